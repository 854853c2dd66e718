"""A second office that lives every minute: it knows no product code and no product file, and it is slow.

Its days off were typed in by hand from the Government's notices; where it and the program disagree one is wrong.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

HOLIDAYS = {
    *(date(2025, *d) for d in [(1, 1), (1, 27), (1, 28), (1, 29), (1, 30), (1, 31), (4, 7), (4, 30)]),
    *(date(2025, *d) for d in [(5, 1), (5, 2), (9, 1), (9, 2)]),
    *(date(2026, *d) for d in [(1, 1), (1, 2), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27)]),
    *(date(2026, *d) for d in [(4, 30), (5, 1), (8, 31), (9, 1), (9, 2), (11, 24)]),
    *(date(2027, *d) for d in [(1, 1), (2, 4), (2, 5), (2, 8), (2, 9), (2, 10), (4, 16), (4, 30)]),
    *(date(2027, *d) for d in [(5, 3), (9, 2), (9, 3), (11, 24)]),
}
WORKED_SATURDAYS = {date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)}


def works(day: date) -> bool:
    """Whether anybody is at work on the day."""
    if day in WORKED_SATURDAYS:
        return True
    return day.isoweekday() <= 5 and day not in HOLIDAYS


def is_open(instant: datetime) -> bool:
    """Whether the counter is open during the minute that begins now."""
    clock = instant.time()
    morning = time(7, 30) <= clock < time(11, 30)
    afternoon = time(13, 30) <= clock < time(17, 30)
    return works(instant.date()) and (morning or afternoon)


def next_open(instant: datetime) -> datetime:
    """This minute if the counter is open, else the first at which it is."""
    while not is_open(instant):
        instant += MINUTE
    return instant


def closing(day: date) -> datetime:
    """When the counter closes on this day, or on the next that is worked."""
    while not works(day):
        day += DAY
    return datetime.combine(day, time(17, 30), ZONE)


def first_opening_after(day: date) -> datetime:
    """When the counter opens on the first worked day after this one."""
    return next_open(datetime.combine(day + DAY, time(0), ZONE))


Stops = list[tuple[datetime, datetime]]


def due(
    number: int,
    unit: str,
    cutoff: bool,
    received: datetime,
    ends_at_closing: bool = False,
    paused: Stops | None = None,
) -> datetime:
    """When a limit of `number` `unit`s is used up, found by living through it; nothing passes while it is paused."""
    received = received.replace(second=0, microsecond=0)
    stops = sorted(paused or [])
    if unit == "day":
        return closing(last_calendar_day(number, received, stops))
    start = begins(cutoff, received)
    if unit == "same_day":
        end = closing(start.date())
        for since, until in stops:
            if since < end and until > received:
                end = closing(begins(cutoff, until).date())
        return end
    left = number * {"hour": 60, "working_day": 480}[unit]
    now = start
    while True:
        while not is_open(now) or any(since <= now < until for since, until in stops):
            now += MINUTE
        if left == 0:
            break
        left -= 1
        now += MINUTE
    return closing(now.date()) if ends_at_closing and unit == "working_day" else now


def begins(cutoff: bool, received: datetime) -> datetime:
    """When counting begins for what came in then."""
    late = cutoff and works(received.date()) and received.time() > time(15)
    return first_opening_after(received.date()) if late else next_open(received)


def last_calendar_day(number: int, received: datetime, stops: Stops) -> date:
    """The N-th day after receipt; midnights that strike during a pause are slept through.

    A pause after the office closed on that day comes too late to matter. One in the days off behind it lets the
    last day be the one on which work goes on.
    """
    slept: Stops = []
    floor = received.date()
    for since, until in stops:
        last = day_after_nights(number, received, slept)
        if since >= closing(max(last, floor)):
            break
        if since.date() > last:
            floor = until.date()
        else:
            slept.append((since, until))
    return max(day_after_nights(number, received, slept), floor)


def day_after_nights(number: int, received: datetime, slept: Stops) -> date:
    """The day whose own end is the midnight number N + 1 after receipt that found somebody awake."""
    day, left = received.date(), number + 1
    while True:
        midnight = datetime.combine(day + DAY, time(0), ZONE)
        if not any(since < midnight <= until for since, until in slept):
            left -= 1
        if left == 0:
            return day
        day += DAY


def standing(promise: datetime, now: datetime) -> tuple[str, int]:
    """One of late, today, soon, in time, with working days late or left, found by turning calendar leaves."""
    promise, now = promise.replace(second=0, microsecond=0), now.replace(second=0, microsecond=0)
    leaves = 0
    if now > promise:
        day = promise.date()
        while day < now.date():
            day += DAY
            leaves += works(day)
        return "late", leaves
    if now.date() == promise.date():
        return "today", 0
    day = now.date()
    while day < promise.date():
        day += DAY
        leaves += works(day)
    leaves = leaves or 1
    return ("soon" if leaves in (1, 2) else "in time"), leaves
