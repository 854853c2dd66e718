"""How a kind of letter is laid out, as rows of its form: family, what stands on the sheet, pre-printed stock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from counter_app.domain.layout import Carries, LetterFamily, Presence
from counter_app.sentences.stationery import carries_name, family_meaning, family_name, presence_name
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form, show_text
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice
from counter_app.wording import _

SWITCHES = ("nation", "seal", "copies", "ornament")


class LayoutRows(Form):
    """The layout of one kind; `gauge` asks for the calibration sheet as the settings are typed."""

    gauge = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, Section.LETTERS, headed=False)
        self._name = name
        families = tuple(Choice(one.value, family_name(one), tip=family_meaning(one)) for one in LetterFamily)
        stocks = tuple(Choice(one.value, carries_name(one)) for one in Carries)
        self.row(
            self.combo(f"{name}.family", _("Thể thức"), families),
            self.combo(f"{name}.stock", _("Giấy trong khay"), stocks),
        )
        labels = {
            "nation": _("Quốc hiệu"),
            "seal": _("Chỗ đóng dấu"),
            "copies": _("Nơi nhận"),
            "ornament": _("Khung, hoa sen"),
        }
        shown = tuple(Choice(one.value, presence_name(one)) for one in Presence)
        self.row(*(self.combo(f"{name}.{one}", labels[one], shown) for one in SWITCHES))
        self.button = ActionButton(theme, _("In tờ cân chỉnh"), Rank.SMALL, icon=Icon.PRINTER)
        self.button.setToolTip(_("In dấu cộng và thước milimét lên một tờ phôi, để xem chữ lệch bao nhiêu."))
        self.button.clicked.connect(self.gauge)
        right = self.line(f"{name}.shift_right", _("Dịch sang phải, mm"), width=110)
        down = self.line(f"{name}.shift_down", _("Dịch xuống dưới, mm"), width=110)
        self._shifts = self.row(right, down, self.button, stretches=(0, 0, 0))
        self._shifts.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
        self._shifts.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Show the layout; the shift only where stock lies in the tray."""
        for name, editor in self.editors.items():
            show_text(editor, draft.text(name))
        stocked = draft.text(f"{self._name}.stock") != Carries.NOTHING
        for part in (
            self.fields[f"{self._name}.shift_right"],
            self.fields[f"{self._name}.shift_down"],
            self.button,
        ):
            part.setVisible(stocked)
