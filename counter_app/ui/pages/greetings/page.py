"""The page of other letters at work: kinds are made and retired, letters written to a list and printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from counter_app.domain.batch import Batch
from counter_app.domain.errors.own_kinds import RecipientUnread
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.office import OwnLetter
from counter_app.domain.own_kind import OwnKind, Tone
from counter_app.sentences.errors import explain
from counter_app.services.acts.greetings import GreetingDraftShown
from counter_app.services.acts.own_kinds import KindLook, KindState
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, read_file, write_file
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.greetings import present
from counter_app.ui.pages.greetings.acts import GreetingActs
from counter_app.ui.pages.greetings.states import GreetingsState
from counter_app.ui.pages.greetings.view import AGAIN, GreetingsView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerValue
from counter_app.ui.watch import Watch
from counter_app.wording import _


class GreetingsPage(GreetingsView):
    """*Thư khác*; `open_requested` names a page to open, `changed` follows every kind made and every run of letters.

    `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    changed = Signal()
    _moved = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        acts: GreetingActs,
        background: Background,
        ask: Ask,
        desktop: Desktop,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme, acts.own_kinds.proposals())
        self._acts = acts
        self.ask = ask
        self._desktop = desktop
        self._states: tuple[KindState, ...] | None = None
        self._waiting: tuple[tuple[str, OwnKind], ...] = ()
        self._look: KindLook | None = None
        self._printing: tuple[int, int] | None = None
        self._stopped = False
        self._newest = 0
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._moved.connect(self._progressed)
        self._listen()
        self.show_loading()

    @property
    def state(self) -> GreetingsState:
        """What the page shows."""
        if self._states is None or self.is_loading:
            return GreetingsState.ERROR if self.is_broken else GreetingsState.LOADING
        if self.is_empty:
            return GreetingsState.NO_KIND
        shown = {one.value.key for one in self.banners.banners}
        if self.modes.key() == present.KINDS:
            return self._of_kinds(shown)
        if self._printing is not None:
            return GreetingsState.PRINTING
        if "printed" in shown:
            return GreetingsState.PRINTED
        if self.write.unread is not None:
            return GreetingsState.UNREAD
        return GreetingsState.LISTED if self.write.lines else GreetingsState.WRITING

    def _of_kinds(self, shown: set[str]) -> GreetingsState:
        if self._look is not None:
            return GreetingsState.CHECKED if self._look.report.is_clean else GreetingsState.FINDINGS
        return GreetingsState.MADE if "made" in shown else GreetingsState.KINDS

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the kinds and what waits; what was typed stays."""
        self.refresh()
        self.watch.start()

    def deactivated(self) -> None:
        """Follow nothing any more; printing goes on by itself."""
        self.watch.stop()
        self.ask.leave()

    def refresh(self) -> None:
        """Read the kinds and the letters that wait."""

        def read() -> tuple[tuple[KindState, ...], tuple[tuple[str, OwnKind], ...]]:
            rows = self._acts.greetings.waiting()
            waiting = tuple(
                (str(row.greeting.id), row.greeting.kind)
                for row in rows
                if row.sheet is None or row.sheet.spooled is None
            )
            return self._acts.own_kinds.overview(), waiting

        self._errands.run(read, lambda read_: self._show(*read_), self._unread, latest="kinds")

    def open(self, what: str) -> None:
        """Bring one side to the front; `new` is the making of a kind."""
        self._turn(present.KINDS if what in (present.NEW, present.KINDS) else present.WRITE)

    def stop(self) -> None:
        """Break printing off after the sheet under way; what is printed stays printed."""
        self._stopped = True

    # What the officer does -----------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.modes.chosen.connect(self._turn)
        self.acted.connect(self._act)
        self.banners.acted.connect(lambda _key, name: self._act(name))
        self.write.drafted.connect(self._draft)
        self.write.kind.chosen.connect(lambda _key: self._tell_waiting())
        self.write.wanted.connect(self.print_list)
        self.write.rest_wanted.connect(self._print_rest)
        self.write.stop_wanted.connect(self.stop)
        self.kinds.file_wanted.connect(self._ask_file)
        self.kinds.sample_wanted.connect(self._export)
        self.kinds.looked.connect(self._check)
        self.kinds.made.connect(self.make)
        self.kinds.rename.connect(self._ask_name)
        self.kinds.retire.connect(self._retire)
        bind(self, Key.REFRESH, self.activated)
        bind(self, Key.PRINT, self.print_list)
        bind(self, Key.OPEN_FILE, self._ask_file)
        bind(self, Key.SAVE, self.make)

    def _act(self, name: str) -> None:
        match name:
            case present.LETTERS:
                self.open_requested.emit("letters", "")
            case present.NEW:
                self._turn(present.KINDS)
            case present.WRITE:
                self._turn(present.WRITE)
            case _ if name == AGAIN:
                self.activated()

    def _turn(self, mode: str) -> None:
        self.modes.take(mode)
        if mode == present.WRITE:
            self.banners.clear("made")
        self._arrange()

    def _arrange(self) -> None:
        if self._states is None:
            return
        if self.modes.key() == present.KINDS:
            self.show_pane(self.kinds)
        elif any(not one.own.retired for one in self._states):
            self.show_pane(self.write)
        else:
            self.show_empty()

    # Letters -------------------------------------------------------------------------------------------------

    def print_list(self) -> None:
        """Write the list down and print it; a line nobody can read stops it before anything is written."""
        order, own = self.write.order(), self.write.chosen
        if self._printing is not None or own is None or self.modes.key() != present.WRITE:
            return
        unread = self.write.unread
        if unread is not None:
            self._failed(RecipientUnread(line=unread.line, text=unread.text))
            return
        if order is None:
            self.write.form.show_fault("day", _("Xin ghi đủ ngày, tháng, năm."))
            return

        def run() -> Batch:
            codes = [str(one.id) for one in self._acts.greetings.add(order)]
            return self._batch(codes, own)

        self._start(run, own, listed=True)

    def _print_rest(self) -> None:
        own = self.write.chosen
        if own is not None and self._printing is None:
            codes = [code for code, kind in self._waiting if kind == own.kind]
            self._start(lambda: self._batch(codes, own), own, listed=False)

    def _batch(self, codes: list[str], own: OwnLetter) -> Batch:
        return self._acts.batches.print(
            codes, own.kind, progress=self._moved.emit, cancelled=lambda: self._stopped
        )

    def _start(self, run: Callable[[], Batch], own: OwnLetter, *, listed: bool) -> None:
        self._stopped, self._printing = False, (0, 0)
        self.banners.clear()
        self.write.show_progress(self._printing)

        def done(batch: Batch) -> None:
            self._end()
            if listed:
                self.write.clear_list()
            self.banners.show_banner(present.printed(batch, own.kind.name))

        def wrong(error: CounterError) -> None:
            self._end()
            self._failed(error)

        self._errands.run(run, done, wrong)

    def _end(self) -> None:
        self._printing = None
        self.write.show_progress(None)
        self.refresh()
        self.changed.emit()

    def show_printing(self, done: int, of: int) -> None:
        """Say how far printing has come."""
        self._printing = (done, of)
        self.write.show_progress(self._printing)

    def _progressed(self, done: int, of: int) -> None:
        # What the thread said last may arrive after its result.
        if self._printing is not None:
            self.show_printing(done, of)

    def _draft(self) -> None:
        order, place = self.write.order(), self.write.place()
        if order is None or not order.letters:
            self._errands.forget("draft")
            self.write.show_page(None)
            return

        def shown(draft: GreetingDraftShown) -> None:
            self.write.show_page(
                draft.drawn.pdf, _("Đúng tờ sẽ in: {who}").format(who=draft.wording.addressee)
            )

        def wrong(error: CounterError) -> None:
            self.write.show_page(None, why=explain(error))

        self._errands.run(lambda: self._acts.greetings.preview(order, place), shown, wrong, latest="draft")

    # Kinds ---------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        if self.modes.key() == present.KINDS:
            self._desktop.ask_which(self, _("Chọn mẫu Word"), self.bring)

    def bring(self, path: str) -> None:
        """Take a Word file to make a kind of."""
        self._errands.run(lambda: read_file(path), lambda content: self.kinds.bring(content, Path(path).name))

    def _check(self) -> None:
        order = self.kinds.order()
        if not order.content:
            return
        tone, accepted, labels = Tone(order.tone), order.accepted, order.labels

        def look() -> KindLook:
            return self._acts.own_kinds.look(
                order.content, tone, order.name, labels, accepted, numbered=bool(order.pattern)
            )

        self._errands.run(look, self._checked, latest="look")

    def _checked(self, look: KindLook) -> None:
        self._look = look
        self.banners.clear("made")
        self.kinds.show_look(look)

    def make(self) -> None:
        """Make the kind of the file in hand."""
        if self.modes.key() != present.KINDS or self._look is None or not self._look.report.is_clean:
            return
        order = self.kinds.order()

        def done(own: OwnLetter) -> None:
            self._look = None
            self.kinds.show_nothing()
            self.banners.clear()
            self.banners.show_banner(present.made(own))
            self._newest = int(own.kind)
            self.refresh()
            self.changed.emit()

        self._errands.run(lambda: self._acts.own_kinds.make(order), done)

    def _export(self, name: str) -> None:
        def write(path: str) -> None:
            self._errands.run(
                lambda: write_file(path, self._acts.own_kinds.proposal(name)),
                lambda _none: self._tell(present.exported(path)),
            )

        self._desktop.ask_where(self, _("Chép mẫu ra tệp Word"), name, write)

    def _tell(self, banner: BannerValue) -> None:
        self.banners.show_banner(banner)

    def _ask_name(self, number: str) -> None:
        state = self.kinds.current
        if state is None:
            return
        question = Question(
            _("Đổi tên “{name}”?").format(name=state.own.kind.name),
            _("Thư đã ghi sổ giữ tên cũ; thư soạn từ nay mang tên mới."),
            _("Đổi tên"),
            why=_("Tên mới"),
        )

        def named(answer: Answer) -> None:
            self._errands.run(
                lambda: self._acts.own_kinds.rename(number, answer.why), lambda _own: self.refresh()
            )

        self.ask.ask(question, named)

    def _retire(self, number: str) -> None:
        state = self.kinds.current
        again = state is not None and state.own.retired
        self._errands.run(
            lambda: self._acts.own_kinds.retire(number, again=again), lambda _own: self.refresh()
        )

    # What comes back -----------------------------------------------------------------------------------------

    def _show(self, states: tuple[KindState, ...], waiting: tuple[tuple[str, OwnKind], ...]) -> None:
        first = self._states is None
        self._states, self._waiting = states, waiting
        usable = tuple(one.own for one in states if not one.own.retired)
        if usable != self.write.offered:
            self.write.show_kinds(usable, self._acts.now().date())
        self.kinds.show_kinds(states)
        if self._newest:
            self.write.take_kind(self._newest)
            self._newest = 0
        self._tell_waiting()
        if first or self.is_empty or self.is_broken or self.is_loading:
            self._arrange()

    def _tell_waiting(self) -> None:
        own = self.write.chosen
        self.write.show_waiting(0 if own is None else sum(kind == own.kind for _code, kind in self._waiting))

    def _unread(self, error: CounterError) -> None:
        if self._states is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(present.failed(error))
