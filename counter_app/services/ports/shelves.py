"""What one transaction on the register gives access to, a shelf for each noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from counter_app.domain.contribution import Contribution, ContributionId, ContributionStanding
    from counter_app.domain.dossier import Dossier
    from counter_app.domain.guards import GivenLetter, KnownDeath
    from counter_app.domain.letter import DrawnLetter, SheetKind
    from counter_app.domain.logbook import LogEntry, LogKind, Sheet, SheetId
    from counter_app.domain.moved_dates import RunningClock
    from counter_app.domain.office import Settings
    from counter_app.domain.printing import PrintJob
    from counter_app.domain.procedure import ProcedureCode
    from counter_app.domain.template import TemplateUse
    from counter_app.domain.workdays import SpecialDay

    from .contributions import ContributionFilter, ContributionRow
    from .lists import Bucket, DossierFilter, DossierRow, Moments, Page


class DossierShelf(Protocol):
    """Dossiers of the register."""

    def get(self, code: str) -> Dossier:
        """The dossier; raises UnknownCase."""
        ...

    def several(self, codes: Iterable[str]) -> Mapping[str, Dossier]:
        """The dossiers of these codes at once, by code, in the order asked for; a code nobody has is left out."""
        ...

    def add(self, dossier: Dossier) -> None:
        """Keep a new dossier; raises DuplicateDossier."""
        ...

    def replace(self, dossier: Dossier) -> None:
        """Keep a changed dossier; raises ChangedMeanwhile when its version is no longer the stored one."""
        ...

    def find(self, text: str, limit: int) -> tuple[DossierRow, ...]:
        """Rows by code, personal number or unaccented words of the applicant's or event people's names.

        Exact codes first, then open dossiers, exact diacritics before folded ones, nearest promise first.
        """
        ...

    def page(self, question: DossierFilter, after: str | None, limit: int) -> Page[DossierRow]:
        """A page of rows, most urgent promise first; `after` is the `next` of the page before."""
        ...

    def counts(self, moments: Moments) -> Mapping[Bucket, int]:
        """How many dossiers stand in each bucket."""
        ...

    def received_between(self, first: datetime, end: datetime) -> Iterator[Dossier]:
        """Dossiers received from `first` to before `end`, in that order, read a few hundred at a time."""
        ...

    def known_deaths(self, keys: frozenset[str], code: str) -> tuple[KnownDeath, ...]:
        """Deaths in other dossiers of people with one of these person keys."""
        ...

    def running_clocks(self, before: datetime) -> tuple[RunningClock, ...]:
        """What the due instants of open dossiers without a result are reckoned from, those received before."""
        ...

    def overdue(self, first: datetime, end: datetime, now: datetime) -> tuple[Dossier, ...]:
        """Dossiers whose receipt promised them from `first` to before `end` and before `now`, not ready by then.

        Those closed without a result are among them, whenever they were closed.
        """
        ...

    def promised(self, first: datetime, end: datetime) -> Mapping[ProcedureCode, int]:
        """How many dossiers of each procedure their receipts promised from `first` to before `end`."""
        ...


class ContributionShelf(Protocol):
    """Contributions of people and organisations."""

    def next_id(self, year: int) -> ContributionId:
        """An id not used before, taken inside the saving transaction."""
        ...

    def add(self, contribution: Contribution) -> None:
        """Keep a new contribution."""
        ...

    def replace(self, contribution: Contribution) -> None:
        """Keep a changed contribution."""
        ...

    def get(self, id_: str) -> Contribution:
        """The contribution; raises UnknownCase."""
        ...

    def waiting(self, limit: int) -> tuple[Contribution, ...]:
        """Contributions not thanked yet, oldest first, without those of people who asked not to be named."""
        ...

    def page(self, question: ContributionFilter, after: str | None, limit: int) -> Page[ContributionRow]:
        """Rows, the newest receipt first; `after` is the `next` of the page before."""
        ...

    def counts(self, question: ContributionFilter) -> Mapping[ContributionStanding, int]:
        """How many answer the question in each standing, whichever it asks for."""
        ...


class SheetShelf(Protocol):
    """Numbered sheets, their snapshots and their stored bytes."""

    def add(self, sheet: Sheet) -> None:
        """Keep a new sheet; its (year, number) and its document number stand on no other.

        Raises DocumentNumberTaken.
        """
        ...

    def replace(self, sheet: Sheet) -> None:
        """Keep a sheet that met another event."""
        ...

    def get(self, id_: SheetId) -> Sheet:
        """The sheet; raises UnknownLetter."""
        ...

    def by_number(self, year: int, number: int) -> Sheet:
        """The sheet; raises UnknownLetter."""
        ...

    def of_case(self, code: str) -> tuple[Sheet, ...]:
        """Every sheet ever numbered for the case, oldest first."""
        ...

    def open(self) -> tuple[Sheet, ...]:
        """Sheets neither handed over nor withdrawn, oldest first."""
        ...

    def given_to(self, keys: frozenset[str], code: str) -> tuple[GivenLetter, ...]:
        """Letters, not withdrawn, of other dossiers whose event is about one of these people."""
        ...

    def store_bytes(self, id_: SheetId, drawn: DrawnLetter, copy: int = 0) -> None:
        """Keep the PDF of a sheet (copy 0) or of one of its later copies (1, 2, …) for good."""
        ...

    def pdf(self, id_: SheetId, copy: int = 0) -> bytes:
        """The stored PDF; raises UnknownLetter when none was stored or it was erased."""
        ...

    def handed_over_on(self, day: date) -> tuple[Sheet, ...]:
        """Sheets handed over on a day, newest first."""
        ...

    def apologies(self, codes: Iterable[str]) -> tuple[Sheet, ...]:
        """Slips and letters of apology for these cases, not withdrawn, oldest first, without their words."""
        ...


class JobShelf(Protocol):
    """Orders to print, in the order they were given."""

    def add(self, job: PrintJob) -> PrintJob:
        """Keep a new job and return it with the id it got."""
        ...

    def replace(self, job: PrintJob) -> None:
        """Keep a job that came further."""
        ...

    def get(self, id_: int) -> PrintJob:
        """The job; raises UnknownLetter."""
        ...

    def of_sheet(self, id_: SheetId) -> tuple[PrintJob, ...]:
        """Every order ever given for a sheet, oldest first."""
        ...

    def with_us(self) -> tuple[PrintJob, ...]:
        """Jobs no printing system has confirmed yet, oldest first."""
        ...

    def on_their_way(self, station: str) -> tuple[PrintJob, ...]:
        """Jobs a machine's printing system took and has not ended, oldest first."""
        ...


class Numbers(Protocol):
    """Series of numbers, taken inside the saving transaction so that none is taken twice."""

    def take(self, series: str, year: int) -> int:
        """The next number of the series in the year, from 1."""
        ...

    def peek(self, series: str, year: int) -> int:
        """The number that `take` would give now; another counter may take it first."""
        ...


class LogShelf(Protocol):
    """The append-only, hash-chained log."""

    def append(
        self,
        kind: LogKind,
        at: datetime,
        actor: str,
        details: Mapping[str, object],
        sheet: SheetId | None = None,
    ) -> LogEntry:
        """Add one entry behind the last; its details are kept apart, salted, and can be erased."""
        ...

    def entries(self, after: int = 0, limit: int = 1000) -> tuple[LogEntry, ...]:
        """Entries in order, from the one after `after`."""
        ...

    def details(self, seq: int) -> Mapping[str, object] | None:
        """The details of an entry, None when they were erased."""
        ...

    def of_case(self, code: str) -> tuple[tuple[LogEntry, Mapping[str, object]], ...]:
        """What happened to a dossier or contribution, oldest first."""
        ...

    def verify(self) -> int:
        """How many entries agree with the chain; raises LogTampered at the first that does not."""
        ...

    def head(self) -> LogEntry | None:
        """The last entry."""
        ...


class Stock(Protocol):
    """Signed sheets of card lying in the drawer, counted by kind."""

    def left(self, kind: SheetKind) -> int | None:
        """How many are left; None while the office does not count this kind yet."""
        ...

    def change(self, kind: SheetKind, by: int) -> int:
        """Add or take sheets and return what is left; raises StockEmpty when a counted kind would fall below none."""
        ...


class Desk(Protocol):
    """Settings, edited days of the calendar and closed days."""

    def settings(self) -> Settings:
        """The commune's settings, defaults where nothing was set."""
        ...

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings."""
        ...

    def special_days(self) -> tuple[SpecialDay, ...]:
        """Days the office edited: they overrule the shipped calendar."""
        ...

    def save_special_days(self, days: Sequence[SpecialDay]) -> None:
        """Keep the edited days."""
        ...

    def is_closed(self, day: date) -> bool:
        """Whether the day of handovers, or a later one, was closed."""
        ...

    def close_day(self, day: date, at: datetime) -> None:
        """Close the day; closing twice changes nothing."""
        ...


class TemplateShelf(Protocol):
    """Templates kept for good under their hash, and which is in force in each slot."""

    def keep(self, content: bytes) -> str:
        """Keep a template for good, once, and return its SHA-256."""
        ...

    def has(self, sha256: str) -> bool:
        """Whether a template is kept under this hash."""
        ...

    def content(self, sha256: str) -> bytes:
        """The bytes of a kept template; raises UnknownTemplate."""
        ...

    def in_force(self, slot: str) -> TemplateUse | None:
        """The use of the slot that came last; None while the office never changed it."""
        ...

    def uses(self, slot: str) -> tuple[TemplateUse, ...]:
        """Every use of the slot, newest first."""
        ...

    def use(self, slot: str, sha256: str, at: datetime, actor: str, source: str, before: int) -> TemplateUse:
        """Put a kept template to use in a slot, or with an empty hash the shipped one."""
        ...
