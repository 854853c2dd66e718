"""The panel beside the list: one dossier, why it is due then, what happened, and what may be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.card import Card, Divider
from counter_app.ui.components.steps import DayStrip, Timeline
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.dossiers.story import StoryValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.wording import _

OPEN, READY, PAUSE, RESUME, EXTEND, MORE, CLOSE = (
    "open",
    "ready",
    "pause",
    "resume",
    "extend",
    "more",
    "close",
)


class Detail(Card):
    """The story of one dossier, scrolling above its buttons; `acted` names the button pressed."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value: StoryValue | None = None
        self.name = Words(theme, "", Role.LETTER, weight=700, wrap=True)
        self.badge = StandingBadge(theme, None, 28)
        self._procedure = Words(theme, "", Role.BODY, Ink.TEXT, weight=600, wrap=True)
        self._who = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._question = SectionTitle(theme, "")
        self.strip = DayStrip(theme)
        self._sums = QGridLayout()
        self._sum_words: list[Words] = []
        self._notes = Words(theme, "", Role.SMALL, Ink.TEXT, weight=500, wrap=True)
        self.timeline = Timeline(theme)
        self._close = IconButton(theme, Icon.CLOSE, _("Đóng phần chi tiết"))
        self._close.clicked.connect(lambda: self.acted.emit(CLOSE))
        self._buttons = self._make_buttons()
        self._first_acts, self._other_acts = QHBoxLayout(), QHBoxLayout()
        self._invitation = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()
        self.restyle()
        self.show_none()

    @property
    def value(self) -> StoryValue | None:
        """The story as shown."""
        return self._value

    def button(self, name: str) -> ActionButton:
        """A button by the name it acts under."""
        return self._buttons[name]

    def show_none(self, words: str = "") -> None:
        """Show no dossier and offer no act; `words` say why, the invitation to choose one where none are given."""
        self._value = None
        invitation = _("Chọn một hồ sơ để xem vì sao hẹn ngày ấy và đã làm những gì.")
        self._invitation.set_words(words or invitation)
        self._show_parts(there=False)
        self.setAccessibleName(words or invitation)

    def _show_parts(self, *, there: bool) -> None:
        self._invitation.setVisible(not there)
        self._area.setVisible(there)
        self._acts.setVisible(there)

    def show_story(self, value: StoryValue) -> None:
        """Show another dossier."""
        self._value = value
        self._show_parts(there=True)
        self.setAccessibleName(f"{value.name}, {value.badge.words}")
        self.name.set_words(value.name)
        self.badge.show_value(value.badge)
        self._procedure.set_words(value.procedure)
        self._who.set_words(f"{value.code} · {value.who}" if value.who else value.code)
        self._question.set_words(value.question)
        self.strip.show_days(value.days)
        self.strip.setVisible(bool(value.days))
        self._show_sums(value.sums)
        # The tiles and the sum tell it to the eye, the sentence to a screen reader.
        self.strip.setAccessibleDescription(value.sentence)
        self._notes.set_words("\n".join(value.notes))
        self._notes.setVisible(bool(value.notes))
        self.timeline.show_points(value.timeline)
        shown = {
            READY: value.can_be_ready,
            PAUSE: value.can_be_ready and not value.is_paused,
            RESUME: value.is_paused,
            EXTEND: value.can_be_ready and not value.is_paused,
            MORE: True,
        }
        for name, on in shown.items():
            self._buttons[name].setVisible(on)
        self._put_rest(alone=not value.can_be_ready)

    def _put_rest(self, *, alone: bool) -> None:
        """What else there is to do stands beside the first act where nothing but the two is left."""
        rest = self._buttons[MORE]
        for row in (self._first_acts, self._other_acts):
            row.removeWidget(rest)
        if alone:
            self._first_acts.addWidget(rest)
        else:
            self._other_acts.insertWidget(self._other_acts.count() - 1, rest)

    def scroll_to_top(self) -> None:
        """Begin at the name again."""
        self._area.verticalScrollBar().setValue(0)

    def restyle(self) -> None:
        """Offer × only where the panel lies over the list."""
        super().restyle()
        if hasattr(self, "_close"):
            self._close.setVisible(self.theme.breakpoint is Breakpoint.COMPACT)

    def _make_buttons(self) -> dict[str, ActionButton]:
        made = {
            OPEN: ActionButton(self.theme, _("Mở ở Quầy"), Rank.FILLED, key="Enter"),
            READY: ActionButton(self.theme, _("Đã có kết quả"), Rank.SIDE),
            EXTEND: ActionButton(self.theme, _("Hẹn lại"), Rank.PLAIN),
            PAUSE: ActionButton(self.theme, _("Tạm dừng"), Rank.PLAIN),
            RESUME: ActionButton(self.theme, _("Tiếp tục"), Rank.PLAIN),
            MORE: ActionButton(self.theme, _("Việc khác"), Rank.PLAIN),
        }
        made[READY].setToolTip("Ctrl+K")
        for name, button in made.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        return made

    def _show_sums(self, sums: tuple[tuple[str, str], ...]) -> None:
        for words in self._sum_words:
            self._sums.removeWidget(words)
            words.hide()
            words.deleteLater()
        self._sum_words = []
        for row, (label, said) in enumerate(sums):
            left = Words(self.theme, label, Role.SMALL, Ink.TEXT2)
            right = Words(self.theme, said, Role.SMALL, Ink.TEXT, weight=600, wrap=True)
            self._sums.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._sums.addWidget(right, row, 1)
            self._sum_words += [left, right]

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("clear", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(7)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._sums.setContentsMargins(0, 2, 0, 0)
        self._sums.setHorizontalSpacing(16)
        self._sums.setVerticalSpacing(4)
        self._sums.setColumnStretch(1, 1)
        column.addLayout(head)
        column.addWidget(self.badge)
        column.addWidget(self._procedure)
        column.addWidget(self._who)
        column.addSpacing(3)
        column.addWidget(Divider(self.theme))
        column.addSpacing(3)
        column.addWidget(self._question)
        column.addWidget(self.strip)
        column.addLayout(self._sums)
        column.addWidget(self._notes)
        column.addSpacing(3)
        column.addWidget(Divider(self.theme))
        column.addSpacing(3)
        column.addWidget(SectionTitle(self.theme, _("Diễn biến")))
        column.addWidget(self.timeline)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._acts = QWidget()
        rows = QVBoxLayout(self._acts)
        rows.setContentsMargins(0, 6, 0, 0)
        rows.setSpacing(12)
        for row in (self._first_acts, self._other_acts):
            row.setSpacing(12)
            rows.addLayout(row)
        self._first_acts.addWidget(self._buttons[OPEN], 1)
        self._first_acts.addWidget(self._buttons[READY])
        for name in (EXTEND, PAUSE, RESUME):
            self._other_acts.addWidget(self._buttons[name])
        self._other_acts.addStretch(1)
        self._put_rest(alone=False)
        self.body.addWidget(self._invitation)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._acts)
