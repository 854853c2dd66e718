"""The two faces of the book, and how wide words are in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from counter_app.domain.errors.paper import MissingFont, MissingGlyph

_PLAIN, _BOLD, _ITALIC = "LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic"
_SPACES = "\u00a0"
#: Words of which the width is remembered: a register of years has no end of names.
_MOST_KEPT = 20_000


@dataclass(slots=True)
class Faces:
    """Plain, bold and italic Liberation Serif, metric twin of Times New Roman, by the names the drawing uses."""

    plain: str = _PLAIN
    bold: str = _BOLD
    italic: str = _ITALIC
    _widths: dict[tuple[str, str], float] = field(default_factory=dict)

    @classmethod
    def of_folder(cls, folder: Path) -> Faces:
        """The faces whose files lie in a folder; raises MissingFont."""
        for name in (_PLAIN, _BOLD, _ITALIC):
            if name in pdfmetrics.getRegisteredFontNames():
                continue
            try:
                pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
            except (TTFError, OSError) as error:
                raise MissingFont(font="Liberation Serif") from error
        return cls()

    def width(self, text: str, face: str, size: float) -> float:
        """The width of a text in points; raises MissingGlyph for a letter the face does not have."""
        key = (text, face)
        known = self._widths.get(key)
        if known is None:
            font = pdfmetrics.getFont(face)
            for char in text:
                if ord(char) not in font.face.charToGlyph and char not in _SPACES:
                    raise MissingGlyph(character=char, font="Liberation Serif", paragraph=0)
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            known = self._widths[key] = float(font.stringWidth(text, 1))
        return known * size

    def lines(self, text: str, face: str, size: float, room: float) -> list[str]:
        """The text in lines no wider than `room` points; a word too wide for a line is cut where it ends."""
        found: list[str] = []
        space = self.width(" ", face, size)
        for part in text.split("\n"):
            line, reached = "", 0.0
            for word in filter(None, part.split(" ")):
                # Widths add up: these faces are set without kerning, and words come again where lines do not.
                wide = self.width(word, face, size)
                if line and reached + space + wide <= room:
                    line, reached = f"{line} {word}", reached + space + wide
                    continue
                if line:
                    found.append(line)
                *full, line = self._cut(word, face, size, room) if wide > room else (word,)
                found += full
                reached = self.width(line, face, size)
            found.append(line)
        return found

    def _cut(self, word: str, face: str, size: float, room: float) -> list[str]:
        """A word in pieces that fit; behind a hyphen or a stop where one stands in the last third."""
        pieces = []
        while self.width(word, face, size) > room and len(word) > 1:
            end = len(word) - 1
            while end > 1 and self.width(word[:end], face, size) > room:
                end -= 1
            stop = max(word.rfind(sign, 0, end) + 1 for sign in "-/.")
            end = stop if stop * 3 >= end * 2 else end
            pieces.append(word[:end])
            word = word[end:]
        return [*pieces, word]
