"""All slips that are due in one run: drawn first, then numbered and printed in order, and one sheet to sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.deadline import due
from counter_app.domain.dossier import Dossier, Extension
from counter_app.domain.errors.dossiers import NoSlip
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import DrawnLetter, FormKind
from counter_app.domain.logbook import Sheet
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.signing_list import SigningList, SigningRow
from counter_app.domain.slip import SlipOrder, SlipReason, promised_anew
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import DrawnAhead
from counter_app.services.crafts.sending import Sending
from counter_app.services.crafts.slips import number_of
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow
from counter_app.services.ports.paper import SigningListWriter
from counter_app.services.ports.register import Register, Unit

from .single import Apologies

PAGE = 200
_DUE = (Bucket.LATE, Bucket.DUE_TODAY, Bucket.DUE_NEXT)


@dataclass(frozen=True, slots=True)
class SlipDue:
    """A dossier that is not done and whose promise runs out by the next working day, or has run out.

    `sheet` is the slip it has and that was not sent yet; `late` says that its promise is gone already.
    """

    dossier: Dossier
    procedure_name: str
    late: bool
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True)
class SlipBatch:
    """What came of a batch: slips sent to the printer now, those printed before, those that wait for a printer, and
    codes left out with the reason, in order. `stopped` says that it was broken off."""

    sent: tuple[Sheet, ...] = ()
    before: tuple[Sheet, ...] = ()
    waiting: tuple[tuple[Sheet, CounterError], ...] = ()
    failed: tuple[tuple[str, CounterError], ...] = ()
    stopped: bool = False

    @property
    def slips(self) -> tuple[Sheet, ...]:
        """Every slip that has its number, as it goes to be signed."""
        return (*self.before, *self.sent, *(sheet for sheet, _why in self.waiting))


@dataclass(slots=True)
class _Course:
    """A batch under way."""

    ready: list[tuple[SlipOrder, DrawnAhead | None]] = field(default_factory=list)
    before: list[Sheet] = field(default_factory=list)
    sent: list[Sheet] = field(default_factory=list)
    waiting: list[tuple[Sheet, CounterError]] = field(default_factory=list)
    failed: list[tuple[str, CounterError]] = field(default_factory=list)
    stopped: bool = False

    def done(self) -> SlipBatch:
        return SlipBatch(
            tuple(self.sent), tuple(self.before), tuple(self.waiting), tuple(self.failed), self.stopped
        )


class SlipBatches:
    """Issues many slips; stopped anywhere, the same batch asked for again goes on where it stopped."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        lists: SigningListWriter,
        calendars: Calendars,
        choosing: Choosing,
        sending: Sending,
        apologies: Apologies,
    ) -> None:
        self._register = register
        self._clock = clock
        self._lists = lists
        self._calendars = calendars
        self._choosing = choosing
        self._sending = sending
        self._apologies = apologies

    def due(self) -> tuple[SlipDue, ...]:
        """Dossiers that need a slip today: promised for today or the next working day, or late without one.

        First those whose slip is numbered and not printed, so that a batch can go on; then nearest promise first. A
        dossier whose promise was made anew before is not due again: only the Chairman moves it.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            moments = self._calendars.moments(self._calendars.of(unit), now)
            rows = [
                row
                for bucket in _DUE
                for row in _all(unit, DossierFilter(bucket, moments))
                if row.ready is None and row.paused_since is None
            ]
            codes = [code for one in _slips(unit) if one.spooled is None for code in one.codes]
            codes += [row.code for row in rows]
            once = dict.fromkeys(codes)
            dossiers = unit.dossiers.several(once)
            found = (self._due(unit, dossiers[code], now) for code in once)
            return tuple(one for one in found if one is not None)

    def issue(
        self,
        codes: Sequence[str],
        reason: SlipReason,
        words: str = "",
        days: int | None = None,
        *,
        sure: bool = False,
        printer: str = "",
        prints: bool = True,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SlipBatch:
        """Draw the slip of every dossier, then number, promise and print those that could be drawn, in order.

        `days` working days from now are promised, else what `Apologies.propose` proposes for each. What cannot be
        drawn takes no number, moves no promise and stops no other. Raises NoPrinter for a printer that does not
        exist, InvalidLimit for days no promise is made in.
        """
        appointment = self._in_days(days) if days is not None else None
        orders = [SlipOrder(code, reason, appointment, words, sure=sure) for code in dict.fromkeys(codes)]
        return self.run(orders, printer=printer, prints=prints, progress=progress, cancelled=cancelled)

    def run(
        self,
        orders: Sequence[SlipOrder],
        *,
        printer: str = "",
        prints: bool = True,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SlipBatch:
        """The same with a reason of its own for every slip; raises NoPrinter."""
        self._sending.check(printer)
        course = _Course()
        for order in orders:
            if cancelled():
                course.stopped = True
                return course.done()
            self._draw(course, order)
        for place, (order, ahead) in enumerate(course.ready):
            if cancelled():
                course.stopped = True
                break
            progress(place, len(course.ready))
            self._issue(course, order, ahead, printer, prints=prints)
        progress(len(course.sent) + len(course.waiting), len(course.ready))
        return course.done()

    def signing_list(self, codes: Sequence[str]) -> DrawnLetter:
        """One list for the head to sign from, of the slips of these dossiers; raises NoSlip for one without."""
        now = self._clock.now()
        with self._register.reading() as unit:
            settings = unit.desk.settings()
            rows = tuple(self._row(unit, unit.dossiers.get(code)) for code in dict.fromkeys(codes))
            naming = settings.naming(FormKind.SLIP, now.date())
        return self._lists.signing_list(SigningList(naming, now, rows), settings.office)

    def unsent(self) -> tuple[Sheet, ...]:
        """Slips that have their number and were not sent, oldest first: what goes to be signed."""
        with self._register.reading() as unit:
            return _slips(unit)

    def _due(self, unit: Unit, dossier: Dossier, now: datetime) -> SlipDue | None:
        sheet = _unsent(unit, dossier)
        if sheet is None and promised_anew(dossier):
            return None
        procedure = self._choosing.procedure(dossier)
        late = dossier.promise is not None and dossier.promise < now
        return SlipDue(dossier, procedure.name if procedure is not None else "", late, sheet)

    def _in_days(self, days: int) -> datetime:
        with self._register.reading() as unit:
            calendar, ends = self._calendars.of(unit), unit.desk.settings().day_ends
        return due(Limit(days, LimitUnit.WORKING_DAY), self._clock.now(), calendar, ends).at

    def _draw(self, course: _Course, order: SlipOrder) -> None:
        try:
            with self._register.reading() as unit:
                sheet = _unsent(unit, unit.dossiers.get(order.code))
            if sheet is not None and sheet.spooled is not None:
                course.before.append(sheet)
                return
            if sheet is None:
                place = sum(1 for _order, ahead in course.ready if ahead is not None)
                course.ready.append((order, self._apologies.ahead(order, place)))
            else:
                # Its promise stands: it is taken up again as it was numbered.
                course.ready.append((SlipOrder(order.code, order.reason), None))
        except CounterError as error:
            course.failed.append((order.code, error))

    def _issue(
        self, course: _Course, order: SlipOrder, ahead: DrawnAhead | None, printer: str, *, prints: bool
    ) -> None:
        try:
            receipt = self._apologies.issue(order, printer=printer, prints=prints, ahead=ahead)
        except CounterError as error:
            course.failed.append((order.code, error))
            return
        if receipt.waiting is not None:
            course.waiting.append((receipt.sheet, receipt.waiting))
        else:
            course.sent.append(receipt.sheet)

    def _row(self, unit: Unit, dossier: Dossier) -> SigningRow:
        slip = dossier.slip
        if slip is None:
            raise NoSlip(code=dossier.code)
        procedure = self._choosing.procedure(dossier)
        return SigningRow(
            number=slip.slip,
            name=dossier.applicant.name,
            code=dossier.code,
            procedure_name=procedure.name if procedure is not None else "",
            before=_before(dossier, slip),
            appointment=slip.appointment,
            reason=slip.reason,
        )


def _slips(unit: Unit) -> tuple[Sheet, ...]:
    """Slips that have their number and were neither sent nor taken back, oldest first."""
    return tuple(one for one in unit.sheets.open() if one.kind is FormKind.SLIP)


def _before(dossier: Dossier, slip: Extension) -> datetime:
    """The promise that a slip moved."""
    place = dossier.extensions.index(slip)
    before = dossier.extensions[place - 1].appointment if place else dossier.appointment
    return before or slip.decided


def _unsent(unit: Unit, dossier: Dossier) -> Sheet | None:
    """The slip whose promise is in force and that was not sent yet."""
    if not dossier.extensions or not dossier.extensions[-1].slip:
        return None
    number = dossier.extensions[-1].slip
    slips = (one for one in unit.sheets.of_case(dossier.code) if one.kind is FormKind.SLIP and one.is_open)
    return next((one for one in slips if number_of(one) == number), None)


def _all(unit: Unit, question: DossierFilter) -> list[DossierRow]:
    page = unit.dossiers.page(question, None, PAGE)
    rows = list(page.rows)
    while page.next is not None:
        page = unit.dossiers.page(question, page.next, PAGE)
        rows += page.rows
    return rows
