"""The register page brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.instants import at, local
from counter_app.domain.letter import FormKind
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.slot import Slot
from counter_app.services.ports.lists import Bucket
from counter_app.ui.dialogs import AskOverlay
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.deeds import FORM
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.pages.dossiers.states import DossiersState

ON_EMPTY_REGISTER = frozenset({DossiersState.EMPTY, DossiersState.NONE_IN_FILTER})
"""The states played on a register without a dossier; every other one on the demo's fortnight."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: DossiersPage
    acts: DossierActs
    settle: Callable[[], None]

    def read(self, what: str = "") -> None:
        """Bring the page to the front, on a filter or a search."""
        self.page.activated()
        self.settle()
        if what:
            self.page.open(what)
            self.settle()

    def act(self, name: str) -> None:
        """Press a button beside the list."""
        self.page.detail.button(name).click()
        self.settle()

    def answer(self, choice: str) -> None:
        """Take a choice of the question on the screen and go on."""
        window = self.page.window()
        asked = next(one for one in window.findChildren(AskOverlay) if one.isVisible())
        if asked.choices is not None:
            asked.choices.take(choice)
        asked.act.click()
        self.settle()

    def tick(self, number: int) -> None:
        """Tick so many rows that can be marked."""
        rows = [row for row in self.page.table.model.rows if row.cells[0].check is not None]
        for row in rows[:number]:
            self.page.table.view.ticked.emit(row.key)


def states() -> Mapping[DossiersState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        DossiersState.LOADING: _loading,
        DossiersState.FILLED: lambda stage: stage.read(),
        DossiersState.LATE: lambda stage: stage.read(Bucket.LATE.value),
        DossiersState.PAUSED: lambda stage: stage.read(Bucket.PAUSED.value),
        DossiersState.SEARCHED: lambda stage: stage.read("lo thi"),
        DossiersState.PICKED: _picked,
        DossiersState.MARKED: _marked,
        DossiersState.DETAIL_OVER: _detail_over,
        DossiersState.STEPS: _steps,
        DossiersState.EVERY_DAY: _every_day,
        DossiersState.ASKED_EXTENSION: _asked_extension,
        DossiersState.ASKED_OTHER: _asked_other,
        DossiersState.ASKED_BOOK: _asked_book,
        DossiersState.ASKED_ROUNDS: _asked_rounds,
        DossiersState.ASKED_FORM: _asked_form,
        DossiersState.ASKED_SUPPLEMENT: _asked_supplement,
        DossiersState.FORM_PRINTED: _form_printed,
        DossiersState.NOTHING_FOUND: lambda stage: stage.read("khong co ten nay"),
        DossiersState.NONE_IN_FILTER: lambda stage: stage.read(Bucket.LATE.value),
        DossiersState.EMPTY: lambda stage: stage.read(),
        DossiersState.ERROR: lambda stage: stage.page.show_failure(DatabaseUnreachable(reason="timeout")),
    }


def _loading(stage: Stage) -> None:
    stage.page.detail.show_none()
    stage.page.show_loading()


def _picked(stage: Stage) -> None:
    stage.read(Bucket.IN_PROGRESS.value)
    stage.tick(2)


def _marked(stage: Stage) -> None:
    _picked(stage)
    stage.page.mark_button.click()
    stage.settle()


def _detail_over(stage: Stage) -> None:
    stage.read(Bucket.LATE.value)
    stage.page.open_detail(True)


def _asked_extension(stage: Stage) -> None:
    stage.read(Bucket.IN_PROGRESS.value)
    stage.act(detail.EXTEND)


def _asked_other(stage: Stage) -> None:
    stage.read(Bucket.LATE.value)
    stage.act(detail.MORE)


def _asked_book(stage: Stage) -> None:
    stage.read()
    stage.page.book_button.click()
    stage.settle()


def _asked_rounds(stage: Stage) -> None:
    stage.read()
    acts = stage.acts
    day = local(acts.clock.now()).date() + timedelta(days=2)
    answered = stage.page.session.answered
    codes = [one.row.code for one in answered.rows[:3]] if answered is not None else []
    arrange = acts.slots.arrange
    arrange(Slot(codes[0], at(day, time(9)), note="mang theo giấy tờ cũ"))
    arrange(
        Slot(codes[1], at(day, time(15, 30)), Channel.HOME, "bản Huổi Mí", "0912 000 345", "ông Lò Văn Pó")
    )
    arrange(Slot(codes[2], at(day + timedelta(days=1), time(8)), Channel.HOME, "bản Pá Hộc", "0912 000 678"))
    stage.page.rounds_button.click()
    stage.settle()


def _asked_form(stage: Stage) -> None:
    stage.read(Bucket.IN_PROGRESS.value)
    stage.act(detail.MORE)
    stage.answer(FORM)


def _asked_supplement(stage: Stage) -> None:
    _asked_form(stage)
    stage.answer(str(int(FormKind.SUPPLEMENT)))


def _form_printed(stage: Stage) -> None:
    _asked_form(stage)
    stage.answer(str(int(FormKind.CONTROL)))


def _steps(stage: Stage) -> None:
    """A dossier that another agency keeps too long."""
    stage.read(Bucket.LATE.value)
    code = stage.page.table.view.current_key()
    limit = Limit(1, LimitUnit.WORKING_DAY)
    received = stage.acts.registry.story(code).dossier.received
    stage.acts.following.hand_on(code, "Công an xã Suối Lành", limit, received)
    stage.page.refresh()
    stage.settle()


def _every_day(stage: Stage) -> None:
    """The longest way there is, day by day."""
    stage.read(Bucket.IN_PROGRESS.value)
    for row in stage.page.table.model.rows:
        stage.page.table.view.take(row.key)
        stage.settle()
        if stage.page.detail.every_day.isVisibleTo(stage.page.detail):
            stage.page.detail.every_day.click()
            stage.settle()
            return
