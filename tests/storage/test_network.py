"""Registers elsewhere: refused on a network share, told plainly when a server does not answer."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy

from counter_app.domain.errors.keeping import CannotWrite, DatabaseUnreachable, NetworkShare
from counter_app.storage.register import open_register
from counter_app.storage.shares import mounted_from_network, on_network_share

from .writer import write

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /export nfs4 rw 0 0
/dev/sdb1 /export/local ext4 rw 0 0
//server/share /mnt/Tư\\040pháp cifs rw 0 0
nobody /mnt/x
"""


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("/var/lib/register.sqlite", False),
        ("/export/an/register.sqlite", True),
        ("/export", True),
        ("/exported/register.sqlite", False),
        ("/export/local/register.sqlite", False),
        ("/mnt/Tư pháp/register.sqlite", True),
        ("/mnt/x/register.sqlite", False),
    ],
)
def test_a_mounted_share_is_known_by_the_deepest_mount(path: str, shared: bool) -> None:
    assert mounted_from_network(path, MOUNTS) is shared


@pytest.mark.parametrize("path", ["\\\\server\\share\\register.sqlite", "//server/share/register.sqlite"])
def test_a_register_on_a_network_share_is_refused(path: str) -> None:
    assert on_network_share(path)
    with pytest.raises(NetworkShare) as refused:
        open_register(f"sqlite:///{path}")
    assert refused.value.path == path


def test_this_machine_keeps_its_own_files(tmp_path: Path) -> None:
    assert not on_network_share(os.fspath(tmp_path / "register.sqlite"))


@pytest.mark.servers
def test_a_server_that_does_not_answer_is_told_without_its_password(postgres_url: str) -> None:
    url = sqlalchemy.make_url(postgres_url).set(password="secret")
    for unreachable in (url.set(port=9), url.set(database="no_such_register"), url.set(username="nobody")):
        with pytest.raises(DatabaseUnreachable) as told_:
            open_register(unreachable.render_as_string(hide_password=False))
        assert "secret" not in str(told_.value)
    with closing(open_register(url.render_as_string(hide_password=False))) as register:
        assert "secret" not in register.place


@pytest.mark.servers
def test_a_connection_that_breaks_is_told_and_the_next_unit_works(postgres_url: str) -> None:
    end = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = "
    )
    with closing(open_register(postgres_url)) as register:
        write(register, "me", 1)
        other = sqlalchemy.create_engine(postgres_url)
        with pytest.raises(DatabaseUnreachable), register.writing() as unit:  # noqa: PT012 - the unit is what fails
            unit.numbers.take("letters", 2026)
            with other.begin() as connection:
                connection.exec_driver_sql(f"{end} current_database()")
            unit.numbers.take("letters", 2026)
        with other.begin() as connection:
            connection.exec_driver_sql(f"{end} current_database()")
        other.dispose()
        assert write(register, "me", 1) == [2]


@pytest.mark.servers
def test_a_read_only_server_can_be_read_but_not_written(postgres_url: str) -> None:
    with closing(open_register(postgres_url)) as register:
        write(register, "me", 1)
    url = f"{postgres_url}?options=-c%20default_transaction_read_only%3Don"
    with closing(open_register(url)) as register:
        with pytest.raises(CannotWrite), register.writing():
            pass
        with register.reading() as unit:
            assert unit.log.verify() == 1
