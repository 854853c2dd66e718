"""A register is made, opened, or refused with the reason; nothing that was saved is lost."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy

from counter_app.domain.errors.entry import InvalidValue
from counter_app.domain.errors.keeping import CannotWrite, DatabaseBroken, DatabaseTooNew
from counter_app.storage.database import has_safe_wal
from counter_app.storage.failures import told
from counter_app.storage.register import SqlRegister, open_register
from counter_app.storage.upgrade import SHIPPED

from .conftest import Tamper
from .many import dossiers
from .writer import START, write

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> str:
    """What a Python program of its own prints."""
    finished = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_a_register_that_does_not_exist_is_made(database_url: str) -> None:
    with closing(open_register(database_url)) as register:
        assert write(register, "me", 2) == [1, 2]
        register.check()
    with closing(open_register(database_url)) as register:
        assert write(register, "me", 1) == [3]


def test_two_counters_may_make_the_register_at_the_same_time(database_url: str) -> None:
    command = [sys.executable, str(Path(__file__).with_name("writer.py")), database_url]
    both = [
        subprocess.Popen(
            [*command, name, "5"], cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
        )
        for name in ("one", "two")
    ]
    numbers = [int(number) for one in both for number in one.communicate(timeout=60)[0].split()]
    assert sorted(numbers) == list(range(1, 11))


def test_only_its_owner_may_read_a_register(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    open_register(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_up_to_date_register_opens_without_the_tool_that_upgrades(register_url: str) -> None:
    said = run(
        "-c",
        "import sys; from counter_app.storage.register import open_register; "
        f"open_register({register_url!r}).close(); print('alembic' in sys.modules)",
    )
    assert said == "False\n"


def test_a_register_of_a_newer_program_is_refused(
    register: SqlRegister, register_url: str, tamper: Tamper
) -> None:
    write(register, "me", 1)
    register.close()
    tamper("UPDATE register_version SET version_num = '9999'")
    with pytest.raises(DatabaseTooNew) as refused:
        open_register(register_url)
    assert refused.value.revision == "9999"
    tamper(f"UPDATE register_version SET version_num = '{SHIPPED.head}'")
    with closing(open_register(register_url)) as again, again.reading() as unit:
        assert unit.log.verify() == 1


def test_a_database_of_another_program_is_refused_and_left_as_it_was(database_url: str) -> None:
    engine = sqlalchemy.create_engine(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE something_else (id INTEGER)")
    with pytest.raises(DatabaseBroken):
        open_register(database_url)
    assert sqlalchemy.inspect(engine).get_table_names() == ["something_else"]
    engine.dispose()


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough to be read as one" * 100, b"PK\x03\x04", b"x"]
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(content)
    with pytest.raises(DatabaseBroken) as refused:
        open_register(f"sqlite:///{path}")
    assert refused.value.path == str(path)
    assert path.read_bytes() == content


def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    with closing(open_register(f"sqlite:///{path}")) as register, register.writing() as unit:
        unit.dossiers.add_many(dossiers(500, 1, START))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * 8192)
    with pytest.raises(DatabaseBroken), closing(open_register(f"sqlite:///{path}")) as register:
        register.check()


def test_a_reference_to_nothing_is_found(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    open_register(f"sqlite:///{path}").close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("INSERT INTO sheet_case VALUES (7, 'A')")
    with pytest.raises(DatabaseBroken), closing(open_register(f"sqlite:///{path}")) as register:
        register.check()


def test_what_is_stored_in_a_way_we_never_write_is_called_broken(
    register: SqlRegister, tamper: Tamper
) -> None:
    with register.writing() as unit:
        unit.dossiers.add_many(dossiers(1, 1, START))
        code = unit.dossiers.find("h26", 1)[0].code
    tamper("UPDATE dossier SET body = '{}'")
    with pytest.raises(DatabaseBroken), register.reading() as unit:
        unit.dossiers.get(code)


@pytest.mark.parametrize("where", ["no/such/folder/register.sqlite", "a_file/register.sqlite"])
def test_a_place_where_nothing_can_be_made_is_refused(tmp_path: Path, where: str) -> None:
    (tmp_path / "a_file").touch()
    with pytest.raises(CannotWrite):
        open_register(f"sqlite:///{tmp_path / where}")


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(DatabaseBroken):
        open_register(f"sqlite:///{tmp_path}")


@pytest.mark.parametrize(
    "url", ["", "register.sqlite", "mysql://me:secret@host/x", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_of_another_kind_is_refused_without_telling_its_password(url: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        open_register(url)
    assert refused.value.field == "database"
    assert "secret" not in str(refused.value)


# Disks ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path


def test_a_read_only_register_can_be_read_but_not_written(open_folder: Path) -> None:
    path = open_folder / "register.sqlite"
    with closing(open_register(f"sqlite:///{path}")) as register:
        write(register, "me", 3)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    said = run(str(Path(__file__).with_name("poor_disk.py")), "read-only", str(path)).splitlines()
    open_folder.chmod(0o755)
    assert said[0].startswith(f"CannotWrite|{path}|")
    assert said[1] == "3 0"


def test_a_full_disk_loses_nothing_that_was_saved(open_folder: Path) -> None:
    path = open_folder / "register.sqlite"
    with closing(open_register(f"sqlite:///{path}")) as register:
        write(register, "me", 3)
    said = run(str(Path(__file__).with_name("poor_disk.py")), "full", str(path)).splitlines()
    assert said[0].startswith(f"CannotWrite|{path}|")
    assert said[1] == "3 0"
    with closing(open_register(f"sqlite:///{path}")) as register:
        register.check()
        assert write(register, "me", 1) == [4]


def test_a_writer_that_never_ends_is_told_as_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    impatient = sqlalchemy.create_engine(
        f"sqlite:///{path}", connect_args={"timeout": 0, "isolation_level": None}
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotWrite), told(str(path), writing=True), impatient.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
    impatient.dispose()


def test_a_power_cut_right_after_a_commit_is_outlived(register: SqlRegister) -> None:
    engine = register._database.engine
    if engine.dialect.name == "sqlite":
        journal = "wal" if has_safe_wal(sqlite3.sqlite_version_info[:3]) else "truncate"
        asked = {"journal_mode": journal, "synchronous": 2, "foreign_keys": 1}
    else:
        asked = {"lock_timeout": "15s", "timezone": "UTC"}
    word = "PRAGMA" if engine.dialect.name == "sqlite" else "SHOW"
    with engine.connect() as connection:
        for name, value in asked.items():
            assert connection.exec_driver_sql(f"{word} {name}").scalar_one() == value


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_the_write_ahead_log_is_used_only_where_it_loses_nothing(
    version: tuple[int, int, int], safe: bool
) -> None:
    assert has_safe_wal(version) is safe
