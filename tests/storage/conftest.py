"""A fresh register on each of the two databases, and a way to lay hands on its rows."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy

from counter_app.domain.instants import HANOI
from counter_app.storage.register import SqlRegister, open_register
from tests.servers import postgres

NOW = datetime(2026, 11, 23, 10, 20, tzinfo=HANOI)

Tamper = Callable[..., None]


def make(url: str) -> None:
    """Make the tables of a register."""
    open_register(url).close()


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register as a file, to be copied by tests: making one costs a quarter of a second."""
    path = tmp_path_factory.mktemp("register") / "empty.sqlite"
    make(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def register_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, empty register, once in SQLite and once in PostgreSQL."""
    if request.param == "sqlite":
        path = tmp_path / "register.sqlite"
        shutil.copyfile(request.getfixturevalue("empty_register"), path)
        yield f"sqlite:///{path}"
        return
    cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
    name = cluster.create(cluster.template("register", make))
    yield cluster.url(name)
    cluster.drop(name)


@pytest.fixture
def register(register_url: str) -> Iterator[SqlRegister]:
    """An empty register, once in SQLite and once in PostgreSQL."""
    with closing(open_register(register_url)) as opened:
        yield opened


@pytest.fixture
def tamper(register_url: str) -> Iterator[Tamper]:
    """Run statements on the register's database behind its back, with the guards of the log taken down first."""
    engine = sqlalchemy.create_engine(register_url)

    def statements(*lines: str) -> None:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                guards = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
                for (name,) in guards.all():
                    connection.exec_driver_sql(f"DROP TRIGGER {name}")
            else:
                for table in ("log_entry", "log_details"):
                    connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
            for line in lines:
                connection.exec_driver_sql(line)

    yield statements
    engine.dispose()
