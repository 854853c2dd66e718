"""Acts that do not fit the dossier they are asked of, its slips and its forms."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from .tree import CounterError


class DossierError(CounterError):
    """An act does not fit the dossier it was asked of."""


class UnknownCase(DossierError):
    """No dossier and no contribution carries this code."""

    code: str


class DuplicateDossier(DossierError):
    """The code is in the register already."""

    code: str


class DossierClosed(DossierError):
    """The dossier is closed: handed over, withdrawn, refused or stopped."""

    code: str
    state: int


class WrongState(DossierError):
    """The act (`ready`, `pause`, `resume`, `extend`, `sign`, …) does not fit the present state."""

    code: str
    state: int
    act: str


class ActTooEarly(DossierError):
    """The act is dated before something that must have come first, which happened at `earliest`."""

    code: str
    act: str
    at: datetime
    earliest: datetime


class ActAhead(DossierError):
    """The act is dated `at`, which has not come yet: it is only `now`."""

    code: str
    act: str
    at: datetime
    now: datetime


class ReadyInstantNeeded(DossierError):
    """Handed over late by its dates but never marked ready: only the officer knows when the result was ready."""

    code: str
    promise: datetime


class NothingPromised(DossierError):
    """No appointment was ever given, so that no promise can be moved."""

    code: str


class PromisePassed(DossierError):
    """A new promise would lie in the past: it is `now` already."""

    code: str
    appointment: datetime
    now: datetime


class SlipBeforeReceipt(DossierError):
    """A slip would be dated `now`, before its dossier was `received`: the clock or the receipt is wrong."""

    code: str
    received: datetime
    now: datetime


class SlipWhilePaused(DossierError):
    """The clock stands still for the citizen since `since`: nobody is late and nothing is to be apologised for."""

    code: str
    since: datetime


class SecondReappointment(DossierError):
    """The promise was moved once already, by the slip of this number if it had one; twice only the Chairman may."""

    code: str
    slip: str
    promise: datetime


class SlipDoubt(StrEnum):
    """What speaks against a slip without forbidding it."""

    HOLLOW_REASON = "hollow_reason"
    DAY_OFF = "day_off"
    OUTSIDE_HOURS = "outside_hours"
    BEYOND_LIMIT = "beyond_limit"


class SlipDoubtful(DossierError):
    """Something speaks against the slip with this new promise; the officer may be sure of it nevertheless."""

    code: str
    doubts: tuple[SlipDoubt, ...]
    appointment: datetime


class SlipMakesPromise(DossierError):
    """A slip cannot be given up like a letter: the promise of its dossier rests on it and goes back with it."""

    code: str
    number: int


class NoSlip(DossierError):
    """The dossier has no apology slip that this act could be done to."""

    code: str


class FormGivenBefore(DossierError):
    """A form of this kind was given for the dossier already, under this number; another one must be wanted twice."""

    code: str
    kind: int
    number: int
    year: int


class SupplementAskedBefore(FormGivenBefore):
    """A supplement is asked for once, and completely (Decree 309/2026/NĐ-CP, Art. 17.2a): a second time is doubted."""


class FormHasNoEffect(DossierError):
    """A form that neither pauses nor closes a dossier was asked to do so."""

    code: str
    kind: int
