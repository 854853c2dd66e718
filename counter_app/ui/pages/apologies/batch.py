"""Printing every slip of today in one run: asked about first, done in the background, stopped and resumed at will."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.paper_size import PaperSize
from counter_app.services.acts.apologies import SlipBatch
from counter_app.services.acts.owing import Owed
from counter_app.ui.batch_overlay import BatchOverlay, BatchValue
from counter_app.ui.errands import Errands
from counter_app.ui.pages.apologies import batch_words as words
from counter_app.ui.pages.apologies.acts import ApologyActs
from counter_app.ui.pages.apologies.batch_words import Plan
from counter_app.ui.pages.apologies.states import ApologiesState
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _


class SlipRun(QObject):
    """Shows what would be printed and prints it; a run goes on while the page is left.

    `told` gives a banner, `failed` a known error, `changed` says that slips were printed, `wants_writing` names the
    dossiers whose slips are to be written one by one, `waiting_wanted` that *Chờ in* is to be opened.
    """

    told = Signal(object)
    failed = Signal(object)
    changed = Signal()
    wants_writing = Signal(list)
    waiting_wanted = Signal()
    _moved = Signal(int, int)

    def __init__(
        self, theme: Theme, acts: ApologyActs, errands: Errands, over: Callable[[], QWidget]
    ) -> None:
        super().__init__(errands)
        self._theme = theme
        self._acts = acts
        self._errands = errands
        self._over = over
        self._plan = Plan()
        self._done = (0, 0)
        self._stopped = False
        self.is_printing = False
        self.came: SlipBatch | None = None
        self.overlay: BatchOverlay | None = None
        self._moved.connect(self._progressed)

    @property
    def state(self) -> ApologiesState:
        """What lies over the page."""
        if self.is_printing:
            return ApologiesState.BATCH_PRINTING
        return ApologiesState.BATCH_PLANNED if self.came is None else ApologiesState.BATCH_DONE

    def ask(self, owed: Owed) -> None:
        """Show which of today's slips would be printed; a run under way is shown instead."""
        if self.is_printing:
            self._show(words.printing(*self._done, stopping=self._stopped))
            return
        self.came = None
        self._plan = words.plan((*owed.overdue, *owed.due))
        self._show(words.planned(self._plan))

    def step_aside(self) -> None:
        """The page is left: the list goes, a run goes on by itself."""
        self._dismiss()

    def come_back(self) -> None:
        """The page is in front again."""
        if self.is_printing:
            self._show(words.printing(*self._done, stopping=self._stopped))

    def stop(self) -> None:
        """Break the run off after the slip under way; what is printed stays printed."""
        self._stopped = True
        if self.is_printing and self.overlay is not None:
            self.overlay.show_value(words.printing(*self._done, stopping=True))

    def show_progress(self, done: int, of: int) -> None:
        """Say how far the run has come."""
        self._done = done, of
        if self.overlay is not None:
            self.overlay.show_value(words.printing(done, of, stopping=self._stopped))

    def print_signing_sheet(self) -> None:
        """Print the sheet on which the head signs for all slips that wait for a signature."""

        def sent(number: int) -> None:
            if not number:
                lead = _("Không có phiếu nào chờ ký.")
                self.told.emit(BannerValue(BannerKind.NOTE, lead, key="signing", closable=True))
                return
            lead = _("Đã gửi lệnh in tờ trình ký.")
            rest = _("Đặt tờ này trên xấp phiếu; ký xong thì bấm “Ghi đã ký” ở từng phiếu.")
            self.told.emit(BannerValue(BannerKind.FINE, lead, rest, key="signing", closable=True))

        self._errands.run(self._signing_sheet, sent, self.failed.emit)

    def _signing_sheet(self) -> int:
        """Print it; how many slips stand on it."""
        batches = self._acts.batches
        codes = [code for sheet in batches.unsent() if sheet.signed is None for code in sheet.codes]
        if codes:
            drawn = batches.signing_list(codes)
            self._acts.stationery.print_out(drawn, PaperSize.A4, "to-trinh-ky")
        return len(codes)

    def _progressed(self, done: int, of: int) -> None:
        # What the thread said last may arrive after its result.
        if self.is_printing:
            self.show_progress(done, of)

    def _act(self, name: str) -> None:
        match name:
            case words.STOP:
                self.stop()
            case words.PRINT:
                self._print()
            case words.WRITE:
                codes = [str(line.row.code) for line in self._plan.unwritten]
                self._dismiss()
                self.wants_writing.emit(codes)
            case words.SIGNING:
                self._dismiss()
                self.print_signing_sheet()
            case _:
                self._dismiss()
                self.waiting_wanted.emit()

    def _print(self) -> None:
        orders, batches = self._plan.orders, self._acts.batches
        if self.is_printing or not orders:
            return
        self.is_printing, self._stopped, self._done = True, False, (0, 0)
        self._show(words.printing(0, 0))

        def run() -> tuple[SlipBatch, Owed]:
            done = batches.run(orders, progress=self._moved.emit, cancelled=lambda: self._stopped)
            return done, self._acts.owing.today()

        self._errands.run(run, self._printed, self._broken)

    def _printed(self, came: tuple[SlipBatch, Owed]) -> None:
        self.came, owed = came
        self.is_printing = False
        left = words.plan((*owed.overdue, *owed.due))
        failed = {code for code, _error in self.came.failed}
        self._plan = Plan(
            tuple(one for one in left.ready if one.row.code not in failed),
            (*(one for one in left.ready if one.row.code in failed), *left.unwritten),
        )
        if self.overlay is not None:
            self.overlay.show_value(words.printed(self.came, self._plan))
        else:
            self.told.emit(words.told(self.came))
        self.changed.emit()

    def _broken(self, error: CounterError) -> None:
        self.is_printing = False
        self._dismiss()
        self.failed.emit(error)
        self.changed.emit()

    def _show(self, value: BatchValue) -> None:
        if self.overlay is not None:
            self.overlay.show_value(value)
            return
        overlay = BatchOverlay(self._theme, self._over(), value)
        overlay.acted.connect(self._act)
        overlay.left.connect(self._left)
        self.overlay = overlay
        overlay.open(overlay.first())

    def _left(self) -> None:
        self.overlay = None

    def _dismiss(self) -> None:
        if self.overlay is not None:
            overlay, self.overlay = self.overlay, None
            overlay.dismiss()
