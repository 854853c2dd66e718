"""The gallery: no state of any page is without its picture, and no picture is blank."""

from __future__ import annotations

import signal
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from counter_app.bootstrap.gallery import SIZES
from counter_app.bootstrap.gallery_stages import stages
from counter_app.cli.parser import PAGES
from counter_app.cli.parser import SIZES as OFFERED
from counter_app.ui.pages.apologies.states import ApologiesState
from counter_app.ui.pages.ceremonies.states import CeremoniesState
from counter_app.ui.pages.contributions.states import ContributionsState
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.pages.dossiers.states import DossiersState
from counter_app.ui.pages.greetings.states import GreetingsState
from counter_app.ui.pages.intake.states import IntakeState
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.pages.reports.states import ReportsState
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.pages.surveys.states import SurveysState
from counter_app.ui.pages.templates.states import TemplatesState
from counter_app.ui.pages.today.states import TodayState
from counter_app.ui.pages.visits.states import VisitsState

ROOT = Path(__file__).parents[2]
PATIENCE_S = 180
STATES: dict[str, type[StrEnum]] = {
    "counter": CounterState,
    "today": TodayState,
    "apologies": ApologiesState,
    "dossiers": DossiersState,
    "intake": IntakeState,
    "letters": LettersState,
    "surveys": SurveysState,
    "reports": ReportsState,
    "templates": TemplatesState,
    "ceremonies": CeremoniesState,
    "visits": VisitsState,
    "contributions": ContributionsState,
    "greetings": GreetingsState,
    "settings": SettingsState,
}


def is_blank(picture: QImage) -> bool:
    """Whether the page beside the rail shows nothing but its ground."""
    width, height = picture.width(), picture.height()
    colours = {picture.pixel(x, y) for x in range(width // 5, width, 5) for y in range(40, height - 40, 3)}
    return len(colours) < 8


def run_to_the_end(command: list[str], said: Path) -> tuple[int, str]:
    """How the process ended and all it said; one that hangs is ended and says where each of its threads stood."""
    with said.open("wb") as to, subprocess.Popen(command, cwd=ROOT, stdout=to, stderr=to) as running:
        try:
            running.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGABRT)
    return running.returncode, said.read_text(errors="replace")


def test_every_page_of_the_window_has_its_pictures() -> None:
    assert set(stages()) == set(STATES) == set(PAGES)
    assert tuple(SIZES) == OFFERED


@pytest.mark.parametrize("page", STATES)
def test_no_state_is_without_a_way_to_its_picture(page: str) -> None:
    assert set(stages()[page].states) == set(STATES[page])
    assert stages()[page].on_empty <= set(STATES[page])


@pytest.mark.slow
@pytest.mark.parametrize("page", STATES)
def test_the_gallery_command_pictures_every_state_of_a_page(page: str, tmp_path: Path) -> None:
    # In a process of its own, as people run it: beside the widgets of other tests every change of dress is slow. One
    # page stands for all in the larger size, where nothing is narrower; `make gallery` draws them all.
    sizes = tuple(SIZES) if page == "counter" else ("1366",)
    command = [
        sys.executable,
        "-X",
        "faulthandler",
        "-m",
        "counter_app",
        "gallery",
        str(tmp_path),
        "--page",
        page,
    ]
    command += [word for size in sizes for word in ("--size", size)]
    ended, told = run_to_the_end(command, tmp_path / "told.txt")
    assert ended == 0, told
    made = {path.name: path for path in tmp_path.glob("*.png")}
    assert set(made) == {f"{page}_{state.value}_{size}.png" for state in STATES[page] for size in sizes}
    for name, path in made.items():
        picture = QImage(str(path))
        assert picture.size() == QSize(*SIZES[path.stem.rpartition("_")[2]]), name
        assert not is_blank(picture), name
