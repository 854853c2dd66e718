"""Kinds of the commune's own as the officer speaks of them."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.contribution import RecipientType
from counter_app.domain.office import NumberSource, OwnLetter
from counter_app.domain.own_kind import Tone
from counter_app.wording import _, n_

from .letters import signing_name


def tone_name(tone: Tone) -> str:
    """`vui`, as a tone is chosen."""
    match tone:
        case Tone.FESTIVE:
            return _("Vui")
        case Tone.PLAIN:
            return _("Bình thường")
        case Tone.QUIET:
            return _("Trầm")
        case _:
            assert_never(tone)


def tone_meaning(tone: Tone) -> str:
    """What a tone means for the words and for printing."""
    match tone:
        case Tone.FESTIVE:
            return _("Dịp vui: Tết, mừng thọ, tân gia. Không dùng lời chia buồn.")
        case Tone.PLAIN:
            return _("Thư việc chung, không vui không buồn.")
        case Tone.QUIET:
            return _("Người nhận đang buồn hoặc gặp nạn: không lời vui, không in lẫn với thư khác.")
        case _:
            assert_never(tone)


def kind_made(own: OwnLetter) -> str:
    """A kind is there from now on."""
    return _("Đã thêm loại thư “{name}”, số {number}. Từ nay soạn được ở trang Thư khác.").format(
        name=own.kind.name, number=int(own.kind)
    )


def kind_line(own: OwnLetter, letters: int) -> str:
    """`201  Thư chúc Tết (Vui), 12 thư`."""
    count = n_("{n} thư", "{n} thư", letters).format(n=letters)
    line = f"{int(own.kind)}  {own.kind.name} ({tone_name(own.kind.tone).lower()}), {count}"
    return _("{line}, thôi dùng").format(line=line) if own.retired else line


def renamed(own: OwnLetter) -> str:
    """A kind is called otherwise."""
    return _("Từ nay gọi là “{name}”; thư đã ghi sổ giữ tên cũ.").format(name=own.kind.name)


def regulated(own: OwnLetter) -> str:
    """How letters of a kind are signed and numbered from now on."""
    signs = signing_name(own.rules.signing)
    told = _("“{name}” từ nay {signs}; thư không mang số.").format(name=own.kind.name, signs=signs)
    if own.rules.number_source is not NumberSource.NONE:
        told = _("“{name}” từ nay {signs}; số theo {pattern}.").format(
            name=own.kind.name, signs=signs, pattern=own.rules.draft_number
        )
    return told


def retired(own: OwnLetter) -> str:
    """Whether new letters of a kind are written."""
    if own.retired:
        return _("“{name}” thôi dùng; thư đã ghi sổ vẫn còn nguyên.").format(name=own.kind.name)
    return _("“{name}” được dùng lại.").format(name=own.kind.name)


def noted(codes: tuple[str, ...]) -> str:
    """Letters were written down."""
    n = len(codes)
    if n == 1:
        return _("Đã ghi thư {code}.").format(code=codes[0])
    return n_("Đã ghi {n} thư: {first} đến {last}.", "Đã ghi {n} thư: {first} đến {last}.", n).format(
        n=n, first=codes[0], last=codes[-1]
    )


def dropped(code: str) -> str:
    """A letter was crossed off the list."""
    return _("Đã bỏ thư {code} khỏi danh sách.").format(code=code)


def nobody_waits() -> str:
    """No letter is written down."""
    return _("Chưa có thư nào trong danh sách.")


def recipient_kind(kind: RecipientType) -> str:
    """What a recipient was taken for: `cá nhân`, `hộ gia đình`."""
    match kind:
        case RecipientType.PERSON:
            return _("cá nhân")
        case RecipientType.HOUSEHOLD:
            return _("hộ gia đình")
        case RecipientType.ORGANISATION:
            return _("cơ quan, tổ chức")
        case RecipientType.BUSINESS:
            return _("doanh nghiệp")
        case RecipientType.DELEGATION:
            return _("đoàn")
        case _:
            assert_never(kind)
