"""The numbers of sheets: ours without a gap nobody can explain, and the registry's, each on one letter only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from counter_app.domain.document_number import as_typed, in_series, written
from counter_app.domain.errors.letters import DocumentNumberNeeded
from counter_app.domain.errors.numbers import (
    NotMissing,
    NotNumbered,
    NumberStands,
    ReasonNeeded,
    SeriesBehind,
    SeriesTooFar,
)
from counter_app.domain.letter import FormKind, SheetKind
from counter_app.domain.log_numbers import GapReason, YearNumbers, year_numbers
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.domain.names import clean
from counter_app.domain.number_blocks import every_kind, left, sharing
from counter_app.domain.office import KindSettings, NumberSource
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register, Unit

BOOK = "book"
# A counter moved further than this at once is a slip of the finger.
MOST_AHEAD = 5000


@dataclass(frozen=True, slots=True)
class KindNumbers:
    """How a kind gets its document number: an example of the next one, how many of a block are left, who shares it."""

    kind: SheetKind
    rules: KindSettings
    example: str
    left: tuple[int, ...] | None = None
    shared: tuple[SheetKind, ...] = ()

    @property
    def runs_low(self) -> bool:
        """Whether the block is nearly or wholly used up."""
        return self.left is not None and len(self.left) <= self.rules.numbers.few


class Numbering:
    """Tells what became of every number, keeps the reasons for those that are missing, and types numbers in later."""

    def __init__(self, register: Register, clock: Clock, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._actor = actor

    def year(self, year: int | None = None) -> YearNumbers:
        """The numbers of the letter log in a year, the one on the clock where none is named."""
        with self._register.reading() as unit:
            return self._year(unit, year or self._clock.now().year)

    def explain(self, numbers: Iterable[int], why: str, year: int | None = None) -> YearNumbers:
        """Say why numbers are missing; a reason given before is replaced and stays in the log.

        All of them or none: raises ReasonNeeded, or NotMissing for one that a sheet carries or that was never counted.
        """
        now, words = self._clock.now(), clean(why)
        wanted, of_year = tuple(dict.fromkeys(numbers)), year or now.year
        with self._register.writing() as unit:
            known = self._year(unit, of_year)
            missing = {one.number for one in known.missing}
            for number in wanted:
                if number not in missing:
                    raise NotMissing(number=number, year=of_year, last=known.last)
                if not words:
                    raise ReasonNeeded(number=number, year=of_year)
                unit.numbering.explain(of_year, GapReason(number, words, self._actor, now))
                told: dict[str, object] = {"number": number, "year": of_year, "why": words}
                unit.log.append(LogKind.NUMBER_EXPLAINED, now, self._actor, told)
            return self._year(unit, of_year)

    def reached(self, number: int, why: str) -> YearNumbers:
        """Count this year's log on to a number that stands on paper already, as after a restored backup.

        What lies between is missing with this reason. Raises ReasonNeeded, SeriesBehind, SeriesTooFar.
        """
        now, words = self._clock.now(), clean(why)
        with self._register.writing() as unit:
            last = unit.numbering.last(BOOK, now.year)
            if number <= last:
                raise SeriesBehind(number=number, year=now.year, last=last)
            if number > last + MOST_AHEAD:
                raise SeriesTooFar(number=number, last=last, most=MOST_AHEAD)
            if not words:
                raise ReasonNeeded(number=number, year=now.year)
            unit.numbering.advance(BOOK, now.year, number)
            for one in range(last + 1, number + 1):
                unit.numbering.explain(now.year, GapReason(one, words, self._actor, now))
            told: dict[str, object] = {"number": number, "before": last, "year": now.year, "why": words}
            unit.log.append(LogKind.SERIES_MOVED, now, self._actor, told)
            return self._year(unit, now.year)

    def documents(self) -> tuple[KindNumbers, ...]:
        """How every kind that bears a document number gets it."""
        now = self._clock.now()
        with self._register.reading() as unit:
            settings = unit.desk.settings()
        found = []
        for kind, rules in every_kind(settings):
            if rules.number_source is NumberSource.NONE:
                continue
            block = left(settings, kind) if rules.number_source is NumberSource.RESERVED else None
            n = block[0] if block else 1
            example = written(rules.number_pattern, n, now.year)
            others = tuple(one for one in sharing(settings, kind) if one != kind)
            found.append(KindNumbers(kind, rules, example, block, others))
        return tuple(found)

    def running_low(self) -> tuple[KindNumbers, ...]:
        """The kinds whose block is nearly or wholly used up."""
        return tuple(one for one in self.documents() if one.runs_low)

    def untyped(self) -> tuple[Sheet, ...]:
        """Open sheets that were printed with dots and wait for the registry's number, oldest first."""
        with self._register.reading() as unit:
            settings = unit.desk.settings()
            kinds = {
                kind
                for kind, rules in every_kind(settings)
                if rules.number_source is NumberSource.TYPED and rules.numbers.later
            }
            return tuple(
                one
                for one in unit.sheets.open()
                if one.kind in kinds and not one.document_number and one.kind is not FormKind.SLIP
            )

    def type_in(self, year: int, number: int, document_number: str) -> Sheet:
        """Enter the registry's number of a sheet that was printed with dots; the stored page stays as it was printed.

        Raises UnknownLetter, NumberStands, NotNumbered, DocumentNumberNeeded, DocumentNumberTaken.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            sheet = unit.sheets.by_number(year, number)
            rules = unit.desk.settings().kind(sheet.kind)
            if sheet.document_number:
                raise NumberStands(number=number, document_number=sheet.document_number)
            if rules.number_source is not NumberSource.TYPED or sheet.withdrawn is not None:
                raise NotNumbered(number=number)
            typed = as_typed(document_number, rules.number_pattern, sheet.year)
            if not typed:
                raise DocumentNumberNeeded(kind=sheet.kind)
            place = in_series(rules.numbers, typed, rules.number_pattern, sheet.year)
            sheet = replace(sheet, document_number=typed, series_number=place)
            unit.sheets.replace(sheet)
            told = sheet.told | {"document_number": typed}
            unit.log.append(LogKind.NUMBER_TYPED, now, self._actor, told, sheet.id)
        return sheet

    @staticmethod
    def _year(unit: Unit, year: int) -> YearNumbers:
        shelf = unit.numbering
        last = shelf.last(BOOK, year)
        return year_numbers(year, last, shelf.runs(year, last), shelf.void(year), shelf.reasons(year))
