"""What the services need from outside, as protocols; storage, paper, printing and almanac fulfil them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from counter_app.domain.dossier import OPEN_STATES, Dossier, DossierCode, State

if TYPE_CHECKING:
    from counter_app.domain.contribution import Contribution, ContributionId
    from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
    from counter_app.domain.form import Form
    from counter_app.domain.guards import GivenLetter, KnownDeath
    from counter_app.domain.layout import AnyPaper, EnvelopeSize
    from counter_app.domain.letter import DrawnLetter, Letter, LetterKind, SheetKind, Wording
    from counter_app.domain.logbook import LogEntry, LogKind, Sheet, SheetId
    from counter_app.domain.lunar import LunarDate
    from counter_app.domain.moved_dates import RunningClock
    from counter_app.domain.office import KindSettings, Office, Settings
    from counter_app.domain.paper_size import PaperSize
    from counter_app.domain.printing import JobReport, Making, PrintJob, Sides
    from counter_app.domain.procedure import ProcedureCode, Procedures
    from counter_app.domain.signing_list import SigningList
    from counter_app.domain.template import TemplateReport, TemplateSlot, TemplateUse, Trial
    from counter_app.domain.workdays import SpecialDay

# Time and tables -----------------------------------------------------------------------------------------


class Clock(Protocol):
    """The one clock of the program, made in the composition root."""

    def now(self) -> datetime:
        """The present instant, aware, on the office's clock."""
        ...


class Tables(Protocol):
    """Shipped, read-only tables: procedures and public calendar."""

    def procedures(self) -> Procedures:
        """The catalogue of procedures."""
        ...

    def special_days(self) -> tuple[SpecialDay, ...]:
        """Public holidays and make-up working days as shipped."""
        ...


class Almanac(Protocol):
    """What is known of a year before the Government publishes it, and calendars as files."""

    def proposed(self, year: int) -> tuple[SpecialDay, ...]:
        """The year's days off as computed from the law, none marked announced; raises YearOutOfRange."""
        ...

    def read(self, path: str) -> tuple[SpecialDay, ...]:
        """The days of a calendar file; raises BrokenTable or UnreadableTable."""
        ...

    def write(self, path: str, days: Sequence[SpecialDay]) -> None:
        """Write a calendar file that `read` understands; raises CannotWrite."""
        ...


class Lunar(Protocol):
    """The Vietnamese lunar calendar."""

    def of(self, day: date) -> LunarDate | None:
        """The lunar date of a day, None outside the years the library knows."""
        ...


# Register ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier as lists show it; enough to say its standing without opening it."""

    code: DossierCode
    applicant: str
    procedure: str
    branch: str
    received: datetime
    promise: datetime | None
    state: State
    ready: datetime | None
    handed_over: datetime | None
    paused_since: datetime | None
    cause: str
    event_kind: str
    address: str
    personal_number: str = ""
    supplement_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the office or the citizen still has something to do."""
        return self.state in OPEN_STATES


class Bucket(StrEnum):
    """What the board and the register filter by; the instants that bound each come with the question."""

    OPEN = "open"
    DUE_TODAY = "due_today"
    DUE_NEXT = "due_next"
    DUE_AFTER_NEXT = "due_after_next"
    LATE = "late"
    WAITING = "waiting"
    IN_PROGRESS = "in_progress"
    PAUSED = "paused"
    HANDED_OVER = "handed_over"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Moments:
    """The instants that turn "today", "next working day" and "late" into half-open ranges of the promise.

    late: promise < now · today: now <= promise < today_end · next: today_end <= promise < next_end ·
    after next: next_end <= promise < after_next_end.
    """

    now: datetime
    today_end: datetime
    next_end: datetime
    after_next_end: datetime


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """A question to the register: a bucket, optional text (name, code, personal number), optional procedure."""

    bucket: Bucket
    moments: Moments
    text: str = ""
    procedure: str = ""


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows in order, and where the next ones begin (None at the end)."""

    rows: tuple[Row, ...]
    next: str | None


class DossierShelf(Protocol):
    """Dossiers of the register."""

    def get(self, code: str) -> Dossier:
        """The dossier; raises UnknownCase."""
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
        """Contributions not thanked yet, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class SheetFilter:
    """A question to the letter log: days (half-open, by day of the sheet), kinds and stages; empty means any."""

    first: date | None = None
    end: date | None = None
    kinds: tuple[SheetKind, ...] = ()
    text: str = ""


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

    def page(self, question: SheetFilter, after: str | None, limit: int) -> Page[Sheet]:
        """Sheets newest first."""
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


class Unit(Protocol):
    """One transaction on the register: everything in it becomes true together, or nothing does."""

    @property
    def dossiers(self) -> DossierShelf: ...
    @property
    def contributions(self) -> ContributionShelf: ...
    @property
    def sheets(self) -> SheetShelf: ...
    @property
    def jobs(self) -> JobShelf: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def log(self) -> LogShelf: ...
    @property
    def stock(self) -> Stock: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def templates(self) -> TemplateShelf: ...


class Register(Protocol):
    """The register of the office."""

    def reading(self) -> AbstractContextManager[Unit]:
        """A unit that only reads a consistent state."""
        ...

    def writing(self) -> AbstractContextManager[Unit]:
        """A unit that commits at the end of the block and rolls back when it raises.

        Writers follow one another; raises CannotWrite when the disk is full or read-only.
        """
        ...

    def changes(self) -> int:
        """A number that moves whenever any counter has written; cheap to ask again and again."""
        ...


# Paper and printers --------------------------------------------------------------------------------------


class LetterWriter(Protocol):
    """Words a letter or a one-stop form and draws it; the only way to paper."""

    def word(self, letter: Letter, office: Office, paper: PaperSize) -> Wording:
        """The finished words of a letter; raises WordsMissing when the case lacks what it must say."""
        ...

    def form(self, form: Form, office: Office) -> Wording:
        """The finished words of a one-stop form.

        Raises LetterNotPossible for a kind that is not worded, WordsMissing when the dossier lacks what it must say.
        """
        ...

    def numbered(self, wording: Wording, document_number: str) -> Wording:
        """The same words with the records-office number in place."""
        ...

    def reissued(self, wording: Wording, copy: int) -> Wording:
        """The same words with the small footer "In lại lần n"."""
        ...

    def laid(self, wording: Wording, rules: KindSettings) -> Wording:
        """The same words on the sheet that these settings lay out: its family, its switches, its stock."""
        ...

    def docx(self, wording: Wording, template: str = "") -> bytes:
        """The sheet as a Word document, from the template of this hash as `draw`; raises a PaperError."""
        ...

    def draw(self, wording: Wording, template: str = "") -> DrawnLetter:
        """The sheet as PDF; raises a PaperError and never an approximate page.

        Drawn from the template in force, or from the one of this SHA-256 where it is still to be had.
        """
        ...


class Stationer(Protocol):
    """Draws what goes with the letters: envelopes, covers, stock for the printing house, calibration sheets."""

    def envelope(self, wording: Wording, office: Office, size: EnvelopeSize) -> DrawnLetter:
        """The envelope of a letter; raises a PaperError."""
        ...

    def cover(self, kind: LetterKind, office: Office) -> DrawnLetter:
        """The outer face of a folded card; raises LetterNotPossible for an apology, which has none."""
        ...

    def gauge(self, kind: LetterKind, rules: KindSettings) -> DrawnLetter:
        """The calibration sheet for the stock of a kind, moved as its letters are; raises a PaperError."""
        ...

    def stock(self, wording: Wording) -> DrawnLetter:
        """What a printing house sets: everything of the sheet but one letter's own words; raises a PaperError."""
        ...


class BookWriter(Protocol):
    """Writes the register over a period, line by line, so that a long one is never held whole."""

    def pdf(self, head: FollowUpHead, lines: Iterator[FollowUpLine]) -> bytes:
        """The book to print; raises LineUnprintable, MissingGlyph or MissingFont."""
        ...

    def xlsx(self, head: FollowUpHead, lines: Iterator[FollowUpLine]) -> bytes:
        """The table to work in."""
        ...


class SigningListWriter(Protocol):
    """Draws the list from which the head signs the slips of a batch."""

    def signing_list(self, one: SigningList, office: Office) -> DrawnLetter:
        """The list on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        ...


class TemplateSource(Protocol):
    """Where the letter writer asks for the office's own templates."""

    def in_force(self, slot: str) -> str:
        """The SHA-256 of the office's own template for a slot; empty where the shipped one is in force."""
        ...

    def content(self, sha256: str) -> bytes:
        """The bytes of a kept template; raises UnknownTemplate."""
        ...


class TemplateBench(Protocol):
    """What can be asked of templates without using them: the slots there are, the shipped files, a check."""

    def slots(self) -> tuple[TemplateSlot, ...]:
        """Every slot there is, in the order of the forms."""
        ...

    def shipped(self, slot: TemplateSlot) -> bytes:
        """The template shipped for a slot; raises MissingTemplate."""
        ...

    def guess(self, content: bytes, name: str = "") -> TemplateSlot:
        """The slot that a template was most likely made for; raises BrokenDocument when it is no .docx."""
        ...

    def check(
        self, content: bytes, slot: TemplateSlot, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """Everything wrong with a template for a slot; the first trial gives the picture of the page."""
        ...


class Workshop(Protocol):
    """The folder in which templates lie while they are edited in Word."""

    def place(self, name: str) -> str:
        """The path of a template being edited, whether it is there or not."""
        ...

    def read(self, name: str) -> bytes | None:
        """Its bytes, None when it is not there; raises UnreadableFile."""
        ...

    def put(self, name: str, content: bytes) -> str:
        """Lay a template there to be edited and return its path; raises CannotWrite."""
        ...

    def drop(self, name: str) -> None:
        """Take it away; raises CannotWrite when somebody holds it open."""
        ...


@dataclass(frozen=True, slots=True)
class PrinterQueue:
    """A printer as the system names it; `accepts` is whether it takes jobs now, `paused` why it may not."""

    name: str
    is_default: bool
    accepts: bool
    state: str = ""
    paused: bool = False


@dataclass(frozen=True, slots=True)
class QueueOffers:
    """What a printer itself reports it can do; empty where it reports nothing. `papers` and `trays` are its names."""

    papers: tuple[PaperSize, ...] = ()
    trays: tuple[str, ...] = ()
    sides: tuple[Sides, ...] = ()


class Printer(Protocol):
    """Finished PDF bytes to paper. A spooler cannot prove that paper came out; it only takes jobs."""

    @property
    def station(self) -> str:
        """The machine whose printers these are: job numbers mean nothing on another."""
        ...

    def queues(self) -> tuple[PrinterQueue, ...]:
        """The printers of this machine."""
        ...

    def offers(self, queue: str) -> QueueOffers:
        """What a printer reports it can do."""
        ...

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        """Give the job to the spooler and return its id; raises NoPrinter or PrinterRefused."""
        ...

    def find(self, queue: str, title: str) -> str:
        """The id of the job of this title, whatever became of it; empty when the spooler knows of none."""
        ...

    def report(self, job: str) -> JobReport | None:
        """How a job stands; None when the spooler cannot be asked now."""
        ...


class Step(StrEnum):
    """Named points of a handover, after each of which the machine may lose power."""

    BEGUN = "begun"
    INTENDED = "intended"
    DRAWN = "drawn"
    STORED = "stored"
    SUBMITTED = "submitted"
    SPOOLED = "spooled"
    HANDED_OVER = "handed_over"


class Milestones(Protocol):
    """Told whenever a named point is reached; the real one does nothing."""

    def reached(self, step: Step) -> None:
        """The point was reached and everything before it is saved."""
        ...
