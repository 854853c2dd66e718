"""The morning board brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.instants import local
from counter_app.domain.logbook import SheetId
from counter_app.domain.reviewing import Verdict
from counter_app.sentences.errors import explain
from counter_app.services.acts.intake import Intake
from counter_app.services.acts.reviewing import Reviewing
from counter_app.services.ports.lists import Bucket
from counter_app.services.ports.reviews import LogQuestion
from counter_app.ui.pages.today.acts import TodayActs
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.pages.today.present import SIGNED
from counter_app.ui.pages.today.states import TodayState

ON_EMPTY_REGISTER = frozenset({TodayState.EMPTY})
"""The states played on a register without a dossier; every other one on the demo's fortnight."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: TodayPage
    acts: TodayActs
    settle: Callable[[], None]
    intake: Intake
    reviewing: Reviewing

    def read(self) -> None:
        """Bring the board to the front."""
        self.page.activated()
        self.settle()

    def tick(self, number: int) -> list[str]:
        """Tick the first rows of what is due today and on the next working day, and return their codes."""
        board = self.acts.board.today()
        lines = [line for bucket in (Bucket.DUE_TODAY, Bucket.DUE_NEXT) for line in board.panel(bucket).lines]
        codes: list[str] = [line.row.code for line in lines[:number]]
        for code in codes:
            self.page.ticked.emit(code)
        return codes

    def mark(self) -> None:
        """Mark what is ticked."""
        self.page.mark_ready()
        self.settle()


def states() -> Mapping[TodayState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        TodayState.LOADING: lambda stage: stage.page.show_loading(),
        TodayState.FILLED: lambda stage: stage.read(),
        TodayState.SUPPLEMENT_OVERDUE: _supplement_overdue,
        TodayState.SENT_BACK: _sent_back,
        TodayState.TICKED: _ticked,
        TodayState.MARKED: _marked,
        TodayState.REFUSED: _refused,
        TodayState.SIGNED: _signed,
        TodayState.BATCH_PLANNED: _batch_planned,
        TodayState.BATCH_PRINTING: _batch_printing,
        TodayState.BATCH_PRINTED: _batch_printed,
        TodayState.BATCH_NOTHING: _batch_nothing,
        TodayState.ASKED_CLOSE: _asked_close,
        TodayState.CLOSED: _closed,
        TodayState.EMPTY: lambda stage: stage.read(),
        TodayState.ERROR: lambda stage: stage.page.show_error(explain(DatabaseUnreachable(reason="timeout"))),
    }


def _supplement_overdue(stage: Stage) -> None:
    """A linked procedure whose citizen did not bring what was asked for within seven working days."""
    now = local(stage.acts.board.today().now)
    taken = stage.intake.take_in(
        {
            "code": "H99.41.07-261102-0701",
            "procedure": "2.000986",
            "received": (now - timedelta(days=21)).isoformat(),
            "applicant": {"name": "Lò Thị Mỷ"},
        }
    )
    stage.acts.following.pause(taken.dossier.code, now - timedelta(days=14), "chờ giấy chứng sinh")
    stage.read()


def _sent_back(stage: Stage) -> None:
    newest = stage.reviewing.page(LogQuestion(), None, 1).sheets.rows[0]
    stage.reviewing.send_back(SheetId(newest.id), Verdict.REPRINT, "Sai tên đệm của cháu.")
    stage.read()


def _ticked(stage: Stage) -> None:
    stage.read()
    stage.tick(2)


def _marked(stage: Stage) -> None:
    stage.read()
    stage.tick(2)
    stage.mark()


def _refused(stage: Stage) -> None:
    """Another counter was quicker with one of them."""
    stage.read()
    codes = stage.tick(2)
    stage.acts.following.ready(codes[0])
    stage.mark()


def _signed(stage: Stage) -> None:
    stage.read()
    waiting = next(
        row
        for panel in stage.page.panels
        for row in panel.rows
        if row.row.action is not None and row.row.action.name == SIGNED
    )
    stage.page.row_acted.emit(waiting.row.key, SIGNED)
    stage.settle()


def _batch_planned(stage: Stage) -> None:
    stage.read()
    stage.page.batch.ask()
    stage.settle()


def _batch_printing(stage: Stage) -> None:
    """A long run, as it stands for a moment."""
    _batch_planned(stage)
    stage.page.batch.show_progress(7, 24)


def _batch_printed(stage: Stage) -> None:
    _batch_planned(stage)
    _press_first(stage)


def _batch_nothing(stage: Stage) -> None:
    """Both runs are printed; the list asked for again says so."""
    _batch_planned(stage)
    _press_first(stage)
    _press_first(stage)
    stage.page.batch.step_aside()
    _batch_planned(stage)


def _press_first(stage: Stage) -> None:
    overlay = stage.page.batch.overlay
    if overlay is not None and overlay.deeds:
        overlay.deeds[0].click()
    stage.settle()


def _asked_close(stage: Stage) -> None:
    stage.read()
    stage.page.close_day.click()


def _closed(stage: Stage) -> None:
    _asked_close(stage)
    overlay = stage.page.question
    if overlay is not None:
        overlay.act.click()
    stage.settle()
