"""The log as a file that leaves the register: one JSON object a line, for anybody to read and to prove."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from counter_app.domain.chain import Head, code_of
from counter_app.domain.chain_walk import RawRow
from counter_app.domain.errors.keeping import LogTampered

FORMAT = "counter-app log 1"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def first_line(about: Collection[str]) -> str:
    """What the file is and how it is proved, in sentences."""
    return _line({"format": FORMAT, "about": list(about)})


def entry_line(row: RawRow, *, may_leave: bool) -> str:
    """One entry with all its fields; `details` is the very text its digest was made of, with its `salt` in hex.

    Both are null where the details were erased, or are held back for somebody who asked not to be named.
    """
    seq, at, kind, sheet, actor, digest, previous, hash_, salt, body = row
    told = salt is not None and may_leave
    return _line(
        {
            "seq": seq,
            "at": _moment(at),
            "kind": kind,
            "sheet": sheet,
            "actor": actor,
            "digest": digest,
            "previous": previous,
            "hash": hash_,
            "salt": bytes(salt).hex() if told else None,
            "details": body if told else None,
            "held_back": salt is not None and not may_leave,
        }
    )


def last_line(head: Head, at: datetime, tampered: LogTampered | None) -> str:
    """The head behind the last entry with its code, when it was written out, and where the log does not agree."""
    wrong = None if tampered is None else {"seq": tampered.seq, "reason": tampered.reason}
    return _line(
        {
            "head": {"seq": head.seq, "hash": head.hash, "code": code_of(head)},
            "exported": at.isoformat(),
            "tampered": wrong,
        }
    )


def _moment(at: object) -> object:
    """The instant as the hash takes it; whatever else somebody put there stays as it is."""
    if not isinstance(at, int):
        return str(at)
    try:
        return (_EPOCH + timedelta(microseconds=at)).isoformat(timespec="microseconds")
    except OverflowError:
        return str(at)


def _line(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, default=str) + "\n"
