"""What the program knows of ceremonies, put together when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from counter_app.config import Paths
from counter_app.domain.ceremony import Ceremony
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.office import Office
from counter_app.services.acts.ceremonies import Ceremonies, Conferring, Planning
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.office_templates import OfficeTemplates
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.ceremonies import CeremonyPapers, HandsOver
from counter_app.services.ports.register import Register


@dataclass(frozen=True, slots=True)
class CeremonyRoom:
    """The three acts about ceremonies: showing them, planning them, conferring at them."""

    reading: Ceremonies
    planning: Planning
    conferring: Conferring


class DeferredPapers:
    """Papers of ceremonies by a writer that loads its libraries when the first is wanted."""

    def __init__(self, make: Callable[[], CeremonyPapers]) -> None:
        self._make = make

    @cached_property
    def _papers(self) -> CeremonyPapers:
        return self._make()

    def draw(self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> DrawnLetter:
        """As the real writer does."""
        return self._papers.draw(paper, ceremony, office, day)

    def docx(self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> bytes:
        """As the real writer does."""
        return self._papers.docx(paper, ceremony, office, day)

    def script(self, ceremony: Ceremony, office: Office) -> tuple[str, ...]:
        """As the real writer does."""
        return self._papers.script(ceremony, office)


def room_of(
    register: Register, clock: Clock, paths: Paths, calendars: Calendars, handover: HandsOver, actor: str
) -> CeremonyRoom:
    """The acts about ceremonies on the register of a program."""

    def papers() -> CeremonyPapers:
        from counter_app.paper.ceremonies import PaperCeremonies

        return PaperCeremonies(paths.templates, paths.fonts, OfficeTemplates(register))

    return CeremonyRoom(
        Ceremonies(register, clock, calendars, DeferredPapers(papers)),
        Planning(register, clock, calendars, actor),
        Conferring(register, clock, calendars, handover, actor),
    )
