"""Every state of the counter page is reached on real services and can be shown at every size of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.components.buttons import ActionButton
from counter_app.ui.pages.counter.gallery import Stage, states
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.theme import Theme
from tests.counter_window import CounterWindow, open_window
from tests.sketch import SketchWriter


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[CounterWindow]:
    opened = open_window(qtbot, theme, tmp_path, writer=SketchWriter())
    yield opened
    opened.close()


def stage_of(window: CounterWindow) -> Stage:
    app = window.app
    return Stage(window.page, window.page.session.acts, app.intake, window.settle)


def test_no_state_is_without_a_way_to_reach_it() -> None:
    assert set(states()) == set(CounterState)


@pytest.mark.parametrize("state", list(CounterState))
def test_the_state_is_reached(window: CounterWindow, state: CounterState) -> None:
    states()[state](stage_of(window))
    window.settle()
    window.stands(state)


@pytest.mark.parametrize("size", [(1366, 697), (1920, 1009), (1093, 543), (1280, 649), (960, 469)], ids=str)
@pytest.mark.parametrize(
    "state", [CounterState.LETTER, CounterState.QUIET, CounterState.TWO_LETTERS, CounterState.CLOSED]
)
def test_no_button_is_cut_or_covers_another(
    window: CounterWindow, state: CounterState, size: tuple[int, int]
) -> None:
    window.shell.resize(*size)
    states()[state](stage_of(window))
    window.settle()
    buttons = [one for one in window.page.findChildren(ActionButton) if one.isVisible()]
    assert window.page.view.deeds.main_button in buttons
    places = {one.words: _place(one, window.page) for one in buttons}
    for words, place in places.items():
        assert window.page.rect().contains(place), words
    for one in buttons:
        assert one.width() >= one.sizeHint().width(), one.words
    ordered = list(places.items())
    for number, (words, place) in enumerate(ordered):
        for other, there in ordered[number + 1 :]:
            assert not place.intersects(there), (words, other)


def _place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size())
