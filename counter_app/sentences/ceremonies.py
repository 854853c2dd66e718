"""Ceremonies in words: what they are called, their steps, gates, countdowns, and what the log tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from counter_app.domain.ceremony import COUNTER, Ceremony, Consent, Mode, Party, Role
from counter_app.domain.ceremony_gates import Countdown
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.ceremony_party import CeremonyStanding, PartyStanding
from counter_app.domain.ceremony_rules import AgendaItem, AgendaStep, CheckItem, CheckKind
from counter_app.domain.instants import local
from counter_app.domain.procedure import EventKind
from counter_app.wording import _, clock_time, full_date, joined, later, n_, said, short_date, weekday

from .letters import signatory_title


def mode_name(mode: Mode) -> str:
    """How a ceremony comes about."""
    return {
        Mode.AT_ONCE: _("Trao ngay tại quầy"),
        Mode.WEEKLY: _("Giờ lễ hằng tuần"),
        Mode.GROUP: _("Lễ chung theo đợt"),
    }[mode]


def short_title(about: EventKind) -> str:
    """`Trao kết hôn`: what a block of the week has room for."""
    return _("Trao kết hôn") if about is EventKind.MARRIAGE else _("Trao khai sinh")


def kind_word(about: EventKind) -> str:
    """`Kết hôn`: where there is hardly room for a word."""
    return _("Kết hôn") if about is EventKind.MARRIAGE else _("Khai sinh")


def how_many(about: EventKind, count: int) -> str:
    """`3 đôi`, `2 gia đình`; without any it says so instead of counting nothing."""
    if not count:
        return _("chưa có đôi nào") if about is EventKind.MARRIAGE else _("chưa có gia đình nào")
    if about is EventKind.MARRIAGE:
        return n_("{n} đôi", "{n} đôi", count).format(n=count)
    return n_("{n} gia đình", "{n} gia đình", count).format(n=count)


def title(ceremony: Ceremony) -> str:
    """`Trao Giấy chứng nhận kết hôn, 3 đôi`."""
    count = how_many(ceremony.about, len(ceremony.here)).replace(" ", "\u00a0")
    if ceremony.about is EventKind.MARRIAGE:
        return _("Trao Giấy chứng nhận kết hôn, {count}").format(count=count)
    return _("Trao Giấy khai sinh, {count}").format(count=count)


def when(ceremony: Ceremony) -> str:
    """`Thứ Tư 25/11, 8:30 – 9:45`."""
    starts, ends = local(ceremony.starts), local(ceremony.ends)
    return _("{weekday} {date}, {begin} – {end}").format(
        weekday=weekday(starts.date()),
        date=short_date(starts.date()),
        begin=clock_time(starts),
        end=clock_time(ends),
    )


def presiding(ceremony: Ceremony) -> str:
    """Who confers, and who does in their place."""
    leader = ceremony.leader
    who = " ".join(part for part in (signatory_title(leader), leader.name) if part)
    if ceremony.stood_in or ceremony.stand_in is None:
        return _("Người trao: {who}").format(who=who)
    other = ceremony.stand_in
    there = " ".join(part for part in (signatory_title(other), other.name) if part)
    return _("Người trao: {who}. Thay khi vắng: {other}").format(who=who, other=there)


def names(party: Party) -> str:
    """`Vàng Seo Páo và Giàng Thị Mỷ`."""
    return joined(party.names)


def step_words(item: AgendaItem, about: EventKind = EventKind.MARRIAGE) -> str:
    """A step of the agenda as papers have it, in the office's own words where it has any; always Vietnamese."""
    if item.words:
        return item.words
    marriage = about is EventKind.MARRIAGE
    couple = later("Trao Giấy chứng nhận kết hôn, mỗi bên một bản chính, và Thư chúc mừng")
    child = later("Trao Giấy khai sinh và Thư chúc mừng")
    return {
        AgendaStep.WELCOME: later("Đón khách, kiểm giấy tờ và cách đọc tên"),
        AgendaStep.OPENING: later("Tuyên bố lý do, giới thiệu"),
        AgendaStep.READ: later("Cùng gia đình đọc lại từng chữ trên Giấy khai sinh"),
        AgendaStep.SIGN: later("Hỏi sự tự nguyện; hai bên kiểm nội dung, ký Sổ và Giấy chứng nhận"),
        AgendaStep.CONFER: couple if marriage else child,
        AgendaStep.WISHES: later("Lời chúc của người trao"),
        AgendaStep.DUTIES: later("Phổ biến quyền và nghĩa vụ của vợ chồng"),
        AgendaStep.GUIDANCE: later("Dặn giữ bản chính, hướng dẫn bảo hiểm y tế và cư trú"),
        AgendaStep.FAMILIES: later("Gia đình phát biểu"),
        AgendaStep.PHOTOS: later("Chụp ảnh với gia đình đồng ý"),
        AgendaStep.SURVEY: later("Mời ghi phiếu hài lòng"),
    }[item.step]


def step_name(item: AgendaItem, about: EventKind = EventKind.MARRIAGE) -> str:
    """A step of the agenda in the language of the screen."""
    return item.words or said(step_words(item, about))


def check_words(item: CheckItem, ceremony: Ceremony) -> str:
    """A line of the checklist in the language of the screen, with how many where that can be told."""
    words, count = _check(item, ceremony)
    return item.words or said(words).format(n=count)


def check_on_paper(item: CheckItem, ceremony: Ceremony) -> str:
    """The same as papers have it; always Vietnamese."""
    words, count = _check(item, ceremony)
    return item.words or words.format(n=count)


def check_name(kind: CheckKind) -> str:
    """A line of the checklist before anybody knows for how many, in the language of the screen."""
    return {
        CheckKind.CERTIFICATES: _("Giấy chứng nhận hoặc Giấy khai sinh"),
        CheckKind.BOOK: _("Sổ đăng ký kết hôn"),
        CheckKind.PEN: _("Bút ký"),
        CheckKind.LETTERS: _("Thư đã in, đã soát tên"),
        CheckKind.STAND_IN: _("Người thay khi vắng"),
        CheckKind.SEATS: _("Ghế cho người dự"),
        CheckKind.FLOWERS: _("Hoa"),
        CheckKind.BACKDROP: _("Phông nền, cờ, bục"),
        CheckKind.CAMERA: _("Máy ảnh"),
        CheckKind.SOUND: _("Thử loa, micro"),
        CheckKind.OWN: "",
    }[kind]


def _check(item: CheckItem, ceremony: Ceremony) -> tuple[str, int]:
    count, marriage = len(ceremony.here), ceremony.about is EventKind.MARRIAGE
    guests = sum(party.guests for party in ceremony.here)
    couples, children = later("Giấy chứng nhận, {n} bộ hai bản"), later("Giấy khai sinh, {n} bản")
    seats = later("Ghế cho {n} người dự") if guests else later("Ghế cho người dự")
    words = {
        CheckKind.CERTIFICATES: couples if marriage else children,
        CheckKind.BOOK: later("Sổ đăng ký kết hôn"),
        CheckKind.PEN: later("Bút ký"),
        CheckKind.LETTERS: later("Thư đã in, đã soát tên"),
        CheckKind.STAND_IN: later("Người thay khi vắng"),
        CheckKind.SEATS: seats,
        CheckKind.FLOWERS: later("Hoa, {n} bó"),
        CheckKind.BACKDROP: later("Phông nền, cờ, bục"),
        CheckKind.CAMERA: later("Máy ảnh"),
        CheckKind.SOUND: later("Thử loa, micro"),
        CheckKind.OWN: "",
    }[item.kind]
    return words, guests if item.kind is CheckKind.SEATS else count


def law_on_paper(about: EventKind) -> str:
    """The gate of the law in one sentence, as papers have it; always Vietnamese."""
    if about is EventKind.MARRIAGE:
        return later("Cả hai người của mỗi đôi phải có mặt, tự ký Sổ và Giấy chứng nhận rồi mới trao.")
    return later("Cùng gia đình đọc lại từng chữ trên Giấy khai sinh rồi mới trao.")


def law_in_short(about: EventKind) -> str:
    """The same in the language of the screen."""
    return said(law_on_paper(about))


def countdown_sentence(limit: Countdown) -> str:
    """Until when a foreign-element certificate may be conferred."""
    signed = full_date(limit.signed)
    if limit.lapsed:
        return _("Chủ tịch ký ngày {signed}; hạn trao đã hết ngày {last}.").format(
            signed=signed, last=full_date(limit.last)
        )
    if limit.left == 0:
        return _("Chủ tịch ký ngày {signed}; hôm nay là ngày cuối được trao.").format(signed=signed)
    return n_(
        "Chủ tịch ký ngày {signed}; trao chậm nhất ngày {last}, còn {n} ngày.",
        "Chủ tịch ký ngày {signed}; trao chậm nhất ngày {last}, còn {n} ngày.",
        limit.left,
    ).format(signed=signed, last=full_date(limit.last), n=limit.left)


def party_words(standing: PartyStanding) -> str:
    """How a family stands."""
    return {
        PartyStanding.WAITING: _("Chưa trao"),
        PartyStanding.ABSENT: _("Vắng"),
        PartyStanding.CONFERRED: _("Đã trao"),
        PartyStanding.HANDED_OVER: _("Đã nhận ngoài lễ"),
        PartyStanding.MOVED: _("Đã chuyển"),
    }[standing]


def ceremony_words(standing: CeremonyStanding) -> str:
    """How far a ceremony has come."""
    return {
        CeremonyStanding.CANCELLED: _("Đã hủy"),
        CeremonyStanding.PLANNED: _("Sắp tới"),
        CeremonyStanding.UNDER_WAY: _("Đang trao"),
        CeremonyStanding.UNFINISHED: _("Còn gia đình chưa trao"),
        CeremonyStanding.DONE: _("Đã xong"),
    }[standing]


def two_days(party: Party) -> str:
    """The day of signing and the day of conferral, as far as they are known: two facts."""
    told = []
    if party.signed_on is not None:
        told.append(_("ký ngày {day}").format(day=full_date(party.signed_on)))
    if party.conferred is not None:
        conferred = local(party.conferred)
        told.append(
            _("trao {time} ngày {day}").format(time=clock_time(conferred), day=full_date(conferred.date()))
        )
    return ", ".join(told)


def moved_words(party: Party) -> str:
    """Where a family went that did not get its certificate here."""
    if party.moved_to == COUNTER:
        return _("trao tại quầy")
    return _("chuyển sang lễ {ceremony}").format(ceremony=party.moved_to)


def photo_words(party: Party) -> str:
    """What a family agreed to; nothing stands for no."""
    agreed = {
        Consent.PHOTO: _("chụp ảnh"),
        Consent.SCREEN: _("chiếu tên"),
        Consent.PUBLICATION: _("đăng tin"),
    }
    told = [agreed[one] for one in Consent if one in party.consents]
    return _("Đồng ý {what}").format(what=", ".join(told)) if told else _("Không chụp, không chiếu")


def consent_name(consent: Consent) -> str:
    """One thing a family is asked about."""
    return {
        Consent.PHOTO: _("Chụp ảnh"),
        Consent.SCREEN: _("Chiếu tên lên màn hình"),
        Consent.PUBLICATION: _("Đăng tin, đăng ảnh"),
    }[consent]


def role_name(role: Role) -> str:
    """Who of a family."""
    return {Role.HUSBAND: _("Chồng"), Role.WIFE: _("Vợ"), Role.FAMILY: _("Gia đình")}[role]


def wait_sentence(party: Party) -> str:
    """Why a promise moved: both asked for it, on a day; empty when nobody did."""
    if party.wait is None:
        return ""
    asked = full_date(party.wait.asked)
    if party.wait.before is None:
        return _("Hai bên đề nghị ngày {asked} xin ký tại lễ.").format(asked=asked)
    before = local(party.wait.before)
    return _("Hai bên đề nghị ngày {asked} xin ký tại lễ, thay giờ hẹn {time} ngày {day}.").format(
        asked=asked, time=clock_time(before), day=full_date(before.date())
    )


def overlap(other: Ceremony) -> str:
    """Another ceremony is on at the same time."""
    return _("Trùng giờ với lễ {ceremony}: {title}, {when}.").format(
        ceremony=other.id, title=title(other), when=when(other)
    )


def paper_name(paper: CeremonyPaper) -> str:
    """What a paper of a ceremony is called."""
    return {
        CeremonyPaper.RUN_SHEET: _("Bảng điều hành"),
        CeremonyPaper.SCRIPT: _("Lời dẫn chương trình"),
        CeremonyPaper.PLACE_CARDS: _("Biển tên"),
        CeremonyPaper.INVITATION: _("Giấy mời"),
    }[paper]


def days_title(first: date, count: int) -> str:
    """`23/11 – 29/11/2026`."""
    last = first + timedelta(days=count - 1)
    return f"{short_date(first)} – {full_date(last)}"


def logged_ceremony(details: Mapping[str, object]) -> str:
    """What happened to a ceremony, from the details of its entry; empty for another event."""
    what, ceremony = details.get("what"), details.get("ceremony")
    if not isinstance(what, str) or not isinstance(ceremony, str):
        return ""
    told = {
        "planned": _("lập lễ {ceremony}"),
        "added": _("đưa vào lễ {ceremony}"),
        "removed": _("bỏ ra khỏi lễ {ceremony}"),
        "moved": _("chuyển khỏi lễ {ceremony}"),
        "changed": _("đổi lễ {ceremony}"),
        "cancelled": _("hủy lễ {ceremony}"),
        "present": _("ghi người có mặt tại lễ {ceremony}"),
        "signed": _("ghi chữ ký của hai bên, lễ {ceremony}"),
        "consent": _("ghi ý kiến về chụp ảnh, chiếu tên, lễ {ceremony}"),
        "noted": _("ghi cách đọc tên, lễ {ceremony}"),
        "chairman_signed": _("ghi ngày Chủ tịch ký, lễ {ceremony}"),
        "absent": _("ghi vắng tại lễ {ceremony}"),
        "checked": _("soát việc cần làm của lễ {ceremony}"),
        "stood_in": _("đổi người trao tại lễ {ceremony}"),
        "conferred": _("trao tại lễ {ceremony}"),
        "finished": _("kết thúc lễ {ceremony}"),
    }.get(what)
    return told.format(ceremony=ceremony) if told is not None else ceremony
