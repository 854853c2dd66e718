"""Two PDFs of one document held against each other: the words, their lines, and where their glyphs stand."""

from __future__ import annotations

import ctypes
import statistics
from dataclasses import dataclass
from difflib import SequenceMatcher

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MM = 25.4 / 72
_GAP = 0.17


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its page, and its first glyph's origin in millimetres from the page's top left corner."""

    text: str
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two renderings agree; lengths in millimetres."""

    words: int
    matched: int
    same_line: int
    mean: float
    worst: float
    pages: tuple[int, int]

    @property
    def alike(self) -> bool:
        """Whether every word is there and stands on the same line."""
        return self.words == self.matched == self.same_line and self.pages[0] == self.pages[1]


def words_of(pdf: bytes) -> list[Word]:
    """The words of a PDF, line by line from the top, each line from the left."""
    document = pdfium.PdfDocument(pdf)
    found: list[Word] = []
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            found += _words(page.get_height(), text, number)
            text.close()
            page.close()
    finally:
        document.close()
    return found


def compared(ours: bytes, theirs: bytes) -> Comparison:
    """Our words against the reference's, matched in reading order."""
    a, b = _ordered(words_of(ours)), _ordered(words_of(theirs))
    matcher = SequenceMatcher(None, [w.text for w in a], [w.text for w in b], autojunk=False)
    pairs = [
        (a[block.a + i], b[block.b + i]) for block in matcher.get_matching_blocks() for i in range(block.size)
    ]
    off = [((p.x - q.x) ** 2 + (p.y - q.y) ** 2) ** 0.5 * MM for p, q in pairs if p.page == q.page]
    level = [p.page == q.page and abs(p.y - q.y) * MM < 1.5 for p, q in pairs]
    return Comparison(
        max(len(a), len(b)),
        len(pairs),
        sum(level),
        statistics.fmean(off) if off else 0.0,
        max(off, default=0.0),
        (max((w.page for w in a), default=0) + 1, max((w.page for w in b), default=0) + 1),
    )


def _ordered(words: list[Word]) -> list[Word]:
    """Words by line: baselines nearer than two points count as one line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.page, w.y)):
        if lines and lines[-1][0].page == word.page and abs(lines[-1][0].y - word.y) < 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda w: w.x)]


def _dots(text: object, index: int) -> bool:
    near = [raw.FPDFText_GetUnicode(text, at) for at in range(max(index - 2, 0), index + 3)]
    return ".." in "".join(map(chr, near))


def _words(height: float, text: object, number: int) -> list[Word]:
    """Glyphs joined to words: a blank, another line or a wide gap ends one."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    found: list[Word] = []
    last: tuple[float, float] | None = None
    for index in range(text.count_chars()):  # type: ignore[attr-defined]
        code = raw.FPDFText_GetUnicode(text, index)
        character = "-" if code in (2, 0x2011) else chr(code)
        # Dots leading to a tab stop are no word; where they begin is every renderer's own.
        if character.isspace() or code == 0 or (character == "." and _dots(text, index)):
            last = None
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        here = (x.value, height - y.value)
        # A blank need not be written; a gap as wide as one ends a word as well.
        near = _GAP * raw.FPDFText_GetFontSize(text, index)
        if last is not None and abs(here[1] - last[1]) < 0.5 and -3 < here[0] - last[0] < near:
            word = found[-1]
            found[-1] = Word(word.text + character, number, word.x, word.y)
        else:
            found.append(Word(character, number, *here))
        last = (max(here[0], float(box.right)), here[1])
    return found
