"""The folder that stands in for a printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.paper_size import PaperSize
from counter_app.printing.folder import FolderPrinter
from counter_app.printing.titles import plain_title


def test_every_job_becomes_a_file_of_its_own_with_the_very_bytes(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "out")
    names = [printer.submit(b"%PDF", queue="", title="Thư số 7", paper=PaperSize.A5) for _ in range(2)]
    assert names == ["0001 Thu so 7.pdf", "0002 Thu so 7.pdf"]
    assert [(tmp_path / "out" / name).read_bytes() for name in names] == [b"%PDF", b"%PDF"]


def test_the_folder_has_one_queue_and_no_other(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    (queue,) = printer.queues()
    assert queue.is_default
    with pytest.raises(NoPrinter):
        printer.submit(b"%PDF", queue="HP", title="t", paper=PaperSize.A5)


def test_a_folder_that_cannot_be_made_is_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file stands where the folder should be")
    with pytest.raises(PrinterRefused):
        FolderPrinter(tmp_path / "taken").submit(b"%PDF", queue="", title="t", paper=PaperSize.A5)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Thư chúc mừng số 1.046", "Thu chuc mung so 1.046"),
        ("Đã in; rm -rf /", "Da in rm rf"),
        ("--help", "help"),
        ("../../x", "x"),
        ("", "letter"),
        ("a" * 90, "a" * 48),
    ],
)
def test_a_job_title_is_plain_and_short(given: str, wanted: str) -> None:
    assert plain_title(given) == wanted
