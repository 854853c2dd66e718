"""Line icons (Lucide) drawn in any colour and size from the bundled SVG files."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icon(StrEnum):
    """The icons the screens use, by their Lucide file name."""

    ARROW_DOWN = "arrow-down"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    BOOK = "book-open-check"
    CALENDAR = "calendar-days"
    CALENDAR_CHECK = "calendar-check"
    CALENDAR_CLOCK = "calendar-clock"
    CALENDAR_OFF = "calendar-x"
    CHART = "chart-column"
    CHECK = "check"
    CHECK_ALL = "check-check"
    CHECK_CIRCLE = "circle-check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CHILD = "baby"
    CIRCLE_X = "circle-x"
    CLOCK_ALERT = "clock-alert"
    CLOSE = "x"
    COPY = "copy"
    DATABASE = "database-backup"
    DOWNLOAD = "download"
    ENLARGE = "scan"
    EYE = "eye"
    FILE = "file-text"
    FILE_PLUS = "file-plus"
    FOLDER = "folder-open"
    GRIEF = "flower-2"
    HANDSHAKE = "handshake"
    HEART = "heart"
    HELP = "circle-question-mark"
    HISTORY = "history"
    INFO = "info"
    LIST_CHECKS = "list-checks"
    LIST_TODO = "list-todo"
    LOADER = "loader"
    LOCK = "lock"
    MAIL = "mail"
    MAIL_OFF = "mail-x"
    MINUS = "minus"
    PACKAGE = "package-check"
    PAUSE = "pause"
    PAUSE_CIRCLE = "circle-pause"
    PEN = "pencil"
    PLUS = "plus"
    PRINTER = "printer"
    REFRESH = "refresh-cw"
    SAVE = "save"
    SCAN = "scan-line"
    SEARCH = "search"
    SETTINGS = "settings"
    SHEET = "file-spreadsheet"
    SHIELD = "shield-check"
    SHIELD_ALERT = "shield-alert"
    SHUFFLE = "shuffle"
    SIGNATURE = "signature"
    SUN = "sun"
    TRASH = "trash-2"
    UNDO = "undo-2"
    USER = "user"
    USERS = "users"
    WARNING = "triangle-alert"


_STROKE = re.compile(r'stroke-width="[^"]*"')


class IconBox:
    """Draws icons from one folder of SVG files; a drawn pixmap is kept until the program ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[Icon, str] = {}
        self._drawn: dict[tuple[Icon, int, str, float], QPixmap] = {}

    def pixmap(self, icon: Icon, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """The icon in a square of `size` logical pixels, in `colour` (#RRGGBB), at a device pixel ratio.

        Raises FileNotFoundError when the bundled file is missing.
        """
        key = (icon, size, colour, ratio)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._draw(icon, size, colour, ratio)
            self._drawn[key] = drawn
        return drawn

    def icon(self, icon: Icon, size: int, colour: str) -> QIcon:
        """The icon for a widget that wants a QIcon, in one and in two pixels per point."""
        made = QIcon()
        for ratio in (1.0, 2.0):
            made.addPixmap(self.pixmap(icon, size, colour, ratio))
        return made

    def paint(self, painter: QPainter, icon: Icon, x: float, y: float, size: int, colour: str) -> None:
        """Paint the icon with its upper left corner at (x, y)."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            QRectF(round(x), round(y), size, size),
            self.pixmap(icon, size, colour, ratio),
            QRectF(0, 0, round(size * ratio), round(size * ratio)),
        )

    def _draw(self, icon: Icon, size: int, colour: str, ratio: float) -> QPixmap:
        # Small icons need a heavier line, or they look fainter than the words beside them.
        stroke = "2" if size <= 16 else "1.75"
        source = self._source(icon).replace("currentColor", colour)
        source = _STROKE.sub(f'stroke-width="{stroke}"', source, count=1)
        renderer = QSvgRenderer(QByteArray(source.encode()))
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, icon: Icon) -> str:
        if icon not in self._sources:
            self._sources[icon] = (self._folder / f"{icon.value}.svg").read_text(encoding="utf-8")
        return self._sources[icon]
