"""The dates of a dossier in component values: each with its tiles, its reckoning line by line, its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.day_strip import DayTile
from counter_app.domain.deadline import Due, LastDayOff, NotCounted, SkippedDay
from counter_app.domain.instants import local
from counter_app.domain.reckoning import DateKind, Reckoning
from counter_app.sentences import deadlines, reckonings
from counter_app.ui.standings import moment_words, short_moment
from counter_app.ui.values import DayState, DayValue
from counter_app.wording import _, clock_time, joined, n_, short_date, short_weekday, weekday

MOST_TILES = 7
TIMED_TILES = 3  # up to here the first tile has room for the hour of receipt
PROMISES = frozenset({DateKind.APPOINTMENT, DateKind.PAUSED, DateKind.EXTENDED})


@dataclass(frozen=True, slots=True)
class DateValue:
    """One date of the dossier and how it was reached: tiles, the reckoning line by line, one sentence, every day.

    `sums` are empty for a date that somebody named: there the sentence is all there is to say.
    """

    name: str
    when: str
    question: str
    days: tuple[DayValue, ...]
    sums: tuple[tuple[str, str], ...]
    sentence: str
    kept: str
    every_day: tuple[str, ...]


def worth_asking(dates: tuple[Reckoning, ...]) -> tuple[Reckoning, ...]:
    """The dates without a legal limit that says what a promise says already."""
    promised = {
        one.due.at for one in dates if one.kind in PROMISES and one.due is not None and not one.differs
    }
    return tuple(one for one in dates if one.kind is not DateKind.LEGAL or one.at not in promised)


def date_value(one: Reckoning) -> DateValue:
    """One date as the panel shows it."""
    return DateValue(
        name=reckonings.date_name(one),
        when=short_moment(one.at),
        question=reckonings.question(one),
        days=day_values(one.days, one),
        sums=sum_lines(one.due, one) if one.due is not None else (),
        sentence=reckonings.sentence(one),
        kept=reckonings.kept(one),
        every_day=tuple(deadlines.tile_sentence(tile) for tile in one.days),
    )


def day_values(tiles: tuple[DayTile, ...], one: Reckoning) -> tuple[DayValue, ...]:
    """Up to seven tiles; of a longer span the middle is folded into the working days it holds."""
    if len(tiles) <= MOST_TILES:
        timed = len(tiles) <= TIMED_TILES
        return tuple(_day(tile, one, timed=timed) for tile in tiles)
    first, middle, last = tiles[:2], tiles[2:-2], tiles[-2:]
    working = sum(1 for tile in middle if tile.off is None)
    fold = DayValue("", f"+ {working}", _("ngày làm"), DayState.FOLDED, short_words=_("ngày"))
    return (*(_day(tile, one) for tile in first), fold, *(_day(tile, one) for tile in last))


def _day(tile: DayTile, one: Reckoning, *, timed: bool = False) -> DayValue:
    begins, ends = _ends(one)
    words = deadlines.tile_words(tile, begins, ends)
    if (
        timed
        and not begins
        and tile.is_receipt
        and not tile.is_due
        and tile.off is None
        and one.due is not None
    ):
        words = _("Nhận {time}").format(time=clock_time(local(one.due.received)))
    state = DayState.COUNTED
    if tile.is_due:
        state = DayState.DUE
    elif tile.off is not None:
        state = DayState.OFF
    elif tile.is_receipt:
        state = DayState.START
    return DayValue(
        weekday(tile.day),
        short_date(tile.day),
        words,
        state,
        short_weekday=short_weekday(tile.day),
        short_words=_short_tile(tile, begins, ends),
    )


def _ends(one: Reckoning) -> tuple[str, str]:
    """What the first and the last day of a strip are, where they are not receipt and appointment."""
    match one.kind:
        case DateKind.APPOINTMENT | DateKind.PAUSED:
            return "", _("Tính") if one.differs else ""
        case DateKind.EXTENDED:
            return _("Hẹn cũ"), _("Hẹn lại")
        case DateKind.SUPPLEMENT:
            return _("Yêu cầu"), _("Hạn")
        case DateKind.VERIFICATION if one.on_top:
            return _("Hạn thường"), _("Hạn")
        case _:
            return "", _("Hạn")


def _short_tile(tile: DayTile, begins: str, ends: str) -> str:
    if tile.is_due:
        return ends or _("Hẹn")
    if tile.is_receipt:
        return begins or _("Nhận")
    if tile.off is not None:
        return _("Nghỉ")
    return _("Dừng") if tile.minutes == 0 else _("Làm")


def sum_lines(found: Due, one: Reckoning) -> tuple[tuple[str, str], ...]:
    """Receipt, limit, days off if there were any, due: the reckoning line by line, each a label and its words."""
    off, stood = _days_off(found), _stood_still(found)
    begins, ends = _sum_ends(one)
    return (
        (begins, moment_words(found.received)),
        (_("Thời hạn"), deadlines.limit_words(found.limit)),
        *(((_("Trừ ngày nghỉ"), off),) if off else ()),
        *(((_("Trừ tạm dừng"), stood),) if stood else ()),
        (ends, moment_words(found.at)),
    )


def _sum_ends(one: Reckoning) -> tuple[str, str]:
    begins = _("Cơ quan nhận") if one.elsewhere else _("Nhận đủ hồ sơ")
    match one.kind:
        case DateKind.APPOINTMENT | DateKind.PAUSED | DateKind.EXTENDED:
            return begins, _("Tính hôm nay") if one.differs else _("Hẹn trả")
        case DateKind.STEP:
            return _("Nhận hồ sơ"), _("Phải xong")
        case DateKind.SUPPLEMENT:
            return _("Yêu cầu bổ sung"), _("Chờ đến")
        case DateKind.VERIFICATION if one.on_top:
            return _("Hết hạn thường"), _("Chậm nhất")
        case _:
            return begins, _("Chậm nhất")


def _days_off(found: Due) -> str:
    offs = [reason.off for reason in found.reasons if isinstance(reason, SkippedDay | LastDayOff)]
    if not offs:
        return ""
    if len(offs) <= 2:
        return joined(deadlines.day_off(off) for off in offs)
    named = joined(dict.fromkeys(off.name for off in offs if off.name))
    words = n_("{n} ngày", "{n} ngày", len(offs)).format(n=len(offs))
    return f"{words}, {named}" if named else words


def _stood_still(found: Due) -> str:
    """`từ 09:00 T2 23/11 đến 10:00 T4 25/11`."""
    stops = [reason for reason in found.reasons if isinstance(reason, NotCounted)]
    return joined(
        _("từ {since} đến {until}").format(since=short_moment(stop.first), until=short_moment(stop.end))
        for stop in stops
    )
