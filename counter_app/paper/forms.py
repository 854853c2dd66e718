"""The one-stop forms on paper: which file each is drawn from, what it is called, which placeholders it may use."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.letter import FormKind, SheetKind

from .placeholder import MOST_ROWS, Placeholder

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
_REASON = Placeholder("reason", "Lý do", required=True)
_CODE = Placeholder("code", "Mã hồ sơ", required=True)
_PERSON = (
    _CODE,
    Placeholder("applicant", "Ông/Bà và họ tên, hoặc tên tổ chức", required=True),
    Placeholder("personal_number", "Số định danh; dấu chấm để ghi tay khi hồ sơ không ghi"),
    Placeholder("address", "Địa chỉ; dấu chấm để ghi tay khi hồ sơ không ghi"),
    Placeholder("phone", "Số điện thoại; dấu chấm để ghi tay khi hồ sơ không ghi"),
    Placeholder("request", "Tên thủ tục", required=True),
)
_HANDINGS = tuple(
    placeholder
    for place in range(1, MOST_ROWS + 1)
    for placeholder in (
        Placeholder(f"giver_{place}", f"Lần giao {place}: bên giao; hàng chỉ có khi ô này có chữ"),
        Placeholder(f"receiver_{place}", f"Lần giao {place}: bên nhận"),
        Placeholder(f"at_{place}", f"Lần giao {place}: giờ, ngày; dấu chấm để ghi tay khi chưa đến"),
        Placeholder(f"kept_{place}", f"Lần giao {place}: bên giao trước hạn, đúng hạn hay quá hạn"),
        Placeholder(f"note_{place}", f"Lần giao {place}: những lần tạm dừng"),
    )
)
_OWN: Mapping[FormKind, tuple[Placeholder, ...]] = {
    FormKind.RECEIPT: (
        *_PERSON,
        Placeholder(
            "bars", "Mã hồ sơ, khi có mã vạch; để trống khi mã hồ sơ có chữ mà mã vạch không ghi được"
        ),
        Placeholder("unit", "Bộ phận tiếp nhận và cơ quan", required=True),
        Placeholder("papers", "Thành phần hồ sơ, mỗi giấy tờ một dòng", required=True),
        Placeholder("sets", "Số bộ hồ sơ", required=True),
        Placeholder("limit", "Thời gian giải quyết theo quy định"),
        Placeholder("received", "Giờ, ngày nhận hồ sơ", required=True),
        Placeholder("promise", "Giờ, ngày trả kết quả", required=True),
        Placeholder("channel", "Nơi nhận kết quả; dấu chấm để ghi tay khi chưa chọn"),
    ),
    FormKind.SUPPLEMENT: (
        *_PERSON,
        Placeholder("papers", "Những gì phải bổ sung, mỗi thứ một dòng", required=True),
        _REASON,
        Placeholder("until", "Bổ sung trước ngày nào; để trống khi không hẹn"),
        Placeholder("contact", "Hỏi ai, gọi số nào", required=True),
    ),
    FormKind.REFUSAL: (
        *_PERSON,
        Placeholder("notice", "Bộ phận tiếp nhận thông báo từ chối", required=True),
        _REASON,
        Placeholder("closing", "Câu kết"),
    ),
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
    FormKind.STOP: (
        _RECIPIENT,
        Placeholder("receipt", "Đoạn 1: ngày tiếp nhận, thủ tục, số định danh, mã hồ sơ", required=True),
        Placeholder("notice", "Thông báo dừng giải quyết từ ngày nào", required=True),
        _REASON,
        Placeholder("again", "Nộp hồ sơ mới ở đâu nếu vẫn có nhu cầu"),
        Placeholder("contact", "Gặp ai, gọi số nào; để trống khi chưa cài đặt"),
    ),
    FormKind.CONTROL: (
        _CODE,
        Placeholder("agency", "Cơ quan giải quyết", required=True),
        Placeholder("partners", "Cơ quan phối hợp, hoặc “không”"),
        Placeholder("received", "Giờ, ngày nhận hồ sơ", required=True),
        Placeholder("promise", "Giờ, ngày hẹn trả kết quả"),
        *_HANDINGS,
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
