"""The hour at which a result is given, arranged from a page: when, at the counter or at home."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier import Channel
from counter_app.domain.slot import SLOT_CHANNELS, Slot
from counter_app.sentences.dossiers import channel_name
from counter_app.sentences.slots import arranged, cancelled
from counter_app.services.acts.slots import Slots
from counter_app.ui.dialogs import Answer, Ask, AskedLine, Question
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.wording import _

CANCEL = "cancel"


class SlotDesk(QObject):
    """Asks for the hour and keeps it; `done` gives the banners to show."""

    done = Signal(object)

    def __init__(self, slots: Slots, errands: Errands, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slots = slots
        self._errands = errands
        self._ask = ask

    def choose(self, code: str, name: str) -> None:
        """Ask when and where; the hour arranged before stands in the question, and can be cancelled."""
        self._errands.run(lambda: self._slots.of(code), lambda slot: self._question(code, name, slot))

    def _question(self, code: str, name: str, before: Slot | None) -> None:
        icons = {Channel.COUNTER: Icon.USERS, Channel.HOME: Icon.ARROW_RIGHT}
        choices = [
            Choice(one.value, _raised(channel_name(one)), icon=icons.get(one)) for one in SLOT_CHANNELS
        ]
        if before is not None:
            choices.append(Choice(CANCEL, _("Bỏ giờ hẹn đang có"), icon=Icon.UNDO))
        question = Question(
            title=_("Hẹn giờ trả kết quả cho {name}").format(name=name),
            words=_(
                "Ngày hẹn trên giấy tiếp nhận không đổi: chậm vẫn là chậm. Ngoài giờ chỉ hẹn được khi xã đã khai báo."
            ),
            act=_("Ghi giờ hẹn"),
            choices=tuple(choices),
            chosen=before.channel.value if before is not None else Channel.COUNTER.value,
            moment=_("Hẹn lúc"),
            moment_value=before.at if before is not None else None,
            lines=_lines(before),
        )
        self._ask.ask(question, lambda answer: self._answered(code, answer))

    def _answered(self, code: str, answer: Answer) -> None:
        if answer.choice == CANCEL:
            self._errands.run(lambda: self._slots.cancel(code), lambda _none: self._tell(cancelled(code)))
        elif answer.moment is not None:
            slot = Slot(code, answer.moment, Channel(answer.choice), **answer.lines)
            self._errands.run(lambda: self._slots.arrange(slot), lambda kept: self._tell(arranged(kept)))

    def _tell(self, said: str) -> None:
        lead, dot, rest = said.partition(". ")
        self.done.emit(
            (BannerValue(BannerKind.FINE, f"{lead}{dot.strip()}", rest, key="done", closable=True),)
        )


def _lines(before: Slot | None) -> tuple[AskedLine, ...]:
    """Where, whom to call, who goes, and a note; what was told before stands there."""
    of_case = _("Để trống thì theo hồ sơ.")
    told = (before.address, before.phone, before.who, before.note) if before is not None else ("", "", "", "")
    address, phone, who, note = told
    return (
        AskedLine("address", _("Tại nhà: nơi đến"), address, of_case),
        AskedLine("phone", _("Tại nhà: điện thoại người nhận"), phone, of_case),
        AskedLine("who", _("Người đi trả"), who),
        AskedLine("note", _("Dặn thêm"), note),
    )


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
