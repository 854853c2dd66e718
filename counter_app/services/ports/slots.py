"""What slots ask of the register and of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office
    from counter_app.domain.slot import Route, Slot


class SlotShelf(Protocol):
    """The slots of dossiers, at most one for each."""

    def get(self, code: str) -> Slot | None:
        """The slot of a dossier, None where none was arranged."""
        ...

    def put(self, slot: Slot) -> None:
        """Keep a slot in the place of the one the dossier had."""
        ...

    def drop(self, code: str) -> None:
        """Forget the slot of a dossier."""
        ...

    def between(self, first: datetime, end: datetime) -> tuple[Slot, ...]:
        """Slots of open dossiers from `first` to before `end`, in that order."""
        ...


class RouteWriter(Protocol):
    """Draws the list that goes along on a round."""

    def route(self, route: Route, office: Office) -> DrawnLetter:
        """The round of a day on as many sheets of A4 as it needs; raises MissingGlyph."""
        ...
