"""The power goes again and again, at a point drawn by lot: the register of the morning after is whole every time."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import pytest

from counter_app.domain.dossier import State
from counter_app.services.acts.handover import HandoverOrder
from counter_app.services.ports import Step
from tests.stories.test_kills import BIRTH, CODE, opened, run_until, sheets_of, state_of

pytestmark = [pytest.mark.soak, pytest.mark.servers]
KILLS = 25


def test_a_handover_killed_time_and_again_ends_with_one_letter_under_one_number(
    tmp_path: Path, database_url: str
) -> None:
    lot = random.Random(KILLS)
    app = opened(tmp_path, database_url)
    app.intake.take_in(BIRTH)
    app.close()
    for _kill in range(KILLS):
        step = lot.choice([step for step in Step if step is not Step.HANDED_OVER])
        ended = run_until(tmp_path, database_url, step)
        assert ended in (-signal.SIGKILL, 0), "killed, or past that point already"
        app = opened(tmp_path, database_url)
        app.review.verify()
        assert len(sheets_of(app)) <= 1
        app.close()
        if ended == 0:
            break

    app = opened(tmp_path, database_url)
    if state_of(app) is not State.HANDED_OVER:
        assert app.handover.hand_over(HandoverOrder(codes=(CODE,), collector="Lò Thị Mai")).done
    assert [sheet.number for sheet in sheets_of(app)] == [1]
    assert app.review.pdf(sheets_of(app)[0].id).startswith(b"%PDF")
    app.close()
