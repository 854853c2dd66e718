"""A barcode scanner that types like a keyboard: its bursts are caught for the whole application.

A burst is a run of at least six characters less than 35 ms apart that ends with Enter or Tab. Its end is swallowed,
so that it can never press a button or print; the field it fell into gets its old text back.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

LONGEST_GAP_MS = 35
SHORTEST_BURST = 6
HOLD_BEFORE_PRINT_MS = 300
_CLOCK_SET_BACK_MS = 5_000

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (
    Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
)


class EventTimes:
    """When an event happened, in milliseconds of the input system's own clock.

    Key events carry their own time, so a busy screen neither makes slow typing look like a burst nor a burst like
    typing. That clock is compared with the machine's: a key can only arrive late, never early, so the largest
    difference seen is the nearest to the truth.
    """

    def __init__(self, monotonic_ms: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000) -> None:
        self._monotonic_ms = monotonic_ms
        self._ahead: int | None = None

    def of(self, event: QEvent) -> int:
        """The time of an event; one that carries none is taken to happen now."""
        if isinstance(event, QKeyEvent) and event.timestamp():
            self._learn(event.timestamp() - self._monotonic_ms())
            return event.timestamp()
        return self._monotonic_ms() + (self._ahead or 0)

    def mark(self) -> int:
        """This moment on the machine's clock, to be asked about with `since`."""
        return self._monotonic_ms()

    def since(self, mark: int, event: QEvent) -> int:
        """The milliseconds from a moment to an event; negative when the event came first."""
        happened = self.of(event)
        return happened - mark - (self._ahead or 0)

    def _learn(self, ahead: int) -> None:
        # A fall of seconds is no lateness: one of the clocks was set back or wrapped around.
        if self._ahead is None or ahead > self._ahead or ahead < self._ahead - _CLOCK_SET_BACK_MS:
            self._ahead = ahead


class Times(Protocol):
    """The time source of the filter and the gate."""

    def of(self, event: QEvent) -> int:
        """The time of an event in milliseconds."""

    def mark(self) -> int:
        """This moment, to be asked about with `since`."""

    def since(self, mark: int, event: QEvent) -> int:
        """The milliseconds from a moment to an event."""


@dataclass(slots=True)
class _Before:
    """What a text field held before a burst fell into it."""

    field: QLineEdit | QPlainTextEdit | QTextEdit
    text: str
    cursor: int

    def restore(self) -> None:
        """Put it back, telling the field's listeners that it changed."""
        if not shiboken6.isValid(self.field):
            return
        if isinstance(self.field, QLineEdit):
            if self.field.text() != self.text:
                self.field.setText(self.text)
                self.field.setCursorPosition(self.cursor)
                self.field.textEdited.emit(self.text)
        elif self.field.toPlainText() != self.text:
            self.field.setPlainText(self.text)
            cursor = self.field.textCursor()
            cursor.setPosition(self.cursor)
            self.field.setTextCursor(cursor)


# Every event of the program passes here, most of them while it starts: only these are worth a second look.
_FOLLOWED = frozenset(
    (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod)
)


class WedgeFilter(QObject):
    """The application-wide filter; `scanned` gives the text of a burst without its end."""

    scanned = Signal(str)

    def __init__(self, app: QApplication, times: Times | None = None, *, at_once: bool = True) -> None:
        """Listens `at_once`, or from the call of `listen` on."""
        super().__init__(app)
        self._app = app
        self._times: Times = times if times is not None else EventTimes()
        self._burst = ""
        self._last = 0
        self._before: _Before | None = None
        self._swallowed: set[int] = set()
        self._handled: tuple[int, str, int] | None = None
        self._came_in: int | None = None
        if at_once:
            app.installEventFilter(self)

    def listen(self) -> None:
        """Begin to listen in the midst of work: keys that follow closely may be the end of a burst, and stay typing."""
        self._came_in = self._times.mark()
        self._app.installEventFilter(self)

    def remove(self) -> None:
        """Stop listening."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keys; True swallows the event."""
        kind = event.type()
        return kind in _FOLLOWED and self._followed(watched, event, kind)

    def _followed(self, watched: QObject, event: QEvent, kind: QEvent.Type) -> bool:
        match kind:
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                return self._claim(event)
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
                return self._press(watched, event)
            case QEvent.Type.KeyRelease if isinstance(event, QKeyEvent) and event.key() in self._swallowed:
                self._swallowed.discard(event.key())
                return True
            case QEvent.Type.InputMethod if isinstance(event, QInputMethodEvent) and isinstance(
                watched, QWidget
            ):
                if event.commitString():
                    self._gather(watched, event.commitString(), self._times.of(event))
                return False
            case _:
                return False

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep a key of a burst from the shortcuts of the window: it then arrives as a plain key press."""
        within = bool(self._burst) and self._times.of(event) - self._last < LONGEST_GAP_MS
        # Esc has a text too, yet no code has Esc in it: it stays the way back.
        typed = bool(event.text()) and event.text().isprintable()
        part = self._is_plain(event) and (typed or self._ends(event))
        if within and part:
            event.accept()
            return True
        return False

    def _press(self, watched: QWidget, event: QKeyEvent) -> bool:
        at = self._times.of(event)
        # A key that a widget ignores is offered to each of its parents in turn: it counts once.
        mark = (event.key(), event.text(), at)
        if watched is not self._aim(watched) and mark == self._handled:
            return False
        self._handled = mark
        if self._ends(event):
            return self._end(event, at)
        if not event.text() or not event.text().isprintable():
            if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr):
                self._reset()
            return False
        if not self._is_plain(event) or event.isAutoRepeat():
            self._reset()
            return False
        if self._is_midway(event, at):
            return False
        quick = bool(self._burst) and at - self._last < LONGEST_GAP_MS
        self._gather(watched, event.text(), at)
        # A blank inside a burst would press the button that has the focus.
        if quick and event.key() == Qt.Key.Key_Space and not _is_text(watched):
            self._swallowed.add(event.key())
            return True
        return False

    def _end(self, event: QKeyEvent, at: int) -> bool:
        burst, before = self._burst, self._before
        whole = len(burst) >= SHORTEST_BURST and at - self._last < LONGEST_GAP_MS and not event.isAutoRepeat()
        self._reset()
        if not whole:
            return False
        self._swallowed.add(event.key())
        if before is not None:
            before.restore()
        self.scanned.emit(burst)
        return True

    def _gather(self, watched: QWidget, text: str, at: int) -> None:
        if not self._burst or at - self._last >= LONGEST_GAP_MS:
            self._burst = ""
            self._before = _snapshot(self._aim(watched))
        self._burst += text
        self._last = at

    def _is_midway(self, event: QKeyEvent, at: int) -> bool:
        """Whether the key follows others so closely that its burst began before the filter listened."""
        if self._came_in is None:
            return False
        gap = at - self._last if self._last else self._times.since(self._came_in, event)
        if gap < LONGEST_GAP_MS:
            self._last = at
            return True
        self._came_in = None
        return False

    def _reset(self) -> None:
        self._burst = ""
        self._before = None

    def _aim(self, watched: QWidget) -> QWidget:
        return self._app.focusWidget() or watched

    def _is_plain(self, event: QKeyEvent) -> bool:
        return not event.modifiers() & ~_PLAIN

    def _ends(self, event: QKeyEvent) -> bool:
        return event.key() in _ENDS and self._is_plain(event)


class EnterGate:
    """Decides whether an Enter may print: not before the card has stood for 300 ms, and never by key repeat."""

    def __init__(self, times: Times, hold_ms: int = HOLD_BEFORE_PRINT_MS) -> None:
        self._times = times
        self._hold_ms = hold_ms
        self._shown_at: int | None = None

    def card_shown(self) -> None:
        """A card, or its next step, has just come to the screen."""
        self._shown_at = self._times.mark()

    def card_gone(self) -> None:
        """No card is on the screen; no Enter prints."""
        self._shown_at = None

    def lets(self, event: QKeyEvent) -> bool:
        """Whether this key press is an Enter that may print."""
        if event.key() not in _ENTERS or event.isAutoRepeat() or self._shown_at is None:
            return False
        return self._times.since(self._shown_at, event) >= self._hold_ms


def _is_text(widget: QWidget) -> bool:
    return isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit))


def _snapshot(widget: QWidget) -> _Before | None:
    match widget:
        case QLineEdit():
            return _Before(widget, widget.text(), widget.cursorPosition())
        case QPlainTextEdit() | QTextEdit():
            return _Before(widget, widget.toPlainText(), widget.textCursor().position())
        case _:
            return None
