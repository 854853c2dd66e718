"""The widgets of the counter page and where they stand at each size of the window."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.card import Framed
from counter_app.ui.components.scan_box import ScanBox
from counter_app.ui.components.states import EmptyState, LoadingState
from counter_app.ui.components.undo import UndoBar
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.actions import ActionRow
from counter_app.ui.pages.counter.card import DossierCard
from counter_app.ui.pages.counter.recents import Recents
from counter_app.ui.pages.counter.sheet_side import SheetSide
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import Action, EmptyValue
from counter_app.wording import _

if TYPE_CHECKING:
    from counter_app.ui.pages.counter.hits import Hits
    from counter_app.ui.pages.counter.question_panel import QuestionPanel
    from counter_app.ui.pages.counter.second_look import SecondLook
    from counter_app.ui.pages.counter.words_panel import WordsPanel

LOW_BELOW = 572
"""Page height under which the card takes its low form: a client of 600 without the status bar."""
STRIP_FROM = 632
"""Page height from which the strip of the last handovers has room: a client of 660 without the status bar."""
ONE_COLUMN_BELOW = 940
"""Page width under which the sheet goes behind F3."""

TO_TODAY, TO_INTAKE = "today", "intake"


def empty_value() -> EmptyValue:
    """The invitation of the empty page."""
    return EmptyValue(
        Icon.SCAN,
        _("Sẵn sàng nhận hồ sơ tiếp theo"),
        _(
            "Đưa mã trên giấy hẹn vào máy quét. Không có giấy hẹn: bấm F2, gõ vài chữ của tên, ví dụ “lo thi mai”."
        ),
        Action(TO_TODAY, _("Mở việc hôm nay"), Icon.SUN),
    )


def not_found_value() -> EmptyValue:
    """The page after a code that nobody knows."""
    return EmptyValue(
        Icon.SEARCH,
        _("Chưa thấy hồ sơ này trong sổ"),
        _("Xem lại mã trên giấy hẹn, hoặc gõ vài chữ của tên. Hồ sơ chưa nhập thì thêm vào sổ rồi quét lại."),
        Action(TO_INTAKE, _("Thêm hồ sơ"), Icon.FILE_PLUS),
    )


class CounterView(QWidget):
    """Left: scan box, the card or what stands in its place, deeds, the last handovers. Right: the sheet.

    What stands in the card's place only now and then is made when it is first shown, and heard through the view:
    `opened` is a row of the hits; `answered` and `left` are the question's; `worded` follows the typing of a letter's
    own words, `words_confirmed` what is to stand; `looked` and `look_left` are the large sheet's.
    """

    opened = Signal(str)
    answered = Signal(object)
    left = Signal()
    worded = Signal()
    words_confirmed = Signal()
    looked = Signal()
    look_left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        # Each knows its parent from the first: Qt dresses all that is in a widget anew when it gets another.
        main = self._main = QWidget(self)
        self.banners = BannerArea(theme, main)
        self.scan_box = ScanBox(theme, main)
        self.stack = QStackedWidget(main)
        self.empty = EmptyState(theme, empty_value(), large=True)
        self.loading = LoadingState(theme, _("Đang mở hồ sơ…"))
        self._framed_empty = Framed(theme, self.empty, self.stack)
        self._framed_loading = Framed(theme, self.loading, self.stack)
        self.card = DossierCard(theme, self.stack)
        self.deeds = ActionRow(theme, main)
        self.recents = Recents(theme, main)
        self.side = SheetSide(theme, main)
        self.undo_bar = UndoBar(theme, main)
        self._recents_wanted = True
        self._build()
        theme.changed.connect(self._space)
        self._space()

    def _build(self) -> None:
        for widget in (self._framed_empty, self._framed_loading, self.card):
            self.stack.addWidget(widget)
        self._left = QVBoxLayout()
        self._left.addWidget(self.scan_box)
        self._left.addWidget(self.stack, 1)
        self._left.addWidget(self.deeds)
        self._left.addWidget(self.recents)
        self._columns = QHBoxLayout()
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self.side)
        self._column = QVBoxLayout(self._main)
        self._column.addWidget(self.banners)
        self._column.addLayout(self._columns, 1)
        self._column.addWidget(self.undo_bar)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._main)
        row = self.card.collector
        chain: list[QWidget] = [
            self.scan_box.line,
            row.who,
            row.name,
            row.channel,
            *self.deeds.buttons,
            self.recents,
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    @cached_property
    def hits(self) -> Hits:
        """The rows to choose from."""
        from counter_app.ui.pages.counter.hits import Hits  # noqa: PLC0415 - a scanned code leads to one card

        made = Hits(self.theme)
        made.opened.connect(self.opened)
        self.stack.addWidget(made)
        return made

    @cached_property
    def question(self) -> QuestionPanel:
        """What is asked in the card's place."""
        from counter_app.ui.pages.counter.question_panel import QuestionPanel  # noqa: PLC0415

        made = QuestionPanel(self.theme)
        made.answered.connect(self.answered)
        made.left.connect(self.left)
        self.stack.addWidget(made)
        _reached_after(self.recents, made)
        return made

    @cached_property
    def words(self) -> WordsPanel:
        """Where one letter is written anew."""
        from counter_app.ui.pages.counter.words_panel import WordsPanel  # noqa: PLC0415

        made = WordsPanel(self.theme)
        made.typed.connect(self.worded)
        made.confirmed.connect(self.words_confirmed)
        made.left.connect(self.left)
        self.stack.addWidget(made)
        _reached_after(self.recents, made)
        return made

    @cached_property
    def look(self) -> SecondLook:
        """The sheet over the whole page."""
        from counter_app.ui.pages.counter.second_look import SecondLook  # noqa: PLC0415

        made = SecondLook(self.theme)
        made.acted.connect(self.looked)
        made.left.connect(self.look_left)
        self._pages.addWidget(made)
        _reached_after(self.undo_bar.close_button, made)
        return made

    def focus_hits(self) -> None:
        """Put the keyboard on the first row to choose from, where there are any."""
        if "hits" in vars(self):
            self.hits.take_focus()

    @property
    def one_column(self) -> bool:
        """Whether the page is too narrow for the sheet beside the card."""
        return 0 < self.width() < self.theme.px(ONE_COLUMN_BELOW)

    @property
    def strip_fits(self) -> bool:
        """Whether the strip of the last handovers has room."""
        return self.height() >= self.theme.px(STRIP_FROM) and not self.one_column

    def show_stack(self, widget: QWidget) -> None:
        """Put a widget where the card stands."""
        framed: dict[QWidget, QWidget] = {self.empty: self._framed_empty, self.loading: self._framed_loading}
        self.stack.setCurrentWidget(framed.get(widget, widget))

    def show_look(self, on: bool) -> None:
        """Let the sheet fill the page, or no longer."""
        self._pages.setCurrentWidget(self.look if on else self._main)

    def fit_look(self) -> None:
        """Offer the way to the sheet where there is one that stands nowhere on the page."""
        self.deeds.show_look(self.one_column and bool(self.side.previews))

    def show_recents(self, wanted: bool) -> None:
        """Show the strip where it has room."""
        self._recents_wanted = wanted
        self.recents.setVisible(wanted and self.strip_fits)

    def fit(self) -> None:
        """Take the form of the present size."""
        self.side.setVisible(not self.one_column)
        self.side.set_room(self.width())
        self.fit_look()
        self.card.set_low(self.height() < self.theme.px(LOW_BELOW))
        self.show_recents(self._recents_wanted)
        self._space()

    def _space(self) -> None:
        metrics = self.theme.metrics
        margin, gap = metrics.page_margin, metrics.card_gap
        low = 0 < self.height() < self.theme.px(LOW_BELOW)
        edge = 10 if low else max(12, margin - 6)
        self._column.setContentsMargins(margin, edge, margin, edge)
        self._column.setSpacing(8 if low else 12)
        self._columns.setSpacing(16 if self.theme.breakpoint is not Breakpoint.WIDE else 24)
        self._left.setSpacing(10 if low else 12 if gap < 20 else 18)
        self.stack.setMinimumHeight(120)


def _reached_after(before: QWidget, made: QWidget) -> None:
    """Let Tab reach the parts of what was made late where it stands on the page, not behind everything else."""
    policy = before.focusPolicy()
    before.setFocusPolicy(
        Qt.FocusPolicy.TabFocus
    )  # Of what takes no focus just now nothing can be said to follow.
    last = before
    for part in made.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(last, part)
            last = part
    before.setFocusPolicy(policy)
