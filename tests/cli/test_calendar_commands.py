"""The calendar on the command line: shown, proposed, changed with what that moves, exchanged as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.services.desk import paper

SET = ("calendar", "set", "2026-11-25", "off", "--reason", "phòng chống bão", "--document", "12/UBND")


def take_in(terminal: Terminal) -> str:
    """A dossier that is due on Friday, three working days after Monday."""
    file = terminal.file(paper(received="2026-11-23T10:00"))
    return str(terminal.json("dossier", "add", file)["code"])


def test_a_year_is_shown_with_its_documents_and_lunar_days(terminal: Terminal) -> None:
    told = terminal.json("calendar", "show", "2026")
    assert (told["standing"], told["working_days"]) == ("announced", 249)
    tet = next(one for one in told["days"] if one["day"] == "2026-02-17")
    assert (tet["kind"], tet["lunar"]) == ("off", "1/1 Bính Ngọ")
    assert any("2027" in warning for warning in told["warnings"])
    assert "Nghị quyết 28/2026/QH16" in terminal.run("calendar", "show", "2026").out


def test_setting_a_day_lists_whose_date_it_moves_and_a_trial_writes_nothing(terminal: Terminal) -> None:
    code = take_in(terminal)
    tried = terminal.json(*SET, "--try")
    assert not tried["written"]
    assert [one["code"] for one in tried["moved"]] == [code]
    assert terminal.json("calendar", "moved")["moved"] == []
    kept = terminal.json(*SET, "--remark", "cả xã")
    assert kept["written"]
    assert kept["moved"] == tried["moved"] == terminal.json("calendar", "moved")["moved"]
    (moved,) = kept["moved"]
    assert (moved["promise"], moved["computed"]) == ("2026-11-27T10:00+07:00", "2026-11-30T10:00+07:00")
    (day,) = kept["days"]
    assert (day["document"], day["remark"], day["announced"]) == ("12/UBND", "cả xã", True)
    assert "ngày đã hẹn với người dân giữ nguyên" in terminal.run("calendar", "moved").out
    assert terminal.json("dossier", "show", code)["due"] == "2026-11-27T10:00+07:00"


def test_a_day_is_taken_back(terminal: Terminal) -> None:
    terminal.run(*SET)
    assert terminal.json("calendar", "drop", "2026-11-25")["dropped"] == ["2026-11-25"]
    assert "không có gì thay đổi" in terminal.run("calendar", "drop", "2026-11-25").out


def test_the_log_says_which_days_were_changed(terminal: Terminal) -> None:
    terminal.run(*SET)
    assert "lịch nghỉ, ghi 25/11/2026 (nghỉ cả ngày)" in terminal.run("log").out


def test_a_proposal_is_written_only_when_it_is_accepted(terminal: Terminal) -> None:
    rows = terminal.json("calendar", "propose", "2028")
    assert not rows["written"]
    assert {one["given"]["announced"] for one in rows["differences"]} == {False}
    assert terminal.json("calendar", "show", "2028")["standing"] == "missing"
    assert terminal.json("calendar", "propose", "2028", "--accept")["written"]
    assert terminal.json("calendar", "show", "2028")["standing"] == "unannounced"
    terminal.run("calendar", "announce", "2028", "--document", "Thông báo 5/TB-BNV")
    assert terminal.json("calendar", "show", "2028")["standing"] == "announced"


def test_the_board_warns_of_a_year_that_is_not_published(terminal: Terminal) -> None:
    assert any("2027" in warning for warning in terminal.json("board")["warnings"])
    terminal.run("calendar", "announce", "2027", "--document", "Thông báo 5/TB-BNV")
    assert terminal.json("board")["warnings"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "2026-12-02", "make_up", "--reason", "bù"), "Trở lại ngày thường"),
        (("set", "2026-12-05", "morning_off", "--reason", "bão"), "không có nửa ngày nghỉ"),
        (("set", "2026-12-04", "off"), "--reason"),
        (("set", "1826-12-04", "off", "--reason", "bão"), "2000 đến 2099"),
        (("show", "20266"), "2000 đến 2099"),
        (("propose", "1826"), "2000 đến 2099"),
        (("announce", "2027", "--document", " "), "--document"),
        (("import", "khong-co.csv"), "khong-co.csv"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    terminal: Terminal, words: tuple[str, ...], said: str
) -> None:
    answer = terminal.run("calendar", *words)
    assert answer.status == 1
    assert said in answer.err
    assert answer.err.count("\n") == 1


def written(terminal: Terminal, *lines: str) -> str:
    """A calendar file."""
    path = terminal.home / "lich.csv"
    path.write_text("\n".join(("day,kind,reason,source,announced", *lines)), encoding="utf-8")
    return str(path)


def test_a_file_is_exported_and_imported_again(terminal: Terminal) -> None:
    terminal.run(*SET, "--remark", "cả xã")
    path = str(terminal.home / "xuat.csv")
    assert terminal.json("calendar", "export", path)["days"] == 1
    assert Path(path).read_text(encoding="utf-8-sig").startswith("day,kind,reason,source,announced,remark")
    terminal.run("calendar", "drop", "2026-11-25")
    assert terminal.json("calendar", "import", path)["written"]
    assert not terminal.json("calendar", "import", path)["written"]


def test_a_file_that_makes_other_days_of_shipped_ones_has_to_be_accepted(terminal: Terminal) -> None:
    path = written(terminal, "2026-08-22,off,nghỉ,,yes", "2026-11-24,off,Ngày Văn hóa Việt Nam,,yes")
    refused = terminal.run("calendar", "import", path)
    assert refused.status == 1
    assert "22/08/2026 đang là làm bù, tệp ghi nghỉ cả ngày" in refused.err
    told = terminal.json("calendar", "import", path, "--accept")
    assert [one["clashes"] for one in told["differences"]] == [True, False]
    assert told["written"]


def test_a_file_that_names_a_day_twice_is_refused_with_its_line(terminal: Terminal) -> None:
    path = written(terminal, "2026-12-04,off,bão,,yes", "2026-12-04,ordinary,,,yes")
    refused = terminal.run("calendar", "import", path)
    assert refused.status == 1
    assert "lich.csv, dòng 3" in refused.err
    assert json.loads(terminal.run("calendar", "moved", "--json").out)["moved"] == []
