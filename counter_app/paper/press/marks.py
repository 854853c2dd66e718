"""Drawing steps: what a finished page consists of, in points from its top left corner downwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from .fonts import Face
from .model import Art
from .shapes import Stroke


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A run of glyphs on a baseline; `xs` are their places from `x`, `texts` what each one spells."""

    x: float
    y: float
    face: Face
    size: float
    colour: str
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    lifts: tuple[float, ...]
    texts: tuple[str, ...]
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight pen stroke."""

    x: float
    y: float
    x2: float
    y2: float
    width: float
    colour: str
    stroke: Stroke = Stroke.SOLID


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle of one colour."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture stretched over a rectangle."""

    x: float
    y: float
    width: float
    height: float
    art: Art


Mark: TypeAlias = Glyphs | Line | Fill | Image


def welded(marks: list[Mark]) -> list[Mark]:
    """The same marks, shading and upright lines that follow one another down the page drawn in one piece: a seam
    between two of them would show as a hairline."""
    out: list[Mark] = []
    ends: dict[tuple[object, ...], int] = {}
    for mark in marks:
        key: tuple[object, ...] | None = None
        if isinstance(mark, Fill):
            key = ("fill", round(mark.x, 2), round(mark.width, 2), mark.colour, round(mark.y, 2))
            end = (*key[:4], round(mark.y + mark.height, 2))
        elif isinstance(mark, Line) and mark.x == mark.x2:
            key = ("line", round(mark.x, 2), mark.width, mark.colour + mark.stroke, round(mark.y, 2))
            end = (*key[:4], round(mark.y2, 2))
        else:
            out.append(mark)
            continue
        at = ends.pop(key, None)
        if at is None:
            at = len(out)
            out.append(mark)
        else:
            out[at] = _longer(out[at], mark)
        ends[end] = at
    return out


def _longer(upper: Mark, lower: Mark) -> Mark:
    if isinstance(upper, Fill) and isinstance(lower, Fill):
        return replace(upper, height=lower.y + lower.height - upper.y)
    if isinstance(upper, Line) and isinstance(lower, Line):
        return replace(upper, y2=lower.y2)
    return upper


def moved(marks: list[Mark], right: float, down: float) -> list[Mark]:
    """The same marks elsewhere."""
    out: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Line):
            out.append(
                replace(mark, x=mark.x + right, y=mark.y + down, x2=mark.x2 + right, y2=mark.y2 + down)
            )
        else:
            out.append(replace(mark, x=mark.x + right, y=mark.y + down))
    return out
