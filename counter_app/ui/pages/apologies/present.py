"""What is owed, as rows, badges and banners: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.coverage import LateDossier
from counter_app.domain.dossier import Channel
from counter_app.domain.instants import local
from counter_app.domain.slip import ByText
from counter_app.domain.standing import DueToday, Late, Standing
from counter_app.sentences.errors import explain
from counter_app.sentences.slips import slip_channel_name
from counter_app.sentences.standings import duration
from counter_app.services.acts.apologies import SlipReceipt
from counter_app.services.acts.owing import Owed, OwedLine, UnsentLine
from counter_app.services.crafts.slips import SlipProposal, number_of
from counter_app.ui.components.row_paint import Column
from counter_app.ui.icons import Icon
from counter_app.ui.pages.apologies.slip_view import SlipValue
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.standings import badge_of, moment_words, short_badge_of, short_day
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerKind,
    BannerValue,
    Cell,
    Choice,
    EmptyValue,
    RowKind,
    RowValue,
    Tone,
)
from counter_app.wording import _, clock_time, n_

DUE = "due"
COVERAGE = "coverage"
TO_TODAY = "to today"
WAITING = "waiting"
UNSENT = "unsent:"
DONE_LATE = "done:"


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("tick", "", 40),
        Column("name", _("Người nộp"), 210),
        Column("procedure", _("Thủ tục"), 180, stretch=1),
        Column("due", _("Hẹn trả"), 96),
        Column("standing", _("Tình trạng"), 230),
        Column("apology", _("Lời xin lỗi"), 240, drop_when_compact=True),
    )


def parts() -> tuple[Choice, ...]:
    """The two parts of the page."""
    return (
        Choice(DUE, _("Cần lập phiếu"), icon=Icon.MAIL),
        Choice(COVERAGE, _("Đủ lời xin lỗi chưa"), icon=Icon.SHIELD),
    )


def covered_words() -> str:
    """That no dossier is late without an apology."""
    return _("Không hồ sơ nào quá hạn mà chưa có lời xin lỗi.")


def shield(overdue: int) -> BadgeValue:
    """Whether every late dossier has its apology."""
    if not overdue:
        return BadgeValue(Tone.OK, covered_words().rstrip("."), Icon.SHIELD)
    words = n_(
        "{n} hồ sơ quá hạn chưa có lời xin lỗi", "{n} hồ sơ quá hạn chưa có lời xin lỗi", overdue
    ).format(n=overdue)
    return BadgeValue(Tone.LATE, words, Icon.SHIELD_ALERT)


def rows(
    owed: Owed, uncovered: Sequence[LateDossier], names: ProcedureNames, picked: frozenset[str]
) -> tuple[RowValue, ...]:
    """Those past due without an apology first, then those whose slip must go out today, nearest promise first.

    `uncovered` are all late dossiers nobody apologised for: those that are done, or were put off without
    a slip, get their letter with the result.
    """
    made: list[RowValue] = []
    listed = {one.row.code for one in owed.overdue} | {one.code for one in owed.unsent}
    done = [one for one in uncovered if one.code not in listed]
    groups = (
        ("overdue", _("Quá hạn, chưa có lời xin lỗi: gửi ngay"), owed.overdue),
        (DUE, _("Sắp đến hẹn mà chưa xong: khó kịp thì gửi phiếu trong hôm nay"), owed.due),
    )
    for key, title, lines in groups:
        if lines:
            total = n_("{n} hồ sơ", "{n} hồ sơ", len(lines)).format(n=len(lines))
            made.append(
                RowValue(
                    f"head {key}", (Cell(title, strong=True), Cell(total)), f"{title}, {total}", RowKind.HEAD
                )
            )
            made += [_row(line, local(owed.now).date(), names, picked) for line in lines]
    if owed.unsent:
        title = _("Phiếu đã in, chưa đến tay người dân")
        total = n_("{n} phiếu", "{n} phiếu", len(owed.unsent)).format(n=len(owed.unsent))
        cells = (Cell(title, strong=True), Cell(total))
        made.append(RowValue("head unsent", cells, f"{title}, {total}", RowKind.HEAD))
        made += [_unsent_row(line, names) for line in owed.unsent]
    if done:
        title = _("Lỡ hẹn ghi trên giấy, chưa có lời xin lỗi: trao thư cùng kết quả")
        total = n_("{n} hồ sơ", "{n} hồ sơ", len(done)).format(n=len(done))
        cells = (Cell(title, strong=True), Cell(total))
        made.append(RowValue("head done", cells, f"{title}, {total}", RowKind.HEAD))
        made += [_done_row(one, names) for one in done]
    return tuple(made)


def _done_row(late: LateDossier, names: ProcedureNames) -> RowValue:
    promise = late.against.receipt_promise
    when = local(promise) if promise is not None else None
    days = late.against.receipt.working_days if late.against.receipt is not None else 0
    said = n_("Muộn {n} ngày làm việc", "Muộn {n} ngày làm việc", days).format(n=days)
    said = said if days else _("Sau giờ hẹn")
    procedure = names.any_branch(str(late.procedure))
    cells = (
        Cell(""),
        Cell(late.applicant, second=late.code, strong=True),
        Cell(procedure, wrap=True),
        Cell(short_day(when.date()) if when else "", second=clock_time(when) if when else ""),
        Cell(said, tone=Tone.SOON, icon=Icon.CLOCK_ALERT),
        Cell(_("Chưa trao thư xin lỗi"), tone=Tone.LATE, icon=Icon.MAIL_OFF),
    )
    return RowValue(DONE_LATE + late.code, cells, f"{late.applicant}, {said}, {procedure}, {late.code}")


def _unsent_row(line: UnsentLine, names: ProcedureNames) -> RowValue:
    promise = local(line.promise) if line.promise is not None else None
    procedure, number = names.of(line.procedure, line.branch), number_of(line.sheet)
    channel = slip_channel_name(line.sheet.channel or Channel.COUNTER)
    stands = _("Đã ký, chờ gửi") if line.signed else _("Chờ ký")
    told = _("Phiếu {number} · {channel}").format(number=number, channel=lowered(channel))
    tone = Tone.LATE if line.late else Tone.OK if line.signed else Tone.WORK
    cells = (
        Cell(""),
        Cell(line.applicant, second=line.code, strong=True),
        Cell(procedure, wrap=True),
        Cell(short_day(promise.date()) if promise else "", second=clock_time(promise) if promise else ""),
        Cell(stands, tone=tone, icon=Icon.SIGNATURE),
        Cell(told, tone=Tone.WORK, icon=Icon.MAIL, wrap=True),
    )
    return RowValue(
        UNSENT + line.code, cells, f"{line.applicant}, {told}, {stands}, {procedure}, {line.code}"
    )


def unsent_line(owed: Owed, key: str) -> UnsentLine | None:
    """The printed slip behind a row, None for a row that is none."""
    return next((one for one in owed.unsent if UNSENT + one.code == key), None)


def sent(line: UnsentLine) -> BannerValue:
    """What was recorded of a printed slip, and what comes next."""
    number, name = number_of(line.sheet), line.applicant
    if not line.signed:
        lead = _("Đã ghi phiếu số {number} của {name} có chữ ký.").format(number=number, name=name)
        return BannerValue(BannerKind.FINE, lead, _("Gửi rồi thì bấm lần nữa."), key="sent", closable=True)
    lead = _("Đã ghi phiếu số {number} đến tay {name}.").format(number=number, name=name)
    return BannerValue(BannerKind.FINE, lead, key="sent", closable=True)


def lowered(words: str) -> str:
    """The words with their first letter small, as they stand inside a sentence; an abbreviation stays."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _row(line: OwedLine, today: date, names: ProcedureNames, picked: frozenset[str]) -> RowValue:
    row, badge = line.row, left_badge(line.standing, today)
    promise = local(row.promise) if row.promise is not None else None
    procedure = names.of(row.procedure, row.branch)
    said = _apology(line)
    cells = (
        Cell("", check=row.code in picked),
        Cell(row.applicant, second=row.code, strong=True),
        Cell(procedure, wrap=True),
        Cell(
            short_day(promise.date()) if promise else "",
            second=clock_time(promise) if promise else "",
            strong=True,
        ),
        Cell(badge.words, tone=badge.tone, filled=True),
        said,
    )
    whole = badge_of(line.standing, today).words
    spoken = ", ".join(part for part in (row.applicant, whole, procedure, said.words, row.code) if part)
    return RowValue(row.code, cells, _("{row}, đã chọn").format(row=spoken) if row.code in picked else spoken)


def _apology(line: OwedLine) -> Cell:
    if line.second:
        return Cell(_("Đã hẹn lại một lần, cần quyết định"), tone=Tone.PAUSE, icon=Icon.LOCK, wrap=True)
    if isinstance(line.standing, Late):
        return Cell(_("Chưa có phiếu, chưa có thư"), tone=Tone.LATE, icon=Icon.MAIL_OFF, wrap=True)
    said = _("Chưa gửi, đã ghi lý do") if line.why else _("Chưa gửi, chưa ghi lý do")
    return Cell(said, tone=Tone.SOON if line.why else Tone.WORK, icon=Icon.MAIL)


def left_badge(standing: Standing, today: date) -> BadgeValue:
    """What is left until the promise, whose day and hour stand beside it already."""
    if isinstance(standing, DueToday) and standing.minutes_left:
        return BadgeValue(Tone.SOON, _("Hôm nay, còn {left}").format(left=duration(standing.minutes_left)))
    return short_badge_of(standing, today)


def compose_words(number: int, unsent: UnsentLine | None = None, key: str = "") -> str:
    """What the ticks, or the row in front, lead to; a printed slip is signed first, then sent."""
    if not number and unsent is not None:
        return _("Ghi đã gửi") if unsent.signed else _("Ghi đã ký")
    if not number and key.startswith(DONE_LATE):
        return _("Mở ở Quầy")
    if number < 2:
        return _("Soạn phiếu")
    return n_("Soạn {n} phiếu", "Soạn {n} phiếu", number).format(n=number)


def nothing_owed() -> EmptyValue:
    """No slip must go out today, and none is missing."""
    return EmptyValue(
        Icon.SHIELD,
        _("Hôm nay không phải gửi phiếu nào"),
        _("{covered} Hồ sơ khó kịp hẹn sẽ hiện ở đây trước ngày hẹn một ngày làm việc.").format(
            covered=covered_words()
        ),
        Action(TO_TODAY, _("Xem việc hôm nay"), Icon.SUN),
    )


@dataclass(slots=True)
class SlipWords:
    """Says whose slip is in front; knows the names of procedures once they were read."""

    names: ProcedureNames

    def slip(self, proposal: SlipProposal, standing: Standing, now: datetime, place: str) -> SlipValue:
        """A proposal as the head of the form."""
        dossier = proposal.dossier
        procedure = self.names.of(str(dossier.procedure), dossier.branch)
        return SlipValue(
            name=dossier.applicant.name,
            about=f"{dossier.code} · {procedure}",
            promise=_("Hẹn trả {when}").format(when=moment_words(proposal.promise)),
            badge=left_badge(standing, local(now).date()),
            place=place,
        )


def told_words(channel: ByText) -> str:
    """The heading over the words to be copied."""
    return _("Lời nhắn để chép") if channel is ByText.SMS else _("Thư điện tử để chép")


def issued(receipt: SlipReceipt) -> BannerValue:
    """What came of a slip, and what is to be done with the paper."""
    dossier, number = receipt.dossier, number_of(receipt.sheet)
    lead = _("Phiếu số {number} của {name}: hẹn lại {when}.").format(
        number=number,
        name=dossier.applicant.name,
        when=moment_words(dossier.promise or receipt.sheet.intended),
    )
    if receipt.waiting is not None:
        return BannerValue(
            BannerKind.WARNING,
            lead,
            explain(receipt.waiting),
            Action(WAITING, _("Mở Chờ in"), Icon.PRINTER),
            icon=Icon.PRINTER,
            key="issued",
            closable=True,
        )
    rest = _("Đã gửi lệnh in. Trình ký rồi gửi đến người dân ngay trong hôm nay.")
    return BannerValue(BannerKind.FINE, lead, rest, icon=Icon.PRINTER, key="issued", closable=True)


def codes_of(owed: Owed) -> tuple[str, ...]:
    """Every dossier that is owed a slip, in the order of the list."""
    lines: Sequence[OwedLine] = (*owed.overdue, *owed.due)
    return tuple(str(line.row.code) for line in lines)
