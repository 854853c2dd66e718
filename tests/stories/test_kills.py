"""The power goes at every named point of a handover, on both databases: nothing is lost, no number is taken twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier, State
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.milestones import Step
from tests.stories.handover_process import NOW

CODE = "H99.41.07-261120-0031"
BIRTH: dict[str, object] = {
    "code": CODE,
    "procedure": "1.001193",
    "received": "2026-11-20T08:50",
    "ready": "2026-11-20T16:10",
    "applicant": {"name": "Lò Thị Mai", "sex": "female", "address": "bản Nà Lốm"},
    "certificate": {"number": "214/2026", "names": ["Lường Lò Bảo An"], "registered": "2026-11-20"},
    "event": {
        "kind": "birth",
        "children": [
            {"name": "Lường Lò Bảo An", "sex": "female", "birth_date": "2026-11-02", "birth_place": ""}
        ],
        "father": {"name": "Lường Văn Thiệp"},
        "mother": {"name": "Lò Thị Mai"},
    },
}
PROCESS = "tests.stories.handover_process"
ROOT = Path(__file__).parents[2]


def opened(home: Path, database: str) -> App:
    app = open_app(load_config(home, database), FixedClock(NOW), printer=FolderPrinter(home / "printed"))
    app.start()
    return app


def run_until(home: Path, database: str, step: str) -> int:
    command = [sys.executable, "-W", "error", "-m", PROCESS, str(home), database, step, CODE]
    return subprocess.run(command, timeout=120, check=False, cwd=ROOT).returncode


def sheets_of(app: App) -> tuple[Sheet, ...]:
    return app.counter.look(CODE).sheets


def state_of(app: App) -> State:
    case = app.counter.look(CODE).case
    assert isinstance(case, Dossier)
    return case.state


@pytest.mark.slow
@pytest.mark.parametrize("step", list(Step))
def test_a_killed_handover_goes_on_under_the_same_number(
    step: Step, tmp_path: Path, database_url: str
) -> None:
    app = opened(tmp_path, database_url)
    app.intake.take_in(BIRTH)
    app.close()

    assert run_until(tmp_path, database_url, step) == -signal.SIGKILL

    app = opened(tmp_path, database_url)
    after_restart = sheets_of(app)
    assert len(after_restart) == (0 if step is Step.BEGUN else 1)
    assert all(sheet.drawn is not None for sheet in after_restart), (
        "an intended sheet is drawn again at the start"
    )
    if step is not Step.HANDED_OVER:
        assert state_of(app) is State.READY
        receipt = app.handover.hand_over(HandoverOrder(codes=(CODE,), collector="Lò Thị Mai"))
        assert receipt.done

    sheets = sheets_of(app)
    assert state_of(app) is State.HANDED_OVER
    assert [sheet.number for sheet in sheets] == [1], "one letter, one number, whatever happened"
    assert app.review.pdf(sheets[0].id).startswith(b"%PDF")
    every_letter_has_its_rows(app, sheets)
    printed = len(list((tmp_path / "printed").glob("*.pdf")))
    assert printed == 1, "a job given in the very moment is found again in the queue"
    app.review.verify()
    app.close()


def every_letter_has_its_rows(app: App, sheets: tuple[Sheet, ...]) -> None:
    kinds = Counter((entry.sheet, entry.kind) for entry, _details in app.review.entries())
    for sheet in sheets:
        for kind in (LogKind.INTENDED, LogKind.DRAWN, LogKind.SPOOLED, LogKind.SIGNED, LogKind.HANDED_OVER):
            assert kinds[(sheet.id, kind)] == 1, f"{kind} stands exactly once in the log"


@pytest.mark.slow
def test_an_uninterrupted_handover_prints_once_and_hands_over(tmp_path: Path, database_url: str) -> None:
    app = opened(tmp_path, database_url)
    app.intake.take_in(BIRTH)
    app.close()

    assert run_until(tmp_path, database_url, "") == 0

    app = opened(tmp_path, database_url)
    assert state_of(app) is State.HANDED_OVER
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 1
    app.close()
