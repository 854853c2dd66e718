"""The register of the office, and one transaction on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from .ceremonies import CeremonyShelf
    from .chain import ChainShelf
    from .commitments import CommitmentShelf
    from .greetings import GreetingShelf
    from .letter_book import LetterBookShelf
    from .numbering import NumberingShelf
    from .reports import ReportShelf
    from .reviews import ReviewShelf
    from .shelves import (
        ContributionShelf,
        Desk,
        DossierShelf,
        JobShelf,
        LogShelf,
        Numbers,
        SheetShelf,
        Stock,
        TemplateShelf,
    )
    from .signatures import SignatureShelf
    from .slots import SlotShelf
    from .surveys import SurveyShelf
    from .visits import VisitShelf


class Unit(Protocol):
    """One transaction on the register: everything in it becomes true together, or nothing does."""

    @property
    def dossiers(self) -> DossierShelf: ...
    @property
    def contributions(self) -> ContributionShelf: ...
    @property
    def ceremonies(self) -> CeremonyShelf: ...
    @property
    def greetings(self) -> GreetingShelf: ...
    @property
    def reports(self) -> ReportShelf: ...
    @property
    def chain(self) -> ChainShelf: ...
    @property
    def commitments(self) -> CommitmentShelf: ...
    @property
    def letter_book(self) -> LetterBookShelf: ...
    @property
    def sheets(self) -> SheetShelf: ...
    @property
    def jobs(self) -> JobShelf: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def numbering(self) -> NumberingShelf: ...
    @property
    def log(self) -> LogShelf: ...
    @property
    def reviews(self) -> ReviewShelf: ...
    @property
    def signatures(self) -> SignatureShelf: ...
    @property
    def slots(self) -> SlotShelf: ...
    @property
    def stock(self) -> Stock: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def templates(self) -> TemplateShelf: ...
    @property
    def visits(self) -> VisitShelf: ...
    @property
    def surveys(self) -> SurveyShelf: ...


class Register(Protocol):
    """The register of the office."""

    def reading(self) -> AbstractContextManager[Unit]:
        """A unit that only reads a consistent state."""
        ...

    def writing(self) -> AbstractContextManager[Unit]:
        """A unit that commits at the end of the block and rolls back when it raises.

        Writers follow one another; raises CannotWrite when the disk is full or read-only.
        """
        ...

    def changes(self) -> int:
        """A number that moves whenever any counter has written; cheap to ask again and again."""
        ...
