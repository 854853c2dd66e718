"""The papers of a ceremony: their agreed words, their pages, and that they speak Vietnamese on any screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app import wording
from counter_app.domain.ceremony import Ceremony, Party
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.errors.paper import BrokenTemplate, MissingTemplate
from counter_app.paper.ceremonies import PaperCeremonies
from counter_app.paper.ceremonies.script import script
from counter_app.paper.ceremonies.sheets import sheet_words
from counter_app.paper.ceremony_papers import (
    ceremony_file,
    ceremony_files,
    ceremony_names,
    ceremony_required,
)
from counter_app.paper.word import load
from tests.architecture.tree import ROOT
from tests.paper.ceremony_samples import CEREMONIES, COUPLES, DAY, ELDERS
from tests.paper.golden import FOLDER, TEMPLATES, ceremony_text

FONTS = ROOT / "resources" / "fonts"


@pytest.fixture
def papers() -> PaperCeremonies:
    return PaperCeremonies(TEMPLATES, FONTS)


@pytest.fixture
def english() -> Iterator[None]:
    wording.use_language("en", ROOT / "resources" / "locale")
    yield
    wording.use_language(wording.SOURCE_LANGUAGE, ROOT / "resources" / "locale")


@pytest.mark.parametrize("paper", CeremonyPaper)
@pytest.mark.parametrize("name", sorted(CEREMONIES))
def test_the_words_of_every_paper_are_those_agreed(name: str, paper: CeremonyPaper) -> None:
    agreed = (FOLDER / f"ceremony_{name}_{paper.value}.txt").read_text(encoding="utf-8")
    assert ceremony_text(name, paper) == agreed


@pytest.mark.parametrize("paper", CeremonyPaper)
def test_a_shipped_template_uses_exactly_the_placeholders_it_may(paper: CeremonyPaper) -> None:
    for file in ceremony_files(paper):
        used = load(TEMPLATES / file, ceremony_names(paper), ceremony_required(paper)).used
        assert used == ceremony_names(paper), file


@pytest.mark.parametrize("paper", CeremonyPaper)
@pytest.mark.parametrize("name", sorted(CEREMONIES))
def test_every_paper_is_drawn_by_the_press(name: str, paper: CeremonyPaper, papers: PaperCeremonies) -> None:
    ceremony, office = CEREMONIES[name]
    drawn = papers.draw(paper, ceremony, office, DAY)
    assert drawn.pdf.startswith(b"%PDF")
    families = len(ceremony.here)
    expected = {
        CeremonyPaper.RUN_SHEET: 1,
        CeremonyPaper.INVITATION: families,
    }
    assert drawn.pages == expected.get(paper, drawn.pages)
    assert papers.docx(paper, ceremony, office, DAY).startswith(b"PK")


@pytest.mark.parametrize("name", sorted(CEREMONIES))
@pytest.mark.usefixtures("english")
def test_an_english_screen_changes_no_word_on_paper(name: str) -> None:
    for paper in CeremonyPaper:
        agreed = (FOLDER / f"ceremony_{name}_{paper.value}.txt").read_text(encoding="utf-8")
        assert ceremony_text(name, paper) == agreed


def told(ceremony: Ceremony) -> str:
    return " ".join(script(ceremony, CEREMONIES["couples"][1])).replace("\u00a0", " ")


def test_nobody_is_asked_to_sign_twice_and_nobody_is_photographed_unasked() -> None:
    words = told(CEREMONIES["couples"][0])
    assert "đã ký Sổ và Giấy chứng nhận ngày 20/11/2026; hôm nay không ký lại" in words
    assert words.count("không ai ký thay") == 2
    assert words.count("không chụp ảnh: xin mọi người hạ máy") == 1
    assert (
        "Xin mời anh Vàng Seo Páo và chị Giàng Thị Mỷ; cùng anh Lò Văn Hặc và chị Cà Thị Ngoan ở lại" in words
    )


def test_who_moved_elsewhere_is_neither_called_nor_invited() -> None:
    ceremony, office = CEREMONIES["couples"]
    gone = replace(ceremony, parties=(replace(COUPLES[0], moved_to="counter"), *COUPLES[1:]))
    for paper in CeremonyPaper:
        assert "Páo" not in " ".join(sheet_words(paper, gone, office, DAY).values())


def test_elders_are_addressed_as_elders_and_wishes_are_respected() -> None:
    assert "ông John Smith và bà Hoàng Thị Sửu" in told(CEREMONIES["elders_at_desk"][0])
    titled = replace(ELDERS, titles=("Mr", ""))
    ceremony = replace(CEREMONIES["elders_at_desk"][0], parties=(titled,))
    assert "Mr John Smith và bà Hoàng Thị Sửu" in told(ceremony)


def test_a_child_without_named_parents_is_still_conferred_with_warmth_and_without_a_word_of_it() -> None:
    words = told(CEREMONIES["child_alone"][0])
    assert "gia đình cháu Hồ Thị Bình An" in words
    assert "cha" not in words.replace("chăm", "").replace("chào", "").split()


def test_markup_in_a_name_or_place_stays_letters(papers: PaperCeremonies) -> None:
    ceremony, office = CEREMONIES["couples"]
    odd = replace(ceremony, place="Nhà <văn hóa> & {{ sân }}", parties=(Party("H9", ("A & B", "<C>")),))
    for paper in (CeremonyPaper.RUN_SHEET, CeremonyPaper.INVITATION):
        text = " ".join(papers.draw(paper, odd, office, DAY).text)
        assert "<văn hóa> & {{ sân }}" in text.replace("\u00a0", " ").replace("\n", " ")


def test_a_missing_or_broken_template_is_named(tmp_path: Path) -> None:
    ceremony, office = CEREMONIES["couples"]
    with pytest.raises(MissingTemplate):
        PaperCeremonies(tmp_path, FONTS).draw(CeremonyPaper.SCRIPT, ceremony, office, DAY)
    file = ceremony_file(CeremonyPaper.SCRIPT, ceremony.about)
    other = TEMPLATES / ceremony_file(CeremonyPaper.RUN_SHEET, ceremony.about)
    (tmp_path / file).write_bytes(other.read_bytes())
    with pytest.raises(BrokenTemplate):
        PaperCeremonies(tmp_path, FONTS).draw(CeremonyPaper.SCRIPT, ceremony, office, DAY)
