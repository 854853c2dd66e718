"""The register page at work: it finds, lists, opens and follows dossiers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.domain.errors import CounterError
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.services.acts.registry import Listed, Story
from counter_app.services.ports import Bucket
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.deeds import Deeds
from counter_app.ui.pages.dossiers.list import Answered, Asked, answer, more
from counter_app.ui.pages.dossiers.present import (
    ALL_OPEN,
    CLEAR,
    NEW,
    ListLook,
    can_be_ready,
    chips,
    empty_value,
    foot_words,
    picked_words,
    procedure_choices,
    row_value,
)
from counter_app.ui.pages.dossiers.states import DossiersState
from counter_app.ui.pages.dossiers.story import story_value
from counter_app.ui.pages.dossiers.view import DossiersView
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.standings import short_day
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import Action, BannerKind, BannerValue, EmptyValue
from counter_app.ui.watch import Watch
from counter_app.wording import _

SETTLE_MS = 120
_SPECIAL = (Bucket.DUE_NEXT, Bucket.DUE_AFTER_NEXT)
AGAIN = "again"


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
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self._names = ProcedureNames()
        self._asked = Asked()
        self._answered: Answered | None = None
        self._special: Bucket | None = None
        self._story: Story | None = None
        self._failure = ""
        self._arriving = False
        self._picked: set[str] = set()
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.deeds = Deeds(acts.following, self._errands, ask, self)
        self.deeds.done.connect(self._deed_done)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._search_now)
        self._listen()

    @property
    def asked(self) -> Asked:
        """What is asked of the register."""
        return self._asked

    @property
    def picked(self) -> frozenset[str]:
        """The codes ticked for an act on several."""
        return frozenset(self._picked)

    @property
    def state(self) -> DossiersState:
        """What the page shows."""
        if self._answered is None:
            return DossiersState.ERROR if self._failure else DossiersState.LOADING
        if not self._answered.rows:
            if self._asked.searching:
                return DossiersState.NOTHING_FOUND
            return DossiersState.NONE_IN_FILTER if self._has_any() else DossiersState.EMPTY
        if self._picked:
            return DossiersState.PICKED
        if self.floats and self.detail_open:
            return DossiersState.DETAIL_OVER
        return DossiersState.SEARCHED if self._asked.searching else DossiersState.FILLED

    # What others ask of the page -------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the register and follow it from now on."""
        self.refresh()
        self.watch.start()
        self._arriving = not self.shows_list
        if self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        """Follow it no more."""
        self.watch.stop()
        self._settle.stop()

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
        elif self._picked:
            self._picked.clear()
            self._show_rows()
        elif self._asked.searching:
            self._clear_search()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Read the list and the story again; what stands there stays until it is read."""
        asked, loaded = self._asked, len(self._answered.rows) if self._answered is not None else 0
        registry, names, clock = self._acts.registry, self._names, self._acts.clock

        def read() -> tuple[ProcedureNames, Answered]:
            known = names if names.procedures else ProcedureNames(registry.procedures())
            return known, answer(registry, asked, clock.now(), loaded)

        self._errands.run(read, lambda found: self._read(*found), self._unread, latest="list")

    # What the officer does --------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.search.typed.connect(self._typed)
        self.search.submitted.connect(lambda _text: self._to_list())
        self.search.down.connect(self._to_list)
        self.procedures.chosen.connect(lambda code: self._ask_for(self._changed(procedure=code)))
        self.chips.chosen.connect(lambda key: self._ask_for(self._changed(bucket=Bucket(key))))
        self.table.view.chosen.connect(self._choose)
        self.table.view.opened.connect(self._open_at_counter)
        self.table.view.ticked.connect(self._tick)
        self.table.model.wanted_more.connect(self._read_more)
        self.mark_button.clicked.connect(self._mark_ready)
        self.new_button.clicked.connect(lambda: self.open_requested.emit("intake", ""))
        self.acted.connect(self._act)
        self.detail.acted.connect(self._act)
        bind(self, Key.FIND, self.search.take_focus)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.NEW, lambda: self.open_requested.emit("intake", ""))
        bind(self, Key.READY, self._mark_ready)
        aside = QShortcut(QKeySequence(Qt.Key.Key_Right), self.table.view)
        aside.setContext(Qt.ShortcutContext.WidgetShortcut)
        aside.activated.connect(lambda: self.open_detail(True))

    def _changed(self, bucket: Bucket | None = None, procedure: str | None = None) -> Asked:
        asked = self._asked
        return Asked(
            asked.bucket if bucket is None else bucket,
            asked.text,
            asked.procedure if procedure is None else procedure,
        )

    def _typed(self, _text: str) -> None:
        self._settle.start()

    def _search_now(self) -> None:
        text = self.search.text()
        if text == self._asked.text:
            return
        bucket = self._asked.bucket
        if bool(text) is not self._asked.searching:
            bucket = Bucket.ALL if text else Bucket.OPEN
        self._ask_for(Asked(bucket, text, self._asked.procedure))

    def _clear_search(self) -> None:
        self.search.line.clear()
        self._settle.stop()
        self._search_now()
        self.search.take_focus()

    def _ask_for(self, asked: Asked) -> None:
        if asked.bucket not in _SPECIAL and asked.bucket is not Bucket.DUE_TODAY and not asked.searching:
            self._special = None
        fresh = asked != self._asked
        self._asked = asked
        self._picked.clear()
        if fresh:
            self.table.view.scrollToTop()
        self._answered = None if fresh else self._answered
        self.refresh()

    def _to_list(self) -> None:
        if self.shows_list:
            if not self.table.view.current_key():
                self.table.view.take_first()
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_at_counter(self, code: str) -> None:
        self.open_requested.emit("counter", code)

    def _tick(self, code: str) -> None:
        listed = self._listed(code)
        if listed is None or not can_be_ready(listed.standing):
            return
        self._picked ^= {code}
        self.table.model.replace_row(row_value(listed, self._look()))
        self._show_foot()

    def _mark_ready(self) -> None:
        value = self.detail.value
        one = [value.code] if value is not None and value.can_be_ready else []
        self.deeds.mark_ready(sorted(self._picked) or one)

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
        elif value is not None:
            self._act_on(name, value.code, value.name, is_open=value.is_open)

    def _act_on(self, name: str, code: str, person: str, *, is_open: bool) -> None:
        match name:
            case detail.OPEN:
                self._open_at_counter(code)
            case detail.READY:
                self.deeds.mark_ready([code])
            case detail.PAUSE:
                self.deeds.pause(code, person)
            case detail.RESUME:
                self.deeds.resume(code, person)
            case detail.EXTEND:
                self.deeds.extend(code, person)
            case detail.MORE:
                self.deeds.other(code, person, is_open=is_open)

    # What comes back --------------------------------------------------------------------------------------

    def _read(self, names: ProcedureNames, answered: Answered) -> None:
        if names is not self._names:
            self._names = names
            self.procedures.set_choices(procedure_choices(names))
            self.procedures.take(self._asked.procedure)
        self._failure = ""
        first = self._answered is None
        self._answered = answered
        self._picked &= {one.row.code for one in answered.rows}
        self.banners.clear("error")
        self._show_rows()
        if first and self._arriving and self.shows_list:
            self._arriving = False
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_more(self) -> None:
        before = self._answered
        if before is not None:
            self._errands.run(lambda: more(self._acts.registry, before), self._more_read, latest="list")

    def _more_read(self, answered: Answered) -> None:
        before = len(self._answered.rows) if self._answered is not None else 0
        self._answered = answered
        look = self._look()
        rows = [row_value(one, look) for one in answered.rows[before:]]
        self.table.model.append(rows, more=answered.after is not None)
        self._show_foot()

    def _unread(self, error: CounterError) -> None:
        if self._answered is not None:
            self._failed(error)
        else:
            self.show_failure(error)

    def show_failure(self, error: CounterError) -> None:
        """Say in the place of the list why nothing could be read."""
        self._failure = explain(error)
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self.show_error(EmptyValue(Icon.WARNING, _("Chưa đọc được sổ hồ sơ"), self._failure, again))

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _deed_done(self, banners: tuple[BannerValue, ...]) -> None:
        self._picked.clear()
        for banner in banners:
            self.banners.show_banner(banner)
        self.refresh()

    def _choose(self, code: str) -> None:
        if not code:
            return
        self._errands.run(lambda: self._acts.registry.story(code), self._show_story, latest="story")

    def _show_story(self, story: Story) -> None:
        other = self._story is None or self._story.dossier.code != story.dossier.code
        self._story = story
        self.detail.show_story(story_value(story))
        if other:
            self.detail.scroll_to_top()

    # What is shown ----------------------------------------------------------------------------------------

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Rows say the code in a column of its own only where it is wide."""
        self._show_rows()

    def _look(self) -> ListLook:
        wide = self.theme.breakpoint is Breakpoint.WIDE
        now = self._answered.now if self._answered is not None else self._acts.clock.now()
        return ListLook(self._names, local(now).date(), self._asked.text, frozenset(self._picked), wide)

    def _show_rows(self) -> None:
        answered = self._answered
        if answered is None:
            if not self._failure:
                self.show_loading()
            return
        self._show_chips(answered)
        self._show_foot()
        if not answered.rows:
            self.detail.show_story(None)
            self.show_empty(
                empty_value(self._asked.text.strip(), answered.counts.get(Bucket.ALL, 0), filtered=True)
            )
            return
        view, look = self.table.view, self._look()
        rows = [row_value(one, look) for one in answered.rows]
        self.show_list()
        if [row.key for row in rows] == [row.key for row in self.table.model.rows]:
            for row, shown in zip(rows, self.table.model.rows, strict=True):
                if row != shown:
                    self.table.model.replace_row(row)
            self._choose(view.current_key())
            return
        code, at = view.current_key(), view.verticalScrollBar().value()
        self.table.model.show_rows(rows, more=answered.after is not None)
        if self.table.model.find(code) >= 0:
            view.take(code)
            view.verticalScrollBar().setValue(at)
        else:
            view.take_first()

    def _show_chips(self, answered: Answered) -> None:
        special, words = self._special, ""
        if special is not None:
            promises = [one.row.promise for one in answered.rows if one.row.promise is not None]
            words = (
                _("Hẹn ngày làm việc tới") if special is Bucket.DUE_NEXT else _("Hẹn sau ngày làm việc tới")
            )
            if promises and self._asked.bucket is special:
                words = _("Hẹn {day}").format(day=short_day(local(max(promises)).date()))
        self.chips.set_choices(chips(answered.counts, special, words, searching=self._asked.searching))
        self.chips.take(self._asked.bucket.value)

    def _show_foot(self) -> None:
        answered, number = self._answered, len(self._picked)
        if answered is not None:
            shown = len(answered.rows)
            total = answered.total if not self._asked.procedure else shown
            self.foot.set_words(foot_words(shown, total, self._asked.text.strip(), more=answered.cut))
        self.mark_button.setVisible(number > 0)
        if number:
            self.mark_button.set_words(picked_words(number))

    def _listed(self, code: str) -> Listed | None:
        rows = self._answered.rows if self._answered is not None else ()
        return next((one for one in rows if one.row.code == code), None)

    def _has_any(self) -> bool:
        return self._answered is not None and self._answered.counts.get(Bucket.ALL, 0) > 0
