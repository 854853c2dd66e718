"""Which of its states the page of ceremonies shows, told from what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.ceremony_party import CeremonyStanding
from counter_app.domain.procedure import EventKind
from counter_app.ui.pages.ceremonies.states import CeremoniesState
from counter_app.ui.values import BannerKind

if TYPE_CHECKING:
    from counter_app.domain.ceremony_week import Days
    from counter_app.services.acts.ceremonies import CeremonyView
    from counter_app.ui.pages.ceremonies.laid_over import LaidOver
    from counter_app.ui.pages.ceremonies.view import CeremoniesView


def state_of(
    page: CeremoniesView, over: LaidOver, days: Days | None, current: CeremonyView | None, code: str
) -> CeremoniesState:
    """What the page shows now; what lies over it goes first."""
    if over.planner is not None:
        refused = bool(over.planner.told.banners)
        return CeremoniesState.PLANNING_REFUSED if refused else CeremoniesState.PLANNING
    if over.changer is not None:
        return CeremoniesState.CHANGING
    if over.reader is not None:
        return CeremoniesState.SCRIPT
    if page.shows_error:
        return CeremoniesState.ERROR
    return _beneath(page, days, current, code)


def _beneath(
    page: CeremoniesView, days: Days | None, current: CeremonyView | None, code: str
) -> CeremoniesState:
    if page.shows_loading or days is None:
        return CeremoniesState.LOADING
    if page.shows_family:
        return _family_state(page, current, code)
    if page.shows_ceremony and current is not None:
        return _ceremony_state(current)
    if page.shows_month:
        return CeremoniesState.MONTH
    return CeremoniesState.WEEK if days.ceremonies else CeremoniesState.EMPTY


def _ceremony_state(view: CeremonyView) -> CeremoniesState:
    if view.standing is CeremonyStanding.DONE:
        return CeremoniesState.DONE
    return CeremoniesState.BIRTH if view.ceremony.about is EventKind.BIRTH else CeremoniesState.CHOSEN


def _family_state(page: CeremoniesView, current: CeremonyView | None, code: str) -> CeremoniesState:
    if any(one.value.kind is BannerKind.ERROR for one in page.family.banners.banners):
        return CeremoniesState.REFUSED
    view = current.party(code) if current is not None else None
    return CeremoniesState.FAMILY_SIGNED if view is not None and not view.shut else CeremoniesState.FAMILY
