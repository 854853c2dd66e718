"""A periodic report: named figures over a stretch of days, and the rows each figure is the sum of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

NOT_TOLD = "-"
"""The part of a figure that counts what nobody said of a thing: no hamlet, no reason, no age."""


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
    """Letters numbered, those withdrawn later among them: a number is spent for good. : number of the letter kind."""
    LETTERS_PRINTED = "letters_printed"
    """Letters first sent to a printer. : number of the letter kind."""
    LETTERS_SIGNED = "letters_signed"
    """Letters signed; on stock signed ahead once they were printed. : number of the letter kind."""
    LETTERS_HANDED_OVER = "letters_handed_over"
    """Letters that reached people, a handover that was taken back left out. : number of the letter kind."""
    LETTERS_BY_CHANNEL = "letters_by_channel"
    """The same by how they went. : `kind/channel`; all parts of a kind add up to its LETTERS_HANDED_OVER."""
    LETTERS_NOT_SENT = "letters_not_sent"
    """Results handed over without the letter that belongs to their event. : number of the letter kind that was due."""
    LETTERS_NOT_SENT_WHY = "letters_not_sent_why"
    """The same by why. : `kind/reason`, the reason a guard's name or `officer`; a kind's parts add up to its
    LETTERS_NOT_SENT."""
    LETTERS_WITHDRAWN = "letters_withdrawn"
    """Letters withdrawn (trả lại do sai), before or after they were given. : number of the letter kind."""
    LETTERS_REISSUED = "letters_reissued"
    """Copies made of letters given before; a letter copied twice counts twice. : number of the letter kind."""
    LETTERS_MINUTES = "letters_minutes"
    """Median of the minutes from the result being ready to the letter being handed over, on the clock on the wall:
    what the family waits, nights and days off in it, so that a changed calendar never changes it. Letters that went
    before their result are left out. : number of the letter kind."""
    LETTERS_BY_HAMLET = "letters_by_hamlet"
    """Letters handed over by the first part of the address of their dossier. : name of the hamlet."""
    SLIPS_SENT = "slips_sent"
    """Apology slips (form 04) that reached people."""
    DOSSIERS_RECEIVED = "dossiers_received"
    """Dossiers taken in. : field of the procedure."""
    DOSSIERS_SETTLED = "dossiers_settled"
    """Dossiers whose result was ready, fetched or not. : field of the procedure."""
    DOSSIERS_EARLY = "dossiers_early"
    """Those ready on a day before the one on the receipt. : field of the procedure. With ON_TIME and LATE it adds up to
    SETTLED."""
    DOSSIERS_ON_TIME = "dossiers_on_time"
    """Those ready on the promised day and by its minute, or without a promise to break. : field of the procedure."""
    DOSSIERS_LATE = "dossiers_late"
    """Those ready after the minute on the receipt, whatever was promised anew. : field of the procedure."""
    DOSSIERS_UNDER_WAY = "dossiers_under_way"
    """Neither ready nor closed at the end of the period, or now while it lasts. : field of the procedure."""
    DOSSIERS_BY_OUTCOME = "dossiers_by_outcome"
    """Dossiers that ended. : outcome (`result`, `refused`, `withdrawn`, `stopped`)."""
    APOLOGIES_DUE = "apologies_due"
    """Dossiers whose promise broke in the period and for which an apology is owed; citizens' own lateness left out."""
    APOLOGIES_GIVEN = "apologies_given"
    """Those of them that got one; `apologies_due` less this must be nought."""
    APOLOGIES_MISSING = "apologies_missing"
    """Those of them that got none: this list must be empty."""
    APOLOGIES_IN_TIME = "apologies_in_time"
    """Those told before the promise ran out."""
    REAPPOINTMENTS = "reappointments"
    """Promises made anew by decision."""
    CEREMONIES = "ceremonies"
    """Ceremonies held, those called off left out. : mode of the ceremony."""
    CEREMONY_COUPLES = "ceremony_couples"
    """Couples to whom the certificate was conferred at one."""
    CEREMONY_CHILDREN = "ceremony_children"
    """Children whose certificate was conferred at one; twins are two."""
    CEREMONIES_PRESIDED = "ceremonies_presided"
    """The same ceremonies. : who presided, by name."""
    VISITS = "visits"
    """Visits made to bereaved families. : who led the delegation."""
    CONTRIBUTIONS = "contributions"
    """Contributions received. : kind of contribution."""
    CONTRIBUTIONS_HANDLED = "contributions_handled"
    """Those of them whose contributor has had an answer or a letter by now."""
    CONTRIBUTIONS_THANKED = "contributions_thanked"
    """Those of them thanked by letter by now."""
    SURVEY_SHEETS = "survey_sheets"
    """Sheets of answers given in the period, those taken back left out. : `form/version/use`."""
    SURVEY_MEAN = "survey_mean"
    """Mean of the answers, from 0 to 100; versions are never merged. : `form/version/use`."""
    SURVEY_SATISFIED = "survey_satisfied"
    """Share of the answers that are content or very content, from 0 to 1. : `form/version/use`."""
    CHILDREN_BY_SEX = "children_by_sex"
    """Children whose birth was registered, by the result's day. : sex (`male`, `female`)."""
    DECEASED_BY_AGE = "deceased_by_age"
    """Deceased whose death was registered, by the result's day. : age group (`0-5`, `6-15`, `16+`; old form 11a of the
    civil status statistics, Circular 08/2011/TT-BTP)."""

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
