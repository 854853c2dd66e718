"""What the sheet of a survey has places for: as many questions as one may have, and a box to each answer."""

from __future__ import annotations

from counter_app.domain.survey import LEVELS, MOST_QUESTIONS, Level

QUESTIONS = MOST_QUESTIONS
#: An empty square of the serif face, to be marked with a pen.
BOX = "□"
_WORDS = {
    Level.VERY_DISSATISFIED: "Rất không hài lòng",
    Level.DISSATISFIED: "Không hài lòng",
    Level.NEITHER: "Bình thường",
    Level.SATISFIED: "Hài lòng",
    Level.VERY_SATISFIED: "Rất hài lòng",
    Level.NOT_APPLICABLE: "Không áp dụng",
}
#: The key that enters an answer and the words above its boxes, from worst to best, then "không áp dụng".
ANSWER_HEADS = tuple((str(int(level)), _WORDS[level]) for level in (*LEVELS, Level.NOT_APPLICABLE))
