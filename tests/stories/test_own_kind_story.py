"""A letter kind made from a Word file by a person who never saw the code, printed for three, found in the log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.own_kind import Tone
from counter_app.printing.folder import FolderPrinter
from counter_app.services.acts.own_kinds import KindOrder
from counter_app.ui.pages.greetings.page import GreetingsPage
from counter_app.ui.pages.greetings.states import GreetingsState
from tests.services.desk import MONDAY, instant
from tests.ui.desks import FakeDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
PEOPLE = """1. Ông Nguyễn Văn An; thôn Đông
Hộ bà Lò Thị Mai – thôn Nà Ngần
Bà H'Bơ Niê; buôn Ea Kmát"""


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    printer = FolderPrinter(tmp_path / "printed")
    opened = open_app(load_config(tmp_path), FixedClock(instant(MONDAY)), printer=printer)
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đỗ Thị Vân"})
    yield opened
    opened.close()


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(document[0].get_textpage().get_text_bounded().split())
    finally:
        document.close()


def at(page: GreetingsPage) -> GreetingsState:
    """What the page shows now; told by a function, for it changes between two looks."""
    return page.state


def in_word(blank: Path, finished: Path) -> None:
    """What a clerk does in Word: two paragraphs typed over, one place left open for what differs."""
    document = Document(str(blank))
    for paragraph in document.tables[0].rows[0].cells[0].paragraphs:
        if "ten_dip" in paragraph.text:
            for run in paragraph.runs[1:]:
                run.text = ""
            paragraph.runs[0].text = "{{ sender_first }} kính mừng {{ you }} thượng thọ {{ tuoi }} tuổi."
        elif "noi_dung" in paragraph.text:
            paragraph.runs[0].text = "Kính chúc {{ you }} sống vui, sống khỏe."
    document.save(str(finished))


def test_a_kind_made_in_word_is_printed_for_three_people_and_stands_in_the_log_under_its_name(
    app: App, window: Window, desk: FakeDesktop, tmp_path: Path, qtbot: QtBot
) -> None:
    window.pages.templates.new_kind.click()
    settle(window)
    page = window.pages.greetings
    assert window.shell.current == "greetings"
    assert at(page) is GreetingsState.KINDS

    # The clerk takes a blank, types into it in Word, and brings it back.
    blank, finished = tmp_path / "mau_trong.docx", tmp_path / "Thư mừng thọ.docx"
    desk.answer = str(blank)
    page.kinds.sample_button.click()
    settle(window)
    in_word(blank, finished)
    desk.answer = str(finished)
    page.kinds.file_button.click()
    settle(window)
    settle(window)
    assert at(page) is GreetingsState.CHECKED
    assert page.kinds.name.text() == "Thư mừng thọ"
    assert page.kinds.labels == {"tuoi": "Tuổi"}
    assert page.kinds.view.pdf is not None
    assert "Thư mừng thọ" in words_of(page.kinds.view.pdf)
    page.kinds.suffix.setText("TMT-UBND")
    page.kinds.use.click()
    settle(window)
    settle(window)
    assert at(page) is GreetingsState.MADE
    assert [int(one.own.kind) for one in app.own_kinds.overview()] == [201]

    # Three people at once; the page of the second is looked at before anything is printed.
    page.open("write")
    page.write.own.fill({"tuoi": "80"})
    page.write.people.setPlainText(PEOPLE)
    page.write.table.view.take("2")
    page.write.draw_now()
    settle(window)
    assert page.write.view.pdf is not None
    assert "gia đình thượng thọ 80 tuổi" in words_of(page.write.view.pdf)
    assert app.review.page().rows == ()
    page.write.act.click()
    settle(window)
    settle(window)
    assert at(page) is GreetingsState.PRINTED
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 3

    sheets = app.review.page().rows
    assert [(one.number, one.document_number) for one in reversed(sheets)] == [
        (1, "01/TMT-UBND"),
        (2, "02/TMT-UBND"),
        (3, "03/TMT-UBND"),
    ]
    window.pages.open("letters")
    settle(window)
    spoken = [row.spoken for row in window.pages.letters.table.model.rows]
    assert sum("Thư mừng thọ" in one for one in spoken) == 3


def test_a_line_nobody_can_read_stops_the_list_before_anything_is_written_down(
    app: App, window: Window
) -> None:
    content = app.own_kinds.proposal("loai_thu_chuc_tet_a5.docx")
    app.own_kinds.make(KindOrder("Thư chúc Tết", Tone.FESTIVE, content, {}))
    page = window.pages.greetings
    window.shell.show_page("greetings")
    settle(window)
    page.write.people.setPlainText(f"{PEOPLE}\n; 0912 345 678")
    assert at(page) is GreetingsState.UNREAD
    page.print_list()
    settle(window)
    assert any("Dòng 4" in one.value.lead for one in page.banners.banners)
    assert app.greetings.waiting() == ()
    assert app.review.page().rows == ()


def test_a_misspelt_placeholder_is_taken_for_a_field_once_the_clerk_says_so(
    app: App, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(app.own_kinds.proposal("loai_thu_trong_thiep_a5.docx"))
    document = Document(str(path))
    document.paragraphs[0].insert_paragraph_before("Kèm theo: {{ adress }}")
    document.save(str(path))
    page = window.pages.greetings
    window.shell.show_page("greetings")
    page.open("new")
    page.desk.bring(str(path))
    settle(window)
    settle(window)
    assert at(page) is GreetingsState.FINDINGS
    assert not page.kinds.use.isEnabled()
    (miss,) = page.kinds.miss_buttons
    miss.click()
    settle(window)
    settle(window)
    assert at(page) is GreetingsState.CHECKED
    assert set(page.kinds.labels) == {"adress", "ten_dip", "noi_dung"}
