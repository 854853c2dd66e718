"""Anchored pictures and lines: from where they are measured to where they stand on the page."""

from __future__ import annotations

from dataclasses import dataclass

from .marks import Image, Line, Mark
from .model import Anchored, Position, Rule, Sheet


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of one axis in points."""

    start: float
    end: float


def anchored_mark(
    item: Anchored, sheet: Sheet, paragraph_top: float, cell: Frame | None = None
) -> Mark | None:
    """The drawing step of an anchored object whose paragraph begins `paragraph_top` points below the paper's edge;
    in a table it is measured from the `cell`, which counts from the left margin. A line without a pen is no step."""
    across = _across(item.across.origin, sheet)
    if cell is not None:
        across = Frame(sheet.left + cell.start, sheet.left + cell.end)
    x = _placed(item.across, across, item.width)
    y = _placed(item.down, _down(item.down.origin, sheet, paragraph_top), item.height)
    if isinstance(item.content, Rule):
        if not item.content.pen.width:
            return None
        pen = item.content.pen
        top, bottom = (y + item.height, y) if item.content.rising else (y, y + item.height)
        return Line(x, top, x + item.width, bottom, pen.width, pen.colour, pen.stroke)
    return Image(x, y, item.width, item.height, item.content)


def _placed(position: Position, frame: Frame, size: float) -> float:
    match position.align:
        case "center":
            return (frame.start + frame.end - size) / 2
        case "right" | "bottom" | "outside":
            return frame.end - size
        case "left" | "top" | "inside":
            return frame.start
    return frame.start + position.offset


def _across(origin: str, sheet: Sheet) -> Frame:
    match origin:
        case "page":
            return Frame(0.0, sheet.width)
        case "leftMargin" | "insideMargin":
            return Frame(0.0, sheet.left)
        case "rightMargin" | "outsideMargin":
            return Frame(sheet.width - sheet.right, sheet.width)
    return Frame(sheet.left, sheet.width - sheet.right)


def _down(origin: str, sheet: Sheet, paragraph_top: float) -> Frame:
    match origin:
        case "page":
            return Frame(0.0, sheet.height)
        case "margin":
            return Frame(sheet.top, sheet.height - sheet.bottom)
        case "topMargin":
            return Frame(0.0, sheet.top)
        case "bottomMargin":
            return Frame(sheet.height - sheet.bottom, sheet.height)
    return Frame(paragraph_top, paragraph_top)
