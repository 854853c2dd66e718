"""The register over a period, asked for on *Hồ sơ*: which days, as a book or a table, into the officer's own file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.ui.background import Background
from counter_app.ui.components.dates import DateParts
from counter_app.ui.pages.dossiers.book import BookOverlay, Kind, Period, bounds, file_name
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind
from tests.ui.demo_register import Opened
from tests.ui.desks import FakeDesktop
from tests.ui.register_page import register_page
from tests.ui.settling import Settle, settler

TODAY = date(2026, 11, 23)


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


@pytest.fixture
def desktop(tmp_path: Path) -> FakeDesktop:
    return FakeDesktop(answer=str(tmp_path / "so"))


@pytest.fixture
def page(
    filled: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    desktop: FakeDesktop,
) -> Iterator[DossiersPage]:
    """The register of the fortnight, Mon 23/11/2026 10:20."""
    yield from register_page(filled, theme, background, unhandled, settle, desktop)


def asked(page: DossiersPage) -> BookOverlay:
    QTest.mouseClick(page.book_button, Qt.MouseButton.LeftButton)
    assert page.book.overlay is not None
    return page.book.overlay


def put(overlay: BookOverlay, first: date, last: date) -> None:
    for field, day in ((overlay.first_day, first), (overlay.last_day, last)):
        field.set_parts(DateParts(day.year, day.month, day.day))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.MONTH, date(2026, 11, 1), date(2026, 11, 30)),
        (Period.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (Period.QUARTER, date(2026, 10, 1), date(2026, 12, 31)),
        (Period.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_ready_to_take_has_its_whole_length(period: Period, first: date, last: date) -> None:
    assert bounds(period, TODAY) == (first, last)


def test_january_looks_back_into_the_year_before() -> None:
    assert bounds(Period.LAST_MONTH, date(2027, 1, 4)) == (date(2026, 12, 1), date(2026, 12, 31))


def test_the_file_is_suggested_a_plain_name_in_the_order_of_time() -> None:
    first, last = bounds(Period.MONTH, TODAY)
    assert file_name(first, last, Kind.PDF) == "So-theo-doi-ho-so-20261101-20261130.pdf"


def test_the_book_is_written_where_the_officer_says(
    page: DossiersPage, desktop: FakeDesktop, settle: Settle
) -> None:
    asked(page).pdf.click()
    settle()
    assert desktop.asked == ["So-theo-doi-ho-so-20261101-20261130.pdf"]
    document = pypdfium2.PdfDocument(desktop.answer)
    assert "Hoàng Ngọc Ẩn" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert page.book.overlay is None
    banner = page.banners.banners[-1]
    assert "Đã ghi sổ theo dõi hồ sơ từ 01/11/2026 đến hết 30/11/2026." in banner.accessibleName()
    banner.button.click()
    assert desktop.opened == [desktop.answer]


def test_the_table_holds_the_days_asked_for_and_no_others(
    page: DossiersPage, desktop: FakeDesktop, settle: Settle
) -> None:
    overlay = asked(page)
    put(overlay, date(2026, 11, 20), date(2026, 11, 20))
    overlay.xlsx.click()
    settle()
    assert desktop.asked == ["So-theo-doi-ho-so-20261120-20261120.xlsx"]
    sheet = openpyxl.load_workbook(BytesIO(Path(desktop.answer).read_bytes())).active
    assert sheet is not None
    said = "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    assert "H99.41.07-261120-0031" in said
    assert "H99.41.07-261119-0004" not in said


def test_a_period_backwards_and_half_a_date_are_said_at_their_field(
    page: DossiersPage, desktop: FakeDesktop, settle: Settle
) -> None:
    overlay = asked(page)
    put(overlay, date(2026, 11, 20), date(2026, 11, 19))
    overlay.pdf.click()
    assert overlay.last_day.property("faulty") is True
    overlay.first_day.setText("11/2026")
    overlay.pdf.click()
    assert overlay.first_day.property("faulty") is True
    assert QApplication.focusWidget() is overlay.first_day
    settle()
    assert desktop.asked == []


def test_a_file_that_cannot_be_written_is_told_and_nothing_else_happens(
    page: DossiersPage, desktop: FakeDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.answer = str(tmp_path / "không có thư mục này" / "so.pdf")
    asked(page).pdf.click()
    settle()
    assert page.banners.banners[-1].value.kind is BannerKind.ERROR


def test_a_machine_without_a_program_for_the_file_says_so(
    page: DossiersPage, desktop: FakeDesktop, settle: Settle
) -> None:
    desktop.opens = False
    asked(page).xlsx.click()
    settle()
    page.banners.banners[-1].button.click()
    assert page.banners.banners[-1].value.kind is BannerKind.WARNING


def test_leaving_asks_nothing_and_writes_nothing(page: DossiersPage, desktop: FakeDesktop) -> None:
    overlay = asked(page)
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert page.book.overlay is None
    assert desktop.asked == []


def test_links_under_words_begin_where_the_words_begin(page: DossiersPage, settle: Settle) -> None:
    """A dossier whose verification has a date of its own offers it as a link under the sums."""
    (link,) = [one for one in page.detail.dates.links if one.isVisible()]
    image = link.grab().toImage()
    background = image.pixelColor(image.width() - 1, 0)
    inked = next(
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != background for y in range(image.height()))
    )
    assert inked <= 2 * image.devicePixelRatio()
