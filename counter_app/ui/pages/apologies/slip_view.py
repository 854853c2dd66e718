"""One slip on the screen: whose it is, and its form or the words to copy, at the left; its real page at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.apologies.slip_form import SlipForm
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import BadgeValue
from counter_app.wording import _

_RING = 5
_FORM = {Breakpoint.WIDE: 560, Breakpoint.NORMAL: 468, Breakpoint.COMPACT: 430}


@dataclass(frozen=True, slots=True)
class SlipValue:
    """Whose slip it is: the person, the dossier, the promise with its standing, and its place among several."""

    name: str
    about: str
    promise: str
    badge: BadgeValue
    place: str = ""


@dataclass(frozen=True, slots=True)
class TextValue:
    """The words of a slip that went out by text, to be copied; `subject` is that of an e-mail."""

    title: str
    text: str
    subject: str = ""


class SlipView(QWidget):
    """Shows one slip; `acted` names the button pressed, `entered` hands an Enter over that no field took."""

    PRINT, SKIP, COPY, DONE = "print", "skip", "copy", "done"

    acted = Signal(str)
    entered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.value: SlipValue | None = None
        self.text_value: TextValue | None = None
        self.name = CutWords(theme, "", Role.LETTER, weight=600)
        self.place = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self.about = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self.promise = Words(theme, "", Role.BODY, Ink.TEXT2)
        self.badge = StandingBadge(theme, height=26)
        self.form = SlipForm(theme)
        self.sheet = SheetView(theme)
        self.sheet.set_rounded(True)
        self.main = ActionButton(theme, "", Rank.MAIN, icon=Icon.PRINTER, key="Enter")
        self.skip = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self.copy = ActionButton(theme, _("Sao chép"), Rank.MAIN, icon=Icon.COPY, key="Enter")
        self.done = ActionButton(theme, _("Xong"), Rank.SIDE, key="Esc")
        self._buttons = {
            self.PRINT: self.main,
            self.SKIP: self.skip,
            self.COPY: self.copy,
            self.DONE: self.done,
        }
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        self._text_title = Words(theme, "", Role.PANEL, weight=600)
        hint = _("Chương trình không tự gửi: chép rồi dán vào điện thoại hoặc hộp thư.")
        self._text_hint = Words(theme, hint, Role.SMALL, Ink.TEXT2, wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("boxed", True)
        self._left, self._asked = Card(theme), QStackedWidget()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def buttons(self) -> tuple[ActionButton, ...]:
        """What is offered now."""
        return tuple(one for one in self._buttons.values() if not one.isHidden())

    def show_slip(self, value: SlipValue) -> None:
        """Show whose slip it is; its form is filled in by whoever asked."""
        self.value, self.text_value = value, None
        self.name.set_words(value.name)
        self.about.set_words(value.about)
        self.promise.set_words(value.promise)
        self.badge.show_value(value.badge)
        self.place.set_words(value.place)
        self.place.setVisible(bool(value.place))
        self._offer(self.PRINT, self.SKIP)
        self._asked.setCurrentIndex(0)

    def show_pdf(self, pdf: bytes, spoken: str) -> None:
        """Show the slip as it would be printed."""
        if self.sheet.pdf != pdf:
            self.sheet.show_pdf(pdf)
        self.sheet.setAccessibleName(spoken)

    def show_no_page(self, words: str) -> None:
        """Say why there is no page yet."""
        self.sheet.show_nothing(words, Icon.FILE)

    def show_main(self, words: str, *, enabled: bool) -> None:
        """Name the main act, and whether it can be done now."""
        self.main.set_words(words)
        self.main.setEnabled(enabled)

    def show_text(self, value: TextValue) -> None:
        """Show the words to be copied once the slip has its number; its form is behind it now."""
        self.text_value = value
        self._text_title.set_words(value.title)
        self.text.setPlainText("\n\n".join(part for part in (value.subject, value.text) if part))
        self.text.setAccessibleName(value.title)
        self._offer(self.COPY, self.DONE)
        self._asked.setCurrentIndex(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that no field took is the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(event)
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form its width."""
        super().resizeEvent(event)
        self._restyle()

    def _offer(self, *names: str) -> None:
        for name, button in self._buttons.items():
            button.setVisible(name in names)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.place)
        standing = FlowLayout(gap=10, line_gap=4)
        standing.addWidget(self.promise)
        standing.addWidget(self.badge)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        for button in self._buttons.values():
            foot.addWidget(button)
        foot.addStretch(1)
        above = QVBoxLayout()
        above.addLayout(head)
        above.addWidget(self.about)
        above.addLayout(standing)
        above.addWidget(Divider(self.theme))
        for layout in (above, foot):
            layout.setContentsMargins(_RING, 0, _RING, 0)
        middle = Scroller(self.theme)
        # Room for the focus ring, which a scrolling column would cut.
        middle.body.setContentsMargins(_RING, 2, _RING, 4)
        middle.body.addWidget(self.form)
        self._asked.addWidget(middle)
        self._asked.addWidget(self._told())
        body = self._left.body
        body.addLayout(above)
        body.addWidget(self._asked, 1)
        body.addLayout(foot)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._left)
        self._across.addWidget(self.sheet, 1)

    def _told(self) -> QWidget:
        """The words to be copied, where the form was."""
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(_RING, 2, _RING, 4)
        column.addWidget(self._text_title)
        column.addWidget(self._text_hint)
        column.addWidget(self.text, 1)
        return told

    def _restyle(self) -> None:
        # A low window keeps its height for the form; the code stands on the page beside it.
        self.about.setVisible(self.theme.breakpoint is not Breakpoint.COMPACT)
        around, side = self._left.body.contentsMargins(), self.theme.metrics.card_padding - _RING
        self._left.body.setContentsMargins(side, around.top(), side, around.bottom())
        self._across.setSpacing(self.theme.px(self.theme.metrics.card_gap))
        wanted = self.theme.px(_FORM[self.theme.breakpoint])
        self._left.setFixedWidth(min(wanted, max(self.theme.px(320), self.width() - self.theme.px(300))))
        self.text.setFont(self.theme.font())
