"""The little of WordprocessingML that fitting a line needs: fonts, sizes and indents of runs, and room for a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Templates come from people: no entities, no network, no endless documents.
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)

TWIP = 20.0

_AFTER_SIZE = (
    "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
).split()
_AFTER_INDENT = (
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId "
    "cnfStyle rPr sectPr pPrChange"
).split()
_AFTER_SPACING = ["ind", *_AFTER_INDENT]
_OFF = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks: font family, size in points, bold, italic."""

    family: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A paragraph style resolved through what it is based on: its look and its measures in points."""

    look: Look = Look()
    left: float = 0.0
    right: float = 0.0
    before: float = 0.0
    after: float = 0.0
    first: float = 0.0


@lru_cache(maxsize=64)
def shapes(styles: bytes) -> dict[str, Shape]:
    """Every paragraph style of styles.xml by id, for reading only; the document's own default stands under the empty
    id."""
    root = etree.fromstring(styles, PARSER)
    base = Shape()
    for defaults in root.iter(f"{W}docDefaults"):
        base = _styled(base, defaults.find(f"{W}rPrDefault/{W}rPr"), defaults.find(f"{W}pPrDefault/{W}pPr"))
    nodes = {
        node.get(f"{W}styleId", ""): node
        for node in root.iter(f"{W}style")
        if node.get(f"{W}type") == "paragraph"
    }
    default = next((key for key, node in nodes.items() if node.get(f"{W}default") in ("1", "true")), "")
    done: dict[str, Shape] = {}
    for key in nodes:
        _resolve(key, nodes, base, done)
    done[""] = done.get(default, base)
    return done


def _resolve(key: str, nodes: dict[str, etree._Element], base: Shape, done: dict[str, Shape]) -> Shape:
    if key not in done:
        done[key] = base  # a style based on itself ends here
        parent = nodes[key].find(f"{W}basedOn")
        name = parent.get(f"{W}val", "") if parent is not None else ""
        start = _resolve(name, nodes, base, done) if name in nodes else base
        done[key] = _styled(start, nodes[key].find(f"{W}rPr"), nodes[key].find(f"{W}pPr"))
    return done[key]


def _styled(shape: Shape, run: etree._Element | None, paragraph: etree._Element | None) -> Shape:
    shape = replace(shape, look=look_of(run, shape.look))
    if paragraph is None:
        return shape
    indent, spacing = _found(paragraph, "ind"), _found(paragraph, "spacing")
    return replace(
        shape,
        left=_points(indent, "left", shape.left),
        right=_points(indent, "right", shape.right),
        before=_points(spacing, "before", shape.before),
        after=_points(spacing, "after", shape.after),
        first=_points(indent, "firstLine", shape.first),
    )


def shape_of(paragraph: etree._Element, known: dict[str, Shape]) -> Shape:
    """The shape of one paragraph, its direct properties included."""
    return _styled(known.get(style_id(paragraph), known[""]), None, _found(paragraph, "pPr"))


def _found(node: etree._Element, name: str) -> etree._Element | None:
    """The first child of a name: `find` reads a path first, which takes longer than the looking."""
    return next(node.iterchildren(W + name), None)


def style_id(paragraph: etree._Element) -> str:
    """The id of the style of a paragraph, empty for the default."""
    node = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if node is None else str(node.get(f"{W}val", ""))


def look_of(properties: etree._Element | None, base: Look) -> Look:
    """A look with the properties of a run laid over it."""
    if properties is None:
        return base
    fonts, size = _found(properties, "rFonts"), _found(properties, "sz")
    return Look(
        family=base.family if fonts is None else str(fonts.get(f"{W}ascii", base.family)),
        size=base.size if size is None else float(size.get(f"{W}val", base.size * 2)) / 2,
        bold=_on(_found(properties, "b"), base.bold),
        italic=_on(_found(properties, "i"), base.italic),
    )


def _on(node: etree._Element | None, base: bool) -> bool:
    return base if node is None else node.get(f"{W}val", "1") not in _OFF


def _points(node: etree._Element | None, name: str, base: float) -> float:
    value = None if node is None else node.get(W + name)
    return base if value is None else float(value) / TWIP


def text_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph that hold text."""
    for run in paragraph.iter(f"{W}r"):
        if run.find(f"{W}t") is not None:
            yield run


def room(paragraph: etree._Element, shape: Shape, page: float) -> float:
    """The width in points that a line of the paragraph may take: of its table cell, else of the page's text area."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    width = page
    if cell is not None:
        node = cell.find(f"{W}tcPr/{W}tcW")
        width = _points(node, "w", page) - _cell_margins(cell)
    return width - shape.left - shape.right


def _cell_margins(cell: etree._Element) -> float:
    table = next(cell.iterancestors(f"{W}tbl"))
    margins = table.find(f"{W}tblPr/{W}tblCellMar")
    if margins is None:
        return 2 * 5.4  # Word's own left and right cell margins, 0.19 cm each
    sides = [margins.find(f"{W}left"), margins.find(f"{W}right")]
    return sum(_points(side, "w", 5.4) for side in sides)


def text_width(root: etree._Element) -> float:
    """The width of the page's text area in points."""
    section = next(root.iter(f"{W}sectPr"))
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    return _points(size, "w", 595.3) - _points(margins, "left", 0) - _points(margins, "right", 0)


def set_size(run: etree._Element, size: float) -> None:
    """Give a run its own font size in points, in half-point steps."""
    properties = _child(run, "rPr", first=True)
    for tag in ("sz", "szCs"):
        node = properties.find(W + tag)
        if node is None:
            node = _insert(properties, tag, _AFTER_SIZE if tag == "sz" else _AFTER_SIZE[1:])
        node.set(f"{W}val", str(round(size * 2)))


def set_mark_size(paragraph: etree._Element, size: float) -> None:
    """Give the paragraph mark its own size: Word reckons the last line's height with it."""
    properties = _child(paragraph, "pPr", first=True)
    mark = properties.find(f"{W}rPr")
    if mark is None:
        mark = _insert(properties, "rPr", ["sectPr", "pPrChange"])
    holder = etree.Element(f"{W}r")
    holder.append(mark)
    set_size(holder, size)
    index = next(
        (i for i, node in enumerate(properties) if node.tag in (f"{W}sectPr", f"{W}pPrChange")),
        len(properties),
    )
    properties.insert(index, mark)


def set_indents(paragraph: etree._Element, left: float, right: float) -> None:
    """Give a paragraph its own left and right indent in points."""
    properties = _child(paragraph, "pPr", first=True)
    node = _found(properties, "ind")
    if node is None:
        node = _insert(properties, "ind", _AFTER_INDENT)
    node.set(f"{W}left", str(round(left * TWIP)))
    node.set(f"{W}right", str(round(right * TWIP)))


def set_spacing(paragraph: etree._Element, before: float, after: float) -> None:
    """Give a paragraph its own space before and after in points."""
    properties = _child(paragraph, "pPr", first=True)
    node = _found(properties, "spacing")
    if node is None:
        node = _insert(properties, "spacing", _AFTER_SPACING)
    node.set(f"{W}before", str(round(before * TWIP)))
    node.set(f"{W}after", str(round(after * TWIP)))


def _child(parent: etree._Element, tag: str, *, first: bool) -> etree._Element:
    node = _found(parent, tag)
    if node is None:
        node = etree.Element(W + tag)
        parent.insert(0 if first else len(parent), node)
    return node


def _insert(parent: etree._Element, tag: str, followers: list[str]) -> etree._Element:
    """A new child before the first that the schema puts behind it."""
    node = etree.Element(W + tag)
    late = {W + name for name in followers}
    index = next((i for i, child in enumerate(parent) if child.tag in late), len(parent))
    parent.insert(index, node)
    return node
