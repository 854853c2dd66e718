"""The dossier card: name and standing, who they are, procedure, dates, the letter and why, checks, collector."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.letter_line import LetterLine
from counter_app.ui.components.steps import Stepper
from counter_app.ui.components.track import DateTrack
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.pages.counter.collector import CollectorRow
from counter_app.ui.pages.counter.present import CardValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import StepValue
from counter_app.wording import _

LONG_NAME = 34
"""Letters of a name from which it is written smaller, so that it does not push the letter off the card."""


class DossierCard(Card):
    """The card in its fixed order; `acted` names the button of a letter line.

    In the low form (below 600 px) who they are and the line under the badge fall away; the card then scrolls before
    anything is cut.
    """

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._low = False
        self._value: CardValue | None = None
        self._name = Words(theme, "", Role.PERSON, wrap=True)
        self._long_name = Words(theme, "", Role.LETTER, weight=700, wrap=True)
        self._badge = StandingBadge(theme, None, 36)
        self._who = CutWords(theme, "", Role.BODY, Ink.TEXT2)
        self._explained = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self._procedure = Words(theme, "", Role.STRONG, wrap=True)
        self._code = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self._track = DateTrack(theme)
        self._lines: list[LetterLine] = []
        self._letters = QVBoxLayout()
        self._guards = GuardList(theme)
        self._steps = Stepper(theme)
        self._say_title = Words(theme, _("Gợi ý lời nói khi trao"), Role.CAPTION, Ink.TEXT2, weight=600)
        self._say_words = Words(theme, "", Role.BODY, wrap=True)
        self._say = Card(theme, fill="sunken")
        self.collector = CollectorRow(theme)
        self._build()

    @property
    def letter_lines(self) -> tuple[LetterLine, ...]:
        """The letter lines as shown."""
        return tuple(self._lines)

    @property
    def value(self) -> CardValue | None:
        """What the card shows."""
        return self._value

    def show_value(self, value: CardValue, step: int = 0) -> None:
        """Show another case, or the same after a decision; `step` is the one at hand of a condolence."""
        self._value = value
        long = len(value.name) > LONG_NAME
        self._name.set_words("" if long else value.name)
        self._long_name.set_words(value.name if long else "")
        self._name.setVisible(not long)
        self._long_name.setVisible(long)
        self._badge.setVisible(value.badge is not None)
        if value.badge is not None:
            self._badge.show_value(value.badge)
        self._who.set_words(value.who)
        self._explained.set_words(value.explained)
        self._procedure.set_words(value.procedure)
        self._code.set_words(value.code)
        self._track.show_points(value.track)
        self._show_lines(value)
        self._guards.show_values(value.guards)
        self._show_quiet(value, step)
        self._fit()
        self.setAccessibleName(". ".join(part for part in (value.name, value.who, value.explained) if part))

    def show_collector(self, shown: bool) -> None:
        """Ask who collects, or no longer once it is handed over."""
        self._rule.setVisible(shown)
        self.collector.setVisible(shown)

    def set_low(self, low: bool) -> None:
        """Take or leave the low form."""
        self._low = low
        self._fit()

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        if hasattr(self, "collector"):
            self._fit()

    def _build(self) -> None:
        self._area = Scroller(self.theme, self)
        self._column = self._area.body
        self._column.addLayout(self._pair(self._name, self._long_name, self._badge))
        self._column.addLayout(self._pair(self._who, self._explained))
        self._column.addLayout(self._pair(self._procedure, self._code))
        self._column.addWidget(self._track)
        self._column.addLayout(self._letters)
        self._column.addWidget(self._guards)
        self._column.addWidget(self._steps)
        self._say.body.addWidget(self._say_title)
        self._say.body.addWidget(self._say_words)
        self._column.addWidget(self._say)
        self._column.addStretch(1)
        self.body.addWidget(self._area, 1)
        self._rule = Divider(self.theme)
        self.body.addWidget(self._rule)
        self.body.addWidget(self.collector)
        self._letters.setSpacing(6)

    def _pair(self, *parts: QWidget) -> QHBoxLayout:
        """The last part at the right, what stands before it takes the room."""
        row = QHBoxLayout()
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop if parts[-1] is self._badge else Qt.AlignmentFlag(0)
        for left in parts[:-1]:
            row.addWidget(left, 1, top)
        row.addWidget(parts[-1], 0, top or Qt.AlignmentFlag.AlignVCenter)
        return row

    def _show_lines(self, value: CardValue) -> None:
        while len(self._lines) < len(value.lines):
            line = LetterLine(self.theme)
            line.acted.connect(self.acted)
            self._lines.append(line)
            self._letters.addWidget(line)
        for spare in self._lines[len(value.lines) :]:
            self._letters.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        self._lines = self._lines[: len(value.lines)]
        for line, said in zip(self._lines, value.lines, strict=True):
            line.show_value(said)

    def _show_quiet(self, value: CardValue, step: int) -> None:
        steps = (_("Đọc tờ thư bên phải"), _("Xem lần hai, chữ phóng to"), _("In"))
        self._steps.show_steps([StepValue(words, number < step) for number, words in enumerate(steps)], step)
        self._say_words.set_words(
            _("“Xã xin chia buồn cùng gia đình mình. Việc giấy tờ còn lại, tôi xin giúp ngay tại đây.”")
        )

    def _fit(self) -> None:
        value = self._value
        if value is None:
            return
        compact = self.theme.breakpoint is Breakpoint.COMPACT
        low = self._low
        self._who.setVisible(not low and bool(value.who))
        self._explained.setVisible(not low and bool(value.explained))
        self._track.setVisible(bool(value.track))
        self._steps.setVisible(value.condoles and not low)
        self._say.setVisible(value.condoles and self.theme.breakpoint is Breakpoint.WIDE)
        wide = self.theme.breakpoint is Breakpoint.WIDE
        self._column.setSpacing(self.theme.px(4 if low or compact else 12 if wide else 7))
        self._say.body.setContentsMargins(16, 10, 16, 12)
        self._say.body.setSpacing(2)
        pad = self.theme.metrics.card_padding
        tight = 6 if low else max(1, pad - 8)
        self.body.setContentsMargins(pad, tight, pad, tight)
