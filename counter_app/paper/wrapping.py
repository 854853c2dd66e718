"""How words fill lines: measured before anything is laid out, with a little slack for other programs."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from .measure import Ruler
from .wordml import Look, W

# Other layout engines round widths a little differently; a line that fits by a hair would break there.
_SLACK = 1.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one look."""

    text: str
    look: Look


def segments_of(runs: list[etree._Element], looks: list[Look]) -> list[list[Piece]]:
    """The pieces between forced line breaks."""
    out: list[list[Piece]] = [[]]
    for run, look in zip(runs, looks, strict=True):
        for node in run.iter(f"{W}t", f"{W}br"):
            if node.tag == f"{W}br":
                out.append([])
            elif node.text:
                out[-1].append(Piece(node.text, look))
    return out


def wrap(pieces: list[Piece], wide: float, ruler: Ruler) -> list[float]:
    """The widths in points of the lines into which pieces break at ordinary spaces, filled from the left."""
    lines: list[float] = []
    for word, space in _words(pieces, ruler):
        if lines and lines[-1] + space + word + _SLACK <= wide:
            lines[-1] += space + word
        else:
            lines.append(word)
    # A single word wider than the line must count as not fitting.
    return lines + [wide] * sum(1 for line in lines if line + _SLACK > wide)


def loosest(pieces: list[Piece], wide: float, first: float, ruler: Ruler) -> float:
    """By how much of itself the widest space grows when all lines but the last are justified, 0 where there is one.

    `first` is how far the first line begins further in, in points. A no-break space keeps its width.
    """
    lines: list[tuple[float, float]] = []
    for word, space in _words(pieces, ruler):
        left = wide - (first if len(lines) <= 1 else 0.0)
        if lines and sum(lines[-1]) + space + word + _SLACK <= left:
            lines[-1] = lines[-1][0] + word, lines[-1][1] + space
        else:
            lines.append((word, 0.0))
    growths = (
        (wide - (0.0 if at else first) - words - spaces) / spaces if spaces else 0.0
        for at, (words, spaces) in enumerate(lines[:-1])
    )
    return max(growths, default=0.0)


def overfull(pieces: list[Piece], wide: float, ruler: Ruler) -> bool:
    """Whether a single word is wider than the line."""
    return any(word + _SLACK > wide for word, _space in _words(pieces, ruler))


def _words(pieces: list[Piece], ruler: Ruler) -> list[tuple[float, float]]:
    """Each word's width with the width of the space before it."""
    words: list[tuple[float, float]] = []
    open_word, space = 0.0, 0.0
    for piece in pieces:
        look = piece.look
        for index, text in enumerate(piece.text.split(" ")):
            if index:
                if open_word:
                    words.append((open_word, space))
                    open_word = 0.0
                space = ruler.width(" ", look.family, look.size, bold=look.bold, italic=look.italic)
            if text:
                open_word += ruler.width(text, look.family, look.size, bold=look.bold, italic=look.italic)
    return [*words, (open_word, space)] if open_word else words
