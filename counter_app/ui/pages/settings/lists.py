"""The lists of the settings as rows of cells: kinds and channels of contributions, hours, terms, checklists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from counter_app.domain.ceremony_rules import CheckKind
from counter_app.domain.contribution import Purpose
from counter_app.domain.names import fold
from counter_app.domain.return_rules import Weekday
from counter_app.sentences.ceremonies import check_name
from counter_app.ui.components.dates import parse_date
from counter_app.ui.pages.settings.rows_part import Cells, ListText
from counter_app.ui.values import Choice
from counter_app.wording import _, full_date, weekday

_MONDAY = date(2026, 11, 23)


def weekday_choices() -> tuple[Choice, ...]:
    """The days of the week by name."""
    return tuple(
        Choice(day.value, weekday(_MONDAY + timedelta(days=number))) for number, day in enumerate(Weekday)
    )


def purpose_choices() -> tuple[Choice, ...]:
    """What a kind of contribution is thanked for."""
    return (
        Choice(Purpose.OPINION.value, _("góp ý")),
        Choice(Purpose.INFORMATION.value, _("báo tin, phản ánh")),
        Choice(Purpose.GIFT.value, _("ủng hộ, đóng góp")),
    )


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _lines(text: str) -> Sequence[Cells]:
    return [(part,) for part in _parts(text)]


def _line_text(rows: Sequence[Cells]) -> str:
    return " | ".join(name for (name,) in rows if name)


def _kinds(text: str) -> Sequence[Cells]:
    found = [part.rpartition(":") for part in _parts(text)]
    return [(name.strip(), purpose.strip()) for name, _colon, purpose in found]


def _kinds_text(rows: Sequence[Cells]) -> str:
    return " | ".join(f"{name}: {purpose}" for name, purpose in rows if name)


def _hours(text: str) -> Sequence[Cells]:
    rows = []
    for part in _parts(text):
        day, _space, span = part.partition(" ")
        opens, _dash, closes = span.partition("-")
        rows.append((day.casefold(), opens.strip(), closes.strip()))
    return rows


def _hours_text(rows: Sequence[Cells]) -> str:
    return " | ".join(f"{day} {opens}-{closes}" for day, opens, closes in rows if opens or closes)


def _terms(text: str) -> Sequence[Cells]:
    rows = []
    for part in _parts(text):
        pieces = [piece.strip() for piece in part.split(";")] + [""] * 4
        rows.append((_shown(pieces[0]), pieces[1], pieces[2], pieces[3]))
    return rows


def _terms_text(rows: Sequence[Cells]) -> str:
    kept = []
    for since, working, requested, basis in rows:
        if since or working or requested or basis:
            parts = (_written(since), working, requested, basis.replace(";", ","))
            kept.append("; ".join(parts).removesuffix("; "))
    return " | ".join(kept)


def _shown(iso: str) -> str:
    try:
        return full_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def _written(typed: str) -> str:
    """`2016-01-01` of `1/1/2016`; what is no whole date stays as it is, to be pointed at."""
    parts = parse_date(typed)
    whole = parts.whole if parts is not None else None
    return whole.isoformat() if whole is not None else typed.replace(";", ",")


def tidy_date(typed: str) -> str:
    """A date written out in full, where it is one."""
    return _shown(_written(typed.strip()))


def _checks(text: str) -> Sequence[Cells]:
    names = {kind.value: check_name(kind) for kind in CheckKind if kind is not CheckKind.OWN}
    return [(names.get(part, part),) for part in _parts(text)]


def _checks_text(rows: Sequence[Cells]) -> str:
    known = {fold(check_name(kind)): kind.value for kind in CheckKind if kind is not CheckKind.OWN}
    return " | ".join(known.get(fold(words), words) for (words,) in rows if words)


LINES = ListText(_lines, _line_text)
KINDS_OF = ListText(_kinds, _kinds_text)
HOURS_OF = ListText(_hours, _hours_text)
TERMS_OF = ListText(_terms, _terms_text)
CHECKS_OF = ListText(_checks, _checks_text)
