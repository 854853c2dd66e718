"""White cards, the lines inside them, and the bare page margins around them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.base import Painted, plate, smooth
from counter_app.ui.theme import Theme

CARD_RADIUS = 8


class Card(Painted):
    """A rounded white card; `body` is its layout, padded by the theme and never closer than 1 px to the border."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        padded: bool = True,
        across: bool = False,
        fill: str = "surface",
    ) -> None:
        super().__init__(theme, parent)
        self._padded = padded
        self._fill = fill
        self.body: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        self.restyle()

    def restyle(self) -> None:
        """Take the padding of the width class."""
        pad = self.theme.metrics.card_padding if self._padded else 1
        self.body.setContentsMargins(pad, max(1, pad - 4), pad, max(1, pad - 4))
        self.body.setSpacing(8 if self._padded else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate."""
        painter = smooth(self)
        tokens = self.theme.tokens
        fill = {"surface": tokens.surface, "desk": tokens.desk, "sunken": tokens.sunken}[self._fill]
        border = None if self._fill == "desk" and not tokens.high_contrast else tokens.line
        plate(painter, QRectF(self.rect()), CARD_RADIUS, fill, border)
        painter.end()


class Scroller(QScrollArea):
    """A column that scrolls up and down when its room is too low, and never sideways; `body` is its layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asked for the viewport it made itself, the binding would look through every kind of widget there is.
        frame = QWidget()
        frame.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(frame)
        inner = _Column()
        inner.setProperty("clear", True)
        inner.setAutoFillBackground(False)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(theme.px(32))


class _Column(QWidget):
    """The column inside a scroller: its height follows from its width alone.

    Wrapped words ask for the height they would have at their narrowest; taken as a minimum, that would make a column
    scroll that has room enough.
    """

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts; of no height of its own where its width decides it."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class Divider(Painted):
    """A hairline between two parts of a card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(8, 1)

    def minimumSizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = smooth(self)
        painter.fillRect(self.rect(), QColor(self.theme.tokens.line))
        painter.end()


class Framed(Card):
    """A card that holds one widget and nothing else."""

    def __init__(self, theme: Theme, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.body.addWidget(inner)
