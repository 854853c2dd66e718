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
