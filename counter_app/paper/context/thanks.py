"""Mẫu 5: the commune thanks a person, household or organisation for a contribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from counter_app.domain.contribution import Contribution, Recipient, RecipientType
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import NBSP, bound, called, closed, committee, day_in_words, name_of

_TITLES = ("ông", "bà", "anh", "chị", "cụ", "ông/bà")


@dataclass(frozen=True, slots=True)
class _Addressee:
    """Whom the letter thanks, how it speaks to them, and what it wishes them."""

    who: str
    you: str
    wish: str


def thanks(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 5; an anonymous contribution is thanked without telling on paper what it was about.

    Raises LetterNotPossible without a contribution, WordsMissing without recipient or content.
    """
    given = next((case for case in letter.cases if isinstance(case, Contribution)), None)
    if given is None:
        raise not_possible(letter)
    gaps = [
        field
        for field, text in (("recipient.name", given.recipient.name), ("content", given.content))
        if not clean(text)
    ]
    if gaps:
        raise missing(letter, *gaps)
    to = _addressee(given.recipient)
    fields = {
        "salutation": bound(f"Kính gửi {to.who}"),
        "address": clean(given.recipient.address),
        "news": closed(_news(given, office, to.you)),
        "thanks": closed(
            f"{committee(office)} chân thành cảm ơn tấm lòng của {to.you} với việc chung "
            f"và mong tiếp tục được lắng nghe {to.you}, để chính quyền ngày càng gần dân, phục vụ Nhân dân tốt hơn."
        ),
        "wish": bound(to.wish),
    }
    shown = (
        (_("Gửi"), to.who),
        (_("Địa chỉ"), fields["address"]),
        (_("Đóng góp"), "" if given.anonymous else _content(given)),
        (_("Nhận"), " ".join((day_in_words(given.received), _channel(given))).strip()),
    )
    return framed(letter, office, to.who, fields, shown)


def _addressee(recipient: Recipient) -> _Addressee:
    name = clean(recipient.name)
    first, _space, rest = name.partition(" ")
    title, bare = (first, rest) if first in _TITLES and rest else ("ông/bà", name)
    match recipient.type:
        case RecipientType.PERSON:
            wish = f"Kính chúc {title} cùng gia đình mạnh khỏe, bình an."
            return _Addressee(called(title, bare), title, wish)
        case RecipientType.HOUSEHOLD:
            named = name.lower().startswith(("hộ ", "gia đình "))
            who = name_of(name) if named else f"gia đình {called(title, bare)}"
            return _Addressee(who, "gia đình", "Kính chúc gia đình mạnh khỏe, bình an.")
        case RecipientType.ORGANISATION:
            you = f"Quý{NBSP}đơn vị"
            return _Addressee(name_of(name), you, f"Kính chúc {you} gặt hái nhiều kết quả tốt đẹp.")
        case RecipientType.BUSINESS:
            you = f"Quý{NBSP}doanh nghiệp"
            return _Addressee(name_of(name), you, f"Kính chúc {you} ngày càng phát triển.")
        case never:
            assert_never(never)


# Deeds by which a content may begin; after "về" they need "việc".
_DEEDS = (
    "ủng hộ ", "hiến ", "tặng ", "góp ", "đóng góp ", "giúp ", "hỗ trợ ", "quyên góp ", "đề nghị ", "kiến nghị ",
    "phản ánh ", "báo ", "trao ", "làm ", "sửa ", "xây ", "trồng ", "dọn ",
)  # fmt: skip
_BY_HAND = ("gửi ", "trao ", "nộp ", "trực tiếp")


def _news(given: Contribution, office: Office, you: str) -> str:
    """When, how and what: `về cống thoát nước …`, and of a deed `về việc ủng hộ …`."""
    day, channel = day_in_words(given.received), _channel(given)
    by_hand = channel.lower().startswith(_BY_HAND)
    before, after = ("", f" {channel}") if by_hand else (channel and f" {channel},", "")
    about = "" if given.anonymous else f" về {_content(given)}"
    return f"N{day[1:]},{before} {committee(office)} đã nhận được đóng góp của {you}{after}{about}."


def _content(given: Contribution) -> str:
    content = clean(given.content).removeprefix("về ").rstrip(" .")
    return f"việc {content}" if content.lower().startswith(_DEEDS) else content


def _channel(given: Contribution) -> str:
    """How it came: `qua hòm thư góp ý`, `tại buổi đối thoại`, or a deed that stands by itself, `gửi trực tiếp`."""
    channel = clean(given.channel)
    stands = channel.lower().startswith(("qua ", "tại ", "trong ", *_BY_HAND))
    return channel if stands or not channel else f"qua {channel}"
