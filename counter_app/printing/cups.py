"""CUPS: jobs given with `lp`, queues read with `lpstat`, choices and job states asked by IPP; each with a time-out."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.layout import AnyPaper, EnvelopeSize
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import JobReport, JobState, Making, Sides
from counter_app.services.ports.printers import PrinterQueue, QueueOffers

from .ipp import GET_JOB, GET_JOBS, GET_PRINTER, NotAnswered, Scheduler, keyword, wanted
from .placing import placed
from .titles import plain_title

LOOK_SECONDS = 5.0
SUBMIT_SECONDS = 30.0

_REQUEST = re.compile(r"request id is (\S+) ")
_PRINTER = re.compile(r"^printer (\S+) (.*)$")
_ACCEPTING = re.compile(r"^(\S+) accepting requests")
_DEFAULT = re.compile(r"^system default destination: (\S+)")
_MEDIA = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)mm$")
# RFC 8011, 5.3.7: pending, held, processing, stopped, cancelled, aborted, completed.
_JOB_STATES = {
    3: JobState.PENDING,
    4: JobState.HELD,
    5: JobState.PROCESSING,
    6: JobState.STOPPED,
    7: JobState.CANCELLED,
    8: JobState.ABORTED,
    9: JobState.COMPLETED,
}
_PRINTER_STOPPED = 5
_SAME_MM = 1.0


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """A `Printer` that hands the very PDF bytes to CUPS, where text stays text.

    `server` is `host:port` or a socket path; empty means the machine's own scheduler.
    """

    server: str = ""
    look_seconds: float = LOOK_SECONDS
    submit_seconds: float = SUBMIT_SECONDS

    @property
    def _host(self) -> tuple[str, ...]:
        return ("-h", self.server) if self.server else ()

    def queues(self) -> tuple[PrinterQueue, ...]:
        """The queues of the scheduler; none when there is no CUPS or it does not answer in time."""
        try:
            answer = self._run(("lpstat", *self._host, "-d", "-p", "-a"), b"", self.look_seconds)
        except (OSError, subprocess.TimeoutExpired):
            return ()
        return read_queues(answer.stdout.decode("utf-8", "replace"))

    @property
    def station(self) -> str:
        """The scheduler's address, or this machine's own name."""
        return self.server or socket.gethostname()

    def offers(self, queue: str) -> QueueOffers:
        """Papers, trays and sides the queue reports, in its order; nothing where it cannot be asked."""
        names = ("media-supported", "media-source-supported", "sides-supported")
        try:
            answer = self._scheduler.ask(GET_PRINTER, f"/printers/{quote(queue)}", [wanted(*names)])
        except NotAnswered:
            return QueueOffers()
        told = answer.groups[0] if answer.groups else {}
        media = [str(name) for name in told.get("media-supported", ())]
        return QueueOffers(
            papers=tuple(size for size in PaperSize if any(_is(name, size) for name in media)),
            trays=tuple(str(name) for name in told.get("media-source-supported", ())),
            sides=tuple(Sides(name) for name in told.get("sides-supported", ()) if name in set(Sides)),
        )

    def find(self, queue: str, title: str) -> str:
        """The id of the job of this title on the queue, whatever became of it; empty when there is none."""
        asked = [keyword("which-jobs", "all"), wanted("job-id", "job-name")]
        try:
            answer = self._scheduler.ask(GET_JOBS, f"/printers/{quote(queue)}", asked)
        except NotAnswered:
            return ""
        named = plain_title(title)
        ids = [one["job-id"][0] for one in answer.groups if one.get("job-name") == (named,)]
        return f"{queue}-{ids[-1]}" if ids else ""

    def report(self, job: str) -> JobReport | None:
        """How a job stands; UNKNOWN once the scheduler has forgotten it, None when it cannot be asked."""
        queue, _dash, number = job.rpartition("-")
        try:
            answer = self._scheduler.ask(
                GET_JOB, f"/jobs/{number}", [wanted("job-state", "job-printer-state-message")]
            )
        except NotAnswered:
            return None
        if not answer.is_fine or not answer.groups:
            return JobReport(JobState.UNKNOWN)
        told = answer.groups[0]
        state = _JOB_STATES.get(int(told.get("job-state", (0,))[0]), JobState.UNKNOWN)
        words = str((*told.get("job-printer-state-message", ()), "")[0])
        return self._stopped(queue, words) if state is JobState.PENDING else JobReport(state, words)

    def _stopped(self, queue: str, words: str) -> JobReport:
        """A pending job, told apart from one that nobody will print until the printer is started again."""
        names = wanted("printer-state", "printer-state-message")
        try:
            answer = self._scheduler.ask(GET_PRINTER, f"/printers/{quote(queue)}", [names])
        except NotAnswered:
            return JobReport(JobState.PENDING, words)
        told = answer.groups[0] if answer.groups else {}
        if told.get("printer-state") != (_PRINTER_STOPPED,):
            return JobReport(JobState.PENDING, words)
        return JobReport(JobState.STOPPED, str((*told.get("printer-state-message", ()), "")[0]))

    @property
    def _scheduler(self) -> Scheduler:
        return Scheduler(self.server or os.environ.get("CUPS_SERVER", ""), self.look_seconds)

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        """Give the job to the spooler and return its id, such as `Office-17`; an empty `queue` is the default one.

        Raises NoPrinter when CUPS or the queue is not there, PrinterRefused when the spooler will not take it.
        """
        how = making or Making()
        pdf = placed(pdf, how.onto, cut_marks=how.cut_marks) if how.onto else pdf
        command = [
            *("lp", *self._host, "-n", str(how.copies), "-t", plain_title(title)),
            *job_options(how.onto or paper, how),
        ]
        if queue:
            command += ["-d", queue]
        try:
            answer = self._run((*command, "--", "-"), pdf, self.submit_seconds)
        except FileNotFoundError as missing:
            raise NoPrinter(name=queue) from missing
        except (OSError, subprocess.TimeoutExpired) as silent:
            raise PrinterRefused(name=queue, reason=str(silent)) from silent
        said = answer.stdout.decode("utf-8", "replace")
        found = _REQUEST.search(said)
        if answer.returncode == 0 and found:
            return found.group(1)
        complaint = answer.stderr.decode("utf-8", "replace").strip().removeprefix("lp: ")
        if "does not exist" in complaint or "no default destination" in complaint:
            raise NoPrinter(name=queue)
        raise PrinterRefused(name=queue, reason=complaint or said.strip())

    @staticmethod
    def _run(command: tuple[str, ...], text: bytes, seconds: float) -> subprocess.CompletedProcess[bytes]:
        environment = plain_environment(os.environ, frozen=hasattr(sys, "frozen"))
        return subprocess.run(
            command, input=text, capture_output=True, timeout=seconds, env=environment, check=False
        )


def job_options(paper: AnyPaper, making: Making) -> list[str]:
    """What is said with every job, so that no driver's default decides.

    Without a named medium an A5 card lands in the middle of an A4 sheet; without `none` a driver may shrink it; a
    letter is one sheet of its own even where the machine prints both sides by default. The tray stands beside the
    medium, where CUPS looks for it on queues with a driver, and under its own name for those without one.
    """
    # Drivers know envelopes by other names than people do; the self-describing one (PWG 5101.1) is everybody's.
    short, long = paper.millimetres
    name = f"iso_{paper.value.lower()}_{short}x{long}mm" if isinstance(paper, EnvelopeSize) else paper.value
    media = f"media={name},{making.tray}" if making.tray else f"media={name}"
    source = ("-o", f"media-source={making.tray}") if making.tray else ()
    return ["-o", media, *source, "-o", "print-scaling=none", "-o", f"sides={making.sides.value}"]


def _is(media: str, paper: PaperSize) -> bool:
    """Whether a medium's self-describing name (PWG 5101.1), such as `iso_a5_148x210mm`, is this paper.

    Drivers that count in whole points call A5 `custom_148.52x209.9mm_148.52x209.9mm`.
    """
    found = _MEDIA.search(media)
    if found is None:
        return False
    short, long = paper.millimetres
    return abs(float(found[1]) - short) < _SAME_MM and abs(float(found[2]) - long) < _SAME_MM


def plain_environment(given: Mapping[str, str], *, frozen: bool) -> dict[str, str]:
    """The environment for CUPS's own programs: words a program can read, and the system's own libraries.

    A frozen program points the loader at the libraries it brings along; they need not fit the system's `lp`.
    """
    environment = {**given, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
    if frozen:
        before = environment.pop("LD_LIBRARY_PATH_ORIG", "")
        environment.pop("LD_LIBRARY_PATH", None)
        if before:
            environment["LD_LIBRARY_PATH"] = before
    return environment


def read_queues(listing: str) -> tuple[PrinterQueue, ...]:
    """The queues in what `lpstat -d -p -a` says in the C locale, in its order."""
    default = ""
    states: dict[str, str] = {}
    accepting: set[str] = set()
    reading = ""
    for line in listing.splitlines():
        if found := _DEFAULT.match(line):
            default = found.group(1)
        elif found := _PRINTER.match(line):
            reading = found.group(1)
            states[reading] = found.group(2).split(" since ")[0].rstrip(". ").replace(".  ", ", ")
        elif found := _ACCEPTING.match(line):
            accepting.add(found.group(1))
        elif reading and line.startswith("\t") and line.strip():
            states[reading] += f" ({line.strip()})"
        else:
            reading = ""
    return tuple(
        PrinterQueue(
            name=name,
            is_default=name == default,
            accepts=name in accepting and not state.startswith("disabled"),
            state=state,
            paused=state.startswith("disabled"),
        )
        for name, state in states.items()
    )
