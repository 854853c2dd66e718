"""The row of deeds under the card: the one main button, and those beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.deciding import MainAct
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.wording import _

_ICONS = {
    MainAct.PRINT_AND_GIVE: Icon.PRINTER,
    MainAct.PRINT_TO_SIGN: Icon.PRINTER,
    MainAct.SIGNED_AND_GIVE: Icon.SIGNATURE,
    MainAct.GIVE_PREPARED: Icon.CHECK_ALL,
    MainAct.GIVE_WITHOUT: Icon.CHECK_ALL,
    MainAct.LOOK_AGAIN: Icon.EYE,
    MainAct.DECIDE: Icon.MAIL,
    MainAct.ANSWER_READY: Icon.CALENDAR_CLOCK,
    MainAct.WAIT_SIGNATURE: Icon.SIGNATURE,
    MainAct.STUCK: Icon.MAIL_OFF,
    MainAct.CLOSED: Icon.COPY,
}


def main_words(act: MainAct, *, thanks: bool = False) -> str:
    """What the main button says; a contribution has no result to hand over, only its letter."""
    if thanks and act in (
        MainAct.PRINT_AND_GIVE,
        MainAct.GIVE_PREPARED,
        MainAct.SIGNED_AND_GIVE,
        MainAct.GIVE_WITHOUT,
    ):
        return {
            MainAct.PRINT_AND_GIVE: _("In và trao thư"),
            MainAct.GIVE_PREPARED: _("Trao thư"),
            MainAct.SIGNED_AND_GIVE: _("Đã ký, trao thư"),
            MainAct.GIVE_WITHOUT: _("Ghi nhận, không thư"),
        }[act]
    return {
        MainAct.PRINT_AND_GIVE: _("In thư và trao kết quả"),
        MainAct.PRINT_TO_SIGN: _("In thư để ký"),
        MainAct.SIGNED_AND_GIVE: _("Đã ký, trao kết quả"),
        MainAct.GIVE_PREPARED: _("Trao kết quả"),
        MainAct.GIVE_WITHOUT: _("Trao kết quả, không thư"),
        MainAct.LOOK_AGAIN: _("Xem kỹ lần hai"),
        MainAct.DECIDE: _("Quyết định về thư"),
        MainAct.ANSWER_READY: _("Ghi giờ có kết quả"),
        MainAct.WAIT_SIGNATURE: _("Chờ chữ ký"),
        MainAct.STUCK: _("Chưa in được"),
        MainAct.CLOSED: _("Cấp lại thư"),
    }[act]


def short_words(act: MainAct, *, thanks: bool = False) -> str:
    """What it says at compact width."""
    return _("In và trao kết quả") if act is MainAct.PRINT_AND_GIVE and not thanks else ""


def main_icon(act: MainAct) -> Icon:
    """The picture of the main button."""
    return _ICONS[act]


class ActionRow(QWidget):
    """Main, F4, F6, F8; for a case already handed over *Cấp lại* and *Hoàn tác* instead.

    Where the sheet has no room beside the card, F3 is offered as well: nothing is printed unseen.
    """

    main = Signal()
    look = Signal()
    other = Signal()
    none = Signal()
    hold = Signal()
    take_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._main_icon = Icon.PRINTER
        self._closed = False
        self.main_button = ActionButton(theme, "", Rank.MAIN, key="Enter")
        self.look_button = ActionButton(theme, _("Xem thư"), Rank.SIDE, icon=Icon.EYE, key="F3")
        self.other_button = ActionButton(theme, _("Chọn thư khác"), Rank.SIDE, icon=Icon.SHUFFLE, key="F4")
        self.none_button = ActionButton(theme, _("Không thư"), Rank.SIDE, icon=Icon.MAIL_OFF, key="F6")
        self.hold_button = ActionButton(theme, _("Để lại"), Rank.SIDE, icon=Icon.PAUSE, key="F8")
        self.undo_button = ActionButton(theme, _("Hoàn tác"), Rank.SIDE, icon=Icon.UNDO, key="Ctrl+Z")
        for button, signal in (
            (self.main_button, self.main),
            (self.look_button, self.look),
            (self.other_button, self.other),
            (self.none_button, self.none),
            (self.hold_button, self.hold),
            (self.undo_button, self.take_back),
        ):
            button.clicked.connect(signal)
        self._sides = (
            (self.look_button, Icon.EYE, "F3"),
            (self.other_button, Icon.SHUFFLE, "F4"),
            (self.none_button, Icon.MAIL_OFF, "F6"),
            (self.hold_button, Icon.PAUSE, "F8"),
            (self.undo_button, Icon.UNDO, "Ctrl+Z"),
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in self.buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self.look_button.hide()
        theme.changed.connect(self._space)
        self._space()

    @property
    def buttons(self) -> tuple[ActionButton, ...]:
        """The buttons from left to right, shown or not."""
        return (
            self.main_button,
            self.look_button,
            self.other_button,
            self.none_button,
            self.undo_button,
            self.hold_button,
        )

    def show_act(self, act: MainAct, *, thanks: bool, working: bool, enabled: bool) -> None:
        """Say what the main button does now, and whether it can."""
        words = _("Đang ghi, đang in…") if working else main_words(act, thanks=thanks)
        self.main_button.set_words(words, "" if working else short_words(act, thanks=thanks))
        self._main_icon = Icon.LOADER if working else main_icon(act)
        self.main_button.set_key("Enter" if enabled and act is not MainAct.CLOSED else "")
        self.main_button.setEnabled(enabled)

    def show_sides(self, *, other: bool, none: bool, closed: bool, undo: bool, main: bool) -> None:
        """Offer only the deeds that fit the case."""
        self.main_button.setVisible(main)
        self.other_button.setVisible(other)
        self.none_button.setVisible(none)
        self.hold_button.set_words(_("Đóng") if closed else _("Để lại"))
        self._closed = closed
        self.undo_button.setVisible(undo)
        self._space()

    def show_look(self, wanted: bool) -> None:
        """Offer to look at the sheet, where it is not seen anyhow."""
        if wanted is self.look_button.isHidden():
            self.look_button.setVisible(wanted)
            self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop icons where the row is too narrow for them; words are never dropped."""
        super().resizeEvent(event)
        self._space()

    def minimumSizeHint(self) -> QSize:
        """The row gives way by itself."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def _space(self) -> None:
        gap = self._theme.px(12)
        sides = [button for button, _icon, _key in self._sides if not button.isHidden()]
        for button, icon, key in self._sides:
            button.set_icon(Icon.CLOSE if button is self.hold_button and self._closed else icon)
            button.set_key(key)
        if self._needed(gap) > self.width():
            for button in sides:
                button.set_icon(None)
            gap = self._theme.px(10)
        self.main_button.set_icon(self._main_icon)
        if self._needed(gap) > self.width():
            self.main_button.set_icon(None)
            gap = self._theme.px(8)
        if self._needed(gap) > self.width():
            for button in sides:
                button.set_key("")
        self._row.setSpacing(gap)
        spare = self.width() - self._needed(gap)
        own = self.main_button.sizeHint().width()
        drawn = {Breakpoint.WIDE: 400, Breakpoint.NORMAL: 296, Breakpoint.COMPACT: 240}[
            self._theme.breakpoint
        ]
        self.main_button.setMinimumWidth(max(own, min(self._theme.px(drawn), own + spare)))

    def _needed(self, gap: int) -> int:
        widths = [button.sizeHint().width() for button in self.buttons if not button.isHidden()]
        return sum(widths) + gap * max(0, len(widths) - 1)
