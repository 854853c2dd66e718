"""Where the things of each measure of letters and dossiers stand, and the indexes that count them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, String, and_, cast, literal, or_, true

from counter_app.domain.dossier import Channel
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.own_kind import FIRST_OWN
from counter_app.domain.report import NOT_TOLD, Measure, ReportedKind
from counter_app.domain.report_facts import RESULTS, Ending
from counter_app.domain.slip import ByText

from .report_tables import declined_letter, dossier_fact
from .tables import dossier, log_entry, sheet

_KIND = cast(sheet.c.kind, String)
LETTERS = or_(sheet.c.kind < min(FormKind), sheet.c.kind >= FIRST_OWN)
_ONE: ColumnElement[Any] = literal(1)
CHANNELS = (NOT_TOLD, *(one.value for one in Channel), *(one.value for one in ByText))
_SHEET = (sheet.c.id, sheet.c.number, sheet.c.year, sheet.c.body)
_DOSSIER = (dossier.c.code, dossier.c.applicant, dossier.c.procedure)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the things of a measure stand: when they count, their part, which of them, and what names them.

    An index begins with `lead` and `sub` (which has one of `values`) and then has `at`: things are counted by jumping
    from one pair to the next, never by sorting. Without `lead` they are few enough to be grouped.
    """

    kind: ReportedKind
    table: FromClause
    at: ColumnElement[Any]
    part: ColumnElement[Any]
    where: ColumnElement[bool]
    shown: tuple[ColumnElement[Any], ...]
    order: ColumnElement[Any]
    weight: ColumnElement[Any] = _ONE
    named: FromClause | None = None
    lead: ColumnElement[Any] | None = None
    sub: ColumnElement[Any] | None = None
    values: tuple[str, ...] = ()
    both: bool = False


def _of_sheets(
    at: ColumnElement[Any],
    part: ColumnElement[Any] = _KIND,
    where: ColumnElement[bool] = LETTERS,
    lead: ColumnElement[Any] | None = sheet.c.kind,
) -> Source:
    return Source(ReportedKind.SHEET, sheet, at, part, where, _SHEET, sheet.c.row, lead=lead)


def _of_dossiers(endings: tuple[str, ...], part: ColumnElement[Any] = dossier.c.procedure) -> Source:
    source = Source(
        ReportedKind.DOSSIER,
        dossier,
        dossier.c.done,
        part,
        dossier.c.ending.in_(endings),
        _DOSSIER,
        dossier.c.id,
    )
    return replace(source, lead=dossier.c.procedure, sub=dossier.c.ending, values=endings)


def _received(*, lead: ColumnElement[Any] | None) -> Source:
    part = dossier.c.procedure
    return Source(
        ReportedKind.DOSSIER,
        dossier,
        dossier.c.received,
        part,
        true(),
        _DOSSIER,
        dossier.c.id,
        lead=lead,
    )


def _given(part: ColumnElement[Any], *, both: bool = False) -> Source:
    return replace(_of_sheets(sheet.c.given, part), sub=sheet.c.channel, values=CHANNELS, both=both)


def _of_facts(measure: Measure) -> Source:
    return Source(
        ReportedKind.DOSSIER,
        dossier_fact,
        dossier_fact.c.at,
        dossier_fact.c.part,
        dossier_fact.c.measure == measure.value,
        _DOSSIER,
        _behind(dossier_fact.c.dossier, dossier_fact.c.place),
        dossier_fact.c.weight,
        dossier_fact.join(dossier, dossier.c.id == dossier_fact.c.dossier),
    )


def _of_declined(part: ColumnElement[Any]) -> Source:
    return Source(
        ReportedKind.DOSSIER,
        declined_letter,
        declined_letter.c.at,
        part,
        true(),
        (declined_letter.c.code, dossier.c.applicant, dossier.c.procedure),
        _behind(declined_letter.c.seq, declined_letter.c.place),
        named=declined_letter.outerjoin(dossier, dossier.c.code == declined_letter.c.code),
    )


def _behind(row: ColumnElement[Any], place: ColumnElement[Any]) -> ColumnElement[Any]:
    """One number that orders by row and then by the place in it."""
    return cast(row, BigInteger) * 1000 + place


def _slashed(one: ColumnElement[Any], two: ColumnElement[Any]) -> ColumnElement[Any]:
    return one.concat("/").concat(two)


_REISSUED = log_entry.join(sheet, sheet.c.id == log_entry.c.sheet)
ENDINGS = tuple(one.value for one in Ending if one)
_ENDING, _DECLINED_KIND = dossier.c.ending, cast(declined_letter.c.kind, String)
SOURCES = {
    Measure.LETTERS_MADE: _of_sheets(sheet.c.intended),
    Measure.LETTERS_PRINTED: _of_sheets(sheet.c.spooled),
    Measure.LETTERS_SIGNED: _of_sheets(sheet.c.signed),
    Measure.LETTERS_WITHDRAWN: _of_sheets(sheet.c.withdrawn),
    Measure.LETTERS_HANDED_OVER: _given(_KIND),
    Measure.LETTERS_BY_CHANNEL: _given(_slashed(_KIND, sheet.c.channel), both=True),
    Measure.LETTERS_BY_HAMLET: _of_sheets(sheet.c.given, sheet.c.hamlet, lead=sheet.c.hamlet),
    Measure.SLIPS_SENT: _of_sheets(sheet.c.given, literal(""), sheet.c.kind == int(FormKind.SLIP), lead=None),
    Measure.LETTERS_REISSUED: Source(
        ReportedKind.SHEET,
        _REISSUED,
        log_entry.c.at,
        _KIND,
        and_(log_entry.c.kind == LogKind.REISSUED.value, LETTERS),
        _SHEET,
        log_entry.c.seq,
    ),
    Measure.LETTERS_NOT_SENT: _of_declined(_DECLINED_KIND),
    Measure.LETTERS_NOT_SENT_WHY: _of_declined(_slashed(_DECLINED_KIND, declined_letter.c.reason)),
    Measure.DOSSIERS_RECEIVED: _received(lead=dossier.c.procedure),
    Measure.DOSSIERS_SETTLED: _of_dossiers(tuple(one.value for one in RESULTS)),
    Measure.DOSSIERS_EARLY: _of_dossiers((Ending.EARLY.value,)),
    Measure.DOSSIERS_ON_TIME: _of_dossiers((Ending.ON_TIME.value,)),
    Measure.DOSSIERS_LATE: _of_dossiers((Ending.LATE.value,)),
    Measure.DOSSIERS_BY_OUTCOME: _of_dossiers(ENDINGS, part=_ENDING),
    Measure.DOSSIERS_UNDER_WAY: _received(lead=dossier.c.procedure),
    **{
        one: _of_facts(one)
        for one in (Measure.REAPPOINTMENTS, Measure.CHILDREN_BY_SEX, Measure.DECEASED_BY_AGE)
    },
}
