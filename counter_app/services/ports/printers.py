"""Printers as the system names them, and finished pages given to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from counter_app.domain.layout import AnyPaper
    from counter_app.domain.paper_size import PaperSize
    from counter_app.domain.printing import JobReport, Making, Sides


@dataclass(frozen=True, slots=True)
class PrinterQueue:
    """A printer as the system names it; `accepts` is whether it takes jobs now, `paused` why it may not."""

    name: str
    is_default: bool
    accepts: bool
    state: str = ""
    paused: bool = False


@dataclass(frozen=True, slots=True)
class QueueOffers:
    """What a printer itself reports it can do; empty where it reports nothing. `papers` and `trays` are its names."""

    papers: tuple[PaperSize, ...] = ()
    trays: tuple[str, ...] = ()
    sides: tuple[Sides, ...] = ()


class Printer(Protocol):
    """Finished PDF bytes to paper. A spooler cannot prove that paper came out; it only takes jobs."""

    @property
    def station(self) -> str:
        """The machine whose printers these are: job numbers mean nothing on another."""
        ...

    def queues(self) -> tuple[PrinterQueue, ...]:
        """The printers of this machine."""
        ...

    def offers(self, queue: str) -> QueueOffers:
        """What a printer reports it can do."""
        ...

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        """Give the job to the spooler and return its id; raises NoPrinter or PrinterRefused."""
        ...

    def find(self, queue: str, title: str) -> str:
        """The id of the job of this title, whatever became of it; empty when the spooler knows of none."""
        ...

    def report(self, job: str) -> JobReport | None:
        """How a job stands; None when the spooler cannot be asked now."""
        ...
