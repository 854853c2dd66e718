"""A table set in a column: each row a slab, cells with their borders, shading and vertical alignment."""

from __future__ import annotations

from dataclasses import dataclass, field

from .columns import column_of
from .marks import Fill, Line, moved
from .model import Align, Cell, Edge, Row, Table, VerticalAlign
from .paragraphs import Setting
from .slabs import Slab, stacked


@dataclass(slots=True)
class _Set:
    """A cell with its content set: where it stands in the table and how high its content is."""

    cell: Cell
    row: int
    x: float
    width: float
    slabs: list[tuple[float, Slab]]
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


def set_table(table: Table, width: float, setting: Setting) -> list[Slab]:
    """The rows of a table as slabs; raises MissingFont and MissingGlyph."""
    x = _left(table, width)
    edges = [x]
    for column in table.columns:
        edges.append(edges[-1] + column)
    cells = [_set_cell(cell, index, edges, setting) for index, row in enumerate(table.rows) for cell in row.cells]
    heights = _heights(table, cells)
    slabs: list[Slab] = []
    for index, row in enumerate(table.rows):
        slab = Slab(heights.tops[index + 1] - heights.tops[index], heading=row.heading, paragraph=table.number)
        slab.glued = any(c.row <= index < c.row + c.cell.rows - 1 for c in cells)
        slabs.append(slab)
    for cell in cells:
        _ink(cell, slabs, heights)
    _rule(cells, slabs, heights)
    # The line under the last row takes room of its own.
    slabs[-1].height += heights.lines[-1]
    return slabs


def _left(table: Table, width: float) -> float:
    """Where the first grid line stands: the first cell's line is drawn inside the table's edge."""
    inside = max((c.border.left.thickness for r in table.rows for c in r.cells if c.column == 0 and c.border.left),
                 default=0.0)  # fmt: skip
    spare = width - sum(table.columns)
    match table.align:
        case Align.CENTRE:
            return spare / 2
        case Align.RIGHT:
            return spare
    return table.left + inside / 2


def _set_cell(cell: Cell, row: int, edges: list[float], setting: Setting) -> _Set:
    last = min(cell.column + cell.span, len(edges) - 1)
    x, x2 = edges[min(cell.column, last)], edges[last]
    left = max(cell.margins[1], cell.border.left.thickness / 2 if cell.border.left else 0.0)
    right = max(cell.margins[3], cell.border.right.thickness / 2 if cell.border.right else 0.0)
    slabs, content = stacked(column_of(cell.blocks, x2 - x - left - right, setting))
    for _y, slab in slabs:
        slab.marks = moved(slab.marks, x + left, 0.0)
    return _Set(cell, row, x, x2 - x, slabs, content)


def _heights(table: Table, cells: list[_Set]) -> _Heights:
    """Row by row: the line above and the highest cell that ends there; a merged cell's rest goes to its last row."""
    found = _Heights()
    top = 0.0
    for index, row in enumerate(table.rows):
        line = _thickest(cells, index)
        found.tops.append(top)
        found.lines.append(line)
        top += _height(row, index, line, cells, found)
    found.tops.append(top)
    found.lines.append(_thickest(cells, len(table.rows)))
    return found


def _height(row: Row, index: int, line: float, cells: list[_Set], found: _Heights) -> float:
    if row.exact:
        return row.height
    height = max(row.height, line)
    for cell in cells:
        if cell.row + cell.cell.rows - 1 == index:
            first_line = line if cell.row == index else found.lines[cell.row]
            height = max(height, cell.natural + first_line - (found.tops[index] - found.tops[cell.row]))
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
    last = cell.row + cell.cell.rows
    line = heights.lines[cell.row]
    height = heights.tops[last] - heights.tops[cell.row]
    margins = cell.cell.margins
    room = height - line - margins[0] - margins[2] - cell.content
    sink = {VerticalAlign.CENTRE: max(room, 0.0) / 2, VerticalAlign.BOTTOM: max(room, 0.0)}.get(cell.cell.align, 0.0)
    if cell.cell.shade:
        slab.marks.insert(0, Fill(cell.x, line / 2, cell.width, height, cell.cell.shade))
    top = line + margins[0] + sink
    for y, inner in cell.slabs:
        slab.marks += moved(inner.marks, 0.0, top + y)
        slab.anchored += inner.anchored
        slab.lines += inner.lines


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
        if kind == "h":
            y = heights.tops[row] - base + heights.lines[row] / 2
            half = edge.thickness / 2
            slabs[index].marks.append(Line(start - half, y, end + half, y, edge.width, edge.colour, edge.stroke))
        else:
            y = heights.lines[row] / 2
            y2 = heights.tops[row + 1] - base + heights.lines[row + 1] / 2
            slabs[index].marks.append(Line(start, y, start, y2, edge.width, edge.colour, edge.stroke))
