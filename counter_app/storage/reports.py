"""Counts letters and dossiers for reports by indexes alone, and opens the few things that are counted one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.engine import Connection

from counter_app.domain.contribution import Contribution, is_contribution_id, veiled
from counter_app.domain.logbook import Sheet
from counter_app.domain.report import (
    Figure,
    Measure,
    Period,
    PeriodKind,
    ReportedKind,
    ReportedRow,
)
from counter_app.domain.report_reminders import HandedIn
from counter_app.domain.survey import AnswerSheet
from counter_app.domain.visit import Visit
from counter_app.services.ports.lists import Page

from .codec import from_json, parts_from_json, to_json
from .columns import AnyRow, Instant, instant, micros
from .report_sources import CHANNELS, LETTERS, SOURCES, Source
from .report_tables import report_sent
from .survey_tables import answer_sheet
from .surveys import answer_of
from .tables import contribution, dossier, sheet
from .visit_tables import visit


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report as it was handed in, in a form that JSON keeps exactly: fractions as numerator and denominator."""

    kind: PeriodKind
    year: int
    part: int
    first: date
    end: date
    due: date | None
    at: datetime
    by: str
    words: str
    figures: tuple[tuple[Measure, str, int | None, int], ...]

    @classmethod
    def of(cls, one: HandedIn) -> StoredReport:
        """The report to be kept."""
        figures = tuple(
            (
                each.measure,
                each.part,
                None if each.value is None else each.value.numerator,
                1 if each.value is None else each.value.denominator,
            )
            for each in one.figures
        )
        of = one.period
        days = (of.kind, of.year, of.part, of.first, of.end, of.due)
        return cls(*days, at=one.at, by=one.by, words=one.words, figures=figures)

    def value(self) -> HandedIn:
        """The report that was kept."""
        figures = (Figure(measure, part, _number(over, under)) for measure, part, over, under in self.figures)
        period = Period(self.kind, self.year, self.part, self.first, self.end, self.due)
        return HandedIn(period, self.at, self.by, self.words, tuple(figures))


def _number(over: int | None, under: int) -> int | Fraction | None:
    return over if over is None or under == 1 else Fraction(over, under)


class SqlReports:
    """What reports count, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, measure: Measure, first: datetime, end: datetime) -> Mapping[str, int]:
        """A measure of letters or dossiers by its parts as the register keeps them: dossiers by procedure code."""
        source, days = SOURCES[measure], {"first": first, "end": end}
        found: dict[str, int] = {}
        for row in self._connection.execute(_counting(measure), days):
            if row.things:
                part = _part(measure, source, row)
                found[part] = found.get(part, 0) + int(row.things)
        if measure is Measure.DOSSIERS_UNDER_WAY:
            # Those received less those of them that ended: either is a jump, and both together never a walk.
            for row in self._connection.execute(_ended_before(), days):
                if row.things:
                    found[row.lead] -= int(row.things)
        return found

    def minutes(self, first: datetime, end: datetime) -> Mapping[tuple[int, int], int]:
        """How many letters of each kind went so many whole minutes after their result was ready: (kind, minutes)."""
        found: dict[tuple[int, int], int] = {}
        kinds = self._connection.scalars(select(_leads(sheet.c.kind).c.lead)).all()
        for kind in kinds:
            # Counted here: to group values that hardly ever repeat, a database would sort them all.
            asked = {"first": first, "end": end, "kind": kind}
            for value, count in Counter(self._connection.scalars(_MINUTES, asked)).items():
                found[kind, value] = count
        return found

    def rows(
        self,
        measure: Measure,
        parts: Collection[str] | None,
        first: datetime,
        end: datetime,
        after: str | None,
        limit: int,
    ) -> Page[ReportedRow]:
        """The things a measure counts in these parts, None for all of them, in the order they were counted."""
        source = SOURCES[measure]
        at, order = source.at.label("at"), source.order.label("order")
        scope = [_during(measure, source)]
        if parts is not None:
            scope.append(source.part.in_(tuple(parts)))
        if after is not None:
            moment, row = (int(part) for part in after.split(":"))
            scope.append(
                or_(source.at > instant(moment), and_(source.at == instant(moment), source.order > row))
            )
        asked = (
            select(*source.shown, at, order, source.weight.label("weight"), source.part.label("part"))
            .select_from(source.table if source.named is None else source.named)
            .where(*scope)
            .order_by(source.at, source.order)
            .limit(limit + 1)
        )
        found = self._connection.execute(asked, {"first": first, "end": end}).all()
        rows = tuple(_row(source.kind, one) for one in found[:limit])
        last = found[limit - 1] if len(found) > limit else None
        return Page(rows, None if last is None else f"{micros(last.at)}:{last.order}")

    def visits(self, first: datetime, end: datetime) -> tuple[Visit, ...]:
        """Visits made, in order."""
        made = (
            select(visit.c.body)
            .where(visit.c.lane != 0, visit.c.at >= first, visit.c.at < end)
            .order_by(visit.c.at, visit.c.id)
        )
        return tuple(from_json(Visit, body) for body in self._connection.scalars(made))

    def contributions(self, first: date, end: date) -> tuple[Contribution, ...]:
        """Contributions received, in order, veiled where their giver asked not to be named."""
        received = (
            select(contribution.c.body)
            .where(contribution.c.received >= first, contribution.c.received < end)
            .order_by(contribution.c.received, func.length(contribution.c.id), contribution.c.id)
        )
        return tuple(veiled(from_json(Contribution, body)) for body in self._connection.scalars(received))

    def answers(self, first: date, end: date) -> Iterator[AnswerSheet]:
        """Sheets of answers that count, in order."""
        asked = select(*answer_sheet.c).where(*_answered(first, end))
        for row in self._connection.execute(asked.order_by(answer_sheet.c.year, answer_sheet.c.number)):
            yield answer_of(row)

    def levels(self, first: date, end: date) -> Mapping[tuple[str, str], int]:
        """How many sheets of a version (`form/version/use`) bear the same row of answers: (version, levels)."""
        of = answer_sheet.c
        key = (of.form, of.version, of.use, of.levels)
        asked = select(*key, func.count().label("things")).where(*_answered(first, end))
        return {
            (f"{row.form}/{row.version}/{row.use}", row.levels): int(row[4])
            for row in self._connection.execute(asked.group_by(*key).order_by(*key))
        }

    def keep_handed_in(self, one: HandedIn) -> None:
        """Keep a report as it was handed in, beside those handed in before for the same period."""
        body = to_json(StoredReport, StoredReport.of(one))
        self._connection.execute(insert(report_sent).values(name=one.period.name, at=one.at, body=body))

    def handed_in(self, name: str) -> HandedIn | None:
        """The report of a period handed in last, None where none was."""
        asked = select(report_sent.c.body).where(report_sent.c.name == name)
        body = self._connection.scalar(asked.order_by(report_sent.c.number.desc()).limit(1))
        return None if body is None else from_json(StoredReport, body).value()


_FIRST, _END = bindparam("first", type_=Instant), bindparam("end", type_=Instant)
_MINUTES = select(sheet.c.waited).where(
    sheet.c.kind == bindparam("kind", type_=Integer),
    LETTERS,
    sheet.c.channel.in_(CHANNELS),
    sheet.c.given >= _FIRST,
    sheet.c.given < _END,
    sheet.c.waited.is_not(None),
)


def _during(measure: Measure, source: Source) -> ColumnElement[bool]:
    """Which things of a measure count in a period."""
    if measure is Measure.DOSSIERS_UNDER_WAY:
        return and_(dossier.c.received < _END, or_(dossier.c.done.is_(None), dossier.c.done >= _END))
    return and_(source.where, source.at >= _FIRST, source.at < _END)


@cache
def _ended_before() -> Select[Any]:
    """How many dossiers of each procedure were received and had ended before the end of a period."""
    over = and_(dossier.c.done < _END, dossier.c.received < _END)
    return _jumping(dossier.c.procedure, SOURCES[Measure.DOSSIERS_BY_OUTCOME], over)


@cache
def _counting(measure: Measure) -> Select[Any]:
    """The question for a measure's counts, made once: a report asks it of a dozen periods."""
    source = SOURCES[measure]
    during = _during(measure, source)
    if measure is Measure.DOSSIERS_UNDER_WAY:
        during = dossier.c.received < _END
    return _grouped(source, during) if source.lead is None else _jumping(source.lead, source, during)


def _grouped(source: Source, during: ColumnElement[bool]) -> Select[Any]:
    counted = func.sum(source.weight).label("things")
    whole = select(source.part.label("part"), counted).select_from(source.table).where(during)
    return whole.group_by(source.part)


def _jumping(lead: ColumnElement[Any], source: Source, during: ColumnElement[bool]) -> Select[Any]:
    """The count of each pair of `lead` and `sub`, each by a jump into the index; neither is ever sorted."""
    leads = _leads(lead)
    counted = select(func.count()).select_from(source.table).where(lead == leads.c.lead, during)
    if source.sub is None:
        things = counted.correlate(leads).scalar_subquery().label("things")
        return select(leads.c.lead, things).where(leads.c.lead.is_not(None))
    subs = union_all(*(select(literal(one).label("sub")) for one in source.values)).subquery("subs")
    counted = counted.where(source.sub == subs.c.sub).correlate(leads, subs)
    pairs = select(leads.c.lead, subs.c.sub, counted.scalar_subquery().label("things"))
    return pairs.select_from(leads.join(subs, true())).where(leads.c.lead.is_not(None))


def _leads(column: ColumnElement[Any]) -> Any:
    """Every value of an index's first column, each found by one jump behind the one before; None ends them."""
    first = select(func.min(column).label("lead")).cte("leads", recursive=True)
    behind = select(func.min(column)).where(column > first.c.lead).correlate(first).scalar_subquery()
    return first.union_all(select(behind).where(first.c.lead.is_not(None)))


def _part(measure: Measure, source: Source, row: AnyRow) -> str:
    if source.lead is None:
        return str(row.part)
    if source.both:
        return f"{row.lead}/{row.sub}"
    return str(row.sub if measure is Measure.DOSSIERS_BY_OUTCOME else row.lead)


def _row(kind: ReportedKind, row: AnyRow) -> ReportedRow:
    if kind is ReportedKind.SHEET:
        (addressee,) = parts_from_json(Sheet, row.body, ("addressee",))
        return ReportedRow(kind, row.id, row.at, addressee, f"{row.number}/{row.year}", row.weight)
    if is_contribution_id(row.code):
        return ReportedRow(ReportedKind.CONTRIBUTION, row.code, row.at, "", "", row.weight)
    return ReportedRow(kind, row.code, row.at, row.applicant or "", row.procedure or "", row.weight)


def _answered(first: date, end: date) -> tuple[ColumnElement[bool], ...]:
    return answer_sheet.c.day >= first, answer_sheet.c.day < end, answer_sheet.c.taken_back.is_(False)
