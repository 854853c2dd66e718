"""The papers of a visit as files: which templates there are and which placeholders each may use."""

from __future__ import annotations

from collections.abc import Mapping

from .placeholder import Placeholder

SHEET, BOOK = "phieu_vieng_a4.docx", "so_tang_a4.docx"
VISIT_TITLES: Mapping[str, str] = {SHEET: "Phiếu thăm viếng", BOOK: "Lời ghi sổ tang"}
_NUMBER = Placeholder("number", "Số phiếu viếng: TV-2026-0001")
_WHO = Placeholder("who", "Cách gọi và họ tên người mất", required=True)
_HEAD = Placeholder("head", "Trưởng đoàn; dấu chấm khi chưa ghi")
#: What each of the papers may use; dots stand in every field that nobody has told yet.
VISIT_PLACEHOLDERS: Mapping[str, tuple[Placeholder, ...]] = {
    SHEET: (
        Placeholder("organ", "Tên cơ quan, chữ in hoa"),
        _NUMBER,
        Placeholder("place_date", "Địa danh và ngày in phiếu"),
        _WHO,
        Placeholder("born", "Ngày sinh, hoặc năm sinh"),
        Placeholder("died", "Ngày mất dương lịch, âm lịch, tuổi gia đình báo", required=True),
        Placeholder("address", "Nơi ở"),
        Placeholder("religion", "Tôn giáo, khi gia đình nói"),
        Placeholder("memberships", "Hội, đoàn"),
        Placeholder("reporter", "Người báo tin, lúc báo"),
        Placeholder("contact", "Người liên hệ của gia đình, điện thoại"),
        Placeholder("registration", "Chưa đăng ký khai tử và hạn, hoặc mã hồ sơ"),
        Placeholder("place", "Nơi viếng"),
        Placeholder("coffin", "Giờ nhập quan"),
        Placeholder("hours", "Giờ nhận viếng"),
        Placeholder("procession", "Giờ đưa tang"),
        Placeholder("at", "Giờ đoàn đi"),
        _HEAD,
        Placeholder("members", "Thành phần, mỗi người một dòng"),
        Placeholder("car", "Xe"),
        Placeholder("tribute", "Vòng hoa, hoặc hương, nến"),
        Placeholder("band", "Chữ trên băng viếng, trên một dòng"),
        Placeholder("money", "Nguồn tiền viếng"),
        Placeholder("letter", "Thư chia buồn đã in hay chưa"),
        Placeholder("outcome_at", "Đã viếng lúc nào"),
        Placeholder("outcome_went", "Những người đã đi"),
        Placeholder("outcome_wishes", "Gia đình dặn gì"),
        Placeholder("officer", "Người lập phiếu"),
    ),
    BOOK: (
        _NUMBER,
        _WHO,
        Placeholder("band", "Chữ trên băng viếng, mỗi dòng một dòng", required=True),
        Placeholder("lines", "Lời ghi sổ tang, mỗi câu một dòng", required=True),
        Placeholder("signed", "“Thay mặt Ủy ban nhân dân xã …”"),
        _HEAD,
    ),
}


def visit_guide() -> list[str]:
    """The part of the guide to the templates that is about visits."""
    lines: list[str] = []
    for name, placeholders in VISIT_PLACEHOLDERS.items():
        lines += [
            "",
            f"## {VISIT_TITLES[name]}",
            "",
            f"Tệp: `{name}`; lời trong mẫu qua phép kiểm từ cấm của thư chia buồn mỗi lần in.",
            "",
            "| Ô chữ | Thành chữ gì | |",
            "|---|---|---|",
        ]
        lines += [
            f"| `{{{{ {one.name} }}}}` | {one.meaning} | {'phải có' if one.required else ''} |"
            for one in placeholders
        ]
    return lines
