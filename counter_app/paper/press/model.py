"""The page model: what a document says, resolved and in points, with nothing of WordprocessingML left in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from .shapes import Align, Box, Edge, Format, Look


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one look, in NFC; `goes_on` when the next piece is only the same word in another size."""

    text: str
    look: Look
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Tab:
    """A step to the next tab stop."""

    look: Look


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line, or with `page` a forced new page."""

    look: Look
    page: bool = False


class FieldKind(StrEnum):
    """A number that only the laid-out page knows."""

    PAGE = "page"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class PageField:
    """The page's number or the count of pages."""

    kind: FieldKind
    look: Look


class ArtKind(StrEnum):
    """What the bytes of a picture are."""

    PNG = "png"
    JPEG = "jpeg"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Art:
    """A picture's bytes; `crop` cuts shares off its left, top, right and bottom."""

    kind: ArtKind
    data: bytes = field(repr=False)
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture standing in the line like a letter."""

    art: Art
    width: float
    height: float
    look: Look


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line inside its frame: falling from the top left, or rising from the bottom left."""

    pen: Edge
    rising: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """One axis of an anchored object: from where, and either an offset in points or an alignment in that frame."""

    origin: str
    offset: float = 0.0
    align: str = ""


@dataclass(frozen=True, slots=True)
class Anchored:
    """A picture or a straight line set on the page by its anchor; text does not give way to it."""

    content: Art | Rule
    width: float
    height: float
    across: Position
    down: Position
    behind: bool
    order: int = 0
    in_cell: bool = True


Piece: TypeAlias = Text | Tab | LineBreak | PageField | Picture


@dataclass(frozen=True, slots=True)
class Label:
    """The number or bullet before a paragraph, and what follows it: a tab, a space or nothing."""

    text: str
    look: Look
    follow: str = "tab"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` counts from 1 through its part of the document, `mark` is the look of its end,
    `styled_size` the size in points that its style alone gives its letters."""

    number: int
    pieces: tuple[Piece, ...]
    format: Format
    mark: Look
    anchored: tuple[Anchored, ...] = ()
    label: Label | None = None
    styled_size: float = 10.0

    @property
    def text(self) -> str:
        """Its plain text, tabs and breaks as white space."""
        signs = {Tab: "\t", LineBreak: "\n"}
        return "".join(
            piece.text if isinstance(piece, Text) else signs.get(type(piece), "") for piece in self.pieces
        )


class VerticalAlign(StrEnum):
    """Where a cell's content stands."""

    TOP = "top"
    CENTRE = "centre"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over `span` columns from `column` and `rows` rows down; margins are top, left, bottom, right."""

    column: int
    span: int
    rows: int
    blocks: tuple[Block, ...]
    border: Box
    margins: tuple[float, float, float, float]
    shade: str = ""
    align: VerticalAlign = VerticalAlign.TOP


@dataclass(frozen=True, slots=True)
class Row:
    """A row; cells that continue a merged one above are left out."""

    cells: tuple[Cell, ...]
    height: float = 0.0
    exact: bool = False
    whole: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A fixed table: column widths in points, `left` from the text margin."""

    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    left: float
    align: Align
    number: int


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Running:
    """The header or footer of a page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBorder:
    """A border round the page; its spaces are measured from the paper's edge or from the text."""

    box: Box
    from_page: bool
    in_front: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's size and margins in points, and the distances of header and footer from the paper's edge."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float
    border: PageBorder | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on sheets of one kind; running heads by occasion: `default`, `first`, `even`."""

    sheet: Sheet
    blocks: tuple[Block, ...]
    headers: dict[str, Running] = field(default_factory=dict)
    footers: dict[str, Running] = field(default_factory=dict)
    first_differs: bool = False
    even_differs: bool = False
    first_page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    sections: tuple[Section, ...]
    tab_width: float = 36.0
