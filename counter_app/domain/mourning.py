"""How a commune speaks of one who died: the form of address, the verb, the word for an age; nothing of it guessed."""

from __future__ import annotations

from .event import Deceased
from .names import clean, fold
from .person import Sex, ages_on

_MONKS = frozenset(
    ("hoa thuong", "thuong toa", "dai duc", "ni truong", "ni su", "su ba", "su co", "su thay", "truong lao")
)
_CHRISTIAN = ("cong giao", "thien chua", "tin lanh", "ki to", "kito")
_PROTESTANT = ("tin lanh",)


def honorific(gone: Deceased) -> str:
    """`cụ`, `ông`, `bà`, `anh`, `chị`, `em` or `cháu`; empty when age or sex leave it open.

    A word given by the family wins. A birth year alone leaves two ages: then the more respectful word is taken.
    """
    if given := clean(gone.honorific):
        return given
    if gone.birth is None:
        return ""
    least, most = ages_on(gone.birth, gone.death_date)
    if most < 0 or least < 18 <= most:
        return ""
    if most >= 80:
        return "cụ"
    if most >= 50:
        return _by_sex(gone.sex, "ông", "bà")
    if most >= 18:
        return _by_sex(gone.sex, "anh", "chị")
    return "em" if most >= 16 else "cháu"


def _by_sex(sex: Sex, man: str, woman: str) -> str:
    return {Sex.MALE: man, Sex.FEMALE: woman, Sex.UNKNOWN: ""}[sex]


def called(gone: Deceased) -> str:
    """`cụ Nông Thị Viện`; the bare name where no form of address is sure."""
    return " ".join(part for part in (honorific(gone), clean(gone.name)) if part)


def is_monk(gone: Deceased) -> bool:
    """Whether a Buddhist monk or nun is mourned, told by the title; their house mourns beside the family."""
    return fold(gone.honorific) in _MONKS


def is_christian(gone: Deceased) -> bool:
    """Whether the religion told is a Christian one: then no word of another creed may stand anywhere."""
    return any(faith in fold(gone.religion) for faith in _CHRISTIAN)


def is_protestant(gone: Deceased) -> bool:
    """Whether the religion told is a Protestant one, whose families burn no incense."""
    return any(faith in fold(gone.religion) for faith in _PROTESTANT)


def is_young(gone: Deceased) -> bool:
    """Whether one speaks of the deceased as of a child or a youth."""
    return honorific(gone) in ("em", "cháu")


def passing(gone: Deceased) -> str:
    """How a death is told: `viên tịch` of monks, `từ trần` of the old unless their faith speaks otherwise."""
    if is_monk(gone):
        return "viên tịch"
    old = honorific(gone) in ("cụ", "ông", "bà")
    return "từ trần" if old and not is_christian(gone) else "qua đời"


def age_word(gone: Deceased) -> str:
    """`hưởng thọ` from sixty on, else `hưởng dương`; empty for a child and where the family told no age."""
    if gone.age < 18 or is_young(gone):
        return ""
    return "hưởng thọ" if gone.age >= 60 else "hưởng dương"
