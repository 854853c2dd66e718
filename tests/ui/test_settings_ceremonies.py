"""The customs of the ceremonies and of what the public gives and asks, on the settings page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtTest import QTest

from counter_app.domain.ceremony_rules import AgendaStep
from counter_app.domain.contribution import Purpose
from counter_app.domain.logbook import LogKind
from counter_app.domain.return_rules import Weekday
from counter_app.ui.background import Background
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.rows_part import RowsPart
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settings_section import opened_section, saved

Saved = Callable[[], None]


@pytest.fixture
def page(
    empty: Opened, theme: Theme, background: Background, unhandled: list[Exception]
) -> Iterator[SettingsPage]:
    """The settings of an office that has its name."""
    with opened_section(empty, theme, background, unhandled) as made:
        yield made


@pytest.fixture
def save(page: SettingsPage, background: Background) -> Saved:
    """Save, and wait for what comes of it."""
    return lambda: saved(page, background)


def line(part: RowsPart, row: int, cell: int) -> LineField:
    """A line of a row."""
    editor = part.rows[row].editors[cell]
    assert isinstance(editor, LineField)
    return editor


def retype(editor: LineField, text: str) -> None:
    """Type over what stands in a line."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)


def test_the_minutes_of_a_step_are_typed_and_tell_how_long_it_takes(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    page.show_section(Section.CEREMONIES)
    part = page.ceremonies.agendas
    assert part.steps[AgendaStep.OPENING].minutes.text() == "5"
    assert part.steps[AgendaStep.READ].minutes.text() == ""
    retype(part.steps[AgendaStep.OPENING].minutes, "8")
    retype(part.steps[AgendaStep.PHOTOS].words, "Chung vui")
    assert page.draft is not None
    assert page.draft.changes == 1
    save()
    assert page.state is SettingsState.SAVED
    agenda = {one.step: one for one in empty.app.settling.ceremonies().group_marriage}
    assert agenda[AgendaStep.OPENING].minutes == 8
    assert agenda[AgendaStep.PHOTOS].words == "Chung vui"
    assert agenda[AgendaStep.SIGN].each == 6


def test_each_of_the_four_agendas_is_kept_by_itself(page: SettingsPage, empty: Opened, save: Saved) -> None:
    page.show_section(Section.CEREMONIES)
    part = page.ceremonies.agendas
    part.which.take("desk_birth")
    part.which.chosen.emit("desk_birth")
    retype(part.steps[AgendaStep.SURVEY].minutes, "2")
    save()
    rules = empty.app.settling.ceremonies()
    assert rules.desk_birth[-1].step is AgendaStep.SURVEY
    assert all(one.step is not AgendaStep.SURVEY for one in rules.desk_marriage)


def test_minutes_that_are_no_number_are_pointed_at_and_stay_typed(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    page.show_section(Section.CEREMONIES)
    before = empty.app.settling.ceremonies()
    opening = page.ceremonies.agendas.steps[AgendaStep.OPENING].minutes
    retype(opening, "ba")
    page.show_section(Section.OFFICE)
    save()
    assert page.state is SettingsState.FAULTY
    assert page.section is Section.CEREMONIES
    assert opening.text() == "ba"
    assert empty.app.settling.ceremonies() == before


def test_another_term_for_foreign_marriages_begins_on_its_day(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    page.show_section(Section.CEREMONIES)
    part = page.ceremonies.lists["ceremonies.foreign"]
    assert line(part, 0, 0).text() == "01/01/2016"
    part.add_button.click()
    for cell, text in enumerate(("1/7/2027", "5", "90", "ND moi")):
        retype(line(part, 1, cell), text)
    save()
    rules = empty.app.settling.ceremonies()
    assert [one.working_days for one in rules.foreign] == [3, 5]
    assert rules.foreign[0].until == rules.foreign[1].since == date(2027, 7, 1)
    assert line(part, 1, 0).text() == "01/07/2027"


def test_the_weekly_hour_and_the_reason_for_waiting_are_saved_and_logged_by_name(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    page.show_section(Section.CEREMONIES)
    retype(page.ceremonies.weekly.clock, "8h30")
    page.put("ceremonies.wait_reason", "hai bên cùng xin chờ lễ")
    save()
    rules = empty.app.settling.ceremonies()
    assert (rules.weekly.weekday, f"{rules.weekly.clock:%H:%M}") == (4, "08:30")
    assert rules.wait_reason == "hai bên cùng xin chờ lễ"
    logged = [details for entry, details in empty.app.review.entries() if entry.kind is LogKind.SETTINGS]
    assert logged[-1] == {"what": "settings", "names": ["ceremonies.wait_reason", "ceremonies.weekly"]}


def test_a_kind_of_contribution_is_added_with_what_it_is_thanked_for(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    page.show_section(Section.PUBLIC)
    part = page.public.lists["contributions.kinds"]
    part.add_button.click()
    retype(line(part, 3, 0), "Hien dat")
    purpose = part.rows[3].editors[1]
    assert isinstance(purpose, ComboField)
    purpose.take(Purpose.GIFT.value)
    purpose.chosen.emit(purpose.key())
    save()
    kinds = empty.app.settling.settings().contributions.kinds
    assert (kinds[-1].name, kinds[-1].purpose) == ("Hien dat", Purpose.GIFT)
    assert len(kinds) == 4


def test_the_last_channel_cannot_be_taken_away(page: SettingsPage, save: Saved) -> None:
    page.show_section(Section.PUBLIC)
    part = page.public.lists["contributions.channels"]
    while part.rows:
        part.rows[0].remove.click()
    save()
    assert page.state is SettingsState.FAULTY
    assert page.public.fields["contributions.channels"].error


def test_hours_behind_the_opening_hours_are_entered_by_day(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    page.show_section(Section.PUBLIC)
    part = page.public.lists["returns.out_of_hours"]
    assert part.rows == []
    part.add_button.click()
    day = part.rows[0].editors[0]
    assert isinstance(day, ComboField)
    day.take(Weekday.SATURDAY.value)
    retype(line(part, 0, 1), "7h30")
    retype(line(part, 0, 2), "11h")
    save()
    (hours,) = empty.app.settling.settings().returns.out_of_hours
    assert hours.day is Weekday.SATURDAY
    assert str(hours.span) == "07:30-11:00"
    part.rows[0].remove.click()
    save()
    assert empty.app.settling.settings().returns.out_of_hours == ()
