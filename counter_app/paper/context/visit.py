"""The papers of a visit to a bereaved family: the words taken along, and every field of the sheet to go by."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.event import Deceased
from counter_app.domain.instants import local
from counter_app.domain.mourning import age_word, called, honorific, is_christian, is_monk, is_young
from counter_app.domain.names import clean, fold
from counter_app.domain.office import Office
from counter_app.domain.visit import Funeral, Tribute, Visit
from counter_app.services.ports.visits import VisitSheet, VisitWords
from counter_app.wording import full_date, nfc, paper_time

from .frame import committee_in_capitals
from .phrases import (
    DOTS,
    LONG_DOTS,
    NBSP,
    bound,
    capitals,
    closed,
    committee,
    commune,
    day_in_words,
    lunar_in_words,
    name_of,
    on_day,
    partial_in_words,
    place,
)

#: Between the lines of a band that an officer wrote: a field of one line keeps no line break.
BREAK = "/"
_FOLK = ("khong", "dao ong ba", "tin nguong dan gian", "tho cung to tien")


def words_of_visit(sheet: VisitSheet, office: Office) -> VisitWords:
    """The lines of the band and of the book of condolence, those of the plan where the officer wrote them."""
    plan = sheet.visit.plan
    own_band = (
        tuple(part.strip() for part in plan.band.split(BREAK) if part.strip()) if plan is not None else ()
    )
    own_lines = plan.lines if plan is not None else ()
    return VisitWords(
        tuple(nfc(line) for line in own_band or _band(sheet, office)),
        tuple(nfc(line) for line in own_lines or _lines(sheet.visit.deceased, office)),
    )


def _band(sheet: VisitSheet, office: Office) -> tuple[str, ...]:
    """`KÍNH VIẾNG` and who sends it; nobody bows before a child, whom one mourns."""
    first = "VÔ CÙNG THƯƠNG TIẾC" if is_young(sheet.visit.deceased) else capitals(clean(sheet.rules.band))
    return (
        (first, committee_in_capitals(office).replace(NBSP, " "))
        if first
        else (committee_in_capitals(office),)
    )


def _lines(gone: Deceased, office: Office) -> tuple[str, ...]:
    """Two or three lines, in nobody's creed unless the family told its own."""
    who, ours = called(gone), committee(office).replace(NBSP, " ")
    mourners = "môn đồ pháp quyến và gia đình" if is_monk(gone) else "gia đình"
    if is_young(gone):
        first, rest = (
            f"{ours} vô cùng thương tiếc {who}.",
            f"Xin được chia sẻ nỗi đau này cùng {mourners}.",
        )
    else:
        first, rest = f"{_before(gone)} {who}.", f"{ours} xin chia buồn sâu sắc cùng {mourners}."
    return (first, rest, f"Mong {mourners} giữ gìn sức khỏe, nương tựa vào nhau trong những ngày này.")


def _before(gone: Deceased) -> str:
    """How one bows: `hương linh` of Buddhists, `hương hồn` where the family keeps an ancestors' altar, else neither."""
    faith = fold(gone.religion)
    if "phat" in faith or is_monk(gone):
        return "Kính viếng hương linh"
    if faith in _FOLK and not is_christian(gone):
        return "Kính viếng hương hồn"
    return "Kính viếng" if honorific(gone) else "Kính viếng người đã khuất"


def sheet_fields(sheet: VisitSheet, office: Office, at: datetime) -> dict[str, str]:
    """Every placeholder of the sheet to go by; dots where something is still to be told or written in by hand."""
    visit, words = sheet.visit, words_of_visit(sheet, office)
    plan, outcome, gone = visit.plan, visit.outcome, visit.deceased
    fields = {
        "organ": committee_in_capitals(office),
        "number": visit.id,
        "place_date": f"{place(office)}, {day_in_words(local(at).date())}",
        "who": name_of(called(gone)),
        "born": partial_in_words(gone.birth) if gone.birth is not None else DOTS,
        "died": _died(sheet),
        "address": clean(gone.address) or LONG_DOTS,
        "religion": clean(gone.religion) or DOTS,
        "memberships": "; ".join(_in_full(name, sheet) for name in gone.memberships) or DOTS,
        "reporter": _reporter(visit),
        "contact": ", điện thoại ".join(part for part in (visit.contact, visit.phone) if part) or LONG_DOTS,
        "place": clean(visit.funeral.place) or LONG_DOTS,
        "coffin": _hour(visit.funeral.coffin),
        "hours": _calling(visit.funeral),
        "procession": _hour(visit.funeral.procession),
        "at": _hour(plan.at if plan is not None else None),
        "head": name_of(plan.head) if plan is not None and plan.head else LONG_DOTS,
        "members": _members(visit),
        "car": (plan.car if plan is not None else "") or DOTS,
        "tribute": _tribute(visit),
        "band": " – ".join(words.band),
        "money": (plan.money if plan is not None else "") or LONG_DOTS,
        "letter": _letter(sheet),
        "registration": _registration(sheet),
        "outcome_at": _hour(outcome.at if outcome is not None else None),
        "outcome_went": ", ".join(outcome.went) if outcome is not None else LONG_DOTS,
        "outcome_wishes": (outcome.wishes if outcome is not None else "") or LONG_DOTS,
        "officer": name_of(office.officer) or LONG_DOTS,
        "reissue": "",
    }
    return {name: nfc(text) for name, text in fields.items()}


def book_fields(sheet: VisitSheet, office: Office) -> dict[str, str]:
    """Every placeholder of the sheet of words: large, to be copied by hand."""
    words = words_of_visit(sheet, office)
    fields = {
        "number": sheet.visit.id,
        "who": name_of(called(sheet.visit.deceased)),
        "band": "\n".join(line.replace(" ", NBSP) if len(line) < _SHORT else line for line in words.band),
        "lines": "\n".join(closed(line) for line in words.lines),
        "signed": f"Thay mặt {committee(office)}",
        "head": name_of(sheet.visit.plan.head)
        if sheet.visit.plan is not None and sheet.visit.plan.head
        else LONG_DOTS,
        "commune": commune(office),
        "reissue": "",
    }
    return {name: nfc(text) for name, text in fields.items()}


_SHORT = 24


def _in_full(membership: str, sheet: VisitSheet) -> str:
    """`Hội Người cao tuổi` for `NCT`, by the office's own table."""
    known = sheet.rules.invited(membership)
    return known.memberships[0] if known is not None else clean(membership)


def _died(sheet: VisitSheet) -> str:
    gone, lunar = sheet.visit.deceased, sheet.lunar
    told = on_day(gone.death_date)
    if lunar is not None:
        told += f" (tức {lunar_in_words(lunar.day, lunar.month, lunar.leap, lunar.year_name)})"
    if word := age_word(gone):
        told += f", {word} {gone.age}{NBSP}tuổi"
    return told


def _reporter(visit: Visit) -> str:
    who = clean(visit.reporter.who) or LONG_DOTS
    return f"{who}, lúc {_hour(visit.reporter.at)}"


def _hour(at: datetime | None) -> str:
    """`14 giờ ngày 23/11/2026`, dots for an hour nobody knows."""
    if at is None:
        return LONG_DOTS
    here = local(at)
    return bound(f"{paper_time(here)} ngày {full_date(here.date())}")


def _calling(funeral: Funeral) -> str:
    if funeral.since is None and funeral.until is None:
        return LONG_DOTS
    first = f"từ {_hour(funeral.since)}" if funeral.since is not None else ""
    last = f"đến {_hour(funeral.until)}" if funeral.until is not None else ""
    return " ".join(part for part in (first, last) if part)


def _members(visit: Visit) -> str:
    """Each on a line, the name to be written in where it is not known."""
    if visit.plan is None or not visit.plan.members:
        return LONG_DOTS
    return "\n".join(f"{one.body}: {name_of(one.name) or LONG_DOTS}" for one in visit.plan.members)


def _tribute(visit: Visit) -> str:
    if visit.plan is None:
        return DOTS
    return {Tribute.WREATH: "vòng hoa", Tribute.INCENSE: "hương, nến"}[visit.plan.tribute]


def _letter(sheet: VisitSheet) -> str:
    if sheet.letter:
        return f"đã in, số {sheet.letter} trong Sổ thư"
    return "chưa in; trao cùng trích lục khi gia đình đăng ký khai tử"


def _registration(sheet: VisitSheet) -> str:
    one = sheet.registration
    if one.dossier:
        return f"hồ sơ {one.dossier}"
    by = f", hạn đến hết ngày {full_date(one.by)}" if one.by is not None else ""
    return f"chưa đăng ký{by}"
