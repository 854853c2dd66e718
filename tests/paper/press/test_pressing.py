"""The press by itself: text that can be read back, embedded fonts, the same bytes, pages and what does not fit."""

from __future__ import annotations

import io
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from counter_app.paper.press import FontShelf, press

from .comparing import words_of
from .making import A4, docx, para, style_sheet, text
from .specimens import CARD, GARAMOND, HEAD, PICTURES, RUNNING, SPECIMENS, WORDS, inline, spacing

NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường"
SIZE = (720000, 360000)


def text_of(pdf: bytes) -> list[str]:
    """The text of each page as a reader extracts it, lines joined by blanks."""
    document = pdfium.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(page.split()) for page in pages]


@pytest.mark.parametrize("family", ["EB Garamond", "EB Garamond SemiBold", "Times New Roman", "Arial"])
@pytest.mark.parametrize(
    "words",
    [
        "LƯỜNG LÒ BẢO AN",
        "Thư chúc mừng, “hoa” – ffi fl",
        "A & B < C > D",
        "H'Bơ Niê",
        NAME,
        "ỵ ỷ ẵ ặ Ẫ Ự đ Đ",
    ],
)
def test_words_come_out_of_the_pdf_as_they_went_in(family: str, words: str, shelf: FontShelf) -> None:
    pressed = press(docx(para(words), styles=style_sheet(family, 28)), shelf)
    assert text_of(pressed.pdf) == [words]
    assert " ".join(pressed.text[0].split()) == words


def test_decomposed_letters_are_drawn_as_composed_ones(shelf: FontShelf) -> None:
    split = unicodedata.normalize("NFD", "Lường Lò Bảo An")
    assert split != "Lường Lò Bảo An"
    assert press(docx(para(split)), shelf).pdf == press(docx(para("Lường Lò Bảo An")), shelf).pdf
    halves = text("Lươ") + text("\u0300ng")
    assert text_of(press(docx(para(halves)), shelf).pdf) == ["Lường"]


def test_kerning_moves_letters_but_not_the_text(shelf: FontShelf) -> None:
    loose = press(docx(para(text("AVATAR Tý"))), shelf).pdf
    tight = press(docx(para(text("AVATAR Tý", '<w:kern w:val="2"/>'))), shelf).pdf
    assert text_of(loose) == text_of(tight) == ["AVATAR Tý"]
    assert words_of(tight)[1].x < words_of(loose)[1].x - 2


@pytest.mark.parametrize("name", SPECIMENS)
def test_the_same_document_gives_the_same_bytes(name: str, shelf: FontShelf) -> None:
    first = press(SPECIMENS[name], shelf, title="Thư")
    assert press(SPECIMENS[name], shelf, title="Thư").pdf == first.pdf
    fresh = FontShelf(Path(__file__).parents[3] / "resources" / "fonts")
    assert press(SPECIMENS[name], fresh, title="Thư").pdf == first.pdf


def test_many_threads_draw_the_same_bytes(shelf: FontShelf) -> None:
    wanted = {name: press(data, shelf).pdf for name, data in SPECIMENS.items()}
    with ThreadPoolExecutor(4) as threads:
        drawn = threads.map(lambda name: (name, press(SPECIMENS[name], shelf).pdf), [*SPECIMENS] * 3)
        assert all(wanted[name] == pdf for name, pdf in drawn)


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_font_is_an_embedded_subset(name: str, shelf: FontShelf) -> None:
    with pikepdf.open(io.BytesIO(press(SPECIMENS[name], shelf).pdf)) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        assert fonts
        for font in fonts:
            assert "+" in str(font.BaseFont)
            if font.Subtype == "/CIDFontType2":
                assert len(bytes(font.FontDescriptor.FontFile2.read_bytes())) < 400_000
            else:
                assert font.Subtype == "/Type0"
                assert "/ToUnicode" in font


def test_the_pdf_tells_its_title_and_language_and_no_time(shelf: FontShelf) -> None:
    with pikepdf.open(io.BytesIO(press(docx(para("x")), shelf, title="Thư xin lỗi").pdf)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Thư xin lỗi"
        assert str(pdf.Root.Lang) == "vi-VN"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20000101")
        assert not str(pdf.docinfo["/Author"])


def test_what_does_not_fit_on_one_page_is_counted_and_measured(shelf: FontShelf) -> None:
    lines = 20
    fits = press(docx(para("dòng") * lines, section=CARD), shelf)
    over = press(docx(para("dòng") * (lines + 3), section=CARD), shelf)
    assert (fits.pages, fits.overflow_mm) == (1, 0.0)
    line = 14 * 2355 / 2048 * 25.4 / 72
    room = int((8391 - 794 - 737) / 20 / (14 * 2355 / 2048))
    assert over.pages == 2
    assert over.overflow_mm == pytest.approx((lines + 3 - room) * line, abs=0.1)
    assert len(over.text) == 2


def test_page_numbers_are_those_of_the_drawn_pages(shelf: FontShelf) -> None:
    pressed = press(SPECIMENS["long"], shelf)
    pages = [page.split("\n") for page in pressed.text]
    assert pages[0][0] == ""  # the first page has a header of its own
    assert [page[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert all(page[-1] == "In lại lần 1" for page in pages[1:])


def test_a_vector_picture_stays_a_vector(shelf: FontShelf) -> None:
    body = para(inline(*SIZE, "rIdPng", "rIdSvg"))
    document = pdfium.PdfDocument(press(docx(body, files=PICTURES), shelf).pdf)
    kinds = [part.type for part in document[0].get_objects(max_depth=4)]
    assert pdfium.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert kinds.count(pdfium.raw.FPDF_PAGEOBJ_PATH) == 3


def test_a_picture_is_stored_once_however_often_it_is_drawn(shelf: FontShelf) -> None:
    once = press(docx(para(inline(*SIZE, "rIdJpeg")), files=PICTURES), shelf).pdf
    twice = press(docx(para(inline(*SIZE, "rIdJpeg")) * 2, files=PICTURES), shelf).pdf
    with pikepdf.open(io.BytesIO(twice)) as pdf:
        images = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        assert len(images) == 1
    assert len(twice) < len(once) + 400


def test_a_picture_behind_the_text_is_drawn_before_it(shelf: FontShelf) -> None:
    document = pdfium.PdfDocument(press(SPECIMENS["pictures"], shelf).pdf)
    kinds = [part.type for part in document[0].get_objects(max_depth=1)]
    assert kinds[0] == pdfium.raw.FPDF_PAGEOBJ_FORM


def test_a_no_break_space_holds_a_date_together(shelf: FontShelf) -> None:
    for length in range(40, 90):
        fill = "x " * (length // 2)
        held = press(docx(para(fill + "ngày\u00a023\u00a0tháng\u00a011")), shelf).text[0].split("\n")
        assert sum("ngày\u00a023\u00a0tháng\u00a011" in line for line in held) == 1


def test_a_word_wider_than_its_line_breaks_between_letters(shelf: FontShelf) -> None:
    pressed = press(docx(para("X" * 200)), shelf)
    lines = pressed.text[0].split("\n")
    assert "".join(lines) == "X" * 200
    assert len(lines) > 4


def test_justified_lines_end_at_the_margin_but_for_less_than_a_twip_a_space(shelf: FontShelf) -> None:
    pdf = press(docx(para(WORDS, '<w:jc w:val="both"/>'), styles=GARAMOND), shelf).pdf
    document = pdfium.PdfDocument(pdf)
    page = document[0].get_textpage()
    rights = [page.get_rect(index)[2] for index in range(page.count_rects())]
    margin = (11906 - 851) / 20
    spaces = WORDS.count(" ") / (len(rights) - 0.5)
    # The ink of a last letter ends up to a point beside the letter.
    assert sum(abs(right - margin) < 1.0 + spaces / 20 for right in rights) >= 3


def test_spacing_between_alike_paragraphs_goes_when_they_are_contextual(shelf: FontShelf) -> None:
    wide = words_of(press(docx(para("a", spacing(200, 200)) + para("b", spacing(200, 200))), shelf).pdf)
    tight = spacing(200, 200) + "<w:contextualSpacing/>"
    near = words_of(press(docx(para("a", tight) + para("b", tight)), shelf).pdf)
    line = 14 * 2355 / 2048
    assert wide[1].y - wide[0].y == pytest.approx(line + 10, abs=0.05)
    assert near[1].y - near[0].y == pytest.approx(line, abs=0.05)


def test_running_heads_push_the_text_when_they_are_high(shelf: FontShelf) -> None:
    parts = {**RUNNING, "rIdHead": ("header", para("cao") * 5), "rIdFirst": ("header", para("cao") * 5)}
    pushed = words_of(press(docx(para("thân"), section=HEAD + A4, parts=parts), shelf).pdf)
    body = next(word for word in pushed if word.text == "thân")
    assert body.y > 567 / 20 + 5 * 14 * 2355 / 2048
