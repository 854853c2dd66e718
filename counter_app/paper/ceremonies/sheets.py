"""The words of each paper of a ceremony as the placeholders of its template; a list is told line by line."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from counter_app.domain.ceremony import Ceremony, Consent, Party
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.paper.ceremony_papers import CEREMONY_PLACEHOLDERS
from counter_app.paper.context.frame import committee_in_capitals
from counter_app.paper.context.phrases import LONG_DOTS, NBSP, day_in_words, name_of, place
from counter_app.sentences.ceremonies import check_on_paper, law_on_paper, step_words
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
    narrow,
    seated,
)

TAB = "\t"


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
    known = {one.name for one in CEREMONY_PLACEHOLDERS[paper]}
    return {name: nfc(words) for name, words in {**around, **own}.items() if name in known}


def _run_sheet(ceremony: Ceremony, office: Office) -> dict[str, str]:
    people = (_row(ceremony, place_, party) for place_, party in enumerate(ceremony.here, start=1))
    count = len(ceremony.here)
    agenda = (
        TAB.join(
            (f"{local(at):%H:%M}", step_words(item, ceremony.about), f"{item.minutes + item.each * count}")
        )
        for at, item in ceremony.times()
    )
    checks = [
        TAB.join(("x" if one.done else "", check_on_paper(one, ceremony))) for one in ceremony.checklist
    ]
    half = (len(checks) + 1) // 2
    beside = [*checks[half:], TAB][: len(checks) - half] + [TAB] * (2 * half - len(checks))
    return {
        "presides": seated(ceremony.leader, office) or LONG_DOTS,
        "stand_in": seated(ceremony.stand_in, office)
        if ceremony.stand_in is not None and not ceremony.stood_in
        else "",
        "officer": name_of(office.officer),
        "law": law_on_paper(ceremony.about)
        + (" Mỗi bên nhận một bản chính." if is_marriage(ceremony) else ""),
        "people": "\n".join(people),
        "agenda": "\n".join(agenda),
        "checks": "\n".join(TAB.join(pair) for pair in zip(checks[:half], beside, strict=True)),
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
            narrow(begins(who)),
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
        f"Xin mang theo giấy tờ tùy thân. Hai người tự ký vào Sổ và Giấy{NBSP}chứng{NBSP}nhận, nên cần cùng có mặt."
        if is_marriage(ceremony)
        else "Xin mang theo giấy tờ tùy thân; gia đình bế cháu đến được thì càng vui."
    )
    guests = (
        TAB.join((narrow(begins(family(ceremony, party))), advice, "x" if place_ else ""))
        for place_, party in enumerate(ceremony.here)
    )
    return {
        "guests": "\n".join(guests),
        "subject": f"tới dự Lễ trao {certificate(ceremony)}",
        "place_date": f"{place(office)}, {day_in_words(day)}",
        "sign_1": "\n".join(above).replace(" ", NBSP),
        "sign_2": title.replace(" ", NBSP),
        "signatory": name_of(office.signatory.name) or LONG_DOTS,
    }
