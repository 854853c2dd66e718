"""WordprocessingML -> page model; what the model cannot hold has been refused before."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from .drawings import Drawings
from .fields import FieldReader
from .formats import format_of
from .markup import TBL, Element, P, child, chosen, flag, full, unwrapped, val, w
from .model import Anchored, Block, Label, LineBreak, Paragraph, Piece, Tab, Text
from .numbering import Numbering
from .package import Package
from .shapes import Format, Look
from .styles import Styles
from .tables import table_of

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Reader:
    """Reads the blocks of one part; paragraphs are numbered from 1 as they come."""

    package: Package
    part: str
    styles: Styles
    numbering: Numbering
    count: int = 0

    def blocks(self, parent: Element, table_style: str = "") -> tuple[Block, ...]:
        """The paragraphs and tables under a body, cell, header or footer."""
        return tuple(block for element in unwrapped(parent) for block in self.block(element, table_style))

    def block(self, element: Element, table_style: str = "") -> tuple[Block, ...]:
        """The paragraph or table that an element is; nothing for anything else."""
        if element.tag == P:
            return (self.paragraph(element, table_style),)
        return (table_of(element, self),) if element.tag == TBL else ()

    def paragraph(self, element: Element, table_style: str = "") -> Paragraph:
        """One paragraph with its pieces, anchored objects and label."""
        self.count += 1
        properties = child(element, "pPr")
        style = self.styles.paragraph_style(properties)
        runs = _Runs(self, style, table_style)
        for node in unwrapped(element):
            if node.tag == w("r"):
                runs.take(node)
        own_mark = child(properties, "rPr")
        mark = self.styles.look(style, table_style, own_mark)
        shape, label = self._format(properties, style, table_style, mark)
        pieces = tuple(runs.pieces)
        size = self.styles.look(style, table_style, None).size
        return Paragraph(self.count, pieces, shape, mark, tuple(runs.anchored), label, size)

    def _format(
        self, properties: Element | None, style: str, table_style: str, mark: Look
    ) -> tuple[Format, Label | None]:
        styled = self.styles.layers(style, "pPr")
        base = (*self.styles.default("pPr"), *self.styles.layers(table_style, "pPr"), *styled)
        own = () if properties is None else (properties,)
        direct = child(properties, "numPr")
        inherited = next(
            (child(layer, "numPr") for layer in reversed(styled) if child(layer, "numPr") is not None), None
        )
        found = self.numbering.level(inherited if direct is None else direct)
        if found is None:
            return self.styles.format(style, table_style, properties), None
        name, index, level = found
        given = () if child(level, "pPr") is None else (child(level, "pPr"),)
        # A list named by the style gives way to the style's own indents; one named by the paragraph does not.
        layers = (
            (*base, *given, *own)
            if direct is not None
            else (*self.styles.default("pPr"), *given, *styled, *own)
        )
        words = unicodedata.normalize("NFC", self.numbering.next_label(name, index))
        look = mark
        changes = child(level, "rPr")
        if changes is not None:
            look = self.styles.look(style, table_style, changes)
            look = replace(look, size=mark.size) if child(changes, "sz") is None else look
        follow = val(child(level, "suff"), "tab")
        return format_of(layers, style), Label(words, look, follow) if words else None


class _Runs:
    """The runs of one paragraph, read in order."""

    def __init__(self, reader: Reader, style: str, table_style: str) -> None:
        self.pieces: list[Piece] = []
        self.anchored: list[Anchored] = []
        self._reader = reader
        self._styles = (style, table_style)
        self._fields = FieldReader()
        self._drawings = Drawings(reader.package, reader.package.relations(reader.part))

    def take(self, run: Element) -> None:
        """One run; hidden ones say nothing."""
        properties = child(run, "rPr")
        if flag(child(properties, "vanish")):
            return
        look = self._reader.styles.look(*self._styles, properties)
        for node in chosen(run):
            piece = self._fields.piece(node, look)
            if piece is not None:
                self.pieces.append(piece)
            elif not self._fields.silent:
                self._content(node, look)

    def _content(self, node: Element, look: Look) -> None:
        match node.tag.rpartition("}")[2]:
            case "t":
                self._text(node, look)
            case "tab":
                self.pieces.append(Tab(look))
            case "br" | "cr":
                self.pieces.append(LineBreak(look, page=node.get(w("type")) == "page"))
            case "noBreakHyphen":
                self.pieces.append(Text("\u2011", look))
            case "drawing":
                for drawn in node:
                    if drawn.tag == full("wp:inline"):
                        self.pieces.append(self._drawings.inline(drawn, look))
                    elif drawn.tag == full("wp:anchor"):
                        self.anchored.append(self._drawings.anchored(drawn))

    def _text(self, node: Element, look: Look) -> None:
        raw = node.text or ""
        words = unicodedata.normalize("NFC", raw if node.get(_SPACE) == "preserve" else raw.strip(" \t\r\n"))
        words = words.replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\u00ad", "")
        if not words:
            return
        before = self.pieces[-1] if self.pieces else None
        if isinstance(before, Text) and before.look == look:
            self.pieces[-1] = Text(unicodedata.normalize("NFC", before.text + words), look)
        else:
            self.pieces.append(Text(words, look))
