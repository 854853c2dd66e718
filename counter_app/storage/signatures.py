"""Signed pages, kept beside the pages they were made from."""

from __future__ import annotations

import hashlib

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from counter_app.domain.digital_signature import SheetSignature, SignedPdf
from counter_app.domain.errors.keeping import DatabaseBroken
from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.errors.signatures import SignedAlready
from counter_app.domain.logbook import SheetId

from .signature_tables import sheet_signature
from .tables import sheet


class SqlSignatures:
    """Signed pages, on the connection of one unit of work; `place` names the database in errors."""

    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place

    def add(self, signature: SheetSignature) -> None:
        """Keep a signed page; raises UnknownLetter, SignedAlready."""
        asked = (
            select(sheet.c.row, sheet.c.number, sheet_signature.c.sheet)
            .outerjoin(sheet_signature, sheet_signature.c.sheet == sheet.c.row)
            .where(sheet.c.id == signature.sheet)
        )
        found = self._connection.execute(asked).first()
        if found is None:
            raise UnknownLetter(number=str(signature.sheet))
        if found.sheet is not None:
            raise SignedAlready(number=found.number)
        self._connection.execute(
            insert(sheet_signature).values(
                sheet=found.row,
                at=signature.at,
                actor=signature.actor,
                subject=signature.signed.subject,
                serial=signature.signed.serial,
                sha256=hashlib.sha256(signature.signed.pdf).hexdigest(),
                pdf=signature.signed.pdf,
            )
        )

    def get(self, id_: SheetId) -> SheetSignature | None:
        """The signed page of a sheet, None for an unsigned one; raises DatabaseBroken when it was changed."""
        found = self._connection.execute(
            select(*sheet_signature.c)
            .join(sheet, sheet.c.row == sheet_signature.c.sheet)
            .where(sheet.c.id == id_)
        ).first()
        if found is None:
            return None
        pdf = bytes(found.pdf)
        if hashlib.sha256(pdf).hexdigest() != found.sha256:
            raise DatabaseBroken(
                path=self._place, reason=f"the signed page of sheet {id_} is not the one that was stored"
            )
        return SheetSignature(id_, found.at, found.actor, SignedPdf(pdf, found.subject, found.serial))
