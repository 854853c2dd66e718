"""What is said when a kind of the commune's own, or a letter of it, cannot be made as asked."""

from __future__ import annotations

from counter_app.domain.errors.own_kinds import (
    FieldsEmpty,
    FieldUnknown,
    GreetingPrinted,
    KindNameTaken,
    KindNameWrong,
    KindRetired,
    NobodyToWriteTo,
    OwnKindError,
    PatternWrong,
    QuietApart,
    RecipientUnread,
    RetiredNameTaken,
    UnknownKind,
)
from counter_app.wording import _, joined

from .table import says


@says(OwnKindError)
def _any(_error: OwnKindError) -> str:
    return _("Loại thư này chưa làm được như vậy. Xin xem lại ở trang Mẫu thư.")


@says(UnknownKind)
def _unknown(error: UnknownKind) -> str:
    return _(
        "Xã chưa có loại thư “{asked}”. Xin chọn trong danh sách ở trang Mẫu thư, hoặc thêm loại mới."
    ).format(asked=error.asked)


@says(KindNameTaken)
def _taken(error: KindNameTaken) -> str:
    return _("Đã có loại thư tên “{name}”. Xin đặt tên khác để Sổ thư không lẫn.").format(name=error.name)


@says(RetiredNameTaken)
def _retired_name(error: RetiredNameTaken) -> str:
    return _(
        "Đã có loại thư tên “{name}”, nay thôi dùng. Xin dùng lại loại ấy, hoặc đặt tên khác để Sổ thư không lẫn."
    ).format(name=error.name)


@says(KindNameWrong)
def _name(error: KindNameWrong) -> str:
    if error.length <= error.most:
        return _("Loại thư cần có tên. Xin gõ tên như sẽ đọc trong Sổ thư, ví dụ “Thư chúc Tết”.")
    return _("Tên loại thư dài {length} chữ cái, nhiều nhất là {most}. Xin đặt tên ngắn hơn.").format(
        length=error.length, most=error.most
    )


@says(KindRetired)
def _retired(error: KindRetired) -> str:
    return _(
        "“{name}” nay thôi dùng nên không soạn thư mới. Xin chọn loại khác, hoặc dùng lại loại này."
    ).format(name=error.name)


@says(PatternWrong)
def _pattern(error: PatternWrong) -> str:
    return _(
        "Ký hiệu “{pattern}” chưa có đúng một chỗ cho số. Xin ghi chữ n trong ngoặc nhọn ở chỗ ấy, một lần."
    ).format(pattern=error.pattern)


@says(FieldUnknown)
def _field(error: FieldUnknown) -> str:
    if not error.known:
        return _("“{name}” không hỏi thêm ô nào. Xin bỏ ô “{field}”.").format(
            name=error.name, field=error.field
        )
    return _("“{name}” không có ô “{field}”. Xin dùng các ô của loại thư này: {known}.").format(
        name=error.name, field=error.field, known=joined(error.known)
    )


@says(FieldsEmpty)
def _empty(error: FieldsEmpty) -> str:
    return _("“{name}” còn trống ô: {fields}. Xin điền để câu thư không bị hụt.").format(
        name=error.name, fields=joined(error.fields)
    )


@says(NobodyToWriteTo)
def _nobody(_error: NobodyToWriteTo) -> str:
    return _("Chưa có người nhận nào. Xin ghi ít nhất một người, mỗi dòng một người.")


@says(RecipientUnread)
def _unread(error: RecipientUnread) -> str:
    return _("Dòng {line} (“{text}”) chưa đọc được tên ai. Xin ghi tên, dấu chấm phẩy, rồi nơi ở.").format(
        line=error.line, text=error.text[:60]
    )


@says(GreetingPrinted)
def _printed(error: GreetingPrinted) -> str:
    return _(
        "Thư {code} đã có số {number}. Xin thu hồi tờ thư ấy ở Sổ thư, không xóa khỏi danh sách."
    ).format(code=error.code, number=error.number)


@says(QuietApart)
def _apart(error: QuietApart) -> str:
    return _("“{name}” gửi người đang buồn nên không in lẫn với thư khác. Xin in riêng một lượt.").format(
        name=error.name
    )
