"""What is said when the screen that faces the public stays as it is."""

from __future__ import annotations

from counter_app.domain.errors.second_screen import (
    NoSecondScreen,
    NotConsented,
    NothingToCelebrate,
    QuietNow,
    ScreenError,
)
from counter_app.wording import _, joined

from .table import says


@says(ScreenError)
def _screen(_error: ScreenError) -> str:
    return _("Màn hình thứ hai chưa chiếu được. Xin xem lại dây nối và mục màn hình ở Cài đặt.")


@says(NoSecondScreen)
def _no_screen(error: NoSecondScreen) -> str:
    if error.wanted:
        return _(
            "Chưa thấy màn hình “{name}” đã chọn. Xin cắm lại dây, hoặc chọn màn hình khác ở Cài đặt."
        ).format(name=error.wanted)
    return _("Máy này chưa cắm màn hình thứ hai nên chưa chiếu được. Xin cắm màn hình rồi thử lại.")


@says(NotConsented)
def _not_consented(error: NotConsented) -> str:
    return _(
        "Chưa ghi nhận {names} đồng ý cho chiếu tên. Xin hỏi gia đình, gia đình đồng ý thì đánh dấu rồi chiếu."
    ).format(names=joined(error.names))


@says(NothingToCelebrate)
def _nothing(error: NothingToCelebrate) -> str:
    return _(
        "Hồ sơ {code} không phải khai sinh hay kết hôn nên không có lời chúc để chiếu. Muốn dùng màn hình, xin "
        "chiếu lời chào hay đồng hồ."
    ).format(code=error.code)


@says(QuietNow)
def _quiet(_error: QuietNow) -> str:
    return _("Đang tiếp gia đình có tang, màn hình thứ hai để tối. Xin chiếu lại sau khi gia đình đã về.")
