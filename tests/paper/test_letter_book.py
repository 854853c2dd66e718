"""The letter log of a month as a book and as a table."""

from __future__ import annotations

import io
import re
import tracemalloc
from datetime import datetime

import openpyxl
import pikepdf
import pypdfium2
import pytest

from counter_app import wording
from counter_app.domain.errors.paper import LineUnprintable
from counter_app.domain.letter_book import BookGap
from counter_app.paper.letter_book import PaperLetterBookWriter
from counter_app.paper.letter_book.columns import COLUMNS, PEOPLE
from tests.paper.golden import FOLDER, ROOT
from tests.paper.letter_books import CODE, EMPTY, HEAD, book_text, hardest, line, many
from tests.paper.lint import faults
from tests.servers.office import ReferenceOffice

WRITER = PaperLetterBookWriter(ROOT / "resources" / "fonts")


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def rows_of(xlsx: bytes) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx)).active
    return list(sheet.iter_rows(min_row=6, values_only=True))


@pytest.mark.parametrize("name", ["hardest", "empty"])
def test_a_book_reads_as_agreed(name: str) -> None:
    assert book_text(name) == (FOLDER / f"book_letters_{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["hardest", "empty"])
def test_a_book_is_free_of_slips(name: str) -> None:
    cells = re.split(r" ?\| ?| / |\n", book_text(name).replace("·", "\u00a0"))
    assert [fault for cell in cells if cell for fault in faults(cell)] == []


def test_every_page_has_the_headings_the_chains_code_and_its_number_of_how_many() -> None:
    pages = pages_of(WRITER.pdf(HEAD, iter(hardest())))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Mã đầu chuỗi: {CODE}" in page
        assert f"Trang {number}/{len(pages)}" in page.replace("/ ", "/")
    assert all("Số sổ Số văn bản Ngày thư" in page for page in pages)
    assert pages[-1].count(CODE) == 2
    assert "NGƯỜI LẬP SỔ CHÁNH VĂN PHÒNG" in pages[-1]


def test_the_book_lies_on_its_side_and_is_the_same_for_the_same_lines() -> None:
    made = WRITER.pdf(HEAD, iter(hardest()))
    with pypdfium2.PdfDocument(made) as document:
        assert {tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document} == {
            (297, 210)
        }
    assert made == WRITER.pdf(HEAD, iter(hardest()))


def test_void_numbers_say_why_and_gaps_are_named() -> None:
    told = " ".join(pages_of(WRITER.pdf(HEAD, iter(hardest()))))
    assert "HỦY SỐ lúc 08:05 04/11/2026, Nguyễn Thị Minh Khai: sai chữ đệm" in told
    assert "không ghi lý do" in told
    assert "Các số 38 đến 40: không có thư nào mang số này. Lý do: máy in hỏng" in told
    assert "Số 41: không có thư nào mang số này. Lý do: CHƯA GHI LÝ DO." in told
    assert "Số trống: 4, trong đó chưa ghi lý do: 1." in told


def test_what_a_void_number_had_is_struck_through() -> None:
    kept = line(7)
    void = line(7, withdrawn=kept.signed, why="sai tên")
    assert lines_in(WRITER.pdf(HEAD, iter([void]))) > lines_in(WRITER.pdf(HEAD, iter([kept])))


def lines_in(pdf: bytes) -> int:
    """How many straight lines are drawn on the first page."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return sum(str(one.operator) == "l" for one in pikepdf.parse_content_stream(document.pages[0]))


def test_a_month_without_letters_is_said_in_words() -> None:
    (page,) = pages_of(WRITER.pdf(EMPTY, iter(())))
    assert "Trong kỳ không có số nào được cấp." in page
    assert "Mã đầu chuỗi: chưa có (sổ trống)" in page
    assert "Từ ngày 03/11/2026 đến hết ngày 08/11/2026" in page


def test_a_letter_no_face_has_is_named_with_its_number() -> None:
    with pytest.raises(LineUnprintable) as caught:
        WRITER.pdf(HEAD, iter([line(1), line(2, addressee="An 愛")]))
    assert (caught.value.code, caught.value.character) == ("2/2026", "愛")


def test_a_book_beside_an_english_screen_says_the_same_words() -> None:
    wording.use_language("en", ROOT / "resources" / "locale")
    try:
        assert book_text("hardest") == (FOLDER / "book_letters_hardest.txt").read_text(encoding="utf-8")
    finally:
        wording.use_language(wording.SOURCE_LANGUAGE, ROOT / "resources" / "locale")


def test_the_table_has_numbers_days_and_instants_and_who_did_what() -> None:
    heads, row, *rest = rows_of(WRITER.xlsx(HEAD, iter([line(42)])))
    assert heads == tuple(column.heading for column in (*COLUMNS, *PEOPLE))
    assert row[:4] == (42, "42/TXL-UBND", datetime(2026, 11, 2), "Thư chúc mừng khai sinh")
    assert row[6] == datetime(2026, 11, 2, 12, 59)
    assert row[10:] == ("Lê Thu Hà", "Lê Thu Hà", "Lê Thu Hà", "tại quầy")
    assert rest[1][0] == "Cộng: 1 số, đã trao 1, hủy số 0."


def test_a_gap_stands_in_the_table_where_it_belongs() -> None:
    _heads, gap, row, *_rest = rows_of(WRITER.xlsx(HEAD, iter([BookGap(1, 2), line(3)])))
    assert (gap[0], row[0]) == (1, 3)
    assert "CHƯA GHI LÝ DO" in str(gap[9])


@pytest.mark.parametrize("name", ["=1+1", "+84 912", "-Sính", "@SUM(A1)"])
def test_what_looks_like_a_formula_stays_text(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(WRITER.xlsx(HEAD, iter([line(1, addressee=name)]))))
    cell = book.active.cell(7, 5)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


def test_a_long_book_is_never_held_whole() -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        try:
            WRITER.pdf(HEAD, many(count))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    # What grows is the finished file alone, compressed: some hundred bytes to a line.
    assert (peak(1500) - peak(300)) / 1200 < 4000


@pytest.mark.servers
def test_libreoffice_opens_the_table(libreoffice: ReferenceOffice) -> None:
    text = libreoffice.cold(
        WRITER.xlsx(HEAD, iter(hardest())), ".xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"
    )
    said = text.decode("utf-8")
    assert "Công ty TNHH Một thành viên Thương mại Dịch vụ và Xây dựng Nậm Mu" in said
    assert "gia đình anh Giàng A Sính và chị Lò Thị Ủẫ" in said
    assert f"Mã đầu chuỗi: {CODE}" in said
