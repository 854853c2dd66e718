"""Tables of WordprocessingML -> fixed tables of the page model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from .formats import box, edge, shade
from .looks import last
from .markup import Element, attribute, child, flag, number, points, unwrapped, val, w
from .model import Block, Cell, Row, Table, VerticalAlign
from .shapes import Align, Box, Edge
from .styles import Styles

_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
_VERTICAL = {"center": VerticalAlign.CENTRE, "bottom": VerticalAlign.BOTTOM}
_SIDE_MARGIN = 5.4


class CellReader(Protocol):
    """Who reads the blocks of a cell: it numbers its paragraphs on and knows the style sheet."""

    styles: Styles
    count: int

    def blocks(self, parent: Element, table_style: str = "") -> tuple[Block, ...]:
        """The blocks of a cell whose table has this style."""
        ...


@dataclass(slots=True)
class _Open:
    """A cell under construction: merged rows are added while they come."""

    column: int
    span: int
    element: Element
    rows: int = 1
    last_row: int = 0


@dataclass(slots=True)
class _Borders:
    """The borders of a table: outer ones and those between its cells."""

    outer: Box
    inner_h: Edge | None
    inner_v: Edge | None


@dataclass(slots=True)
class _Grid:
    """The cells of a table by row, merged ones joined to the first."""

    rows: list[list[_Open]] = field(default_factory=list)
    _running: dict[int, _Open] = field(default_factory=dict)

    def add(self, row: Element, cells: list[Element]) -> None:
        """Take a row of cells."""
        column = int(number(val(child(child(row, "trPr"), "gridBefore"), "0")))
        opened: list[_Open] = []
        for element in cells:
            properties = child(element, "tcPr")
            span = int(number(val(child(properties, "gridSpan"), "1")))
            merge = child(properties, "vMerge")
            if merge is not None and val(merge, "continue") == "continue" and column in self._running:
                self._running[column].rows += 1
            else:
                cell = _Open(column, span, element)
                opened.append(cell)
                self._running.pop(column, None)
                if merge is not None:
                    self._running[column] = cell
            column += span
        self.rows.append(opened)


def table_of(element: Element, reader: CellReader) -> Table:
    """A `w:tbl`; its columns are the grid's, whatever the cells say."""
    properties = child(element, "tblPr")
    style = val(child(properties, "tblStyle")) or reader.styles.normal.get("table", "")
    layers = (*reader.styles.layers(style, "tblPr"), *(() if properties is None else (properties,)))
    number_before = reader.count + 1
    columns = tuple(points(column, "w") for column in element.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
    grid = _Grid()
    rows = [row for row in unwrapped(element) if row.tag == w("tr")]
    for row in rows:
        grid.add(row, [cell for cell in unwrapped(row) if cell.tag == w("tc")])
    outer = box(layers, "tblBorders")
    borders = _Borders(outer, _inner(layers, "insideH"), _inner(layers, "insideV"))
    margins = _margins(layers, (0.0, _SIDE_MARGIN, 0.0, _SIDE_MARGIN))
    made = []
    for index, (row, opened) in enumerate(zip(rows, grid.rows, strict=True)):
        cells = []
        for cell in opened:
            at_end = index + cell.rows == len(rows)
            edges = (index == 0, cell.column == 0, at_end, cell.column + cell.span >= len(columns))
            cells.append(_cell(cell, reader, style, borders, edges, margins))
        made.append(_row(row, tuple(cells)))
    align = _ALIGNS.get(val(last(layers, "jc")), Align.LEFT)
    return Table(columns, tuple(made), _left(layers), align, number_before)


def _left(layers: tuple[Element, ...]) -> float:
    indent = last(layers, "tblInd")
    return points(indent, "w")


def _inner(layers: tuple[Element, ...], name: str) -> Edge | None:
    found = None
    for layer in layers:
        element = child(child(layer, "tblBorders"), name)
        found = edge(element) if element is not None else found
    return found


def _margins(
    layers: tuple[Element, ...], given: tuple[float, float, float, float], name: str = "tblCellMar"
) -> tuple[float, float, float, float]:
    sides = list(given)
    for layer in layers:
        margins = child(layer, name)
        for index, names in enumerate((("top",), ("left", "start"), ("bottom",), ("right", "end"))):
            for side in names:
                element = child(margins, side)
                if element is not None:
                    sides[index] = points(element, "w")
    return (sides[0], sides[1], sides[2], sides[3])


def _cell(
    cell: _Open,
    reader: CellReader,
    style: str,
    borders: _Borders,
    at_edge: tuple[bool, bool, bool, bool],
    margins: tuple[float, float, float, float],
) -> Cell:
    properties = child(cell.element, "tcPr")
    layers = (*reader.styles.layers(style, "tcPr"), *(() if properties is None else (properties,)))
    own = child(properties, "tcBorders")
    outer = borders.outer
    defaults = (
        outer.top if at_edge[0] else borders.inner_h,
        outer.left if at_edge[1] else borders.inner_v,
        outer.bottom if at_edge[2] else borders.inner_h,
        outer.right if at_edge[3] else borders.inner_v,
    )
    sides: list[Edge | None] = []
    for names, default in zip(
        (("top",), ("left", "start"), ("bottom",), ("right", "end")), defaults, strict=True
    ):
        element = next((child(own, name) for name in names if child(own, name) is not None), None)
        sides.append(default if element is None else edge(element))
    return Cell(
        column=cell.column,
        span=cell.span,
        rows=cell.rows,
        blocks=reader.blocks(cell.element, style),
        border=Box(*sides),
        margins=_margins(layers, margins, "tcMar"),
        shade=shade(layers),
        align=_VERTICAL.get(val(last(layers, "vAlign")), VerticalAlign.TOP),
    )


def _row(row: Element, cells: tuple[Cell, ...]) -> Row:
    properties = child(row, "trPr")
    height = child(properties, "trHeight")
    rule = attribute(height, "hRule", "atLeast")
    return Row(
        cells=cells,
        height=points(height, "val") if rule != "auto" else 0.0,
        exact=rule == "exact",
        whole=flag(child(properties, "cantSplit")),
        heading=flag(child(properties, "tblHeader")),
    )
