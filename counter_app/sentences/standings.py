"""The standing of a dossier in words, as a badge says it."""

from __future__ import annotations

from datetime import date, datetime
from typing import assert_never

from counter_app.domain.standing import (
    Closed,
    DueSoon,
    DueToday,
    InTime,
    Late,
    Lateness,
    NoPromise,
    Paused,
    Standing,
    Waiting,
)
from counter_app.wording import _, clock_time, full_date, n_, short_date, weekday


def standing_words(standing: Standing, today: date) -> str:
    """How a dossier stands, as a badge says it: `Hẹn 10:20 hôm nay, còn 1 giờ 48 phút`, `Trễ 3 ngày làm việc`."""
    match standing:
        case InTime(days_left=days):
            return _days(
                n_("Đang xử lý, còn {n} ngày làm việc", "Đang xử lý, còn {n} ngày làm việc", days), days
            )
        case DueSoon(days=days, at=at):
            text = n_("Hẹn {when}, còn {n} ngày làm việc", "Hẹn {when}, còn {n} ngày làm việc", days)
            return text.format(when=_when(at, today), n=days)
        case DueToday(at=at, minutes_left=0):
            return _("Hẹn {time} hôm nay, đã đến giờ").format(time=clock_time(at))
        case DueToday(at=at, minutes_left=left):
            return _("Hẹn {time} hôm nay, còn {left}").format(time=clock_time(at), left=duration(left))
        case Late():
            return _late(standing, today)
        case Waiting():
            return _waiting(standing, today)
        case Paused(until=datetime() as until, overdue=overdue):
            text = _("Chờ bổ sung, đã hết hạn {day}") if overdue else _("Chờ bổ sung, hết hạn {day}")
            return text.format(day=f"{weekday(until.date())} {_date(until.date(), today)}")
        case Paused(since=since):
            return _("Tạm dừng từ {day}, chờ bổ sung").format(day=_date(since.date(), today))
        case NoPromise():
            return _("Đang xử lý, không có ngày hẹn")
        case Closed():
            return _closed(standing, today)
        case _:
            assert_never(standing)


def lateness_words(late: Lateness) -> str:
    """`trễ 3 ngày làm việc`, or `quá giờ hẹn` when no working day lies between."""
    if late.working_days == 0:
        return _("quá giờ hẹn")
    return _days(n_("trễ {n} ngày làm việc", "trễ {n} ngày làm việc", late.working_days), late.working_days)


def duration(minutes: int) -> str:
    """`1 giờ 48 phút`, `2 giờ`, `5 phút`."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(n_("{n} giờ", "{n} giờ", hours).format(n=hours))
    if rest or not hours:
        parts.append(n_("{n} phút", "{n} phút", rest).format(n=rest))
    return " ".join(parts)


def _late(late: Late, today: date) -> str:
    if late.working_days:
        return _days(
            n_("Trễ {n} ngày làm việc", "Trễ {n} ngày làm việc", late.working_days), late.working_days
        )
    if late.same_day:
        return _("Quá giờ hẹn {time} hôm nay").format(time=clock_time(late.at))
    return _("Quá hẹn từ {when}").format(when=_when(late.at, today))


def _waiting(waiting: Waiting, today: date) -> str:
    day = waiting.since.date()
    if day == today:
        return _("Xong lúc {time} hôm nay, chờ nhận").format(time=clock_time(waiting.since))
    if waiting.days == 0:
        return _("Xong từ {day}, chờ nhận").format(day=_date(day, today))
    text = n_(
        "Xong từ {day}, chờ nhận {n} ngày làm việc", "Xong từ {day}, chờ nhận {n} ngày làm việc", waiting.days
    )
    return text.format(day=_date(day, today), n=waiting.days)


def _closed(closed: Closed, today: date) -> str:
    if closed.handed_over is None:
        return _("Đã kết thúc, không có kết quả để trao")
    day, time = closed.handed_over.date(), clock_time(closed.handed_over)
    if day == today:
        said = _("Đã trao {time} hôm nay").format(time=time)
    else:
        said = _("Đã trao {time} ngày {day}").format(time=time, day=_date(day, today))
    return f"{said}, {lateness_words(closed.was_late)}" if closed.was_late else said


def _days(text: str, n: int) -> str:
    return text.format(n=n)


def _date(day: date, today: date) -> str:
    return short_date(day) if day.year == today.year else full_date(day)


def _when(instant: datetime, today: date) -> str:
    return f"{clock_time(instant)} {weekday(instant.date())} {_date(instant.date(), today)}"
