"""Records a death as it is told, plans the visit, and keeps what came of it; no dossier is needed for any of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.errors.visits import VisitTwice
from counter_app.domain.event import Deceased
from counter_app.domain.instants import local
from counter_app.domain.logbook import LogKind
from counter_app.domain.lunar import LunarDate, as_kept
from counter_app.domain.names import clean, fold
from counter_app.domain.office import Settings
from counter_app.domain.visit import (
    Declined,
    Outcome,
    Reporter,
    Visit,
    VisitPlan,
    VisitStage,
    believable,
    made,
    planned,
    refused,
    wished_again,
)
from counter_app.domain.visit_match import one_person
from counter_app.domain.visit_plan import (
    PlanOrder,
    Registration,
    VisitDoubt,
    doubts,
    fit_words,
    no_cause,
    ordered,
    proposed_hour,
    proposed_members,
    proposed_plan,
    registration,
)
from counter_app.services.crafts.dossier_file import VisitDraft, read_visit
from counter_app.services.ports.almanac import Clock, Lunar
from counter_app.services.ports.register import Register, Unit

_CLOSED = 100


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit with what is told of it: lunar day, registration, doubts about its plan, and a plan to begin with.

    `proposal` is None where the office's table lacks one of the memberships.
    """

    visit: Visit
    now: datetime
    lunar: LunarDate | None
    registration: Registration
    doubts: tuple[VisitDoubt, ...]
    proposal: VisitPlan | None


@dataclass(frozen=True, slots=True)
class VisitBoard:
    """Visits still to be made, the nearest first, and those behind us, the latest first."""

    now: datetime
    open: tuple[VisitView, ...]
    closed: tuple[VisitView, ...]


class Visits:
    """Keeps the visits of the office; each is found by its number, told when the death is."""

    def __init__(self, register: Register, clock: Clock, lunar: Lunar, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._lunar = lunar
        self._actor = actor

    # What is told ------------------------------------------------------------------------------------------------

    def read(self, data: Mapping[str, object]) -> VisitDraft:
        """A visit file as values, nothing saved; raises an InputError that names the field."""
        return read_visit(data)

    def report(self, data: Mapping[str, object], *, sure: bool = False) -> Visit:
        """Read a visit file and record it; raises what `read` and `accept` raise."""
        return self.accept(self.read(data), sure=sure)

    def accept(self, draft: VisitDraft, *, sure: bool = False) -> Visit:
        """Record a visit under a new number, with its plan where one was told.

        Raises DeathAhead, UnknownMembership, UnfitVisitWords, what `planned` raises, and VisitTwice unless `sure`.
        """
        now = self._clock.now()
        believable(draft.deceased, now)
        with self._register.writing() as unit:
            rules = unit.desk.settings().visits
            proposed_members(draft.deceased, rules)
            _clean_words(draft)
            if not sure:
                self._only_one(unit, draft.deceased)
            visit = Visit(
                id=unit.visits.next_id(now.year),
                deceased=draft.deceased,
                reporter=Reporter(draft.reported_by, draft.reported or now),
                contact=draft.contact,
                phone=draft.phone,
                funeral=draft.funeral,
            )
            if draft.plan is not None:
                visit = planned(visit, draft.plan, now)
            unit.visits.add(visit)
            self._log(unit, LogKind.VISIT_REPORTED, visit)
            if visit.plan is not None:
                self._log(unit, LogKind.VISIT_PLANNED, visit)
        return visit

    def change(self, id_: str, draft: VisitDraft, *, sure: bool = False) -> Visit:
        """What was told, put right; plan, outcome and the joined dossier stay. Raises as `accept` does."""
        now = self._clock.now()
        believable(draft.deceased, now)
        with self._register.writing() as unit:
            before = unit.visits.get(id_)
            proposed_members(draft.deceased, unit.desk.settings().visits)
            _clean_words(draft)
            if not sure:
                self._only_one(unit, draft.deceased, before.id)
            visit = replace(
                before,
                deceased=draft.deceased,
                reporter=Reporter(draft.reported_by, draft.reported or before.reporter.at),
                contact=draft.contact,
                phone=draft.phone,
                funeral=draft.funeral,
            )
            if visit.plan is not None and visit.is_open:
                visit = planned(visit, visit.plan, now)
            if visit.outcome is not None:
                visit = made(visit, visit.outcome, now)
            return self._keep(unit, LogKind.VISIT_CHANGED, visit)

    # What is done ------------------------------------------------------------------------------------------------

    def plan(self, id_: str, order: PlanOrder) -> Visit:
        """Plan the visit or change its plan; what was not said is proposed.

        Raises VisitDeclined, VisitOver, VisitPassed, VisitBeforeDeath, UnknownMembership, UnfitVisitWords,
        NotForThisFaith.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            visit, settings = unit.visits.get(id_), unit.desk.settings()
            plan = ordered(visit.plan or _proposal(visit, settings, order.at or now), order)
            fit_words(visit.deceased, "plan.band", (plan.band,))
            fit_words(visit.deceased, "plan.lines", plan.lines)
            return self._keep(unit, LogKind.VISIT_PLANNED, planned(visit, plan, now))

    def record(self, id_: str, outcome: Outcome, *, buried: date | None = None) -> Visit:
        """Record that the delegation was there; `buried` says on which day the funeral was, if the family told.

        Raises VisitDeclined, VisitBeforeDeath, VisitAhead, NobodyWent or UnfitVisitWords.
        """
        now = self._clock.now()
        no_cause("outcome.wishes", outcome.wishes)
        with self._register.writing() as unit:
            visit = made(unit.visits.get(id_), outcome, now)
            if buried is not None:
                visit = replace(visit, funeral=replace(visit.funeral, buried=buried))
            return self._keep(unit, LogKind.VISIT_MADE, visit)

    def decline(self, id_: str, words: str = "") -> Visit:
        """The family asks not to be visited: nothing is planned, no letter is proposed. Raises VisitOver."""
        no_cause("declined.words", words)
        with self._register.writing() as unit:
            visit = refused(unit.visits.get(id_), Declined(self._clock.now(), clean(words)))
            return self._keep(unit, LogKind.VISIT_DECLINED, visit)

    def wish_again(self, id_: str) -> Visit:
        """The family receives callers after all, or its wish was recorded by mistake."""
        with self._register.writing() as unit:
            return self._keep(unit, LogKind.VISIT_CHANGED, wished_again(unit.visits.get(id_)))

    # What is shown -----------------------------------------------------------------------------------------------

    def show(self, id_: str) -> VisitView:
        """A visit with all that is told of it; raises UnknownVisit."""
        with self._register.reading() as unit:
            return self._view(unit.visits.get(id_), unit.desk.settings(), self._clock.now())

    def board(self) -> VisitBoard:
        """Every visit still to be made, and the last hundred behind us."""
        now = self._clock.now()
        with self._register.reading() as unit:
            settings = unit.desk.settings()
            return VisitBoard(
                now,
                tuple(self._view(one, settings, now) for one in unit.visits.open()),
                tuple(self._view(one, settings, now) for one in unit.visits.closed(_CLOSED)),
            )

    def due(self) -> tuple[Visit, ...]:
        """Visits planned for today or before that were not made yet, and those told without a plan."""
        today = local(self._clock.now()).date()
        with self._register.reading() as unit:
            return tuple(
                one for one in unit.visits.open() if one.plan is None or local(one.plan.at).date() <= today
            )

    def _view(self, visit: Visit, settings: Settings, now: datetime) -> VisitView:
        gone, plan = visit.deceased, visit.plan
        known = all(settings.visits.invited(name) is not None for name in gone.memberships)
        hour = proposed_hour(visit.funeral, now)
        return VisitView(
            visit,
            now,
            lunar_of(self._lunar, visit),
            registration(visit, settings.guards.death_ask_days, now),
            doubts(visit, plan) if plan is not None and visit.stage is VisitStage.PLANNED else (),
            plan or (_proposal(visit, settings, hour) if known else None),
        )

    @staticmethod
    def _only_one(unit: Unit, gone: Deceased, own: str = "") -> None:
        for other in unit.visits.named(fold(gone.name)):
            if other.id != own and one_person(other.deceased, gone):
                raise VisitTwice(id=other.id, name=other.deceased.name)

    def _keep(self, unit: Unit, kind: LogKind, visit: Visit) -> Visit:
        kept = unit.visits.replace(visit)
        self._log(unit, kind, kept)
        return kept

    def _log(self, unit: Unit, kind: LogKind, visit: Visit) -> None:
        unit.log.append(kind, self._clock.now(), self._actor, {"codes": [visit.id]})


def lunar_of(lunar: Lunar, visit: Visit) -> LunarDate | None:
    """The lunar day of the death as the family keeps it, else as it is reckoned; None where they keep none."""
    gone = visit.deceased
    if gone.without_lunar or gone.death_date.exact is None:
        return None
    return as_kept(lunar.of(gone.death_date.exact), gone.lunar)


def _proposal(visit: Visit, settings: Settings, at: datetime) -> VisitPlan:
    return proposed_plan(visit.deceased, settings.visits, settings.office, at)


def _clean_words(draft: VisitDraft) -> None:
    """Nothing that is told may tell a cause of death, and what is taken along must fit a house in mourning."""
    for field, text in (("reported_by", draft.reported_by), ("contact", draft.contact)):
        no_cause(field, text)
    no_cause("funeral.place", draft.funeral.place)
    no_cause("event.deceased.praise", draft.deceased.praise)
    if draft.plan is not None:
        fit_words(draft.deceased, "plan.band", (draft.plan.band,))
        fit_words(draft.deceased, "plan.lines", draft.plan.lines)
