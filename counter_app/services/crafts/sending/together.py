"""Several sheets as one job: which go together, and what is printed before the first of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Making, PrintJob, Sides


@dataclass(frozen=True, slots=True)
class Stack:
    """The orders of one job, all for one printer and one paper in the tray."""

    queue: str
    paper: PaperSize
    making: Making
    jobs: tuple[PrintJob, ...]

    @property
    def takes_a4(self) -> bool:
        """Whether a list on A4 may lie on top of it."""
        return (self.making.onto or self.paper) is PaperSize.A4 and self.making.sides is Sides.ONE

    @property
    def title(self) -> str:
        """What the queue shows: no name, and no two jobs alike, so that it can be asked for after a power cut."""
        return f"trinh-ky-{self.jobs[0].id}"

    def pages(self, pdf: Callable[[PrintJob], bytes]) -> tuple[bytes, ...]:
        """Every sheet as often as it is to be printed, in order."""
        return tuple(page for job in self.jobs for page in [pdf(job)] * max(1, job.making.copies))


def stacks(jobs: Iterable[PrintJob]) -> tuple[Stack, ...]:
    """The orders in as few jobs as their printers and papers allow, in their order.

    What is printed on both sides goes alone, or the next letter would stand on its back.
    """
    found: list[list[PrintJob]] = []
    for job in jobs:
        beside = next((one for one in found if _together(one, job)), None)
        if beside is None:
            found.append([job])
        else:
            beside.append(job)
    return tuple(_stack(one) for one in found)


def _together(stack: Sequence[PrintJob], job: PrintJob) -> bool:
    first = stack[0]
    if Sides.ONE is not first.making.sides or first.making.sides is not job.making.sides:
        return False
    return (first.queue, first.making.tray, _lies_in(first)) == (job.queue, job.making.tray, _lies_in(job))


def _lies_in(job: PrintJob) -> PaperSize:
    return job.making.onto or job.paper


def _stack(jobs: list[PrintJob]) -> Stack:
    # A page that is placed on a larger sheet says how for all: one that fills the sheet stays as it is.
    first = next((one for one in jobs if one.making.onto is not None), jobs[0])
    making = Making(first.making.tray, first.making.sides, 1, first.making.onto, first.making.cut_marks)
    return Stack(first.queue, first.paper, making, tuple(jobs))
