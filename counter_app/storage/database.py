"""Opens the register's database: SQLite by default, PostgreSQL by URL, the same behaviour from either."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError

from counter_app.domain.errors.entry import InvalidValue
from counter_app.domain.errors.keeping import CannotWrite, DatabaseBroken, NetworkShare

from .failures import told
from .shares import on_network_share
from .upgrade import SHIPPED, Steps, bring_up_to_date

#: How long a writer waits for the one before it, in milliseconds; a unit of work lasts a few.
PATIENCE_MS = 15_000
_POSTGRES_ANSWER_S = 5
_SMALLEST = 512  # bytes of the smallest page of SQLite


@dataclass(frozen=True, slots=True)
class Database:
    """An open database that is up to date; `place` names it to people, without password."""

    engine: Engine
    place: str
    path: Path | None

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def check(self) -> None:
        """Read the whole database through; raises DatabaseBroken when a page, an index or a reference is damaged."""
        with told(self.place, writing=False), self.engine.connect() as connection:
            if self.path is None:
                for table in sqlalchemy.inspect(connection).get_table_names():
                    connection.execute(
                        sqlalchemy.select(sqlalchemy.func.count()).select_from(sqlalchemy.table(table))
                    )
                return
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
            orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if found != "ok" or orphan is not None:
            raise DatabaseBroken(path=self.place, reason=str(found if found != "ok" else orphan))


def open_database(url: str, steps: Steps = SHIPPED) -> Database:
    """Open the database, made first if it does not exist, copied and upgraded if it is older.

    Raises InvalidValue for a URL of another kind, NetworkShare, CannotWrite, DatabaseTooNew, DatabaseBroken or
    DatabaseUnreachable.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise InvalidValue(field="database", value=url) from error
    match parsed.get_backend_name():
        case "sqlite" if parsed.database and parsed.database != ":memory:" and not parsed.query:
            database = _sqlite(parsed.database)
        case "postgresql":
            database = _postgres(parsed)
        case _:
            raise InvalidValue(field="database", value=parsed.render_as_string(hide_password=True))
    try:
        with told(database.place, writing=True):
            bring_up_to_date(database.engine, database.place, database.path, steps)
    except BaseException:
        database.close()
        raise
    return database


# SQLite ----------------------------------------------------------------------------------------------------


def has_safe_wal(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite is free of the WAL-reset bug, by which two writers could lose committed rows.

    Fixed in 3.51.3 and, on the older branches, in 3.50.7 and 3.44.6.
    """
    fixed = {(3, 50): 7, (3, 44): 6}.get((version[0], version[1]))
    return version >= (3, 51, 3) or (fixed is not None and version[2] >= fixed)


def _sqlite(database: str) -> Database:
    path = Path(database)
    if on_network_share(database):
        raise NetworkShare(path=database)
    if path.is_dir():
        raise DatabaseBroken(path=database, reason="a folder")
    _made_private(path)
    engine = sqlalchemy.create_engine(
        URL.create("sqlite+pysqlite", database=database),
        connect_args={"timeout": PATIENCE_MS / 1000, "isolation_level": None},
    )
    event.listen(engine, "connect", _on_sqlite_connect)
    event.listen(engine, "begin", _on_sqlite_begin)
    return Database(engine, database, path)


def _made_private(path: Path) -> None:
    """Make the file, readable to its owner only, before a name is in it; leave alone one too short for a database.

    SQLite itself takes a file of a few bytes for an empty database, and writes over it. A file that is there is not
    opened here: closing it again would give up the locks that this process holds on it.
    """
    try:
        if path.exists():
            if 0 < path.stat().st_size < _SMALLEST:
                raise DatabaseBroken(path=str(path), reason="not a database")
        else:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return  # Another counter made it meanwhile.
    except OSError as error:
        raise CannotWrite(path=str(path), reason=error.strerror or str(error)) from error


def _on_sqlite_connect(connection: sqlite3.Connection, _record: object) -> None:
    # TRUNCATE and not DELETE: the journal's end is synced as well, so a commit outlives a power cut right after it.
    journal = "WAL" if has_safe_wal(sqlite3.sqlite_version_info[:3]) else "TRUNCATE"
    for pragma in (f"journal_mode={journal}", "synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _on_sqlite_begin(connection: Connection) -> None:
    writing = bool(connection.get_execution_options().get("writing"))
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writing else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


# PostgreSQL ------------------------------------------------------------------------------------------------


def _postgres(url: URL) -> Database:
    asked = url.query.get("options", "")
    own = f"-c lock_timeout={PATIENCE_MS} -c timezone=UTC -c client_encoding=UTF8"
    engine = sqlalchemy.create_engine(
        url.set(drivername="postgresql+psycopg").difference_update_query(["options"]),
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": _POSTGRES_ANSWER_S,
            "options": f"{asked if isinstance(asked, str) else ' '.join(asked)} {own}",
            "application_name": "counter-app",
        },
    )
    return Database(engine, url.render_as_string(hide_password=True), None)
