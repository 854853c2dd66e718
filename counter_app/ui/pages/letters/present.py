"""Sheets of the log as rows and plates: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from counter_app.domain.errors import LogTampered
from counter_app.domain.instants import local
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Sheet, Stage
from counter_app.sentences.dossiers import channel_name
from counter_app.sentences.letters import form_and_paper, letter_name, stage_words
from counter_app.services.acts.review import ChainState
from counter_app.ui.icons import Icon
from counter_app.ui.tokens import Tone
from counter_app.ui.values import BadgeValue, Cell, Choice, FilledWord, RowKind, RowValue
from counter_app.wording import _, clock_time, count, n_, short_date, weekday


class Period(StrEnum):
    """The days a list covers, ending today."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}
ANY_KIND = "any"


def periods() -> tuple[Choice, ...]:
    """The periods to choose from."""
    words = {
        Period.TODAY: _("Hôm nay"),
        Period.WEEK: _("7 ngày qua"),
        Period.MONTH: _("30 ngày qua"),
        Period.ALL: _("Tất cả"),
    }
    return tuple(Choice(period.value, words[period]) for period in Period)


def kinds() -> tuple[Choice, ...]:
    """The kinds of letters to filter by."""
    words = {
        LetterKind.APOLOGY: _("Xin lỗi"),
        LetterKind.BIRTH: _("Khai sinh"),
        LetterKind.MARRIAGE: _("Kết hôn"),
        LetterKind.CONDOLENCE: _("Chia buồn"),
        LetterKind.THANKS: _("Cảm ơn"),
    }
    return (Choice(ANY_KIND, _("Mọi thư")), *(Choice(str(int(kind)), name) for kind, name in words.items()))


def bounds(period: Period, today: date) -> tuple[date | None, date | None]:
    """The first day and the day after the last of a period; None is open."""
    if period is Period.ALL:
        return None, None
    return today - timedelta(days=DAYS[period] - 1), today + timedelta(days=1)


def rows(sheets: Iterable[Sheet], today: date) -> tuple[RowValue, ...]:
    """The sheets newest first, with a head over each day that carries its total."""
    made: list[RowValue] = []
    for day, group in groupby(sheets, key=lambda sheet: sheet.day):
        of_day = tuple(group)
        made.append(day_head(day, of_day, today))
        made += [row(sheet) for sheet in of_day]
    return tuple(made)


def day_head(day: date, sheets: Sequence[Sheet], today: date) -> RowValue:
    """The head over a day."""
    title = f"{weekday(day)} {short_date(day)}"
    if day == today:
        title = _("Hôm nay, {day}").format(day=title)
    total = n_("{n} mục", "{n} mục", len(sheets)).format(n=count(len(sheets)))
    return RowValue(f"day {day}", (Cell(title, strong=True), Cell(total)), f"{title}, {total}", RowKind.HEAD)


def row(sheet: Sheet) -> RowValue:
    """One sheet: number, to whom and what, when printed, how it stands."""
    name = letter_name(sheet.kind)
    printed = clock_time(local(sheet.spooled)) if sheet.spooled is not None else "–"
    standing = badge(sheet)
    if sheet.stage is Stage.WITHDRAWN:
        words = _("Số bỏ: {why}").format(why=sheet.withdrawn_why)
        cells = (
            Cell(str(sheet.number), struck=True),
            Cell(words, second=f"{name} · {sheet.addressee}"),
            Cell(printed),
            Cell(standing.words, icon=standing.shape, tone=standing.tone),
        )
        return RowValue(sheet.id, cells, f"{sheet.number}, {words}, {sheet.addressee}", RowKind.VOID)
    cells = (
        Cell(str(sheet.number), second=sheet.document_number, strong=True),
        Cell(sheet.addressee, second=name, strong=True),
        Cell(printed),
        Cell(standing.words, icon=standing.shape, tone=standing.tone),
    )
    return RowValue(sheet.id, cells, f"{sheet.number}, {sheet.addressee}, {name}, {standing.words}")


def badge(sheet: Sheet) -> BadgeValue:
    """How a sheet stands, with the shape of that standing."""
    match sheet.stage:
        case Stage.HANDED_OVER:
            if sheet.copies:
                words = n_("Đã cấp lại {n} lần", "Đã cấp lại {n} lần", sheet.copies).format(n=sheet.copies)
                return BadgeValue(Tone.DONE, words, Icon.COPY)
            return BadgeValue(Tone.OK, stage_words(sheet.stage), Icon.CHECK_CIRCLE)
        case Stage.WITHDRAWN:
            return BadgeValue(Tone.DONE, stage_words(sheet.stage), Icon.UNDO)
        case Stage.SIGNED:
            return BadgeValue(Tone.READY, _("Đã ký, chờ trao"), Icon.SIGNATURE)
        case Stage.PRINTED:
            return BadgeValue(Tone.SOON, _("Đã in, chờ ký"), Icon.SIGNATURE)
        case Stage.DRAWN | Stage.INTENDED:
            return BadgeValue(Tone.SOON, _("Dở dang"), Icon.CLOCK_ALERT)


def title(sheet: Sheet) -> str:
    """`Thư xin lỗi số 46`."""
    return _("{letter} số {number}").format(letter=letter_name(sheet.kind), number=sheet.number)


def form(sheet: Sheet) -> str:
    """`Mẫu 6 · A4 đứng`."""
    return form_and_paper(sheet.kind, sheet.wording.paper) if sheet.wording is not None else ""


def facts(sheet: Sheet) -> tuple[FilledWord, ...]:
    """What the log knows about a sheet, beside its picture."""
    words = [FilledWord(_("Bản lưu"), _("Khớp đúng tờ đã in, mã {sha}").format(sha=sheet.sha256[:8].upper()))]
    words.append(FilledWord(_("Hồ sơ"), ", ".join(sheet.codes), strong=True))
    if sheet.document_number:
        words.append(FilledWord(_("Số văn bản"), sheet.document_number))
    if sheet.template_version:
        words.append(FilledWord(_("Bản mẫu"), sheet.template_version[:8].upper()))
    words.append(FilledWord(_("Đã in"), prints(sheet)))
    if sheet.signed is not None:
        words.append(FilledWord(_("Ký"), moment(sheet.signed)))
    if sheet.handed_over is not None:
        by = channel_name(sheet.channel) if sheet.channel is not None else ""
        words.append(
            FilledWord(_("Trao"), ", ".join(w for w in (moment(sheet.handed_over), sheet.collector, by) if w))
        )
    if sheet.withdrawn is not None:
        words.append(
            FilledWord(_("Thu hồi"), f"{moment(sheet.withdrawn)}: {sheet.withdrawn_why}", strong=True)
        )
    if sheet.why:
        words.append(FilledWord(_("Lý do chọn"), sheet.why))
    return tuple(words)


def prints(sheet: Sheet) -> str:
    """How often a sheet went to the printer, copies named apart."""
    words = n_("{n} lần", "{n} lần", sheet.prints).format(n=sheet.prints)
    if sheet.copies:
        copies = n_("cấp lại {n} lần", "cấp lại {n} lần", sheet.copies).format(n=sheet.copies)
        words = f"{words}, {copies}"
    return words


def moment(instant: datetime) -> str:
    """`15:09 Thứ Hai 23/11`."""
    here = local(instant)
    return f"{clock_time(here)} {weekday(here.date())} {short_date(here.date())}"


def chain_words(state: ChainState) -> BadgeValue:
    """The log agrees with its chain."""
    words = n_(
        "Sổ nguyên vẹn · {n} mục · mã đầu chuỗi {head}",
        "Sổ nguyên vẹn · {n} mục · mã đầu chuỗi {head}",
        state.entries,
    )
    return BadgeValue(
        Tone.OK, words.format(n=count(state.entries), head=state.head[:8].upper() or "–"), Icon.SHIELD
    )


def tampered_words(error: LogTampered) -> BadgeValue:
    """The log does not agree with its chain from some entry on."""
    return BadgeValue(Tone.LATE, _("Sổ bị sửa từ mục {seq}").format(seq=count(error.seq)), Icon.SHIELD_ALERT)
