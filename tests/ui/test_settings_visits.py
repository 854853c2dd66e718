"""The customs of visiting on the settings page: a table typed line by line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.ui.background import Background
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.pages.settings.visits_form import TABLE
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settings_section import opened_section
from tests.ui.settling import settler


@pytest.fixture
def page(
    empty: Opened, theme: Theme, background: Background, unhandled: list[Exception]
) -> Iterator[SettingsPage]:
    """The section of visits of an office that has its name."""
    with opened_section(empty, theme, background, unhandled, Section.VISITS) as made:
        yield made


def shown(page: SettingsPage) -> SettingsState:
    """What the page shows now."""
    return page.state


def test_the_table_is_typed_a_line_a_membership_and_saved(
    page: SettingsPage, empty: Opened, background: Background, qapp: QApplication
) -> None:
    assert shown(page) is SettingsState.VISITS
    assert "Hội Cựu chiến binh, CCB = Chủ tịch Hội Cựu chiến binh" in page.visits.table.toPlainText()
    page.visits.table.setPlainText("Hội Làm vườn = Chủ tịch Hội Làm vườn\nNCT = Chi hội trưởng")
    assert shown(page) is SettingsState.CHANGED
    page.save()
    settler(background, qapp)()
    rules = empty.app.settling.settings().visits
    assert rules.memberships == ("Hội Làm vườn", "NCT")
    assert page.visits.table.toPlainText().splitlines()[1] == "NCT = Chi hội trưởng"


def test_a_line_without_whom_to_ask_is_pointed_at_and_stays_typed(
    page: SettingsPage, background: Background, qapp: QApplication
) -> None:
    page.visits.table.setPlainText("Hội Làm vườn")
    page.save()
    settler(background, qapp)()
    assert shown(page) is SettingsState.FAULTY
    assert "mỗi hội, đoàn một dòng" in page.visits.fields[TABLE].error
    assert page.visits.table.toPlainText() == "Hội Làm vườn"
