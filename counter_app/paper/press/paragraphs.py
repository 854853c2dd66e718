"""A paragraph set in a column: its lines as slabs, with borders, shading and label."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from counter_app.domain.errors.paper import CannotDraw, Problem

from . import naming
from .atoms import FIRST_PAGE, Atom, Kind, PageNumbers, Strut, atoms_of, shaped, strut_of
from .fonts import STANDARD, FontShelf
from .inking import inked
from .lines import LineFiller, Placed, SetLine, aligned
from .marks import Fill, Line, Mark, moved
from .model import Paragraph, Tab, Text
from .shapes import Align, Box, Edge, Format, LineRule, Look, TabAlign
from .slabs import Hung, Slab

# The share of an exact or shrunken line that lies above its baseline, in the reference renderer.
_ABOVE = 0.8
_SHOWN = 40
_TWIPS, _SPECK = 20, 1e-6
_QUIET = frozenset({Kind.TAB, Kind.SPACE, Kind.BREAK, Kind.PAGE_BREAK})


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The formats of the paragraphs directly above and below; borders alike are drawn as one."""

    above: Format | None = None
    below: Format | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What every paragraph of a document is set with; `beside` is the white left and right of its column;
    `tight` gathers the words that fit or miss by a hair, `apart` what comes apart where every program cuts by rules of
    its own: table rows between two pages, words wider than their line, tabs at the end of one."""

    shelf: FontShelf
    tab_width: float
    numbers: PageNumbers = FIRST_PAGE
    beside: tuple[float, float] = (math.inf, math.inf)
    tight: set[str] = field(default_factory=set)
    apart: list[Problem] = field(default_factory=list)


def set_paragraph(
    paragraph: Paragraph, width: float, setting: Setting, near: Neighbours = Neighbours()
) -> list[Slab]:
    """The lines of a paragraph as slabs; raises MissingFont and MissingGlyph."""
    shape = paragraph.format
    if shape.align in (Align.CENTRE, Align.RIGHT) and any(isinstance(p, Tab) for p in paragraph.pieces):
        raise CannotDraw(problems=(Problem(naming.ADRIFT, paragraph.number, paragraph.text[:_SHOWN]),))
    if any(isinstance(piece, Text) and _crowded(piece.look) for piece in paragraph.pieces):
        text = paragraph.text[:_SHOWN]
        raise CannotDraw(problems=(Problem(naming.SMALL_CAPS, paragraph.number, text),))
    atoms = atoms_of(paragraph, setting.shelf, setting.numbers)
    label = _label(paragraph, setting)
    filler = LineFiller(shape, width, setting.tab_width, _label_end(paragraph, label, setting))
    lines = filler.fill(atoms)
    setting.tight.update(filler.tight)
    if filler.beyond:
        raise CannotDraw(problems=(Problem(naming.BEYOND, paragraph.number, paragraph.text[:_SHOWN]),))
    for found, name in ((filler.torn, naming.TORN), (filler.stranded, naming.STRANDED)):
        if found:
            setting.apart.append(Problem(name, paragraph.number, paragraph.text[:_SHOWN]))
    mark = strut_of(paragraph.mark, setting.shelf)
    slabs: list[Slab] = []
    for index, line in enumerate(lines):
        if index == 0 and label:
            line.placed[:0] = label
        aligned(line, shape.align)
        height, baseline = _heights(line, shape, mark, index == 0)
        marks = inked(line.shown, baseline)
        marks += _leaders(line, baseline, setting, paragraph.number)
        lead = _extra(line, shape, mark) if index else 0.0
        slabs.append(Slab(height, marks, lead=lead, lines=(_words(line),), paragraph=paragraph.number))
    _glue(slabs, lines, shape)
    _frame(slabs, shape, width, near)
    if lines[-1].last and shape.line > 1 and shape.border.bottom is None:
        slabs[-1].tail = _extra(lines[-1], shape, mark)
    slabs[-1].spare = _spare(paragraph, lines[-1], mark, setting)
    slabs[0].before, slabs[-1].after = shape.before, shape.after
    slabs[0].breaks = slabs[0].breaks or shape.page_break_before
    slabs[0].anchored = tuple(Hung(item) for item in paragraph.anchored)
    for slab in slabs:
        slab.style, slab.contextual = shape.style, shape.contextual
    for above, below in zip(lines, slabs[1:], strict=False):
        below.breaks = below.breaks or above.page_break
    return slabs


def _crowded(look: Look) -> bool:
    """Whether small capitals are stretched, raised or lowered as well."""
    return look.small_caps and (look.stretch != 1.0 or look.raised != 0.0)


def _glue(slabs: list[Slab], lines: list[SetLine], shape: Format) -> None:
    """Widows and orphans: the first two and the last two lines stay together."""
    count = len(slabs)
    for index, slab in enumerate(slabs[:-1]):
        slab.glued = shape.keep_lines or (shape.widow_control and index in (0, count - 2))
        slab.glued = slab.glued and not lines[index].page_break
    slabs[-1].glued = shape.keep_next


def _label(paragraph: Paragraph, setting: Setting) -> list[Placed]:
    if paragraph.label is None:
        return []
    run = shaped(Text(paragraph.label.text, paragraph.label.look), setting.shelf, paragraph.number)
    width = sum(run.steps)
    atom = Atom(Kind.WORD, width, run.look, run.strut, False, run, 0, len(run.glyphs))
    return [Placed(atom, paragraph.format.left + paragraph.format.first, width)]


def _label_end(paragraph: Paragraph, label: list[Placed], setting: Setting) -> float | None:
    """Where the first line begins behind its label, if it has one."""
    if not label or paragraph.label is None:
        return None
    end = label[0].x + label[0].width
    if paragraph.label.follow == "nothing":
        return end
    if paragraph.label.follow == "space":
        space = shaped(Text(" ", paragraph.label.look), setting.shelf, paragraph.number)
        return end + sum(space.steps)
    shape = paragraph.format
    if end < min(shape.left, 0.0):
        return min(shape.left, 0.0)
    if end < shape.left:
        return shape.left
    for stop in shape.tabs:
        if stop.at > end:
            if stop.leader or stop.align is not TabAlign.LEFT:
                text = paragraph.text[:_SHOWN]
                raise CannotDraw(problems=(Problem(naming.LABEL_STOP, paragraph.number, text),))
            return stop.at
    return (int(end / setting.tab_width) + 1) * setting.tab_width


def _heights(line: SetLine, shape: Format, mark: Strut, first: bool) -> tuple[float, float]:
    """The height of a line and the depth of its baseline, by the rule of its spacing: what a multiple adds stands
    above the line, below the last one and never above the first."""
    struts = _struts(line, mark)
    ascent, descent = max(s.ascent for s in struts), max(s.descent for s in struts)
    height = ascent + descent
    match shape.rule:
        case LineRule.EXACT:
            return shape.line, _whole(shape.line * _ABOVE)
        case LineRule.AT_LEAST:
            return max(height, shape.line), max(height, shape.line) - descent
    # An empty paragraph set from the left keeps its height.
    if first and shape.line < 1 and (line.placed or shape.align is not Align.LEFT):
        spaced = _whole(height * shape.line)
        return spaced, _whole(spaced * _ABOVE)
    above = 0.0 if first else _extra(line, shape, mark)
    below = _extra(line, shape, mark) if line.last and shape.line > 1 else 0.0
    return height + above + below, ascent + above


def _struts(line: SetLine, mark: Strut) -> list[Strut]:
    """What claims the height of a line."""
    struts = [p.atom.strut for p in line.placed if p.atom.kind not in _QUIET]
    # Blanks and tabs count only when there is nothing else.
    struts = struts or [p.atom.strut for p in line.placed if p.atom.kind is not Kind.BREAK] or [mark]
    if all(p.atom.kind in _QUIET for p in line.placed) and line.last:
        struts.append(mark)
    return struts


def _extra(line: SetLine, shape: Format, mark: Strut) -> float:
    """What a multiple of the natural height adds to a line, pictures left aside."""
    if shape.rule is not LineRule.AUTO:
        return 0.0
    written = [p.atom.strut for p in line.placed if p.atom.kind is Kind.WORD]
    if not written:
        written = [mark] if any(p.atom.kind is Kind.PICTURE for p in line.placed) else _struts(line, mark)
    text = max(s.ascent for s in written) + max(s.descent for s in written)
    return _whole(text * shape.line) - text


def _spare(paragraph: Paragraph, line: SetLine, mark: Strut, setting: Setting) -> float:
    """How much the room under a last line is larger than what the reference renderer counts at the end of a cell:
    the share of a line of its own standard face, at the size of the paragraph's style."""
    shape = paragraph.format
    if shape.rule is not LineRule.AUTO or shape.line <= 1:
        return 0.0
    standard = strut_of(Look(STANDARD, paragraph.styled_size), setting.shelf)
    return _extra(line, shape, mark) - _whole((standard.ascent + standard.descent) * (shape.line - 1))


def _whole(length: float) -> float:
    """A length cut to whole twips, as the reference renderer does."""
    return int(length * _TWIPS + _SPECK) / _TWIPS


def _words(line: SetLine) -> str:
    """The text of a line."""
    signs = {Kind.TAB: "\t"}
    return "".join(
        p.atom.run.words_of(p.atom.begin, p.atom.end)
        if p.atom.run is not None
        else signs.get(p.atom.kind, "")
        for p in line.shown
    )


def _leaders(line: SetLine, baseline: float, setting: Setting, number: int) -> list[Mark]:
    """Dots and the like filling the way to a tab stop."""
    marks: list[Mark] = []
    for placed in line.placed:
        if not placed.leader or placed.width <= 0:
            continue
        look = replace(placed.atom.look, spacing=0.0, underline=None, highlight="")
        sign = shaped(Text(placed.leader, look), setting.shelf, number)
        each = sum(sign.steps)
        count = int(placed.width / each) if each else 0
        if count:
            run = shaped(Text(placed.leader * count, look), setting.shelf, number)
            atom = Atom(Kind.WORD, each * count, look, run.strut, False, run, 0, len(run.glyphs))
            marks += inked([Placed(atom, placed.x + placed.width - atom.width, atom.width)], baseline)
    return marks


def _frame(slabs: list[Slab], shape: Format, width: float, near: Neighbours) -> None:
    """Shading and borders round the lines; a border takes its own room above and below."""
    border = shape.border
    above, below = joined(shape, near.above), joined(shape, near.below)
    top = shape.between if above else border.top
    bottom = None if below else border.bottom
    left, right = shape.left + min(shape.first, 0.0), width - shape.right
    x = left - (border.left.space + border.left.thickness if border.left else 0.0)
    x2 = right + (border.right.space + border.right.thickness if border.right else 0.0)
    if top is not None:
        _grow(slabs[0], top, upwards=True)
    if bottom is not None:
        _grow(slabs[-1], bottom, upwards=False)
    for index, slab in enumerate(slabs):
        upper = top if index == 0 else None
        lower = bottom if index == len(slabs) - 1 else None
        marks: list[Mark] = []
        if shape.shade:
            marks.append(Fill(x, 0.0, x2 - x, slab.height, shape.shade))
        marks += outlined(x, x2, slab.height, Box(upper, border.left, lower, border.right))
        slab.marks[:0] = marks


def joined(shape: Format, other: Format | None) -> bool:
    """Whether two neighbouring paragraphs share one border."""
    return (
        other is not None
        and other.border == shape.border != Box()
        and other.between == shape.between
        and (other.left, other.right) == (shape.left, shape.right)
    )


def _grow(slab: Slab, edge: Edge, upwards: bool) -> None:
    room = edge.thickness + edge.space
    slab.height += room
    if upwards:
        slab.marks = moved(slab.marks, 0.0, room)


def outlined(x: float, x2: float, height: float, box: Box) -> list[Mark]:
    """The sides of a box, drawn just inside its outline."""
    marks: list[Mark] = []
    for edge, level, at, inwards in (
        (box.top, True, 0.0, 1),
        (box.bottom, True, height, -1),
        (box.left, False, x, 1),
        (box.right, False, x2, -1),
    ):
        if edge is not None:
            here = at + inwards * edge.thickness / 2
            ends = (x, here, x2, here) if level else (here, 0.0, here, height)
            marks.append(Line(*ends, width=edge.width, colour=edge.colour, stroke=edge.stroke))
    return marks
