"""Column types that keep text and instants alike, bit for bit, in SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import BigInteger, Text
from sqlalchemy.engine import Dialect, Row
from sqlalchemy.types import TypeDecorator

from counter_app.domain.instants import HANOI, local

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_UNKNOWN = "\ufffd"

AnyRow: TypeAlias = "Row[*tuple[Any, ...]]"


def storable(text: str) -> str:
    """The text with what no database keeps (NUL, halves of surrogate pairs) shown as U+FFFD."""
    return text.replace("\0", _UNKNOWN).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def micros(instant: datetime) -> int:
    """Microseconds from 1970 in UTC to the instant; a naive value is taken on the office's clock."""
    return (local(instant) - _EPOCH) // _MICROSECOND


def instant(count: int) -> datetime:
    """The instant so many microseconds after 1970 in UTC, on the office's clock."""
    return (_EPOCH + count * _MICROSECOND).astimezone(HANOI)


class Plain(TypeDecorator[str]):
    """Text that both databases take, whatever a file or a command line held."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Instant(TypeDecorator[datetime]):
    """An aware instant as microseconds since 1970 in UTC: it sorts as time does and comes back exactly."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else instant(value)
