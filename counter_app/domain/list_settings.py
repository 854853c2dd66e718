"""Settings that are lists of the commune's own words, as one line of text and back."""

from __future__ import annotations

from dataclasses import replace

from .contribution import ContributionKind, ContributionRules, Purpose
from .errors.entry import Expected, InvalidValue
from .names import clean, fold
from .office import Settings

KINDS = "contributions.kinds"
CHANNELS = "contributions.channels"
LISTS = (KINDS, CHANNELS)


def list_texts(settings: Settings) -> dict[str, str]:
    """Every list by its name, its entries separated by `|`."""
    rules = settings.contributions
    return {
        KINDS: " | ".join(f"{one.name}: {one.purpose.value}" for one in rules.kinds),
        CHANNELS: " | ".join(rules.channels),
    }


def with_list(settings: Settings, name: str, text: str) -> Settings:
    """The settings with one of these lists changed; raises InvalidValue that names it."""
    parts = [clean(part) for part in text.split("|")]
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


def _different(names: list[str], field: str, text: str) -> None:
    """Raises InvalidValue for an entry without a letter and for two that nobody could tell apart."""
    folded = [fold(name) for name in names]
    if not all(folded) or len(set(folded)) < len(folded):
        expected = Expected.CONTRIBUTION_KINDS if field == KINDS else Expected.CHANNELS
        raise InvalidValue(field=field, value=text, expected=expected)
