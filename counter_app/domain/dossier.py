"""A dossier from its acceptance to the handover of its result, and the ten states the nation gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType

from .errors.dossiers import ActAhead, ActTooEarly, DossierClosed, PromisePassed, WrongState
from .errors.entry import AppointmentBeforeReceipt, PromiseNotLater
from .event import Event
from .person import Applicant, PartialDate
from .procedure import Limit, ProcedureCode
from .steps import Step

DossierCode = NewType("DossierCode", str)

# Circular 01/2018/TT-VPCP Art. 19 (000.00.01.H55-230621-0001) and the province-first form of today.
CODE_PATTERN = re.compile(
    r"^(?:\d{3}(?:\.\d{2}){2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){1,3})-(?P<day>\d{6})-\d{4,7}$"
)


class State(IntEnum):
    """The ten national dossier states; 9 (result ready) is not 10 (result handed over)."""

    REGISTERED = 1
    ACCEPTED = 2
    NOT_ACCEPTED = 3
    IN_PROGRESS = 4
    SUPPLEMENT_ASKED = 5
    PAYMENT_ASKED = 6
    WITHDRAWN = 7
    STOPPED = 8
    READY = 9
    HANDED_OVER = 10


CLOSING_ACTS = {State.WITHDRAWN: "withdraw", State.NOT_ACCEPTED: "refuse", State.STOPPED: "stop"}
OPEN_STATES = frozenset(
    {
        State.REGISTERED,
        State.ACCEPTED,
        State.IN_PROGRESS,
        State.SUPPLEMENT_ASKED,
        State.PAYMENT_ASKED,
        State.READY,
    }
)


class Cause(StrEnum):
    """Why a dossier is late, and so who answers for it."""

    OFFICE = "office"
    OTHER_AGENCY = "other_agency"
    CITIZEN = "citizen"
    VERIFICATION = "verification"


class Channel(StrEnum):
    """How a result or a letter reaches people."""

    COUNTER = "counter"
    HOME = "home"
    POST = "post"
    CEREMONY = "ceremony"


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which the clock stood still; `until` is None while it lasts.

    `deadline` is until when the citizen was told to supplement; None where no window was set.
    """

    since: datetime
    until: datetime | None
    reason: str
    deadline: datetime | None = None


class ExtensionBasis(StrEnum):
    """Why a promise moved: the office decided so, the clock had stood still, or the citizens asked for it."""

    DECISION = "decision"
    PAUSE = "pause"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Extension:
    """A new promise made before the old one ran out, with its reason; the old promise is kept beside it.

    `slip` is the number of the apology slip that told the citizen (Circular 03/2025/TT-VPCP, form 04), if one did.
    """

    decided: datetime
    appointment: datetime
    reason: str
    basis: ExtensionBasis = ExtensionBasis.DECISION
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """An error of the office on a result: what was wrong, when it was noticed and put right.

    `what` is a short clause that can follow a colon; `promise` is when the corrected result is to be there.
    """

    what: str
    noticed: datetime
    corrected: datetime | None = None
    promise: datetime | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is written on the certificate to be handed over: the touchstone of every name in a letter."""

    number: str = ""
    names: tuple[str, ...] = ()
    registered: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """One dossier; `appointment` is the promise printed on the receipt, `limit` the one it was accepted with.

    `arrived` is when the competent agency received a dossier that was handed in elsewhere; `steps` are the shares of
    the agencies it goes through, in their order.
    """

    code: DossierCode
    procedure: ProcedureCode
    branch: str
    applicant: Applicant
    received: datetime
    appointment: datetime | None
    limit: Limit | None
    state: State = State.IN_PROGRESS
    ready: datetime | None = None
    handed_over: datetime | None = None
    closed: datetime | None = None
    cause: Cause | None = None
    cause_words: str = ""
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    foreign: bool = False
    certificate: Certificate | None = None
    event: Event | None = None
    collector: str = ""
    channel: Channel | None = None
    version: int = 0
    mistake: Mistake | None = None
    steps: tuple[Step, ...] = ()
    arrived: datetime | None = None

    @property
    def counted_from(self) -> datetime:
        """When the limit begins to run: receipt, elsewhere than here the competent agency's own.

        Decree 309/2026/NĐ-CP Art. 17.3.
        """
        return self.arrived or self.received

    @property
    def promise(self) -> datetime | None:
        """The promise in force: the last accepted extension, else the appointment on the receipt."""
        return self.extensions[-1].appointment if self.extensions else self.appointment

    @property
    def slip(self) -> Extension | None:
        """The promise that an apology slip with a number made, the last one if there are several."""
        return next((one for one in reversed(self.extensions) if one.slip), None)

    @property
    def paused_since(self) -> datetime | None:
        """Since when the clock stands still, if it does."""
        return next((pause.since for pause in self.pauses if pause.until is None), None)

    @property
    def supplement_until(self) -> datetime | None:
        """Until when the supplement awaited now may come, if the clock stands still and a window was set."""
        return next((pause.deadline for pause in self.pauses if pause.until is None), None)

    @property
    def is_open(self) -> bool:
        """Whether the office or the citizen still has something to do."""
        return self.state in OPEN_STATES


def checked(dossier: Dossier) -> Dossier:
    """The dossier itself; raises AppointmentBeforeReceipt when its promise lies before its receipt."""
    promise = dossier.promise
    if promise is not None and promise < dossier.received:
        raise AppointmentBeforeReceipt(received=dossier.received, appointment=promise)
    return dossier


def has_come(code: str, act: str, at: datetime, now: datetime) -> datetime:
    """The instant an act is dated; raises ActAhead when it has not come yet."""
    if at > now:
        raise ActAhead(code=code, act=act, at=at, now=now)
    return at


def marked_ready(dossier: Dossier, at: datetime) -> Dossier:
    """The dossier with its result ready (state 9); a running pause and a running step end then.

    Raises DossierClosed, WrongState when it was ready already, ActTooEarly before its receipt, last pause or step.
    """
    _must_be_open(dossier, "ready", unready=True)
    _not_before(dossier, "ready", at, _last_step(dossier))
    return replace(_at_rest(dossier, at), state=State.READY, ready=at)


def paused(dossier: Dossier, at: datetime, reason: str, deadline: datetime | None = None) -> Dossier:
    """The dossier waiting for the citizen's supplement (state 5) since `at`, until `deadline` if that was set.

    Raises DossierClosed, WrongState when it waits already or its result is ready, ActTooEarly before its receipt or
    the end of its last pause.
    """
    _must_be_open(dossier, "pause", unready=True)
    if dossier.paused_since is not None:
        raise WrongState(code=dossier.code, state=dossier.state, act="pause")
    _not_before(dossier, "pause", at, _last_step(dossier))
    pauses = (*dossier.pauses, Pause(at, None, reason, deadline))
    return replace(dossier, state=State.SUPPLEMENT_ASKED, pauses=pauses)


def resumed(dossier: Dossier, at: datetime) -> Dossier:
    """The dossier at work again from `at`.

    Raises DossierClosed, WrongState when it was not paused, ActTooEarly before the pause began.
    """
    _must_be_open(dossier, "resume", unready=True)
    since = dossier.paused_since
    if since is None:
        raise WrongState(code=dossier.code, state=dossier.state, act="resume")
    _not_before(dossier, "resume", at, since)
    return replace(dossier, state=State.IN_PROGRESS, pauses=_ended(dossier.pauses, at))


def extended(
    dossier: Dossier,
    decided: datetime,
    appointment: datetime,
    reason: str,
    basis: ExtensionBasis = ExtensionBasis.DECISION,
    slip: str = "",
) -> Dossier:
    """The dossier with a new promise, told of by the apology slip numbered `slip`; the first stays on record.

    Raises DossierClosed, WrongState when the result is ready, ActTooEarly when decided before the receipt,
    PromiseNotLater when the new promise is no later than the old, PromisePassed when it is decided for a time that
    is over; only the clock that stood still may move a promise into the past.
    """
    _must_be_open(dossier, "extend", unready=True)
    _not_before(dossier, "extend", decided, dossier.received)
    before = dossier.promise or dossier.received
    if appointment <= before:
        raise PromiseNotLater(received=before, appointment=appointment)
    if basis is ExtensionBasis.DECISION and appointment <= decided:
        raise PromisePassed(code=dossier.code, appointment=appointment, now=decided)
    return replace(
        dossier, extensions=(*dossier.extensions, Extension(decided, appointment, reason, basis, slip))
    )


def handed_on(dossier: Dossier, step: Step) -> Dossier:
    """The dossier with the next agency, whose receipt ends the step that still ran.

    Raises DossierClosed, WrongState when the result is ready, ActTooEarly before the receipt or the last step.
    """
    _must_be_open(dossier, "step", unready=True)
    earliest = [dossier.received, *(one.done or one.since for one in dossier.steps)]
    _not_before(dossier, "step", step.since, max(earliest))
    ended = (one if one.done is not None else replace(one, done=step.since) for one in dossier.steps)
    return replace(dossier, steps=(*ended, step))


def step_ended(dossier: Dossier, at: datetime) -> Dossier:
    """The dossier with its running step done; raises DossierClosed, WrongState when none runs, ActTooEarly."""
    _must_be_open(dossier, "step")
    if not dossier.steps or dossier.steps[-1].done is not None:
        raise WrongState(code=dossier.code, state=dossier.state, act="step")
    *before, last = dossier.steps
    _not_before(dossier, "step", at, last.since)
    return replace(dossier, steps=(*before, replace(last, done=at)))


def closed_as(dossier: Dossier, state: State, at: datetime) -> Dossier:
    """The dossier closed without a result: withdrawn by the citizen (7), refused (3) or stopped (8).

    Raises DossierClosed, ActTooEarly before its receipt or last pause, WrongState when a ready result would be
    refused or stopped, ValueError for a state that is none of the three.
    """
    act = CLOSING_ACTS.get(state)
    if act is None:
        raise ValueError(f"{state!r} does not close a dossier without a result")
    _must_be_open(dossier, act, unready=state is not State.WITHDRAWN)
    _not_before(dossier, act, at, dossier.ready or _last_step(dossier))
    return replace(_at_rest(dossier, at), state=state, closed=at)


def handed_over(
    dossier: Dossier, at: datetime, collector: str, channel: Channel, ready: datetime | None
) -> Dossier:
    """The dossier with its result in the citizen's hands (state 10); `ready` is used when it was never marked.

    Raises DossierClosed, ActTooEarly when the result would be handed over before it was ready, or have been ready
    before the receipt or the last pause.
    """
    _must_be_open(dossier, "handover")
    done = dossier.ready or ready or at
    if dossier.ready is None:
        _not_before(dossier, "ready", done, _last_step(dossier))
    _not_before(dossier, "handover", at, done)
    return replace(
        _at_rest(dossier, done),
        state=State.HANDED_OVER,
        ready=done,
        handed_over=at,
        closed=at,
        collector=collector,
        channel=channel,
    )


def with_mistake(dossier: Dossier, mistake: Mistake) -> Dossier:
    """The dossier with an error on its result on record, handed over or not.

    Raises WrongState while there is no result yet, ActTooEarly when it was noticed before the result was there, or
    put right before it was noticed.
    """
    if dossier.ready is None:
        raise WrongState(code=dossier.code, state=dossier.state, act="mistake")
    _not_before(dossier, "mistake", mistake.noticed, dossier.ready)
    if mistake.corrected is not None:
        _not_before(dossier, "mistake", mistake.corrected, mistake.noticed)
    return replace(dossier, mistake=mistake)


def _must_be_open(dossier: Dossier, act: str, *, unready: bool = False) -> None:
    if not dossier.is_open:
        raise DossierClosed(code=dossier.code, state=dossier.state)
    if unready and dossier.ready is not None:
        raise WrongState(code=dossier.code, state=dossier.state, act=act)


def _not_before(dossier: Dossier, act: str, at: datetime, earliest: datetime) -> None:
    if at < earliest:
        raise ActTooEarly(code=dossier.code, act=act, at=at, earliest=earliest)


def _last_step(dossier: Dossier) -> datetime:
    """The last instant on record before which nothing new can have happened: of receipt, pauses and steps."""
    known = [dossier.received]
    known += [pause.until or pause.since for pause in dossier.pauses]
    known += [step.done or step.since for step in dossier.steps]
    return max(known)


def _at_rest(dossier: Dossier, at: datetime) -> Dossier:
    """The dossier with nothing running any more: its last pause and its last step are over."""
    steps = tuple(step if step.done is not None else replace(step, done=at) for step in dossier.steps)
    return replace(dossier, pauses=_ended(dossier.pauses, at), steps=steps)


def _ended(pauses: tuple[Pause, ...], at: datetime) -> tuple[Pause, ...]:
    return tuple(pause if pause.until is not None else replace(pause, until=at) for pause in pauses)
