"""A printer that is a folder: every job becomes a PDF file in it. For the demo and the self-test."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.layout import AnyPaper
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import FOLDER_QUEUE, JobReport, JobState, Making, Sides
from counter_app.services.ports.printers import PrinterQueue, QueueOffers

from .placing import placed
from .titles import plain_title


@dataclass(frozen=True, slots=True)
class FolderPrinter:
    """A `Printer` whose single queue writes `0001 title.pdf`, `0002 title.pdf` … into `folder`, never over another."""

    folder: Path

    def queues(self) -> tuple[PrinterQueue, ...]:
        """The one queue, always the default."""
        return (PrinterQueue(name=FOLDER_QUEUE, is_default=True, accepts=True, state="idle"),)

    @property
    def station(self) -> str:
        """The folder."""
        return str(self.folder)

    def offers(self, queue: str) -> QueueOffers:
        """Every paper, one side; a folder has no trays."""
        return QueueOffers(tuple(PaperSize), (), (Sides.ONE,))

    def find(self, queue: str, title: str) -> str:
        """The name of the file of this title; empty when there is none."""
        return next((path.name for path in self.folder.glob(f"[0-9]*[0-9] {plain_title(title)}.pdf")), "")

    def report(self, job: str) -> JobReport:
        """A file that is written is done; one that was taken away is unknown."""
        return JobReport(JobState.COMPLETED if (self.folder / job).is_file() else JobState.UNKNOWN)

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        """Write the job and return the file's name; one file however many copies.

        Raises NoPrinter for another queue's name, PrinterRefused when the folder cannot be written.
        """
        if queue not in ("", FOLDER_QUEUE):
            raise NoPrinter(name=queue)
        try:
            if making is not None and making.onto is not None:
                pdf = placed(pdf, making.onto, cut_marks=making.cut_marks)
            self.folder.mkdir(parents=True, exist_ok=True)
            return self._write(pdf, plain_title(title))
        except OSError as broken:
            raise PrinterRefused(name=FOLDER_QUEUE, reason=broken.strerror or str(broken)) from broken

    def _write(self, pdf: bytes, title: str) -> str:
        taken = len(list(self.folder.glob("[0-9][0-9][0-9][0-9] *.pdf")))
        for number in count(taken + 1):
            path = self.folder / f"{number:04d} {title}.pdf"
            try:
                with path.open("xb") as file:
                    file.write(pdf)
            except FileExistsError:
                continue
            return path.name
        raise AssertionError("counting never ends")
