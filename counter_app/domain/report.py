"""A periodic report: named figures over a stretch of days, and the rows each figure is the sum of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction


class PeriodKind(StrEnum):
    """The periods the commune reports by; the value is what the command line and the settings call it."""

    DANVAN_MONTH = "danvan/month"
    DANVAN_QUARTER = "danvan/quarter"
    DANVAN_YEAR = "danvan/year"
    DANCHU_HALF = "danchu/half"
    DANCHU_YEAR = "danchu/year"
    MODEL_YEAR = "mohinh/year"
    WEEK = "week"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """The days of one report, from `first` to before `end`; `part` is the month, quarter, half or week of `year`.

    `due` is the last day on which it may be handed in, None where nobody waits for it.
    """

    kind: PeriodKind
    year: int
    part: int
    first: date
    end: date
    due: date | None = None

    @property
    def name(self) -> str:
        """What the command line calls it: `danvan/month:2026-11`, `week:2026-47`, `2026-01-01..2026-03-31`."""
        match self.kind:
            case PeriodKind.RANGE:
                last = date.fromordinal(self.end.toordinal() - 1)
                return f"{self.first}..{last}"
            case PeriodKind.DANVAN_MONTH | PeriodKind.WEEK:
                return f"{self.kind}:{self.year}-{self.part:02}"
            case PeriodKind.DANVAN_QUARTER:
                return f"{self.kind}:{self.year}-{self.part}"
            case _:
                return f"{self.kind}:{self.year}"


class Measure(StrEnum):
    """What a report counts. After the colon: what the parts of the figure are named by."""

    LETTERS_MADE = "letters_made"
    """: number of the letter kind."""
    LETTERS_PRINTED = "letters_printed"
    """: number of the letter kind."""
    LETTERS_SIGNED = "letters_signed"
    """: number of the letter kind."""
    LETTERS_HANDED_OVER = "letters_handed_over"
    """: number of the letter kind."""
    LETTERS_BY_CHANNEL = "letters_by_channel"
    """: `kind/channel`; all parts of a kind add up to its LETTERS_HANDED_OVER."""
    LETTERS_NOT_SENT = "letters_not_sent"
    """: number of the letter kind that was due."""
    LETTERS_NOT_SENT_WHY = "letters_not_sent_why"
    """: `kind/reason`; all parts of a kind add up to its LETTERS_NOT_SENT."""
    LETTERS_WITHDRAWN = "letters_withdrawn"
    """: number of the letter kind."""
    LETTERS_REISSUED = "letters_reissued"
    """: number of the letter kind."""
    LETTERS_MINUTES = "letters_minutes"
    """Median of the minutes from the result to the letter. : number of the letter kind."""
    LETTERS_BY_HAMLET = "letters_by_hamlet"
    """: name of the hamlet, empty where none was told."""
    SLIPS_SENT = "slips_sent"
    DOSSIERS_RECEIVED = "dossiers_received"
    """: field of the procedure."""
    DOSSIERS_SETTLED = "dossiers_settled"
    """: field of the procedure."""
    DOSSIERS_EARLY = "dossiers_early"
    """: field of the procedure. With ON_TIME and LATE it adds up to SETTLED."""
    DOSSIERS_ON_TIME = "dossiers_on_time"
    """: field of the procedure."""
    DOSSIERS_LATE = "dossiers_late"
    """: field of the procedure."""
    DOSSIERS_UNDER_WAY = "dossiers_under_way"
    """Open at the end of the period. : field of the procedure."""
    DOSSIERS_BY_OUTCOME = "dossiers_by_outcome"
    """: outcome (`result`, `refused`, `withdrawn`, `stopped`)."""
    APOLOGIES_DUE = "apologies_due"
    """Dossiers whose promise broke in the period and for which an apology is owed."""
    APOLOGIES_GIVEN = "apologies_given"
    """Those of them that got one; `apologies_due` less this must be nought."""
    APOLOGIES_IN_TIME = "apologies_in_time"
    """Those told before the promise ran out."""
    REAPPOINTMENTS = "reappointments"
    CEREMONIES = "ceremonies"
    """: mode of the ceremony."""
    CEREMONY_COUPLES = "ceremony_couples"
    CEREMONY_CHILDREN = "ceremony_children"
    CEREMONIES_PRESIDED = "ceremonies_presided"
    """: who presided."""
    VISITS = "visits"
    """: who led the delegation."""
    CONTRIBUTIONS = "contributions"
    """: kind of contribution."""
    CONTRIBUTIONS_HANDLED = "contributions_handled"
    CONTRIBUTIONS_THANKED = "contributions_thanked"
    SURVEY_SHEETS = "survey_sheets"
    SURVEY_MEAN = "survey_mean"
    """From 0 to 100."""
    SURVEY_SATISFIED = "survey_satisfied"
    """Share of the answers that are content or very content, from 0 to 1."""
    CHILDREN_BY_SEX = "children_by_sex"
    """: sex of the child whose birth was registered."""
    DECEASED_BY_AGE = "deceased_by_age"
    """: age group (`0-5`, `6-15`, `16+`, empty where unknown; old form 11a of the civil status statistics)."""

    @property
    def counts(self) -> bool:
        """Whether it is a number of things, so that rows stand behind it and add up."""
        return self not in (Measure.LETTERS_MINUTES, Measure.SURVEY_MEAN, Measure.SURVEY_SATISFIED)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a report; `part` is empty for the whole, else one of the parts its measure names.

    `value` is None where there is nothing to say, as a median of nothing.
    """

    measure: Measure
    part: str
    value: int | Fraction | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one period, each found by what it measures and of what part."""

    period: Period
    values: Mapping[tuple[Measure, str], int | Fraction | None]

    @classmethod
    def of(cls, period: Period, figures: Iterable[Figure]) -> Figures:
        """The figures in a row, made findable."""
        return cls(period, {(one.measure, one.part): one.value for one in figures})

    def get(self, measure: Measure, part: str = "") -> int | Fraction | None:
        """One figure: nought where things are counted and there were none, None where there is nothing to say."""
        return self.values.get((measure, part), 0 if measure.counts else None)

    def count(self, measure: Measure, part: str = "") -> int:
        """A figure that counts things."""
        value = self.get(measure, part)
        return value if isinstance(value, int) else 0

    def parts(self, measure: Measure) -> tuple[str, ...]:
        """The parts of a measure that were found, in order."""
        return tuple(part for found, part in self.values if found is measure and part)


@dataclass(frozen=True, slots=True)
class Report:
    """What a period came to: its figures, those of the same period a year before, and of the periods up to it.

    `estimated_from` is the first day still to come when it was asked for: from there on figures are an estimate
    (*ước*), None where every day is over. `run` holds up to six periods of the same kind, oldest first, this one last.
    """

    figures: Figures
    asked: datetime
    estimated_from: date | None = None
    year_before: Figures | None = None
    run: tuple[Figures, ...] = ()

    @property
    def period(self) -> Period:
        """The days it is about."""
        return self.figures.period


class ReportedKind(StrEnum):
    """What stands behind a figure, and so where a row of it leads."""

    SHEET = "sheet"
    DOSSIER = "dossier"
    CEREMONY = "ceremony"
    VISIT = "visit"
    CONTRIBUTION = "contribution"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """One thing a figure counts: what it is, its key, when it was counted, and its names as lists may hold them.

    `weight` is how much it adds to the figure: a sheet reissued twice counts twice.
    """

    kind: ReportedKind
    key: str
    at: datetime
    name: str
    note: str = ""
    weight: int = 1
