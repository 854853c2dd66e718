"""Brings an older register up to date, after a copy of it was put aside, and refuses a newer one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy
from sqlalchemy.engine import Connection, Engine

from counter_app.domain.errors.keeping import CannotWrite, DatabaseBroken, DatabaseTooNew

VERSION_TABLE = "register_version"
_LOCK = 0x70686965  # any number of our own, for PostgreSQL's advisory lock


@dataclass(frozen=True, slots=True)
class Steps:
    """A folder of migrations and the revision they lead to."""

    folder: Path
    head: str


SHIPPED = Steps(Path(__file__).parent / "migrations", "0015")


def is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Whether Alembic compares a thing in the database with the tables: search structures stand beside them."""
    return not (kind in {"table", "index"} and (name or "").startswith("find_"))


def bring_up_to_date(engine: Engine, place: str, path: Path | None, steps: Steps = SHIPPED) -> None:
    """Make the tables in an empty database, upgrade older ones; `path` is the file of a SQLite database.

    Raises DatabaseTooNew, DatabaseBroken (not a register of this program) or CannotWrite.
    """
    with engine.connect() as connection:
        stored = stored_revision(connection, place)
    if stored == steps.head:
        return
    if stored is not None and path is not None and _is_known(steps, stored):
        put_aside(path, stored)
    with engine.connect().execution_options(writing=True) as connection:
        if path is not None:
            # A step that rebuilds a table drops the old one: with foreign keys on, that would delete all its children.
            # Said to the driver itself: inside a transaction, which any other statement begins, SQLite ignores it.
            _raw(connection).execute("PRAGMA foreign_keys=OFF").close()
        try:
            with connection.begin():
                _migrate(connection, place, steps)
        finally:
            # The pool must not hand this connection on without foreign keys.
            connection.invalidate()


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError(type(raw))
    return raw


def stored_revision(connection: Connection, place: str) -> str | None:
    """The revision the database stands at, None when it is empty; raises DatabaseBroken when it is not ours."""
    tables = sqlalchemy.inspect(connection).get_table_names()
    if VERSION_TABLE not in tables:
        if tables:
            raise DatabaseBroken(path=place, reason=f"no table {VERSION_TABLE}")
        return None
    versions = sqlalchemy.table(VERSION_TABLE, sqlalchemy.column("version_num", sqlalchemy.Text))
    revisions = connection.scalars(sqlalchemy.select(versions.c.version_num)).all()
    if len(revisions) != 1:
        raise DatabaseBroken(path=place, reason=f"{len(revisions)} rows in {VERSION_TABLE}")
    return str(revisions[0])


def put_aside(path: Path, revision: str) -> Path:
    """A copy of the database beside it, complete whatever is in its journal; raises CannotWrite."""
    count = 1
    while (copy := path.with_name(f"{path.name}.before-{revision}.{count}")).exists():
        count += 1
    unfinished = copy.with_name(copy.name + ".part")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
        unfinished.replace(copy)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise CannotWrite(path=str(copy), reason=str(error)) from error
    return copy


def _is_known(steps: Steps, revision: str) -> bool:
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see _migrate

    script = ScriptDirectory(str(steps.folder))
    return revision in {step.revision for step in script.walk_revisions()}


def _migrate(connection: Connection, place: str, steps: Steps) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(sqlalchemy.select(sqlalchemy.func.pg_advisory_xact_lock(_LOCK)))
    # Asked again, now that nobody else can be upgrading: another counter may have been first.
    stored = stored_revision(connection, place)
    if stored == steps.head:
        return
    if stored is not None and not _is_known(steps, stored):
        raise DatabaseTooNew(revision=stored)

    # Imported here: it costs as long as the rest of the program's start, and is needed once per version.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(steps.folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, steps.head)
    if connection.dialect.name == "sqlite":
        orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if orphan is not None:
            raise DatabaseBroken(path=place, reason=f"orphan rows after the upgrade: {tuple(orphan)}")
