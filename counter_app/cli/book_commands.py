"""The command `log book`: the letter log of a month to print and sign."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from counter_app.domain.instants import DayRange
from counter_app.domain.letter_book import BookEntry, BookGap, BookLine
from counter_app.sentences import command_line as say
from counter_app.sentences import letter_book as book_say

from .answer import Answer
from .context import Context
from .files import written
from .survey_grammar import period


def book_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `log book`."""
    parser.add_argument(
        "--month", type=period, metavar="2026-11", help="book: tháng nào; không có thì tháng này"
    )
    parser.add_argument("--pdf", type=Path, metavar="F.pdf", help="book: sổ in, A4 ngang, để ký")
    parser.add_argument("--xlsx", type=Path, metavar="F.xlsx", help="book: bảng tính")
    parser.add_argument("--print", action="store_true", help="book: in sổ")
    parser.add_argument("--printer", default="", metavar="NAME")


def book(context: Context, chosen: Namespace) -> Answer:
    """`log book`: the numbers of a month, on screen, as a book to print, as a table."""
    act, days = context.app.letter_book, chosen.month or _this_month(context)
    told: list[str] = []
    files: dict[str, str] = {}
    for name, path, make in (("pdf", chosen.pdf, act.pdf), ("xlsx", chosen.xlsx, act.xlsx)):
        if path is not None:
            written(path, make(days.first, days.end))
            files[name] = str(path)
            told.append(say.saved(str(path)))
    if chosen.print:
        _made, files["printer"] = act.print(days.first, days.end, chosen.printer)
        told.append(book_say.book_printed(files["printer"]))
    entries = act.lines(days.first, days.end)
    shown = [] if files else [book_say.book_entry(entry) for entry in entries]
    sheets = sum(isinstance(entry, BookLine) for entry in entries)
    data = {
        "first": days.first,
        "end": days.end,
        "count": sheets,
        "missing": [_gap(entry) for entry in entries if isinstance(entry, BookGap)],
        "sheets": [_line(entry) for entry in entries if isinstance(entry, BookLine)],
        **files,
    }
    return Answer(data, (*shown, *told, book_say.book_total(sheets, _missing(entries))))


def _this_month(context: Context) -> DayRange:
    return period(f"{context.app.clock.now():%Y-%m}")


def _missing(entries: Iterable[BookEntry]) -> int:
    return sum(one.last - one.first + 1 for one in entries if isinstance(one, BookGap))


def _gap(gap: BookGap) -> dict[str, Any]:
    return {"first": gap.first, "last": gap.last, "why": gap.why}


def _line(line: BookLine) -> dict[str, Any]:
    deeds = {
        "printed": line.printed,
        "signed": line.signed,
        "handed_over": line.handed_over,
        "withdrawn": line.withdrawn,
    }
    return {
        "number": line.number,
        "document_number": line.document_number,
        "day": line.day,
        "kind": int(line.kind),
        "addressee": line.addressee,
        "codes": list(line.codes),
        "channel": line.channel,
        "why": line.why,
        **{name: None if deed is None else {"at": deed.at, "by": deed.by} for name, deed in deeds.items()},
    }
