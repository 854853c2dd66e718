"""The append-only, hash-chained log: one row per event, its details beside it, its head in a row of its own."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.instants import local
from counter_app.domain.logbook import LogEntry, LogKind, SheetId, details_digest, link

from .codec import Undecodable, canonical, plain
from .columns import AnyRow, storable
from .tables import log_case, log_details, log_entry, log_head, sheet, sheet_case

_SALT_BYTES = 16
_ENTRY = select(*log_entry.c)
# Made once: building a statement costs more than running it, and every act appends to the log.
_HEAD = select(log_head.c.seq, log_head.c.hash).with_for_update()
_NEW_ENTRY, _NEW_DETAILS, _NEW_CASE = insert(log_entry), insert(log_details), insert(log_case)
_NEW_HEAD = update(log_head)
_ON_SHEET = (
    select(sheet_case.c.code)
    .join(sheet, sheet.c.row == sheet_case.c.sheet)
    .where(sheet.c.id == bindparam("about"))
)


class SqlLog:
    """The log, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self,
        kind: LogKind,
        at: datetime,
        actor: str,
        details: Mapping[str, object],
        sheet: SheetId | None = None,
    ) -> LogEntry:
        """Add one entry behind the last; its details are kept apart, salted, and can be erased.

        Details hold plain values, dates and enumerations; their `code` and `codes`, and the cases of the sheet, are
        what `of_case` finds the entry by.
        """
        head = self._connection.execute(_HEAD).first()
        if head is None:
            raise LogTampered(seq=0, reason="head")
        body = canonical(plain(details))
        salt = secrets.token_bytes(_SALT_BYTES)
        seq, moment, by, about = head.seq + 1, local(at), storable(actor), storable(sheet or "")
        digest = details_digest(salt, body.encode())
        hash_ = link(head.hash, seq, moment, kind, about, by, digest)
        entry = LogEntry(seq, moment, kind, about, by, digest, head.hash, hash_)
        self._connection.execute(_NEW_ENTRY, _columns(entry))
        self._connection.execute(_NEW_DETAILS, {"seq": seq, "salt": salt, "body": body})
        cases = [{"seq": seq, "code": code} for code in self._cases(details, about)]
        if cases:
            self._connection.execute(_NEW_CASE, cases)
        if kind is LogKind.NO_LETTER:
            from .report_facts import keep_declined  # noqa: PLC0415 - hardly ever, and no scan waits for it

            keep_declined(self._connection, seq, moment, [case["code"] for case in cases], details)
        self._connection.execute(_NEW_HEAD, {"seq": seq, "hash": hash_})
        return entry

    def entries(self, after: int = 0, limit: int = 1000) -> tuple[LogEntry, ...]:
        """Entries in order, from the one after `after`."""
        rows = self._connection.execute(
            _ENTRY.where(log_entry.c.seq > after).order_by(log_entry.c.seq).limit(limit)
        )
        return tuple(_entry(row) for row in rows)

    def details(self, seq: int) -> Mapping[str, object] | None:
        """The details of an entry, None when they were erased."""
        body = self._connection.scalar(select(log_details.c.body).where(log_details.c.seq == seq))
        return None if body is None else _details(body)

    def of_case(self, code: str) -> tuple[tuple[LogEntry, Mapping[str, object]], ...]:
        """What happened to a dossier or contribution, oldest first; erased details take their entry's case along."""
        rows = self._connection.execute(
            select(*log_entry.c, log_details.c.body)
            .join(log_details, log_details.c.seq == log_entry.c.seq)
            .join(log_case, log_case.c.seq == log_entry.c.seq)
            .where(log_case.c.code == code)
            .order_by(log_entry.c.seq)
        )
        return tuple((_entry(row), _details(row.body)) for row in rows)

    def head(self) -> LogEntry | None:
        """The last entry."""
        row = self._connection.execute(_ENTRY.order_by(log_entry.c.seq.desc()).limit(1)).first()
        return None if row is None else _entry(row)

    def verify(self) -> int:
        """How many entries agree with the chain; raises LogTampered at the first that does not.

        Erased details are in order; changed ones, and entries edited, removed, reordered, forked or cut off, are not.
        """
        from .chain import SqlChain  # noqa: PLC0415 - no scan waits for what only a check needs

        return SqlChain(self._connection).verify()

    def _cases(self, details: Mapping[str, object], about: str) -> Iterable[str]:
        named = [details.get("code"), *_listed(details.get("codes"))]
        if about:
            named += self._connection.scalars(_ON_SHEET, {"about": about})
        return dict.fromkeys(one for one in named if isinstance(one, str) and one)


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, (list, tuple, set, frozenset)) else ()


def _details(body: str) -> Mapping[str, object]:
    try:
        details = json.loads(body)
    except ValueError as error:
        raise Undecodable("details: not JSON") from error
    if not isinstance(details, dict):
        raise Undecodable("details: not an object")
    return details


def _entry(row: AnyRow) -> LogEntry:
    try:
        kind = LogKind(row.kind)
    except ValueError as error:
        raise LogTampered(seq=row.seq, reason="edited") from error
    return LogEntry(row.seq, row.at, kind, row.sheet, row.actor, row.digest, row.previous, row.hash)


def _columns(entry: LogEntry) -> dict[str, object]:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.kind.value,
        "sheet": entry.sheet,
        "actor": entry.actor,
        "digest": entry.digest,
        "previous": entry.previous,
        "hash": entry.hash,
    }
