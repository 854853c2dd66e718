"""The page of ceremonies at work: it reads the calendar, plans, records who came and signed, and confers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal

from counter_app.domain.ceremony import Consent, Mode, Role
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.ceremony_week import Days
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.procedure import EventKind
from counter_app.domain.workdays import OpeningHours
from counter_app.sentences.ceremonies import days_title, title
from counter_app.sentences.errors import explain
from counter_app.services.acts.ceremonies import CeremonyView, Conferral
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.pages.ceremonies.acts import CeremonyActs
from counter_app.ui.pages.ceremonies.asking import Questions
from counter_app.ui.pages.ceremonies.family import FamilyView
from counter_app.ui.pages.ceremonies.laid_over import LaidOver
from counter_app.ui.pages.ceremonies.overview import Overview
from counter_app.ui.pages.ceremonies.planning import PlanOverlay
from counter_app.ui.pages.ceremonies.printing import print_everything
from counter_app.ui.pages.ceremonies.showing import state_of
from counter_app.ui.pages.ceremonies.states import CeremoniesState
from counter_app.ui.pages.ceremonies.view import CeremoniesView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.ui.watch import Watch
from counter_app.wording import _


@dataclass(frozen=True, slots=True)
class _Read:
    """What one reading of the register brought home."""

    days: Days
    hours: OpeningHours
    view: CeremonyView | None
    script: tuple[str, ...]


class CeremoniesPage(CeremoniesView):
    """The calendar and one ceremony; in front it follows what other counters write and the clock.

    `open_requested` names another page and what it should open there; `crashed` is told of every other error.
    """

    open_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        acts: CeremonyActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self._asking = Questions(ask)
        self._day: date | None = None
        self._days: Days | None = None
        self.chosen = ""
        self.code = ""
        self.current: CeremonyView | None = None
        self.script: tuple[str, ...] = ()
        self.over = LaidOver(theme, acts, self._errands, self.window, self)
        self.over.planned.connect(self._planned)
        self.over.changed.connect(self._changed)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._listen()

    @property
    def planner(self) -> PlanOverlay | None:
        """The form of a new ceremony, while it is open."""
        return self.over.planner

    @property
    def state(self) -> CeremoniesState:
        """What the page shows."""
        return state_of(self, self.over, self._days, self.current, self.code)

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the calendar and follow it from now on."""
        self.refresh()
        self.watch.start()
        self.week.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        """Follow it no more."""
        self.watch.stop()
        self._asking.leave()
        self.over.leave()

    def open(self, what: str) -> None:
        """Bring a ceremony to the front by its name."""
        self._choose(what)

    def escape(self) -> bool:
        """Leave the family, then the ceremony."""
        if self.shows_family:
            self._to_list()
        elif self.shows_ceremony:
            self._choose("")
        else:
            return False
        return True

    def refresh(self) -> None:
        """Read everything anew; what stands there stays until it is read."""
        self._errands.run(
            partial(self._read, self._day, self.chosen), self._show, self._unread, latest="days"
        )

    # Reading ---------------------------------------------------------------------------------------------------

    def _read(self, day: date | None, chosen: str) -> _Read:
        reading = self._acts.reading
        wanted = day or local(self._acts.now()).date()
        days = reading.month(wanted) if self.ways.key() == words.MONTH else reading.week(wanted)
        view = reading.look(chosen) if chosen else None
        script = reading.script(chosen) if view is not None and view.ceremony.here else ()
        return _Read(days, reading.hours(), view, script)

    def _show(self, read: _Read) -> None:
        self._days = read.days
        month = self.ways.key() == words.MONTH
        today = local(read.days.now).date()
        anchor = self._day or today
        if month:
            self.month.show_days(read.days, anchor.month)
            self.period.set_words(_("Tháng {month}/{year}").format(month=anchor.month, year=anchor.year))
        else:
            self.week.show_days(read.days, read.hours)
            self.period.set_words(days_title(read.days.first, len(read.days.days)))
        self.show_calendar(month=month)
        if read.view is None or read.view.ceremony.id == self.chosen:
            self._show_ceremony(read.view, read.script)

    def _show_ceremony(self, view: CeremonyView | None, script: tuple[str, ...]) -> None:
        self.current, self.script = view, script
        for grid in (self.week, self.month):
            grid.take(view.ceremony.id if view is not None else "")
        if view is None:
            self.code = ""
            self.show_beside(self.nothing)
            return
        self.overview.show_view(view, script)
        if self.code and any(one.party.code == self.code for one in view.parties if one.party.is_here):
            self.family.show_party(view, view.party(self.code))
            self.show_beside(self.family)
        else:
            self.code = ""
            self.show_beside(self.overview)

    def _unread(self, error: CounterError) -> None:
        if self._days is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    # What the officer does -------------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.week.chosen.connect(self._choose)
        self.month.chosen.connect(self._choose)
        self.month.day_opened.connect(self._open_week)
        self.week.wanted.connect(lambda moment: self.begin_planning(Mode.GROUP, starts=moment))
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.this_week.clicked.connect(lambda: self._go(None))
        self.ways.chosen.connect(lambda _key: self.refresh())
        self.plan.clicked.connect(lambda: self.begin_planning(Mode.GROUP))
        self.at_once.clicked.connect(lambda: self.begin_planning(Mode.AT_ONCE, EventKind.BIRTH))
        self.acted.connect(self._act)
        self.overview.opened.connect(self._open_family)
        self.overview.ticked.connect(self._tick)
        self.overview.acted.connect(self._on_ceremony)
        self.family.acted.connect(self._on_family)
        self.family.came.connect(self._came)
        self.family.signed.connect(self._signed)
        self.family.agreed.connect(self._agreed)
        self.family.said.connect(self._said)
        self.family.guests_told.connect(self._guests_told)
        self.family.signed_above.connect(self._signed_above)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.NEW, lambda: self.begin_planning(Mode.GROUP))
        bind(self, Key.PRINT, lambda: self._on_ceremony(Overview.PRINT))

    def begin_planning(
        self, mode: Mode, about: EventKind = EventKind.MARRIAGE, starts: datetime | None = None
    ) -> None:
        """Ask for a new ceremony."""
        self.over.plan(mode, about, starts)

    def _planned(self, view: CeremonyView, order: CeremonyOrder) -> None:
        self._day = local(view.ceremony.starts).date()
        self.chosen = view.ceremony.id
        here = view.ceremony.here
        self.code = here[0].code if order.mode is Mode.AT_ONCE and len(here) == 1 else ""
        self.refresh()

    def _changed(self, view: CeremonyView) -> None:
        self._day = local(view.ceremony.starts).date()
        self.refresh()

    def _choose(self, key: str) -> None:
        if key != self.chosen:
            self.code = ""
        self.chosen = key
        self.banners.clear()
        self.refresh()

    def _open_family(self, code: str) -> None:
        if self.current is not None and any(one.code == code for one in self.current.ceremony.here):
            self.code = code
            self.family.show_party(self.current, self.current.party(code))
            self.show_beside(self.family)
            self.family.take_focus()

    def _to_list(self) -> None:
        self.code = ""
        self.show_beside(self.overview)
        if self.overview.rows:
            self.overview.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, by: int) -> None:
        if self._days is None:
            return
        anchor = self._day or local(self._acts.now()).date()
        if self.shows_month:
            first = anchor.replace(day=1)
            self._go((first + timedelta(days=32)).replace(day=1) if by > 0 else (first - timedelta(days=1)))
        else:
            self._go(anchor + timedelta(days=7 * by))

    def _go(self, day: date | None) -> None:
        self._day = day
        self.refresh()

    def _open_week(self, day: date) -> None:
        self.ways.take(words.WEEK)
        self._go(day)

    def _act(self, name: str) -> None:
        if name == words.PLAN:
            self.begin_planning(Mode.GROUP)
        else:
            self.refresh()

    # One ceremony ----------------------------------------------------------------------------------------------

    def _on_ceremony(self, name: str) -> None:
        view = self.current
        if view is None:
            return
        id_, planning, conferring = view.ceremony.id, self._acts.planning, self._acts.conferring
        match name:
            case Overview.PRINT:
                self._errands.run(partial(print_everything, self._acts, view), self._told)
            case Overview.SCRIPT:
                self.over.read(title(view.ceremony), self.script)
            case Overview.ADD:
                about = view.ceremony.about
                self._errands.run(
                    lambda: planning.candidates(about),
                    lambda found: self._asking.add(
                        found, lambda code, asked: self._record(lambda: planning.add(id_, code, asked))
                    ),
                )
            case Overview.FINISH:
                self._asking.finish(view, lambda: self._record(lambda: conferring.finish(id_)))
            case Overview.CHANGE:
                self.over.change(view.ceremony)
            case Overview.CANCEL:
                self._asking.cancel(view, lambda why: self._record(lambda: planning.cancel(id_, why)))

    def _tick(self, place: int, on: bool) -> None:
        if self.current is not None:
            id_ = self.current.ceremony.id
            self._record(lambda: self._acts.conferring.tick(id_, place, done=on))

    # One family ------------------------------------------------------------------------------------------------

    def _on_family(self, name: str) -> None:
        view, code = self.current, self.code
        if view is None or not code:
            return
        id_, planning, conferring = view.ceremony.id, self._acts.planning, self._acts.conferring
        match name:
            case FamilyView.BACK:
                self._to_list()
            case FamilyView.CONFER:
                self._errands.run(lambda: conferring.confer(id_, code), self._conferred, self._refused)
            case FamilyView.ABSENT:
                self._record(lambda: conferring.absent(id_, code))
            case FamilyView.REMOVE:
                self._record(lambda: planning.remove(id_, code))
            case FamilyView.MOVE:
                first = local(self._acts.now()).date()
                self._errands.run(
                    lambda: self._acts.reading.between(first, first + timedelta(days=120)),
                    lambda others: self._asking.move(
                        view, others, lambda to: self._record(lambda: planning.move(id_, code, to))
                    ),
                )

    def _conferred(self, done: Conferral) -> None:
        self.current = done.view
        if not done.done:
            self.family.banners.show_banner(words.to_be_signed())
            self.refresh()
            return
        given = done.view.party(self.code)
        waiting = done.view.waiting
        self.code = waiting[0].party.code if waiting else ""
        self.banners.show_banner(words.conferred(given))
        self.refresh()

    def _refused(self, error: CounterError) -> None:
        banner = BannerValue(BannerKind.ERROR, "", explain(error), key="refused", closable=True)
        # It says again what is missing.
        self.family.banners.clear("gates")
        self.family.banners.show_banner(banner)

    def _came(self, roles: tuple[Role, ...]) -> None:
        self._on_party(lambda id_, code: self._acts.conferring.present(id_, code, roles))

    def _signed(self, paper: str, role: Role) -> None:
        book = paper == "book"
        self._on_party(
            lambda id_, code: self._acts.conferring.sign(id_, code, (role,), book=book, certificate=not book)
        )

    def _agreed(self, consents: tuple[Consent, ...]) -> None:
        self._on_party(lambda id_, code: self._acts.conferring.consent(id_, code, consents))

    def _said(self, told: str) -> None:
        self._on_party(lambda id_, code: self._acts.conferring.note(id_, code, say=told))

    def _guests_told(self, guests: int) -> None:
        self._on_party(lambda id_, code: self._acts.conferring.note(id_, code, guests=guests))

    def _signed_above(self, day: date, longer: bool) -> None:
        self._on_party(lambda id_, code: self._acts.conferring.chairman_signed(id_, code, day, longer=longer))

    def _on_party(self, act: Callable[[str, str], CeremonyView]) -> None:
        if self.current is not None and self.code:
            id_, code = str(self.current.ceremony.id), self.code
            self._record(lambda: act(id_, code))

    def _record(self, act: Callable[[], CeremonyView]) -> None:
        """Do an act and show what came of it; a refusal leaves everything as it was."""

        def done(view: CeremonyView) -> None:
            if self.family.banners.banners:
                self.family.banners.clear("refused")
            if view.ceremony.id == self.chosen:
                self.current = view
            self.refresh()

        def failed(error: CounterError) -> None:
            if self.shows_family:
                self._refused(error)
            else:
                self._failed(error)
            self.refresh()

        self._errands.run(act, done, failed)

    def _told(self, banner: BannerValue) -> None:
        self.banners.show_banner(banner)
        self.refresh()

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(
            BannerValue(BannerKind.ERROR, "", explain(error), key="error", closable=True)
        )
