"""The scan box: where every dossier begins, by scanner or by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.announce import announce
from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.base import Painted, draw_icon, plate, smooth
from counter_app.ui.components.buttons import IconButton, KeyCap
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role, Tone
from counter_app.ui.values import BadgeValue, ScannerState
from counter_app.wording import _


class BareLine(QLineEdit):
    """The text part of a composed box; the box draws the frame and wears the focus ring."""

    arrow_down = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, hint: str, drawn_size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._size = drawn_size
        self.setProperty("bare", True)
        self.setProperty("ring_parent", True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        theme.changed.connect(self._take_font)
        self._take_font()

    def event(self, event: QEvent) -> bool:
        """An empty box leaves Ctrl+Z to the window: there is nothing of its own to take back."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.text()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes on to the list of hits; Esc empties the box first.

        An Enter that submits words ends here: were it to reach the page, it would be the main act as well.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            submits = bool(self.text().strip())
            super().keyPressEvent(event)
            event.setAccepted(submits)
        elif event.key() == Qt.Key.Key_Down:
            self.arrow_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark what stands there, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
            self.selectAll()

    def _take_font(self) -> None:
        self.setFont(self._theme.font_px(self._size))


class _Frame(Painted):
    """The box itself: icon, text, state, key cap."""

    def __init__(self, theme: Theme, line: BareLine, key: str) -> None:
        super().__init__(theme)
        self.line = line
        self.fault = False
        self.icon = Icon.SCAN
        self.state = StandingBadge(theme, None, 28, filled=False)
        self.clear = IconButton(theme, Icon.CLOSE, _("Xóa chữ đã gõ"))
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear.hide()
        self.key = KeyCap(theme, key, _("Về ô này ({key})").format(key=key))
        self._row = QHBoxLayout(self)
        for widget, stretch in ((line, 1), (self.clear, 0), (self.state, 0), (self.key, 0)):
            self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 8)
        line.installEventFilter(self)
        line.textChanged.connect(lambda words: self.clear.setVisible(bool(words)))
        self.restyle()

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        px = self.theme.px
        self._row.setContentsMargins(px(54), 0, px(15), 0)
        self._row.setSpacing(px(16))

    def sizeHint(self) -> QSize:
        """As high as the width class says."""
        return QSize(self.theme.px(420), self.theme.px(self.theme.metrics.scan_box))

    def minimumSizeHint(self) -> QSize:
        """Narrower."""
        return QSize(self.theme.px(260), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the border anew when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and icon."""
        painter = smooth(self)
        t = self.theme.tokens
        border = t.late.fg if self.fault else t.primary if self.line.hasFocus() else t.line2
        plate(painter, QRectF(self.rect()), 8, t.surface, border, 1.5 if self.fault else 1)
        draw_icon(painter, self.theme, self.icon, self.theme.px(16), self.height() / 2, 22, t.primary)
        painter.end()


class ScanBox(QWidget):
    """Icon, field, the scanner's state in words, F2; a sentence under it when nothing was found.

    `submitted` gives what was typed when Enter is pressed, `typed` follows every change,
    `down` says that the arrow wants the list of hits.
    """

    submitted = Signal(str)
    typed = Signal(str)
    down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = BareLine(theme, _("Ô quét và tìm hồ sơ"), _("Quét mã giấy hẹn, hoặc gõ tên, mã hồ sơ"))
        self._frame = _Frame(theme, self.line, "F2")
        self._frame.key.clicked.connect(self.take_focus)
        self._frame.clear.clicked.connect(self._empty)
        self._below = Words(theme, "", Role.SMALL, Ink.LATE, weight=500, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._frame)
        column.addWidget(self._below)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(lambda: self.submitted.emit(self.line.text().strip()))
        self.line.arrow_down.connect(self.down)
        theme.changed.connect(self._say_state)
        self._state = ScannerState.IDLE
        self._scanner_words = ""
        self.show_state(ScannerState.IDLE)

    @property
    def state(self) -> ScannerState:
        """How the box stands."""
        return self._state

    @property
    def sentence(self) -> str:
        """The sentence under the box, or an empty string."""
        return self._below.words

    def take_focus(self) -> None:
        """Put the cursor into the box and mark what stands there."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_text(self, words: str) -> None:
        """Show what was scanned."""
        self.line.setText(words)

    def show_state(self, state: ScannerState, sentence: str = "", scanner_words: str = "") -> None:
        """Stand otherwise; only “not found” makes a sound.

        `sentence` goes under the box, `scanner_words` replaces the words of the scanner's state.
        """
        self._state = state
        self._scanner_words = scanner_words
        self._frame.fault = state is ScannerState.NOT_FOUND
        self._below.set_words(sentence)
        self._below.setVisible(bool(sentence))
        self._below.set_ink(Ink.LATE if state is ScannerState.NOT_FOUND else Ink.SOON)
        self.line.setAccessibleDescription(sentence)
        if sentence:
            announce(self.line, sentence)
        if state is ScannerState.NOT_FOUND:
            QApplication.beep()
        self._say_state()

    def _say_state(self) -> None:
        said = {
            ScannerState.IDLE: BadgeValue(Tone.OK, _("Máy quét sẵn sàng")),
            ScannerState.NOT_FOUND: BadgeValue(Tone.OK, _("Máy quét sẵn sàng")),
            ScannerState.READING: BadgeValue(Tone.WORK, _("Đang mở hồ sơ")),
            ScannerState.LOST: BadgeValue(Tone.SOON, _("Chưa thấy máy quét"), Icon.WARNING),
        }
        value = said[self._state]
        if self._scanner_words:
            value = replace(value, words=self._scanner_words)
        self._frame.state.show_value(value)

    def _edited(self, words: str) -> None:
        if self._state is ScannerState.NOT_FOUND:
            self.show_state(ScannerState.IDLE)
        self.typed.emit(words)

    def _empty(self) -> None:
        self.line.clear()
        self._edited("")
        self.take_focus()


class SearchBox(QWidget):
    """A search line of a list: magnifier, text, ×, key cap. `typed` follows every change, `submitted` is Enter."""

    typed = Signal(str)
    submitted = Signal(str)
    down = Signal()

    def __init__(self, theme: Theme, hint: str, key: str = "Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = BareLine(theme, hint, hint, 14)
        self._frame = _SearchFrame(theme, self.line, key)
        self._frame.key.clicked.connect(self.take_focus)
        self._frame.clear.clicked.connect(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(lambda: self.submitted.emit(self.line.text().strip()))
        self.line.arrow_down.connect(self.down)

    def take_focus(self) -> None:
        """Put the cursor into the line and mark what stands there."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def text(self) -> str:
        """What is searched for."""
        return self.line.text().strip()

    def _empty(self) -> None:
        self.line.clear()
        self.typed.emit("")
        self.take_focus()


class _SearchFrame(_Frame):
    """The lower frame of a search line."""

    def __init__(self, theme: Theme, line: BareLine, key: str) -> None:
        super().__init__(theme, line, key)
        self.icon = Icon.SEARCH
        self.state.hide()
        self.setProperty("ring_radius", 6)

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        px = self.theme.px
        self._row.setContentsMargins(px(40), 0, px(8), 0)
        self._row.setSpacing(px(6))

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(self.theme.px(320), self.theme.px(self.theme.metrics.field))

    def minimumSizeHint(self) -> QSize:
        """Narrower."""
        return QSize(self.theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and magnifier."""
        painter = smooth(self)
        t = self.theme.tokens
        plate(painter, QRectF(self.rect()), 6, t.surface, t.primary if self.line.hasFocus() else t.line2)
        draw_icon(painter, self.theme, self.icon, self.theme.px(12), self.height() / 2, 16, t.text2)
        painter.end()
