"""The plots of a report as shares of a panel, so that screen and paper draw the same bars on the same scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from .letter import LetterKind
from .report import Figures, Measure, Period, PeriodKind, Report

#: How reports list the letters of the model: the registered events first, then thanks and apology.
KIND_ORDER = (
    LetterKind.BIRTH,
    LetterKind.MARRIAGE,
    LetterKind.CONDOLENCE,
    LetterKind.THANKS,
    LetterKind.APOLOGY,
)
#: What is counted of each kind of letter.
BY_KIND = (
    Measure.LETTERS_MADE,
    Measure.LETTERS_PRINTED,
    Measure.LETTERS_SIGNED,
    Measure.LETTERS_HANDED_OVER,
    Measure.LETTERS_NOT_SENT,
    Measure.LETTERS_WITHDRAWN,
    Measure.LETTERS_REISSUED,
)
#: How much of its slot a bar, or a pair of bars, fills; the rest is the gap to its neighbours.
_FILLED = 0.86
#: The gap within a pair, as a share of the slot.
_BETWEEN = 0.06
#: A panel has room for so many periods at least: a lone one is a bar, not a wall.
_LEAST_SLOTS = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its value, where it stands and how wide it is as shares of the panel, how tall as a share of the scale.

    `tall` is between 0 and 1, and 1 only for the largest value on the scale. A `hatched` bar is what went wrong, beside
    the solid one that answers it; an `estimated` one still has days to come.
    """

    value: int
    left: float
    wide: float
    tall: float
    last: bool
    estimated: bool = False
    hatched: bool = False

    @property
    def middle(self) -> float:
        """Where its value is written above it."""
        return self.left + self.wide / 2


@dataclass(frozen=True, slots=True)
class Tick:
    """The name of a period below its bars, in digits, and where it stands as a share of the panel."""

    name: str
    middle: float
    last: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars over one base line; `part` is the number of the letter kind, empty where the panel is about dossiers."""

    part: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]

    @property
    def value(self) -> int:
        """What the period of the report came to: its last solid bar."""
        return next((bar.value for bar in reversed(self.bars) if not bar.hatched), 0)

    @property
    def change(self) -> int | None:
        """How much more than in the period before, less where below nought; None where there is none before."""
        solid = [bar.value for bar in self.bars if not bar.hatched]
        return solid[-1] - solid[-2] if len(solid) > 1 else None


@dataclass(frozen=True, slots=True)
class Plots:
    """Letters handed over, a panel to a kind on one shared scale; and broken promises beside their apologies.

    `letters_top` and `lateness_top` are the values that `tall` 1 stands for, at least 1.
    """

    letters: tuple[Panel, ...]
    letters_top: int
    lateness: Panel
    lateness_top: int

    @property
    def empty(self) -> bool:
        """Whether nothing at all stands on them."""
        bars = [*self.lateness.bars, *(bar for panel in self.letters for bar in panel.bars)]
        return not any(bar.value for bar in bars)


def kind_parts(figures: Sequence[Figures]) -> tuple[str, ...]:
    """The letter kinds a report lists: those of the model always, then the commune's own that it counts anything of."""
    model = [str(int(kind)) for kind in KIND_ORDER]
    own = {part for one in figures for measure in BY_KIND for part in one.parts(measure)} - set(model)
    return (*model, *sorted(own, key=lambda part: (len(part), part)))


def plots(report: Report) -> Plots:
    """The plots of a report over the periods up to it, oldest first."""
    run = run_of(report)
    estimated = report.estimated_from is not None
    parts = kind_parts(run)
    handed = {part: [figures.count(Measure.LETTERS_HANDED_OVER, part) for figures in run] for part in parts}
    due = [figures.count(Measure.APOLOGIES_DUE) for figures in run]
    given = [figures.count(Measure.APOLOGIES_GIVEN) for figures in run]
    top = max(1, *(value for values in handed.values() for value in values))
    late_top = max(1, *due, *given)
    ticks = _ticks(run)
    return Plots(
        letters=tuple(Panel(part, _single(values, top, estimated), ticks) for part, values in handed.items()),
        letters_top=top,
        lateness=Panel("", _paired(due, given, late_top, estimated), ticks),
        lateness_top=late_top,
    )


def run_of(report: Report) -> tuple[Figures, ...]:
    """The periods that are drawn: from the first in which anything was counted, the report's own always among them."""
    run = report.run or (report.figures,)
    empty = next((place for place, one in enumerate(run) if any(one.values.values())), len(run) - 1)
    return run[empty:]


def tick_name(period: Period) -> str:
    """A period in digits below a bar: `11` of a month, quarter or week, `2026` of a year, `1/3` of a free stretch."""
    match period.kind:
        case PeriodKind.DANVAN_MONTH | PeriodKind.DANVAN_QUARTER | PeriodKind.WEEK:
            return str(period.part)
        case PeriodKind.DANVAN_YEAR | PeriodKind.DANCHU_HALF | PeriodKind.DANCHU_YEAR | PeriodKind.MODEL_YEAR:
            return str(period.year)
        case PeriodKind.RANGE:
            return f"{period.first.day}/{period.first.month}"
        case _:
            assert_never(period.kind)


def _ticks(run: Sequence[Figures]) -> tuple[Tick, ...]:
    return tuple(
        Tick(tick_name(figures.period), (place + 0.5) * _slot(len(run)), last=place == len(run) - 1)
        for place, figures in enumerate(run)
    )


def _slot(periods: int) -> float:
    """The share of the panel that belongs to one period; free room stands at the right."""
    return 1 / max(periods, _LEAST_SLOTS)


def _single(values: Sequence[int], top: int, estimated: bool) -> tuple[Bar, ...]:
    """A bar to a period, in the middle of its slot."""
    slot = _slot(len(values))
    return tuple(
        Bar(
            value,
            left=(place + (1 - _FILLED) / 2) * slot,
            wide=_FILLED * slot,
            tall=value / top,
            last=place == len(values) - 1,
            estimated=estimated and place == len(values) - 1,
        )
        for place, value in enumerate(values)
    )


def _paired(due: Sequence[int], given: Sequence[int], top: int, estimated: bool) -> tuple[Bar, ...]:
    """Two bars to a period: the promises that broke, hatched, and beside them those apologised for."""
    slot = _slot(len(due))
    filled = _FILLED * 0.8
    wide = (filled - _BETWEEN) / 2
    bars = []
    for place, pair in enumerate(zip(due, given, strict=True)):
        last = place == len(due) - 1
        for side, value in enumerate(pair):
            left = place + (1 - filled) / 2 + side * (wide + _BETWEEN)
            bars.append(
                Bar(value, left * slot, wide * slot, value / top, last, estimated and last, hatched=side == 0)
            )
    return tuple(bars)
