"""Mẫu 5: the commune thanks a person, household or organisation for a contribution."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import assert_never

from counter_app.domain.contribution import Contribution, Purpose, Recipient, RecipientType
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean, fold
from counter_app.domain.office import Office
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import NBSP, bound, called, closed, committee, day_in_words, name_of, sentence_case
from .voice import voice

#: Words by which people are spoken to; those of the clergy keep their capitals within a sentence.
_TITLES = (
    "ông/bà", "ông", "bà", "anh", "chị", "cụ", "đồng chí", "Hòa thượng", "Thượng tọa", "Đại đức", "Ni trưởng", "Ni sư",
    "Sư cô", "Linh mục", "Mục sư",
)  # fmt: skip
#: Before one of these a capital "Ông" is a form of address, elsewhere it may be a family name (Ông Ích Khiêm).
_FAMILIES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương mai trịnh tô hà lâm cao "
    "chu lò quàng lường cà tòng vì vi giàng sùng vàng thào mùa nông bàn triệu lầu hạng vừ cầm".split()
)


@dataclass(frozen=True, slots=True)
class Addressee:
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
    to = addressee(given.recipient)
    fields = {
        "salutation": bound(f"Kính gửi {to.who}"),
        "address": clean(given.recipient.address),
        "news": closed(_news(given, office, to.you)),
        "thanks": closed(_thanks(given, office, to.you)),
        "wish": closed(to.wish),
    }
    shown = (
        (_("Gửi"), to.who),
        (_("Địa chỉ"), fields["address"]),
        (_("Đóng góp"), "" if given.anonymous else content_of(given)),
        (_("Nhận"), " ".join((day_in_words(given.received), channel_of(given))).strip()),
    )
    return replace(framed(letter, office, to.who, fields, shown), listed=listed_as(given))


def listed_as(given: Contribution) -> str:
    """How lists name who asked not to be named; empty for everybody else."""
    return _("người đóng góp xin giấu tên") if given.anonymous else ""


def addressee(recipient: Recipient) -> Addressee:
    """Whom a letter to a contributor addresses, by who they are and the title before their name."""
    name = clean(recipient.name)
    title, bare = _titled(name)
    match recipient.type:
        case RecipientType.PERSON:
            wish = f"Kính chúc {title} cùng gia đình luôn mạnh khỏe, bình an."
            return Addressee(called(title, bare), title, wish)
        case RecipientType.HOUSEHOLD:
            named = name.lower().startswith(("hộ ", "gia đình "))
            who = name_of(f"{name[:1].lower()}{name[1:]}") if named else f"gia đình {called(title, bare)}"
            return Addressee(who, "gia đình", "Kính chúc gia đình mạnh khỏe, bình an, mọi việc thuận lợi.")
        case RecipientType.ORGANISATION:
            you = f"Quý{NBSP}đơn vị"
            return Addressee(_through(recipient), you, f"Kính chúc {you} gặt hái thêm nhiều kết quả tốt đẹp.")
        case RecipientType.BUSINESS:
            you = f"Quý{NBSP}doanh nghiệp"
            return Addressee(_through(recipient), you, f"Kính chúc {you} ngày càng phát triển bền vững.")
        case RecipientType.DELEGATION:
            you = f"Quý{NBSP}đoàn"
            who = name if fold(name.partition(" ")[0]) == "doan" else f"đoàn {name}"
            wish = f"Kính chúc các thành viên của {you} luôn mạnh khỏe, bình an."
            return Addressee(name_of(who), you, wish)
        case never:
            assert_never(never)


def _through(recipient: Recipient) -> str:
    """`ông Lò Văn Pó, Giám đốc Công ty TNHH A & B`: an organisation through who represents it, where one is named."""
    name, person = name_of(clean(recipient.name)), clean(recipient.representative)
    if not person:
        return name
    office = clean(recipient.representative_title)
    return f"{called(*_titled(person))}, {f'{office} {name}' if office else name}"


def _titled(name: str) -> tuple[str, str]:
    """The form of address before a name and the name itself; "ông/bà" before a name that has none."""
    for title in _TITLES:
        first, rest = name[: len(title)], name[len(title) :].strip()
        if first.casefold() != title.casefold() or not name[len(title) :].startswith(" ") or not rest:
            continue
        if first != "Ông" or rest.partition(" ")[0].casefold() in _FAMILIES:
            return title, rest
    return "ông/bà", name


# Deeds by which a content may begin; after "về" they need "việc".
_DEEDS = (
    "ủng hộ ", "hiến ", "tặng ", "góp ", "đóng góp ", "giúp ", "hỗ trợ ", "quyên góp ", "đề nghị ", "kiến nghị ",
    "phản ánh ", "báo ", "trao ", "làm ", "sửa ", "xây ", "trồng ", "dọn ",
)  # fmt: skip
# What people give with their hands rather than say: the letter then hopes to go on together, not to hear more.
_GIFTS = (
    "ủng hộ ", "hiến ", "tặng ", "góp ", "đóng góp ", "giúp ", "hỗ trợ ", "quyên góp ", "trao ", "làm ", "sửa ",
    "xây ", "trồng ", "dọn ", "quét ", "lắp ",
)  # fmt: skip
_OPINIONS = ("góp ý", "đóng góp ý")
# "Góp ý về …" within "ý kiến đóng góp về …" would be said twice.
_SAID_TWICE = re.compile(r"(?:việc )?(?:đóng )?góp ý(?: kiến)? (?:về |cho |với )", re.IGNORECASE)
_BY_HAND = ("gửi ", "trao ", "nộp ", "trực tiếp")


def _news(given: Contribution, office: Office, you: str) -> str:
    """When, how and what: an opinion `về cống thoát nước …`, a gift `trong việc ủng hộ …`."""
    day, channel = day_in_words(given.received), channel_of(given)
    by_hand = channel.lower().startswith(_BY_HAND)
    before, after = ("", f", {channel}") if by_hand else (channel and f" {channel},", "")
    if given.anonymous:
        told = f"đã nhận được đóng góp của {you}"
    elif _is_gift(given):
        told = f"đã ghi nhận đóng góp của {you} trong việc {content_of(given).removeprefix('việc ')}"
    elif given.purpose is Purpose.INFORMATION:
        told = f"đã nhận được thông tin kịp thời của {you} về {content_of(given)}"
    else:
        told = f"đã nhận được ý kiến đóng góp của {you} về {content_of(given)}"
    return f"N{day[1:]},{before} {committee(office)} {told}{after}."


def _thanks(given: Contribution, office: Office, you: str) -> str:
    """Thanks, what such a contribution is good for, and the hope for more of its kind."""
    who = voice(office)
    said = f"{sentence_case(who.first)} chân thành cảm ơn tấm lòng và sự quan tâm của {you} với việc chung."
    if given.anonymous:
        # What it was about stays untold, so the letter must not tell a gift from an opinion either.
        good = (
            "Mỗi đóng góp, dù lớn hay nhỏ, đều giúp chính quyền gần dân hơn, "
            "làm việc tốt hơn, phục vụ Nhân dân chu đáo hơn"
        )
        hope = f"{who.again} mong tiếp tục có {you} đồng hành trong những việc chung sắp tới"
    elif _is_gift(given):
        good = "Mỗi sự chung tay như vậy góp phần làm cho quê hương ngày càng giàu đẹp, văn minh"
        hope = f"{who.again} mong tiếp tục có {you} đồng hành trong những việc chung sắp tới"
    elif given.purpose is Purpose.INFORMATION:
        good = "Mỗi tin báo như vậy giúp chính quyền biết việc sớm hơn, xử lý kịp thời hơn"
        hope = (
            f"{who.again} mong tiếp tục được {you} cho biết những việc cần làm, để phục vụ Nhân dân tốt hơn"
        )
    else:
        good = "Mỗi ý kiến như vậy giúp chính quyền hiểu người dân hơn, làm việc kịp thời, chu đáo hơn"
        hope = f"{who.again} mong tiếp tục được lắng nghe {you}, để chính quyền ngày càng gần dân, phục vụ tốt hơn"
    return f"{said} {good}; {hope}."


def _is_gift(given: Contribution) -> bool:
    """Whether it was given rather than said: by the kind it was entered under, else by the words it begins with."""
    if given.purpose is not None:
        return given.purpose is Purpose.GIFT
    content = clean(given.content).lower().removeprefix("về ").removeprefix("việc ")
    return content.startswith(_GIFTS) and not content.startswith(_OPINIONS)


def content_of(given: Contribution) -> str:
    """What a contribution was about, as a clause that follows "về"."""
    content = _SAID_TWICE.sub("", clean(given.content).removeprefix("về ").rstrip(" ."))
    return f"việc {content}" if content.lower().startswith(_DEEDS) else content


def channel_of(given: Contribution) -> str:
    """How it came: `qua hòm thư góp ý`, `tại buổi đối thoại`, or a deed that stands by itself, `gửi trực tiếp`."""
    channel = clean(given.channel)
    stands = channel.lower().startswith(("qua ", "tại ", "trong ", *_BY_HAND))
    return channel if stands or not channel else f"qua {channel}"
