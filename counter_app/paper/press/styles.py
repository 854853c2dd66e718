"""The style sheet: defaults, chains of styles and the theme's fonts, asked for by style id."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias, TypeVar

from lxml import etree

from .formats import format_of
from .looks import Layers, look_of
from .markup import Element, attribute, child, val, w
from .package import Package, parsed
from .shapes import Format, Look

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEEPEST = 32
_MOST_KEPT = 1024
_Key: TypeAlias = tuple[str, str, bytes]
_Resolved = TypeVar("_Resolved")


@dataclass(slots=True)
class Styles:
    """The styles of one document, read once."""

    defaults: Element | None = None
    styles: dict[str, Element] = field(default_factory=dict)
    normal: dict[str, str] = field(default_factory=dict)
    theme: dict[str, str] = field(default_factory=dict)
    faults: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _looks: dict[_Key, Look] = field(default_factory=dict)
    _formats: dict[_Key, Format] = field(default_factory=dict)
    _layers: dict[tuple[str, str], tuple[Element, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Styles:
        """The style sheet of a package, empty when it has none; raises BrokenDocument."""
        sheet = package.related(package.main, "styles")
        theme = package.related(package.main, "theme")
        return _styles(package.part(sheet) if sheet else b"", package.part(theme) if theme else b"")

    def layers(self, style: str, kind: str) -> tuple[Element, ...]:
        """The `pPr`, `rPr`, `tblPr`, … elements of a style and what it is based on, the base first."""
        known = self._layers.get((style, kind))
        if known is None:
            found: list[Element] = []
            name, depth = style, 0
            while name in self.styles and depth < _DEEPEST:
                properties = child(self.styles[name], kind)
                if properties is not None:
                    found.append(properties)
                name, depth = val(child(self.styles[name], "basedOn")), depth + 1
            known = self._layers[(style, kind)] = tuple(reversed(found))
        return known

    def chain(self, style: str) -> list[Element]:
        """A style and what it is based on, the style itself first."""
        found: list[Element] = []
        while style in self.styles and len(found) < _DEEPEST:
            found.append(self.styles[style])
            style = val(child(self.styles[style], "basedOn"))
        return found

    def paragraph_style(self, properties: Element | None) -> str:
        """The id of a paragraph's style, the default one when it names none."""
        named = val(child(properties, "pStyle"))
        return named if named in self.styles else self.normal.get("paragraph", "")

    def default(self, kind: str) -> Layers:
        """The document's defaults for `pPr` or `rPr`."""
        holder = child(self.defaults, f"{kind}Default")
        found = child(holder, kind)
        return () if found is None else (found,)

    def look(self, paragraph_style: str, table_style: str, direct: Element | None) -> Look:
        """The look of a run in a paragraph of these styles with these own properties."""
        key = (
            paragraph_style,
            table_style,
            b"" if direct is None else etree.tostring(direct, with_tail=False),
        )
        known = self._looks.get(key)
        if known is None:
            known = self._look(paragraph_style, table_style, direct)
            _kept(self._looks, key, known)
        return known

    def format(self, paragraph_style: str, table_style: str, direct: Element | None) -> Format:
        """The format of a paragraph of these styles with these own properties, lists left aside."""
        key = (
            paragraph_style,
            table_style,
            b"" if direct is None else etree.tostring(direct, with_tail=False),
        )
        known = self._formats.get(key)
        if known is None:
            layers = (
                *self.default("pPr"),
                *self.layers(table_style, "pPr"),
                *self.layers(paragraph_style, "pPr"),
                *(() if direct is None else (direct,)),
            )
            known = format_of(layers, paragraph_style)
            _kept(self._formats, key, known)
        return known

    def _look(self, paragraph_style: str, table_style: str, direct: Element | None) -> Look:
        character = val(child(direct, "rStyle"))
        return look_of(
            self.default("rPr"),
            (
                self.layers(table_style, "rPr"),
                self.layers(paragraph_style, "rPr"),
                self.layers(character, "rPr"),
            ),
            () if direct is None else (direct,),
            self.theme,
        )


def _kept(memory: dict[_Key, _Resolved], key: _Key, value: _Resolved) -> None:
    """Remember a resolved value; letters of one template ask for the same few again and again."""
    if len(memory) >= _MOST_KEPT:
        memory.clear()
    memory[key] = value


@lru_cache(maxsize=16)
def _styles(sheet: bytes, theme: bytes) -> Styles:
    made = Styles()
    if theme:
        root = parsed(theme, "theme")
        for name, tag in (("minor", "minorFont"), ("major", "majorFont")):
            latin = root.find(f".//{_A}{tag}/{_A}latin")
            if latin is not None:
                made.theme[name] = str(latin.get("typeface", ""))
    if sheet:
        root = parsed(sheet, "styles")
        made.defaults = root.find(w("docDefaults"))
        for style in root.iter(w("style")):
            name = attribute(style, "styleId")
            made.styles[name] = style
            if flag_attribute(style, "default"):
                made.normal[attribute(style, "type")] = name
    return made


def flag_attribute(element: Element, name: str) -> bool:
    """An on/off attribute."""
    return attribute(element, name).lower() in {"1", "true", "on"}
