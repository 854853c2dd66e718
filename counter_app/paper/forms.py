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
FORM_PLACEHOLDERS: Mapping[FormKind, tuple[Placeholder, ...]] = dict.fromkeys(FormKind, ())
