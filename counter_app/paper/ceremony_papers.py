"""The papers of a ceremony: which file each is drawn from, what it is called, which placeholders it may use."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.procedure import EventKind

from .placeholder import Placeholder

_FILES: Mapping[CeremonyPaper, Mapping[EventKind, str]] = {
    CeremonyPaper.RUN_SHEET: dict.fromkeys(EventKind, "le_trao_bang_dieu_hanh_a4.docx"),
    CeremonyPaper.SCRIPT: dict.fromkeys(EventKind, "le_trao_loi_dan_a4.docx"),
    CeremonyPaper.PLACE_CARDS: dict.fromkeys(EventKind, "le_trao_bien_ten_a4.docx"),
    CeremonyPaper.INVITATION: {
        EventKind.MARRIAGE: "le_trao_giay_moi_ket_hon_a5.docx",
        EventKind.BIRTH: "le_trao_giay_moi_khai_sinh_a5.docx",
    },
}
CEREMONY_TITLES: Mapping[CeremonyPaper, str] = {
    CeremonyPaper.RUN_SHEET: "Lễ trao: bảng điều hành",
    CeremonyPaper.SCRIPT: "Lễ trao: lời dẫn chương trình",
    CeremonyPaper.PLACE_CARDS: "Lễ trao: biển tên",
    CeremonyPaper.INVITATION: "Lễ trao: giấy mời",
}
_AROUND = (
    Placeholder("organ", "Tên cơ quan, chữ in hoa", required=True),
    Placeholder("subject", "Lễ trao gì, cho bao nhiêu gia đình", required=True),
    Placeholder("when", "Giờ, thứ, ngày làm lễ", required=True),
    Placeholder("where", "Nơi làm lễ", required=True),
)
CEREMONY_PLACEHOLDERS: Mapping[CeremonyPaper, tuple[Placeholder, ...]] = {
    CeremonyPaper.RUN_SHEET: (
        *_AROUND,
        Placeholder("presides", "Người trao", required=True),
        Placeholder("stand_in", "Người thay khi vắng; để trống khi không ghi"),
        Placeholder("officer", "Người phụ trách; để trống khi chưa cài đặt"),
        Placeholder("law", "Điều phải làm trước khi trao", required=True),
        Placeholder("people", "Mỗi gia đình một dòng: số, họ tên, cách đọc, đồng ý, ghi chú", required=True),
        Placeholder("agenda", "Mỗi bước một dòng: giờ, việc, số phút", required=True),
        Placeholder("checks", "Hai việc cần làm một dòng: dấu, việc, dấu, việc", required=True),
        Placeholder("remark", "Ghi chú của lễ; để trống khi không có"),
    ),
    CeremonyPaper.SCRIPT: (
        *_AROUND,
        Placeholder(
            "lines", "Lời dẫn; dòng bắt đầu bằng # là bước, bằng > là việc không nói ra", required=True
        ),
    ),
    CeremonyPaper.PLACE_CARDS: (
        Placeholder("cards", "Mỗi hàng hai biển: tên, dòng nhỏ, tên, dòng nhỏ", required=True),
    ),
    CeremonyPaper.INVITATION: (
        *_AROUND,
        Placeholder("guests", "Mỗi gia đình một dòng: mời ai, lời dặn, dấu sang trang", required=True),
        Placeholder("place_date", "Địa danh, ngày ghi trên giấy mời", required=True),
        Placeholder("sign_1", "Dòng trên chức vụ người ký; để trống khi không có"),
        Placeholder("sign_2", "Chức vụ người ký", required=True),
        Placeholder("signatory", "Họ tên người ký", required=True),
    ),
}


def ceremony_file(paper: CeremonyPaper, about: EventKind) -> str:
    """The file of the template of a paper for births or marriages."""
    return _FILES[paper][about]


def ceremony_files(paper: CeremonyPaper) -> tuple[str, ...]:
    """Every file a paper is drawn from."""
    return tuple(dict.fromkeys(_FILES[paper].values()))


def ceremony_names(paper: CeremonyPaper) -> frozenset[str]:
    """The placeholders a template of this paper may use."""
    return frozenset(one.name for one in CEREMONY_PLACEHOLDERS[paper])


def ceremony_required(paper: CeremonyPaper) -> frozenset[str]:
    """Those without which it would be no such paper."""
    return frozenset(one.name for one in CEREMONY_PLACEHOLDERS[paper] if one.required)


def ceremony_guide() -> list[str]:
    """The part of the guide that tells of these papers."""
    lines: list[str] = []
    for paper in CeremonyPaper:
        files = ", ".join(f"`{name}`" for name in ceremony_files(paper))
        lines += ["", f"## {CEREMONY_TITLES[paper]}", "", f"Tệp: {files}", ""]
        lines += ["| Ô chữ | Thành chữ gì | |", "|---|---|---|"]
        lines += [
            f"| `{{{{ {one.name} }}}}` | {one.meaning} | {'phải có' if one.required else ''} |"
            for one in CEREMONY_PLACEHOLDERS[paper]
        ]
    return lines
