"""A stored sheet on its way to a printer: every order is written down before it is given, so that none is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from counter_app.domain.errors.dossiers import WrongState
from counter_app.domain.errors.printing import NoPrinter, PrintingError
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import DrawnLetter, SigningMode
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.domain.office import Settings
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Hindrance, JobState, Making, PrintJob, Purpose
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones, Step
from counter_app.services.ports.printers import Printer, PrinterQueue
from counter_app.services.ports.register import Register, Unit

from .routes import Route, route, told

if TYPE_CHECKING:
    from .together import Stack


class Sending:
    """Gives sheets to a printer, each order once; what no printer takes waits with us under its number."""

    def __init__(
        self, register: Register, clock: Clock, printer: Printer, milestones: Milestones, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._printer = printer
        self._milestones = milestones
        self._actor = actor
        self._one_at_a_time = threading.Lock()
        self._under_way: set[SheetId] = set()

    @property
    def under_way(self) -> frozenset[SheetId]:
        """Sheets this program is giving to a printer at this moment."""
        return frozenset(self._under_way)

    def check(self, asked: str) -> None:
        """Before any number is taken: raises NoPrinter when a printer was named that does not exist."""
        if asked and asked not in {queue.name for queue in self._printer.queues()}:
            raise NoPrinter(name=asked)

    def first(self, sheet: Sheet, asked: str = "") -> Sheet:
        """Print a drawn sheet for the first time; signed stock counts as signed when the sheet is on its way.

        Raises StockEmpty before anything is printed; a PrintingError when the sheet waits for a printer now.
        """
        return sheet if sheet.spooled is not None else self._order(sheet, Purpose.FIRST, asked)

    def each(self, sheets: Iterable[Sheet], asked: str = "") -> tuple[Sheet, ...]:
        """Print every sheet for the first time; those no printer takes wait, named by the first error."""
        sent: list[Sheet] = []
        refused: PrintingError | None = None
        waiting: list[int] = []
        for sheet in sheets:
            try:
                sent.append(self.first(sheet, asked))
            except PrintingError as error:
                refused = refused or error
                waiting += error.waiting
        if refused is not None:
            refused.waiting = tuple(waiting)
            raise refused
        return tuple(sent)

    def again(self, sheet: Sheet, asked: str = "") -> Sheet:
        """Print the stored bytes once more, unmarked and counted: the paper did not come out or was spoiled."""
        if sheet.spooled is None or sheet.withdrawn is not None:
            raise WrongState(code=str(sheet.number), state=0, act="reprint")
        return self._order(sheet, Purpose.AGAIN, asked)

    def copy(self, sheet: Sheet, asked: str = "") -> Sheet:
        """Print the newest marked copy of a sheet; its bytes are stored already."""
        return self._order(sheet, Purpose.COPY, asked, sheet.copies)

    def waiting_copy(self, sheet: Sheet) -> bool:
        """Whether a marked copy was made and did not reach a printer yet: that one is printed, not another made."""
        with self._register.reading() as unit:
            return any(
                job.purpose is Purpose.COPY and job.state.with_us for job in unit.jobs.of_sheet(sheet.id)
            )

    def resume(self, job: PrintJob, asked: str = "") -> Sheet:
        """Give a waiting order to its printer, or to the one named now; raises as `first` does."""
        with self._one_at_a_time:
            return self._send(job, asked)

    def together(
        self,
        sheets: Iterable[Sheet],
        cover: DrawnLetter,
        bound: Callable[[Sequence[bytes]], bytes],
        asked: str = "",
    ) -> tuple[int, tuple[Sheet, ...]]:
        """Print sheets in as few jobs as their papers allow, the cover on top of the first of A4, or alone.

        A sheet printed before is printed once more and counted as such. Returns how many jobs there were. Raises what
        stands in the way of one before anything is sent; a printer that refuses leaves its sheets waiting.
        """
        with self._one_at_a_time:
            queues, wanted = self._printer.queues(), list(sheets)
            with self._register.writing() as unit:
                settings = unit.desk.settings()
                jobs = [self._waiting_or_new(unit, one) for one in wanted]
                self._must_be_ready(jobs, settings, queues, asked)
            self._under_way |= {one.id for one in wanted}
            try:
                claimed = []
                for job in jobs:
                    _before, claim, _sheet, hindered = self._claim(job, asked, queues)
                    if hindered is not None:
                        raise hindered
                    claimed.append(claim)
                return self._send_stacks(claimed, cover, bound, settings, asked)
            finally:
                self._under_way -= {one.id for one in wanted}

    def _waiting_or_new(self, unit: Unit, sheet: Sheet) -> PrintJob:
        if sheet.wording is None:
            raise WrongState(code=str(sheet.number), state=0, act="print")
        purpose = Purpose.FIRST if sheet.spooled is None else Purpose.AGAIN
        waiting = (
            one for one in unit.jobs.of_sheet(sheet.id) if one.purpose is purpose and one.state.with_us
        )
        return next(waiting, None) or self._new(unit, sheet, purpose, 0, sheet.wording.paper)

    @staticmethod
    def _must_be_ready(
        jobs: Iterable[PrintJob], settings: Settings, queues: tuple[PrinterQueue, ...], asked: str
    ) -> None:
        """Asked within the transaction that writes the orders down: one that could not go takes them all back."""
        for job in jobs:
            way = route(replace(job, asked_queue=asked or job.asked_queue), settings, queues)
            if way.hindrance is not None:
                raise told(way, job)

    def _send_stacks(
        self,
        jobs: list[PrintJob],
        cover: DrawnLetter,
        bound: Callable[[Sequence[bytes]], bytes],
        settings: Settings,
        asked: str,
    ) -> tuple[int, tuple[Sheet, ...]]:
        from .together import stacks  # noqa: PLC0415 - only a folder is printed so

        made = stacks(jobs)
        top = next((one for one in made if one.takes_a4), None)
        if top is None:
            queue = asked or settings.printers.of(PaperSize.A4) or settings.printer
            queue = queue or next((one.name for one in self._printer.queues() if one.is_default), "")
            self._printer.submit(cover.pdf, queue=queue, title="trinh-ky", paper=PaperSize.A4)
        gone: list[Sheet] = []
        for stack in made:
            with self._register.writing() as unit:
                named = [replace(job, title=stack.title) for job in stack.jobs]
                for job in named:
                    unit.jobs.replace(job)
                pages = stack.pages(lambda job, unit=unit: unit.sheets.pdf(job.sheet))  # type: ignore[misc]
            head = (cover.pdf,) if stack is top else ()
            found = self._stack_submitted(named, stack, bound((*head, *pages)))
            now = self._clock.now()
            with self._register.writing() as unit:
                for job in named:
                    sent = replace(
                        job, state=JobState.PENDING, job=found, hindrance=None, words="", changed=now
                    )
                    unit.jobs.replace(sent)
                    gone.append(self._gone(unit, sent, unit.sheets.get(job.sheet), now))
        return len(made) + (top is None), tuple(gone)

    def _stack_submitted(self, jobs: list[PrintJob], stack: Stack, pdf: bytes) -> str:
        try:
            return self._printer.submit(
                pdf, queue=stack.queue, title=stack.title, paper=stack.paper, making=stack.making
            )
        except PrintingError as error:
            hindrance = Hindrance.NO_PRINTER if isinstance(error, NoPrinter) else Hindrance.REFUSED
            way = Route(stack.queue, hindrance, getattr(error, "reason", ""))
            with self._register.writing() as unit:
                for job in jobs:
                    alone = replace(job, title=_title(job))
                    self._kept_back(unit, unit.sheets.get(job.sheet), alone, way, self._clock.now())
            waits = told(way, jobs[0])
            if isinstance(waits, PrintingError):
                waits.waiting = tuple(one.number for one in jobs)
            raise waits from error

    # One order -----------------------------------------------------------------------------------------------

    def _order(self, sheet: Sheet, purpose: Purpose, asked: str, copy: int = 0) -> Sheet:
        """Take up the order of this purpose that waits already, or write down a new one, and give it."""
        if sheet.wording is None:
            raise WrongState(code=str(sheet.number), state=0, act="print")
        paper = sheet.wording.paper
        with self._one_at_a_time:
            self._under_way.add(sheet.id)
            try:
                with self._register.writing() as unit:
                    waiting = (
                        job
                        for job in unit.jobs.of_sheet(sheet.id)
                        if job.purpose is purpose and job.state.with_us
                    )
                    job = next(waiting, None) or self._new(unit, sheet, purpose, copy, paper)
                return self._send(job, asked)
            finally:
                self._under_way.discard(sheet.id)

    def _new(self, unit: Unit, sheet: Sheet, purpose: Purpose, copy: int, paper: PaperSize) -> PrintJob:
        now = self._clock.now()
        made = PrintJob(
            sheet=sheet.id,
            kind=sheet.kind,
            year=sheet.year,
            number=sheet.number,
            purpose=purpose,
            paper=paper,
            title="",
            asked=now,
            changed=now,
            copy=copy,
            hindrance=Hindrance.INTERRUPTED,
        )
        job = unit.jobs.add(made)
        job = replace(job, title=_title(job))
        unit.jobs.replace(job)
        return job

    def _send(self, job: PrintJob, asked: str) -> Sheet:
        queues = self._printer.queues()
        before, job, sheet, hindered = self._claim(job, asked, queues)
        if job.state is not JobState.SENDING:
            if hindered is None:
                return sheet
            raise hindered
        found = self._printer.find(before.tried, job.title) if before.tried else ""
        if found:
            job = replace(job, queue=before.tried)
        else:
            with self._register.reading() as unit:
                pdf = unit.sheets.pdf(sheet.id, job.copy)
            job = self._alone(job)
            found = self._submitted(job, pdf)
        self._milestones.reached(Step.SUBMITTED)
        now = self._clock.now()
        with self._register.writing() as unit:
            unit.jobs.replace(
                replace(job, state=JobState.PENDING, job=found, hindrance=None, words="", changed=now)
            )
            sheet = self._gone(unit, replace(job, job=found), unit.sheets.get(sheet.id), now)
        self._milestones.reached(Step.SPOOLED)
        return sheet

    def _alone(self, job: PrintJob) -> PrintJob:
        """The order under its own title: one left over from a stack that never went must not pass for its neighbour."""
        if job.title == _title(job):
            return job
        job = replace(job, title=_title(job))
        with self._register.writing() as unit:
            unit.jobs.replace(job)
        return job

    def _claim(
        self, job: PrintJob, asked: str, queues: tuple[PrinterQueue, ...]
    ) -> tuple[PrintJob, PrintJob, Sheet, CounterError | None]:
        """In one transaction: the order as it stood and as it is now, about to be sent or kept back."""
        now = self._clock.now()
        with self._register.writing() as unit:
            before = unit.jobs.get(job.id)
            sheet, settings = unit.sheets.get(job.sheet), unit.desk.settings()
            if not before.state.with_us or sheet.withdrawn is not None:
                return before, before, sheet, None
            asked_now = replace(before, asked_queue=asked or before.asked_queue)
            making = settings.making(job.kind, job.paper)
            if job.purpose is not Purpose.FIRST:
                making = replace(making, copies=1)
            way = route(asked_now, settings, queues)
            left = unit.stock.left(sheet.kind) if self._on_stock(sheet, job) else None
            if left is not None and left < making.copies:
                way = replace(way, hindrance=Hindrance.NO_STOCK)
            if way.hindrance is not None:
                kept = self._kept_back(unit, sheet, asked_now, way, now)
                return before, kept, sheet, told(way, job)
            sending = replace(
                asked_now,
                state=JobState.SENDING,
                queue=way.queue,
                making=making,
                station=self._printer.station,
                tried=way.queue,
                changed=now,
            )
            unit.jobs.replace(sending)
        return before, sending, sheet, None

    def _submitted(self, job: PrintJob, pdf: bytes) -> str:
        try:
            return self._printer.submit(
                pdf, queue=job.queue, title=job.title, paper=job.paper, making=job.making
            )
        except PrintingError as error:
            hindrance = Hindrance.NO_PRINTER if isinstance(error, NoPrinter) else Hindrance.REFUSED
            way = Route(job.queue, hindrance, getattr(error, "reason", ""))
            with self._register.writing() as unit:
                self._kept_back(unit, unit.sheets.get(job.sheet), job, way, self._clock.now())
            raise told(way, job) from error

    def _kept_back(self, unit: Unit, sheet: Sheet, job: PrintJob, way: Route, now: datetime) -> PrintJob:
        """The order waits with us; the log hears of it when it begins to, or for another reason than before."""
        assert way.hindrance is not None  # noqa: S101 - only a hindrance keeps it back
        known = job.hindrance is way.hindrance and job.queue == way.queue
        kept = replace(job.waits(way.hindrance, way.words, now), queue=way.queue)
        unit.jobs.replace(kept)
        if not known:
            details = {"queue": way.queue, "hindrance": way.hindrance.value, "words": way.words}
            unit.log.append(LogKind.PRINT_WAITS, now, self._actor, sheet.told | details, sheet.id)
        return kept

    def _gone(self, unit: Unit, job: PrintJob, sheet: Sheet, now: datetime) -> Sheet:
        """The spooler has it: what that means for the sheet, by why it was printed."""
        facts: dict[str, object] = {"queue": job.queue, "job": job.job}
        match job.purpose:
            case Purpose.FIRST:
                sheet = replace(sheet, spooled=now, prints=sheet.prints + 1)
                self._note(unit, LogKind.SPOOLED, now, sheet, **facts)
                if self._on_stock(sheet, job):
                    sheet = replace(sheet, signed=now)
                    self._use_stock(unit, sheet, job.making)
                    self._note(unit, LogKind.SIGNED, now, sheet, basis="stock")
            case Purpose.AGAIN:
                sheet = replace(sheet, prints=sheet.prints + 1)
                if self._on_stock(sheet, job):
                    self._use_stock(unit, sheet, job.making)
                self._note(unit, LogKind.REPRINTED, now, sheet, prints=sheet.prints, **facts)
            case Purpose.COPY:
                self._note(unit, LogKind.SPOOLED, now, sheet, copy=job.copy, **facts)
            case _:
                assert_never(job.purpose)
        unit.sheets.replace(sheet)
        return sheet

    @staticmethod
    def _on_stock(sheet: Sheet, job: PrintJob) -> bool:
        return sheet.signing is SigningMode.STOCK and job.purpose is not Purpose.COPY

    @staticmethod
    def _use_stock(unit: Unit, sheet: Sheet, making: Making) -> None:
        if unit.stock.left(sheet.kind) is not None:
            unit.stock.change(sheet.kind, -making.copies)

    def _note(self, unit: Unit, kind: LogKind, at: datetime, sheet: Sheet, **details: object) -> None:
        unit.log.append(kind, at, self._actor, sheet.told | details, sheet.id)


def _title(job: PrintJob) -> str:
    """What the queue shows of an order.

    Everyone on the machine reads the titles in a queue: numbers, never a name; and no two orders share one, so that
    after a power cut the queue can be asked whether it has this very order.
    """
    return f"so-thu-{job.number}-{job.sheet[:8]}-{job.id}"
