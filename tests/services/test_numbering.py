"""The numbers of the letter log: every one given, void or missing, and a reason for each that is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy

from counter_app.domain.errors.numbers import NotMissing, ReasonNeeded, SeriesBehind, SeriesTooFar
from counter_app.domain.letter import LetterKind
from counter_app.domain.log_numbers import missing_runs
from counter_app.domain.logbook import LogKind
from counter_app.sentences.numbers import missing_line, void_line, year_line
from tests.services.desk import Desk, open_desk
from tests.services.test_document_numbers import number


@pytest.fixture
def torn(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A log of ten numbers out of which the sheets 1, 4, 5 and 10 are gone, as after a page of the file was lost."""
    desk = open_desk(tmp_path, database_url)
    for _turn in range(10):
        number(desk, LetterKind.BIRTH)
    engine = sqlalchemy.create_engine(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sheet WHERE number IN (1, 4, 5, 10)")
    engine.dispose()
    yield desk
    desk.app.close()


def test_a_log_without_gaps_says_so(desk: Desk) -> None:
    assert desk.app.numbering.year().last == 0
    for _turn in range(3):
        number(desk, LetterKind.BIRTH)
    found = desk.app.numbering.year()
    assert (found.last, found.given, found.void, found.missing) == (3, 3, (), ())
    assert year_line(found) == "Sổ thư 2026: số 1 đến 3 · không có số bỏ · không có số khuyết"


def test_missing_numbers_are_found_at_both_ends_and_between(torn: Desk) -> None:
    found = torn.app.numbering.year()
    assert [one.number for one in found.unexplained] == [1, 4, 5, 10]
    assert found.given == 6
    with torn.app.register.reading() as unit:
        assert unit.numbering.runs(2026, 10) == missing_runs([2, 3, 6, 7, 8, 9], 10)


def test_a_withdrawn_sheet_is_void_with_its_reason_and_not_missing(desk: Desk) -> None:
    sheet = number(desk, LetterKind.BIRTH)
    desk.app.undoing.withdraw(sheet.id, "in lệch giấy")
    found = desk.app.numbering.year()
    assert [one.number for one in found.void] == [1]
    assert found.missing == ()
    assert void_line(found.void[0]) == "Số 1 bỏ: thư chúc mừng khai sinh, in lệch giấy (23/11/2026)."
    assert "1 số bỏ, có lý do" in year_line(found)


def test_a_reason_is_kept_with_its_day_and_logged_and_may_be_mended(torn: Desk) -> None:
    torn.app.numbering.explain([4, 5], "máy hỏng, lập lại sổ")
    found = torn.app.numbering.explain([4], "máy hỏng ngày 20/11")
    assert [one.number for one in found.unexplained] == [1, 10]
    told = {one.number: missing_line(one) for one in found.missing}
    assert told[4] == "Số 4 khuyết: máy hỏng ngày 20/11 (công chức, 23/11/2026)."
    assert [one["number"] for one in torn.log(LogKind.NUMBER_EXPLAINED)] == [4, 5, 4]
    assert "4 số khuyết, 2 chưa có lý do" in year_line(found)


def test_a_number_that_stands_or_was_never_counted_cannot_be_explained(torn: Desk) -> None:
    for wrong in (2, 11):
        with pytest.raises(NotMissing):
            torn.app.numbering.explain([1, wrong], "lý do")
    with pytest.raises(ReasonNeeded):
        torn.app.numbering.explain([1], "  ")
    assert len(torn.app.numbering.year().unexplained) == 4
    assert torn.log(LogKind.NUMBER_EXPLAINED) == []


def test_after_a_restored_backup_the_log_goes_on_behind_the_numbers_on_paper(desk: Desk) -> None:
    number(desk, LetterKind.BIRTH)
    found = desk.app.numbering.reached(4, "lập lại từ bản sao lưu ngày 20/11")
    assert [one.number for one in found.missing] == [2, 3, 4]
    assert found.unexplained == ()
    assert number(desk, LetterKind.BIRTH).number == 5
    with pytest.raises(SeriesBehind):
        desk.app.numbering.reached(5, "lần nữa")
    with pytest.raises(SeriesTooFar):
        desk.app.numbering.reached(100_000, "gõ thừa")


def test_each_year_counts_for_itself(desk: Desk) -> None:
    number(desk, LetterKind.BIRTH)
    desk.at("2027-01-04T08:00")
    assert number(desk, LetterKind.BIRTH).number == 1
    assert (desk.app.numbering.year(2026).last, desk.app.numbering.year().last) == (1, 1)
