"""The questions of the page of contributions."""

from __future__ import annotations

from counter_app.ui.dialogs import Question
from counter_app.wording import _


def late_answer(id_: str) -> Question:
    """Why an apology for an answer that came late is made; the counter opens with that letter in front."""
    return Question(
        _("Xin lỗi vì trả lời chậm"),
        _("Quầy mở ra với Thư xin lỗi (Mẫu 6) để đọc trước khi in. Lý do được lưu trong Sổ thư."),
        _("Mở thư xin lỗi cho {id}").format(id=id_),
        why=_("Vì sao gửi thư xin lỗi"),
        suggested=(_("trả lời kiến nghị chậm so với thời hạn"),),
    )


def unnamed_letter(id_: str) -> Question:
    """Whether the letter of somebody who asked not to be named is to be opened."""
    return Question(
        _("Gửi thư cho người xin giấu tên?"),
        _(
            "Tờ thư có tên và nơi ở của người ấy, nên chỉ mở khi không có người khác ở quầy. Ở Quầy còn hỏi lại một "
            "lần trước khi tờ thư hiện ra."
        ),
        _("Mở {id} ở Quầy").format(id=id_),
    )


def leaving() -> Question:
    """Whether what was typed may be dropped."""
    return Question(_("Bỏ những gì đã gõ?"), _("Chưa ghi vào sổ."), _("Bỏ những gì đã gõ"), _("Gõ tiếp"))
