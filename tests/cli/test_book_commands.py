"""`log book`: the letter log of a month on screen, on paper and as a table."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdfium2

from tests.cli.terminal import Terminal
from tests.services.desk import birth, death

CODE = "H99.41.07-261120-0031"


def test_a_month_is_shown_written_and_printed(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    told = terminal.json("log", "book", "--month", "2026-11")
    assert (told["count"], told["missing"], told["sheets"][0]["number"]) == (1, [], 1)
    pdf, xlsx = tmp_path / "so.pdf", tmp_path / "so.xlsx"
    terminal.json("log", "book", "--month", "2026-11", "--pdf", str(pdf), "--xlsx", str(xlsx), "--print")
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "SỔ THEO DÕI THƯ" in text
    assert "Mã đầu chuỗi: " in text
    assert CODE in text
    assert openpyxl.load_workbook(xlsx).active["F7"].value == CODE
    assert len(list((terminal.home / "printed").glob("* so-thu-2026-11.pdf"))) == 1


def test_without_a_month_it_is_this_one(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(death()))
    told = terminal.json("log", "book")
    assert (told["first"], told["end"], told["count"]) == ("2026-11-01", "2026-12-01", 0)
    said = terminal.run("log", "book").out
    assert "không thiếu số nào" in said


def test_a_month_that_is_none_is_refused_in_one_line(terminal: Terminal) -> None:
    said = terminal.run("log", "book", "--month", "2026-13")
    assert said.status != 0
    assert "2026-13" in said.err
