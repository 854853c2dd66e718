"""Books drawn row by row on sheets of A4 lying on their side: long ones are never held whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from counter_app.wording import nfc

from .faces import Faces

MM = 72 / 25.4
WIDTH, HEIGHT = 297 * MM, 210 * MM
LEFT, TOP, BOTTOM = 11 * MM, 16 * MM, 12 * MM
SIZE, LEADING = 9.5, 11.6
PAD = 1.1 * MM
#: Room to sign in, even where a row says little.
LEAST_ROW = 10 * MM
RULE = 0.5


@dataclass(slots=True)
class Ruled:
    """The sheet being drawn: its canvas and faces, its columns, and how far down the last row reaches.

    `rooms` are the widths of the columns in millimetres, `middles` says in which of them words stand in the middle.
    `y` is in points from the foot of the sheet, `foot` how much of it is kept free, `least` how tall a row is at
    least. `heads` draws what stands above the rows of every sheet but the first.
    """

    canvas: Canvas
    faces: Faces
    rooms: Sequence[float]
    middles: Sequence[bool]
    heads: Callable[[Ruled], None]
    foot: float = BOTTOM
    least: float = LEAST_ROW
    page: int = 1
    y: float = HEIGHT - TOP

    @property
    def wide(self) -> float:
        """The width of the table in points."""
        return sum(self.rooms) * MM

    def next_sheet(self) -> None:
        """Begin a new sheet with what heads every one."""
        self.canvas.showPage()
        self.canvas.setLineWidth(RULE)
        self.page += 1
        self.y = HEIGHT - TOP
        self.heads(self)

    def middle(self, x: float, y: float, words: str, face: str, size: float) -> float:
        """Words around a middle; gives their width in points."""
        said = nfc(words)
        wide = self.faces.width(said, face, size)
        self.canvas.setFont(face, size)
        self.canvas.drawString(x - wide / 2, y, said)
        return wide

    def rule(self, x: float, y: float, length: float) -> None:
        """A line of a length around a middle."""
        self.canvas.line(x - length / 2, y, x + length / 2, y)

    def box(self, x: float, top: float, wide: float, tall: float) -> None:
        """The frame of a heading."""
        self.canvas.rect(x, top - tall, wide, tall, stroke=1, fill=0)

    def block(self, x: float, top: float, wide: float, tall: float, lines: Sequence[str]) -> None:
        """A heading in the middle of its box."""
        y = top - (tall - len(lines) * LEADING) / 2 - SIZE
        for line in lines:
            self.middle(x + wide / 2, y, line, self.faces.bold, SIZE)
            y -= LEADING

    def heading(self, lines: int, words: Sequence[str]) -> None:
        """One row of headings, `lines` lines tall."""
        tall, x = lines * LEADING + 2 * PAD, LEFT
        for room, said in zip(self.rooms, words, strict=True):
            wide = room * MM
            self.box(x, self.y, wide, tall)
            self.block(x, self.y, wide, tall, self.faces.lines(said, self.faces.bold, SIZE, wide - 2 * PAD))
            x += wide
        self.y -= tall

    def row(self, cells: Sequence[str], struck: Sequence[bool] = ()) -> None:
        """One row; on the next sheet where it does not fit, and in pieces only where no sheet would hold it.

        `struck` says which cells are struck through. Raises MissingGlyph.
        """
        columns = [
            self.faces.lines(words, self.faces.plain, SIZE, room * MM - 2 * PAD) if words else []
            for words, room in zip(cells, self.rooms, strict=True)
        ]
        if self._tall(columns) > self.y - self.foot:
            self.next_sheet()
        while any(columns):
            fitting = int((self.y - self.foot - 2 * PAD) / LEADING)
            self._draw([words[:fitting] for words in columns], struck)
            columns = [words[fitting:] for words in columns]
            if any(columns):
                self.next_sheet()

    def banner(self, words: str) -> None:
        """A row of one cell over the whole width."""
        lines = self.faces.lines(words, self.faces.italic, SIZE, self.wide - 2 * PAD)
        tall = len(lines) * LEADING + 2 * PAD
        if tall > self.y - self.foot:
            self.next_sheet()
        self.box(LEFT, self.y, self.wide, tall)
        y = self.y - PAD - SIZE
        for line in lines:
            self.canvas.setFont(self.faces.italic, SIZE)
            self.canvas.drawString(LEFT + PAD, y, line)
            y -= LEADING
        self.y -= tall

    def _tall(self, columns: Sequence[Sequence[str]]) -> float:
        return max(self.least, max(len(words) for words in columns) * LEADING + 2 * PAD)

    def _draw(self, columns: Sequence[Sequence[str]], struck: Sequence[bool]) -> None:
        tall = self._tall(columns)
        bottom, x = self.y - tall, LEFT
        edges = [(LEFT, bottom, LEFT + self.wide, bottom), (x, self.y, x, bottom)]
        text = self.canvas.beginText()
        text.setFont(self.faces.plain, SIZE)
        for place, words in enumerate(columns):
            wide = self.rooms[place] * MM
            y = self.y - PAD - SIZE
            for line in words:
                said = self.faces.width(line, self.faces.plain, SIZE)
                inset = (wide - said) / 2 if self.middles[place] else PAD
                text.setTextOrigin(x + inset, y)
                text.textOut(line)
                if struck and struck[place]:
                    edges.append((x + inset, y + SIZE * 0.28, x + inset + said, y + SIZE * 0.28))
                y -= LEADING
            x += wide
            edges.append((x, self.y, x, bottom))
        # One text and one path to a row: a year of them is thousands of rows.
        self.canvas.drawText(text)
        self.canvas.lines(edges)
        self.y -= tall
