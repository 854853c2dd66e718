"""What is said about a review: who looked and wrote, what is to be done, what stands otherwise today."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from counter_app.domain.differing import Difference
from counter_app.domain.lingering import Lingerer, Lingering
from counter_app.domain.logbook import Looked, Sheet
from counter_app.domain.reviewing import SheetReview, Verdict
from counter_app.wording import _, full_date, n_

from .letters import letter_name
from .templates import paragraph_name


def verdict_words(verdict: Verdict) -> str:
    """What is to be done: `Cần in lại`."""
    match verdict:
        case Verdict.FINE:
            return _("Đã xem, không có gì phải làm")
        case Verdict.REPRINT:
            return _("Cần in lại")
        case Verdict.APOLOGISE:
            return _("Cần xin lỗi thêm")
        case _:
            assert_never(verdict)


def looked_words(looked: Looked) -> str:
    """How far the chief has come with a sheet."""
    match looked:
        case Looked.UNSEEN:
            return _("chưa xem")
        case Looked.SEEN:
            return _("đã xem")
        case Looked.SENT_BACK:
            return _("đã trả lại, chờ làm")
        case Looked.ANSWERED:
            return _("đã làm lại")
        case Looked.NOT_ASKED:
            return _("không cần xem")
        case _:
            assert_never(looked)


def review_line(sheet: Sheet, review: SheetReview) -> str:
    """`Thư xin lỗi số 46: đã trả lại, chờ làm: Cần in lại, sai tên đệm.`"""
    named = _("{letter} số {number}").format(letter=letter_name(sheet.kind), number=sheet.number)
    what = looked_words(review.looked)
    if review.waits_for_officer and review.verdict is not None:
        what = f"{what}: {verdict_words(review.verdict)}"
    words = review.answer or review.remark
    return f"{named}: {what}" + (f", {words}" if words else "") + "."


def difference_label(one: Difference) -> str:
    """What a field is called: its row for proof-reading, or its own name where it has none."""
    known = {
        "addressee": _("Gửi"),
        "organ": _("Cơ quan"),
        "organ_1": _("Cơ quan"),
        "organ_2": _("Cơ quan"),
        "place_date": _("Nơi, ngày"),
        "sign_1": _("Người ký"),
        "sign_2": _("Người ký"),
        "signatory": _("Người ký"),
        "number_line": _("Số văn bản"),
        "contact": _("Nơi liên hệ"),
        "phone": _("Điện thoại"),
        "address": _("Nơi ở"),
        "personal_number": _("Số định danh"),
        "title": _("Tên thư"),
    }
    if one.label:
        return one.label
    named = known.get(one.field) or paragraph_name(one.field)
    return named if named != one.field else _("Lời thư")


def difference_words(one: Difference) -> str:
    """`trên thư “Nguyễn An”, nay “Nguyễn Gia An”`; nothing stands as `để trống`."""
    then = _("“{words}”").format(words=one.then) if one.then else _("để trống")
    now = _("“{words}”").format(words=one.now) if one.now else _("để trống")
    return _("trên thư {then}, nay {now}").format(then=then, now=now)


def nothing_differs(*, compared: bool) -> str:
    """That a sheet says what would be said today, or that there is nothing to compare it with."""
    if compared:
        return _("Không khác gì: hôm nay vẫn soạn đúng như vậy.")
    return _("Không so được: hồ sơ không còn, hoặc không còn đủ để soạn thư này.")


def lingerer_words(one: Lingerer) -> str:
    """`đã nằm 6 ngày làm việc, thường chỉ 2 ngày`, or how long its promise is over."""
    days = n_("{n} ngày làm việc", "{n} ngày làm việc", one.days).format(n=one.days)
    if one.why is Lingering.OVERDUE:
        over = n_("{n} ngày làm việc", "{n} ngày làm việc", one.over).format(n=one.over)
        return _("đã nằm {days}, quá hẹn {over}").format(days=days, over=over)
    return _("đã nằm {days}, thường chỉ {usual} ngày").format(days=days, usual=one.usual)


def lingerer_short(one: Lingerer) -> str:
    """`6 ngày làm việc, thường 2 ngày` or `quá hẹn 2 ngày làm việc`."""
    if one.why is Lingering.OVERDUE:
        return n_("quá hẹn {n} ngày làm việc", "quá hẹn {n} ngày làm việc", one.over).format(n=one.over)
    return n_(
        "{n} ngày làm việc, thường {usual} ngày", "{n} ngày làm việc, thường {usual} ngày", one.days
    ).format(n=one.days, usual=one.usual)


def version_words(version: int, since: date | None) -> str:
    """`bản 3 (từ 01/10/2026)`; the first is the one shipped with the program."""
    if since is not None:
        return _("bản {n} (từ {date})").format(n=version, date=full_date(since))
    return _("bản gốc") if version == 1 else ""
