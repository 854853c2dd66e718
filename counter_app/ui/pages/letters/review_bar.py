"""Under the stored sheet: what the chief has to say about it, and the keys of his morning."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.logbook import Looked
from counter_app.domain.reviewing import SheetReview, Verdict
from counter_app.sentences.reviewing import verdict_words
from counter_app.ui.components.base import line_height
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Divider
from counter_app.ui.components.text_area import TextArea
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _, clock_time, short_date


class RemarkArea(TextArea):
    """The remark: Enter writes it down, so does leaving the box; Esc leaves it as it was written down last."""

    left = Signal()
    given_up = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _take_font(self) -> None:
        super()._take_font()
        self.setFixedHeight(2 * line_height(self.font()) + self.theme.px(18))


class ReviewBar(QWidget):
    """Remark, *Đã xem*, *Trả lại* and *Thư sau*; a sheet sent back shows what is to be done, and *Đã làm lại*.

    `remarked` carries the words when they are others than before.
    """

    seen = Signal()
    back = Signal()
    answer = Signal()
    following = Signal()
    remarked = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kept = ""
        self.label = Words(theme, _("Ý kiến của Chánh Văn phòng"), Role.SMALL, Ink.TEXT2, weight=600)
        self.who = Words(theme, "", Role.CAPTION, Ink.TEXT2)
        self.standing = Words(theme, "", Role.SMALL, Ink.LATE, weight=600, wrap=True)
        self.remark = RemarkArea(theme)
        self.remark.setAccessibleName(_("Ý kiến của Chánh Văn phòng"))
        self.remark.setPlaceholderText(_("Ctrl+M để ghi ý kiến, Enter để lưu"))
        self.seen_button = ActionButton(theme, _("Đã xem"), Rank.FILLED, icon=Icon.CHECK, key=_("Phím cách"))
        self.answer_button = ActionButton(theme, _("Đã làm lại"), Rank.FILLED, icon=Icon.CHECK)
        self.back_button = ActionButton(theme, _("Trả lại…"), Rank.SIDE)
        self.next_button = ActionButton(theme, _("Thư sau"), Rank.SIDE)
        self.remark.entered.connect(self._write)
        self.remark.left.connect(self._tell)
        self.remark.given_up.connect(self._give_up)
        self.seen_button.clicked.connect(self.seen)
        self.answer_button.clicked.connect(self.answer)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.following)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def flush(self) -> None:
        """Write down what was typed, before another sheet comes to the front."""
        self._tell()

    def show_review(self, review: SheetReview, who: str, *, another: bool = True) -> None:
        """Show what was said about a sheet; `who` names the one who wrote the remark.

        What is being typed stays, unless `another` sheet came to the front.
        """
        looked = review.looked
        if another or not self.remark.hasFocus():
            self._kept = review.remark
            self.remark.setPlainText(review.remark)
        told = who
        if review.remarked is not None:
            when = review.remarked
            told = f"{who}, {clock_time(when)} {short_date(when.date())}" if who else short_date(when.date())
        self.who.set_words(told)
        self.standing.set_words(self._standing(review))
        self.standing.set_ink(Ink.LATE if review.waits_for_officer else Ink.TEXT2)
        self.standing.setVisible(bool(self.standing.words))
        self.answer_button.setVisible(review.waits_for_officer)
        self.seen_button.setVisible(not review.waits_for_officer)
        self.seen_button.set_words(_("Xem tiếp") if looked.is_done else _("Đã xem"))
        self.back_button.setVisible(not review.waits_for_officer)

    def take_focus(self) -> None:
        """Ctrl+M: write a remark, behind what stands there."""
        self.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.remark.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.remark.setTextCursor(cursor)

    @staticmethod
    def _standing(review: SheetReview) -> str:
        if review.waits_for_officer:
            return _("{what}: đã trả lại cho công chức.").format(
                what=verdict_words(review.verdict or Verdict.REPRINT)
            )
        if review.looked is Looked.ANSWERED:
            return _("Đã làm lại: {words}").format(words=review.answer)
        return ""

    def _write(self) -> None:
        self._tell()
        self.done.emit()

    def _tell(self) -> None:
        words = self.remark.toPlainText().strip()
        if words != self._kept:
            self._kept = words
            self.remarked.emit(words)

    def _give_up(self) -> None:
        self.remark.setPlainText(self._kept)
        self.done.emit()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.who)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.seen_button, self.answer_button, self.back_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        self._column.addWidget(Divider(self.theme))
        self._column.addLayout(head)
        self._column.addWidget(self.remark)
        self._column.addWidget(self.standing)
        self._column.addLayout(row)

    def _restyle(self) -> None:
        px = self.theme.px
        self._column.setContentsMargins(px(15), px(4), px(15), px(4))
