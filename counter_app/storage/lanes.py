"""Where a dossier stands in every list: its lane, and within all lanes one order of urgency.

Both are told from the dossier alone, never from the time of day; "late" and "today" are ranges of the promise that
come with the question, so no row has to change when the clock moves on.
"""

from __future__ import annotations

from enum import IntEnum
from typing import assert_never

from sqlalchemy import ColumnElement, and_

from counter_app.domain.dossier import Dossier, State
from counter_app.services.ports.lists import Bucket, Moments

from .columns import micros
from .tables import dossier

_NO_PROMISE = 400_000_000_000_000_000
_CLOSED = 1_000_000_000_000_000_000
_NEWEST = 300_000_000_000_000_000  # later than the last instant a datetime can hold


class Lane(IntEnum):
    """What a dossier waits for; the numbers are stored."""

    WORKING = 0
    PAUSED = 1
    WAITING = 2
    HANDED_OVER = 3
    CLOSED = 4


OPEN_LANES = (Lane.WORKING, Lane.PAUSED, Lane.WAITING)


def lane_of(one: Dossier) -> Lane:
    """The lane a dossier stands in; a result that is ready no longer stands still."""
    if one.state is State.HANDED_OVER:
        return Lane.HANDED_OVER
    if not one.is_open:
        return Lane.CLOSED
    if one.ready is not None or one.state is State.READY:
        return Lane.WAITING
    return Lane.WORKING if one.paused_since is None else Lane.PAUSED


def urgency_of(one: Dossier) -> int:
    """A number by which lists sort: open dossiers by promise, then those without one, then the closed, latest first."""
    if not one.is_open:
        ended = one.handed_over or one.closed or one.ready or one.promise or one.received
        return _CLOSED + _NEWEST - micros(ended)
    return micros(one.promise) if one.promise is not None else _NO_PROMISE + micros(one.received)


def in_bucket(bucket: Bucket, moments: Moments) -> ColumnElement[bool] | None:
    """The condition of a bucket, None for all dossiers; all of them are ranges of one of two indexes."""
    match bucket:
        case Bucket.ALL:
            return None
        case Bucket.OPEN:
            return dossier.c.urgency < _CLOSED
        case Bucket.LATE:
            return _due(None, micros(moments.now))
        case Bucket.DUE_TODAY:
            return _due(micros(moments.now), micros(moments.today_end))
        case Bucket.DUE_NEXT:
            return _due(micros(moments.today_end), micros(moments.next_end))
        case Bucket.DUE_AFTER_NEXT:
            return _due(micros(moments.next_end), micros(moments.after_next_end))
        case Bucket.WAITING:
            return dossier.c.lane == Lane.WAITING.value
        case Bucket.IN_PROGRESS:
            return dossier.c.lane == Lane.WORKING.value
        case Bucket.PAUSED:
            return dossier.c.lane == Lane.PAUSED.value
        case Bucket.HANDED_OVER:
            return dossier.c.lane == Lane.HANDED_OVER.value
        case _:
            assert_never(bucket)


def _due(first: int | None, end: int) -> ColumnElement[bool]:
    """Promised from `first` to before `end`: in the working lane urgency is the promise itself."""
    edges = [dossier.c.lane == Lane.WORKING.value, dossier.c.urgency < end]
    if first is not None:
        edges.append(dossier.c.urgency >= first)
    return and_(*edges)
