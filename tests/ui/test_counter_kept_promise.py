"""The counter says when a promise is kept against a calendar that changed after it was printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.ui.components.guards import GuardList
from counter_app.ui.theme import Theme
from tests.counter_window import CounterWindow, open_window
from tests.sketch import SketchWriter

STORM = SpecialDay(date(2026, 11, 25), SpecialKind.OFF, "phòng chống bão", "12/UBND")
KEPT = "Giấy hẹn in 14:40 Thứ Năm 26/11/2026 vẫn giữ nguyên; tính theo lịch hôm nay thì là 14:40 Thứ Sáu 27/11/2026"


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[CounterWindow]:
    opened = open_window(qtbot, theme, tmp_path, writer=SketchWriter())
    yield opened
    opened.close()


def running(**more: object) -> dict[str, object]:
    """A dossier of three working days, the day of culture among them, promised for Thursday."""
    file: dict[str, object] = {
        "code": "H99.41.07-261120-0417",
        "procedure": "1.001022",
        "received": "2026-11-20T14:40",
        "applicant": {"name": "Lò Văn Thỏa"},
    }
    return {**file, **more}


def guards(window: CounterWindow) -> str:
    """Everything the list of checks says."""
    (found,) = window.page.findChildren(GuardList)
    return "\n".join(one.accessibleName() for one in found.lines)


def test_a_holiday_decided_after_the_promise_is_said_on_the_card(window: CounterWindow) -> None:
    code = window.take_in(running())
    window.app.calendar.put([STORM])
    window.scan(code)
    assert KEPT in guards(window)
    assert "phòng chống bão" in guards(window)


def test_an_unchanged_calendar_and_an_appointment_by_hand_are_no_news(window: CounterWindow) -> None:
    window.scan(window.take_in(running()))
    assert "vẫn giữ nguyên" not in guards(window)
    window.scan(window.take_in(running(code="H99.41.07-261120-0418", appointment="2026-11-26T16:00")))
    assert "vẫn giữ nguyên" not in guards(window)


def test_a_promise_that_a_new_one_took_the_place_of_is_not_said_to_stay(window: CounterWindow) -> None:
    code = window.take_in(running())
    window.app.calendar.put([STORM])
    window.app.following.extend(code, window.clock.now().replace(day=30), "chờ xác minh")
    window.scan(code)
    assert "vẫn giữ nguyên" not in guards(window)
