"""The drawing that Windows printing rests on, on a QPrinter that writes a file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.paper_size import PaperSize
from counter_app.printing.windows import QtPrinter, draw
from tests.printing.ink import ink_box_mm, stray_ink
from tests.printing.pages import card
from tests.printing.test_cups import PAGES


def file_printer(path: Path, dpi: int) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dpi)
    return printer


@pytest.mark.parametrize("dpi", [203, 600, 1200])
@pytest.mark.parametrize("page", PAGES)
def test_every_dot_lies_where_the_stored_pdf_has_it(
    qapp: QApplication, tmp_path: Path, page: str, dpi: int
) -> None:
    width, height, paper = PAGES[page]
    given = card(width, height)
    draw(given, file_printer(tmp_path / "out.pdf", dpi), paper)
    came_out = (tmp_path / "out.pdf").read_bytes()
    assert stray_ink(given, came_out, within_mm=0.35) == 0.0
    assert ink_box_mm(came_out) == pytest.approx(ink_box_mm(given), abs=0.3)


def test_every_page_is_printed_in_order(qapp: QApplication, tmp_path: Path) -> None:
    given = card(210, 297, pages=3)
    draw(given, file_printer(tmp_path / "out.pdf", 300), PaperSize.A4)
    came_out = (tmp_path / "out.pdf").read_bytes()
    with pypdfium2.PdfDocument(came_out) as document:
        assert len(document) == 3
    for page in range(3):
        assert stray_ink(given, came_out, within_mm=0.35, page=page) == 0.0


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_a_refusal(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(PrinterRefused):
        draw(card(210, 148), file_printer(tmp_path / "no such folder" / "out.pdf", 300), PaperSize.A5)


def test_a_printer_qt_does_not_know_is_no_printer(qapp: QApplication) -> None:
    with pytest.raises(NoPrinter):
        QtPrinter().submit(card(210, 148), queue="Nowhere", title="t", paper=PaperSize.A5)
