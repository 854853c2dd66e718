"""What the officers' commitment asks of the register and of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.commitment import Commitment, Officer
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office


class CommitmentShelf(Protocol):
    """The officers' commitment of the office."""

    def get(self) -> Commitment:
        """The commitment; the one the program comes with while the office has set nothing."""
        ...

    def save(self, commitment: Commitment) -> None:
        """Keep a changed commitment."""
        ...


class CommitmentWriter(Protocol):
    """Draws the sheets that officers sign."""

    def commitment(self, officer: Officer, commitment: Commitment, office: Office, day: date) -> DrawnLetter:
        """The sheet of one officer on A4; raises a PaperError."""
        ...
