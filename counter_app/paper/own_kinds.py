"""Templates of the commune's own kinds: what every one of them may use, and which placeholders are a kind's own."""

from __future__ import annotations

import difflib
import re

from counter_app.domain.own_kind import OwnKind

from .placeholder import Placeholder

OWN_PLACEHOLDERS = (
    Placeholder("title", "Tên loại thư do xã đặt"),
    Placeholder("salutation", "Lời thưa gửi: “Kính gửi ông Nguyễn Văn An”; phải có ô này hoặc ô recipient"),
    Placeholder("recipient", "Người nhận kèm danh xưng, hoặc tên tổ chức"),
    Placeholder("you", "Cách gọi người nhận trong câu: ông, bà, gia đình, Quý đơn vị"),
    Placeholder("address", "Nơi ở; để trống khi không ghi"),
    Placeholder("occasion", "Ngày của dịp gửi thư"),
    Placeholder("commune", "“xã Lâm Hòa”"),
    Placeholder("sender", "Người nói trong thư, giữa câu: “thay mặt Ủy ban nhân dân xã …, tôi”"),
    Placeholder("sender_first", "Người nói trong thư, đầu câu: “Thay mặt Ủy ban nhân dân xã …, tôi”"),
    Placeholder("sender_again", "Người nói khi nhắc lại: “tôi”, “Ủy ban nhân dân xã”"),
)
#: Without one of these a letter would not say to whom it goes.
RECIPIENTS = ("salutation", "recipient")
#: The templates shipped to begin with: blank ones first, then worded examples.
PROPOSALS = (
    "loai_thu_trong_thiep_a5.docx",
    "loai_thu_trong_hanh_chinh_a4.docx",
    "loai_thu_chuc_tet_a5.docx",
    "loai_thu_tham_hoi_thien_tai_a5.docx",
)
#: A name this like a known one is taken for a misspelling until the officer says that it is not.
_LIKE = 0.8
_FLAT = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def own_template_name(kind: OwnKind) -> str:
    """The file name that the template of such a kind goes by; whatever the kind is called, it stays."""
    return f"loai_thu_{int(kind)}.docx"


def is_field_name(name: str) -> bool:
    """Whether a placeholder may be a field of a kind's own: one ASCII word."""
    return _FLAT.fullmatch(name) is not None


def misspelt(name: str, known: frozenset[str]) -> str:
    """The known placeholder that a name was most likely meant to be; empty when it is like none."""
    if name in known:
        return ""
    near = difflib.get_close_matches(name.lower(), sorted(known), n=1, cutoff=_LIKE)
    return near[0] if near else ""
