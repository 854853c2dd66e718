"""The page of visits at work: it reads, records what is told, plans, prints, and joins only when told to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.visit import Visit, VisitStage
from counter_app.sentences import visits as say
from counter_app.sentences.errors import explain
from counter_app.services.acts.visits import Offer, VisitBoard, VisitView
from counter_app.services.ports.visits import VisitWords
from counter_app.ui.background import Background
from counter_app.ui.components.form import Form
from counter_app.ui.dialogs import Ask, AskOverlay
from counter_app.ui.errands import Errands
from counter_app.ui.pages.visits import present
from counter_app.ui.pages.visits.acts import VisitPageActs
from counter_app.ui.pages.visits.deeds import Deeds, who
from counter_app.ui.pages.visits.saving import Saving
from counter_app.ui.pages.visits.states import VisitsState
from counter_app.ui.pages.visits.view import VisitsView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.ui.watch import Watch
from counter_app.wording import _


class VisitsPage(VisitsView):
    """The visits of the office, always in quiet colours; it follows what other counters write.

    `due_now` tells how many visits wait for today; `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    due_now = Signal(int)

    def __init__(
        self,
        theme: Theme,
        acts: VisitPageActs,
        background: Background,
        asking: Callable[[Theme], Ask],
        crashed: Callable[[Exception], None],
    ) -> None:
        quiet = theme.branch()
        quiet.set_quiet(True)
        super().__init__(quiet)
        quiet.setParent(self)
        self._acts = acts
        # Its own questions: those of the window wear the window's colours.
        self._ask = ask = asking(quiet)
        self.board: VisitBoard | None = None
        self.offers: tuple[Offer, ...] = ()
        self.view: VisitView | None = None
        self._editing: VisitView | None = None
        self._unsaved = False
        self._wanted = ""
        self._told_of = ""
        self._told: tuple[VisitWords | None, str] = (None, "")
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.deeds = Deeds(acts, self._errands, ask, self)
        self.saving = Saving(self, acts, self._errands, ask)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._listen()

    @property
    def question(self) -> AskOverlay | None:
        """The question that lies over the window, or None."""
        return self._ask.overlay

    @property
    def state(self) -> VisitsState:
        """What the page shows."""
        if self._ask.overlay is not None:
            return VisitsState.ASKED_TWICE
        if self.form is not None:
            return self._form_state(self.form)
        if self.board is None:
            return VisitsState.ERROR if self.shows_error else VisitsState.LOADING
        if not self.shows_list or self.view is None:
            return VisitsState.EMPTY
        if any(one.value.key == "sent" for one in self.banners.banners):
            return VisitsState.SENT
        if any(one.visit == self.view.visit.id for one in self.offers):
            return VisitsState.OFFERED
        return VisitsState(self.view.visit.stage.value)

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the visits and follow them from now on; a form being filled in stays in front."""
        self.refresh()
        self.watch.start()

    def deactivated(self) -> None:
        """Follow them no more."""
        self.watch.stop()
        self._ask.leave()

    def open(self, id_: str) -> None:
        """Bring a visit to the front once the list is read."""
        self._wanted = id_
        self.refresh()

    def escape(self) -> bool:
        """Leave the form without losing what was typed, or the visit that lies over the list."""
        if self.form is not None:
            self._come_back()
        elif self.floats and self.detail_open:
            self.open_detail(False)
        else:
            return False
        return True

    def refresh(self) -> None:
        """Read everything anew; what stands there stays until it is read."""
        self._errands.run(self._read, self._done, self._unread, latest="visits")

    # What the officer does -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Record what is told now; a form left before it was saved comes back as it was."""
        if self.form is not None or self.board is None:
            return
        if self._editing is not None or not self._unsaved:
            self._editing = None
            self.tell.begin(self._acts.now(), None, self._acts.settings().visits.memberships)
            self._unsaved = False
        self._show_tell(_("Tin báo có người mất"), _("Ghi tin báo"))

    def act(self, name: str, code: str = "") -> None:
        """Do what a button of the visit says."""
        if name == present.CLOSE:
            self.open_detail(False)
            return
        view = self.view
        if view is None:
            return
        id_ = view.visit.id
        match name:
            case present.TELL:
                self._editing, self._unsaved = view, False
                self.tell.begin(self._acts.now(), view, self._acts.settings().visits.memberships)
                self._show_tell(_("Sửa tin báo {id}").format(id=id_), _("Lưu tin báo"))
            case present.PLAN:
                self._plan(view)
            case present.RECORD:
                self.record.begin(view)
                title = _("Kết quả viếng {who}").format(who=who(view))
                self._show_form(self.record, title, "", _("Lưu kết quả"))
                self.record.went.setFocus(Qt.FocusReason.OtherFocusReason)
            case present.DECLINE:
                self.deeds.decline(view)
            case present.ACCEPT:
                self.deeds.accept(id_)
            case present.PART:
                self.deeds.part(id_)
            case present.JOIN:
                self.deeds.join(id_, code)
            case present.PRINT:
                self.print_out()

    def print_out(self) -> None:
        """Send the sheet and the words of the visit in front to the printer, in one go."""
        view = self.view
        if view is None or self.form is not None or view.visit.stage is VisitStage.DECLINED:
            return
        id_ = view.visit.id

        def sent(printer: str) -> None:
            words = say.sent_words(id_, printer)
            self.banners.show_banner(BannerValue(BannerKind.NOTE, words, key="sent", closable=True))

        self._errands.run(lambda: self._acts.papers.print_out(id_), sent)

    def save_form(self) -> None:
        """Keep what the form in front holds; nothing typed is lost when something is wrong."""
        form, view = self.form, self.view
        if form is None:
            return
        form.clear_faults()
        self.saving.faulty = False
        if form is self.tell:
            self.saving.told(self._editing)
        elif view is not None and form is self.plan:
            self.saving.plan(view)
        elif view is not None:
            self.saving.outcome(view)

    def _plan(self, view: VisitView) -> None:
        if view.proposal is None:
            self.act(present.TELL)
            return
        proposal, id_ = view.proposal, view.visit.id

        def begin(words: VisitWords) -> None:
            self.plan.begin(proposal, words)
            title = _("Lịch viếng {who}").format(who=who(view))
            note = " ".join(f"{label}: {words}." for label, words in say.funeral_words(view.visit.funeral))
            self._show_form(self.plan, title, note, _("Lưu lịch"))
            self.plan.at.setFocus(Qt.FocusReason.OtherFocusReason)

        self._errands.run(lambda: self._acts.papers.words(id_), begin, latest="plan")

    def _kept(self, visit: Visit, sentence: str) -> None:
        if self.form is self.tell:
            self._editing, self._unsaved = None, False
        self._come_back()
        self.banners.clear("error")
        self.banners.show_banner(present.told(sentence))
        self._wanted = visit.id
        self.refresh()

    def _show_tell(self, title: str, save: str) -> None:
        note = _("Ghi đúng như lời báo; chưa cần hồ sơ khai tử, và không hỏi vì sao người ấy mất.")
        self._show_form(self.tell, title, note, save)
        self.tell.editor("deceased.name").setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, form: Form, title: str, note: str, save: str) -> None:
        self.saving.faulty = False
        self.banners.clear()
        self.show_form(form, title, note, save)

    def _come_back(self) -> None:
        if self.form is None:
            return
        self.show_list()
        if self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # The list ------------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.new.clicked.connect(self.begin)
        self.table.view.chosen.connect(self._choose)
        self.table.view.opened.connect(lambda _key: self.open_detail(True))
        self.detail.acted.connect(self.act)
        for worker in (self.deeds, self.saving):
            worker.kept.connect(self._kept)
            worker.failed.connect(self._failed)
        self.save.clicked.connect(self.save_form)
        self.leave.clicked.connect(self.escape)
        self.acted.connect(lambda name: self.begin() if name == present.NEW else self.refresh())
        self.tell.changed.connect(lambda _path: self._touched())
        bind(self, Key.NEW, self.begin)
        bind(self, Key.PRINT, self.print_out)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.SAVE, self.save_form)

    def _touched(self) -> None:
        self._unsaved = True

    def _read(self) -> tuple[VisitBoard, tuple[Offer, ...], int]:
        return self._acts.visits.board(), self._acts.joining.every_offer(), len(self._acts.visits.due())

    def _done(self, read: tuple[VisitBoard, tuple[Offer, ...], int]) -> None:
        first = self.board is None
        self.board, self.offers, due = read
        self.due_now.emit(due)
        shown = present.rows(self.board, self.offers)
        self.show_rows(shown)
        if self._wanted:
            self.table.view.take(self._wanted)
            self._wanted = ""
        self.banners.clear("offers")
        if (banner := present.offered(self.offers)) is not None:
            self.banners.show_banner(banner)
        self._choose(self.table.view.current_key() if shown else "")
        if first and self.form is None:
            where = self.table.view if shown else self.empty.button
            where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        views = (*self.board.open, *self.board.closed) if self.board is not None else ()
        self.view = next((one for one in views if one.visit.id == key), None)
        if self.view is None:
            self.detail.show_none()
            return
        view = self.view
        offers = tuple(one for one in self.offers if one.visit == key)
        # Words read before stay until they are read anew: the panel does not jump with every look at the register.
        words, letter = self._told if self._told_of == key else (None, "")
        self.detail.show_value(present.detail(view, words, offers, letter))

        def read() -> tuple[VisitWords, str]:
            return self._acts.papers.words(key), self._acts.joining.letter_number(key)

        def done(told: tuple[VisitWords, str]) -> None:
            if self.view is view:
                self._told_of, self._told = key, told
                self.detail.show_value(present.detail(view, told[0], offers, told[1]))

        self._errands.run(read, done, latest="words")

    def _unread(self, error: CounterError) -> None:
        if self.board is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _form_state(self, form: Form) -> VisitsState:
        if form is self.plan:
            return VisitsState.PLANNING
        if form is self.record:
            return VisitsState.RECORDING
        return VisitsState.TELLING_FAULT if self.saving.faulty else VisitsState.TELLING
