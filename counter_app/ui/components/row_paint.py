"""How a row with columns is laid out and painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from counter_app.ui.components.badge import (
    badge_font,
    badge_icon_size,
    badge_width,
    draw_badge,
    draw_two_lines,
)
from counter_app.ui.components.base import (
    Painted,
    draw_icon,
    draw_words,
    elided,
    hatch,
    line_height,
    plate,
    smooth,
    text_width,
)
from counter_app.ui.components.fields import draw_check
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import BadgeValue, Cell, RowKind, RowValue, Tone, tone_icon

_ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_PAD = 12


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width at 100 % (the least width where `stretch` is set), and whether it sorts.

    It may stand only in wide windows, or be dropped in compact ones.
    """

    key: str
    title: str
    width: int
    stretch: int = 0
    sortable: bool = False
    drop_when_compact: bool = False
    wide_only: bool = False

    def stands_at(self, width_class: Breakpoint) -> bool:
        """Whether the column is shown at a width class."""
        if self.wide_only:
            return width_class is Breakpoint.WIDE
        return not (self.drop_when_compact and width_class is Breakpoint.COMPACT)


def lay_out(theme: Theme, columns: Sequence[Column], rect: QRect) -> list[QRect]:
    """The boxes of the cells of a row; a column that does not stand at this width gets an empty box."""
    shown = [column.stands_at(theme.breakpoint) for column in columns]
    widths = [theme.px(column.width) if on else 0 for column, on in zip(columns, shown, strict=True)]
    pad = theme.px(_PAD)
    spare = rect.width() - pad - sum(widths)
    weight = sum(column.stretch for column, on in zip(columns, shown, strict=True) if on)
    boxes: list[QRect] = []
    x = rect.left() + pad
    for column, width, on in zip(columns, widths, shown, strict=True):
        grown = on and weight and column.stretch
        taken = max(theme.px(60), width + spare * column.stretch // weight) if grown else width
        boxes.append(QRect(x, rect.top(), taken, rect.height()))
        x += taken
    return boxes


def wrapped(font: QFont, words: str, width: int) -> tuple[str, str]:
    """The words on two lines, broken between words; the second is cut when it is too long, or empty."""
    if text_width(font, words) <= width:
        return words, ""
    pieces = words.split(" ")
    first = pieces[0]
    at = 1
    while at < len(pieces) and text_width(font, f"{first} {pieces[at]}") <= width:
        first = f"{first} {pieces[at]}"
        at += 1
    return elided(font, first, width), elided(font, " ".join(pieces[at:]), width)


class RowDelegate(QStyledItemDelegate):
    """Paints rows in fixed heights that never ask the view for its width."""

    def __init__(
        self, theme: Theme, columns: Sequence[Column], height: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = tuple(columns)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the row's kind."""
        row = index.data(_ROW_ROLE)
        metrics = self._theme.metrics
        head = isinstance(row, RowValue) and row.kind is RowKind.HEAD
        high = metrics.day_head if head else int(getattr(metrics, self._height))
        return QSize(200, self._theme.px(high))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, bar and cells."""
        row = index.data(_ROW_ROLE)
        if not isinstance(row, RowValue):
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._ground(painter, row, rect, state)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if row.kind is RowKind.HEAD:
            self._head(painter, row, rect)
            painter.restore()
            return
        for cell, box in zip(row.cells, lay_out(self._theme, self._columns, rect), strict=False):
            if box.width() > 0:
                self._cell(painter, cell, box, selected=selected)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell the whole words of a cell that had to be cut, under the pointer."""
        row = index.data(_ROW_ROLE)
        rect: QRect = option.rect
        whole = self.cut_words(row, rect, event.pos().x()) if isinstance(row, RowValue) else ""
        QToolTip.showText(event.globalPos(), whole, view)
        return bool(whole)

    def cut_words(self, row: RowValue, rect: QRect, x: int) -> str:
        """The whole words of the cell of a row at a place across, or nothing where they are all to be read."""
        for cell, box in zip(row.cells, lay_out(self._theme, self._columns, rect), strict=False):
            if not box.left() <= x <= box.right() or row.kind is RowKind.HEAD:
                continue
            width = box.width() - self._theme.px(_PAD)
            font = self._theme.font_px(14, 600 if cell.strong else 400)
            if cell.tone is not None:
                badge = BadgeValue(cell.tone, cell.words, cell.icon)
                room = width + self._theme.px(_PAD - 4)
                cut = badge_width(self._theme, badge, 26, filled=cell.filled) > room
                if cut and cell.wrap and not cell.filled:
                    cut = self._two_lines(badge, room - self._theme.px(8))[1].endswith("…")
            elif cell.wrap and not cell.second:
                small = self._theme.font_px(13, 600 if cell.strong else 400)
                cut = text_width(font, cell.words) > width and wrapped(small, cell.words, width)[1].endswith(
                    "…"
                )
            else:
                cut = text_width(font, cell.words) > width
            return cell.words if cut else ""
        return ""

    def _ground(self, painter: QPainter, row: RowValue, rect: QRect, state: QStyle.StateFlag) -> None:
        t = self._theme.tokens
        if row.kind is RowKind.HEAD:
            painter.fillRect(rect, QColor(t.sunken))
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.sel))
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(t.primary))
        elif row.kind is RowKind.VOID:
            painter.fillRect(rect, QColor(t.hol))
            first = lay_out(self._theme, self._columns, rect)[0]
            hatch(
                painter,
                QRectF(rect.left(), rect.top(), first.width() + first.left() - rect.left(), rect.height()),
                t.hatch,
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))

    def _head(self, painter: QPainter, row: RowValue, rect: QRect) -> None:
        """A head lies across all columns: its title at the left, its total at the right."""
        t, pad = self._theme.tokens, self._theme.px(_PAD)
        room = QRectF(rect.adjusted(pad, 0, -pad, -1))
        title, *rest = row.cells
        for cell in rest[:1]:
            small = self._theme.font_px(13, 400)
            wide = text_width(small, cell.words)
            right = QRectF(room.right() - wide, room.top(), wide + 1, room.height())
            draw_words(painter, right, cell.words, small, t.text2)
            room.setWidth(room.width() - wide - pad)
        font = self._theme.font_px(13, 600 if title.strong else 400)
        draw_words(painter, room, elided(font, title.words, int(room.width())), font, t.text)

    def _cell(self, painter: QPainter, cell: Cell, box: QRect, *, selected: bool) -> None:
        room = box.adjusted(0, 0, -self._theme.px(_PAD), -1)
        if cell.check is not None:
            draw_check(
                painter, self._theme, room.center().x() - self._theme.px(10), room.center().y(), cell.check
            )
        elif cell.tone is not None:
            forced = self._theme.tokens.on_sel if selected and self._theme.tokens.high_contrast else None
            self._standing(painter, cell, cell.tone, room, forced)
        else:
            self._lines(painter, cell, room, selected=selected)

    def _standing(self, painter: QPainter, cell: Cell, tone: Tone, room: QRect, forced: str | None) -> None:
        badge = BadgeValue(tone, cell.words, cell.icon if cell.icon is not None else tone_icon(tone))
        # An unfilled standing keeps the badge's inner margin, so that icons stand in one line down the column.
        pad = 0 if cell.filled else self._theme.px(8)
        rect = QRectF(room.adjusted(pad, 0, self._theme.px(_PAD - 4), 0))
        height = 28
        if badge_width(self._theme, badge, height, filled=cell.filled) > rect.width():
            if cell.wrap and not cell.filled:
                ink = forced or self._theme.tokens.tone(tone).fg
                draw_two_lines(painter, self._theme, rect, badge, self._two_lines(badge, rect.width()), ink)
                return
            height = 26
        draw_badge(painter, self._theme, rect, badge, height, filled=cell.filled, forced=forced)

    def _two_lines(self, badge: BadgeValue, width: float) -> tuple[str, str]:
        beside = self._theme.px(badge_icon_size(28) + 6)
        return wrapped(badge_font(self._theme, 28), badge.words, int(width) - beside)

    def _lines(self, painter: QPainter, cell: Cell, room: QRect, *, selected: bool) -> None:
        t, theme = self._theme.tokens, self._theme
        ink = t.on_sel if selected else t.text2 if cell.muted else t.text
        second_ink = t.on_sel if selected and t.high_contrast else t.text2
        left = room.left()
        small = cell.icon is not None
        font = theme.font_px(13 if small else 14, 600 if cell.strong else 500 if small else 400)
        if cell.icon is not None:
            draw_icon(painter, theme, cell.icon, left, room.center().y(), 16, ink)
            left += theme.px(22)
        width = room.right() - left
        words, second, second_font = cell.words, cell.second, theme.font_px(12)
        if cell.wrap and not second and wrapped(font, words, width)[1]:
            font = second_font = theme.font_px(13, 600 if cell.strong else 400)
            words, second = wrapped(font, cell.words, width)
            second_ink = ink
        self._two(painter, cell, QRectF(left, room.top(), width, room.height()), (words, font, ink),
                  (second, second_font, second_ink))  # fmt: skip

    def _two(
        self,
        painter: QPainter,
        cell: Cell,
        room: QRectF,
        first: tuple[str, QFont, str],
        second: tuple[str, QFont, str],
    ) -> None:
        words, font, ink = first
        high = line_height(font)
        more = line_height(second[1]) if second[0] else 0
        top = room.top() + (room.height() - high - more) / 2
        line = QRectF(room.left(), top, room.width(), high)
        if cell.hit is not None:
            self._hit(painter, words, cell.hit, font, line)
        if cell.struck and self._theme.tokens.high_contrast:
            # The lines of the hatch are as strong as the letters here.
            shown = QRectF(line.left() - 3, line.top(), text_width(font, words) + 6, line.height())
            painter.fillRect(shown, QColor(self._theme.tokens.surface))
        if cell.struck:
            font = QFont(font)
            font.setStrikeOut(True)
        draw_words(painter, line, elided(font, words, int(room.width())), font, ink)
        if second[0]:
            under = QRectF(room.left(), line.bottom(), room.width(), more)
            draw_words(painter, under, elided(second[1], second[0], int(room.width())), second[1], second[2])

    def _hit(self, painter: QPainter, words: str, hit: tuple[int, int], font: QFont, line: QRectF) -> None:
        start = text_width(font, words[: hit[0]]) - (1 if hit[0] else 0)
        wide = text_width(font, words[hit[0] : hit[1]]) - 1
        box = QRectF(line.left() + start - 2, line.top(), wide + 4, line.height())
        box.setRight(min(box.right(), line.right()))
        if box.width() < 4:
            return  # the hit lies in the part that was cut off
        border = self._theme.tokens.text if self._theme.tokens.high_contrast else None
        plate(painter, box, 3, None if border else self._theme.tokens.hit, border)


class TableHead(Painted):
    """The titles of the columns; a sortable one can be pressed. `sorted_by` gives the key and whether it falls."""

    sorted_by = Signal(str, bool)

    def __init__(self, theme: Theme, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._columns = tuple(columns)
        self._sorted = ""
        self._falling = False
        self._room = 0
        self._at = 0
        self.setFocusPolicy(
            Qt.FocusPolicy.TabFocus if any(one.sortable for one in columns) else Qt.FocusPolicy.NoFocus
        )
        self.setProperty("ring_inset", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(column.title for column in self._columns if column.title))

    def show_sorting(self, key: str, *, falling: bool = False) -> None:
        """Show by which column the rows are sorted."""
        self._sorted, self._falling = key, falling
        self.update()

    def set_title(self, key: str, title: str) -> None:
        """Call a column otherwise: what stands in it now is something else."""
        self._columns = tuple(
            replace(column, title=title) if column.key == key else column for column in self._columns
        )
        self.setAccessibleName(", ".join(column.title for column in self._columns if column.title))
        self.update()

    def set_room(self, width: int) -> None:
        """Stand over columns of rows that are so wide, the scroll bar beside them left out."""
        self._room = width
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the width class says."""
        return QSize(200, self.theme.px(self.theme.metrics.table_head))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(100, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sort by the column pressed, the other way round when it was already."""
        for column, box in zip(self._columns, self._boxes(), strict=True):
            if column.sortable and box.contains(event.position().toPoint()):
                self._sort(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to another title that sorts, Blank sorts by it."""
        sortable = [column for column in self._columns if column.sortable]
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._at = max(0, min(len(sortable) - 1, self._at + step))
                self.setAccessibleDescription(sortable[self._at].title)
                self.update()
            case Qt.Key.Key_Space:
                self._sort(sortable[self._at])
            case _:
                super().keyPressEvent(event)

    def _sort(self, column: Column) -> None:
        falling = column.key == self._sorted and not self._falling
        self.show_sorting(column.key, falling=falling)
        self.sorted_by.emit(column.key, falling)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, titles, arrow."""
        painter = smooth(self)
        t = self.theme.tokens
        ground = QRectF(self.rect())
        plate(painter, ground, 7, t.sunken)
        painter.fillRect(ground.adjusted(0, 8, 0, 0), QColor(t.sunken))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(t.line))
        font = self.theme.font_px(13, 600)
        for column, box in zip(self._columns, self._boxes(), strict=True):
            left = box.left()
            if column.key == self._sorted and column.title:
                icon = Icon.ARROW_DOWN if self._falling else Icon.ARROW_UP
                draw_icon(painter, self.theme, icon, left, box.center().y(), 14, t.text2)
                left += self.theme.px(18)
            room = QRectF(left, box.top(), box.right() - left - 4, box.height())
            if self.hasFocus() and column is self._focused():
                line = QRectF(box.left(), self.height() - 4, box.width() - self.theme.px(_PAD), 2)
                painter.fillRect(line, QColor(t.focus))
            draw_words(painter, room, elided(font, column.title, int(room.width())), font, t.text2)
        painter.end()

    def _focused(self) -> Column | None:
        sortable = [column for column in self._columns if column.sortable]
        return sortable[self._at] if sortable else None

    def _boxes(self) -> list[QRect]:
        room = self.rect()
        room.setWidth(self._room or room.width())
        return lay_out(self.theme, self._columns, room)
