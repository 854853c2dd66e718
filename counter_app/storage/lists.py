"""Lists of dossiers: small rows in order of urgency, drawn in pages that begin where the last one ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier, DossierCode, State
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow, Moments, Page

from .codec import parts_from_json
from .columns import AnyRow
from .finding import first_holding, folded_words, marked_words
from .lanes import OPEN_LANES, Lane, in_bucket
from .tables import dossier

if TYPE_CHECKING:
    from counter_app.domain.moved_dates import RunningClock

_SHOWN = (
    dossier.c.id,
    dossier.c.urgency,
    dossier.c.lane,
    dossier.c.code,
    dossier.c.applicant,
    dossier.c.procedure,
    dossier.c.branch,
    dossier.c.received,
    dossier.c.promise,
    dossier.c.state,
    dossier.c.ready,
    dossier.c.handed_over,
    dossier.c.paused_since,
    dossier.c.cause,
    dossier.c.event_kind,
    dossier.c.address,
    dossier.c.personal_number,
    # Whole dossiers are read only where the list needs more of them than its columns hold: of the few that wait.
    case((dossier.c.lane == int(Lane.PAUSED), dossier.c.body)).label("waiting_body"),
)
_EVERY_LANE = frozenset({Bucket.HANDED_OVER, Bucket.ALL})


def found(connection: Connection, text: str, limit: int) -> tuple[DossierRow, ...]:
    """Exact codes first, then open dossiers, exact diacritics before folded ones, by urgency; then the closed."""
    typed = text.strip()
    codes = connection.execute(_listed().where(dossier.c.code.in_({typed, typed.upper()}))).all()
    # Names as written are asked for by themselves, or a page of folded hits could crowd them out.
    marked = first_holding(connection, _SHOWN, (), dossier.c.marked, marked_words(typed), limit)
    folded = first_holding(connection, _SHOWN, (), dossier.c.folded, folded_words(typed), limit)
    ranked: dict[int, tuple[tuple[bool, bool, bool, int, int], AnyRow]] = {}
    for is_code, exact, rows in ((True, False, codes), (False, True, marked), (False, False, folded)):
        for row in rows:
            rank = (not is_code, row.lane not in OPEN_LANES, not exact, row.urgency, row.id)
            ranked.setdefault(row.id, (rank, row))
    in_order = sorted(ranked.values(), key=lambda pair: pair[0])
    return tuple(_row(row) for _rank, row in in_order[:limit])


def page(connection: Connection, question: DossierFilter, after: str | None, limit: int) -> Page[DossierRow]:
    """A page of the dossiers in question, most urgent first."""
    scope: list[ColumnElement[bool]] = []
    if (bucket := in_bucket(question.bucket, question.moments)) is not None:
        scope.append(bucket)
    if question.procedure:
        scope.append(dossier.c.procedure == question.procedure)
    if after is not None:
        urgency, id_ = (int(part) for part in after.split(":"))
        # The first condition is what an index can begin at; PostgreSQL and SQLite see through no OR.
        scope.append(dossier.c.urgency >= urgency)
        scope.append(or_(dossier.c.urgency > urgency, dossier.c.id > id_))
    if question.text.strip():
        words = folded_words(question.text)
        rows = first_holding(connection, _SHOWN, scope, dossier.c.folded, words, limit + 1)
    else:
        rows = connection.execute(_listed().where(*scope).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        tuple(_row(row) for row in rows[:limit]),
        f"{last.urgency}:{last.id}" if last is not None else None,
    )


def counts(connection: Connection, moments: Moments) -> Mapping[Bucket, int]:
    """How many dossiers stand in each bucket; the instants only matter to the few that are still open."""
    lanes = connection.execute(select(dossier.c.lane, func.count()).group_by(dossier.c.lane))
    by_lane: dict[int, int] = {row[0]: row[1] for row in lanes}
    conditions = {
        bucket: condition
        for bucket in Bucket
        if bucket not in _EVERY_LANE and (condition := in_bucket(bucket, moments)) is not None
    }
    still_open = dossier.c.lane.in_([int(lane) for lane in OPEN_LANES])
    row = connection.execute(
        select(*(func.count(case((condition, 1))) for condition in conditions.values())).where(still_open)
    ).one()
    return {
        **{bucket: int(count) for bucket, count in zip(conditions, row, strict=True)},
        Bucket.HANDED_OVER: by_lane.get(Lane.HANDED_OVER, 0),
        Bucket.ALL: sum(by_lane.values()),
    }


def running_clocks(connection: Connection, before: datetime) -> tuple[RunningClock, ...]:
    """Open dossiers without a result, received before an instant, with what their due instants come from."""
    from counter_app.domain.moved_dates import RunningClock  # noqa: PLC0415 - asked for by the calendar's page only

    columns = (dossier.c.code, dossier.c.applicant, dossier.c.received, dossier.c.promise, dossier.c.body)
    running = dossier.c.lane.in_([int(Lane.WORKING), int(Lane.PAUSED)])
    found = []
    for row in connection.execute(select(*columns).where(running, dossier.c.received < before)):
        limit, pauses, arrived = parts_from_json(Dossier, row.body, ("limit", "pauses", "arrived"))
        if limit is not None:
            code, since = DossierCode(row.code), arrived or row.received
            found.append(RunningClock(code, row.applicant, since, row.promise, limit, pauses))
    return tuple(found)


def _listed() -> Select[*tuple[object, ...]]:
    return select(*_SHOWN).order_by(dossier.c.urgency, dossier.c.id)


def _row(row: AnyRow) -> DossierRow:
    return DossierRow(
        code=DossierCode(row.code),
        applicant=row.applicant,
        procedure=row.procedure,
        branch=row.branch,
        received=row.received,
        promise=row.promise,
        state=State(row.state),
        ready=row.ready,
        handed_over=row.handed_over,
        paused_since=row.paused_since,
        cause=row.cause,
        event_kind=row.event_kind,
        address=row.address,
        personal_number=row.personal_number,
        supplement_until=_supplement_until(row.waiting_body) if row.waiting_body is not None else None,
    )


def _supplement_until(body: str) -> datetime | None:
    """Until when the last pause of a stored dossier may last; the rest of it need not become values for a list."""
    (pauses,) = parts_from_json(Dossier, body, ("pauses",))
    until: datetime | None = pauses[-1].deadline
    return until
