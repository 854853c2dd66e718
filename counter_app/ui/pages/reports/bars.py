"""The plots of a report on the screen: small panels on one scale, broken promises beside their apologies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from counter_app.domain.report_plot import Bar, Panel
from counter_app.ui.components.base import (
    Painted,
    PaintedButton,
    draw_words,
    elided,
    hatch,
    line_height,
    smooth,
    text_width,
    with_alpha,
)
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card
from counter_app.ui.components.words import SectionTitle
from counter_app.ui.pages.reports import names
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Role, Tokens
from counter_app.wording import _, count

_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_MOST_ABREAST = 6


class BarsPanel(PaintedButton):
    """One panel: what it counts, the number of the report's own period, and the bars up to it; a button to its rows."""

    def __init__(self, theme: Theme, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.panel = panel
        self._own: names.Own = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setProperty("ring_radius", 6)
        self.show_panel(panel, {})

    def show_panel(self, panel: Panel, own: names.Own) -> None:
        """Show other bars; `own` are the names of the commune's own letter kinds."""
        self.panel, self._own = panel, own
        self.setAccessibleName(spoken(panel, own))
        self.setToolTip(spoken(panel, own))
        self.update()

    def sizeHint(self) -> QSize:
        """Name, number, bars and ticks."""
        compact = self.theme.breakpoint is Breakpoint.COMPACT
        return QSize(self.theme.px(150), self.theme.px(150 if compact else 104))

    def minimumSizeHint(self) -> QSize:
        """Room for bars that can still be told apart."""
        return QSize(self.theme.px(112), self.theme.px(100))

    def paint(self, painter: QPainter) -> None:
        """Paint name, number and change above the bars; the lateness panel has its legend instead."""
        t, px, panel = self.theme.tokens, self.theme.px, self.panel
        width, top = float(self.width()), 0.0
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        small, number = self.theme.font_px(13, 600), self.theme.font(Role.LETTER, 700)
        if panel.part:
            name = elided(small, names.short_kind_name(panel.part, self._own), int(width))
            draw_words(painter, QRectF(0, top, width, line_height(small)), name, small, t.text2)
            top += line_height(small)
            said = count(panel.value)
            wide = text_width(number, said)
            draw_words(painter, QRectF(0, top, wide + 2, line_height(number)), said, number, t.text)
            beside = self.theme.font_px(12, 400)
            room = QRectF(wide + px(7), top + px(2), width - wide - px(7), line_height(number))
            draw_words(painter, room, elided(beside, change_words(panel), int(room.width())), beside, t.text2)
            top += line_height(number) + px(2)
        draw_bars(painter, self.theme, panel, QRectF(0, top, width, self.height() - top))


def draw_bars(painter: QPainter, theme: Theme, panel: Panel, room: QRectF) -> None:
    """The bars of a panel over their base line, each with its value above and its period below."""
    t, px = theme.tokens, theme.px
    plain, bold = theme.font_px(12, 400), theme.font_px(12, 700)
    high = line_height(plain)
    base = room.bottom() - high - px(2)
    scale = max(1.0, base - room.top() - high - px(1))
    crowded = any(text_width(bold, count(bar.value)) > bar.wide * room.width() + px(5) for bar in panel.bars)
    most = max((bar.value for bar in panel.bars), default=0)
    for bar in panel.bars:
        tall = max(scale * bar.tall, 2.0 if bar.value else 0.0)
        box = QRectF(room.left() + bar.left * room.width(), base - tall, bar.wide * room.width(), tall)
        _bar(painter, t, bar, box, paired=not panel.part)
        if crowded and not bar.last and bar.value != most:
            continue
        font = bold if bar.last else plain
        above = QRectF(box.center().x() - px(40), box.top() - high - 1, px(80), high)
        draw_words(painter, above, count(bar.value), font, t.text if bar.last else t.text2, _CENTRE)
    painter.fillRect(QRectF(room.left(), base, room.width(), 1), QColor(t.line2))
    widest = max((text_width(bold, tick.name) for tick in panel.ticks), default=0)
    thin = len(panel.ticks) > 2 and widest + px(4) > room.width() / len(panel.ticks)
    for place, tick in enumerate(panel.ticks):
        if thin and place and not tick.last:
            continue
        font = bold if tick.last else plain
        below = QRectF(room.left() + tick.middle * room.width() - px(40), base + px(2), px(80), high)
        draw_words(painter, below, tick.name, font, t.text if tick.last else t.text2, _CENTRE)


def _bar(painter: QPainter, t: Tokens, bar: Bar, box: QRectF, *, paired: bool) -> None:
    if box.height() <= 0:
        return
    if bar.hatched:
        _framed(painter, box, t.late.tint, t.late.fg, dashed=bar.estimated)
        hatch(painter, box.adjusted(1, 1, -1, 0), t.late.fg, 5)
    elif bar.estimated:
        _framed(painter, box, t.primary_t, t.primary, dashed=True)
    else:
        painter.fillRect(box, QColor(t.primary) if bar.last or paired else with_alpha(t.primary, 0.36))


def _framed(painter: QPainter, box: QRectF, fill: str, line: str, *, dashed: bool) -> None:
    painter.setBrush(QColor(fill))
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(line), 1.2, style))
    painter.drawRect(box.adjusted(0.6, 0.6, -0.6, 0))


def change_words(panel: Panel) -> str:
    """`nhiều hơn 6`: how the number stands to the period before."""
    change = panel.change
    if change is None:
        return ""
    if not change:
        return _("bằng kỳ trước")
    words = _("nhiều hơn {n}") if change > 0 else _("ít hơn {n}")
    return words.format(n=count(abs(change)))


def spoken(panel: Panel, own: names.Own) -> str:
    """A panel in one sentence: its number, how it changed, and every bar with its period."""
    if not panel.part:
        return f"{_('Trễ hẹn và thư xin lỗi')}. {_pairs(panel)}"
    bars = ", ".join(f"{tick.name}: {bar.value}" for tick, bar in zip(panel.ticks, panel.bars, strict=False))
    changed = change_words(panel)
    lead = f"{names.kind_name(panel.part, own)}: {panel.value}"
    return f"{lead}{f', {changed}' if changed else ''}. {bars}"


def _pairs(panel: Panel) -> str:
    pairs = zip(panel.ticks, panel.bars[::2], panel.bars[1::2], strict=False)
    words = _("kỳ {period}: trễ {late}, đã xin lỗi {given}")
    return "; ".join(
        words.format(period=tick.name, late=due.value, given=given.value) for tick, due, given in pairs
    )


class _Legend(Painted):
    """What the two sorts of bars mean: hatched and solid, so that no colour is needed to tell them."""

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(self.theme.px(300), self.theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """A line."""
        return QSize(self.theme.px(120), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both marks with their words."""
        painter, t, px = smooth(self), self.theme.tokens, self.theme.px
        font, side, left = self.theme.font_px(13, 400), px(13), 0.0
        for words, hatched in ((_("Trễ, phải xin lỗi"), True), (_("Đã xin lỗi"), False)):
            box = QRectF(left, (self.height() - side) / 2, side, side)
            _bar(painter, t, Bar(1, 0, 1, 1, last=True, hatched=hatched), box, paired=True)
            left += side + px(7)
            wide = text_width(font, words)
            draw_words(painter, QRectF(left, 0, wide + 2, self.height()), words, font, t.text2)
            left += wide + px(18)
        painter.end()


class PlotCard(Card):
    """A card with a title and one or several panels; `opened` gives the part of the panel that was pressed."""

    opened = Signal(str)
    saved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, legend: bool = False) -> None:
        super().__init__(theme, parent)
        self.title = SectionTitle(theme, "")
        self.title.setWordWrap(True)
        self.panels: tuple[BarsPanel, ...] = ()
        self.body.addWidget(self.title)
        self.body.setSpacing(4)
        if legend:
            legends = _Legend(theme)
            legends.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.body.addWidget(legends)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._holder, 1)
        self._compact = False

    def restyle(self) -> None:
        """Keep the card close around its bars."""
        px = self.theme.px
        self.body.setContentsMargins(px(14), px(9), px(14), px(8))

    def show_panels(self, title: str, panels: Sequence[Panel], own: names.Own) -> None:
        """Show other bars; panels that stay are kept, so that the focus stays where it is."""
        self.title.set_words(title)
        if len(panels) != len(self.panels):
            for old in self.panels:
                self._grid.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.panels = tuple(self._made(panel) for panel in panels)
            self._place()
        for button, panel in zip(self.panels, panels, strict=True):
            button.show_panel(panel, own)

    def be_narrow(self, *, narrow: bool) -> None:
        """Stand in two rows where the window is narrow."""
        if narrow is not self._compact:
            self._compact = narrow
            self._place()

    def _made(self, panel: Panel) -> BarsPanel:
        made = BarsPanel(self.theme, panel)
        made.clicked.connect(lambda: self.opened.emit(made.panel.part))
        return made

    def _place(self) -> None:
        abreast = 3 if self._compact else _MOST_ABREAST
        for number, panel in enumerate(self.panels):
            self._grid.addWidget(panel, number // abreast, number % abreast)
            panel.show()
        self._grid.setHorizontalSpacing(self.theme.px(16))
        self._grid.setVerticalSpacing(self.theme.px(10))


def save_button(theme: Theme) -> ActionButton:
    """Saves the plots as a picture that stays sharp at any size."""
    made = ActionButton(theme, _("Lưu biểu đồ"), Rank.LINK)
    made.setToolTip(_("Lưu biểu đồ thành tệp SVG, phóng to không vỡ nét"))
    return made
