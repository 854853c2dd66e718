"""The page of contributions brought into each of its states, for pictures: real services, a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.ui.pages.contributions import detail
from counter_app.ui.pages.contributions.acts import ContributionActs
from counter_app.ui.pages.contributions.page import ContributionsPage
from counter_app.ui.pages.contributions.states import ContributionsState

ON_EMPTY_REGISTER = frozenset({ContributionsState.EMPTY})

_COMPANY: dict[str, str | bool] = {
    "recipient.type": "business",
    "recipient.name": "Công ty TNHH Xây dựng Ẳng Nưa",
    "recipient.representative": "ông Lò Văn Pó",
    "recipient.representative_title": "Giám đốc",
    "recipient.address": "phường Nà Sa",
    "content": "lắp 40 bóng đèn đường bản Huổi Mí",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: ContributionsPage
    acts: ContributionActs
    settle: Callable[[], None]

    def read(self, what: str = "") -> None:
        """Bring the page to the front, on a search."""
        self.page.activated()
        self.settle()
        if what:
            self.page.open(what)
            self.settle()

    def act(self, name: str) -> None:
        """Press a button of the contribution in front."""
        self.page.detail.acted.emit(name)
        self.settle()

    def unnamed(self) -> None:
        """Bring the contribution of somebody unnamed to the front."""
        self.read()
        row = next(row for row in self.page.table.model.rows if row.cells[0].muted)
        self.page.table.view.take(row.key)
        self.settle()


def states() -> Mapping[ContributionsState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        ContributionsState.LOADING: lambda stage: stage.page.show_loading(),
        ContributionsState.FILLED: lambda stage: stage.read(),
        ContributionsState.SEARCHED: lambda stage: stage.read("na lom"),
        ContributionsState.VEILED: lambda stage: stage.unnamed(),
        ContributionsState.OPENED: _opened,
        ContributionsState.THANKED: _thanked,
        ContributionsState.ADDING: _adding,
        ContributionsState.FAULT: _fault,
        ContributionsState.CHANGING: _changing,
        ContributionsState.HANDLING: _handling,
        ContributionsState.ASKED_LETTER: _asked_letter,
        ContributionsState.ASKED_LEAVING: _asked_leaving,
        ContributionsState.KEPT: _kept,
        ContributionsState.DETAIL_OVER: _detail_over,
        ContributionsState.NOTHING_FOUND: lambda stage: stage.read("khong co ten nay"),
        ContributionsState.EMPTY: lambda stage: stage.read(),
        ContributionsState.ERROR: lambda stage: stage.page.show_failure(
            DatabaseUnreachable(reason="timeout")
        ),
    }


def _opened(stage: Stage) -> None:
    stage.unnamed()
    stage.act(detail.REVEAL)


def _thanked(stage: Stage) -> None:
    stage.read()
    stage.page.chips.chosen.emit("thanked")
    stage.settle()


def _adding(stage: Stage) -> None:
    stage.read()
    stage.page.add()
    stage.settle()
    form = stage.page.form
    form.form.fill(_COMPANY)
    form.type.chosen.emit("business")
    form.touched = True


def _fault(stage: Stage) -> None:
    _adding(stage)
    stage.page.form.form.fill({"received": "2027-01-01"})
    stage.page.save()
    stage.settle()


def _changing(stage: Stage) -> None:
    stage.read()
    stage.act(detail.CHANGE)


def _handling(stage: Stage) -> None:
    stage.read()
    stage.act(detail.HANDLE)
    stage.page.handling.form.fill(
        {"handling.what": "đã cùng trưởng bản khơi cống", "handling.by": "ông Lò Văn Pó"}
    )


def _asked_letter(stage: Stage) -> None:
    stage.unnamed()
    stage.act(detail.THANK)


def _asked_leaving(stage: Stage) -> None:
    _adding(stage)
    stage.page.escape()
    stage.settle()


def _kept(stage: Stage) -> None:
    _adding(stage)
    stage.page.save()
    stage.settle()


def _detail_over(stage: Stage) -> None:
    stage.read()
    stage.page.open_side(True)
