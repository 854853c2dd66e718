"""What is said of a visit to a bereaved family: sober, short, and never of what somebody died."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from counter_app.domain.event import Deceased
from counter_app.domain.instants import local
from counter_app.domain.lunar import LunarDate
from counter_app.domain.mourning import age_word, called
from counter_app.domain.person import PartialDate
from counter_app.domain.visit import Delegate, Funeral, Outcome, Tribute, Visit, VisitPlan, VisitStage
from counter_app.domain.visit_match import Likeness
from counter_app.domain.visit_plan import Registration, VisitDoubt
from counter_app.wording import _, clock_time, full_date, joined, n_, short_weekday


def stage_words(stage: VisitStage) -> str:
    """How far a visit has come."""
    match stage:
        case VisitStage.REPORTED:
            return _("Chưa xếp lịch")
        case VisitStage.PLANNED:
            return _("Đã xếp lịch")
        case VisitStage.DONE:
            return _("Đã viếng")
        case VisitStage.DECLINED:
            return _("Gia đình xin miễn viếng")
        case _:
            assert_never(stage)


def tribute_words(tribute: Tribute) -> str:
    """What the delegation brings."""
    match tribute:
        case Tribute.WREATH:
            return _("Vòng hoa")
        case Tribute.INCENSE:
            return _("Hương, nến")
        case _:
            assert_never(tribute)


def hour(at: datetime) -> str:
    """`14:00 T2 23/11/2026`."""
    here = local(at)
    return f"{clock_time(here)} {short_weekday(here.date())} {full_date(here.date())}"


def day_known(day: PartialDate) -> str:
    """As much of a date as is known, the day first: `16/11/2026`, `11/2026` or `2026`."""
    return full_date(day.exact) if day.exact is not None else "/".join(reversed(str(day).split("-")))


def lunar_words(lunar: LunarDate) -> str:
    """`08/10 Bính Ngọ`, a leap month by the word after it."""
    leap = _(" nhuận") if lunar.leap else ""
    return f"{lunar.day:02}/{lunar.month:02}{leap} {lunar.year_name}".rstrip()


def died_words(gone: Deceased, lunar: LunarDate | None) -> str:
    """`Mất 16/11/2026 (08/10 Bính Ngọ âm lịch), hưởng thọ 89 tuổi`."""
    words = _("Mất {day}").format(day=day_known(gone.death_date))
    if lunar is not None:
        words = _("{words} ({lunar} âm lịch)").format(words=words, lunar=lunar_words(lunar))
    if age := age_word(gone):
        return _("{words}, {age_word} {age} tuổi").format(words=words, age_word=age, age=gone.age)
    return words


def who_words(gone: Deceased) -> str:
    """Who is mourned and where they lived: `cụ Nông Thị Viện, sinh 1938, bản Huổi Mí`."""
    born = _("sinh {day}").format(day=day_known(gone.birth)) if gone.birth is not None else ""
    return ", ".join(part for part in (called(gone), born, gone.address) if part)


def registration_words(one: Registration) -> str:
    """How the death stands towards its registration, with the last day of the time limit."""
    if one.dossier:
        return _("Đã nối với hồ sơ khai tử {code}.").format(code=one.dossier)
    if one.by is None:
        return _("Chưa đăng ký khai tử; chưa rõ ngày mất nên chưa tính được hạn.")
    day = full_date(one.by)
    if one.days_left < 0:
        n = -one.days_left
        return n_(
            "Chưa đăng ký khai tử, đã quá hạn {n} ngày (hạn đến hết {day}).",
            "Chưa đăng ký khai tử, đã quá hạn {n} ngày (hạn đến hết {day}).",
            n,
        ).format(n=n, day=day)
    if one.days_left == 0:
        return _("Chưa đăng ký khai tử, hôm nay là ngày cuối của thời hạn.")
    return n_(
        "Chưa đăng ký khai tử, còn {n} ngày (đến hết {day}).",
        "Chưa đăng ký khai tử, còn {n} ngày (đến hết {day}).",
        one.days_left,
    ).format(n=one.days_left, day=day)


def registration_short(one: Registration) -> str:
    """The same in a few words, for a list."""
    if one.dossier:
        return _("đã nối hồ sơ")
    if one.by is None:
        return _("chưa đăng ký")
    if one.days_left < 0:
        return n_("quá hạn {n} ngày", "quá hạn {n} ngày", -one.days_left).format(n=-one.days_left)
    if one.days_left == 0:
        return _("ngày cuối")
    return n_("chưa, còn {n} ngày", "chưa, còn {n} ngày", one.days_left).format(n=one.days_left)


def doubt_words(doubt: VisitDoubt) -> str:
    """What a careful colleague would ask about a plan."""
    match doubt:
        case VisitDoubt.AFTER_PROCESSION:
            return _("Giờ đi sau giờ đưa tang: đoàn đến thăm gia đình, không mang vòng hoa.")
        case VisitDoubt.OUTSIDE_HOURS:
            return _("Giờ đi nằm ngoài giờ gia đình nhận viếng, xin hỏi lại gia đình.")
        case VisitDoubt.INCENSE:
            return _("Gia đình theo đạo Tin Lành thường không thắp hương; nên mang vòng hoa.")
        case VisitDoubt.NO_HEAD:
            return _("Chưa ghi trưởng đoàn.")
        case VisitDoubt.HOURS_UNKNOWN:
            return _("Chưa rõ giờ viếng và giờ đưa tang, xin hỏi gia đình trước khi đi.")
        case _:
            assert_never(doubt)


def likeness_words(one: Likeness) -> str:
    """How well a dossier agrees with a visit."""
    match one:
        case Likeness.SAME:
            return _("trùng tên và ngày mất")
        case Likeness.ALIKE:
            return _("tên gần trùng, ngày không trái nhau")
        case Likeness.DATES_DIFFER:
            return _("trùng tên, khác ngày")
        case Likeness.OTHER:
            return _("tên khác")
        case _:
            assert_never(one)


def funeral_words(funeral: Funeral) -> tuple[tuple[str, str], ...]:
    """Hours and place as rows of label and words, only those that are known."""
    rows = (
        (_("Nơi viếng"), funeral.place),
        (_("Nhập quan"), hour(funeral.coffin) if funeral.coffin else ""),
        (_("Giờ viếng"), calling_hours(funeral)),
        (_("Đưa tang"), hour(funeral.procession) if funeral.procession else ""),
        (_("Đã an táng"), full_date(funeral.buried) if funeral.buried else ""),
    )
    return tuple(row for row in rows if row[1])


def calling_hours(funeral: Funeral) -> str:
    """From when until when callers are received; empty when neither is known."""
    if funeral.since is not None and funeral.until is not None:
        if local(funeral.since).date() == local(funeral.until).date():
            return _("{first} đến {last}").format(
                first=clock_time(local(funeral.since)), last=hour(funeral.until)
            )
        return _("{first} đến {last}").format(first=hour(funeral.since), last=hour(funeral.until))
    if funeral.since is not None:
        return _("từ {first}").format(first=hour(funeral.since))
    return _("đến {last}").format(last=hour(funeral.until)) if funeral.until is not None else ""


def member_words(one: Delegate) -> str:
    """`Chủ tịch Hội Người cao tuổi: ông Lò Văn Pâng`, or the body alone."""
    return f"{one.body}: {one.name}" if one.name else one.body


def plan_words(plan: VisitPlan) -> tuple[tuple[str, str], ...]:
    """A plan as rows of label and words, only those that are known."""
    rows = (
        (_("Đi lúc"), hour(plan.at)),
        (_("Trưởng đoàn"), plan.head),
        (_("Thành phần"), "; ".join(member_words(one) for one in plan.members)),
        (_("Lễ viếng"), tribute_words(plan.tribute)),
        (_("Nguồn tiền viếng"), plan.money),
        (_("Xe"), plan.car),
    )
    return tuple(row for row in rows if row[1])


def outcome_words(one: Outcome) -> tuple[tuple[str, str], ...]:
    """What came of a visit, as rows."""
    rows = (
        (_("Đã viếng lúc"), hour(one.at)),
        (_("Những người đã đi"), joined(one.went)),
        (_("Gia đình dặn"), one.wishes),
    )
    return tuple(row for row in rows if row[1])


def line_words(visit: Visit) -> str:
    """One visit on one line of a list."""
    parts = [visit.id, who_words(visit.deceased), stage_words(visit.stage)]
    if visit.outcome is not None:
        parts.append(hour(visit.outcome.at))
    elif visit.plan is not None:
        parts.append(hour(visit.plan.at))
    return " · ".join(parts)


def offer_words(name: str, code: str, one: Likeness) -> str:
    """A dossier that may be about the person visited."""
    return _("Hồ sơ khai tử {code} của {name}: {how}.").format(code=code, name=name, how=likeness_words(one))


def reported_words(visit: Visit) -> str:
    """What was recorded, and its number."""
    return _("Đã ghi phiếu viếng {id}: {who}.").format(id=visit.id, who=called(visit.deceased))


def joined_words(visit: Visit) -> str:
    """That a visit is joined with its dossier now, or with none."""
    if not visit.dossier:
        return _("Đã bỏ nối phiếu viếng {id}.").format(id=visit.id)
    return _("Đã nối phiếu viếng {id} với hồ sơ {code}.").format(id=visit.id, code=visit.dossier)


def sent_words(id_: str, printer: str) -> str:
    """That both sheets are on their way."""
    return _("Đã gửi lệnh in phiếu viếng {id} và tờ sổ tang tới {printer}.").format(id=id_, printer=printer)


def nothing_open() -> str:
    """That no visit waits."""
    return _("Không có cuộc viếng nào đang chờ.")


def band_label() -> str:
    """The label of the words on the wreath."""
    return _("Băng viếng")


def lines_label() -> str:
    """The label of the words for the book of condolence."""
    return _("Lời ghi sổ tang")
