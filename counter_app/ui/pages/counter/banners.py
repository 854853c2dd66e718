"""Banners of the counter that are no errors."""

from __future__ import annotations

from counter_app.domain.logbook import Sheet
from counter_app.sentences.letters import letter_name
from counter_app.ui.icons import Icon
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _, joined

COLLECTOR, UNSIGNED, COPY = "counter collector", "counter unsigned", "counter copy"
EXPORTED = "counter exported"
SIGNED = "signed"


def collector_wanted() -> BannerValue:
    """Someone else collects, but nobody was named."""
    return BannerValue(
        BannerKind.WARNING,
        _("Chưa ghi tên người nhận."),
        _("Người nhận không phải người nộp thì xin ghi họ tên vào ô bên dưới."),
        key=COLLECTOR,
    )


def unsigned(sheets: tuple[Sheet, ...]) -> BannerValue:
    """A sheet printed ahead that has no signature yet."""
    names = joined(
        _("{letter} số {number}").format(letter=letter_name(one.kind), number=one.number) for one in sheets
    )
    return BannerValue(
        BannerKind.WARNING,
        _("{letters} chưa có chữ ký.").format(letters=names),
        _("Trình ký xong thì ghi nhận ở đây, rồi mới trao được."),
        Action(SIGNED, _("Ghi đã ký"), Icon.SIGNATURE),
        icon=Icon.SIGNATURE,
        key=UNSIGNED,
    )


def exported(path: str) -> BannerValue:
    """The sheet lies in a Word file now."""
    return BannerValue(
        BannerKind.NOTE, _("Đã ghi tệp Word."), path, icon=Icon.DOWNLOAD, key=EXPORTED, closable=True
    )


def copy_sent(sheet: Sheet) -> BannerValue:
    """A sheet went to the printer once more."""
    said = _("Đã gửi lệnh in {letter} số {number}.").format(
        letter=letter_name(sheet.kind), number=sheet.number
    )
    rest = _("Tờ cấp lại có dòng “In lại lần {n}” ở chân.").format(n=sheet.copies) if sheet.copies else ""
    return BannerValue(BannerKind.NOTE, said, rest, icon=Icon.PRINTER, key=COPY, closable=True)
