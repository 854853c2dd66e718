"""The English catalogue keeps up with the Vietnamese messages in the code."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.architecture.tree import ROOT

CATALOGUE = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES" / "counter_app.po"
PLACEHOLDER = re.compile(r"\{(\w*)[^}]*\}")


def english() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


def test_the_catalogue_holds_what_the_code_says_now_and_is_compiled() -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "words.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def test_a_translation_fills_the_same_places_as_its_message() -> None:
    unlike = [
        message.id
        for message in english()
        if message.id
        # One form of a plural may leave its number out; a plain message may leave out nothing.
        and not (
            places(message.string)[-1] <= set().union(*places(message.id))
            if len(forms(message.id)) > 1
            else places(message.string) == places(message.id)
        )
    ]
    assert not unlike


def places(text: str | Sequence[str] | None) -> list[set[str]]:
    return [set(PLACEHOLDER.findall(form)) for form in forms(text)]


def test_no_english_message_is_its_vietnamese_source() -> None:
    same = [
        message.id
        for message in english()
        if message.id and message.string == message.id and message.id not in SAME
    ]
    assert not same


SAME: set[str] = {"UBND", "SMS", "PDF", "Enter", "Esc", "Zalo", "OK", "Email"}
"""Words that are the same in both languages."""
