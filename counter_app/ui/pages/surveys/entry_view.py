"""Paper answers entered by keyboard: the number of the sheet, its boxes, whose dossier it is if he agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.survey import AnswerSheet, Level, Questionnaire
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.fields import CheckField, DateField, Field, LineField
from counter_app.ui.components.words import Words
from counter_app.ui.pages.surveys import present
from counter_app.ui.pages.surveys.answer_grid import AnswerGrid
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _, full_date


class EntryView(QWidget):
    """One sheet after another; `saved` says that the sheet at hand is finished."""

    saved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.number = Words(theme, "", Role.PAGE)
        self.version = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.grid = AnswerGrid(theme)
        self.grid.saved.connect(self.saved)
        self.grid.moved.connect(self._keep_in_sight)
        self.day = DateField(theme, whole_only=True)
        self.agreed = CheckField(theme, _("Người dân đồng ý ghi mã hồ sơ kèm phiếu"))
        self.dossier = LineField(theme, _("mã hồ sơ"))
        self.dossier.setAccessibleName(_("Mã hồ sơ"))
        self.dossier.setEnabled(False)
        self.agreed.toggled.connect(self._agreed)
        self.keep = ActionButton(theme, _("Ghi phiếu, sang phiếu sau"), Rank.FILLED, key="Enter")
        self.keep.clicked.connect(self.saved)
        self.keys = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.recent = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._scroller = Scroller(theme)
        self._build()

    @property
    def levels(self) -> tuple[Level | None, ...]:
        """The answers at hand."""
        return self.grid.levels

    @property
    def answered_on(self) -> date | None:
        """The day written on the paper, None for today."""
        parts = self.day.parts()
        return parts.whole if parts is not None else None

    @property
    def agreed_dossier(self) -> str:
        """The code of the dossier where the citizen agreed, else nothing."""
        return self.dossier.text().strip() if self.agreed.isChecked() else ""

    def show_sheet(self, asked: Questionnaire, number: int, recent: Sequence[AnswerSheet]) -> None:
        """Show which sheet is being entered; what is filled in stays."""
        self.number.set_words(_("Phiếu số {number}").format(number=number))
        self.version.set_words(present.version_line(asked))
        self.grid.show_questions(asked.questions)
        lines = "\n".join(present.recent_line(one) for one in recent)
        self.recent.set_words(lines or _("Chưa nhập phiếu nào."))

    def next_sheet(self) -> None:
        """An empty sheet; the day of a pile of paper stays, whose dossier it was does not."""
        self.grid.empty()
        self.agreed.setChecked(False)
        self.dossier.clear()
        self.take_focus()

    def show_today(self, today: date) -> None:
        """Name the day that stands for an empty field."""
        self.day.setPlaceholderText(_("hôm nay, {day}").format(day=full_date(today)))

    def take_focus(self) -> None:
        """The keyboard stands on the boxes."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_in_sight(self) -> None:
        """In a low window the line at hand scrolls into sight."""
        line, inner = self.grid.line, self._scroller.widget()
        if inner is None:
            return
        top = self.grid.mapTo(inner, line.topLeft()).y()
        room = self._scroller.viewport().height()
        bar = self._scroller.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif top + line.height() > bar.value() + room:
            bar.setValue(top + line.height() - room)

    def _agreed(self, on: bool) -> None:
        self.dossier.setEnabled(on)
        if on and self.isVisible():
            self.dossier.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        theme = self.theme
        self.keys.set_words(
            _(
                "Phím 1–5: mức hài lòng, 0: không áp dụng, dấu cách: để trống, mũi tên: đổi câu, Enter: ghi phiếu và "
                "sang phiếu sau."
            )
        )
        scroller = self._scroller
        card = Card(theme)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.number)
        head.addWidget(self.version, 1)
        card.body.addLayout(head)
        card.body.addWidget(self.grid)
        card.body.addWidget(self.keys)
        foot = QGridLayout()
        foot.setHorizontalSpacing(14)
        foot.setVerticalSpacing(4)
        day = Field(theme, _("Ngày người dân trả lời"), self.day)
        foot.addWidget(day, 0, 0, 2, 1, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.agreed, 0, 1)
        foot.addWidget(self.dossier, 1, 1, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.keep, 1, 2, Qt.AlignmentFlag.AlignBottom)
        foot.setColumnStretch(0, 2)
        foot.setColumnStretch(1, 3)
        card.body.addLayout(foot)
        scroller.body.addWidget(card)
        last = Card(theme)
        last.body.addWidget(Words(theme, _("Vừa nhập từ giấy"), Role.SMALL, weight=600))
        last.body.addWidget(self.recent)
        scroller.body.addWidget(last)
        scroller.body.setSpacing(12)
        scroller.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroller)


__all__ = ["EntryView"]
