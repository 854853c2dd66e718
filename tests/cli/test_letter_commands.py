"""Letters, handovers and the log from the command line, with real paper and a printer that is a folder."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.terminal import Terminal
from tests.services.desk import birth, death, paper, thanks

CODE = "H99.41.07-261120-0031"
LATE = "H99.41.07-261113-0012"


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def printed(terminal: Terminal) -> list[Path]:
    return sorted((terminal.home / "printed").glob("*.pdf"))


def test_a_draft_takes_no_number_and_leaves_no_trace(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    before = terminal.json("log")["entries"]
    told = terminal.json("letter", CODE, "--pdf", str(tmp_path / "a.pdf"), "--docx", str(tmp_path / "a.docx"))
    assert (told["kind"], told["pages"]) == (7, 1)
    assert "LƯỜNG LÒ BẢO AN" in text_of(tmp_path / "a.pdf")
    assert terminal.json("log")["entries"] == before
    pressed = terminal.json("press", str(tmp_path / "a.docx"), str(tmp_path / "b.pdf"))
    assert text_of(Path(pressed["pdf"])) == text_of(tmp_path / "a.pdf"), "the .docx is the same page"


def test_a_letter_without_an_office_shows_dots_and_says_so(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    told = terminal.json("letter", CODE)
    assert told["warnings"]
    assert any("…" in line for line in told["text"])


def test_one_command_hands_over_with_the_right_letter(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    told = terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    assert told["handed_over"]
    assert [(one["letter"], one["number"], one["stage"]) for one in told["letters"]] == [
        (7, 1, "handed_over")
    ]
    assert "LƯỜNG LÒ BẢO AN" in text_of(printed(terminal)[0])
    assert terminal.json("dossier", "show", CODE)["state"] == 10


def test_an_apology_is_printed_first_and_handed_over_when_signed(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(paper(ready="2026-11-20T15:00", cause="office")))
    first = terminal.json("handover", LATE, "--collector", "Giàng A Sính")
    assert (first["handed_over"], first["awaiting_signature"]) == (False, [1])
    assert "THƯ XIN LỖI" in text_of(printed(terminal)[0])
    second = terminal.json("handover", LATE, "--collector", "Giàng A Sính")
    assert second["handed_over"]
    assert len(printed(terminal)) == 1


def test_a_family_in_mourning_gets_no_cheerful_word(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("dossier", "add", terminal.file(death()))
    told = terminal.json("letter", "H99.41.07-261120-0042", "--pdf", str(tmp_path / "a.pdf"))
    assert told["kind"] == 9
    words = text_of(tmp_path / "a.pdf").casefold()
    assert "chúc mừng" not in words
    assert "!" not in words


def test_no_letter_needs_a_reason_where_one_was_due(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    said = terminal.run("handover", CODE, "--collector", "Lò Thị Mai", "--no-letter")
    assert (said.status, said.out, said.err.count("\n")) == (1, "", 1)
    told = terminal.json(
        "handover", CODE, "--collector", "Lò Thị Mai", "--no-letter", "--why", "gia đình xin không nhận"
    )
    assert (told["handed_over"], told["letters"]) == (True, [])


def test_an_unknown_printer_is_named_and_nothing_is_numbered(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    said = terminal.run("handover", CODE, "--collector", "Lò Thị Mai", "--printer", "Kho")
    assert said.status == 1
    assert "Kho" in said.err
    assert terminal.json("dossier", "show", CODE)["sheets"] == []


def test_undo_reprint_and_copy(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    terminal.json("reprint", "1")
    terminal.json("reprint", "1", "--copy")
    pages = [text_of(path) for path in printed(terminal)]
    assert pages[0] == pages[1]
    assert "In lại lần 1" in pages[2]
    told = terminal.json("undo", CODE, "--why", "trao nhầm người")
    assert [one["stage"] for one in told["withdrawn"]] == ["withdrawn"]
    assert terminal.json("dossier", "show", CODE)["state"] == 9


def test_after_the_day_is_closed_nothing_is_undone(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    assert terminal.json("day", "close")["closed"] == "2026-11-23"
    assert terminal.run("undo", CODE, "--why", "trao nhầm người").status == 1


def test_the_log_is_verified(terminal: Terminal) -> None:
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    told = terminal.json("log", "verify")
    assert told["ok"]
    kinds = [one["kind"] for one in terminal.json("log")["entries"]]
    assert told["entries"] == len(kinds)
    assert kinds[-5:] == ["drawn", "spooled", "signed", "handed_over", "returned"]


def test_a_contribution_is_thanked_under_its_id(terminal: Terminal) -> None:
    id_ = terminal.json("contribution", "add", terminal.file(thanks()))["id"]
    told = terminal.json("handover", id_, "--collector", "Hà Văn Thoại")
    assert told["letters"][0]["document_number"] == "01/TCO-UBND"
    assert "cống thoát nước bị tắc" in text_of(printed(terminal)[0])


def test_a_letter_prepared_ahead_is_signed_by_its_number(terminal: Terminal) -> None:
    terminal.json("settings", "set", "kinds.7.signing", "ahead")
    terminal.json("dossier", "add", terminal.file(birth()))
    assert terminal.json("prepare", CODE)["number"] == 1
    assert terminal.run("handover", CODE, "--collector", "Lò Thị Mai").status == 1
    terminal.json("sign", "1/2026")
    assert terminal.json("handover", CODE, "--collector", "Lò Thị Mai")["handed_over"]


@pytest.mark.parametrize("name", ["A & B", "<Trần> Thị C", "H'Bơ", "Y", "Nguyễn" * 15])
def test_hard_names_reach_the_paper_whole(terminal: Terminal, tmp_path: Path, name: str) -> None:
    terminal.json("dossier", "add", terminal.file(birth(child=name)))
    terminal.json("letter", CODE, "--pdf", str(tmp_path / "a.pdf"))
    assert name.upper().replace(" ", "") in "".join(text_of(tmp_path / "a.pdf").split())


def test_what_the_press_cannot_draw_is_named(terminal: Terminal) -> None:
    path = terminal.home / "broken.docx"
    path.write_bytes(b"not a document")
    said = terminal.run("press", str(path), str(terminal.home / "a.pdf"))
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert not (terminal.home / "a.pdf").exists()
