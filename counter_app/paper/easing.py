"""What gives way on a page that is too full before its text does, and what is spread where there is room."""

from __future__ import annotations

import copy
import math
import re

from lxml import etree

from .measure import Ruler
from .wordml import Shape, W, look_of, room, set_size, text_runs
from .wrapping import loosest, segments_of, wrap

#: In the first steps only the room between the parts of a page gives way, before any letter of it does.
ROOM_FIRST = 3
#: What part of its size the name of each child keeps on a full page, by how many there are.
_OF_SEVERAL = {2: 0.85, 3: 0.72}
#: Names no larger than this, in points, stay as they are: they stand in the size of the text.
_LEAST_NAME = 15.0
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}\.) (?=[^\W\d_])")
#: Spaces grown by more than this part of themselves tear a justified line apart.
_LOOSE = 0.9
_OF_PLACE = re.compile(r"\b(xã|phường|thị trấn|đặc khu)\u00a0")
_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"


def lower_rows(root: etree._Element, shrinking: int) -> None:
    """Let table rows give up some of their least height, or smaller text would win nothing."""
    for node in root.iter(f"{W}trHeight"):
        if node.get(f"{W}hRule", "atLeast") == "atLeast":
            least = float(node.get(f"{W}val", "0")) * max(
                0.3, 1 - 0.09 * min(shrinking, ROOM_FIRST) - 0.03 * max(0, shrinking - ROOM_FIRST)
            )
            node.set(f"{W}val", str(round(least)))


def lower_names(paragraph: etree._Element, shape: Shape) -> None:
    """Make the large names of several children smaller: they are read before the words of the letter suffer."""
    lines = 1 + sum(1 for _node in paragraph.iter(f"{W}br"))
    part = _OF_SEVERAL.get(lines, _OF_SEVERAL[3])
    for run in text_runs(paragraph) if lines > 1 else ():
        size = look_of(run.find(f"{W}rPr"), shape.look).size
        set_size(run, max(min(size, _LEAST_NAME), math.floor(size * part * 2) / 2))


def sentences_apart(paragraph: etree._Element) -> None:
    """Begin each sentence of centred words on a line of its own."""
    for run in list(text_runs(paragraph)):
        for node in list(run.iter(f"{W}t")):
            first, *others = _SENTENCE_END.split(node.text or "")
            if not others:
                continue
            node.text = first
            node.set(_PRESERVED, "preserve")
            place = run.index(node)
            for number, words in enumerate(others):
                more = etree.Element(f"{W}t")
                more.text = words
                more.set(_PRESERVED, "preserve")
                run.insert(place + 1 + 2 * number, etree.Element(f"{W}br"))
                run.insert(place + 2 + 2 * number, more)


def apart_for_nothing(paragraph: etree._Element, shape: Shape, page: float, ruler: Ruler) -> bool:
    """Whether each sentence may begin a line without one line more."""
    wide = room(paragraph, shape, page)
    counts: list[int] = []
    for one in (paragraph, copy.deepcopy(paragraph)):
        if counts:
            sentences_apart(one)
        runs = list(text_runs(one))
        looks = [look_of(run.find(f"{W}rPr"), shape.look) for run in runs]
        counts.append(sum(len(wrap(pieces, wide, ruler)) for pieces in segments_of(runs, looks)))
    return counts[1] <= counts[0]


def let_places_break(paragraph: etree._Element, shape: Shape, wide: float, ruler: Ruler) -> None:
    """Where a justified line would be torn apart, let it end between `xã` and the name, if that helps.

    The name of the place itself stays whole, as names of people do.
    """
    runs = list(text_runs(paragraph))
    looks = [look_of(run.find(f"{W}rPr"), shape.look) for run in runs]
    nodes = [node for run in runs for node in run.iter(f"{W}t") if node.text]
    before = [str(node.text) for node in nodes]

    def worst() -> float:
        return max(loosest(pieces, wide, shape.first, ruler) for pieces in segments_of(runs, looks))

    held = worst()
    if held <= _LOOSE:
        return
    for node, words in zip(nodes, before, strict=True):
        node.text = _OF_PLACE.sub(r"\1 ", words)
    if worst() >= held:
        for node, words in zip(nodes, before, strict=True):
            node.text = words
