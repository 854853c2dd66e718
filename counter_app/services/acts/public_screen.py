"""What the second screen may tell: a family's celebration if it agrees, and how many were congratulated today."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counter_app.domain.celebration import Celebration, CelebrationKind, for_the_public
from counter_app.domain.contribution import is_contribution_id
from counter_app.domain.errors.second_screen import NothingToCelebrate
from counter_app.domain.event import BirthEvent, MarriageEvent
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.office import Settings
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register


@dataclass(frozen=True, slots=True)
class GivenToday:
    """How many letters of congratulation were handed over today; deaths are not even counted."""

    births: int
    marriages: int


class PublicScreen:
    """Reads what may be seen, and keeps that a family agreed."""

    def __init__(self, register: Register, clock: Clock, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._actor = actor

    def settings(self) -> Settings:
        """The office and the rules of the screen."""
        with self._register.reading() as unit:
            return unit.desk.settings()

    def celebration(self, code: str) -> Celebration:
        """The birth or marriage of a dossier, not agreed to yet; raises UnknownCase or NothingToCelebrate.

        A child found without parents, or one who died, is no celebration.
        """
        if is_contribution_id(code):
            raise NothingToCelebrate(code=code)
        with self._register.reading() as unit:
            event = unit.dossiers.get(code).event
            office = unit.desk.settings().office
        place = " ".join(part for part in (office.unit, office.commune) if part)
        today = self._clock.now().date()
        match event:
            case MarriageEvent():
                couple = (event.husband.name, event.wife.name)
                return Celebration(CelebrationKind.MARRIAGE, couple, place, today)
            case BirthEvent() if not any(one.abandoned or one.death_date for one in event.children):
                children = tuple(child.name for child in event.children)
                return Celebration(CelebrationKind.BIRTH, children, place, today)
            case _:
                raise NothingToCelebrate(code=code)

    def agreed(self, celebration: Celebration, code: str) -> Celebration:
        """Keep in the log that the family agreed, and give back what may be shown. Asked anew each time."""
        consented = for_the_public(replace(celebration, consented=True))
        told = {"codes": [code], "kind": celebration.kind}
        with self._register.writing() as unit:
            unit.log.append(LogKind.SHOWN_IN_PUBLIC, self._clock.now(), self._actor, told)
        return consented

    def today(self) -> GivenToday:
        """How many letters of congratulation were handed over today."""
        with self._register.reading() as unit:
            kinds = [sheet.kind for sheet in unit.sheets.handed_over_on(self._clock.now().date())]
        return GivenToday(kinds.count(LetterKind.BIRTH), kinds.count(LetterKind.MARRIAGE))
