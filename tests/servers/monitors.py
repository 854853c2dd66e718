"""An X server of its own on which `xrandr` makes monitors, and takes them away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .process import child, own_folder, wait_for

START_SECONDS = 20.0
SCREEN = "2646x768x24"
"""Room for two monitors of a counter, side by side."""


def missing() -> str:
    """What this machine lacks; empty when nothing."""
    absent = [name for name in ("Xvfb", "xrandr") if shutil.which(name) is None]
    return "an X server with monitors (packages xvfb, x11-xserver-utils)" if absent else ""


@dataclass(frozen=True, slots=True)
class XServer:
    """A running X server; `environment` leads a program's windows to it."""

    display: str

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of a program that shows its windows there."""
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def x_server() -> Iterator[XServer]:
    """An X server on a display that was free; raises ServerFailed."""
    with own_folder("xserver") as folder:
        log = Path(folder) / "xvfb.log"
        # It chooses the display by itself, and writes its number once it takes programs.
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
        with child(command, log) as process:
            wait_for(lambda: bool(_number(log)), process, log, START_SECONDS)
            yield XServer(f":{_number(log)}")


def _number(log: Path) -> str:
    said = log.read_text("utf-8", "replace").split() if log.exists() else []
    return next((word for word in said if word.isdigit()), "")
