"""Appointments in words: why a dossier is due then, and what each day of the way stands for."""

from __future__ import annotations

from dataclasses import dataclass
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
from counter_app.domain.workdays import DayOff, OffKind, SpecialDay, SpecialKind, YearStanding
from counter_app.sentences.standings import duration
from counter_app.wording import _, clock_time, full_date, joined, n_, short_date, weekday


@dataclass(frozen=True, slots=True)
class Telling:
    """How the sentence of one kind of date begins and ends, as patterns.

    `received` knows {time}, {day} and {who}, whose name is `who`; `at` and `at_closing` {why}, {time}, {weekday} and
    {date}; `days`, how calendar days are added, {limit}.
    """

    received: str
    at: str
    at_closing: str
    days: str
    who: str = ""


def appointment_telling() -> Telling:
    """A promise counted from receipt."""
    return Telling(
        received=_("Nhận {time} {day}"),
        at=_("{why}: hẹn trả {time} {weekday} {date}."),
        at_closing=_("{why}: hẹn trả lúc hết giờ làm việc, {time} {weekday} {date}."),
        days=_("cộng {limit} không kể ngày nhận"),
    )


def sentence(due: Due, telling: Telling | None = None) -> str:
    """Why a dossier is due then, in one sentence; told as an appointment where nothing else is meant.

    `Nhận 10:20 Thứ Hai 23/11, cộng 1 ngày làm việc, trừ Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam: hẹn trả 10:20
    Thứ Tư 25/11/2026.`
    """
    told = telling or appointment_telling()
    received = told.received.format(
        time=clock_time(due.received), day=weekday_date(due.received.date(), due.at.year), who=told.who
    )
    amount = _amount(due, told)
    clauses = [received, *_start(due), *amount, *_last_day(due), *_skipped(due), *_others(due)]
    closing = any(isinstance(reason, AtClosing) for reason in due.reasons)
    day = due.at.date()
    return (told.at_closing if closing else told.at).format(
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
    day = weekday_date(off.day)
    if off.kind is OffKind.WEEKEND:
        return day
    if not off.name:
        return _("{day} nghỉ").format(day=day)
    return _("{day} nghỉ {name}").format(day=day, name=off.name)


def special_day(one: SpecialDay) -> str:
    """`Thứ Bảy 22/08 làm bù cho Thứ Hai 31/8`, `chiều Thứ Sáu 13/02 nghỉ …`."""
    pattern = {
        SpecialKind.OFF: _("{day} nghỉ {name}"),
        SpecialKind.MORNING_OFF: _("sáng {day} nghỉ {name}"),
        SpecialKind.AFTERNOON_OFF: _("chiều {day} nghỉ {name}"),
        SpecialKind.MAKE_UP: _("{day} làm {name}"),
    }[one.kind]
    return pattern.format(day=weekday_date(one.day), name=one.reason).rstrip()


def tile_words(tile: DayTile, first: str = "", last: str = "") -> str:
    """What a day of the strip stands for, in a word or two: `Nhận`, `Hẹn trả`, `Cuối tuần`, the holiday's name.

    `first` and `last` name the ends of a strip that is not the way from receipt to appointment.
    """
    if tile.off is not None:
        said = tile.off.name or (_("Cuối tuần") if tile.off.kind is OffKind.WEEKEND else _("Nghỉ"))
        return f"{first or _('Nhận')}, {said}" if tile.is_receipt else said
    if tile.is_receipt and tile.is_due:
        return last or _("Nhận và hẹn trả")
    if tile.is_receipt:
        return first or _("Nhận")
    if tile.is_due:
        return last or _("Hẹn trả")
    if tile.minutes == 0:
        return _("Tạm dừng")
    return (_half(tile.special) if tile.special is not None else "") or _("Làm việc")


def tile_sentence(tile: DayTile) -> str:
    """A whole line on one day: `Thứ Ba 24/11: nghỉ Ngày Văn hóa Việt Nam`, `Thứ Tư 25/11: làm việc, tính 2 giờ`."""
    parts = []
    if tile.is_receipt:
        parts.append(_("ngày bắt đầu"))
    if tile.is_due:
        parts.append(_("ngày đến hạn"))
    if tile.off is not None:
        name = tile.off.name
        off = _("nghỉ {name}").format(name=name) if name else _("nghỉ")
        parts.append(_("nghỉ cuối tuần") if tile.off.kind is OffKind.WEEKEND else off)
    else:
        parts.append(_worked(tile))
    if tile.minutes:
        parts.append(_("tính {time}").format(time=duration(tile.minutes)))
    return f"{weekday_date(tile.day)}: {', '.join(parts)}"


def _worked(tile: DayTile) -> str:
    if tile.minutes == 0 and not tile.is_receipt and not tile.is_due:
        return _("tạm dừng cả ngày")
    if tile.paused:
        return _("làm việc, có lúc tạm dừng")
    said = _half(tile.special) if tile.special is not None else ""
    return said[:1].lower() + said[1:] if said else _("làm việc")


def _half(special: SpecialDay) -> str:
    match special.kind:
        case SpecialKind.MAKE_UP:
            return _("Làm bù")
        case SpecialKind.MORNING_OFF:
            return _("Nghỉ sáng")
        case SpecialKind.AFTERNOON_OFF:
            return _("Nghỉ chiều")
        case SpecialKind.OFF | SpecialKind.ORDINARY:
            return ""
        case _:
            assert_never(special.kind)


def weekday_date(day: date, year: int | None = None) -> str:
    """A day with its name: `Thứ Hai 23/11`, with the year when it is not the one meant."""
    shown = short_date(day) if year is None or day.year == year else full_date(day)
    return f"{weekday(day)} {shown}"


def _start(due: Due) -> list[str]:
    moved = next((reason for reason in due.reasons if isinstance(reason, StartMoved)), None)
    if moved is None:
        return []
    same_date = moved.start.date() == due.received.date()
    since = clock_time(moved.start)
    if not same_date:
        since = f"{since} {weekday_date(moved.start.date(), due.at.year)}"
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


def _amount(due: Due, told: Telling) -> list[str]:
    limit = due.limit
    match limit.unit:
        case LimitUnit.SAME_DAY:
            moved = due.start.date() != due.received.date()
            return [] if moved else [_("giải quyết trong ngày")]
        case LimitUnit.DAY:
            return [told.days.format(limit=limit_words(limit))]
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
            day = weekday_date(reason.day)
            said.append(_("tính cả {day} làm {name}").format(day=day, name=reason.name))
        elif isinstance(reason, HalfDay):
            day = weekday_date(reason.day)
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
