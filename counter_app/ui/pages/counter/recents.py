"""What was just handed over: tiles at normal width, rows at wide, a line without names before a mourning family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.letter import FormKind, LetterKind, SheetKind
from counter_app.domain.own_kind import OwnKind
from counter_app.sentences.letters import letter_name
from counter_app.services.acts.recent import Returned
from counter_app.ui.components.base import (
    PaintedButton,
    draw_icon,
    draw_words,
    elided,
    line_height,
    plate,
    text_width,
)
from counter_app.ui.components.card import Card
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.wording import _, clock_time, joined

SHOWN = 5


@dataclass(frozen=True, slots=True)
class RecentValue:
    """One case just handed over, in words."""

    key: str
    time: str
    name: str
    procedure: str
    letter: str
    short: str
    with_letter: bool

    @property
    def spoken(self) -> str:
        """The whole in one sentence for a screen reader."""
        return ", ".join(part for part in (self.time, self.name, self.procedure, self.letter) if part)


def recent_value(one: Returned) -> RecentValue:
    """A case just handed over as its tile says it."""
    letters = joined(
        _("{letter} số {number}").format(letter=letter_name(sheet.kind), number=sheet.number)
        for sheet in one.sheets
    )
    short = joined(short_name(sheet.kind).format(number=sheet.number) for sheet in one.sheets)
    none = _("Không thư")
    return RecentValue(
        one.code,
        clock_time(one.at),
        one.name,
        one.procedure,
        letters or none,
        short or none,
        bool(one.sheets),
    )


def short_name(kind: SheetKind) -> str:
    """The letter in the few words a tile has room for, with a place for its number."""
    match kind:
        case LetterKind.THANKS:
            return _("Cảm ơn {number}")
        case LetterKind.APOLOGY:
            return _("Xin lỗi {number}")
        case LetterKind.BIRTH | LetterKind.MARRIAGE:
            return _("Chúc mừng {number}")
        case LetterKind.CONDOLENCE:
            return _("Chia buồn {number}")
        case OwnKind():
            return _("Thư {number}")
        case FormKind():
            return _("Phiếu {number}")
        case never:
            assert_never(never)


class RecentItem(PaintedButton):
    """One case as a tile or as a row; Enter opens it, arrows go to its neighbour."""

    def __init__(
        self, theme: Theme, value: RecentValue, *, last: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.value = value
        self._last = last
        self.setText(value.name.replace("&", "&&"))
        self.setAccessibleName(value.spoken)
        self.setToolTip(value.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 8)
        self.restyle()

    def restyle(self) -> None:
        """A row wears its ring inside its edge, a tile around it."""
        self.setProperty("ring_inset", self._as_row())

    def sizeHint(self) -> QSize:
        """Two lines as a tile, one as a row."""
        px = self.theme.px
        if self._as_row():
            return QSize(px(400), px(self.theme.metrics.recents_row))
        return QSize(
            px(140), line_height(self.theme.font_px(13, 600)) + line_height(self.theme.font_px(12)) + px(15)
        )

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(80), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter opens."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.click()
            case _:
                super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint as a row or as a tile."""
        if self._as_row():
            self._paint_row(painter)
        else:
            self._paint_tile(painter)

    def _as_row(self) -> bool:
        return self.theme.breakpoint is Breakpoint.WIDE

    def _paint_tile(self, painter: QPainter) -> None:
        px, t = self.theme.px, self.theme.tokens
        plate(painter, QRectF(self.rect()), 8, t.hover if self.underMouse() else t.surface, t.line)
        name, small = self.theme.font_px(13, 600), self.theme.font_px(12)
        pad, room = px(9), self.width() - px(14)
        first = QRectF(pad, px(6), room, line_height(name))
        draw_words(painter, first, elided(name, self.value.name, int(room)), name, t.text)
        below = QRectF(pad, first.bottom(), text_width(small, self.value.time), line_height(small))
        draw_words(painter, below, self.value.time, small, t.text2)
        left = below.right() + px(7)
        rest = QRectF(left, below.top(), self.width() - left - px(5), below.height())
        words = self.theme.font_px(12, 500)
        draw_words(painter, rest, elided(words, self.value.short, int(rest.width())), words, t.text2)

    def _paint_row(self, painter: QPainter) -> None:
        px, t = self.theme.px, self.theme.tokens
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(t.hover))
        small, name = self.theme.font_px(13), self.theme.font_px(13, 600)
        high, width = float(self.height() - 1), self.width()
        spans = (
            (0.0, 0.06, self.value.time, small, t.text2),
            (0.06, 0.2, self.value.name, name, t.text),
            (0.26, 0.4, self.value.procedure, small, t.text2),
        )
        for start, share, said, font, ink in spans:
            rect = QRectF(start * width, 0, share * width - px(10), high)
            draw_words(painter, rect, elided(font, said, int(rect.width())), font, ink)
        left = 0.68 * width
        icon = Icon.MAIL if self.value.with_letter else Icon.MAIL_OFF
        draw_icon(painter, self.theme, icon, left, high / 2, 16, t.text2)
        rect = QRectF(left + px(24), 0, width - left - px(26), high)
        words = self.theme.font_px(13, 500)
        draw_words(painter, rect, elided(words, self.value.letter, int(rect.width())), words, t.text)
        if not self._last:
            painter.fillRect(QRectF(0, self.height() - 1, width, 1), QColor(t.line))


class Recents(QWidget):
    """The strip: title, hint, items; `opened` gives the key of the one pressed."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[RecentItem] = []
        self._values: tuple[RecentValue, ...] = ()
        self._quiet = False
        self._title = Words(theme, _("Vừa trao"), Role.SMALL, Ink.TEXT2, weight=600)
        self._hint = Words(
            theme, _("Xem lại, cấp lại, hoàn tác: chọn rồi bấm Enter"), Role.CAPTION, Ink.TEXT2
        )
        self._plate = Card(theme, padded=False)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(8)
        self._build()
        theme.changed.connect(self._place)

    @property
    def items(self) -> tuple[RecentItem, ...]:
        """The items as shown."""
        return tuple(self._items)

    def show_values(self, values: Sequence[RecentValue], *, quiet: bool) -> None:
        """Show other cases; in quiet mode only how many they are."""
        same = tuple(values[:SHOWN]) == self._values and quiet is self._quiet
        self._values, self._quiet = tuple(values[:SHOWN]), quiet
        if not same or not self._items:
            self._place()

    def take_focus(self) -> None:
        """Put the keyboard on the newest."""
        if self._items:
            self._items[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 2, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._tiles)
        column.addWidget(self._plate)

    def _place(self) -> None:
        """Make the items anew in the form of the width class."""
        for item in self._items:
            item.hide()
            item.deleteLater()
        while self._tiles.count():
            self._tiles.takeAt(0)
        self._items = []
        names_shown = not self._quiet and bool(self._values)
        rows = self._theme.breakpoint is Breakpoint.WIDE
        self._hint.setVisible(names_shown)
        self._plate.setVisible(rows and names_shown)
        self._plate.body.setContentsMargins(15, 2, 15, 2)
        self._title.set_words(self._title_words())
        if not names_shown:
            return
        for number, value in enumerate(self._values):
            item = RecentItem(self._theme, value, last=number + 1 == len(self._values))
            item.clicked.connect(lambda _on=False, key=value.key: self.opened.emit(key))
            (self._plate.body if rows else self._tiles).addWidget(item)
            item.show()
            self._items.append(item)
        if not rows:
            for _spare in range(SHOWN - len(self._items)):
                self._tiles.addStretch(1)

    def _title_words(self) -> str:
        if self._quiet and self._values:
            return _("Vừa trao: {n} hồ sơ, ẩn tên khi có gia đình ở quầy (F7 để xem)").format(
                n=len(self._values)
            )
        return _("Vừa trao") if self._values else ""
