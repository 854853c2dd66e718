"""The panel beside the list: one visit, what is known of it, what is taken along, and what may be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.visits.present import CLOSE, JOIN, DetailValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.wording import _


class Pairs(QWidget):
    """A title over labels with their words; nothing of it where there are none."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = SectionTitle(theme, title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        # One edge for the words of every part.
        self._grid.setColumnMinimumWidth(0, theme.px(98))
        self._lines: list[tuple[Words, Words]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        self._title.setVisible(bool(title))

    def show_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show others."""
        while len(self._lines) < len(pairs):
            left = Words(self._theme, "", Role.SMALL, Ink.TEXT2)
            right = Words(self._theme, "", Role.SMALL, Ink.TEXT, weight=600, wrap=True)
            self._grid.addWidget(left, len(self._lines), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, len(self._lines), 1)
            self._lines.append((left, right))
        for place, line in enumerate(self._lines):
            shown = place < len(pairs)
            for words, said in zip(line, pairs[place] if shown else ("", ""), strict=True):
                words.set_words(said)
                words.setVisible(shown)
        self.setVisible(bool(pairs))


class VisitDetail(Card):
    """One visit, scrolling above its buttons; `acted` names the button pressed, and for joining the dossier's code."""

    acted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value: DetailValue | None = None
        self.name = Words(theme, "", Role.LETTER, weight=700, wrap=True)
        self.badge = StandingBadge(theme, None, 28)
        self.died = Words(theme, "", Role.BODY, Ink.TEXT, weight=600, wrap=True)
        self.who = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.registration = Words(theme, "", Role.SMALL, Ink.TEXT, weight=600, wrap=True)
        self.notes = GuardList(theme)
        self.told = Pairs(theme, "")
        self.funeral = Pairs(theme, _("Tang lễ"))
        self.plan = Pairs(theme, _("Đoàn đi viếng"))
        self.words = Pairs(theme, _("Lời mang theo"))
        self.outcome = Pairs(theme, _("Kết quả"))
        self._offers = QVBoxLayout()
        self._main, self._deeds = QHBoxLayout(), FlowLayout(gap=12, line_gap=8)
        self._buttons: list[ActionButton] = []
        self._offered: list[QWidget] = []
        self._close = IconButton(theme, Icon.CLOSE, _("Đóng phần chi tiết"))
        self._close.clicked.connect(lambda: self.acted.emit(CLOSE, ""))
        self._invitation = Words(theme, _("Chọn một cuộc viếng để xem."), Role.BODY, Ink.TEXT2, wrap=True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()
        self.restyle()
        self.show_none()

    @property
    def buttons(self) -> tuple[ActionButton, ...]:
        """What may be done now, the main act first."""
        return tuple(self._buttons)

    def show_none(self) -> None:
        """Show no visit."""
        self.value = None
        self._invitation.show()
        self._middle.hide()
        self._acts.hide()

    def show_value(self, value: DetailValue) -> None:
        """Show another visit; the place stays where the same one is shown anew."""
        same = self.value is not None and self.value.id == value.id
        self.value = value
        self._invitation.hide()
        self._middle.show()
        self._acts.show()
        self.setAccessibleName(f"{value.name}, {value.badge.words}")
        self.name.set_words(value.name)
        self.badge.show_value(value.badge)
        self.died.set_words(value.died)
        self.who.set_words(value.who)
        self.registration.set_words(value.registration)
        self.notes.show_values(value.notes)
        for part, pairs in (
            (self.told, value.told),
            (self.funeral, value.funeral),
            (self.plan, value.plan),
            (self.words, value.words),
            (self.outcome, value.outcome),
        ):
            part.show_pairs(pairs)
        self._show_offers(value.offers)
        self._show_deeds(value)
        if not same:
            self._middle.verticalScrollBar().setValue(0)

    def restyle(self) -> None:
        """Offer × only where the panel lies over the list."""
        super().restyle()
        if hasattr(self, "_close"):
            self._close.setVisible(self.theme.breakpoint is Breakpoint.COMPACT)

    def _show_offers(self, offers: tuple[tuple[str, str], ...]) -> None:
        for old in self._offered:
            self._offers.removeWidget(old)
            old.deleteLater()
        self._offered = []
        for code, sentence in offers:
            words = Words(self.theme, sentence, Role.SMALL, Ink.TEXT, wrap=True)
            join = ActionButton(self.theme, _("Nối với hồ sơ {code}").format(code=code), Rank.SMALL)
            join.clicked.connect(lambda _on=False, code=code: self.acted.emit(JOIN, code))
            for widget in (words, join):
                self._offers.addWidget(
                    widget, 0, Qt.AlignmentFlag.AlignLeft if widget is join else Qt.AlignmentFlag(0)
                )
                self._offered.append(widget)

    def _show_deeds(self, value: DetailValue) -> None:
        names = [one.words for one in value.deeds]
        if [one.words for one in self._buttons] == names:
            return
        for old in self._buttons:
            (self._main if old is self._buttons[0] else self._deeds).removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for place, action in enumerate(value.deeds):
            button = ActionButton.of(self.theme, action, Rank.FILLED if place == 0 else Rank.SMALL)
            button.clicked.connect(lambda _on=False, name=action.name: self.acted.emit(name, ""))
            if place == 0:
                self._main.addWidget(button)
            else:
                self._deeds.addWidget(button)
            self._buttons.append(button)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._middle = Scroller(self.theme)
        column = self._middle.body
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(7)
        column.addLayout(head)
        for widget in (self.badge, self.died, self.who, self.registration, self.notes):
            column.addWidget(widget)
        self._offers.setSpacing(4)
        column.addLayout(self._offers)
        column.addWidget(Divider(self.theme))
        for part in (self.told, self.funeral, self.plan, self.words, self.outcome):
            column.addWidget(part)
        column.addStretch(1)
        self._acts = QWidget()
        acts = QVBoxLayout(self._acts)
        acts.setContentsMargins(0, 6, 0, 0)
        acts.setSpacing(10)
        acts.addLayout(self._main)
        acts.addLayout(self._deeds)
        self.body.addWidget(self._invitation)
        self.body.addWidget(self._middle, 1)
        self.body.addWidget(self._acts)
