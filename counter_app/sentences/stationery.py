"""What goes with the letters, and how a letter may be laid out, as the officer names them."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.layout import Carries, EnvelopeSize, LetterFamily, Presence
from counter_app.domain.letter import LetterKind
from counter_app.wording import _

from .letters import letter_name


def envelope(size: EnvelopeSize) -> str:
    """`Phong bì C6 (162 × 114 mm)`."""
    short, long = size.millimetres
    return _("Phong bì {size} ({long} × {short} mm)").format(size=size.value, long=long, short=short)


def gauge(kind: LetterKind) -> str:
    """`Tờ cân chỉnh phôi, Thư cảm ơn`."""
    return _("Tờ cân chỉnh phôi, {letter}").format(letter=letter_name(kind))


def blank(kind: LetterKind) -> str:
    """`Phôi để in sẵn, Thư cảm ơn`."""
    return _("Phôi để in sẵn, {letter}").format(letter=letter_name(kind))


def cover(kind: LetterKind) -> str:
    """`Bìa thiệp gấp, Thư cảm ơn`."""
    return _("Bìa thiệp gấp, {letter}").format(letter=letter_name(kind))


def sent(name: str, printer: str) -> str:
    """`Đã gửi lệnh in Phong bì C6 đến máy in Văn phòng.`"""
    return _("Đã gửi lệnh in: {name}. Máy in: {printer}.").format(name=name, printer=printer)


def family_name(family: LetterFamily) -> str:
    """`Thiệp gấp đôi`."""
    match family:
        case LetterFamily.CUSTOMARY:
            return _("Theo lệ")
        case LetterFamily.ADMINISTRATIVE:
            return _("Văn bản hành chính")
        case LetterFamily.CARD:
            return _("Thiệp")
        case LetterFamily.FOLDED:
            return _("Thiệp gấp, A4")
        case _:
            assert_never(family)


def family_meaning(family: LetterFamily) -> str:
    """What a family of letters is."""
    match family:
        case LetterFamily.CUSTOMARY:
            return _("Thư xin lỗi là văn bản hành chính, các thư khác là thiệp.")
        case LetterFamily.ADMINISTRATIVE:
            return _("Trình bày theo Nghị định 30/2020/NĐ-CP, Phụ lục I.")
        case LetterFamily.CARD:
            return _("Thiệp một mặt có khung và hoa sen; thư xin lỗi để trơn.")
        case LetterFamily.FOLDED:
            return _("Một tờ A4 gấp đôi; thư in ở nửa phải mặt trong, bìa in sẵn.")
        case _:
            assert_never(family)


def presence_name(presence: Presence) -> str:
    """`Có`."""
    match presence:
        case Presence.CUSTOMARY:
            return _("Theo lệ")
        case Presence.SHOWN:
            return _("Có")
        case Presence.LEFT_OUT:
            return _("Không")
        case _:
            assert_never(presence)


def carries_name(carries: Carries) -> str:
    """`Đã có khung và chữ cố định`."""
    match carries:
        case Carries.NOTHING:
            return _("Giấy trắng: in cả tờ thư")
        case Carries.FIXED:
            return _("Phôi in sẵn khung và chữ")
        case Carries.SIGNED:
            return _("Phôi in sẵn cả phần ký")
        case _:
            assert_never(carries)
