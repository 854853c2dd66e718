"""Where an hour stands in the week: minutes in pixels, the lunch between two open spans folded to a narrow band."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.ceremony_week import Block, Days
from counter_app.domain.workdays import OpeningHours, minutes_of

LUNCH = 34
"""How high a folded lunch is, in drawn pixels."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the day from minute `begin` to `end`, drawn from `top` to `bottom`; folded where nobody works."""

    begin: int
    end: int
    top: float
    bottom: float
    folded: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The stretches of a day from top to bottom."""

    stretches: tuple[Stretch, ...]

    def y(self, minute: int) -> float:
        """The height of a minute of the day, kept within the grid."""
        first, last = self.stretches[0], self.stretches[-1]
        if minute <= first.begin:
            return first.top
        for one in self.stretches:
            if minute <= one.end:
                part = (minute - one.begin) / (one.end - one.begin)
                return one.top + part * (one.bottom - one.top)
        return last.bottom

    def minute(self, y: float) -> int:
        """The minute of the day at a height, in steps of five."""
        for one in self.stretches:
            if y <= one.bottom:
                part = max(0.0, (y - one.top) / max(1.0, one.bottom - one.top))
                return round((one.begin + part * (one.end - one.begin)) / 5) * 5
        return self.stretches[-1].end

    @property
    def hours(self) -> tuple[int, ...]:
        """The full hours that are drawn, in minutes."""
        return tuple(
            minute
            for minute in range(0, 24 * 60, 60)
            if any(one.begin <= minute < one.end and not one.folded for one in self.stretches)
        )


def scale_of(days: Days, hours: OpeningHours, top: float, bottom: float, lunch: float) -> Scale:
    """The scale of a week between two heights: the open spans, wider where something lies outside them."""
    spans = [(minutes_of(span.opens), minutes_of(span.closes)) for span in hours.spans]
    blocks = [block for day in days.days for block in day.blocks]
    begin = min([spans[0][0], *(minute_of(one.starts) for one in blocks)])
    end = max([spans[-1][1], *(minute_end(one) for one in blocks)])
    spans[0] = (begin, spans[0][1])
    spans[-1] = (spans[-1][0], end)
    gaps = len(spans) - 1
    # A gap in which something is planned is drawn like any other hour.
    for place in range(gaps - 1, -1, -1):
        left, right = spans[place], spans[place + 1]
        if any(minute_of(one.starts) < right[0] and minute_end(one) > left[1] for one in blocks):
            spans[place : place + 2] = [(left[0], right[1])]
    folded = len(spans) - 1
    worked = sum(closes - opens for opens, closes in spans)
    each = max(0.1, (bottom - top - folded * lunch) / worked)
    stretches: list[Stretch] = []
    y = top
    for place, (opens, closes) in enumerate(spans):
        if place:
            before = spans[place - 1][1]
            stretches.append(Stretch(before, opens, y, y + lunch, folded=True))
            y += lunch
        high = (closes - opens) * each
        stretches.append(Stretch(opens, closes, y, y + high, folded=False))
        y += high
    return Scale(tuple(stretches))


def minute_of(moment: datetime) -> int:
    """The minute of the day."""
    return minutes_of(moment.time())


def minute_end(block: Block) -> int:
    """The minute a block ends, the end of the day where it runs past midnight."""
    return minute_of(block.ends) if block.ends.date() == block.starts.date() else 24 * 60


def lanes(blocks: tuple[Block, ...]) -> dict[str, tuple[int, int]]:
    """The lane of each block of a day and how many lanes stand beside each other where it lies."""
    placed: dict[str, tuple[int, int]] = {}
    cluster: list[Block] = []
    ends: list[int] = []

    def close() -> None:
        for one in cluster:
            placed[one.key] = (placed[one.key][0], len(ends))

    reach = -1
    for block in blocks:
        begin = minute_of(block.starts)
        if cluster and begin >= reach:
            close()
            cluster, ends, reach = [], [], -1
        lane = next((place for place, end in enumerate(ends) if end <= begin), len(ends))
        ends[lane : lane + 1] = [minute_end(block)]
        placed[block.key] = (lane, 1)
        cluster.append(block)
        reach = max(reach, minute_end(block))
    close()
    return placed
