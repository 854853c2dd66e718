"""Sheets of all components in one look, drawn without a screen: `python -m tests.ui.component_sheets OUT`."""

from __future__ import annotations

import argparse
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.banner import Banner
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card
from counter_app.ui.components.chips import ChipRow, SegmentedChoice
from counter_app.ui.components.fields import CheckField, ComboField, DateField, Field, LineField
from counter_app.ui.components.focus_ring import FocusRing
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.letter_line import LetterLine
from counter_app.ui.components.panel import Panel
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.scan_box import ScanBox, SearchBox
from counter_app.ui.components.states import EmptyState
from counter_app.ui.components.status_bar import StatusBar
from counter_app.ui.components.steps import DayStrip, Stepper, Timeline
from counter_app.ui.components.track import DateTrack
from counter_app.ui.components.undo import UndoBar
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Look, Theme, make_theme
from counter_app.ui.tokens import Ink, Role, TextSize
from counter_app.ui.values import ScannerState
from tests.ui.invented import (
    BADGES,
    BANNERS,
    CHIPS,
    DAYS,
    EMPTY,
    GUARDS,
    LETTER_LINES,
    PANEL,
    ROWS,
    STATUSES,
    STEPS,
    TIMELINE,
    TRACK_LATE,
    TRACK_READY,
    UNDO,
    WHO,
)


class Ground(QWidget):
    """The window's ground colour under a sheet of components."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.bg))
        painter.end()


def first_sheet(theme: Theme) -> QWidget:
    """Buttons, standings, letter lines, scan box, chips, banners, track, undo bar."""
    sheet = Ground(theme)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(10)
    column.addWidget(_title(theme, "Nút"))
    column.addLayout(_buttons(theme))
    column.addWidget(_title(theme, "Từ vựng tình trạng: màu + hình + chữ"))
    column.addWidget(_badges(theme))
    column.addWidget(_title(theme, "Dòng lý do chọn thư"))
    lines = QGridLayout()
    lines.setSpacing(10)
    quiet = theme.branch(sheet)
    quiet.set_quiet(True)
    for number, value in enumerate(LETTER_LINES):
        lines.addWidget(LetterLine(quiet if number == 3 else theme, value), number // 2, number % 2)
    column.addLayout(lines)
    lower = QHBoxLayout()
    lower.setSpacing(20)
    lower.addLayout(_left(theme), 1)
    lower.addLayout(_right(theme), 1)
    column.addLayout(lower)
    undo = UndoBar(theme)
    undo.show_value(UNDO)
    column.addWidget(undo)
    column.addStretch(1)
    return sheet


def second_sheet(theme: Theme) -> QWidget:
    """Panel, table, day strip, timeline, steps, guards, fields, search, scan box in trouble, status bar."""
    sheet = Ground(theme)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 16, 24, 0)
    column.setSpacing(12)
    head = QHBoxLayout()
    head.addWidget(PageTitle(theme, "Ủy ban Ẫ Ổ Ễ"))
    head.addWidget(SearchBox(theme, "Tìm tên, mã hồ sơ, số định danh (không cần dấu)"), 1)
    head.addWidget(ComboField(theme, WHO))
    column.addLayout(head)
    lost = ScanBox(theme)
    lost.show_state(
        ScannerState.NOT_FOUND, "Không thấy hồ sơ H99.41.07-261120-9999 trong sổ. Kiểm mã hoặc gõ tên."
    )
    column.addWidget(lost)
    top = QHBoxLayout()
    top.setSpacing(14)
    panel = Panel(theme, PANEL)
    panel.setMinimumSize(400, 260)
    top.addWidget(panel, 2)
    top.addWidget(_detail(theme), 2)
    top.addWidget(_form(theme), 2)
    column.addLayout(top)
    columns = (
        Column("who", "Người nộp, mã hồ sơ", 184, 1),
        Column("what", "Thủ tục", 164, 1),
        Column("due", "Hẹn trả", 96, sortable=True),
        Column("how", "Tình trạng", 264, sortable=True),
        Column("letter", "Thư", 120),
        Column("seen", "Đã xem", 70),
    )
    table = RowTable(theme, columns)
    table.head.show_sorting("how")
    table.model.show_rows(ROWS)
    table.view.take("3")
    table.setMinimumHeight(330)
    column.addWidget(table, 1)
    bar = StatusBar(theme)
    bar.show_values(STATUSES, "Lê Thu Hà · Công chức tư pháp – hộ tịch")
    column.addWidget(bar)
    return sheet


def _title(theme: Theme, words: str) -> Words:
    return Words(theme, words, Role.BODY, Ink.TEXT2, weight=600)


def _buttons(theme: Theme) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(10)
    for rank, words, icon, key in (
        (Rank.MAIN, "In và trao", Icon.PRINTER, "Enter"),
        (Rank.SIDE, "Thư khác", Icon.SHUFFLE, "F4"),
    ):
        row = QHBoxLayout()
        row.setSpacing(18)
        for state in range(4):
            button = ActionButton(theme, words, rank, icon=icon, key=key)
            button.setDown(state == 1)
            button.setEnabled(state != 3)
            if rank is Rank.MAIN and state == 2:
                button.setObjectName("focused")
            row.addWidget(button)
        row.addWidget(ActionButton(theme, "Làm mới", Rank.PLAIN, icon=Icon.REFRESH, key="F5"))
        row.addWidget(ActionButton(theme, "Xem cả 9", Rank.LINK))
        row.addStretch(1)
        rows.addLayout(row)
    return rows


def _badges(theme: Theme) -> Card:
    card = Card(theme)
    grid = QGridLayout()
    for number, (badge, words) in enumerate(BADGES):
        grid.addWidget(StandingBadge(theme, badge, 28), number // 2, 2 * (number % 2))
        grid.addWidget(Words(theme, words, Role.SMALL, Ink.TEXT2), number // 2, 2 * (number % 2) + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    card.body.addLayout(grid)
    return card


def _left(theme: Theme) -> QVBoxLayout:
    left = QVBoxLayout()
    left.addWidget(_title(theme, "Ô quét"))
    left.addWidget(ScanBox(theme))
    left.addWidget(_title(theme, "Lọc, chọn, liên kết"))
    row = QHBoxLayout()
    row.addWidget(ChipRow(theme, CHIPS), 1)
    row.addWidget(SegmentedChoice(theme, WHO))
    left.addLayout(row)
    left.addWidget(_title(theme, "Dải báo (không bao giờ là hộp thoại)"))
    for value in BANNERS:
        left.addWidget(Banner(theme, value))
    left.addStretch(1)
    return left


def _right(theme: Theme) -> QVBoxLayout:
    right = QVBoxLayout()
    right.addWidget(_title(theme, "Trạng thái trống"))
    card = Card(theme)
    card.body.addWidget(EmptyState(theme, EMPTY))
    right.addWidget(card, 1)
    right.addWidget(_title(theme, "Mốc thời gian"))
    for points in (TRACK_LATE, TRACK_READY):
        holder = Card(theme)
        holder.body.addWidget(DateTrack(theme, points))
        right.addWidget(holder)
    return right


def _detail(theme: Theme) -> Card:
    card = Card(theme)
    card.body.addWidget(DayStrip(theme, DAYS))
    card.body.addWidget(Timeline(theme, TIMELINE))
    card.body.addWidget(Stepper(theme, STEPS, 0))
    card.body.addWidget(GuardList(theme, GUARDS))
    card.body.addStretch(1)
    return card


def _form(theme: Theme) -> Card:
    card = Card(theme)
    name = LineField(theme)
    name.setText("NGUYỄN THỊ ẪM ỦY Ổ")
    born = Field(theme, "Ngày sinh", DateField(theme), required=True)
    born.set_error("Không có ngày 31/02/2026. Ghi ngày/tháng/năm, hoặc chỉ năm.")
    card.body.addWidget(Field(theme, "Họ và tên", name, hint="Đúng như Giấy khai sinh"))
    card.body.addWidget(born)
    card.body.addWidget(Field(theme, "Nơi trao", ComboField(theme, WHO)))
    ticked = CheckField(theme, "Đã đọc lại tên với gia đình", strong_when_open=True)
    ticked.setChecked(True)
    card.body.addWidget(ticked)
    card.body.addWidget(CheckField(theme, "Giấy khai sinh bản chính", strong_when_open=True))
    card.body.addStretch(1)
    return card


def draw(out: Path, dressed: Theme, look: Look, text_size: TextSize, width: int) -> list[Path]:
    """Draw both sheets into `out` and say where they are; the application wears the look meanwhile."""
    theme = Theme(dressed.icons, look=look, text_size=text_size)
    theme.set_client_width(width)
    dressed.set_look(look)
    dressed.set_text_size(text_size)
    made: list[Path] = []
    for number, build in enumerate((first_sheet, second_sheet), start=1):
        sheet = build(theme)
        sheet.resize(width, max(900, sheet.heightForWidth(width) if sheet.hasHeightForWidth() else 900))
        ring = FocusRing(theme, sheet)
        sheet.show()
        focused = sheet.findChild(ActionButton, "focused")
        if focused is not None:
            focused.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        ring.update()
        file = out / f"components_{number}_{look.value}_{text_size.value}_{width}.png"
        sheet.grab().save(str(file))
        made.append(file)
        sheet.close()
        sheet.deleteLater()
    dressed.set_look(Look.LIGHT)
    dressed.set_text_size(TextSize.NORMAL)
    return made


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--resources", type=Path, default=Path(__file__).parents[2] / "resources")
    parser.add_argument("--look", type=Look, default=Look.LIGHT)
    parser.add_argument("--text", type=TextSize, default=TextSize.NORMAL)
    parser.add_argument("--width", type=int, default=1366)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    dressed = make_theme(QApplication([]), options.resources)
    draw(options.out, dressed, options.look, options.text, options.width)


if __name__ == "__main__":
    main()
