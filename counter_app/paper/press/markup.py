"""The words of WordprocessingML: namespaces, and attributes read as points, flags and names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

from counter_app.domain.errors.paper import BrokenDocument

Element: TypeAlias = Any  # lxml ships no types

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}

TWIPS = 20.0
EMU = 12700.0
POINTS_PER_MM = 72.0 / 25.4
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72.0 / 2.54, "mm": POINTS_PER_MM, "pc": 12.0, "pi": 12.0}
_OFF = frozenset({"0", "false", "off", "none"})


def full(name: str) -> str:
    """`w:p` as lxml writes it, with the namespace in braces."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def short(element: Element) -> str:
    """The name of an element with its usual prefix, `w:p`; a foreign one keeps a question mark as prefix."""
    return _short(str(element.tag))


@lru_cache(maxsize=1024)
def _short(tag: str) -> str:
    uri, _, local = tag[1:].partition("}")
    return f"{_PREFIXES.get(uri, '?')}:{local}"


@lru_cache(maxsize=512)
def w(local: str) -> str:
    """The full name of a word of WordprocessingML."""
    return f"{{{NAMESPACES['w']}}}{local}"


P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
VAL = w("val")
_WRAPPERS = frozenset({w("hyperlink"), w("smartTag"), w("sdt"), w("sdtContent"), w("customXml")})


def unwrapped(parent: Element) -> Iterator[Element]:
    """The children, those of hyperlinks, content controls and the like in their place."""
    for element in parent:
        if element.tag in _WRAPPERS:
            yield from unwrapped(element)
        else:
            yield element


def chosen(run: Element) -> Iterator[Element]:
    """The children of a run; of alternate contents those of the first choice."""
    for element in run:
        if element.tag == full("mc:AlternateContent"):
            choice = element.find(full("mc:Choice"))
            if choice is not None:
                yield from choice
        else:
            yield element


def val(element: Element | None, default: str = "") -> str:
    """The `w:val` of an element that may be absent."""
    return default if element is None else str(element.get(VAL, default))


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """A `w:` attribute of an element that may be absent."""
    return default if element is None else str(element.get(w(name), default))


def child(element: Element | None, name: str) -> Element | None:
    """The first child with this `w:` name, or None."""
    # `find` reads a path first, which takes longer than the looking.
    return None if element is None else next(element.iterchildren(w(name)), None)


def flag(element: Element | None, default: bool = False) -> bool:
    """An on/off element: absent is the default, present without a value is on."""
    return default if element is None else val(element, "1").lower() not in _OFF


def number(raw: str, scale: float = 1.0) -> float:
    """A number divided by `scale`, or a length with its own unit in points; raises BrokenDocument."""
    try:
        if raw[-2:] in _UNITS:
            return float(raw[:-2]) * _UNITS[raw[-2:]]
        return float(raw) / scale
    except ValueError as error:
        raise BrokenDocument(reason=f"{raw!r} is no number") from error


def points(element: Element | None, name: str, default: float = 0.0) -> float:
    """A length attribute written in twips, in points."""
    raw = attribute(element, name)
    return number(raw, TWIPS) if raw else default


def emu(raw: str | None, default: float = 0.0) -> float:
    """A length in English Metric Units, in points."""
    return number(raw, EMU) if raw else default


def colour(raw: str, default: str = "000000") -> str:
    """Six hexadecimal digits; `auto` and theme names become the default."""
    word = raw.strip().lstrip("#").upper()
    return word if len(word) == 6 and all(digit in "0123456789ABCDEF" for digit in word) else default
