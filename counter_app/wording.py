"""Messages in the officer's language, and Vietnamese dates, times and numbers as papers write them."""

from __future__ import annotations

import gettext
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

SOURCE_LANGUAGE = "vi"
LANGUAGES = ("vi", "en")

_translations: gettext.NullTranslations = gettext.NullTranslations()
_language = SOURCE_LANGUAGE


def use_language(language: str, locale_dir: Path) -> None:
    """Speak `language` from now on; Vietnamese is the source and needs no catalogue.

    Raises FileNotFoundError when the catalogue of another language is missing.
    """
    global _translations, _language
    if language == SOURCE_LANGUAGE:
        _translations = gettext.NullTranslations()
    else:
        _translations = gettext.translation("counter_app", str(locale_dir), languages=[language])
    _language = language


def language() -> str:
    """The language code in use, `vi` or `en`."""
    return _language


def _(message: str) -> str:
    """The message in the language in use."""
    return _translations.gettext(message)


def n_(one: str, many: str, n: int) -> str:
    """The message for a count; Vietnamese has one form, English two. Format `{n}` afterwards."""
    return _translations.ngettext(one, many, n)


def later(message: str) -> str:
    """A message that is kept in Vietnamese as it stands and shown by `said`."""
    return message


def said(message: str) -> str:
    """A message marked by `later` in the language in use."""
    return _translations.gettext(message) if message else ""


def nfc(text: str) -> str:
    """The text in Unicode NFC, the form required of state papers (TCVN 6909:2001)."""
    return unicodedata.normalize("NFC", text)


def paper_day_number(day: int) -> str:
    """A day of the month as papers write it: below 10 with a leading zero (Decree 30/2020, Annex I)."""
    return f"{day:02d}"


def paper_month_number(month: int) -> str:
    """A month as papers write it: only 1 and 2 take a leading zero (Decree 30/2020, Annex I)."""
    return f"{month:02d}" if month <= 2 else str(month)


def paper_date(day: date) -> str:
    """`ngày 03 tháng 5 năm 2026`; always Vietnamese, for paper (Decree 30/2020, Annex I)."""
    return f"ngày {paper_day_number(day.day)} tháng {paper_month_number(day.month)} năm {day.year}"


def paper_time(instant: datetime) -> str:
    """`08 giờ 05 phút`, or `08 giờ` on the hour; always Vietnamese, for paper."""
    return f"{instant:%H} giờ" if instant.minute == 0 else f"{instant:%H} giờ {instant:%M} phút"


def short_date(day: date) -> str:
    """`20/11` beside a weekday or in a list; day before month in every language."""
    return f"{day:%d/%m}"


def full_date(day: date) -> str:
    """`20/11/2026`."""
    return f"{day:%d/%m/%Y}"


def clock_time(instant: datetime) -> str:
    """`15:09` on the office's clock."""
    return f"{instant:%H:%M}"


def weekday(day: date) -> str:
    """`Thứ Hai` … `Chủ Nhật`, or the English name."""
    return [_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"), _("Thứ Bảy"), _("Chủ Nhật")][
        day.weekday()
    ]


def short_weekday(day: date) -> str:
    """`T2` … `T7`, `CN`; only ever written next to a date."""
    return [_("T2"), _("T3"), _("T4"), _("T5"), _("T6"), _("T7"), _("CN")][day.weekday()]


def count(number: int) -> str:
    """A whole number with the thousands mark of the language: `1.286` in Vietnamese, `1,286` in English."""
    grouped = f"{number:,}"
    return grouped if _language == "en" else grouped.replace(",", ".")


def decimal(number: float) -> str:
    """A number with one digit after the decimal mark of the language: `3,5` in Vietnamese, `3.5` in English."""
    shown = f"{number:.1f}"
    return shown if _language == "en" else shown.replace(".", ",")


def joined(parts: Iterable[str]) -> str:
    """`a, b và c`: a list as a sentence says it."""
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    return _("{first} và {last}").format(first=", ".join(items[:-1]), last=items[-1])
