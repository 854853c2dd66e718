"""What is said when an entry about a contribution cannot be taken."""

from __future__ import annotations

from counter_app.domain.errors.contributions import (
    AnsweredWithoutResult,
    ContributionError,
    ContributionKindUnknown,
    HandlingOutOfTime,
    ReceivedAhead,
)
from counter_app.wording import _, full_date

from .table import says


@says(ContributionError)
def _contribution(_error: ContributionError) -> str:
    return _("Việc này không hợp với đóng góp ấy. Xin mở lại đóng góp và xem tình trạng hiện nay.")


@says(ContributionKindUnknown)
def _kind(error: ContributionKindUnknown) -> str:
    return _(
        "Loại đóng góp “{kind}” không có trong danh sách của xã. Xin chọn một trong: {known}; cần loại khác thì "
        "thêm ở cài đặt contributions.kinds."
    ).format(kind=error.kind, known="; ".join(error.known))


@says(ReceivedAhead)
def _received(error: ReceivedAhead) -> str:
    return _("Ngày nhận {day} chưa tới, hôm nay là {today}. Xin xem lại ngày nhận đóng góp.").format(
        day=full_date(error.day), today=full_date(error.today)
    )


@says(HandlingOutOfTime)
def _handling(error: HandlingOutOfTime) -> str:
    return _(
        "Ngày xử lý {day} phải từ ngày nhận {received} đến hôm nay {today}. Xin xem lại ngày xử lý đóng góp {id}."
    ).format(
        day=full_date(error.day),
        received=full_date(error.received),
        today=full_date(error.today),
        id=error.id,
    )


@says(AnsweredWithoutResult)
def _answer(error: AnsweredWithoutResult) -> str:
    return _(
        "Đã ghi là trả lời nhưng chưa ghi trả lời thế nào. Xin điền kết quả của đóng góp {id}, hoặc bỏ dấu “Đã trả "
        "lời”."
    ).format(id=error.id)
