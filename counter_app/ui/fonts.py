"""The bundled faces of the screens; fonts of the machine are never relied on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SCREEN_FAMILY = "Noto Sans"


class FontsMissing(Exception):
    """The folder of bundled fonts holds no face of the screen family."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"no {SCREEN_FAMILY} in {folder}")
        self.folder = folder


def load_fonts(folder: Path) -> None:
    """Make every bundled face known to Qt.

    Raises FontsMissing when the screen family is not among them: with no font at all Qt shows invisible text.
    """
    found: set[str] = set()
    for file in sorted(folder.rglob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            found.update(QFontDatabase.applicationFontFamilies(number))
    if SCREEN_FAMILY not in found:
        raise FontsMissing(folder)


def screen_font(pixels: int, weight: int = 400, *, italic: bool = False) -> QFont:
    """The screen face in a pixel size and weight; asked for by family and weight, never by the long family name."""
    # A copy shares what was found for the face, and can be changed without harm.
    return QFont(_made(pixels, weight, italic))


@lru_cache(maxsize=128)
def _made(pixels: int, weight: int, italic: bool) -> QFont:
    font = QFont(SCREEN_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    # Without hinting, advance widths scale exactly, so a label keeps its breaks at every device pixel ratio.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
