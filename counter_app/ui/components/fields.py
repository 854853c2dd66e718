"""Form fields: a line, a longer text, a date, an instant, one of many, a tick; each with its label and its fault."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counter_app.ui.components.base import (
    draw_icon,
    draw_words,
    elided,
    line_height,
    plate,
    smooth,
    text_width,
)
from counter_app.ui.components.combo import ComboField
from counter_app.ui.components.dates import DateParts, parse_date, parse_moment
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _, clock_time, full_date


class LineField(QLineEdit):
    """A line of text in a box."""

    def __init__(self, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("boxed", True)
        self.setPlaceholderText(hint)
        theme.changed.connect(self._take_font)
        self._take_font()

    def setText(self, text: str | None, /) -> None:
        """Show a text from its beginning, unless somebody is typing here."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def set_faulty(self, faulty: bool) -> None:
        """Draw the border in the colour of a fault, or no longer."""
        if bool(self.property("faulty")) is not faulty:
            self.setProperty("faulty", faulty)
            self.style().unpolish(self)
            self.style().polish(self)

    def _take_font(self) -> None:
        self.setFont(self.theme.font())


class DateField(LineField):
    """A date typed as dd/mm/yyyy, mm/yyyy or yyyy; written out in full when the field is left."""

    def __init__(self, theme: Theme, *, whole_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("ngày/tháng/năm") if whole_only else _("ngày/tháng/năm hoặc năm"), parent)
        self._whole_only = whole_only
        self.editingFinished.connect(self._tidy)

    def parts(self) -> DateParts | None:
        """The date typed, or None when the field is empty or holds none."""
        parts = parse_date(self.text())
        return None if parts is not None and self._whole_only and parts.whole is None else parts

    def set_parts(self, parts: DateParts | None) -> None:
        """Show a date."""
        self.setText(parts.typed if parts is not None else "")

    def is_wrong(self) -> bool:
        """Whether something is typed that is no date."""
        return bool(self.text().strip()) and self.parts() is None

    def _tidy(self) -> None:
        parts = self.parts()
        if parts is not None:
            self.setText(parts.typed)
        self.set_faulty(self.is_wrong())


class MomentField(LineField):
    """An instant typed as `10:20 23/11/2026`, on the office's clock; written out when the field is left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("giờ:phút ngày/tháng/năm"), parent)
        self.editingFinished.connect(self._tidy)

    def moment(self) -> datetime | None:
        """The instant typed, aware, or None when the field is empty or holds none."""
        return parse_moment(self.text())

    def set_moment(self, moment: datetime | None) -> None:
        """Show an instant of the office's clock."""
        self.setText("" if moment is None else f"{clock_time(moment)} {full_date(moment.date())}")

    def is_wrong(self) -> bool:
        """Whether something is typed that is no instant."""
        return bool(self.text().strip()) and self.moment() is None

    def _tidy(self) -> None:
        moment = self.moment()
        if moment is not None:
            self.set_moment(moment)
        self.set_faulty(self.is_wrong())


class TextField(QPlainTextEdit):
    """Several lines of text in a box; Tab leaves it."""

    def __init__(self, theme: Theme, hint: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._lines = lines
        self.setProperty("boxed", True)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        theme.changed.connect(self._take_font)
        self._take_font()

    def _take_font(self) -> None:
        self.setFont(self.theme.font())
        self.setFixedHeight(line_height(self.font()) * self._lines + self.theme.px(22))


class CheckField(QCheckBox):
    """A tick with words, 32 px high."""

    def __init__(
        self, theme: Theme, words: str, *, strong_when_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self._strong_when_open = strong_when_open
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Box, gap and words."""
        width = text_width(self.theme.font_px(14, 600), self.text())
        return QSize(width + self.theme.px(32), self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(60), self.theme.px(32))

    def hitButton(self, pos: QPoint) -> bool:
        """The whole widget takes the click."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter = smooth(self)
        t = self.theme.tokens
        side = self.theme.px(20)
        draw_check(painter, self.theme, 1, self.height() / 2, self.isChecked())
        strong = self._strong_when_open and not self.isChecked()
        font = self.theme.font_px(14, 600 if strong else 400)
        rect = QRectF(side + self.theme.px(9), 0, self.width() - side - self.theme.px(9), self.height())
        ink = t.text if self.isEnabled() else t.disabled
        draw_words(painter, rect, elided(font, self.text(), int(rect.width())), font, ink)
        painter.end()


def draw_check(painter: QPainter, theme: Theme, x: float, middle: float, checked: bool) -> None:
    """A tick box of 20 px, its left edge at `x`."""
    t = theme.tokens
    side = theme.px(20)
    rect = QRectF(x, round(middle - side / 2), side, side)
    plate(painter, rect, 4, t.primary if checked else t.surface, t.primary if checked else t.line2, 1.5)
    if checked:
        draw_icon(painter, theme, Icon.CHECK, rect.left() + theme.px(2), middle, 16, t.on_primary)


class Field(QWidget):
    """A field under its label, with a hint below it and, when something is wrong, the sentence that says what."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        editor: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._required = required
        self.label = Words(theme, "", Role.SMALL, Ink.TEXT2, weight=500)
        self.label.setBuddy(editor)
        self._below = Words(theme, hint, Role.SMALL, Ink.TEXT3, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self._below)
        column.addStretch(1)
        self.rename(label)
        self.set_error("")

    @property
    def error(self) -> str:
        """The sentence of the fault, or an empty string."""
        return self._below.words if bool(self.property("fault")) else ""

    def rename(self, label: str) -> None:
        """Ask for something else in the same place."""
        said = _("{label} (cần có)").format(label=label) if self._required else label
        self.label.set_words(said)
        self.editor.setAccessibleName(said)

    def set_hint(self, words: str) -> None:
        """Explain the field otherwise; a fault or a warning is not written over before the next is told."""
        self._hint = words

    def set_warning(self, words: str) -> None:
        """Point out an oddity that stops nothing, or that there is none (empty); a fault is not written over."""
        if self.error:
            return
        self._below.set_words(words or self._hint)
        self._below.set_ink(Ink.SOON if words else Ink.TEXT3)
        self._below.setVisible(bool(words or self._hint))
        self.editor.setAccessibleDescription(words or self._hint)

    def set_error(self, words: str) -> None:
        """Say what is wrong, or that nothing is (empty)."""
        self.setProperty("fault", bool(words))
        self._below.set_words(words or self._hint)
        self._below.set_ink(Ink.LATE if words else Ink.TEXT3)
        self._below.setVisible(bool(words or self._hint))
        if isinstance(self.editor, LineField):
            self.editor.set_faulty(bool(words))
        self.editor.setAccessibleDescription(words or self._hint)


__all__ = [
    "CheckField",
    "ComboField",
    "DateField",
    "Field",
    "LineField",
    "MomentField",
    "TextField",
    "draw_check",
]
