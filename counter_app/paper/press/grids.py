"""A table set in a column: each row a slab, cells with their borders, shading and vertical alignment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from counter_app.domain.errors.paper import CannotDraw, Problem

from . import naming
from .anchors import Frame
from .marks import Fill, Line, Mark, moved
from .model import Block, Cell, Row, Table, VerticalAlign
from .paragraphs import Setting
from .shapes import Align, Edge
from .slabs import Slab, stacked, with_origins

SetColumn = Callable[[Sequence[Block], float, Setting], list[Slab]]
_HAIR = 0.02
# The white under the letters of a line may be lost.
_CUT = 2.0


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its content set: where it stands in the table and how high its content is."""

    cell: Cell
    row: int
    x: float
    width: float
    slabs: tuple[tuple[float, Slab], ...]
    content: float

    @property
    def natural(self) -> float:
        """Its height with its margins, without lines."""
        return self.content + self.cell.margins[0] + self.cell.margins[2]


@dataclass(slots=True)
class _Heights:
    """Where rows begin and how thick the line above each is; one more of both for the line at the end."""

    tops: list[float] = field(default_factory=list)
    lines: list[float] = field(default_factory=list)


def set_table(table: Table, width: float, setting: Setting, set_column: SetColumn) -> list[Slab]:
    """The rows of a table as slabs; raises MissingFont and MissingGlyph."""
    if not table.rows:
        return []
    edges = [_left(table, width)]
    for column in table.columns:
        edges.append(edges[-1] + column)
    if edges[0] < -setting.beside[0] - _HAIR or edges[-1] > width + setting.beside[1] + _HAIR:
        raise CannotDraw(problems=(Problem(naming.OFF_SHEET, table.number, ""),))
    cells = [
        _set_cell(cell, index, edges, setting, set_column)
        for index, row in enumerate(table.rows)
        for cell in row.cells
    ]
    return _assembled(table.rows, cells, table.number, setting.apart)


def _assembled(rows: Sequence[Row], cells: list[_Set], number: int, apart: list[Problem]) -> list[Slab]:
    """The rows as slabs with all that is drawn in them."""
    heights = _heights(rows, cells)
    slabs: list[Slab] = []
    for index, row in enumerate(rows):
        slab = Slab(
            heights.tops[index + 1] - heights.tops[index],
            heading=row.heading,
            paragraph=number,
            row_of=number,
        )
        merged = any(c.row <= index < c.row + c.cell.rows - 1 for c in cells)
        slab.glued = slab.merged = merged
        own = [cell for cell in cells if cell.row == index]
        simple = all(cell.cell.rows == 1 for cell in own) and not merged
        if simple and not row.whole and not row.exact:
            shared = any(c.row < index < c.row + c.cell.rows for c in cells)
            slab.split = _splitter(row, own, number, apart, shared=shared)
        slabs.append(slab)
    for cell in cells:
        _ink(cell, slabs, heights)
    _rule(cells, slabs, heights)
    # The line under the last row takes room of its own.
    slabs[-1].height += heights.lines[-1]
    return slabs


def _left(table: Table, width: float) -> float:
    """Where the first grid line stands: the first cell's line is drawn inside the table's edge."""
    firsts = [cell.border.left for row in table.rows for cell in row.cells if cell.column == 0]
    inside = max((edge.thickness for edge in firsts if edge), default=0.0)
    spare = width - sum(table.columns)
    match table.align:
        case Align.CENTRE:
            return spare / 2
        case Align.RIGHT:
            return spare
    return table.left + inside / 2


def _set_cell(cell: Cell, row: int, edges: list[float], setting: Setting, set_column: SetColumn) -> _Set:
    last = min(cell.column + cell.span, len(edges) - 1)
    x, x2 = edges[min(cell.column, last)], edges[last]
    left = max(cell.margins[1], cell.border.left.thickness / 2 if cell.border.left else 0.0)
    right = max(cell.margins[3], cell.border.right.thickness / 2 if cell.border.right else 0.0)
    slabs, content = stacked(set_column(cell.blocks, x2 - x - left - right, setting))
    content -= slabs[-1][1].spare if slabs else 0.0
    for _y, slab in slabs:
        slab.marks = moved(slab.marks, x + left, 0.0)
        slab.anchored = tuple(replace(hung, cell=Frame(x + left, x2 - right)) for hung in slab.anchored)
    return _Set(cell, row, x, x2 - x, tuple(slabs), content)


def _heights(rows: Sequence[Row], cells: list[_Set]) -> _Heights:
    """Row by row: the line above and the highest cell that ends there; a merged cell's rest goes to its last row."""
    found = _Heights()
    top = 0.0
    for index, row in enumerate(rows):
        line = _thickest(cells, index)
        found.tops.append(top)
        found.lines.append(line)
        top += row.height if row.exact else _height(row, index, cells, found)
    found.tops.append(top)
    found.lines.append(_thickest(cells, len(rows)))
    return found


def _height(row: Row, index: int, cells: list[_Set], found: _Heights) -> float:
    height = max(row.height, found.lines[index])
    for cell in cells:
        if cell.row + cell.cell.rows - 1 == index:
            above = found.tops[index] - found.tops[cell.row]
            height = max(height, cell.natural + found.lines[cell.row] - above)
    return height


def _thickest(cells: list[_Set], index: int) -> float:
    """The thickness of the line above row `index`."""
    found = [0.0]
    for cell in cells:
        if cell.row == index and cell.cell.border.top:
            found.append(cell.cell.border.top.thickness)
        if cell.row + cell.cell.rows == index and cell.cell.border.bottom:
            found.append(cell.cell.border.bottom.thickness)
    return max(found)


def _ink(cell: _Set, slabs: list[Slab], heights: _Heights) -> None:
    """Put a cell's shading and content into the slab of its first row."""
    slab = slabs[cell.row]
    line = heights.lines[cell.row]
    height = heights.tops[cell.row + cell.cell.rows] - heights.tops[cell.row]
    margins = cell.cell.margins
    _all_shown(cell, height - line - margins[0])
    room = max(height - line - margins[0] - margins[2] - cell.content, 0.0)
    sink = {VerticalAlign.CENTRE: room / 2, VerticalAlign.BOTTOM: room}.get(cell.cell.align, 0.0)
    if cell.cell.shade:
        slab.marks.insert(0, Fill(cell.x, line / 2, cell.width, height, cell.cell.shade))
    top = line + margins[0] + sink
    for origin, y, inner in with_origins(cell.slabs):
        slab.marks += moved(inner.marks, 0.0, top + y)
        slab.anchored += tuple(replace(hung, below=hung.below + top + origin) for hung in inner.anchored)
        slab.lines += inner.lines


def _all_shown(cell: _Set, room: float) -> None:
    """Raise CannotDraw when a row of exact height would cut text off."""
    for y, slab in cell.slabs:
        white = max(slab.tail, slab.spare, 0.0)
        if y + slab.height - white > room + _CUT and any(line.strip() for line in slab.lines):
            raise CannotDraw(problems=(Problem(naming.CLIPPED, slab.paragraph, slab.text),))


def _rule(cells: list[_Set], slabs: list[Slab], heights: _Heights) -> None:
    """Draw every line once: of two cells that meet, the thicker line wins, else the later one."""
    drawn: dict[tuple[str, int, float, float], Edge] = {}
    for cell in cells:
        first, last = cell.row, cell.row + cell.cell.rows
        border, x, x2 = cell.cell.border, cell.x, cell.x + cell.width
        sides: list[tuple[str, int, float, float, Edge | None]]
        sides = [("h", first, x, x2, border.top), ("h", last, x, x2, border.bottom)]
        for row in range(first, last):
            sides += [("v", row, x, x, border.left), ("v", row, x2, x2, border.right)]
        for kind, row, start, end, edge in sides:
            key = (kind, row, round(start, 2), round(end, 2))
            if edge is not None and (key not in drawn or drawn[key].thickness <= edge.thickness):
                drawn[key] = edge
    for (kind, row, start, end), edge in drawn.items():
        index = min(row, len(slabs) - 1)
        base = heights.tops[index]
        if kind == "v":
            y, y2 = heights.lines[row] / 2, heights.tops[row + 1] - base + heights.lines[row + 1] / 2
            slabs[index].marks.append(_pen(start, y, start, y2, edge))
            continue
        if row < len(slabs):
            slabs[row].marks.append(_level(start, end, heights.lines[row] / 2, edge))
        if row:
            under = _level(start, end, slabs[row - 1].height + heights.lines[row] / 2, edge)
            (slabs[row - 1].marks if row == len(slabs) else slabs[row - 1].closing).append(under)


def _level(x: float, x2: float, y: float, edge: Edge) -> Mark:
    half = edge.thickness / 2
    return _pen(x - half, y, x2 + half, y, edge)


def _pen(x: float, y: float, x2: float, y2: float, edge: Edge) -> Mark:
    return Line(x, y, x2, y2, edge.width, edge.colour, edge.stroke)


def _splitter(
    row: Row, cells: list[_Set], number: int, apart: list[Problem], *, shared: bool
) -> Callable[[float], tuple[Slab, Slab] | None]:
    """How to cut a row at a height: what stays above and what goes to the next page, or None when nothing would
    stay. What every program cuts by rules of its own is noted in `apart`, so a row `shared` by a cell from above."""

    def split(room: float) -> tuple[Slab, Slab] | None:
        line = _thickest(cells, cells[0].row) if cells else 0.0
        upper: list[_Set] = []
        lower: list[_Set] = []
        for cell in cells:
            count = _fitting(cell, room - line - cell.cell.margins[0])
            if cell.slabs and count == 0:
                if any(
                    _fitting(other, room - line - other.cell.margins[0]) for other in cells if other.slabs
                ):
                    # One cell has room for a line and this has none.
                    apart.append(Problem(naming.CUT_ROW, number, ""))
                return None
            kept, rest = cell.slabs[:count], cell.slabs[count:]
            end = kept[-1][0] + kept[-1][1].height if kept else 0.0
            upper.append(replace(cell, row=0, slabs=kept, content=end))
            lower.append(_carried(cell, rest))
        if not any(cell.slabs for cell in lower):
            if line + max(cell.natural for cell in cells) + _thickest(cells, cells[0].row + 1) > room:
                # The lines fit, the white under them does not.
                apart.append(Problem(naming.CUT_ROW, number, ""))
            return None
        if shared or not all(map(_plain, cells)):
            apart.append(Problem(naming.CUT_ROW, number, ""))
        above = _assembled([replace(row, height=max(room - line, 0.0))], upper, number, apart)[0]
        below = _assembled([replace(row, height=0.0)], lower, number, apart)[0]
        below.height -= _thickest(lower, 1)
        return above, below

    return split


def _plain(cell: _Set) -> bool:
    """Whether a cell comes apart between two pages everywhere alike: lines from its top, no white between them."""
    top = cell.cell.align is VerticalAlign.TOP
    return not cell.slabs or (top and not any(s.before or s.after or s.lead for _y, s in cell.slabs))


def _carried(cell: _Set, rest: tuple[tuple[float, Slab], ...]) -> _Set:
    """What of a cell goes to the next page: its first line without the room that a wider spacing puts above it."""
    if not rest:
        return replace(cell, row=0, slabs=(), content=0.0)
    (start, first), *others = rest
    lead = first.lead
    first = replace(first, marks=moved(first.marks, 0.0, -lead), height=first.height - lead, lead=0.0)
    slabs = ((0.0, first), *((y - start - lead, slab) for y, slab in others))
    return replace(cell, row=0, slabs=slabs, content=cell.content - start - lead)


def _fitting(cell: _Set, room: float) -> int:
    """How many of a cell's lines fit; the reference renderer heeds no widows in tables."""
    return sum(1 for y, slab in cell.slabs if y + slab.height <= room + _HAIR)
