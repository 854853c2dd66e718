"""Many letters printed in one go, before the citizens come: all are drawn first, then printed in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.dossier import Dossier, State
from counter_app.domain.errors import CounterError, DecisionNeeded, DossierClosed, NoLetterDue, WordsMissing
from counter_app.domain.letter import Case, LetterKind, SigningMode, case_code
from counter_app.domain.logbook import Sheet
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing, Planned
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports import Bucket, Clock, DossierFilter, LetterWriter, Register, Unit

PAGE = 200


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of a batch: sheets sent now, those printed before, and codes left out with the reason, in order.

    `waiting` are sheets that have their number and wait for a printer.
    """

    sent: tuple[Sheet, ...] = ()
    before: tuple[Sheet, ...] = ()
    waiting: tuple[tuple[Sheet, CounterError], ...] = ()
    failed: tuple[tuple[str, CounterError], ...] = ()


@dataclass(slots=True)
class _Course:
    """A batch under way."""

    named: LetterKind | None
    ready: list[tuple[str, Planned | Sheet]] = field(default_factory=list)
    before: list[Sheet] = field(default_factory=list)
    failed: list[tuple[str, CounterError]] = field(default_factory=list)


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

    def due(self, kinds: Sequence[LetterKind] = ()) -> tuple[str, ...]:
        """Codes of results that are ready and have a letter of these kinds, nearest promise first.

        Without kinds: letters that are signed before the handover or printed on signed stock.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            question = DossierFilter(Bucket.OPEN, self._calendars.moments(calendar, now))
            page = unit.dossiers.page(question, None, PAGE)
            rows = list(page.rows)
            while page.next is not None:
                page = unit.dossiers.page(question, page.next, PAGE)
                rows += page.rows
            settings, found = unit.desk.settings(), []
            for row in rows:
                if row.state is not State.READY:
                    continue
                case = unit.dossiers.get(row.code)
                choice = self._choosing.choice(unit, case, calendar, now)
                wanted = kinds or tuple(
                    kind for kind in LetterKind if settings.kind(kind).signing is not SigningMode.ON_THE_SPOT
                )
                if set(choice.proposed) & set(wanted):
                    found.append(str(row.code))
        return tuple(found)

    def print(
        self,
        codes: Sequence[str],
        kind: LetterKind | None = None,
        printer: str = "",
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Batch:
        """Draw the letter of every case, then number and print those that could be drawn, in the order given.

        The kind that is proposed unless one is named. What cannot be drawn takes no number and stops no other.
        Raises NoPrinter when a printer was named that does not exist.
        """
        self._sending.check(printer)
        now = self._clock.now()
        course = _Course(kind)
        for code in dict.fromkeys(codes):
            if cancelled():
                return self._batch(course, (), ())
            self._draw(course, code, now)
        return self._run(course, printer, now, progress, cancelled)

    def _draw(self, course: _Course, code: str, now: datetime) -> None:
        try:
            with self._register.reading() as unit:
                case = self._choosing.case(unit, code)
                found = [
                    self._letter(unit, case, kind, now, named=course.named is not None)
                    for kind in ((course.named,) if course.named else self._kinds(unit, case, now))
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
            again = self._letter(unit, case, LetterKind(found.kind), now, named=named)
            return again if isinstance(again, Sheet) else self._issuing.intend(unit, again, now)

    def _kinds(self, unit: Unit, case: Case, now: datetime) -> tuple[LetterKind, ...]:
        """The kinds to prepare for a case: those proposed, but for those signed on the spot."""
        choice = self._choosing.choice(unit, case, self._calendars.of(unit), now)
        code, settings = case_code(case), unit.desk.settings()
        if choice.asked:
            raise DecisionNeeded(code=code, kind=min(choice.asked))
        kinds = tuple(
            kind for kind in choice.proposed if settings.kind(kind).signing is not SigningMode.ON_THE_SPOT
        )
        if not kinds:
            raise NoLetterDue(code=code)
        return kinds

    def _letter(
        self, unit: Unit, case: Case, kind: LetterKind, now: datetime, *, named: bool
    ) -> Planned | Sheet:
        """The open sheet of the case, or the letter it is to get; raises what stands in its way."""
        calendar, code = self._calendars.of(unit), case_code(case)
        of_kind = (one for one in unit.sheets.of_case(code) if one.kind is kind and not one.pending)
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
        return Batch(sent, tuple(course.before), waiting, tuple(course.failed))
