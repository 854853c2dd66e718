"""A kind of letter that the commune made for itself: a number that never changes its meaning, a name of the day."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

#: The number of the first kind a commune makes; letters of the model stand below 100, one-stop forms above it.
FIRST_OWN = 201


class Tone(StrEnum):
    """How a letter sounds: for a happy day, plainly, or quietly in a time of grief or loss."""

    FESTIVE = "festive"
    PLAIN = "plain"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class OwnKind:
    """A kind of the commune's own; equal to another when their numbers are, whatever it was called on which day.

    `name` and `tone` are those of the day the value was made, so that what is kept with a sheet stays true.
    """

    number: int
    name: str = field(default="", compare=False)
    tone: Tone = field(default=Tone.PLAIN, compare=False)

    def __int__(self) -> int:
        return self.number

    @property
    def is_quiet(self) -> bool:
        """Whether it is written to people who grieve or lost something."""
        return self.tone is Tone.QUIET


@dataclass(frozen=True, slots=True)
class OwnField:
    """A placeholder that only one kind has: its ASCII name in the template, and what the officer is asked for.

    An `idle` one stood in another version of the template: it is not asked for, and kept for the day of going back.
    An `optional` one may stay empty, since the template asks whether it has text.
    """

    name: str
    label: str
    idle: bool = False
    optional: bool = False


#: What placeholders that many kinds will want are called on screen.
_LABELS = {
    "ten_dip": "Tên dịp",
    "noi_dung": "Nội dung",
    "loi_chuc": "Lời chúc",
    "mon_qua": "Món quà",
    "so_tien": "Số tiền",
    "nam_moi": "Năm mới",
    "thien_tai": "Thiên tai",
    "viec_dang_lam": "Việc đang làm",
    "tuoi": "Tuổi",
    "ly_do": "Lý do",
}


def label_of(name: str) -> str:
    """The label proposed for a placeholder: `mon_qua` is `Món quà`, `an_ninh` becomes `An ninh`."""
    if name.lower() in _LABELS:
        return _LABELS[name.lower()]
    words = " ".join(name.replace("_", " ").split())
    return words[:1].upper() + words[1:]
