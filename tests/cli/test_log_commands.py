"""The letter log from the command line: proved, compared with paper, exported, and what is said when it was changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.cli import log_commands
from tests.cli.terminal import Terminal
from tests.services.desk import birth


@pytest.fixture
def filled(terminal: Terminal) -> Terminal:
    """A log with the entries of two dossiers."""
    for code in ("H99.41.07-261120-0031", "H99.41.07-261120-0032"):
        terminal.json("dossier", "add", terminal.file(birth(code)))
    return terminal


def run_raw(terminal: Terminal, *statements: str) -> None:
    with closing(sqlite3.connect(terminal.home / "register.sqlite3")) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for one in statements:
            raw.execute(one)
        raw.commit()


def test_a_log_that_agrees_tells_its_code_and_a_code_from_paper_is_compared(filled: Terminal) -> None:
    code = filled.json("log", "head")["code"]
    told = filled.json("log", "verify", "--code", code.lower())
    assert (told["ok"], told["code"], told["agreed"]) == (True, code, told["entries"])
    said = filled.run("log", "verify", "--code", code)
    assert said.status == 0
    assert code in said.out
    assert "Mã khớp" in said.out
    assert said.err == ""


def test_a_mistyped_code_and_a_code_of_another_log_end_with_one_and_their_own_sentence(
    filled: Terminal,
) -> None:
    code = filled.json("log", "head")["code"]
    said = filled.run("log", "verify", "--code", code[:-1])
    assert said.status == 1
    assert "gõ lại" in said.err
    run_raw(filled, "UPDATE log_entry SET hash = 'x' || substr(hash, 2) WHERE seq > 1")
    said = filled.run("log", "verify", "--code", code)
    assert said.status == 1
    assert "Mã gõ đúng" in said.err


def test_a_changed_row_is_named_and_ends_with_one(filled: Terminal) -> None:
    run_raw(filled, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    said = filled.run("log", "verify")
    assert (said.status, said.out) == (1, "")
    assert "mục 2 (mục bị sửa)" in said.err
    said = filled.run("log", "verify", "--json")
    assert said.status == 1
    assert (said.data["ok"], said.data["seq"], said.data["reason"]) == (False, 2, "edited")


def test_the_log_is_exported_whole_and_its_head_is_kept_outside(filled: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "folder" / "so.jsonl"
    told = filled.json("log", "export", "--out", str(out))
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == told["entries"] + 2
    assert any("SHA-256" in words for words in lines[0]["about"])
    assert lines[-1]["head"]["code"] == told["code"]
    kept = (filled.home / "so-thu-dau-chuoi.jsonl").read_text(encoding="utf-8")
    assert told["code"] in kept
    assert not out.with_name("so.jsonl.part").exists()


def test_a_changed_log_is_exported_as_evidence_with_a_warning(filled: Terminal, tmp_path: Path) -> None:
    run_raw(filled, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    said = filled.run("log", "export", "--out", str(tmp_path / "so.jsonl"))
    assert said.status == 1
    assert "! " in said.out
    assert not (filled.home / "so-thu-dau-chuoi.jsonl").exists()


def test_an_export_that_cannot_be_written_is_told_in_one_sentence(filled: Terminal, tmp_path: Path) -> None:
    (tmp_path / "so.jsonl").mkdir()
    assert filled.run("log", "export", "--out", str(tmp_path / "so.jsonl")).status == 1
    assert filled.run("log", "export").status == 1


def test_progress_is_shown_on_a_terminal_and_nowhere_else(
    capsys: pytest.CaptureFixture[str], filled: Terminal
) -> None:
    log_commands._shown()(1, 2)
    assert capsys.readouterr().err == ""
    assert filled.run("log", "verify").err == ""


def test_what_the_chain_cannot_show_is_said(terminal: Terminal) -> None:
    said = terminal.run("log", "limits")
    assert "in và ký sổ hằng tháng" in said.out
    assert len(terminal.json("log", "limits")["limits"]) == 6
