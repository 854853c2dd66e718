"""What the board says above its panels: days off before the next working day, and a year that is not known."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.report_reminders import Reminder
from counter_app.domain.workdays import OffKind
from counter_app.sentences import calendars, deadlines
from counter_app.sentences.day_plan import ceremonies_of_day, visits_of_day
from counter_app.sentences.reports import reminder_words
from counter_app.services.acts.board import Board
from counter_app.services.acts.day_plan import DayPlan
from counter_app.ui.icons import Icon
from counter_app.ui.standings import day_words
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _, joined, n_

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


def plan_banners(plan: DayPlan) -> tuple[BannerValue, ...]:
    """The ceremonies of the day and the families to be visited, each in a line of its own; nothing where none are."""
    made: list[BannerValue] = []
    if plan.ceremonies:
        lead, rest = ceremonies_of_day(plan.ceremonies)
        act = Action(CEREMONIES, _("Mở Lễ trao"))
        made.append(BannerValue(BannerKind.NOTE, lead, rest, act, Icon.CALENDAR, CEREMONIES))
    if plan.visits:
        lead, rest = visits_of_day(plan.visits)
        act = Action(VISITS, _("Mở Thăm viếng"))
        made.append(BannerValue(BannerKind.NOTE, lead, rest, act, Icon.GRIEF, VISITS))
    return tuple(made)


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
