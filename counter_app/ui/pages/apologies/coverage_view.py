"""The proof that no late dossier is without an apology: four figures, and the rows or groups behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.card import Framed
from counter_app.ui.components.chips import ChipRow, SegmentedChoice
from counter_app.ui.components.figure import FigureTile
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.states import EmptyState
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.apologies.coverage_present import (
    ROWS,
    CoverageValue,
    group_choices,
    group_columns,
    period_choices,
    row_columns,
)
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import EmptyValue, FigureValue
from counter_app.wording import _


class CoverageView(QWidget):
    """Shows one period. `period_chosen` and `group_chosen` give a key, `narrowed` that of a figure or a group.

    `opened` gives the code of a row.
    """

    period_chosen = Signal(str)
    group_chosen = Signal(str)
    narrowed = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.value: CoverageValue | None = None
        self.periods = ChipRow(theme, period_choices(), _("Kỳ xem"))
        self.span = CutWords(theme, "", Role.BODY, Ink.TEXT2)
        self.tiles: tuple[FigureTile, ...] = ()
        self.groups = SegmentedChoice(theme, group_choices(), _("Xem theo"))
        self.narrow = Words(theme, "", Role.BODY, weight=600)
        self.rows = _table(theme, row_columns(), _("Các hồ sơ"))
        self.grouped = _table(theme, group_columns(), _("Các nhóm"))
        self.empty = EmptyState(theme, EmptyValue(Icon.SHIELD, "", ""))
        self._body = QStackedWidget()
        self._framed = Framed(theme, self.empty)
        for widget in (self.rows, self.grouped, self._framed):
            self._body.addWidget(widget)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def shows_rows(self) -> bool:
        """Whether single dossiers are listed."""
        return self._body.currentWidget() is self.rows

    def show_value(self, value: CoverageValue) -> None:
        """Show a period, its figures and the list asked for."""
        before, self.value = self.value, value
        self.span.set_words(value.span)
        self._show_tiles(value.figures, value.narrowed)
        self.periods.take(value.period)
        self.groups.take(value.group)
        self.narrow.set_words(value.narrowed_words)
        table = self.rows if value.group == ROWS else self.grouped
        if before is None or before.rows != value.rows or before.group != value.group:
            key, offset = table.view.current_key(), table.view.verticalScrollBar().value()
            table.model.show_rows(value.rows)
            if table.model.find(key) >= 0:
                table.view.take(key)
                table.view.verticalScrollBar().setValue(offset)
            else:
                table.view.take_first()
        self.empty.show_value(value.empty)
        self._body.setCurrentWidget(table if value.rows else self._framed)

    def take_focus(self) -> None:
        """Put the keyboard into the list, or on the first figure where there is none."""
        shown = self._body.currentWidget()
        if shown in (self.rows, self.grouped):
            shown.setFocus()
        elif self.tiles:
            self.tiles[0].setFocus()

    def _show_tiles(self, figures: Sequence[FigureValue], narrowed: str) -> None:
        if len(self.tiles) != len(figures):
            made = []
            for figure in figures:
                tile = FigureTile(self.theme, figure)
                tile.clicked.connect(lambda _on=False, key=figure.key: self.narrowed.emit(key))
                self._figures.addWidget(tile)
                made.append(tile)
            self.tiles = tuple(made)
        for tile, figure in zip(self.tiles, figures, strict=True):
            tile.show_value(figure)
            tile.setChecked(figure.key == narrowed)

    def _build(self) -> None:
        self.periods.chosen.connect(self.period_chosen)
        self.groups.chosen.connect(self.group_chosen)
        self.rows.view.opened.connect(self.opened)
        self.grouped.view.opened.connect(self.narrowed)
        above = QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(self.periods)
        above.addWidget(self.span, 1)
        self._figures = QHBoxLayout()
        between = QHBoxLayout()
        between.setSpacing(14)
        between.addWidget(self.groups)
        between.addWidget(self.narrow)
        between.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        self._column.addLayout(self._figures)
        self._column.addLayout(between)
        self._column.addWidget(self._body, 1)

    def _restyle(self) -> None:
        self._column.setSpacing(self.theme.px(12))
        self._figures.setSpacing(self.theme.px(12))


def _table(theme: Theme, columns: Sequence[Column], name: str) -> RowTable:
    made = RowTable(theme, columns, "log_row")
    made.view.setAccessibleName(name)
    return made
