"""The letter log and its review on the command line."""

from __future__ import annotations

from tests.cli.terminal import Terminal
from tests.services.desk import paper

CODE = "H99.41.07-261113-0012"


def printed(terminal: Terminal) -> int:
    """A letter printed ahead; its number."""
    terminal.json("dossier", "add", terminal.file(paper()))
    terminal.json("dossier", "ready", CODE)
    return int(terminal.json("prepare", CODE)["number"])


def test_an_unseen_letter_is_listed_seen_and_no_longer_listed(terminal: Terminal) -> None:
    number = printed(terminal)
    told = terminal.json("letters", "--unseen")
    assert [one["number"] for one in told["letters"]] == [number]
    assert told["unseen"] == 1
    assert terminal.json("review", "seen", str(number))["letters"][0]["review"]["looked"] == "seen"
    assert terminal.json("letters", "--unseen")["letters"] == []
    assert "đã xem" in terminal.run("letters").out
    terminal.json("review", "seen", str(number), "--take-back")
    assert terminal.json("letters", "--unseen")["unseen"] == 1


def test_a_letter_goes_back_with_a_reason_and_is_answered(terminal: Terminal) -> None:
    number = str(printed(terminal))
    assert terminal.run("review", "answer", number, "đã in lại").status != 0
    terminal.json("review", "remark", number, "xem lại tên")
    back = terminal.json("review", "back", number, "--verdict", "reprint", "--why", "sai tên đệm")
    assert back["letters"][0]["review"]["verdict"] == "reprint"
    assert len(terminal.json("letters", "--sent-back")["letters"]) == 1
    done = terminal.json("review", "answer", number, "đã in lại")
    assert done["letters"][0]["review"]["answer"] == "đã in lại"
    assert terminal.json("letters", "--sent-back")["letters"] == []
    assert terminal.run("log", "verify").status == 0


def test_a_letter_is_laid_beside_what_its_dossier_says_today(terminal: Terminal) -> None:
    number = str(printed(terminal))
    assert terminal.json("review", "compare", number)["differences"] == []
    terminal.json("settings", "set", "office.signatory.name", "Cầm Thị Nhung")
    told = terminal.json("review", "compare", number)
    assert "Cầm Thị Nhung" in [one["now"] for one in told["differences"]]
    assert "Cầm Thị Nhung" in terminal.run("review", "compare", number).out


def test_dossiers_that_lie_too_long_are_named(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper()))
    told = terminal.json("review", "lingering")["dossiers"]
    assert [(one["code"], one["why"], one["over"]) for one in told] == [(CODE, "overdue", 3)]
