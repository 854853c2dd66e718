"""What is said when a form of the one-stop counter cannot be made as asked."""

from __future__ import annotations

from counter_app.domain.errors.dossiers import FormGivenBefore, FormHasNoEffect, SupplementAskedBefore
from counter_app.domain.errors.entry import WindowPassed
from counter_app.domain.errors.paper import LineUnprintable
from counter_app.domain.letter import sheet_kind
from counter_app.sentences.letters import letter_name
from counter_app.wording import _

from .entries import instant
from .table import says


@says(FormGivenBefore)
def _given_before(error: FormGivenBefore) -> str:
    return _(
        "{form} của hồ sơ {code} đã lập, số {number}/{year} trong Sổ thư. Cần bản nữa thì in lại số ấy; "
        "nội dung đã khác thì xác nhận lập tờ mới."
    ).format(form=letter_name(sheet_kind(error.kind)), code=error.code, number=error.number, year=error.year)


@says(SupplementAskedBefore)
def _asked_before(error: SupplementAskedBefore) -> str:
    return _(
        "Hồ sơ {code} đã được yêu cầu bổ sung một lần, số {number}/{year} trong Sổ thư; theo Nghị định "
        "309/2026/NĐ-CP chỉ yêu cầu một lần, đầy đủ. Xin xem lại phiếu trước; vẫn cần thì xác nhận lập phiếu nữa."
    ).format(code=error.code, number=error.number, year=error.year)


@says(FormHasNoEffect)
def _no_effect(error: FormHasNoEffect) -> str:
    return _(
        "{form} không tạm dừng, không kết thúc hồ sơ {code}. Xin bỏ yêu cầu ấy, hoặc chọn biểu 02, 03, 05."
    ).format(form=letter_name(sheet_kind(error.kind)), code=error.code)


@says(WindowPassed)
def _window_passed(error: WindowPassed) -> str:
    return _("Thời hạn bổ sung {until} đã qua, bây giờ là {now}. Xin chọn thời điểm muộn hơn.").format(
        until=instant(error.until), now=instant(error.now)
    )


@says(LineUnprintable)
def _line(error: LineUnprintable) -> str:
    return _(
        "Hồ sơ {code} có chữ “{character}” mà phông của sổ in không có, nên chưa in được sổ. Xin xem lại chữ ấy trong "
        "hồ sơ, hoặc xuất sổ ra bảng tính."
    ).format(code=error.code, character=error.character)
