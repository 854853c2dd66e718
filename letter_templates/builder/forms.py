"""The one-stop forms (Circular 03/2025/TT-VPCP, Annex I) on A4, laid out by Decree 30/2020/NĐ-CP."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from .administrative import SHEETS, Sheet, nation, sheet_styles
from .closing import copies, signature
from .ooxml import END, Cell, Style, hairline, optional, paragraph, run, table, twips

BOLD = "<w:b/><w:bCs/>"
#: The head of a form names two units, so that its left column is wider than a letter's and its type a little smaller.
SHEET = replace(SHEETS["a4"], organ=12, motto=13, body=13.5, left_share=0.42, line=1.25, gap=6)


@dataclass(frozen=True, slots=True)
class FormText:
    """One form: its file, its name, what stands between title and foot, and the foot itself."""

    file: str
    title: str
    inside: Callable[[Sheet], str]
    foot: Callable[[Sheet], str]


def form_styles(sheet: Sheet) -> tuple[Style, ...]:
    """The styles of a form: those of an administrative letter, and the name of the committee above its unit."""
    own = sheet_styles(sheet)
    organ = next(style for style in own if style.id == "LetterOrgan")
    return (
        *own,
        replace(organ, id="LetterOrganAbove", name="Thư – Tên cơ quan chủ quản", bold=False),
        # A style of its own: the name of a one-stop unit takes two lines rather than small type.
        replace(organ, id="LetterUnit", name="Thư – Tên bộ phận"),
    )


def form_body(form: FormText, sheet: Sheet) -> str:
    """The document: the shared head, the title of the day, the form's own text, its foot."""
    return (
        form_head(sheet)
        + paragraph("LetterTitle", "{{ title }}")
        + form.inside(sheet)
        + paragraph("LetterCopies", properties=f'<w:spacing w:before="{round(sheet.gap * 20)}"/>')
        + form.foot(sheet)
        + END
    )


def form_head(sheet: Sheet) -> str:
    """The committee and its one-stop unit on the left, the country on the right; number, place and date below."""
    wide = sheet.page.text
    left = round(wide * sheet.left_share)
    right = wide - left
    organ = (
        # Air beside the country's name: a longer name of the committee takes two lines.
        paragraph(
            "LetterOrganAbove",
            "{{ organ_1 }}",
            properties=f'<w:ind w:right="{twips(3)}" w:left="{twips(3)}"/>',
        )
        + paragraph("LetterUnit", "{{ organ_2 }}")
        + hairline(60, left / 20, style="LetterOrganRule")
    )
    number = optional("number_line", paragraph("LetterNumber", "{{ number_line }}")) + END
    dated = paragraph("LetterPlaceDate", "{{ place_date }}")
    return table(
        (left, right),
        (
            (0, (Cell(organ, left), Cell(nation(right), right))),
            (0, (Cell(number, left), Cell(dated, right))),
        ),
    )


def told(*names: str) -> str:
    """Paragraphs of running text, each a placeholder."""
    return "".join(paragraph("LetterBody", f"{{{{ {name} }}}}") for name in names)


def head_signs(sheet: Sheet) -> str:
    """A foot signed by the head of the office alone, with "Nơi nhận" beside it where the office wants that."""
    half = sheet.page.text // 2
    signed = signature(sheet.sign_room, sheet.seal_room, half)
    return table(
        (half, half),
        ((0, (Cell(copies("Như trên;", "Lưu: VT, hồ sơ.") + END, half), Cell(signed, half))),),
    )


def _slip(_sheet: Sheet) -> str:
    promised = paragraph("LetterBody", run("{{ new_before }} "), run("{{ new_promise }}", BOLD))
    return (
        paragraph("LetterRecipient", "Kính gửi: {{ recipient }}")
        + told("receipt", "promise", "delay", "reason", "apology")
        + promised
        + optional("contact", told("contact"))
        + told("hope")
    )


FORMS: Mapping[str, FormText] = {
    one.file: one
    for one in (
        FormText("bieu_04_xin_loi_hen_lai", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", _slip, head_signs),
    )
}
