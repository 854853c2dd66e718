"""What is said when the folder for the head cannot be made or ticked off."""

from __future__ import annotations

from counter_app.domain.errors.folders import (
    BackNeedsReason,
    FolderError,
    NothingToSign,
    NotInFolder,
    NotPrintedYet,
)
from counter_app.wording import _

from .table import says


@says(FolderError)
def _any(_error: FolderError) -> str:
    return _("Tập trình ký chưa làm được như vậy. Xin mở lại Trình ký ở Sổ thư.")


@says(NothingToSign)
def _nothing(_error: NothingToSign) -> str:
    return _("Không có thư nào chờ ký. Xin in thư trước, rồi trình ký sau.")


@says(NotInFolder)
def _not_there(error: NotInFolder) -> str:
    return _("Thư số {number} không chờ ký. Xin xem lại số; thư đã ký thì mở ở Sổ thư.").format(
        number=error.number
    )


@says(NotPrintedYet)
def _not_printed(error: NotPrintedYet) -> str:
    return _("Thư số {number} chưa in nên chưa ký được. Xin in tập trình ký trước.").format(
        number=error.number
    )


@says(BackNeedsReason)
def _why(error: BackNeedsReason) -> str:
    return _("Thư số {number} trả lại cần có lý do. Xin ghi vài chữ để người soạn biết mà sửa.").format(
        number=error.number
    )
