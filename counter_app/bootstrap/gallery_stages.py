"""Which states each page can be pictured in, and how each is reached on a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import ModuleType
from typing import Any

from counter_app.domain.instants import local
from counter_app.ui.pages.apologies import gallery as apologies
from counter_app.ui.pages.ceremonies import gallery as ceremonies
from counter_app.ui.pages.contributions import gallery as contributions
from counter_app.ui.pages.counter import gallery as counter
from counter_app.ui.pages.counter import gallery_files as counter_files
from counter_app.ui.pages.dossiers import gallery as dossiers
from counter_app.ui.pages.greetings import gallery as greetings
from counter_app.ui.pages.intake import gallery as intake
from counter_app.ui.pages.letters import gallery as letters
from counter_app.ui.pages.reports import gallery as reports
from counter_app.ui.pages.settings import gallery as settings
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.pages.surveys import gallery as surveys
from counter_app.ui.pages.templates import gallery as templates
from counter_app.ui.pages.today import gallery as today
from counter_app.ui.pages.visits import gallery as visits

from .page_acts import Acts
from .parts import App
from .time import MovableClock
from .window import Window

Settle = Callable[[], None]


@dataclass(frozen=True, slots=True)
class PageStage:
    """The states of one page.

    `on_empty` are played on a register without a dossier, `unnamed` of these before anyone has named the office;
    `at` is the instant they are played at when it is not the demo's morning.
    """

    states: Mapping[StrEnum, Callable[[Any], None]]
    on_empty: frozenset[StrEnum]
    make: Callable[[Window, Settle], object]
    unnamed: frozenset[StrEnum] = frozenset()
    at: datetime | None = None

    def play(self, window: Window, state: StrEnum, settle: Settle) -> None:
        """Bring the page of the window into a state."""
        self.states[state](self.make(window, settle))

    def furnish(self, app: App, state: StrEnum) -> None:
        """Set the clock, and name the office where the state is not about its having no name."""
        if self.at is not None and isinstance(app.clock, MovableClock):
            app.clock.move(self.at)
        if state in self.on_empty - self.unnamed:
            app.settling.change(settings.OFFICE)


def _counter(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).counter
    return counter.Stage(window.pages.counter, acts, window.app.intake, settle)


def _today(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).today
    return today.Stage(window.pages.today, acts, settle, window.app.intake, window.app.reviewing)


def _apologies(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).apologies
    return apologies.Stage(window.pages.apologies, acts, window.app.following, window.app.handover, settle)


def _dossiers(window: Window, settle: Settle) -> object:
    return dossiers.Stage(window.pages.dossiers, Acts(window.app, window.mark).dossiers, settle)


def _intake(window: Window, settle: Settle) -> object:
    return intake.Stage(window.pages.intake, Acts(window.app, window.mark).intake, settle)


def _letters(window: Window, settle: Settle) -> object:
    app, acts = window.app, Acts(window.app, window.mark).letters
    from counter_app.ui.pages.letters.gallery_stage import Stage

    return Stage(window.pages.letters, acts, app.settling, app.batches, settle)


def _surveys(window: Window, settle: Settle) -> object:
    return surveys.Stage(window.pages.surveys, Acts(window.app, window.mark).surveys, settle)


def _reports(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).reports
    return reports.Stage(window.pages.reports, acts, settle, window.app.following)


def _templates(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).templates
    return templates.Stage(window.pages.templates, acts, window.app.config.paths.home, settle)


def _visits(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).visits
    return visits.Stage(window.pages.visits, acts, window.app.intake, settle)


def _contributions(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).contributions
    return contributions.Stage(window.pages.contributions, acts, settle)


def _greetings(window: Window, settle: Settle) -> object:
    acts = Acts(window.app, window.mark).greetings
    return greetings.Stage(window.pages.greetings, acts, window.app.config.paths.home, settle)


def _ceremonies(window: Window, settle: Settle) -> object:
    app, acts = window.app, Acts(window.app, window.mark).ceremonies
    return ceremonies.Stage(window.pages.ceremonies, acts, app.intake, app.clock, settle)


def _settings(window: Window, settle: Settle) -> object:
    return settings.Stage(window.pages.settings, Acts(window.app, window.mark).settings, settle)


def _of(page: ModuleType) -> Mapping[StrEnum, Callable[[Any], None]]:
    """The states of a page's gallery, whatever its own stage is called."""
    found: Mapping[StrEnum, Callable[[Any], None]] = page.states()
    return found


def stages() -> Mapping[str, PageStage]:
    """Every page by its key, in the order of the rail."""
    every_counter_state = frozenset[StrEnum](counter.states())
    return {
        "counter": PageStage(
            _of(counter), every_counter_state, _counter, at=local(datetime.fromisoformat(counter_files.NOW))
        ),
        "today": PageStage(_of(today), frozenset(today.ON_EMPTY_REGISTER), _today),
        "apologies": PageStage(_of(apologies), frozenset(apologies.ON_EMPTY_REGISTER), _apologies),
        "dossiers": PageStage(_of(dossiers), frozenset(dossiers.ON_EMPTY_REGISTER), _dossiers),
        "intake": PageStage(_of(intake), frozenset(), _intake),
        "letters": PageStage(_of(letters), frozenset(letters.ON_EMPTY_REGISTER), _letters),
        "surveys": PageStage(_of(surveys), frozenset(), _surveys),
        "reports": PageStage(_of(reports), frozenset(reports.ON_EMPTY_REGISTER), _reports),
        "templates": PageStage(_of(templates), frozenset[StrEnum](templates.states()), _templates),
        "ceremonies": PageStage(_of(ceremonies), frozenset[StrEnum](ceremonies.states()), _ceremonies),
        "visits": PageStage(_of(visits), frozenset[StrEnum](visits.ON_EMPTY_REGISTER), _visits),
        "contributions": PageStage(
            _of(contributions), frozenset(contributions.ON_EMPTY_REGISTER), _contributions
        ),
        "greetings": PageStage(_of(greetings), frozenset[StrEnum](greetings.states()), _greetings),
        "settings": PageStage(
            _of(settings),
            # Only a register with dossiers has dates that a change of the calendar moves.
            frozenset[StrEnum](settings.states()) - {SettingsState.DAYS_MOVED},
            _settings,
            unnamed=frozenset({SettingsState.FIRST_RUN}),
        ),
    }
