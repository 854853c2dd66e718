"""What stands on the receipt: the procedure, the code, when it came and for when it is promised, and why then."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt

from counter_app.domain.person import PartialDate
from counter_app.ui.components.fields import CheckField, LineField, MomentField
from counter_app.ui.components.form import Form
from counter_app.ui.components.pick import PickField
from counter_app.ui.components.words import Words
from counter_app.ui.pages.intake.present import code_oddity
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _

WHOLE_CODE = 17
"""How many signs the shortest code has."""


class ReceiptForm(Form):
    """The first card of the form; the appointment follows the limit unless another was printed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Theo giấy hẹn"))
        self.due_words = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.procedure = PickField(theme, _("Gõ vài chữ không dấu, ví dụ: khai sinh"))
        self.received = MomentField(theme)
        self.appointment = MomentField(theme)
        self.other_appointment = CheckField(theme, _("Giấy hẹn in giờ khác"))
        self.several = CheckField(theme, _("Qua nhiều cơ quan"))
        self._ticks = {
            "other_appointment": self.other_appointment,
            "foreign": CheckField(theme, _("Có yếu tố nước ngoài")),
            "several": self.several,
        }
        self._reckoned: datetime | None = None
        self._narrow = True
        self._fill()
        self._show_appointment(on=False)

    def show_due(self, sentence: str, at: datetime | None, *, faulty: bool = False) -> None:
        """Say when the dossier is due and why; the appointment field follows unless another was printed."""
        self.due_words.set_words(sentence)
        self.due_words.setVisible(bool(sentence))
        self.due_words.set_ink(Ink.SOON if faulty else Ink.TEXT2)
        self._reckoned = at
        if not self.other_appointment.isChecked():
            self.appointment.set_moment(at)

    def spread(self, *, narrow: bool) -> None:
        """Let code and instants share a row, or where the card is narrow give the code one of its own."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.put("code", (1, 0, 6 if narrow else 2))
        self.put("received", (2, 0, 3) if narrow else (1, 2, 2))
        self.put("appointment", (2, 3, 3) if narrow else (1, 4, 2))
        for column in range(6):
            # A code is longer than an instant.
            self.share(column, 6 if column < 2 and not narrow else 5)
        self._put_ticks()

    def point_out_code(self) -> None:
        """Say under the code what looks odd about it; nothing is refused."""
        field, moment = self.field("code"), self.received.moment()
        day = PartialDate.of(moment.date()) if moment is not None else None
        code = str(self.values()["code"])
        # While a code is being typed it is odd all the time; it is judged once it could be whole.
        if field is not None:
            field.set_warning(code_oddity(code, day) if len(code) >= WHOLE_CODE else "")

    def _fill(self) -> None:
        theme = self.theme
        self.add("procedure", _("Thủ tục"), self.procedure, (0, 0, 6), required=True)
        self.add("code", _("Mã hồ sơ"), LineField(theme, _("như trên giấy hẹn")), (1, 0, 6), required=True)
        self.add("received", _("Nhận lúc"), self.received, (2, 0, 3), required=True)
        self.add("appointment", _("Hẹn trả"), self.appointment, (2, 3, 3))
        self.lay(self.due_words, (3, 0, 6))
        self.several.setToolTip(_("Hồ sơ nộp ở nơi khác, hoặc đi qua nhiều bước, nhiều cơ quan"))
        for path, tick in self._ticks.items():
            self.adopt(path, tick)
        self._put_ticks()
        self.other_appointment.toggled.connect(lambda on: self._show_appointment(on=on))

    def _put_ticks(self) -> None:
        places = ((4, 0, 3), (4, 3, 3), (5, 0, 6)) if self._narrow else ((4, 0, 2), (4, 2, 2), (4, 4, 2))
        for tick, place in zip(self._ticks.values(), places, strict=True):
            self.grid.removeWidget(tick)
            self.lay(tick, place)

    def _show_appointment(self, *, on: bool) -> None:
        self.appointment.setEnabled(on)
        hint = _("giờ:phút ngày/tháng/năm") if on else _("tính theo thủ tục")
        self.appointment.setPlaceholderText(hint)
        if on:
            self.appointment.setFocus(Qt.FocusReason.OtherFocusReason)
            self.appointment.selectAll()
        else:
            self.appointment.set_moment(self._reckoned)
