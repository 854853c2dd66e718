"""Settings that are lists of the commune's own words, as one line of text and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from .contribution import ContributionKind, ContributionRules, Purpose
from .errors.entry import Expected, InvalidValue
from .names import clean, fold
from .office import Settings
from .return_rules import OutOfHours, ReturnRules, Weekday
from .review_rules import SavedView
from .workdays import Span

KINDS = "contributions.kinds"
CHANNELS = "contributions.channels"
OUT_OF_HOURS = "returns.out_of_hours"
VIEWS = "review.views"
LISTS = (KINDS, CHANNELS, OUT_OF_HOURS, VIEWS)


def list_texts(settings: Settings) -> dict[str, str]:
    """Every list by its name, its entries separated by `|`."""
    rules = settings.contributions
    return {
        KINDS: " | ".join(f"{one.name}: {one.purpose.value}" for one in rules.kinds),
        CHANNELS: " | ".join(rules.channels),
        OUT_OF_HOURS: " | ".join(f"{one.day.value} {one.span}" for one in settings.returns.out_of_hours),
        VIEWS: " | ".join(view_text(one) for one in settings.review.views),
    }


def with_list(settings: Settings, name: str, text: str) -> Settings:
    """The settings with one of these lists changed; raises InvalidValue that names it."""
    parts = [clean(part) for part in text.split("|")]
    if name == VIEWS:
        views = tuple(_view(part, text) for part in parts if part)
        if len({fold(one.name) for one in views}) < len(views):
            raise InvalidValue(field=VIEWS, value=text, expected=Expected.VIEWS)
        return replace(settings, review=replace(settings.review, views=views))
    if name == OUT_OF_HOURS:
        hours = tuple(_hours(part, text) for part in parts if part)
        return replace(settings, returns=ReturnRules(hours))
    if name == KINDS:
        kinds = tuple(_kind(part, text) for part in parts)
        _different([one.name for one in kinds], name, text)
        return replace(settings, contributions=replace(settings.contributions, kinds=kinds))
    _different(parts, name, text)
    return replace(settings, contributions=ContributionRules(settings.contributions.kinds, tuple(parts)))


def _kind(text: str, whole: str) -> ContributionKind:
    name, _colon, purpose = (part.strip() for part in text.rpartition(":"))
    if not fold(name) or purpose not in {one.value for one in Purpose}:
        raise InvalidValue(field=KINDS, value=whole, expected=Expected.CONTRIBUTION_KINDS)
    return ContributionKind(name, Purpose(purpose))


def _hours(text: str, whole: str) -> OutOfHours:
    """`sat 07:30-11:30`: a weekday with hours that end later than they begin."""
    day, _space, span = text.partition(" ")
    opens, _dash, closes = span.strip().partition("-")
    try:
        hours = Span(time.fromisoformat(opens), time.fromisoformat(closes))
        found = OutOfHours(Weekday(day.casefold()), hours)
    except ValueError as wrong:
        raise InvalidValue(field=OUT_OF_HOURS, value=whole, expected=Expected.OUT_OF_HOURS) from wrong
    if hours.opens >= hours.closes or hours.opens.tzinfo or hours.closes.tzinfo:
        raise InvalidValue(field=OUT_OF_HOURS, value=whole, expected=Expected.OUT_OF_HOURS)
    return found


def view_text(one: SavedView) -> str:
    """`Phiếu tháng này; this_month; forms; ; week`: name, period, kind, text and grouping, empty ends left out."""
    return f"{one.name}; {one.period}; {one.kind}; {one.text}; {one.group}".rstrip("; ")


def _view(text: str, whole: str) -> SavedView:
    parts = [part.strip() for part in text.split(";")]
    if not 2 <= len(parts) <= 5 or not fold(parts[0]) or not parts[1]:
        raise InvalidValue(field=VIEWS, value=whole, expected=Expected.VIEWS)
    return SavedView(*parts)


def _different(names: list[str], field: str, text: str) -> None:
    """Raises InvalidValue for an entry without a letter and for two that nobody could tell apart."""
    folded = [fold(name) for name in names]
    if not all(folded) or len(set(folded)) < len(folded):
        expected = Expected.CONTRIBUTION_KINDS if field == KINDS else Expected.CHANNELS
        raise InvalidValue(field=field, value=text, expected=expected)
