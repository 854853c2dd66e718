"""The servers the tests rest on: they answer, keep tests apart, and leave nothing behind."""

from __future__ import annotations

import io
import os
import select
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import docx
import psycopg
import pytest

from tests.printing.ink import ink_box_mm
from tests.servers.office import ReferenceOffice
from tests.servers.postgres import Cluster
from tests.servers.process import child, wait_for

ROOT = Path(__file__).parents[2]


def plain(url: str) -> str:
    return url.replace("postgresql+psycopg", "postgresql")


def test_every_test_gets_an_empty_database_of_its_own(postgres_cluster: Cluster, postgres_url: str) -> None:
    other = postgres_cluster.create()
    with (
        psycopg.connect(plain(postgres_url)) as here,
        psycopg.connect(plain(postgres_cluster.url(other))) as there,
    ):
        here.execute("CREATE TABLE dossier (code text)")
        here.commit()
        count = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        assert here.execute(count).fetchone() == (1,)
        assert there.execute(count).fetchone() == (0,)
    postgres_cluster.drop(other)


def test_a_template_is_filled_once_and_copied(postgres_cluster: Cluster) -> None:
    filled: list[str] = []

    def fill(url: str) -> None:
        filled.append(url)
        with psycopg.connect(plain(url)) as connection:
            connection.execute("CREATE TABLE letter (number int)")

    copies = [postgres_cluster.create(postgres_cluster.template("letters", fill)) for _ in range(2)]
    assert len(filled) == 1
    for name in copies:
        with psycopg.connect(plain(postgres_cluster.url(name))) as connection:
            assert connection.execute("SELECT count(*) FROM letter").fetchone() == (0,)
        postgres_cluster.drop(name)


@pytest.mark.slow
def test_libreoffice_draws_the_same_page_warm_and_cold(libreoffice: ReferenceOffice) -> None:
    letter = docx.Document()
    letter.add_paragraph("Kính gửi: Ông Giàng A Sính")
    file = io.BytesIO()
    letter.save(file)
    warm, cold = libreoffice.pdf(file.getvalue()), libreoffice.cold_pdf(file.getvalue())
    assert ink_box_mm(warm) == pytest.approx(ink_box_mm(cold), abs=0.1)


def test_a_server_dies_with_the_run_that_started_it(tmp_path: Path) -> None:
    script = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from tests.servers.process import child
        with child(["tail", "-f", "/dev/null"], Path(sys.argv[1])) as server:
            while not Path(f"/proc/{server.pid}/comm").read_text().startswith("tail"):
                pass
            print(server.pid, flush=True)
            sys.stdin.read()
        """
    )
    run = [sys.executable, "-c", script, str(tmp_path / "log")]
    with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        server = int(starter.stdout.readline())
        handle = os.pidfd_open(server)
        starter.send_signal(signal.SIGKILL)
    try:
        assert select.select([handle], [], [], 10)[0], "the server lives on"
    finally:
        os.close(handle)


def test_a_server_that_stops_at_once_is_reported_with_its_last_words(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with (
        child(["sh", "-c", "echo no room here; exit 3"], log) as process,
        pytest.raises(AssertionError, match="no room here"),
    ):
        wait_for(lambda: False, process, log, 10)
