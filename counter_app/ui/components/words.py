"""Labels in the type scale: wrapped or cut words, bold leads, headings."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counter_app.ui.components.base import Painted, draw_words, elided, line_height, smooth, text_width
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import plain

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def rich(words: str) -> str:
    """The words as rich text: everything escaped, **bold** set in the weight of the family."""
    return _BOLD.sub(r'<span style="font-weight:600">\1</span>', escape(words)).replace("\n", "<br>")


class Words(QLabel):
    """A label in a step of the type scale; `**bold**` is understood, everything else is shown as it is."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        role: Role = Role.BODY,
        ink: Ink = Ink.TEXT,
        *,
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._ink = ink
        self._weight = weight
        self._plain = ""
        if parent is not None:
            self.setParent(parent)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_words(words)

    @property
    def words(self) -> str:
        """The words without marks."""
        return self._plain

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._plain = plain(words)
        if "**" in words or "\n" in words:
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(rich(words))
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(words)
        self.setAccessibleName(self._plain)

    def set_role(self, role: Role, ink: Ink, weight: int | None = None) -> None:
        """Write in another step of the scale, colour and weight; nothing happens where they are the same."""
        if (role, ink, weight) != (self._role, self._ink, self._weight):
            self._role, self._ink, self._weight = role, ink, weight
            self._restyle()

    def set_ink(self, ink: Ink) -> None:
        """Write in another colour."""
        self.set_role(self._role, ink, self._weight)

    def set_weight(self, weight: int | None) -> None:
        """Write in another weight."""
        self.set_role(self._role, self._ink, weight)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the ink: the style sheet puts back the palette it first saw when an ancestor gets a new parent."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            palette.setColor(group, QPalette.ColorRole.WindowText, self._theme.ink(self._ink))
        self.setPalette(palette)


class CutWords(Painted):
    """One line that is cut with … when it does not fit, and then tells the whole in its tool tip."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        role: Role = Role.BODY,
        ink: Ink = Ink.TEXT,
        *,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._role = role
        self._ink = ink
        self._weight = weight
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    @property
    def words(self) -> str:
        """The whole words."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = plain(words)
        self.setAccessibleName(self._words)
        self._tell()
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Write in another colour."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words, as high as a line."""
        font = self.theme.font(self._role, self._weight)
        return QSize(text_width(font, self._words), line_height(font))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        font = self.theme.font(self._role, self._weight)
        return QSize(min(text_width(font, self._words), self.theme.px(48)), line_height(font))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide whether the tool tip is needed."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the line, cut when needed."""
        painter: QPainter = smooth(self)
        font = self.theme.font(self._role, self._weight)
        colour = self.theme.tokens.ink(self._ink)
        draw_words(painter, self.rect().toRectF(), elided(font, self._words, self.width()), font, colour)
        painter.end()

    def _tell(self) -> None:
        font = self.theme.font(self._role, self._weight)
        self.setToolTip(self._words if text_width(font, self._words) > self.width() + 1 else "")


class SectionTitle(Words):
    """The heading above a group of fields or a card."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, Role.PANEL, weight=600, parent=parent)


class PageTitle(Words):
    """The name of a page."""

    def __init__(self, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, words, Role.PAGE, parent=parent)
