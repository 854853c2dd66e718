"""Signed pages stay as they were kept, beside the pages they were made from."""

from __future__ import annotations

import pytest
import sqlalchemy
from sqlalchemy.exc import DBAPIError

from counter_app.domain.digital_signature import SheetSignature, SignedPdf
from counter_app.domain.errors.keeping import DatabaseBroken
from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.errors.signatures import SignedAlready
from counter_app.domain.logbook import SheetId
from counter_app.storage.register import SqlRegister

from .conftest import NOW, Tamper
from .test_sheets import _bytes_type, drawn, keep, sheet

ONE = SheetId("sheet-1")
SIGNED = SheetSignature(ONE, NOW, "Lê Thu Hà", SignedPdf(b"%PDF signed", "Vàng A Chứ", "3F2A"))


def kept(register: SqlRegister) -> None:
    keep(register, sheet(1), sheet(2))
    with register.writing() as unit:
        unit.sheets.store_bytes(ONE, drawn())
        unit.signatures.add(SIGNED)


def test_a_signed_page_comes_back_whole_and_the_printed_one_stays(register: SqlRegister) -> None:
    kept(register)
    with register.reading() as unit:
        assert unit.signatures.get(ONE) == SIGNED
        assert unit.signatures.get(SheetId("sheet-2")) is None
        assert unit.sheets.pdf(ONE) == drawn().pdf
        assert unit.reviews.copies(ONE) == (0,), "a signed page is no copy that was printed"


def test_a_sheet_is_signed_once_and_only_where_there_is_one(register: SqlRegister) -> None:
    kept(register)
    with pytest.raises(SignedAlready) as told, register.writing() as unit:
        unit.signatures.add(SIGNED)
    assert told.value.number == 1
    with pytest.raises(UnknownLetter), register.writing() as unit:
        unit.signatures.add(SheetSignature(SheetId("nowhere"), NOW, "", SIGNED.signed))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sheet_signature SET subject = 'forged'",
        "DELETE FROM sheet_signature",
    ],
)
def test_the_database_refuses_to_change_a_signed_page(
    register: SqlRegister, register_url: str, statement: str
) -> None:
    kept(register)
    engine = sqlalchemy.create_engine(register_url)
    try:
        with pytest.raises(DBAPIError, match="kept as they are"), engine.begin() as connection:
            connection.exec_driver_sql(statement)
    finally:
        engine.dispose()
    with register.reading() as unit:
        assert unit.signatures.get(ONE) == SIGNED


def test_a_signed_page_goes_with_its_sheet(register: SqlRegister, register_url: str) -> None:
    kept(register)
    with register._database.engine.connect().execution_options(writing=True) as connection:
        with connection.begin():
            connection.exec_driver_sql("DELETE FROM sheet WHERE id = 'sheet-1'")
        left = connection.exec_driver_sql("SELECT count(*) FROM sheet_signature").scalar()
    assert left == 0


def test_a_signed_page_that_was_changed_behind_our_back_is_not_given_out(
    register: SqlRegister, tamper: Tamper
) -> None:
    kept(register)
    if register.place.startswith("postgresql"):
        tamper("ALTER TABLE sheet_signature DISABLE TRIGGER ALL")
    tamper("UPDATE sheet_signature SET pdf = CAST('forged' AS " + _bytes_type(register) + ")")
    with pytest.raises(DatabaseBroken), register.reading() as unit:
        unit.signatures.get(ONE)
