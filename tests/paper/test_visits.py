"""The papers of a visit: what stands on them, what never does, and that each is one sheet."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest

from counter_app.demo.visits import NOW, SHEETS
from counter_app.domain.errors.visits import DelegationTooLong, UnfitVisitWords
from counter_app.domain.forbidden import IN_TEMPLATES, forbidden_in
from counter_app.domain.letter import LetterKind
from counter_app.domain.mourning import is_christian
from counter_app.domain.visit import Delegate
from counter_app.paper.context.visit import book_fields, sheet_fields, words_of_visit
from counter_app.paper.press import FontShelf, press
from counter_app.paper.visits import PaperVisits
from counter_app.paper.word import document_text, read_parts
from counter_app.sentences.errors import explain
from tests.fakes import HandClock
from tests.paper.golden import FOLDER, ROOT, TEMPLATES
from tests.paper.press.comparing import compared
from tests.paper.visit_golden import visit_text
from tests.servers.office import ReferenceOffice

FONTS = ROOT / "resources" / "fonts"


@pytest.fixture(scope="module")
def writer() -> PaperVisits:
    """The writer on the shipped templates."""
    return PaperVisits(TEMPLATES, FONTS, HandClock(NOW))


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_the_papers_of_a_visit_read_as_agreed(name: str) -> None:
    assert visit_text(name) == (FOLDER / f"visit_{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_each_paper_is_one_sheet_that_says_nothing_a_family_must_not_read(
    writer: PaperVisits, name: str
) -> None:
    for drawn in writer.draw(*SHEETS[name]):
        with pypdfium2.PdfDocument(io.BytesIO(drawn.pdf)) as document:
            assert len(document) == 1
        text = " ".join(drawn.text)
        assert not forbidden_in(text, LetterKind.CONDOLENCE)


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_no_word_of_a_creed_is_said_to_christians_or_where_no_faith_was_told(name: str) -> None:
    sheet, office = SHEETS[name]
    said = " ".join((*words_of_visit(sheet, office).lines, *words_of_visit(sheet, office).band)).lower()
    gone = sheet.visit.deceased
    creed = [word for word in IN_TEMPLATES[LetterKind.CONDOLENCE] if word in said] + ["hương linh"] * (
        "hương linh" in said
    )
    if is_christian(gone) or not gone.religion:
        assert not creed
    assert "linh" not in said or "phật" in gone.religion.lower()


def test_nobody_bows_before_a_child_and_no_child_has_a_ripe_age() -> None:
    sheet, office = SHEETS["child"]
    words = words_of_visit(sheet, office)
    assert words.band[0] == "VÔ CÙNG THƯƠNG TIẾC"
    assert "Kính viếng" not in " ".join(words.lines)
    assert "hưởng" not in sheet_fields(sheet, office, NOW)["died"]


def test_what_nobody_knows_is_left_in_dots_to_be_written_in() -> None:
    sheet, office = SHEETS["bare"]
    fields = sheet_fields(sheet, office, NOW)
    assert all(
        fields[name].startswith("…") for name in ("place", "coffin", "hours", "procession", "at", "head")
    )
    assert "ỦY" in fields["organ"]
    assert book_fields(sheet, office)["head"].startswith("…")


def test_a_long_delegation_still_goes_on_one_sheet_or_is_refused_by_name(writer: PaperVisits) -> None:
    sheet, office = SHEETS["old"]
    plan = sheet.visit.plan
    assert plan is not None

    def crowded(number: int) -> object:
        members = tuple(
            Delegate(f"Chi hội Người cao tuổi bản Huổi Mí {n}", "ông Lò Văn Pâng") for n in range(number)
        )
        visit = replace(sheet.visit, plan=replace(plan, members=members))
        return writer.draw(replace(sheet, visit=visit), office)

    assert crowded(14)
    with pytest.raises(DelegationTooLong) as refused:
        crowded(60)
    assert refused.value.members == 60
    assert "60 dòng thành phần" in explain(refused.value)


def test_a_template_that_says_joy_is_never_printed(writer: PaperVisits) -> None:
    sheet, office = SHEETS["old"]
    glad = replace(sheet, visit=replace(sheet.visit, contact="anh Pảo, xin chúc mừng"))
    with pytest.raises(UnfitVisitWords):
        writer.draw(glad, office)


def test_the_word_documents_hold_the_same_words_as_the_pages(writer: PaperVisits) -> None:
    for docx, drawn in zip(writer.docx(*SHEETS["old"]), writer.draw(*SHEETS["old"]), strict=True):
        text = document_text(dict(read_parts(docx)))
        assert "Nông" in text
        assert " ".join(drawn.text).count("Nông") == text.count("Nông")


@pytest.mark.parametrize("name", ["old", "bare"])
def test_libreoffice_lays_the_papers_out_as_the_press_does(
    writer: PaperVisits, libreoffice: ReferenceOffice, name: str
) -> None:
    shelf = FontShelf.from_folder(FONTS)
    for docx in writer.docx(*SHEETS[name]):
        ours = press(docx, shelf, title="Viếng", one_page=True)
        found = compared(ours.pdf, libreoffice.pdf(docx))
        assert found.pages == (1, 1)
        assert found.alike or ours.tight, found
