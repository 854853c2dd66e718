"""People and organisations as the one-stop counter knows them, with dates that may be known only in part."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from unicodedata import category

from .errors.entry import Expected, InvalidValue
from .names import clean, fold


class Sex(StrEnum):
    """Sex as written on a paper; never derived from a name."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class ApplicantType(StrEnum):
    """Who files a dossier."""

    PERSON = "person"
    ORGANISATION = "organisation"


# Control, lone surrogate, private-use and unassigned characters; format characters that join signs may stay.
_UNREADABLE = frozenset({"Cc", "Cs", "Co", "Cn"})
_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the month or the day may be unknown, as on many old papers."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str, field: str = "date") -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raises InvalidValue for anything else or a day that never was."""
        found = _PARTIAL.fullmatch(text.strip())
        if found is None:
            raise InvalidValue(field=field, value=text, expected=Expected.DATE)
        year, month, day = (int(part) if part else None for part in found.groups())
        if year is None or not 1800 <= year <= 2200 or (month is not None and not 1 <= month <= 12):
            raise InvalidValue(field=field, value=text, expected=Expected.DATE)
        if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
            raise InvalidValue(field=field, value=text, expected=Expected.DATE)
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The partial date that is fully known."""
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> date | None:
        """The day, when it is fully known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date:
        """The first day it can have been."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can have been."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


def ages_on(birth: PartialDate, day: PartialDate) -> tuple[int, int]:
    """The least and the greatest age in completed years that a person can have had on a day."""
    return _years(birth.latest, day.earliest), _years(birth.earliest, day.latest)


def _years(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who files the dossier and is called at the counter; empty strings stand for what was not given."""

    name: str
    type: ApplicantType = ApplicantType.PERSON
    sex: Sex = Sex.UNKNOWN
    birth_date: PartialDate | None = None
    personal_number: str = ""
    address: str = ""
    phone: str = ""


def readable(text: str, field: str) -> str:
    """The clean text; raises InvalidValue when it holds what no paper can show (control or private characters)."""
    words = clean(text)
    if any(category(char) in _UNREADABLE for char in words):
        raise InvalidValue(field=field, value=text, expected=Expected.READABLE)
    return words


def required_name(text: str, field: str) -> str:
    """The clean name; raises InvalidValue when no letter or digit is in it, or something no paper can show."""
    name = readable(text, field)
    if not fold(name):
        raise InvalidValue(field=field, value=text, expected=Expected.NAME)
    return name


def person_key(name: str, birth: PartialDate | None) -> str:
    """A key that two dossiers about the same person share: folded name and what is known of the birth date."""
    return f"{fold(name)}|{birth or ''}"
