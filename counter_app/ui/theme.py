"""The look in use: tokens, letter size and breakpoint, handed to every component and followed by it when it changes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from counter_app.ui.fonts import load_fonts, screen_font
from counter_app.ui.high_contrast import SystemColours, high_contrast
from counter_app.ui.icons import IconBox
from counter_app.ui.metrics import NORMAL_FROM, Metrics, breakpoint_for, metrics_for, type_pixels
from counter_app.ui.style import palette_of, style_sheet_of
from counter_app.ui.tokens import (
    DARK,
    LIGHT,
    Breakpoint,
    Ink,
    Role,
    TextSize,
    Tokens,
    quiet,
)


class Look(StrEnum):
    """The officer's choice of look; high contrast is the operating system's choice and wins over it."""

    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """One look for a tree of widgets; `changed` tells them to measure and paint anew.

    The application has one theme; a page that may turn quiet takes a `branch()` of it.
    """

    changed = Signal()

    def __init__(
        self,
        icons: IconBox,
        *,
        look: Look = Look.LIGHT,
        text_size: TextSize = TextSize.NORMAL,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.icons = icons
        self._look = look
        self._text_size = text_size
        self._client_width = NORMAL_FROM
        self._system: SystemColours | None = None
        self._source: Theme | None = None
        self._quiet = False

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        if self._source is not None:
            plain = self._source.tokens
        elif self._system is not None:
            plain = high_contrast(self._system)
        else:
            plain = DARK if self._look is Look.DARK else LIGHT
        return quiet(plain) if self._quiet else plain

    @property
    def look(self) -> Look:
        """Light or dark, as chosen."""
        return self._source.look if self._source is not None else self._look

    @property
    def text_size(self) -> TextSize:
        """The letter size, as chosen."""
        return self._source.text_size if self._source is not None else self._text_size

    @property
    def breakpoint(self) -> Breakpoint:
        """The width class of the window."""
        if self._source is not None:
            return self._source.breakpoint
        # Larger letters need more room: 1366 px at 130 % hold as much as 1050 px at 100 %.
        return breakpoint_for(round(self._client_width / self._text_size.factor))

    @property
    def is_quiet(self) -> bool:
        """Whether this branch shows a condolence."""
        return self._quiet

    @property
    def metrics(self) -> Metrics:
        """The sizes of the width class, before the letter-size factor: pass them through `px`."""
        return metrics_for(self.breakpoint)

    def px(self, pixels: float) -> int:
        """A drawn pixel at 100 %, in logical pixels at the chosen letter size."""
        return round(pixels * self.text_size.factor)

    def font(self, role: Role = Role.BODY, weight: int | None = None, *, italic: bool = False) -> QFont:
        """The face of a step of the type scale."""
        pixels, own_weight = type_pixels(role, self.metrics)
        return screen_font(self.px(pixels), own_weight if weight is None else weight, italic=italic)

    def font_px(self, pixels: int, weight: int = 400) -> QFont:
        """A face of a drawn pixel size outside the scale."""
        return screen_font(self.px(pixels), weight)

    def ink(self, ink: Ink) -> QColor:
        """A text colour."""
        return QColor(self.tokens.ink(ink))

    def branch(self, parent: QObject | None = None) -> Theme:
        """A theme that follows this one but may be turned quiet by itself."""
        made = Theme(self.icons, parent=parent)
        made._source = self
        self.changed.connect(made.changed)
        return made

    def palette(self) -> QPalette:
        """The palette of this look, for the root widget of a branch."""
        return palette_of(self.tokens)

    def set_look(self, look: Look) -> None:
        """Turn light or dark."""
        if look is not self._look:
            self._look = look
            self.changed.emit()

    def set_text_size(self, size: TextSize) -> None:
        """Take another letter size."""
        if size is not self._text_size:
            self._text_size = size
            self.changed.emit()

    def set_client_width(self, width: int) -> None:
        """Take the width class of a client area of `width` logical pixels."""
        before = self.breakpoint
        self._client_width = width
        if self.breakpoint is not before:
            self.changed.emit()

    def set_quiet(self, on: bool) -> None:
        """Turn condolence manners on or off; meant for a branch."""
        if on is not self._quiet:
            self._quiet = on
            self.changed.emit()

    def set_high_contrast(self, system: SystemColours | None) -> None:
        """Use only the system's colours, or none of them again."""
        if system != self._system:
            self._system = system
            self.changed.emit()


class Dresser(QObject):
    """Keeps the application dressed in its theme: style, palette, style sheet, font; hears the system's contrast."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(app)
        self._app = app
        self._theme = theme
        style = QStyleFactory.create("Fusion")
        app.setStyle(style)
        self._system_palette = QPalette(app.palette())
        # Kept: the binding drops the hints' wrapper together with that of its owner.
        self._style_hints = app.styleHints()
        hints = self._style_hints.accessibility()
        hints.contrastPreferenceChanged.connect(self._contrast_wished)
        self._contrast_wished(hints.contrastPreference())
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Put the present look on the application."""
        self._app.setFont(self._theme.font())
        self._app.setPalette(self._theme.palette())
        self._app.setStyleSheet(style_sheet_of(self._theme.tokens, self._theme.px))

    def _contrast_wished(self, wish: Qt.ContrastPreference) -> None:
        high = wish is Qt.ContrastPreference.HighContrast
        self._theme.set_high_contrast(system_colours(self._system_palette) if high else None)


def system_colours(palette: QPalette) -> SystemColours:
    """The colours of the operating system that high contrast is drawn with."""

    def of(role: QPalette.ColorRole, group: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> str:
        return palette.color(group, role).name().upper()

    return SystemColours(
        window=of(QPalette.ColorRole.Window),
        window_text=of(QPalette.ColorRole.WindowText),
        base=of(QPalette.ColorRole.Base),
        text=of(QPalette.ColorRole.Text),
        highlight=of(QPalette.ColorRole.Highlight),
        highlighted_text=of(QPalette.ColorRole.HighlightedText),
        link=of(QPalette.ColorRole.Link),
        disabled=of(QPalette.ColorRole.WindowText, QPalette.ColorGroup.Disabled),
    )


def make_theme(
    app: QApplication, resources: Path, *, look: Look = Look.LIGHT, text_size: TextSize = TextSize.NORMAL
) -> Theme:
    """The theme of the program, its fonts loaded from `resources`/fonts, worn by the application.

    Raises FontsMissing when the bundled faces are not there.
    """
    load_fonts(resources / "fonts")
    theme = Theme(IconBox(resources / "icons"), look=look, text_size=text_size, parent=app)
    Dresser(app, theme)
    return theme
