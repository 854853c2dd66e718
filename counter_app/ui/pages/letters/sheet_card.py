"""The card with the stored sheet: its name above, what the log knows below, and what can be done to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import Rank
from counter_app.ui.components.card import Scroller
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.front_card import FREE, FrontCard
from counter_app.ui.components.states import EmptyState
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters.deeds import Deed
from counter_app.ui.pages.letters.present import SheetValue, nothing_in_front
from counter_app.ui.pages.letters.review_bar import ReviewBar
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Action, Choice, EmptyValue, FilledWord
from counter_app.wording import _

_SIDE = 340
_READING_WIDTH = 760
#: The least part of its width beside the list at which a page is still shown whole.
_LEGIBLE = 0.7


class SheetCard(FrontCard):
    """The sheet in front of the log; large it fills the page with the facts beside it.

    `copy_wanted` asks for the stored page of a copy, the sheet itself being 0.
    """

    copy_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        facts, empty, told = FactGrid(theme), EmptyState(theme, nothing_in_front()), Scroller(theme)
        self.copies = ChipRow(theme, (), _("Tờ gốc hay bản cấp lại"))
        self.copies.hide()
        self.bar = ReviewBar(theme)
        self.bar.hide()
        told.body.addWidget(self.copies)
        told.body.addWidget(facts)
        told.body.addStretch(1)
        word = Action(Deed.WORD, _("Xuất Word"), Icon.DOWNLOAD)
        leading = (Deed.SIGNED, Deed.PRINT_NOW)
        super().__init__(theme, word, _deeds(), told, empty, leading=leading, rank=Rank.SMALL, parent=parent)
        self.facts, self._empty = facts, empty
        self.copies.chosen.connect(lambda key: self.copy_wanted.emit(int(key)))
        self.body.insertWidget(self.body.indexOf(self.foot), self.bar)
        self.word_button = self.link_button
        self.word_button.setToolTip(_("Xuất thư ra tệp Word (Ctrl+E)"))
        self.buttons[Deed.COPY].setToolTip(_("In thêm một bản, chân trang ghi “In lại lần n” (Ctrl+P)."))
        self.buttons[Deed.OPEN].setToolTip(_("Mở hồ sơ của thư này ở Quầy (Enter)."))
        self.across.setDirection(QBoxLayout.Direction.TopToBottom)
        self.across.setStretchFactor(self.told, 1)
        self.show_deeds(())
        self.show_page(False)
        self.restyle()

    def show_sheet(self, pdf: bytes, value: SheetValue) -> None:
        """Show a stored sheet and what the log knows of it."""
        self.title.set_words(value.title)
        self.facts.show_facts(value)
        self.view.show_pdf(pdf)
        self.view.setAccessibleName(f"{value.title}, {value.form}. {self.facts.spoken}")
        self.show_page(True)
        self.restyle()

    def show_facts(self, value: SheetValue) -> None:
        """Show more of what is known of the sheet in front."""
        self.facts.show_facts(value)
        self.view.setAccessibleName(f"{value.title}, {value.form}. {self.facts.spoken}")
        self.fit()

    @property
    def offers_copies(self) -> bool:
        """Whether later copies of the sheet can be shown."""
        return self.copies.isVisibleTo(self)

    def show_copies(self, choices: tuple[Choice, ...]) -> None:
        """Offer the copies of the sheet, or none."""
        self.copies.set_choices(choices)
        if choices:
            self.copies.take(choices[0].key)
        self.copies.setVisible(bool(choices))

    def show_nothing(self, value: EmptyValue) -> None:
        """Say why there is no sheet; what can be done to its number stays below."""
        self._empty.show_value(value)
        self.show_page(False)
        self.restyle()

    def set_large(self, on: bool) -> None:
        """Lay the facts beside the sheet, or under it."""
        way = QBoxLayout.Direction
        self.across.setDirection(way.LeftToRight if on else way.TopToBottom)
        super().set_large(on)

    def restyle_told(self) -> None:
        """Beside the sheet the facts keep their width."""
        px = self.theme.px
        self.told_box.setContentsMargins(px(15), px(10), px(12), px(4))
        if self.is_large:
            self.told.setFixedWidth(px(_SIDE))
        else:
            self.told.setMinimumWidth(0)
            self.told.setMaximumWidth(FREE)

    def fit(self) -> None:
        """Beside the list the page, or its upper part where the whole were too small; enlarged it scrolls."""
        if not hasattr(self, "facts"):
            return
        px = self.theme.px
        if self.view.pdf is None or self.is_large:
            self.desk.setMinimumHeight(px(120))
            self.desk.setMaximumHeight(FREE)
            side = px(_SIDE) if self.is_large else 0
            wide = max(px(200), min(self.width() - side - px(16), px(_READING_WIDTH)))
            self.view.setMinimumHeight(self.view.height_for(wide) if self.view.pdf is not None else 0)
            return
        facts = self.facts.heightForWidth(self.width() - px(36))
        foot = self.foot.heightForWidth(self.width()) if self.foot.isVisibleTo(self) else 0
        foot += self.bar.sizeHint().height() if self.bar.isVisibleTo(self) else 0
        free = self.height() - foot - self.head.sizeHint().height() - px(22)
        # The page is what the card is for: facts that find no room beside it are scrolled.
        room = max(px(170), free * 3 // 5, free - facts)
        wanted = self.view.height_for(self.width() - 2)
        # A page made too small to read tells less than its upper part, which can be scrolled.
        whole = wanted * _LEGIBLE <= room
        self.view.setMinimumHeight(0 if whole else self.view.height_for(self.width() - px(16)))
        self.desk.setFixedHeight(min(max(wanted, px(170)), room))


def _deeds() -> tuple[Action, ...]:
    """All that can be done to a sheet, in the order of its buttons."""
    return (
        Action(Deed.SIGNED, _("Đã ký"), Icon.SIGNATURE),
        Action(Deed.PRINT_NOW, _("In ngay"), Icon.PRINTER, "Ctrl+P"),
        Action(Deed.OTHER_PRINTER, _("Đổi máy in"), Icon.PRINTER),
        Action(Deed.PRINT_AGAIN, _("In lại"), Icon.PRINTER, "Ctrl+P"),
        Action(Deed.COPY, _("Cấp lại"), Icon.COPY),
        Action(Deed.ENVELOPE, _("In phong bì"), Icon.MAIL),
        Action(Deed.OPEN, _("Mở ở Quầy"), Icon.SCAN),
        Action(Deed.WITHDRAW, _("Bỏ số"), Icon.TRASH),
        Action(Deed.DROP, _("Bỏ"), Icon.TRASH),
    )


class FactGrid(QWidget):
    """Whether the bytes agree, and under it label and words of everything the log knows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self.agrees = StandingBadge(theme, height=26, filled=False)
        self._label = Words(theme, _("Bản lưu"), Role.SMALL, Ink.TEXT2)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self.agrees, 0, 1, Qt.AlignmentFlag.AlignLeft)
        self._facts: tuple[FilledWord, ...] = ()
        self._parts: list[Words] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def spoken(self) -> str:
        """All facts in one sentence."""
        facts = "; ".join(f"{one.label}: {one.words}" for one in self._facts)
        return f"{self.agrees.accessibleName()}; {facts}"

    def show_facts(self, value: SheetValue) -> None:
        """Show the facts of another sheet."""
        self.agrees.show_value(value.agrees)
        self.agrees.setToolTip(value.tip)
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self._facts = value.facts
        self._grid.setVerticalSpacing(self._theme.px(5))
        self._grid.setColumnMinimumWidth(0, self._theme.px(80))
        top = Qt.AlignmentFlag.AlignTop
        for row, one in enumerate(value.facts, 1):
            label = Words(self._theme, one.label, Role.SMALL, Ink.TEXT2)
            words = Words(self._theme, one.words, Role.BODY, weight=600 if one.strong else 400, wrap=True)
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(words, row, 1, top)
            self._parts += [label, words]
        for part in self._parts:
            # Qt shows a new child only after the next event, and until then it counts as taking no room.
            part.show()
        self.setAccessibleName(self.spoken)
