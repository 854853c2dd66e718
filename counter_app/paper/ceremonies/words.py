"""Words that every paper of a ceremony shares: who is addressed how, when and where it is, who confers."""

from __future__ import annotations

from counter_app.domain.ceremony import Ceremony, Party
from counter_app.domain.instants import local
from counter_app.domain.office import Office, Signatory
from counter_app.domain.procedure import EventKind
from counter_app.paper.context.phrases import (
    COUNTS,
    NBSP,
    called,
    commune,
    day_in_words,
    name_of,
    sentence_case,
)
from counter_app.sentences.letters import signatory_title
from counter_app.wording import paper_time

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_LISTED = ", "


def is_marriage(ceremony: Ceremony) -> bool:
    """Whether marriage certificates are conferred."""
    return ceremony.about is EventKind.MARRIAGE


def certificate(ceremony: Ceremony) -> str:
    """`Giấy chứng nhận kết hôn` or `Giấy khai sinh`."""
    words = "Giấy chứng nhận kết hôn" if is_marriage(ceremony) else "Giấy khai sinh"
    return words.replace("Giấy ", f"Giấy{NBSP}").replace("kết hôn", f"kết{NBSP}hôn")


def spouses(party: Party) -> tuple[str, str]:
    """`anh Vàng Seo Páo` and `chị Giàng Thị Mỷ`, or as they wish to be addressed."""
    usual = ("ông", "bà") if party.elder else ("anh", "chị")
    wished = (*party.titles, "", "")
    him, her = (wished[place] or usual[place] for place in (0, 1))
    names = (*party.names, "", "")
    return called(him, names[0]), called(her, names[1])


def couple(party: Party) -> str:
    """`anh Vàng Seo Páo và chị Giàng Thị Mỷ`."""
    return " và ".join(spouses(party))


def both(party: Party) -> str:
    """How the two are addressed together: `anh chị`, `ông bà`."""
    wished = tuple(one for one in party.titles if one)
    if wished:
        return "hai vợ chồng"
    return f"ông{NBSP}bà" if party.elder else f"anh{NBSP}chị"


def children(party: Party) -> str:
    """`cháu Lường Lò Bảo An`, twins with both names."""
    return joined_words(tuple(called("cháu", name) for name in party.names))


def household(party: Party) -> str:
    """`gia đình anh … và chị …` as a birth's family is invited; the child's where no parent is known."""
    if not party.parents:
        return f"gia{NBSP}đình {children(party)}"
    return f"gia{NBSP}đình " + joined_words(tuple(name_of(one) for one in party.parents))


def family(ceremony: Ceremony, party: Party) -> str:
    """The family as the ceremony addresses it."""
    return couple(party) if is_marriage(ceremony) else household(party)


def joined_words(parts: tuple[str, ...]) -> str:
    """`a, b và c`, always Vietnamese."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{_LISTED.join(parts[:-1])} và {parts[-1]}"


def how_many(ceremony: Ceremony) -> str:
    """`ba đôi`, `hai gia đình`, in words up to five."""
    count = len(ceremony.here)
    word = "một" if count == 1 else COUNTS.get(count, str(count))
    return f"{word}{NBSP}{'đôi' if is_marriage(ceremony) else f'gia{NBSP}đình'}"


def day_and_hour(ceremony: Ceremony) -> str:
    """`08 giờ 30 phút, Thứ Tư, ngày 25 tháng 11 năm 2026`."""
    starts = local(ceremony.starts)
    weekday = _WEEKDAYS[starts.weekday()].replace(" ", NBSP)
    return f"{paper_time(starts).replace(' ', NBSP)}, {weekday}, {day_in_words(starts.date())}"


def leader(signatory: Signatory, office: Office) -> str:
    """`Chủ tịch Ủy ban nhân dân xã Lê Văn A`: whoever confers, with the office."""
    title = signatory_title(signatory)
    seat = f"{title} Ủy{NBSP}ban nhân{NBSP}dân {office.unit}" if "Chủ tịch" in title else title
    return f"{seat} {name_of(signatory.name)}".strip()


def committee_of(office: Office) -> str:
    """`Ủy ban nhân dân xã Lâm Hòa`."""
    return f"Ủy{NBSP}ban nhân{NBSP}dân {commune(office)}"


def begins(words: str) -> str:
    """The words with a capital at their beginning."""
    return sentence_case(words)
