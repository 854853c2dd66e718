"""A PostgreSQL cluster of its own, with one fresh database per test."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from .process import child, free_port, own_folder, wait_for

ROLE = "counter"
START_SECONDS = 30.0


def programs() -> Path | None:
    """The folder of the newest installed PostgreSQL server programs."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda p: int(p.parts[-3]))
    if debian:
        return debian[-1].parent
    found = shutil.which("postgres")
    return Path(found).parent if found else None


def missing() -> str:
    """What this machine lacks to run a cluster; empty when nothing."""
    if programs() is None:
        return "PostgreSQL server (package postgresql)"
    return "" if shutil.which("setpriv") else "setpriv (package util-linux)"


@dataclass(slots=True)
class Cluster:
    """A running cluster; databases are made from templates in tens of milliseconds."""

    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _templates: dict[str, str] = field(default_factory=dict)

    def url(self, database: str) -> str:
        """The address of a database as the program takes it."""
        return f"postgresql+psycopg://{ROLE}@127.0.0.1:{self.port}/{database}"

    def create(self, template: str = "template0") -> str:
        """Make a new database and return its name; nobody may be connected to the template."""
        name = f"register_{next(self._numbers)}"
        self._say("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def template(self, key: str, fill: Callable[[str], None]) -> str:
        """The name of the database `fill(url)` filled the first time `key` was asked for."""
        if key not in self._templates:
            name = self.create()
            fill(self.url(name))
            self._templates[key] = name
        return self._templates[key]

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected."""
        self._say("DROP DATABASE IF EXISTS {} WITH (FORCE)", database)

    def answers(self) -> bool:
        """Whether the cluster takes connections."""
        try:
            with self._connect():
                return True
        except psycopg.OperationalError:
            return False

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=ROLE, dbname="postgres", autocommit=True, connect_timeout=5
        )

    def _say(self, statement: str, *names: str) -> None:
        with self._connect() as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster in a folder of its own on a loopback port; speed over safety, it lives for one test run."""
    binaries = programs()
    assert binaries is not None, missing()
    user = "postgres" if os.geteuid() == 0 else ""
    with own_folder("postgres") as folder:
        data = folder / "data"
        data.mkdir(0o700)
        if user:
            shutil.chown(data, user, user)
            shutil.chown(folder, user, user)
        as_user = ["setpriv", "--reuid", user, "--regid", user, "--init-groups"] if user else []
        make = [*as_user, str(binaries / "initdb"), "-D", str(data), "-U", ROLE, "-A", "trust"]
        subprocess.run(
            [*make, "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions"],
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            timeout=60,
        )
        running = Cluster(free_port())
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(running.port),
            "unix_socket_directories": str(folder),
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "max_connections": "60",
            "shared_buffers": "64MB",
        }
        command = [str(binaries / "postgres"), "-D", str(data)]
        command += [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        log = folder / "log"
        with child(command, log, user=user, stop=signal.SIGQUIT) as process:
            wait_for(running.answers, process, log, START_SECONDS)
            yield running
