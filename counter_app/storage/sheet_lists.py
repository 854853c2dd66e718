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

_SHOWN = (sheet.c.row, sheet.c.intended, sheet.c.looked, sheet.c.body)
_NEWEST = (sheet.c.intended.desc(), sheet.c.row.desc())
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
    rows = [row for row, _n in zip(merged, range(limit + 1), strict=False)]
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        tuple(listed(row) for row in rows[:limit]),
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
        return connection.execute(select(*_SHOWN).where(*scope).order_by(*_NEWEST).limit(limit)).all()
    window = select(*_SHOWN, sheet.c.folded).where(*scope).order_by(*_NEWEST).limit(WINDOW).subquery()
    read = (
        select(*(window.c[one.key] for one in _SHOWN))
        .where(and_(*(window.c.folded.like(f"% {word}%") for word in words)))
        .order_by(window.c.intended.desc(), window.c.row.desc())
    )
    rows = connection.execute(read.limit(limit)).all()
    if len(rows) == limit:
        return rows
    size = select(sheet.c.row).where(*scope).limit(WINDOW).subquery()
    if connection.execute(select(func.count()).select_from(size)).scalar_one() < WINDOW:
        return rows
    # The sign before the column keeps it out of the indexes: the few hits are sorted, never the log walked for them.
    hits = sheet.c.row.in_(_in_index(connection, words))
    in_order = (text("+sheet.intended DESC"), sheet.c.row.desc()) if _is_sqlite(connection) else _NEWEST
    return connection.execute(select(*_SHOWN).where(hits, *scope).order_by(*in_order).limit(limit)).all()


def _in_index(connection: Connection, words: Sequence[str]) -> Select[Any]:
    if _is_sqlite(connection):
        asked = " AND ".join(f'"{word}"*' for word in words)
        return select(_find.c.rowid).where(text("find_sheet MATCH :asked").bindparams(asked=asked))
    asked = " & ".join(f"'{word}':*" for word in words)
    hits = select(_find.c.id).where(
        text("find_sheet.folded @@ CAST(:asked AS tsquery)").bindparams(asked=asked)
    )
    # Kept apart from the rest, or the planner may walk the whole log in order, looking each up among the hits.
    return select(hits.cte("hits").prefix_with("MATERIALIZED").c.id)


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
