"""The look at the printers: told when it is another, silent when it fails or is off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.services.acts.printing import Look
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.background import Background
from counter_app.ui.errands import Errands
from counter_app.ui.printer_watch import PrinterWatch

READY = Look((PrinterQueue("Office", is_default=True, accepts=True),), ())
STOPPED = Look((PrinterQueue("Office", is_default=True, accepts=False, paused=True),), ())


@dataclass
class Printers:
    """What the next looks find."""

    found: Look = READY
    broken: bool = False
    looks: int = 0
    told: list[object] = field(default_factory=list)

    def look(self) -> Look:
        self.looks += 1
        if self.broken:
            raise DatabaseUnreachable(reason="timeout")
        return self.found


@pytest.fixture
def printers() -> Printers:
    return Printers()


@pytest.fixture
def watch(printers: Printers, background: Background, unhandled: list[Exception]) -> Iterator[PrinterWatch]:
    made = PrinterWatch(Errands(background), printers.look, every_ms=60_000)
    made.looked.connect(printers.told.append)
    yield made
    made.stop()
    assert unhandled == []


def again(watch: PrinterWatch, background: Background) -> None:
    watch.look()
    assert background.wait_idle()


def test_only_another_look_is_told(watch: PrinterWatch, printers: Printers, background: Background) -> None:
    watch.start()
    assert background.wait_idle()
    again(watch, background)
    printers.found = STOPPED
    again(watch, background)
    assert printers.told == [READY, STOPPED]


def test_a_look_that_fails_says_nothing_and_the_next_one_follows(
    watch: PrinterWatch, printers: Printers, background: Background
) -> None:
    printers.broken = True
    watch.start()
    assert background.wait_idle()
    assert printers.told == []
    printers.broken = False
    again(watch, background)
    assert printers.told == [READY]


def test_while_a_look_is_under_way_no_second_one_begins(
    watch: PrinterWatch, printers: Printers, background: Background
) -> None:
    watch.start()
    watch.look()
    assert background.wait_idle()
    assert printers.looks == 1


def test_a_look_that_comes_home_after_the_end_is_not_told(
    watch: PrinterWatch, printers: Printers, background: Background
) -> None:
    watch.start()
    watch.stop()
    assert background.wait_idle()
    assert printers.told == []


def test_it_looks_by_itself_while_it_is_on(printers: Printers, background: Background, qtbot: QtBot) -> None:
    watch = PrinterWatch(Errands(background), printers.look, every_ms=10)
    watch.start()
    qtbot.waitUntil(lambda: printers.looks > 2)
    watch.stop()
    assert background.wait_idle()
