"""The catalogue of procedures: finding a row as officers and other systems write its code."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.errors.procedures import (
    AmbiguousBranch,
    ProcedureNotInForce,
    UnknownBranch,
    UnknownProcedure,
)
from counter_app.domain.procedure import Limit, LimitUnit, Procedure, ProcedureCode, Procedures, Validity

TODAY = date(2026, 11, 23)
ALWAYS = Validity()


def procedure(
    code: str, name: str, branch: str = "", number: int | None = 1, validity: Validity = ALWAYS
) -> Procedure:
    """A row of the catalogue with a limit in working days, or none."""
    limit = Limit(number, LimitUnit.WORKING_DAY) if number else None
    return Procedure(ProcedureCode(code), name, "Hộ tịch", limit, branch, validity=validity)


CATALOGUE = Procedures(
    (
        procedure("1.001193", "Đăng ký khai sinh"),
        procedure("1.004859", "Thay đổi hộ tịch", "nhánh thay đổi/cải chính", 3),
        procedure("1.004859", "Thay đổi hộ tịch", "nhánh bổ sung thông tin", 1),
        procedure("2.000986", "Liên thông khai sinh", number=20, validity=Validity(None, date(2026, 9, 1))),
        procedure("2.000986", "Liên thông khai sinh", number=3, validity=Validity(date(2026, 9, 1), None)),
        procedure("2.001023", "Liên thông cũ", validity=Validity(None, date(2026, 9, 1))),
        procedure("1.003005", "Nhận trẻ em biên giới", number=None),
        procedure("LT-KHAITU", "Liên thông khai tử"),
    )
)


@pytest.mark.parametrize(
    "written",
    ["1.001193", " 1.001193 ", "1.001193.01", "1.001193.000.00.00.H61", "1.001193.H19", "1.001193.h19"],
)
def test_a_code_is_found_however_its_tail_is_written(written: str) -> None:
    assert CATALOGUE.find(written, on=TODAY).name == "Đăng ký khai sinh"


def test_our_own_key_is_found_in_small_letters_too() -> None:
    assert CATALOGUE.find("lt-khaitu", on=TODAY).code == "LT-KHAITU"


def test_the_row_of_the_day_is_found() -> None:
    before, since = (CATALOGUE.find("2.000986", on=date(2026, *day)).limit for day in ((8, 31), (9, 1)))
    assert before == Limit(20, LimitUnit.WORKING_DAY)
    assert since == Limit(3, LimitUnit.WORKING_DAY)


def test_a_procedure_out_of_force_is_not_unknown() -> None:
    with pytest.raises(ProcedureNotInForce):
        CATALOGUE.find("2.001023", on=TODAY)


def test_several_branches_want_one_named() -> None:
    with pytest.raises(AmbiguousBranch) as refused:
        CATALOGUE.find("1.004859", on=TODAY)
    assert refused.value.branches == ("nhánh thay đổi/cải chính", "nhánh bổ sung thông tin")


@pytest.mark.parametrize("branch", ["nhánh bổ sung thông tin", "bổ sung", "BO SUNG"])
def test_a_branch_is_found_by_any_part_of_its_name(branch: str) -> None:
    assert CATALOGUE.find("1.004859", branch, on=TODAY).limit == Limit(1, LimitUnit.WORKING_DAY)


@pytest.mark.parametrize(
    ("code", "branch"), [("1.004859", "nhánh"), ("1.004859", "xyz"), ("1.001193", "bổ sung")]
)
def test_a_branch_that_is_not_one_is_refused(code: str, branch: str) -> None:
    with pytest.raises(UnknownBranch):
        CATALOGUE.find(code, branch, on=TODAY)


def test_an_unknown_code_comes_with_the_nearest() -> None:
    with pytest.raises(UnknownProcedure) as refused:
        CATALOGUE.find("1.001139", on=TODAY)
    assert "1.001193" in refused.value.near


def test_a_procedure_without_a_known_limit_has_none() -> None:
    assert CATALOGUE.find("1.003005", on=TODAY).limit is None


def test_searching_needs_no_accents_and_every_word() -> None:
    assert [row.code for row in CATALOGUE.search("khai sinh", on=TODAY)] == ["1.001193", "2.000986"]
    assert [row.branch for row in CATALOGUE.search("thay doi bo sung")] == ["nhánh bổ sung thông tin"]
    assert [row.code for row in CATALOGUE.search("1.003005")] == ["1.003005"]
    assert CATALOGUE.search("khai xyz") == ()
