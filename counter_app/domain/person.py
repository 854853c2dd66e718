"""People and organisations as the one-stop counter knows them, with dates that may be known only in part."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .errors import InvalidValue
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


_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
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
            raise InvalidValue(field=field, value=text)
        year, month, day = (int(part) if part else None for part in found.groups())
        if year is None or not 1800 <= year <= 2200 or (month is not None and not 1 <= month <= 12):
            raise InvalidValue(field=field, value=text)
        if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
            raise InvalidValue(field=field, value=text)
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


def required_name(text: str, field: str) -> str:
    """The clean name; raises InvalidValue when nothing readable is left or a control character is in it."""
    name = clean(text)
    if not fold(name) or any(ord(char) < 32 for char in name):
        raise InvalidValue(field=field, value=text)
    return name


def person_key(name: str, birth: PartialDate | None) -> str:
    """A key that two dossiers about the same person share: folded name and what is known of the birth date."""
    return f"{fold(name)}|{birth or ''}"
