"""A commune's own template and an officer's own words, as they reach the sheet and stay with it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdfium2
from docx import Document

from tests.cli.terminal import Terminal
from tests.paper.spoiling import shipped, with_paragraphs
from tests.services.desk import birth, paper

CODE = "H99.41.07-261120-0031"
LATE = "H99.41.07-261113-0012"
CARD = "mau_7_chuc_mung_khai_sinh_a5.docx"
ONE = ("--kind", "7", "--paper", "A5", "--family", "card")


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def printed(terminal: Terminal) -> list[str]:
    return [text_of(path) for path in sorted((terminal.home / "printed").glob("*.pdf"))]


def use(terminal: Terminal, words: str) -> str:
    content = with_paragraphs(shipped(CARD), words)
    path = terminal.home / "own.docx"
    path.write_bytes(content)
    terminal.json("template", "add", str(path), *ONE)
    return hashlib.sha256(content).hexdigest()


def test_a_letter_names_the_template_it_was_drawn_from_and_is_copied_from_the_same(
    terminal: Terminal,
) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    version = use(terminal, "Xã Lâm Hòa thân ái")
    (given,) = terminal.json("handover", CODE, "--collector", "Lò Thị Mai")["letters"]
    assert "Xã Lâm Hòa thân ái" in printed(terminal)[0]
    assert terminal.json("letter", CODE, "--kind", "7")["template_version"] == version
    terminal.json("template", "back", *ONE)
    assert terminal.json("letter", CODE, "--kind", "7")["template_version"] != version
    terminal.json("reprint", str(given["number"]), "--copy")
    assert "Xã Lâm Hòa thân ái" in printed(terminal)[1]
    assert "In lại lần 1" in printed(terminal)[1]


def test_a_numbered_letter_leaves_as_a_word_file_of_the_template_it_was_drawn_from(
    terminal: Terminal,
) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    use(terminal, "Xã Lâm Hòa thân ái")
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    terminal.json("template", "back", *ONE)
    file = terminal.home / "out" / "thu.docx"
    assert terminal.json("word", "1", str(file))["file"] == str(file)
    assert "Xã Lâm Hòa thân ái" in "\n".join(one.text for one in Document(str(file)).paragraphs)
    assert "Xã Lâm Hòa" in printed(terminal)[0]


def test_a_draft_follows_the_template_in_force_at_that_moment(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    first = use(terminal, "Bản thứ nhất")
    assert terminal.json("letter", CODE)["template_version"] == first
    second = use(terminal, "Bản thứ hai")
    assert terminal.json("letter", CODE)["template_version"] == second
    terminal.json("template", "back", *ONE)
    assert terminal.json("letter", CODE)["template_version"] == first
    terminal.json("template", "back", *ONE)
    assert terminal.json("template", "list", *ONE)["templates"][0]["shipped"] is True


def test_an_officers_own_wish_stands_on_the_sheet_and_in_its_record(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    wish = "wish=Chúc cháu lớn lên giữa tiếng khèn và nắng núi."
    assert "nắng núi" in " ".join(terminal.json("letter", CODE, "--reword", wish)["fields"].values())
    (given,) = terminal.json("handover", CODE, "--collector", "Lò Thị Mai", "--reword", wish)["letters"]
    assert given["stage"] == "handed_over"
    assert "tiếng khèn và nắng núi" in printed(terminal)[0]
    terminal.json("reprint", "1", "--copy")
    assert "tiếng khèn và nắng núi" in printed(terminal)[1]


def test_words_the_letter_may_not_carry_take_no_number(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    before = terminal.json("log")["entries"]
    said = terminal.run(
        "handover", CODE, "--collector", "Lò Thị Mai", "--reword", "wish=Chúc gia đình dừng lại ở hai con."
    )
    assert said.status == 1
    assert "“hai con”" in said.err
    assert terminal.json("log")["entries"] == before


def test_the_name_on_a_letter_is_not_reworded(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    said = terminal.run("letter", CODE, "--reword", "children=Cháu khác")
    assert said.status == 1
    assert "Xin sửa trong hồ sơ" in said.err


def test_a_letter_printed_ahead_can_be_reworded_too(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(ready="2026-11-20T15:00", cause="office")))
    words = "apology=Chúng tôi xin nhận lỗi về mình và thành thật xin lỗi ông."
    terminal.json("prepare", LATE, "--kind", "6", "--reword", words)
    assert "xin nhận lỗi về mình" in printed(terminal)[0]
