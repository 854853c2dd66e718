"""The page of contributions at work: it lists, opens, takes in, handles, and leads to the counter for the letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal

from counter_app.domain.contribution import Contribution, ContributionRules, ContributionStanding
from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.services.acts.contributions import ContributionList, OpenedContribution
from counter_app.services.ports.contributions import ContributionFilter, ContributionRow
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.contributions import deeds, detail, present
from counter_app.ui.pages.contributions.acts import ContributionActs
from counter_app.ui.pages.contributions.commitment_work import CommitmentWork
from counter_app.ui.pages.contributions.forms import SideForm
from counter_app.ui.pages.contributions.states import ContributionsState
from counter_app.ui.pages.contributions.view import PROMISED, ContributionsView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action, BannerKind, BannerValue, EmptyValue
from counter_app.ui.watch import Watch
from counter_app.wording import _

SETTLE_MS = 120


class ContributionsPage(ContributionsView):
    """The register of contributions; `open_requested` names another page and what it should open there.

    `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    letter_wanted = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        acts: ContributionActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self.question = ContributionFilter()
        self._rows: tuple[ContributionRow, ...] = ()
        self._next: str | None = None
        self._read = False
        self._failure = ""
        self._changing = ""
        self._told = ""
        self._wanted = ""
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.promises = CommitmentWork(acts.commitments, self.commitment, self._errands, ask, self)
        self.promises.said.connect(self.banners.show_banner)
        self.mode.chosen.connect(lambda _key: self.refresh())
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._search_now)
        self._listen()

    @property
    def state(self) -> ContributionsState:
        """What the page shows."""
        if self.mode.key() == PROMISED:
            return ContributionsState.COMMITMENT
        if self.ask.overlay is not None:
            asked_letter = self.open_form is None
            return ContributionsState.ASKED_LETTER if asked_letter else ContributionsState.ASKED_LEAVING
        if self.open_form is not None:
            return self._of_form(self.open_form)
        if not self._read:
            return ContributionsState.ERROR if self._failure else ContributionsState.LOADING
        if not self._rows:
            narrowed = self.question != ContributionFilter()
            return ContributionsState.NOTHING_FOUND if narrowed else ContributionsState.EMPTY
        if self.alone and self.side_open:
            return ContributionsState.DETAIL_OVER
        if any(one.value.key == "kept" for one in self.banners.banners):
            return ContributionsState.KEPT
        value = self.detail.value
        if value is not None and value.anonymous:
            return ContributionsState.VEILED if value.veiled else ContributionsState.OPENED
        if self.question.text:
            return ContributionsState.SEARCHED
        return (
            ContributionsState.THANKED if value is not None and value.thanked else ContributionsState.FILLED
        )

    def _of_form(self, form: SideForm) -> ContributionsState:
        if form.shows_fault:
            return ContributionsState.FAULT
        if form is self.handling:
            return ContributionsState.HANDLING
        return ContributionsState.CHANGING if self._changing else ContributionsState.ADDING

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the register and follow it; a form that was left open stands as it was."""
        self.refresh()
        self.watch.start()
        if self.open_form is None and self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        """Follow it no more, and hide again what somebody unnamed told."""
        self.watch.stop()
        self._settle.stop()
        self._told = ""
        self.ask.leave()

    def open(self, what: str) -> None:
        """Bring one contribution to the front by its id, or search for words."""
        self._wanted = what.upper()
        self.search.line.setText(what)
        self._ask_for(ContributionFilter(text=what))

    def refresh(self) -> None:
        """Read the list and the contribution again; what stands there stays until it is read."""
        if self.mode.key() == PROMISED:
            self.promises.refresh()
        question, limit = self.question, max(200, len(self._rows))
        work = self._acts.contributions
        self._errands.run(
            lambda: work.list(question, limit=limit), self._show, self.show_failure, latest="list"
        )

    def escape(self) -> bool:
        """Leave the form, or the contribution over the list, or what was opened, or stop searching."""
        if self.open_form is not None:
            self._leave_form()
        elif self.alone and self.side_open:
            self.open_side(False)
        elif self._told:
            self._told = ""
            self._tell(self.table.view.current_key())
        elif self.question != ContributionFilter():
            self._clear()
        else:
            return False
        return True

    # What the officer does -----------------------------------------------------------------------------------

    def _listen(self) -> None:
        bind(self, Key.FIND, self.search.take_focus)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.NEW, self.add)
        bind(self, Key.SAVE, self.save)
        bind(self, Key.READY, lambda: self._act(detail.HANDLE))
        self.search.typed.connect(lambda _text: self._settle.start())
        self.search.submitted.connect(lambda _text: self._to_list())
        self.search.down.connect(self._to_list)
        self.chips.chosen.connect(self._filter)
        self.new_button.clicked.connect(self.add)
        self.acted.connect(self._act)
        self.detail.acted.connect(self._act)
        view = self.table.view
        view.chosen.connect(self._choose)
        view.opened.connect(lambda _key: self._act(detail.THANK))
        self.table.model.wanted_more.connect(self._read_more)
        for form in (self.form, self.handling):
            form.kept.connect(self.save)
            form.left.connect(self._leave_form)

    def _act(self, name: str) -> None:
        value = self.detail.value
        match name:
            case present.AGAIN:
                self.refresh()
            case present.CLEAR:
                self._clear()
            case present.NEW:
                self.add()
            case detail.CLOSE:
                self.open_side(False)
            case _ if value is None or self.open_form is not None:
                pass
            case detail.THANK:
                self._to_letter(value, late=False)
            case detail.LATE:
                self._to_letter(value, late=True)
            case detail.HANDLE:
                today = local(self._acts.clock.now()).date()
                self.handling.start(_("Đã làm gì với {id}").format(id=value.id), today)
                self._show_form(self.handling, "handling.what")
            case detail.CHANGE:
                self._errands.run(
                    lambda: (
                        self._acts.contributions.rules(),
                        self._acts.contributions.open(value.id, told=True).contribution,
                    ),
                    lambda read: self._change(read[1], lambda: self.form.offer(read[0])),
                )
            case detail.REVEAL:
                self._told = value.id
                self._tell(value.id)

    def _to_letter(self, value: present.StoryOfOne, *, late: bool) -> None:
        """The letter is worded, shown, printed and handed over at the counter, like every letter."""
        if not (late or value.anonymous):
            self.open_requested.emit("counter", value.id)
            return
        question = deeds.late_answer(value.id) if late else deeds.unnamed_letter(value.id)
        self.ask.ask(question, lambda told: self.letter_wanted.emit(value.id, told.why))

    def add(self) -> None:
        """An empty form; one that is being filled in stays."""
        if self.open_form is not None:
            return
        self._errands.run(self._acts.contributions.rules, self._add)

    def _add(self, rules: ContributionRules) -> None:
        self.form.offer(rules)
        self._changing = ""
        today = local(self._acts.clock.now()).date().isoformat()
        self.form.start(_("Đóng góp mới"), _("Ghi nhận"), {"received": today})
        self._show_form(self.form, "recipient.name")

    def _change(self, one: Contribution, offer: Callable[[], None]) -> None:
        offer()
        self._changing = str(one.id)
        self.form.start(_("Sửa {id}").format(id=one.id), _("Lưu"), present.typed_of(one))
        self._show_form(self.form, "recipient.name")

    def _show_form(self, form: SideForm, path: str) -> None:
        self.show_side(form)
        form.form.editor(path).setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep what was typed; what is wrong with it is said at its field, and nothing is lost."""
        if self.open_form is self.form:
            self.form.form.clear_faults()
            file, id_ = present.file_of(self.form.values()), self._changing
            contributions, intake = self._acts.contributions, self._acts.intake
            self._errands.run(
                lambda: contributions.change(id_, file) if id_ else intake.contribute(file),
                lambda one: self._kept(one, present.kept_banner(one, new=not id_)),
                self._not_kept,
            )
        elif self.open_form is self.handling and self.detail.value is not None:
            self.handling.form.clear_faults()
            day, id_ = self.handling.day(), self.detail.value.id
            if day is None:
                text = str(self.handling.form.values()["handling.day"])
                self._not_kept(InvalidValue(field="handling.day", value=text, expected=Expected.DAY))
                return
            step = self.handling.step(day)
            self._errands.run(
                lambda: self._acts.contributions.handle(id_, step),
                lambda one: self._kept(one, present.handled_banner(one)),
                self._not_kept,
            )

    def _kept(self, one: Contribution, banner: BannerValue) -> None:
        self._changing = ""
        self._told = ""
        self._wanted = str(one.id)
        self.banners.clear("error")
        self.banners.show_banner(banner)
        self.show_side(self.detail)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _not_kept(self, error: CounterError) -> None:
        form = self.open_form
        path = present.fault_path(error)
        if form is None or not path or not form.show_fault(path, explain(error)):
            self._failed(error)

    def _leave_form(self) -> None:
        form = self.open_form
        if form is None:
            return
        if not form.touched:
            self._drop_form()
            return
        self.ask.ask(deeds.leaving(), lambda _answer: self._drop_form())

    def _drop_form(self) -> None:
        self._changing = ""
        self.show_side(self.detail)
        self.open_side(False)
        self._tell(self.table.view.current_key())
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search_now(self) -> None:
        self._ask_for(replace(self.question, text=self.search.text()))

    def _filter(self, key: str) -> None:
        standing = None if key == present.ALL else ContributionStanding(key)
        self._ask_for(replace(self.question, standing=standing))

    def _clear(self) -> None:
        self.search.line.clear()
        self._settle.stop()
        self._ask_for(ContributionFilter())

    def _ask_for(self, question: ContributionFilter) -> None:
        if question != self.question:
            self.question = question
            self.table.view.scrollToTop()
        self.refresh()

    def _to_list(self) -> None:
        if self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, id_: str) -> None:
        if id_ != self._told:
            self._told = ""
        if self.open_form is None:
            self._tell(id_)

    # What comes back -----------------------------------------------------------------------------------------

    def _tell(self, id_: str) -> None:
        if not id_:
            self.detail.show_none()
            return
        told = id_ == self._told
        work = self._acts.contributions
        self._errands.run(lambda: work.open(id_, told=told), self._show_one, latest="one")

    def _show_one(self, opened: OpenedContribution) -> None:
        self.detail.show_value(present.story(opened))

    def _read_more(self) -> None:
        question, after = self.question, self._next
        work = self._acts.contributions
        self._errands.run(lambda: work.list(question, after), self._grow, latest="more")

    def _grow(self, found: ContributionList) -> None:
        self._rows, self._next = (*self._rows, *found.page.rows), found.page.next
        rows = [present.row_value(row, self.question.text) for row in found.page.rows]
        self.table.model.append(rows, more=self._next is not None)
        self._show_foot()

    def _show(self, found: ContributionList) -> None:
        self._failure, self._read = "", True
        self._rows, self._next = found.page.rows, found.page.next
        self.banners.clear("error")
        self.chips.set_choices(present.chips(found.counts))
        standing = self.question.standing
        self.chips.take(standing.value if standing is not None else present.ALL)
        self._show_foot()
        if not self._rows:
            narrowed = self.question != ContributionFilter()
            self.show_empty(present.empty_value(self.question.text, filtered=narrowed))
            self.detail.show_none(_("Đóng góp được chọn sẽ hiện ở đây."))
            return
        self._show_rows()

    def _show_rows(self) -> None:
        view, model = self.table.view, self.table.model
        before, at = view.current_key(), view.verticalScrollBar().value()
        wanted, self._wanted = self._wanted, ""
        self.show_list()
        model.show_rows(
            [present.row_value(row, self.question.text) for row in self._rows], more=self._next is not None
        )
        key = next((one for one in (wanted, before) if one and model.find(one) >= 0), "")
        if key:
            view.take(key)
            if key == before:
                view.verticalScrollBar().setValue(at)
        else:
            view.take_first()
        if self.open_form is None:
            self._tell(self.table.view.current_key())

    def _show_foot(self) -> None:
        self.foot.set_words(present.foot_words(len(self._rows), more=self._next is not None))

    def show_failure(self, error: CounterError) -> None:
        """Say in the place of the list why nothing could be read."""
        self._failure, self._read = explain(error), False
        self.detail.show_none(_("Đọc lại được sổ thì đóng góp được chọn hiện ở đây."))
        again = Action(present.AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self.show_error(EmptyValue(Icon.WARNING, _("Chưa đọc được sổ đóng góp"), self._failure, again))

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))
