"""The register page at work: it finds, lists, opens and follows dossiers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.services.ports.lists import Bucket
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, QtDesktop
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.book import BookDesk
from counter_app.ui.pages.dossiers.deeds import Deeds
from counter_app.ui.pages.dossiers.list import Answered, Asked
from counter_app.ui.pages.dossiers.present import (
    ALL_OPEN,
    CLEAR,
    NEW,
    ListLook,
    chips,
    empty_value,
    foot_words,
    picked_words,
    procedure_choices,
    row_value,
    special_words,
)
from counter_app.ui.pages.dossiers.rounds import RoundsDesk
from counter_app.ui.pages.dossiers.session import DossiersSession
from counter_app.ui.pages.dossiers.states import DossiersState
from counter_app.ui.pages.dossiers.story import story_value
from counter_app.ui.pages.dossiers.view import DossiersView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.slot_desk import SlotDesk
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import Action, BannerKind, BannerValue, EmptyValue
from counter_app.ui.watch import Watch
from counter_app.wording import _

SETTLE_MS = 120
AGAIN = "again"
_SPECIAL = (Bucket.DUE_NEXT, Bucket.DUE_AFTER_NEXT)


class DossiersPage(DossiersView):
    """The register; while it is in front it follows what other counters write and the clock.

    `open_requested` names another page and what it should open there. `crashed` is told of every error that is no
    CounterError.
    """

    open_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        acts: DossierActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
        desktop: Desktop | None = None,
    ) -> None:
        super().__init__(theme)
        self._clock = acts.clock
        self._special: Bucket | None = None
        self._failure = ""
        self._arriving = False
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.session = DossiersSession(acts, self._errands, self)
        slots = SlotDesk(acts.slots, self._errands, ask, self)
        self.deeds = Deeds(acts.following, acts.registry, acts.forms, self._errands, ask, self, slots)
        self.book = BookDesk(
            theme, acts.follow_up, acts.clock, self._errands, desktop or QtDesktop(), self.window
        )
        self.rounds = RoundsDesk(theme, acts.slots, self._errands, desktop or QtDesktop(), self.window)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._search_now)
        self._listen()
        self._listen_to_widgets()

    @property
    def asked(self) -> Asked:
        """What is asked of the register."""
        return self.session.asked

    @property
    def picked(self) -> frozenset[str]:
        """The codes ticked for an act on several."""
        return self.session.picked

    @property
    def state(self) -> DossiersState:
        """What the page shows."""
        answered = self.session.answered
        if answered is None:
            return DossiersState.ERROR if self._failure else DossiersState.LOADING
        if not answered.rows:
            if self.asked.searching:
                return DossiersState.NOTHING_FOUND
            return DossiersState.NONE_IN_FILTER if self.session.has_any else DossiersState.EMPTY
        if self.picked:
            return DossiersState.PICKED
        if self.floats and self.detail_open:
            return DossiersState.DETAIL_OVER
        return DossiersState.SEARCHED if self.asked.searching else DossiersState.FILLED

    # What others ask of the page -------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the register and follow it from now on."""
        self.session.refresh()
        self.watch.start()
        self._arriving = not self.shows_list
        if self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        """Follow it no more."""
        self.watch.stop()
        self._settle.stop()
        self.book.step_aside()
        self.rounds.step_aside()

    def open(self, what: str) -> None:
        """Show a filter by its name, or else search for a code or a name."""
        bucket = next((one for one in Bucket if one == what), None)
        self._settle.stop()
        self.search.line.setText("" if bucket is not None else what)
        self._special = bucket if bucket in _SPECIAL else None
        self._ask_for(Asked(bucket) if bucket is not None else Asked(Bucket.ALL, what))

    def escape(self) -> bool:
        """Close the story over the list, or take the ticks away, or stop searching."""
        if self.floats and self.detail_open:
            self.open_detail(False)
        elif self.picked:
            self.session.untick_all()
            self._show_rows()
        elif self.asked.searching:
            self._clear_search()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Read the list and the story again; what stands there stays until it is read."""
        self.session.refresh()

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Rows say the code in a column of its own only where it is wide."""
        self._show_rows()

    # What the officer does --------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.session.answered_anew.connect(self._answered)
        self.session.grew.connect(self._grew)
        self.session.told.connect(self._show_story)
        self.session.unreadable.connect(self.show_failure)
        self.session.catalogue_read.connect(self._name_procedures)
        self.deeds.done.connect(self._deed_done)
        self.book.said.connect(self.banners.show_banner)
        self.book.failed.connect(self._failed)
        self.rounds.said.connect(self.banners.show_banner)
        self.rounds.failed.connect(self._failed)
        self.rounds.opened.connect(self.open)
        self.watch.moved.connect(self.refresh)
        bind(self, Key.FIND, self.search.take_focus)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.READY, self._mark_ready)
        bind(self, Key.FILL, self._write_slip)
        bind(self, Key.NEW, lambda: self.open_requested.emit("intake", ""))
        aside = QShortcut(QKeySequence(Qt.Key.Key_Right), self.table.view)
        aside.setContext(Qt.ShortcutContext.WidgetShortcut)
        aside.activated.connect(lambda: self.open_detail(True))

    def _listen_to_widgets(self) -> None:
        self.search.typed.connect(lambda _text: self._settle.start())
        self.search.submitted.connect(lambda _text: self._to_list())
        self.search.down.connect(self._to_list)
        self.procedures.chosen.connect(lambda code: self._ask_for(replace(self.asked, procedure=code)))
        self.chips.chosen.connect(lambda key: self._ask_for(replace(self.asked, bucket=Bucket(key))))
        view = self.table.view
        view.chosen.connect(self.session.tell)
        view.opened.connect(self._open_at_counter)
        view.ticked.connect(self._tick)
        self.table.model.wanted_more.connect(self.session.read_more)
        self.mark_button.clicked.connect(self._mark_ready)
        self.slip_button.clicked.connect(self._write_slip)
        self.book_button.clicked.connect(self.book.ask)
        self.rounds_button.clicked.connect(self.rounds.ask)
        self.banners.acted.connect(lambda _key, name: self.book.act(name))
        self.new_button.clicked.connect(lambda: self.open_requested.emit("intake", ""))
        self.acted.connect(self._act)
        self.detail.acted.connect(self._act)

    def _search_now(self) -> None:
        text = self.search.text()
        if text == self.asked.text:
            return
        bucket = self.asked.bucket
        if bool(text) is not self.asked.searching:
            bucket = Bucket.ALL if text else Bucket.OPEN
        self._ask_for(Asked(bucket, text, self.asked.procedure))

    def _clear_search(self) -> None:
        self.search.line.clear()
        self._settle.stop()
        self._search_now()
        self.search.take_focus()

    def _ask_for(self, asked: Asked) -> None:
        if asked.bucket not in (*_SPECIAL, Bucket.DUE_TODAY) and not asked.searching:
            self._special = None
        if asked != self.asked:
            self.table.view.scrollToTop()
        self.session.ask(asked)

    def _to_list(self) -> None:
        if self.shows_list:
            if not self.table.view.current_key():
                self.table.view.take_first()
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_at_counter(self, code: str) -> None:
        self.open_requested.emit("counter", code)

    def _tick(self, code: str) -> None:
        listed = self.session.listed(code)
        if listed is not None and self.session.tick(code):
            self.table.model.replace_row(row_value(listed, self._look()))
            self._show_foot()

    def _mark_ready(self) -> None:
        value = self.detail.value
        one = [value.code] if value is not None and value.can_be_ready else []
        self.deeds.mark_ready(sorted(self.picked) or one)

    def _write_slip(self) -> None:
        """Go and write the apology slip of the dossier whose story is told, where it can still have one."""
        value = self.detail.value
        if value is not None and not self.slip_button.isHidden():
            self.open_requested.emit("apologies", value.code)

    def _act(self, name: str) -> None:
        value = self.detail.value
        if name == AGAIN:
            self.refresh()
        elif name == CLEAR:
            self._clear_search()
        elif name == NEW:
            self.open_requested.emit("intake", "")
        elif name == ALL_OPEN:
            self._ask_for(Asked())
        elif name == detail.CLOSE:
            self.open_detail(False)
        elif name == detail.OPEN and value is not None:
            self._open_at_counter(value.code)
        elif value is not None:
            self.deeds.act(name, value)

    # What comes back --------------------------------------------------------------------------------------

    def _answered(self) -> None:
        self._failure = ""
        self.banners.clear("error")
        self._show_rows()
        if self._arriving:
            self._arriving = False
            self.take_focus()

    def _grew(self, first: int) -> None:
        answered, look = self.session.answered, self._look()
        if answered is not None:
            rows = [row_value(one, look) for one in answered.rows[first:]]
            self.table.model.append(rows, more=answered.after is not None)
            self._show_foot()

    def _name_procedures(self) -> None:
        self.procedures.set_choices(procedure_choices(self.session.names))
        self.procedures.take(self.asked.procedure)

    def show_failure(self, error: CounterError) -> None:
        """Say in the place of the list why nothing could be read."""
        self._failure = explain(error)
        # What stood beside the list may have changed since; nothing is to be done to it unread.
        self.slip_button.hide()
        self.detail.show_none(_("Đọc lại được sổ thì hồ sơ được chọn hiện ở đây."))
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self.show_error(EmptyValue(Icon.WARNING, _("Chưa đọc được sổ hồ sơ"), self._failure, again))

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _deed_done(self, banners: tuple[BannerValue, ...]) -> None:
        self.session.untick_all()
        for banner in banners:
            self.banners.show_banner(banner)
        self.refresh()

    def _show_story(self) -> None:
        story, before = self.session.story, self.detail.value
        if story is not None:
            value = story_value(story)
            self.detail.show_story(value)
            self.slip_button.setVisible(value.can_be_ready and not value.is_paused)
            if before is None or before.code != value.code:
                self.detail.scroll_to_top()

    # What is shown ----------------------------------------------------------------------------------------

    def _look(self) -> ListLook:
        answered = self.session.answered
        today = local(answered.now if answered is not None else self._clock.now()).date()
        wide = self.theme.breakpoint is Breakpoint.WIDE
        return ListLook(self.session.names, today, self.asked.text, self.picked, wide)

    def _show_rows(self) -> None:
        answered = self.session.answered
        if answered is None:
            if not self._failure:
                self.show_loading()
            return
        special = self._special
        words = special_words(special, answered.rows if self.asked.bucket is special else ())
        self.chips.set_choices(chips(answered.counts, special, words, searching=self.asked.searching))
        self.chips.take(self.asked.bucket.value)
        self._show_foot()
        if answered.rows:
            self._show_list(answered)
            return
        self.slip_button.hide()
        self.detail.show_none(_("Hồ sơ được chọn sẽ hiện ở đây."))
        any_there = answered.counts.get(Bucket.ALL, 0)
        self.show_empty(empty_value(self.asked.text.strip(), any_there))

    def _show_list(self, answered: Answered) -> None:
        view, model, look = self.table.view, self.table.model, self._look()
        rows = [row_value(one, look) for one in answered.rows]
        self.show_list()
        if [row.key for row in rows] == [row.key for row in model.rows]:
            for row, shown in zip(rows, model.rows, strict=True):
                if row != shown:
                    model.replace_row(row)
            if view.current_key():
                self.session.tell(view.current_key())
            return
        code, at = view.current_key(), view.verticalScrollBar().value()
        model.show_rows(rows, more=answered.after is not None)
        if model.find(code) >= 0:
            view.take(code)
            view.verticalScrollBar().setValue(at)
        else:
            view.take_first()

    def _show_foot(self) -> None:
        answered, number = self.session.answered, len(self.picked)
        if answered is not None:
            shown = len(answered.rows)
            total = answered.total if not self.asked.procedure else shown
            self.foot.set_words(foot_words(shown, total, self.asked.text.strip(), more=answered.cut))
        self.mark_button.setVisible(number > 0)
        for button in (self.book_button, self.rounds_button):
            button.setVisible(not number)
        if number:
            self.mark_button.set_words(picked_words(number))
