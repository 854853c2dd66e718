"""Sections onto pages: slabs flow down the sheets, running heads and borders are put round them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from counter_app.domain.errors.paper import CannotDraw, Problem

from . import naming
from .anchors import anchored_mark
from .atoms import PageNumbers
from .columns import column_of
from .fonts import FontShelf
from .marks import Line, Mark, moved, welded
from .model import Document, PageBorder, Running, Section, Sheet
from .paragraphs import Setting
from .shapes import Edge
from .slabs import Slab, gap, stacked, with_origins

_HAIR = 0.02


@dataclass(slots=True)
class Page:
    """A finished page: what lies behind the text, the text, and what lies before it; `used` points of its column."""

    sheet: Sheet
    behind: list[Mark] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    front: list[Mark] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    used: float = 0.0

    @property
    def all_marks(self) -> Iterator[Mark]:
        """Every drawing step, from the back to the front."""
        yield from self.behind
        yield from welded(self.marks)
        yield from self.front


@dataclass(frozen=True, slots=True)
class _Flow:
    """Slabs that share a page, with the places of their tops."""

    placed: tuple[tuple[float, Slab], ...]
    used: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A document laid out: `tight` are the words that fit or miss their line by less than 0.05 mm, `apart` what
    comes apart where every program cuts by rules of its own: table rows between two pages, words wider than a line."""

    pages: list[Page]
    tight: tuple[str, ...]
    apart: tuple[Problem, ...]


def laid_out(document: Document, shelf: FontShelf) -> Laid:
    """The pages of a document; raises MissingFont and MissingGlyph."""
    setting = Setting(shelf, document.tab_width)
    flows: list[tuple[Section, int, _Flow]] = []
    for section in document.sections:
        setting = replace(setting, beside=(section.sheet.left, section.sheet.right))
        sheet = _body_sheet(section, setting)
        slabs = column_of(section.blocks, sheet.width - sheet.left - sheet.right, setting)
        room = sheet.height - sheet.top - sheet.bottom
        number = section.first_page or (flows[-1][1] + 1 if flows else 1)
        for offset, flow in enumerate(_flowed(slabs, room, setting.apart)):
            flows.append((section, number + offset, flow))
    pages: list[Page] = []
    first_of: set[int] = set()
    for section, number, flow in flows:
        is_first = id(section) not in first_of
        first_of.add(id(section))
        beside = (section.sheet.left, section.sheet.right)
        numbered = replace(setting, beside=beside, numbers=PageNumbers(number, len(flows)))
        pages.append(_page(section, number, is_first, flow, numbered))
    return Laid(pages, tuple(sorted(setting.tight)), tuple(dict.fromkeys(setting.apart)))


def overflow(pages: list[Page]) -> float:
    """How many points of text did not fit on the first page."""
    return sum(page.used for page in pages[1:])


def _body_sheet(section: Section, setting: Setting) -> Sheet:
    """The sheet with its margins as the text meets them: a high header or footer pushes it back."""
    sheet = section.sheet
    width = sheet.width - abs(sheet.left) - sheet.right
    header = max((_height(running, width, setting) for running in section.headers.values()), default=0.0)
    footer = max((_height(running, width, setting) for running in section.footers.values()), default=0.0)
    top = max(sheet.top, sheet.header + header) if header else sheet.top
    bottom = max(sheet.bottom, sheet.footer + footer) if footer else sheet.bottom
    return replace(sheet, top=abs(top), bottom=abs(bottom))


def _height(running: Running, width: float, setting: Setting) -> float:
    return stacked(column_of(running.blocks, width, setting))[1]


def _flowed(slabs: list[Slab], room: float, apart: list[Problem]) -> list[_Flow]:
    """The slabs cut into pages `room` points high, glued ones kept together, heading rows said again."""
    flows: list[_Flow] = []
    placed: list[tuple[float, Slab]] = []
    waiting = list(slabs)
    y, index, first = 0.0, 0, 0
    while index < len(waiting):
        slab = waiting[index]
        top = y + gap(placed[-1][1] if placed else None, slab)
        starts = slab.breaks and index > first
        if not starts and top + slab.height - slab.tail <= room + _HAIR:
            placed.append((top, slab))
            y, index = top + slab.height, index + 1
            continue
        parts = slab.split(room - top) if slab.split is not None and not starts else None
        if parts is not None:
            placed.append((top, parts[0]))
            waiting[index] = parts[1]
        elif index == first:
            raise CannotDraw(problems=(Problem(naming.TOO_HIGH, slab.paragraph, slab.text, len(flows) + 1),))
        else:
            keep = index if starts else _cut(waiting, first, index)
            if any(pulled.merged for pulled in waiting[keep : index + 1]):
                # Rows that share a cell: programs cut the cell, or take its rows along.
                apart.append(Problem(naming.CUT_ROW, slab.paragraph, ""))
            del placed[len(placed) - (index - keep) :]
            index = keep
        flows.append(_closed(placed, waiting[index]))
        placed, y, first = _repeated(waiting, index)
        waiting[index].breaks = False
        waiting[index].at_top(asked=starts)
    flows.append(_Flow(tuple(placed), _end(placed)))
    return flows


def _closed(placed: list[tuple[float, Slab]], following: Slab) -> _Flow:
    """What stands on a page that is full; a table that goes on gets a line under it here too."""
    if placed and following.row_of and placed[-1][1].row_of == following.row_of:
        placed[-1][1].marks += placed[-1][1].closing
    return _Flow(tuple(placed), _end(placed))


def _repeated(waiting: list[Slab], index: int) -> tuple[list[tuple[float, Slab]], float, int]:
    """The heading rows of the table that goes on here, at the top of its new page."""
    placed: list[tuple[float, Slab]] = []
    y = 0.0
    table = waiting[index].row_of
    for heading in (slab for slab in waiting[:index] if table and slab.row_of == table and slab.heading):
        placed.append((y, heading))
        y += heading.height
    return placed, y, index


def _end(placed: list[tuple[float, Slab]]) -> float:
    return placed[-1][0] + placed[-1][1].height if placed else 0.0


def _cut(slabs: list[Slab], first: int, index: int) -> int:
    """The last place at or before `index` where the page may end; where it is full when all are glued."""
    for place in range(index, first, -1):
        if not slabs[place - 1].glued:
            return place
    return index


def _page(section: Section, number: int, is_first: bool, flow: _Flow, setting: Setting) -> Page:
    sheet = section.sheet
    page = Page(sheet, used=flow.used)
    header, footer = (
        _occasion(found, section, number, is_first) for found in (section.headers, section.footers)
    )
    width = sheet.width - sheet.left - sheet.right
    body_top = _body_sheet(section, setting).top
    if header is not None:
        placed = stacked(column_of(header.blocks, width, setting))[0]
        _put(page, placed, sheet.header)
    _put(page, list(flow.placed), body_top)
    if footer is not None:
        placed, height = stacked(column_of(footer.blocks, width, setting))
        _put(page, placed, sheet.height - sheet.footer - height)
    if sheet.border is not None:
        (page.front if sheet.border.in_front else page.behind).extend(_bordered(sheet, sheet.border))
    return page


def _occasion(found: dict[str, Running], section: Section, number: int, is_first: bool) -> Running | None:
    if is_first and section.first_differs:
        return found.get("first")
    if section.even_differs and number % 2 == 0:
        return found.get("even")
    return found.get("default")


def _put(page: Page, placed: list[tuple[float, Slab]], top: float) -> None:
    for origin, y, slab in with_origins(placed):
        page.marks += moved(slab.marks, page.sheet.left, top + y)
        page.lines += slab.lines
        for hung in sorted(slab.anchored, key=lambda hung: hung.item.order):
            layer = page.behind if hung.item.behind else page.front
            cell = hung.cell if hung.item.in_cell else None
            mark = anchored_mark(hung.item, page.sheet, top + origin + hung.below, cell)
            if mark is not None:
                layer.append(mark)


def _bordered(sheet: Sheet, border: PageBorder) -> list[Mark]:
    """The lines round the page."""
    box = border.box

    def away(edge: Edge | None, margin: float) -> float:
        if edge is None:
            return 0.0
        if border.from_page:
            return edge.space + edge.thickness / 2
        return margin - edge.space - edge.thickness / 2

    left, top = away(box.left, sheet.left), away(box.top, sheet.top)
    right, bottom = sheet.width - away(box.right, sheet.right), sheet.height - away(box.bottom, sheet.bottom)
    marks: list[Mark] = []
    for edge, (x, y, x2, y2) in (
        (box.top, (left, top, right, top)),
        (box.bottom, (left, bottom, right, bottom)),
        (box.left, (left, top, left, bottom)),
        (box.right, (right, top, right, bottom)),
    ):
        if edge is not None:
            half = edge.thickness / 2
            across, down = (half, 0.0) if y == y2 else (0.0, half)
            marks.append(
                Line(x - across, y - down, x2 + across, y2 + down, edge.width, edge.colour, edge.stroke)
            )
    return marks
