"""A one-stop form drawn from the office's own template: put to use after a check, kept by its hash, taken back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.time import MovableClock
from counter_app.config import load_config
from counter_app.domain.errors.paper import TemplateHasFaults
from counter_app.domain.form_order import FormOrder
from counter_app.domain.letter import FormKind
from counter_app.domain.template import Fault, TemplateSlot
from counter_app.printing.folder import FolderPrinter
from tests.services.desk import instant, paper

CODE = "H99.41.07-261113-0012"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    clock = MovableClock(instant("2026-11-13T09:40"))
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(tmp_path / "printed"))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    opened.intake.take_in(paper())
    yield opened
    opened.close()


def receipt(app: App) -> TemplateSlot:
    (slot,) = (one.slot for one in app.templates.overview() if one.slot.kind is FormKind.RECEIPT)
    return slot


def changed(content: bytes, old: str, new: str) -> bytes:
    """The document with words put in the place of others, wherever a run holds them."""
    document = Document(io.BytesIO(content))
    cells = (one for table in document.tables for row in table.rows for one in row.cells)
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    for run in (run for paragraph in paragraphs for run in paragraph.runs):
        run.text = run.text.replace(old, new)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def printed(app: App) -> tuple[str, str]:
    """The words of a receipt issued now, and the hash of the template it was drawn from."""
    app.forms.issue(FormOrder(CODE, FormKind.RECEIPT, papers=("Tờ khai",), again=True))
    sheet = app.counter.look(CODE).forms[-1]
    with app.register.reading() as unit:
        pdf = unit.sheets.pdf(sheet.id)
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(document[0].get_textpage().get_text_bounded().split())
    return text, sheet.template_version


def test_every_form_that_is_filled_in_has_its_slot(app: App) -> None:
    forms = [one.slot.kind for one in app.templates.overview() if isinstance(one.slot.kind, FormKind)]
    assert sorted(forms) == sorted(set(FormKind) - {FormKind.FOLLOW_UP})


def test_the_next_form_is_drawn_from_the_office_s_own_template_until_it_is_taken_back(app: App) -> None:
    slot = receipt(app)
    shipped = app.templates.content(slot)
    own = changed(shipped, "Thành phần hồ sơ nộp gồm:", "Giấy tờ người dân đã nộp:")
    assert own != shipped
    use = app.templates.add(own, slot, "giấy tiếp nhận của xã.docx")
    text, version = printed(app)
    assert "Giấy tờ người dân đã nộp:" in text
    assert version == use.sha256
    app.templates.back(slot)
    text, version = printed(app)
    assert "Giấy tờ người dân đã nộp:" not in text
    assert version != use.sha256


def test_a_form_template_with_a_misspelt_placeholder_is_not_put_to_use(app: App) -> None:
    slot = receipt(app)
    spoiled = changed(app.templates.content(slot), "papers", "papres")
    report = app.templates.check(spoiled, slot)
    assert Fault.UNKNOWN in {one.fault for one in report.findings}
    with pytest.raises(TemplateHasFaults):
        app.templates.add(spoiled, slot)
    assert app.templates.content(slot) != spoiled
