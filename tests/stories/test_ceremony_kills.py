"""The power goes at every named point of a conferral: one number, one sheet, one handover, one record of the day."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.ceremony import BOTH
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.ceremony_party import PartyStanding
from counter_app.domain.logbook import LogKind
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.milestones import Step
from tests.services.ceremonies import CODES, marriage
from tests.services.desk import instant
from tests.stories.ceremony_process import NOW

ROOT = Path(__file__).parents[2]


def opened(home: Path, database: str, now: datetime = NOW) -> App:
    app = open_app(load_config(home, database), FixedClock(now), printer=FolderPrinter(home / "printed"))
    app.start()
    return app


def signed_ceremony(home: Path, database: str) -> str:
    """A couple that came and signed, not yet conferred upon."""
    app = opened(home, database, instant("2026-11-23T10:20"))
    app.intake.take_in(marriage())
    order = CeremonyOrder((CODES[0],), starts=instant("2026-11-25T08:30"))
    id_ = str(app.ceremonies.planning.plan(order).ceremony.id)
    app.ceremonies.conferring.present(id_, CODES[0], BOTH)
    app.ceremonies.conferring.sign(id_, CODES[0], BOTH)
    app.close()
    return id_


@pytest.mark.slow
@pytest.mark.parametrize("step", Step)
def test_a_killed_conferral_goes_on_and_nothing_is_handed_over_twice(
    step: Step, tmp_path: Path, database_url: str
) -> None:
    id_ = signed_ceremony(tmp_path, database_url)
    command = [sys.executable, "-W", "error", "-m", "tests.stories.ceremony_process"]
    ended = subprocess.run(
        [*command, str(tmp_path), database_url, step, id_, CODES[0]], timeout=120, check=False, cwd=ROOT
    )
    assert ended.returncode == -signal.SIGKILL

    app = opened(tmp_path, database_url)
    before = app.ceremonies.reading.look(id_).parties[0]
    assert (before.standing is PartyStanding.CONFERRED) is (step is Step.HANDED_OVER)
    assert before.party.conferred is None
    assert app.ceremonies.conferring.confer(id_, CODES[0]).done

    (sheet,) = app.counter.look(CODES[0]).sheets
    after = app.ceremonies.reading.look(id_).parties[0]
    assert sheet.number == 1
    assert after.party.conferred == after.dossier.handed_over
    kinds = [entry.kind for entry, _details in app.review.entries()]
    assert kinds.count(LogKind.RETURNED) == 1
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 1
    app.review.verify()
    app.close()
