"""A first proposal of a year's days off, computed from the law by a library until the Government publishes them."""

from __future__ import annotations

from counter_app.domain.workdays import SpecialDay, SpecialKind

SOURCE = "tính theo luật, chưa công bố"


def proposed_days(year: int) -> tuple[SpecialDay, ...]:
    """Days off from Monday to Friday and known make-up Saturdays of a year, in order, none marked announced.

    Only a proposal: the library missed the exchange of 2 and 10 January 2026, and knows no exchange before the
    Government has decided it. The officer accepts or edits each day.
    """
    import holidays  # noqa: PLC0415 - it costs a quarter of a second, and the program starts every morning

    found = holidays.country_holidays("VN", years=year, language="vi")
    days = {
        day: SpecialDay(day, SpecialKind.OFF, _reason(name), SOURCE, announced=False)
        for day, name in found.items()
        if day.weekday() < 5
    }
    for saturday in found.weekend_workdays:
        if saturday.year == year:
            days[saturday] = SpecialDay(saturday, SpecialKind.MAKE_UP, "bù", SOURCE, announced=False)
    return tuple(days[day] for day in sorted(days))


def _reason(name: str) -> str:
    """The library's name of a day, worded to follow "nghỉ"."""
    prefix, marker = "Ngày nghỉ (thay cho ngày ", "(nghỉ bù)"
    if name.startswith(prefix):
        return f"hoán đổi với ngày {name.removeprefix(prefix).rstrip(')')}"
    if marker in name:
        return f"bù {_plain(name.replace(marker, '').strip())}"
    return _plain(name)


def _plain(name: str) -> str:
    """One name for all days of the lunar New Year, so that an explanation can tell them together."""
    return "Tết Nguyên đán" if "Tết" in name and "Dương lịch" not in name else name
