"""A dossier in words: its national state, who brought it and what it is about."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.contribution import RecipientType
from counter_app.domain.dossier import Cause, Channel, Dossier, State
from counter_app.domain.event import BirthEvent, DeathEvent, Event, MarriageEvent, Parent
from counter_app.domain.names import same_name
from counter_app.domain.person import Applicant, ApplicantType, PartialDate, Sex
from counter_app.domain.procedure import EventKind
from counter_app.wording import _, full_date, joined


def state_name(state: int) -> str:
    """The national name of one of the ten states, empty for any other number."""
    return {
        int(State.REGISTERED): _("Mới đăng ký"),
        int(State.ACCEPTED): _("Được tiếp nhận"),
        int(State.NOT_ACCEPTED): _("Không được tiếp nhận"),
        int(State.IN_PROGRESS): _("Đang xử lý"),
        int(State.SUPPLEMENT_ASKED): _("Yêu cầu bổ sung giấy tờ"),
        int(State.PAYMENT_ASKED): _("Yêu cầu thực hiện nghĩa vụ tài chính"),
        int(State.WITHDRAWN): _("Công dân yêu cầu rút hồ sơ"),
        int(State.STOPPED): _("Dừng xử lý"),
        int(State.READY): _("Đã xử lý xong"),
        int(State.HANDED_OVER): _("Đã trả kết quả"),
    }.get(state, "")


def cause_name(cause: Cause | None) -> str:
    """Who answers for a delay: `do cơ quan`."""
    match cause:
        case None:
            return _("chưa ghi nguyên nhân")
        case Cause.OFFICE:
            return _("do cơ quan")
        case Cause.OTHER_AGENCY:
            return _("do cơ quan khác")
        case Cause.CITIZEN:
            return _("do chờ người dân")
        case Cause.VERIFICATION:
            return _("do phải xác minh")
        case _:
            assert_never(cause)


def channel_name(channel: Channel) -> str:
    """`Tại quầy`: how a result reaches people."""
    match channel:
        case Channel.COUNTER:
            return _("Tại quầy")
        case Channel.HOME:
            return _("Tại nhà")
        case Channel.POST:
            return _("Qua bưu chính")
        case Channel.CEREMONY:
            return _("Tại lễ trao")
        case _:
            assert_never(channel)


def event_name(kind: str) -> str:
    """`khai sinh`: what happened, as the counter calls it; a kind nobody knows comes back as it is."""
    return {
        str(EventKind.BIRTH): _("khai sinh"),
        str(EventKind.MARRIAGE): _("kết hôn"),
        str(EventKind.DEATH): _("khai tử"),
    }.get(kind, kind)


def certificate_name(kind: EventKind) -> str:
    """The paper that the family takes home."""
    match kind:
        case EventKind.BIRTH:
            return _("Giấy khai sinh")
        case EventKind.MARRIAGE:
            return _("Giấy chứng nhận kết hôn")
        case EventKind.DEATH:
            return _("Trích lục khai tử")
        case _:
            assert_never(kind)


def sex_name(sex: Sex) -> str:
    """`nam`, `nữ`, `chưa ghi`."""
    match sex:
        case Sex.MALE:
            return _("nam")
        case Sex.FEMALE:
            return _("nữ")
        case Sex.UNKNOWN:
            return _("chưa ghi")
        case _:
            assert_never(sex)


def applicant_type_name(kind: ApplicantType) -> str:
    """`cá nhân` or `tổ chức`."""
    match kind:
        case ApplicantType.PERSON:
            return _("cá nhân")
        case ApplicantType.ORGANISATION:
            return _("tổ chức")
        case _:
            assert_never(kind)


def recipient_type_name(kind: RecipientType) -> str:
    """Who is thanked: `cá nhân`, `hộ gia đình`, `tổ chức`, `doanh nghiệp`, `đoàn`."""
    match kind:
        case RecipientType.PERSON:
            return _("cá nhân")
        case RecipientType.HOUSEHOLD:
            return _("hộ gia đình")
        case RecipientType.ORGANISATION:
            return _("tổ chức")
        case RecipientType.BUSINESS:
            return _("doanh nghiệp")
        case RecipientType.DELEGATION:
            return _("đoàn")
        case _:
            assert_never(kind)


def partial_date(day: PartialDate) -> str:
    """`02/11/2026`, or `tháng 11/2026`, `năm 2026` where no more is known."""
    if day.exact is not None:
        return full_date(day.exact)
    if day.month is not None:
        return _("tháng {month}/{year}").format(month=f"{day.month:02d}", year=day.year)
    return _("năm {year}").format(year=day.year)


def on_day(day: PartialDate) -> str:
    """`ngày 02/11/2026`, `tháng 11/2026` or `năm 2026`."""
    return partial_date(day) if day.exact is None else _("ngày {date}").format(date=partial_date(day))


def applicant_line(dossier: Dossier) -> str:
    """Who stands at the counter, in one line: `mẹ của cháu Lường Lò Bảo An, bản Nà Lốm`.

    The tie to the event is named only where the applicant's very name stands in the event, or, for a death, where
    the relation was written down; else the line says `người nộp hồ sơ` and the year of birth if known.
    """
    applicant = dossier.applicant
    tie = _tie(applicant, dossier.event) if dossier.event is not None else ""
    return ", ".join(part for part in (tie or _plain(applicant), _place(applicant.address)) if part)


def _plain(applicant: Applicant) -> str:
    if applicant.type is ApplicantType.ORGANISATION:
        return _("tổ chức nộp hồ sơ")
    if applicant.birth_date is None:
        return _("người nộp hồ sơ")
    return _("người nộp hồ sơ, sinh năm {year}").format(year=applicant.birth_date.year)


def _tie(applicant: Applicant, event: Event) -> str:
    if applicant.type is ApplicantType.ORGANISATION:
        return ""
    match event:
        case BirthEvent():
            return _birth_tie(applicant.name, event)
        case MarriageEvent(husband=husband, wife=wife):
            others = [
                other.name
                for one, other in ((husband, wife), (wife, husband))
                if same_name(one.name, applicant.name)
            ]
            return _("đăng ký kết hôn cùng {name}").format(name=others[0]) if len(others) == 1 else ""
        case DeathEvent(relation=relation, deceased=deceased):
            who = " ".join(part for part in (deceased.honorific, deceased.name) if part)
            return _("{relation} của {who}").format(relation=relation, who=who) if relation else ""
        case _:
            assert_never(event)


def _birth_tie(name: str, event: BirthEvent) -> str:
    roles = (
        (event.mother, _("mẹ của {children}")),
        (event.father, _("cha của {children}")),
        (event.guardian, _("người giám hộ của {children}")),
    )
    found = [words for person, words in roles if isinstance(person, Parent) and same_name(person.name, name)]
    return found[0].format(children=children_words(event)) if len(found) == 1 else ""


def children_words(event: BirthEvent) -> str:
    """`cháu Lường Lò Bảo An`, or `hai cháu Bảo An và Bảo Anh`."""
    names = joined(child.name for child in event.children)
    match len(event.children):
        case 1:
            return _("cháu {names}").format(names=names)
        case 2:
            return _("hai cháu {names}").format(names=names)
        case 3:
            return _("ba cháu {names}").format(names=names)
        case many:
            return _("{n} cháu {names}").format(n=many, names=names)


def _place(address: str) -> str:
    return address.split(",", 1)[0].strip()
