"""What is said under a field of a form: the same faults as in a file, told to someone who types."""

from __future__ import annotations

from counter_app.domain.errors.entry import Expected, InvalidValue, MissingField
from counter_app.domain.errors.procedures import AmbiguousBranch, UnknownBranch, UnknownProcedure
from counter_app.domain.errors.tree import CounterError
from counter_app.sentences.errors import explain
from counter_app.sentences.fields import label
from counter_app.wording import _


def form_fault(error: CounterError) -> str:
    """The fault in one sentence with the way to write it, without the paths and forms of a file."""
    match error:
        case MissingField(field=field):
            return _("Cần điền {field}.").format(field=label(field))
        case InvalidValue(value=value, expected=expected) if not value.strip() and expected is Expected.NAME:
            return _("Cần ghi tên, đúng như trên giấy tờ.")
        case InvalidValue(expected=Expected.DATE):
            return _("Ghi ngày có thật, ví dụ 23/11/2026, 11/2026 hoặc 2026.")
        case InvalidValue(expected=Expected.DAY):
            return _("Ghi đủ ngày, tháng, năm, ví dụ 23/11/2026.")
        case InvalidValue(expected=Expected.INSTANT | Expected.HOUR):
            return _("Ghi giờ và ngày, ví dụ 10:20 23/11/2026.")
        case InvalidValue(expected=Expected.NOT_BEFORE_RECEIPT):
            return _("Thời điểm này không thể trước lúc nhận hồ sơ; xin xem lại hai mốc.")
        case InvalidValue(expected=Expected.IN_ORDER):
            return _("Thời điểm này phải sau mốc trước nó; xin xem lại thứ tự.")
        case UnknownProcedure() | AmbiguousBranch() | UnknownBranch():
            return _("Gõ vài chữ rồi chọn một thủ tục trong danh sách.")
        case _:
            return explain(error)
