"""The numbers of sheets on the command line."""

from __future__ import annotations

from tests.cli.terminal import Terminal
from tests.services.desk import birth


def test_the_year_is_told_a_gap_ends_red_and_its_reason_is_kept(terminal: Terminal) -> None:
    assert terminal.json("numbers")["last"] == 0
    moved = terminal.json("numbers", "reached", "3", "--why", "lập lại sổ từ bản sao lưu")
    assert [one["number"] for one in moved["missing"]] == [1, 2, 3]
    assert moved["unexplained"] == []
    said = terminal.run("numbers", "--year", "2026")
    assert said.status == 0
    assert "3 số khuyết, có lý do" in said.out
    again = terminal.json("numbers", "explain", "1", "--to", "2", "--year", "2026", "--why", "giấy kẹt, hủy")
    assert [one["why"] for one in again["missing"]][:2] == ["giấy kẹt, hủy"] * 2
    assert terminal.run("numbers", "explain", "9", "--why", "x").status != 0


def test_each_kind_is_listed_with_where_its_number_comes_from(terminal: Terminal) -> None:
    for name, value in {
        "number_source": "reserved",
        "reserved": "41, 42",
        "number_pattern": "{n:02}/{year}/TXL-UBND",
        "numbers.few": "5",
        "numbers.decision": "Quyết định 12/QĐ-UBND",
        "numbers.decided": "2026-01-05",
    }.items():
        terminal.json("settings", "set", f"kinds.6.{name}", value)
    assert terminal.run("settings", "set", "kinds.6.numbers.decided", "5/1").status != 0
    kinds = {one["kind"]: one for one in terminal.json("numbers", "documents")["kinds"]}
    assert kinds[6]["example"] == "41/2026/TXL-UBND"
    assert (kinds[6]["left"], kinds[6]["low"]) == ([41, 42], True)
    said = terminal.run("numbers", "documents").out
    assert "Còn 2 số: 41–42. Sắp hết, xin văn thư cấp thêm." in said
    assert "theo Quyết định 12/QĐ-UBND ngày 05/01/2026" in said


def test_a_letter_printed_with_dots_gets_its_number_later(terminal: Terminal) -> None:
    for name, value in {
        "number_source": "typed",
        "number_pattern": "{n:02}/TCM",
        "numbers.later": "yes",
    }.items():
        terminal.json("settings", "set", f"kinds.7.{name}", value)
    code = str(terminal.json("dossier", "add", terminal.file(birth()))["code"])
    terminal.json("handover", code, "--collector", "Lò Thị Mai")
    assert terminal.json("numbers", "type", "1", "7")["document_number"] == "07/TCM"
    assert terminal.run("numbers", "type", "1", "8").status != 0
    assert terminal.run("numbers", "type", "một", "8").status != 0


def test_a_block_that_runs_out_is_told_with_the_letter_that_took_from_it(terminal: Terminal) -> None:
    for name, value in {
        "number_source": "reserved",
        "number_pattern": "{n:02}/TCM",
        "reserved": "8, 9",
    }.items():
        terminal.json("settings", "set", f"kinds.7.{name}", value)
    code = str(terminal.json("dossier", "add", terminal.file(birth()))["code"])
    done = terminal.json("handover", code, "--collector", "Lò Thị Mai")
    assert done["letters"][0]["document_number"] == "08/TCM"
    assert "Thư chúc mừng khai sinh: còn 1 số văn thư cấp" in done["warnings"]
