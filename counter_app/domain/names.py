"""Names exactly as on the certificate, and the separate keys by which people search and sort them."""

from __future__ import annotations

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_QUALITIES = "\u0302\u0306\u031b"
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u0256": "đ", "\u00a0": " ", "\t": " ", "\n": " "})
_BASES = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Dictionary order of tones in Vietnamese schooling: level, falling, hook, tilde, rising, heavy.
_TONE_ORDER = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_APOSTROPHES = "'’ʼ‘`"


def clean(text: str) -> str:
    """The text in NFC with marks in order, no invisible characters and single spaces; nothing else is changed.

    Tone placement (hòa/hoà), case and apostrophes stay as typed: a name is printed as on the certificate.
    """
    visible = text.translate(_INVISIBLE).translate(_LOOKALIKES)
    return " ".join(unicodedata.normalize("NFC", _marks_in_order(visible)).split())


def _marks_in_order(text: str) -> str:
    out: list[str] = []
    marks: list[str] = []
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char):
            marks.append(char)
            continue
        out += sorted(marks, key=lambda mark: mark in _TONES)
        marks = []
        out.append(char)
    out += sorted(marks, key=lambda mark: mark in _TONES)
    return "".join(out)


def fold(text: str) -> str:
    """A search key: lower case, no marks, đ as d, no apostrophes, words separated by one space."""
    plain = unicodedata.normalize("NFD", clean(text)).casefold()
    letters = (
        "d" if char == "đ" else char
        for char in plain
        if not unicodedata.combining(char) and char not in _APOSTROPHES
    )
    return " ".join("".join(char if char.isalnum() else " " for char in letters).split())


def sort_key(name: str) -> str:
    """A key that orders names by tên, then đệm, then họ, in Vietnamese letter order, on every machine alike."""
    words = clean(name).casefold().split()
    turned = words[-1:] + words[1:-1] + words[:1] if len(words) > 1 else words
    bases = " ".join("".join(_letter_key(char) for char in word) for word in turned)
    tones = "".join(_tone_key(char) for word in turned for char in word)
    return f"{bases}|{tones}"


def _split(char: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", char)
    tone = "".join(mark for mark in marks if mark in _TONES)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return base, tone


def _letter_key(char: str) -> str:
    base, _tone = _split(char)
    return f"{_BASES.index(base):02d}" if base in _BASES and len(base) == 1 else ""


def _tone_key(char: str) -> str:
    _base, tone = _split(char)
    return str(_TONE_ORDER.get(tone, 0)) if char.isalpha() else ""


def same_name(left: str, right: str) -> bool:
    """Whether two names are the same letter for letter once both are clean; case does not count, marks do."""
    return clean(left).casefold() == clean(right).casefold()
