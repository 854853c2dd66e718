"""The form of a contribution: whom to thank and for what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.contribution import RecipientType
from counter_app.sentences.dossiers import recipient_type_name
from counter_app.ui.components.card import Card
from counter_app.ui.components.fields import CheckField, ComboField, DateField, LineField, TextField
from counter_app.ui.components.form import Form, Typed
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice
from counter_app.wording import _


class ContributionForm(QWidget):
    """One card; `changed` gives the path of what was typed."""

    changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.form = form = Form(theme, _("Đóng góp của người dân, để gửi Thư cảm ơn (Mẫu 5)"))
        kinds = [Choice(one.value, _raised(recipient_type_name(one))) for one in RecipientType]
        self.received = DateField(theme, whole_only=True)
        form.add("recipient.type", _("Người được cảm ơn"), ComboField(theme, kinds), (0, 0, 2))
        form.add(
            "recipient.name", _("Tên"), LineField(theme, _("ông, bà… và họ tên")), (0, 2, 4), required=True
        )
        form.add("recipient.address", _("Nơi ở, trụ sở"), LineField(theme), (1, 0, 6))
        content = TextField(theme, _("việc sửa cống thoát nước bản Huổi Mí"), lines=2)
        hint = _("Viết tiếp được sau chữ “về”: Thư cảm ơn đóng góp về …")
        form.add("content", _("Đóng góp về việc gì"), content, (2, 0, 6), hint=hint, required=True)
        form.add("received", _("Ngày nhận"), self.received, (3, 0, 2), required=True)
        channel = LineField(theme, _("tại quầy, qua điện thoại, tại cuộc họp bản…"))
        form.add("channel", _("Nhận ở đâu"), channel, (3, 2, 4), required=True)
        form.add_bare("anonymous", CheckField(theme, _("Người đóng góp xin giấu tên")), (4, 0, 6))
        form.changed.connect(self.changed)
        card = Card(theme)
        card.body.addWidget(form)
        card.setMaximumWidth(theme.px(860))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 4)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the fields."""
        return self.form.paths

    def values(self) -> Typed:
        """Everything typed, by the paths of the contribution file."""
        return self.form.values()

    def fill(self, values: Mapping[str, str | bool]) -> None:
        """Put values into the fields they name."""
        self.form.fill(values)

    def show_fault(self, path: str, sentence: str) -> bool:
        """Say under a field what is wrong and go there; False when the field is not here."""
        return self.form.show_fault(path, sentence)

    def clear_faults(self) -> None:
        """Say nothing is wrong."""
        self.form.clear_faults()


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
