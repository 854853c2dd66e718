"""Drawings looked at before they are drawn: what is neither a plain picture nor a straight line is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counter_app.domain.errors.paper import BrokenDocument

from . import naming
from .drawings import DASHES, LINES, kind_of
from .markup import Element, full, short, w
from .model import ArtKind
from .package import Package, Relation
from .surroundings import relative_size
from .vector import unknown_parts

_EFFECTS = frozenset(
    {"a:alphaModFix", "a:biLevel", "a:blur", "a:clrChange", "a:clrRepl", "a:duotone", "a:fillOverlay", "a:grayscl",
     "a:hsl", "a:lum", "a:tint"}
)  # fmt: skip
#: What lies behind a picture, or gives it another outline or depth.
_AROUND = frozenset(
    {
        "a:solidFill",
        "a:gradFill",
        "a:blipFill",
        "a:pattFill",
        "a:custGeom",
        "a:effectDag",
        "a:scene3d",
        "a:sp3d",
    }
)
#: In a table only what is measured from the cell or the paragraph.
_IN_CELL = frozenset({"column", "character", "paragraph", "line"})
_LAYERS = {
    "page", "margin", "column", "character", "leftMargin", "rightMargin", "insideMargin", "outsideMargin",
    "paragraph", "line", "topMargin", "bottomMargin",
}  # fmt: skip


def drawing_problems(
    drawing: Element, package: Package, relations: Mapping[str, Relation], in_cell: bool
) -> Iterator[str]:
    """The names of what would not come out right in a `w:drawing`."""
    for placed in drawing:
        if short(placed) not in ("wp:inline", "wp:anchor"):
            yield naming.SHAPE
            continue
        if placed.find(f".//{w('txbxContent')}") is not None:
            yield naming.TEXT_BOX
            continue
        if short(placed) == "wp:anchor":
            yield from _anchor(placed, in_cell and placed.get("layoutInCell", "1") not in ("0", "false"))
        shape = placed.find(f".//{full('wps:wsp')}")
        picture = placed.find(f".//{full('pic:pic')}")
        if shape is not None:
            yield from _shape(shape)
        elif picture is not None:
            yield from _picture(picture, package, relations)
        else:
            yield naming.SHAPE


def _anchor(anchor: Element, in_cell: bool) -> Iterator[str]:
    yield from relative_size(anchor)
    if anchor.get("hidden", "0") in ("1", "true"):
        yield naming.value("wp:anchor", "hidden")
    wraps = [short(element) for element in anchor if short(element).startswith("wp:wrap")]
    if any(wrap != "wp:wrapNone" for wrap in wraps):
        yield naming.WRAPPED
    for name in ("wp:positionH", "wp:positionV"):
        position = anchor.find(full(name))
        layers = _IN_CELL if in_cell else _LAYERS
        if position is not None and position.get("relativeFrom") not in layers:
            yield naming.value(name, position.get("relativeFrom", ""))
        for element in position if position is not None else ():
            if short(element) not in ("wp:posOffset", "wp:align"):
                yield naming.value(name, short(element))


def _shape(shape: Element) -> Iterator[str]:
    geometry = shape.find(f".//{full('a:prstGeom')}")
    if geometry is None or geometry.get("prst") not in LINES:
        yield naming.SHAPE
    frame = shape.find(f".//{full('a:xfrm')}")
    if frame is not None and frame.get("rot", "0") != "0":
        yield naming.TURNED
    line = shape.find(f"{full('wps:spPr')}/{full('a:ln')}")
    if line is not None:
        for element in line:
            name = short(element)
            ends = name in ("a:headEnd", "a:tailEnd") and element.get("type", "none") != "none"
            if ends or name in ("a:gradFill", "a:pattFill"):
                yield naming.SHAPE
            elif name == "a:prstDash" and element.get("val", "solid") not in DASHES:
                yield naming.value(name, element.get("val", ""))
            elif name == "a:custDash":
                yield naming.value("a:ln", name)
        if line.get("cmpd", "sng") != "sng":
            yield naming.value("a:ln", line.get("cmpd", ""))
    if _pen_of_theme(shape, line):
        yield naming.value("a:ln", "theme")


def _pen_of_theme(shape: Element, line: Element | None) -> bool:
    """Whether a line takes its colour or strength from the theme."""
    named = None if line is None else line.find(f"{full('a:solidFill')}/{full('a:srgbClr')}")
    if named is not None:
        return len(named) > 0
    if line is not None and (line.find(full("a:noFill")) is not None):
        return False
    return shape.find(full("wps:style")) is not None or (
        line is not None and line.find(full("a:solidFill")) is not None
    )


def _picture(picture: Element, package: Package, relations: Mapping[str, Relation]) -> Iterator[str]:
    frame = picture.find(f".//{full('a:xfrm')}")
    if frame is not None and (
        frame.get("rot", "0") != "0"
        or frame.get("flipH", "0") in ("1", "true")
        or frame.get("flipV", "0") in ("1", "true")
    ):
        yield naming.TURNED
    properties = picture.find(full("pic:spPr"))
    line = None if properties is None else properties.find(full("a:ln"))
    if line is not None and line.find(full("a:noFill")) is None and len(line):
        yield naming.value("pic:spPr", "a:ln")
    for element in () if properties is None else properties:
        name = short(element)
        outline = name == "a:prstGeom" and element.get("prst") not in ("rect", "")
        if outline or name in _AROUND or (name == "a:effectLst" and len(element)):
            yield naming.value("pic:spPr", name)
    blip = picture.find(f".//{full('a:blip')}")
    if blip is None:
        yield naming.SHAPE
        return
    for element in blip:
        if short(element) in _EFFECTS:
            yield naming.value("a:blip", short(element))
    vector = blip.find(f".//{full('asvg:svgBlip')}")
    relation = relations.get((blip if vector is None else vector).get(full("r:embed"), ""))
    if relation is None or relation.external:
        yield naming.LINKED
        return
    data = package.part(relation.target)
    try:
        kind = kind_of(data, relation.target)
    except BrokenDocument:
        yield naming.picture(relation.target.rpartition(".")[2].upper())
        return
    if kind is ArtKind.SVG:
        for part in unknown_parts(data):
            yield naming.vector(part)
