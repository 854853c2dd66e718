"""Reading a JSON object field by field: strict about names, plain about what is wrong and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from counter_app.domain.errors.entry import Expected, InvalidValue, MissingField, UnknownField
from counter_app.domain.instants import local
from counter_app.domain.person import PartialDate, readable, required_name

# Far from the ends of the calendar, where changing an instant's offset would fail.
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_OLDEST = 130
_MOST_DIGITS = 9

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")


class Fields:
    """One JSON object at `path`; every reader raises InvalidValue or MissingField naming the full path of its field."""

    def __init__(self, data: Mapping[str, object], known: Iterable[str], path: str = "") -> None:
        """Raises UnknownField for the first key that is not among the `known` ones."""
        self._data = data
        self._path = path
        names = tuple(known)
        for key in data:
            if key not in names:
                near = get_close_matches(key, names, n=1, cutoff=0.6)
                raise UnknownField(
                    field=self.path(key), value=key, choices=names, near=self.path(near[0]) if near else ""
                )

    def path(self, key: str) -> str:
        """The full path of a field of this object."""
        return f"{self._path}.{key}" if self._path else key

    def has(self, key: str) -> bool:
        """Whether the field is there; null stands for absent."""
        return self._data.get(key) is not None

    def invalid(self, key: str, expected: Expected, choices: tuple[str, ...] = ()) -> InvalidValue:
        """The error for a field whose content is not what it should be."""
        return InvalidValue(
            field=self.path(key), value=_shown(self._data.get(key)), expected=expected, choices=choices
        )

    def required(self, key: str, read: Callable[[str], Value]) -> Value:
        """The field read by one of the readers below; raises MissingField when it is absent."""
        if not self.has(key):
            raise MissingField(field=self.path(key))
        return read(key)

    def text(self, key: str) -> str:
        """Clean text, empty when absent."""
        if not self.has(key):
            return ""
        return readable(self._string(key, Expected.TEXT), self.path(key))

    def words(self, key: str) -> str:
        """Clean text that must not be empty; raises MissingField when it is."""
        words = self.text(key)
        if not words:
            raise MissingField(field=self.path(key))
        return words

    def name(self, key: str) -> str:
        """A clean name with at least one letter in it."""
        return required_name(self._string(key, Expected.TEXT), self.path(key))

    def day(self, key: str) -> PartialDate | None:
        """A date known in full or in part, None when absent."""
        return PartialDate.parse(self._string(key, Expected.DATE), self.path(key)) if self.has(key) else None

    def known_day(self, key: str) -> PartialDate:
        """A date known in full or in part; raises MissingField when absent."""
        return PartialDate.parse(self._string(key, Expected.DATE), self.path(key))

    def year(self, key: str) -> PartialDate | None:
        """A year, as a number or in quotes; None when absent."""
        if not self.has(key):
            return None
        value = self._data[key]
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise self.invalid(key, Expected.YEAR)
        text = str(value).strip()
        if len(text) != 4:
            raise self.invalid(key, Expected.YEAR)
        return PartialDate.parse(text, self.path(key))

    def number(self, key: str) -> int:
        """A whole number from 0, as a number or in quotes; raises MissingField when absent."""
        value = self._data.get(key)
        if value is None:
            raise MissingField(field=self.path(key))
        text = str(value).strip()
        if isinstance(value, bool) or not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
            raise self.invalid(key, Expected.NUMBER)
        return int(text)

    def age(self, key: str) -> int:
        """An age in years, 1 to 130, as a number or in quotes; 0 when absent or empty."""
        if not self.has(key):
            return 0
        value = self._data[key]
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise self.invalid(key, Expected.AGE)
        text = str(value).strip()
        if not text:
            return 0
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= _OLDEST and len(text) <= 3):
            raise self.invalid(key, Expected.AGE)
        return int(text)

    def full_day(self, key: str) -> date:
        """A date known in full; an instant gives its day on the office's clock."""
        return self._moment(key, Expected.DAY).date()

    def instant(self, key: str) -> datetime:
        """An instant; without an offset it is the office's clock.

        A day without an hour is refused, not guessed: limits and lateness run by the minute.
        """
        moment = self._moment(key, Expected.INSTANT)
        if ":" not in self._string(key, Expected.INSTANT):
            raise self.invalid(key, Expected.HOUR)
        return moment

    def moment(self, key: str) -> datetime | None:
        """An instant, None when absent."""
        return self.instant(key) if self.has(key) else None

    def flag(self, key: str) -> bool:
        """True or false, false when absent."""
        value = self._data.get(key)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise self.invalid(key, Expected.YES_NO)
        return value

    def choice(self, key: str, among: type[Choice]) -> Choice:
        """One word of an enumeration."""
        value = self._data.get(key)
        for member in among:
            if value == member.value:
                return member
        raise self.invalid(key, Expected.CHOICE, tuple(member.value for member in among))

    def items(self, key: str) -> tuple[object, ...]:
        """A list, empty when absent."""
        value = self._data.get(key)
        if value is None:
            return ()
        if not isinstance(value, list | tuple):
            raise self.invalid(key, Expected.LIST)
        return tuple(value)

    def names(self, key: str) -> tuple[str, ...]:
        """A list of clean names."""
        found = []
        for place, item in enumerate(self.items(key)):
            where = f"{self.path(key)}[{place}]"
            if not isinstance(item, str):
                raise InvalidValue(field=where, value=_shown(item), expected=Expected.TEXT)
            found.append(required_name(item, where))
        return tuple(found)

    def object(self, key: str, known: Iterable[str]) -> Fields | None:
        """A nested object, None when absent."""
        return as_fields(self._data[key], known, self.path(key)) if self.has(key) else None

    def needed(self, key: str, known: Iterable[str]) -> Fields:
        """A nested object; raises MissingField when absent."""
        found = self.object(key, known)
        if found is None:
            raise MissingField(field=self.path(key))
        return found

    def objects(self, key: str, known: Iterable[str]) -> tuple[Fields, ...]:
        """A list of nested objects, empty when absent."""
        names = tuple(known)
        return tuple(
            as_fields(item, names, f"{self.path(key)}[{place}]") for place, item in enumerate(self.items(key))
        )

    def _moment(self, key: str, expected: Expected) -> datetime:
        try:
            moment = datetime.fromisoformat(self._string(key, expected).strip())
        except ValueError as wrong:
            raise self.invalid(key, expected) from wrong
        if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            raise self.invalid(key, expected)
        return local(moment)

    def _string(self, key: str, expected: Expected) -> str:
        value = self._data.get(key)
        if value is None:
            raise MissingField(field=self.path(key))
        if not isinstance(value, str):
            raise self.invalid(key, expected)
        return value


def as_fields(value: object, known: Iterable[str], path: str) -> Fields:
    """The object at `path`; raises InvalidValue when there is something else."""
    if not isinstance(value, Mapping):
        raise InvalidValue(field=path, value=_shown(value), expected=Expected.OBJECT)
    return Fields(value, known, path)


def _shown(value: object) -> str:
    """A value as an error shows it, cut to a readable length."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 80 else text[:79] + "…"
