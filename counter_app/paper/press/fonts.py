"""The faces of a folder of TrueType files, under the names Word uses, shaped by HarfBuzz."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from counter_app.domain.errors.paper import MissingFont

from .truetype import Measures, TrueType

#: The families a document may name -> the metric-compatible families that are shipped.
SUBSTITUTES = {
    "Times New Roman": "Liberation Serif",
    "Times": "Liberation Serif",
    "Arial": "Liberation Sans",
    "Helvetica": "Liberation Sans",
    "Courier New": "Liberation Mono",
}
#: The family of a document that names none.
STANDARD = "Times New Roman"
_FAMILY, _SUBFAMILY, _POSTSCRIPT = 1, 2, 6
_RUNS = 8192


@dataclass(frozen=True, slots=True)
class Shaped:
    """Shaped text in shares of the em: glyphs, how far each steps on, how far each is shifted, and where in the
    text each one's cluster begins; `missing` are the characters the face lacks."""

    glyphs: tuple[int, ...]
    steps: tuple[float, ...]
    shifts: tuple[tuple[float, float], ...]
    starts: tuple[int, ...]
    missing: str


class Face:
    """One font file: measures it knows and text it shapes; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        """Read a font file; raises OSError or NotTrueType."""
        self.file = TrueType(path.read_bytes())
        self._face = hb.Face(hb.Blob(self.file.data))
        self._lock = threading.Lock()
        self._font = hb.Font(self._face)
        self.family = str(self._face.get_name(_FAMILY) or path.stem)
        self.style = str(self._face.get_name(_SUBFAMILY) or "Regular")
        self.name = str(self._face.get_name(_POSTSCRIPT) or path.stem).replace(" ", "")
        self.shape = lru_cache(maxsize=_RUNS)(self._shape)

    @property
    def measures(self) -> Measures:
        """The vertical measures of the face."""
        return self.file.measures

    @property
    def title(self) -> str:
        """The family and style as a person names them."""
        return self.family if self.style == "Regular" else f"{self.family} {self.style}"

    def _shape(self, text: str, kerned: bool, language: str) -> Shaped:
        """The text as glyphs, ligatures included, pairs kerned on request."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if language:
            buffer.language = language
        with self._lock:
            hb.shape(self._font, buffer, {"kern": kerned})
        em = float(self.file.upem)
        places = buffer.glyph_positions or []
        infos = buffer.glyph_infos or []
        missing = "".join(text[info.cluster] for info in infos if info.codepoint == 0)
        return Shaped(
            tuple(info.codepoint for info in infos),
            tuple(place.x_advance / em for place in places),
            tuple((place.x_offset / em, place.y_offset / em) for place in places),
            tuple(info.cluster for info in infos),
            missing,
        )


def named(path: Path) -> tuple[str, str]:
    """The family and style a font file gives itself, without reading the rest of it."""
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return str(face.get_name(_FAMILY) or path.stem), str(face.get_name(_SUBFAMILY) or "Regular")


class FontShelf:
    """The faces of one folder; files are read when first asked for and kept."""

    def __init__(self, folder: Path) -> None:
        """Shelve the TrueType files of a folder; nothing is read yet."""
        self._folder = folder
        self._lock = threading.Lock()
        self._paths: dict[tuple[str, str], Path] | None = None
        self._faces: dict[Path, Face] = {}

    @classmethod
    def from_folder(cls, folder: Path) -> FontShelf:
        """The one shelf of this folder in this process."""
        return _shelf(folder.resolve())

    def face(self, family: str, bold: bool, italic: bool) -> Face:
        """The face of a family and style, exactly as named or under its shipped substitute; raises MissingFont."""
        style = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic"}.get(
            (bold, italic), "Bold Italic"
        )
        paths = self._index()
        path = paths.get((family, style)) or paths.get((SUBSTITUTES.get(family, family), style))
        if path is None:
            known = any(family in (name, *_names_of(name)) for name, _style in paths)
            raise MissingFont(font=f"{family} {style}" if known else family)
        with self._lock:
            if path not in self._faces:
                self._faces[path] = Face(path)
            return self._faces[path]

    def warm(self) -> None:
        """Learn now what each file calls itself; its outlines are read when first asked for."""
        self._index()

    def _index(self) -> dict[tuple[str, str], Path]:
        with self._lock:
            if self._paths is None:
                self._paths = {named(path): path for path in sorted(self._folder.glob("*.ttf"))}
            return self._paths


def _names_of(shipped: str) -> list[str]:
    return [name for name, substitute in SUBSTITUTES.items() if substitute == shipped]


@lru_cache(maxsize=8)
def _shelf(folder: Path) -> FontShelf:
    return FontShelf(folder)
