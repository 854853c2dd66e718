"""Sheets of the log as rows, plates and facts: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from counter_app.domain.greeting import is_greeting_id
from counter_app.domain.instants import local
from counter_app.domain.letter import LetterKind, SheetKind, SigningMode
from counter_app.domain.logbook import Sheet, Stage
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.printing import PrintJob
from counter_app.sentences import reasons
from counter_app.sentences.letters import form_and_paper, form_name, letter_name, stage_words
from counter_app.sentences.printing import job_words, printer_name, went_wrong
from counter_app.sentences.slips import slip_channel_name
from counter_app.sentences.templates import paragraph_name
from counter_app.ui.found import hit_in
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters import waiting_words
from counter_app.ui.pages.letters.deeds import waits_for_signature
from counter_app.ui.pages.letters.reading import Period, Stored
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Action, BadgeValue, Cell, Choice, EmptyValue, FilledWord, RowKind, RowValue
from counter_app.wording import _, clock_time, count, joined, n_, short_date, weekday

ANY_KIND = "any"
ALL_DAYS, NO_FILTER, TO_COUNTER = "all_days", "no_filter", "to_counter"
_SHORT_CODE = 8


@dataclass(frozen=True, slots=True)
class SheetValue:
    """The sheet in front: its name, how it is laid, whether its bytes agree with the log, what the log knows."""

    title: str
    form: str
    agrees: BadgeValue
    tip: str
    facts: tuple[FilledWord, ...]


def periods() -> tuple[Choice, ...]:
    """The periods to choose from."""
    words = {
        Period.TODAY: _("Hôm nay"),
        Period.WEEK: _("7 ngày qua"),
        Period.MONTH: _("30 ngày qua"),
        Period.ALL: _("Mọi ngày"),
    }
    return tuple(Choice(period.value, words[period]) for period in Period)


def kinds(counts: Mapping[SheetKind, int] | None = None, waiting: Choice | None = None) -> tuple[Choice, ...]:
    """The kinds of letters to filter by, each with how many there are where known; those that wait come first."""
    words = {
        LetterKind.APOLOGY: _("Xin lỗi"),
        LetterKind.BIRTH: _("Khai sinh"),
        LetterKind.MARRIAGE: _("Kết hôn"),
        LetterKind.CONDOLENCE: _("Chia buồn"),
        LetterKind.THANKS: _("Cảm ơn"),
    }
    every = None if counts is None else sum(counts.values())
    return (
        Choice(ANY_KIND, _("Tất cả"), every),
        *((waiting,) if waiting is not None else ()),
        *(
            Choice(str(int(kind)), name, None if counts is None else counts.get(kind, 0))
            for kind, name in words.items()
        ),
        *(Choice(str(int(kind)), kind.name, number) for kind, number in _own_kinds(counts)),
    )


def _own_kinds(counts: Mapping[SheetKind, int] | None) -> list[tuple[OwnKind, int]]:
    """The kinds of the commune's own of which there are letters, in the order they were made."""
    found = [(kind, number) for kind, number in (counts or {}).items() if isinstance(kind, OwnKind)]
    return sorted(found, key=lambda one: int(one[0]))


# The list ----------------------------------------------------------------------------------------------------


def rows(
    sheets: Iterable[Sheet], today: date, typed: str = "", *, before: date | None = None, more: bool = False
) -> tuple[RowValue, ...]:
    """The sheets newest first, with a head over each day that carries its total.

    `before` is the day of the sheet above, whose head stands already; with `more` the last day may go on below, so
    that its total is not known.
    """
    made: list[RowValue] = []
    for day, group in groupby(sheets, key=lambda sheet: sheet.day):
        of_day = tuple(group)
        if day != before:
            made.append(day_head(day, of_day, today))
        made += [row(sheet, typed) for sheet in of_day]
    heads = [at for at, one in enumerate(made) if one.kind is RowKind.HEAD]
    if more and heads:
        last = made[heads[-1]]
        made[heads[-1]] = replace(last, cells=last.cells[:1], spoken=last.cells[0].words)
    return tuple(made)


def day_head(day: date, sheets: Sequence[Sheet], today: date) -> RowValue:
    """The head over a day: its name, its total, and how many of its sheets still wait for a signature."""
    title = f"{weekday(day)} {short_date(day)}"
    if day == today:
        title = _("Hôm nay, {day}").format(day=title)
    elif day.year != today.year:
        title = f"{title}/{day.year}"
    total = n_("{n} mục", "{n} mục", len(sheets)).format(n=count(len(sheets)))
    unsigned = sum(waits_for_signature(sheet) for sheet in sheets)
    if unsigned:
        total = f"{total} · {n_('{n} chờ ký', '{n} chờ ký', unsigned).format(n=unsigned)}"
    return RowValue(f"day {day}", (Cell(title, strong=True), Cell(total)), f"{title}, {total}", RowKind.HEAD)


def row(sheet: Sheet, typed: str = "") -> RowValue:
    """One sheet: number, to whom and what, when printed, how it stands."""
    name, who = letter_name(sheet.kind), raised(sheet.addressee)
    standing = badge(sheet)
    printed = clock_time(local(sheet.spooled)) if sheet.spooled is not None else "–"
    times = n_("in {n} lần", "in {n} lần", sheet.prints).format(n=sheet.prints) if sheet.prints > 1 else ""
    when = Cell(printed, second=times)
    how = Cell(standing.words, icon=standing.shape, tone=standing.tone)
    if sheet.stage is Stage.WITHDRAWN:
        words = _("Số bỏ: {why}").format(why=reasons.shown(sheet.withdrawn_why))
        what = Cell(words, second=f"{name} · {who}", strong=True)
        spoken = f"{sheet.number}, {words}, {name}, {who}"
        return RowValue(
            sheet.id, (Cell(str(sheet.number), struck=True), what, when, how), spoken, RowKind.VOID
        )
    cells = (
        Cell(str(sheet.number), second=sheet.document_number, strong=True),
        Cell(who, second=name, strong=True, hit=hit_in(who, typed)),
        when,
        how,
    )
    return RowValue(sheet.id, cells, f"{sheet.number}, {who}, {name}, {standing.words}")


def badge(sheet: Sheet) -> BadgeValue:
    """How a sheet stands, with the shape of that standing."""
    match sheet.stage:
        case Stage.HANDED_OVER if sheet.copies:
            words = n_("Đã cấp lại {n} lần", "Đã cấp lại {n} lần", sheet.copies).format(n=sheet.copies)
            return BadgeValue(Tone.DONE, words, Icon.COPY)
        case Stage.HANDED_OVER:
            return BadgeValue(Tone.OK, stage_words(sheet.stage), Icon.CHECK_CIRCLE)
        case Stage.WITHDRAWN:
            return BadgeValue(Tone.DONE, _taken_back(sheet), Icon.UNDO)
        case Stage.SIGNED:
            return BadgeValue(Tone.READY, _("Đã ký, chờ trao"), Icon.SIGNATURE)
        case Stage.PRINTED if sheet.signing is SigningMode.STOCK:
            return BadgeValue(Tone.READY, _("Đã in, chờ trao"), Icon.PRINTER)
        case Stage.PRINTED:
            return BadgeValue(Tone.SOON, _("Đã in, chờ ký"), Icon.SIGNATURE)
        case Stage.DRAWN:
            return waiting_words.badge()
        case Stage.INTENDED:
            return BadgeValue(Tone.SOON, _("Dở dang"), Icon.CLOCK_ALERT)


def _taken_back(sheet: Sheet) -> str:
    if sheet.withdrawn is None:
        return stage_words(Stage.WITHDRAWN)
    when = local(sheet.withdrawn)
    same = when.date() == sheet.day
    return _("Bỏ lúc {time}").format(
        time=clock_time(when) if same else f"{clock_time(when)} {short_date(when.date())}"
    )


# The sheet in front --------------------------------------------------------------------------------------


def title(sheet: Sheet) -> str:
    """`Thư xin lỗi số 46`."""
    return _("{letter} số {number}").format(letter=letter_name(sheet.kind), number=sheet.number)


def sheet_value(sheet: Sheet, kept: Stored, waits: str = "") -> SheetValue:
    """The stored sheet as it is shown beside the list; `waits` says what it waits for."""
    if kept.agrees and sheet.spooled is None:
        agrees = BadgeValue(Tone.OK, _("Đúng tờ sẽ in"), Icon.SHIELD)
    elif kept.agrees:
        agrees = BadgeValue(Tone.OK, _("Khớp đúng tờ đã in"), Icon.SHIELD)
    else:
        agrees = BadgeValue(Tone.LATE, _("Không khớp mã đã ghi trong sổ"), Icon.SHIELD_ALERT)
    tip = _("Mã SHA-256 của tờ này: {code}").format(code=sheet.sha256)
    return SheetValue(title(sheet), form(sheet), agrees, tip, facts(sheet, kept.job, waits))


def form(sheet: Sheet) -> str:
    """`Mẫu 6 · A4 đứng`."""
    paper = sheet.wording.paper if sheet.wording is not None else None
    return form_and_paper(sheet.kind, paper) if paper is not None else form_name(sheet.kind)


def facts(sheet: Sheet, job: PrintJob | None = None, waits: str = "") -> tuple[FilledWord, ...]:
    """What the log knows about a sheet, beside its picture."""
    words = [FilledWord(_("Gửi"), raised(sheet.addressee), strong=True)]
    if waits:
        words.append(FilledWord(_("Chờ in"), waits, strong=True))
    greeting = any(is_greeting_id(code) for code in sheet.codes)
    words.append(FilledWord(_("Thư khác") if greeting else _("Hồ sơ"), ", ".join(sheet.codes)))
    if sheet.document_number:
        words.append(FilledWord(_("Số văn bản"), sheet.document_number))
    version = sheet.template_version[:_SHORT_CODE].upper()
    laid = _("{form}, bản {code}").format(form=form(sheet), code=version) if version else form(sheet)
    words.append(FilledWord(_("Mẫu"), laid))
    if sheet.wording is not None and sheet.wording.reworded:
        named = joined(paragraph_name(one).lower() for one in sheet.wording.reworded)
        words.append(FilledWord(_("Lời thư"), _("soạn riêng: {paragraphs}").format(paragraphs=named)))
    if sheet.spooled is not None or not waits:
        words.append(FilledWord(_("In"), prints(sheet)))
    if not waits and job is not None and went_wrong(job.state):
        words.append(FilledWord(_("Lệnh in"), order(job), strong=True))
    if sheet.signed is not None and sheet.signing is not SigningMode.STOCK:
        words.append(FilledWord(_("Ký"), moment(sheet.signed)))
    if sheet.handed_over is not None:
        by = lowered(slip_channel_name(sheet.channel)) if sheet.channel is not None else ""
        parts = (moment(sheet.handed_over), sheet.collector, by)
        words.append(FilledWord(_("Trao"), ", ".join(part for part in parts if part)))
    if sheet.withdrawn is not None:
        taken = f"{moment(sheet.withdrawn)}: {reasons.shown(sheet.withdrawn_why)}"
        words.append(FilledWord(_("Thu hồi"), taken, strong=True))
    if sheet.why:
        words.append(FilledWord(_("Vì sao chọn"), reasons.shown(sheet.why)))
    if not waits and job is not None and not job.state.with_us and not went_wrong(job.state):
        # Worth a look only when nothing above it says more.
        words.append(FilledWord(_("Lệnh in"), order(job)))
    return tuple(words)


def order(job: PrintJob) -> str:
    """`Máy in HP_M404: máy in báo đã in xong`."""
    return _("{printer}: {state}").format(printer=printer_name(job.queue), state=job_words(job))


def prints(sheet: Sheet) -> str:
    """When a sheet first went to the printer and how often, copies named apart."""
    if sheet.spooled is None:
        return _("chưa gửi lệnh in")
    words = moment(sheet.spooled)
    if sheet.prints > 1:
        words += ", " + n_("{n} lần", "{n} lần", sheet.prints).format(n=sheet.prints)
    if sheet.copies:
        words += ", " + n_("cấp lại {n} lần", "cấp lại {n} lần", sheet.copies).format(n=sheet.copies)
    return words


def moment(instant: datetime) -> str:
    """`15:09 Thứ Hai 23/11`."""
    here = local(instant)
    return f"{clock_time(here)} {weekday(here.date())} {short_date(here.date())}"


def raised(words: str) -> str:
    """The words with their first letter large, as a row begins."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """The words with their first letter small, as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


# Lists with nothing in them -------------------------------------------------------------------------------


def nothing_yet(period: Period) -> EmptyValue:
    """No letter in the days asked for."""
    whole = period is Period.ALL
    lead = _("Chưa có thư nào trong sổ") if whole else _("Chưa có thư nào trong những ngày này")
    return EmptyValue(
        Icon.BOOK,
        lead,
        _("Mỗi tờ thư in ở Quầy tự vào sổ này, với đúng bản đã in, số thư và mọi việc đã làm với tờ ấy."),
        Action(TO_COUNTER, _("Mở Quầy"), Icon.SCAN) if whole else Action(ALL_DAYS, _("Xem mọi ngày")),
    )


def nothing_fits() -> EmptyValue:
    """Letters there may be, but none that the filters ask for."""
    return EmptyValue(
        Icon.SEARCH,
        _("Không có thư nào khớp"),
        _("Bớt chữ cần tìm, chọn “Tất cả”, hoặc chọn thêm ngày."),
        Action(NO_FILTER, _("Bỏ tìm và lọc"), Icon.CLOSE),
    )


def nothing_in_front() -> EmptyValue:
    """The place of the sheet while there is none."""
    return EmptyValue(Icon.MAIL, _("Chưa chọn thư nào"), _("Chọn một dòng để xem lại đúng tờ đã in hôm ấy."))


def not_drawn(sheet: Sheet) -> EmptyValue:
    """A sheet that has its number but no page yet."""
    words = _(
        "Tờ này đã có số nhưng chưa soạn xong. Mở hồ sơ ở Quầy để soạn tiếp với đúng số ấy, hoặc bỏ số."
    )
    return EmptyValue(Icon.CLOCK_ALERT, title(sheet), words)


def veiled_sheet(sheet: Sheet) -> EmptyValue:
    """A letter to somebody who asked not to be named: whoever walks through the log does not read it."""
    words = _(
        "Người nhận xin giấu tên nên tờ thư không hiện khi xem sổ. Cần xem thì mở đóng góp ấy ở Quầy; in lại vẫn như "
        "thường."
    )
    return EmptyValue(Icon.MAIL_OFF, title(sheet), words)


def unreadable(sheet: Sheet, sentence: str) -> EmptyValue:
    """A sheet whose stored page could not be read."""
    return EmptyValue(Icon.WARNING, title(sheet), sentence)
