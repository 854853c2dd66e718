"""A CUPS scheduler of its own with a virtual queue that prints into PDF files."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from .process import ServerFailed, child, free_port, listening, own_folder, wait_for

BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
BACKEND_SETTINGS = Path("/etc/cups")
"""The only place cups-pdf reads its settings from; one file with a name of our own goes there and away again."""

START_SECONDS = 20.0
PRINT_SECONDS = 60.0

SCHEDULER = """\
Listen 127.0.0.1:{port}
LogLevel warn
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""

FILES = """\
ServerRoot {folder}/root
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
Printcap {folder}/printcap
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
FileDevice Yes
User lp
Group lp
SystemGroup root
"""

PDF_QUEUE = """\
Out {folder}/out
AnonDirName {folder}/out
Spool {folder}/pdf
Log {folder}/log
GSTmp {folder}/tmp
UserUMask 0022
Label 2
DecodeHexStrings 1
"""


def missing() -> str:
    """What this machine lacks to run the queue; empty when nothing."""
    if not (shutil.which("cupsd") and shutil.which("lp")):
        return "CUPS (packages cups, cups-client)"
    if not DRIVER.exists():
        return "the virtual PDF queue (package printer-driver-cups-pdf)"
    return "" if os.geteuid() == 0 else "the CUPS queue (its backend runs only for root)"


@dataclass(frozen=True, slots=True)
class CupsQueue:
    """A virtual printer: `name` on the scheduler at `server`; `printed` gives back what came out of it."""

    name: str
    server: str
    folder: Path

    def printed(self, job: str, seconds: float = PRINT_SECONDS) -> bytes:
        """The PDF that came out of the printer for a job id such as `OFFICE-1`, waiting for it to finish."""
        number = job.rpartition("-")[2]
        end = monotonic() + seconds
        while monotonic() < end:
            if job in self.ask("lpstat", "-W", "completed", "-o").split():
                found = list((self.folder / "out").glob(f"*-job_{number}.pdf"))
                if found:
                    return found[0].read_bytes()
                break
        raise ServerFailed(f"{job} did not come out:\n{(self.folder / 'error.log').read_text()[-2000:]}")

    def jobs(self) -> tuple[str, ...]:
        """The ids of every job the scheduler knows of, whatever became of it, oldest first."""
        listed = [line.split()[0] for line in self.ask("lpstat", "-W", "all", "-o").splitlines() if line]
        return tuple(sorted(listed, key=lambda job: int(job.rpartition("-")[2])))

    def rest(self, seconds: float = PRINT_SECONDS) -> None:
        """Wait until every job has come out: tests share the queue, and a lazy one may leave its job under way."""
        end = monotonic() + seconds
        while monotonic() < end:
            if "is idle" in self.ask("lpstat", "-p", self.name) and not self.ask("lpstat", "-o"):
                return
        raise ServerFailed(f"{self.name} is still at work:\n{self.ask('lpstat', '-p', '-o')}")

    @contextmanager
    def paused(self) -> Iterator[None]:
        """The printer is stopped meanwhile: out of paper, say. It may be started again sooner."""
        self.ask("cupsdisable", self.name)
        try:
            yield
        finally:
            self.resume()

    def resume(self) -> None:
        """Start the printer again."""
        self.ask("cupsenable", self.name)

    def hold(self, *, on: bool) -> None:
        """Let new jobs wait for somebody to let them go, or no longer."""
        how = "indefinite" if on else "no-hold"
        self.ask("lpadmin", "-p", self.name, "-o", f"job-hold-until-default={how}")

    def release(self, job: str) -> None:
        """Let a held job go."""
        self.ask("lp", "-i", job, "-H", "resume")

    def media(self, job: str) -> str:
        """The sheet the page of a finished job was put on, as `W x H` in points."""
        import pypdfium2

        document = pypdfium2.PdfDocument(self.printed(job))
        width, height = document[0].get_size()
        document.close()
        return f"{width:.0f} x {height:.0f}"

    def ask(self, program: str, *arguments: str) -> str:
        """What one of CUPS's own programs says about this scheduler."""
        return subprocess.run(
            [program, "-h", self.server, *arguments],
            check=True,
            capture_output=True,
            text=True,
            timeout=20,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        ).stdout


@contextmanager
def queue(name: str = "OFFICE") -> Iterator[CupsQueue]:
    """A scheduler on a loopback port with the one virtual queue, the default one."""
    with own_folder("cups") as folder:
        for part in ("root", "spool", "cache", "state", "tmp", "out", "pdf", "log"):
            (folder / part).mkdir()
        (folder / "tmp").chmod(0o1777)
        port = free_port()
        (folder / "cupsd.conf").write_text(SCHEDULER.format(port=port))
        (folder / "cups-files.conf").write_text(FILES.format(folder=folder))
        settings = BACKEND_SETTINGS / f"cups-pdf-{folder.name}.conf"
        settings.write_text(PDF_QUEUE.format(folder=folder))
        log = folder / "log" / "cupsd"
        cupsd = shutil.which("cupsd") or "cupsd"
        files = ["-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
        try:
            with child([cupsd, "-f", *files], log) as process:
                wait_for(lambda: listening(port), process, log, START_SECONDS)
                running = CupsQueue(name, f"127.0.0.1:{port}", folder)
                running.ask("lpadmin", "-p", name, "-v", f"cups-pdf:/{folder.name}", "-P", str(DRIVER), "-E")
                running.ask("lpadmin", "-d", name)
                yield running
        finally:
            settings.unlink(missing_ok=True)
