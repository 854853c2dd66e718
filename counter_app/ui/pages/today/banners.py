"""What the board says above its panels: days off before the next working day, and a year that is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counter_app.domain.instants import local
from counter_app.domain.report_reminders import Reminder
from counter_app.domain.workdays import OffKind, YearStanding
from counter_app.sentences import calendars, deadlines
from counter_app.sentences.day_plan import ceremonies_of_day, visits_of_day
from counter_app.sentences.reports import reminder_words
from counter_app.services.acts.board import Board
from counter_app.services.acts.day_plan import DayPlan
from counter_app.ui.icons import Icon
from counter_app.ui.pages.today.quiet import QuietValue
from counter_app.ui.standings import day_words
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _, clock_time, joined, n_

DAYS_OFF = "days off"
YEAR = "year"
CEREMONIES = "ceremonies"
VISITS = "visits"
REPORT = "report:"
"""The key of the banner about a report, and what stands before its period in the name of its button."""
SENT_BACK = "sent back"


def days_off_banner(board: Board) -> BannerValue | None:
    """Says which days off lie before the next working day; None when it is tomorrow."""
    if not board.between:
        return None
    holidays = [off for off in board.between if off.kind is not OffKind.WEEKEND]
    first, last = board.between[0], board.between[-1]
    if len(board.between) == 1:
        lead = deadlines.day_off(first)
        lead = lead if holidays else _("{day} là ngày nghỉ").format(day=lead)
    elif holidays:
        named = joined(dict.fromkeys(off.name for off in holidays if off.name))
        lead = _("Nghỉ từ {first} đến hết {last}").format(
            first=day_words(first.day), last=day_words(last.day)
        )
        lead = f"{lead}, {named}" if named else lead
    else:
        lead = _("Nghỉ cuối tuần, {first} và {last}").format(
            first=day_words(first.day), last=day_words(last.day)
        )
    rest = _("Ngày làm việc tới là {day}; hồ sơ hẹn hôm ấy mà khó kịp thì báo người dân ngay trong hôm nay.")
    kind = BannerKind.WARNING if holidays else BannerKind.NOTE
    said = rest.format(day=day_words(board.next_day))
    return BannerValue(kind, f"{lead}.", said, icon=Icon.CALENDAR_OFF, key=DAYS_OFF)


def report_banner(reminders: Sequence[Reminder]) -> BannerValue | None:
    """Says which report is to be handed in next, and leads to it; None when none is awaited."""
    if not reminders:
        return None
    first, more = reminders[0], len(reminders) - 1
    rest = _("Bản nháp đã sẵn, số liệu tự đếm từ sổ.")
    if more:
        rest = _("{rest} Còn {n} báo cáo nữa cũng sắp đến hạn.").format(rest=rest, n=more)
    kind = BannerKind.WARNING if first.days_left <= 0 else BannerKind.NOTE
    action = Action(f"{REPORT}{first.period.name}", _("Mở báo cáo"), Icon.CHART)
    return BannerValue(kind, f"{reminder_words(first)}.", rest, action, Icon.CHART, REPORT)


def year_banner(board: Board) -> BannerValue | None:
    """Says what is not known of a year that promises reach into, and leads to its calendar."""
    if not board.unready:
        return None
    lead, stop, rest = calendars.unready(board.unready[0]).partition(". ")
    return BannerValue(
        BannerKind.WARNING,
        f"{lead}{stop.rstrip()}",
        rest,
        Action(YEAR, _("Mở Lịch nghỉ")),
        Icon.CALENDAR_CLOCK,
        YEAR,
        closable=True,
    )


def plan_quiet(plan: DayPlan) -> tuple[QuietValue, ...]:
    """The ceremonies of the day and the families to be visited, each in a button of its own; nothing without any."""
    made: list[QuietValue] = []
    if plan.ceremonies:
        n = len(plan.ceremonies)
        words = n_("{n} lễ trao, từ {time}", "{n} lễ trao, từ {time}", n).format(
            n=n, time=clock_time(local(plan.ceremonies[0].starts))
        )
        told = " ".join(ceremonies_of_day(plan.ceremonies))
        made.append(QuietValue(Action(CEREMONIES, words, Icon.CALENDAR), told))
    if plan.visits:
        n = len(plan.visits)
        words = n_("{n} gia đình cần đến viếng", "{n} gia đình cần đến viếng", n).format(n=n)
        made.append(QuietValue(Action(VISITS, words, Icon.GRIEF), " ".join(visits_of_day(plan.visits))))
    return tuple(made)


def report_quiet(reminders: Sequence[Reminder]) -> QuietValue | None:
    """The report to be handed in next, while there are days left; due or overdue it is a banner."""
    banner = report_banner(reminders)
    if banner is None or banner.action is None or banner.kind is not BannerKind.NOTE:
        return None
    words = _("Báo cáo: còn {n} ngày làm việc").format(n=reminders[0].days_left)
    return QuietValue(replace(banner.action, words=words), f"{banner.lead} {banner.rest}")


def year_quiet(board: Board) -> QuietValue | None:
    """A year whose days off are counted by law but not announced yet; one without any record is a banner."""
    banner = year_banner(board)
    if banner is None or banner.action is None or _is_unrecorded(board):
        return None
    words = _("Lịch nghỉ {year} chưa công bố").format(year=board.unready[0].year)
    action = replace(banner.action, words=words, icon=Icon.CALENDAR_CLOCK)
    return QuietValue(action, f"{banner.lead} {banner.rest}")


def warnings_of(board: Board, reminders: Sequence[Reminder]) -> tuple[BannerValue, ...]:
    """What must not be overlooked, each in a banner: letters sent back, days off, a late report, a year off record."""
    report = report_banner(reminders)
    late = report if report is not None and report.kind is BannerKind.WARNING else None
    year = year_banner(board) if _is_unrecorded(board) else None
    said = (sent_back_banner(board), days_off_banner(board), late, year)
    return tuple(one for one in said if one is not None)


def quiet_of(board: Board, plan: DayPlan | None, reminders: Sequence[Reminder]) -> tuple[QuietValue, ...]:
    """What else the day holds, in the order of the strip: ceremonies, visits, the report, the year."""
    rest = (report_quiet(reminders), year_quiet(board))
    return (*(plan_quiet(plan) if plan is not None else ()), *(one for one in rest if one is not None))


def _is_unrecorded(board: Board) -> bool:
    return bool(board.unready) and board.unready[0].standing is YearStanding.MISSING


def sent_back_banner(board: Board) -> BannerValue | None:
    """Says how many letters the chief sent back, and leads to them; None while there is none."""
    n = board.sent_back
    if not n:
        return None
    lead = n_("{n} thư bị trả lại.", "{n} thư bị trả lại.", n).format(n=n)
    rest = _("Chánh Văn phòng đã ghi phải làm gì; làm xong thì báo ở Sổ thư.")
    return BannerValue(
        BannerKind.WARNING, lead, rest, Action(SENT_BACK, _("Xem thư"), Icon.BOOK), Icon.UNDO, SENT_BACK
    )
