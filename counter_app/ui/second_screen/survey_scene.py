"""The survey as the public touches it: one question to a page, large targets, nothing that tells who answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from counter_app.domain.survey import LEVELS, Level, Questionnaire
from counter_app.sentences import public
from counter_app.ui.second_screen.fitting import PITCH, draw_fitted, fit, garamond
from counter_app.ui.second_screen.ornament import WIDTH, Drawings
from counter_app.ui.second_screen.scenes import CALM, Scene

BEGIN, BACK = "begin", "back"
_WHITE, _PALE = "#FFFFFF", "#CFD9E2"
_MARGIN, _GAP = 110.0, 24.0


class Step(StrEnum):
    """Where a citizen is."""

    INVITE = "invite"
    QUESTION = "question"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Target:
    """Something to touch: what it does, its words and its room in design pixels."""

    key: str
    words: str
    room: QRectF


class SurveyScene(Scene):
    """One citizen's way through a questionnaire; `touch` tells what a finger met, `answers` what was said."""

    ground = CALM.ground

    def __init__(self, questionnaire: Questionnaire, organ: str) -> None:
        self.questionnaire = questionnaire
        self._organ = organ
        self.step = Step.INVITE
        self._answers: list[Level] = []

    @property
    def answers(self) -> tuple[Level, ...]:
        """What was touched so far, one to a question."""
        return tuple(self._answers)

    @property
    def spoken(self) -> str:
        """The page in one sentence."""
        match self.step:
            case Step.INVITE:
                return public.invite_title()
            case Step.QUESTION:
                return f"{public.question_lead()}: {self._question}"
            case Step.THANKS:
                return public.thanks()

    @property
    def targets(self) -> tuple[Target, ...]:
        """What can be touched on this page."""
        match self.step:
            case Step.INVITE:
                return (Target(BEGIN, public.begin(), QRectF(WIDTH / 2 - 300, 690, 600, 170)),)
            case Step.QUESTION:
                return self._question_targets()
            case Step.THANKS:
                return ()

    def forget(self) -> None:
        """Back to the first page; what was touched is gone."""
        self.step = Step.INVITE
        self._answers = []

    def touch(self, at: QPointF) -> bool:
        """A finger came down and up on a point in design pixels; whether it met something."""
        met = next((one for one in self.targets if one.room.contains(at)), None)
        if met is None:
            return False
        if met.key == BEGIN:
            self.step = Step.QUESTION
        elif met.key == BACK:
            if self._answers:
                self._answers.pop()
            else:
                self.step = Step.INVITE
        else:
            self._answers.append(Level(int(met.key)))
            if len(self._answers) == len(self.questionnaire.questions):
                self.step = Step.THANKS
        return True

    def paint(self, painter: QPainter, drawings: Drawings) -> None:
        """The page at hand."""
        match self.step:
            case Step.INVITE:
                self._paint_invite(painter, drawings)
            case Step.QUESTION:
                self._paint_question(painter)
            case Step.THANKS:
                self._paint_thanks(painter, drawings)

    @property
    def _question(self) -> str:
        return self.questionnaire.questions[len(self._answers)]

    def _question_targets(self) -> tuple[Target, ...]:
        wide = (WIDTH - 2 * _MARGIN - 4 * _GAP) / 5
        levels = tuple(
            Target(
                str(int(level)),
                public.level_words(level),
                QRectF(_MARGIN + place * (wide + _GAP), 520, wide, 270),
            )
            for place, level in enumerate(LEVELS)
        )
        apart = Level.NOT_APPLICABLE
        none = Target(str(int(apart)), public.level_words(apart), QRectF(WIDTH / 2 - 260, 850, 520, 120))
        back = Target(BACK, public.back(), QRectF(_MARGIN, 850, 320, 120))
        return (*levels, none, back)

    def _paint_invite(self, painter: QPainter, drawings: Drawings) -> None:
        _words(painter, self._organ, 110, 40, CALM.text, weight=600)
        _words(painter, public.invite_title(), 270, 92, CALM.warm, weight=600, lines=2)
        _words(painter, self.questionnaire.title, 440, 50, CALM.text, lines=2)
        count = len(self.questionnaire.questions)
        _words(painter, public.invite_words(count), 580, 40, CALM.text)
        for target in self.targets:
            _plate(painter, target, CALM.warm, _WHITE, 64)

    def _paint_question(self, painter: QPainter) -> None:
        count, place = len(self.questionnaire.questions), len(self._answers) + 1
        _words(painter, public.question_head(place, count), 70, 40, CALM.text, weight=600)
        _progress(painter, place - 1, count)
        _words(painter, public.question_lead(), 190, 46, CALM.text, italic=True)
        _words(painter, self._question, 262, 78, CALM.warm, weight=600, lines=3, room=236)
        for target in self.targets:
            quiet = target.key in (BACK, str(int(Level.NOT_APPLICABLE)))
            _plate(painter, target, CALM.ground if quiet else _WHITE, CALM.text, 40 if quiet else 48)

    def _paint_thanks(self, painter: QPainter, drawings: Drawings) -> None:
        drawings.draw(painter, "lotus_thanks", QRectF(WIDTH / 2 - 170, 190, 340, 288))
        _words(painter, public.thanks(), 530, 104, CALM.warm, weight=600, italic=True)
        _words(painter, public.thanks_words(), 690, 48, CALM.text)


def _face(weight: int, *, italic: bool = False) -> Callable[[float], QFont]:
    return lambda pixels: garamond(pixels, weight, italic=italic)


def _words(
    painter: QPainter,
    words: str,
    top: float,
    pixels: int,
    colour: str,
    *,
    weight: int = 500,
    italic: bool = False,
    lines: int = 1,
    room: float = 0,
) -> None:
    """Words in the middle of the screen, smaller where they are long."""
    high = room or lines * pixels * PITCH * 1.02
    face = _face(weight, italic=italic)
    fitted = fit(words, WIDTH - 2 * _MARGIN, high, pixels, 28, face, lines)
    start = top + (room - fitted.height) / 2 if room else top
    draw_fitted(painter, fitted, face(fitted.pixels), colour, start, WIDTH)


def _plate(painter: QPainter, target: Target, fill: str, ink: str, pixels: int) -> None:
    """A target: a rounded plate with words in its middle."""
    painter.setPen(QPen(QColor(CALM.warm), 4))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(target.room, 22, 22)
    face = _face(600)
    fitted = fit(target.words, target.room.width() - 40, target.room.height() - 30, pixels, 26, face, 3)
    painter.save()
    painter.translate(target.room.left(), 0)
    top = target.room.center().y() - fitted.height / 2
    draw_fitted(painter, fitted, face(fitted.pixels), ink, top, target.room.width())
    painter.restore()


def _progress(painter: QPainter, done: int, count: int) -> None:
    """How far one has come."""
    wide = 720.0
    whole = QRectF((WIDTH - wide) / 2, 140, wide, 14)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_PALE))
    painter.drawRoundedRect(whole, 7, 7)
    if done:
        painter.setBrush(QColor(CALM.warm))
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), wide * done / count, 14), 7, 7)
