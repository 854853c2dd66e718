"""Slots in words."""

from __future__ import annotations

from counter_app.domain.dossier import Channel
from counter_app.domain.instants import local
from counter_app.domain.slot import Slot
from counter_app.wording import _, clock_time, full_date


def slot_words(slot: Slot, *, out_of_hours: bool = False) -> str:
    """`18:00 ngày 24/11/2026, tại nhà: bản Huổi Mí, 0912 345 678, ông Pó đi`."""
    at = local(slot.at)
    when = _("{time} ngày {date}").format(time=clock_time(at), date=full_date(at.date()))
    return _told(slot, when, out_of_hours=out_of_hours)


def on_the_day(slot: Slot, *, out_of_hours: bool = False) -> str:
    """The same under the heading of its day and behind its hour: `tại nhà: bản Huổi Mí, 0912 345 678, ông Pó đi`."""
    return _told(slot, "", out_of_hours=out_of_hours)


def _told(slot: Slot, when: str, *, out_of_hours: bool) -> str:
    where = _("tại nhà") if slot.channel is Channel.HOME else _("tại quầy")
    who = _("{name} đi").format(name=slot.who) if slot.who else ""
    told = ", ".join(part for part in (slot.address, slot.phone, who, slot.note) if part)
    hours = _("ngoài giờ") if out_of_hours else ""
    head = ", ".join(part for part in (when, where, hours) if part)
    return f"{head}: {told}" if told else head


def arranged(slot: Slot) -> str:
    """That a slot was kept."""
    return _("Đã hẹn trả hồ sơ {code} lúc {slot}. Ngày hẹn trên giấy tiếp nhận không đổi.").format(
        code=slot.code, slot=slot_words(slot)
    )


def cancelled(code: str) -> str:
    """That a slot was cancelled."""
    return _("Đã bỏ giờ hẹn trả của hồ sơ {code}.").format(code=code)


def none_arranged() -> str:
    """No slot lies in those days."""
    return _("Không có giờ hẹn trả nào trong những ngày này.")
