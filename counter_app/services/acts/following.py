"""Following a dossier: ready, paused, resumed, extended, handed on, withdrawn, refused or stopped, act by act."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.deadline import due_with_pauses
from counter_app.domain.dossier import (
    CLOSING_ACTS,
    Cause,
    Dossier,
    ExtensionBasis,
    Mistake,
    State,
    closed_as,
    extended,
    handed_on,
    has_come,
    marked_ready,
    paused,
    resumed,
    step_ended,
    with_mistake,
)
from counter_app.domain.errors.entry import MissingField
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.logbook import LogKind
from counter_app.domain.person import readable
from counter_app.domain.procedure import Limit
from counter_app.domain.slip import check_again
from counter_app.domain.steps import Step
from counter_app.domain.supplement import supplement_due
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class Refusal:
    """A dossier that an act on several could not be done to, and why."""

    code: str
    error: CounterError


class Following:
    """The acts on a dossier between intake and handover; each is one transaction and one entry in the log."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._actor = actor

    def ready(self, code: str, at: datetime | None = None) -> Dossier:
        """Mark that the result is ready (state 9), now or at an earlier instant; raises a DossierError."""
        moment = self._moment(code, "ready", at)
        return self._change(code, LogKind.READY, lambda one: marked_ready(one, moment), at=moment.isoformat())

    def ready_all(self, codes: Iterable[str], at: datetime | None = None) -> tuple[Refusal, ...]:
        """Mark several; one that cannot be marked does not stop the others and is named in the answer."""
        refused: list[Refusal] = []
        for code in codes:
            try:
                self.ready(code, at)
            except CounterError as error:
                refused.append(Refusal(code, error))
        return tuple(refused)

    def pause(self, code: str, at: datetime | None = None, reason: str = "") -> Dossier:
        """Let the clock stand still while the citizen supplements the dossier (state 5).

        Until when that may take is reckoned now, by the office's rule for the procedure, and stays.
        """
        moment = self._moment(code, "pause", at)
        with self._register.writing() as unit:
            dossier = unit.dossiers.get(code)
            rule = unit.desk.settings().supplements.of(dossier.procedure)
            window = supplement_due(rule, moment, self._calendars.of(unit))
            deadline = window.at if window is not None else None
            dossier = paused(dossier, moment, reason, deadline)
            unit.dossiers.replace(dossier)
            told = {"codes": [code], "at": moment.isoformat(), "reason": reason}
            if deadline is not None:
                told["deadline"] = deadline.isoformat()
            unit.log.append(LogKind.PAUSED, self._clock.now(), self._actor, told)
        return dossier

    def resume(self, code: str, at: datetime | None = None) -> Dossier:
        """Let the clock run again; a promise reckoned from the limit moves by what was not counted."""
        moment = self._moment(code, "resume", at)
        with self._register.writing() as unit:
            dossier = resumed(unit.dossiers.get(code), moment)
            promise = self._promise_after_pauses(unit, dossier)
            if promise is not None:
                dossier = extended(dossier, moment, promise, "", ExtensionBasis.PAUSE)
            unit.dossiers.replace(dossier)
            told = {"codes": [code], "at": moment.isoformat()}
            unit.log.append(LogKind.RESUMED, self._clock.now(), self._actor, told)
        return dossier

    def _promise_after_pauses(self, unit: Unit, dossier: Dossier) -> datetime | None:
        """The later promise that the pauses earn, or None where nothing was promised or the pause changes nothing."""
        if dossier.promise is None or dossier.limit is None:
            return None
        calendar, ends = self._calendars.of(unit), unit.desk.settings().day_ends
        stops = [(pause.since, pause.until) for pause in dossier.pauses if pause.until is not None]
        moved = due_with_pauses(dossier.limit, dossier.counted_from, stops, calendar, ends).at
        return moved if moved > dossier.promise else None

    def extend(
        self, code: str, appointment: datetime, reason: str = "", slip: str = "", decision: str = ""
    ) -> Dossier:
        """Promise a new instant with its reason, `slip` the number of the apology slip that tells the citizen.

        The first promise stays on record. A second time wants the number of the Chairman's `decision`, and its
        reason: raises SecondReappointment, MissingField.
        """
        now = self._clock.now()
        numbers = {"slip": slip, "decision": decision}
        told = {"appointment": appointment.isoformat(), "reason": reason}
        told |= {name: number for name, number in numbers.items() if number}

        def change(dossier: Dossier) -> Dossier:
            moved = extended(dossier, now, appointment, reason, slip=slip)
            check_again(dossier, decision, reason)
            return moved

        return self._change(code, LogKind.EXTENDED, change, **told)

    def record_mistake(self, code: str, mistake: Mistake) -> Dossier:
        """Record an error on a result, handed over or not; one recorded before gives way.

        Raises MissingField without words, WrongState, ActTooEarly.
        """
        told = replace(mistake, what=readable(mistake.what, "mistake.what").rstrip(" ."))
        if not told.what:
            raise MissingField(field="mistake.what")
        return self._change(
            code, LogKind.MISTAKE_RECORDED, lambda one: with_mistake(one, told), what=told.what
        )

    def withdraw(self, code: str, at: datetime | None = None, reason: str = "") -> Dossier:
        """The citizen takes the dossier back (state 7)."""
        return self._close(code, LogKind.WITHDRAWN_BY_CITIZEN, State.WITHDRAWN, at, reason)

    def refuse(self, code: str, at: datetime | None = None, reason: str = "") -> Dossier:
        """The office does not accept the dossier (state 3)."""
        return self._close(code, LogKind.REFUSED, State.NOT_ACCEPTED, at, reason)

    def stop(self, code: str, at: datetime | None = None, reason: str = "") -> Dossier:
        """The office stops processing (state 8), as when no supplement came in its window."""
        return self._close(code, LogKind.STOPPED, State.STOPPED, at, reason)

    def hand_on(self, code: str, agency: str, limit: Limit | None, at: datetime | None = None) -> Dossier:
        """The next agency of a linked dossier has received it; the step before ends with that.

        Raises MissingField without a name, DossierClosed, WrongState, ActTooEarly.
        """
        name, moment = readable(agency, "agency").strip(), self._moment(code, "step", at)
        if not name:
            raise MissingField(field="agency")
        step = Step(name, limit, moment)
        told = {"agency": name, "at": moment.isoformat()}
        return self._change(code, LogKind.STEP_TAKEN, lambda one: handed_on(one, step), **told)

    def end_step(self, code: str, at: datetime | None = None) -> Dossier:
        """The agency whose step runs is done; raises DossierClosed, WrongState when none runs, ActTooEarly."""
        moment = self._moment(code, "step", at)
        return self._change(
            code, LogKind.STEP_TAKEN, lambda one: step_ended(one, moment), at=moment.isoformat()
        )

    def explain_lateness(self, code: str, cause: Cause, words: str = "") -> Dossier:
        """Record why a dossier is late, and in what words the citizen is told."""

        def change(dossier: Dossier) -> Dossier:
            return replace(dossier, cause=cause, cause_words=words)

        return self._change(code, LogKind.CAUSE_RECORDED, change, cause=cause.value, words=words)

    def _close(self, code: str, kind: LogKind, state: State, at: datetime | None, reason: str) -> Dossier:
        moment = self._moment(code, CLOSING_ACTS[state], at)
        return self._change(code, kind, lambda one: closed_as(one, state, moment), reason=reason)

    def _moment(self, code: str, act: str, at: datetime | None) -> datetime:
        """When the act was done: now, or the instant named, which must have come."""
        now = self._clock.now()
        return has_come(code, act, at, now) if at is not None else now

    def _change(self, code: str, kind: LogKind, change: Callable[[Dossier], Dossier], **told: str) -> Dossier:
        with self._register.writing() as unit:
            dossier = change(unit.dossiers.get(code))
            unit.dossiers.replace(dossier)
            unit.log.append(kind, self._clock.now(), self._actor, {"codes": [code], **told})
        return dossier
