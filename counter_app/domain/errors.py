"""The tree of known errors: one class per case, with typed fields; their sentences live in `sentences`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from inspect import get_annotations
from typing import dataclass_transform

from .paper_size import PaperSize


@dataclass_transform(eq_default=False, kw_only_default=True)
class CounterError(Exception):
    """A known error: shown as one plain sentence with the way out, never as a crash.

    A class lists what it tells as annotated fields, given by name. A dataclass would do the same, yet writing the
    code of seventy of them takes a tenth of the time until the first scan is answered.
    """

    def __init__(self, **told: object) -> None:
        super().__init__()
        names = self.tells()
        for name, value in told.items():
            if name not in names:
                raise TypeError(f"{type(self).__name__} tells no {name}")
            setattr(self, name, value)
        for name in names:
            if not hasattr(self, name):
                raise TypeError(f"{type(self).__name__} must tell {name}")

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.tells())
        return f"{type(self).__name__}({shown})"

    @classmethod
    def tells(cls) -> tuple[str, ...]:
        """The names of what the error tells, those of the general case first."""
        return tuple(dict.fromkeys(name for one in reversed(cls.__mro__) for name in get_annotations(one)))


# Input ---------------------------------------------------------------------------------------------------


class InputError(CounterError):
    """What was typed, scanned or read from a file cannot be taken as it stands."""


class Expected(StrEnum):
    """What a field should have held, so that its sentence can say how to write it."""

    ANY = "any"
    READABLE = "readable"
    NAME = "name"
    TEXT = "text"
    DATE = "date"
    DAY = "day"
    INSTANT = "instant"
    HOUR = "hour"
    YEAR = "year"
    NUMBER = "number"
    LUNAR = "lunar"
    AGE = "age"
    STAND_INS = "stand_ins"
    SUPPLEMENTS = "supplements"
    NAMINGS = "namings"
    YES_NO = "yes_no"
    CHOICE = "choice"
    LIST = "list"
    OBJECT = "object"
    NOT_BEFORE_RECEIPT = "not_before_receipt"
    NOT_BEFORE_BIRTH = "not_before_birth"
    IN_ORDER = "in_order"
    SAME_YEAR = "same_year"
    ONCE = "once"


class InvalidValue(InputError):
    """A field holds something that cannot be read; `field` is the path of the field in the dossier file.

    `choices` are the words it may hold when `expected` is a choice.
    """

    field: str
    value: str
    expected: Expected = Expected.ANY
    choices: tuple[str, ...] = ()


class UnknownField(InvalidValue):
    """A file has a field that nobody reads; `near` is the nearest right one, if any is near."""

    near: str = ""


class MissingField(InputError):
    """A required field is absent."""

    field: str


class UnreadableFile(InputError):
    """A file is missing, not JSON, or not what its schema says."""

    path: str
    reason: str


class AppointmentBeforeReceipt(InputError):
    """The promised instant lies before what it must follow."""

    received: datetime
    appointment: datetime


class PromiseNotLater(AppointmentBeforeReceipt):
    """A new promise must be later than the one in force, which stands in `received`."""


class PeriodBackwards(InputError):
    """A period ends no later than it begins; `end` is the first day no longer in it."""

    first: date
    end: date


class WindowPassed(InputError):
    """A supplement was asked for until an instant that is over."""

    until: datetime
    now: datetime


class EventDoesNotFit(InputError):
    """The event details are of another kind than the procedure registers."""

    procedure: str
    expected: str
    given: str


# Procedures ----------------------------------------------------------------------------------------------


class UnknownProcedure(InputError):
    """No procedure with this code was valid on that day; `near` are the nearest codes."""

    code: str
    near: tuple[str, ...] = ()


class AmbiguousBranch(InputError):
    """The procedure has several branches with different limits, and none was named."""

    code: str
    branches: tuple[str, ...]


class UnknownBranch(InputError):
    """The named branch is none, or more than one, of the procedure's `branches`."""

    code: str
    branch: str
    branches: tuple[str, ...]


class ProcedureNotInForce(InputError):
    """The procedure is known, but none of its rows is in force on the day asked for."""

    code: str
    on: date


# Limits and the working calendar -------------------------------------------------------------------------


class CalendarError(InputError):
    """Limits, hours or days that no appointment can be computed from."""


class InvalidLimit(CalendarError):
    """A time limit outside 1 to `most` of its unit (`working_day`, `hour`, `day`, `same_day`)."""

    number: int
    unit: str
    most: int


class HoursProblem(StrEnum):
    """What is wrong with the office's opening hours."""

    NONE_OPEN = "none_open"
    EMPTY_SPAN = "empty_span"
    NOT_IN_ORDER = "not_in_order"
    NOT_WHOLE_MINUTES = "not_whole_minutes"


class InvalidOpeningHours(CalendarError):
    """Opening hours that are empty, upside down, overlapping or not in whole minutes; `span` is the culprit."""

    problem: HoursProblem
    span: str = ""


class DuplicateSpecialDay(CalendarError):
    """The same day stands twice in one calendar."""

    day: date


class MakeUpOnWeekday(CalendarError):
    """A day worked in exchange for another is entered on a Monday to Friday, which is worked anyway."""

    day: date


class HalfDayOnWeekend(CalendarError):
    """Half a day off is entered on a Saturday or Sunday, on which nobody works."""

    day: date


class YearOutOfRange(CalendarError):
    """A year outside those a calendar is kept for, `first` to `last`."""

    year: int
    first: int
    last: int


class CalendarsDisagree(CalendarError):
    """Two calendars, the one in force and a file, make different days of `day`, the first of `many` such days.

    `ours` and `theirs` are the kinds of day, as in SpecialKind.
    """

    day: date
    ours: str
    theirs: str
    many: int


class InstantOutOfRange(CalendarError):
    """An instant outside the years an appointment is computed for; almost certainly mistyped."""

    instant: datetime


class LunarDateOutOfRange(CalendarError):
    """A day the lunar calendar is not computed for."""

    day: date


# Shipped and edited tables -------------------------------------------------------------------------------


class TableProblem(StrEnum):
    """What is wrong with a line of a table."""

    MISSING_COLUMN = "missing_column"
    MISSING_VALUE = "missing_value"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    BAD_VALUE = "bad_value"
    DUPLICATE = "duplicate"


class TableError(CounterError):
    """A shipped or edited table cannot be used."""


class BrokenTable(TableError):
    """Line `line` (from 1, the head included) of `table` is wrong in `column`, where it says `value`."""

    table: str
    line: int
    column: str
    problem: TableProblem
    value: str = ""


class UnreadableTable(TableError):
    """The table is missing, may not be read or is not UTF-8 text."""

    table: str


# Dossiers ------------------------------------------------------------------------------------------------


class DossierError(CounterError):
    """An act does not fit the dossier it was asked of."""


class UnknownCase(DossierError):
    """No dossier and no contribution carries this code."""

    code: str


class DuplicateDossier(DossierError):
    """The code is in the register already."""

    code: str


class DossierClosed(DossierError):
    """The dossier is closed: handed over, withdrawn, refused or stopped."""

    code: str
    state: int


class WrongState(DossierError):
    """The act (`ready`, `pause`, `resume`, `extend`, `sign`, …) does not fit the present state."""

    code: str
    state: int
    act: str


class ActTooEarly(DossierError):
    """The act is dated before something that must have come first, which happened at `earliest`."""

    code: str
    act: str
    at: datetime
    earliest: datetime


class ActAhead(DossierError):
    """The act is dated `at`, which has not come yet: it is only `now`."""

    code: str
    act: str
    at: datetime
    now: datetime


class ReadyInstantNeeded(DossierError):
    """Handed over late by its dates but never marked ready: only the officer knows when the result was ready."""

    code: str
    promise: datetime


class NothingPromised(DossierError):
    """No appointment was ever given, so that no promise can be moved."""

    code: str


class PromisePassed(DossierError):
    """A new promise would lie in the past, or a slip before its dossier: it is `now` already."""

    code: str
    appointment: datetime
    now: datetime


class SlipWhilePaused(DossierError):
    """The clock stands still for the citizen since `since`: nobody is late and nothing is to be apologised for."""

    code: str
    since: datetime


class SecondReappointment(DossierError):
    """The promise was moved once already, by the slip of this number if it had one; twice only the Chairman may."""

    code: str
    slip: str
    promise: datetime


class SlipDoubt(StrEnum):
    """What speaks against a slip without forbidding it."""

    HOLLOW_REASON = "hollow_reason"
    DAY_OFF = "day_off"
    OUTSIDE_HOURS = "outside_hours"
    BEYOND_LIMIT = "beyond_limit"


class SlipDoubtful(DossierError):
    """Something speaks against the slip with this new promise; the officer may be sure of it nevertheless."""

    code: str
    doubts: tuple[SlipDoubt, ...]
    appointment: datetime


class SlipMakesPromise(DossierError):
    """A slip cannot be given up like a letter: the promise of its dossier rests on it and goes back with it."""

    code: str
    number: int


class NoSlip(DossierError):
    """The dossier has no apology slip that this act could be done to."""

    code: str


class FormGivenBefore(DossierError):
    """A form of this kind was given for the dossier already, under this number; another one must be wanted twice."""

    code: str
    kind: int
    number: int
    year: int


class SupplementAskedBefore(FormGivenBefore):
    """A supplement is asked for once, and completely (Decree 309/2026/NĐ-CP, Art. 17.2a): a second time is doubted."""


class FormHasNoEffect(DossierError):
    """A form that neither pauses nor closes a dossier was asked to do so."""

    code: str
    kind: int


# Letters -------------------------------------------------------------------------------------------------


class LetterError(CounterError):
    """A letter cannot be worded, drawn or handed over."""


class NoLetterDue(LetterError):
    """No letter belongs to this case, and none was chosen."""

    code: str


class LetterNotPossible(LetterError):
    """The chosen kind cannot be worded from what the case holds (no birth in it, …)."""

    code: str
    kind: int


class WordsMissing(LetterError):
    """Words that the letter must carry are missing from the case; `fields` name them."""

    code: str
    kind: int
    fields: tuple[str, ...]


class DecisionNeeded(LetterError):
    """A guard holds a letter back or asks: the officer must choose a letter or none, and say why."""

    code: str
    kind: int


class WhyNeeded(LetterError):
    """Choosing otherwise than proposed needs a reason, which is logged."""

    code: str


class NamesDiffer(LetterError):
    """A name in the letter is not letter for letter the name on the certificate."""

    code: str
    on_letter: str
    on_certificate: str


class NotSigned(LetterError):
    """The letter has no signature yet; no letter is handed over unsigned."""

    number: int


class StockEmpty(LetterError):
    """No signed stock is left for this kind."""

    kind: int


class DocumentNumberNeeded(LetterError):
    """This kind carries a number of the records office, and none is left or typed."""

    kind: int


class DocumentNumberTaken(LetterError):
    """The typed number of the records office stands on another letter already."""

    number: str


class UnknownLetter(LetterError):
    """No letter carries this number in the letter log."""

    number: str


class DayIsClosed(LetterError):
    """The day of the handover is closed, so it can no longer be undone."""

    day: date


class NothingToUndo(LetterError):
    """There is no handover of today left to undo."""


class NotAFreeParagraph(LetterError):
    """This part of the letter is told by the dossier and is not written anew for one letter; `free` may be."""

    kind: int
    field: str
    free: tuple[str, ...] = ()


class ForbiddenWords(LetterError):
    """The officer's own words may not stand in this kind: `words`, `why` for the first; or `absent` ones must stay."""

    kind: int
    words: tuple[str, ...] = ()
    why: str = ""
    absent: tuple[str, ...] = ()


class ParagraphTooLong(LetterError):
    """The officer's own words are longer than a paragraph of a letter may be; both in letters."""

    length: int
    most: int


# Paper ---------------------------------------------------------------------------------------------------


class PaperError(CounterError):
    """A sheet cannot be made."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a document that cannot be drawn: what, in which paragraph (from 1), on which page if known."""

    construct: str
    paragraph: int
    text: str = ""
    page: int | None = None


class CannotDraw(PaperError):
    """The document holds constructs that the press does not draw; nothing approximate is printed."""

    problems: tuple[Problem, ...]


class MissingGlyph(PaperError):
    """A font lacks a letter of the text."""

    character: str
    font: str
    paragraph: int


class LineUnprintable(PaperError):
    """A dossier in the register's book has a letter that the book's face lacks."""

    code: str
    character: str


class MissingFont(PaperError):
    """A document asks for a font that is neither shipped nor installed."""

    font: str


class BrokenDocument(PaperError):
    """The file is not a readable .docx."""

    reason: str


class MissingTemplate(PaperError):
    """The template file of a letter kind is not where it should be."""

    path: str


class BrokenTemplate(PaperError):
    """A template has an unknown placeholder or a fault in its template language."""

    path: str
    paragraph: int
    reason: str


class UnknownTemplate(PaperError):
    """No template was kept under this hash, or none has this name."""

    name: str


class TemplateHasFaults(PaperError):
    """The template did not pass its check with nothing found, so it is not put to use; `faults` counts the findings."""

    name: str
    faults: int


class NoEarlierTemplate(PaperError):
    """No other template was in force before the present one."""

    name: str


class TextLost(PaperError):
    """A value given to the template is not found in the finished document."""

    field: str
    value: str


class DoesNotFit(PaperError):
    """The text runs over the page by so many millimetres, in its smallest type; `paper` is the letter's sheet."""

    overflow_mm: float
    paper: PaperSize | None = None


# Printing ------------------------------------------------------------------------------------------------


class PrintingError(CounterError):
    """Paper cannot be sent to a printer; `waiting` are the numbers of the sheets that wait for one, with us."""

    waiting: tuple[int, ...] = ()


class NoPrinter(PrintingError):
    """No printer is set up, or the named one does not exist."""

    name: str = ""


class PrinterPaused(PrintingError):
    """The printer was stopped by a person or by a fault and prints nothing until it is started again."""

    name: str
    reason: str


class PrinterRejects(PrintingError):
    """The printer takes no jobs at present."""

    name: str
    reason: str


class PrinterRefused(PrintingError):
    """The printing system did not take the job."""

    name: str
    reason: str


# Keeping -------------------------------------------------------------------------------------------------


class KeepingError(CounterError):
    """The register cannot be opened or written."""


class DatabaseTooNew(KeepingError):
    """The register was written by a newer version of the program."""

    revision: str


class DatabaseBroken(KeepingError):
    """The file is not a register of this program, or is damaged."""

    path: str
    reason: str


class DatabaseUnreachable(KeepingError):
    """The database server does not answer."""

    reason: str


class CannotWrite(KeepingError):
    """The disk is full or read-only; nothing was lost of what was saved before."""

    path: str
    reason: str


class NetworkShare(KeepingError):
    """The register lies on a network share, where a single-file database loses data."""

    path: str


class AlreadyRunning(KeepingError):
    """Another window works on the same home folder."""

    home: str


class ChangedMeanwhile(KeepingError):
    """Someone else changed the dossier since it was read."""

    code: str


class LogTampered(KeepingError):
    """The letter log does not agree with its own chain from entry `seq` on."""

    seq: int
    reason: str


class SettingUnknown(InputError):
    """No setting has this name."""

    name: str


class SelfTestFailed(KeepingError):
    """The installed program did not pass a step of its own test."""

    step: str
