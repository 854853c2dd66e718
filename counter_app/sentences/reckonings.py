"""How each date of a dossier was reached, in one sentence, and what the officer should know beside it."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from counter_app.domain.legal_limit import LegalLimit
from counter_app.domain.reckoning import DateKind, Reckoning
from counter_app.domain.standing import Paused
from counter_app.domain.steps import Step
from counter_app.domain.supplement import AfterSupplement, SupplementRule
from counter_app.domain.workdays import OffKind
from counter_app.wording import _, clock_time, full_date, joined, n_, weekday

from . import deadlines, reasons
from .deadlines import Telling, weekday_date


def date_name(one: Reckoning) -> str:
    """What the date is: `Hẹn trả`, `Hạn theo quy định`, `Bước của Công an xã`."""
    match one.kind:
        case DateKind.APPOINTMENT:
            return _("Hẹn trả")
        case DateKind.PAUSED:
            return _("Hẹn dời")
        case DateKind.EXTENDED:
            return _("Hẹn lại")
        case DateKind.LEGAL:
            return _("Hạn theo quy định")
        case DateKind.VERIFICATION:
            return _("Hạn khi xác minh")
        case DateKind.STEP:
            return _("Bước của {agency}").format(agency=one.agency)
        case DateKind.SUPPLEMENT:
            return _("Hạn bổ sung")
        case _:
            assert_never(one.kind)


def question(one: Reckoning) -> str:
    """`Vì sao hẹn Thứ Tư 25/11?`"""
    pattern = {
        DateKind.APPOINTMENT: _("Vì sao hẹn {day}?"),
        DateKind.PAUSED: _("Vì sao hẹn dời sang {day}?"),
        DateKind.EXTENDED: _("Vì sao hẹn lại {day}?"),
        DateKind.LEGAL: _("Vì sao hạn là {day}?"),
        DateKind.VERIFICATION: _("Vì sao xác minh đến {day}?"),
        DateKind.STEP: _("Vì sao phải xong {day}?"),
        DateKind.SUPPLEMENT: _("Vì sao chờ bổ sung đến {day}?"),
    }[one.kind]
    return pattern.format(day=weekday_date(one.at.date()))


def sentence(one: Reckoning) -> str:
    """How the date was reached; where today's calendar says otherwise, how it would be reached today."""
    if one.due is not None:
        return deadlines.sentence(one.due, _telling(one))
    match one.kind:
        case DateKind.EXTENDED | DateKind.PAUSED:
            return _named(one)
        case DateKind.SUPPLEMENT:
            return _("Người dân được báo bổ sung đến {when}.").format(when=moment(one.at))
        case _:
            return _("Ngày hẹn ghi theo giấy hẹn; thủ tục này không có thời hạn trong bảng.")


def kept(one: Reckoning) -> str:
    """That a promise stays though today's calendar gives another date, and why it does; empty where they agree."""
    if not one.differs or one.due is None:
        return ""
    pattern = {
        DateKind.APPOINTMENT: _(
            "Giấy hẹn in {when} vẫn giữ nguyên; tính theo lịch hôm nay thì là {now}{why}."
        ),
        DateKind.PAUSED: _("Hẹn đã dời {when} vẫn giữ nguyên; tính theo lịch hôm nay thì là {now}{why}."),
    }.get(one.kind, _("Hạn đã báo {when} vẫn giữ nguyên; tính theo lịch hôm nay thì là {now}{why}."))
    why = ""
    if one.moved_by:
        named = joined(deadlines.special_day(day) for day in one.moved_by)
        why = _(", vì lịch nay có {days}").format(days=named)
    return pattern.format(when=moment(one.at), now=moment(one.due.at), why=why)


def beyond_limit(limit: LegalLimit, appointment: datetime) -> str:
    """That a new promise lies behind what the law allows, and what it allows."""
    pattern = _(
        "Hẹn mới {when} sau thời hạn theo quy định là {last}; thủ tục này không có thời gian xác minh thêm."
    )
    if limit.extended is not None:
        pattern = _("Hẹn mới {when} sau thời hạn theo quy định kể cả xác minh, là {last}.")
    return pattern.format(when=moment(appointment), last=moment(limit.last.at))


def supplement_over(standing: Paused, rule: SupplementRule) -> str:
    """What is proposed when the window for a supplement passed; empty while it has not, or nothing follows."""
    if not standing.overdue or standing.until is None:
        return ""
    match rule.then:
        case AfterSupplement.STOP:
            text = _("Đã hết hạn bổ sung {when} mà chưa nhận được giấy tờ: đề nghị dừng xử lý hồ sơ.")
        case AfterSupplement.ASK:
            text = _(
                "Đã hết hạn bổ sung {when} mà chưa nhận được giấy tờ: làm tiếp, chờ thêm hay dừng xử lý?"
            )
        case AfterSupplement.NOTHING:
            return ""
        case _:
            assert_never(rule.then)
    return text.format(when=moment(standing.until))


def late_step(step: Step) -> str:
    """Who answers for a linked dossier whose step is late."""
    if step.own:
        return _("Bước của cơ quan mình quá hạn: cơ quan mình xin lỗi người dân.")
    return _("Bước của {agency} quá hạn: cơ quan ấy xin lỗi người dân và nói rõ lý do.").format(
        agency=step.agency
    )


def moment(instant: datetime) -> str:
    """`10:20 Thứ Tư 25/11/2026`."""
    day = instant.date()
    return f"{clock_time(instant)} {weekday(day)} {full_date(day)}"


def _telling(one: Reckoning) -> Telling:
    """An appointment that today's calendar would not give is told as what it would be."""
    usual = deadlines.appointment_telling()
    received, at, at_closing, days = usual.received, usual.at, usual.at_closing, usual.days
    if one.elsewhere:
        received = _("Cơ quan có thẩm quyền nhận {time} {day}")
    match one.kind:
        case DateKind.APPOINTMENT | DateKind.PAUSED if not one.differs:
            pass
        case DateKind.APPOINTMENT | DateKind.PAUSED:
            at = at_closing = _("{why}: tính theo lịch hôm nay là {time} {weekday} {date}.")
        case DateKind.STEP:
            received = _("{who} nhận {time} {day}")
            at = at_closing = _("{why}: phải xong {time} {weekday} {date}.")
        case DateKind.SUPPLEMENT:
            received = _("Yêu cầu bổ sung {time} {day}")
            at = at_closing = _("{why}: chờ đến hết giờ làm việc, {time} {weekday} {date}.")
        case _:
            if one.on_top:
                received = _("Hết thời hạn thường {time} {day}")
                days = _("cộng {limit} xác minh không kể ngày đầu")
            at = at_closing = _("{why}: chậm nhất {time} {weekday} {date}.")
    return Telling(received, at, at_closing, days, one.agency)


def _named(one: Reckoning) -> str:
    """A promise that somebody named: how many working days it lies behind the one before."""
    before = one.since or one.at
    worked = sum(1 for tile in one.days[1:] if tile.off is None)
    more = n_("thêm {n} ngày làm việc", "thêm {n} ngày làm việc", worked).format(n=worked)
    if not worked:
        more = _("thêm giờ trong ngày")
    offs = [tile.off for tile in one.days[1:] if tile.off is not None]
    weekends = [off for off in offs if off.kind is OffKind.WEEKEND]
    holidays = [off for off in offs if off.kind is OffKind.HOLIDAY]
    parts = [deadlines.day_off(off) for off in (weekends if len(weekends) <= 2 else [])]
    if len(weekends) > 2:
        parts.append(n_("{n} ngày cuối tuần", "{n} ngày cuối tuần", len(weekends)).format(n=len(weekends)))
    parts += [deadlines.day_off(off) for off in holidays]
    clauses = [_("Hẹn cũ {when}").format(when=moment(before)), more]
    if parts:
        clauses.append(_("trừ {days}").format(days=joined(parts)))
    if one.reason:
        clauses.append(_("vì {reason}").format(reason=_lowered(reasons.shown(one.reason).rstrip("."))))
    return _("{why}: hẹn lại {when}.").format(why=", ".join(clauses), when=moment(one.at))


def _lowered(words: str) -> str:
    """A reason inside a sentence; what begins with an abbreviation stays as it is."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
