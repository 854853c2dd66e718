"""Surveys on the command line: list, show, edit, enter, take back, tally, print."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import Terminal


def test_the_forms_are_listed_with_their_use(terminal: Terminal) -> None:
    terminal.run("settings", "set", "surveys.after_result", "2")
    forms = terminal.json("survey", "list")["forms"]
    assert [(one["form"], one["uses"]) for one in forms] == [
        ("2", ["before", "after_result"]),
        ("3", []),
        ("4", ["independent"]),
    ]


def test_answers_are_entered_told_and_taken_back(terminal: Terminal) -> None:
    said = terminal.json("survey", "enter", "3", "--answers", "5,4,0,-,3,4,2")
    assert (said["number"], said["answers"]) == (1, [5, 4, 0, None, 3, 4, 2])
    (told,) = terminal.json("survey", "tally", "--period", "2026-11")["tallies"]
    assert (told["sheets"], told["n"], told["not_applicable"], told["empty"]) == (1, 5, 1, 1)
    assert (told["satisfied_percent"], told["mean"]) == (60.0, 65.0)
    assert told["questions"][2]["mean"] is None
    words = terminal.run("survey", "tally", "3", "--period", "2026-11-23..2026-11-24").out
    assert "Hài lòng và rất hài lòng: 60,0 %" in words
    assert "1 phiếu, n = 5 câu trả lời, 1 không áp dụng, 1 để trống" in words
    assert "bỏ phiếu số 1" in terminal.run("survey", "take-back", "1").out
    assert terminal.run("survey", "tally", "--period", "2026").out.startswith("Chưa có phiếu khảo sát nào")


def test_a_sheet_with_no_answer_is_refused_with_a_sentence(terminal: Terminal) -> None:
    said = terminal.run("survey", "enter", "3", "--answers=-,-,-,-,-,-,-")
    assert said.status != 0
    assert "chưa trả lời câu nào" in said.err
    assert "Câu 2 ghi “9”" in terminal.run("survey", "enter", "3", "--answers", "1,9").err


def test_an_edited_form_is_a_new_version(terminal: Terminal) -> None:
    said = terminal.json("survey", "edit", "4", terminal.file({"questions": ["Xã biết cảm ơn"]}))
    assert (said["version"], said["questions"]) == (2, ["Xã biết cảm ơn"])
    shown = terminal.json("survey", "show", "4")
    assert shown["versions"] == [2, 1]
    assert terminal.run("survey", "show", "4", "--version", "9").status != 0


def test_the_sheet_is_printed_on_a4_and_a5(terminal: Terminal, tmp_path: Path) -> None:
    pdf, docx = tmp_path / "sheet.pdf", tmp_path / "sheet.docx"
    for paper in ("A4", "A5"):
        said = terminal.json("survey", "print", "2", "--paper", paper, "--pdf", str(pdf), "--docx", str(docx))
        assert said["pages"] == 1
        assert pdf.read_bytes().startswith(b"%PDF")
        assert docx.read_bytes().startswith(b"PK")
