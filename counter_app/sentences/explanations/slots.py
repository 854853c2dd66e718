"""What is said when a result cannot be given at an arranged hour."""

from __future__ import annotations

from counter_app.domain.errors.slots import NoSlot, SlotError, SlotOutOfHours, SlotPassed
from counter_app.wording import _

from .entries import instant
from .table import says


@says(SlotError)
def _slot(_error: SlotError) -> str:
    return _("Giờ hẹn này không hợp với hồ sơ. Xin mở lại hồ sơ rồi hẹn lại.")


@says(SlotPassed)
def _passed(error: SlotPassed) -> str:
    return _("Giờ hẹn {at} đã qua, bây giờ là {now}. Xin hẹn hồ sơ {code} vào giờ khác.").format(
        at=instant(error.at), now=instant(error.now), code=error.code
    )


@says(SlotOutOfHours)
def _closed(error: SlotOutOfHours) -> str:
    return _(
        "{at} là ngoài giờ làm việc. Xin hẹn hồ sơ {code} trong giờ, hoặc khai báo giờ trả kết quả ngoài giờ ở cài "
        "đặt returns.out_of_hours."
    ).format(at=instant(error.at), code=error.code)


@says(NoSlot)
def _none(error: NoSlot) -> str:
    return _("Hồ sơ {code} không có giờ hẹn trả nào. Xin xem lại mã hồ sơ.").format(code=error.code)
