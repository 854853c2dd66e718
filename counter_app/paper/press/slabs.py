"""Slabs: the pieces of a column that no page break cuts, with what is drawn in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from .anchors import Frame
from .marks import Mark, moved
from .model import Anchored


@dataclass(frozen=True, slots=True)
class Hung:
    """An anchored object, its paragraph beginning `below` points under the slab's top, in a cell's frame if it is in
    one."""

    item: Anchored
    below: float = 0.0
    cell: Frame | None = None


@dataclass(slots=True)
class Slab:
    """A line or a table row, `height` points high; marks count from its top left corner.

    `glued` must stay with the next slab; `before` and `after` are the wished gaps of a paragraph's first and last
    line, `spare` the room under it that is not counted at the end of a cell, `lead` what goes at the top of a
    page, `tail` what may hang over the end of one. `lines` is the text it shows, `row_of` the table it is a row
    of, `merged` that a cell of it goes on in the next row, `anchored` what hangs on it. `closing` is drawn when
    the page ends here although the table goes on; `split` cuts the slab at a height, if it can be cut.
    """

    height: float
    marks: list[Mark] = field(default_factory=list)
    before: float = 0.0
    after: float = 0.0
    spare: float = 0.0
    lead: float = 0.0
    tail: float = 0.0
    glued: bool = False
    breaks: bool = False
    style: str | None = None
    contextual: bool = False
    anchored: tuple[Hung, ...] = ()
    lines: tuple[str, ...] = ()
    paragraph: int = 0
    row_of: int = 0
    heading: bool = False
    merged: bool = False
    closing: list[Mark] = field(default_factory=list)
    split: Callable[[float], tuple[Slab, Slab] | None] | None = None

    def at_top(self, asked: bool) -> None:
        """Let go of the room above that it has only in the midst of a page, or on a page that was `asked` for."""
        self.before = self.before if asked else 0.0
        self.marks, self.height, self.lead = moved(self.marks, 0.0, -self.lead), self.height - self.lead, 0.0

    @property
    def text(self) -> str:
        """The beginning of what it shows."""
        return " ".join(self.lines)[:40]


def gap(above: Slab | None, below: Slab) -> float:
    """The white between two slabs: the larger wish, contextual spacing having let its own go."""
    if above is None:
        return below.before
    alike = above.style is not None and above.style == below.style
    after = 0.0 if alike and above.contextual else above.after
    before = 0.0 if alike and below.contextual else below.before
    return max(after, before)


def stacked(slabs: list[Slab]) -> tuple[list[tuple[float, Slab]], float]:
    """The slabs one under another without pages: their tops, and the height of all, the last gap included."""
    placed: list[tuple[float, Slab]] = []
    y, above = 0.0, None
    for slab in slabs:
        y += gap(above, slab)
        placed.append((y, slab))
        y += slab.height
        above = slab
    return placed, y + (above.after if above else 0.0)


def with_origins(placed: Iterable[tuple[float, Slab]]) -> Iterator[tuple[float, float, Slab]]:
    """Each slab with where its paragraph is held to begin, the gap above it included, and its top."""
    end = 0.0
    for top, slab in placed:
        yield end, top, slab
        end = top + slab.height
