"""What the page of ceremonies says about values: rows, badges, buttons and banners."""

from __future__ import annotations

from counter_app.domain.ceremony import Ceremony, Consent, Role
from counter_app.domain.ceremony_party import CeremonyStanding, PartyStanding
from counter_app.domain.procedure import EventKind
from counter_app.sentences import ceremonies as say
from counter_app.sentences.ceremony_gates import gate_clause
from counter_app.services.acts.ceremonies import CeremonyView, PartyView
from counter_app.ui.icons import Icon
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Action, BadgeValue, BannerKind, BannerValue, Choice, EmptyValue
from counter_app.wording import _, clock_time, joined

WEEK, MONTH = "week", "month"
PLAN, AGAIN = "plan", "again"

_TONES = {
    PartyStanding.WAITING: Tone.WORK,
    PartyStanding.ABSENT: Tone.SOON,
    PartyStanding.CONFERRED: Tone.OK,
    PartyStanding.HANDED_OVER: Tone.DONE,
    PartyStanding.MOVED: Tone.DONE,
}
_CEREMONY_TONES = {
    CeremonyStanding.CANCELLED: Tone.DONE,
    CeremonyStanding.PLANNED: Tone.READY,
    CeremonyStanding.UNDER_WAY: Tone.READY,
    CeremonyStanding.UNFINISHED: Tone.SOON,
    CeremonyStanding.DONE: Tone.OK,
}


def ways() -> tuple[Choice, ...]:
    """The week and the month."""
    return (Choice(WEEK, _("Tuần")), Choice(MONTH, _("Tháng")))


def nothing_chosen() -> EmptyValue:
    """No ceremony is chosen."""
    return EmptyValue(
        Icon.CALENDAR,
        _("Chọn một lễ trong lịch"),
        _("Danh sách gia đình, chương trình, việc cần làm và lời dẫn hiện ở đây."),
        Action(PLAN, _("Lập lễ trao"), Icon.PLUS, "Ctrl+N"),
    )


def unread(sentence: str) -> EmptyValue:
    """The calendar could not be read."""
    again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
    return EmptyValue(Icon.WARNING, _("Chưa xem được lịch lễ trao"), sentence, again)


def standing_badge(view: CeremonyView) -> BadgeValue:
    """How far a ceremony has come."""
    return BadgeValue(_CEREMONY_TONES[view.standing], say.ceremony_words(view.standing))


def party_badge(view: PartyView) -> BadgeValue:
    """How a family stands."""
    return BadgeValue(_TONES[view.standing], say.party_words(view.standing))


def place_and_hour(one: Ceremony) -> str:
    """`Thứ Tư 25/11, 8:30 – 9:45 · Hội trường`."""
    return f"{say.when(one)} · {one.place}"


def below_names(view: PartyView) -> str:
    """The small line under the names: how they are said, where they went, how many come."""
    party, told = view.party, []
    if party.moved_to:
        return say.moved_words(party)
    days = say.two_days(party)
    if days and view.standing is PartyStanding.CONFERRED:
        return days
    if party.say:
        told.append(party.say)
    if party.guests:
        told.append(_("{n} người nhà").format(n=party.guests))
    if days:
        told.append(days)
    if view.limit is not None and view.standing is PartyStanding.WAITING:
        told.append(say.countdown_sentence(view.limit))
    return " · ".join(told) or _("chưa ghi cách đọc tên")


def spoken(view: PartyView) -> str:
    """A family in full, as a screen reader says it."""
    parts = (say.names(view.party), below_names(view), say.photo_words(view.party))
    return ". ".join((*parts, say.party_words(view.standing)))


def agenda(one: Ceremony) -> tuple[tuple[str, str], ...]:
    """Each step with its hour."""
    return tuple((clock_time(at), say.step_name(item, one.about)) for at, item in one.times())


def open_checks(one: Ceremony) -> str:
    """`còn 2: hoa, thử loa`, or that all is done."""
    left = [say.check_words(item, one) for item in one.checklist if not item.done]
    if not left:
        return _("đủ cả")
    return _("còn {n}").format(n=len(left))


def legal_banner(view: CeremonyView) -> BannerValue:
    """The gate of the law over the list."""
    return BannerValue(BannerKind.NOTE, "", say.law_in_short(view.ceremony.about), icon=Icon.SHIELD)


def gates_banner(view: PartyView) -> BannerValue:
    """What is still missing before this family gets its certificate, or that nothing is."""
    if not view.shut:
        return BannerValue(BannerKind.FINE, "", _("Đủ điều kiện trao."), key="gates")
    told = joined(gate_clause(one) for one in view.shut)
    return BannerValue(BannerKind.WARNING, _("Chưa trao được:"), f"{told}.", key="gates")


def overlap_banner(view: CeremonyView) -> BannerValue | None:
    """What else is on at the same time."""
    if not view.overlaps:
        return None
    told = " ".join(say.overlap(one) for one in view.overlaps)
    return BannerValue(BannerKind.WARNING, "", told, key="overlap")


def conferred(view: PartyView) -> BannerValue:
    """A family has its certificate."""
    words = _("Đã trao cho {names}.").format(names=say.names(view.party))
    return BannerValue(BannerKind.FINE, "", words, key="done", closable=True)


def to_be_signed() -> BannerValue:
    """A letter came out of the printer and waits for its signature."""
    words = _("Thư đã in, xin ký tại chỗ rồi bấm Trao lần nữa.")
    return BannerValue(BannerKind.WARNING, "", words, key="done", closable=True)


def confer_words(view: CeremonyView) -> str:
    """What the main button does for a family."""
    if view.ceremony.about is EventKind.MARRIAGE:
        return _("Trao Giấy chứng nhận và thư")
    return _("Trao Giấy khai sinh và thư")


def consents() -> tuple[tuple[Consent, str], ...]:
    """What a family is asked about."""
    return tuple((one, say.consent_name(one)) for one in Consent)


def presence(about: EventKind) -> tuple[tuple[Role, str], ...]:
    """Who has to come."""
    if about is EventKind.MARRIAGE:
        return ((Role.HUSBAND, _("Chồng có mặt")), (Role.WIFE, _("Vợ có mặt")))
    return ((Role.FAMILY, _("Gia đình có mặt, đã đọc lại từng chữ")),)


def signatures() -> tuple[tuple[str, Role, str], ...]:
    """Who signs what, each with the name of the paper."""
    return (
        ("book", Role.HUSBAND, _("Chồng ký Sổ")),
        ("book", Role.WIFE, _("Vợ ký Sổ")),
        ("certificate", Role.HUSBAND, _("Chồng ký Giấy")),
        ("certificate", Role.WIFE, _("Vợ ký Giấy")),
    )


def presider(name: str, title: str) -> str:
    """`Chủ tịch Đinh Trọng Khải`."""
    return " ".join(part for part in (title, name) if part) or _("chưa khai báo")
