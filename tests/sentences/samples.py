"""One example of every known error, made from its own fields, so that a new class needs no new example."""

from __future__ import annotations

import importlib
import pkgutil
import types
import typing
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum

from counter_app.domain import errors
from counter_app.domain.errors.paper import Problem
from counter_app.domain.errors.tree import CounterError
from tests.domain.making import moment

# The tree is as large as its room, not as what others happened to load of it.
for _file in pkgutil.iter_modules(errors.__path__):
    importlib.import_module(f"{errors.__name__}.{_file.name}")

SAID = {
    "code": "H99.41.07-261120-0031",
    "field": "applicant.name",
    "near": "event.children",
    "branch": "nhánh bổ sung thông tin",
    "act": "pause",
    "letter": "7",
    "unit": "working_day",
    "expected": "birth",
    "given": "death",
    "ours": "off",
    "theirs": "make_up",
    "span": "07:30-11:30",
    "table": "procedures.csv",
    "column": "limit_unit",
    "value": "gì đó",
}
NUMBERS = {"state": 9, "kind": 7, "most": 1000}


def classes(kind: type[CounterError] = CounterError) -> Iterator[type[CounterError]]:
    """The whole tree, groups and cases alike."""
    yield kind
    for child in kind.__subclasses__():
        yield from classes(child)


def example(kind: type[CounterError]) -> CounterError:
    """An error of this class with every field filled."""
    hints = typing.get_type_hints(kind)
    return kind(**{name: _value(name, hints[name]) for name in kind.tells()})


def _value(name: str, hint: object) -> object:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return (_value(name, inner[0]),)
    if origin in (typing.Union, types.UnionType):
        return _value(name, inner[0])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    plain: dict[object, object] = {
        str: SAID.get(name, f"<{name}>"),
        int: NUMBERS.get(name, 1046),
        float: 12.0,
        date: date(2026, 11, 23),
        datetime: moment("2026-11-23 10:20"),
        Problem: Problem("bảng lồng nhau", 3, "Kính gửi", 1),
    }
    return plain[hint]
