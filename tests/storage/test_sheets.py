"""Sheets keep their number, their words and their bytes, and know whose letter they were."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.domain.errors.keeping import DatabaseBroken
from counter_app.domain.errors.letters import DocumentNumberTaken, UnknownLetter
from counter_app.domain.event import MarriageEvent, Spouse, person_keys
from counter_app.domain.instants import at
from counter_app.domain.letter import DrawnLetter, LetterKind, SigningMode, Wording
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.paper_size import PaperSize
from counter_app.services.ports.reviews import LogQuestion
from counter_app.storage.register import SqlRegister

from .conftest import NOW, Tamper
from .test_dossiers import child, dossier
from .values import any_of

WORDING = Wording(LetterKind.BIRTH, PaperSize.A5, "birth.docx", "Trần Thị Hà", (("child", "Nguyễn Gia An"),))


def sheet(number: int = 1, *codes: str, **fields: Any) -> Sheet:
    """A sheet intended some minutes after the one before."""
    one = Sheet(
        id=SheetId(f"sheet-{number}"),
        kind=LetterKind.BIRTH,
        year=2026,
        number=number,
        document_number="",
        codes=codes or ("H26.26-261123-0001",),
        addressee="Trần Thị Hà",
        signing=SigningMode.STOCK,
        day=date(2026, 11, 23),
        intended=NOW + timedelta(minutes=number),
        wording=WORDING,
    )
    return replace(one, **fields)


def drawn(pdf: bytes = b"%PDF-1.7 ...") -> DrawnLetter:
    """Some bytes, drawn."""
    return DrawnLetter(pdf, 1, "template-1", hashlib.sha256(pdf).hexdigest())


def keep(register: SqlRegister, *sheets: Sheet) -> None:
    """Keep some sheets."""
    with register.writing() as unit:
        for one in sheets:
            unit.sheets.add(one)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=any_of(Sheet))
def test_a_sheet_comes_back_as_it_was_kept(register: SqlRegister, one: Sheet) -> None:
    try:
        with register.writing() as unit:
            unit.sheets.add(one)
            assert unit.sheets.get(one.id) == one
            assert unit.reviews.page(LogQuestion(), None, 5).rows == (replace(one, wording=None),)
            raise InterruptedError  # Each example starts from an empty register.
    except InterruptedError:
        pass


def test_a_sheet_is_known_by_id_number_and_every_case_it_stands_for(register: SqlRegister) -> None:
    twins, other = sheet(1, "A", "B", "A"), sheet(2, "B")
    keep(register, other, twins)
    with register.reading() as unit:
        assert unit.sheets.get(twins.id) == twins
        assert unit.sheets.by_number(2026, 2) == other
        assert unit.sheets.of_case("A") == (twins,)
        assert unit.sheets.of_case("B") == (twins, other)
        assert unit.sheets.of_case("C") == ()
        with pytest.raises(UnknownLetter):
            unit.sheets.get(SheetId("?"))
        with pytest.raises(UnknownLetter) as unknown:
            unit.sheets.by_number(2025, 1)
        assert unknown.value.number == "1/2025"


def test_a_sheet_that_met_an_event_is_kept_in_place_of_itself(register: SqlRegister) -> None:
    keep(register, sheet(1, "A"), sheet(2, "A"))
    met = sheet(1, "B", signed=NOW, document_number="01/TCO-UBND")
    with register.writing() as unit:
        unit.sheets.replace(met)
        with pytest.raises(UnknownLetter):
            unit.sheets.replace(sheet(3))
    with register.reading() as unit:
        assert unit.sheets.get(met.id) == met
        assert (unit.sheets.of_case("B"), unit.sheets.of_case("A")) == ((met,), (sheet(2, "A"),))


def test_a_number_of_the_records_office_stands_on_one_sheet_a_year(register: SqlRegister) -> None:
    keep(register, sheet(1, document_number="07/UBND", withdrawn=NOW), sheet(2), sheet(3))
    with register.writing() as unit:
        with pytest.raises(DocumentNumberTaken) as taken:
            unit.sheets.add(sheet(4, document_number="07/UBND"))
        with pytest.raises(DocumentNumberTaken):
            unit.sheets.replace(sheet(2, document_number="07/UBND"))
        unit.sheets.replace(sheet(1, document_number="07/UBND", withdrawn=NOW, withdrawn_why="hỏng"))
        unit.sheets.add(replace(sheet(4, document_number="07/UBND"), year=2027))
    assert taken.value.number == "07/UBND"


def test_a_number_of_ours_that_stands_already_means_a_damaged_register(register: SqlRegister) -> None:
    keep(register, sheet(1))
    with pytest.raises(DatabaseBroken), register.writing() as unit:
        unit.sheets.add(replace(sheet(1), id=SheetId("another")))


def test_open_sheets_are_those_neither_handed_over_nor_withdrawn(register: SqlRegister) -> None:
    keep(register, sheet(3), sheet(1, spooled=NOW), sheet(2, handed_over=NOW), sheet(4, withdrawn=NOW))
    with register.reading() as unit:
        assert unit.sheets.open() == (sheet(1, spooled=NOW), sheet(3))


def test_what_was_handed_over_on_a_day_begins_and_ends_with_it(register: SqlRegister) -> None:
    midnight = at(date(2026, 11, 23), time(0))
    times = (midnight - timedelta(microseconds=1), midnight, midnight + timedelta(hours=24, microseconds=-1))
    keep(
        register,
        *(sheet(n, handed_over=moment) for n, moment in enumerate((*times, midnight + timedelta(days=1)), 1)),
    )
    with register.reading() as unit:
        assert [one.number for one in unit.sheets.handed_over_on(date(2026, 11, 23))] == [3, 2]


def test_the_letter_log_lists_newest_first_page_by_page(register: SqlRegister) -> None:
    same: datetime = NOW + timedelta(days=1)
    keep(register, *(sheet(n) for n in range(1, 6)), *(sheet(n, intended=same) for n in range(6, 9)))
    with register.reading() as unit:
        after, numbers = None, []
        while True:
            page = unit.reviews.page(LogQuestion(), after, 2)
            numbers += [one.number for one in page.rows]
            if (after := page.next) is None:
                break
    assert numbers == [8, 7, 6, 5, 4, 3, 2, 1]


def test_the_letter_log_is_searched_by_day_kind_and_words(register: SqlRegister) -> None:
    keep(
        register,
        sheet(1, day=date(2026, 11, 22), intended=NOW - timedelta(days=1)),
        sheet(2, kind=LetterKind.CONDOLENCE, addressee="Đặng Văn Bảy"),
        sheet(
            3,
            "H26.26-261123-0077",
            day=date(2026, 11, 24),
            document_number="09/TCO-UBND",
            intended=NOW + timedelta(days=1),
        ),
    )
    asked = {
        LogQuestion(first=date(2026, 11, 23)): [3, 2],
        LogQuestion(first=date(2026, 11, 22), end=date(2026, 11, 24)): [2, 1],
        LogQuestion(kinds=(LetterKind.BIRTH, LetterKind.THANKS)): [3, 1],
        LogQuestion(text="bay dang"): [2],
        LogQuestion(text="0077"): [3],
        LogQuestion(text="09/TCO"): [3],
        LogQuestion(text="tran", kinds=(LetterKind.CONDOLENCE,)): [],
    }
    with register.reading() as unit:
        for question, numbers in asked.items():
            assert [one.number for one in unit.reviews.page(question, None, 9).rows] == numbers


def test_a_letter_given_by_another_dossier_for_the_same_child_is_known(register: SqlRegister) -> None:
    birth = child("Nguyễn Gia An")
    with register.writing() as unit:
        for code in ("birth", "linked", "linked withdrawn"):
            unit.dossiers.add(dossier(code, event=birth))
        unit.dossiers.add(dossier("other child", event=child("Nguyễn Gia Ân Phúc")))
        unit.sheets.add(sheet(1, "linked"))
        unit.sheets.add(sheet(2, "linked withdrawn", withdrawn=NOW))
        unit.sheets.add(sheet(3, "other child"))
        unit.sheets.add(sheet(4, "linked", kind=LetterKind.APOLOGY))
        unit.sheets.add(sheet(5, "birth"))
    with register.reading() as unit:
        given_ = unit.sheets.given_to(person_keys(birth), "birth")
        assert [(one.kind, one.number, one.code, one.day) for one in given_] == [
            (LetterKind.BIRTH, 1, "linked", date(2026, 11, 23)),
            (LetterKind.APOLOGY, 4, "linked", date(2026, 11, 23)),
        ]
        assert unit.sheets.given_to(frozenset(), "birth") == ()


def test_one_letter_over_several_dossiers_does_not_stand_in_its_own_way(register: SqlRegister) -> None:
    birth = child("Nguyễn Gia An")
    with register.writing() as unit:
        for code in ("birth", "linked", "later"):
            unit.dossiers.add(dossier(code, event=birth))
        unit.sheets.add(sheet(1, "birth", "linked"))
    with register.reading() as unit:
        assert unit.sheets.given_to(person_keys(birth), "birth") == ()
        assert {one.code for one in unit.sheets.given_to(person_keys(birth), "later")} == {"birth", "linked"}


def test_a_couple_is_one_couple_whoever_is_named_first(register: SqlRegister) -> None:
    husband, wife = Spouse("Lê Văn Minh"), Spouse("Trần Thị Hà")
    with register.writing() as unit:
        unit.dossiers.add(dossier("one", event=MarriageEvent(husband, wife)))
        unit.sheets.add(sheet(1, "one"))
    with register.reading() as unit:
        assert len(unit.sheets.given_to(person_keys(MarriageEvent(wife, husband)), "other")) == 1
        assert unit.sheets.given_to(person_keys(MarriageEvent(husband, Spouse("Lê Thị Hoa"))), "other") == ()


def test_the_bytes_of_a_sheet_are_kept_for_good(register: SqlRegister) -> None:
    keep(register, sheet(1), sheet(2))
    with register.writing() as unit:
        unit.sheets.store_bytes(SheetId("sheet-1"), drawn())
        unit.sheets.store_bytes(SheetId("sheet-1"), drawn())
        with pytest.raises(RuntimeError):
            unit.sheets.store_bytes(SheetId("sheet-1"), drawn(b"other"))
        with pytest.raises(UnknownLetter):
            unit.sheets.store_bytes(SheetId("sheet-9"), drawn())
    with register.reading() as unit:
        assert unit.sheets.pdf(SheetId("sheet-1")) == drawn().pdf
        for none_stored in ("sheet-2", "sheet-9"):
            with pytest.raises(UnknownLetter):
                unit.sheets.pdf(SheetId(none_stored))


def test_a_later_copy_has_bytes_of_its_own(register: SqlRegister) -> None:
    keep(register, sheet(1))
    with register.writing() as unit:
        unit.sheets.store_bytes(SheetId("sheet-1"), drawn(b"%PDF first"))
        unit.sheets.store_bytes(SheetId("sheet-1"), drawn(b"%PDF second"), copy=1)
        assert unit.sheets.pdf(SheetId("sheet-1")) == b"%PDF first"
        assert unit.sheets.pdf(SheetId("sheet-1"), copy=1) == b"%PDF second"
        with pytest.raises(UnknownLetter):
            unit.sheets.pdf(SheetId("sheet-1"), copy=2)


def test_bytes_that_were_changed_behind_our_back_are_not_printed(
    register: SqlRegister, tamper: Tamper
) -> None:
    keep(register, sheet(1))
    with register.writing() as unit:
        unit.sheets.store_bytes(SheetId("sheet-1"), drawn())
    tamper("UPDATE sheet_pdf SET pdf = CAST('forged' AS " + _bytes_type(register) + ")")
    with pytest.raises(DatabaseBroken), register.reading() as unit:
        unit.sheets.pdf(SheetId("sheet-1"))


def _bytes_type(register: SqlRegister) -> str:
    return "BYTEA" if register.place.startswith("postgresql") else "BLOB"
