"""The register of contributions: listed, opened, mended and handled; thanked at the counter like any case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.contribution import (
    Contribution,
    ContributionRules,
    ContributionStanding,
    HandlingStep,
    came_by,
    handled,
    kind_of,
    veiled,
)
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.services.crafts.dossier_file import read_contribution
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.contributions import ContributionFilter, ContributionRow
from counter_app.services.ports.lists import Page
from counter_app.services.ports.register import Register

PAGE = 200


@dataclass(frozen=True, slots=True)
class OpenedContribution:
    """One contribution with its letters, numbered until `today`; `told` when an unnamed contributor's words are in it.

    Everybody else's are always there.
    """

    contribution: Contribution
    sheets: tuple[Sheet, ...]
    today: date
    told: bool

    @property
    def thanks(self) -> tuple[Sheet, ...]:
        """Letters of thanks that count."""
        return tuple(one for one in self.sheets if one.kind is LetterKind.THANKS and one.withdrawn is None)


@dataclass(frozen=True, slots=True)
class ContributionList:
    """A page of rows, and how many there are in each standing."""

    page: Page[ContributionRow]
    counts: Mapping[ContributionStanding, int]


class Contributions:
    """Reads and keeps the register of contributions."""

    def __init__(self, register: Register, clock: Clock, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._actor = actor

    def rules(self) -> ContributionRules:
        """The kinds and channels of the commune."""
        with self._register.reading() as unit:
            return unit.desk.settings().contributions

    def list(
        self, question: ContributionFilter, after: str | None = None, limit: int = PAGE
    ) -> ContributionList:
        """Rows, the newest receipt first, and the counts of every standing; nobody who is not to be named is."""
        with self._register.reading() as unit:
            found = unit.contributions.page(question, after, limit)
            return ContributionList(found, unit.contributions.counts(question))

    def open(self, id_: str, *, told: bool = False) -> OpenedContribution:
        """One contribution; what somebody unnamed told only where the officer says so. Raises UnknownCase."""
        with self._register.reading() as unit:
            found = unit.contributions.get(id_.strip().upper())
            sheets = unit.sheets.of_case(found.id)
        shown = found if told else veiled(found)
        return OpenedContribution(shown, sheets, self._clock.now().date(), told or not found.anonymous)

    def change(self, id_: str, data: Mapping[str, object]) -> Contribution:
        """Keep other words of a contribution; what was done about it stays. An unchanged one leaves no trace.

        Raises UnknownCase, an InputError, ContributionKindUnknown or ReceivedAhead.
        """
        draft, now = read_contribution(data), self._clock.now()
        with self._register.writing() as unit:
            before = unit.contributions.get(id_.strip().upper())
            kind, purpose = before.kind, before.purpose
            if draft.kind != before.kind:
                chosen = kind_of(unit.desk.settings().contributions, draft.kind)
                kind = chosen.name if chosen is not None else ""
                purpose = chosen.purpose if chosen is not None else None
            after = replace(
                before,
                recipient=draft.recipient,
                content=draft.content,
                received=came_by(draft.received, now.date()),
                channel=draft.channel,
                anonymous=draft.anonymous,
                kind=kind,
                purpose=purpose,
            )
            if after != before:
                unit.contributions.replace(after)
                unit.log.append(LogKind.CONTRIBUTION_CHANGED, now, self._actor, {"codes": [after.id]})
        return after

    def handle(self, id_: str, step: HandlingStep) -> Contribution:
        """Keep what was done about a contribution, behind what was done before.

        Raises UnknownCase, MissingField, HandlingOutOfTime or AnsweredWithoutResult.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            after = handled(unit.contributions.get(id_.strip().upper()), step, now.date())
            unit.contributions.replace(after)
            # Only that it happened: words that could name somebody stay in the erasable register.
            told = {"codes": [after.id], "day": step.day.isoformat()}
            unit.log.append(LogKind.CONTRIBUTION_HANDLED, now, self._actor, told)
        return after
