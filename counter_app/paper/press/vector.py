"""SVG pictures as PDF path operators, read by svglib; what it would leave out is named instead."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from counter_app.domain.errors.paper import BrokenDocument

from .content import figure
from .package import parsed

#: What is drawn faithfully; anything else in an SVG is refused by name.
ELEMENTS = frozenset(
    {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc", "defs",
     "metadata"}
)  # fmt: skip
ATTRIBUTES = frozenset(
    {"d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "viewBox",
     "transform", "id", "version", "fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap",
     "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "baseProfile", "class", "role", "aria-label"}
)  # fmt: skip
_SILENT = frozenset({"title", "desc", "defs", "metadata"})
_SVG = "{http://www.w3.org/2000/svg}"
_KAPPA = 0.5522847498


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing as content operators in its own square, the origin at the bottom left; sizes in points."""

    width: float
    height: float
    content: bytes


@lru_cache(maxsize=64)
def unknown_parts(svg: bytes) -> tuple[str, ...]:
    """The elements and attributes of an SVG that would not be drawn faithfully; raises BrokenDocument."""
    found: dict[str, None] = {}
    for element in _drawn(parsed(svg, "svg")):
        tag = str(element.tag)
        name = tag.removeprefix(_SVG)
        if name not in ELEMENTS:
            found[name] = None
        for key, value in element.attrib.items():
            if not str(key).startswith("{") and key not in ATTRIBUTES:
                found[f"{name} {key}"] = None
            elif "url(" in value or "%" in value:
                found[f"{name} {key}={value}"] = None
    return tuple(found)


def _drawn(element: Any) -> Iterator[Any]:
    if not isinstance(element.tag, str):
        return
    yield element
    if element.tag.removeprefix(_SVG) not in _SILENT:
        for child in element:
            yield from _drawn(child)


@lru_cache(maxsize=64)
def vector_of(svg: bytes) -> Vector:
    """The SVG as content operators; raises BrokenDocument."""
    # Loading it takes a quarter of a second, which a letter without vectors need not wait for.
    from svglib.svglib import svg2rlg  # noqa: PLC0415

    drawing = svg2rlg(io.BytesIO(svg))
    if drawing is None or not drawing.width or not drawing.height:
        raise BrokenDocument(reason="a vector picture that cannot be read")
    content = "\n".join(_operators(drawing)).encode("ascii")
    return Vector(float(drawing.width), float(drawing.height), content)


def _operators(node: Any) -> Iterator[str]:
    """A shape and what it holds as operators."""
    kind = type(node).__name__
    if kind in ("Group", "Drawing"):
        a, b, c, d, e, f = node.transform
        moved = (a, b, c, d, e, f) != (1, 0, 0, 1, 0, 0)
        if moved:
            yield "q " + " ".join(figure(value, 5) for value in (a, b, c, d, e, f)) + " cm"
        for part in node.contents:
            yield from _operators(part)
        if moved:
            yield "Q"
        return
    outline = _OUTLINES.get(kind)
    if outline is None:
        raise BrokenDocument(reason=f"a vector picture with {kind}")
    yield "q " + " ".join([*_pens(node), *outline(node), _painting(node), "Q"])


def _pens(node: Any) -> Iterator[str]:
    fill, stroke = node.__dict__.get("fillColor"), _stroke(node)
    if fill is not None:
        yield " ".join(figure(part, 3) for part in fill.rgb()) + " rg"
    if stroke is not None:
        yield " ".join(figure(part, 3) for part in stroke.rgb()) + " RG"
        yield f"{figure(node.strokeWidth, 3)} w {node.strokeLineCap or 0} J {node.strokeLineJoin or 0} j"
        # SVG's own default is 4, where PDF's is 10.
        yield f"{figure(node.strokeMiterLimit or 4)} M"
        if node.strokeDashArray:
            dashes = node.strokeDashArray
            parts = dashes[1] if isinstance(dashes[-1], list | tuple) else dashes
            yield "[" + " ".join(figure(part, 3) for part in parts) + "] 0 d"


def _stroke(node: Any) -> Any:
    """The stroke's colour; the library gives the inside of an open path as a path of its own without one."""
    return None if type(node).__name__ == "NoStrokePath" else node.strokeColor


def _painting(node: Any) -> str:
    fill = node.__dict__.get("fillColor") is not None and type(node).__name__ != "Line"
    even = (
        "*"
        if getattr(node, "fillMode", getattr(node, "_fillRule", None)) in (0, "even-odd", "evenodd")
        else ""
    )
    stroke = _stroke(node) is not None
    if fill and stroke:
        return f"B{even}"
    return f"f{even}" if fill else "S" if stroke else "n"


def _path(node: Any) -> Iterator[str]:
    points = iter(node.points)
    for operator in node.operators:
        count, sign = ((2, "m"), (2, "l"), (6, "c"), (0, "h"))[operator]
        yield " ".join([*(figure(next(points), 3) for _ in range(count)), sign])


def _corners(node: Any) -> Iterator[str]:
    pairs = list(zip(node.points[::2], node.points[1::2], strict=True))
    for index, (x, y) in enumerate(pairs):
        yield f"{figure(x, 3)} {figure(y, 3)} {'l' if index else 'm'}"


def _polygon(node: Any) -> Iterator[str]:
    yield from _corners(node)
    yield "h"


def _line(node: Any) -> Iterator[str]:
    yield f"{figure(node.x1, 3)} {figure(node.y1, 3)} m {figure(node.x2, 3)} {figure(node.y2, 3)} l"


def _rect(node: Any) -> Iterator[str]:
    rx, ry = min(node.rx or 0, node.width / 2), min(node.ry or 0, node.height / 2)
    if not rx or not ry:
        yield " ".join(figure(value, 3) for value in (node.x, node.y, node.width, node.height)) + " re"
        return
    x, y, x2, y2 = node.x, node.y, node.x + node.width, node.y + node.height
    yield from _rounded(x, y, x2, y2, rx, ry)


def _rounded(x: float, y: float, x2: float, y2: float, rx: float, ry: float) -> Iterator[str]:
    kx, ky = rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    steps: tuple[tuple[tuple[float, ...], str], ...] = (
        ((x + rx, y), "m"), ((x2 - rx, y), "l"), ((x2 - kx, y, x2, y + ky, x2, y + ry), "c"),
        ((x2, y2 - ry), "l"), ((x2, y2 - ky, x2 - kx, y2, x2 - rx, y2), "c"),
        ((x + rx, y2), "l"), ((x + kx, y2, x, y2 - ky, x, y2 - ry), "c"),
        ((x, y + ry), "l"), ((x, y + ky, x + kx, y, x + rx, y), "c"), ((), "h"),
    )  # fmt: skip
    for values, sign in steps:
        yield " ".join([*(figure(value, 3) for value in values), sign])


def _circle(node: Any) -> Iterator[str]:
    yield from _rounded(
        node.cx - node.r, node.cy - node.r, node.cx + node.r, node.cy + node.r, node.r, node.r
    )


def _ellipse(node: Any) -> Iterator[str]:
    yield from _rounded(
        node.cx - node.rx, node.cy - node.ry, node.cx + node.rx, node.cy + node.ry, node.rx, node.ry
    )


_OUTLINES = {
    "Path": _path,
    "NoStrokePath": _path,
    "Line": _line,
    "Rect": _rect,
    "Circle": _circle,
    "Ellipse": _ellipse,
    "Polygon": _polygon,
    "PolyLine": _corners,
}
