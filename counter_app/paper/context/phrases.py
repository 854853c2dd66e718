"""Turns of phrase that every letter shares: unbroken names, dates in words, how people are addressed."""

from __future__ import annotations

import re
from datetime import date

from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType, PartialDate, Sex
from counter_app.wording import paper_date, paper_day_number, paper_month_number

NBSP = "\u00a0"
DOTS = "…………"
LONG_DOTS = "…………………………"

# A name longer than this may be broken between its words: unbroken it would tear a justified line apart.
_UNBROKEN = 26
# Two words of fewer letters look forlorn on a last line: then three are held together.
_FORLORN = 9
_BOUND = re.compile(
    r"\b(ngày|tháng|năm|lúc|điện thoại|Ủy|nhân|gia|Giấy|khai|kết|chứng|hồ|mã|trân) "
    r"(?=\d|ban\b|dân\b|đình\b|khai\b|sinh\b|trọng\b|hôn\b|nhận\b|sơ\b|số\b)"
)
_HOURS = re.compile(r"(\d) (?=giờ\b|phút\b|ngày\b)")


def bound(text: str) -> str:
    """The text with no-break spaces where a line must not end: "ngày 25", "Ủy ban", "17 giờ"."""
    return _HOURS.sub(rf"\1{NBSP}", _BOUND.sub(rf"\1{NBSP}", text))


def closed(text: str) -> str:
    """A paragraph with no-break spaces where a line must not end, and no single word alone on its last line."""
    head, *tail = bound(text).rsplit(" ", 2)
    if tail and NBSP in tail[-1]:
        # Two words held together already close the paragraph well; a longer block would tear the line above apart.
        return bound(text)
    if len(tail) == 2 and len(" ".join(tail)) >= _FORLORN:
        return f"{head} {NBSP.join(tail)}"
    return NBSP.join((head, *tail))


def unbound(text: str) -> str:
    """The text with ordinary spaces again, as it is read on screen."""
    return text.replace(NBSP, " ")


def name_of(text: str) -> str:
    """A name exactly as given, in NFC, each part of it between commas held together up to 26 characters."""
    parts = clean(text).split(", ")
    return ", ".join(part.replace(" ", NBSP) if len(part) <= _UNBROKEN else part for part in parts)


def capitals(text: str) -> str:
    """The text in capitals letter by letter; a letter without a capital of its own (ß, ʼ) stays as it is."""
    return "".join(_capital(char) for char in text)


def _capital(char: str) -> str:
    upper = char.upper()
    return upper if len(upper) == 1 and upper.lower() == char.lower() else char


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning and nothing else changed."""
    return capitals(text[:1]) + text[1:]


def committee(office: Office) -> str:
    """`Ủy ban nhân dân xã Lâm Hòa`, with dots where the office has not entered its name."""
    return f"Ủy{NBSP}ban nhân{NBSP}dân {commune(office)}"


def commune(office: Office) -> str:
    """`xã Lâm Hòa`, never broken, with dots for what is not entered."""
    return f"{office.unit or DOTS}{NBSP}{name_of(office.commune) or DOTS}"


def place(office: Office) -> str:
    """The place name before a date: the bare name of the commune; a number keeps its rank ("Phường 12").

    Decree 30/2020/NĐ-CP, Annex I, part I, section II, item 4.
    """
    if office.place:
        return name_of(office.place)
    bare = name_of(office.commune)
    return f"{sentence_case(office.unit)}{NBSP}{bare}" if bare.isdigit() else bare or DOTS


def day_in_words(day: date) -> str:
    """`ngày 03 tháng 5 năm 2026`, each number held to its word (Decree 30/2020/NĐ-CP, Annex I)."""
    return bound(paper_date(day))


def partial_in_words(day: PartialDate) -> str:
    """As much of a date as is known: `ngày …`, `tháng 5 năm 2026` or `năm 2026`."""
    if day.exact is not None:
        return day_in_words(day.exact)
    if day.month is not None:
        return bound(f"tháng {paper_month_number(day.month)} năm {day.year}")
    return bound(f"năm {day.year}")


def lunar_in_words(day: int, month: int, leap: bool, year_name: str) -> str:
    """`ngày 08 tháng 10 năm Bính Ngọ`; a leap month is told by the word "nhuận" after it."""
    leap_word = f"{NBSP}nhuận" if leap else ""
    words = bound(f"ngày {paper_day_number(day)} tháng {paper_month_number(month)}{leap_word}")
    return words + (f" năm{NBSP}{year_name.replace(' ', NBSP)}" if year_name else "")


def sir(sex: Sex) -> str:
    """`ông`, `bà`, or `ông/bà` as forms write it when the sex is not known."""
    return {Sex.MALE: "ông", Sex.FEMALE: "bà", Sex.UNKNOWN: "ông/bà"}[sex]


def applicant_word(applicant: Applicant) -> str:
    """How an applicant is spoken to within a sentence: `ông`, `bà`, `ông/bà` or `Quý đơn vị`."""
    return f"Quý{NBSP}đơn vị" if applicant.type is ApplicantType.ORGANISATION else sir(applicant.sex)


def called(word: str, name: str) -> str:
    """A form of address and a name, held together: `ông Giàng A Sính`."""
    return f"{name_of(word)}{NBSP}{name_of(name)}" if word else name_of(name)


def on_day(day: PartialDate) -> str:
    """When something happened: `ngày …`, or `vào tháng 5 năm 2026` when the day is not known."""
    words = partial_in_words(day)
    return words if day.exact is not None else f"vào {words}"


COUNTS = {2: "hai", 3: "ba", 4: "bốn", 5: "năm"}
