"""A month of the letter log made by hand, with what is hardest to set: long names, void numbers, gaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from counter_app.demo.cases import OFFICE
from counter_app.domain.dossier import Channel
from counter_app.domain.instants import HANOI, DayRange
from counter_app.domain.letter import FormKind, LetterKind, SheetKind
from counter_app.domain.letter_book import BookEntry, BookGap, BookHead, BookLine, Deed
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.slip import ByText
from counter_app.paper.letter_book.columns import COLUMNS, TITLE, Totals, chain_words, gap_words, period

FIRST = datetime(2026, 11, 2, 8, 5, tzinfo=HANOI)
CODE = "1286-7F3A-91C2-04BE-55D0-A17C-09"
HEAD = BookHead(
    OFFICE, DayRange(date(2026, 11, 1), date(2026, 12, 1)), datetime(2026, 12, 1, 7, 45, tzinfo=HANOI), CODE
)
EMPTY = BookHead(OFFICE, DayRange(date(2026, 11, 3), date(2026, 11, 9)), HEAD.made, "")
_LONG = "Công ty TNHH Một thành viên Thương mại Dịch vụ và Xây dựng Nậm Mu"
_KINDS: tuple[SheetKind, ...] = (
    LetterKind.BIRTH,
    LetterKind.MARRIAGE,
    LetterKind.CONDOLENCE,
    LetterKind.THANKS,
    LetterKind.APOLOGY,
    FormKind.SLIP,
    OwnKind(201, "Thư thăm hỏi gia đình bị thiên tai, hỏa hoạn"),
)


def line(number: int, **more: object) -> BookLine:
    """A letter printed, signed and handed over some minutes after the first."""
    at = FIRST + timedelta(minutes=7 * number)
    told: dict[str, object] = {
        "document_number": f"{number:02}/TXL-UBND" if number % 3 == 0 else "",
        "day": at.date(),
        "kind": _KINDS[number % len(_KINDS)],
        "addressee": "gia đình anh Giàng A Sính và chị Lò Thị Ủẫ",
        "codes": (f"H99.41.07-2611{number % 28 + 1:02}-{number:04}",),
        "printed": Deed(at, "Lê Thu Hà"),
        "signed": Deed(at + timedelta(minutes=2), "Lê Thu Hà"),
        "handed_over": Deed(at + timedelta(minutes=5), "Lê Thu Hà"),
        "withdrawn": None,
        "channel": Channel.COUNTER,
        **more,
    }
    return BookLine(number=number, year=2026, **told)  # type: ignore[arg-type]


def hardest() -> list[BookEntry]:
    """What a month can hold at its worst."""
    void = Deed(FIRST + timedelta(days=2), "Nguyễn Thị Minh Khai")
    return [
        BookGap(38, 40, "máy in hỏng, ba phôi đánh số bị hủy có biên bản ngày 02/11/2026"),
        BookGap(41, 41),
        line(42),
        line(43, addressee=_LONG, document_number="112/TCO-UBND", kind=LetterKind.THANKS),
        line(
            44, withdrawn=void, why="sai chữ đệm trên thư, đã lập lại ở số 45", handed_over=None, channel=None
        ),
        line(45, copies=2, channel=Channel.POST),
        line(46, codes=("H99.41.07-261103-0046", "H99.41.07-261103-0047"), channel=Channel.CEREMONY),
        line(47, signed=None, handed_over=None, channel=None),
        line(48, addressee="người đóng góp xin giấu tên", kind=LetterKind.THANKS, codes=("GY-2026-0007",)),
        line(49, kind=FormKind.SLIP, channel=ByText.SMS, document_number="07/PXL"),
        line(50, kind=_KINDS[-1], addressee="gia đình cụ Nguyễn Phúc Vĩnh Bảo Long Tôn Nữ Thị Hoàng Anh"),
        line(51, withdrawn=void, why=""),
        *(line(number) for number in range(52, 75)),
    ]


def many(count: int) -> Iterator[BookEntry]:
    """So many lines, made as they are asked for."""
    return (line(number) for number in range(1, count + 1))


def book_text(name: str) -> str:
    """A book as it reads: every cell of every line, the gaps, the sums; no-break spaces are shown as "·"."""
    head, entries = {"hardest": (HEAD, hardest()), "empty": (EMPTY, [])}[name]
    totals, lines = Totals(), [TITLE, period(head), chain_words(head)]
    for entry in entries:
        totals.count(entry)
        if isinstance(entry, BookGap):
            lines.append(gap_words(entry))
        else:
            cells = (column.cell(entry).replace("\n", " / ") for column in COLUMNS)
            lines.append(" | ".join(cells))
    return "\n".join([*lines, *totals.told()]).replace("\u00a0", "·") + "\n"


def write_books(folder: Path) -> None:
    """Write the words of the samples."""
    for name in ("hardest", "empty"):
        (folder / f"book_letters_{name}.txt").write_text(book_text(name), encoding="utf-8")
