"""Which printer an order goes to, and what may stand in its way there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from counter_app.domain.errors.letters import StockEmpty
from counter_app.domain.errors.printing import NoPrinter, PrinterPaused, PrinterRefused, PrinterRejects
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import SheetKind
from counter_app.domain.office import Settings
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Hindrance, PrintJob
from counter_app.services.ports.printers import PrinterQueue


@dataclass(frozen=True, slots=True)
class Route:
    """The printer an order goes to, or what stands in its way there; `words` are the printing system's own."""

    queue: str
    hindrance: Hindrance | None = None
    words: str = ""


def chosen_queue(
    settings: Settings, kind: SheetKind, paper: PaperSize, queues: tuple[PrinterQueue, ...], asked: str = ""
) -> str:
    """The printer for a letter: the one asked for, else the kind's, the paper's, the office's, the system's."""
    lies_in = settings.printers.onto(paper) or paper
    return (
        asked
        or settings.kind(kind).printer
        or settings.printers.of(lies_in)
        or settings.printer
        or next((one.name for one in queues if one.is_default), queues[0].name if len(queues) == 1 else "")
    )


def route(job: PrintJob, settings: Settings, queues: tuple[PrinterQueue, ...]) -> Route:
    """Where an order goes.

    A printer that was chosen and is gone is waited for, never replaced unasked: the paper may lie nowhere else.
    """
    chosen = chosen_queue(settings, job.kind, job.paper, queues, job.asked_queue)
    found = next((one for one in queues if one.name == chosen), None)
    if found is None:
        return Route(chosen, Hindrance.NO_PRINTER)
    if found.accepts:
        return Route(chosen)
    return Route(chosen, Hindrance.PAUSED if found.paused else Hindrance.REJECTING, found.state)


def told(way: Route, job: PrintJob) -> CounterError:
    """The error that says what keeps an order waiting."""
    waiting = (job.number,)
    match way.hindrance:
        case Hindrance.PAUSED:
            return PrinterPaused(name=way.queue, reason=way.words, waiting=waiting)
        case Hindrance.REJECTING:
            return PrinterRejects(name=way.queue, reason=way.words, waiting=waiting)
        case Hindrance.REFUSED:
            return PrinterRefused(name=way.queue, reason=way.words, waiting=waiting)
        case Hindrance.NO_STOCK:
            return StockEmpty(kind=int(job.kind))
        case Hindrance.NO_PRINTER | Hindrance.INTERRUPTED | None:
            return NoPrinter(name=way.queue, waiting=waiting)
        case _:
            assert_never(way.hindrance)
