"""Templates to begin a kind of the commune's own with: two blank ones, and two that are worded already."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import administrative, card_sheets, cards
from .ooxml import optional, paragraph, run


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card of a kind that no model names: whose look it borrows, its heading, and its paragraphs."""

    file: str
    title: str
    heading: str
    look: cards.Card
    words: tuple[str, ...]
    body: float = 12.5

    @property
    def card(self) -> cards.Card:
        """The look under the card's own name."""
        return replace(self.look, file=self.file, title=self.title, heading=self.heading)


BLANK_CARD = OwnCard(
    "loai_thu_trong_thiep_a5",
    "Mẫu trống, thiệp",
    "{{ title }}",
    cards.THANKS,
    (
        (
            "Nhân dịp {{ ten_dip }}, {{ sender }} trân trọng gửi tới {{ you }} lời chào "
            "và\u00a0lời\u00a0thăm\u00a0hỏi."
        ),
        "{{ noi_dung }}",
    ),
)
NEW_YEAR = OwnCard(
    "loai_thu_chuc_tet_a5",
    "Thư chúc Tết",
    "Thư chúc Tết",
    replace(cards.MARRIAGE, art={"a5": (("lotus_birth", 14.5, 94, 0.92),)}),
    (
        (
            "Xuân {{ nam_moi }} đang về trên từng nếp nhà {{ commune }}. {{ sender_first }} trân trọng gửi tới "
            "{{ you }} lời chúc mừng năm mới."
        ),
        (
            "Một năm qua, mọi việc chung của xã đều có sự chung tay của người dân. Cảm ơn {{ you }} "
            "đã\u00a0tin\u00a0cậy và\u00a0góp\u00a0sức."
        ),
        "Kính chúc {{ you }} năm mới mạnh khỏe, đầm ấm, vạn sự như ý.",
    ),
)
DISASTER = OwnCard(
    "loai_thu_tham_hoi_thien_tai_a5",
    "Thư thăm hỏi sau thiên tai",
    "Thư thăm hỏi",
    cards.CONDOLENCE,
    (
        (
            "Được tin {{ thien_tai }} đã gây thiệt hại cho {{ you }}, {{ sender }} xin gửi lời thăm hỏi chân tình "
            "và chia sẻ những mất mát mà {{ you }} đang gánh chịu."
        ),
        (
            "Xã đang cùng các đoàn thể {{ viec_dang_lam }}. Cần giúp thêm điều gì, xin {{ you }} báo trưởng thôn "
            "hoặc đến trụ sở xã bất cứ lúc nào; {{ commune }} luôn ở\u00a0bên\u00a0bà\u00a0con."
        ),
    ),
)
OWN_CARDS = (BLANK_CARD, NEW_YEAR, DISASTER)


def own_sheet(one: OwnCard) -> card_sheets.Sheet:
    """The measures of an A5 card, its words set as those of thanks are."""
    sheet = card_sheets.SHEETS["a5"]
    return replace(sheet, body=one.body - 0.5, text_line=1.12)


def own_words(one: OwnCard, sheet: card_sheets.Sheet) -> str:
    """What stands between title and signature: whom it is for, then the paragraphs."""
    strong = f'<w:rFonts w:ascii="{card_sheets.SEMIBOLD}" w:hAnsi="{card_sheets.SEMIBOLD}"/>'
    first = f'<w:spacing w:before="{round(sheet.gap * 30)}"/>'
    return (
        paragraph("LetterSalutation", run("{{ salutation }}", strong))
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterBody", one.words[0], properties=first)
        + "".join(paragraph("LetterBody", words) for words in one.words[1:])
    )


def _blank(_sheet: administrative.Sheet) -> str:
    return (
        paragraph("LetterSalutation", "{{ salutation }}")
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterSpace")
        + "".join(paragraph("LetterBody", words) for words in BLANK_CARD.words)
        + paragraph("LetterBody", "Trân trọng.")
    )


BLANK_TEXT = administrative.Text(
    "loai_thu_trong_hanh_chinh", "Mẫu trống, văn bản hành chính", "{{ title }}", _blank
)
