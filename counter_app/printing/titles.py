"""The name a job carries in the spooler's list."""

from __future__ import annotations

import unicodedata

LONGEST = 48


def plain_title(title: str) -> str:
    """The title in plain ASCII, at most 48 characters, without anything a shell or a file name could stumble on.

    Every program that can see the queue can read it, so callers name the sheet by its number, never the citizen.
    """
    folded = unicodedata.normalize("NFD", title.replace("đ", "d").replace("Đ", "D"))
    kept = "".join(
        c if c.isascii() and (c.isalnum() or c in "._-") else " " for c in folded if c.isascii() or c == " "
    )
    words = (word.lstrip("-.") for word in kept.split())
    return " ".join(filter(None, words))[:LONGEST] or "letter"
