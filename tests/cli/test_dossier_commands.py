"""Dossiers, due dates and the board from the command line."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal
from tests.services.desk import birth, paper, thanks

CODE = "H99.41.07-261120-0031"
LATE = "H99.41.07-261113-0012"


def test_one_working_day_from_monday_skips_the_new_holiday(terminal: Terminal) -> None:
    told = terminal.json("due", "--limit", "1", "--unit", "working_day", "--received", "2026-11-23T10:20")
    assert told["due"] == "2026-11-25T10:20+07:00"
    assert "Ngày Văn hóa Việt Nam" in told["sentence"]
    assert told["warnings"] == []


def test_a_procedure_brings_its_own_limit(terminal: Terminal) -> None:
    told = terminal.json("due", "--procedure", "1.001022", "--received", "2026-11-23T10:20")
    assert told["due"] == "2026-11-27T10:20+07:00"


def test_a_procedure_with_branches_asks_which(terminal: Terminal) -> None:
    said = terminal.run("due", "--procedure", "1.004859", "--received", "2026-11-23T10:20")
    assert said.status == 1
    assert said.err.count("\n") == 1
    told = terminal.json(
        "due", "--procedure", "1.004859", "--branch", "bổ sung thông tin", "--received", "2026-11-23T14:00"
    )
    assert told["due"] == "2026-11-23T17:30+07:00"


def test_a_year_not_announced_is_warned_about(terminal: Terminal) -> None:
    told = terminal.json("due", "--limit", "3", "--unit", "working_day", "--received", "2027-01-04T08:00")
    assert told["warnings"]


@pytest.mark.parametrize(
    "words",
    [
        ("due",),
        ("due", "--limit", "1", "--unit", "week", "--received", "2026-11-23T10:20"),
        ("due", "--limit", "1", "--unit", "day", "--received", "yesterday"),
        ("due", "--limit", "1", "--unit", "day", "--received", "2026-11-23"),
        ("dossier",),
        ("handover", CODE),
        ("handover", CODE, "--collector", "X", "--letter", "7", "--no-letter"),
        ("letter", CODE, "--kind", "4"),
    ],
)
def test_a_word_it_does_not_know_is_a_usage_error(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal.run(*words).status == 2


def test_a_dossier_comes_in_and_is_shown_as_it_was_given(terminal: Terminal) -> None:
    file = birth()
    added = terminal.json("dossier", "add", terminal.file(file))
    assert added["code"] == CODE
    assert added["due"] == "2026-11-20T17:30+07:00"
    shown = terminal.json("dossier", "show", CODE)
    assert shown["state"] == 9
    assert shown["certificate"]["names"] == ["Lường Lò Bảo An"]
    assert shown["standing"]["kind"] == "waiting"
    assert [(one["kind"], one["stand"]) for one in shown["letters"]] == [(7, "proposed")]


def test_the_same_code_is_not_taken_in_twice(terminal: Terminal) -> None:
    path = terminal.file(birth())
    terminal.json("dossier", "add", path)
    said = terminal.run("dossier", "add", path)
    assert (said.status, said.out) == (1, "")
    assert CODE in said.err


def test_a_name_is_found_without_its_marks(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    for text in ("lo thi mai", "bao an", "luong", CODE):
        assert [one["code"] for one in terminal.json("dossier", "find", text)["dossiers"]] == [CODE]
    assert terminal.json("dossier", "find", "khong co ai")["dossiers"] == []


def test_the_acts_on_a_dossier_follow_one_another(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(received="2026-11-19T09:40")))
    assert (
        terminal.json("dossier", "pause", LATE, "--reason", "chờ bổ sung", "--at", "2026-11-20T09:40")[
            "state"
        ]
        == 5
    )
    resumed = terminal.json("dossier", "resume", LATE, "--at", "2026-11-23T09:40")
    assert (resumed["state"], resumed["due"]) == (4, "2026-11-26T09:40+07:00"), "the pause is not counted"
    extended = terminal.json("dossier", "extend", LATE, "--at", "2026-11-30T09:40", "--reason", "xác minh")
    assert extended["due"] == "2026-11-30T09:40+07:00"
    assert terminal.json("dossier", "ready", LATE)["state"] == 9
    assert terminal.run("dossier", "pause", LATE).status == 1


def test_withdrawn_and_refused_dossiers_are_closed(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper()))
    assert terminal.json("dossier", "withdraw", LATE, "--reason", "đổi ý")["state"] == 7
    said = terminal.run("dossier", "ready", LATE)
    assert said.status == 1


@pytest.mark.parametrize("act", ["ready", "pause", "withdraw", "refuse"])
def test_an_act_dated_in_the_future_is_refused_in_one_sentence(terminal: Terminal, act: str) -> None:
    terminal.json("dossier", "add", terminal.file(paper()))
    before = terminal.json("dossier", "show", LATE)
    said = terminal.run("dossier", act, LATE, "--at", "2099-01-01T08:00", "--reason", "thử")
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "Xin ghi thời điểm đã qua" in said.err
    assert terminal.json("dossier", "show", LATE) == before


def test_several_dossiers_are_marked_ready_at_once(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper()))
    terminal.json("dossier", "add", terminal.file(paper("H99.41.07-261113-0013")))
    told = terminal.json("dossier", "ready", LATE, "H99.41.07-261113-0013")
    assert [one["state"] for one in told["dossiers"]] == [9, 9]


def test_the_board_counts_what_is_late_due_and_waiting(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("dossier", "add", terminal.file(paper()))
    terminal.json(
        "dossier", "add", terminal.file(paper("H99.41.07-261118-0015", received="2026-11-18T15:20"))
    )
    panels = terminal.json("board")["panels"]
    assert {name: panel["count"] for name, panel in panels.items()} == {
        "due_today": 1, "due_next": 0, "due_after_next": 0, "late": 1, "waiting": 1, "paused": 0
    }  # fmt: skip


def test_a_contribution_gets_an_id_that_is_accepted_like_a_code(terminal: Terminal) -> None:
    told = terminal.json("contribution", "add", terminal.file(thanks()))
    assert told["id"] == "GN-2026-0001"
    shown = terminal.json("dossier", "show", told["id"])
    assert [one["kind"] for one in shown["letters"]] == [5]


def test_a_broken_file_is_named_in_one_sentence(terminal: Terminal) -> None:
    path = terminal.home / "broken.json"
    path.write_text("{", encoding="utf-8")
    for words in (("dossier", "add", str(path)), ("dossier", "add", str(terminal.home / "none.json"))):
        said = terminal.run(*words)
        assert (said.status, said.out, said.err.count("\n")) == (1, "", 1)


def test_settings_are_read_and_changed_by_name(terminal: Terminal) -> None:
    terminal.json("settings", "set", "office.commune", "Lâm Hòa")
    terminal.json("settings", "set", "kinds.7.signing", "ahead")
    terminal.json("settings", "set", "hours", "07:00-11:00, 13:00-17:00")
    named = terminal.json("settings", "show")["settings"]
    assert named["office.commune"] == "Lâm Hòa"
    assert named["kinds.7.signing"] == "ahead"
    assert named["hours"] == "07:00-11:00, 13:00-17:00"
    terminal.json("settings", "set", "ceremonies.agenda.desk_birth", "read 4 | confer 0+3")
    named = terminal.json("settings", "show")["settings"]
    assert named["ceremonies.agenda.desk_birth"] == "read 4 | confer 0+3"
    refused = terminal.run("settings", "set", "ceremonies.foreign", "2016-01-01; 3")
    assert refused.status == 1
    assert "thời hạn trao khi có yếu tố nước ngoài" in refused.err
    assert terminal.run("settings", "set", "office.nothing", "x").status == 1
    assert terminal.run("settings", "set", "day_ends", "noon").status == 1
    assert terminal.run("settings", "set", "guards.birth_ask_days", "sixty").status == 1


def test_global_options_may_stand_behind_the_command(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    said = terminal.run("dossier", "show", CODE, "--today", "2026-11-25T08:00", "--json")
    assert said.data["standing"]["days"] == 2


def test_every_day_on_the_way_is_told_on_demand(terminal: Terminal) -> None:
    words = ("due", "--limit", "1", "--unit", "working_day", "--received", "2026-11-23T10:20")
    assert "days" not in terminal.json(*words)
    told = terminal.json(*words, "--days")
    assert [(one["day"], one["worked"], one["minutes"]) for one in told["days"]] == [
        ("2026-11-23", True, 310),
        ("2026-11-24", False, 0),
        ("2026-11-25", True, 170),
    ]
    assert told["days"][1]["why"] == "Ngày Văn hóa Việt Nam"
    lines = terminal.run(*words, "--days").out.splitlines()
    assert lines[2].strip() == "Thứ Ba 24/11: nghỉ Ngày Văn hóa Việt Nam"


def test_a_dossier_is_shown_with_how_each_date_was_reached(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(received="2026-11-19T09:40")))
    terminal.json("dossier", "extend", LATE, "--at", "2026-11-27T09:40", "--reason", "xác minh")
    shown = terminal.json("dossier", "show", LATE)
    by_kind = {one["kind"]: one for one in shown["dates"]}
    assert set(by_kind) >= {"appointment", "extended", "legal"}
    assert by_kind["appointment"]["today"] == by_kind["appointment"]["at"]
    assert by_kind["extended"]["sentence"].endswith("vì xác minh: hẹn lại 09:40 Thứ Sáu 27/11/2026.")
    assert all(one["days"] and one["kept"] == "" for one in shown["dates"])
    said = terminal.run("dossier", "show", LATE).out
    assert "Hẹn lại: " in said


def test_a_promise_beyond_the_legal_limit_is_warned_of_and_kept(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(received="2026-11-19T09:40")))
    told = terminal.json("dossier", "extend", LATE, "--at", "2026-12-31T09:40", "--reason", "xác minh")
    assert told["due"] == "2026-12-31T09:40+07:00"
    assert len(told["warnings"]) == 1
    assert "sau thời hạn theo quy định" in told["warnings"][0]


def test_a_dossier_is_stopped_and_handed_on_from_the_command_line(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(received="2026-11-19T09:40")))
    told = terminal.json(
        "dossier", "step", LATE, "--agency", "Công an xã", "--limit", "1", "--unit", "working_day",
        "--at", "2026-11-19T10:00",
    )  # fmt: skip
    assert told["late_step"] == "Công an xã"
    assert [(one["agency"], "done" in one) for one in told["steps"]] == [("Công an xã", False)]
    done = terminal.json("dossier", "step", LATE, "--done", "--at", "2026-11-20T09:00")
    assert (done["late_step"], done["steps"][0]["done"]) == (None, "2026-11-20T09:00+07:00")
    assert terminal.run("dossier", "step", LATE).status == 1
    assert terminal.run("dossier", "step", LATE, "--agency", "A", "--limit", "1").status == 1
    assert terminal.json("dossier", "stop", LATE, "--reason", "hết hạn bổ sung")["state"] == 8
    said = terminal.run("dossier", "resume", LATE)
    assert (said.status, said.err.count("\n")) == (1, 1)


def test_an_overdue_supplement_is_proposed_to_be_stopped(terminal: Terminal) -> None:
    terminal.json("settings", "set", "supplements.by_procedure", "1.004873 1 stop | 1.001022 1 stop")
    file = paper(received="2026-11-19T09:40")
    terminal.json("dossier", "add", terminal.file({**file, "procedure": "1.001022", "branch": ""}))
    terminal.json("dossier", "pause", LATE, "--at", "2026-11-19T10:00", "--reason", "chờ bổ sung")
    shown = terminal.json("dossier", "show", LATE)
    assert shown["standing"]["overdue"] is True
    assert shown["standing"]["words"] == "Chờ bổ sung, đã hết hạn Thứ Sáu 20/11"
    assert shown["proposal"].endswith("đề nghị dừng xử lý hồ sơ.")


def test_what_is_shown_of_a_linked_dossier_can_be_taken_in_elsewhere(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(received="2026-11-19T09:40")))
    terminal.json("dossier", "step", LATE, "--agency", "Công an xã", "--at", "2026-11-19T10:00")
    terminal.json("dossier", "pause", LATE, "--at", "2026-11-20T10:00", "--reason", "chờ bổ sung")
    shown = terminal.json("dossier", "show", LATE)
    copy = {**shown, "code": "H99.41.07-261119-0999"}
    taken = terminal.json("dossier", "add", terminal.file(copy))
    assert (taken["steps"], taken["pauses"]) == (shown["steps"], shown["pauses"])


def test_an_appointment_the_calendar_does_not_give_is_not_explained_as_if_it_did(terminal: Terminal) -> None:
    file = {**paper(received="2026-11-19T09:40"), "appointment": "2026-11-30T16:00"}
    terminal.json("dossier", "add", terminal.file(file))
    shown = terminal.json("dossier", "show", LATE)
    assert "tính theo lịch hôm nay là" in shown["sentence"]
    said = terminal.run("dossier", "show", LATE).out
    assert "hẹn trả" not in said.split("Giấy hẹn in")[0].lower()
    assert "Giấy hẹn in 16:00 Thứ Hai 30/11/2026 vẫn giữ nguyên" in said
