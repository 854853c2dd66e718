"""The figures of a report: five tiles, the plots, and the tables of one group at a time."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.report import Measure, Report
from counter_app.domain.report_plot import Plots, plots
from counter_app.ui.components.card import Scroller
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.figure import FigureTile
from counter_app.ui.pages.reports import names, present, tables
from counter_app.ui.pages.reports.bars import PlotCard, save_button
from counter_app.ui.pages.reports.grid import FigureTable
from counter_app.ui.pages.reports.values import Tab, TileValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.wording import _

RING = 4
"""Room for the focus ring, which a scrolling column would cut."""


class Tile(FigureTile):
    """A figure as a button: it opens its rows and stays as it was."""

    def __init__(self, theme: Theme, value: TileValue) -> None:
        super().__init__(theme, value.figure)
        self.setCheckable(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.drill = value.drill

    def show_tile(self, value: TileValue) -> None:
        """Show another number with what stands behind it."""
        self.drill = value.drill
        self.show_value(value.figure)


class FiguresView(QWidget):
    """All figures of one report; `drilled` gives what stands behind the one that was opened.

    `plots_wanted` asks for the plots as a file.
    """

    drilled = Signal(object)
    plots_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.report: Report | None = None
        self._own: names.Own = {}
        self.tiles: tuple[Tile, ...] = ()
        self.letters = PlotCard(theme)
        self.lateness = PlotCard(theme, legend=True)
        self.tabs = ChipRow(theme, present.tabs(), _("Nhóm số liệu"))
        self.save_plots = save_button(theme)
        self._scroll = Scroller(theme)
        # Theirs from the beginning: shown before it is laid out, a table would be a window of its own.
        self.tables = tuple(FigureTable(theme, self._scroll.widget()) for _number in range(3))
        self._shown = 0
        self._tiles, self._plots, self._tables = QGridLayout(), QGridLayout(), QGridLayout()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def tab(self) -> Tab:
        """The group of figures in front."""
        return Tab(self.tabs.key())

    def show_report(self, report: Report, own: names.Own) -> None:
        """Show other figures; the group and the focus stay. `own` names the commune's own letter kinds."""
        self.report, self._own = report, own
        values = present.tiles(report)
        if not self.tiles:
            self.tiles = tuple(self._tile(value) for value in values)
            self._lay_out()
        for tile, value in zip(self.tiles, values, strict=True):
            tile.show_tile(value)
        drawn = plots(report)
        self._show_plots(report, drawn)
        self._show_tables()

    def take_tab(self, tab: Tab) -> None:
        """Bring a group to the front."""
        self.tabs.take(tab)
        self._show_tables()

    def take_focus(self) -> None:
        """Put the keyboard on the first figure, unless it stands on one already."""
        focus = QApplication.focusWidget()
        if self.tiles and (focus is None or not self.isAncestorOf(focus)):
            self.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_plots(self, report: Report, drawn: Plots) -> None:
        letters, late = present.plot_titles(report)
        self.letters.show_panels(letters, drawn.letters, self._own)
        self.lateness.show_panels(late, (drawn.lateness,), self._own)

    def _show_tables(self) -> None:
        if self.report is None:
            return
        values = tables.tables(self.report, self.tab, self._own)
        self._shown = len(values)
        for number, table in enumerate(self.tables):
            table.setVisible(number < len(values))
            if number < len(values):
                table.show_value(values[number], titled=len(values) > 1)
        self._place_tables()

    def _tile(self, value: TileValue) -> Tile:
        made = Tile(self.theme, value)
        made.clicked.connect(lambda: self.drilled.emit(made.drill))
        return made

    def _open_letters(self, part: str) -> None:
        self._drill_of(Measure.LETTERS_HANDED_OVER, part)

    def _drill_of(self, measure: Measure, part: str) -> None:
        """Open what the table of letters has behind the same number."""
        if self.report is None:
            return
        for row in tables.tables(self.report, Tab.LETTERS, self._own)[0].rows:
            for cell in row:
                drill = cell.drill
                if drill is not None and (drill.figures[0].measure, drill.figures[0].part) == (measure, part):
                    self.drilled.emit(drill)
                    return

    def _build(self) -> None:
        body = self._scroll.body
        bar = QHBoxLayout()
        bar.addWidget(self.tabs, 1)
        bar.addWidget(self.save_plots, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(self._tiles)
        body.addLayout(self._plots, 1)
        body.addLayout(bar)
        body.addLayout(self._tables)
        body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.tabs.chosen.connect(lambda _key: self._show_tables())
        self.save_plots.clicked.connect(self.plots_wanted)
        self.letters.opened.connect(self._open_letters)
        self.lateness.opened.connect(lambda _part: self.drilled.emit(self.tiles[3].drill))
        for table in self.tables:
            table.grid.drilled.connect(self.drilled)
            table.grid.moved.connect(lambda rect, grid=table.grid: self._keep_in_sight(grid, rect))

    def _keep_in_sight(self, grid: QWidget, rect: QRect) -> None:
        inner = self._scroll.widget()
        if inner is None:
            return
        place = grid.mapTo(inner, rect.center())
        self._scroll.ensureVisible(place.x(), place.y(), 0, rect.height() + 8)

    def _restyle(self) -> None:
        gap = self.theme.px(10 if self.theme.breakpoint is not Breakpoint.WIDE else 16)
        self._scroll.body.setContentsMargins(RING, RING, RING, RING)
        self._scroll.body.setSpacing(gap)
        for grid in (self._tiles, self._plots, self._tables):
            grid.setSpacing(gap)
        self._lay_out()

    def _lay_out(self) -> None:
        compact = self.theme.breakpoint is Breakpoint.COMPACT
        abreast = 3 if compact else 5
        for number, tile in enumerate(self.tiles):
            self._tiles.addWidget(tile, number // abreast, number % abreast)
        for column in range(5):
            self._tiles.setColumnStretch(column, 1 if column < abreast else 0)
        self.letters.be_narrow(narrow=compact)
        self._plots.addWidget(self.letters, 0, 0)
        self._plots.addWidget(self.lateness, 1 if compact else 0, 0 if compact else 1)
        self._plots.setColumnStretch(0, 5)
        self._plots.setColumnStretch(1, 0 if compact else 3)
        self._place_tables()

    def _place_tables(self) -> None:
        """One table alone takes the whole width; beside it smaller ones stand in pairs, below each other if narrow."""
        compact = self.theme.breakpoint is Breakpoint.COMPACT
        wide_first, shown = self.tab is Tab.DOSSIERS, self._shown
        for number, table in enumerate(self.tables[:shown]):
            if compact or shown == 1:
                self._tables.addWidget(table, number, 0, 1, 6, Qt.AlignmentFlag.AlignTop)
            elif wide_first:
                place = (0, 0, 1, 6) if not number else (1, 3 * (number - 1), 1, 3)
                self._tables.addWidget(table, *place, Qt.AlignmentFlag.AlignTop)
            else:
                span = 6 // shown
                self._tables.addWidget(table, 0, span * number, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(6):
            self._tables.setColumnStretch(column, 1)
