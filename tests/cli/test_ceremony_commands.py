"""Ceremonies on the command line."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal
from tests.services.ceremonies import CODES, COUPLES, marriage
from tests.services.desk import birth

AT = ("--at", "2026-11-25T08:30")


@pytest.fixture
def hall(terminal: Terminal) -> Terminal:
    """A terminal with three couples whose certificates are ready."""
    for couple in COUPLES:
        terminal.json("dossier", "add", terminal.file(marriage(*couple)))
    return terminal


def test_a_ceremony_is_planned_conferred_and_over(hall: Terminal) -> None:
    made = hall.json("ceremony", "plan", *CODES, *AT)
    id_ = made["id"]
    assert (made["standing"], len(made["parties"])) == ("planned", 3)
    assert [one["id"] for one in hall.json("ceremony", "list")["ceremonies"]] == [id_]
    hall.today = "2026-11-25T08:40"
    refused = hall.run("ceremony", "hand", id_, CODES[0])
    assert refused.status == 1
    assert "chồng chưa có mặt" in refused.err
    hall.json("ceremony", "present", id_, CODES[0], "--husband", "--wife")
    hall.json("ceremony", "sign", id_, CODES[0])
    handed = hall.json("ceremony", "hand", id_, CODES[0])
    assert handed["done"]
    assert handed["parties"][0]["standing"] == "conferred"
    assert handed["sheets"][0]["stage"] == "handed_over"
    over = hall.json("ceremony", "done", id_)
    assert [one["standing"] for one in over["parties"]] == ["conferred", "absent", "absent"]
    moved = hall.json("ceremony", "move", id_, CODES[1], "--to", "counter")
    assert moved["parties"][1]["moved_to"] == "counter"
    shown = hall.run("ceremony", "show", id_)
    assert "trao tại quầy" in shown.out
    assert "Lễ trao: H99.41.07-261120-0101, trao tại lễ LT-2026-0001." in hall.run("log").out


def test_consent_notes_and_ticks_are_recorded(hall: Terminal) -> None:
    id_ = hall.json("ceremony", "plan", *CODES, *AT)["id"]
    agreed = hall.json("ceremony", "consent", id_, CODES[0], "--photo", "--screen")
    assert agreed["parties"][0]["consents"] == {"photo": True, "screen": True, "publication": False}
    nothing = hall.json("ceremony", "consent", id_, CODES[0])
    assert not any(nothing["parties"][0]["consents"].values())
    noted = hall.json("ceremony", "note", id_, CODES[0], "--say", "Mỷ đọc như Mỉ", "--guests", "6")
    assert (noted["parties"][0]["say"], noted["parties"][0]["guests"]) == ("Mỷ đọc như Mỉ", 6)
    assert hall.json("ceremony", "tick", id_, "2")["checklist"][1]["done"]
    changed = hall.json("ceremony", "change", id_, "--place", "Nhà văn hóa bản Huổi Mí")
    assert changed["place"] == "Nhà văn hóa bản Huổi Mí"
    assert hall.json("ceremony", "cancel", id_, "--why", "mưa lũ")["standing"] == "cancelled"


def test_what_is_refused_says_why_in_one_sentence(hall: Terminal) -> None:
    id_ = hall.json("ceremony", "plan", CODES[0], *AT)["id"]
    holiday = hall.run("ceremony", "plan", CODES[1], "--at", "2026-11-24T08:30")
    assert holiday.status == 1
    assert "Xin chọn ngày khác" in holiday.err
    twice = hall.run("ceremony", "plan", CODES[0], "--at", "2026-11-25T14:00")
    assert id_ in twice.err
    saturday = hall.run("ceremony", "plan", "--at", "2026-11-28T08:00")
    assert "lý do" in saturday.err
    assert hall.run("ceremony", "plan", "--at", "2026-11-28T08:00", "--why", "công nhân nghỉ").status == 0
    assert hall.run("ceremony", "show", "LT-1").status == 1
    overlapping = hall.json("ceremony", "plan", CODES[1], "--at", "2026-11-25T08:40")
    assert id_ in overlapping["warnings"][0]


def test_a_birth_is_conferred_at_the_desk(terminal: Terminal) -> None:
    code = str(birth()["code"])
    terminal.json("dossier", "add", terminal.file(birth()))
    assert [one["code"] for one in terminal.json("ceremony", "ready")["candidates"]] == [code]
    id_ = terminal.json("ceremony", "plan", code, "--mode", "at_once")["id"]
    terminal.json("ceremony", "present", id_, code, "--family")
    assert terminal.json("ceremony", "hand", id_, code)["standing"] == "done"


def test_the_office_sets_its_weekly_hour_and_its_own_checklist(terminal: Terminal) -> None:
    set_ = terminal.json("ceremony", "settings", "--weekly", "5T14:30", "--checklist", "Bánh kẹo; Nước")
    assert (set_["weekly"], set_["checklist"][-2:]) == ("5T14:30", ["Bánh kẹo", "Nước"])
    assert terminal.json("ceremony", "plan", "--mode", "weekly")["starts"] == "2026-11-26T14:30+07:00"
    assert terminal.run("ceremony", "settings", "--weekly", "9T25:00").status == 1
