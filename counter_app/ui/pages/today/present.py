"""The board in component values: pure translation, every sentence taken from `sentences`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counter_app.domain.dossier import Cause
from counter_app.domain.instants import local
from counter_app.domain.letter import SigningMode
from counter_app.domain.logbook import Sheet, SheetId, Stage
from counter_app.domain.report_reminders import Reminder
from counter_app.domain.standing import DueSoon, DueToday, Paused, Waiting
from counter_app.sentences.dossiers import cause_name, recipient_type_name
from counter_app.sentences.letters import letter_name, stage_words
from counter_app.sentences.standings import duration
from counter_app.services.acts.board import Board, Line
from counter_app.services.acts.day_plan import DayPlan
from counter_app.services.ports.lists import Bucket
from counter_app.ui.icons import Icon
from counter_app.ui.pages.today.banners import quiet_of, warnings_of
from counter_app.ui.pages.today.quiet import QuietValue
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.standings import badge_of, day_words, short_badge_of, short_day
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerValue,
    PanelRow,
    PanelValue,
    Tone,
)
from counter_app.wording import _, clock_time, full_date, n_, short_date, weekday

READY = "ready"
SIGNED = "signed"
PRINT = "print"
SEE = "see:"
SLIPS = "slips"
SLIP = "slip"
SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True)
class TodayValue:
    """The whole board: heading, warnings, the quiet strip, six panels in order, what the rail counts."""

    title: str
    beside: str
    banners: tuple[BannerValue, ...]
    quiet: tuple[QuietValue, ...]
    panels: tuple[PanelValue, ...]
    to_do: int


def today_value(
    board: Board,
    names: ProcedureNames,
    ticked: frozenset[str] = frozenset(),
    plan: DayPlan | None = None,
    reminders: Sequence[Reminder] = (),
) -> TodayValue:
    """The board as shown; `ticked` are the codes marked for an act on several, `reminders` the reports due soon."""
    today = local(board.now).date()
    return TodayValue(
        title=_("Hôm nay, {weekday} {date}").format(weekday=weekday(today), date=full_date(today)),
        beside=_beside(board),
        banners=warnings_of(board, reminders),
        quiet=quiet_of(board, plan, reminders),
        panels=tuple(
            map(
                _said_once,
                (
                    _due_today(board, names, ticked),
                    _due_next(board, names, ticked),
                    _late(board, names, ticked),
                    _waiting(board, names),
                    _later(board, names, ticked),
                    _unfinished(board),
                ),
            )
        ),
        to_do=_to_do(board),
    )


def _to_do(board: Board) -> int:
    """What must be done today; outside office hours nobody is reminded of anything."""
    if not board.open_now:
        return 0
    due = sum(board.panel(one).count for one in (Bucket.DUE_TODAY, Bucket.LATE))
    return due + board.overdue + len(to_sign(board))


def _said_once(panel: PanelValue) -> PanelValue:
    """An empty panel says so in its one sentence, not in its head as well."""
    return panel if panel.count else replace(panel, words="")


def to_sign(board: Board) -> tuple[SheetId, ...]:
    """Sheets that were printed and wait for the Chairman's signature."""
    return tuple(sheet.id for sheet in board.unfinished if _waits_for_signature(sheet))


def _beside(board: Board) -> str:
    time = clock_time(local(board.now))
    if board.open_today:
        return time
    return _("{time} · hôm nay là ngày nghỉ").format(time=time)


# The panels --------------------------------------------------------------------------------------------------


def _due_today(board: Board, names: ProcedureNames, ticked: frozenset[str]) -> PanelValue:
    panel = board.panel(Bucket.DUE_TODAY)
    words = _("Không còn việc nào phải xong hôm nay")
    first = panel.lines[0].standing if panel.lines else None
    if isinstance(first, DueToday):
        words = _("Gấp nhất: {time}, còn {left}").format(
            time=clock_time(local(first.at)), left=duration(first.minutes_left)
        )
    return PanelValue(
        title=_("Hẹn trả hôm nay"),
        count=panel.count,
        words=words,
        icon=Icon.CALENDAR_CHECK,
        rows=tuple(_open_row(line, board, names, ticked) for line in panel.lines),
        main=_ready_action(panel.lines, ticked),
        more=_see(Bucket.DUE_TODAY, panel.count),
        empty=_("Không có hồ sơ nào còn phải trả trong hôm nay."),
    )


def _due_next(board: Board, names: ProcedureNames, ticked: frozenset[str]) -> PanelValue:
    """D-1: what will not be done in time gets its slip today."""
    panel = board.panel(Bucket.DUE_NEXT)
    hard = sum(1 for line in panel.lines if line.row.cause)
    words = n_("{n} đã ghi khó kịp: lập phiếu hôm nay", "{n} đã ghi khó kịp: lập phiếu hôm nay", hard).format(
        n=hard
    )
    soon = _("Chưa xong; khó kịp thì lập phiếu hôm nay") if panel.count else _("Chưa có hồ sơ nào")
    slips = Action(SLIPS, _("Lập phiếu hôm nay"), Icon.MAIL, "F9") if panel.count else None
    write = Action(SLIP, _("Lập phiếu"))
    rows = (replace(_open_row(line, board, names, ticked), action=write) for line in panel.lines)
    return PanelValue(
        title=_("Hẹn {day}").format(day=day_words(board.next_day)),
        count=panel.count,
        words=words if hard else soon,
        icon=Icon.CALENDAR_CLOCK,
        rows=tuple(rows),
        tone=Tone.SOON if panel.count else None,
        main=_ready_action(panel.lines, ticked) or slips,
        more=_see(Bucket.DUE_NEXT, panel.count),
        empty=_("Không có hồ sơ nào hẹn trả {day}.").format(day=day_words(board.next_day)),
    )


def _late(board: Board, names: ProcedureNames, ticked: frozenset[str]) -> PanelValue:
    panel = board.panel(Bucket.LATE)
    unexplained = sum(1 for line in panel.lines if not line.row.cause)
    words = _("Không có hồ sơ nào quá hẹn")
    if panel.count:
        pattern = n_("{n} hồ sơ chưa ghi nguyên nhân", "{n} hồ sơ chưa ghi nguyên nhân", unexplained)
        words = pattern.format(n=unexplained) if unexplained else _("Đều đã ghi nguyên nhân")
    return PanelValue(
        title=_("Đang trễ"),
        count=panel.count,
        words=words,
        icon=Icon.WARNING,
        rows=tuple(_open_row(line, board, names, ticked) for line in panel.lines),
        tone=Tone.LATE if panel.count else None,
        main=_ready_action(panel.lines, ticked)
        or (Action(SLIPS, _("Xem ai chưa có lời xin lỗi"), Icon.MAIL) if panel.count else None),
        more=_see(Bucket.LATE, panel.count),
        empty=_("Mọi hồ sơ đều còn trong hẹn."),
    )


def _waiting(board: Board, names: ProcedureNames) -> PanelValue:
    panel = board.panel(Bucket.WAITING)
    waited = [line.standing for line in panel.lines if isinstance(line.standing, Waiting)]
    longest = max((one.days for one in waited), default=0)
    words = _("Kết quả đã sẵn ở quầy")
    if longest:
        pattern = n_(
            "Lâu nhất {n} ngày làm việc; không phải trễ hẹn",
            "Lâu nhất {n} ngày làm việc; không phải trễ hẹn",
            longest,
        )
        words = pattern.format(n=longest)
    rows = tuple(
        PanelRow(line.row.code, line.row.applicant, _about(line, names), _waited(line, board))
        for line in panel.lines
    )
    return PanelValue(
        title=_("Xong, chờ người dân nhận"),
        count=panel.count,
        words=words if panel.count else _("Không còn kết quả nào nằm chờ"),
        icon=Icon.PACKAGE,
        rows=rows,
        tone=Tone.READY if panel.count else None,
        main=Action(PRINT, _("In thư cho các hồ sơ đã xong"), Icon.PRINTER) if panel.count else None,
        more=_see(Bucket.WAITING, panel.count),
        empty=_("Kết quả xong mà người dân chưa đến lấy sẽ hiện ở đây."),
    )


def _later(board: Board, names: ProcedureNames, ticked: frozenset[str]) -> PanelValue:
    soon, paused = board.panel(Bucket.DUE_AFTER_NEXT), board.panel(Bucket.PAUSED)
    day = day_words(board.day_after)
    words = _("{due} còn 2 ngày làm việc, {paused} tạm dừng").format(due=soon.count, paused=paused.count)
    if board.overdue:
        said = n_("{n} hồ sơ quá hạn bổ sung", "{n} hồ sơ quá hạn bổ sung", board.overdue)
        words = said.format(n=board.overdue)
    # What waits beyond its window comes first: it is for the officer to say what becomes of it.
    paused_rows = [_paused_row(line, board, names, ticked) for line in paused.lines]
    rows = (
        *paused_rows[: board.overdue],
        *(_open_row(line, board, names, ticked) for line in soon.lines),
        *paused_rows[board.overdue :],
    )
    pause = Action(
        SEE + Bucket.PAUSED, n_("{n} tạm dừng", "{n} tạm dừng", paused.count).format(n=paused.count)
    )
    see = Action(
        SEE + Bucket.DUE_AFTER_NEXT,
        _("Xem cả {n} hẹn {day}").format(n=soon.count, day=short_day(board.day_after)),
    )
    return PanelValue(
        title=_("Hẹn {day} và tạm dừng").format(day=day),
        count=soon.count + paused.count,
        words=words,
        icon=Icon.PAUSE_CIRCLE,
        rows=rows,
        tone=Tone.SOON if soon.count or board.overdue else None,
        main=_ready_action((*soon.lines, *paused.lines), ticked) or (pause if paused.count else None),
        more=see if soon.count else None,
        empty=_("Không có hồ sơ hẹn {day}, cũng không có hồ sơ nào tạm dừng.").format(day=day),
    )


def _unfinished(board: Board) -> PanelValue:
    waiting = to_sign(board)
    thanks = len(board.to_thank)
    signed = sum(1 for sheet in board.unfinished if sheet.stage is Stage.SIGNED)
    begun = len(board.unfinished) - len(waiting) - signed
    counted = (
        (len(waiting), n_("{n} chờ ký", "{n} chờ ký", len(waiting))),
        (signed, n_("{n} đã ký, chờ trao", "{n} đã ký, chờ trao", signed)),
        (begun, n_("{n} dở dang", "{n} dở dang", begun)),
        (thanks, n_("{n} đóng góp cần cảm ơn", "{n} đóng góp cần cảm ơn", thanks)),
    )
    parts = [words.format(n=n) for n, words in counted if n]
    rows = (
        *(_sheet_row(sheet, board) for sheet in board.unfinished),
        *(
            PanelRow(
                one.id,
                one.recipient.name,
                _("{type} · đóng góp về {content}").format(
                    type=_raised(recipient_type_name(one.recipient.type)), content=one.content
                ),
                BadgeValue(Tone.QUIET, _("Cần cảm ơn"), Icon.MAIL),
            )
            for one in board.to_thank
        ),
    )
    sign = n_("Ghi {n} thư đã ký", "Ghi {n} thư đã ký", len(waiting)).format(n=len(waiting))
    return PanelValue(
        title=_("Thư dở dang, chờ ký, cần cảm ơn"),
        count=len(board.unfinished) + thanks,
        words=", ".join(parts) or _("Không có thư nào dở dang"),
        icon=Icon.SIGNATURE,
        rows=rows,
        main=Action(SIGNED, sign, Icon.PEN) if len(waiting) > 1 else None,
        empty=_("Thư in rồi chưa trao, thư chờ Chủ tịch ký và đóng góp chờ cảm ơn sẽ hiện ở đây."),
    )


# The rows ----------------------------------------------------------------------------------------------------


def _open_row(line: Line, board: Board, names: ProcedureNames, ticked: frozenset[str]) -> PanelRow:
    row = line.row
    about, tone = _about(line, names), None
    if row.cause:
        about = _("{about} · chậm {cause}").format(about=about, cause=cause_name(Cause(row.cause)))
    elif row.promise is not None and isinstance(line.standing, DueToday | DueSoon):
        # The hour first: a long procedure is cut at its end.
        about = _("Hẹn {time} · {about}").format(about=about, time=clock_time(local(row.promise)))
    return PanelRow(row.code, row.applicant, about, _short_badge(line, board), tone, check=row.code in ticked)


def _paused_row(line: Line, board: Board, names: ProcedureNames, ticked: frozenset[str]) -> PanelRow:
    """A row whose window for a supplement has passed leads to where the officer decides."""
    row = _open_row(line, board, names, ticked)
    match line.standing:
        case Paused(until=until, overdue=True) if until is not None:
            day = short_date(local(until).date())
            words = _("Chờ đến {day} · {about}").format(day=day, about=row.words)
            return replace(row, words=words, action=Action(SUPPLEMENT, _("Xem")))
        case _:
            return row


def _short_badge(line: Line, board: Board) -> BadgeValue:
    """The standing without what the panel's title says already."""
    match line.standing:
        case DueToday(minutes_left=left) if left:
            return BadgeValue(Tone.SOON, _("Còn {left}").format(left=duration(left)))
        case DueSoon(days=1):
            return BadgeValue(Tone.SOON, _("Còn 1 ngày"))
        case DueSoon():
            return replace(short_badge_of(line.standing, local(board.now).date()), tone=Tone.SOON)
        case Paused(overdue=True):
            return BadgeValue(Tone.SOON, _("Quá hạn bổ sung"))
        case Paused(since=since):
            return BadgeValue(Tone.PAUSE, _("Tạm dừng từ {day}").format(day=short_date(local(since).date())))
        case _:
            return short_badge_of(line.standing, local(board.now).date())


def _waited(line: Line, board: Board) -> BadgeValue:
    match line.standing:
        case Waiting(days=days) if days:
            return BadgeValue(
                Tone.READY, n_("Chờ {n} ngày làm việc", "Chờ {n} ngày làm việc", days).format(n=days)
            )
        case Waiting(since=since) if local(since).date() == local(board.now).date():
            return BadgeValue(Tone.READY, _("Xong lúc {time} hôm nay").format(time=clock_time(local(since))))
        case _:
            return badge_of(line.standing, local(board.now).date())


def _about(line: Line, names: ProcedureNames) -> str:
    return names.of(line.row.procedure, line.row.branch)


def _sheet_row(sheet: Sheet, board: Board) -> PanelRow:
    waits = _waits_for_signature(sheet)
    badge = BadgeValue(Tone.WORK, _("Chờ ký"), Icon.SIGNATURE) if waits else _stage_badge(sheet)
    today = local(board.now).date()
    day = _("hôm nay") if sheet.day == today else short_day(sheet.day)
    words = _("{letter} số {number} · {day}").format(
        letter=letter_name(sheet.kind), number=sheet.number, day=day
    )
    action = Action(SIGNED, _("Đã ký")) if waits else None
    return PanelRow(sheet.codes[0], _raised(sheet.addressee), words, badge, action=action)


def _stage_badge(sheet: Sheet) -> BadgeValue:
    if sheet.stage is Stage.DRAWN:
        return BadgeValue(Tone.SOON, _("Chờ in"), Icon.PRINTER)
    tone = Tone.OK if sheet.stage is Stage.SIGNED else Tone.WORK
    words = _("Đã ký, chờ trao") if sheet.stage is Stage.SIGNED else stage_words(sheet.stage)
    return BadgeValue(tone, words, Icon.SIGNATURE if sheet.stage is Stage.SIGNED else None)


def _waits_for_signature(sheet: Sheet) -> bool:
    return sheet.stage is Stage.PRINTED and sheet.signing is not SigningMode.STOCK


def _ready_action(lines: tuple[Line, ...], ticked: frozenset[str]) -> Action | None:
    n = sum(1 for line in lines if line.row.code in ticked)
    if not n:
        return None
    words = n_("{n} hồ sơ đã có kết quả", "{n} hồ sơ đã có kết quả", n).format(n=n)
    return Action(READY, words, Icon.CHECK_CIRCLE, "Ctrl+K")


def _see(bucket: Bucket, count: int) -> Action | None:
    return Action(SEE + bucket, _("Xem cả {n}").format(n=count)) if count else None


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
