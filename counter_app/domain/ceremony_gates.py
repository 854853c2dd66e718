"""What the law wants before a certificate is conferred: each gate that is still shut, as a value, and the countdown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from .ceremony import BOTH, Party, Role
from .ceremony_rules import CeremonyRules
from .errors.ceremonies import Gate
from .procedure import EventKind
from .workdays import WorkingCalendar

_ABSENT = {
    Role.HUSBAND: Gate.HUSBAND_ABSENT,
    Role.WIFE: Gate.WIFE_ABSENT,
}
_BOOK = {Role.HUSBAND: Gate.HUSBAND_BOOK, Role.WIFE: Gate.WIFE_BOOK}
_CERTIFICATE = {Role.HUSBAND: Gate.HUSBAND_CERTIFICATE, Role.WIFE: Gate.WIFE_CERTIFICATE}


@dataclass(frozen=True, slots=True)
class Countdown:
    """How long a foreign-element certificate may still wait: its last day, and the days until then (0 is the last).

    `requested`: the longer limit, on the parties' written request, holds. `basis` is the document that says so.
    """

    signed: date
    last: date
    left: int
    requested: bool
    basis: str

    @property
    def lapsed(self) -> bool:
        """Whether the last day is over."""
        return self.left < 0


def countdown(party: Party, rules: CeremonyRules, calendar: WorkingCalendar, today: date) -> Countdown | None:
    """The countdown of a foreign-element marriage from the day the Chairman signed; None for a domestic one.

    Three working days, or sixty days on request, both by the rule in force on that day.
    """
    if not party.foreign or party.chairman_signed is None:
        return None
    rule = rules.foreign_rule(party.chairman_signed)
    if rule is None:
        return None
    last = party.chairman_signed
    if party.asked_longer:
        last += timedelta(days=rule.requested_days)
    else:
        for _day in range(rule.working_days):
            last = calendar.next_working_day(last)
    return Countdown(party.chairman_signed, last, (last - today).days, party.asked_longer, rule.basis)


def shut_gates(about: EventKind, party: Party, limit: Countdown | None) -> tuple[Gate, ...]:
    """Every gate that is still shut, in the order of the law; empty when the certificate may be conferred.

    Law on Civil Status 60/2014/QH13, Art. 18: husband and wife are both present, sign the book and the certificate
    themselves (nobody for them), and each gets an original. At a birth somebody of the family must have come.
    """
    if about is not EventKind.MARRIAGE:
        return () if party.present else (Gate.FAMILY_ABSENT,)
    shut = [_ABSENT[role] for role in BOTH if role not in party.present]
    shut += [_BOOK[role] for role in BOTH if role not in party.book]
    shut += [_CERTIFICATE[role] for role in BOTH if role not in party.certificate]
    if party.foreign and party.chairman_signed is None:
        shut.append(Gate.CHAIRMAN_DAY)
    if limit is not None and limit.lapsed:
        shut.append(Gate.LAPSED)
    return tuple(shut)
