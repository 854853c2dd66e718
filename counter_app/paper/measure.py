"""How wide words are, asked of the font files themselves, so that a line can be fitted before it is laid out."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import uharfbuzz as hb

from counter_app.domain.errors.paper import MissingFont

_ALIASES = {"Times New Roman": "Liberation Serif"}
_FAMILY, _SUBFAMILY = 1, 2
_PLAIN: dict[str, bool | int] = {"kern": False, "liga": False, "clig": False, "dlig": False}


class Ruler(Protocol):
    """Measures text."""

    def width(
        self, text: str, family: str, size: float, *, bold: bool = False, italic: bool = False
    ) -> float:
        """The width of a text in points at `size` points; raises MissingFont."""
        ...


class FontRuler:
    """Measures with the TrueType files of a folder.

    Without kerning and ligatures: Word uses them only on request, and text without them is never narrower.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._faces: dict[tuple[str, bool, bool], hb.Font] = {}
        self._files: dict[tuple[str, bool, bool], Path] | None = None
        self._units = lru_cache(maxsize=4096)(self._measure)

    def width(
        self, text: str, family: str, size: float, *, bold: bool = False, italic: bool = False
    ) -> float:
        """The width of a text in points at `size` points; raises MissingFont."""
        return self._units(text, family, bold, italic) * size

    def _measure(self, text: str, family: str, bold: bool, italic: bool) -> float:
        buffer = hb.Buffer()
        buffer.add_str(text.replace("\u00a0", " "))
        buffer.guess_segment_properties()
        with self._lock:
            font = self._font(family, bold, italic)
            hb.shape(font, buffer, _PLAIN)
        return float(sum(position.x_advance for position in buffer.glyph_positions)) / float(font.face.upem)

    def _font(self, family: str, bold: bool, italic: bool) -> hb.Font:
        key = (_ALIASES.get(family, family), bold, italic)
        if key not in self._faces:
            if self._files is None:
                self._files = _index(self._folder)
            path = self._files.get(key)
            if path is None:
                raise MissingFont(font=family)
            self._faces[key] = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
        return self._faces[key]


def _index(folder: Path) -> dict[tuple[str, bool, bool], Path]:
    """The files of a folder by the family and style they name themselves."""
    found: dict[tuple[str, bool, bool], Path] = {}
    for path in sorted(folder.glob("*.ttf")):
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        family, style = (str(face.get_name(name) or "") for name in (_FAMILY, _SUBFAMILY))
        found[(family, "Bold" in style, "Italic" in style)] = path
    return found
