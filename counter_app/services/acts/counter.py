"""The counter's look at a case: who, how it stands, which letter and why, and the very page that would be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.choice import Choice
from counter_app.domain.contribution import Contribution
from counter_app.domain.deadline import Due, due
from counter_app.domain.dossier import Dossier, marked_ready
from counter_app.domain.errors import UnknownCase
from counter_app.domain.guards import is_death
from counter_app.domain.letter import Case, DrawnLetter, LetterKind, Wording, case_code
from counter_app.domain.logbook import Sheet
from counter_app.domain.office import KindSettings, Settings
from counter_app.domain.procedure import Procedure
from counter_app.domain.standing import Standing, standing_of
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.ports import Clock, DossierRow, LetterWriter, Register, Unit


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the counter shows about one case before Enter; `quiet` when a family in mourning stands there."""

    case: Case
    procedure: Procedure | None
    standing: Standing | None
    choice: Choice
    due: Due | None
    sheets: tuple[Sheet, ...]
    settings: Settings
    now: datetime
    quiet: bool

    @property
    def code(self) -> str:
        """The code of the case."""
        return case_code(self.case)

    def signing(self, kind: LetterKind) -> KindSettings:
        """How this kind is signed and printed."""
        return self.settings.kind(kind)


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it would be printed now, without number and without a trace in the log."""

    kind: LetterKind
    wording: Wording
    drawn: DrawnLetter


@dataclass(frozen=True, slots=True)
class Found:
    """What a scan or some typed letters led to: one card, or rows to choose from."""

    card: Card | None
    rows: tuple[DossierRow, ...] = ()


class Counter:
    """Reads; changes nothing."""

    def __init__(
        self, register: Register, clock: Clock, writer: LetterWriter, calendars: Calendars, choosing: Choosing
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._calendars = calendars
        self._choosing = choosing

    def look(self, code: str, ready: datetime | None = None) -> Card:
        """The card of a dossier or contribution, as if its result had been ready at `ready` where one is given.

        Raises UnknownCase, or ActTooEarly when the result cannot have been ready then.
        """
        with self._register.reading() as unit:
            return self._card(unit, _answered(self._choosing.case(unit, code.strip()), ready))

    def find(self, text: str, limit: int = 20) -> Found:
        """One card for a code or a single hit, else rows to choose from; raises UnknownCase when nothing fits."""
        asked = " ".join(text.split())
        with self._register.reading() as unit:
            try:
                return Found(self._card(unit, self._choosing.case(unit, asked)))
            except UnknownCase:
                rows = unit.dossiers.find(asked, limit) if asked else ()
            if not rows:
                raise UnknownCase(code=asked)
            if len(rows) == 1:
                return Found(self._card(unit, unit.dossiers.get(rows[0].code)))
        return Found(None, rows)

    def draft(self, code: str, kind: LetterKind | None = None, ready: datetime | None = None) -> Draft:
        """The letter of a case drawn as it would be now; the proposed kind unless one is named, `ready` as in `look`.

        Raises NoLetterDue, LetterNotPossible, WordsMissing or a PaperError.
        """
        wording = self.wording(code, kind, ready)
        return Draft(wording.kind, wording, self._writer.draw(wording))

    def wording(self, code: str, kind: LetterKind | None = None, ready: datetime | None = None) -> Wording:
        """The words of the letter of a case; raises NoLetterDue when no kind is named and none comes up."""
        now = self._clock.now()
        with self._register.reading() as unit:
            case = _answered(self._choosing.case(unit, code.strip()), ready)
            calendar = self._calendars.of(unit)
            chosen = kind or self._choosing.foremost(unit, case, calendar, now)
            return self._choosing.worded(unit, chosen, (case,), calendar, now)

    def docx(self, wording: Wording) -> bytes:
        """The same sheet as a Word document."""
        return self._writer.docx(wording)

    def _card(self, unit: Unit, case: Case) -> Card:
        now, calendar, settings = self._clock.now(), self._calendars.of(unit), unit.desk.settings()
        dossier = case if isinstance(case, Dossier) else None
        return Card(
            case=case,
            procedure=self._choosing.procedure(case),
            standing=standing_of(dossier, now, calendar) if dossier is not None else None,
            choice=self._choosing.choice(unit, case, calendar, now),
            due=_explained(dossier, calendar, settings),
            sheets=unit.sheets.of_case(case_code(case)),
            settings=settings,
            now=now,
            quiet=not isinstance(case, Contribution) and is_death(case.event),
        )


def _answered(case: Case, ready: datetime | None) -> Case:
    """The case with the officer's answer to when its result was ready, not kept before the handover keeps it."""
    return case if ready is None or not isinstance(case, Dossier) else marked_ready(case, ready)


def _explained(dossier: Dossier | None, calendar: WorkingCalendar, settings: Settings) -> Due | None:
    if dossier is None or dossier.limit is None:
        return None
    return due(dossier.limit, dossier.received, calendar, settings.day_ends)
