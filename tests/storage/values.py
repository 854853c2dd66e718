"""Hypothesis strategies for every value the register keeps, drawn from the fields' own types."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from hypothesis import strategies as st

from counter_app.domain.instants import HANOI
from counter_app.domain.person import PartialDate
from counter_app.domain.procedure import MOST, Limit, LimitUnit
from counter_app.domain.workdays import OpeningHours, Span

# Every character there is, NUL and halves of surrogate pairs included, and the ones that names are made of.
texts = st.text(st.characters() | st.sampled_from("ạđĐễNguyễn\u0323\u0309'\0\ud800"), max_size=12)
instants = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)).map(
    lambda naive: naive.replace(tzinfo=HANOI)
)
limits = st.sampled_from(LimitUnit).flatmap(
    lambda unit: st.builds(Limit, st.integers(1, MOST[unit]), st.just(unit), st.booleans())
)
hours = st.lists(st.integers(0, 1439), min_size=2, max_size=6, unique=True).map(
    lambda minutes: OpeningHours(
        tuple(
            Span(time(opens // 60, opens % 60), time(closes // 60, closes % 60))
            for opens, closes in zip(*[iter(sorted(minutes)[: len(minutes) // 2 * 2])] * 2, strict=True)
        )
    )
)
partial_dates = st.dates(date(1850, 1, 1), date(2150, 1, 1)).flatmap(
    lambda day: st.sampled_from(
        [PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)],
    )
)
_LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-(2**31), 2**31 - 1),
    bool: st.booleans(),
    date: st.dates(),
    time: st.times(),
    datetime: instants,
    Limit: limits,
    OpeningHours: hours,
    PartialDate: partial_dates,
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type with every field drawn, those with defaults too."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    if kind in _LEAVES:
        return _LEAVES[kind]
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        if arguments[1:] == (Ellipsis,):
            return st.lists(any_of(arguments[0]), max_size=3).map(tuple)
        return st.tuples(*map(any_of, arguments))
    if typing.get_origin(kind) in {typing.Union, types.UnionType}:
        return st.one_of(*(st.none() if one is types.NoneType else any_of(one) for one in arguments))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: any_of(hints[field.name]) for field in dataclasses.fields(kind)})
