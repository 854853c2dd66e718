"""Visits to bereaved families from the command line."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.cli.terminal import Terminal
from tests.services.desk import death
from tests.services.test_visits import TOLD

ID = "TV-2026-0001"


def told(**more: Any) -> dict[str, Any]:
    file = deepcopy(TOLD)
    file["deceased"] |= more
    return file


def test_a_visit_is_told_planned_made_and_shown(terminal: Terminal) -> None:
    added = terminal.run("visit", "add", terminal.file(TOLD))
    assert added.status == 0
    assert added.out.startswith(f"Đã ghi phiếu viếng {ID}: cụ Nông Thị Viện.\n")
    assert "Chưa đăng ký khai tử, còn 14 ngày (đến hết 07/12/2026)." in added.out
    planned = terminal.json(
        *("visit", "plan", ID, "--at", "2026-11-23T14:00", "--member", "Hội CCB: ông Hà Văn Thoại"),
        *("--line", "Kính viếng cụ Nông Thị Viện.", "--car", "xe cơ quan"),
    )
    assert planned["plan"]["members"] == [{"body": "Hội CCB", "name": "ông Hà Văn Thoại"}]
    assert planned["lines"] == ["Kính viếng cụ Nông Thị Viện."]
    assert planned["warnings"] == ["Chưa ghi trưởng đoàn."]
    made = terminal.json("visit", "outcome", ID, "--at", "2026-11-23T10:05", "--went", "ông Giàng A Sính")
    assert (made["stage"], made["outcome"]["went"]) == ("done", ["ông Giàng A Sính"])
    assert terminal.json("visit", "list")["visits"] == []
    assert [one["id"] for one in terminal.json("visit", "list", "--all")["visits"]] == [ID]
    assert "Đã viếng" in terminal.run("visit", "show", ID).out


def test_a_dossier_is_offered_and_joined_only_when_told_to(terminal: Terminal) -> None:
    terminal.json("visit", "add", terminal.file(told(death_date="2026-11-16")))
    code = terminal.json("dossier", "add", terminal.file(death()))["code"]
    listed = terminal.json("visit", "list")
    assert [(one["code"], one["likeness"]) for one in listed["offers"]] == [(code, "same")]
    assert "trùng tên và ngày mất" in listed["warnings"][0]
    assert "chưa nối với hồ sơ này" in terminal.run("dossier", "show", code, "--json").out
    assert terminal.json("visit", "link", ID, code)["dossier"] == code
    assert "dossier" not in terminal.json("visit", "unlink", ID)


def test_both_papers_are_written_or_printed_in_one_go(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("visit", "add", terminal.file(TOLD))
    files = terminal.json("visit", "print", ID, "--out", str(tmp_path), "--word")["files"]
    assert [Path(one).name for one in files] == [
        f"{ID}-phieu.pdf",
        f"{ID}-so-tang.pdf",
        f"{ID}-phieu.docx",
        f"{ID}-so-tang.docx",
    ]
    with pypdfium2.PdfDocument(files[0]) as document:
        assert "PHIẾU THĂM VIẾNG" in document[0].get_textpage().get_text_range()
    assert terminal.run("visit", "print", ID).status == 0
    assert len(list((terminal.home / "printed").glob("*.pdf"))) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("visit", "plan", ID, "--at", "2026-11-23T09:00"), "đã qua"),
        (("visit", "plan", ID, "--at", "2026-11-21T09:00"), "trước ngày mất"),
        (("visit", "plan", ID, "--line", "Chúc mừng gia đình"), "không hợp với lời chia buồn"),
        (("visit", "outcome", ID), "chưa ghi ai đã đi viếng"),
        (("visit", "show", "TV-2026-0009"), "Không có phiếu viếng"),
        (("visit", "link", ID, "H99.41.07-261120-9999"), "H99.41.07-261120-9999"),
        (("visit", "unlink", ID), "chưa nối với hồ sơ nào"),
    ],
)
def test_each_wrong_thing_gets_one_plain_sentence(
    terminal: Terminal, words: tuple[str, ...], said: str
) -> None:
    terminal.json("visit", "add", terminal.file(TOLD))
    refused = terminal.run(*words)
    assert refused.status == 1
    assert said in refused.err
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (told(name="  "), "tên người đã mất"),
        (told(memberships=["Hội Làm vườn"]), "chưa có “Hội Làm vườn”"),
        ({**told(death_date="2026-12-01"), "funeral": None}, "còn ở phía trước"),
        ({**TOLD, "cause_of_death": "bệnh"}, "cause_of_death"),
    ],
)
def test_a_wrong_file_is_refused_with_the_field_it_is_about(
    terminal: Terminal, file: dict[str, Any], said: str
) -> None:
    refused = terminal.run("visit", "add", terminal.file(file))
    assert refused.status == 1
    assert said in refused.err


def test_a_family_that_asks_to_be_left_alone_is_left_alone(terminal: Terminal) -> None:
    terminal.json("visit", "add", terminal.file(TOLD))
    declined = terminal.json("visit", "decline", ID, "--words", "gia đình xin được yên tĩnh")
    assert (declined["stage"], declined["declined"]["words"]) == ("declined", "gia đình xin được yên tĩnh")
    assert terminal.run("visit", "plan", ID, "--at", "2026-11-23T14:00").status == 1
    assert terminal.run("visit", "print", ID).status == 1
    assert terminal.json("visit", "accept", ID)["stage"] == "reported"
