"""What was typed, scanned or read from a file and cannot be taken as it stands."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .tree import CounterError


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
    CONTRIBUTION_KINDS = "contribution_kinds"
    CHANNELS = "channels"
    INVITATIONS = "invitations"
    OUT_OF_HOURS = "out_of_hours"
    CEREMONY_MINUTES = "ceremony_minutes"
    WEEKLY = "weekly"
    AGENDA = "agenda"
    FOREIGN_RULES = "foreign_rules"
    VIEWS = "views"
    YES_NO = "yes_no"
    CHOICE = "choice"
    LIST = "list"
    OBJECT = "object"
    NOT_BEFORE_RECEIPT = "not_before_receipt"
    NOT_BEFORE_BIRTH = "not_before_birth"
    NOT_BEFORE_DEATH = "not_before_death"
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


class SettingUnknown(InputError):
    """No setting has this name."""

    name: str
