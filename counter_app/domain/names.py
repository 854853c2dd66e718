"""Names exactly as on the certificate, and the separate keys by which people search and sort them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_QUALITIES = "\u0302\u0306\u031b"
# Zero-width marks, soft hyphen, byte-order mark and the marks of writing direction that come along with a paste.
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
    ]
)
# Eth and African D look like Đ and are typed for it; NFC leaves them as they are.
_LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"})
_BASES = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_AFTER_Z = 90
# Dictionary order of tones in Vietnamese schooling: level, falling, hook, tilde, rising, heavy.
_TONE_ORDER = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
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


@lru_cache(maxsize=1024)
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
    """A key that orders names by tên, then đệm, then họ, in Vietnamese letter order, on every machine alike.

    Digits only, so that every database collation agrees; a word is told apart from the next by its letters first
    and its tones second.
    """
    words = clean(name).casefold().split()
    turned = words[-1:] + words[1:-1] + words[:1] if len(words) > 1 else words
    return "".join(map(_word_key, turned))


def _word_key(word: str) -> str:
    pairs = [_letter(char) for char in unicodedata.normalize("NFC", word)]
    letters = [pair for pair in pairs if pair is not None]
    # "00" ends the letters: it comes before every letter, so An stands before Anh.
    return (
        "".join(f"{base:02d}" for base, _tone in letters)
        + "00"
        + "".join(str(tone) for _base, tone in letters)
    )


def _letter(char: str) -> tuple[int, int] | None:
    """Place of a letter in the alphabet from 1 (foreign letters after z) and its tone; None for other signs."""
    if not char.isalnum():
        return None
    marks = unicodedata.normalize("NFD", char)
    tone = next((_TONE_ORDER[mark] for mark in marks if mark in _TONES), 0)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    for letter in (base, marks[0]):
        if len(letter) == 1 and letter in _BASES:
            return _BASES.index(letter) + 1, tone
    return _AFTER_Z, tone


def same_name(left: str, right: str) -> bool:
    """Whether two names are the same letter for letter once both are clean; case does not count, marks do."""
    return clean(left).casefold() == clean(right).casefold()
