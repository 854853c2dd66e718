"""Dates as an officer types them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.instants import HANOI
from counter_app.ui.components.dates import DateParts, parse_date, parse_iso, parse_moment
from counter_app.ui.components.fields import DateField, Field, MomentField
from counter_app.ui.theme import Theme


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("02/11/2026", "2026-11-02"),
        ("2/11/2026", "2026-11-02"),
        ("2-11-2026", "2026-11-02"),
        ("2.11.2026", "2026-11-02"),
        ("02112026", "2026-11-02"),
        (" 29/02/2024 ", "2024-02-29"),
        ("11/2026", "2026-11"),
        ("1938", "1938"),
    ],
)
def test_a_date_may_be_typed_in_many_ways(typed: str, iso: str) -> None:
    parts = parse_date(typed)
    assert parts is not None
    assert parts.iso == iso
    assert parse_iso(iso) == parts
    assert parse_date(parts.typed) == parts


@pytest.mark.parametrize(
    "typed",
    ["31/02/2026", "29/02/2026", "13/2026", "0/11/2026", "2/0/2026", "2026-11-02", "26", "", "hôm qua"],
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert parse_date(typed) is None


@pytest.mark.parametrize("text", ["2026-13", "2026-02-30", "26", "x", "2026-1-1-1"])
def test_what_is_no_iso_date_is_none(text: str) -> None:
    assert parse_iso(text) is None


def test_only_a_whole_date_is_a_calendar_day() -> None:
    assert DateParts(2026, 11, 2).whole == date(2026, 11, 2)
    assert DateParts(2026, 11).whole is None
    assert DateParts(2026).whole is None


@pytest.mark.parametrize(
    "typed", ["10:20 23/11/2026", "23/11/2026 10:20", "10h20 23/11/2026", "23/11/2026 10g20"]
)
def test_an_instant_may_be_typed_with_the_clock_first_or_last(typed: str) -> None:
    assert parse_moment(typed) == datetime(2026, 11, 23, 10, 20, tzinfo=HANOI)


@pytest.mark.parametrize(
    "typed", ["23/11/2026", "10:20", "25:00 23/11/2026", "10:61 23/11/2026", "10:20 11/2026"]
)
def test_what_is_no_instant_is_none(typed: str) -> None:
    assert parse_moment(typed) is None


def test_a_date_is_written_out_when_the_field_is_left(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme)
    qtbot.addWidget(field)
    field.setText("2/11/2026")
    field.editingFinished.emit()
    assert field.text() == "02/11/2026"
    assert not field.is_wrong()


def test_a_wrong_date_stays_as_typed_and_is_marked(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme)
    qtbot.addWidget(field)
    field.setText("31/02/2026")
    field.editingFinished.emit()
    assert field.text() == "31/02/2026"
    assert field.is_wrong()
    assert field.property("faulty") is True


def test_a_field_for_whole_dates_refuses_a_year_alone(theme: Theme, qtbot: QtBot) -> None:
    field = DateField(theme, whole_only=True)
    qtbot.addWidget(field)
    field.setText("1938")
    assert field.parts() is None
    assert field.is_wrong()


def test_an_instant_is_shown_the_way_it_is_typed(theme: Theme, qtbot: QtBot) -> None:
    field = MomentField(theme)
    qtbot.addWidget(field)
    moment = datetime(2026, 11, 23, 10, 20, tzinfo=HANOI)
    field.set_moment(moment)
    assert field.text() == "10:20 23/11/2026"
    assert field.moment() == moment


def test_a_fault_is_said_under_the_field_and_to_the_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "Ngày sinh", DateField(theme), hint="ghi cả năm", required=True)
    qtbot.addWidget(field)
    assert field.editor.accessibleName() == "Ngày sinh (cần có)"
    field.set_error("Không có ngày 31/02/2026.")
    assert field.error == "Không có ngày 31/02/2026."
    assert field.editor.accessibleDescription() == "Không có ngày 31/02/2026."
    field.set_error("")
    assert field.error == ""
    assert field.editor.accessibleDescription() == "ghi cả năm"


def test_vietnamese_letters_arrive_in_a_field_as_an_input_method_sends_them(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    field = DateField(theme)
    qtbot.addWidget(field)
    event = QInputMethodEvent()
    event.setCommitString("Ẫ Ủy")
    qapp.sendEvent(field, event)
    assert field.text() == "Ẫ Ủy"
