"""The gallery: no state of any page is without its picture, and no picture is blank."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counter_app import wording
from counter_app.bootstrap.gallery import SIZES, picture_states
from counter_app.bootstrap.gallery_stages import stages
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.pages.dossiers.states import DossiersState
from counter_app.ui.pages.intake.states import IntakeState
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.pages.today.states import TodayState

STATES: dict[str, type[StrEnum]] = {
    "counter": CounterState,
    "today": TodayState,
    "dossiers": DossiersState,
    "intake": IntakeState,
    "letters": LettersState,
    "settings": SettingsState,
}


@pytest.fixture(autouse=True)
def vietnamese_again() -> Iterator[None]:
    yield
    wording.use_language(wording.SOURCE_LANGUAGE, Path())


def is_blank(picture: QImage) -> bool:
    """Whether the page beside the rail shows nothing but its ground."""
    width, height = picture.width(), picture.height()
    colours = {picture.pixel(x, y) for x in range(width // 5, width, 5) for y in range(40, height - 40, 3)}
    return len(colours) < 8


def test_every_page_of_the_window_has_its_pictures() -> None:
    assert set(stages()) == set(STATES)


@pytest.mark.parametrize("page", STATES)
def test_no_state_is_without_a_way_to_its_picture(page: str) -> None:
    assert set(stages()[page].states) == set(STATES[page])
    assert stages()[page].on_empty <= set(STATES[page])


@pytest.mark.slow
@pytest.mark.parametrize("page", STATES)
def test_every_state_is_pictured(qapp: QApplication, tmp_path: Path, page: str) -> None:
    made = picture_states(tmp_path, [page], ["1366"])
    assert {path.name for path in made} == {f"{page}_{state.value}_1366.png" for state in STATES[page]}
    for path in made:
        assert not is_blank(QImage(str(path))), path.name


@pytest.mark.slow
def test_the_pictures_come_in_both_sizes_and_languages(qapp: QApplication, tmp_path: Path) -> None:
    vietnamese = picture_states(tmp_path / "vi", ["today"])
    english = picture_states(tmp_path / "en", ["today"], language="en")
    for one, other in zip(vietnamese, english, strict=True):
        assert one.name == other.name
        assert QImage(str(one)).size() == QSize(*SIZES[one.stem.rpartition("_")[2]])
        assert QImage(str(one)) != QImage(str(other)), one.name


@pytest.mark.slow
def test_no_window_outlives_its_picture(qapp: QApplication, tmp_path: Path) -> None:
    before = len(qapp.allWidgets())
    picture_states(tmp_path, ["letters"], ["1366"])
    assert len(qapp.allWidgets()) <= before
