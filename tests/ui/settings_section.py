"""The settings page of an office that has its name, opened on one of its sections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from counter_app.ui.background import Background
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settling import settler
from tests.ui.test_settings_page import open_page

OFFICE = {"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"}


@contextmanager
def opened_section(
    opened: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    section: Section | None = None,
) -> Iterator[SettingsPage]:
    """The page with a section in front; afterwards it is closed, and nothing may have gone wrong unseen."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    opened.app.settling.change(OFFICE)
    settle = settler(background, app)
    window, page = open_page(opened, theme, background, unhandled)
    page.activated()
    settle()
    if section is not None:
        page.show_section(section)
    yield page
    settle()
    page.deactivated()
    settle()
    window.close()
    assert unhandled == []


def saved(page: SettingsPage, background: Background) -> None:
    """Save, and wait for what comes of it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page.save()
    settler(background, app)()
