"""Many letters printed in one go, before the citizens come: all are drawn first, then printed in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.batch import Batch, Foreseen, LeftOut, Outlook
from counter_app.domain.choice import Proposal, Stand
from counter_app.domain.dossier import Dossier, State
from counter_app.domain.errors.dossiers import DossierClosed
from counter_app.domain.errors.letters import DecisionNeeded, NoLetterDue, WordsMissing
from counter_app.domain.errors.own_kinds import QuietApart
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.event import person_keys
from counter_app.domain.letter import (
    AnyLetter,
    Case,
    FormKind,
    LetterKind,
    SigningMode,
    any_letter,
    case_code,
    is_quiet,
)
from counter_app.domain.logbook import Sheet
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing, Planned
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Bucket, DossierFilter
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit

PAGE = 200


@dataclass(slots=True)
class _Course:
    """A batch under way; `only` are the kinds it is about, all where it is empty."""

    named: AnyLetter | None
    only: frozenset[AnyLetter] = frozenset()
    stopped: bool = False
    ready: list[tuple[str, Planned | Sheet]] = field(default_factory=list)
    before: list[Sheet] = field(default_factory=list)
    failed: list[tuple[str, CounterError]] = field(default_factory=list)


@dataclass(slots=True)
class _Foresight:
    """An outlook being made."""

    letters: list[Foreseen] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    people: dict[tuple[AnyLetter, str], str] = field(default_factory=dict)
    before: int = 0
    without: int = 0

    def take(self, case: Dossier, found: Planned | Sheet, signing: SigningMode) -> None:
        """A letter that is ready to be printed, or was printed before."""
        kind = found.kind
        if isinstance(kind, FormKind):
            return
        if isinstance(found, Sheet):
            if found.spooled is not None:
                self.before += 1
            elif found.wording is not None and not any(one.sheet == found for one in self.letters):
                paper = found.wording.paper
                self.letters.append(Foreseen(case.code, kind, found.addressee, paper, found.signing, found))
            return
        keys = [(kind, key) for key in (person_keys(case.event) if case.event is not None else ())]
        before = next((self.people[key] for key in keys if key in self.people), "")
        if before and kind is not LetterKind.APOLOGY:
            self.leave_out(case, kind, same_as=before)
            return
        self.people |= dict.fromkeys(keys, str(case.code))
        wording = found.wording
        self.letters.append(Foreseen(case.code, kind, wording.addressee, wording.paper, signing))

    def leave_out(
        self,
        case: Dossier,
        kind: AnyLetter,
        proposal: Proposal | None = None,
        error: CounterError | None = None,
        same_as: str = "",
    ) -> None:
        """A letter that is not printed."""
        self.left_out.append(LeftOut(case, kind, proposal, error, same_as))

    def told(self) -> Outlook:
        """The outlook as it stands."""
        return Outlook(tuple(self.letters), tuple(self.left_out), self.before, self.without)


def _set_apart(course: _Course) -> None:
    """Quiet letters of the commune's own kinds leave a run in which others are printed."""
    if all(is_quiet(one.kind) for _code, one in course.ready):
        return
    kept = []
    for code, one in course.ready:
        if isinstance(one.kind, OwnKind) and one.kind.is_quiet:
            course.failed.append((code, QuietApart(code=code, name=one.kind.name)))
        else:
            kept.append((code, one))
    course.ready = kept


class Batches:
    """Prepares the letters of many cases; stopped anywhere, the same batch asked for again goes on where it stopped."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        calendars: Calendars,
        choosing: Choosing,
        issuing: Issuing,
        sending: Sending,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._calendars = calendars
        self._choosing = choosing
        self._issuing = issuing
        self._sending = sending

    def due(self, kinds: Sequence[AnyLetter] = ()) -> tuple[str, ...]:
        """Codes of results that are ready and have a letter of these kinds, nearest promise first.

        Without kinds: letters that are signed before the handover or printed on signed stock.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            settings, found = unit.desk.settings(), []
            wanted = kinds or tuple(
                kind for kind in LetterKind if settings.kind(kind).signing is not SigningMode.ON_THE_SPOT
            )
            for case in self._ready(unit, calendar, now):
                choice = self._choosing.choice(unit, case, calendar, now)
                if set(choice.proposed) & set(wanted):
                    found.append(str(case.code))
        return tuple(found)

    def outlook(self) -> Outlook:
        """What printing every letter that is due would do now; nothing is numbered, drawn or printed.

        Two dossiers about the same people get one letter: the second is left out.
        """
        now, foresight = self._clock.now(), _Foresight()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            for case in self._ready(unit, calendar, now):
                self._foresee(foresight, unit, case, calendar, now)
        return foresight.told()

    def print(
        self,
        codes: Sequence[str],
        kind: AnyLetter | None = None,
        printer: str = "",
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
        only: Iterable[AnyLetter] = (),
    ) -> Batch:
        """Draw the letter of every case, then number and print those that could be drawn, in the order given.

        The kinds that are proposed, or `only` some of them, unless one is named. Condolences come after all others;
        quiet letters of the commune's own kinds want a run of their own (QuietApart).
        What cannot be drawn takes no number and stops no other. `progress` gets how many are done of how many.
        Raises NoPrinter when a printer was named that does not exist.
        """
        self._sending.check(printer)
        now = self._clock.now()
        course = _Course(kind, frozenset(only))
        for code in dict.fromkeys(codes):
            if cancelled():
                course.stopped = True
                return self._batch(course, (), ())
            self._draw(course, code, now)
        course.ready.sort(key=lambda one: is_quiet(one[1].kind))
        _set_apart(course)
        return self._run(course, printer, now, progress, cancelled)

    def _ready(self, unit: Unit, calendar: WorkingCalendar, now: datetime) -> Iterable[Dossier]:
        """The dossiers whose result is ready and not fetched yet, nearest promise first."""
        question = DossierFilter(Bucket.OPEN, self._calendars.moments(calendar, now))
        page = unit.dossiers.page(question, None, PAGE)
        rows = list(page.rows)
        while page.next is not None:
            page = unit.dossiers.page(question, page.next, PAGE)
            rows += page.rows
        return (unit.dossiers.get(row.code) for row in rows if row.state is State.READY)

    def _foresee(
        self, foresight: _Foresight, unit: Unit, case: Dossier, calendar: WorkingCalendar, now: datetime
    ) -> None:
        choice = self._choosing.choice(unit, case, calendar, now)
        if not choice.proposals:
            foresight.without += 1
        for proposal in choice.proposals:
            kind = proposal.kind
            if choice.asked and proposal.stand is Stand.PROPOSED:
                # The officer decides about the other letter of the same dossier first.
                continue
            if proposal.stand is not Stand.PROPOSED:
                foresight.leave_out(case, kind, proposal=proposal)
            elif unit.desk.settings().kind(kind).signing is SigningMode.ON_THE_SPOT:
                foresight.leave_out(case, kind)
            else:
                try:
                    found = self._letter(unit, case, kind, now, named=False)
                except CounterError as error:
                    foresight.leave_out(case, kind, error=error)
                else:
                    foresight.take(case, found, unit.desk.settings().kind(kind).signing)

    def _draw(self, course: _Course, code: str, now: datetime) -> None:
        try:
            with self._register.reading() as unit:
                case = self._choosing.case(unit, code)
                found = [
                    self._letter(unit, case, kind, now, named=course.named is not None)
                    for kind in ((course.named,) if course.named else self._kinds(unit, case, now))
                    if not course.only or kind in course.only
                ]
            for one in found:
                if isinstance(one, Sheet) and one.spooled is not None:
                    course.before.append(one)
                    continue
                if isinstance(one, Planned):
                    self._writer.draw(one.wording)
                course.ready.append((code, one))
        except CounterError as error:
            course.failed.append((code, error))

    def _run(
        self,
        course: _Course,
        printer: str,
        now: datetime,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Batch:
        sent: list[Sheet] = []
        waiting: list[tuple[Sheet, CounterError]] = []
        for done, (code, found) in enumerate(course.ready):
            if cancelled():
                course.stopped = True
                break
            progress(done, len(course.ready))
            try:
                sheet = self._issuing.draw(self._numbered(found, code, now, named=course.named is not None))
            except CounterError as error:
                course.failed.append((code, error))
                continue
            try:
                sent.append(self._sending.first(sheet, printer))
            except CounterError as error:
                waiting.append((sheet, error))
        progress(len(sent) + len(waiting), len(course.ready))
        return self._batch(course, tuple(sent), tuple(waiting))

    def _numbered(self, found: Planned | Sheet, code: str, now: datetime, *, named: bool) -> Sheet:
        """The sheet with its number; asked again inside the transaction: a twin's letter may have come before."""
        if isinstance(found, Sheet):
            return found
        with self._register.writing() as unit:
            case = self._choosing.case(unit, code)
            again = self._letter(unit, case, any_letter(int(found.kind)), now, named=named)
            return again if isinstance(again, Sheet) else self._issuing.intend(unit, again, now)

    def _kinds(self, unit: Unit, case: Case, now: datetime) -> tuple[AnyLetter, ...]:
        """The kinds to prepare for a case: those proposed, but for those signed on the spot."""
        choice = self._choosing.choice(unit, case, self._calendars.of(unit), now)
        code, settings = case_code(case), unit.desk.settings()
        if choice.asked:
            raise DecisionNeeded(code=code, kind=min(choice.asked, key=int))
        kinds = tuple(
            kind for kind in choice.proposed if settings.kind(kind).signing is not SigningMode.ON_THE_SPOT
        )
        if not kinds:
            raise NoLetterDue(code=code)
        return kinds

    def _letter(
        self, unit: Unit, case: Case, kind: AnyLetter, now: datetime, *, named: bool
    ) -> Planned | Sheet:
        """The open sheet of the case, or the letter it is to get; raises what stands in its way."""
        calendar, code = self._calendars.of(unit), case_code(case)
        of_kind = (one for one in unit.sheets.of_case(code) if one.kind == kind and not one.pending)
        sheets = (sheet for sheet in of_kind if sheet.is_open)
        sheet = next(sheets, None)
        if sheet is not None:
            return sheet
        if isinstance(case, Dossier) and not case.is_open:
            raise DossierClosed(code=code, state=case.state)
        choice = self._choosing.choice(unit, case, calendar, now)
        if not named and kind not in choice.proposed:
            raise DecisionNeeded(code=code, kind=kind) if kind in choice.asked else NoLetterDue(code=code)
        about = choice.about(kind)
        if about is not None and about.missing:
            raise WordsMissing(code=code, kind=kind, fields=about.missing)
        return Planned(kind, (code,), self._choosing.worded(unit, kind, (case,), calendar, now))

    @staticmethod
    def _batch(
        course: _Course, sent: tuple[Sheet, ...], waiting: tuple[tuple[Sheet, CounterError], ...]
    ) -> Batch:
        return Batch(sent, tuple(course.before), waiting, tuple(course.failed), course.stopped)
