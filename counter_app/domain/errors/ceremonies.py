"""What a ceremony cannot be or do: its hour, its families, and the gates the law sets before a certificate."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .tree import CounterError


class Gate(StrEnum):
    """What is still missing before a certificate may be conferred (Law on Civil Status 60/2014/QH13, Art. 18)."""

    HUSBAND_ABSENT = "husband_absent"
    WIFE_ABSENT = "wife_absent"
    FAMILY_ABSENT = "family_absent"
    HUSBAND_BOOK = "husband_book"
    WIFE_BOOK = "wife_book"
    HUSBAND_CERTIFICATE = "husband_certificate"
    WIFE_CERTIFICATE = "wife_certificate"
    CHAIRMAN_DAY = "chairman_day"
    LAPSED = "lapsed"


class WhenDoubt(StrEnum):
    """What speaks against an hour without forbidding it."""

    WEEKEND = "weekend"
    OUTSIDE_HOURS = "outside_hours"


class CeremonyError(CounterError):
    """Something about a ceremony does not fit."""


class UnknownCeremony(CeremonyError):
    """No ceremony bears this name."""

    ceremony: str


class CeremonyCancelled(CeremonyError):
    """The ceremony was called off."""

    ceremony: str
    at: datetime


class CeremonyUnderWay(CeremonyError):
    """Something was conferred at the ceremony already, so that it is neither called off nor put off."""

    ceremony: str


class CeremonyPassed(CeremonyError):
    """The hour is over: it is `now` already."""

    starts: datetime
    now: datetime


class CeremonyOnHoliday(CeremonyError):
    """The day is a public holiday or another day off of the calendar, called `name`."""

    day: date
    name: str


class CeremonyUnusual(CeremonyError):
    """The hour is unusual; the officer may be sure of it nevertheless, with a reason."""

    starts: datetime
    doubts: tuple[WhenDoubt, ...]


class NotForCeremony(CeremonyError):
    """The dossier is about no birth and no marriage: nothing of it is ever conferred at a ceremony."""

    code: str


class OtherCeremonyKind(CeremonyError):
    """The ceremony confers certificates of the other kind."""

    code: str
    ceremony: str


class PartyNotThere(CeremonyError):
    """The dossier is not among those of the ceremony."""

    code: str
    ceremony: str


class PartyTwice(CeremonyError):
    """The dossier is among those of this ceremony already."""

    code: str
    ceremony: str


class InOtherCeremony(CeremonyError):
    """The same people are expected at another ceremony, which starts then."""

    code: str
    names: str
    ceremony: str
    starts: datetime


class ConferredElsewhere(CeremonyError):
    """The same people were given their certificate at another ceremony, on a day."""

    code: str
    names: str
    ceremony: str
    at: datetime


class HandedOverBefore(CeremonyError):
    """The result is in the citizen's hands since a day, without a ceremony."""

    code: str
    at: datetime


class NotReadyToConfer(CeremonyError):
    """The result is not there yet, and nobody asked that signing wait for the ceremony."""

    code: str


class SigningWouldWait(CeremonyError):
    """The couple would sign only at the ceremony, behind what they were promised: they alone may ask for that."""

    code: str
    promise: datetime
    starts: datetime


class BothMustAsk(CeremonyError):
    """Signing waits for a ceremony at the request of both parties only; one of them did not ask."""

    code: str


class GatesShut(CeremonyError):
    """The law wants more before this certificate is conferred."""

    code: str
    names: str
    gates: tuple[Gate, ...]


class ConferredBefore(CeremonyError):
    """The family got its certificate at this very ceremony."""

    code: str
    at: datetime


class NobodyToConfer(CeremonyError):
    """The ceremony has no family yet."""

    ceremony: str


class NoStandIn(CeremonyError):
    """Nobody is named to preside in the place of who cannot come."""

    ceremony: str
