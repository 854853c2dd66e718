"""Every sheet as the archive keeps it: fonts inside, metadata, colours told, its text to be read back in order."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import ImageCms

from counter_app.domain.event import Spouse
from counter_app.domain.layout import EnvelopeSize, LetterFamily
from counter_app.domain.letter import Letter, LetterKind, SigningMode
from counter_app.domain.names import clean
from counter_app.domain.office import KindSettings, Office
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.context.phrases import capitals
from counter_app.paper.stationer import PaperStationer
from counter_app.paper.writer import PaperWriter
from tests.paper.samples import (
    GIRL,
    LATE,
    OFFICE,
    SINH,
    THOAI,
    VIEN,
    apology,
    birth,
    condolence,
    marriage,
    thanks,
)

from .measuring import ROOT
from .spread import LETTERS, SHEETS

TEMPLATES, FONTS = ROOT / "letter_templates", ROOT / "resources" / "fonts"
WRITER = PaperWriter(TEMPLATES, FONTS)
STATIONER = PaperStationer(TEMPLATES, FONTS, WRITER)
ONE_OF_EACH = ("5_person", "6_reason", "7_two_parents", "8_young", "9_old")
WITHOUT_COVER = LetterKind.APOLOGY


def sheets_of(letter: Letter, office: Office) -> Iterator[tuple[str, bytes, str]]:
    """Every sheet of a letter: which, its PDF, and the text the press tells of it."""
    for family, paper in SHEETS:
        rules = KindSettings(SigningMode.STOCK, paper, family=family)
        drawn = WRITER.draw(WRITER.laid(WRITER.word(letter, office, paper), rules))
        yield f"{family.value} {paper.value}", drawn.pdf, "\n".join(drawn.text)
    wording = WRITER.word(letter, office, PaperSize.A5)
    for size in EnvelopeSize:
        envelope = STATIONER.envelope(wording, office, size)
        yield f"envelope {size.value}", envelope.pdf, "\n".join(envelope.text)
    if letter.kind is not WITHOUT_COVER:
        cover = STATIONER.cover(LetterKind(int(letter.kind)), office)
        yield "cover", cover.pdf, "\n".join(cover.text)
        gauge = STATIONER.gauge(
            LetterKind(int(letter.kind)),
            KindSettings(SigningMode.STOCK, PaperSize.A4, family=LetterFamily.FOLDED),
        )
        yield "gauge", gauge.pdf, "\n".join(gauge.text)


def read_back(pdf: bytes) -> str:
    """The text of all pages in the order it was drawn in, blanks left out."""
    document = pdfium.PdfDocument(pdf)
    found = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return "".join(found.replace("\ufffe", "-").replace("\u2011", "-").split())


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_every_sheet_brings_its_fonts_its_metadata_and_the_meaning_of_its_colours(name: str) -> None:
    letter, office = LETTERS[name]
    for sheet, pdf, _text in sheets_of(letter, office):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert not opened.get_warnings(), sheet
            assert not opened.is_encrypted
            _whole(opened)
            _described(opened)
            (intent,) = opened.Root.OutputIntents
            profile = bytes(intent.DestOutputProfile.read_bytes())
            assert intent.S == "/GTS_PDFA1"
            assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
            assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(opened.Root.keys())


def _whole(opened: pikepdf.Pdf) -> None:
    """Every font is a subset with a program inside, and says which letters its glyphs are."""
    fonts = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
    assert fonts
    for font in fonts:
        assert str(font.BaseFont)[7] == "+"
        if font.Subtype == "/CIDFontType2":
            program = bytes(font.FontDescriptor.FontFile2.read_bytes())
            assert program[:4] == b"\x00\x01\x00\x00"
            assert len(program) < 400_000
        else:
            assert font.Subtype == "/Type0"
            assert b"beginbfchar" in font.ToUnicode.read_bytes()
    # No page borrows a face from the reader.
    for page in opened.pages:
        assert {str(font.Subtype) for font in page.Resources.get("/Font", {}).values()} <= {"/Type0"}


def _described(opened: pikepdf.Pdf) -> None:
    """The metadata says what the file's own entries say, and no hour."""
    assert "/Filter" not in opened.Root.Metadata
    with opened.open_metadata() as told:
        assert told["dc:title"] == str(opened.docinfo["/Title"]) != ""
        assert told["xmp:CreatorTool"] == str(opened.docinfo["/Creator"])
        assert told["pdf:Producer"] == str(opened.docinfo["/Producer"])
        assert told["xmp:CreateDate"].startswith("2000-01-01")
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "B")


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_the_text_of_every_sheet_is_read_back_in_the_order_of_its_lines(name: str) -> None:
    letter, office = LETTERS[name]
    for sheet, pdf, text in sheets_of(letter, office):
        assert read_back(pdf) == "".join(text.replace("\u2011", "-").split()), sheet


EVERY_LETTER = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxy áàảãạ ấầẩẫậ ắằẳẵặ éèẻẽẹ ếềểễệ",
    "óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự íìỉĩị ýỳỷỹỵ",
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY ÁÀẢÃẠ ẤẦẨẪẬ ẮẰẲẴẶ",
    "ÉÈẺẼẸ ẾỀỂỄỆ ÓÒỎÕỌ ỐỒỔỖỘ ỚỜỞỠỢ ÚÙỦŨỤ ỨỪỬỮỰ ÍÌỈĨỊ ÝỲỶỸỴ",
)
NINETY = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường"


@pytest.mark.slow
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "name", [*EVERY_LETTER, "A & B", "<Trần> C", 'Y "Thanh" Niê', "H'Bơ", "Điểu", "Ka", NINETY, "x" * 90]
)
def test_a_name_is_read_back_from_the_pdf_as_it_was_given(name: str, form: Literal["NFC", "NFD"]) -> None:
    typed = unicodedata.normalize(form, name)
    letters = (
        (thanks(replace(THOAI, name=typed), "việc chung"), False),
        (apology(replace(SINH, name=typed), LATE), False),
        (birth(replace(GIRL, name=typed), mother="Lò Thị Mai"), True),
        (marriage(Spouse(typed), Spouse("Lò Thị Mai")), True),
        (condolence(replace(VIEN, name=typed)), False),
    )
    for place, (letter, large) in enumerate(letters):
        family, paper = SHEETS[place % len(SHEETS)]
        rules = KindSettings(SigningMode.STOCK, paper, family=family)
        pdf = WRITER.draw(WRITER.laid(WRITER.word(letter, OFFICE, paper), rules)).pdf
        expected = unicodedata.normalize("NFC", capitals(clean(name)) if large else clean(name))
        assert "".join(expected.split()) in read_back(pdf), (letter.kind, family, paper)
