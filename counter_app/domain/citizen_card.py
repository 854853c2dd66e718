"""The square code of a citizen's identity card as a scanner gives it: text fields only, never a picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .names import clean, fold
from .person import PartialDate, Sex

SEPARATOR = "|"
FIELDS = 7

_NUMBER = re.compile(r"[0-9]{12}")
_OLD_NUMBER = re.compile(r"[0-9]{9}(?:[0-9]{3})?")
_DAY = re.compile(r"([0-9]{2})[/.-]?([0-9]{2})[/.-]?([0-9]{4})")
# Signs that UTF-8 read as another code page leaves behind: Ã, Â, Ä and Æ before a sign that no Vietnamese word has
# there, the replacement character, and the Chinese and Greek-looking blocks that some scanners make of it.
_MANGLED = re.compile(
    "[ÃÂÄÆ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|á[º»]|[\ufffd\u0080-\u009f\u2500-\u257f\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]|[A-Za-zÀ-ỹ]\\?[a-zà-ỹ]"
)
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE, "male": Sex.MALE, "female": Sex.FEMALE}


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What stands on a card; `mangled` says that the scanner lost the marks of its letters, which must be retyped.

    `address` is the permanent residence of 2021 cards, in the names of places as they were when it was issued.
    """

    number: str
    name: str
    birth_date: PartialDate | None
    sex: Sex
    address: str
    old_number: str = ""
    issued: date | None = None
    mangled: bool = False


def looks_like_card(text: str) -> bool:
    """Whether a scan is that of a citizen's card: at least seven fields, the first of them twelve digits."""
    parts = text.split(SEPARATOR)
    return len(parts) >= FIELDS and _NUMBER.fullmatch(parts[0].strip()) is not None


def read_card(text: str) -> CitizenCard | None:
    """The card in a scan, or None when it is none.

    Cards with a chip (2021) hold seven fields: number, old number (often empty), name, birth as ddmmyyyy, sex,
    residence, issued as ddmmyyyy. Cards of Law 26/2023/QH15 (2024) hold more; what follows is passed over, as
    their meaning is not published.
    """
    if not looks_like_card(text):
        return None
    number, old, name, birth, sex, address, issued = (clean(part) for part in text.split(SEPARATOR)[:FIELDS])
    born = _day(birth)
    return CitizenCard(
        number=number,
        name=name,
        birth_date=PartialDate.of(born) if born is not None else _year(birth),
        sex=_SEXES.get(fold(sex), Sex.UNKNOWN),
        address=address,
        old_number=old if _OLD_NUMBER.fullmatch(old) else "",
        issued=_day(issued),
        mangled=is_mangled(name) or is_mangled(address),
    )


def is_mangled(text: str) -> bool:
    """Whether letters were lost between the card and us: bytes of one code page read as another."""
    return _MANGLED.search(text) is not None


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if 1850 <= year <= 2200 else None


def _year(text: str) -> PartialDate | None:
    """People whose papers know only the year have zeros for day and month, or the year alone."""
    digits = "".join(char for char in text if char.isdigit())
    if len(digits) == 8 and digits[:4] == "0000":
        digits = digits[4:]
    if len(digits) != 4 or not 1850 <= int(digits) <= 2200:
        return None
    return PartialDate(int(digits))
