"""The sheet of all keys, over the window."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.ui.components.base import keycap_width
from counter_app.ui.components.buttons import ActionButton, KeyCap, Rank
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.overlay import Overlay
from counter_app.ui.shortcuts import Shortcut, listing, place_words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class KeySheet(Overlay):
    """All shortcuts by place, in two columns where there is room; Esc or F1 goes back."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, width=880)
        self.setAccessibleName(_("Bảng phím"))
        head = QHBoxLayout()
        head.addWidget(Words(theme, _("Bảng phím"), Role.LETTER, weight=600))
        head.addStretch(1)
        self.close_button = ActionButton(theme, _("Quay lại"), Rank.PLAIN, key="Esc")
        self.close_button.clicked.connect(self.leave)
        head.addWidget(self.close_button)
        self.card.body.addLayout(head)
        inner = QWidget()
        inner.setProperty("clear", True)
        across = QHBoxLayout(inner)
        across.setContentsMargins(0, 4, 0, 0)
        across.setSpacing(theme.px(32))
        groups = [(place, list(ones)) for place, ones in groupby(listing(), key=lambda one: one.place)]
        halves = (groups[:2], groups[2:])
        for half in halves:
            widest = max(keycap_width(theme, one.key) for _place, ones in half for one in ones)
            column = QVBoxLayout()
            column.setSpacing(2)
            for place, ones in half:
                column.addWidget(Words(theme, place_words(place), Role.SMALL, Ink.PRIMARY, weight=600))
                column.addLayout(self._lines(ones, widest))
                column.addSpacing(theme.px(6))
            column.addStretch(1)
            across.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(min(inner.sizeHint().height() + 8, window.height() - theme.px(150)))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card.body.addWidget(scroll, 1)

    def _lines(self, ones: list[Shortcut], widest: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(self.theme.px(12))
        for row, one in enumerate(ones):
            cap = KeyCap(self.theme, one.key, one.act)
            cap.setEnabled(False)
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(CutWords(self.theme, one.act), row, 1)
        grid.setColumnMinimumWidth(0, max(widest, self.theme.px(72)))
        grid.setColumnStretch(1, 1)
        return grid
