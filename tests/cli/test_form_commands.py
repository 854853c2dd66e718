"""Forms of the one-stop counter and the register over a period, from the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdfium2

from tests.cli.terminal import Terminal
from tests.services.desk import birth, paper

CODE = "H99.41.07-261120-0031"


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_the_register_of_a_period_is_told_printed_and_tabled(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("dossier", "add", terminal.file(paper()))
    period = ("--first", "2026-11-14", "--end", "2026-12-01")
    told = terminal.json(
        "follow-up", *period, "--pdf", str(tmp_path / "so.pdf"), "--xlsx", str(tmp_path / "so.xlsx")
    )
    assert [one["code"] for one in told["dossiers"]] == [CODE]
    assert told["dossiers"][0]["procedure"] == "Đăng ký khai sinh"
    assert CODE in text_of(tmp_path / "so.pdf").replace("\r\n", "")
    sheet = openpyxl.load_workbook(tmp_path / "so.xlsx").active
    assert [sheet.cell(6, 2).value, sheet.cell(7, 2).value] == [CODE, None]
    assert "Tổng cộng 1 hồ sơ." in terminal.run("follow-up", *period).out


def test_a_period_that_ends_before_it_begins_is_told_in_one_sentence(terminal: Terminal) -> None:
    said = terminal.run("follow-up", "--first", "2026-11-30", "--end", "2026-11-30")
    assert (said.status, said.out) == (1, "")
    assert "ngày kết thúc" in said.err
