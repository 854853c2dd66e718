"""Words that no letter of a kind may carry, whoever writes them: into a template, or into one letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .letter import LetterKind, SheetKind
from .own_kind import OwnKind, Tone


class Taboo(StrEnum):
    """Why a word may not stand in a letter."""

    JOY = "joy"
    GRIEF = "grief"
    CAUSE_OF_DEATH = "cause_of_death"
    NUMBER_OF_CHILDREN = "number_of_children"
    SEX_OF_CHILDREN = "sex_of_children"
    CLAIMED_HARM = "claimed_harm"
    RELIGION = "religion"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A forbidden word as it was found, and why it is one."""

    word: str
    taboo: Taboo


_JOY = (
    *("chúc mừng", "mừng thọ", "vui mừng", "vui vẻ", "hân hoan", "phấn khởi", "hạnh phúc", "may mắn", "chào mừng"),
    *("hân hạnh", "vinh dự", "chúc", "!"),
)  # fmt: skip
_GRIEF = ("chia buồn", "đau buồn", "thương tiếc", "tang quyến", "kính viếng")
_CAUSE = (
    *("nguyên nhân chết", "nguyên nhân tử vong", "tử vong do", "chết do", "chết vì", "mất do", "mất vì"),
    *("qua đời do", "qua đời vì", "từ trần do", "từ trần vì", "do bệnh", "vì bệnh", "lâm bệnh", "bạo bệnh"),
    *("căn bệnh", "bệnh hiểm nghèo", "ung thư", "đột quỵ", "đột tử", "tai nạn", "đuối nước", "tự tử", "tự vẫn"),
    *("tự sát", "án mạng", "hiv", "aids", "covid"),
)  # fmt: skip
_TWO = (
    *("hai con", "hai đứa con", "một hoặc hai con", "một đến hai con", "đủ hai con", "từ 1 đến 2 con"),
    *("1-2 con", "1 - 2 con", "1–2 con", "kế hoạch hóa gia đình", "kế hoạch hoá gia đình"),
)  # fmt: skip
_SEX = ("nối dõi", "quý tử", "đích tôn", "có nếp có tẻ")
_HARM = ("đã làm ông phải", "đã làm bà phải", "đã làm ông/bà phải", "đã gây phiền hà", "đã gây thiệt hại")
_RELIGION = (
    *("hương hồn", "vong linh", "vong hồn", "anh linh", "cõi phật", "cõi niết bàn", "cực lạc", "siêu thoát"),
    *("nước chúa", "hưởng nhan thánh", "thiên đàng", "phù hộ"),
)  # fmt: skip
_AGE = ("hưởng thọ", "hưởng dương", "thượng thọ", "đại thọ")


def _each(words: tuple[str, ...], taboo: Taboo) -> dict[str, Taboo]:
    return dict.fromkeys(words, taboo)


#: What no letter of a kind may say. A letter of condolence congratulates nobody and names no cause of death (the
#: register of deaths alone keeps it); no letter counts the children of a family or prefers their sex; an apology does
#: not assert a harm that the dossier does not say.
ALWAYS: Mapping[SheetKind, Mapping[str, Taboo]] = {
    LetterKind.THANKS: _each(_GRIEF, Taboo.GRIEF),
    LetterKind.APOLOGY: {"chúc mừng": Taboo.JOY, **_each(_HARM, Taboo.CLAIMED_HARM)},
    LetterKind.BIRTH: {
        **_each(_TWO, Taboo.NUMBER_OF_CHILDREN),
        **_each(_SEX, Taboo.SEX_OF_CHILDREN),
        **_each(_GRIEF, Taboo.GRIEF),
    },
    LetterKind.MARRIAGE: {
        **_each(_TWO, Taboo.NUMBER_OF_CHILDREN),
        **_each(_SEX, Taboo.SEX_OF_CHILDREN),
        **_each(_GRIEF, Taboo.GRIEF),
    },
    LetterKind.CONDOLENCE: {**_each(_JOY, Taboo.JOY), **_each(_CAUSE, Taboo.CAUSE_OF_DEATH)},
}

#: What may be right for one family and is wrong for the next: it may stand in one letter, never in a template.
IN_TEMPLATES: Mapping[SheetKind, Mapping[str, Taboo]] = {
    LetterKind.CONDOLENCE: {**_each(_RELIGION, Taboo.RELIGION), **_each(_AGE, Taboo.AGE)},
}


#: The country's motto stands over a letter of grief as over any other (Decree 30/2020/NĐ-CP, Art. 8).
_MOTTO = re.compile(r"độc lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc")


def forbidden_in(text: str, kind: SheetKind, *, template: bool = False) -> tuple[Forbidden, ...]:
    """The forbidden words of a text, each once, in the order of the list; longer words hide those inside them.

    `template` says that the text stands in every letter of the kind. Compared without regard to case, to the way
    accents are stored and to the width of spaces.
    """
    words = dict(_always(kind))
    if template and not isinstance(kind, OwnKind):
        words |= IN_TEMPLATES.get(kind, {})
    plain = _MOTTO.sub(" ", flat(text))
    found: list[Forbidden] = []
    for word in sorted(words, key=len, reverse=True):
        pattern = _pattern(word)
        if pattern.search(plain):
            found.append(Forbidden(word, words[word]))
            plain = pattern.sub(" ", plain)
    order = list(words)
    return tuple(sorted(found, key=lambda one: order.index(one.word)))


def _always(kind: SheetKind) -> Mapping[str, Taboo]:
    """A kind of the commune's own follows its tone: grief is spoken to as in a condolence, joy is not saddened."""
    if not isinstance(kind, OwnKind):
        return ALWAYS.get(kind, {})
    match kind.tone:
        case Tone.QUIET:
            return ALWAYS[LetterKind.CONDOLENCE]
        case Tone.FESTIVE:
            return _each(_GRIEF, Taboo.GRIEF)
        case Tone.PLAIN:
            return {}


def flat(text: str) -> str:
    """The text in small composed letters with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _pattern(word: str) -> re.Pattern[str]:
    inner = re.escape(word)
    return re.compile(rf"(?<!\w){inner}(?!\w)" if word[-1].isalnum() else inner)
