"""Kinds of the commune's own on the command line: made of a Word file, written, printed, renamed, retired."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal
from tests.paper.spoiling import TEMPLATES, spoiled, with_paragraphs

TET = TEMPLATES / "loai_thu_chuc_tet_a5.docx"
FLOOD = TEMPLATES / "loai_thu_tham_hoi_thien_tai_a5.docx"
THREE = {
    "kind": "Thư chúc Tết",
    "day": "2027-02-06",
    "fields": {"nam_moi": "Đinh Mùi"},
    "recipients": [
        "1. Ông Nguyễn Văn An; thôn Đông",
        "Hộ bà Lò Thị Mai - thôn Nà Ngần",
        "Công ty TNHH Chè Lâm Hòa, thôn Trung",
    ],
}


@pytest.fixture
def town(terminal: Terminal) -> Terminal:
    """A terminal of a commune that names itself, prints into a folder and made a letter for the New Year."""
    (terminal.home / "config.toml").write_text('printers = "out"\n', encoding="utf-8")
    terminal.run("settings", "set", "office.commune", "Lâm Hòa")
    terminal.run("settings", "set", "office.signatory.name", "Đỗ Thị Vân")
    made = terminal.run(*new("Thư chúc Tết"))
    assert made.status == 0, made.err
    return terminal


def new(name: str, *more: str) -> tuple[str, ...]:
    said = ("--tone", "festive", "--pattern", "{n:02}/TCM-UBND")
    return ("kind", "add", str(TET), "--name", name, *said, *more)


def test_a_letter_of_a_new_kind_goes_the_whole_way_of_every_letter(town: Terminal) -> None:
    assert [one["kind"] for one in town.json("kind", "list")["kinds"]] == [201]
    added = town.json("greeting", "add", town.file(THREE))["greetings"]
    assert [one["id"] for one in added] == ["TK-2026-0001", "TK-2026-0002", "TK-2026-0003"]
    assert [one["recipient"]["type"] for one in added] == ["person", "household", "business"]

    draft = town.json("letter", "TK-2026-0001")
    assert (draft["kind"], draft["name"], draft["addressee"]) == (201, "Thư chúc Tết", "ông Nguyễn Văn An")
    printed = town.json("greeting", "print", "--kind", "thư chúc tết")["printed"]
    assert [one["number"] for one in printed] == [1, 2, 3]
    assert [one["document_number"] for one in printed] == ["01/TCM-UBND", "02/TCM-UBND", "03/TCM-UBND"]
    assert len(town.json("greeting", "print")["before"]) == 3

    assert town.run("handover", "TK-2026-0001", "--collector", "Nguyễn Văn An").status == 1
    assert town.run("sign", "1").status == 0
    given = town.json("handover", "TK-2026-0001", "--collector", "Nguyễn Văn An")
    assert given["handed_over"] is True
    assert len(town.json("greeting", "list")["greetings"]) == 2

    assert town.run("undo", "tk-2026-0001", "--why", "trao nhầm người").status == 0
    again = town.json("greeting", "show", "TK-2026-0001")
    assert (again["given"], again["letters"][0]["stand"]) == (False, "proposed")


def test_a_letter_in_the_log_keeps_the_name_of_its_day(town: Terminal) -> None:
    town.json("greeting", "add", town.file(THREE))
    town.json("greeting", "print")
    assert town.run("kind", "rename", "201", "Thư mừng xuân").status == 0
    assert "Gửi lệnh in: Thư chúc Tết số 1" in town.run("log").out
    sheets = town.json("greeting", "show", "TK-2026-0001")["sheets"]
    assert [one["name"] for one in sheets] == ["Thư chúc Tết"]
    assert town.json("letter", "TK-2026-0001")["name"] == "Thư mừng xuân"


def test_no_two_kinds_have_one_name_and_a_retired_one_keeps_its_own(town: Terminal) -> None:
    said = town.run(*new("thư chúc  TẾT"))
    assert said.status == 1
    assert said.err.startswith("Đã có loại thư tên “Thư chúc Tết”. Xin đặt tên khác")
    assert town.run("kind", "retire", "201").status == 0
    assert "nay thôi dùng" in town.run(*new("Thư chúc Tết")).err
    assert "Xin chọn loại khác" in town.run("greeting", "add", town.file(THREE)).err
    assert town.run("kind", "retire", "201", "--again").status == 0
    assert town.run("greeting", "add", town.file(THREE)).status == 0


def test_quiet_letters_are_never_printed_among_others(town: Terminal) -> None:
    town.run("kind", "add", str(FLOOD), "--name", "Thư thăm hỏi", "--tone", "quiet")
    flood = {
        "kind": 202,
        "day": "2026-11-20",
        "fields": {"Thiên tai": "trận lũ đêm 18 tháng 11", "viec_dang_lam": "dựng lại nhà"},
        "recipients": ["Hộ ông Giàng A Sính; bản Huổi Luông"],
    }
    town.json("greeting", "add", town.file(THREE))
    town.json("greeting", "add", town.file(flood))
    mixed = town.json("greeting", "print")
    assert [one["letter"] for one in mixed["printed"]] == [201, 201, 201]
    assert [one["code"] for one in mixed["failed"]] == ["TK-2026-0004"]
    alone = town.json("greeting", "print", "--kind", "202")
    assert [one["letter"] for one in alone["printed"]] == [202]
    joyful = flood | {"fields": {"Thiên tai": "chúc mừng"}}
    assert "không dùng chữ “chúc mừng”" in town.run("greeting", "add", town.file(joyful)).err


def test_a_template_that_names_no_recipient_is_not_taken(town: Terminal) -> None:
    path = town.home / "khong_nguoi_nhan.docx"
    path.write_bytes(spoiled(TET.read_bytes(), ("{{ salutation }}", "{{ nguoi_nhan }}")))
    said = town.run("kind", "add", str(path), "--name", "Thư lạ")
    assert said.status == 1
    assert "Mẫu thiếu ô chữ {{ salutation }}" in said.out
    assert [one["kind"] for one in town.json("kind", "list")["kinds"]] == [201]


def test_what_is_like_a_known_name_is_a_misspelling_until_somebody_says_no(town: Terminal) -> None:
    path = town.home / "gan_giong.docx"
    path.write_bytes(with_paragraphs(TET.read_bytes(), "{{ adress }} {{ món quà }}"))
    said = town.run("kind", "check", str(path), "--name", "Thư lạ")
    assert said.status == 1
    assert "Xin sửa thành {{ address }}." in said.out
    assert "Xin sửa thành {{ mon_qua }}." in said.out
    path.write_bytes(with_paragraphs(TET.read_bytes(), "{{ adress }}"))
    fine = town.json("kind", "check", str(path), "--name", "Thư lạ", "--own-field", "adress")
    assert fine["fields"] == {"adress": "Adress", "nam_moi": "Năm mới"}


def test_a_list_with_nobody_in_it_or_a_line_nobody_can_read_is_said_plainly(town: Terminal) -> None:
    assert "Chưa có người nhận nào" in town.run("greeting", "add", town.file(THREE | {"recipients": []})).err
    said = town.run("greeting", "add", town.file(THREE | {"recipients": ["Ông An; thôn Đông", "; 123"]}))
    assert said.err.startswith("Dòng 2 (“; 123”) chưa đọc được tên ai.")
    assert town.json("greeting", "list")["greetings"] == []
    odd = town.run("greeting", "add", town.file(THREE | {"fields": {"Màu": "đỏ"}}))
    assert odd.err.startswith("“Thư chúc Tết” không có ô “Màu”.")


def test_an_unknown_tone_or_kind_is_refused(town: Terminal) -> None:
    said = town.run("kind", "add", str(TET), "--name", "Thư lạ", "--tone", "angry")
    assert (said.status, "festive" in said.err) == (2, True)
    assert "Xã chưa có loại thư “Thư lạ”" in town.run("greeting", "print", "--kind", "Thư lạ").err


def test_another_version_is_put_to_use_and_taken_back(town: Terminal) -> None:
    path = town.home / "ban_hai.docx"
    path.write_bytes(with_paragraphs(TET.read_bytes(), "Kèm theo: {{ mon_qua }}"))
    renewed = town.json("kind", "add", str(path), "--to", "201", "--tone", "festive")
    assert renewed["fields"] == {"mon_qua": "Món quà", "nam_moi": "Năm mới"}
    assert town.json("kind", "back", "201")["fields"] == {"nam_moi": "Năm mới"}
    assert town.run("kind", "back", "201").status == 1


def test_a_letter_without_a_number_yet_is_crossed_off(town: Terminal) -> None:
    town.json("greeting", "add", town.file(THREE))
    assert town.run("greeting", "drop", "TK-2026-0002").status == 0
    town.json("greeting", "print")
    assert "đã có số 1" in town.run("greeting", "drop", "TK-2026-0001").err
    assert [one["id"] for one in town.json("greeting", "list")["greetings"]] == [
        "TK-2026-0001",
        "TK-2026-0003",
    ]


def test_signing_and_numbers_of_a_kind_that_stands_are_changed(town: Terminal) -> None:
    changed = town.json("kind", "set", "201", "--signing", "on_the_spot")
    assert (changed["signing"], changed["number_pattern"]) == ("on_the_spot", "{n:02}/TCM-UBND")
    assert town.json("kind", "set", "thu chuc tet", "--no-number")["number_pattern"] == ""
    said = town.run("kind", "set", "201", "--pattern", "{n}/CT-UBND")
    assert "số theo ……/CT-UBND" in said.out
    assert town.run("kind", "set", "201", "--pattern", "CT-UBND").status == 1
