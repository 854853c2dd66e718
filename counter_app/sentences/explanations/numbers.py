"""What is said when a number cannot be given, moved or explained as asked."""

from __future__ import annotations

from counter_app.domain.errors.numbers import (
    NotMissing,
    NotNumbered,
    NumberError,
    NumberStands,
    ReasonNeeded,
    SeriesBehind,
    SeriesTooFar,
)
from counter_app.wording import _

from .table import says


@says(NumberError)
def _any(_error: NumberError) -> str:
    return _("Số này chưa ghi được như vậy. Xin xem lại danh sách số của năm.")


@says(NotMissing)
def _there(error: NotMissing) -> str:
    if error.number > error.last:
        return _(
            "Số {number}/{year} chưa dùng đến; sổ thư năm ấy mới đến số {last}. Xin xem lại số cần ghi lý do."
        ).format(number=error.number, year=error.year, last=error.last)
    return _(
        "Số {number}/{year} không khuyết: đã có tờ thư mang số ấy. Xin xem danh sách số khuyết rồi ghi lại."
    ).format(number=error.number, year=error.year)


@says(ReasonNeeded)
def _why(error: ReasonNeeded) -> str:
    return _("Số {number}/{year} cần có lý do. Xin ghi vì sao không có tờ thư nào mang số ấy.").format(
        number=error.number, year=error.year
    )


@says(SeriesBehind)
def _behind(error: SeriesBehind) -> str:
    return _(
        "Sổ thư năm {year} đã đến số {last}, không lùi về {number} được. Xin ghi số cao nhất thấy trên giấy."
    ).format(number=error.number, year=error.year, last=error.last)


@says(SeriesTooFar)
def _far(error: SeriesTooFar) -> str:
    return _(
        "Số {number} xa số đang dùng ({last}) quá {most} số nên chưa ghi. Xin xem lại có gõ thừa chữ số không."
    ).format(number=error.number, last=error.last, most=error.most)


@says(NumberStands)
def _stands(error: NumberStands) -> str:
    return _(
        "Thư số {number} đã có số văn bản {document}. Muốn đổi, xin thu hồi tờ thư này rồi lập tờ khác."
    ).format(number=error.number, document=error.document_number)


@says(NotNumbered)
def _not_numbered(error: NotNumbered) -> str:
    return _(
        "Thư số {number} không nhận số gõ tay. Xin chọn “Gõ số khi in từng thư” cho loại thư này ở Cài đặt."
    ).format(number=error.number)
