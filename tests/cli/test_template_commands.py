"""Templates on the command line: what is wrong is said and nothing is changed; what is right is put to use."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.cli.terminal import Terminal
from tests.paper.spoiling import shipped, spoiled, with_paragraphs

CARD = "mau_9_chia_buon_a5.docx"
ONE = ("--kind", "9", "--paper", "A5", "--family", "card")


def file(terminal: Terminal, content: bytes, name: str = "mau_cua_xa.docx") -> str:
    path = terminal.home / name
    path.write_bytes(content)
    return str(path)


def own(text: str = "Ủy ban nhân dân xã kính báo") -> bytes:
    """A template of the commune's own, with nothing wrong in it."""
    return with_paragraphs(shipped(CARD), text)


def test_a_shipped_template_has_nothing_to_be_mended(terminal: Terminal) -> None:
    said = terminal.run("template", "check", file(terminal, shipped(CARD)))
    assert (said.status, said.err) == (0, "")
    assert said.out == "Thư chia buồn · Mẫu 9 · thiệp, A5 ngang: không có chỗ nào cần sửa.\n"


def test_a_check_that_finds_something_ends_with_one_and_says_what_to_do(terminal: Terminal) -> None:
    path = file(terminal, with_paragraphs(shipped(CARD), "{{ comfrot }}"))
    said = terminal.run("template", "check", path, "--kind", "9")
    assert (said.status, said.err) == (1, "")
    assert said.out.splitlines()[1] == (
        "Đoạn 1 (“{{ comfrot }}”): thư chia buồn không có ô chữ nào tên “comfrot”. Xin sửa thành {{ comfort }}."
    )


def test_findings_are_data_for_other_programs(terminal: Terminal) -> None:
    path = file(terminal, with_paragraphs(shipped(CARD), "chúc mừng"))
    said = terminal.run("template", "check", path, "--json")
    assert said.status == 1
    (found,) = said.data["findings"]
    assert (found["fault"], found["what"], found["paragraph"]) == ("forbidden", "chúc mừng", 1)
    assert said.data["clean"] is False
    assert said.data["template"] == CARD


def test_the_page_of_a_checked_template_can_be_looked_at(terminal: Terminal, tmp_path: Path) -> None:
    pdf, picture = tmp_path / "page.pdf", tmp_path / "page.png"
    words = ("--pdf", str(pdf), "--picture", str(picture))
    assert terminal.run("template", "check", file(terminal, own()), *words).status == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_only_a_clean_template_is_put_to_use(terminal: Terminal) -> None:
    path = file(terminal, with_paragraphs(shipped(CARD), "chúc mừng"))
    assert terminal.run("template", "add", path, *ONE).status == 1
    (only,) = terminal.json("template", "list", *ONE)["templates"]
    assert only["shipped"] is True
    assert only["history"] == []


def test_a_template_put_to_use_draws_the_next_letter_and_one_command_takes_it_back(
    terminal: Terminal,
) -> None:
    content = own()
    added = terminal.json("template", "add", file(terminal, content), *ONE)
    assert added["version"] == hashlib.sha256(content).hexdigest()
    (only,) = terminal.json("template", "list", *ONE)["templates"]
    assert (only["version"], only["shipped"]) == (added["version"], False)
    assert only["history"][0]["source"] == "mau_cua_xa.docx"
    back = terminal.json("template", "back", *ONE)
    assert (back["version"], back["shipped"]) == (hashlib.sha256(shipped(CARD)).hexdigest(), True)
    assert terminal.run("template", "back", *ONE).status == 1
    assert terminal.json("log", "verify")["entries"] == 2


def test_the_template_in_force_comes_out_as_it_went_in(terminal: Terminal, tmp_path: Path) -> None:
    content = own("Kính báo")
    terminal.json("template", "add", file(terminal, content), *ONE)
    out = tmp_path / "out.docx"
    terminal.json("template", "export", str(out), *ONE)
    assert out.read_bytes() == content


def test_a_template_of_another_kind_is_known_by_its_placeholders(terminal: Terminal) -> None:
    apology = terminal.json("template", "check", file(terminal, shipped("mau_6_xin_loi_a4.docx"), "x.docx"))
    assert (apology["kind"], apology["paper"]) == (6, "A4")
    marriage = spoiled(shipped("mau_8_chuc_mung_ket_hon_a5.docx"), ("{{ motto }}", "Trăm năm hạnh phúc"))
    assert terminal.json("template", "check", file(terminal, marriage, "y.docx"))["kind"] == 8


def test_a_file_that_is_not_there_is_said_in_words(terminal: Terminal) -> None:
    said = terminal.run("template", "check", str(terminal.home / "missing.docx"))
    assert said.status == 1
    assert "missing.docx" in said.err


def test_the_papers_of_ceremonies_visits_and_surveys_go_by_the_name_of_their_file(terminal: Terminal) -> None:
    name = "le_trao_bien_ten_a4.docx"
    path = file(terminal, with_paragraphs(shipped(name), "Xã Lâm Hòa"))
    assert terminal.json("template", "check", path)["template"] == name, "known by its placeholders"
    terminal.json("template", "add", path, "--name", name)
    listed = terminal.json("template", "list", "--name", name)["templates"]
    assert [one["shipped"] for one in listed] == [False]
    assert terminal.json("template", "back", "--name", name)["shipped"] is True
    out = terminal.home / "mau.docx"
    terminal.json("template", "export", str(out), "--name", name)
    assert out.read_bytes() == shipped(name)
    refused = terminal.run("template", "back", "--name", "khong_co.docx")
    assert (refused.status, "khong_co.docx" in refused.err) == (1, True)
