"""*Chờ in* as rows, banners and questions: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from counter_app.domain.instants import local
from counter_app.domain.printing import Purpose
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import letter_name
from counter_app.sentences.printing import age_words, hindrance_words, printer_name, purpose_words, queue_name
from counter_app.services.acts.printing import Look, PrintedNow, Waiting
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.dialogs import Question
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters.names import PRINT_ALL, PRINTER, WAITING
from counter_app.ui.shortcuts import Key
from counter_app.ui.tokens import Tone
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerKind,
    BannerValue,
    Cell,
    Choice,
    EmptyValue,
    RowValue,
)
from counter_app.wording import _, clock_time, count, joined, n_, short_date


def chip(waiting: int) -> Choice:
    """The filter, with how many wait."""
    return Choice(WAITING, _("Chờ in"), waiting)


def rows(line: Look, now: datetime) -> tuple[RowValue, ...]:
    """Those that wait, the longest waiting first: number, whom and what, since when, why or that it may go now."""
    return tuple(_row(one, now, ready=one.key in line.ready) for one in line.waiting)


def _row(one: Waiting, now: datetime, *, ready: bool) -> RowValue:
    sheet, since = one.sheet, local(one.since)
    who = sheet.addressee[:1].upper() + sheet.addressee[1:]
    copy = one.job.copy if one.job is not None else 0
    what = letter_name(sheet.kind)
    if one.purpose is not Purpose.FIRST:
        what = f"{what} · {lowered(purpose_words(one.purpose, copy))}"
    why = _("In được rồi") if ready else reason(one)
    at = clock_time(since) if since.date() == _day(now) else short_date(since.date())
    cells = (
        Cell(str(sheet.number), second=sheet.document_number, strong=True),
        Cell(who, second=what, strong=True),
        Cell(at, second=age_words(one.since, now)),
        Cell(why, icon=Icon.PRINTER, tone=Tone.READY if ready else Tone.SOON, wrap=True),
    )
    return RowValue(sheet.id, cells, f"{sheet.number}, {who}, {what}, {why}")


def _day(now: datetime) -> date:
    return local(now).date()


def reason(one: Waiting) -> str:
    """Why it waits, in few words."""
    return hindrance_words(one.hindrance, one.queue)


def badge() -> BadgeValue:
    """How a sheet stands that waits for a printer."""
    return BadgeValue(Tone.SOON, _("Chờ in"), Icon.PRINTER)


def fact(one: Waiting, now: datetime, *, ready: bool) -> str:
    """Why a sheet waits, or that it may go now, and since when, beside its picture."""
    said = f" ({one.words})" if one.words and not ready else ""
    since = local(one.since)
    at = clock_time(since)
    when = at if since.date() == _day(now) else f"{at} {short_date(since.date())}"
    why = f"{_('Máy in nhận lệnh lại rồi') if ready else reason(one)}{said}"
    return _("{why}, chờ từ {when}").format(why=why, when=when)


def banner(line: Look) -> BannerValue:
    """How many wait and why, or that their printer is back, with the one button that prints them all."""
    waiting, n = line.waiting, len(line.waiting)
    if line.back:
        return replace(back_again(line.back, n), key=WAITING, closable=False)
    lead = n_("{n} thư chờ in.", "{n} thư chờ in.", n).format(n=count(n))
    why = _("{reasons}. Số thư giữ nguyên, không mất gì.").format(
        reasons="; ".join(dict.fromkeys(reason(one) for one in waiting))
    )
    act = Action(PRINT_ALL, _("In tất cả"), Icon.PRINTER, Key.PRINT_ALL.value)
    return BannerValue(BannerKind.WARNING, lead, why, act, icon=Icon.PRINTER, key=WAITING)


def done(printed: PrintedNow) -> BannerValue:
    """What came of printing what waited."""
    if printed.left:
        lead = _("Thư số {numbers} vẫn chờ in.").format(
            numbers=joined(str(one.sheet.number) for one, _error in printed.left)
        )
        why = _without_place(explain(printed.left[0][1]))
        return BannerValue(BannerKind.ERROR, lead, why, key="done", closable=True)
    if not printed.sent:
        return BannerValue(BannerKind.NOTE, _("Không có thư nào chờ in."), key="done", closable=True)
    lead = _("Đã gửi lệnh in thư số {numbers}.").format(
        numbers=joined(str(sheet.number) for sheet in printed.sent)
    )
    return BannerValue(
        BannerKind.FINE, lead, _("Xem giấy đã ra chưa rồi mới trao."), key="done", closable=True
    )


def _without_place(sentence: str) -> str:
    """The way out alone: that the sheet waits stands before it already."""
    sentences = sentence.split(". ")
    return ". ".join(sentences[:2]).rstrip(".") + "." if len(sentences) > 2 else sentence


def nothing_waits() -> EmptyValue:
    """No sheet waits for a printer."""
    return EmptyValue(
        Icon.PRINTER,
        _("Không có thư nào chờ in"),
        _("Máy in tắt, kẹt hay tạm dừng thì thư nằm ở đây, giữ nguyên số, đến khi in được."),
    )


def other_printer(one: Waiting, queues: Sequence[PrinterQueue]) -> Question:
    """On which printer a sheet that waits is to be printed."""
    choices = tuple(
        Choice(queue.name, queue_name(queue.name), tip="" if queue.accepts else _("chưa nhận lệnh"))
        for queue in queues
    )
    free = (queue.name for queue in queues if queue.accepts and queue.name != one.queue)
    first = next(free, queues[0].name if queues else "")
    return Question(
        title=_("In {letter} ở máy nào?").format(letter=_named(one)),
        words=_("Chỉ lần in này; máy in đã chọn trong Cài đặt giữ nguyên."),
        act=_("In ở máy này"),
        stay=_("Để chờ"),
        choices=choices,
        chosen=first,
    )


def no_other_printer() -> BannerValue:
    """There is no printer to choose from."""
    return BannerValue(
        BannerKind.WARNING,
        _("Máy này chưa có máy in nào."),
        _("Cài máy in trong hệ điều hành rồi thử lại."),
        key="done",
        closable=True,
    )


def giving_up(one: Waiting) -> Question:
    """The question before a print that waits is given up."""
    suggested = (_("gia đình không nhận thư"), _("giấy đã ra"), _("soạn lại thư khác"))
    if one.purpose is Purpose.FIRST:
        return Question(
            title=_("Bỏ {letter}?").format(letter=_named(one)),
            words=_("Thư chưa in lần nào. Số đã dùng không dùng lại được; lý do được ghi vào sổ."),
            act=_("Bỏ số {number}").format(number=one.sheet.number),
            stay=_("Giữ lại"),
            why=_("Lý do"),
            suggested=(suggested[0], suggested[2]),
        )
    return Question(
        title=_("Không in {letter} nữa?").format(letter=_named(one)),
        words=_("Chỉ lệnh in này được bỏ; thư và số thư giữ nguyên."),
        act=_("Bỏ lệnh in"),
        stay=_("Giữ lại"),
        why=_("Lý do"),
        suggested=(suggested[1], suggested[0]),
    )


def back_again(queue: str, waiting: int) -> BannerValue:
    """The printer that sheets waited for takes jobs again."""
    lead = _("{printer} nhận lệnh lại rồi.").format(printer=printer_name(queue))
    rest = n_("{n} thư đang chờ in.", "{n} thư đang chờ in.", waiting).format(n=count(waiting))
    act = Action(PRINT_ALL, _("In tất cả"), Icon.PRINTER, Key.PRINT_ALL.value)
    return BannerValue(BannerKind.NOTE, lead, rest, act, icon=Icon.PRINTER, key=PRINTER, closable=True)


def _named(one: Waiting) -> str:
    return _("{letter} số {number}").format(
        letter=lowered(letter_name(one.sheet.kind)), number=one.sheet.number
    )


def lowered(words: str) -> str:
    """The words with their first letter small, as they stand inside a sentence."""
    return words[:1].lower() + words[1:]
