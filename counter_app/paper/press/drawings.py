"""DrawingML as Word stores it: pictures in the line or anchored, with their vector original, and straight lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.errors.paper import BrokenDocument

from .markup import Element, colour, emu, full, number
from .model import Anchored, Art, ArtKind, Picture, Position, Rule
from .package import Package, Relation
from .shapes import Edge, Look, Stroke

_HUNDREDTHS = 100_000.0
DASHES = {
    "solid": Stroke.SOLID,
    "dot": Stroke.DOTTED,
    "sysDot": Stroke.DOTTED,
    "dash": Stroke.DASHED,
    "sysDash": Stroke.DASHED,
}
_THIN = 9525.0
LINES = frozenset({"line", "straightConnector1"})


@dataclass(slots=True)
class Drawings:
    """Reads the drawings of one part of a document."""

    package: Package
    relations: Mapping[str, Relation]

    def inline(self, element: Element, look: Look) -> Picture:
        """A `wp:inline` as a picture in the line."""
        width, height = _extent(element)
        return Picture(self.art(element), width, height, look)

    def anchored(self, element: Element) -> Anchored:
        """A `wp:anchor` with its frame and position; the content is a picture or a straight line."""
        width, height = _extent(element)
        shape = element.find(f".//{full('wps:wsp')}")
        content: Art | Rule = self.art(element) if shape is None else _rule(shape)
        behind = element.get("behindDoc", "0") in {"1", "true"}
        order = int(number(element.get("relativeHeight", "0")))
        return Anchored(
            content, width, height, _position(element, "wp:positionH"), _position(element, "wp:positionV"), behind,
            order,
            element.get("layoutInCell", "1") not in {"0", "false"},
        )  # fmt: skip

    def art(self, element: Element) -> Art:
        """The bytes behind a picture, the vector original where there is one; raises BrokenDocument."""
        blip = element.find(f".//{full('a:blip')}")
        if blip is None:
            raise BrokenDocument(reason="a drawing without a picture")
        vector = blip.find(f".//{full('asvg:svgBlip')}")
        source = blip if vector is None else vector
        relation = self.relations.get(source.get(full("r:embed"), ""))
        if relation is None or relation.external:
            raise BrokenDocument(reason="a picture that is not in the file")
        data = self.package.part(relation.target)
        return Art(kind_of(data, relation.target), data, _crop(element))


def kind_of(data: bytes, name: str) -> ArtKind:
    """What a picture's bytes are, by their first bytes; raises BrokenDocument for anything else."""
    if data.startswith(b"\x89PNG\r\n"):
        return ArtKind.PNG
    if data.startswith(b"\xff\xd8\xff"):
        return ArtKind.JPEG
    if b"<svg" in data[:2048]:
        return ArtKind.SVG
    raise BrokenDocument(reason=f"{name} is neither PNG, JPEG nor SVG")


def _extent(element: Element) -> tuple[float, float]:
    extent = element.find(full("wp:extent"))
    if extent is None:
        raise BrokenDocument(reason="a drawing without a size")
    return emu(extent.get("cx")), emu(extent.get("cy"))


def _crop(element: Element) -> tuple[float, float, float, float]:
    source = element.find(f".//{full('a:srcRect')}")
    if source is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = (number(source.get(side, "0")) / _HUNDREDTHS for side in ("l", "t", "r", "b"))
    return (left, top, right, bottom)


def _position(element: Element, name: str) -> Position:
    if element.get("simplePos", "0") in {"1", "true"}:
        simple = element.find(full("wp:simplePos"))
        return Position("page", emu(simple.get("x" if name == "wp:positionH" else "y")))
    found = element.find(full(name))
    if found is None:
        raise BrokenDocument(reason="an anchor without a position")
    align = found.find(full("wp:align"))
    offset = found.find(full("wp:posOffset"))
    return Position(
        found.get("relativeFrom", "page"),
        0.0 if offset is None else emu((offset.text or "0").strip()),
        "" if align is None else (align.text or "").strip(),
    )


def _rule(shape: Element) -> Rule:
    properties = shape.find(full("wps:spPr"))
    frame = properties.find(full("a:xfrm"))
    turned = frame is not None and (frame.get("flipV") == "1") != (frame.get("flipH") == "1")
    line = properties.find(full("a:ln"))
    width, ink, dash = _THIN, "000000", "solid"
    if line is not None and line.find(full("a:noFill")) is not None:
        return Rule(Edge(0.0), rising=turned)
    if line is not None:
        width = number(line.get("w", str(_THIN)))
        chosen = line.find(f"{full('a:solidFill')}/{full('a:srgbClr')}")
        ink = colour(chosen.get("val", "")) if chosen is not None else ink
        preset = line.find(full("a:prstDash"))
        dash = preset.get("val", "solid") if preset is not None else dash
    return Rule(Edge(emu(str(width)), ink, DASHES.get(dash, Stroke.SOLID)), rising=turned)
