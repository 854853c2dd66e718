"""What the acts of visiting ask of outside: a shelf for the visits, and a writer for their papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from counter_app.domain.dossier import Dossier
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.lunar import LunarDate
    from counter_app.domain.office import Office
    from counter_app.domain.visit import Visit, VisitId
    from counter_app.domain.visit_plan import Registration
    from counter_app.domain.visit_rules import VisitRules


class VisitShelf(Protocol):
    """Visits to bereaved families."""

    def next_id(self, year: int) -> VisitId:
        """An id not used before, taken inside the saving transaction."""
        ...

    def add(self, one: Visit) -> None:
        """Keep a new visit."""
        ...

    def replace(self, one: Visit) -> Visit:
        """Keep a changed visit and return it with its new version; raises ChangedMeanwhile or UnknownVisit."""
        ...

    def get(self, id_: str) -> Visit:
        """The visit; raises UnknownVisit."""
        ...

    def open(self) -> tuple[Visit, ...]:
        """Visits still to be made, the nearest first."""
        ...

    def closed(self, limit: int) -> tuple[Visit, ...]:
        """Visits made or not wished, the latest first."""
        ...

    def named(self, key: str) -> tuple[Visit, ...]:
        """Visits about people of this folded name, oldest first."""
        ...

    def of_dossier(self, code: str) -> Visit | None:
        """The visit joined with a dossier, if there is one."""
        ...

    def deaths_named(self, key: str) -> tuple[Dossier, ...]:
        """Death dossiers about people of this folded name, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """What stands on the papers of a visit besides the visit itself; `letter` is the number of the letter printed."""

    visit: Visit
    rules: VisitRules
    registration: Registration
    lunar: LunarDate | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class VisitWords:
    """The words a delegation takes along: the lines of the wreath's band, and those for the book of condolence."""

    band: tuple[str, ...]
    lines: tuple[str, ...]


class VisitWriter(Protocol):
    """Words and draws the papers of a visit."""

    def words(self, sheet: VisitSheet, office: Office) -> VisitWords:
        """The words for band and book, those of the plan where the officer wrote them."""
        ...

    def draw(self, sheet: VisitSheet, office: Office) -> tuple[DrawnLetter, ...]:
        """The sheet of the visit and the sheet of words, each on one A4; raises a PaperError."""
        ...

    def docx(self, sheet: VisitSheet, office: Office) -> tuple[bytes, ...]:
        """The same two sheets as Word documents; raises a PaperError."""
        ...
