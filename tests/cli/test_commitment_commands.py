"""The officers' commitment on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import Terminal


def test_officers_are_listed_sign_and_get_their_sheets(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("commitment", "add", "Lê Thu Hà", "--title", "Công chức tư pháp – hộ tịch")
    terminal.json("commitment", "add", "Cầm Thị Nhung", "--unit", "Văn phòng")
    told = terminal.json("commitment", "sign", "lê thu hà", "--day", "2026-11-17")
    assert (told["signed"], told["share"]) == (1, 50)
    assert "3 không" in told["warnings"][0]
    told = terminal.json("commitment", "slogan", "3 không", "không gây phiền hà", "không để chờ")
    assert "warnings" not in told or not told["warnings"]
    made = terminal.json("commitment", "print", "--pdf", str(tmp_path / "sheets"))
    assert [Path(one["pdf"]).name for one in made["sheets"]] == ["cam-ket-01.pdf", "cam-ket-02.pdf"]
    assert "không gây phiền hà; không để chờ." in " ".join(made["sheets"][0]["text"]).replace("\u00a0", " ")
    assert terminal.json("commitment", "print", "Cầm Thị Nhung")["sheets"] == 1
    assert "1/2" in terminal.run("commitment", "list").out
    assert terminal.run("commitment", "sign", "Không Có Ai").status != 0
