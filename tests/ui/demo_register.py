"""The demo's fortnight as a register file, played once per run and copied for every test that looks at it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.staging import stage_of
from counter_app.bootstrap.time import MovableClock
from counter_app.config import load_config
from counter_app.demo import fill, load_script, opening
from counter_app.printing.folder import FolderPrinter
from tests.sketch import SketchWriter

SCRIPT = Path(__file__).parents[2] / "data" / "demo.json"


@dataclass
class Opened:
    """The program on a register, and what the tester holds of it."""

    app: App
    clock: MovableClock
    writer: SketchWriter


def open_at(home: Path) -> Opened:
    """The program on a home folder, its letters sketched, its jobs falling into a folder."""
    clock, writer = MovableClock(opening(load_script(SCRIPT))), SketchWriter()
    app = open_app(load_config(home), clock, writer=writer, printer=FolderPrinter(home / "printed"))
    return Opened(app, clock, writer)


def play(home: Path) -> Path:
    """Play the fortnight into a new home folder."""
    opened = open_at(home)
    app = opened.app
    stage = stage_of(app, opened.clock)
    fill(stage, load_script(SCRIPT))
    app.close()
    return home


def copy_of(played: Path, home: Path) -> Path:
    """The played fortnight in a home folder of the test's own."""
    shutil.copytree(played, home)
    return home
