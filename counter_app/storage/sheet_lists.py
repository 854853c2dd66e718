"""Lists of sheets in a log of a million: newest first, by days, kinds, what the chief has not seen, and words.

Each kind asked for is walked along its own index and the walks are merged: one walk over all sheets would read a
million to find the three slips among them. Words are looked for as in finding.py: among the newest WINDOW sheets
first, where the hits of a common word lie, and only for a rare one in the word index.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, func, or_, select, table, text
from sqlalchemy.engine import Connection

from counter_app.domain.instants import at
from counter_app.domain.logbook import Looked, Sheet
from counter_app.services.ports.lists import Page
from counter_app.services.ports.reviews import LogQuestion

from .codec import from_json
from .columns import AnyRow, instant, micros
from .finding import WINDOW, folded_words
from .tables import sheet

_KEYS = (sheet.c.intended, sheet.c.row)
_SHOWN = (sheet.c.row, sheet.c.intended, sheet.c.looked, sheet.c.body)
_NEWEST = (sheet.c.intended.desc(), sheet.c.row.desc())
HITS = 2000
"""So many hits of the word index, the newest, are looked at before all of them are."""
_find = table("find_sheet", column("rowid"), column("id"))


def listed(row: AnyRow) -> Sheet:
    """The sheet of a row, without its words, with whether it was reviewed."""
    return replace(from_json(Sheet, row.body), reviewed=Looked(row.looked).is_done)


def on_days(first: date | None, end: date | None) -> tuple[ColumnElement[bool], ...]:
    """The sheets of the days from `first` to before `end`, as a range of the instant: a sheet's day is that of its
    number."""
    bounds: list[ColumnElement[bool]] = []
    if first is not None:
        bounds.append(sheet.c.intended >= at(first, time.min))
    if end is not None:
        bounds.append(sheet.c.intended < at(end, time.min))
    return tuple(bounds)


def page(connection: Connection, question: LogQuestion, after: str | None, limit: int) -> Page[Sheet]:
    """Sheets newest first; `after` is the `next` of the page before."""
    scope = list(on_days(question.first, question.end))
    if after is not None:
        intended, row = (int(part) for part in after.split(":"))
        moment = instant(intended)
        # The first condition is what an index can begin at; neither database sees through the OR.
        scope.append(sheet.c.intended <= moment)
        scope.append(or_(sheet.c.intended < moment, sheet.c.row < row))
    walks = [[*scope, *walk] for walk in _walks(question)]
    words = folded_words(question.text)
    found = [_walk(connection, one, words, limit + 1) for one in walks]
    merged = heapq.merge(*found, key=lambda row: (row.intended, row.row), reverse=True)
    keys = [row for row, _n in zip(merged, range(limit + 1), strict=False)]
    wanted = [row.row for row in keys[:limit]]
    # Whole rows are read only of those that are shown: their bodies are long.
    rows = {row.row: row for row in connection.execute(select(*_SHOWN).where(sheet.c.row.in_(wanted)))}
    last = keys[limit - 1] if len(keys) > limit else None
    return Page(
        tuple(listed(rows[row]) for row in wanted),
        f"{micros(last.intended)}:{last.row}" if last is not None else None,
    )


def _walks(question: LogQuestion) -> list[list[ColumnElement[bool]]]:
    """The question taken apart into such that one index answers in order."""
    if question.looked:
        kinds = [sheet.c.kind.in_([int(kind) for kind in question.kinds])] if question.kinds else []
        return [[sheet.c.looked == int(one), *kinds] for one in question.looked]
    if question.kinds:
        return [[sheet.c.kind == int(kind)] for kind in question.kinds]
    return [[]]


def _walk(
    connection: Connection, scope: list[ColumnElement[bool]], words: Sequence[str], limit: int
) -> Sequence[AnyRow]:
    if not words:
        return connection.execute(select(*_KEYS).where(*scope).order_by(*_NEWEST).limit(limit)).all()
    window = select(*_KEYS, sheet.c.folded).where(*scope).order_by(*_NEWEST).limit(WINDOW).subquery()
    read = (
        select(window.c.intended, window.c.row)
        .where(and_(*(window.c.folded.like(f"% {word}%") for word in words)))
        .order_by(window.c.intended.desc(), window.c.row.desc())
    )
    rows = connection.execute(read.limit(limit)).all()
    if len(rows) == limit:
        return rows
    size = select(sheet.c.row).where(*scope).limit(WINDOW).subquery()
    if connection.execute(select(func.count()).select_from(size)).scalar_one() < WINDOW:
        return rows
    newest = _hits(connection, words, HITS)
    rows = _among(connection, newest, scope, limit)
    if len(rows) == limit:
        return rows
    number = connection.execute(select(func.count()).select_from(newest.subquery())).scalar_one()
    if number < HITS:
        return rows
    # Very many hits and hardly one of them in scope: all of them are gone through.
    return _among(connection, _hits(connection, words, None), scope, limit)


def _among(
    connection: Connection, hits: Select[Any], scope: list[ColumnElement[bool]], limit: int
) -> Sequence[AnyRow]:
    """The newest of these rows that are in scope."""
    found = connection.execute(select(*_KEYS).where(sheet.c.row.in_(hits), *scope)).all()
    return sorted(found, key=lambda row: (row.intended, row.row), reverse=True)[:limit]


def _hits(connection: Connection, words: Sequence[str], limit: int | None) -> Select[Any]:
    """The rows that hold the words, the newest number first: numbers rise with the days."""
    if connection.dialect.name == "sqlite":
        place, asked = _find.c.rowid, " AND ".join(f'"{word}"*' for word in words)
        match = text("find_sheet MATCH :asked")
    else:
        place, asked = _find.c.id, " & ".join(f"'{word}':*" for word in words)
        match = text("find_sheet.folded @@ CAST(:asked AS tsquery)")
    every = select(place).where(match.bindparams(asked=asked))
    if connection.dialect.name == "sqlite":
        return every if limit is None else every.order_by(place.desc()).limit(limit)
    # Kept apart from the rest, or PostgreSQL may walk the whole log in order, looking each up among the hits.
    kept = every.cte("kept").prefix_with("MATERIALIZED")
    return select(kept.c.id) if limit is None else select(kept.c.id).order_by(kept.c.id.desc()).limit(limit)
