"""The plots of a report as a vector picture, in the light look whatever the screen wears."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from counter_app.domain.report_plot import Panel, Plots
from counter_app.ui.components.base import draw_words
from counter_app.ui.pages.reports import names
from counter_app.ui.pages.reports.bars import change_words, draw_bars
from counter_app.ui.theme import Theme
from counter_app.wording import _, count

_PANEL, _LATENESS, _HIGH, _HEAD, _GAP = 180, 420, 260, 76, 24


def svg(theme: Theme, drawn: Plots, titles: tuple[str, str], own: names.Own) -> bytes:
    """Both plots beside each other as SVG; `titles` stand above them."""
    paper = Theme(theme.icons)
    wide = len(drawn.letters) * (_PANEL + _GAP)
    size = QSize(wide + _LATENESS + 3 * _GAP, _HEAD + _HIGH + _GAP)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setTitle(titles[0])
    painter = QPainter(made)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), Qt.GlobalColor.white)
    _title(painter, paper, titles[0], _GAP)
    for place, panel in enumerate(drawn.letters):
        name = names.short_kind_name(panel.part, own)
        _panel(painter, paper, panel, name, _GAP + place * (_PANEL + _GAP))
    left = wide + 2 * _GAP
    _title(painter, paper, titles[1], left)
    legend = _("Cột gạch chéo: trễ, phải xin lỗi. Cột đặc: đã xin lỗi.")
    _line(painter, paper, legend, QRectF(left, _GAP + 22, _LATENESS, 20), 13)
    draw_bars(painter, paper, drawn.lateness, QRectF(left, _HEAD, _LATENESS, _HIGH))
    painter.end()
    return bytes(buffer.data().data())


def _title(painter: QPainter, theme: Theme, words: str, left: float) -> None:
    _line(painter, theme, words, QRectF(left, 6, 900, 26), 15, 600)


def _panel(painter: QPainter, theme: Theme, panel: Panel, name: str, left: float) -> None:
    said = f"{name}: {count(panel.value)}"
    changed = change_words(panel)
    _line(painter, theme, f"{said} ({changed})" if changed else said, QRectF(left, _GAP + 22, _PANEL, 20), 13)
    draw_bars(painter, theme, panel, QRectF(left, _HEAD, _PANEL, _HIGH))


def _line(painter: QPainter, theme: Theme, words: str, room: QRectF, pixels: int, weight: int = 400) -> None:
    draw_words(painter, room, words, theme.font_px(pixels, weight), theme.tokens.text)
