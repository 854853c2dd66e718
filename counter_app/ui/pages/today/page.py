"""The morning board at work: it reads, marks ready, records signatures, prints many letters, closes the day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.report_reminders import Reminder
from counter_app.sentences.errors import explain
from counter_app.services.acts.board import Board
from counter_app.services.acts.day_plan import DayPlan
from counter_app.services.acts.following import Refusal
from counter_app.services.ports.lists import Bucket
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask, AskOverlay, Question
from counter_app.ui.errands import Errands
from counter_app.ui.marking import marked_banner
from counter_app.ui.pages.today.acts import TodayActs
from counter_app.ui.pages.today.banners import CEREMONIES, REPORT, SENT_BACK, VISITS, YEAR
from counter_app.ui.pages.today.batch import BatchDesk
from counter_app.ui.pages.today.present import (
    PRINT,
    READY,
    SEE,
    SIGNED,
    SLIP,
    SLIPS,
    SUPPLEMENT,
    to_sign,
    today_value,
)
from counter_app.ui.pages.today.states import TodayState
from counter_app.ui.pages.today.view import AGAIN, TodayView
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.ui.watch import Watch
from counter_app.wording import _, full_date, n_

LINES = 20


class TodayPage(TodayView):
    """The board of the register; while it is in front it follows what other counters write and the clock.

    `open_requested` names another page and what it should open there: a code at the counter, a code or a bucket among
    the dossiers, the days off among the settings. `to_do` tells how many things must be done today; `crashed` is told
    of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    to_do = Signal(int)

    def __init__(
        self,
        theme: Theme,
        acts: TodayActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self._ask = ask
        self._board: Board | None = None
        self._plan: DayPlan | None = None
        self._names: ProcedureNames | None = None
        self._reminders: tuple[Reminder, ...] = ()
        self._picked: set[str] = set()
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.batch = BatchDesk(theme, acts.batches, self._errands, self.window)
        self.batch.told.connect(self.banners.show_banner)
        self.batch.failed.connect(self._failed)
        self.batch.changed.connect(self.refresh)
        self.batch.waiting_wanted.connect(lambda: self.open_requested.emit("letters", "waiting"))
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self.opened.connect(lambda code: self.open_requested.emit("counter", code))
        self.ticked.connect(self._tick)
        self.acted.connect(self._act)
        self.row_acted.connect(self._row_act)
        self.banners.acted.connect(lambda _key, name: self._act(name))
        self.refresh_button.clicked.connect(self.refresh)
        self.close_day.clicked.connect(self._ask_to_close)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.READY, self.mark_ready)
        bind(self, Key.FILL, lambda: self.open_requested.emit("apologies", ""))
        self.show_loading()

    @property
    def picked(self) -> frozenset[str]:
        """The codes ticked for an act on several."""
        return frozenset(self._picked)

    @property
    def question(self) -> AskOverlay | None:
        """The question that lies over the window, or None."""
        return self._ask.overlay

    @property
    def state(self) -> TodayState:
        """What the page shows."""
        if self._board is None:
            return TodayState.ERROR if self.has_failed else TodayState.LOADING
        if self._picked:
            return TodayState.TICKED
        if self._board.sent_back:
            return TodayState.SENT_BACK
        counts = sum(panel.count for panel in self.value.panels) if self.value is not None else 0
        return TodayState.FILLED if counts else TodayState.EMPTY

    def activated(self) -> None:
        """Read the board and follow it from now on."""
        self.refresh()
        self.watch.start()
        self.batch.come_back()

    def deactivated(self) -> None:
        """Follow it no more."""
        self.watch.stop()
        self.batch.step_aside()

    def escape(self) -> bool:
        """Take all ticks away."""
        if not self._picked:
            return False
        self._picked.clear()
        self._show()
        return True

    def refresh(self) -> None:
        """Read the board anew; what stands there stays until it is read."""
        self._errands.run(self._read, self._done, self._unread, latest="board")

    def mark_ready(self) -> None:
        """Mark the ticked dossiers as having their result, or the one that has the focus when none is ticked."""
        codes = sorted(self._picked) or [code for code in [self.focused_code()] if self._can_be_ready(code)]
        if codes:
            self._errands.run(
                lambda: self._acts.following.ready_all(codes), lambda refused: self._marked(codes, refused)
            )

    def _read(self) -> tuple[Board, ProcedureNames, DayPlan, tuple[Reminder, ...]]:
        names = self._names or ProcedureNames(self._acts.registry.procedures())
        return self._acts.board.today(LINES), names, self._acts.plans.today(), self._acts.reminders()

    def _done(self, read: tuple[Board, ProcedureNames, DayPlan, tuple[Reminder, ...]]) -> None:
        first = self._board is None
        self._board, self._names, self._plan, self._reminders = read
        known = {line.row.code for panel in self._board.panels for line in panel.lines}
        self._picked &= known
        self._show()
        if first:
            self.take_focus()

    def _show(self) -> None:
        if self._board is None or self._names is None:
            return
        value = today_value(self._board, self._names, frozenset(self._picked), self._plan, self._reminders)
        self.show_board(value)
        self.to_do.emit(value.to_do)

    def _unread(self, error: CounterError) -> None:
        if self._board is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _tick(self, code: str) -> None:
        self._picked ^= {code}
        self._show()

    def _can_be_ready(self, code: str) -> bool:
        if self._board is None:
            return False
        buckets = (Bucket.DUE_TODAY, Bucket.DUE_NEXT, Bucket.DUE_AFTER_NEXT, Bucket.LATE, Bucket.PAUSED)
        return any(line.row.code == code for bucket in buckets for line in self._board.panel(bucket).lines)

    def _marked(self, codes: Sequence[str], refused: Sequence[Refusal]) -> None:
        self._picked -= set(codes)
        for banner in marked_banner(codes, refused):
            self.banners.show_banner(banner)
        self.refresh()

    def _act(self, name: str) -> None:
        if name == READY:
            self.mark_ready()
        elif name == SIGNED and self._board is not None:
            self._sign(list(to_sign(self._board)))
        elif name == SLIPS:
            self.open_requested.emit("apologies", "")
        elif name == PRINT:
            self.batch.ask()
        elif name == AGAIN:
            self.refresh()
        elif name == SENT_BACK:
            self.open_requested.emit("letters", "to_redo")
        elif name == YEAR:
            self.open_requested.emit("settings", "days")
        elif name in (CEREMONIES, VISITS):
            self.open_requested.emit(name, "")
        elif name.startswith(REPORT):
            self.open_requested.emit("reports", name.removeprefix(REPORT))
        elif name.startswith(SEE):
            self.open_requested.emit("dossiers", name.removeprefix(SEE))

    def _row_act(self, code: str, name: str) -> None:
        if name == SLIP:
            self.open_requested.emit("apologies", code)
        if name == SUPPLEMENT:
            self.open_requested.emit("dossiers", code)
        if name == SIGNED and self._board is not None:
            waiting = to_sign(self._board)
            self._sign([one.id for one in self._board.unfinished if one.id in waiting and code in one.codes])

    def _sign(self, ids: Sequence[str]) -> None:
        wanted = (
            [one.id for one in self._board.unfinished if one.id in ids] if self._board is not None else []
        )

        def signed(_sheets: object) -> None:
            words = n_("Đã ghi {n} thư có chữ ký.", "Đã ghi {n} thư có chữ ký.", len(wanted)).format(
                n=len(wanted)
            )
            rest = _("Khi người dân đến, mở hồ sơ ở Quầy và trao.")
            self.banners.show_banner(BannerValue(BannerKind.FINE, words, rest, key="done", closable=True))
            self.refresh()

        if wanted:
            self._errands.run(lambda: self._acts.signing.sign(wanted), signed)

    def _ask_to_close(self) -> None:
        if self._board is None:
            return
        day = local(self._board.now).date()
        date = full_date(day)
        self._ask.ask(
            Question(
                title=_("Khóa sổ ngày {date}?").format(date=date),
                words=_(
                    "Sau khi khóa, các lần trao trong ngày không hoàn tác được nữa. Nếu để đó, sổ tự khóa khi mở "
                    "chương trình vào ngày sau."
                ),
                act=_("Khóa sổ ngày {date}").format(date=date),
                stay=_("Chưa khóa"),
            ),
            lambda _answer: self._errands.run(
                lambda: self._acts.undoing.close_day(day), lambda _day: self._closed(date)
            ),
        )

    def _closed(self, date: str) -> None:
        lead = _("Đã khóa sổ ngày {date}.").format(date=date)
        rest = _("Các thư đã trao được giữ nguyên trong Sổ thư.")
        self.banners.show_banner(BannerValue(BannerKind.FINE, lead, rest, key="done", closable=True))
        self.refresh()
