"""Slots: when and where a result is given by arrangement; they move no promise and excuse no delay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from .dossier import Channel
from .errors.entry import MissingField
from .errors.slots import SlotOutOfHours, SlotPassed
from .instants import local
from .names import clean, fold
from .return_rules import ReturnRules
from .workdays import OffKind, WorkingCalendar


@dataclass(frozen=True, slots=True)
class Slot:
    """One arrangement to give the result of a dossier: when, over the counter or at home, who goes, a note."""

    code: str
    at: datetime
    channel: Channel = Channel.COUNTER
    address: str = ""
    phone: str = ""
    who: str = ""
    note: str = ""


#: The channels that have an hour: a letter in the post has none, and a ceremony has a plan of its own.
SLOT_CHANNELS = (Channel.COUNTER, Channel.HOME)


def checked_slot(slot: Slot, calendar: WorkingCalendar, rules: ReturnRules, now: datetime) -> Slot:
    """The slot with its words cleaned.

    Raises SlotPassed when it lies behind `now`, SlotOutOfHours when the office is closed then and its rules name no
    such hours, MissingField for a return at home without address or telephone.
    """
    slot = replace(
        slot,
        address=clean(slot.address),
        phone=clean(slot.phone),
        who=clean(slot.who),
        note=clean(slot.note),
    )
    if slot.at <= now:
        raise SlotPassed(code=slot.code, at=slot.at, now=now)
    if not is_possible(slot.at, calendar, rules):
        raise SlotOutOfHours(code=slot.code, at=slot.at)
    if slot.channel is Channel.HOME:
        for field, words in (("slot.address", slot.address), ("slot.phone", slot.phone)):
            if not fold(words):
                raise MissingField(field=field)
    return slot


def is_possible(at: datetime, calendar: WorkingCalendar, rules: ReturnRules) -> bool:
    """Whether somebody can give a result then: the office is open, or its own rules name the hour.

    On a public holiday nobody does, whatever the weekday would allow.
    """
    if calendar.is_open(local(at)):
        return True
    off = calendar.day_off(local(at).date())
    holiday = off is not None and off.kind is OffKind.HOLIDAY
    return not holiday and any(one.covers(at) for one in rules.out_of_hours)


def is_out_of_hours(slot: Slot, calendar: WorkingCalendar) -> bool:
    """Whether the office is closed at that hour."""
    return not calendar.is_open(local(slot.at))


@dataclass(frozen=True, slots=True)
class RouteStop:
    """One stop of a round: what whoever goes must know at the door, and no personal number."""

    at: datetime
    code: str
    name: str
    address: str
    phone: str
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """The returns at home of one day, in the order of their hours."""

    day: date
    stops: tuple[RouteStop, ...]
