"""Mẫu 1 on paper: every word of it, on one sheet, by the press of the letters."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.demo.cases import OFFICE
from counter_app.domain.commitment import (
    MOST_SLOGANS,
    Commitment,
    Officer,
    Slogan,
    first_commitment,
    with_slogan,
)
from counter_app.domain.office import Office
from counter_app.paper.commitment_sheet import PaperCommitments
from tests.paper.golden import COMMITMENT, OFFICER, ROOT, TEMPLATES, commitment_text

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def writer() -> PaperCommitments:
    return PaperCommitments(TEMPLATES, ROOT / "resources" / "fonts")


def text(writer: PaperCommitments, one: Commitment, officer: Officer = OFFICER) -> str:
    drawn = writer.commitment(officer, one, OFFICE, DAY)
    assert drawn.pages == 1
    return " ".join(" ".join(drawn.text).replace("\u00a0", " ").split())


def test_the_words_are_those_agreed_upon() -> None:
    assert commitment_text() == COMMITMENT.read_text(encoding="utf-8")


def test_a_slogan_without_words_is_not_on_the_sheet_until_the_commune_types_them(
    writer: PaperCommitments,
) -> None:
    assert "3 không" not in text(writer, first_commitment())
    typed = with_slogan(first_commitment(), "3 không", ("không hẹn lại lần hai", "không để dân chờ"))
    assert "3 không: không hẹn lại lần hai; không để dân chờ." in text(writer, typed)


def test_as_many_slogans_as_the_sheet_takes_still_make_one_page(writer: PaperCommitments) -> None:
    long = tuple(
        Slogan(f"{n} điều", ("lắng nghe người dân trình bày cho hết lời",) * 4) for n in range(MOST_SLOGANS)
    )
    assert "7 điều" in text(writer, Commitment(long), Officer("Nguyễn Thị Ẫm " * 3, "", ""))


def test_an_office_without_a_name_prints_dots(writer: PaperCommitments) -> None:
    drawn = writer.commitment(Officer("Lê Thu Hà"), first_commitment(), Office(), DAY)
    assert "…" in " ".join(drawn.text)
