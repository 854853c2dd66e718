"""The letter log of a month as a book to sign: a line to every number, void ones and gaps among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from .dossier import Channel
from .instants import DayRange, local
from .letter import SheetKind
from .logbook import LogKind, Sheet
from .office import Office
from .slip import ByText


@dataclass(frozen=True, slots=True)
class Deed:
    """When something was done to a sheet, and by whom as the log says; `by` is empty where it does not."""

    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class BookLine:
    """One sheet in the book; `addressee` is whom lists may name, empty and `unnamed` where nobody may be named."""

    number: int
    year: int
    document_number: str
    day: date
    kind: SheetKind
    addressee: str
    codes: tuple[str, ...]
    printed: Deed | None
    signed: Deed | None
    handed_over: Deed | None
    withdrawn: Deed | None
    channel: Channel | ByText | None = None
    why: str = ""
    copies: int = 0
    unnamed: bool = False

    @property
    def is_void(self) -> bool:
        """Whether its number is spent without a letter."""
        return self.withdrawn is not None


@dataclass(frozen=True, slots=True)
class BookGap:
    """Numbers from `first` to `last`, both included, that no sheet carries; `why` is empty while nobody explained."""

    first: int
    last: int
    why: str = ""


BookEntry = BookLine | BookGap


@dataclass(frozen=True, slots=True)
class BookHead:
    """What stands around the lines: whose book, which days, when it was made, the code of the log's last entry.

    `chain` is empty for a log without entries.
    """

    office: Office
    days: DayRange
    made: datetime
    chain: str


def line_of(sheet: Sheet, deeds: Mapping[LogKind, str]) -> BookLine:
    """The line of a sheet; `deeds` tells who did each thing that stands in it."""

    def done(at: datetime | None, kind: LogKind) -> Deed | None:
        return None if at is None else Deed(local(at), deeds.get(kind, ""))

    listed = sheet.wording.addressee_listed if sheet.wording is not None else sheet.addressee
    return BookLine(
        number=sheet.number,
        year=sheet.year,
        document_number=sheet.document_number,
        day=sheet.day,
        kind=sheet.kind,
        addressee=listed,
        codes=sheet.codes,
        printed=done(sheet.spooled, LogKind.SPOOLED),
        signed=done(sheet.signed, LogKind.SIGNED),
        handed_over=done(sheet.handed_over, LogKind.HANDED_OVER),
        withdrawn=done(sheet.withdrawn, LogKind.WITHDRAWN),
        channel=sheet.channel,
        why=sheet.withdrawn_why or sheet.why,
        copies=sheet.copies,
    )
