"""What the chief made of sheets, and the letter log as he reads it: by days, kinds and what he has not seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier, DossierCode
from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.lingering import Open, Settled
from counter_app.domain.logbook import LogEntry, LogKind, Looked, Sheet, SheetId
from counter_app.domain.procedure import ProcedureCode
from counter_app.domain.reviewing import SheetReview
from counter_app.services.ports.lists import Page
from counter_app.services.ports.reviews import MOST_COUNTED, LogQuestion

from . import sheet_lists
from .codec import from_json, parts_from_json, to_json
from .lanes import Lane
from .review_tables import sheet_review
from .tables import dossier, log_entry, sheet, sheet_pdf

_CHUNK = 500


class SqlReviews:
    """Reviews, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, id_: SheetId) -> SheetReview:
        """What was said about a sheet; raises UnknownLetter."""
        found = self.of([id_]).get(id_)
        if found is None:
            raise UnknownLetter(number=str(id_))
        return found

    def of(self, ids: Iterable[SheetId]) -> Mapping[SheetId, SheetReview]:
        """What was said about several sheets."""
        found: dict[SheetId, SheetReview] = {}
        asked = select(sheet.c.id, sheet.c.looked, sheet_review.c.body).outerjoin(
            sheet_review, sheet_review.c.sheet == sheet.c.row
        )
        for chunk in _chunks(ids):
            for row in self._connection.execute(asked.where(sheet.c.id.in_(chunk))):
                id_ = SheetId(row.id)
                kept = from_json(SheetReview, row.body) if row.body is not None else SheetReview(id_)
                found[id_] = replace(kept, sheet=id_, looked=Looked(row.looked))
        return found

    def put(self, review: SheetReview) -> None:
        """Keep what was said about a sheet; raises UnknownLetter."""
        row: int | None = self._connection.scalar(select(sheet.c.row).where(sheet.c.id == review.sheet))
        if row is None:
            raise UnknownLetter(number=str(review.sheet))
        self._connection.execute(update(sheet).where(sheet.c.row == row).values(looked=int(review.looked)))
        self._connection.execute(delete(sheet_review).where(sheet_review.c.sheet == row))
        self._connection.execute(
            insert(sheet_review).values(
                sheet=row,
                seen=review.seen,
                seen_by=review.seen_by,
                verdict=review.verdict.value if review.verdict is not None else "",
                returned=review.returned,
                answered=review.answered,
                body=to_json(SheetReview, review),
            )
        )

    def sent_back(self, limit: int = MOST_COUNTED) -> tuple[Sheet, ...]:
        """Sheets that wait for the officer, the oldest first, without their words."""
        asked = (
            select(sheet.c.body, sheet.c.looked)
            .where(sheet.c.looked == int(Looked.SENT_BACK))
            .order_by(sheet.c.intended, sheet.c.row)
            .limit(limit)
        )
        return tuple(sheet_lists.listed(row) for row in self._connection.execute(asked))

    def page(self, question: LogQuestion, after: str | None, limit: int) -> Page[Sheet]:
        """Sheets newest first, without their words; `after` is the `next` of the page before."""
        return sheet_lists.page(self._connection, question, after, limit)

    def kinds(self, first: date | None, end: date | None) -> tuple[tuple[int, Looked, int], ...]:
        """How many sheets of each kind, as a number, the chief has come how far with, on the days in question."""
        counted = (
            select(sheet.c.kind, sheet.c.looked, func.count())
            .where(*sheet_lists.on_days(first, end))
            .group_by(sheet.c.kind, sheet.c.looked)
        )
        return tuple((int(row[0]), Looked(row[1]), int(row[2])) for row in self._connection.execute(counted))

    def count(self, looked: Looked, first: date | None = None, end: date | None = None) -> int:
        """How many sheets of these days stand there, up to MOST_COUNTED."""
        where = (sheet.c.looked == int(looked), *sheet_lists.on_days(first, end))
        some = select(sheet.c.row).where(*where).limit(MOST_COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def events(self, ids: Collection[SheetId]) -> Mapping[SheetId, tuple[LogEntry, ...]]:
        """What the log says happened to each of these sheets, oldest first."""
        found: defaultdict[SheetId, list[LogEntry]] = defaultdict(list)
        for chunk in _chunks(ids):
            asked = select(*log_entry.c).where(log_entry.c.sheet.in_(chunk)).order_by(log_entry.c.seq)
            for row in self._connection.execute(asked):
                entry = LogEntry(
                    row.seq,
                    row.at,
                    LogKind(row.kind),
                    row.sheet,
                    row.actor,
                    row.digest,
                    row.previous,
                    row.hash,
                )
                found[SheetId(row.sheet)].append(entry)
        return {id_: tuple(entries) for id_, entries in found.items()}

    def copies(self, id_: SheetId) -> tuple[int, ...]:
        """The numbers of the copies whose page is stored, the sheet itself being 0."""
        asked = (
            select(sheet_pdf.c.copy)
            .join(sheet, sheet.c.row == sheet_pdf.c.sheet)
            .where(sheet.c.id == id_)
            .order_by(sheet_pdf.c.copy)
        )
        return tuple(self._connection.scalars(asked))

    def settled(self, first: datetime, end: datetime) -> Iterator[Settled]:
        """Dossiers received from `first` to before `end` whose result is ready, with what their time is told from."""
        during = (dossier.c.received >= first, dossier.c.received < end, dossier.c.ready.is_not(None))
        asked = select(dossier.c.procedure, dossier.c.received, dossier.c.ready, dossier.c.body).where(
            *during
        )
        for row in self._connection.execute(asked):
            (pauses,) = parts_from_json(Dossier, row.body, ("pauses",))
            yield Settled(ProcedureCode(row.procedure), row.received, row.ready, pauses)

    def working(self) -> Iterator[Open]:
        """Open dossiers without a result, with what their time is told from."""
        lanes: ColumnElement[bool] = dossier.c.lane.in_([int(Lane.WORKING), int(Lane.PAUSED)])
        shown: tuple[Any, ...] = (
            dossier.c.code,
            dossier.c.applicant,
            dossier.c.procedure,
            dossier.c.received,
            dossier.c.promise,
            dossier.c.body,
        )
        for row in self._connection.execute(select(*shown).where(lanes).order_by(dossier.c.id)):
            (pauses,) = parts_from_json(Dossier, row.body, ("pauses",))
            yield Open(
                DossierCode(row.code),
                row.applicant,
                ProcedureCode(row.procedure),
                row.received,
                row.promise,
                pauses,
            )


def _chunks(ids: Iterable[SheetId]) -> Iterator[list[SheetId]]:
    every = list(dict.fromkeys(ids))
    for begin in range(0, len(every), _CHUNK):
        yield every[begin : begin + _CHUNK]
