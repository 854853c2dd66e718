"""What a database says when it fails, told as the known errors of the domain."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy.exc

from counter_app.domain.errors.keeping import CannotWrite, DatabaseBroken, DatabaseUnreachable

from .codec import Undecodable

_SQLITE_WRITE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
_SQLITE_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}

# SQLSTATE: disk full, read-only transaction or server, no right to write, lock not given in time.
_POSTGRES_WRITE = ("53", "25006", "42501", "55P03", "40")
_POSTGRES_BROKEN = ("XX001", "XX002")
_POSTGRES_GONE = ("08", "57", "28", "3D")


class ReadingOnly(RuntimeError):
    """A unit that only reads was asked to write: a fault of the program, not of the office."""


@contextmanager
def told(place: str, *, writing: bool) -> Iterator[None]:
    """Raise the known error for whatever the database at `place` (a path, or a URL without password) refuses.

    Anything that is no fault of disk, file or server passes unchanged: it is a fault of this program.
    """
    try:
        yield
    except Undecodable as error:
        raise DatabaseBroken(path=place, reason=str(error)) from error
    except sqlalchemy.exc.DBAPIError as error:
        raise known(error, place, writing=writing) from error


def known(error: sqlalchemy.exc.DBAPIError, place: str, *, writing: bool) -> Exception:
    """The known error that the database's own error stands for, or the error itself."""
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return _sqlite(cause, place, writing=writing) or error
    return _postgres(error, place, writing=writing) or error


def _sqlite(cause: sqlite3.Error, place: str, *, writing: bool) -> Exception | None:
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code == sqlite3.SQLITE_READONLY and not writing:
        return ReadingOnly(str(cause))
    if code in _SQLITE_WRITE:
        return CannotWrite(path=place, reason=str(cause))
    if code in _SQLITE_BROKEN:
        return DatabaseBroken(path=place, reason=str(cause))
    return None


def _postgres(error: sqlalchemy.exc.DBAPIError, place: str, *, writing: bool) -> Exception | None:
    state: str = getattr(error.orig, "sqlstate", None) or ""
    reason = str(error.orig).strip()
    if state == "25006" and not writing:
        return ReadingOnly(reason)
    if state.startswith(_POSTGRES_WRITE):
        return CannotWrite(path=place, reason=reason)
    if state.startswith(_POSTGRES_BROKEN):
        return DatabaseBroken(path=place, reason=reason)
    lost = error.connection_invalidated or (not state and isinstance(error, sqlalchemy.exc.OperationalError))
    if lost or state.startswith(_POSTGRES_GONE):
        return DatabaseUnreachable(reason=reason)
    return None
