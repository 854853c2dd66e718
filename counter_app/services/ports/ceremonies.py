"""Ceremonies as the services ask for them: their shelf in the register, their papers, and who hands over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from counter_app.domain.ceremony import Ceremony, CeremonyId
    from counter_app.domain.ceremony_paper import CeremonyPaper
    from counter_app.domain.ceremony_rules import CeremonyRules
    from counter_app.domain.handover import HandoverOrder, HandoverReceipt
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office


class CeremonyShelf(Protocol):
    """Ceremonies of the register, and the office's rules for them."""

    def next_id(self, year: int) -> CeremonyId:
        """A name not used before, taken inside the saving transaction."""
        ...

    def add(self, one: Ceremony) -> None:
        """Keep a new ceremony."""
        ...

    def replace(self, one: Ceremony) -> Ceremony:
        """Keep a changed ceremony and return it under its next version; raises ChangedMeanwhile, UnknownCeremony."""
        ...

    def get(self, id_: str) -> Ceremony:
        """The ceremony; raises UnknownCeremony."""
        ...

    def between(self, first: datetime, end: datetime) -> tuple[Ceremony, ...]:
        """Ceremonies that begin from `first` to before `end`, in order, those called off among them."""
        ...

    def about(self, keys: Iterable[str]) -> tuple[Ceremony, ...]:
        """Ceremonies that have to do with one of these dossiers or people, in order."""
        ...

    def rules(self) -> CeremonyRules:
        """What the office has set, defaults where nothing was."""
        ...

    def save_rules(self, rules: CeremonyRules) -> None:
        """Keep what the office has set."""
        ...


class HandsOver(Protocol):
    """Whoever hands results over with their letters."""

    def hand_over(self, order: HandoverOrder) -> HandoverReceipt:
        """Hand over one or several cases; raises what stands in the way."""
        ...


class CeremonyPapers(Protocol):
    """Draws the papers of a ceremony; raises a PaperError."""

    def draw(self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> DrawnLetter:
        """One paper as PDF, of as many pages as it needs; `day` is today."""
        ...

    def docx(self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> bytes:
        """The same as a Word document."""
        ...

    def script(self, ceremony: Ceremony, office: Office) -> tuple[str, ...]:
        """What the one who leads through it says, paragraph by paragraph, without drawing anything."""
        ...
