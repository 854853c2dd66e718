"""What the log tells of a form: never that it is a letter."""

from __future__ import annotations

import pytest

from counter_app.domain.letter import FormKind, LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.sentences.log import event_sentence

ABOUT_A_SHEET = (
    LogKind.INTENDED,
    LogKind.DRAWN,
    LogKind.SPOOLED,
    LogKind.SIGNED,
    LogKind.HANDED_OVER,
    LogKind.WITHDRAWN,
    LogKind.REPRINTED,
    LogKind.REISSUED,
)


@pytest.mark.parametrize("kind", ABOUT_A_SHEET)
def test_nothing_that_happens_to_a_form_calls_it_a_letter(kind: LogKind) -> None:
    told = event_sentence(kind, {"letter": int(FormKind.CONTROL), "number": 12, "codes": ["H99"]})
    assert "thư" not in told.lower()
    assert told.endswith("Phiếu kiểm soát số 12, hồ sơ H99.")


def test_a_letter_is_still_told_of_as_one() -> None:
    told = event_sentence(LogKind.HANDED_OVER, {"letter": int(LetterKind.APOLOGY), "number": 3})
    assert told == "Trao thư: Thư xin lỗi số 3."
