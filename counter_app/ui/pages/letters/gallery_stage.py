"""What the states of the letter log are played on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from counter_app.domain.instants import local
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Stage as SheetStage
from counter_app.services.acts.batches import Batches
from counter_app.services.acts.settling import Settling
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.names import WAITING
from counter_app.ui.pages.letters.page import LettersPage
from counter_app.ui.pages.letters.reading import Period, Wanted, first_page

AWAY = "HP_M404"
"""A printer that is not plugged in."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: LettersPage
    acts: LetterActs
    settling: Settling
    batches: Batches
    settle: Callable[[], None]

    @property
    def today(self) -> date:
        """The day of the clock."""
        return local(self.acts.now()).date()

    def read(self, period: Period = Period.MONTH) -> None:
        """Open the page on a period."""
        self.page.period.take(period.value)
        self.page.activated()
        self.settle()

    def wait(self) -> None:
        """Print what is ready on a printer that is not there, so that it waits; look at the line."""
        self.settling.change({"printer": AWAY})
        self.batches.print(self.batches.due(), LetterKind.BIRTH)
        self.read()
        self.page.open(WAITING)
        self.settle()

    def take(self, stage: SheetStage) -> None:
        """Bring the newest sheet of a stage to the front."""
        sheets = first_page(self.acts.reviewing, self.acts.printing, Wanted(Period.ALL), self.today).sheets
        wanted = next(sheet for sheet in sheets if sheet.stage is stage)
        self.page.table.view.take(wanted.id)
        self.settle()
