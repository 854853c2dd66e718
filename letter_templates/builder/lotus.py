"""The lotus of the letters, drawn by our own hand: bud, bloom, leaf, furled leaf, water."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .drawing import Axis, Drawing, Ink, Point, cubic, smooth


@dataclass(frozen=True, slots=True)
class Palette:
    """The inks of one letter: petals, their veins, greenery; tints never larger than a petal or a leaf."""

    petal: str
    petal_tint: str
    petal_deep: str
    green: str
    green_tint: str
    water: str
    line: float = 0.28
    fine: float = 0.16


def petal(
    drawing: Drawing, axis: Axis, half: float, inks: Palette, tint: str, veins: int = 0, belly: float = 0.5
) -> None:
    """One petal: narrow at its base, widest at `belly` of its length, drawn in to a pointed tip."""
    at = axis.at
    outline = cubic(
        at(0, 0),
        at(0.08, -half * 0.62),
        at(belly - 0.28, -half),
        at(belly, -half),
        at(belly + 0.24, -half),
        at(0.9, -half * 0.34),
        at(1, 0),
        at(0.9, half * 0.34),
        at(belly + 0.24, half),
        at(belly, half),
        at(belly - 0.28, half),
        at(0.08, half * 0.62),
        at(0, 0),
    )
    drawing.add(outline + "Z", Ink(inks.petal, inks.line, tint))
    spread = [0.0] if veins == 1 else [step / (veins - 1) * 2 - 1 for step in range(veins)] if veins else []
    for place in spread:
        reach = 0.82 - 0.2 * abs(place)
        across = place * half * 0.52
        drawing.add(
            cubic(
                at(0.2, across * 0.35),
                at(0.36, across * 0.85),
                at(reach - 0.22, across),
                at(reach, across * 0.62),
            ),
            Ink(inks.petal, inks.fine),
        )


def bloom(drawing: Drawing, base: Point, size: float, inks: Palette, lean: float = 0.0) -> None:
    """An open lotus seen from the side, `size` millimetres from its base to the tip of its middle petal."""
    x, y = base
    light, deep = inks.petal_tint, inks.petal_deep

    def lay(
        angle: float, length: float, half: float, bend: float, tint: str, veins: int = 0, shift: float = 0.0
    ) -> None:
        start = (x + shift * size, y)
        petal(drawing, Axis(start, angle + lean, length * size, bend), half * size, inks, tint, veins)

    for side in (-1, 1):
        lay(side * 84, 0.86, 0.115, -side * 0.2, deep)
    for side in (-1, 1):
        lay(side * 30, 1.02, 0.15, -side * 0.05, deep)
        lay(side * 12, 1.06, 0.15, -side * 0.02, deep)
    for side in (-1, 1):
        lay(side * 66, 0.98, 0.155, -side * 0.16, light, 2)
    for side in (-1, 1):
        lay(side * 46, 1.0, 0.175, -side * 0.12, light, 2)
    for side in (-1, 1):
        lay(side * 25, 0.96, 0.18, -side * 0.08, "#FFFFFF", 3)
    lay(0, 0.9, 0.2, 0.0, "#FFFFFF", 5)
    for side in (-1, 1):
        lay(side * 58, 0.42, 0.1, -side * 0.14, light, 1, side * 0.02)
    for side in (-1, 1):
        lay(side * 20, 0.34, 0.1, -side * 0.04, light, 1)


def bud(
    drawing: Drawing, base: Point, size: float, inks: Palette, lean: float = 0.0, opening: float = 0.0
) -> None:
    """A bud, `size` millimetres high; `opening` 0 to 1 lets its outer petals stand off."""
    x, y = base

    def lay(
        angle: float, length: float, half: float, bend: float, tint: str, veins: int = 0, belly: float = 0.46
    ) -> None:
        petal(drawing, Axis((x, y), angle + lean, length * size, bend), half * size, inks, tint, veins, belly)

    for side in (-1, 1):
        lay(side * (9 + 12 * opening), 0.93, 0.17, -side * 0.05, inks.petal_deep)
    lay(0, 1.0, 0.235, 0.0, inks.petal_tint, 3)
    for side in (-1, 1):
        lay(side * (15 + 12 * opening), 0.83, 0.155, -side * 0.14, inks.petal_tint, 1)
    cup = Palette(
        inks.green,
        inks.green_tint,
        inks.green_tint,
        inks.green,
        inks.green_tint,
        inks.water,
        inks.line,
        inks.fine,
    )
    for side in (-1, 1):
        petal(
            drawing,
            Axis((x, y), side * 36 + lean, 0.29 * size, -side * 0.22),
            0.075 * size,
            cup,
            inks.green_tint,
        )
    petal(drawing, Axis((x, y), lean, 0.22 * size), 0.09 * size, cup, inks.green_tint, 1)


def stem(drawing: Drawing, foot: Point, top: Point, bow: float, colour: str, width: float = 0.45) -> None:
    """A stem from the water to its flower or leaf, bowed sideways by `bow` millimetres."""
    rise = top[1] - foot[1]
    curve = cubic(foot, (foot[0] + bow, foot[1] + rise * 0.35), (top[0] + bow, foot[1] + rise * 0.7), top)
    drawing.add(curve, Ink(colour, width))


def leaf(drawing: Drawing, middle: Point, across: float, deep: float, tilt: float, inks: Palette) -> None:
    """A lotus leaf held flat, seen from slightly above: a wavy rim, forked veins, the near edge folded down."""
    turn = math.radians(tilt)

    def at(angle: float, part: float = 1.0) -> Point:
        wave = 1 + (0.05 * math.sin(6 * angle + 0.9) + 0.025 * math.sin(4 * angle)) * part
        u = across * math.cos(angle) * wave * part
        v = deep * math.sin(angle) * wave * part
        return (
            middle[0] + u * math.cos(turn) - v * math.sin(turn),
            middle[1] + u * math.sin(turn) + v * math.cos(turn),
        )

    steps = 36
    rim = [at(2 * math.pi * step / steps) for step in range(steps)]
    near = [at(math.pi * (0.02 + 0.96 * step / 18)) for step in range(19)]
    fold = [
        (px, py + deep * (0.5 + 0.13 * math.sin(step * 1.15 + across)) * math.sin(math.pi * step / 18) ** 0.8)
        for step, (px, py) in enumerate(near)
    ]
    under = smooth(near) + smooth(list(reversed(fold))).replace("M", "L", 1) + "Z"
    drawing.add(under, Ink(inks.green, inks.line * 0.85, "#FFFFFF"))
    drawing.add(smooth(rim, closed=True), Ink(inks.green, inks.line, inks.green_tint))
    heart = at(-1.57, 0.06)
    for step in range(9):
        angle = 2 * math.pi * (step + 0.3) / 9
        drawing.add(
            cubic(heart, at(angle + 0.1, 0.22), at(angle + 0.12, 0.46), at(angle, 0.66)),
            Ink(inks.green, inks.fine),
        )
        for side in (-1, 1):
            fork = cubic(
                at(angle + 0.06, 0.55),
                at(angle, 0.66),
                at(angle + side * 0.1, 0.76),
                at(angle + side * 0.17, 0.88),
            )
            drawing.add(fork, Ink(inks.green, inks.fine))


def furled(drawing: Drawing, base: Point, size: float, lean: float, inks: Palette) -> None:
    """A young leaf still rolled up from both sides: a spindle with the seam where the rolls meet."""
    at = Axis(base, lean, size, 0.06).at
    half = size * 0.12
    outline = cubic(
        at(0, 0),
        at(0.12, -half * 1.3),
        at(0.62, -half * 1.25),
        at(1, -half * 0.15),
        at(0.97, half * 0.35),
        at(0.9, half * 0.4),
        at(0.86, half * 0.45),
        at(0.6, half * 1.45),
        at(0.16, half * 1.2),
        at(0, 0),
    )
    drawing.add(outline + "Z", Ink(inks.green, inks.line, inks.green_tint))
    drawing.add(
        cubic(at(0.03, 0), at(0.3, half * 0.5), at(0.6, half * 0.35), at(0.86, half * 0.45)),
        Ink(inks.green, inks.fine),
    )
    drawing.add(
        cubic(at(0.2, -half * 0.5), at(0.4, -half * 0.7), at(0.6, -half * 0.62), at(0.8, -half * 0.3)),
        Ink(inks.green, inks.fine),
    )


def water(drawing: Drawing, lines: tuple[tuple[float, float, float], ...], inks: Palette) -> None:
    """Lines of still water: each from x to x at a height, swelling hardly at all."""
    for start, end, height in lines:
        length = end - start
        count = max(3, round(length / 6))
        points = [
            (start + length * step / count, height + 0.22 * math.sin(step * 2.1 + start))
            for step in range(count + 1)
        ]
        drawing.add(smooth(points), Ink(inks.water, inks.fine + 0.02))
