"""The papers of the periodic reports as files: which templates there are and which placeholders they may use."""

from __future__ import annotations

from collections.abc import Mapping

from .placeholder import Placeholder

REPORT_FILE, MEETING_FILE = "bao_cao_a4.docx", "bao_cao_giao_ban_a4.docx"
REPORT_TITLES: Mapping[str, str] = {REPORT_FILE: "Báo cáo định kỳ", MEETING_FILE: "Số liệu giao ban"}
#: The names by which a template marks the places of the plots.
LETTERS_NAME, LATENESS_NAME = "bieu_do_thu", "bieu_do_tre_hen"
_SHARED = (
    Placeholder("organ_1", "Dòng thứ nhất của tên cơ quan: ỦY BAN NHÂN DÂN"),
    Placeholder("organ_2", "Dòng thứ hai của tên cơ quan: XÃ …"),
    Placeholder("number_line", "“Số: ……/BC-UBND”; để trống với số liệu giao ban"),
    Placeholder("place_date", "Địa danh và ngày lập", required=True),
    Placeholder("title", "“BÁO CÁO”, hoặc “SỐ LIỆU GIAO BAN”", required=True),
    Placeholder("subject", "Kết quả việc gì, kỳ nào; mang tên mô hình ở Cài đặt", required=True),
    Placeholder("recipient", "Nơi kính gửi; dấu chấm để ghi tay, để trống với số liệu giao ban"),
    Placeholder("window", "“Số liệu từ ngày … đến hết ngày …”", required=True),
    Placeholder("estimate", "Còn những ngày nào chưa qua; để trống khi số liệu đã chốt", required=True),
    Placeholder("mark", "“(số ước)” sau tên mục; để trống khi số liệu đã chốt"),
    Placeholder("letters", "Mục 1, mỗi câu một dòng", required=True),
    Placeholder("letter_rows", "Bảng thư: mỗi loại một dòng, dòng cuối là cộng", required=True),
    Placeholder("dossiers", "Mục 2, mỗi câu một dòng", required=True),
    Placeholder("dossier_rows", "Bảng hồ sơ: mỗi lĩnh vực một dòng, dòng cuối là cộng", required=True),
    Placeholder("apologies", "Mục 3, mỗi câu một dòng", required=True),
    Placeholder("ceremonies", "Mục 4, mỗi câu một dòng", required=True),
    Placeholder("contributions", "Mục 5, mỗi câu một dòng", required=True),
    Placeholder("survey", "Mục 6, mỗi câu một dòng", required=True),
    Placeholder("shortcomings", "Điều chưa được mà số liệu tự nói ra; để trống khi không có"),
    Placeholder("to_write", "Dòng chấm để viết tiếp"),
    Placeholder("nation", "Công tắc: có quốc hiệu, tiêu ngữ"),
)
#: What each of the papers may use.
REPORT_PLACEHOLDERS: Mapping[str, tuple[Placeholder, ...]] = {
    REPORT_FILE: (
        *_SHARED,
        Placeholder("plot", "Công tắc: có biểu đồ thư; không có khi chưa có thư nào"),
        Placeholder("late_plot", "Công tắc: có biểu đồ trễ hẹn; không có khi không hồ sơ nào trễ"),
        Placeholder("scale", "Biểu đồ vẽ những kỳ nào"),
        Placeholder("sign_1", "Dòng trên chức vụ người ký; để trống khi Chủ tịch ký"),
        Placeholder("sign_2", "Chức vụ người ký", required=True),
        Placeholder("signatory", "Họ tên người ký", required=True),
        Placeholder("seal", "Công tắc: có ghi chỗ đóng dấu hay không"),
        Placeholder("copies", "Công tắc: có “Nơi nhận”"),
    ),
    MEETING_FILE: (*_SHARED, Placeholder("officer", "Người lập; dấu chấm khi chưa cài đặt")),
}


def report_guide() -> list[str]:
    """The part of the guide to the templates that is about reports."""
    lines: list[str] = []
    for name, placeholders in REPORT_PLACEHOLDERS.items():
        lines += ["", f"## {REPORT_TITLES[name]}", "", f"Tệp: `{name}`", ""]
        if name == REPORT_FILE:
            lines += [
                f"Hình tên `{LETTERS_NAME}`, `{LATENESS_NAME}` giữ chỗ biểu đồ, chương trình vẽ lại cho từng kỳ.",
                "",
            ]
        lines += ["| Ô chữ | Thành chữ gì | |", "|---|---|---|"]
        lines += [
            f"| `{{{{ {one.name} }}}}` | {one.meaning} | {'phải có' if one.required else ''} |"
            for one in placeholders
        ]
    return lines
