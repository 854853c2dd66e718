"""The register over a period as a book and as a table."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import openpyxl
import pypdfium2
import pytest

from counter_app.domain.dossier import Channel, State
from counter_app.domain.errors.paper import LineUnprintable
from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.domain.instants import DayRange, local
from counter_app.domain.letter import FormKind
from counter_app.domain.office import Settings
from counter_app.paper.follow_up import PaperBookWriter
from counter_app.paper.follow_up.columns import COLUMNS
from tests.paper.golden import ROOT
from tests.paper.samples import OFFICE

WRITER = PaperBookWriter(ROOT / "resources" / "fonts")
FIRST = local(datetime(2026, 11, 2, 8, 5))
HEAD = FollowUpHead(
    OFFICE,
    Settings().naming(FormKind.FOLLOW_UP, date(2026, 11, 30)),
    DayRange(date(2026, 11, 1), date(2026, 12, 1)),
    date(2026, 11, 30),
    "……/STD",
)


def line(place: int, applicant: str = "Giàng A Sính", **more: object) -> FollowUpLine:
    """A dossier received some minutes after the first and handed over at the counter."""
    told: dict[str, object] = {
        "code": f"H99.41.07-261102-{place:04d}",
        "procedure": "Cấp Giấy xác nhận tình trạng hôn nhân",
        "address": "bản Huổi Mí",
        "phone": "0912 345 678",
        "received": FIRST + timedelta(minutes=place),
        "promise": FIRST + timedelta(days=3),
        "given": FIRST + timedelta(days=2),
        "closed": None,
        "ended": None,
        "channel": Channel.COUNTER,
        "collector": "Lò Văn Én",
        **more,
    }
    return FollowUpLine(place=place, applicant=applicant, **told)  # type: ignore[arg-type]


def lines(count: int) -> Iterator[FollowUpLine]:
    return (line(place) for place in range(1, count + 1))


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def rows_of(xlsx: bytes) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx)).active
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=5)]


def test_the_book_heads_every_sheet_and_numbers_all_but_the_first() -> None:
    pages = pages_of(WRITER.pdf(HEAD, lines(60)))
    assert len(pages) > 3
    assert all("Mã hồ sơ" in page and "NHẬN VÀ TRẢ KẾT QUẢ" in page for page in pages)
    assert "Hồ sơ tiếp nhận từ ngày 01/11/2026 đến hết ngày 30/11/2026" in pages[0]
    assert "SỔ THEO DÕI HỒ SƠ" in pages[0]
    assert "SỔ THEO DÕI HỒ SƠ" not in pages[1]
    assert [page.split()[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert "Tổng cộng: 60 hồ sơ." in pages[-1]


def test_the_book_lies_on_its_side_and_is_the_same_for_the_same_lines() -> None:
    made = WRITER.pdf(HEAD, lines(3))
    document = pypdfium2.PdfDocument(made)
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [297, 210]
    document.close()
    assert made == WRITER.pdf(HEAD, lines(3))


def test_every_dossier_stands_in_the_book_once() -> None:
    told = " ".join(pages_of(WRITER.pdf(HEAD, lines(60))))
    assert [told.count(f"H99.41.07-261102-{place:04d}") for place in range(1, 61)] == [1] * 60


def test_a_row_too_tall_for_any_sheet_goes_on_with_nothing_lost() -> None:
    words = " ".join(f"chữ{number}" for number in range(900))
    told = " ".join(pages_of(WRITER.pdf(HEAD, iter([line(1, address=words)]))))
    assert [number for number in range(900) if f"chữ{number} " not in f"{told} "] == []


def test_a_word_wider_than_its_column_is_cut_and_not_run_over_the_next() -> None:
    name = "W" * 80
    told = pages_of(WRITER.pdf(HEAD, iter([line(1, applicant=name)])))[0]
    assert name in told.replace(" ", "")
    assert name not in told


def test_a_dossier_without_a_result_says_how_it_ended() -> None:
    ended = line(
        1, given=None, closed=FIRST + timedelta(days=1), ended=State.WITHDRAWN, channel=None, collector=""
    )
    assert "Rút hồ sơ 03/11/2026" in pages_of(WRITER.pdf(HEAD, iter([ended])))[0]
    assert rows_of(WRITER.xlsx(HEAD, iter([ended])))[1][8] == "Rút hồ sơ\n03/11/2026"


def test_an_empty_period_is_said_in_words() -> None:
    assert "Không có hồ sơ nào" in pages_of(WRITER.pdf(HEAD, iter(())))[0]
    assert len(rows_of(WRITER.xlsx(HEAD, iter(())))) == 1


def test_a_letter_no_face_has_is_named_with_its_dossier_and_the_table_still_has_it() -> None:
    with pytest.raises(LineUnprintable) as caught:
        WRITER.pdf(HEAD, iter([line(1), line(2, "An 愛")]))
    assert (caught.value.code, caught.value.character) == ("H99.41.07-261102-0002", "愛")
    assert rows_of(WRITER.xlsx(HEAD, iter([line(2, "An 愛")])))[1][3] == "An 愛"


def test_the_table_has_the_columns_of_the_form_and_real_instants() -> None:
    heads, row, *none = rows_of(WRITER.xlsx(HEAD, iter([line(1)])))
    assert heads == tuple(column.heading.replace("\u00a0", " ") for column in COLUMNS)
    assert none == []
    assert row[:2] == (1, "H99.41.07-261102-0001")
    assert row[6] == datetime(2026, 11, 2, 8, 6)


@pytest.mark.parametrize("name", ["=1+1", "+84 912", "-Sính", "@SUM(A1)", '=HYPERLINK("http://a","b")'])
def test_what_looks_like_a_formula_stays_text(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(WRITER.xlsx(HEAD, iter([line(1, applicant=name)]))))
    cell = book.active.cell(6, 4)
    assert (cell.value, cell.data_type, cell.number_format) == (name, "s", "@")
    assert cell.quotePrefix


@pytest.mark.parametrize("name", ["Nguyễn Thị Ủẫ", "Đặng Thị H'Nhi", "A&B <C>", "Dấu\u0001lạ"])
def test_names_are_exact_in_the_table(name: str) -> None:
    assert rows_of(WRITER.xlsx(HEAD, iter([line(1, applicant=name)])))[1][3] == name.replace(
        "\u0001", "\ufffd"
    )
