"""The folder for the head in words: how much waits, what was printed, signed and sent back."""

from __future__ import annotations

from counter_app.domain.folder import Folder
from counter_app.domain.logbook import Sheet
from counter_app.wording import _, count, joined, n_

from .letters import letter_name
from .reasons import shown


def folder_line(one: Folder) -> str:
    """`Trình ký: 12 thư, 2 thư chia buồn để riêng, 1 tờ trả lại.`"""
    parts = [n_("{n} thư", "{n} thư", len(one.plain)).format(n=count(len(one.plain)))]
    if one.quiet:
        n = len(one.quiet)
        parts.append(n_("{n} thư chia buồn để riêng", "{n} thư chia buồn để riêng", n).format(n=count(n)))
    if one.back:
        n = len(one.back)
        parts.append(n_("{n} tờ trả lại", "{n} tờ trả lại", n).format(n=count(n)))
    return _("Trình ký: {parts}.").format(parts=", ".join(parts))


def row_line(one: Sheet) -> str:
    """`1046 · 12/TXL-UBND · Thư xin lỗi · bà Lò Thị Mai`, and what stands in the way of its signature."""
    parts = [str(one.number), one.document_number, letter_name(one.kind), one.addressee]
    line = " · ".join(part for part in parts if part)
    if one.sent_back is not None:
        return _("{line}: trả lại, {why}").format(line=line, why=shown(one.sent_back_why))
    return _("{line}: chưa in").format(line=line) if one.spooled is None else line


def printed_words(jobs: int, printed: int, before: int) -> str:
    """What went to the printer."""
    lead = n_("Đã gửi {n} lệnh in tập trình ký.", "Đã gửi {n} lệnh in tập trình ký.", jobs).format(
        n=count(jobs)
    )
    if not printed:
        return _("{lead} Chỉ in tờ danh sách; {before} thư đã in từ trước, đặt dưới tờ này.").format(
            lead=lead, before=count(before)
        )
    if before:
        return _("{lead} In {printed} thư; {before} thư đã in từ trước, đặt vào cho đủ.").format(
            lead=lead, printed=count(printed), before=count(before)
        )
    return _("{lead} Tờ danh sách nằm trên {printed} thư.").format(lead=lead, printed=count(printed))


def signed_words(numbers: list[int]) -> str:
    """What was ticked off."""
    return _("Đã ghi thư số {numbers} có chữ ký; trao được rồi.").format(
        numbers=joined(str(one) for one in numbers)
    )


def back_words(numbers: list[int]) -> str:
    """What came back unsigned."""
    return _("Đã trả lại thư số {numbers}; lý do được ghi vào sổ.").format(
        numbers=joined(str(one) for one in numbers)
    )


def again_words(numbers: list[int]) -> str:
    """What lies in the folder once more."""
    return _("Thư số {numbers} lại nằm trong tập trình ký.").format(
        numbers=joined(str(one) for one in numbers)
    )
