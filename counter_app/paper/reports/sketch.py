"""A plain drawing of bars, lines and words in millimetres, written as SVG paths and as the PNG beside them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb
from PIL import Image, ImageDraw, ImageFont

from counter_app.domain.errors.paper import MissingFont, MissingGlyph
from counter_app.wording import nfc

#: Dots per millimetre of the PNG: what Word before 2016 shows instead of the SVG.
_FINE = 12
_PLAIN, _BOLD = "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"
_HATCHING = 1.1


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, the corner above and left of it first; hatched within its outline, or filled."""

    x: float
    y: float
    wide: float
    tall: float
    fill: str = "none"
    line: str = "none"
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    width: float = 0.18


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a base line `y`; `anchor` is the share of their width that lies left of `x`. Sizes in millimetres."""

    x: float
    y: float
    text: str
    size: float
    ink: str = "#1E2422"
    bold: bool = False
    anchor: float = 0.0


@dataclass(slots=True)
class Sketch:
    """What is drawn, from back to front; words are measured and drawn in the faces of a folder."""

    wide: float
    tall: float
    faces: Lettering
    marks: list[Box | Stroke | Words] = field(default_factory=list)

    def svg(self) -> bytes:
        """The drawing in paths alone, words too, so that every program shows the same."""
        body = "".join(self._svg(mark) for mark in self.marks)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.wide:g}mm" height="{self.tall:g}mm" '
            f'viewBox="0 0 {self.wide:g} {self.tall:g}">{body}</svg>'
        ).encode()

    def png(self) -> bytes:
        """The drawing in dots, on white."""
        image = Image.new("RGB", (round(self.wide * _FINE), round(self.tall * _FINE)), "white")
        pen = ImageDraw.Draw(image)
        for mark in self.marks:
            self._dot(pen, mark)
        out = io.BytesIO()
        image.save(out, "PNG", dpi=(_FINE * 25.4, _FINE * 25.4))
        return out.getvalue()

    def _svg(self, mark: Box | Stroke | Words) -> str:
        match mark:
            case Words():
                return f'<path d="{self.faces.outline(mark)}" fill="{mark.ink}"/>'
            case Stroke():
                data = f"M{_n(mark.x1)} {_n(mark.y1)}L{_n(mark.x2)} {_n(mark.y2)}"
                return f'<path d="{data}" fill="none" stroke="{mark.ink}" stroke-width="{mark.width:g}"/>'
            case Box():
                data = f"M{_n(mark.x)} {_n(mark.y)}h{_n(mark.wide)}v{_n(mark.tall)}h{_n(-mark.wide)}z"
                pen = "" if mark.line == "none" else f' stroke="{mark.line}" stroke-width="0.25"'
                inside = "".join(self._svg(line) for line in _hatching(mark)) if mark.hatched else ""
                return f'<path d="{data}" fill="{mark.fill}"{pen}/>{inside}'

    def _dot(self, pen: ImageDraw.ImageDraw, mark: Box | Stroke | Words) -> None:
        match mark:
            case Words():
                font = self.faces.dotted(mark.bold, mark.size * _FINE)
                left = mark.x - self.faces.width(mark.text, mark.size, mark.bold) * mark.anchor
                pen.text((left * _FINE, mark.y * _FINE), nfc(mark.text), mark.ink, font, anchor="ls")
            case Stroke():
                ends = (mark.x1 * _FINE, mark.y1 * _FINE, mark.x2 * _FINE, mark.y2 * _FINE)
                pen.line(ends, mark.ink, round(mark.width * _FINE))
            case Box():
                corners = (mark.x, mark.y, mark.x + mark.wide, mark.y + mark.tall)
                fill = None if mark.fill == "none" else mark.fill
                line = None if mark.line == "none" else mark.line
                pen.rectangle(tuple(side * _FINE for side in corners), fill, line, 3)
                for stroke in _hatching(mark) if mark.hatched else ():
                    self._dot(pen, stroke)


class Lettering:
    """The two faces of a drawing: how wide words are in them, and their outlines."""

    def __init__(self, fonts: Path) -> None:
        """Take the faces of a folder; raises MissingFont when one is absent."""
        self._folder = fonts
        if not all((fonts / name).is_file() for name in (_PLAIN, _BOLD)):
            raise MissingFont(font="Liberation Sans")

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of words in millimetres."""
        return sum(step for _glyph, step in self._shaped(text, bold)) * size

    def held(self, text: str, size: float, room: float, bold: bool = False) -> str:
        """The words, cut behind a letter and closed with an ellipsis where they are wider than the room."""
        if self.width(text, size, bold) <= room:
            return text
        while text and self.width(f"{text}…", size, bold) > room:
            text = text[:-1].rstrip()
        return f"{text}…"

    def outline(self, words: Words) -> str:
        """The outlines of words as the data of one SVG path; raises MissingGlyph."""
        x = words.x - self.width(words.text, words.size, words.bold) * words.anchor
        made = []
        for glyph, step in self._shaped(words.text, words.bold):
            pen = _Pen(x, words.y, words.size / _font(self._path(words.bold)).face.upem)
            _font(self._path(words.bold)).draw_glyph_with_pen(glyph, pen)
            made.append("".join(pen.data))
            x += step * words.size
        return "".join(made)

    def dotted(self, bold: bool, size: float) -> ImageFont.FreeTypeFont:
        """A face for a drawing in dots."""
        return ImageFont.truetype(str(self._path(bold)), round(size))

    def _path(self, bold: bool) -> Path:
        return self._folder / (_BOLD if bold else _PLAIN)

    def _shaped(self, text: str, bold: bool) -> Iterator[tuple[int, float]]:
        """The glyphs of words and how far each steps on, in shares of the size."""
        font = _font(self._path(bold))
        em = font.face.upem
        for character in nfc(text):
            glyph = font.get_nominal_glyph(ord(character))
            if glyph is None:
                raise MissingGlyph(character=character, font="Liberation Sans", paragraph=0)
            yield glyph, font.get_glyph_h_advance(glyph) / em


class _Pen:
    """Writes the outline of a glyph as SVG, moved to its place."""

    def __init__(self, x: float, y: float, scale: float) -> None:
        self._x, self._y, self._scale = x, y, scale
        self.data: list[str] = []

    def _at(self, *points: tuple[float, float]) -> str:
        return " ".join(f"{_n(self._x + x * self._scale)} {_n(self._y - y * self._scale)}" for x, y in points)

    def moveTo(self, point: tuple[float, float]) -> None:
        self.data.append(f"M{self._at(point)}")

    def lineTo(self, point: tuple[float, float]) -> None:
        self.data.append(f"L{self._at(point)}")

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self.data.append(f"Q{self._at(*points)}")

    def curveTo(self, *points: tuple[float, float]) -> None:
        self.data.append(f"C{self._at(*points)}")

    def closePath(self) -> None:
        self.data.append("Z")


@lru_cache(maxsize=4)
def _font(path: Path) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


def _hatching(box: Box) -> Iterator[Stroke]:
    """Lines rising to the right across a box, cut at its sides."""
    reach = box.wide + box.tall
    start = _HATCHING
    while start < reach:
        # On each line x + y is the same: it leaves the box at its top or right, and at its left or foot.
        x1, y1 = (box.x, box.y + start) if start <= box.tall else (box.x + start - box.tall, box.y + box.tall)
        x2, y2 = (box.x + start, box.y) if start <= box.wide else (box.x + box.wide, box.y + start - box.wide)
        yield Stroke(x1, y1, x2, y2, box.line)
        start += _HATCHING


def _n(value: float) -> str:
    return f"{round(value, 3) + 0.0:g}"
