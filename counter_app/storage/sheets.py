"""Numbered sheets, the words that stand on them and their PDF bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.errors.keeping import DatabaseBroken
from counter_app.domain.errors.letters import DocumentNumberTaken, UnknownLetter
from counter_app.domain.guards import GivenLetter
from counter_app.domain.instants import at
from counter_app.domain.letter import DrawnLetter, FormKind, LetterKind, Wording
from counter_app.domain.logbook import Looked, Sheet, SheetId, first_look

from .codec import from_json, to_json
from .columns import AnyRow
from .finding import folded_words
from .tables import case_person, dossier, sheet, sheet_case, sheet_pdf

_APOLOGIES = (FormKind.SLIP, LetterKind.APOLOGY)
_CHUNK = 500
WHOLE = select(sheet.c.row, sheet.c.intended, sheet.c.looked, sheet.c.body, sheet.c.wording)
# Made once: building a statement costs more than running it, and every letter is kept twice.
_NEW, _NEW_PDF = insert(sheet), insert(sheet_pdf)
_KEEP = update(sheet).where(sheet.c.row == bindparam("stored_row"))
# A number given up after the chief saw its sheet is to be seen once more.
_LOOK_AGAIN = (
    update(sheet)
    .where(
        sheet.c.row == bindparam("stored_row"),
        sheet.c.withdrawn.is_(None),
        sheet.c.looked.in_([int(one) for one in Looked if one.is_done]),
    )
    .values(looked=int(Looked.UNSEEN))
)
_NO_CODES = delete(sheet_case).where(sheet_case.c.sheet == bindparam("of_sheet"))
_OTHERS = select(sheet.c.id).where(sheet.c.id != bindparam("own_id"), sheet.c.year == bindparam("of_year"))
_SAME_NUMBER = _OTHERS.where(sheet.c.number == bindparam("asked"))
_ROW = select(sheet.c.row).where(sheet.c.id == bindparam("wanted"))


class SqlSheets:
    """Sheets of the letter log, on the connection of one unit of work; `place` names the database in errors."""

    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place

    def add(self, sheet_: Sheet) -> None:
        """Keep a new sheet; its (year, number) and, within its year, its document number stand on no other.

        Raises DocumentNumberTaken; a number of ours that stands already is a damaged register: DatabaseBroken.
        """
        unmarked = self._must_be_free(sheet_)
        looked = Looked.SEEN if sheet_.reviewed else first_look(sheet_.kind)
        columns = {**_columns(sheet_), "looked": int(looked)}
        row = self._connection.execute(_NEW, columns).inserted_primary_key
        assert row is not None  # noqa: S101 - an insert of one row has a key
        self._keep_codes(int(row[0]), sheet_.codes)
        if unmarked:
            self._mark(int(row[0]), sheet_)

    def replace(self, sheet_: Sheet) -> None:
        """Keep a sheet that met another event; raises DocumentNumberTaken, UnknownLetter when it was never added."""
        row = self._row(sheet_.id)
        unmarked = self._must_be_free(sheet_, row)
        if sheet_.withdrawn is not None:
            self._connection.execute(_LOOK_AGAIN, {"stored_row": row})
        self._connection.execute(_KEEP, {**_columns(sheet_), "stored_row": row})
        self._connection.execute(_NO_CODES, {"of_sheet": row})
        self._keep_codes(row, sheet_.codes)
        if unmarked:
            self._mark(row, sheet_)

    def get(self, id_: SheetId) -> Sheet:
        """The sheet; raises UnknownLetter."""
        return self._one(sheet.c.id == id_, str(id_))

    def by_number(self, year: int, number: int) -> Sheet:
        """The sheet; raises UnknownLetter."""
        return self._one(and_(sheet.c.year == year, sheet.c.number == number), f"{number}/{year}")

    def of_case(self, code: str) -> tuple[Sheet, ...]:
        """Every sheet ever numbered for the case, oldest first."""
        found = WHOLE.join(sheet_case, sheet_case.c.sheet == sheet.c.row).where(sheet_case.c.code == code)
        return self._all(found.order_by(sheet.c.intended, sheet.c.row))

    def open(self) -> tuple[Sheet, ...]:
        """Sheets neither handed over nor withdrawn, oldest first."""
        waiting = and_(sheet.c.handed_over.is_(None), sheet.c.withdrawn.is_(None))
        return self._all(WHOLE.where(waiting).order_by(sheet.c.intended, sheet.c.row))

    def given_to(self, keys: frozenset[str], code: str) -> tuple[GivenLetter, ...]:
        """Letters, not withdrawn, of other dossiers whose event is about one of these people.

        A sheet that also stands for `code` itself is not another dossier's letter.
        """
        own = select(sheet_case.c.sheet).where(sheet_case.c.code == code)
        given = (
            select(sheet.c.kind, sheet.c.number, sheet_case.c.code, sheet.c.day, sheet.c.row)
            .join(sheet_case, sheet_case.c.sheet == sheet.c.row)
            .join(dossier, dossier.c.code == sheet_case.c.code)
            .join(case_person, case_person.c.dossier == dossier.c.id)
            .where(
                case_person.c.key.in_(keys),
                sheet.c.kind.in_([int(kind) for kind in LetterKind]),
                sheet.c.withdrawn.is_(None),
                sheet.c.row.not_in(own),
            )
            .distinct()
            .order_by(sheet.c.row, sheet_case.c.code)
        )
        return tuple(
            GivenLetter(LetterKind(row.kind), row.number, row.code, row.day)
            for row in self._connection.execute(given)
        )

    def store_bytes(self, id_: SheetId, drawn: DrawnLetter, copy: int = 0) -> None:
        """Keep the PDF of a sheet (copy 0) or of a later copy for good; the same again is fine, another is refused."""
        row = self._row(id_)
        kept = (sheet_pdf.c.sheet == row) & (sheet_pdf.c.copy == copy)
        stored = self._connection.scalar(select(sheet_pdf.c.sha256).where(kept))
        if stored is None:
            self._connection.execute(
                _NEW_PDF,
                {
                    "sheet": row,
                    "copy": copy,
                    "sha256": drawn.sha256,
                    "template_version": drawn.template_version,
                    "pages": drawn.pages,
                    "pdf": drawn.pdf,
                },
            )
        elif stored != drawn.sha256:
            raise RuntimeError(f"the PDF of sheet {id_} is kept for good and may not be replaced")

    def pdf(self, id_: SheetId, copy: int = 0) -> bytes:
        """The stored PDF; raises UnknownLetter when there is none, DatabaseBroken when it is not what was stored."""
        found = self._connection.execute(
            select(sheet_pdf.c.pdf, sheet_pdf.c.sha256)
            .join(sheet, sheet.c.row == sheet_pdf.c.sheet)
            .where((sheet.c.id == id_) & (sheet_pdf.c.copy == copy))
        ).first()
        if found is None:
            raise UnknownLetter(number=str(id_))
        pdf = bytes(found.pdf)
        if hashlib.sha256(pdf).hexdigest() != found.sha256:
            raise DatabaseBroken(
                path=self._place, reason=f"the PDF of sheet {id_} is not the one that was stored"
            )
        return pdf

    def handed_over_on(self, day: date) -> tuple[Sheet, ...]:
        """Sheets handed over on a day, newest first."""
        during = and_(
            sheet.c.handed_over >= at(day, time.min),
            sheet.c.handed_over < at(day + timedelta(days=1), time.min),
        )
        return self._all(WHOLE.where(during).order_by(sheet.c.handed_over.desc(), sheet.c.row.desc()))

    def apologies(self, codes: Iterable[str]) -> tuple[Sheet, ...]:
        """Slips and letters of apology for these cases, not withdrawn, oldest first, without their words."""
        found: dict[int, AnyRow] = {}
        asked = iter(codes)
        while chunk := list(islice(asked, _CHUNK)):
            rows = self._connection.execute(
                select(sheet.c.row, sheet.c.intended, sheet.c.body)
                .join(sheet_case, sheet_case.c.sheet == sheet.c.row)
                .where(
                    sheet_case.c.code.in_(chunk),
                    sheet.c.kind.in_([int(kind) for kind in _APOLOGIES]),
                    sheet.c.withdrawn.is_(None),
                )
            )
            found |= {row.row: row for row in rows}
        in_order = sorted(found.values(), key=lambda row: (row.intended, row.row))
        return tuple(from_json(Sheet, row.body) for row in in_order)

    def _one(self, condition: ColumnElement[bool], number: str) -> Sheet:
        found = self._connection.execute(WHOLE.where(condition)).first()
        if found is None:
            raise UnknownLetter(number=number)
        return sheet_value(found)

    def _all(self, query: Select[Any]) -> tuple[Sheet, ...]:
        return tuple(sheet_value(row) for row in self._connection.execute(query))

    def _row(self, id_: SheetId) -> int:
        row: int | None = self._connection.scalar(_ROW, {"wanted": id_})
        if row is None:
            raise UnknownLetter(number=str(id_))
        return row

    def _must_be_free(self, sheet_: Sheet, row: int | None = None) -> bool:
        """Whether its document number is new; asked before, not told after: a refused insert would spoil the whole
        transaction in PostgreSQL."""
        own = {"own_id": sheet_.id, "of_year": sheet_.year}
        if self._connection.execute(_SAME_NUMBER, {**own, "asked": sheet_.number}).first() is not None:
            raise DatabaseBroken(path=self._place, reason=f"sheet {sheet_.number}/{sheet_.year} stands twice")
        if not sheet_.document_number:
            return False
        from .document_marks import is_unmarked  # noqa: PLC0415 - no scan waits for numbers

        unmarked = is_unmarked(self._connection, sheet_, row)
        if unmarked is None:
            raise DocumentNumberTaken(number=sheet_.document_number)
        return unmarked

    def _mark(self, row: int, sheet_: Sheet) -> None:
        from .document_marks import keep_marks  # noqa: PLC0415 - no scan waits for numbers

        keep_marks(self._connection, row, sheet_)

    def _keep_codes(self, row: int, codes: Iterable[str]) -> None:
        cases = [{"sheet": row, "code": code} for code in dict.fromkeys(codes)]
        if cases:
            from .report_facts import keep_dossiers_of  # noqa: PLC0415 - see _columns

            self._connection.execute(insert(sheet_case), cases)
            keep_dossiers_of(self._connection, (row,))


def sheet_value(row: AnyRow) -> Sheet:
    """The sheet of a row of WHOLE."""
    wording = from_json(Wording, row.wording) if row.wording is not None else None
    return replace(from_json(Sheet, row.body), wording=wording, reviewed=Looked(row.looked).is_done)


def _columns(one: Sheet) -> dict[str, object]:
    # What reports count by is told when something is kept: no scan waits for it.
    from .report_facts import sheet_columns  # noqa: PLC0415

    numbers = f"{one.number} {one.document_number}"
    words = folded_words(f"{numbers} {' '.join(one.codes)} {one.addressee} {one.collector}")
    return {
        "id": one.id,
        "kind": int(one.kind),
        "year": one.year,
        "number": one.number,
        "document_number": one.document_number,
        "day": one.day,
        "intended": one.intended,
        "handed_over": one.handed_over,
        "withdrawn": one.withdrawn,
        **sheet_columns(one),
        "folded": "".join(f" {word}" for word in words),
        "body": to_json(Sheet, replace(one, wording=None)),
        "wording": to_json(Wording, one.wording) if one.wording is not None else None,
    }
