"""The one-stop forms on paper: which file each is drawn from, what it is called, which placeholders it may use."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.letter import FormKind, SheetKind

from .placeholder import Placeholder

FORM_STEMS: dict[SheetKind, str] = {
    FormKind.RECEIPT: "bieu_01_giay_tiep_nhan",
    FormKind.SUPPLEMENT: "bieu_02_yeu_cau_bo_sung",
    FormKind.REFUSAL: "bieu_03_tu_choi",
    FormKind.SLIP: "bieu_04_xin_loi_hen_lai",
    FormKind.STOP: "bieu_05_dung_giai_quyet",
    FormKind.CONTROL: "bieu_06_kiem_soat",
    FormKind.FOLLOW_UP: "bieu_07_so_theo_doi",
}
FORM_TITLES: dict[SheetKind, str] = {
    FormKind.RECEIPT: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    FormKind.SUPPLEMENT: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    FormKind.REFUSAL: "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
    FormKind.SLIP: "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
    FormKind.STOP: "Thông báo dừng giải quyết hồ sơ",
    FormKind.CONTROL: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
    FormKind.FOLLOW_UP: "Sổ theo dõi hồ sơ",
}
_RECIPIENT = Placeholder("recipient", "Ông/Bà hoặc tên tổ chức, kèm địa chỉ", required=True)
_OWN: Mapping[FormKind, tuple[Placeholder, ...]] = {
    FormKind.SLIP: (
        _RECIPIENT,
        Placeholder("receipt", "Đoạn 1: ngày tiếp nhận, thủ tục, số định danh, mã hồ sơ", required=True),
        Placeholder("promise", "Giờ, ngày hẹn trả; các lần hẹn lại trước nếu có", required=True),
        Placeholder("delay", "Không trả được, hoặc chưa trả được kết quả đúng hẹn", required=True),
        Placeholder("reason", "“Lý do: …”", required=True),
        Placeholder("apology", "Lời xin lỗi", required=True),
        Placeholder("new_before", "Lời hẹn mới, phần trước giờ hẹn", required=True),
        Placeholder("new_promise", "Giờ, ngày hẹn mới, chữ đậm", required=True),
        Placeholder("hope", "Lời mong thông cảm"),
        Placeholder("contact", "Gặp ai, gọi số nào; để trống khi chưa cài đặt"),
    ),
}
_SHARED = (
    Placeholder("title", "Tên phiếu, chữ in hoa, theo Cài đặt của ngày ghi trên phiếu", required=True),
)
#: What each form may use beyond the words around every sheet; no template is shipped for a kind without any.
FORM_PLACEHOLDERS: Mapping[FormKind, tuple[Placeholder, ...]] = {
    kind: (*_OWN[kind], *_SHARED) if kind in _OWN else () for kind in FormKind
}
FORMS_SHIPPED: tuple[FormKind, ...] = tuple(_OWN)


def form_template_name(kind: FormKind) -> str:
    """The file of the template of a form; every form is a sheet of A4."""
    return f"{FORM_STEMS[kind]}_a4.docx"
