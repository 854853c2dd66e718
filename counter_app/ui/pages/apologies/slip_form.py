"""The form of one slip: why, until when, how it is sent, and who allows a second re-appointment."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.errors.dossiers import SlipDoubt
from counter_app.domain.slip import SlipChannel, SlipOrder, SlipReason
from counter_app.sentences.slips import doubt_sentence
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import ComboField, Field, LineField, MomentField
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.text_area import TextArea
from counter_app.ui.components.words import Words
from counter_app.ui.pages.apologies.words import channel_choices, channel_of, reason_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import GuardKind, GuardValue
from counter_app.wording import _


class SlipForm(QWidget):
    """Everything a slip says beyond its dossier; `changed` follows every field, `entered` Enter in one of them."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guards = GuardList(theme)
        self.decision = LineField(theme, _("số quyết định"))
        self.decision_why = LineField(theme)
        self.reason = ComboField(theme, reason_choices())
        self.words = TextArea(theme)
        self.words.setPlaceholderText(_("ví dụ: Công an xã Mường Lay chưa trả lời văn bản ngày 16/11"))
        self.appointment = MomentField(theme)
        self.channels = SegmentedChoice(theme, channel_choices(), _("Gửi bằng cách nào"))
        self.fields = {
            "decision": Field(theme, _("Quyết định của Chủ tịch"), self.decision),
            "decision_why": Field(theme, _("Vì sao hẹn lại lần nữa"), self.decision_why),
            "reason": Field(theme, _("Lý do"), self.reason),
            "words": Field(theme, _("Ghi cụ thể, để người dân hiểu"), self.words),
            "appointment": Field(theme, _("Hẹn lại lúc"), self.appointment),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.guards)
        decided = QHBoxLayout()
        decided.setSpacing(theme.px(12))
        decided.addWidget(self.fields["decision"], 2)
        decided.addWidget(self.fields["decision_why"], 3)
        column.addLayout(decided)
        for name in ("reason", "words", "appointment"):
            column.addWidget(self.fields[name])
        sent = Words(theme, _("Gửi bằng cách nào"), Role.SMALL, Ink.TEXT2, weight=500)
        column.addWidget(sent)
        column.addWidget(self.channels)
        column.addStretch(1)
        self._listen()

    @property
    def channel(self) -> SlipChannel:
        """How the slip is to be sent."""
        return channel_of(self.channels.key())

    @property
    def is_reasoned(self) -> bool:
        """Whether a reason was chosen."""
        return bool(self.reason.key())

    def order(self, code: str, *, sure: bool = False) -> SlipOrder | None:
        """What was filled in for a dossier; None while no reason is chosen or no instant can be read."""
        moment = self.appointment.moment()
        if not self.is_reasoned or moment is None:
            return None
        return SlipOrder(
            code,
            SlipReason(self.reason.key()),
            moment,
            self.words.toPlainText(),
            self.decision.text(),
            self.decision_why.text(),
            sure,
        )

    def begin(
        self, reason: SlipReason | None, words: str, appointment: datetime | None, *, second: bool
    ) -> None:
        """Show another dossier's slip as it is proposed; the way of sending stays as it was."""
        for editor in (self.decision, self.decision_why):
            editor.clear()
        self.reason.take(reason.value if reason is not None else "")
        if reason is None:
            self.reason.setCurrentIndex(0)
        self.words.setPlainText(words)
        self.appointment.set_moment(appointment)
        for name in ("decision", "decision_why"):
            self.fields[name].setVisible(second)
        self.show_doubts((), appointment)
        self.guards.show_values(())

    def first(self, *, second: bool) -> QWidget:
        """Where the keyboard belongs: the first thing only the officer knows."""
        return self.decision if second and not self.decision.text() else self.reason

    def explain_appointment(self, words: str) -> None:
        """Say under the new promise how it was reached."""
        self.fields["appointment"].set_hint(words)
        self.fields["appointment"].set_warning("")

    def show_doubts(self, doubts: tuple[SlipDoubt, ...], appointment: datetime | None) -> None:
        """Point out, each under its field, what the officer should look at again."""
        said = {doubt: doubt_sentence(doubt, appointment) for doubt in doubts if appointment is not None}
        self.fields["words"].set_warning(said.pop(SlipDoubt.HOLLOW_REASON, ""))
        self.fields["appointment"].set_warning(" ".join(said.values()))

    def show_blocked(self, sentence: str) -> None:
        """Say above the fields what forbids the slip, or nothing."""
        values = (GuardValue(GuardKind.HOLD, sentence),) if sentence else ()
        if [one.value for one in self.guards.lines] != list(values):
            self.guards.show_values(values)

    def show_faults(self, faults: dict[str, str]) -> None:
        """Say under each field what is wrong in it; a field not named has no fault."""
        for name, field in self.fields.items():
            field.set_error(faults.get(name, ""))

    def _listen(self) -> None:
        self.reason.chosen.connect(lambda _key: self.changed.emit())
        self.words.textChanged.connect(self.changed)
        self.channels.chosen.connect(lambda _key: self.changed.emit())
        self.words.entered.connect(self.entered)
        for line in (self.decision, self.decision_why, self.appointment):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
