"""The power goes at every named point of a slip, on both databases: one number, one promise, one sheet of paper."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier
from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.milestones import Step
from tests.services.desk import paper
from tests.stories.slip_process import AGAIN, NOW

CODE = "H99.41.07-261113-0012"
ROOT = Path(__file__).parents[2]
STEPS = [step for step in Step if step is not Step.HANDED_OVER]


def opened(home: Path, database: str) -> App:
    app = open_app(load_config(home, database), FixedClock(NOW), printer=FolderPrinter(home / "printed"))
    app.start()
    return app


def dossier_of(app: App) -> Dossier:
    case = app.counter.look(CODE).case
    assert isinstance(case, Dossier)
    return case


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS)
def test_a_killed_slip_goes_on_under_the_same_number(step: Step, tmp_path: Path, database_url: str) -> None:
    app = opened(tmp_path, database_url)
    app.intake.take_in(paper())
    app.close()

    command = [sys.executable, "-W", "error", "-m", "tests.stories.slip_process"]
    ended = subprocess.run(
        [*command, str(tmp_path), database_url, step, CODE], timeout=120, check=False, cwd=ROOT
    )
    assert ended.returncode == -signal.SIGKILL

    app = opened(tmp_path, database_url)
    sheets = app.counter.look(CODE).forms
    assert len(sheets) == len(dossier_of(app).extensions) == (0 if step is Step.BEGUN else 1)
    assert all(sheet.drawn is not None for sheet in sheets), "an intended slip is drawn again at the start"
    if step is not Step.SPOOLED:
        app.apologies.issue(SlipOrder(CODE, SlipReason.RESIDENCE_CHECK, AGAIN))

    (sheet,) = app.counter.look(CODE).forms
    assert (sheet.number, sheet.document_number) == (1, "01/PXL")
    assert [one.slip for one in dossier_of(app).extensions] == ["01/PXL"]
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 1
    app.review.verify()
    app.close()
