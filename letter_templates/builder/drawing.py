"""A small pen for line art: smooth curves in millimetres, written as plain SVG paths."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ink:
    """How a stroke is drawn: colour, width in millimetres, and the tint within ("none" for none)."""

    stroke: str
    width: float
    fill: str = "none"


@dataclass
class Drawing:
    """A drawing of a given size in millimetres, built up path by path from back to front."""

    width: float
    height: float
    title: str
    paths: list[str] = field(default_factory=list)

    def add(self, data: str, ink: Ink, *, cap: str = "round") -> None:
        """Lay one path over what is there."""
        self.paths.append(
            f'<path d="{data}" fill="{ink.fill}" stroke="{ink.stroke}" stroke-width="{ink.width:g}" '
            f'stroke-linecap="{cap}" stroke-linejoin="{"round" if cap == "round" else "miter"}"/>'
        )

    def svg(self) -> str:
        """The drawing as an SVG file, one path to a line."""
        body = "\n".join(self.paths)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:g}mm" height="{self.height:g}mm" '
            f'viewBox="0 0 {self.width:g} {self.height:g}">\n<title>{self.title}</title>\n{body}\n</svg>\n'
        )


def number(value: float) -> str:
    """A coordinate to a hundredth of a millimetre."""
    return f"{round(value, 2) + 0.0:g}"


def point(at: Point) -> str:
    """A point as SVG writes it."""
    return f"{number(at[0])} {number(at[1])}"


def cubic(*points: Point) -> str:
    """A run of cubic curves: a start, then three points for each."""
    out = [f"M{point(points[0])}"]
    out += [
        f"C{point(a)} {point(b)} {point(c)}"
        for a, b, c in zip(points[1::3], points[2::3], points[3::3], strict=True)
    ]
    return "".join(out)


def polyline(points: Sequence[Point], *, closed: bool = False) -> str:
    """Straight lines from point to point."""
    return "M" + "L".join(point(one) for one in points) + ("Z" if closed else "")


def smooth(points: Sequence[Point], *, closed: bool = False) -> str:
    """A smooth curve through all points (Catmull-Rom)."""
    count = len(points)

    def of(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    out = [f"M{point(points[0])}"]
    for index in range(count if closed else count - 1):
        before, start, end, after = (of(index + step) for step in (-1, 0, 1, 2))
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        out.append(f"C{point(first)} {point(second)} {point(end)}")
    return "".join(out) + ("Z" if closed else "")


@dataclass(frozen=True, slots=True)
class Axis:
    """A bent line along which a petal or a leaf is drawn: from a base, at an angle from upright, of a length.

    `bend` moves the tip sideways, as a part of the length.
    """

    base: Point
    angle: float
    length: float
    bend: float = 0.0

    def at(self, along: float, across: float) -> Point:
        """The point at a part of the length, so many millimetres to the right."""
        side = across + self.bend * self.length * along * along
        turn = math.radians(self.angle)
        up = along * self.length
        x = self.base[0] + up * math.sin(turn) + side * math.cos(turn)
        y = self.base[1] - up * math.cos(turn) + side * math.sin(turn)
        return (x, y)
