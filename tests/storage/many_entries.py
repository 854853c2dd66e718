"""A long log with a right chain, written in bulk: appending a million entries one by one would take an hour."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice

import psycopg
from sqlalchemy.engine import make_url

from counter_app.domain.instants import HANOI
from counter_app.domain.logbook import GENESIS, LogKind, details_digest, link
from counter_app.storage.columns import micros

FROM = datetime(2026, 1, 5, 8, 0, tzinfo=HANOI)
_ENTRY = ("seq", "at", "kind", "sheet", "actor", "digest", "previous", "hash")
_DETAILS = ("seq", "salt", "body")
_BATCH = 50_000

Written = tuple[tuple[object, ...], tuple[object, ...]]


def entries(count: int) -> Iterator[Written]:
    """Rows of log_entry and of log_details, the same every time."""
    previous, kinds = GENESIS, (LogKind.INTENDED, LogKind.DRAWN, LogKind.SPOOLED, LogKind.HANDED_OVER)
    for seq in range(1, count + 1):
        at, kind, sheet = FROM + timedelta(seconds=17 * seq), kinds[seq % 4], f"sheet-{(seq + 3) // 4:08}"
        salt = seq.to_bytes(16, "big")
        body = f'{{"codes":["H99.41.07-261120-{seq:06}"],"letter":7,"number":{seq},"year":2026}}'
        digest = details_digest(salt, body.encode())
        hash_ = link(previous, seq, at, kind, sheet, "Lê Thu Hà", digest)
        yield (
            (seq, micros(at), kind.value, sheet, "Lê Thu Hà", digest, previous, hash_),
            (seq, salt, body),
        )
        previous = hash_


def write_entries(url: str, count: int) -> None:
    """Fill the empty log of a register with `count` entries; its head is the last one."""
    if url.startswith("sqlite"):
        _into_sqlite(url.removeprefix("sqlite:///"), count)
    else:
        _into_postgresql(url, count)


def _batches(count: int) -> Iterator[list[Written]]:
    rows = entries(count)
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _into_sqlite(path: str, count: int) -> None:
    with closing(sqlite3.connect(path)) as raw:
        # The guard of INSERT looks for the new row among all others, and would take most of the time.
        guard = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'log_entry_replaced'").fetchone()
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("DROP TRIGGER IF EXISTS log_entry_replaced")
        for batch in _batches(count):
            raw.executemany(_insert("log_entry", _ENTRY), [entry for entry, _details in batch])
            raw.executemany(_insert("log_details", _DETAILS), [details for _entry, details in batch])
            raw.execute("UPDATE log_head SET seq = ?, hash = ?", (batch[-1][0][0], batch[-1][0][7]))
        if guard is not None:
            raw.execute(guard[0])
        raw.commit()


def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _into_postgresql(url: str, count: int) -> None:
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as raw:
        for batch in _batches(count):
            for table, columns, place in (("log_entry", _ENTRY, 0), ("log_details", _DETAILS, 1)):
                with raw.cursor().copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
                    for rows in batch:
                        copy.write_row(rows[place])
            raw.execute("UPDATE log_head SET seq = %s, hash = %s", (batch[-1][0][0], batch[-1][0][7]))
        raw.commit()
        raw.autocommit = True
        raw.execute("ANALYZE log_entry, log_details")
