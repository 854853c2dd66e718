"""A result that is brought home: the hour is arranged in the register and stands in the dossier's story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.dossier import Channel
from counter_app.domain.slot import Slot
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.deeds import SLOT
from tests.services.desk import MONDAY, instant, paper

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODE = "H99.41.07-261113-0012"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=FolderPrinter(tmp_path / "printed")
    )
    yield opened
    opened.close()


def arrange(window: Window, channel: Channel, when: str, **typed: str) -> None:
    """Through "Việc khác" of the dossier in front to the kept hour."""
    page, ask = window.pages.dossiers, window.shell.ask
    page.detail.button(detail.MORE).click()
    assert ask.overlay is not None
    assert ask.overlay.choices is not None
    ask.overlay.choices.take(SLOT)
    ask.overlay.act.click()
    settle(window)
    overlay = ask.overlay
    assert overlay is not None
    assert overlay.choices is not None
    assert overlay.moment is not None
    overlay.choices.take(channel.value)
    overlay.moment.set_moment(instant(when))
    for key, words in typed.items():
        overlay.lines[key].setText(words)
    overlay.act.click()
    settle(window)


def test_a_late_result_is_brought_home_and_stays_late(app: App, window: Window) -> None:
    app.intake.take_in(paper())
    window.pages.open("dossiers", CODE)
    settle(window)
    page = window.pages.dossiers
    before = page.detail.value
    assert before is not None
    arrange(
        window, Channel.HOME, "2026-11-25T16:00", address="bản Huổi Mí", phone="0912 345 678", who="ông Pó"
    )
    slot = app.slots.of(CODE)
    assert slot is not None
    assert (slot.channel, slot.address, slot.phone, slot.who) == (
        Channel.HOME,
        "bản Huổi Mí",
        "0912 345 678",
        "ông Pó",
    )
    after = page.detail.value
    assert after is not None
    assert any("16:00" in note and "bản Huổi Mí" in note for note in after.notes)
    assert (after.badge, after.dates) == (before.badge, before.dates)


def test_what_is_missing_for_a_visit_is_said_and_nothing_is_kept(app: App, window: Window) -> None:
    app.intake.take_in(paper())
    window.pages.open("dossiers", CODE)
    settle(window)
    arrange(window, Channel.HOME, "2026-11-25T16:00")
    assert app.slots.of(CODE) is None
    assert any(one.value.key == "error" for one in window.pages.dossiers.banners.banners)


def test_the_counter_comes_up_with_the_arranged_way_and_the_officer_s_own_word_stays(
    app: App, window: Window
) -> None:
    app.intake.take_in(paper())
    app.slots.arrange(Slot(CODE, instant("2026-11-25T16:00"), Channel.HOME, "bản Huổi Mí", "0912 345 678"))
    window.pages.open("counter", CODE)
    settle(window)
    collector = window.pages.counter.view.card.collector
    ways = [collector.way]
    collector.channel.take(Channel.COUNTER.value)
    collector.edited.emit()
    window.pages.counter.session.refresh()
    settle(window)
    ways.append(collector.way)
    assert ways == [Channel.HOME, Channel.COUNTER]


def test_what_was_arranged_stands_in_the_question_field_by_field(app: App, window: Window) -> None:
    app.intake.take_in(paper())
    app.slots.arrange(
        Slot(
            CODE,
            instant("2026-11-25T16:00"),
            Channel.HOME,
            "bản Ẳng",
            "0912",
            "bà Én",
            "gọi trước; đường đất",
        )
    )
    window.pages.open("dossiers", CODE)
    settle(window)
    arrange(window, Channel.HOME, "2026-11-25T15:30", who="ông Pó")
    slot = app.slots.of(CODE)
    assert slot is not None
    assert (slot.address, slot.phone, slot.who, slot.note) == (
        "bản Ẳng",
        "0912",
        "ông Pó",
        "gọi trước; đường đất",
    )
