"""Lines made to fit before anything is laid out: long names grow smaller, then wrap, and centred lines are balanced.

What is decided here is written into the document, so that Word, the press and the printer show the same page.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from lxml import etree

from .easing import (
    ROOM_FIRST,
    apart_for_nothing,
    let_places_break,
    lower_names,
    lower_rows,
    sentences_apart,
)
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
from .wrapping import Piece, overfull, segments_of, wrap

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
SEVERAL_LINES = {"LetterName": 0.5, "LetterCouple": 0.5, "LetterSalutation": 0.92}
_SEVERAL_LINES = 0.75
_MOST_LINES = 8
#: How often a whole page may be made smaller before it does not fit.
MOST_SHRINKING = 19
#: From this step on the title and the room for the signature give way too.
_LATE = 8
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
    "LetterAdvice": Care.LINE,
    "LetterLead": Care.BALANCE,
    "LetterWish": Care.BALANCE,
    "LetterRecipient": Care.BALANCE,
    "LetterBody": Care.TEXT,
    "LetterTitle": Care.TEXT,
    "LetterAddressee": Care.TEXT,
    "LetterHome": Care.TEXT,
    "LetterLine": Care.TEXT,
    "LetterList": Care.TEXT,
    "LetterSaid": Care.TEXT,
    "LetterCell": Care.TEXT,
    "LetterCellMiddle": Care.TEXT,
}
_FITTED = re.compile(r"word/(?:document|footer\d*)\.xml")
_NAMES, _WISHES, _BODY = "LetterName", "LetterWish", "LetterBody"
_NEVER_SHRINK = frozenset(("LetterOrgan", "LetterPlaceDate", "LetterSignTitle"))
_SHRINK_LATE = frozenset(("LetterTitle", "LetterSignName"))


def fitted(parts: Mapping[str, bytes], ruler: Ruler, shrinking: int = 0) -> dict[str, bytes]:
    """The parts with every cared-for paragraph of the document fitted; `shrinking` 0 to MOST_SHRINKING makes the
    text of the page smaller step by step, never below FLOOR."""
    known = shapes(parts["word/styles.xml"])
    roots = {name: etree.fromstring(data, PARSER) for name, data in parts.items() if _FITTED.fullmatch(name)}
    page = text_width(roots["word/document.xml"])
    for root in roots.values():
        _fit_part(root, known, page, ruler, shrinking)
    if shrinking:
        lower_rows(roots["word/document.xml"], shrinking)
    made = {
        name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        for name, root in roots.items()
    }
    return {**parts, **made}


def _fit_part(
    root: etree._Element, known: dict[str, Shape], page: float, ruler: Ruler, shrinking: int
) -> None:
    above: etree._Element | None = None
    for paragraph in root.iter(f"{W}p"):
        name = style_id(paragraph)
        if name in RULES and above is not None:
            _rule(paragraph, above, known, page, ruler)
            continue
        above = paragraph
        care, shape = CARES.get(name), shape_of(paragraph, known)
        if shrinking and name == _NAMES:
            lower_names(paragraph, shape)
        if name == _WISHES and (not shrinking or apart_for_nothing(paragraph, shape, page, ruler)):
            sentences_apart(paragraph)
        if care is not None:
            _fit(paragraph, care, shape, page, ruler, _steps(name, shrinking))


def _rule(
    paragraph: etree._Element, above: etree._Element, known: Mapping[str, Shape], page: float, ruler: Ruler
) -> None:
    """Make a rule as long as its part of the last line above it, in the middle of its column."""
    shape = shape_of(above, dict(known))
    runs = list(text_runs(above))
    looks = [look_of(run.find(f"{W}rPr"), shape.look) for run in runs]
    lines = wrap(segments_of(runs, looks)[-1], room(above, shape, page), ruler)
    if lines:
        wide = room(paragraph, replace(shape, left=0.0, right=0.0), page)
        side = max(0.0, (wide - lines[-1] * RULES[style_id(paragraph)]) / 2)
        set_indents(paragraph, side, side)


def _steps(style: str, shrinking: int) -> int:
    """How many of the steps a style takes part in."""
    shrinking = max(0, shrinking - ROOM_FIRST)
    if style in _NEVER_SHRINK:
        return 0
    return max(0, shrinking - _LATE) if style in _SHRINK_LATE else shrinking


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
    segments = segments_of(runs, looks)
    lines = 1
    if care is Care.LINE:
        least = ONE_LINE.get(name, _ONE_LINE), SEVERAL_LINES.get(name, _SEVERAL_LINES)
        sized, lines = _line_sizes(segments, looks, wide, ruler, least)
        if any(overfull(one, wide, ruler) for one in segments_of(runs, sized)) and _unglued(runs):
            # Held together the words would run out of their column.
            sized, lines = _line_sizes(segments_of(runs, looks), looks, wide, ruler, least)
        looks = sized
        segments = segments_of(runs, looks)
    if care is Care.LINE and lines == 1:
        # Nothing is left to be held together, and some programs draw a hard space in italics too wide.
        _unglued([run for run, look in zip(runs, looks, strict=True) if look.italic])
    if shrinking or care is Care.LINE:
        _write_sizes(paragraph, runs, looks)
    if care is Care.BALANCE or lines > 1:
        _balance(paragraph, segments, shape, wide, ruler)
    if name == _BODY:
        let_places_break(paragraph, shape, wide, ruler)


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
