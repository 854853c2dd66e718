"""Drawings looked at before they are drawn: what is neither a plain picture nor a straight line is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counter_app.domain.errors import BrokenDocument

from . import naming
from .drawings import LINES, kind_of
from .markup import Element, full, short, w
from .model import ArtKind
from .package import Package, Relation
from .vector import unknown_parts

_EFFECTS = frozenset(
    {"a:alphaModFix", "a:biLevel", "a:blur", "a:clrChange", "a:clrRepl", "a:duotone", "a:fillOverlay", "a:grayscl",
     "a:hsl", "a:lum", "a:tint"}
)  # fmt: skip
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
