"""The power goes again and again, anywhere: whatever was begun is finished under its own number, the log holds."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier, State
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.logbook import LogKind
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.milestones import Step
from tests.soak.many_letters import KINDS
from tests.stories.handover_process import NOW

pytestmark = pytest.mark.soak

ROOT = Path(__file__).parents[2]
PROCESS = "tests.stories.handover_process"
KILLS = 40
ONE_LETTER = (LogKind.INTENDED, LogKind.DRAWN, LogKind.SIGNED, LogKind.HANDED_OVER)


def opened(home: Path, database: str) -> App:
    return open_app(load_config(home, database), FixedClock(NOW), printer=FolderPrinter(home / "printed"))


def begin(home: Path, database: str, step: str, code: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "error", "-m", PROCESS, str(home), database, step, code]
    return subprocess.Popen(command, cwd=ROOT)


def test_no_kill_at_any_moment_loses_or_doubles_a_letter(tmp_path: Path, database_url: str) -> None:
    chance = random.Random(database_url.partition(":")[0])
    seconds = 2.0
    codes: list[str] = []
    for number in range(KILLS):
        with closing(opened(tmp_path, database_url)) as app:
            file = {key: value for key, value in KINDS[number % 3](number).items() if value is not None}
            code = app.intake.take_in(file).dossier.code
        codes.append(code)
        if chance.random() < 0.5:
            assert begin(tmp_path, database_url, chance.choice(list(Step)), code).wait(60) == -signal.SIGKILL
        else:
            under_way = begin(tmp_path, database_url, "", code)
            try:
                under_way.wait(chance.uniform(0.3, seconds))
            except subprocess.TimeoutExpired:
                under_way.kill()
                under_way.wait(60)
        with closing(opened(tmp_path, database_url)) as app:
            app.start()
            app.review.verify()
            finish(app, code)
    with closing(opened(tmp_path, database_url)) as app:
        app.review.verify()
        every_letter_stands_once(app, codes)


def finish(app: App, code: str) -> None:
    """The officer sees whether the result was handed over, and if not does it again."""
    case = app.counter.look(code).case
    assert isinstance(case, Dossier)
    if case.state is not State.HANDED_OVER:
        assert app.handover.hand_over(HandoverOrder((code,), "Lò Thị Mai")).done


def every_letter_stands_once(app: App, codes: list[str]) -> None:
    sheets = [sheet for code in codes for sheet in app.counter.look(code).sheets]
    assert sorted(sheet.number for sheet in sheets) == list(range(1, len(codes) + 1))
    kinds = Counter((entry.sheet, entry.kind) for entry, _details in app.review.entries())
    for sheet in sheets:
        assert sheet.handed_over is not None
        assert app.review.pdf(sheet.id).startswith(b"%PDF")
        for kind in ONE_LETTER:
            assert kinds[(sheet.id, kind)] == 1, f"{kind} stands exactly once in the log"
        assert kinds[(sheet.id, LogKind.SPOOLED)] >= 1
