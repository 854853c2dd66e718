"""Every setting by a dotted name, for the command line and the settings page: `office.commune`, `kinds.7.signing`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from counter_app.domain.document_number import is_pattern
from counter_app.domain.errors.entry import Expected, InvalidValue, SettingUnknown
from counter_app.domain.layout import MOST_SHIFT
from counter_app.domain.letter import FormKind, LetterKind, SheetKind
from counter_app.domain.list_settings import LISTS, list_texts, with_list
from counter_app.domain.names import clean, fold
from counter_app.domain.office import FormNaming, Settings, Signatory, SignatureForm, StandIn
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.printing import MOST_COPIES
from counter_app.domain.procedure import ProcedureCode, base_code
from counter_app.domain.report_rules import ReportRules
from counter_app.domain.review_rules import MOST_DAYS as MOST_DAYS_UNSEEN
from counter_app.domain.supplement import AfterSupplement, SupplementRule, SupplementRules
from counter_app.domain.visit_rules import rules_by_name, rules_with
from counter_app.domain.workdays import OpeningHours, Span

STAND_INS = "office.stand_ins"
SUPPLEMENTS = "supplements.by_procedure"
_HOURS = "hours"
_KINDS = "kinds"
_FORMS = "forms"
_OWN = "own"
_NAMINGS = "namings"
_SUPPLEMENTS = "supplements"
_VISITS = "visits"
# A window longer than this is a slip of the finger.
_MOST_DAYS = 250
# Far from the end of the calendar, so that there always is a day after.
_LAST_YEAR = 2200
_DECIMAL = re.compile(r"[-+−]?\d{1,3}([.,]\d{1,3})?")
# Kept as whole tenths of a millimetre, read and written in millimetres.
_SHIFT = "shift_"
_DECIDED = ".numbers.decided"
_SHIPPED: Mapping[str, tuple[object, ...]] = {"language": ("vi", "en"), "text_size": (100, 115, 130)}


def by_name(settings: Settings) -> Mapping[str, str]:
    """Every setting's name with its value as text, in the order of the settings."""
    named: dict[str, str] = {}
    for field in fields(settings):
        named |= _named(field.name, getattr(settings, field.name))
    return named | list_texts(settings)


def _named(part: str, value: Any) -> Mapping[str, str]:
    """One field of the settings as names and texts."""
    if part in (_KINDS, _FORMS, _OWN):
        return _of_kinds(part, value)
    match part:
        case "namings":
            return {
                f"{_NAMINGS}.{form.form}": " | ".join(naming_text(one) for one in value if one.kind is form)
                for form in FormKind
            }
        case "supplements":
            return {**_flat(f"{_SUPPLEMENTS}.usual", value.usual), SUPPLEMENTS: _text(value)}
        case "visits":
            return {f"{_VISITS}.{name}": text for name, text in rules_by_name(value).items()}
        case "hours":
            return {_HOURS: ", ".join(str(span) for span in value.spans)}
        case _:
            return _flat(part, value)


def _of_kinds(part: str, value: Any) -> Mapping[str, str]:
    """The rules of every kind of letter or form, each under its number."""
    named: dict[str, str] = {}
    if part == _OWN:
        for one in value:
            named |= _flat(f"{_OWN}.{int(one.kind)}", one.rules)
        return named
    for kind, rules in value:
        named |= _flat(f"{part}.{kind.form if isinstance(kind, FormKind) else int(kind)}", rules)
    return named


def with_setting(settings: Settings, name: str, text: str) -> Settings:
    """The settings with one of them changed; raises SettingUnknown, InvalidValue or InvalidOpeningHours."""
    if name not in by_name(settings):
        raise SettingUnknown(name=name)
    words = clean(text)
    if name == _HOURS:
        return replace(settings, hours=_hours(words))
    if name == STAND_INS:
        return replace(settings, office=replace(settings.office, stand_ins=read_stand_ins(words)))
    if name == SUPPLEMENTS:
        return replace(settings, supplements=settings.supplements.with_rules(read_supplements(words)))
    if name in LISTS:
        return with_list(settings, name, text)
    first, *rest = name.split(".")
    if first == _VISITS:
        return replace(settings, visits=rules_with(settings.visits, rest[0], words))
    if first == _NAMINGS:
        form = FormKind(100 + int(rest[0]))
        others = tuple(one for one in settings.namings if one.kind is not form)
        return replace(settings, namings=(*others, *read_namings(form, words)))
    if first == _KINDS:
        kind: SheetKind = LetterKind(int(rest[0]))
        return settings.with_kind(kind, _changed(settings.kind(kind), rest[1:], name, words))
    if first == _OWN:
        kind = OwnKind(int(rest[0]))
        return settings.with_kind(kind, _changed(settings.kind(kind), rest[1:], name, words))
    if first == _FORMS:
        kind = FormKind(100 + int(rest[0]))
        return settings.with_kind(kind, _changed(settings.kind(kind), rest[1:], name, words))
    changed: Settings = _changed(settings, [first, *rest], name, words)
    return changed


def _usable(name: str, value: object) -> bool:
    """Whether the program can work with a value of the right kind: counts, patterns, and what it is shipped with."""
    leaf = name.rsplit(".", 1)[-1]
    if name in _SHIPPED:
        return value in _SHIPPED[name]
    if leaf == "number_pattern":
        return value == "" or is_pattern(str(value))
    if leaf == "reserved" and isinstance(value, tuple):
        return len(set(value)) == len(value) and all(number > 0 for number in value)
    if name.startswith("reports.") and isinstance(value, int):
        return ReportRules.allows(leaf, value)
    if name == "review.days":
        return value in range(MOST_DAYS_UNSEEN + 1)
    if name == f"{_SUPPLEMENTS}.usual.days":
        return value in range(_MOST_DAYS + 1)
    if name.endswith(".printing.sheets"):
        return value in range(1, MOST_COPIES + 1)
    if leaf.startswith(_SHIFT) and isinstance(value, int):
        return abs(value) <= MOST_SHIFT
    return not isinstance(value, int) or value >= 0


def _flat(name: str, value: object) -> dict[str, str]:
    if is_dataclass(value) and not isinstance(value, type):
        named: dict[str, str] = {}
        for field in fields(value):
            named |= _flat(f"{name}.{field.name}", getattr(value, field.name))
        return named
    if name.rsplit(".", 1)[-1].startswith(_SHIFT) and isinstance(value, int):
        return {name: f"{value / 10:g}"}
    return {name: _text(value)}


def _text(value: object) -> str:
    if isinstance(value, tuple) and value and isinstance(value[0], StandIn):
        return " | ".join(stand_in_text(one) for one in value)
    if isinstance(value, SupplementRules):
        return " | ".join(f"{code} {rule.days} {rule.then.value}" for code, rule in value.by_procedure)
    if isinstance(value, Enum):
        return str(value.value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def _changed(value: Any, path: list[str], name: str, text: str) -> Any:
    head, *rest = path
    old = getattr(value, head)
    if rest:
        return replace(value, **{head: _changed(old, rest, name, text)})
    read = _read(old, name, text)
    if not _usable(name, read):
        raise InvalidValue(field=name, value=text)
    return replace(value, **{head: read})


def _read(old: object, name: str, text: str) -> object:
    """The text as a value of the same kind as the old one."""
    if isinstance(old, Enum):
        choices = tuple(str(member.value) for member in type(old))
        if text not in choices:
            raise InvalidValue(field=name, value=text, expected=Expected.CHOICE, choices=choices)
        return type(old)(text)
    if isinstance(old, bool):
        if text not in ("yes", "no"):
            raise InvalidValue(field=name, value=text, expected=Expected.YES_NO)
        return text == "yes"
    try:
        if name.endswith(_DECIDED):
            return date.fromisoformat(text) if text else None
        if name.rsplit(".", 1)[-1].startswith(_SHIFT):
            return _tenths(text)
        if isinstance(old, int):
            return int(text)
        if isinstance(old, tuple):
            return tuple(int(part) for part in text.split(",") if part.strip())
    except ValueError as wrong:
        raise InvalidValue(field=name, value=text) from wrong
    return text


def _tenths(text: str) -> int:
    """Whole tenths of `1.5` or `-0,4`; raises ValueError for anything finer."""
    tenths = Decimal(text.replace(",", ".").replace("−", "-")) * 10 if _DECIMAL.fullmatch(text) else None
    if tenths is None or tenths != int(tenths):
        raise ValueError(text)
    return int(tenths)


def _hours(text: str) -> OpeningHours:
    try:
        spans = [part.strip().split("-") for part in text.split(",")]
        return OpeningHours(tuple(Span(time.fromisoformat(a), time.fromisoformat(b)) for a, b in spans))
    except ValueError as wrong:
        raise InvalidValue(field=_HOURS, value=text) from wrong


def stand_in_text(one: StandIn) -> str:
    """`Cầm Thị Nhung; deputy; 2026-11-20; 2026-11-30`: name, form, first and last day, and a title by order."""
    who = one.signatory
    last = one.until - timedelta(days=1)
    parts = (who.name, who.form.value, one.since.isoformat(), last.isoformat(), who.title)
    return "; ".join(part for part in parts if part)


def read_stand_ins(text: str) -> tuple[StandIn, ...]:
    """Stand-ins as `stand_in_text` writes them, separated by `|`, the earliest first; raises InvalidValue."""
    found = [_stand_in(part, text) for part in text.split("|") if part.strip()]
    return tuple(sorted(found, key=lambda one: (one.since, one.until)))


def _stand_in(text: str, whole: str) -> StandIn:
    parts = [part.strip() for part in text.split(";")]
    wrong = InvalidValue(field=STAND_INS, value=whole, expected=Expected.STAND_INS)
    if not 4 <= len(parts) <= 5 or not fold(parts[0]):
        raise wrong
    try:
        form = SignatureForm(parts[1])
        since, last = date.fromisoformat(parts[2]), date.fromisoformat(parts[3])
    except ValueError as error:
        raise wrong from error
    if last < since or last.year > _LAST_YEAR:
        raise wrong
    title = parts[4] if len(parts) == 5 else ""
    return StandIn(Signatory(parts[0], form, title), since, last + timedelta(days=1))


def read_supplements(text: str) -> tuple[tuple[ProcedureCode, SupplementRule], ...]:
    """Rules as `2.000986 7 stop | LT-KHAITU 7 stop`: code, working days, what follows; raises InvalidValue."""
    return tuple(_supplement(part, text) for part in text.split("|") if part.strip())


def _supplement(text: str, whole: str) -> tuple[ProcedureCode, SupplementRule]:
    wrong = InvalidValue(field=SUPPLEMENTS, value=whole, expected=Expected.SUPPLEMENTS)
    parts = text.split()
    if len(parts) != 3 or not (parts[1].isascii() and parts[1].isdigit() and len(parts[1]) <= 3):
        raise wrong
    if int(parts[1]) > _MOST_DAYS or parts[2] not in {one.value for one in AfterSupplement}:
        raise wrong
    return base_code(parts[0]), SupplementRule(int(parts[1]), AfterSupplement(parts[2]))


def naming_text(one: FormNaming) -> str:
    """`PHIẾU XIN LỖI; 2025-09-15; Thông tư 03/2025/TT-VPCP`: title, first day, document, and who signs if one is set:
    name, form, and a title by order."""
    who = one.signatory
    signs = (who.name, who.form.value, who.title) if who is not None else ()
    parts = [one.title, one.since.isoformat(), one.basis, *signs]
    while not parts[-1]:
        parts.pop()
    return "; ".join(parts)


def read_namings(kind: FormKind, text: str) -> tuple[FormNaming, ...]:
    """Namings of a form as `naming_text` writes them, separated by `|`, the earliest first; raises InvalidValue.

    A form is never without a name, and no two of its names begin on the same day.
    """
    found = sorted((_naming(kind, part, text) for part in text.split("|")), key=lambda one: one.since)
    if len({one.since for one in found}) < len(found):
        raise _no_naming(kind, text)
    return tuple(found)


def _naming(kind: FormKind, text: str, whole: str) -> FormNaming:
    parts = [part.strip() for part in text.split(";")]
    if not 2 <= len(parts) <= 6 or len(parts) == 4 or not fold(parts[0]):
        raise _no_naming(kind, whole)
    try:
        since = date.fromisoformat(parts[1])
        form = SignatureForm(parts[4]) if len(parts) > 4 else None
    except ValueError as error:
        raise _no_naming(kind, whole) from error
    signatory = Signatory(parts[3], form, "".join(parts[5:])) if form is not None else None
    if signatory is not None and not fold(signatory.name):
        raise _no_naming(kind, whole)
    return FormNaming(kind, parts[0], since, signatory, "".join(parts[2:3]))


def _no_naming(kind: FormKind, text: str) -> InvalidValue:
    return InvalidValue(field=f"{_NAMINGS}.{kind.form}", value=text, expected=Expected.NAMINGS)
