"""The tree of known errors: one class per case, with typed fields; their sentences live in `sentences`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum


@dataclass(eq=False, kw_only=True)
class CounterError(Exception):
    """A known error: shown as one plain sentence with the way out, never as a crash."""

    def __post_init__(self) -> None:
        Exception.__init__(self)

    def __str__(self) -> str:
        shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
        return f"{type(self).__name__}({shown})"


# Input ---------------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
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
    LUNAR = "lunar"
    AGE = "age"
    STAND_INS = "stand_ins"
    YES_NO = "yes_no"
    CHOICE = "choice"
    LIST = "list"
    OBJECT = "object"
    NOT_BEFORE_RECEIPT = "not_before_receipt"
    NOT_BEFORE_BIRTH = "not_before_birth"
    IN_ORDER = "in_order"
    SAME_YEAR = "same_year"
    ONCE = "once"


@dataclass(eq=False, kw_only=True)
class InvalidValue(InputError):
    """A field holds something that cannot be read; `field` is the path of the field in the dossier file.

    `choices` are the words it may hold when `expected` is a choice.
    """

    field: str
    value: str
    expected: Expected = Expected.ANY
    choices: tuple[str, ...] = ()


@dataclass(eq=False, kw_only=True)
class UnknownField(InvalidValue):
    """A file has a field that nobody reads; `near` is the nearest right one, if any is near."""

    near: str = ""


@dataclass(eq=False, kw_only=True)
class MissingField(InputError):
    """A required field is absent."""

    field: str


@dataclass(eq=False, kw_only=True)
class UnreadableFile(InputError):
    """A file is missing, not JSON, or not what its schema says."""

    path: str
    reason: str


@dataclass(eq=False, kw_only=True)
class AppointmentBeforeReceipt(InputError):
    """The promised instant lies before what it must follow."""

    received: datetime
    appointment: datetime


@dataclass(eq=False, kw_only=True)
class PromiseNotLater(AppointmentBeforeReceipt):
    """A new promise must be later than the one in force, which stands in `received`."""


@dataclass(eq=False, kw_only=True)
class EventDoesNotFit(InputError):
    """The event details are of another kind than the procedure registers."""

    procedure: str
    expected: str
    given: str


# Procedures ----------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class UnknownProcedure(InputError):
    """No procedure with this code was valid on that day; `near` are the nearest codes."""

    code: str
    near: tuple[str, ...] = ()


@dataclass(eq=False, kw_only=True)
class AmbiguousBranch(InputError):
    """The procedure has several branches with different limits, and none was named."""

    code: str
    branches: tuple[str, ...]


@dataclass(eq=False, kw_only=True)
class UnknownBranch(InputError):
    """The named branch is none, or more than one, of the procedure's `branches`."""

    code: str
    branch: str
    branches: tuple[str, ...]


@dataclass(eq=False, kw_only=True)
class ProcedureNotInForce(InputError):
    """The procedure is known, but none of its rows is in force on the day asked for."""

    code: str
    on: date


# Limits and the working calendar -------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class CalendarError(InputError):
    """Limits, hours or days that no appointment can be computed from."""


@dataclass(eq=False, kw_only=True)
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


@dataclass(eq=False, kw_only=True)
class InvalidOpeningHours(CalendarError):
    """Opening hours that are empty, upside down, overlapping or not in whole minutes; `span` is the culprit."""

    problem: HoursProblem
    span: str = ""


@dataclass(eq=False, kw_only=True)
class DuplicateSpecialDay(CalendarError):
    """The same day stands twice in one calendar."""

    day: date


@dataclass(eq=False, kw_only=True)
class InstantOutOfRange(CalendarError):
    """An instant outside the years an appointment is computed for; almost certainly mistyped."""

    instant: datetime


@dataclass(eq=False, kw_only=True)
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


@dataclass(eq=False, kw_only=True)
class TableError(CounterError):
    """A shipped or edited table cannot be used."""


@dataclass(eq=False, kw_only=True)
class BrokenTable(TableError):
    """Line `line` (from 1, the head included) of `table` is wrong in `column`, where it says `value`."""

    table: str
    line: int
    column: str
    problem: TableProblem
    value: str = ""


@dataclass(eq=False, kw_only=True)
class UnreadableTable(TableError):
    """The table is missing, may not be read or is not UTF-8 text."""

    table: str


# Dossiers ------------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class DossierError(CounterError):
    """An act does not fit the dossier it was asked of."""


@dataclass(eq=False, kw_only=True)
class UnknownCase(DossierError):
    """No dossier and no contribution carries this code."""

    code: str


@dataclass(eq=False, kw_only=True)
class DuplicateDossier(DossierError):
    """The code is in the register already."""

    code: str


@dataclass(eq=False, kw_only=True)
class DossierClosed(DossierError):
    """The dossier is closed: handed over, withdrawn, refused or stopped."""

    code: str
    state: int


@dataclass(eq=False, kw_only=True)
class WrongState(DossierError):
    """The act (`ready`, `pause`, `resume`, `extend`, `sign`, …) does not fit the present state."""

    code: str
    state: int
    act: str


@dataclass(eq=False, kw_only=True)
class ActTooEarly(DossierError):
    """The act is dated before something that must have come first, which happened at `earliest`."""

    code: str
    act: str
    at: datetime
    earliest: datetime


@dataclass(eq=False, kw_only=True)
class ActAhead(DossierError):
    """The act is dated `at`, which has not come yet: it is only `now`."""

    code: str
    act: str
    at: datetime
    now: datetime


@dataclass(eq=False, kw_only=True)
class ReadyInstantNeeded(DossierError):
    """Handed over late by its dates but never marked ready: only the officer knows when the result was ready."""

    code: str
    promise: datetime


# Letters -------------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class LetterError(CounterError):
    """A letter cannot be worded, drawn or handed over."""


@dataclass(eq=False, kw_only=True)
class NoLetterDue(LetterError):
    """No letter belongs to this case, and none was chosen."""

    code: str


@dataclass(eq=False, kw_only=True)
class LetterNotPossible(LetterError):
    """The chosen kind cannot be worded from what the case holds (no birth in it, …)."""

    code: str
    kind: int


@dataclass(eq=False, kw_only=True)
class WordsMissing(LetterError):
    """Words that the letter must carry are missing from the case; `fields` name them."""

    code: str
    kind: int
    fields: tuple[str, ...]


@dataclass(eq=False, kw_only=True)
class DecisionNeeded(LetterError):
    """A guard holds a letter back or asks: the officer must choose a letter or none, and say why."""

    code: str
    kind: int


@dataclass(eq=False, kw_only=True)
class WhyNeeded(LetterError):
    """Choosing otherwise than proposed needs a reason, which is logged."""

    code: str


@dataclass(eq=False, kw_only=True)
class NamesDiffer(LetterError):
    """A name in the letter is not letter for letter the name on the certificate."""

    code: str
    on_letter: str
    on_certificate: str


@dataclass(eq=False, kw_only=True)
class NotSigned(LetterError):
    """The letter has no signature yet; no letter is handed over unsigned."""

    number: int


@dataclass(eq=False, kw_only=True)
class StockEmpty(LetterError):
    """No signed stock is left for this kind."""

    kind: int


@dataclass(eq=False, kw_only=True)
class DocumentNumberNeeded(LetterError):
    """This kind carries a number of the records office, and none is left or typed."""

    kind: int


@dataclass(eq=False, kw_only=True)
class DocumentNumberTaken(LetterError):
    """The typed number of the records office stands on another letter already."""

    number: str


@dataclass(eq=False, kw_only=True)
class UnknownLetter(LetterError):
    """No letter carries this number in the letter log."""

    number: str


@dataclass(eq=False, kw_only=True)
class DayIsClosed(LetterError):
    """The day of the handover is closed, so it can no longer be undone."""

    day: date


@dataclass(eq=False, kw_only=True)
class NothingToUndo(LetterError):
    """There is no handover of today left to undo."""


@dataclass(eq=False, kw_only=True)
class NotAFreeParagraph(LetterError):
    """This part of the letter is told by the dossier and is not written anew for one letter; `free` may be."""

    kind: int
    field: str
    free: tuple[str, ...] = ()


@dataclass(eq=False, kw_only=True)
class ForbiddenWords(LetterError):
    """The officer's own words may not stand in this kind: `words`, `why` for the first; or `absent` ones must stay."""

    kind: int
    words: tuple[str, ...] = ()
    why: str = ""
    absent: tuple[str, ...] = ()


@dataclass(eq=False, kw_only=True)
class ParagraphTooLong(LetterError):
    """The officer's own words are longer than a paragraph of a letter may be; both in letters."""

    length: int
    most: int


# Paper ---------------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class PaperError(CounterError):
    """A sheet cannot be made."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a document that cannot be drawn: what, in which paragraph (from 1), on which page if known."""

    construct: str
    paragraph: int
    text: str = ""
    page: int | None = None


@dataclass(eq=False, kw_only=True)
class CannotDraw(PaperError):
    """The document holds constructs that the press does not draw; nothing approximate is printed."""

    problems: tuple[Problem, ...]


@dataclass(eq=False, kw_only=True)
class MissingGlyph(PaperError):
    """A font lacks a letter of the text."""

    character: str
    font: str
    paragraph: int


@dataclass(eq=False, kw_only=True)
class MissingFont(PaperError):
    """A document asks for a font that is neither shipped nor installed."""

    font: str


@dataclass(eq=False, kw_only=True)
class BrokenDocument(PaperError):
    """The file is not a readable .docx."""

    reason: str


@dataclass(eq=False, kw_only=True)
class MissingTemplate(PaperError):
    """The template file of a letter kind is not where it should be."""

    path: str


@dataclass(eq=False, kw_only=True)
class BrokenTemplate(PaperError):
    """A template has an unknown placeholder or a fault in its template language."""

    path: str
    paragraph: int
    reason: str


@dataclass(eq=False, kw_only=True)
class UnknownTemplate(PaperError):
    """No template was kept under this hash, or none has this name."""

    name: str


@dataclass(eq=False, kw_only=True)
class TemplateHasFaults(PaperError):
    """The template did not pass its check with nothing found, so it is not put to use; `faults` counts the findings."""

    name: str
    faults: int


@dataclass(eq=False, kw_only=True)
class NoEarlierTemplate(PaperError):
    """No other template was in force before the present one."""

    name: str


@dataclass(eq=False, kw_only=True)
class TextLost(PaperError):
    """A value given to the template is not found in the finished document."""

    field: str
    value: str


@dataclass(eq=False, kw_only=True)
class DoesNotFit(PaperError):
    """The text runs over the page by so many millimetres."""

    overflow_mm: float


# Printing ------------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class PrintingError(CounterError):
    """Paper cannot be sent to a printer; `waiting` are the numbers of the sheets that wait for one, with us."""

    waiting: tuple[int, ...] = ()


@dataclass(eq=False, kw_only=True)
class NoPrinter(PrintingError):
    """No printer is set up, or the named one does not exist."""

    name: str = ""


@dataclass(eq=False, kw_only=True)
class PrinterPaused(PrintingError):
    """The printer was stopped by a person or by a fault and prints nothing until it is started again."""

    name: str
    reason: str


@dataclass(eq=False, kw_only=True)
class PrinterRejects(PrintingError):
    """The printer takes no jobs at present."""

    name: str
    reason: str


@dataclass(eq=False, kw_only=True)
class PrinterRefused(PrintingError):
    """The printing system did not take the job."""

    name: str
    reason: str


# Keeping -------------------------------------------------------------------------------------------------


@dataclass(eq=False, kw_only=True)
class KeepingError(CounterError):
    """The register cannot be opened or written."""


@dataclass(eq=False, kw_only=True)
class DatabaseTooNew(KeepingError):
    """The register was written by a newer version of the program."""

    revision: str


@dataclass(eq=False, kw_only=True)
class DatabaseBroken(KeepingError):
    """The file is not a register of this program, or is damaged."""

    path: str
    reason: str


@dataclass(eq=False, kw_only=True)
class DatabaseUnreachable(KeepingError):
    """The database server does not answer."""

    reason: str


@dataclass(eq=False, kw_only=True)
class CannotWrite(KeepingError):
    """The disk is full or read-only; nothing was lost of what was saved before."""

    path: str
    reason: str


@dataclass(eq=False, kw_only=True)
class NetworkShare(KeepingError):
    """The register lies on a network share, where a single-file database loses data."""

    path: str


@dataclass(eq=False, kw_only=True)
class AlreadyRunning(KeepingError):
    """Another window works on the same home folder."""

    home: str


@dataclass(eq=False, kw_only=True)
class ChangedMeanwhile(KeepingError):
    """Someone else changed the dossier since it was read."""

    code: str


@dataclass(eq=False, kw_only=True)
class LogTampered(KeepingError):
    """The letter log does not agree with its own chain from entry `seq` on."""

    seq: int
    reason: str


@dataclass(eq=False, kw_only=True)
class SettingUnknown(InputError):
    """No setting has this name."""

    name: str


@dataclass(eq=False, kw_only=True)
class SelfTestFailed(KeepingError):
    """The installed program did not pass a step of its own test."""

    step: str
