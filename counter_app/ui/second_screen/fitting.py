"""Names as large as they may stand: they shrink, then break between words, and no mark of theirs is ever cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

FAMILY = "EB Garamond"
#: Line pitch by type size: room for the stacked marks of Ẫ and Ủ above, and of Ạ and ợ below.
PITCH = 1.28
_STEP = 4


def garamond(pixels: float, weight: int = 500, *, italic: bool = False) -> QFont:
    """The face of cards and of the public screen."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words set into a room: the size in design pixels and the lines."""

    pixels: int
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.pixels * PITCH


def fit(
    words: str,
    width: float,
    height: float,
    largest: int,
    smallest: int,
    face: Callable[[float], QFont],
    most_lines: int = 3,
) -> Fitted:
    """The words in the largest type at which they have room, on as few lines as that type allows, lines balanced."""
    parts = words.split()
    for pixels in range(largest, smallest - 1, -_STEP):
        measure = QFontMetricsF(face(pixels))
        for count in range(1, most_lines + 1):
            if count * pixels * PITCH > height or count > max(1, len(parts)):
                break
            lines = balanced(parts, count, measure.horizontalAdvance)
            if max((measure.horizontalAdvance(line) for line in lines), default=0.0) <= width:
                return Fitted(pixels, lines)
    measure = QFontMetricsF(face(smallest))
    return Fitted(smallest, balanced(parts, min(most_lines, max(1, len(parts))), measure.horizontalAdvance))


def fit_together(
    texts: Sequence[str],
    width: float,
    height: float,
    largest: int,
    smallest: int,
    face: Callable[[float], QFont],
) -> tuple[Fitted, ...]:
    """Several texts below one another in one size, the largest at which all of them have room."""
    for pixels in range(largest, smallest - 1, -_STEP):
        measure = QFontMetricsF(face(pixels)).horizontalAdvance
        fitted = tuple(Fitted(pixels, _fewest_lines(text.split(), width, measure)) for text in texts)
        if sum(one.height for one in fitted) <= height and all(
            measure(line) <= width for one in fitted for line in one.lines
        ):
            return fitted
    return tuple(fit(text, width, height / len(texts), smallest, smallest, face) for text in texts)


def _fewest_lines(parts: list[str], width: float, wide: Callable[[str], float]) -> tuple[str, ...]:
    lines: tuple[str, ...] = ()
    for count in range(1, 4):
        lines = balanced(parts, min(count, max(1, len(parts))), wide)
        if max(map(wide, lines), default=0.0) <= width:
            break
    return lines


def balanced(parts: list[str], count: int, wide: Callable[[str], float]) -> tuple[str, ...]:
    """The words on so many lines, the longest of them as short as can be."""
    if count <= 1 or len(parts) <= 1:
        return (" ".join(parts),)
    best: tuple[str, ...] = ()
    for at in range(1, len(parts) - count + 2):
        head = " ".join(parts[:at])
        lines = (head, *balanced(parts[at:], count - 1, wide))
        if not best or max(map(wide, lines)) < max(map(wide, best)):
            best = lines
    return best


def draw_fitted(
    painter: QPainter, fitted: Fitted, font: QFont, colour: str, top: float, width: float
) -> float:
    """Write the lines centred in the width, the first one's room beginning at `top`; returns where they end."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    pitch = fitted.pixels * PITCH
    for place, line in enumerate(fitted.lines):
        room = QRectF(0, top + place * pitch, width, pitch)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        painter.drawText(room, int(flags), line)
    return top + len(fitted.lines) * pitch
