"""A letter's Word file, from the counter and from the log: whatever opens .docx shows the sheet that was printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.handover import HandoverOrder
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.pages.letters.deeds import Deed
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.pages.templates import gallery as templates
from tests.servers.office import ReferenceOffice
from tests.services.desk import MONDAY, birth, instant
from tests.ui.desks import FakeDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODE = "H99.41.07-261120-0031"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    printer = FolderPrinter(tmp_path / "printed")
    opened = open_app(load_config(tmp_path), FixedClock(instant(MONDAY)), printer=printer)
    opened.intake.take_in(birth())
    yield opened
    opened.close()


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesktop:
    return FakeDesktop(answer=str(tmp_path / "thu.docx"))


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def pages_of(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def from_counter(window: Window) -> bytes:
    """The sheet in front of the counter, by Ctrl+E; its stored bytes beside it."""
    window.scanned(CODE)
    settle(window)
    QTest.keyClick(window.pages.counter.view.deeds.main_button, Qt.Key.Key_E, CONTROL)
    settle(window)
    pdf = window.pages.counter.view.side.sheet.view.pdf
    assert pdf is not None
    return pdf


def from_log(app: App, window: Window) -> bytes:
    """The letter that was handed over, by the link in the log; its stored bytes beside it."""
    app.handover.hand_over(HandoverOrder((CODE,), "Lò Thị Mai"))
    window.shell.show_page("letters")
    settle(window)
    window.pages.letters.card.word_button.click()
    settle(window)
    sheet = window.pages.letters.sheet
    assert sheet is not None
    return app.review.pdf(sheet.id)


def test_the_counter_keeps_the_sheet_in_front_as_a_word_file_and_says_where(
    window: Window, desk: FakeDesktop
) -> None:
    from_counter(window)
    assert desk.asked == ["Thư chúc mừng khai sinh.docx"]
    assert Path(desk.answer).read_bytes().startswith(b"PK")
    assert any(desk.answer in one.accessibleName() for one in window.pages.counter.view.banners.banners)


def test_a_letter_in_the_log_is_kept_as_it_was_drawn_whatever_template_came_after(
    app: App, window: Window, desk: FakeDesktop
) -> None:
    from_log(app, window)
    before = Path(desk.answer).read_bytes()
    slot = app.templates.slot(templates.BIRTH)
    app.templates.add(templates.own(app.templates.content(slot)), slot, "xa.docx")
    QTest.keyClick(window.pages.letters.table.view, Qt.Key.Key_E, CONTROL)
    settle(window)
    assert Path(desk.answer).read_bytes() == before
    assert desk.asked == ["Thư chúc mừng khai sinh số 1.docx"] * 2


def test_a_letter_that_has_no_page_yet_offers_no_word_file(window: Window, app: App) -> None:
    window.shell.show_page("letters")
    settle(window)
    page = window.pages.letters
    assert page.state is LettersState.EMPTY
    assert not page.card.word_button.isVisible()
    assert Deed.WORD not in page.card.buttons


@pytest.mark.servers
@pytest.mark.parametrize("place", ["counter", "log"])
def test_the_word_file_opens_in_libreoffice_with_the_words_of_the_sheet_on_one_page(
    app: App, window: Window, desk: FakeDesktop, libreoffice: ReferenceOffice, place: str
) -> None:
    ours = from_counter(window) if place == "counter" else from_log(app, window)
    theirs = libreoffice.pdf(Path(desk.answer).read_bytes())
    assert pages_of(theirs) == 1
    assert sorted(text_of(theirs).split()) == sorted(text_of(ours).split())
