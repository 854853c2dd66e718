"""The words of each paper of a ceremony as the placeholders of its template; a list is told line by line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from counter_app.domain.ceremony import Ceremony, Consent, Party
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.paper.context.frame import committee_in_capitals
from counter_app.paper.context.phrases import LONG_DOTS, NBSP, day_in_words, name_of, place
from counter_app.paper.placeholder import Placeholder
from counter_app.sentences.ceremonies import check_words, law_in_short, step_name
from counter_app.sentences.letters import signature_lines
from counter_app.wording import full_date, nfc

from .script import script
from .words import (
    begins,
    certificate,
    children,
    couple,
    day_and_hour,
    family,
    household,
    how_many,
    is_marriage,
    leader,
)

TAB = "\t"

STEMS: Mapping[CeremonyPaper, str] = {
    CeremonyPaper.RUN_SHEET: "le_trao_bang_dieu_hanh_a4",
    CeremonyPaper.SCRIPT: "le_trao_loi_dan_a4",
    CeremonyPaper.PLACE_CARDS: "le_trao_bien_ten_a4",
    CeremonyPaper.INVITATION: "le_trao_giay_moi_a5",
}
TITLES: Mapping[CeremonyPaper, str] = {
    CeremonyPaper.RUN_SHEET: "Lễ trao: bảng điều hành",
    CeremonyPaper.SCRIPT: "Lễ trao: lời dẫn chương trình",
    CeremonyPaper.PLACE_CARDS: "Lễ trao: biển tên",
    CeremonyPaper.INVITATION: "Lễ trao: giấy mời",
}
_AROUND = (
    Placeholder("organ", "Tên cơ quan, chữ in hoa", required=True),
    Placeholder("subject", "Lễ trao gì, cho bao nhiêu gia đình", required=True),
    Placeholder("when", "Giờ, thứ, ngày làm lễ", required=True),
    Placeholder("where", "Nơi làm lễ", required=True),
)
PLACEHOLDERS: Mapping[CeremonyPaper, tuple[Placeholder, ...]] = {
    CeremonyPaper.RUN_SHEET: (
        *_AROUND,
        Placeholder("presides", "Người trao", required=True),
        Placeholder("stand_in", "Người thay khi vắng; để trống khi không ghi"),
        Placeholder("officer", "Người phụ trách; để trống khi chưa cài đặt"),
        Placeholder("law", "Điều phải làm trước khi trao", required=True),
        Placeholder("people", "Mỗi gia đình một dòng: số, họ tên, cách đọc, đồng ý, ghi chú", required=True),
        Placeholder("agenda", "Mỗi bước một dòng: giờ, việc, số phút", required=True),
        Placeholder("checks", "Mỗi việc cần làm một dòng: dấu, việc", required=True),
        Placeholder("remark", "Ghi chú của lễ; để trống khi không có"),
    ),
    CeremonyPaper.SCRIPT: (
        *_AROUND,
        Placeholder("lines", "Lời dẫn; dòng bắt đầu bằng # là bước, bằng > là việc không nói", required=True),
    ),
    CeremonyPaper.PLACE_CARDS: (
        Placeholder("cards", "Mỗi hàng hai biển: tên, dòng nhỏ, tên, dòng nhỏ", required=True),
    ),
    CeremonyPaper.INVITATION: (
        *_AROUND,
        Placeholder("guests", "Mỗi gia đình một dòng: mời ai, lời dặn", required=True),
        Placeholder("place_date", "Địa danh, ngày ghi trên giấy mời", required=True),
        Placeholder("sign_1", "Dòng trên chức vụ người ký; để trống khi không có"),
        Placeholder("sign_2", "Chức vụ người ký", required=True),
        Placeholder("signatory", "Họ tên người ký", required=True),
    ),
}


def sheet_words(paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> dict[str, str]:
    """The placeholders of a paper with their words, always Vietnamese; `day` is when it is drawn."""
    own: dict[str, str]
    match paper:
        case CeremonyPaper.RUN_SHEET:
            own = _run_sheet(ceremony, office)
        case CeremonyPaper.SCRIPT:
            own = {"lines": "\n".join(script(ceremony, office))}
        case CeremonyPaper.PLACE_CARDS:
            own = {"cards": "\n".join(_place_cards(ceremony))}
        case CeremonyPaper.INVITATION:
            own = _invitation(ceremony, office, day)
        case _:
            assert_never(paper)
    around = {
        "organ": committee_in_capitals(office),
        "subject": f"Lễ trao {certificate(ceremony)} cho {how_many(ceremony)}",
        "when": day_and_hour(ceremony),
        "where": clean(ceremony.place),
    }
    known = {one.name for one in PLACEHOLDERS[paper]}
    return {name: nfc(words) for name, words in {**around, **own}.items() if name in known}


def _run_sheet(ceremony: Ceremony, office: Office) -> dict[str, str]:
    people = (_row(ceremony, place_, party) for place_, party in enumerate(ceremony.here, start=1))
    count = len(ceremony.here)
    agenda = (
        TAB.join(
            (f"{local(at):%H:%M}", step_name(item, ceremony.about), f"{item.minutes + item.each * count}")
        )
        for at, item in ceremony.times()
    )
    checks = (
        TAB.join(("x" if item.done else "", check_words(item, ceremony))) for item in ceremony.checklist
    )
    return {
        "presides": leader(ceremony.leader, office) or LONG_DOTS,
        "stand_in": leader(ceremony.stand_in, office)
        if ceremony.stand_in is not None and not ceremony.stood_in
        else "",
        "officer": name_of(office.officer),
        "law": law_in_short(ceremony.about)
        + (" Mỗi bên nhận một bản chính." if is_marriage(ceremony) else ""),
        "people": "\n".join(people),
        "agenda": "\n".join(agenda),
        "checks": "\n".join(checks),
        "remark": clean(ceremony.remark),
    }


def _row(ceremony: Ceremony, place_: int, party: Party) -> str:
    agreed = {
        Consent.PHOTO: "chụp ảnh",
        Consent.SCREEN: "chiếu tên",
        Consent.PUBLICATION: "đăng tin",
    }
    told = ", ".join(agreed[one] for one in Consent if one in party.consents)
    notes = []
    if party.signed_on is not None:
        notes.append(f"đã ký {full_date(party.signed_on)}")
    if party.wait is not None:
        notes.append("hai bên đề nghị ký tại lễ")
    if party.foreign and party.chairman_signed is not None:
        notes.append(f"có yếu tố nước ngoài, Chủ tịch ký {full_date(party.chairman_signed)}")
    if party.guests:
        notes.append(f"{party.guests} người nhà")
    who = couple(party) if is_marriage(ceremony) else f"{children(party)}; {household(party)}"
    return TAB.join(
        (
            str(place_),
            begins(who),
            clean(party.say) or "–",
            begins(told) if told else "Không chụp, không chiếu",
            begins("; ".join(notes)) or "–",
        )
    )


def _place_cards(ceremony: Ceremony) -> list[str]:
    cards: list[tuple[str, str]] = []
    for party in ceremony.here:
        if is_marriage(ceremony):
            him, her = (name_of(one) for one in (*party.names, "", "")[:2])
            cards += [(him, f"và {her}"), (her, f"và {him}")]
        else:
            cards.append((" và ".join(name_of(one) for one in party.names), begins(household(party))))
    chief = ceremony.leader
    if clean(chief.name):
        *_above, title = signature_lines(chief)
        cards.append((name_of(chief.name), begins(title.lower())))
    if len(cards) % 2:
        cards.append(("", ""))
    return [TAB.join((*cards[at], *cards[at + 1])) for at in range(0, len(cards), 2)]


def _invitation(ceremony: Ceremony, office: Office, day: date) -> dict[str, str]:
    *above, title = signature_lines(office.signatory)
    advice = (
        "Xin mang theo giấy tờ tùy thân. Hai người tự ký vào Sổ và Giấy chứng nhận, nên cần cùng có mặt."
        if is_marriage(ceremony)
        else "Xin mang theo giấy tờ tùy thân; gia đình bế cháu đến được thì càng vui."
    )
    guests = (f"{begins(family(ceremony, party))}{TAB}{advice}" for party in ceremony.here)
    return {
        "guests": "\n".join(guests),
        "subject": f"tới dự Lễ trao {certificate(ceremony)}",
        "place_date": f"{place(office)}, {day_in_words(day)}",
        "sign_1": "\n".join(above).replace(" ", NBSP),
        "sign_2": title.replace(" ", NBSP),
        "signatory": name_of(office.signatory.name) or LONG_DOTS,
    }


def all_names(paper: CeremonyPaper) -> frozenset[str]:
    """The placeholders a template of this paper may use."""
    return frozenset(one.name for one in PLACEHOLDERS[paper])


def required_names(paper: CeremonyPaper) -> frozenset[str]:
    """Those without which it would be no such paper."""
    return frozenset(one.name for one in PLACEHOLDERS[paper] if one.required)
