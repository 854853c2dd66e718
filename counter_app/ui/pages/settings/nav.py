"""The list of sections at the left: one tab stop, arrows move, a pencil where something waits to be saved."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.base import PaintedButton, draw_icon, draw_words, elided, plate
from counter_app.ui.components.card import Card
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.sections import ICONS, Section, section_name
from counter_app.ui.theme import Theme
from counter_app.wording import _


class SectionButton(PaintedButton):
    """One section: icon, name, and a mark when it holds changes or faults."""

    def __init__(self, theme: Theme, section: Section, owner: SectionNav) -> None:
        super().__init__(theme, owner)
        self.section = section
        self._owner = owner
        self._changed = self._faulty = False
        self.setCheckable(True)
        self.setAccessibleName(section_name(section))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 5)
        self.setProperty("ring_inset", True)

    def mark(self, *, changed: bool, faulty: bool) -> None:
        """Show whether the section holds something unsaved, or something that cannot be saved."""
        self._changed, self._faulty = changed, faulty
        told = _("có ô cần sửa") if faulty else _("chưa lưu") if changed else ""
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """One line, high enough for a finger."""
        return QSize(self.theme.px(190), self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(120), self.theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the neighbour, Right and Enter into the section."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._owner.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self._owner.entered.emit(self.section.value)
            case _:
                super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint tint and bar of the current one, icon, name, mark."""
        t, px = self.theme.tokens, self.theme.px
        on, middle = self.isChecked(), self.height() / 2
        rect = QRectF(self.rect())
        if on:
            plate(painter, rect, 5, t.sel, t.primary if t.high_contrast else None)
            plate(painter, QRectF(0, px(8), 4, self.height() - px(16)), 2, t.primary)
        elif self.underMouse():
            plate(painter, rect, 5, t.hover)
        ink = t.on_sel if on else t.text
        draw_icon(painter, self.theme, ICONS[self.section], px(14), middle, 18, ink if on else t.text2)
        font = self.theme.font_px(14, 600 if on else 500)
        room = QRectF(px(42), 0, self.width() - px(42) - px(30), self.height())
        draw_words(painter, room, elided(font, self.text(), int(room.width())), font, ink)
        if self._changed or self._faulty:
            shape, colour = (Icon.WARNING, t.late.fg) if self._faulty else (Icon.PEN, t.primary)
            draw_icon(painter, self.theme, shape, self.width() - px(26), middle, 16, colour)

    def text(self) -> str:
        """The section's name."""
        return section_name(self.section)


class SectionNav(Card):
    """All sections; `opened` gives the one taken, `entered` the one the keyboard goes into."""

    opened = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, padded=False)
        self.setAccessibleName(_("Các phần cài đặt"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = QVBoxLayout()
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        self.buttons: dict[Section, SectionButton] = {}
        for section in Section:
            button = SectionButton(theme, section, self)
            button.clicked.connect(lambda _on=False, section=section: self._clicked(section))
            self.buttons[section] = button
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        self.body.addLayout(column)
        self.take(Section.OFFICE)

    @property
    def section(self) -> Section:
        """The section in front."""
        return next(section for section, button in self.buttons.items() if button.isChecked())

    def take(self, section: Section) -> None:
        """Take a section without telling anyone; the keyboard goes along where it stood on another."""
        followed = any(button.hasFocus() for button in self.buttons.values())
        self.buttons[section].setChecked(True)
        for button in self.buttons.values():
            on = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
            button.update()
        if followed:
            self.buttons[section].setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Take the neighbour and move the focus to it."""
        sections = list(Section)
        at = sections.index(self.section) + by
        if 0 <= at < len(sections):
            self.take(sections[at])
            self.buttons[sections[at]].setFocus(Qt.FocusReason.TabFocusReason)
            self.opened.emit(sections[at].value)

    def mark(self, changed: Collection[Section], faulty: Collection[Section]) -> None:
        """Mark sections with changes and with faults."""
        for section, button in self.buttons.items():
            button.mark(changed=section in changed, faulty=section in faulty)

    def _clicked(self, section: Section) -> None:
        self.take(section)
        self.opened.emit(section.value)
