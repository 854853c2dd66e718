"""What stands outside the paragraphs and would still change the page: settings, lists, fields of a section."""

from __future__ import annotations

from collections.abc import Iterator

from . import naming
from .markup import Element, attribute, child, flag, full, val, w
from .numbering import FORMATS
from .package import Package

#: Settings that change where words stand and are not followed.
_SETTINGS = ("autoHyphenation", "mirrorMargins", "gutterAtTop", "bookFoldPrinting", "bookFoldRevPrinting")
_COMPATIBLE = (
    "noColumnBalance",
    "adjustLineHeightInTable",
    "noLeading",
    "lineWrapLikeWord6",
    "wrapTrailSpaces",
)
_GRIDS = frozenset({"lines", "linesAndChars", "snapToChars"})
_PAGE_FORMATS = frozenset({"", "decimal"})


def settings_problems(package: Package, root: Element) -> Iterator[str]:
    """The names of settings of the whole document that are not drawn."""
    name = package.related(package.main, "settings")
    settings = package.tree(name) if name else None
    for setting in _SETTINGS:
        if flag(child(settings, setting)):
            yield naming.element(f"w:{setting}")
    compatible = child(settings, "compat")
    for setting in _COMPATIBLE:
        if flag(child(compatible, setting)):
            yield naming.element(f"w:{setting}")
    if flag(child(settings, "displayBackgroundShape")) and child(root, "background") is not None:
        yield naming.element("w:background")


def section_problems(element: Element, name: str) -> Iterator[str]:
    """The names of what a property of a section asks for and is not drawn."""
    match name:
        case "w:docGrid" if attribute(element, "type") in _GRIDS:
            yield naming.value(name, attribute(element, "type"))
        case "w:pgNumType" if attribute(element, "fmt") not in _PAGE_FORMATS:
            yield naming.value(name, attribute(element, "fmt"))
        case "w:pgBorders" if attribute(element, "display", "allPages") != "allPages":
            yield naming.value(name, attribute(element, "display"))


def list_problems(level: Element | None) -> Iterator[str]:
    """The names of what a level of a list asks for and is not drawn."""
    kind = val(child(level, "numFmt"), "decimal")
    if kind not in FORMATS:
        yield naming.value("w:numFmt", kind)
    side = val(child(level, "lvlJc"), "left")
    if side not in ("left", "start"):
        yield naming.value("w:lvlJc", side)
    for name in ("lvlPicBulletId", "lvlRestart", "legacy"):
        if child(level, name) is not None:
            yield naming.element(f"w:{name}")


def border_problems(side: Element) -> Iterator[str]:
    """The names of what a border asks for and is not drawn."""
    for key in ("shadow", "frame"):
        if attribute(side, key, "0") in ("1", "true", "on"):
            yield naming.value("w:border", key)


def relative_size(anchor: Element) -> Iterator[str]:
    """The names of sizes reckoned from the page, which are not drawn."""
    for name in ("wp14:sizeRelH", "wp14:sizeRelV"):
        found = anchor.find(full(name))
        share = "0" if found is None else "".join(found.itertext()).strip()
        if share not in ("", "0"):
            yield naming.element(name)


def hidden_paragraph(paragraph: Element) -> bool:
    """Whether all words of a paragraph, or its end, are hidden: each program then sets another page."""
    mark = child(child(child(paragraph, "pPr"), "rPr"), "vanish")
    if flag(mark):
        return True
    runs = [run for run in paragraph.iter(w("r")) if [node for node in run if node.tag != w("rPr")]]
    return bool(runs) and all(flag(child(child(run, "rPr"), "vanish")) for run in runs)
