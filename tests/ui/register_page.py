"""The register page on the demo's fortnight, for tests of what lies over it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from tests.ui.demo_register import Opened
from tests.ui.desks import FakeDesktop
from tests.ui.settling import Settle


def register_page(
    opened: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    desktop: FakeDesktop,
) -> Iterator[DossiersPage]:
    """The page in front, everything read; afterwards nothing unhandled has happened."""
    window, app = QWidget(), opened.app
    ask = Ask(theme, window)
    acts = DossierActs(
        app.registry, app.following, app.forms, app.follow_up, opened.clock, app.register.changes, app.slots
    )
    made = DossiersPage(theme, acts, background, ask, unhandled.append, desktop)
    made.setProperty("kept", (window, ask))
    made.setParent(window)
    window.resize(1282, 669)
    made.resize(window.size())
    made.resized(Breakpoint.NORMAL, 669)
    window.show()
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    assert unhandled == []
    window.close()
