"""The folder for the head on the command line, on real pages."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import Terminal
from tests.cli.test_letter_commands import text_of
from tests.services.desk import birth, death, paper


def test_the_folder_is_listed_printed_in_one_job_ticked_off_and_sent_back(
    terminal: Terminal, tmp_path: Path
) -> None:
    for number in (7, 9):
        terminal.json("settings", "set", f"kinds.{number}.signing", "ahead")
    letter = terminal.json("dossier", "add", terminal.file(birth()))["code"]
    mourned = terminal.json("dossier", "add", terminal.file(death()))["code"]
    late = terminal.json("dossier", "add", terminal.file(paper()))["code"]
    for code in (letter, mourned):
        terminal.json("prepare", str(code))
    slip = terminal.json("apology", "issue", str(late), "--reason", "system_down", "--sure", "--no-print")
    found = terminal.json("sign", "folder", "--list", str(tmp_path / "list.pdf"))
    assert ([one["number"] for one in found["letters"]], [one["number"] for one in found["quiet"]]) == (
        [1, slip["number"]],
        [2],
    )
    told = text_of(tmp_path / "list.pdf")
    assert "TẬP TRÌNH KÝ" in told
    assert str(slip["document_number"]) in told
    assert "CHIA BUỒN" not in told.upper()

    before = set((terminal.home / "printed").iterdir())
    done = terminal.json("sign", "folder", "--print")
    assert (done["jobs"], done["printed"], done["before"]) == (1, [3], [1])
    (job,) = (one for one in set((terminal.home / "printed").iterdir()) - before if one.suffix == ".pdf")
    pages = text_of(job)
    assert pages.index("TẬP TRÌNH KÝ") < pages.index("PHIẾU XIN LỖI VÀ HẸN LẠI")

    assert terminal.run("sign", "1", "--back").status != 0
    back = terminal.json("sign", "1", "--back", "--why", "ghi thiếu tên đệm")
    assert [one["number"] for one in back["letters"]] == [1]
    assert "trả lại, ghi thiếu tên đệm" in terminal.run("sign", "folder").out
    terminal.json("sign", "1", "--again")
    assert [one["number"] for one in terminal.json("sign", "--all")["letters"]] == [1, 3, 2]
    assert terminal.run("sign", "folder", "--print").status != 0
    assert terminal.run("sign", "một").status != 0
