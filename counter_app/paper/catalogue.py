"""Which template belongs to a letter, which placeholders it may use, and the guide to them for whoever edits it."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.letter import LetterKind
from counter_app.domain.paper_size import PaperSize

_STEMS = {
    LetterKind.THANKS: "mau_5_cam_on",
    LetterKind.APOLOGY: "mau_6_xin_loi",
    LetterKind.BIRTH: "mau_7_chuc_mung_khai_sinh",
    LetterKind.MARRIAGE: "mau_8_chuc_mung_ket_hon",
    LetterKind.CONDOLENCE: "mau_9_chia_buon",
}
TITLES = {
    LetterKind.THANKS: "Thư cảm ơn",
    LetterKind.APOLOGY: "Thư xin lỗi",
    LetterKind.BIRTH: "Thư chúc mừng khai sinh",
    LetterKind.MARRIAGE: "Thư chúc mừng kết hôn",
    LetterKind.CONDOLENCE: "Thư chia buồn",
}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder: its ASCII name, what it becomes, and whether a template without it would be no such letter."""

    name: str
    meaning: str
    required: bool = False


_AROUND = (
    Placeholder("organ", "Tên cơ quan, chữ in hoa, một dòng: ỦY BAN NHÂN DÂN XÃ …"),
    Placeholder("organ_1", "Dòng thứ nhất của tên cơ quan: ỦY BAN NHÂN DÂN"),
    Placeholder("organ_2", "Dòng thứ hai của tên cơ quan: XÃ …"),
    Placeholder("number_line", "“Số: …”; để trống khi loại thư không mang số văn bản"),
    Placeholder("place_date", "Địa danh và ngày ghi trên thư", required=True),
    Placeholder("sign_1", "“TM. ỦY BAN NHÂN DÂN” hoặc “KT. CHỦ TỊCH”; để trống khi Chủ tịch ký"),
    Placeholder("sign_2", "“CHỦ TỊCH” hoặc “PHÓ CHỦ TỊCH”", required=True),
    Placeholder("signatory", "Họ tên người ký", required=True),
    Placeholder("reissue", "“In lại lần n” ở chân trang; để trống với tờ đầu"),
)
_ADDRESS = Placeholder("address", "Nơi ở; để trống khi hồ sơ không ghi hoặc là nơi ở của người khác")

_OWN: dict[LetterKind, tuple[Placeholder, ...]] = {
    LetterKind.THANKS: (
        Placeholder("salutation", "Lời thưa gửi: “Kính gửi ông Hà Văn Thoại”", required=True),
        _ADDRESS,
        Placeholder("news", "Đoạn 1: đã nhận được đóng góp nào, ngày nào, qua đâu", required=True),
        Placeholder("thanks", "Đoạn 2: lời cảm ơn"),
        Placeholder("wish", "Đoạn 3: lời chúc"),
    ),
    LetterKind.APOLOGY: (
        Placeholder("recipient", "Ông/Bà hoặc tên tổ chức, kèm địa chỉ", required=True),
        Placeholder("receipt", "Đoạn 1: mã hồ sơ, thủ tục, ngày nhận, giờ hẹn", required=True),
        Placeholder("delay_before", "Đoạn 2, phần đầu: lúc có kết quả", required=True),
        Placeholder("delay_days", "Đoạn 2, chữ đậm: chậm bao nhiêu ngày làm việc", required=True),
        Placeholder("delay_after", "Đoạn 2, phần cuối"),
        Placeholder("reason", "Lý do đã ghi trong hồ sơ; để trống khi không ghi"),
        Placeholder("apology", "Lời xin lỗi", required=True),
        Placeholder("contact", "Gặp ai, gọi số nào; để trống khi chưa cài đặt"),
    ),
    LetterKind.BIRTH: (
        Placeholder("salutation", "Lời thưa gửi: “Thân gửi gia đình anh … và chị …”", required=True),
        _ADDRESS,
        Placeholder("lead", "Câu mở đầu, dẫn vào tên cháu"),
        Placeholder(
            "children", "Họ tên cháu, chữ in hoa; sinh đôi, sinh ba: mỗi cháu một dòng", required=True
        ),
        Placeholder("born", "“sinh ngày …”"),
        Placeholder("wish", "Lời chúc"),
        Placeholder("advice", "Lời dặn giữ bản chính Giấy khai sinh"),
    ),
    LetterKind.MARRIAGE: (
        Placeholder("salutation", "“Thân gửi”, hoặc “Kính gửi” với ông bà"),
        Placeholder("husband", "anh/ông và họ tên chồng, chữ in hoa", required=True),
        Placeholder("wife", "chị/bà và họ tên vợ, chữ in hoa", required=True),
        Placeholder("lead", "Câu trao Giấy chứng nhận kết hôn"),
        Placeholder("wish", "Lời chúc"),
        Placeholder("motto", "“Trăm năm hạnh phúc”"),
    ),
    LetterKind.CONDOLENCE: (
        Placeholder("salutation", "Lời thưa gửi: “Kính gửi gia đình cụ …”", required=True),
        _ADDRESS,
        Placeholder("news", "Đoạn 1: được tin ai mất, ngày nào, lời chia buồn", required=True),
        Placeholder("comfort", "Đoạn 2: lời động viên"),
        Placeholder("help", "Đoạn 3: sẵn lòng giúp đỡ"),
    ),
}

#: What a sheet must show whenever the letter has it, even though a template may do without.
NEVER_LOST = ("number_line", "reissue")


def template_name(kind: LetterKind, paper: PaperSize) -> str:
    """The file of the template of one kind on one paper, in the folder of templates."""
    return f"{_STEMS[kind]}_{paper.value.lower()}.docx"


def template_names() -> tuple[tuple[str, LetterKind, PaperSize], ...]:
    """Every shipped template with its kind and paper."""
    return tuple((template_name(kind, paper), kind, paper) for kind in LetterKind for paper in PaperSize)


def placeholders(kind: LetterKind) -> tuple[Placeholder, ...]:
    """The placeholders that a template of this kind may use, the letter's own first."""
    return (*_OWN[kind], *_AROUND)


def names(kind: LetterKind) -> frozenset[str]:
    """The names of the placeholders of a kind."""
    return frozenset(one.name for one in placeholders(kind))


def required(kind: LetterKind) -> frozenset[str]:
    """The names without which a template would be no letter of this kind."""
    return frozenset(one.name for one in placeholders(kind) if one.required)


def guide() -> str:
    """The README of the folder of templates, in Vietnamese: a test keeps the file equal to this text."""
    lines = [*_GUIDE_HEAD]
    for kind in LetterKind:
        files = ", ".join(f"`{template_name(kind, paper)}`" for paper in PaperSize)
        lines += [
            "",
            f"## Mẫu {kind.value}: {TITLES[kind]}",
            "",
            f"Tệp: {files}",
            "",
            "| Ô chữ | Thành chữ gì | |",
            "|---|---|---|",
        ]
        lines += [_row(one) for one in _OWN[kind]]
    lines += ["", "## Chung cho cả năm mẫu", "", "| Ô chữ | Thành chữ gì | |", "|---|---|---|"]
    lines += [_row(one) for one in _AROUND]
    return "\n".join([*lines, ""])


def _row(one: Placeholder) -> str:
    need = "phải có" if one.required else ""
    return f"| `{{{{ {one.name} }}}}` | {one.meaning} | {need} |"


_GUIDE_HEAD = (
    "# Mẫu thư",
    "",
    "Mười tệp Word thường: năm mẫu thư, mỗi mẫu một tệp A4 và một tệp A5. Mở bằng Word hay LibreOffice, sửa câu chữ,",
    "cỡ chữ, khoảng cách tùy ý rồi lưu lại dưới tên cũ; tờ thư in lần sau theo tệp mới.",
    "",
    "- Chỗ trong hai dấu ngoặc nhọn là *ô chữ*, chương trình điền khi làm thư. Gõ đúng tên ô, không dấu.",
    "  Chỉ những ô ghi dưới đây là có; gõ sai tên, chương trình báo sai ở đoạn nào và không in.",
    "- Đoạn có thể trống nằm giữa `{%p if tên_ô %}` và `{%p endif %}`, mỗi lệnh một đoạn riêng.",
    "- Kiểu đoạn (Styles) giữ việc co chữ: *Họ tên lớn*, *Thưa gửi*, *Nơi ở* tự nhỏ lại cho vừa một dòng,",
    "  không nhỏ hơn 9 pt, dài nữa thì xuống dòng cân hai bên; *Lời dẫn*, *Lời chúc* tự cân dòng; *Nội dung* chỉ nhỏ",
    "  lại khi quá một trang.",
    "- Bốn mẫu thiệp mang sẵn phông EB Garamond (giấy phép OFL) trong tệp; mẫu 6 dùng Times New Roman.",
    "- Khung và hoa sen nằm ở đầu trang (Header), sau chữ. Dùng phôi in sẵn thì xóa hình ở đó.",
    "- Không dùng hộp chữ, WordArt, cột, trường tự động, bảng lồng bảng: chương trình sẽ từ chối và nói rõ chỗ nào.",
    "- Câu chữ trong ô do chương trình soạn theo hồ sơ: một cha hay một mẹ, sinh đôi, danh xưng người mất… và không",
    "  nói điều gì hồ sơ không ghi. Muốn câu khác, gõ thẳng câu ấy vào mẫu thay cho ô.",
    "- Vợ chồng xưng anh, chị; nếu một người đã đủ 50 tuổi hoặc từng kết hôn thì cả hai là ông, bà. Người nước ngoài",
    "  xưng hô như vậy, tên theo đúng thứ tự trên Giấy chứng nhận.",
    "- `python -m letter_templates.builder` làm lại mười tệp này và hình vẽ đúng như lúc đầu (mất những chỗ đã sửa).",
)
