"""Signing a stored page on the command line, with real pages and certificates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.certificates import PASSPHRASE, SUBJECT, Authority
from tests.cli.terminal import MONDAY, Terminal
from tests.cli.test_letter_commands import CODE, text_of
from tests.services.desk import birth

Verdict = Callable[[Path], str]
Answered = Callable[[Sequence[str], str, str], tuple[int, str]]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Authority.make().issue(tmp_path_factory.mktemp("keys") / "chu-tich.p12")


@pytest.fixture
def secret(tmp_path: Path) -> str:
    path = tmp_path / "passphrase.txt"
    path.write_text(f"{PASSPHRASE}\nsecond line\n", encoding="utf-8")
    return str(path)


def given(terminal: Terminal) -> None:
    """One letter, drawn, printed and handed over."""
    terminal.json("dossier", "add", terminal.file(birth()))
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")


@pytest.mark.servers
def test_the_page_of_the_letter_is_signed_kept_and_told_in_the_log(
    terminal: Terminal, certificate: Path, secret: str, tmp_path: Path, pdfsig: Verdict
) -> None:
    given(terminal)
    terminal.json("settings", "set", "signatures.certificate", str(certificate))
    out, again = tmp_path / "signed" / "letter.pdf", tmp_path / "again.pdf"
    told = terminal.json("sign", "pdf", "1/2026", "--passphrase-file", secret, "--out", str(out))
    assert (told["number"], told["subject"]) == (1, SUBJECT)
    assert "Signature is Valid." in pdfsig(out)
    assert "LƯỜNG LÒ BẢO AN" in text_of(out)

    kept = terminal.json("sign", "pdf", "1", "--kept", "--out", str(again))
    assert again.read_bytes() == out.read_bytes()
    assert kept["sha256"] == told["sha256"]

    lines = [line for line in terminal.run("log").out.splitlines() if "Ký số" in line]
    assert len(lines) == 1
    assert SUBJECT in lines[0]
    assert told["serial"] in lines[0]
    whole = terminal.run("log", "--json").out + (terminal.home / "register.sqlite3").read_bytes().decode(
        "utf-8", "replace"
    )
    assert PASSPHRASE not in whole
    assert terminal.run("log", "verify").status == 0


def test_each_hindrance_is_one_sentence_and_signs_nothing(
    terminal: Terminal, certificate: Path, secret: str, tmp_path: Path
) -> None:
    def refused(*words: str) -> str:
        said = terminal.run("sign", "pdf", *words)
        assert said.status == 1
        assert len(said.err.strip().splitlines()) == 1
        return said.err

    given(terminal)
    assert "Chưa đặt tệp chứng thư số" in refused("1", "--passphrase-file", secret)
    terminal.json("settings", "set", "signatures.certificate", str(tmp_path / "gone.p12"))
    assert "gone.p12" in refused("1", "--passphrase-file", secret)
    terminal.json("settings", "set", "signatures.certificate", str(certificate))
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("không phải\n", encoding="utf-8")
    assert "Mật khẩu chưa mở được" in refused("1", "--passphrase-file", str(wrong))
    wrong.write_bytes(b"\xff\xfe\x00")
    assert "wrong.txt" in refused("1", "--passphrase-file", str(wrong))
    assert "nowhere.txt" in refused("1", "--passphrase-file", str(tmp_path / "nowhere.txt"))
    assert "--passphrase-file" in refused("1"), "no terminal to ask on"
    assert "chưa ký số" in refused("1", "--kept")
    refused("7", "--passphrase-file", secret)
    refused()

    terminal.today = "2027-06-01T09:00"
    assert "đã hết hạn" in refused("1/2026", "--passphrase-file", secret)
    terminal.today = MONDAY
    terminal.json("sign", "pdf", "1", "--passphrase-file", secret)
    assert "đã ký số rồi" in refused("1", "--passphrase-file", secret)


def test_a_number_that_was_given_up_is_not_signed(terminal: Terminal, certificate: Path, secret: str) -> None:
    given(terminal)
    terminal.json("settings", "set", "signatures.certificate", str(certificate))
    terminal.json("undo", CODE, "--why", "in lệch giấy")
    said = terminal.run("sign", "pdf", "1", "--passphrase-file", secret)
    assert (said.status, "đã thu hồi" in said.err) == (1, True)


@pytest.mark.servers
def test_the_passphrase_is_asked_for_and_not_shown(
    terminal: Terminal, certificate: Path, pseudo_terminal: Answered
) -> None:
    given(terminal)
    terminal.json("settings", "set", "signatures.certificate", str(certificate))
    words = ["--home", str(terminal.home), "--today", MONDAY, "sign", "pdf", "1"]
    status, shown = pseudo_terminal(words, "Mật khẩu", PASSPHRASE)
    assert status == 0, shown
    assert SUBJECT in shown
    assert PASSPHRASE not in shown
