"""Words of PDF content streams: numbers, colours and pens, short and always the same."""

from __future__ import annotations

from functools import lru_cache

from .shapes import Stroke


def figure(value: float, digits: int = 2) -> str:
    """A number with no more digits than it needs."""
    shown = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if shown in ("-0", "") else shown


@lru_cache(maxsize=256)
def ink(colour: str, stroking: bool = False) -> str:
    """The operator that chooses a colour written as RRGGBB; greys stay grey."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    if red == green == blue:
        return f"{figure(red, 3)} {'G' if stroking else 'g'}"
    return f"{figure(red, 3)} {figure(green, 3)} {figure(blue, 3)} {'RG' if stroking else 'rg'}"


def dashes(stroke: Stroke, width: float) -> str:
    """The operator for a line's pattern at its width."""
    match stroke:
        case Stroke.DOTTED:
            return f"[{figure(width)} {figure(width)}] 0 d"
        case Stroke.DASHED:
            return f"[{figure(width * 3)} {figure(width * 3)}] 0 d"
    return "[] 0 d"
