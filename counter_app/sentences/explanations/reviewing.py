"""What is said when a sheet cannot be sent back or answered, or a view cannot be saved."""

from __future__ import annotations

from counter_app.domain.errors.reviewing import (
    NothingSentBack,
    ReviewError,
    VerdictMissing,
    ViewUnnamed,
    WordsNeeded,
)
from counter_app.wording import _

from .table import says


@says(ReviewError)
def _review(_error: ReviewError) -> str:
    return _("Việc xem thư này không hợp với tờ thư. Xin đọc lại sổ rồi làm lại.")


@says(NothingSentBack)
def _nothing(_error: NothingSentBack) -> str:
    return _("Thư này không có việc nào đang chờ làm lại. Xin đọc lại sổ: có thể việc ấy đã được báo xong.")


@says(VerdictMissing)
def _verdict(_error: VerdictMissing) -> str:
    return _("Trả lại thư thì cần nói rõ phải làm gì: cần in lại, hoặc cần xin lỗi thêm.")


@says(WordsNeeded)
def _words(_error: WordsNeeded) -> str:
    return _("Xin ghi vài chữ: trả lại thì vì sao, làm xong thì đã làm gì.")


@says(ViewUnnamed)
def _view(_error: ViewUnnamed) -> str:
    return _("Xin đặt cho góc nhìn một tên khác, không có dấu ; và dấu |.")
