"""Finds dossiers by the words of a name, a code or a personal number, without accents and in any order.

Two columns hold the words of a dossier, each with a space before it: `folded` without marks, `marked` as written.
Lists want the most urgent hits. For a common word these are near the top, so the first WINDOW dossiers are read
through; only a word too rare to fill the list from there is looked up in the word index (FTS5 in SQLite, GIN in
PostgreSQL). Each way alone is slow on the other's words: the index gathers all 40,000 of "nguyễn" before it can give
the first, and reading the whole register for a name that stands in it once takes as long.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, func, select, table, text
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier
from counter_app.domain.event import BirthEvent, DeathEvent, MarriageEvent
from counter_app.domain.names import clean, fold

from .columns import AnyRow
from .tables import dossier

WINDOW = 4000
_LONGEST = 40  # PostgreSQL takes no word longer than 2046 bytes; no name has one of 40 letters
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘`")
_BY_URGENCY = (dossier.c.urgency, dossier.c.id)
_find = table("find_dossier", column("rowid"), column("id"))


def folded_words(typed: str) -> tuple[str, ...]:
    """The words to search by, without accents."""
    return tuple(word[:_LONGEST] for word in fold(typed).split())


def marked_words(typed: str) -> tuple[str, ...]:
    """The words as written, case and apostrophes aside, cut at the same places as the folded ones."""
    letters = clean(typed).casefold().translate(_APOSTROPHES)
    kept = "".join(one if one.isalnum() or unicodedata.combining(one) else " " for one in letters)
    return tuple(word[:_LONGEST] for word in kept.split())


def search_columns(one: Dossier) -> dict[str, str]:
    """The two columns of a dossier: its code, its applicant and everyone its event names."""
    names = " ".join((one.applicant.name, *_people(one)))
    numbers = f"{one.code} {one.applicant.personal_number}"
    return {
        "folded": _line(folded_words(f"{numbers} {names}")),
        "marked": _line(marked_words(names)),
    }


def first_holding(
    connection: Connection,
    shown: Sequence[ColumnElement[Any]],
    scope: Sequence[ColumnElement[bool]],
    place: ColumnElement[str],
    words: Sequence[str],
    limit: int,
) -> Sequence[AnyRow]:
    """The most urgent dossiers in `scope` in which every word begins a word of `place` (`folded` or `marked`).

    `shown` are the columns of the rows; they hold urgency and id.
    """
    if not words:
        return ()
    name = str(place.key)
    window = select(*shown, place).where(*scope).order_by(*_BY_URGENCY).limit(WINDOW).subquery()
    read = (
        select(*(window.c[str(one.key)] for one in shown))
        .where(and_(*(window.c[name].like(f"% {word}%") for word in words)))
        .order_by(window.c.urgency, window.c.id)
    )
    rows = connection.execute(read.limit(limit)).all()
    if len(rows) == limit:
        return rows
    size = select(dossier.c.id).where(*scope).limit(WINDOW).subquery()
    if connection.execute(select(func.count()).select_from(size)).scalar_one() < WINDOW:
        return rows
    found = dossier.c.id.in_(_in_index(connection, name, words))
    return connection.execute(select(*shown).where(found, *scope).order_by(*_BY_URGENCY).limit(limit)).all()


def _in_index(connection: Connection, place: str, words: Sequence[str]) -> Select[Any]:
    if connection.dialect.name == "sqlite":
        asked = " AND ".join(f'{place} : "{word}"*' for word in words)
        return select(_find.c.rowid).where(text("find_dossier MATCH :asked").bindparams(asked=asked))
    asked = " & ".join(f"'{word}':*" for word in words)
    hits = select(_find.c.id).where(
        text(f"find_dossier.{place} @@ CAST(:asked AS tsquery)").bindparams(asked=asked)
    )
    # Kept apart from the rest, or the planner may walk all dossiers in order, looking each up among the hits.
    return select(hits.cte("hits").prefix_with("MATERIALIZED").c.id)


def _line(words: Sequence[str]) -> str:
    return "".join(f" {word}" for word in dict.fromkeys(words))


def _people(one: Dossier) -> tuple[str, ...]:
    match one.event:
        case BirthEvent() as birth:
            elders = tuple(
                elder.name for elder in (birth.father, birth.mother, birth.guardian) if elder is not None
            )
            return (*(child.name for child in birth.children), *elders)
        case MarriageEvent(husband=husband, wife=wife):
            return (husband.name, wife.name)
        case DeathEvent(deceased=deceased):
            return (deceased.name,)
        case None:
            return ()
