"""How a standing looks on every page: its tone, its badge, and instants beside it in words."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.instants import local
from counter_app.domain.standing import (
    Closed,
    DueSoon,
    DueToday,
    InTime,
    Late,
    NoPromise,
    Paused,
    Standing,
    Waiting,
)
from counter_app.sentences.standings import standing_words
from counter_app.ui.values import BadgeValue, Tone
from counter_app.wording import clock_time, n_, short_date, short_weekday, weekday


def tone_of(standing: Standing) -> Tone:
    """How a standing is meant; done by the office is never red, whatever the citizen does."""
    match standing:
        case Late():
            return Tone.LATE
        case DueToday() | DueSoon(days=1):
            return Tone.SOON
        case DueSoon() | InTime() | NoPromise():
            return Tone.WORK
        case Waiting():
            return Tone.READY
        case Paused():
            return Tone.PAUSE
        case Closed():
            return Tone.DONE


def badge_of(standing: Standing, today: date) -> BadgeValue:
    """The standing as tone and words."""
    return BadgeValue(tone_of(standing), standing_words(standing, today))


def short_badge_of(standing: Standing, today: date) -> BadgeValue:
    """The standing without what stands beside it in a list: the day and the hour that were promised."""
    match standing:
        case DueSoon(days=days):
            words = n_("Còn {n} ngày làm việc", "Còn {n} ngày làm việc", days).format(n=days)
            return BadgeValue(tone_of(standing), words)
        case _:
            return badge_of(standing, today)


def day_words(day: date) -> str:
    """`Thứ Tư 25/11`."""
    return f"{weekday(day)} {short_date(day)}"


def short_day(day: date) -> str:
    """`T4 25/11`, for a narrow column."""
    return f"{short_weekday(day)} {short_date(day)}"


def moment_words(instant: datetime) -> str:
    """`10:20 Thứ Tư 25/11` on the office's clock."""
    here = local(instant)
    return f"{clock_time(here)} {day_words(here.date())}"


def short_moment(instant: datetime) -> str:
    """`10:20 T4 25/11` on the office's clock."""
    here = local(instant)
    return f"{clock_time(here)} {short_day(here.date())}"
