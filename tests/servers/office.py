"""LibreOffice as the reference renderer: a warm listener and a cold conversion, both with time-outs."""

from __future__ import annotations

import os
import selectors
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from .process import ServerFailed, child, own_folder

PROGRAM = Path("/usr/lib/libreoffice/program/soffice.bin")
LAUNCHER = PROGRAM.with_name("soffice")
SYSTEM_PYTHON = Path("/usr/bin/python3")
START_SECONDS = 60.0
PAGE_SECONDS = 60.0
HELPER = Path(__file__).with_name("uno_helper.py")

BUNDLED = Path(__file__).parents[2] / "resources" / "fonts"
FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{bundled}</dir>
  <cachedir>{folder}/font-cache</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>
"""
"""Only the faces of one folder, so that the reference sets its lines with the same fonts; the system's rules stay."""

QUIET = ["--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"]


def missing() -> str:
    """What this machine lacks to render; empty when nothing."""
    if not PROGRAM.exists():
        return "LibreOffice (package libreoffice-writer-nogui)"
    if not SYSTEM_PYTHON.exists() or not list(Path("/usr/lib/python3/dist-packages").glob("uno.py")):
        return "LibreOffice's Python bridge (package python3-uno)"
    return ""


@dataclass(slots=True)
class ReferenceOffice:
    """A running LibreOffice of its own profile."""

    folder: Path
    helper: subprocess.Popen[str]
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def pdf(self, docx: bytes) -> bytes:
        """The .docx as the warm listener draws it; raises ServerFailed when it does not answer in time."""
        source, target = self._paths(docx)
        assert self.helper.stdin is not None
        self.helper.stdin.write(f"{source}\t{target}\n")
        self.helper.stdin.flush()
        answer = answered(self.helper, PAGE_SECONDS)
        if answer != "done":
            raise ServerFailed(f"LibreOffice: {answer}")
        return target.read_bytes()

    def cold_pdf(self, docx: bytes) -> bytes:
        """The .docx as a LibreOffice started for it alone, with a new profile, draws it."""
        return self.cold(docx, ".docx", "pdf")

    def cold(self, content: bytes, suffix: str, target: str) -> bytes:
        """Any document as a LibreOffice started for it alone converts it; `target` is what `--convert-to` takes."""
        source = self._paths(content)[0].with_suffix(suffix)
        source.write_bytes(content)
        profile = self.folder / f"profile-{source.stem}"
        # `timeout` ends the whole group, also the children that the launcher leaves behind.
        convert = ["--convert-to", target, "--outdir", str(self.folder), str(source)]
        limit = ["timeout", "--kill-after=5", f"{START_SECONDS + PAGE_SECONDS:g}"]
        subprocess.run(
            [*limit, str(LAUNCHER), f"-env:UserInstallation={profile.as_uri()}", *QUIET, *convert],
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self.folder), "FONTCONFIG_FILE": str(self.folder / "fonts.conf")},
        )
        shutil.rmtree(profile, ignore_errors=True)
        return source.with_suffix(f".{target.partition(':')[0]}").read_bytes()

    def _paths(self, docx: bytes) -> tuple[Path, Path]:
        source = self.folder / f"letter-{next(self._numbers)}.docx"
        source.write_bytes(docx)
        return source, source.with_suffix(".pdf")


def answered(helper: subprocess.Popen[str], seconds: float) -> str:
    """The next line of the helper; raises ServerFailed when none comes in time."""
    assert helper.stdout is not None
    with selectors.DefaultSelector() as waiting:
        waiting.register(helper.stdout, selectors.EVENT_READ)
        if not waiting.select(seconds):
            raise ServerFailed(f"LibreOffice said nothing for {seconds:g} s")
    return helper.stdout.readline().strip()


@contextmanager
def office(faces: Path = BUNDLED) -> Iterator[ReferenceOffice]:
    """LibreOffice listening on a pipe of its own, with the fonts of one folder, the bundled ones, and no others."""
    with own_folder("office") as folder:
        pipe = folder.name
        listen = f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"
        command = [str(PROGRAM), f"-env:UserInstallation={(folder / 'profile').as_uri()}", *QUIET]
        fonts = folder / "fonts.conf"
        fonts.write_text(FONTS.format(bundled=faces, folder=folder), encoding="utf-8")
        environment = {**os.environ, "HOME": str(folder), "FONTCONFIG_FILE": str(fonts)}
        # The first start only lays out the profile and may ask to be started anew by its exit code.
        subprocess.run(
            [*command, "--terminate_after_init"],
            capture_output=True,
            timeout=START_SECONDS,
            stdin=subprocess.DEVNULL,
            env=environment,
            check=False,
        )
        with child([*command, listen], folder / "log", environment=environment):
            helper = subprocess.Popen(
                [str(SYSTEM_PYTHON), str(HELPER), pipe, f"{START_SECONDS:g}"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
                env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"},
            )
            with helper:
                try:
                    answer = answered(helper, START_SECONDS + 5)
                    if answer != "ready":
                        raise ServerFailed(f"LibreOffice: {answer}\n{(folder / 'log').read_text()[-2000:]}")
                    yield ReferenceOffice(folder, helper)
                finally:
                    helper.kill()
