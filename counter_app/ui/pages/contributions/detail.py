"""The panel beside the list: one contribution, what was done about it, and what may be done now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.steps import Timeline
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.contributions.present import StoryOfOne
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.wording import _

THANK, HANDLE, CHANGE, LATE, REVEAL, CLOSE = "thank", "handle", "change", "late", "reveal", "close"


class ContributionDetail(Card):
    """One contribution, scrolling above its buttons; `acted` names the button pressed."""

    acted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._value: StoryOfOne | None = None
        self.name = Words(theme, "", Role.LETTER, weight=700, wrap=True)
        self.badge = StandingBadge(theme, None, 28)
        self._id = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self._who = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._kind = Words(theme, "", Role.BODY, Ink.TEXT, weight=600, wrap=True)
        self._content = Words(theme, "", Role.BODY, Ink.TEXT, wrap=True)
        self._result = Words(theme, "", Role.BODY, Ink.TEXT, wrap=True)
        self._came = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.timeline = Timeline(theme)
        self._invitation = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._close = IconButton(theme, Icon.CLOSE, _("Đóng phần chi tiết"))
        self._close.clicked.connect(lambda: self.acted.emit(CLOSE))
        self._buttons = {
            THANK: ActionButton(theme, _("In thư cảm ơn"), Rank.FILLED, icon=Icon.PRINTER, key="Enter"),
            HANDLE: ActionButton(theme, _("Ghi xử lý"), Rank.SIDE),
            CHANGE: ActionButton(theme, _("Sửa"), Rank.PLAIN, icon=Icon.PEN),
            REVEAL: ActionButton(theme, _("Mở nội dung"), Rank.PLAIN, icon=Icon.EYE),
            LATE: ActionButton(theme, _("Xin lỗi vì trả lời chậm"), Rank.LINK, icon=Icon.MAIL),
        }
        self._buttons[HANDLE].setToolTip("Ctrl+K")
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        self._area = Scroller(theme)
        self._build()
        self.restyle()
        self.show_none()

    @property
    def value(self) -> StoryOfOne | None:
        """The contribution as shown."""
        return self._value

    def button(self, name: str) -> ActionButton:
        """A button by the name it acts under."""
        return self._buttons[name]

    def show_none(self, words: str = "") -> None:
        """Show no contribution and offer no act; `words` say why."""
        self._value = None
        invitation = words or _("Chọn một đóng góp để xem đã làm gì với nó.")
        self._invitation.set_words(invitation)
        self.setAccessibleName(invitation)
        self._show_parts(there=False)

    def show_value(self, value: StoryOfOne) -> None:
        """Show a contribution."""
        fresh = self._value is None or self._value.id != value.id
        self._value = value
        self.setAccessibleName(f"{value.name}, {value.badge.words}")
        self.name.set_words(value.name)
        self.badge.show_value(value.badge)
        self._id.set_words(value.id)
        for place, words in (
            (self._who, value.who),
            (self._kind, value.kind),
            (self._content, value.content),
            (self._result, value.result),
            (self._came, value.came),
        ):
            place.set_words(words)
            place.setVisible(bool(words))
        self._content.set_ink(Ink.TEXT3 if value.veiled else Ink.TEXT)
        self.timeline.show_points(value.points)
        self._show_parts(there=True)
        self._buttons[REVEAL].setVisible(value.veiled)
        self._buttons[CHANGE].setVisible(not value.veiled)
        self._buttons[LATE].setVisible(value.late_answer)
        self._buttons[THANK].set_words(_("In thư cảm ơn nữa") if value.thanked else _("In thư cảm ơn"))
        if fresh:
            self._area.verticalScrollBar().setValue(0)

    def restyle(self) -> None:
        """Offer × only where the panel lies over the list."""
        super().restyle()
        if hasattr(self, "_close"):
            self._close.setVisible(self.theme.breakpoint is Breakpoint.COMPACT)

    def _show_parts(self, *, there: bool) -> None:
        self._invitation.setVisible(not there)
        self._area.setVisible(there)
        for button in self._buttons.values():
            button.setVisible(there)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = self._area.body
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self.badge)
        column.addWidget(self._id)
        column.addWidget(self._who)
        column.addSpacing(3)
        column.addWidget(Divider(self.theme))
        column.addSpacing(3)
        for words in (self._kind, self._content, self._came, self._result):
            column.addWidget(words)
        column.addWidget(Divider(self.theme))
        column.addWidget(SectionTitle(self.theme, _("Diễn biến")))
        column.addWidget(self.timeline)
        column.addStretch(1)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._buttons[THANK], 1)
        first.addWidget(self._buttons[HANDLE])
        for name in (CHANGE, REVEAL, LATE):
            second.addWidget(self._buttons[name])
        second.addStretch(1)
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 6, 0, 0)
        rows.setSpacing(12)
        for row in (first, second):
            row.setSpacing(12)
            rows.addLayout(row)
        self.body.addWidget(self._invitation)
        self.body.addWidget(self._area, 1)
        self.body.addLayout(rows)
