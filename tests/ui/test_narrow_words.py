"""Words that find no room: chips move together, an explanation goes below, a standing takes two lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.components.base import text_width
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.row_paint import Column, RowDelegate, TableHead
from counter_app.ui.components.rows import RowModel
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Cell, Choice, RowKind, RowValue

KINDS = tuple(Choice(str(number), f"Loại thư {number}", number) for number in range(6))
WHY = "Không thấy máy in HP_M404"


def tops(row: ChipRow) -> set[int]:
    return {chip.y() for chip in row.options}


@pytest.mark.parametrize(("short_by", "lines"), [(0, 1), (15, 1), (16, 2)])
def test_chips_move_together_before_one_of_them_goes_below(
    theme: Theme, qtbot: QtBot, short_by: int, lines: int
) -> None:
    row = ChipRow(theme, KINDS)
    qtbot.addWidget(row)
    row.resize(row.sizeHint().width() - short_by, 100)
    row.show()
    assert len(tops(row)) == lines


def test_a_long_explanation_stands_below_the_words_and_a_short_one_behind_them(
    theme: Theme, qtbot: QtBot
) -> None:
    tips = {"long": "In lên phôi đã ký sẵn, đếm từng tờ; ở quầy, Enter in thư và trao.", "short": "Enter in."}
    choices = ChoiceList(theme, [Choice(key, "Phôi ký sẵn", tip=tip) for key, tip in tips.items()], "Cách ký")
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(choices)
    column.addStretch(1)
    window.resize(480, 300)
    window.show()
    qtbot.waitUntil(lambda: choices.lines[0].height() > choices.lines[1].height())
    window.resize(900, 300)
    qtbot.waitUntil(lambda: choices.lines[0].height() == choices.lines[1].height())


def test_a_standing_that_may_wrap_is_read_whole_on_two_lines(theme: Theme) -> None:
    room = text_width(theme.font_px(13, 600), WHY)
    columns = (Column("why", "Tình trạng", room),)
    delegate = RowDelegate(theme, columns, "log_row")
    rect = QRect(0, 0, theme.px(12) + room, theme.px(44))

    def row(*, wrap: bool) -> RowValue:
        return RowValue("1", (Cell(WHY, icon=Icon.PRINTER, tone=Tone.SOON, wrap=wrap),), WHY, RowKind.ROW)

    assert delegate.cut_words(row(wrap=False), rect, theme.px(20)) == WHY
    assert delegate.cut_words(row(wrap=True), rect, theme.px(20)) == ""
    assert inked(delegate, row(wrap=True), rect) > inked(delegate, row(wrap=False), rect)


def inked(delegate: RowDelegate, row: RowValue, rect: QRect) -> int:
    """How many lines of pixels the words of a row take."""
    model = RowModel()
    model.show_rows([row], more=False)
    image = QImage(rect.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    option = QStyleOptionViewItem()
    option.rect = rect
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    words = range(rect.width() // 3, rect.width())
    return sum(
        any(image.pixelColor(QPoint(x, y)).lightness() < 140 for x in words) for y in range(rect.height())
    )


def test_a_column_may_be_called_otherwise(theme: Theme, qtbot: QtBot) -> None:
    head = TableHead(theme, (Column("number", "Số", 60), Column("printed", "In lúc", 80)))
    qtbot.addWidget(head)
    head.set_title("printed", "Chờ từ")
    assert head.accessibleName() == "Số, Chờ từ"
