"""The two tables of a report: letters by kind, dossiers by field; each row ends in its sum below."""

from __future__ import annotations

from counter_app.domain.report import Measure

from .naming import kind_title, part_words
from .numbers import count
from .sections import Told

M = Measure
LETTER_COLUMNS = (
    ("Sinh ra", M.LETTERS_MADE),
    ("Đã in", M.LETTERS_PRINTED),
    ("Đã ký", M.LETTERS_SIGNED),
    ("Đã trao", M.LETTERS_HANDED_OVER),
    ("Không gửi", M.LETTERS_NOT_SENT),
    ("Thu hồi", M.LETTERS_WITHDRAWN),
    ("In lại", M.LETTERS_REISSUED),
)
DOSSIER_COLUMNS = (
    ("Tiếp nhận", M.DOSSIERS_RECEIVED),
    ("Đã giải quyết", M.DOSSIERS_SETTLED),
    ("Trước hạn", M.DOSSIERS_EARLY),
    ("Đúng hạn", M.DOSSIERS_ON_TIME),
    ("Quá hạn", M.DOSSIERS_LATE),
    ("Đang giải quyết", M.DOSSIERS_UNDER_WAY),
)
TOTAL = "Cộng"


def letter_rows(told: Told) -> str:
    """A line to a kind and one to the sum, cells parted by tabs; empty where there was no letter at all."""
    measures = [measure for _head, measure in LETTER_COLUMNS]
    if not any(told.n(measure) for measure in measures):
        return ""
    rows = [(kind_title(part, told.own), [told.n(one, part) for one in measures]) for part in told.kinds]
    return _lines([*rows, (TOTAL, [told.n(one) for one in measures])])


def dossier_rows(told: Told) -> str:
    """A line to a field and one to the sum; empty where no dossier was counted by its field."""
    measures = [measure for _head, measure in DOSSIER_COLUMNS]
    fields = list(dict.fromkeys(part for one in measures for part in told.report.figures.parts(one)))
    if not fields:
        return ""
    rows = [
        (part_words(M.DOSSIERS_RECEIVED, part), [told.n(one, part) for one in measures]) for part in fields
    ]
    return _lines([*rows, (TOTAL, [told.n(one) for one in measures])])


def _lines(rows: list[tuple[str, list[int]]]) -> str:
    return "\n".join("\t".join((name, *map(count, values))) for name, values in rows)
