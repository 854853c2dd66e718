"""Slots on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import Terminal
from tests.cli.test_letter_commands import text_of
from tests.services.desk import paper

CODE = "H99.41.07-261113-0012"


def test_a_slot_at_home_is_arranged_listed_printed_and_cancelled(terminal: Terminal, tmp_path: Path) -> None:
    applicant = {"name": "Giàng A Sính", "sex": "male", "personal_number": "011099001234"}
    terminal.json("dossier", "add", terminal.file(paper(applicant=applicant)))
    words = ("slot", "add", CODE, "--at", "2026-11-25T16:00", "--channel", "home")
    missing = terminal.run(*words)
    assert missing.status != 0
    assert "slot.address" in missing.err
    made = terminal.json(*words, "--address", "bản Huổi Mí", "--phone", "0912345678", "--who", "ông Pó")
    assert (made["code"], made["channel"]) == (CODE, "home")
    told = terminal.json("slot", "list", "--day", "2026-11-25", "--pdf", str(tmp_path / "round.pdf"))
    assert [one["name"] for one in told["slots"]] == ["Giàng A Sính"]
    read = text_of(tmp_path / "round.pdf")
    for word in ("16:00", "Giàng A Sính", "bản Huổi Mí", "0912345678", CODE, "ông Pó"):
        assert word in read.replace("\r\n", " ").replace("\n", " ")
    assert "011099001234" not in read
    assert "bản Huổi Mí" in terminal.run("slot", "list").out
    terminal.json("slot", "cancel", CODE)
    assert terminal.json("slot", "list")["slots"] == []
    assert terminal.run("slot", "cancel", CODE).status != 0
