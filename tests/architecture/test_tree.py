"""What lies in the repository, and what its texts say."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

import pytest

from tests.architecture.tree import ROOT, tracked

TOP = {
    *("counter_app", "letter_templates", "resources", "data", "tests"),
    *("build_installer.spec", "pyproject.toml", "README.md"),
    *("Makefile", "requirements.lock", "LICENSE", "NOTICE", ".ci", ".gitignore"),
}

TEXT = {".py", ".md", ".toml", ".txt", ".csv", ".json", ".po", ".sh", ".svg", ".spec", ".qss", ".mako", ""}
PLACES = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/op" + "t/", "sha" + "red/")
HOSTS = ("py" + "pi.org", "pytho" + "nhosted", "npm" + "js.", "deb." + "debian")
LETTERS_OF_OTHERS = {"LICENSE", "NOTICE"}


def texts() -> dict[str, str]:
    found = {}
    for name in tracked():
        path = PurePosixPath(name)
        if path.suffix in TEXT and not path.name.startswith(("OFL-", "LICENSE")):
            found[name] = (ROOT / name).read_text("utf-8")
    return found


def test_the_top_of_the_repository_is_the_card() -> None:
    assert {name.split("/")[0] for name in tracked()} == TOP


@pytest.mark.parametrize("words", [PLACES, HOSTS], ids=["places of one machine", "hosts of registries"])
def test_no_text_names(words: tuple[str, ...]) -> None:
    found = [f"{name}: {word}" for name, text in texts().items() for word in words if word in text]
    assert not found


def test_no_text_speaks_of_how_it_was_made() -> None:
    made = re.compile(
        r"\b(CEO|sub-?agents?|LLM|(this|last|next|previous) session|issue #?\d+|#\d{1,3}\b(?![0-9A-Fa-f]))"
    )
    found = [
        f"{name}: {hit[0]}"
        for name, text in texts().items()
        if not name.endswith((".svg", ".lock"))
        for hit in made.findall(text)
        if name != "tests/architecture/test_tree.py"
    ]
    assert not found


def test_every_text_is_nfc_with_plain_line_ends() -> None:
    found = [
        name
        for name, text in texts().items()
        if unicodedata.normalize("NFC", text) != text or "\r" in text or (text and not text.endswith("\n"))
    ]
    assert not found


def test_the_lock_pins_every_file_by_hash_and_names_no_place() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = re.findall(r"^([a-z0-9.-]+)==", lock, re.MULTILINE)
    assert len(pinned) == len(set(pinned)) > 30
    for entry in re.split(r"\n(?=[a-z0-9.-]+==)", lock)[1:]:
        assert "--hash=sha256:" in entry
    assert "://" not in lock


@pytest.mark.parametrize("family", ["NotoSans", "EBGaramond", "Liberation"])
def test_every_bundled_face_has_its_licence_beside_it(family: str) -> None:
    fonts = ROOT / "resources" / "fonts"
    assert list(fonts.glob(f"{family}*.ttf"))
    assert "SIL OPEN FONT LICENSE" in (fonts / f"OFL-{family}.txt").read_text("utf-8")
    assert family in (ROOT / "NOTICE").read_text("utf-8").replace(" ", "")
