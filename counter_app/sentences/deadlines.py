"""Appointments in words: why a dossier is due then, and what each day of the way stands for."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import assert_never

from counter_app.domain.day_strip import DayTile
from counter_app.domain.deadline import (
    AtClosing,
    Due,
    HalfDay,
    LastDayOff,
    MadeUpDay,
    NotCounted,
    SkippedDay,
    StartMoved,
    StartWhy,
    YearUncertain,
)
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.workdays import DayOff, OffKind, YearStanding
from counter_app.wording import _, clock_time, full_date, joined, n_, short_date, weekday


def sentence(due: Due) -> str:
    """Why a dossier is due then, in one sentence.

    `Nhận 10:20 Thứ Hai 23/11, cộng 1 ngày làm việc, trừ Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam: hẹn trả 10:20
    Thứ Tư 25/11/2026.`
    """
    year = due.at.year
    received = _("Nhận {time} {day}").format(
        time=clock_time(due.received), day=_weekday_date(due.received.date(), year)
    )
    clauses = [received, *_start(due), *_amount(due), *_last_day(due), *_skipped(due), *_others(due)]
    closing = any(isinstance(reason, AtClosing) for reason in due.reasons)
    pattern = (
        _("{why}: hẹn trả lúc hết giờ làm việc, {time} {weekday} {date}.")
        if closing
        else _("{why}: hẹn trả {time} {weekday} {date}.")
    )
    day = due.at.date()
    return pattern.format(
        why=", ".join(clauses), time=clock_time(due.at), weekday=weekday(day), date=full_date(day)
    )


def warnings(due: Due) -> tuple[str, ...]:
    """What makes the appointment uncertain: years whose days off are not published or not on record."""
    return tuple(_year(reason) for reason in due.reasons if isinstance(reason, YearUncertain))


def limit_words(limit: Limit) -> str:
    """`3 ngày làm việc`, `4 giờ làm việc`, `10 ngày`, `trong ngày`."""
    match limit.unit:
        case LimitUnit.WORKING_DAY:
            text = n_("{n} ngày làm việc", "{n} ngày làm việc", limit.number)
        case LimitUnit.HOUR:
            text = n_("{n} giờ làm việc", "{n} giờ làm việc", limit.number)
        case LimitUnit.DAY:
            text = n_("{n} ngày", "{n} ngày", limit.number)
        case LimitUnit.SAME_DAY:
            text = _("trong ngày")
        case _:
            assert_never(limit.unit)
    return text.format(n=limit.number)


def day_off(off: DayOff) -> str:
    """`Thứ Bảy 28/11`, `Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam`."""
    day = _weekday_date(off.day)
    if off.kind is OffKind.WEEKEND:
        return day
    if not off.name:
        return _("{day} nghỉ").format(day=day)
    return _("{day} nghỉ {name}").format(day=day, name=off.name)


def tile_words(tile: DayTile) -> str:
    """What a day of the strip stands for, in a word or two: `Nhận`, `Hẹn trả`, `Cuối tuần`, the holiday's name."""
    if tile.off is not None:
        said = tile.off.name or (_("Cuối tuần") if tile.off.kind is OffKind.WEEKEND else _("Nghỉ"))
        return _("Nhận, {off}").format(off=said) if tile.is_receipt else said
    if tile.is_receipt and tile.is_due:
        return _("Nhận và hẹn trả")
    if tile.is_receipt:
        return _("Nhận")
    if tile.is_due:
        return _("Hẹn trả")
    return _("Tạm dừng") if tile.minutes == 0 else _("Làm việc")


def _weekday_date(day: date, year: int | None = None) -> str:
    """`Thứ Hai 23/11`, with the year when it is not the one meant."""
    shown = short_date(day) if year is None or day.year == year else full_date(day)
    return f"{weekday(day)} {shown}"


def _start(due: Due) -> list[str]:
    moved = next((reason for reason in due.reasons if isinstance(reason, StartMoved)), None)
    if moved is None:
        return []
    same_date = moved.start.date() == due.received.date()
    since = clock_time(moved.start)
    if not same_date:
        since = f"{since} {_weekday_date(moved.start.date(), due.at.year)}"
    if due.limit.unit is LimitUnit.SAME_DAY and not same_date:
        return [_("{why} nên giải quyết trong ngày làm việc tiếp theo").format(why=_start_why(moved))]
    return [_("{why} nên tính từ {since}").format(why=_start_why(moved), since=since)]


def _start_why(moved: StartMoved) -> str:
    match moved.why:
        case StartWhy.BEFORE_OPENING:
            return _("trước giờ làm việc")
        case StartWhy.LUNCH:
            return _("trong giờ nghỉ trưa")
        case StartWhy.AFTER_CLOSING:
            return _("sau giờ làm việc")
        case StartWhy.CUTOFF:
            return _("sau 15 giờ")
        case StartWhy.DAY_OFF:
            name = moved.off.name if moved.off is not None else ""
            return _("vào ngày nghỉ {name}").format(name=name) if name else _("vào ngày nghỉ")
        case _:
            assert_never(moved.why)


def _amount(due: Due) -> list[str]:
    limit = due.limit
    match limit.unit:
        case LimitUnit.SAME_DAY:
            moved = due.start.date() != due.received.date()
            return [] if moved else [_("giải quyết trong ngày")]
        case LimitUnit.DAY:
            return [_("cộng {limit} không kể ngày nhận").format(limit=limit_words(limit))]
        case LimitUnit.WORKING_DAY | LimitUnit.HOUR:
            return [_("cộng {limit}").format(limit=limit_words(limit))]
        case _:
            assert_never(limit.unit)


def _last_day(due: Due) -> list[str]:
    return [
        _("ngày cuối {day} là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo").format(
            day=day_off(reason.off)
        )
        if reason.off.kind is OffKind.WEEKEND
        else _("ngày cuối {day} nên chuyển sang ngày làm việc tiếp theo").format(day=day_off(reason.off))
        for reason in due.reasons
        if isinstance(reason, LastDayOff)
    ]


def _skipped(due: Due) -> list[str]:
    """`trừ …`: weekends by day up to two, by number beyond; holidays by name, several of one name together.

    A weekend before the start needs no word, since the sentence already says from when it counts.
    """
    offs = [reason.off for reason in due.reasons if isinstance(reason, SkippedDay)]
    start = due.start.date()
    weekends = [off for off in offs if off.kind is OffKind.WEEKEND and off.day > start]
    parts = [day_off(off) for off in weekends]
    if len(weekends) > 2:
        text = n_("{n} ngày cuối tuần", "{n} ngày cuối tuần", len(weekends))
        parts = [text.format(n=len(weekends))]
    holidays = (off for off in offs if off.kind is OffKind.HOLIDAY)
    parts += [_holidays(list(days)) for _name, days in groupby(holidays, key=lambda off: off.name)]
    parts += [_pause(reason) for reason in due.reasons if isinstance(reason, NotCounted)]
    return [_("trừ {days}").format(days=joined(parts))] if parts else []


def _holidays(days: list[DayOff]) -> str:
    if len(days) == 1:
        return day_off(days[0])
    text = n_(
        "{n} ngày nghỉ {name} từ {first} đến {last}", "{n} ngày nghỉ {name} từ {first} đến {last}", len(days)
    )
    first, last = short_date(days[0].day), short_date(days[-1].day)
    return text.format(n=len(days), name=days[0].name, first=first, last=last)


def _pause(pause: NotCounted) -> str:
    return _("thời gian tạm dừng từ {since} đến {until}").format(
        since=f"{clock_time(pause.first)} {short_date(pause.first.date())}",
        until=f"{clock_time(pause.end)} {short_date(pause.end.date())}",
    )


def _others(due: Due) -> list[str]:
    said = []
    for reason in due.reasons:
        if isinstance(reason, MadeUpDay):
            day = _weekday_date(reason.day)
            said.append(_("tính cả {day} làm {name}").format(day=day, name=reason.name))
        elif isinstance(reason, HalfDay):
            day = _weekday_date(reason.day)
            said.append(_("{day} chỉ làm nửa ngày do {name}").format(day=day, name=reason.name))
    return said


def _year(reason: YearUncertain) -> str:
    match reason.standing:
        case YearStanding.UNANNOUNCED:
            text = _("Lịch nghỉ năm {year} chưa được công bố, ngày hẹn có thể thay đổi.")
        case YearStanding.MISSING | YearStanding.ANNOUNCED:
            text = _("Chưa có lịch nghỉ năm {year}, ngày hẹn mới chỉ trừ Thứ Bảy và Chủ Nhật.")
        case _:
            assert_never(reason.standing)
    return text.format(year=reason.year)
