"""The page of apologies brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.slip import ByText, SlipOrder, SlipReason
from counter_app.sentences.errors import explain
from counter_app.services.acts.following import Following
from counter_app.services.acts.handover import Handover
from counter_app.ui.pages.apologies import present
from counter_app.ui.pages.apologies.acts import ApologyActs
from counter_app.ui.pages.apologies.coverage_present import CAUSES
from counter_app.ui.pages.apologies.page import ApologiesPage
from counter_app.ui.pages.apologies.states import ApologiesState

ON_EMPTY_REGISTER = frozenset({ApologiesState.EMPTY})
"""The states played on a register without a dossier; every other one on the demo's fortnight."""

WHY = "Công an xã Mường Lay chưa trả lời văn bản xác minh ngày 16/11"


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: ApologiesPage
    acts: ApologyActs
    following: Following
    handover: Handover
    settle: Callable[[], None]

    def read(self) -> None:
        """Bring the list to the front."""
        self.page.activated()
        self.settle()

    def cover(self) -> None:
        """Let everyone who waits in vain have a slip or a letter in hand; the last one had waited for papers."""
        apologies = self.acts.apologies
        for line in self.acts.owing.today().overdue:
            self.slip(str(line.row.code))
        for late in self.acts.covering.coverage().uncovered:
            if late.slip:
                apologies.sign(late.code)
                apologies.sent(late.code, Channel.POST)
            elif late.cause is None:
                self.following.explain_lateness(late.code, Cause.CITIZEN, "gia đình xin bổ sung giấy tờ")
            else:
                self.handover.hand_over(HandoverOrder((late.code,), late.applicant))

    def slip(self, code: str) -> None:
        """Issue a slip without the screen."""
        order = SlipOrder(code, SlipReason.REGISTER_CHECK, words=WHY, sure=True)
        self.acts.apologies.issue(order, channel=Channel.COUNTER)

    def first_due(self) -> str:
        """The first dossier whose slip must go out today."""
        return str(self.acts.owing.today().due[0].row.code)

    def compose(self, code: str = "") -> None:
        """Bring the slip of a dossier to the front."""
        self.read()
        self.page.write([code or self.first_due()])
        self.settle()

    def reason(self, reason: SlipReason, words: str = WHY) -> None:
        """Choose a reason and write its words."""
        form = self.page.slip.form
        form.reason.take(reason.value)
        form.words.setPlainText(words)
        self.redraw()

    def redraw(self) -> None:
        """Draw what was typed without waiting for it to settle."""
        self.page.composer.draw_now()
        self.settle()


def states() -> Mapping[ApologiesState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        ApologiesState.LOADING: lambda stage: stage.page.show_loading(),
        ApologiesState.FILLED: lambda stage: stage.read(),
        ApologiesState.COVERED: _covered,
        ApologiesState.PICKED: _picked,
        ApologiesState.EMPTY: lambda stage: stage.read(),
        ApologiesState.COMPOSING: lambda stage: stage.compose(),
        ApologiesState.DRAFTED: _drafted,
        ApologiesState.DOUBTFUL: _doubtful,
        ApologiesState.SECOND_BLOCKED: _second,
        ApologiesState.SECOND_ALLOWED: _allowed,
        ApologiesState.BY_TEXT: _by_text,
        ApologiesState.ISSUED: _issued,
        ApologiesState.BATCH_PLANNED: _planned,
        ApologiesState.BATCH_PRINTING: _printing,
        ApologiesState.BATCH_DONE: _printed,
        ApologiesState.COVERAGE: _proved,
        ApologiesState.COVERAGE_GAP: _proof,
        ApologiesState.COVERAGE_GROUPS: _grouped,
        ApologiesState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _covered(stage: Stage) -> None:
    stage.cover()
    stage.read()


def _picked(stage: Stage) -> None:
    stage.read()
    for line in stage.acts.owing.today().due[:2]:
        stage.page.table.view.ticked.emit(str(line.row.code))


def _drafted(stage: Stage) -> None:
    stage.compose()
    stage.reason(SlipReason.RESIDENCE_CHECK)


def _doubtful(stage: Stage) -> None:
    """Nothing but much work, and a Sunday morning."""
    stage.compose()
    form = stage.page.slip.form
    moment = form.appointment.moment() or stage.acts.now()
    form.appointment.set_moment(moment + timedelta(days=6 - moment.weekday()))
    stage.reason(SlipReason.MANY_DOSSIERS, "khối lượng công việc nhiều")


def _second(stage: Stage) -> None:
    """The promise was moved once already."""
    code = stage.first_due()
    stage.slip(code)
    stage.compose(code)


def _allowed(stage: Stage) -> None:
    _second(stage)
    form = stage.page.slip.form
    form.decision.setText("31/QĐ-UBND")
    form.decision_why.setText("nơi xác minh bị lũ chia cắt từ 20/11")
    stage.reason(SlipReason.RESIDENCE_CHECK)


def _by_text(stage: Stage) -> None:
    _drafted(stage)
    stage.page.slip.form.channels.take(ByText.SMS.value)
    stage.page.slip.main.click()
    stage.settle()


def _issued(stage: Stage) -> None:
    _drafted(stage)
    stage.page.slip.main.click()
    stage.settle()


def _planned(stage: Stage) -> None:
    """One has its reason on record, one says nothing but much work, the others were not explained yet."""
    due = stage.acts.owing.today().due
    for line, words in zip(due, (WHY, "khối lượng công việc nhiều"), strict=False):
        stage.following.explain_lateness(str(line.row.code), Cause.VERIFICATION, words)
    stage.read()
    stage.page.print_everything()
    stage.settle()


def _printing(stage: Stage) -> None:
    _planned(stage)
    stage.page.run.is_printing = True
    stage.page.run.show_progress(1, 2)


def _printed(stage: Stage) -> None:
    _planned(stage)
    overlay = stage.page.run.overlay
    if overlay is not None:
        overlay.deeds[0].click()
    stage.settle()


def _proof(stage: Stage) -> None:
    stage.read()
    stage.page.open(present.COVERAGE)
    stage.settle()


def _proved(stage: Stage) -> None:
    """Everybody who waits in vain was told, one way or the other."""
    stage.cover()
    _proof(stage)


def _grouped(stage: Stage) -> None:
    _proof(stage)
    stage.page.coverage.group_chosen.emit(CAUSES)
