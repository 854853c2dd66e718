"""What the office sets for its ceremonies, each as one line of text under a dotted name, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from itertools import pairwise
from typing import Any

from .ceremony_rules import AgendaItem, AgendaStep, CeremonyRules, CheckItem, CheckKind, ForeignRule, Slot
from .errors.entry import Expected, InvalidValue, SettingUnknown
from .names import clean, fold
from .procedure import EventKind
from .return_rules import Weekday

CEREMONIES = "ceremonies."
AT_ONCE = "ceremonies.at_once_minutes"
WEEKLY = "ceremonies.weekly"
WAIT_REASON = "ceremonies.wait_reason"
HALL = "ceremonies.hall"
DESK = "ceremonies.desk"
CHECKLIST = "ceremonies.checklist"
DESK_CHECKLIST = "ceremonies.desk_checklist"
FOREIGN = "ceremonies.foreign"
AGENDA = "ceremonies.agenda."
#: Each agenda by its last name, with what it is about.
AGENDAS: Mapping[str, EventKind] = {
    "group_marriage": EventKind.MARRIAGE,
    "group_birth": EventKind.BIRTH,
    "desk_marriage": EventKind.MARRIAGE,
    "desk_birth": EventKind.BIRTH,
}
_WORDS = (WAIT_REASON, HALL, DESK)
_MINUTES = range(5, 61)
# A step longer than this, or a term longer than a year, is a slip of the finger.
_LONGEST_STEP = 240
_LONGEST_TERM = 366


def ceremony_texts(rules: CeremonyRules) -> dict[str, str]:
    """Every setting of the ceremonies by its name, lists separated by `|`."""
    return {
        AT_ONCE: str(rules.at_once_minutes),
        WEEKLY: f"{list(Weekday)[rules.weekly.weekday].value} {rules.weekly.clock:%H:%M}",
        WAIT_REASON: rules.wait_reason,
        HALL: rules.hall,
        DESK: rules.desk,
        **{f"{AGENDA}{name}": agenda_text(getattr(rules, name)) for name in AGENDAS},
        CHECKLIST: checklist_text(rules.checklist),
        DESK_CHECKLIST: checklist_text(rules.desk_checklist),
        FOREIGN: " | ".join(_foreign_text(one) for one in rules.foreign),
    }


def with_ceremony_setting(rules: CeremonyRules, name: str, text: str) -> CeremonyRules:
    """The rules with one setting changed; raises SettingUnknown, or InvalidValue that names it."""
    words = clean(text)
    if name in _WORDS:
        if not fold(words):
            raise InvalidValue(field=name, value=text, expected=Expected.NAME)
        return _with(rules, name.removeprefix(CEREMONIES), words)
    if name == AT_ONCE:
        if not words.isascii() or not words.isdigit() or int(words) not in _MINUTES:
            raise InvalidValue(field=name, value=text, expected=Expected.CEREMONY_MINUTES)
        return replace(rules, at_once_minutes=int(words))
    if name == WEEKLY:
        return replace(rules, weekly=_weekly(text))
    if name == FOREIGN:
        return replace(rules, foreign=_foreign(text))
    if name in (CHECKLIST, DESK_CHECKLIST):
        return _with(rules, name.removeprefix(CEREMONIES), read_checklist(text))
    last = name.removeprefix(AGENDA)
    if name.startswith(AGENDA) and last in AGENDAS:
        return _with(rules, last, read_agenda(name, text))
    raise SettingUnknown(name=name)


def _with(rules: CeremonyRules, field: str, value: Any) -> CeremonyRules:
    return replace(rules, **{field: value})


# Agendas -----------------------------------------------------------------------------------------------------


def agenda_text(items: Iterable[AgendaItem]) -> str:
    """`welcome 10 | sign 2+6 | wishes 3 Lời chúc của Chủ tịch`: step, minutes, `+` those for each family, own words."""
    return " | ".join(_item_text(one) for one in items)


def _item_text(one: AgendaItem) -> str:
    minutes = f"{one.minutes}+{one.each}" if one.each else str(one.minutes)
    return " ".join(part for part in (one.step.value, minutes, one.words) if part)


def read_agenda(name: str, text: str) -> tuple[AgendaItem, ...]:
    """Agenda items as `agenda_text` writes them, each step once; raises InvalidValue, for an empty agenda as well."""
    found = tuple(_item(clean(part), name, text) for part in text.split("|"))
    if len({one.step for one in found}) < len(found):
        raise InvalidValue(field=name, value=text, expected=Expected.AGENDA)
    return found


def _item(part: str, name: str, whole: str) -> AgendaItem:
    step, _space, rest = part.partition(" ")
    minutes, _space, words = rest.partition(" ")
    once, _plus, each = minutes.partition("+")
    numbers = [number or "0" for number in (once, each)]
    known = step in {one.value for one in AgendaStep}
    if not known or not minutes or not all(one.isascii() and one.isdigit() for one in numbers):
        raise InvalidValue(field=name, value=whole, expected=Expected.AGENDA)
    found = AgendaItem(AgendaStep(step), int(numbers[0]), int(numbers[1]), words)
    if max(found.minutes, found.each) > _LONGEST_STEP or not (found.minutes or found.each):
        raise InvalidValue(field=name, value=whole, expected=Expected.AGENDA)
    return found


# Checklists --------------------------------------------------------------------------------------------------


def checklist_text(items: Iterable[CheckItem]) -> str:
    """`certificates | book | Nước uống`: the program's own lines by name, the office's in its words."""
    return " | ".join(one.words if one.kind is CheckKind.OWN else one.kind.value for one in items)


def read_checklist(text: str) -> tuple[CheckItem, ...]:
    """A checklist as `checklist_text` writes it; it may be empty."""
    known = {one.value: one for one in CheckKind if one is not CheckKind.OWN}
    parts = dict.fromkeys(clean(part) for part in text.split("|"))
    return tuple(
        CheckItem(known[part]) if part in known else CheckItem(CheckKind.OWN, part)
        for part in parts
        if fold(part)
    )


# The weekly hour and the foreign-element rules ---------------------------------------------------------------


def _weekly(text: str) -> Slot:
    day, _space, clock = clean(text).partition(" ")
    try:
        return Slot(list(Weekday).index(Weekday(day.casefold())), _clock(clock))
    except ValueError as wrong:
        raise InvalidValue(field=WEEKLY, value=text, expected=Expected.WEEKLY) from wrong


def _clock(text: str) -> time:
    found = time.fromisoformat(text)
    if found.tzinfo or found.second or found.microsecond:
        raise ValueError(text)
    return found


def _foreign_text(one: ForeignRule) -> str:
    parts = (one.since.isoformat(), str(one.working_days), str(one.requested_days), one.basis)
    return "; ".join(part for part in parts if part)


def _foreign(text: str) -> tuple[ForeignRule, ...]:
    """`2016-01-01; 3; 60; Nghị định 123/2015/NĐ-CP, Điều 32`: each rule holds until the next one begins.

    There may be none: then no countdown is told.
    """
    found = sorted(
        (_one_foreign(clean(part), text) for part in text.split("|") if clean(part)),
        key=lambda one: one.since,
    )
    if len({one.since for one in found}) < len(found):
        raise InvalidValue(field=FOREIGN, value=text, expected=Expected.FOREIGN_RULES)
    closed = [replace(one, until=after.since) for one, after in pairwise(found)]
    return (*closed, *found[-1:])


def _one_foreign(part: str, whole: str) -> ForeignRule:
    parts = [piece.strip() for piece in part.split(";")]
    wrong = InvalidValue(field=FOREIGN, value=whole, expected=Expected.FOREIGN_RULES)
    if not 3 <= len(parts) <= 4:
        raise wrong
    days = [piece for piece in parts[1:3] if piece.isascii() and piece.isdigit() and len(piece) <= 3]
    if len(days) != 2 or not all(0 < int(one) <= _LONGEST_TERM for one in days):
        raise wrong
    try:
        since = date.fromisoformat(parts[0])
    except ValueError as error:
        raise wrong from error
    return ForeignRule(since, None, int(days[0]), int(days[1]), "".join(parts[3:]))
