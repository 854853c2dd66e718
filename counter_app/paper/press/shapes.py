"""How characters, lines and boxes look in the page model; lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """How lines stand between the indents."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    BOTH = "both"


class LineRule(StrEnum):
    """What `line` of a Spacing means: a multiple of the natural height, exactly, or at least so many points."""

    AUTO = "auto"
    EXACT = "exact"
    AT_LEAST = "at_least"


class TabAlign(StrEnum):
    """What stands at a tab stop."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    DECIMAL = "decimal"


class Stroke(StrEnum):
    """The pattern of a line."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class Edge:
    """One border line: its pen in points, its colour as RRGGBB, and its distance from what it borders."""

    width: float
    colour: str = "000000"
    stroke: Stroke = Stroke.SOLID
    space: float = 0.0

    @property
    def thickness(self) -> float:
        """All of it, in points: a double line is two pens and a gap."""
        return self.width * 3 if self.stroke is Stroke.DOUBLE else self.width


@dataclass(frozen=True, slots=True)
class Box:
    """The four sides of a border; None where there is none."""

    top: Edge | None = None
    left: Edge | None = None
    bottom: Edge | None = None
    right: Edge | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look; `raised` is the rise as a share of the line's natural height, `shrunk` the size's share,
    `line_colour` the colour of the line under them where it is another than theirs."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: Stroke | None = None
    thick: bool = False
    line_colour: str = ""
    strikes: int = 0
    colour: str = "000000"
    highlight: str = ""
    raised: float = 0.0
    shrunk: float = 1.0
    spacing: float = 0.0
    stretch: float = 1.0
    caps: bool = False
    small_caps: bool = False
    kerned: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class TabStop:
    """A stop in points from the left margin of the text; the leader is repeated up to it. An `automatic` one is
    nobody's wish."""

    at: float
    align: TabAlign = TabAlign.LEFT
    leader: str = ""
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """How a paragraph is set; lengths in points, `first` relative to `left`, `line` by its rule."""

    style: str = ""
    align: Align = Align.LEFT
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: LineRule = LineRule.AUTO
    contextual: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    border: Box = Box()
    between: Edge | None = None
    shade: str = ""
    tabs: tuple[TabStop, ...] = ()
