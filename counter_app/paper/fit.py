"""Lines made to fit before anything is laid out: long names grow smaller, then wrap, and centred lines are balanced.

What is decided here is written into the document, so that Word, the press and the printer show the same page.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from lxml import etree

from .measure import Ruler
from .wordml import (
    PARSER,
    Look,
    Shape,
    W,
    look_of,
    room,
    set_indents,
    set_mark_size,
    set_size,
    set_spacing,
    shape_of,
    shapes,
    style_id,
    text_runs,
    text_width,
)

#: No letter is set smaller than this, in points.
FLOOR = 9.0
STEP = 0.5
#: A large name stays on one line down to this part of its size; then two lines look better than one small one.
ONE_LINE = {
    "LetterName": 0.55,
    "LetterCouple": 0.65,
    "LetterOrgan": 0.75,
    "LetterMotto": 0.6,
    "LetterPlaceDate": 0.75,
}
_ONE_LINE = 0.85
#: Text on several lines is not made smaller than this part of its size before it takes one line more.
SEVERAL_LINES = {"LetterName": 0.5, "LetterCouple": 0.5}
_SEVERAL_LINES = 0.75
_MOST_LINES = 8
#: How often a whole page may be made smaller before it does not fit.
MOST_SHRINKING = 19
#: In the first steps only the room between the parts of a page gives way, before any letter of it does.
_ROOM_FIRST = 3
#: From this step on the title and the room for the signature give way too.
_LATE = 8
# Other layout engines round widths a little differently; a line that fits by a hair would break there.
_SLACK = 1.5
_BALANCE_SLACK = 4.0


#: Rules under a line of text, by style: what part of that line they measure (Decree 30/2020/NĐ-CP, Annex I, part II:
#: as long as the motto; a third to a half of the office's name and of the subject).
RULES = {"LetterNationRule": 1.0, "LetterOrganRule": 0.42, "LetterSubjectRule": 0.4}


class Care(Enum):
    """What may be done to a paragraph: fit its lines, balance them, or only shrink with the page."""

    LINE = "line"
    BALANCE = "balance"
    TEXT = "text"


#: The paragraph styles of the templates that the program cares for, by their id.
CARES = {
    "LetterOrgan": Care.LINE,
    "LetterSalutation": Care.LINE,
    "LetterAddress": Care.LINE,
    "LetterName": Care.LINE,
    "LetterCouple": Care.LINE,
    "LetterBorn": Care.LINE,
    "LetterMotto": Care.LINE,
    "LetterPlaceDate": Care.LINE,
    "LetterSignTitle": Care.LINE,
    "LetterSignName": Care.LINE,
    "LetterAdvice": Care.BALANCE,
    "LetterLead": Care.BALANCE,
    "LetterWish": Care.BALANCE,
    "LetterRecipient": Care.BALANCE,
    "LetterBody": Care.TEXT,
    "LetterTitle": Care.TEXT,
    "LetterAddressee": Care.TEXT,
    "LetterHome": Care.TEXT,
}
_NEVER_SHRINK = frozenset(("LetterOrgan", "LetterPlaceDate", "LetterSignTitle"))
_SHRINK_LATE = frozenset(("LetterTitle", "LetterSignName"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one look."""

    text: str
    look: Look


def fitted(parts: Mapping[str, bytes], ruler: Ruler, shrinking: int = 0) -> dict[str, bytes]:
    """The parts with every cared-for paragraph of the document fitted; `shrinking` 0 to MOST_SHRINKING makes the
    text of the page smaller step by step, never below FLOOR."""
    known = shapes(parts["word/styles.xml"])
    root = etree.fromstring(parts["word/document.xml"], PARSER)
    page = text_width(root)
    above: etree._Element | None = None
    for paragraph in root.iter(f"{W}p"):
        name = style_id(paragraph)
        if name in RULES and above is not None:
            _rule(paragraph, above, known, page, ruler)
            continue
        above = paragraph
        care = CARES.get(name)
        if care is not None:
            _fit(paragraph, care, shape_of(paragraph, known), page, ruler, _steps(name, shrinking))
    if shrinking:
        _lower_rows(root, shrinking)
    out = dict(parts)
    out["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return out


def _rule(
    paragraph: etree._Element, above: etree._Element, known: Mapping[str, Shape], page: float, ruler: Ruler
) -> None:
    """Make a rule as long as its part of the last line above it, in the middle of its column."""
    shape = shape_of(above, dict(known))
    runs = list(text_runs(above))
    looks = [look_of(run.find(f"{W}rPr"), shape.look) for run in runs]
    lines = wrap(_segments(runs, looks)[-1], room(above, shape, page), ruler)
    if lines:
        wide = room(paragraph, replace(shape, left=0.0, right=0.0), page)
        side = max(0.0, (wide - lines[-1] * RULES[style_id(paragraph)]) / 2)
        set_indents(paragraph, side, side)


def _steps(style: str, shrinking: int) -> int:
    """How many of the steps a style takes part in."""
    shrinking = max(0, shrinking - _ROOM_FIRST)
    if style in _NEVER_SHRINK:
        return 0
    return max(0, shrinking - _LATE) if style in _SHRINK_LATE else shrinking


def _lower_rows(root: etree._Element, shrinking: int) -> None:
    """Let table rows give up some of their least height, or smaller text would win nothing."""
    for node in root.iter(f"{W}trHeight"):
        if node.get(f"{W}hRule", "atLeast") == "atLeast":
            least = float(node.get(f"{W}val", "0")) * max(
                0.3, 1 - 0.09 * min(shrinking, _ROOM_FIRST) - 0.03 * max(0, shrinking - _ROOM_FIRST)
            )
            node.set(f"{W}val", str(round(least)))


def _fit(
    paragraph: etree._Element, care: Care, shape: Shape, page: float, ruler: Ruler, shrinking: int
) -> None:
    name, runs = style_id(paragraph), list(text_runs(paragraph))
    looks = [look_of(run.find(f"{W}rPr"), shape.look) for run in runs]
    if not runs:
        return
    if shrinking:
        looks = [replace(look, size=_smaller(look.size, shrinking)) for look in looks]
        set_spacing(
            paragraph, *(space * max(0.3, 1 - 0.08 * shrinking) for space in (shape.before, shape.after))
        )
    wide = room(paragraph, shape, page)
    segments = _segments(runs, looks)
    lines = 1
    if care is Care.LINE:
        least = ONE_LINE.get(name, _ONE_LINE), SEVERAL_LINES.get(name, _SEVERAL_LINES)
        sized, lines = _line_sizes(segments, looks, wide, ruler, least)
        if any(_overfull(one, wide, ruler) for one in _segments(runs, sized)) and _unglued(runs):
            # Held together the words would run out of their column.
            sized, lines = _line_sizes(_segments(runs, looks), looks, wide, ruler, least)
        looks = sized
        segments = _segments(runs, looks)
    if shrinking or care is Care.LINE:
        _write_sizes(paragraph, runs, looks)
    if care is Care.BALANCE or lines > 1:
        _balance(paragraph, segments, shape, wide, ruler)


def _unglued(runs: list[etree._Element]) -> bool:
    """Let the text break at its no-break spaces too; whether there was one."""
    found = False
    for run in runs:
        for node in run.iter(f"{W}t"):
            if node.text and "\u00a0" in node.text:
                node.text, found = node.text.replace("\u00a0", " "), True
    return found


def _smaller(size: float, shrinking: int) -> float:
    return min(size, max(FLOOR, math.floor(size * (1 - 0.04 * shrinking) / STEP) * STEP))


def _segments(runs: list[etree._Element], looks: list[Look]) -> list[list[Piece]]:
    """The pieces between forced line breaks."""
    out: list[list[Piece]] = [[]]
    for run, look in zip(runs, looks, strict=True):
        for node in run.iter(f"{W}t", f"{W}br"):
            if node.tag == f"{W}br":
                out.append([])
            elif node.text:
                out[-1].append(Piece(node.text, look))
    return out


def _line_sizes(
    segments: list[list[Piece]], looks: list[Look], wide: float, ruler: Ruler, least: tuple[float, float]
) -> tuple[list[Look], int]:
    """Sizes at which every segment fits one line, else two, else more; the floor when nothing does.

    `least` are the parts of its size that it keeps on one line and on several.
    """
    top = max(look.size for look in looks)
    tries = [(1, least[0]), *((lines, least[1]) for lines in (2, 3, 4)), (_MOST_LINES, 0.0)]
    for lines, part in tries:
        size = top
        while size >= max(FLOOR, top * part):
            scale = size / top
            needed = max(len(wrap(_scaled(piece, scale), wide, ruler)) for piece in segments)
            if needed <= lines:
                return [replace(look, size=_at(look.size, scale)) for look in looks], needed
            size -= STEP
    return [replace(look, size=min(look.size, FLOOR)) for look in looks], _MOST_LINES


def _at(size: float, scale: float) -> float:
    return min(size, max(FLOOR, math.floor(size * scale / STEP + 1e-6) * STEP))


def _scaled(pieces: list[Piece], scale: float) -> list[Piece]:
    return [replace(piece, look=replace(piece.look, size=_at(piece.look.size, scale))) for piece in pieces]


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


def _overfull(pieces: list[Piece], wide: float, ruler: Ruler) -> bool:
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


def _balance(
    paragraph: etree._Element, segments: list[list[Piece]], shape: Shape, wide: float, ruler: Ruler
) -> None:
    """Narrow the paragraph until its lines are as even as they can be without one line more."""
    counts = [len(wrap(pieces, wide, ruler)) for pieces in segments]
    if max(counts) < 2:
        return
    low, high = wide * 0.3, wide
    while high - low > 1:
        middle = (low + high) / 2
        if [len(wrap(pieces, middle, ruler)) for pieces in segments] == counts:
            high = middle
        else:
            low = middle
    spare = (wide - high - _BALANCE_SLACK) / 2
    if spare > 1:
        set_indents(paragraph, shape.left + spare, shape.right + spare)


def _write_sizes(paragraph: etree._Element, runs: list[etree._Element], looks: list[Look]) -> None:
    for run, look in zip(runs, looks, strict=True):
        set_size(run, look.size)
    set_mark_size(paragraph, max(look.size for look in looks))
