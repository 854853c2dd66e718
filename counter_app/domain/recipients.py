"""Recipients as an officer types or pastes them, one to a line, and what was understood of each line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .contribution import Recipient, RecipientType
from .errors.entry import InputError
from .names import clean, fold
from .person import readable, required_name

#: The longest name a certificate has room for, with a title before it.
_LONGEST = 160
# A list copied from a document keeps its numbers and dashes.
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,3}\s*[.)/:]\s*|[-–•*+]\s+)")
# What parts a name from an address, the clearest first; a hyphen only with spaces around it.
_PARTS = (re.compile(r"\s*[;\t|]\s*"), re.compile(r"\s+[-–—]\s+"), re.compile(r"\s*,\s*"))
_HOUSEHOLDS = ("ho ong ", "ho ba ", "ho anh ", "ho chi ", "ho gia dinh ", "gia dinh ", "tang quyen ")
_BUSINESSES = (
    "cong ty ",
    "doanh nghiep ",
    "hop tac xa ",
    "htx ",
    "cua hang ",
    "co so ",
    "xi nghiep ",
    "tap doan ",
)
_ORGANISATIONS = (
    *("truong ", "hoi ", "chi bo ", "dang bo ", "dang uy ", "uy ban ", "ubnd ", "mat tran ", "ban chi huy "),
    *("ban quan ly ", "ban cong tac ", "ban nhan dan ", "tram ", "cong an ", "quan su ", "chi hoi "),
    *("doan thanh nien ",),
    *("cau lac bo ", "quy ", "chua ", "nha tho ", "giao xu ", "dong ho ", "to dan pho ", "thon ", "co quan "),
    *("doan thanh nien ", "phong ", "trung tam ", "benh vien ", "van phong "),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Understood:
    """One line that is not empty, counted from 1, and whom it names; None where it names nobody."""

    line: int
    text: str
    recipient: Recipient | None


def understood(text: str) -> tuple[Understood, ...]:
    """What was understood of a pasted list, line by line; empty lines are passed over."""
    return tuple(
        Understood(number, clean(line), recipient_of(line))
        for number, line in enumerate(text.splitlines(), start=1)
        if clean(line)
    )


def recipient_of(line: str) -> Recipient | None:
    """Whom a line names: `Ông Nguyễn Văn An; thôn Đông`, a name and after a mark an address. None for nobody.

    The name stays exactly as typed, composed; a number before it is dropped. Without a mark the line is all name.
    """
    bare = _NUMBERED.sub("", line.replace("\u00a0", " "), count=1).rstrip(" ,;|\t")
    name, address = bare, ""
    for mark in _PARTS:
        parts = mark.split(bare, maxsplit=1)
        if len(parts) == 2:
            name, address = parts
            break
    try:
        named = required_name(name, "recipient.name")
        where = readable(_PARTS[0].sub(", ", address), "recipient.address")
    except InputError:
        return None
    if len(named) > _LONGEST or not any(char.isalpha() for char in named):
        return None
    return Recipient(type_of(named), named, where)


def type_of(name: str) -> RecipientType:
    """What kind of recipient a name tells of, by its first words; a person where they tell nothing."""
    words = f"{fold(name)} "
    if words.startswith(_HOUSEHOLDS):
        return RecipientType.HOUSEHOLD
    if words.startswith(_BUSINESSES):
        return RecipientType.BUSINESS
    if words.startswith(_ORGANISATIONS):
        return RecipientType.ORGANISATION
    return RecipientType.PERSON
