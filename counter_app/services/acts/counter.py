"""The counter's look at a case: who, how it stands, which letter and why, and the very page that would be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from counter_app.domain.choice import Choice
from counter_app.domain.deadline import Due, due, to_minute
from counter_app.domain.dossier import Dossier, marked_ready
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.event import BirthEvent, Event, names_on
from counter_app.domain.greeting import Greeting
from counter_app.domain.guards import is_death
from counter_app.domain.joint import covers, merged, one_event, subjects
from counter_app.domain.letter import (
    KIND_OF_EVENT,
    AnyLetter,
    Case,
    DrawnLetter,
    FormKind,
    SheetKind,
    Wording,
    case_code,
)
from counter_app.domain.logbook import Sheet
from counter_app.domain.office import KindSettings, Settings
from counter_app.domain.procedure import Procedure
from counter_app.domain.rewording import Reworded, reworded
from counter_app.domain.standing import Standing, standing_of
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow, Moments
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit

if TYPE_CHECKING:
    from counter_app.domain.reckoning import Reckoning

SEARCHED = 30
"""How many ready dossiers of one name are looked through for one of the same event."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another dossier of the same event whose result is ready too: a twin's, or a linked one of the same people."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the counter shows about one case before Enter; `quiet` when a family in mourning stands there.

    `others` are handed over with the case by one letter, `choice` is then what the rules say of them all, and
    `choices` of each; `siblings` could be handed over with it and are not yet. `sheets` are its letters, `forms` the
    one-stop forms about it, which no handover gives. `kept` is the printed promise where a calendar changed since
    would give another: it stays.
    """

    case: Case
    procedure: Procedure | None
    standing: Standing | None
    choice: Choice
    due: Due | None
    sheets: tuple[Sheet, ...]
    settings: Settings
    now: datetime
    quiet: bool
    others: tuple[Case, ...] = ()
    choices: tuple[Choice, ...] = ()
    siblings: tuple[Sibling, ...] = ()
    forms: tuple[Sheet, ...] = ()
    kept: Reckoning | None = None

    @property
    def code(self) -> str:
        """The code of the case."""
        return case_code(self.case)

    @property
    def cases(self) -> tuple[Case, ...]:
        """All that Enter hands over."""
        return (self.case, *self.others)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all that Enter hands over."""
        return tuple(case_code(case) for case in self.cases)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of its dossiers, in order."""
        return tuple(
            case.event for case in self.cases if isinstance(case, Dossier) and case.event is not None
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the letter of the event carries large, each once."""
        return tuple(dict.fromkeys(name for event in self.events for name in names_on(event)))

    @property
    def bound(self) -> bool:
        """Whether a sheet numbered already holds the cases together."""
        return any(sheet.is_open and set(self.codes[1:]) & set(sheet.codes) for sheet in self.sheets)

    def about(self, kind: AnyLetter) -> tuple[tuple[Case, ...], ...]:
        """Whom each sheet of a kind would be about."""
        return subjects(kind, self.cases, self.choices or (self.choice,))

    def open_sheet(self, kind: AnyLetter, about: tuple[Case, ...] = ()) -> Sheet | None:
        """The sheet of this kind that is numbered already and waits, if any; of the first one when not said whose."""
        whose = about or self.about(kind)[0]
        return next(
            (
                one
                for one in self.sheets
                if one.kind == kind and one.is_open and not one.pending and covers(one, whose)
            ),
            None,
        )

    def signing(self, kind: AnyLetter) -> KindSettings:
        """How this kind is signed and printed."""
        return self.settings.kind(kind)


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it would be printed now, without number and without a trace in the log."""

    kind: SheetKind
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

    def look(self, code: str, ready: datetime | None = None, also: tuple[str, ...] = ()) -> Card:
        """The card of a dossier or contribution, as if its result had been ready at `ready` where one is given.

        `also` are codes to be handed over with it; those that are closed or of another event are left out.
        Raises UnknownCase, or ActTooEarly when the result cannot have been ready then.
        """
        with self._register.reading() as unit:
            return self._card(unit, _answered(self._choosing.case(unit, code.strip()), ready), ready, also)

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

    def draft(
        self,
        code: str,
        kind: AnyLetter | None = None,
        ready: datetime | None = None,
        also: tuple[str, ...] = (),
        changes: Reworded = (),
        again: datetime | None = None,
    ) -> Draft:
        """The letter of a case drawn as it would be now; the proposed kind unless one is named.

        `ready` as in `look`; `also` are further codes the letter is about, `changes` free paragraphs in the officer's
        own words. With `again` an apology is sent ahead of its result, which will be there then. Raises NoLetterDue,
        LetterNotPossible, WordsMissing, NotAFreeParagraph, ForbiddenWords, ParagraphTooLong or a PaperError.
        """
        wording = reworded(self.wording(code, kind, ready, also, again), changes)
        return Draft(wording.kind, wording, self._writer.draw(wording))

    def wording(
        self,
        code: str,
        kind: AnyLetter | None = None,
        ready: datetime | None = None,
        also: tuple[str, ...] = (),
        again: datetime | None = None,
    ) -> Wording:
        """The words of the letter of a case; raises NoLetterDue when no kind is named and none comes up."""
        now = self._clock.now()
        with self._register.reading() as unit:
            case = _answered(self._choosing.case(unit, code.strip()), ready)
            calendar = self._calendars.of(unit)
            chosen = kind or self._choosing.foremost(unit, case, calendar, now)
            others = (_settled(self._choosing.case(unit, one), ready) for one in also)
            return self._choosing.worded(unit, chosen, (case, *others), calendar, now, again)

    def docx(self, wording: Wording, template: str = "") -> bytes:
        """The same sheet as a Word document, from the template of this hash where it is kept.

        Raises a PaperError.
        """
        return self._writer.docx(wording, template)

    def _card(
        self, unit: Unit, case: Case, ready: datetime | None = None, also: tuple[str, ...] = ()
    ) -> Card:
        now, calendar, settings = self._clock.now(), self._calendars.of(unit), unit.desk.settings()
        dossier = case if isinstance(case, Dossier) else None
        others = self._others(unit, case, ready, also)
        cases = (case, *others)
        choices = self._choosing.choices(unit, cases, calendar, now)
        choice = merged(choices) if others else choices[0]
        reached = _explained(dossier, calendar, settings)
        sheets = {sheet.id: sheet for one in cases for sheet in unit.sheets.of_case(case_code(one))}
        return Card(
            case=case,
            procedure=self._choosing.procedure(case),
            standing=standing_of(dossier, now, calendar) if dossier is not None else None,
            choice=choice,
            due=reached,
            sheets=tuple(one for one in sheets.values() if not isinstance(one.kind, FormKind)),
            settings=settings,
            now=now,
            quiet=_mourns(case),
            others=others,
            choices=choices,
            siblings=self._siblings(unit, cases, choice, self._calendars.moments(calendar, now)),
            forms=tuple(one for one in sheets.values() if isinstance(one.kind, FormKind)),
            kept=_kept(unit, dossier, reached, calendar),
        )

    def _others(
        self, unit: Unit, case: Case, ready: datetime | None, also: tuple[str, ...]
    ) -> tuple[Case, ...]:
        """What is handed over with the case: as the officer wishes, and as a sheet numbered for several demands."""
        if not isinstance(case, Dossier) or not case.is_open:
            return ()
        codes = [code for code in self._choosing.bound(unit, (case.code, *also)) if code != case.code]
        found = (_settled(self._choosing.case(unit, code), ready) for code in codes)
        return tuple(
            one for one in found if isinstance(one, Dossier) and one.is_open and one_event(case, one)
        )

    def _siblings(
        self, unit: Unit, cases: tuple[Case, ...], choice: Choice, moments: Moments
    ) -> tuple[Sibling, ...]:
        """Ready dossiers of the same event that could go with the case, looked for where it has a letter to share."""
        first = cases[0]
        if not isinstance(first, Dossier) or first.event is None or not first.is_open:
            return ()
        if KIND_OF_EVENT[first.event.kind] not in (*choice.proposed, *choice.asked):
            return ()
        codes, kind = {case_code(case) for case in cases}, first.event.kind
        waiting = DossierFilter(Bucket.WAITING, moments, _family(first.event))
        ready = tuple(
            row.code
            for row in unit.dossiers.page(waiting, None, SEARCHED).rows
            if row.code not in codes and row.ready is not None and row.event_kind == kind
        )
        return tuple(
            Sibling(other.code, names_on(other.event))
            for other in unit.dossiers.several(ready)
            if other.event is not None and one_event(first, other)
        )


def _mourns(case: Case) -> bool:
    """Whether the case is spoken of quietly: a death, or a letter to people who lost something."""
    if isinstance(case, Dossier):
        return is_death(case.event)
    return isinstance(case, Greeting) and case.kind.is_quiet


def _answered(case: Case, ready: datetime | None) -> Case:
    """The case with the officer's answer to when its result was ready, not kept before the handover keeps it."""
    return case if ready is None or not isinstance(case, Dossier) else marked_ready(case, ready)


def _settled(case: Case, ready: datetime | None) -> Case:
    """Another case of the same handover: the answer holds for it where nobody marked it ready before."""
    return case if isinstance(case, Dossier) and case.ready is not None else _answered(case, ready)


def _family(event: Event) -> str:
    """The words by which the register finds dossiers of the same event: a parent's name, else those on the letter."""
    if isinstance(event, BirthEvent):
        parents = (one.name for one in (event.mother, event.father) if one is not None and one.name)
        return next(parents, names_on(event)[0])
    return " ".join(names_on(event))


def _explained(dossier: Dossier | None, calendar: WorkingCalendar, settings: Settings) -> Due | None:
    if dossier is None or dossier.limit is None:
        return None
    return due(dossier.limit, dossier.counted_from, calendar, settings.day_ends)


def _kept(
    unit: Unit, dossier: Dossier | None, reached: Due | None, calendar: WorkingCalendar
) -> Reckoning | None:
    if dossier is None or reached is None or dossier.appointment is None or not dossier.is_open:
        return None
    if to_minute(dossier.appointment) == reached.at:
        return None
    # Loaded by the rare case that needs it, not before the first scan is answered.
    from counter_app.domain.reckoning import Rules, kept_promise  # noqa: PLC0415

    edited = frozenset(one.day for one in unit.desk.special_days())
    return kept_promise(dossier, Rules(calendar, unit.desk.settings().day_ends, edited=edited))
