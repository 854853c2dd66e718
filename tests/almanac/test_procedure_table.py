"""The shipped procedures: every row as the guards and letters rely on it."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from counter_app.almanac.procedures import COLUMNS, load_procedures
from counter_app.domain.errors.procedures import AmbiguousBranch, ProcedureNotInForce
from counter_app.domain.errors.tables import BrokenTable, TableProblem
from counter_app.domain.procedure import EventKind, LetterDefault, Limit, LimitUnit, Nature

DATA = Path(__file__).parents[2] / "data" / "procedures.csv"
CATALOGUE = load_procedures(DATA)
TODAY = date(2026, 11, 23)
FORM = {EventKind.BIRTH: 7, EventKind.MARRIAGE: 8, EventKind.DEATH: 9}


@pytest.mark.parametrize(
    ("code", "limit", "event", "nature"),
    [
        ("1.001193", Limit(1, LimitUnit.SAME_DAY, cutoff_15h=True), EventKind.BIRTH, Nature.FIRST),
        ("1.004884", Limit(5, LimitUnit.WORKING_DAY), EventKind.BIRTH, Nature.AGAIN),
        ("1.004772", Limit(5, LimitUnit.WORKING_DAY), EventKind.BIRTH, Nature.HAS_PAPERS),
        ("1.000894", Limit(1, LimitUnit.SAME_DAY), EventKind.MARRIAGE, Nature.FIRST),
        ("2.002189", Limit(5, LimitUnit.WORKING_DAY), EventKind.MARRIAGE, Nature.NOTED),
        ("2.000554", Limit(5, LimitUnit.WORKING_DAY), EventKind.MARRIAGE, Nature.DIVORCE),
        ("1.000656", Limit(1, LimitUnit.SAME_DAY, cutoff_15h=True), EventKind.DEATH, Nature.FIRST),
        ("LT-KHAITU", Limit(1, LimitUnit.WORKING_DAY, cutoff_15h=True), EventKind.DEATH, Nature.FIRST),
        ("1.001731", Limit(3, LimitUnit.WORKING_DAY), EventKind.DEATH, Nature.OTHER),
        ("2.000635", Limit(1, LimitUnit.SAME_DAY, cutoff_15h=True), None, Nature.COPY),
        ("1.001022", Limit(3, LimitUnit.WORKING_DAY), None, Nature.OTHER),
        ("2.000748", Limit(3, LimitUnit.WORKING_DAY), None, Nature.OTHER),
        ("2.001263", Limit(30, LimitUnit.DAY), None, Nature.OTHER),
        ("2.002165", None, None, Nature.OTHER),
    ],
)
def test_a_shipped_row_reads_as_published(
    code: str, limit: Limit | None, event: EventKind | None, nature: Nature
) -> None:
    row = CATALOGUE.find(code, on=TODAY)
    assert (row.limit, row.event, row.nature) == (limit, event, nature)


def test_the_change_of_civil_status_has_two_branches() -> None:
    with pytest.raises(AmbiguousBranch):
        CATALOGUE.find("1.004859", on=TODAY)
    row = CATALOGUE.find("1.004859", "bổ sung", on=TODAY)
    assert row.limit == Limit(1, LimitUnit.SAME_DAY, cutoff_15h=True)


def test_a_linked_procedure_is_in_force_from_its_decree_on() -> None:
    with pytest.raises(ProcedureNotInForce):
        CATALOGUE.find("2.000986", on=date(2026, 8, 31))
    assert CATALOGUE.find("2.000986", on=date(2026, 9, 1)).limit is not None


def test_a_letter_is_proposed_exactly_for_first_registrations_of_an_event() -> None:
    for row in CATALOGUE:
        first = row.nature is Nature.FIRST
        assert (row.letter_default is LetterDefault.PROPOSE) == first, row.code
        assert row.letter_form is None or row.letter_form == FORM[row.event or EventKind.BIRTH], row.code
        assert row.event is not None or not first, row.code
    asked = {row.code for row in CATALOGUE if row.letter_default is LetterDefault.ASK}
    assert asked == {"2.002189", "1.001731"}


def test_again_and_papers_in_the_name_are_so_in_nature() -> None:
    for row in CATALOGUE:
        assert (row.nature is Nature.AGAIN) == row.name.startswith("Đăng ký lại"), row.code
        assert (row.nature is Nature.HAS_PAPERS) == ("đã có hồ sơ" in row.name), row.code
        noted = row.name.startswith("Ghi vào Sổ")
        assert (row.nature in (Nature.NOTED, Nature.DIVORCE)) == noted, row.code


def test_every_word_of_the_table_is_composed_unicode() -> None:
    text = DATA.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)


def broken(tmp_path: Path, **cells: str) -> BrokenTable:
    """The error of a table whose one row is sound but for these cells."""
    sound = {
        "code": "1.000001", "name": "Thử", "field": "Hộ tịch", "limit_number": "3", "limit_unit": "working_day",
        "cutoff_15h": "no", "nature": "first", "letter": "7", "letter_default": "propose", "certainty": "seen",
    }  # fmt: skip
    row = {**dict.fromkeys(COLUMNS, ""), **sound, **cells}
    path = tmp_path / "procedures.csv"
    path.write_text(
        ",".join(COLUMNS) + "\n" + ",".join(row[column] for column in COLUMNS) + "\n", encoding="utf-8"
    )
    with pytest.raises(BrokenTable) as caught:
        load_procedures(path)
    return caught.value


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("code", "", TableProblem.MISSING_VALUE),
        ("limit_number", "ba", TableProblem.BAD_NUMBER),
        ("limit_number", "0", TableProblem.BAD_NUMBER),
        ("limit_number", "", TableProblem.MISSING_VALUE),
        ("limit_unit", "week", TableProblem.BAD_VALUE),
        ("nature", "", TableProblem.MISSING_VALUE),
        ("letter", "6", TableProblem.BAD_VALUE),
        ("letter_default", "", TableProblem.BAD_VALUE),
        ("valid_from", "1/9/2026", TableProblem.BAD_DATE),
        ("certainty", "sure", TableProblem.BAD_VALUE),
    ],
)
def test_a_broken_row_names_its_line_and_column(
    tmp_path: Path, column: str, value: str, problem: TableProblem
) -> None:
    found = broken(tmp_path, **{column: value})
    assert (found.table, found.line, found.column, found.problem) == ("procedures.csv", 2, column, problem)


def test_two_rows_of_one_procedure_may_not_be_in_force_together(tmp_path: Path) -> None:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    path = tmp_path / "procedures.csv"
    path.write_text("\n".join([*lines, lines[1]]) + "\n", encoding="utf-8")
    with pytest.raises(BrokenTable) as caught:
        load_procedures(path)
    assert (caught.value.line, caught.value.problem) == (len(lines) + 1, TableProblem.DUPLICATE)
