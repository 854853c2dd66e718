"""Blocks of numbers the registry set aside, for one kind or for all kinds that share a series."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from .letter import SheetKind
from .names import fold
from .office import KindSettings, NumberSource, Settings


def every_kind(settings: Settings) -> tuple[tuple[SheetKind, KindSettings], ...]:
    """Every kind of letter and form with its rules: the five, the forms, the commune's own."""
    own = ((one.kind, one.rules) for one in settings.own)
    return (*settings.kinds, *settings.forms, *own)


def sharing(settings: Settings, kind: SheetKind) -> tuple[SheetKind, ...]:
    """The kinds that take their reserved numbers from the same block, the asked one among them."""
    series = fold(settings.kind(kind).numbers.series)
    if not series:
        return (kind,)
    return tuple(
        one
        for one, rules in every_kind(settings)
        if fold(rules.numbers.series) == series and rules.number_source is NumberSource.RESERVED
    )


def left(settings: Settings, kind: SheetKind) -> tuple[int, ...]:
    """The reserved numbers a letter of the kind may still take: its own in their order, then those of its series."""
    pool = list(settings.kind(kind).reserved)
    for one in sharing(settings, kind):
        pool += settings.kind(one).reserved
    return tuple(dict.fromkeys(pool))


def without(settings: Settings, kind: SheetKind, used: Collection[int]) -> Settings:
    """The settings with numbers struck from the block of a kind and of all that share it."""
    for one in sharing(settings, kind):
        rules = settings.kind(one)
        rest = tuple(number for number in rules.reserved if number not in used)
        settings = settings.with_kind(one, replace(rules, reserved=rest))
    return settings
