"""Which template belongs to a letter, which placeholders it may use, and the guide to them for whoever edits it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from counter_app.domain.layout import EnvelopeSize, LetterFamily
from counter_app.domain.letter import FormKind, LetterKind, SheetKind
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.paper_size import PaperSize

from .ceremony_papers import ceremony_guide
from .commitment_names import COMMITMENT_FILE, COMMITMENT_PLACEHOLDERS
from .forms import FORM_PLACEHOLDERS, FORM_STEMS, FORM_TITLES, FORMS_SHIPPED, form_template_name
from .own_kinds import OWN_PLACEHOLDERS, PROPOSALS, own_template_name
from .placeholder import Placeholder
from .report_papers import report_guide
from .visit_papers import visit_guide

_LETTER_STEMS: dict[SheetKind, str] = {
    LetterKind.THANKS: "mau_5_cam_on",
    LetterKind.APOLOGY: "mau_6_xin_loi",
    LetterKind.BIRTH: "mau_7_chuc_mung_khai_sinh",
    LetterKind.MARRIAGE: "mau_8_chuc_mung_ket_hon",
    LetterKind.CONDOLENCE: "mau_9_chia_buon",
}
_LETTER_TITLES: dict[SheetKind, str] = {
    LetterKind.THANKS: "Thư cảm ơn",
    LetterKind.APOLOGY: "Thư xin lỗi",
    LetterKind.BIRTH: "Thư chúc mừng khai sinh",
    LetterKind.MARRIAGE: "Thư chúc mừng kết hôn",
    LetterKind.CONDOLENCE: "Thư chia buồn",
}
_STEMS: Mapping[SheetKind, str] = {**_LETTER_STEMS, **FORM_STEMS}
TITLES: Mapping[SheetKind, str] = {**_LETTER_TITLES, **FORM_TITLES}

_AROUND = (
    Placeholder("organ", "Tên cơ quan, chữ in hoa, một dòng: ỦY BAN NHÂN DÂN XÃ …"),
    Placeholder("organ_1", "Dòng thứ nhất của tên cơ quan: ỦY BAN NHÂN DÂN"),
    Placeholder("organ_2", "Dòng thứ hai của tên cơ quan: XÃ …"),
    Placeholder("number_line", "“Số: …”; để trống khi loại thư không mang số văn bản"),
    Placeholder("place_date", "Địa danh và ngày ghi trên thư", required=True),
    Placeholder(
        "sign_1",
        "“TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “TL. CHỦ TỊCH”, có khi hai dòng; để trống khi Chủ tịch ký",
    ),
    Placeholder("sign_2", "“CHỦ TỊCH”, “PHÓ CHỦ TỊCH” hoặc chức vụ người ký thừa lệnh", required=True),
    Placeholder("signatory", "Họ tên người ký", required=True),
    Placeholder("reissue", "“In lại lần n” ở chân trang; để trống với tờ đầu"),
)
_SWITCHES = (
    Placeholder("nation", "Công tắc: có quốc hiệu, tiêu ngữ hay không"),
    Placeholder("seal", "Công tắc: có ghi chỗ đóng dấu hay không"),
    Placeholder("copies", "Công tắc: có “Nơi nhận” hay không"),
    Placeholder("ornament", "Công tắc: có khung, hoa sen, nét gạch hay không"),
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
        Placeholder("subject", "Thư về việc gì: “Về việc trả kết quả không đúng hẹn”"),
        Placeholder("recipient", "Ông/Bà hoặc tên tổ chức, kèm địa chỉ", required=True),
        Placeholder("receipt", "Đoạn 1: mã hồ sơ, thủ tục, ngày nhận, giờ hẹn", required=True),
        Placeholder("delay_before", "Đoạn 2, phần đầu: lúc có kết quả, hoặc dẫn vào chỗ sai", required=True),
        Placeholder(
            "delay_days", "Đoạn 2, chữ đậm: chậm bao nhiêu ngày làm việc, hoặc sai ở đâu", required=True
        ),
        Placeholder("delay_after", "Đoạn 2, phần cuối"),
        Placeholder("reason", "Lý do đã ghi trong hồ sơ; để trống khi không ghi"),
        Placeholder("apology", "Lời xin lỗi", required=True),
        Placeholder("contact", "Gặp ai, gọi số nào; để trống khi chưa cài đặt"),
    ),
    LetterKind.BIRTH: (
        Placeholder("title", "Tên thư: “Thư chúc mừng”; với cháu bị bỏ rơi là “Thư trao Giấy khai sinh”"),
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
        Placeholder("praise", "Đoạn riêng ghi nhận người đã mất, do công chức viết; thường để trống"),
        Placeholder("comfort", "Đoạn 2: lời động viên"),
        Placeholder("help", "Đoạn 3: sẵn lòng giúp đỡ"),
    ),
}

#: What a sheet must show whenever the letter has it, even though a template may do without.
NEVER_LOST = ("number_line", "reissue", "praise", "subject")


#: Placeholders whose text stands on pre-printed stock already; behind them those of the signature lines.
FIXED = ("organ", "organ_1", "organ_2", "title")
SIGNATURE = ("sign_1", "sign_2", "signatory")
#: The name of a letter of birth as its stock bears it: a letter of another name cannot go on that stock.
BIRTH_TITLE = "Thư chúc mừng"


def template_name(kind: SheetKind, paper: PaperSize, family: LetterFamily = LetterFamily.CUSTOMARY) -> str:
    """The file of the template of one kind, on one paper, in one family; a folded card is always a sheet of A4."""
    size = paper.value.lower()
    if isinstance(kind, OwnKind):
        return own_template_name(kind)
    if isinstance(kind, FormKind):
        return form_template_name(kind)
    match family:
        case LetterFamily.CUSTOMARY:
            return f"{_STEMS[kind]}_{size}.docx"
        case LetterFamily.FOLDED:
            return f"{_STEMS[kind]}_thiep_gap_a4.docx"
        case LetterFamily.ADMINISTRATIVE:
            word = "" if kind is LetterKind.APOLOGY else "_hanh_chinh"
        case LetterFamily.CARD:
            word = "_thiep" if kind is LetterKind.APOLOGY else ""
        case _:
            assert_never(family)
    return f"{_STEMS[kind]}{word}_{size}.docx"


def title_of(kind: SheetKind) -> str:
    """What the sheet is called in the title of its PDF."""
    return kind.name if isinstance(kind, OwnKind) else TITLES[kind]


def template_names() -> tuple[tuple[str, LetterKind, PaperSize], ...]:
    """Every shipped template of a letter with its kind and paper."""
    sheets = (
        (LetterFamily.ADMINISTRATIVE, PaperSize.A4),
        (LetterFamily.ADMINISTRATIVE, PaperSize.A5),
        (LetterFamily.CARD, PaperSize.A4),
        (LetterFamily.CARD, PaperSize.A5),
        (LetterFamily.FOLDED, PaperSize.A4),
    )
    return tuple(
        (template_name(kind, paper, family), kind, paper) for kind in LetterKind for family, paper in sheets
    )


def envelope_name(kind: SheetKind, size: EnvelopeSize) -> str:
    """The file of the envelope of a kind; one of the commune's own goes in that of a card of its tone."""
    if isinstance(kind, OwnKind):
        kind = LetterKind.CONDOLENCE if kind.is_quiet else LetterKind.THANKS
    return f"{_STEMS[kind]}_phong_bi_{size.value.lower()}.docx"


def cover_name(kind: LetterKind) -> str:
    """The file of the outer face of a folded card; an apology has none."""
    return f"{_STEMS[kind]}_bia_a4.docx"


def gauge_name(family: LetterFamily, paper: PaperSize) -> str:
    """The file of the calibration sheet for stock of a family and paper."""
    folded = "gap_" if family is LetterFamily.FOLDED else ""
    return f"can_phoi_{folded}{paper.value.lower()}.docx"


def placeholders(kind: SheetKind) -> tuple[Placeholder, ...]:
    """The placeholders that a template of this kind may use, its own first."""
    if isinstance(kind, FormKind):
        return (*FORM_PLACEHOLDERS[kind], *_AROUND, *_SWITCHES)
    if isinstance(kind, OwnKind):
        return (*OWN_PLACEHOLDERS, *_AROUND, *_SWITCHES)
    return (*_OWN[kind], *_AROUND, *_SWITCHES)


def names(kind: SheetKind) -> frozenset[str]:
    """The names of the placeholders of a kind."""
    return frozenset(one.name for one in placeholders(kind))


def required(kind: SheetKind) -> frozenset[str]:
    """The names without which a template would be no letter of this kind."""
    return frozenset(one.name for one in placeholders(kind) if one.required)


def guide() -> str:
    """The README of the folder of templates, in Vietnamese: a test keeps the file equal to this text."""
    lines = [*_GUIDE_HEAD]
    for kind in LetterKind:
        files = ", ".join(f"`{name}`" for name, one, _paper in template_names() if one is kind)
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
    for form in FORMS_SHIPPED:
        lines += [
            "",
            f"## Biểu {form.form:02}: {TITLES[form]}",
            "",
            f"Tệp: `{form_template_name(form)}`",
            "",
            "| Ô chữ | Thành chữ gì | |",
            "|---|---|---|",
        ]
        lines += [_row(one) for one in FORM_PLACEHOLDERS[form]]
    lines += ["", *_GUIDE_OWN, "", "| Ô chữ | Thành chữ gì | |", "|---|---|---|"]
    lines += [_row(one) for one in OWN_PLACEHOLDERS]
    lines += [
        "",
        "## Mẫu 1: Bản cam kết của cán bộ, công chức",
        "",
        f"Tệp: `{COMMITMENT_FILE}`. Tờ này không có những ô chung ở dưới.",
        "",
        "| Ô chữ | Thành chữ gì | |",
        "|---|---|---|",
        *(_row(one) for one in COMMITMENT_PLACEHOLDERS),
    ]
    lines += ceremony_guide()
    lines += visit_guide()
    lines += report_guide()
    lines += ["", "## Chung cho mọi mẫu", "", "| Ô chữ | Thành chữ gì | |", "|---|---|---|"]
    lines += [_row(one) for one in (*_AROUND, *_SWITCHES)]
    return "\n".join([*lines, ""])


def _row(one: Placeholder) -> str:
    need = "phải có" if one.required else ""
    return f"| `{{{{ {one.name} }}}}` | {one.meaning} | {need} |"


_GUIDE_OWN = (
    "## Loại thư của xã",
    "",
    f"Mẫu để bắt đầu: {', '.join(f'`{name}`' for name in PROPOSALS)}",
    "",
    "Chép một mẫu ra ở trang *Thư khác*, sửa trong Word, rồi đưa vào dùng với một cái tên. Ô nào không có trong các",
    "bảng này, viết liền không dấu như `{{ mon_qua }}`, là ô riêng của loại thư: mỗi lần soạn, chương trình hỏi ô ấy.",
    "Ô riêng nào được phép để trống thì đặt giữa `{%p if mon_qua %}` và `{%p endif %}`.",
)
_GUIDE_HEAD = (
    "# Mẫu thư",
    "",
    "Tệp Word thường. Mỗi mẫu thư có hai họ: văn bản hành chính (Nghị định 30/2020/NĐ-CP, Phụ lục I; A4 và A5) và",
    "thiệp (A5 ngang, A4 đứng, A4 gấp đôi); kèm bìa của thiệp gấp (`_bia_`), phong bì DL, C6, C5 (`_phong_bi_`) và tờ",
    "cân chỉnh phôi in sẵn (`can_phoi_`). Họ và khổ giấy chọn ở Cài đặt. Mở bằng Word hay LibreOffice, sửa câu chữ,",
    "cỡ chữ, khoảng cách tùy ý rồi lưu lại dưới tên cũ; tờ thư in lần sau theo tệp mới.",
    "",
    "- Chỗ trong hai dấu ngoặc nhọn là *ô chữ*, chương trình điền khi làm thư. Gõ đúng tên ô, không dấu.",
    "  Chỉ những ô ghi dưới đây là có; gõ sai tên, chương trình báo sai ở đoạn nào và không in.",
    "- Đoạn có thể trống nằm giữa `{%p if tên_ô %}` và `{%p endif %}`, mỗi lệnh một đoạn riêng.",
    "- Kiểu đoạn (Styles) giữ việc co chữ: *Họ tên lớn*, *Thưa gửi*, *Nơi ở* tự nhỏ lại cho vừa một dòng,",
    "  không nhỏ hơn 9 pt, dài nữa thì xuống dòng cân hai bên; *Lời dẫn*, *Lời chúc* tự cân dòng; *Nội dung* chỉ nhỏ",
    "  lại khi quá một trang.",
    "- Thiệp mang sẵn phông EB Garamond (giấy phép OFL) trong tệp; văn bản hành chính dùng Times New Roman.",
    "- Khung và hoa sen nằm ở đầu trang (Header), sau chữ.",
    "- *Công tắc* là ô không in ra chữ: phần giữa `{%p if ornament %}` và `{%p endif %}` chỉ có khi công tắc bật.",
    "- Thiệp gấp: chữ ở nửa phải của mặt trong, hoa sen ở nửa trái, mỗi thư in một mặt. Mặt ngoài là tệp `_bia_`, in",
    "  sẵn cả xấp hay đặt nhà in; gấp đôi tờ A4, bìa ra ngoài.",
    "- Phôi in sẵn: chương trình chừa trắng chữ gõ sẵn trong mẫu, tên cơ quan, hình và nét kẻ, chỉ in chữ của ô;",
    "  chỗ đứng của chữ không đổi. Lệch thì chỉnh bằng tờ `can_phoi_`.",
    "- Không dùng hộp chữ, WordArt, cột, trường tự động, bảng lồng bảng: chương trình sẽ từ chối và nói rõ chỗ nào.",
    "- Câu chữ trong ô do chương trình soạn theo hồ sơ: một cha hay một mẹ, sinh đôi, danh xưng người mất… và không",
    "  nói điều gì hồ sơ không ghi. Muốn câu khác, gõ thẳng câu ấy vào mẫu thay cho ô.",
    "- Biểu của Bộ phận Một cửa (`bieu_`, Thông tư 03/2025/TT-VPCP, Phụ lục I) là văn bản hành chính khổ A4; tên, ký",
    "  hiệu và người ký đặt ở Cài đặt, theo từng thời gian có hiệu lực. Biểu 05 soạn theo lối các biểu kia, vì chưa có",
    "  bản in của Bộ: nên đọc lại và sửa cho đúng trước khi dùng.",
    "- Phiếu khảo sát (`phieu_khao_sat_`, A4 và A5): câu hỏi lấy từ bản đang dùng ở trang Khảo sát, ô `question_1` đến",
    "  `question_10`, `title`, `intro`, `mark`, `organ`, `agree`; phải giữ đủ mười dòng câu hỏi trong bảng.",
    "- Mã QR, mã vạch: hình tên `ma_qr`, `ma_vach` trong tệp giữ chỗ, chương trình vẽ lại theo mã hồ sơ. Dời, phóng to",
    "  thu nhỏ tùy ý; mã vạch chỉ có khi mã hồ sơ gồm chữ số, chữ hoa không dấu, dấu chấm, gạch nối.",
    "- Vợ chồng xưng anh, chị; nếu một người đã đủ 50 tuổi, hoặc từng kết hôn mà chưa rõ là cả hai dưới 40 tuổi, thì",
    "  cả hai là ông, bà. Người nước ngoài xưng hô như vậy, tên theo đúng thứ tự trên Giấy chứng nhận; cách gọi mà",
    "  người ấy muốn thì ghi vào hồ sơ.",
    "- Ai ký thì thư nói lời người ấy: Chủ tịch ký thì xưng “tôi”, ký thay mặt Ủy ban thì xưng “Ủy ban nhân dân”,",
    "  ký thay hay ký thừa lệnh thì nói “Chủ tịch Ủy ban nhân dân”.",
    "- `python -m letter_templates.builder` làm lại các tệp này và hình vẽ đúng như lúc đầu (mất những chỗ đã sửa).",
)
