"""Lists: one spoken sentence per row, fixed heights, keys that pass over heads, pages asked for one at a time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.ui.components.base import text_width
from counter_app.ui.components.row_paint import Column, lay_out, wrapped
from counter_app.ui.components.rows import RowModel, RowTable
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action, Cell, RowValue
from tests.ui import invented

COLUMNS = (
    Column("who", "Người nộp, mã hồ sơ", 184, 1),
    Column("what", "Thủ tục", 164, 1, drop_when_compact=True),
    Column("due", "Hẹn trả", 96, sortable=True),
    Column("how", "Tình trạng", 250, sortable=True),
    Column("letter", "Thư", 110),
    Column("seen", "Đã xem", 70),
)


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> RowTable:
    made = RowTable(theme, COLUMNS)
    qtbot.addWidget(made)
    made.model.show_rows(invented.ROWS)
    made.resize(1_000, 500)
    made.show()
    return made


def test_a_row_is_one_sentence_for_a_screen_reader(table: RowTable) -> None:
    index = table.model.index(1)
    spoken = table.model.data(index, int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Mào Thị Xuân, Trễ 1 ngày làm việc, Cải chính hộ tịch"


def test_a_screen_reader_finds_a_list_and_its_rows(table: RowTable) -> None:
    found = QAccessible.queryAccessibleInterface(table.view)
    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Danh sách"
    row = found.child(1)
    assert row.role() == QAccessible.Role.ListItem
    assert row.text(QAccessible.Text.Name) == "Mào Thị Xuân, Trễ 1 ngày làm việc, Cải chính hộ tịch"


def test_every_kind_of_row_has_a_fixed_height(table: RowTable) -> None:
    heights = [table.view.sizeHintForRow(at) for at in range(table.model.rowCount())]
    assert heights == [30, 52, 52, 52, 52, 52]


def test_arrows_pass_over_heads_and_tell_the_row_they_reach(table: RowTable, qtbot: QtBot) -> None:
    table.view.take_first()
    assert table.view.current_key() == "1"
    QTest.keyClick(table.view, Qt.Key.Key_Up)
    assert table.view.current_key() == "1"
    with qtbot.waitSignal(table.view.chosen) as told:
        QTest.keyClick(table.view, Qt.Key.Key_Down)
    assert told.args == ["2"]


def test_enter_opens_the_row_and_blank_ticks_it(table: RowTable, qtbot: QtBot) -> None:
    table.view.take("3")
    with qtbot.waitSignal(table.view.opened) as opened:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.view.ticked) as ticked:
        QTest.keyClick(table.view, Qt.Key.Key_Space)
    assert opened.args == ticked.args == ["3"]


def test_a_click_on_a_tick_box_ticks_that_row(table: RowTable, qtbot: QtBot) -> None:
    index = table.model.index(2)
    box = lay_out(table.view.theme, COLUMNS, table.view.visualRect(index))[5]
    with qtbot.waitSignal(table.view.ticked) as ticked:
        QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert ticked.args == ["2"]


def test_a_rows_own_button_acts(table: RowTable, qtbot: QtBot) -> None:
    cells = (Cell("Sùng A Lử"), Cell("", action=Action("slip", "Làm phiếu")))
    table.model.show_rows([RowValue("9", cells, "Sùng A Lử")])
    index = table.model.index(0)
    box = lay_out(table.view.theme, COLUMNS, table.view.visualRect(index))[1]
    with qtbot.waitSignal(table.view.acted) as acted:
        QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert acted.args == ["9", "slip"]


def test_the_next_page_is_asked_for_once(qtbot: QtBot) -> None:
    model = RowModel()
    asked: list[bool] = []
    model.wanted_more.connect(lambda: asked.append(True))
    model.show_rows(invented.ROWS[:3], more=True)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [True]
    model.append(invented.ROWS[3:])
    assert model.rows == invented.ROWS
    assert not model.canFetchMore(QModelIndex())


def test_a_row_can_be_shown_anew_in_its_place(table: RowTable) -> None:
    row = RowValue("2", (Cell("Quàng Thị Pản"),), "Quàng Thị Pản, Đã trao")
    table.model.replace_row(row)
    assert table.model.rows[2] == row
    assert table.model.find("nobody") == -1


def test_columns_fill_the_width_and_a_dropped_one_gives_its_room_away(theme: Theme) -> None:
    rect = QRect(0, 0, 1_000, 52)
    boxes = lay_out(theme, COLUMNS, rect)
    assert boxes[-1].right() == rect.right()
    assert all(one.right() + 1 == other.left() for one, other in pairwise(boxes))
    theme.set_client_width(1_000)
    compact = lay_out(theme, COLUMNS, rect)
    assert compact[1].width() == 0
    assert compact[0].width() > boxes[0].width()
    assert compact[-1].right() == rect.right()


def test_long_words_are_broken_between_words_and_cut_only_on_the_second_line(dressed: Theme) -> None:
    font: QFont = dressed.font()
    words = "Liên thông khai tử, xóa thường trú, hưởng mai táng phí"
    first, second = wrapped(font, words, 180)
    assert text_width(font, first) <= 181
    assert words.startswith(f"{first} ")
    assert second.endswith("…")
    assert wrapped(font, "Cải chính", 180) == ("Cải chính", "")


def test_a_press_on_a_title_sorts_and_a_second_one_turns_it_round(table: RowTable, qtbot: QtBot) -> None:
    box = lay_out(table.view.theme, COLUMNS, table.head.rect())[2]
    seen: list[tuple[str, bool]] = []
    table.head.sorted_by.connect(lambda key, falling: seen.append((key, falling)))
    for _ in range(2):
        QTest.mouseClick(table.head, Qt.MouseButton.LeftButton, pos=box.center())
    title = lay_out(table.view.theme, COLUMNS, table.head.rect())[0]
    QTest.mouseClick(table.head, Qt.MouseButton.LeftButton, pos=title.center())
    assert seen == [("due", False), ("due", True)]


def test_the_keyboard_sorts_too(table: RowTable, qtbot: QtBot) -> None:
    QTest.keyClick(table.head, Qt.Key.Key_Right)
    with qtbot.waitSignal(table.head.sorted_by) as told:
        QTest.keyClick(table.head, Qt.Key.Key_Space)
    assert told.args == ["how", False]
    QTest.keyClick(table.head, Qt.Key.Key_Left)
    with qtbot.waitSignal(table.head.sorted_by) as told:
        QTest.keyClick(table.head, Qt.Key.Key_Space)
    assert told.args == ["due", False]


def test_the_selected_row_has_a_bar_and_its_own_ground(table: RowTable) -> None:
    table.view.take("1")
    rect = table.view.visualRect(table.model.index(1))
    image = table.view.viewport().grab().toImage()
    tokens = table.view.theme.tokens
    assert image.pixelColor(1, rect.center().y()).name().upper() == tokens.primary
    assert image.pixelColor(rect.right() - 3, rect.top() + 3).name().upper() == tokens.sel
