"""From a letter to its sheet: one page, every word on it, the same bytes for the same words."""

from __future__ import annotations

import hashlib
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from counter_app.domain.errors.paper import (
    BrokenDocument,
    BrokenTemplate,
    DoesNotFit,
    MissingGlyph,
    MissingTemplate,
)
from counter_app.domain.letter import Letter, Wording
from counter_app.domain.office import Office
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.catalogue import template_name
from counter_app.paper.word import document_text, read_parts, squeezed
from counter_app.paper.writer import PaperWriter
from counter_app.sentences.errors import explain
from tests.paper.golden import ROOT, TEMPLATES
from tests.paper.samples import GIRL, HARD, OFFICE, SAMPLES, birth

FONTS = ROOT / "resources" / "fonts"


@pytest.fixture(scope="module")
def writer() -> PaperWriter:
    """The writer on the shipped templates."""
    return PaperWriter(TEMPLATES, FONTS)


def worded(writer: PaperWriter, name: str, paper: PaperSize = PaperSize.A5) -> Wording:
    """A sample's words."""
    letter, office = SAMPLES[name]
    return writer.word(letter, office, paper)


def page_text(pdf: bytes) -> tuple[int, tuple[float, float], str]:
    """Pages, size of the first in millimetres, and the text a reader can copy from it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        size = tuple(round(side / 72 * 25.4, 1) for side in page.get_size())
        text = page.get_textpage().get_text_bounded()
        return len(document), (size[0], size[1]), squeezed(unicodedata.normalize("NFC", text))
    finally:
        document.close()


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_letter_is_one_page_with_every_word_on_it(
    writer: PaperWriter, name: str, paper: PaperSize
) -> None:
    wording = worded(writer, name, paper)
    drawn = writer.draw(wording)
    pages, size, text = page_text(drawn.pdf)
    assert pages == drawn.pages == 1
    assert size == {PaperSize.A5: (210.0, 148.0), PaperSize.A4: (210.0, 297.0)}[paper]
    used = document_text(dict(read_parts(writer.docx(wording))))
    for field, value in wording.fields:
        if value and squeezed(value) in squeezed(used):
            assert without_spaces(value) in without_spaces(text), field


def without_spaces(text: str) -> str:
    """The letters of a text: where a line breaks is not the reader's business here."""
    return "".join(text.split())


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", sorted(HARD))
def test_the_hardest_data_still_make_one_page(writer: PaperWriter, kind: str, paper: PaperSize) -> None:
    letter, office = HARD[kind]
    drawn = writer.draw(writer.numbered(writer.word(letter, office, paper), "1046/T-UBND"))
    pages, _size, text = page_text(drawn.pdf)
    assert pages == 1
    assert "1046/T-UBND" in text


def test_a_letter_that_cannot_be_one_page_is_refused(writer: PaperWriter) -> None:
    children = tuple(replace(GIRL, name=f"Nguyễn Thị {number}") for number in range(60))
    with pytest.raises(DoesNotFit) as caught:
        writer.draw(writer.word(birth(*children, mother="Lò Thị Mai"), OFFICE, PaperSize.A5))
    assert caught.value.overflow_mm > 0
    assert "khổ A4" in explain(caught.value), "the sentence names the sheet that has room"


def test_the_number_line_appears_with_the_number_and_goes_without_it(writer: PaperWriter) -> None:
    wording = worded(writer, "5_person")
    assert "Số:" not in page_text(writer.draw(wording).pdf)[2]
    numbered = writer.numbered(wording, "07/TCO-UBND")
    assert "Số: 07/TCO-UBND" in page_text(writer.draw(numbered).pdf)[2]
    assert ("Số văn bản", "07/TCO-UBND") in numbered.shown
    assert writer.numbered(numbered, "").fields == wording.fields


def test_an_apology_shows_dots_until_the_records_office_numbers_it(writer: PaperWriter) -> None:
    wording = worded(writer, "6_reason", PaperSize.A4)
    assert "Số: ……/TXL-UBND" in page_text(writer.draw(wording).pdf)[2]
    assert "Số: 05/TXL-UBND" in page_text(writer.draw(writer.numbered(wording, "05/TXL-UBND")).pdf)[2]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", ["5_person", "6_reason", "7_twins", "8_young", "9_old"])
def test_a_sheet_issued_again_says_so_in_its_footer(writer: PaperWriter, name: str, paper: PaperSize) -> None:
    again = writer.reissued(worded(writer, name, paper), 2)
    pages, _size, text = page_text(writer.draw(again).pdf)
    assert pages == 1
    assert "In lại lần 2" in text
    assert "In lại" not in page_text(writer.draw(worded(writer, name, paper)).pdf)[2]


def test_the_drawn_letter_names_its_template_and_its_own_hash(writer: PaperWriter) -> None:
    drawn = writer.draw(worded(writer, "9_old"))
    template = (TEMPLATES / "mau_9_chia_buon_a5.docx").read_bytes()
    assert drawn.template_version == hashlib.sha256(template).hexdigest()
    assert drawn.sha256 == hashlib.sha256(drawn.pdf).hexdigest()


def test_the_same_words_make_the_same_bytes(writer: PaperWriter) -> None:
    wording = worded(writer, "7_twins")
    again = PaperWriter(TEMPLATES, FONTS)
    assert writer.draw(wording).pdf == again.draw(wording).pdf
    assert writer.docx(wording) == again.docx(wording)


def test_an_edited_template_shows_on_the_next_sheet(tmp_path: Path) -> None:
    name = "mau_9_chia_buon_a5.docx"
    shutil.copy(TEMPLATES / name, tmp_path / name)
    writer = PaperWriter(tmp_path, FONTS)
    wording = worded(writer, "9_old")
    first = writer.draw(wording)
    changed = (TEMPLATES / "mau_9_chia_buon_a4.docx").read_bytes()
    (tmp_path / name).write_bytes(changed)
    second = writer.draw(wording)
    assert second.template_version != first.template_version
    assert page_text(second.pdf)[1] == (210, 297)


def test_a_missing_and_a_broken_template_are_told_apart(tmp_path: Path) -> None:
    writer = PaperWriter(tmp_path, FONTS)
    wording = worded(writer, "9_old")
    with pytest.raises(MissingTemplate):
        writer.draw(wording)
    (tmp_path / wording.template).write_bytes(b"not a document")
    with pytest.raises(BrokenDocument):
        writer.draw(wording)
    shutil.copy(TEMPLATES / "mau_8_chuc_mung_ket_hon_a5.docx", tmp_path / wording.template)
    with pytest.raises(BrokenTemplate):
        writer.draw(wording)


def test_a_letter_no_font_holds_is_refused_not_boxed(writer: PaperWriter) -> None:
    with pytest.raises(MissingGlyph):
        writer.draw(
            writer.word(birth(replace(GIRL, name="An 愛"), mother="Lò Thị Mai"), OFFICE, PaperSize.A5)
        )


def test_a_template_path_cannot_leave_its_folder(writer: PaperWriter) -> None:
    wording = replace(worded(writer, "9_old"), template="../../etc/passwd")
    with pytest.raises(MissingTemplate):
        writer.draw(wording)


def test_the_snapshot_alone_draws_the_letter_again(writer: PaperWriter) -> None:
    letter: Letter = SAMPLES["7_two_parents"][0]
    wording = writer.word(letter, OFFICE, PaperSize.A5)
    copy = Wording(wording.kind, wording.paper, wording.template, wording.addressee, wording.fields)
    assert writer.draw(copy).sha256 == writer.draw(wording).sha256
    assert wording.template == template_name(letter.kind, PaperSize.A5)


def test_an_office_not_set_up_yet_gets_dots_and_still_one_page(writer: PaperWriter) -> None:
    drawn = writer.draw(writer.word(SAMPLES["8_young"][0], Office(), PaperSize.A5))
    assert "……" in page_text(drawn.pdf)[2]
