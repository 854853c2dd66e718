"""The letter log of a month on the command line: its lines, its gaps, what it came to."""

from __future__ import annotations

from counter_app.domain.letter_book import BookEntry, BookGap, BookLine
from counter_app.wording import _, count, full_date, n_

from .letters import letter_name


def book_entry(entry: BookEntry) -> str:
    """One number of the book, or a gap."""
    if isinstance(entry, BookGap):
        return _gap(entry)
    return _line(entry)


def book_total(sheets: int, missing: int) -> str:
    """How many numbers there are, and how many no sheet carries."""
    said = n_("{n} số thư", "{n} số thư", sheets).format(n=count(sheets))
    if not missing:
        return _("{numbers}, không thiếu số nào.").format(numbers=said)
    return _("{numbers}, thiếu {n} số.").format(numbers=said, n=count(missing))


def book_printed(printer: str) -> str:
    """The book went to a printer."""
    return _("Đã gửi sổ theo dõi thư tới máy in {printer}.").format(printer=printer)


def _line(line: BookLine) -> str:
    parts = [
        str(line.number),
        line.document_number,
        full_date(line.day),
        letter_name(line.kind),
        line.addressee,
    ]
    if line.withdrawn is not None:
        parts.append(_("HỦY SỐ: {why}").format(why=line.why or _("không ghi lý do")))
    elif line.handed_over is not None:
        parts.append(_("đã trao {day}").format(day=full_date(line.handed_over.at.date())))
    else:
        parts.append(_("chưa trao"))
    return " · ".join(part for part in parts if part)


def _gap(gap: BookGap) -> str:
    why = gap.why or _("chưa ghi lý do")
    if gap.first == gap.last:
        return _("{number} · không có thư nào mang số này: {why}").format(number=gap.first, why=why)
    return _("{first}–{last} · không có thư nào mang các số này: {why}").format(
        first=gap.first, last=gap.last, why=why
    )
