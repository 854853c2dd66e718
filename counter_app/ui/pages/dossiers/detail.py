"""The panel beside the list: one dossier, why it is due then, what happened, and what may be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.card import Card, Divider
from counter_app.ui.components.steps import DayStrip, Timeline
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.dossiers.dates import DateValue
from counter_app.ui.pages.dossiers.story import StoryValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.wording import _

OPEN, READY, PAUSE, RESUME, EXTEND, STOP, MORE, CLOSE = (
    "open",
    "ready",
    "pause",
    "resume",
    "extend",
    "stop",
    "more",
    "close",
)


_LINK = 24
NO_DATE = DateValue("", "", "", (), (), "", "", ())


class Pairs(QGridLayout):
    """Labels with their words, line by line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words: list[tuple[Words, Words]] = []
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(4)
        self.setColumnStretch(1, 1)

    def show_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show others; none take no room."""
        while len(self._words) < len(pairs):
            left = Words(self._theme, "", Role.SMALL, Ink.TEXT2)
            right = Words(self._theme, "", Role.SMALL, Ink.TEXT, weight=600, wrap=True)
            self.addWidget(left, len(self._words), 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(right, len(self._words), 1)
            self._words.append((left, right))
        for row, (left, right) in enumerate(self._words):
            shown = row < len(pairs)
            for words, said in zip((left, right), pairs[row] if shown else ("", ""), strict=True):
                words.set_words(said)
                words.setVisible(shown)


class OtherDates(QWidget):
    """The dates beside the one explained, a link each, in their order; `asked` gives the place of the one pressed."""

    asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.links: list[ActionButton] = []
        self.setAccessibleName(_("Ngày khác của hồ sơ"))

    def show_dates(self, names: Sequence[str], place: int) -> None:
        """Offer all but the one at `place`."""
        while len(self.links) < len(names):
            link = ActionButton(self._theme, "", Rank.LINK)
            link.begin_with_its_words()
            link.setFixedHeight(self._theme.px(_LINK))
            link.setAccessibleDescription(_("Xem vì sao"))
            place_of_it = len(self.links)
            link.clicked.connect(lambda _on=False, number=place_of_it: self.asked.emit(number))
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self.links.append(link)
        for number, link in enumerate(self.links):
            shown = number < len(names) and number != place
            link.set_words(names[number] if shown else "")
            link.setVisible(shown)
        self.setVisible(len(names) > 1)


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
        self.proposal = Words(theme, "", Role.BODY, Ink.TEXT, weight=600, wrap=True)
        self.dates = OtherDates(theme)
        self.dates.asked.connect(self.show_date)
        self._question = SectionTitle(theme, "")
        self.strip = DayStrip(theme)
        self._sums = Pairs(theme)
        self.sentence = Words(theme, "", Role.SMALL, Ink.TEXT, wrap=True)
        self.kept = Words(theme, "", Role.SMALL, Ink.TEXT, weight=600, wrap=True)
        self.every_day = ActionButton(theme, _("Xem từng ngày"), Rank.LINK)
        self.every_day.begin_with_its_words()
        self.every_day.clicked.connect(self._unfold)
        self.day_lines = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._steps_title = SectionTitle(theme, _("Các bước"))
        self._steps = Pairs(theme)
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
        self._say(self.proposal, value.proposal)
        self.show_date(value.first)
        self._steps_title.setVisible(bool(value.steps))
        self._steps.show_pairs(value.steps)
        self._notes.set_words("\n".join(value.notes))
        self._notes.setVisible(bool(value.notes))
        self.timeline.show_points(value.timeline)
        shown = {
            READY: value.can_be_ready,
            PAUSE: value.can_be_ready and not value.is_paused,
            RESUME: value.is_paused,
            EXTEND: value.can_be_ready and not value.is_paused,
            STOP: bool(value.proposal),
            MORE: True,
        }
        for name, on in shown.items():
            self._buttons[name].setVisible(on)
        self._put_rest(alone=not value.can_be_ready)

    def show_date(self, place: int) -> None:
        """Answer how one of the dates was reached: by its place among them."""
        dates = self._value.dates if self._value is not None else ()
        there = place < len(dates)
        one = dates[place] if there else NO_DATE
        self._question.set_words(one.question if there else _("Không có ngày hẹn"))
        self.strip.show_days(one.days)
        self.strip.setToolTip("\n".join(one.every_day))
        self.strip.setVisible(bool(one.days))
        self._sums.show_pairs(one.sums)
        # Tiles and sums tell it to the eye, the sentence to a screen reader; a date without sums has only that.
        self.strip.setAccessibleDescription(one.sentence)
        self._say(self.sentence, "" if one.sums else one.sentence)
        self._say(self.kept, one.kept)
        self.day_lines.set_words("\n".join(one.every_day))
        self.day_lines.hide()
        self.every_day.setVisible(len(one.every_day) > len(one.days))
        self.dates.show_dates([f"{date.name}: {date.when}" for date in dates], place)

    def _unfold(self) -> None:
        """Every day of a long way, line by line, in the place of the link to them."""
        self.every_day.hide()
        self.day_lines.show()

    def _say(self, place: Words, words: str) -> None:
        place.set_words(words)
        place.setVisible(bool(words))

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
            STOP: ActionButton(self.theme, _("Dừng xử lý"), Rank.PLAIN),
            MORE: ActionButton(self.theme, _("Việc khác"), Rank.PLAIN),
        }
        made[READY].setToolTip("Ctrl+K")
        for name, button in made.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        return made

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("clear", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(7)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.badge)
        column.addWidget(self._procedure)
        column.addWidget(self._who)
        column.addSpacing(3)
        column.addWidget(Divider(self.theme))
        column.addSpacing(3)
        column.addWidget(self.proposal)
        column.addWidget(self._question)
        column.addWidget(self.strip)
        answer = QVBoxLayout()
        answer.setSpacing(2)
        answer.addLayout(self._sums)
        for one in (self.sentence, self.kept, self.day_lines):
            answer.addWidget(one)
        answer.addWidget(self.every_day, 0, Qt.AlignmentFlag.AlignLeft)
        answer.addWidget(self.dates)
        column.addLayout(answer)
        column.addWidget(self._notes)
        column.addWidget(self._steps_title)
        column.addLayout(self._steps)
        column.addWidget(Divider(self.theme))
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
        for name in (EXTEND, PAUSE, RESUME, STOP):
            self._other_acts.addWidget(self._buttons[name])
        self._other_acts.addStretch(1)
        self._put_rest(alone=False)
        self.body.addWidget(self._invitation)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._acts)
