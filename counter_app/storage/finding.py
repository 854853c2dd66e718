"""Finds dossiers by the words of a name, a code or a personal number, without accents and in any order.

Two columns hold the words of a dossier, each with a space before it: `folded` without marks, `marked` as written.
Few matches come from the word index (FTS5 in SQLite, GIN in PostgreSQL) and are sorted; when more than FEW match,
the rows are walked in order of urgency instead, where the first hits are never far away. Each alone is slow on the
other's words: sorting 40,000 matches of "nguyễn", or walking the whole register for a name that stands in it once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, and_, column, select, table, text
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier
from counter_app.domain.event import BirthEvent, DeathEvent, MarriageEvent
from counter_app.domain.names import clean, fold

from .tables import dossier

#: More matches than this are walked, not sorted.
FEW = 500
_LONGEST = 40  # PostgreSQL takes no word longer than 2046 bytes; no name has one of 40 letters
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘`")
_find = table("find_dossier", column("rowid"))


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


def holding(connection: Connection, place: Column[str], words: Sequence[str]) -> ColumnElement[bool]:
    """The condition that every word begins some word in `folded` or `marked`, in the form that is quick to ask."""
    few = connection.scalars(_by_index(connection, place, words).limit(FEW + 1)).all()
    if len(few) <= FEW:
        return dossier.c.id.in_(few)
    return and_(*(place.like(f"% {word}%") for word in words))


def _by_index(connection: Connection, place: Column[str], words: Sequence[str]) -> Select[Any]:
    if connection.dialect.name == "sqlite":
        asked = " AND ".join(f'{place.name} : "{word}"*' for word in words)
        return select(_find.c.rowid).where(text("find_dossier MATCH :asked").bindparams(asked=asked))
    asked = " & ".join(f"'{word}':*" for word in words)
    lexemes = f"array_to_tsvector(string_to_array(ltrim({place.name}), ' '))"
    return select(dossier.c.id).where(text(f"{lexemes} @@ CAST(:asked AS tsquery)").bindparams(asked=asked))
