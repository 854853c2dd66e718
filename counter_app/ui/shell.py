"""The window: rail, pages, banners, undo bar, status bar, and the keys that hold everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.base import Painted, smooth
from counter_app.ui.components.focus_ring import FocusRing
from counter_app.ui.components.rail import NavRail
from counter_app.ui.components.status_bar import StatusBar
from counter_app.ui.components.undo import UndoBar
from counter_app.ui.icons import Icon
from counter_app.ui.metrics import SMALLEST_WINDOW
from counter_app.ui.page import Page
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue, RailItem
from counter_app.wording import _

if TYPE_CHECKING:
    from counter_app.ui.dialogs import Ask
    from counter_app.ui.key_sheet import KeySheet

HELP = "help"


class Shell(QMainWindow):
    """The one main window; bootstrap adds the pages and connects their signals.

    `page_shown` gives the key of the page in front, `scan_wanted` is F2 after the scan page came to the front,
    `undo_wanted` is Ctrl+Z outside a text field, `closing` comes before the window closes.
    """

    page_shown = Signal(str)
    scan_wanted = Signal()
    undo_wanted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, office: str, *, scan_page: str = "counter") -> None:
        super().__init__()
        self.theme = theme
        self._scan_page = scan_page
        self._pages: dict[str, Page] = {}
        self._makers: dict[str, Callable[[], Page]] = {}
        self._items: dict[str, RailItem] = {}
        self._current = ""
        self._sheet: KeySheet | None = None
        #: Whether something beside the pages has taken an Esc: what the public sees goes before what a page shows.
        self.escape_first: Callable[[], bool] = lambda: False
        self.set_office(office)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.rail = NavRail(theme)
        self.rail.opened.connect(self._rail_opened)
        self.stack = QStackedWidget()
        self.banners = BannerArea(theme)
        self.undo = UndoBar(theme)
        self.status = StatusBar(theme)
        self._margins = QVBoxLayout()
        self._build()
        self._bind_keys()
        self.ring = FocusRing(theme, self)
        theme.changed.connect(self._restyle)
        self.undo.shown.connect(self._restyle)
        self._restyle()
        self.add_rail_action(RailItem(HELP, _("Trợ giúp F1"), Icon.HELP, at_foot=True))

    @cached_property
    def ask(self) -> Ask:
        """The one dialog service of the window, loaded by the first page that may ask."""
        from counter_app.ui.dialogs import Ask  # noqa: PLC0415

        return Ask(self.theme, self)

    @property
    def current(self) -> str:
        """The key of the page in front, or an empty string."""
        return self._current

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the pages, in the order of the rail."""
        return tuple(key for key in self._items if self.knows(key))

    def page(self, key: str) -> Page:
        """A page by its key; raises KeyError when there is none."""
        if key not in self._pages:
            made = self._makers[key]()
            self._pages[key] = made
            self.stack.addWidget(made)
        return self._pages[key]

    def knows(self, key: str) -> bool:
        """Whether there is a page of this key, made or not."""
        return key in self._pages or key in self._makers

    def set_office(self, office: str) -> None:
        """Name the office in the title: `UBND xã Lâm Hòa`."""
        self.setWindowTitle(_("Một cửa · {office}").format(office=office) if office else _("Một cửa"))

    def add_page(
        self,
        key: str,
        title: str,
        icon: Icon,
        page: Page | Callable[[], Page],
        shortcut: str = "",
        *,
        at_foot: bool = False,
        long_title: str = "",
    ) -> None:
        """Add a page to the rail and the stack; one given as a function is made when first shown."""
        if isinstance(page, Page):
            self._pages[key] = page
            self.stack.addWidget(page)
        else:
            self._makers[key] = page
        self.add_rail_action(RailItem(key, title, icon, shortcut, at_foot=at_foot, long_words=long_title))
        if shortcut:
            made = QShortcut(QKeySequence(shortcut), self)
            made.setAutoRepeat(False)
            made.activated.connect(lambda: self.show_page(key))

    def add_rail_action(self, item: RailItem) -> None:
        """Add an entry to the rail; without a page of its key the rail's `opened` tells whoever listens."""
        self._items[item.key] = item
        self.rail.add(item, before=HELP if item.at_foot else "")

    def show_page(self, key: str) -> None:
        """Bring a page to the front; it reads anew what it shows."""
        page = self.page(key)
        if key != self._current:
            if self._current:
                self._pages[self._current].deactivated()
            self._current = key
            self.stack.setCurrentWidget(page)
            self.rail.set_current(key)
            page.resized(self.theme.breakpoint, self._page_height())
        page.activated()
        self.page_shown.emit(key)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show what must be done today, per page; a page not named shows no count."""
        for key, item in self._items.items():
            count = counts.get(key, 0)
            if count != item.count:
                self._items[key] = replace(item, count=count)
                self.rail.show_item(self._items[key])

    def set_count(self, key: str, count: int) -> None:
        """Show what must be done on one page; the others keep their counts."""
        self.set_counts({name: item.count for name, item in self._items.items()} | {key: count})

    def show_error(self, sentence: str, key: str = "error") -> None:
        """Show a known error as a banner that can be closed; a newer one of the same key takes its place."""
        self.banners.show_banner(BannerValue(BannerKind.ERROR, sentence, key=key, closable=True))

    def show_keys(self) -> None:
        """Lay the sheet of all keys over the window."""
        from counter_app.ui.key_sheet import KeySheet  # noqa: PLC0415

        if self._sheet is None:
            self._sheet = KeySheet(self.theme, self)
            self._sheet.left.connect(self._keys_left)
            self._sheet.open(self._sheet.close_button)

    def leave_overlays(self) -> None:
        """Leave the question and the key sheet that lie over the window: a scan has called for something else."""
        if "ask" in vars(self):
            self.ask.leave()
        if self._sheet is not None:
            self._sheet.leave()

    def go_to_scan_box(self) -> None:
        """Bring the scan page to the front and ask it to put the cursor into its box."""
        if self.knows(self._scan_page) and self._current != self._scan_page:
            self.show_page(self._scan_page)
        self.scan_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the width class of the new size."""
        super().resizeEvent(event)
        self.theme.set_client_width(self.width())
        if self._current:
            self._pages[self._current].resized(self.theme.breakpoint, self._page_height())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window closes."""
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        ground = _Ground(self.theme)
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._margins.addWidget(self.banners)
        column.addLayout(self._margins)
        column.addWidget(self.stack, 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.undo)
        column.addLayout(self._foot)
        column.addWidget(self.status)
        across.addLayout(column, 1)
        self.setCentralWidget(ground)

    def _bind_keys(self) -> None:
        bind(self, Key.SCAN, self.go_to_scan_box, whole_window=True)
        bind(self, Key.HELP, self.show_keys, whole_window=True)
        bind(self, Key.UNDO, self._undo, whole_window=True)
        bind(self, Key.BACK, self._escape, whole_window=True)

    def _restyle(self) -> None:
        margin = self.theme.px(self.theme.metrics.page_margin)
        self._margins.setContentsMargins(margin, 0, margin, 0)
        self.banners.setContentsMargins(0, self.theme.px(12), 0, 0)
        # A bar that is not there leaves no gap.
        self._foot.setContentsMargins(
            margin, 0, margin, self.theme.px(12) if self.undo.value is not None else 0
        )

    def _page_height(self) -> int:
        return round(self.stack.height() / self.theme.text_size.factor)

    def _rail_opened(self, key: str) -> None:
        if key == HELP:
            self.show_keys()
        elif self.knows(key):
            self.show_page(key)

    def _undo(self) -> None:
        if not (self._current and self._pages[self._current].undo()):
            self.undo_wanted.emit()

    def _escape(self) -> None:
        if not self.escape_first() and self._current:
            self._pages[self._current].escape()

    def _keys_left(self) -> None:
        self._sheet = None


class _Ground(Painted):
    """The ground of the window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = smooth(self)
        painter.fillRect(QRectF(self.rect()), QColor(self.theme.tokens.bg))
        painter.end()


__all__ = ["HELP", "Shell"]
