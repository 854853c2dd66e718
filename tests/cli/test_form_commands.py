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


WAITING = "H99.41.07-261113-0012"


def test_a_draft_of_a_form_leaves_no_trace(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("dossier", "add", terminal.file(paper(appointment="2026-11-30T16:30")))
    before = terminal.json("log")["entries"]
    files = ("--pdf", str(tmp_path / "a.pdf"), "--docx", str(tmp_path / "a.docx"))
    told = terminal.json("form", WAITING, "01", "--items", "Tờ khai; Bản sao trích lục", *files)
    assert (told["form"], told["pages"]) == (1, 1)
    assert "2. Bản sao trích lục." in text_of(tmp_path / "a.pdf")
    assert terminal.json("log")["entries"] == before
    pressed = terminal.json("press", str(tmp_path / "a.docx"), str(tmp_path / "b.pdf"))
    assert text_of(Path(pressed["pdf"])) == text_of(tmp_path / "a.pdf"), "the .docx is the same page"


def test_a_request_for_supplement_is_printed_numbered_and_pauses(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("dossier", "add", terminal.file(paper()))
    words = ("form", WAITING, "02", "--items", "Giấy chứng sinh", "--reason", "hồ sơ còn thiếu")
    told = terminal.json(*words, "--pause", "--print", "--pdf", str(tmp_path / "a.pdf"))
    assert (told["document_number"], told["stage"], told["state"]) == ("01/PBS", "handed_over", 5)
    assert "Số: 01/PBS" in text_of(tmp_path / "a.pdf")
    assert terminal.json("dossier", "show", WAITING)["state"] == 5
    again = terminal.run(*words, "--print")
    assert again.status == 1
    assert "chỉ yêu cầu một lần" in again.err
    assert terminal.json(*words, "--print", "--again")["document_number"] == "02/PBS"


def test_a_notice_waits_for_its_signature_and_is_given_by_the_same_words(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper()))
    words = ("form", WAITING, "05", "--reason", "hết thời hạn bổ sung", "--close", "--print")
    first = terminal.run(*words)
    assert "chờ ký" in first.out
    assert terminal.json(*words)["stage"] == "handed_over"
    assert terminal.json("dossier", "show", WAITING)["state"] == 8


def test_what_a_form_lacks_is_told_in_one_sentence(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(appointment="2026-11-30T16:30")))
    receipt = terminal.run("form", WAITING, "01")
    assert (receipt.status, receipt.out) == (1, "")
    assert "danh mục giấy tờ" in receipt.err
    refusal = terminal.run("form", WAITING, "03", "--print")
    assert "lý do" in refusal.err
    assert terminal.run("form", WAITING, "06", "--close").status == 1
    assert terminal.run("form", WAITING, "07").status == 2
