"""What is said when the log does not agree with its chain, or with a code from paper."""

from __future__ import annotations

from counter_app.domain.errors.chain import EmptyLog, HeadNotInLog, MistypedCode
from counter_app.domain.errors.keeping import LogTampered
from counter_app.sentences.chain import tampering_words
from counter_app.wording import _, count

from .table import says


@says(LogTampered)
def _tampered(error: LogTampered) -> str:
    return _(
        "Sổ nhật ký không khớp từ mục {seq} ({reason}). Xin dừng trao thư, giữ nguyên máy và báo lãnh đạo."
    ).format(seq=error.seq, reason=tampering_words(error))


@says(MistypedCode)
def _mistyped(error: MistypedCode) -> str:
    return _(
        "“{code}” không phải là một mã đầu chuỗi: có chữ gõ sai, thừa hoặc thiếu. Điều này không nói gì về sổ; xin "
        "xem lại trên giấy và gõ lại."
    ).format(code=error.code)


@says(HeadNotInLog)
def _not_in_log(error: HeadNotInLog) -> str:
    if error.seq > error.last:
        return _(
            "Mã gõ đúng, nhưng sổ chỉ còn đến mục {last} trong khi mã là của mục {seq}: phần cuối đã bị cắt, hoặc đây "
            "là sổ khác hay bản sao lưu cũ. Xin dừng trao thư, giữ tờ giấy có mã, giữ nguyên máy và báo lãnh đạo."
        ).format(last=count(error.last), seq=count(error.seq))
    return _(
        "Mã gõ đúng, nhưng mục {seq} của sổ không còn là mục đã in: sổ bị viết lại từ mục đó trở về trước, hoặc đây là "
        "sổ khác. Xin dừng trao thư, giữ tờ giấy có mã, giữ nguyên máy và báo lãnh đạo."
    ).format(seq=count(error.seq))


@says(EmptyLog)
def _empty(_error: EmptyLog) -> str:
    return _("Sổ chưa có mục nào nên chưa có mã đầu chuỗi. Xin làm lại sau khi đã ghi mục đầu tiên.")
