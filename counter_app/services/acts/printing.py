"""What waits for a printer, and what became of what a printer took."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app.domain.errors.dossiers import SlipMakesPromise
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.domain.printing import Hindrance, JobReport, JobState, PrintJob, Purpose
from counter_app.services.crafts.issuing import Issuing
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.printers import Printer, PrinterQueue
from counter_app.services.ports.register import Register, Unit

FORGOTTEN_AFTER = timedelta(days=2)
"""A spooler that has not ended a job by then is not asked any more."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sheet in *Chờ in*: the order that waits, or none where the power went before one was written down.

    `key` names it among those that wait: a sheet may wait for a first print only, or for reprints and copies.
    """

    sheet: Sheet
    since: datetime
    hindrance: Hindrance
    job: PrintJob | None = None

    @property
    def key(self) -> str:
        """`job 12`, or the sheet's own id."""
        return f"job {self.job.id}" if self.job is not None else str(self.sheet.id)

    @property
    def purpose(self) -> Purpose:
        """Why it is to be printed."""
        return self.job.purpose if self.job is not None else Purpose.FIRST

    @property
    def queue(self) -> str:
        """The printer it waits for; empty when none was chosen."""
        return self.job.queue if self.job is not None else ""

    @property
    def words(self) -> str:
        """What the printing system said."""
        return self.job.words if self.job is not None else ""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the printers found: each of this machine, and what waits for one, the longest waiting first."""

    queues: tuple[PrinterQueue, ...]
    waiting: tuple[Waiting, ...]

    @property
    def back(self) -> str:
        """The first printer that takes jobs while sheets still wait because it did not; empty when there is none."""
        return next((self._waited_for(one) for one in self.waiting if one.key in self.ready), "")

    @property
    def ready(self) -> frozenset[str]:
        """The keys of those that wait for a printer that takes jobs again."""
        takes = {queue.name for queue in self.queues if queue.accepts}
        return frozenset(
            one.key for one in self.waiting if one.hindrance in _PASSING and self._waited_for(one) in takes
        )

    def _waited_for(self, one: Waiting) -> str:
        return one.queue or next((queue.name for queue in self.queues if queue.is_default), "")


_PASSING = (Hindrance.NO_PRINTER, Hindrance.PAUSED, Hindrance.REJECTING)
"""What a printer's own state says is over; that a job was refused, or that signed stock is used up, it does not say."""


@dataclass(frozen=True, slots=True)
class PrintedNow:
    """What came of printing what waits: sheets sent, and those that still wait with the reason, both in order."""

    sent: tuple[Sheet, ...]
    left: tuple[tuple[Waiting, CounterError], ...] = ()


class Printing:
    """Prints what waits, in the order it was asked for, and follows what the printing system tells."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        printer: Printer,
        issuing: Issuing,
        sending: Sending,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._printer = printer
        self._issuing = issuing
        self._sending = sending
        self._actor = actor

    # What waits ----------------------------------------------------------------------------------------------

    def waiting(self) -> tuple[Waiting, ...]:
        """Every sheet that waits for a printer, the one asked for first at the head."""
        with self._register.reading() as unit:
            found = self._waiting(unit)
        return tuple(one for one in found if one.sheet.id not in self._sending.under_way)

    def now(
        self,
        keys: Collection[str] | None = None,
        printer: str = "",
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> PrintedNow:
        """Print what waits, or those of the given keys, each where it belongs or on the printer named.

        One that cannot be printed does not hold up the others. `progress` gets how many are done and how many there
        are. Raises NoPrinter when a printer was named that does not exist.
        """
        self._sending.check(printer)
        wanted = [one for one in self.waiting() if keys is None or one.key in keys]
        sent: list[Sheet] = []
        left: list[tuple[Waiting, CounterError]] = []
        for done, one in enumerate(wanted):
            if cancelled():
                break
            progress(done, len(wanted))
            try:
                sent.append(self._print(one, printer))
            except CounterError as error:
                left.append((one, error))
        progress(len(sent) + len(left), len(wanted))
        return PrintedNow(tuple(sent), tuple(left))

    def drop(self, key: str, why: str) -> Sheet | None:
        """Give up a print that waits; a sheet that was never printed is withdrawn, its number spent with the reason.

        None when it waits no longer. Raises SlipMakesPromise for a slip, which only its own act takes back.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            one = next((one for one in self._waiting(unit) if one.key == key), None)
            if one is None:
                return None
            if one.purpose is Purpose.FIRST:
                if one.sheet.kind is FormKind.SLIP:
                    raise SlipMakesPromise(code=one.sheet.codes[0], number=one.sheet.number)
                return self._issuing.withdraw(unit, one.sheet, now, why)
            if one.job is not None:
                unit.jobs.replace(replace(one.job, state=JobState.DROPPED, changed=now))
                details: dict[str, object] = {"why": why, "purpose": one.purpose.value}
                unit.log.append(
                    LogKind.PRINT_DROPPED, now, self._actor, one.sheet.told | details, one.sheet.id
                )
            return one.sheet

    def _waiting(self, unit: Unit) -> tuple[Waiting, ...]:
        jobs = unit.jobs.with_us()
        found = [
            Waiting(sheet, job.asked, job.hindrance or Hindrance.INTERRUPTED, job)
            for job in jobs
            if (sheet := unit.sheets.get(job.sheet)).withdrawn is None
        ]
        known = {job.sheet for job in jobs if job.purpose is Purpose.FIRST}
        found += [
            Waiting(sheet, sheet.intended, Hindrance.INTERRUPTED)
            for sheet in unit.sheets.open()
            if sheet.spooled is None and sheet.id not in known
        ]
        return tuple(sorted(found, key=lambda one: (one.since, one.sheet.year, one.sheet.number)))

    def _print(self, one: Waiting, printer: str) -> Sheet:
        if one.job is not None:
            return self._sending.resume(one.job, printer)
        return self._sending.first(self._issuing.draw(one.sheet), printer)

    # What became of it ---------------------------------------------------------------------------------------

    def follow(self) -> tuple[PrintJob, ...]:
        """Ask after every job this machine's printing system has not ended; those that moved, as they stand now."""
        station = self._printer.station
        with self._register.reading() as unit:
            jobs = unit.jobs.on_their_way(station)
        now = self._clock.now()
        moved = [
            job.moved(report, now)
            for job in jobs
            if (report := self._report(job, now)) is not None
            and (report.state, report.words) != (job.state, job.words)
        ]
        if moved:
            with self._register.writing() as unit:
                for job in moved:
                    self._keep(unit, job, now)
        return tuple(moved)

    def look(self) -> Look:
        """Ask what became of every job, then see which printers take jobs and what waits for one."""
        self.follow()
        return Look(self.queues(), self.waiting())

    def jobs_of(self, ids: Collection[SheetId]) -> Mapping[SheetId, PrintJob]:
        """The newest order of each of these sheets that ever had one."""
        with self._register.reading() as unit:
            found = {id_: unit.jobs.of_sheet(id_) for id_ in ids}
        return {id_: jobs[-1] for id_, jobs in found.items() if jobs}

    def queues(self) -> tuple[PrinterQueue, ...]:
        """The printers of this machine."""
        return self._printer.queues()

    def _report(self, job: PrintJob, now: datetime) -> JobReport | None:
        if now - job.asked > FORGOTTEN_AFTER:
            return JobReport(JobState.UNKNOWN)
        return self._printer.report(job.job)

    def _keep(self, unit: Unit, job: PrintJob, now: datetime) -> None:
        unit.jobs.replace(job)
        if job.state.has_ended:
            details: dict[str, object] = {
                "queue": job.queue,
                "job": job.job,
                "state": job.state.value,
                "words": job.words,
            }
            sheet = unit.sheets.get(job.sheet)
            unit.log.append(LogKind.PRINT_ENDED, now, self._actor, sheet.told | details, sheet.id)
