"""The preview shows the very bytes that are printed, sharp at every scale."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from counter_app.ui.components.sheet import SheetPreview, page_count, page_size, rasterise
from counter_app.ui.theme import Look, Theme
from counter_app.ui.values import FilledWord

MM = 72 / 25.4


def paper(width: float, height: float, pages: int = 1) -> bytes:
    """A PDF with a black square of 20 mm in the upper left corner of every page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width * MM, height * MM))
    for _ in range(pages):
        canvas.rect(0, (height - 20) * MM, 20 * MM, 20 * MM, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


A5 = paper(210, 148)


def test_the_size_of_a_page_is_told_in_millimetres() -> None:
    size = page_size(A5)
    assert (size.width, size.height) == pytest.approx((210, 148))
    assert page_count(paper(210, 297, 2)) == 2


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_page_has_as_many_pixels_as_the_screen_can_show(ratio: float) -> None:
    image = rasterise(A5, 402, ratio)
    assert abs(image.width() - 402 * ratio) <= 1
    assert abs(image.height() - 402 * ratio * 148 / 210) <= 2
    assert image.devicePixelRatio() == ratio


def test_black_on_the_page_is_black_in_the_picture_and_the_rest_is_white() -> None:
    image = rasterise(A5, 420)
    assert image.pixelColor(10, 10).name() == "#000000"
    assert image.pixelColor(200, 200).name() == "#ffffff"


@pytest.fixture
def preview(theme: Theme, qtbot: QtBot) -> SheetPreview:
    made = SheetPreview(theme)
    qtbot.addWidget(made)
    made.resize(434, 583)
    made.show()
    return made


WORDS = (FilledWord("Cháu", "LƯỜNG LÒ BẢO AN", strong=True), FilledWord("Sinh ngày", "02 tháng 11 năm 2026"))


def test_the_sheet_says_its_format_and_every_filled_word(preview: SheetPreview) -> None:
    preview.show_sheet(A5, "Đúng tờ sẽ in", "A5 ngang, 1 trang", WORDS)
    assert preview.view.pdf == A5
    assert preview.view.accessibleName() == (
        "Đúng tờ sẽ in, A5 ngang, 1 trang. Cháu: LƯỜNG LÒ BẢO AN; Sinh ngày: 02 tháng 11 năm 2026"
    )


def test_the_whole_page_is_on_the_desk_in_its_own_proportion(preview: SheetPreview) -> None:
    for pdf, ratio in ((A5, 210 / 148), (paper(210, 297), 210 / 297)):
        preview.show_sheet(pdf, "Đúng tờ sẽ in", "", WORDS)
        rect = preview.view.sheet_rect()
        assert rect.width() / rect.height() == pytest.approx(ratio, abs=0.01)
        assert preview.view.rect().toRectF().contains(rect)


def test_the_sheet_stays_white_in_the_dark(theme: Theme, preview: SheetPreview) -> None:
    theme.set_look(Look.DARK)
    preview.show_sheet(A5, "Đúng tờ sẽ in", "", WORDS)
    picture = preview.view.grab().toImage()
    centre = preview.view.sheet_rect().center().toPoint()
    assert picture.pixelColor(centre).name() == "#ffffff"
    assert picture.pixelColor(2, 2).name().upper() == theme.tokens.desk


def test_a_click_on_the_page_or_the_button_asks_to_enlarge(preview: SheetPreview, qtbot: QtBot) -> None:
    preview.show_sheet(A5, "Đúng tờ sẽ in", "", WORDS)
    with qtbot.waitSignal(preview.enlarge):
        QTest.mouseClick(preview.view, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(preview.enlarge):
        QTest.keyClick(preview.enlarge_button, Qt.Key.Key_Return)


def test_an_empty_desk_says_why_and_hides_the_words_of_the_last_letter(
    preview: SheetPreview, qtbot: QtBot
) -> None:
    preview.show_sheet(A5, "Đúng tờ sẽ in", "A5", WORDS, "Khay 2")
    preview.show_nothing("Hồ sơ này không kèm thư")
    assert preview.view.pdf is None
    assert preview.view.accessibleName() == "Hồ sơ này không kèm thư"
    assert preview.filled.isHidden()
    qtbot.waitUntil(lambda: preview.view.height() > 500)
    preview.show_sheet(A5, "Đúng tờ sẽ in", "A5", WORDS)
    assert preview.filled.isVisible()
