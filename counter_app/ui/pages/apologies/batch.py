"""Printing every slip of today in one run: asked about first, done in the background, stopped and resumed at will."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.paper_size import PaperSize
from counter_app.services.acts.apologies import SlipBatch
from counter_app.services.acts.owing import Owed
from counter_app.ui.batch_overlay import BatchValue
from counter_app.ui.batch_run import BatchRun
from counter_app.ui.errands import Errands
from counter_app.ui.pages.apologies import batch_words as words
from counter_app.ui.pages.apologies.acts import ApologyActs
from counter_app.ui.pages.apologies.batch_words import Plan
from counter_app.ui.pages.apologies.states import ApologiesState
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _


class SlipRun(BatchRun):
    """Shows what would be printed and prints it; a run goes on while the page is left.

    `wants_writing` names the dossiers whose slips are to be written one by one, `waiting_wanted` says that *Chờ in* is
    to be opened.
    """

    wants_writing = Signal(list)
    waiting_wanted = Signal()

    def __init__(
        self, theme: Theme, acts: ApologyActs, errands: Errands, over: Callable[[], QWidget]
    ) -> None:
        super().__init__(theme, errands, over, words.printing)
        self._acts = acts
        self._plan = Plan()
        self.came: SlipBatch | None = None
        self.acted.connect(self._chosen)

    @property
    def state(self) -> ApologiesState:
        """What lies over the page."""
        if self.is_printing:
            return ApologiesState.BATCH_PRINTING
        return ApologiesState.BATCH_PLANNED if self.came is None else ApologiesState.BATCH_DONE

    def ask(self, owed: Owed) -> None:
        """Show which of today's slips would be printed; a run under way is shown instead."""
        if self.is_printing:
            self.show_run()
            return
        self.came = None
        self._plan = words.plan((*owed.overdue, *owed.due))
        self.show(words.planned(self._plan))

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

    def _chosen(self, name: str) -> None:
        if name == words.PRINT:
            self._print()
            return
        self.dismiss()
        match name:
            case words.WRITE:
                self.wants_writing.emit([str(line.row.code) for line in self._plan.unwritten])
            case words.SIGNING:
                self.print_signing_sheet()
            case _:
                self.waiting_wanted.emit()

    def _print(self) -> None:
        orders, batches = self._plan.orders, self._acts.batches

        def run(
            progress: Callable[[int, int], None], cancelled: Callable[[], bool]
        ) -> tuple[SlipBatch, Owed]:
            done = batches.run(orders, progress=progress, cancelled=cancelled)
            return done, self._acts.owing.today()

        if orders:
            self.begin(run, self._printed)

    def _printed(self, came: tuple[SlipBatch, Owed]) -> BatchValue | None:
        self.came, owed = came
        left = words.plan((*owed.overdue, *owed.due))
        failed = {code for code, _error in self.came.failed}
        self._plan = Plan(
            tuple(one for one in left.ready if one.row.code not in failed),
            (*(one for one in left.ready if one.row.code in failed), *left.unwritten),
        )
        if self.overlay is None:
            self.told.emit(words.told(self.came))
            return None
        return words.printed(self.came, self._plan)
