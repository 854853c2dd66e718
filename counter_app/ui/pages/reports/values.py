"""What the page of reports shows beyond the common components: tables of figures, and what stands behind each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.report import Measure
from counter_app.ui.values import FigureValue, Tone


class Tab(StrEnum):
    """The groups of figures below the plots."""

    LETTERS = "letters"
    DOSSIERS = "dossiers"
    CEREMONIES = "ceremonies"
    CONTRIBUTIONS = "contributions"
    SURVEYS = "surveys"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure whose rows can be asked for: what it measures, of which part, its words among its neighbours, itself."""

    measure: Measure
    part: str
    words: str
    value: int

    @property
    def key(self) -> str:
        """What tells it from its neighbours."""
        return f"{self.measure}:{self.part}"


@dataclass(frozen=True, slots=True)
class Drill:
    """What stands behind a number: its name, and the figures it can be looked at by, the whole first."""

    title: str
    figures: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its title, its width at 100 % (the least one where it stretches), numbers at the right.

    A column that is not `kept` gives way in a narrow window; what it says is reached through its neighbours.
    """

    title: str
    width: int
    stretch: int = 0
    number: bool = True
    kept: bool = True
    tip: str = ""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A cell: its words, and what stands behind them where they are a figure."""

    words: str
    drill: Drill | None = None
    strong: bool = False
    muted: bool = False
    tone: Tone | None = None
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class TableValue:
    """A table of figures; with `total` its last row is the sum of those above."""

    title: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[FigureCell, ...], ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class TileValue:
    """One of the large figures, and what stands behind it."""

    figure: FigureValue
    drill: Drill
