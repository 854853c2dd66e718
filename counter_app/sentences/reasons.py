"""Reasons ready to take: kept in Vietnamese whatever language the screen speaks, shown in that language."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.wording import later, said

PAUSE = (
    later("Chờ bổ sung giấy tờ còn thiếu"),
    later("Chờ người dân sửa tờ khai"),
    later("Chờ người dân xác nhận thông tin"),
)
EXTEND = (
    later("Chờ kết quả xác minh của cơ quan khác"),
    later("Cần thêm thời gian đối chiếu sổ hộ tịch"),
    later("Hệ thống dùng chung gián đoạn"),
)
STOP = (
    later("Hết hạn bổ sung mà chưa nhận được giấy tờ"),
    later("Người dân không bổ sung đúng yêu cầu"),
)
OTHER_LETTER = (
    later("Gia đình đề nghị"),
    later("Lãnh đạo xã chỉ đạo"),
    later("Hoàn cảnh riêng của gia đình"),
)
NO_LETTER = (
    later("Gia đình không muốn nhận thư"),
    later("Đã trao thư ở buổi lễ"),
    later("Hoàn cảnh riêng của gia đình"),
)
UNDO_IN_QUIET = (
    later("Sai chữ trên thư"),
    later("Người dân chưa nhận kết quả"),
    later("Giấy hỏng, không dùng được"),
)
UNDO = (later("Nhầm hồ sơ"), *UNDO_IN_QUIET)
WITHDRAW_SHEET = (later("in hỏng"), later("sai chữ trên thư"), later("gia đình không nhận thư"))
SEND_BACK = (later("ghi sai tên"), later("sửa lời thư"), later("chưa đủ căn cứ"))
STOCK = (later("in hỏng"), later("rách, bẩn"), later("đổi người ký"))

_READY_MADE = frozenset(
    (*PAUSE, *EXTEND, *STOP, *OTHER_LETTER, *NO_LETTER, *UNDO, *WITHDRAW_SHEET, *SEND_BACK, *STOCK)
)


def offered(reasons: Iterable[str]) -> tuple[str, ...]:
    """The reasons as they are offered on the screen."""
    return tuple(said(one) for one in reasons)


def shown(kept: str) -> str:
    """A reason on record as the screen says it; an officer's own words stay as they were typed."""
    return said(kept) if kept in _READY_MADE else kept


def kept(words: str) -> str:
    """What goes on record for a reason taken or typed: the Vietnamese of a ready-made one, else the words as typed."""
    wanted = words.strip()
    return next((one for one in sorted(_READY_MADE) if said(one) == wanted), wanted)
