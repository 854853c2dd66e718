"""Atoms into lines: filled greedily from the left, tabs stepped, spaces left hanging over the end."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from .atoms import Atom, Kind, Run
from .shapes import Align, Format, TabAlign, TabStop

# The reference counts whole twips.
_HAIR = 0.0025
_TWIPS = 20
_SHARES = 100
_MARGIN = 1.0
# A word that fits or misses by less, 0.05 mm in points, may stand elsewhere in another program.
_TIGHT = 0.05 * 72 / 25.4
_HARD = frozenset("\u00a0\u2011")
_SOLID = frozenset({Kind.WORD, Kind.PICTURE})


@dataclass(slots=True)
class Placed:
    """An atom in its line, `x` points from the left edge of the column."""

    atom: Atom
    x: float
    width: float
    leader: str = ""


@dataclass(slots=True)
class SetLine:
    """One line: what stands in it and how it ended."""

    start: float
    limit: float
    placed: list[Placed] = field(default_factory=list)
    forced: bool = False
    page_break: bool = False
    last: bool = False

    @property
    def shown(self) -> list[Placed]:
        """What stands in the line without the spaces hanging over its end."""
        end = len(self.placed)
        while end and self.placed[end - 1].atom.kind is Kind.SPACE:
            end -= 1
        return self.placed[:end]

    @property
    def _solid(self) -> list[Placed]:
        """What stands in the line, its own break left out."""
        return self.placed[:-1] if self.forced else self.placed

    @property
    def end(self) -> float:
        """Where the last thing shown ends, the room behind italics at an end of their own included."""
        shown = self.shown
        if not shown:
            return self.start
        end = shown[-1].x + shown[-1].width - shown[-1].atom.trailing
        solid = self._solid
        ends = (self.last or self.forced) and not (solid and shown[-1] is solid[-1])
        return max(end + (0.0 if ends else _room([shown[-1].atom])), self.start)


class LineFiller:
    """Fills the lines of one paragraph in a column of a width; `beyond` tells of a stop outside that column, `torn`
    of a word that is too wide for it and no single piece, `stranded` of a tab
    whose word went to the next line, `tight` of words that fit or miss by a hair."""

    def __init__(self, shape: Format, width: float, tab_width: float, label: float | None = None) -> None:
        """Take the paragraph's format, the column's width and the default distance of tabs, in points; `label` is
        where the label before the first line ends."""
        self._shape = shape
        self._width = width
        self._tab_width = tab_width
        self.lines: list[SetLine] = []
        self.beyond = self.torn = self.stranded = False
        self.tight: list[str] = []
        start = shape.left + shape.first if label is None else label
        self._line = SetLine(start, width - shape.right)
        self._x = start

    def fill(self, atoms: list[Atom]) -> list[SetLine]:
        """The lines these atoms make; always at least one."""
        units = _units(atoms)
        for index, unit in enumerate(units):
            self._take(unit, units, index)
        self._line.last = True
        self.lines.append(self._line)
        return self.lines

    def _take(self, unit: list[Atom], units: list[list[Atom]], index: int) -> None:
        head = unit[0]
        match head.kind:
            case Kind.TAB:
                self._tab(head, units[index + 1 :])
            case Kind.BREAK | Kind.PAGE_BREAK:
                if head.kind is Kind.BREAK and self._line.placed and self._x > self._line.limit + _HAIR:
                    # The reference renderer puts a break behind blanks that hang over the end on a line of its own.
                    self._close()
                self._put(head, 0.0)
                self._close(forced=True, page=head.kind is Kind.PAGE_BREAK)
            case Kind.SPACE:
                for atom in unit:
                    self._put(atom, atom.width)
            case _:
                self._word(unit)

    def _word(self, unit: list[Atom]) -> None:
        if self._line.placed and self._line.placed[-1].atom.run is not unit[0].run:
            self._x = _whole(self._x)
        width = sum(atom.width for atom in unit) + _room(unit) - unit[-1].trailing
        if self._line.placed and abs(self._x + width - self._line.limit) < _TIGHT:
            self.tight.append(_spelled(unit))
        if self._x + width > self._line.limit + _HAIR:
            if self._line.placed and unit[0].opens:
                self.stranded = self.stranded or self._line.placed[-1].atom.kind is Kind.TAB
                self._close()
            if self._x + width > self._line.limit + _HAIR:
                self._too_wide(unit)
                return
        for atom in unit:
            self._put(atom, atom.width)

    def _too_wide(self, unit: list[Atom]) -> None:
        """A word wider than its line breaks anywhere between letters."""
        self.torn = self.torn or not _in_one_piece(unit)
        for atom in unit:
            for part in _letters(atom):
                if self._x + part.width > self._line.limit + _HAIR and self._line.placed:
                    self._close()
                self._put(part, part.width)

    def _tab(self, atom: Atom, rest: list[list[Atom]]) -> None:
        stop = self._next_stop()
        if stop.at > self._line.limit + _HAIR and stop.automatic and self._line.placed:
            self._close()
            stop = self._next_stop()
        self.beyond = self.beyond or (stop.at > self._line.limit + _MARGIN and not stop.automatic)
        at = min(stop.at, self._line.limit)
        following = _until_tab(rest)
        before = {
            TabAlign.LEFT: 0.0,
            TabAlign.CENTRE: sum(a.width for a in following) / 2,
            TabAlign.RIGHT: sum(a.width for a in following),
            TabAlign.DECIMAL: _before_comma(following),
        }
        self._put(atom, max(at - self._x - before[stop.align], 0.0), stop.leader)

    def _next_stop(self) -> TabStop:
        shape, x = self._shape, self._x + 0.05
        for stop in shape.tabs:
            if stop.at > x and not (shape.first < 0 and x < shape.left < stop.at):
                return stop
        if shape.first < 0 and x < shape.left:
            return TabStop(shape.left)
        return TabStop((math.floor(x / self._tab_width) + 1) * self._tab_width, automatic=True)

    def _put(self, atom: Atom, width: float, leader: str = "") -> None:
        if self._line.placed and self._line.placed[-1].atom.run is not atom.run:
            self._x = _whole(self._x)
        self._line.placed.append(Placed(atom, self._x, width, leader))
        self._x += width

    def _close(self, forced: bool = False, page: bool = False) -> None:
        self._line.forced, self._line.page_break = forced, page
        self.lines.append(self._line)
        start = self._shape.left
        self._line = SetLine(start, self._width - self._shape.right)
        self._x = start


def aligned(line: SetLine, align: Align) -> None:
    """Move what stands in the line to where its alignment wants it."""
    spare = line.limit - line.end
    match align:
        case Align.CENTRE:
            _shift(line, spare / 2)
        case Align.RIGHT:
            _shift(line, spare)
        case Align.BOTH if not line.last and not line.page_break and spare > 0:
            _stretch(line, spare)


def _shift(line: SetLine, by: float) -> None:
    for placed in line.placed:
        placed.x += by


def _stretch(line: SetLine, spare: float) -> None:
    """Share the spare width among the spaces after the last tab as the reference renderer does: every space of a
    portion grows by whole twips, and what was cut off so stands behind the portion."""
    shown = line.shown
    first = max((index + 1 for index, placed in enumerate(shown) if placed.atom.kind is Kind.TAB), default=0)
    spaces = sum(p.atom.end - p.atom.begin for p in shown[first:] if p.atom.kind is Kind.SPACE)
    if not spaces:
        return
    each = int(spare * _TWIPS * _SHARES / spaces)
    whole, gaps, portion = each // _SHARES, 0, 0
    before: Placed | None = None
    for placed in line.placed[first:]:
        if before is not None and (before.atom.run is not placed.atom.run or _ends_portion(before.atom)):
            cut = gaps * each // _SHARES - gaps * whole
            before.width += cut / _TWIPS
            portion, gaps = portion + gaps * whole + cut, 0
        placed.x += (portion + gaps * whole) / _TWIPS
        if placed.atom.kind is Kind.SPACE and placed.x < line.limit:
            count = placed.atom.end - placed.atom.begin
            placed.width += count * whole / _TWIPS
            gaps += count
        before = placed


def _ends_portion(atom: Atom) -> bool:
    """Whether a hard space or hyphen stands in a word: a portion of its own to the reference renderer."""
    return atom.kind is Kind.WORD and not _HARD.isdisjoint(_spelled([atom]))


def _units(atoms: list[Atom]) -> list[list[Atom]]:
    """Atoms between which no line breaks, together; spaces, tabs and breaks alone."""
    units: list[list[Atom]] = []
    for atom in atoms:
        joins = atom.kind in _SOLID and not atom.opens
        if joins and units and units[-1][0].kind in _SOLID:
            units[-1].append(atom)
        elif joins and len(units) > 1 and units[-1][0].kind is Kind.SPACE and units[-2][0].kind in _SOLID:
            # A sign that may not begin a line takes the word before it along, space and all.
            space = units.pop()
            units[-1] += [*space, atom]
        else:
            units.append([atom])
    return units


def _whole(length: float) -> float:
    """A length rounded to whole twips: the reference renderer begins every run at one."""
    return math.floor(length * _TWIPS + 0.5) / _TWIPS


def _in_one_piece(unit: list[Atom]) -> bool:
    """Whether every program tears an overlong word alike: upright letters of one run at their own distances."""
    look = unit[0].look
    one = len({id(atom.run) for atom in unit}) == 1 and _HARD.isdisjoint(_spelled(unit))
    return one and not look.italic and look.spacing == 0.0 and look.stretch == 1.0


def _spelled(unit: list[Atom]) -> str:
    return "".join(atom.run.words_of(atom.begin, atom.end) for atom in unit if atom.run is not None)


def _room(unit: list[Atom]) -> float:
    """What must stay free behind a word in italics."""
    run = unit[-1].run
    return run.room if run is not None else 0.0


def _letters(atom: Atom) -> list[Atom]:
    """A word as its clusters, each an atom of its own."""
    run = atom.run
    if run is None:
        return [atom]
    parts: list[Atom] = []
    begin = atom.begin
    while begin < atom.end:
        end = begin + 1
        while end < atom.end and run.starts[end] == run.starts[begin]:
            end += 1
        parts.append(replace(atom, width=sum(run.steps[begin:end]), begin=begin, end=end))
        begin = end
    return parts


def _until_tab(units: list[list[Atom]]) -> list[Atom]:
    following: list[Atom] = []
    for unit in units:
        if unit[0].kind in (Kind.TAB, Kind.BREAK, Kind.PAGE_BREAK):
            break
        following += unit
    else:
        while following and following[-1].kind is Kind.SPACE:
            following.pop()
    return following


def _before_comma(atoms: list[Atom]) -> float:
    """The width up to the decimal sign of the text's language, or of the first number when there is none."""
    sign = "," if atoms and atoms[0].look.language.startswith("vi") else "."
    width, counted = 0.0, False
    for atom in atoms:
        for part in _letters(atom):
            run: Run | None = part.run
            letter = run.words_of(part.begin, part.end) if run is not None else ""
            if letter == sign or (counted and part.kind is Kind.SPACE):
                return width
            counted = counted or letter.isdigit()
            width += part.width
    return width
