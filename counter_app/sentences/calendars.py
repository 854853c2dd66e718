"""The office's calendar in words: what a day is and who says so, what a proposal changes, which dates it moves."""

from __future__ import annotations

from datetime import date, datetime
from typing import assert_never

from counter_app.domain.lunar import LunarDate
from counter_app.domain.moved_dates import MovedDate
from counter_app.domain.office_year import DayChanges, Difference, Mark, YearDay, YearUnready
from counter_app.domain.workdays import SpecialDay, SpecialKind, YearStanding
from counter_app.wording import _, clock_time, count, full_date, joined, n_, short_weekday, weekday

_MOST_NAMED = 6


def kind_name(kind: SpecialKind) -> str:
    """`Nghỉ cả ngày`."""
    match kind:
        case SpecialKind.OFF:
            return _("Nghỉ cả ngày")
        case SpecialKind.MORNING_OFF:
            return _("Nghỉ buổi sáng")
        case SpecialKind.AFTERNOON_OFF:
            return _("Nghỉ buổi chiều")
        case SpecialKind.MAKE_UP:
            return _("Làm bù")
        case SpecialKind.ORDINARY:
            return _("Trở lại ngày thường")
        case _:
            assert_never(kind)


def mark_name(mark: Mark) -> str:
    """`Ngày làm việc`."""
    match mark:
        case Mark.WORKED:
            return _("Ngày làm việc")
        case Mark.WEEKEND:
            return _("Cuối tuần")
        case Mark.HOLIDAY:
            return kind_name(SpecialKind.OFF)
        case Mark.MORNING_OFF:
            return kind_name(SpecialKind.MORNING_OFF)
        case Mark.AFTERNOON_OFF:
            return kind_name(SpecialKind.AFTERNOON_OFF)
        case Mark.MAKE_UP:
            return kind_name(SpecialKind.MAKE_UP)
        case _:
            assert_never(mark)


def day_title(day: date) -> str:
    """`Thứ Ba 24/11/2026`."""
    return f"{weekday(day)} {full_date(day)}"


def day_words(one: YearDay) -> str:
    """What a day is, why and who says so: `Nghỉ cả ngày: Ngày Văn hóa Việt Nam. Căn cứ: Nghị quyết 28/2026/QH16.`"""
    entry = one.entry
    if entry is None:
        return f"{mark_name(one.mark)}."
    name = kind_name(entry.kind)
    lead = f"{name}: {entry.reason}." if entry.reason else f"{name}."
    parts = [lead]
    if entry.source and not entry.announced:
        parts.append(_("Chưa công bố ({source}).").format(source=entry.source))
    elif entry.source:
        parts.append(_("Căn cứ: {source}.").format(source=entry.source))
    elif not entry.announced:
        parts.append(_("Chưa công bố."))
    if entry.remark:
        parts.append(_("Ghi chú: {remark}.").format(remark=entry.remark.rstrip(".")))
    if one.own:
        parts.append(_("Cơ quan ghi."))
    return " ".join(parts)


def day_brief(one: YearDay) -> str:
    """What a day is, beside the fields that say why: `Nghỉ cả ngày. Cơ quan ghi.`"""
    entry = one.entry
    parts = [f"{mark_name(one.mark) if entry is None else kind_name(entry.kind)}."]
    if entry is not None and not entry.announced:
        source = entry.source
        parts.append(_("Chưa công bố ({source}).").format(source=source) if source else _("Chưa công bố."))
    if one.own:
        parts.append(_("Cơ quan ghi."))
    return " ".join(parts)


def lunar_words(lunar: LunarDate) -> str:
    """`Rằm tháng 10 âm lịch, năm Bính Ngọ`, with Tết and Giỗ Tổ by name."""
    month = _("{month} nhuận").format(month=lunar.month) if lunar.leap else str(lunar.month)
    if lunar.day == 15:
        day = _("Rằm tháng {month}").format(month=month)
    elif lunar.day <= 10:
        day = _("Mùng {day} tháng {month}").format(day=lunar.day, month=month)
    else:
        day = _("Ngày {day} tháng {month}").format(day=lunar.day, month=month)
    words = _("{day} âm lịch, năm {year}").format(day=day, year=lunar.year_name)
    name = lunar_feast(lunar)
    return f"{words} ({name})" if name else words


def lunar_feast(lunar: LunarDate) -> str:
    """The feast a lunar day is, or nothing: Tết Nguyên đán on 1/1 to 3/1, Giỗ Tổ on 10/3."""
    if lunar.leap:
        return ""
    if lunar.month == 1 and lunar.day <= 3:
        return _("Tết Nguyên đán")
    return _("Giỗ Tổ Hùng Vương") if (lunar.day, lunar.month) == (10, 3) else ""


def year_words(year: int, standing: YearStanding, worked: int) -> str:
    """`Lịch năm 2026 đã công bố, 249 ngày làm việc.`"""
    pattern = n_("{standing}, {n} ngày làm việc.", "{standing}, {n} ngày làm việc.", worked)
    return pattern.format(standing=standing_words(year, standing), n=count(worked))


def year_known(standing: YearStanding, worked: int) -> str:
    """The same beside the number of the year: `Đã công bố, 249 ngày làm việc`."""
    days = n_("{n} ngày làm việc", "{n} ngày làm việc", worked).format(n=count(worked))
    match standing:
        case YearStanding.ANNOUNCED:
            return _("Đã công bố, {days}").format(days=days)
        case YearStanding.UNANNOUNCED:
            return _("Chưa công bố, {days}").format(days=days)
        case YearStanding.MISSING:
            return _("Chưa có lịch nghỉ")
        case _:
            assert_never(standing)


def standing_words(year: int, standing: YearStanding) -> str:
    """`Lịch năm 2027 chưa công bố`."""
    match standing:
        case YearStanding.ANNOUNCED:
            return _("Lịch năm {year} đã công bố").format(year=year)
        case YearStanding.UNANNOUNCED:
            return _("Lịch năm {year} chưa công bố").format(year=year)
        case YearStanding.MISSING:
            return _("Chưa có lịch nghỉ năm {year}").format(year=year)
        case _:
            assert_never(standing)


def unready(one: YearUnready) -> str:
    """What is not known of a year that promises reach into, and the way to mend it."""
    if one.standing is YearStanding.MISSING:
        return _(
            "Chưa có lịch nghỉ năm {year}: ngày hẹn mới chỉ trừ Thứ Bảy và Chủ Nhật. "
            "Vào Cài đặt, phần Lịch nghỉ, xem đề xuất của năm ấy."
        ).format(year=one.year)
    return _(
        "Lịch nghỉ năm {year} mới tính theo luật, chưa công bố. "
        "Khi có thông báo, vào Cài đặt, phần Lịch nghỉ, ghi số văn bản."
    ).format(year=one.year)


# --- what would change ------------------------------------------------------------------------------


def entry_words(entry: SpecialDay | None, day: date, *, sure: bool = True) -> str:
    """One side of a difference: `Nghỉ cả ngày, Quốc khánh`, or what the weekday makes of it.

    Without `sure` it is left to another place to say that the day is not announced.
    """
    if entry is None or entry.kind is SpecialKind.ORDINARY:
        return _("Cuối tuần") if day.weekday() > 4 else _("Ngày làm việc")
    name = kind_name(entry.kind)
    words = f"{name}, {entry.reason}" if entry.reason else name
    return words if entry.announced or not sure else _("{words} (chưa công bố)").format(words=words)


def difference(one: Difference) -> str:
    """`Thứ Sáu 03/09/2027: đang là ngày làm việc, thành nghỉ cả ngày, Quốc khánh (chưa công bố)`."""
    return _("{day}: đang là {kept}, thành {given}").format(
        day=day_title(one.day),
        kept=_lowered(entry_words(one.kept, one.day)),
        given=_lowered(entry_words(one.given, one.day)),
    )


def exported(number: int, path: str) -> str:
    """How many days a file was written with."""
    return n_("Đã chép {n} ngày ra {path}.", "Đã chép {n} ngày ra {path}.", number).format(
        n=number, path=path
    )


def nothing_differs() -> str:
    """A proposal or a file says what the calendar says."""
    return _("Lịch đang dùng đã có đủ các ngày ấy; không có gì khác.")


def moved_count(number: int) -> str:
    """How many open dossiers would be reckoned anew, and that no promise is touched."""
    if not number:
        return _("Không hồ sơ đang mở nào có ngày tính lại khác.")
    return n_(
        "{n} hồ sơ đang mở có ngày tính lại khác; ngày đã hẹn với người dân giữ nguyên.",
        "{n} hồ sơ đang mở có ngày tính lại khác; ngày đã hẹn với người dân giữ nguyên.",
        number,
    ).format(n=count(number))


def moved(one: MovedDate) -> str:
    """`H99…  Lò Thị Mai: đã hẹn 10:20 T4 25/11/2026; tính lại từ … thành …`."""
    promise = moment_words(one.promise) if one.promise is not None else _("chưa hẹn")
    return _("{code}  {name}: đã hẹn {promise}; ngày tính {before} thành {after}").format(
        code=one.code,
        name=one.applicant,
        promise=promise,
        before=moment_words(one.before),
        after=moment_words(one.after),
    )


def moment_words(moment: datetime) -> str:
    """`10:20 T4 25/11/2026`."""
    day = moment.date()
    return f"{clock_time(moment)} {short_weekday(day)} {full_date(day)}"


def changed(changes: DayChanges) -> str:
    """What was written and what was taken away: `Đã ghi 04/12/2026 (nghỉ cả ngày).`"""
    written = [f"{full_date(one.day)} ({_lowered(kind_name(one.kind))})" for one in changes.written]
    dropped = [full_date(day) for day in changes.dropped]
    if not changes:
        return _("Lịch không có gì thay đổi.")
    parts = [_("ghi {days}").format(days=_named(written))] if written else []
    parts += [_("bỏ {days}").format(days=_named(dropped))] if dropped else []
    return _("Đã đổi lịch: {what}.").format(what="; ".join(parts))


def logged_days(days: list[str], dropped: list[str]) -> str:
    """The days a log entry names, kept as `2026-12-04 off`: `lịch nghỉ, ghi 04/12/2026 (nghỉ cả ngày)`."""
    written = [words for words in (_logged(one) for one in days) if words]
    gone = [words for words in (_logged(one) for one in dropped) if words]
    parts = [_("ghi {days}").format(days=_named(written))] if written else []
    parts += [_("bỏ {days}").format(days=_named(gone))] if gone else []
    return ", ".join([_("lịch nghỉ"), *parts])


def _logged(text: str) -> str:
    day, _space, kind = text.partition(" ")
    try:
        words = full_date(date.fromisoformat(day))
        return f"{words} ({_lowered(kind_name(SpecialKind(kind)))})" if kind else words
    except ValueError:
        return ""


def _named(days: list[str]) -> str:
    """The days as a sentence lists them, the many as a few and a number."""
    if len(days) <= _MOST_NAMED:
        return joined(days)
    rest = len(days) - _MOST_NAMED + 1
    more = n_("{n} ngày nữa", "{n} ngày nữa", rest).format(n=rest)
    return joined([*days[: _MOST_NAMED - 1], more])


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
