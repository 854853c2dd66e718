"""Several dossiers of one event, handed over as one: who belongs together, and what the rules say about them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .choice import Choice, Proposal, Stand
from .dossier import Dossier
from .event import Event, person_keys, same_birth
from .guards import Finding, Guard, Verdict
from .letter import AnyLetter, Case, LetterKind, case_code
from .logbook import Sheet

_STRICT = (Stand.HELD, Stand.ASKED, Stand.PROPOSED)
_GRAVE = (Verdict.HOLDS, Verdict.ASKS, Verdict.NOT_COMPARED, Verdict.PASSED)


def together(cases: Iterable[Case]) -> tuple[tuple[Case, ...], ...]:
    """The cases grouped so that one letter serves each group: the same people, or twins of one birth."""
    groups: list[list[Case]] = []
    for case in cases:
        home = next((group for group in groups if one_event(group[0], case)), None)
        if home is None:
            groups.append([case])
        else:
            home.append(case)
    return tuple(tuple(group) for group in groups)


def one_event(left: Case, right: Case) -> bool:
    """Whether both are dossiers about the same event: the same people, or children of one birth."""
    one, other = _event(left), _event(right)
    if one is None or other is None or one.kind is not other.kind:
        return False
    return bool(person_keys(one) & person_keys(other)) or same_birth(one, other)


def subjects(
    kind: AnyLetter, group: tuple[Case, ...], choices: Sequence[Choice]
) -> tuple[tuple[Case, ...], ...]:
    """Whom each sheet of a kind is about: the event's letter serves the whole group, every late dossier is
    apologised for by itself. `choices` are those of the cases, in the same order.
    """
    if kind is not LetterKind.APOLOGY:
        return (group,)
    late = tuple(
        (case,) for case, choice in zip(group, choices, strict=True) if choice.about(kind) is not None
    )
    return late or (group,)


def covers(sheet: Sheet, about: tuple[Case, ...]) -> bool:
    """Whether a sheet numbered before names everyone whom a letter about these cases must name."""
    named = tuple(case for case in about if case_code(case) in sheet.codes)
    return bool(named) and _people(named) >= _people(about)


def merged(choices: Sequence[Choice]) -> Choice:
    """One choice for cases that share a letter: what any of them holds back or asks about goes for all.

    A letter names everyone of the group, so that the child whose letter is held must not stand on its brother's.
    """
    kinds = dict.fromkeys(one.kind for choice in choices for one in choice.proposals)
    proposals = tuple(
        _strictest([one for choice in choices if (one := choice.about(kind)) is not None]) for kind in kinds
    )
    return Choice(proposals, needs_ready=any(choice.needs_ready for choice in choices))


def _strictest(proposals: list[Proposal]) -> Proposal:
    first = min(proposals, key=lambda one: _STRICT.index(one.stand))
    if len(proposals) == 1:
        return first
    missing = dict.fromkeys(word for one in proposals for word in one.missing)
    found = [finding for one in proposals for finding in one.findings]
    return replace(first, findings=_gravest(found), missing=tuple(missing))


def _gravest(found: list[Finding]) -> tuple[Finding, ...]:
    """Each guard once, in order, with what weighs most; names that agreed with their papers are all told."""
    kept = []
    for guard in dict.fromkeys(one.guard for one in found):
        own = [one for one in found if one.guard is guard]
        gravest = min(own, key=lambda one: _GRAVE.index(one.verdict))
        if guard is Guard.CERTIFICATE_NAMES and gravest.verdict is Verdict.PASSED:
            gravest = replace(gravest, name=", ".join(dict.fromkeys(one.name for one in own)))
        kept.append(gravest)
    return tuple(kept)


def _event(case: Case) -> Event | None:
    return case.event if isinstance(case, Dossier) else None


def _people(cases: Iterable[Case]) -> frozenset[str]:
    events = (_event(case) for case in cases)
    return frozenset(key for event in events if event is not None for key in person_keys(event))
