"""CUPS: jobs given with `lp`, queues read with `lpstat`, each with a time-out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.errors import NoPrinter, PrinterRefused
from counter_app.domain.paper_size import PaperSize
from counter_app.services.ports import PrinterQueue

from .titles import plain_title

LOOK_SECONDS = 5.0
SUBMIT_SECONDS = 30.0

_REQUEST = re.compile(r"request id is (\S+) ")
_PRINTER = re.compile(r"^printer (\S+) (.*)$")
_ACCEPTING = re.compile(r"^(\S+) accepting requests")
_DEFAULT = re.compile(r"^system default destination: (\S+)")


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

    def submit(self, pdf: bytes, *, queue: str, title: str, paper: PaperSize, copies: int = 1) -> str:
        """Give the job to the spooler and return its id, such as `Office-17`; an empty `queue` is the default one.

        Raises NoPrinter when CUPS or the queue is not there, PrinterRefused when the spooler will not take it.
        """
        command = [
            *("lp", *self._host, "-n", str(copies), "-t", plain_title(title)),
            # Without a named medium an A5 card lands in the middle of an A4 sheet; without `none` a driver may
            # shrink it. A letter is one sheet of its own even where the machine prints both sides by default.
            *("-o", f"media={paper.value}", "-o", "print-scaling=none", "-o", "sides=one-sided"),
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
        )
        for name, state in states.items()
    )
