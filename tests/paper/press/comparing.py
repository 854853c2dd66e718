"""Two PDFs of one document held against each other: the words, their lines, and where their glyphs stand."""

from __future__ import annotations

import ctypes
import math
import statistics
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MM = 25.4 / 72
_GAP = 0.17
_LEVEL = 1.5
_NEAR, _ASIDE = 0.8, 12.0
_SHELF = 6.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character that is no blank, its page, and its origin in points from the page's top left corner."""

    character: str
    page: int
    x: float
    y: float
    opens: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its page, and its first glyph's origin in points from the page's top left corner."""

    text: str
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two renderings agree; lengths in millimetres. `same_line` counts the words that end or begin no line
    of their own, `placed` those that stand where the reference has them, `strays` the reference's glyphs that are
    missing; `off` names the words that are not `placed`."""

    words: int
    same_line: int
    placed: int
    strays: int
    mean: float
    worst: float
    pages: tuple[int, int]
    off: tuple[str, ...] = ()

    @property
    def alike(self) -> bool:
        """Whether every word is there and stands where the reference has it."""
        return self.words == self.placed and not self.strays and self.pages[0] == self.pages[1]


def glyphs_of(pdf: bytes) -> list[Glyph]:
    """The glyphs of a PDF in the order of its text, leaders to tab stops left out."""
    document = pdfium.PdfDocument(pdf)
    found: list[Glyph] = []
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            found += _glyphs(page.get_height(), text, number)
            text.close()
            page.close()
    finally:
        document.close()
    return found


def words_of(pdf: bytes) -> list[Word]:
    """The words of a PDF in the order of its text."""
    return [
        Word("".join(glyph.character for glyph in word), word[0].page, word[0].x, word[0].y)
        for word in _worded(glyphs_of(pdf))
    ]


def compared(ours: bytes, theirs: bytes) -> Comparison:
    """Our words against the reference's: every glyph of a word must stand on the line where the reference has it."""
    words, other = _worded(glyphs_of(ours)), glyphs_of(theirs)
    mates = _mates([glyph for word in words for glyph in word], other)
    at, off, shifted, strays = 0, [], [], 0
    for word in words:
        pairs = [(glyph, mates[at + index]) for index, glyph in enumerate(word)]
        at += len(word)
        lost = sum(mate is None for _glyph, mate in pairs)
        if lost:
            off.append("".join(glyph.character for glyph in word))
        first, mate = pairs[0]
        if mate is not None:
            shifted.append(_apart(first, mate))
    strays = len(other) - sum(mate is not None for mate in mates)
    return Comparison(
        len(words),
        len(words) if not off and not strays else _same_breaks(words, _worded(other)),
        len(words) - len(off),
        # What stands on another line of ours is missing on theirs: only more than that is told as strays.
        max(strays - sum(map(len, off)), 0),
        statistics.fmean(shifted) if shifted else 0.0,
        max(shifted, default=0.0),
        (_pages(ours), _pages(theirs)),
        tuple(off),
    )


def _same_breaks(ours: list[list[Glyph]], theirs: list[list[Glyph]]) -> int:
    """How many of our words the reference has in the same order, at the beginning of a line if and only if we have."""
    a, b = _lined(ours), _lined(theirs)
    matcher = SequenceMatcher(
        None, [text for text, _first in a], [text for text, _first in b], autojunk=False
    )
    return sum(
        a[block.a + index][1] == b[block.b + index][1]
        for block in matcher.get_matching_blocks()
        for index in range(block.size)
    )


def _lined(words: list[list[Glyph]]) -> list[tuple[str, bool]]:
    """Each word, and whether it begins a line."""
    found: list[tuple[str, bool]] = []
    before: Glyph | None = None
    for word in words:
        first = word[0]
        begins = before is None or before.page != first.page or abs(before.y - first.y) > _LEVEL / MM
        found.append(("".join(glyph.character for glyph in word), begins))
        before = first
    return found


def _pages(pdf: bytes) -> int:
    document = pdfium.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def _mates(ours: list[Glyph], theirs: list[Glyph]) -> list[Glyph | None]:
    """For each of our glyphs the reference's same one on the same line, none of them taken twice: those that stand
    beside each other first, then those that a wider blank has moved along their line."""
    shelves: dict[tuple[str, int, int], list[Glyph]] = defaultdict(list)
    for glyph in theirs:
        shelves[glyph.character, glyph.page, int(glyph.y / _SHELF)].append(glyph)
    found: list[Glyph | None] = [None] * len(ours)
    for reach in (_NEAR, _ASIDE):
        for index, glyph in enumerate(ours):
            if found[index] is None:
                found[index] = _taken(glyph, shelves, reach)
    return found


def _taken(glyph: Glyph, shelves: dict[tuple[str, int, int], list[Glyph]], reach: float) -> Glyph | None:
    level = int(glyph.y / _SHELF)
    best: tuple[float, list[Glyph], Glyph] | None = None
    for near in (level, level - 1, level + 1):
        shelf = shelves.get((glyph.character, glyph.page, near), [])
        for other in shelf:
            if abs(other.y - glyph.y) * MM < _LEVEL:
                way = _apart(glyph, other)
                if way <= reach and (best is None or way < best[0]):
                    best = (way, shelf, other)
    if best is None:
        return None
    best[1].remove(best[2])
    return best[2]


def _apart(one: Glyph, other: Glyph) -> float:
    """The way between two origins in millimetres."""
    return math.hypot(one.x - other.x, one.y - other.y) * MM


def _worded(glyphs: list[Glyph]) -> list[list[Glyph]]:
    words: list[list[Glyph]] = []
    for glyph in glyphs:
        if glyph.opens:
            words.append([])
        words[-1].append(glyph)
    return words


def _dots(text: object, index: int) -> bool:
    near = [raw.FPDFText_GetUnicode(text, at) for at in range(max(index - 2, 0), index + 3)]
    return ".." in "".join(map(chr, near))


def _leads(text: object, index: int, character: str) -> bool:
    """Whether a sign is one of a row leading to a tab stop: where the row begins is every renderer's own."""
    if character == ".":
        return _dots(text, index)
    if character not in "-_":
        return False
    near = [raw.FPDFText_GetUnicode(text, at) for at in (index - 1, index + 1)]
    return ord(character) in near


def _glyphs(height: float, text: object, number: int) -> list[Glyph]:
    """The glyphs of a page; a blank, another line or a wide gap begins a word."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    found: list[Glyph] = []
    last: tuple[float, float] | None = None
    for index in range(text.count_chars()):  # type: ignore[attr-defined]
        if raw.FPDFText_IsGenerated(text, index) == 1:  # a blank or line end that pdfium only supposes
            continue
        code = raw.FPDFText_GetUnicode(text, index)
        character = "-" if code in (2, 0x2011) else chr(code)
        if character.isspace() or code == 0 or _leads(text, index, character):
            last = None
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        here = (x.value, height - y.value)
        # A blank need not be written; a gap as wide as one begins a word as well.
        near = _GAP * raw.FPDFText_GetFontSize(text, index)
        goes_on = last is not None and abs(here[1] - last[1]) < 0.5 and -3 < here[0] - last[0] < near
        found.append(Glyph(character, number, *here, opens=not goes_on))
        last = (max(here[0], float(box.right)), here[1])
    return found
