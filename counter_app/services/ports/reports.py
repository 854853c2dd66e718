"""Periodic reports as the services ask for them: what the register counts, and who writes them on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from counter_app.domain.contribution import Contribution
    from counter_app.domain.coverage import Coverage
    from counter_app.domain.office import Office, Signatory
    from counter_app.domain.report import Figure, Measure, Period, Report, ReportedRow
    from counter_app.domain.report_reminders import HandedIn
    from counter_app.domain.survey import AnswerSheet
    from counter_app.domain.visit import Visit
    from counter_app.services.ports.lists import Page


@dataclass(frozen=True, slots=True)
class ReportTold:
    """What a report on paper tells besides its figures: whose it is, where and when, who signs, the model's name.

    `kinds` names the letters as the office calls them, by the number of their form.
    """

    office: Office
    place: str
    made: date
    signatory: Signatory
    model_name: str
    kinds: Mapping[int, str]


class ReportWriter(Protocol):
    """Writes a report on paper; raises a PaperError."""

    def docx(self, report: Report, told: ReportTold) -> bytes:
        """A Word document worded as a commune's report, for the officer to edit."""
        ...

    def pdf(self, report: Report, told: ReportTold) -> bytes:
        """The same as PDF."""
        ...

    def xlsx(
        self,
        report: Report,
        rows: Iterable[tuple[Figure, Iterable[ReportedRow]]],
        kinds: Mapping[int, str] | None = None,
    ) -> bytes:
        """A workbook of the figures and of the rows behind each; `kinds` names the commune's own letters."""
        ...


class ReportRows(Protocol):
    """Whoever lists the things behind a figure."""

    def all_rows(self, period: Period, measure: Measure, part: str = "") -> Iterator[ReportedRow]:
        """Every row behind a figure."""
        ...


class ReportShelf(Protocol):
    """What the register counts for a report, from an instant to before another."""

    def count(self, measure: Measure, first: datetime, end: datetime) -> Mapping[str, int]:
        """A measure of letters or dossiers by its parts as the register keeps them: dossiers by procedure code."""
        ...

    def minutes(self, first: datetime, end: datetime) -> Mapping[tuple[int, int], int]:
        """How many letters of each kind went so many whole minutes after their result was ready: (kind, minutes)."""
        ...

    def rows(
        self,
        measure: Measure,
        parts: Collection[str] | None,
        first: datetime,
        end: datetime,
        after: str | None,
        limit: int,
    ) -> Page[ReportedRow]:
        """The things a measure counts in these parts, None for all of them, in the order they were counted."""
        ...

    def visits(self, first: datetime, end: datetime) -> Sequence[Visit]:
        """Visits made, in order."""
        ...

    def contributions(self, first: date, end: date) -> Sequence[Contribution]:
        """Contributions received, in order, veiled where their giver asked not to be named."""
        ...

    def answers(self, first: date, end: date) -> Iterator[AnswerSheet]:
        """Sheets of answers that count, in order."""
        ...

    def levels(self, first: date, end: date) -> Mapping[tuple[str, str], int]:
        """How many sheets of a version (`form/version/use`) bear the same row of answers: (version, levels)."""
        ...

    def keep_handed_in(self, one: HandedIn) -> None:
        """Keep a report as it was handed in, beside those handed in before for the same period."""
        ...

    def handed_in(self, name: str) -> HandedIn | None:
        """The report of a period handed in last, None where none was."""
        ...


class Covers(Protocol):
    """Whoever proves that every late dossier had its apology."""

    def coverage(self, first: date | None = None, end: date | None = None) -> Coverage:
        """The late dossiers promised from `first` to before `end`."""
        ...
