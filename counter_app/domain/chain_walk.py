"""Reads rows of the log along their chain, as fast as they come: the one loop that every check goes through."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, TypeAlias

from .chain import Head
from .logbook import LogKind

RawRow: TypeAlias = "tuple[Any, ...]"
"""seq, at (microseconds since 1970 in UTC), kind, sheet, actor, digest, previous, hash, salt, body.

Salt and body are None where details were erased. Somebody may have laid hands on a row: any value may be anything.
"""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_KINDS = frozenset(kind.value for kind in LogKind)
_LENGTHS = tuple(length.to_bytes(8, "big") for length in range(1024))
_BROKEN = (TypeError, ValueError, AttributeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Walked:
    """How far the rows agree, and the first that does not; `details` when only its details do not."""

    head: Head
    rows: int
    fault: RawRow | None = None
    details: bool = False


def walk(rows: Iterable[RawRow], after: Head) -> Walked:
    """Follow the chain from `after` through the rows, in their order, to the first that breaks it."""
    seq, previous, read = after.seq, after.hash, 0
    for row in rows:
        number, _at, kind, _sheet, _actor, digest, before, hash_, salt, body = row
        if number != seq + 1 or before != previous or kind not in _KINDS or not is_sound(row, number):
            return Walked(Head(seq, previous), read, row)
        if salt is not None and not _details_agree(salt, body, digest):
            return Walked(Head(seq, previous), read, row, details=True)
        seq, previous, read = number, hash_, read + 1
    return Walked(Head(seq, previous), read)


def is_sound(row: RawRow, seq: int) -> bool:
    """Whether the row's hash is that of its own fields as entry number `seq`; the same hash as logbook.link makes."""
    _seq, at, kind, sheet, actor, digest, before, hash_, _salt, _body = row
    try:
        moment = (_EPOCH + timedelta(microseconds=at)).isoformat(timespec="microseconds")
        data = b""
        for field in (before, str(seq), moment, kind, sheet, actor, digest):
            part = field.encode()
            length = len(part)
            data += (_LENGTHS[length] if length < 1024 else length.to_bytes(8, "big")) + part
        own = sha256(data).hexdigest()
    except _BROKEN:
        return False
    return bool(own == hash_)


def _details_agree(salt: Any, body: Any, digest: str) -> bool:
    try:
        key, told = bytes(salt), body.encode()
    except _BROKEN:
        return False
    data = len(key).to_bytes(8, "big") + key + len(told).to_bytes(8, "big") + told
    return sha256(data).hexdigest() == digest
