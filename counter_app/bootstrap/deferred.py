"""Parts made when first used, so that a command that prints nothing never loads the paper libraries."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from counter_app.services.ports.register import Register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from counter_app.config import Paths
    from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
    from counter_app.domain.form import Form
    from counter_app.domain.layout import AnyPaper, EnvelopeSize
    from counter_app.domain.letter import DrawnLetter, Letter, LetterKind, Wording
    from counter_app.domain.lunar import LunarDate
    from counter_app.domain.office import KindSettings, Office
    from counter_app.domain.paper_size import PaperSize
    from counter_app.domain.printing import JobReport, Making
    from counter_app.domain.procedure import Procedures
    from counter_app.domain.signing_list import SigningList
    from counter_app.domain.template import TemplateReport, TemplateSlot, Trial
    from counter_app.domain.workdays import SpecialDay
    from counter_app.services.ports.paper import (
        BookWriter,
        LetterWriter,
        SigningListWriter,
        Stationer,
        TemplateBench,
        TemplateSource,
    )
    from counter_app.services.ports.printers import Printer, PrinterQueue, QueueOffers
    from counter_app.services.ports.register import Unit

if TYPE_CHECKING:
    from counter_app.domain.commitment import Commitment, Officer
    from counter_app.services.ports.commitments import CommitmentWriter

T = TypeVar("T")
_ONE_AT_A_TIME = threading.RLock()


class Once(Generic[T]):
    """A property made when it is first asked for, and never twice whatever threads ask: an act may hold a lock."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> T:
        with _ONE_AT_A_TIME:
            made = vars(instance)
            if self._name not in made:
                made[self._name] = self._make(instance)
            value: T = made[self._name]
            return value


class ClosableRegister(Register, Protocol):
    """A register that can be let go."""

    def close(self) -> None:
        """Close every connection."""


class DeferredWriter:
    """A letter writer that loads Word and PDF libraries at its first letter; safe to call from several threads."""

    def __init__(self, make: Callable[[], LetterWriter]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: LetterWriter | None = None

    def warm(self) -> None:
        """Make the real writer, and have it load ahead what its first letter needs."""
        warming = getattr(self._writer(), "warm", None)
        if warming is not None:
            warming()

    def on(self, source: TemplateSource) -> DeferredWriter:
        """The same writer, warm where this one is, asking another register for the office's templates."""

        def rebound() -> LetterWriter:
            made = self._writer()
            rebinding = getattr(made, "on", None)
            return rebinding(source) if rebinding is not None else made

        return DeferredWriter(rebound)

    def made(self) -> LetterWriter:
        """The real writer."""
        return self._writer()

    def _writer(self) -> LetterWriter:
        """The real writer, made now if it was not yet."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def word(self, letter: Letter, office: Office, paper: PaperSize) -> Wording:
        """As the real writer does."""
        return self._writer().word(letter, office, paper)

    def form(self, form: Form, office: Office) -> Wording:
        """As the real writer does."""
        return self._writer().form(form, office)

    def numbered(self, wording: Wording, document_number: str) -> Wording:
        """As the real writer does."""
        return self._writer().numbered(wording, document_number)

    def reissued(self, wording: Wording, copy: int) -> Wording:
        """As the real writer does."""
        return self._writer().reissued(wording, copy)

    def laid(self, wording: Wording, rules: KindSettings) -> Wording:
        """As the real writer does."""
        return self._writer().laid(wording, rules)

    def docx(self, wording: Wording, template: str = "") -> bytes:
        """As the real writer does."""
        return self._writer().docx(wording, template)

    def draw(self, wording: Wording, template: str = "") -> DrawnLetter:
        """As the real writer does."""
        return self._writer().draw(wording, template)


class DeferredPrinter:
    """Printers whose library is loaded when the first of them is asked for: a card is read before it is printed."""

    def __init__(self, make: Callable[[], Printer]) -> None:
        self._make = make

    @cached_property
    def _printer(self) -> Printer:
        return self._make()

    @property
    def station(self) -> str:
        """As the real printers do."""
        return self._printer.station

    def queues(self) -> tuple[PrinterQueue, ...]:
        """As the real printers do."""
        return self._printer.queues()

    def offers(self, queue: str) -> QueueOffers:
        """As the real printers do."""
        return self._printer.offers(queue)

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        """As the real printers do."""
        return self._printer.submit(pdf, queue=queue, title=title, paper=paper, making=making)

    def find(self, queue: str, title: str) -> str:
        """As the real printers do."""
        return self._printer.find(queue, title)

    def report(self, job: str) -> JobReport | None:
        """As the real printers do."""
        return self._printer.report(job)


class DeferredRegister:
    """A register that is opened by the first thread that asks for it, while the window is already on screen."""

    def __init__(self, make: Callable[[], ClosableRegister]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: ClosableRegister | None = None

    def opened(self) -> ClosableRegister:
        """The real register, opened now if it was not yet; raises a KeepingError, and tries anew when asked again."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def reading(self) -> AbstractContextManager[Unit]:
        """As the real register does."""
        return self.opened().reading()

    def writing(self) -> AbstractContextManager[Unit]:
        """As the real register does."""
        return self.opened().writing()

    def changes(self) -> int:
        """As the real register does."""
        return self.opened().changes()

    def close(self) -> None:
        """Close it if it was ever opened."""
        with self._lock:
            if self._made is not None:
                self._made.close()
                self._made = None


class ShippedTables:
    """The shipped procedures and calendar, read once."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    @cached_property
    def _procedures(self) -> Procedures:
        from counter_app.almanac.procedures import load_procedures

        return load_procedures(self._paths.data / "procedures.csv")

    @cached_property
    def _special_days(self) -> tuple[SpecialDay, ...]:
        from counter_app.almanac.calendar import load_days

        return load_days(self._paths.data / "calendar.csv")

    def procedures(self) -> Procedures:
        """The catalogue of procedures; raises BrokenTable."""
        return self._procedures

    def special_days(self) -> tuple[SpecialDay, ...]:
        """Public holidays and make-up days; raises BrokenTable."""
        return self._special_days


class LunarCalendar:
    """The lunar calendar, loaded when a death is first worded."""

    def of(self, day: date) -> LunarDate | None:
        """The lunar date, None outside the years that are known."""
        from counter_app.almanac.lunar import lunar
        from counter_app.domain.errors.calendar import LunarDateOutOfRange

        try:
            return lunar(day)
        except LunarDateOutOfRange:
            return None


class DeferredStationer:
    """A stationer that loads Word and PDF libraries when its first sheet is wanted."""

    def __init__(self, make: Callable[[], Stationer]) -> None:
        self._make = make

    @cached_property
    def _stationer(self) -> Stationer:
        return self._make()

    def envelope(self, wording: Wording, office: Office, size: EnvelopeSize) -> DrawnLetter:
        """As the real stationer does."""
        return self._stationer.envelope(wording, office, size)

    def cover(self, kind: LetterKind, office: Office) -> DrawnLetter:
        """As the real stationer does."""
        return self._stationer.cover(kind, office)

    def gauge(self, kind: LetterKind, rules: KindSettings) -> DrawnLetter:
        """As the real stationer does."""
        return self._stationer.gauge(kind, rules)

    def stock(self, wording: Wording) -> DrawnLetter:
        """As the real stationer does."""
        return self._stationer.stock(wording)


class DeferredLists:
    """A writer of signing lists that loads the PDF library when the first list is wanted."""

    def __init__(self, make: Callable[[], SigningListWriter]) -> None:
        self._make = make

    @cached_property
    def _lists(self) -> SigningListWriter:
        return self._make()

    def signing_list(self, one: SigningList, office: Office) -> DrawnLetter:
        """As the real writer does."""
        return self._lists.signing_list(one, office)


class DeferredCommitments:
    """A writer of commitment sheets that loads Word and PDF libraries when the first sheet is wanted."""

    def __init__(self, make: Callable[[], CommitmentWriter]) -> None:
        self._make = make

    @cached_property
    def _sheets(self) -> CommitmentWriter:
        return self._make()

    def commitment(self, officer: Officer, commitment: Commitment, office: Office, day: date) -> DrawnLetter:
        """As the real writer does."""
        return self._sheets.commitment(officer, commitment, office, day)


class DeferredBench:
    """A bench for templates that loads Word and PDF libraries when a template is first looked over."""

    def __init__(self, make: Callable[[], TemplateBench]) -> None:
        self._make = make

    @cached_property
    def _bench(self) -> TemplateBench:
        return self._make()

    def slots(self) -> tuple[TemplateSlot, ...]:
        """As the real bench does."""
        return self._bench.slots()

    def shipped(self, slot: TemplateSlot) -> bytes:
        """As the real bench does."""
        return self._bench.shipped(slot)

    def guess(self, content: bytes, name: str = "") -> TemplateSlot:
        """As the real bench does."""
        return self._bench.guess(content, name)

    def check(
        self, content: bytes, slot: TemplateSlot, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """As the real bench does."""
        return self._bench.check(content, slot, trials)


class DeferredBooks:
    """A writer of books that loads its libraries when the first book is wanted."""

    def __init__(self, make: Callable[[], BookWriter]) -> None:
        self._make = make

    @cached_property
    def _books(self) -> BookWriter:
        return self._make()

    def pdf(self, head: FollowUpHead, lines: Iterator[FollowUpLine]) -> bytes:
        """As the real writer does."""
        return self._books.pdf(head, lines)

    def xlsx(self, head: FollowUpHead, lines: Iterator[FollowUpLine]) -> bytes:
        """As the real writer does."""
        return self._books.xlsx(head, lines)
