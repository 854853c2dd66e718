"""What the public sees, painted in a space of 1920 × 1080: a birth, a marriage, a welcome, a clock, nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from counter_app.domain.celebration import Celebration, CelebrationKind, for_the_public
from counter_app.sentences import public
from counter_app.ui.second_screen.fitting import draw_fitted, fit, fit_together, garamond
from counter_app.ui.second_screen.ornament import (
    HEIGHT,
    WIDTH,
    Drawings,
    drum,
    fretted_frame,
    rounded_frame,
)

_CENTRE = QPointF(WIDTH / 2, HEIGHT / 2)
_DRUM = 430.0
_ROOM = WIDTH - 340


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of one scene: its ground, quiet words, warm words, names, lines."""

    ground: str
    text: str
    warm: str
    name: str
    line: str


MARRIAGE = Inks("#FCF4E6", "#3A2A1E", "#8E1B29", "#8E1B29", "#B08A34")
BIRTH = Inks("#F6F7F1", "#22302A", "#2F6B50", "#A5423B", "#2F6B50")
CALM = Inks("#F5F1E7", "#2B3642", "#1B4D77", "#1B4D77", "#8A6A1E")


class Scene(ABC):
    """A picture that stands still until something changes."""

    ground = "#000000"

    @abstractmethod
    def paint(self, painter: QPainter, drawings: Drawings) -> None:
        """Paint it in the space of 1920 × 1080; the ground is there already."""

    @property
    @abstractmethod
    def spoken(self) -> str:
        """The scene in one sentence."""


class Black(Scene):
    """Nothing at all."""

    def paint(self, painter: QPainter, drawings: Drawings) -> None:
        """Black."""

    @property
    def spoken(self) -> str:
        """Nothing."""
        return ""


def _line(
    painter: QPainter,
    words: str,
    top: float,
    pixels: int,
    colour: str,
    *,
    weight: int = 500,
    italic: bool = False,
    lines: int = 1,
) -> float:
    """Words centred on the screen, smaller where they are long; returns where they end."""

    def face(size: float) -> QFont:
        return garamond(size, weight, italic=italic)

    fitted = fit(words, _ROOM, pixels * 1.3 * lines, pixels, pixels // 2, face, lines)
    return draw_fitted(painter, fitted, garamond(fitted.pixels, weight, italic=italic), colour, top, WIDTH)


class CelebrationScene(Scene):
    """Names large, place and date; raises NotConsented for a family that has not agreed."""

    def __init__(self, celebration: Celebration, organ: str) -> None:
        self._celebration = for_the_public(celebration)
        self._organ = organ
        self._inks = {CelebrationKind.BIRTH: BIRTH, CelebrationKind.MARRIAGE: MARRIAGE}[celebration.kind]
        self.ground = self._inks.ground

    @property
    def spoken(self) -> str:
        """Who is celebrated."""
        return public.celebrated(self._celebration)

    def paint(self, painter: QPainter, drawings: Drawings) -> None:
        """Frame, drum, words."""
        drum(painter, _CENTRE, _DRUM, self._inks.line)
        match self._celebration.kind:
            case CelebrationKind.MARRIAGE:
                self._marriage(painter, drawings)
            case CelebrationKind.BIRTH:
                self._birth(painter, drawings)
            case _:
                assert_never(self._celebration.kind)

    def _marriage(self, painter: QPainter, drawings: Drawings) -> None:
        inks, one = self._inks, self._celebration
        fretted_frame(painter, inks.line)
        drawings.draw(painter, "song_hy", QRectF(WIDTH / 2 - 44, 90, 88, 88))
        _line(painter, self._organ, 190, 36, inks.text, weight=600)
        _line(painter, public.marriage_lead(), 256, 66, inks.warm, italic=True)
        self._names(painter, 352, 790, public.and_word())
        _line(painter, public.marriage_foot(one), 800, 44, inks.text)
        drawings.draw(painter, "lotus_pair_low", QRectF(WIDTH / 2 - 190, 876, 380, 156))

    def _birth(self, painter: QPainter, drawings: Drawings) -> None:
        inks, one = self._inks, self._celebration
        rounded_frame(painter, inks.line)
        drawings.draw(painter, "lotus_birth", QRectF(100, 776, 244, 224))
        _line(painter, self._organ, 118, 36, inks.text, weight=600)
        _line(painter, public.birth_lead(), 228, 70, inks.warm, italic=True)
        self._names(painter, 345, 740, "")
        _line(painter, public.birth_foot(one), 762, 42, inks.text)
        _line(painter, public.birth_wish(len(one.names)), 872, 46, inks.warm, italic=True)

    def _names(self, painter: QPainter, top: float, bottom: float, between: str) -> None:
        """The names in one size, as large as they have room together, in the middle of it."""
        names = self._celebration.names
        gap = 58.0 if between else 10.0
        gaps = gap * (len(names) - 1)
        fitted = fit_together(
            names,
            _ROOM,
            bottom - top - gaps,
            152 if len(names) == 1 else 124,
            36,
            lambda size: garamond(size, 700),
        )
        y = top + (bottom - top - gaps - sum(one.height for one in fitted)) / 2
        for place, one in enumerate(fitted):
            if place:
                if between:
                    _line(painter, between, y + 2, 44, self._inks.text, italic=True)
                y += gap
            y = draw_fitted(painter, one, garamond(one.pixels, 700), self._inks.name, y, WIDTH)


class WelcomeScene(Scene):
    """A welcome to whoever comes in."""

    ground = CALM.ground

    def __init__(self, organ: str, one_stop: str) -> None:
        self._organ = organ
        self._one_stop = one_stop

    @property
    def spoken(self) -> str:
        """The welcome."""
        return public.welcome()

    def paint(self, painter: QPainter, drawings: Drawings) -> None:
        """Frame, drum, words, lotus."""
        drum(painter, _CENTRE, _DRUM, CALM.line)
        rounded_frame(painter, CALM.line)
        _line(painter, self._organ, 150, 44, CALM.text, weight=600)
        _line(painter, self._one_stop, 216, 40, CALM.text)
        _line(painter, public.welcome(), 396, 118, CALM.warm, weight=600, italic=True)
        _line(painter, public.welcome_foot(), 590, 52, CALM.text)
        drawings.draw(painter, "lotus_thanks", QRectF(WIDTH / 2 - 150, 730, 300, 254))


class ClockScene(Scene):
    """The hour, the day, and how many were congratulated today; it changes once a minute."""

    ground = CALM.ground

    def __init__(self, organ: str, now: datetime, births: int, marriages: int) -> None:
        self._organ = organ
        self._now = now
        self._today = public.given_today(births, marriages)

    @property
    def spoken(self) -> str:
        """The hour and the day."""
        return f"{public.hour(self._now)}, {public.day(self._now)}. {self._today}".strip()

    def paint(self, painter: QPainter, drawings: Drawings) -> None:
        """Drum, hour, day."""
        drum(painter, _CENTRE, _DRUM, CALM.line)
        rounded_frame(painter, CALM.line)
        _line(painter, self._organ, 150, 44, CALM.text, weight=600)
        _line(painter, public.hour(self._now), 300, 240, CALM.warm, weight=600)
        _line(painter, public.day(self._now), 640, 60, CALM.text)
        if self._today:
            _line(painter, self._today, 800, 48, CALM.warm, italic=True)


def painted(painter: QPainter, scene: Scene, drawings: Drawings, width: float, height: float) -> None:
    """The scene scaled to fit, its ground over the whole."""
    painter.fillRect(QRectF(0, 0, width, height), QColor(scene.ground))
    scale = min(width / WIDTH, height / HEIGHT)
    painter.save()
    painter.translate((width - WIDTH * scale) / 2, (height - HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scene.paint(painter, drawings)
    painter.restore()
