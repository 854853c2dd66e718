"""A template's way through Word in the whole window: the next letter is drawn from what was put to use."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.document import Document as WordDocument
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.pages.templates.deeds import Deed
from counter_app.ui.pages.templates.states import TemplatesState
from tests.services.desk import MONDAY, birth, instant
from tests.ui.desks import FakeDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CARD = "mau_7_chuc_mung_khai_sinh_a5.docx"
CODE = "H99.41.07-261120-0031"
OWN = "Xã Lâm Hòa thân ái chúc mừng"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    printer = FolderPrinter(tmp_path / "printed")
    opened = open_app(load_config(tmp_path), FixedClock(instant(MONDAY)), printer=printer)
    yield opened
    opened.close()


def as_word_saves(path: Path, document: WordDocument) -> None:
    """A new file beside the old one, then their names swapped."""
    beside = path.with_name("~WRD0003.tmp")
    made = io.BytesIO()
    document.save(made)
    beside.write_bytes(made.getvalue())
    path.rename(path.with_name("~WRL0004.tmp"))
    beside.replace(path)
    path.with_name("~WRL0004.tmp").unlink()


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def test_a_template_edited_in_word_is_refused_while_misspelt_and_then_the_next_letter_is_drawn_from_it(
    app: App, window: Window, desk: FakeDesktop, qtbot: QtBot
) -> None:
    app.intake.take_in(birth())
    page = window.pages.templates
    window.shell.show_page("templates")
    settle(window)
    page.take(CARD)
    settle(window)
    page.do(Deed.EDIT)
    settle(window)
    path = Path(desk.opened[0])

    document = Document(str(path))
    tag = next(
        one for row in document.tables[0].rows for one in row.cells[0].paragraphs if "children" in one.text
    )
    tag.runs[0].text = "{{ chidren }}"
    document.paragraphs[0].insert_paragraph_before(OWN)
    as_word_saves(path, document)
    qtbot.waitUntil(lambda: page.state is TemplatesState.FINDINGS, timeout=15_000)
    sentences = [one.accessibleName() for one in page.card.side.checked.lines]
    assert any("“chidren”" in said and "{{ children }}" in said for said in sentences)
    assert not page.card.buttons[Deed.USE].isVisible()
    assert OWN not in text_of(app.counter.draft(CODE).drawn.pdf)

    tag.runs[0].text = "{{ children }}"
    as_word_saves(path, document)
    qtbot.waitUntil(lambda: page.state is TemplatesState.EDITED, timeout=15_000)
    assert page.card.view.pdf is not None
    assert OWN in text_of(page.card.view.pdf)
    page.card.buttons[Deed.USE].click()
    overlay = page.ask.overlay
    assert overlay is not None
    overlay.act.click()
    settle(window)
    assert page.state is TemplatesState.PUT_TO_USE

    window.scanned(CODE)
    settle(window)
    shown = window.pages.counter.view.side.sheet.view.pdf
    assert shown is not None
    assert OWN in text_of(shown)
