"""Sheets of the log as rows, plates and facts: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier import Channel
from counter_app.domain.greeting import is_greeting_id
from counter_app.domain.instants import local
from counter_app.domain.letter import SigningMode
from counter_app.domain.logbook import LogKind, Sheet, Stage
from counter_app.domain.printing import PrintJob
from counter_app.domain.slip import ByText
from counter_app.sentences import reasons
from counter_app.sentences.letters import form_and_paper, form_name, letter_name, stage_words
from counter_app.sentences.printing import job_words, printer_name, went_wrong
from counter_app.sentences.slips import slip_channel_name
from counter_app.sentences.templates import paragraph_name
from counter_app.services.acts.comparing import Comparison
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters import review_words, waiting_words
from counter_app.ui.pages.letters.reading import Period, Pick, Stored, Wanted
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Action, BadgeValue, EmptyValue, FilledWord
from counter_app.wording import _, clock_time, joined, n_, short_date, weekday

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


# The list ----------------------------------------------------------------------------------------------------


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
    """`Số 46 · Thư xin lỗi`: the number stands where it is never cut off."""
    return _("Số {number} · {letter}").format(letter=letter_name(sheet.kind), number=sheet.number)


def sheet_value(
    sheet: Sheet,
    kept: Stored,
    waits: str = "",
    people: Mapping[LogKind, str] | None = None,
    compared: Comparison | None = None,
) -> SheetValue:
    """The stored sheet as it is shown beside the list; `waits` says what it waits for, `people` who did what."""
    if kept.agrees and sheet.spooled is None:
        agrees = BadgeValue(Tone.OK, _("Đúng tờ sẽ in"), Icon.SHIELD)
    elif kept.agrees:
        agrees = BadgeValue(Tone.OK, _("Khớp đúng tờ đã in"), Icon.SHIELD)
    else:
        agrees = BadgeValue(Tone.LATE, _("Không khớp mã đã ghi trong sổ"), Icon.SHIELD_ALERT)
    tip = _("Mã SHA-256 của tờ này: {code}").format(code=sheet.sha256)
    told = facts(sheet, kept.job, waits, people, compared)
    return SheetValue(title(sheet), form(sheet), agrees, tip, told)


def form(sheet: Sheet) -> str:
    """`Mẫu 6 · A4 đứng`."""
    paper = sheet.wording.paper if sheet.wording is not None else None
    return form_and_paper(sheet.kind, paper) if paper is not None else form_name(sheet.kind)


def facts(
    sheet: Sheet,
    job: PrintJob | None = None,
    waits: str = "",
    people: Mapping[LogKind, str] | None = None,
    compared: Comparison | None = None,
) -> tuple[FilledWord, ...]:
    """What the log knows about a sheet, beside its picture; first what would be otherwise today."""
    words = list(review_words.compared_facts(compared)) if compared is not None else []
    words.append(FilledWord(_("Gửi"), raised(sheet.addressee), strong=True))
    if waits:
        words.append(FilledWord(_("Chờ in"), waits, strong=True))
    words.append(FilledWord(_("Mẫu"), _laid(sheet, compared)))
    if sheet.why:
        words.append(FilledWord(_("Vì sao chọn"), reasons.shown(sheet.why)))
    elif compared is not None and (chosen := review_words.chosen_why(compared)):
        words.append(FilledWord(_("Vì sao gửi"), chosen))
    greeting = any(is_greeting_id(code) for code in sheet.codes)
    words.append(FilledWord(_("Thư khác") if greeting else _("Hồ sơ"), ", ".join(sheet.codes)))
    if sheet.document_number:
        words.append(FilledWord(_("Số văn bản"), sheet.document_number))
    if sheet.wording is not None and sheet.wording.reworded:
        named = joined(paragraph_name(one).lower() for one in sheet.wording.reworded)
        words.append(FilledWord(_("Lời thư"), _("soạn riêng: {paragraphs}").format(paragraphs=named)))
    words += _steps(sheet, waits, people or {})
    if not waits and job is not None and not job.state.with_us:
        words.append(FilledWord(_("Lệnh in"), order(job), strong=went_wrong(job.state)))
    return tuple(words)


def _laid(sheet: Sheet, compared: Comparison | None) -> str:
    """`Mẫu 6 · A4 đứng, bản 3 (từ 01/10/2026)`, or the hash where nobody can count the versions."""
    version = review_words.version(compared) if compared is not None else ""
    version = version or sheet.template_version[:_SHORT_CODE].upper()
    if not version:
        return form(sheet)
    if compared is None or version == sheet.template_version[:_SHORT_CODE].upper():
        return _("{form}, bản {code}").format(form=form(sheet), code=version)
    return f"{form(sheet)}, {version}"


def _steps(sheet: Sheet, waits: str, people: Mapping[LogKind, str]) -> list[FilledWord]:
    """What happened to the sheet, each with when and who."""

    def by(words: str, kind: LogKind) -> str:
        return f"{words}, {people[kind]}" if people.get(kind) else words

    words = []
    if sheet.drawn is not None and people:
        words.append(FilledWord(_("Soạn"), by(moment(sheet.drawn), LogKind.DRAWN)))
    if sheet.spooled is not None or not waits:
        words.append(FilledWord(_("In"), by(prints(sheet), LogKind.SPOOLED)))
    if sheet.signed is not None and sheet.signing is not SigningMode.STOCK:
        words.append(FilledWord(_("Ký"), by(moment(sheet.signed), LogKind.SIGNED)))
    if sheet.handed_over is not None:
        channel = sheet.channel
        label = _("Gửi đi") if channel in (Channel.POST, ByText.EMAIL) else _("Trao")
        how = lowered(slip_channel_name(channel)) if channel is not None else ""
        parts = ", ".join(part for part in (moment(sheet.handed_over), sheet.collector, how) if part)
        words.append(FilledWord(label, by(parts, LogKind.HANDED_OVER)))
    if sheet.withdrawn is not None:
        taken = f"{moment(sheet.withdrawn)}: {reasons.shown(sheet.withdrawn_why)}"
        words.append(FilledWord(_("Thu hồi"), by(taken, LogKind.WITHDRAWN), strong=True))
    return words


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


def nothing(wanted: Wanted) -> EmptyValue:
    """Why the list is empty."""
    if wanted.waiting:
        return waiting_words.nothing_waits()
    if wanted.pick is Pick.UNSEEN and not wanted.text.strip():
        return EmptyValue(
            Icon.CHECK_CIRCLE,
            _("Đã xem đủ"),
            _("Mọi thư trong những ngày này đã có người xem. Chọn “Tất cả” để xem lại."),
            Action(NO_FILTER, _("Xem tất cả")),
        )
    return nothing_fits() if wanted.narrowed else nothing_yet(wanted.period)


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
