"""The columns of the letter log with what stands in them; always Vietnamese, they stand on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from counter_app.domain.dossier import Channel
from counter_app.domain.letter_book import BookGap, BookHead, BookLine, Deed
from counter_app.domain.names import clean
from counter_app.domain.slip import ByText
from counter_app.paper.catalogue import title_of
from counter_app.paper.context.phrases import NBSP, bound
from counter_app.paper.spreadsheet import Value
from counter_app.wording import clock_time, full_date, paper_month_number, short_date

TITLE = "SỔ THEO DÕI THƯ"
#: Names by which the log knows who is no single person.
_WHO = {"officer": "công chức"}
UNNAMED = "người đóng góp xin giấu tên"
_CHANNELS: Mapping[Channel | ByText, str] = {
    Channel.COUNTER: "tại quầy",
    Channel.HOME: "tại nhà",
    Channel.POST: "gửi bưu chính",
    Channel.CEREMONY: "tại lễ trao",
    ByText.EMAIL: "qua thư điện tử",
    ByText.SMS: "qua tin nhắn",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its room on paper in millimetres, its width on the screen in signs, its words.

    `cell` is what the printed book says; `value` what the table holds where that is something else. What a void
    number had is struck through where `struck`.
    """

    heading: str
    room: float
    signs: int
    cell: Callable[[BookLine], str]
    middle: bool = False
    struck: bool = False
    value: Callable[[BookLine], Value] | None = None


def _deed(line: BookLine, deed: Deed | None, *more: str) -> str:
    """The hour and day above who did it, with its year where that is not the letter's; empty where it was not done."""
    if deed is None:
        return ""
    day = deed.at.date()
    told = short_date(day) if day.year == line.day.year else full_date(day)
    return "\n".join(part for part in (f"{clock_time(deed.at)} {told}", _by(deed), *more) if part)


def _at(deed: Deed | None) -> Value:
    return "" if deed is None else deed.at


def _by(deed: Deed | None) -> str:
    return "" if deed is None else _WHO.get(deed.by, clean(deed.by))


def _channel(line: BookLine) -> str:
    return "" if line.handed_over is None or line.channel is None else _CHANNELS[line.channel]


def _addressee(line: BookLine) -> str:
    return UNNAMED if line.unnamed else clean(line.addressee)


def _note(line: BookLine) -> str:
    """Why the number is void, or how often the letter was copied."""
    parts = []
    if line.withdrawn is not None:
        at = f"{clock_time(line.withdrawn.at)} {full_date(line.withdrawn.at.date())}"
        who = f", {_by(line.withdrawn)}" if _by(line.withdrawn) else ""
        parts.append(f"HỦY SỐ lúc {at}{who}: {clean(line.why) or 'không ghi lý do'}")
    if line.copies:
        parts.append(f"in lại {line.copies}{NBSP}lần")
    return "; ".join(parts)


COLUMNS = (
    Column(
        "Số sổ", 13, 8, lambda one: str(one.number), middle=True, struck=True, value=lambda one: one.number
    ),
    Column("Số văn bản", 27, 20, lambda one: clean(one.document_number), struck=True),
    Column("Ngày thư", 19, 12, lambda one: full_date(one.day), middle=True, value=lambda one: one.day),
    Column("Loại thư", 30, 26, lambda one: title_of(one.kind)),
    Column("Gửi ai", 47, 40, _addressee, struck=True),
    Column("Hồ sơ", 36, 26, lambda one: "\n".join(clean(code) for code in one.codes)),
    Column("In lúc, ai in", 23, 18, lambda one: _deed(one, one.printed), value=lambda one: _at(one.printed)),
    Column("Ký lúc, ai ghi", 23, 18, lambda one: _deed(one, one.signed), value=lambda one: _at(one.signed)),
    Column(
        "Trao lúc, cách trao, ai trao",
        25,
        18,
        lambda one: _deed(one, one.handed_over, _channel(one)),
        value=lambda one: _at(one.handed_over),
    ),
    Column("Ghi chú", 32, 40, _note),
)
#: Columns of the table that the printed book tells within others.
PEOPLE = (
    Column("Người in", 0, 20, lambda one: _by(one.printed)),
    Column("Người ghi ký", 0, 20, lambda one: _by(one.signed)),
    Column("Người trao", 0, 20, lambda one: _by(one.handed_over)),
    Column("Cách trao", 0, 16, _channel),
)


@dataclass(slots=True)
class Totals:
    """What the lines came to, by the name of the letter: numbers, handed over, void; and the gaps between."""

    kinds: dict[tuple[int, str], list[int]] = field(default_factory=dict)
    lines: int = 0
    missing: int = 0
    unexplained: int = 0

    def count(self, entry: BookLine | BookGap) -> None:
        """Take one more line or gap in."""
        if isinstance(entry, BookGap):
            numbers = entry.last - entry.first + 1
            self.missing += numbers
            self.unexplained += 0 if entry.why else numbers
            return
        self.lines += 1
        row = self.kinds.setdefault((int(entry.kind), title_of(entry.kind)), [0, 0, 0])
        row[0] += 1
        row[1] += entry.handed_over is not None and not entry.is_void
        row[2] += entry.is_void

    def told(self) -> list[str]:
        """The sums in sentences, the whole first."""
        if not self.lines:
            return ["Trong kỳ không có số nào được cấp."]
        whole = [sum(row[place] for row in self.kinds.values()) for place in range(3)]
        said = [f"Cộng: {_sum(whole)}."]
        said += [f"{name}: {_sum(row)}." for (_number, name), row in sorted(self.kinds.items())]
        if self.missing:
            said.append(f"Số trống: {_n(self.missing)}, trong đó chưa ghi lý do: {_n(self.unexplained)}.")
        return said


def _sum(row: list[int]) -> str:
    return f"{_n(row[0])}{NBSP}số, đã trao {_n(row[1])}, hủy số {_n(row[2])}"


def _n(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def gap_words(gap: BookGap) -> str:
    """`Số 12: trống, máy hỏng`; plainly where nobody explained it."""
    numbers = f"Số {gap.first}" if gap.first == gap.last else f"Các số {gap.first} đến {gap.last}"
    return f"{numbers}: không có thư nào mang số này. Lý do: {clean(gap.why) or 'CHƯA GHI LÝ DO'}."


def period(head: BookHead) -> str:
    """`Tháng 11 năm 2026 (từ ngày 01/11/2026 đến hết ngày 30/11/2026)`; without the month for other days."""
    first, last = head.days.first, head.days.end - timedelta(days=1)
    days = f"từ ngày {full_date(first)} đến hết ngày {full_date(last)}"
    if first.day == 1 and head.days.end == _next_month(first):
        return bound(f"Tháng {paper_month_number(first.month)} năm {first.year} ({days})")
    return bound(days[:1].upper() + days[1:])


def chain_words(head: BookHead) -> str:
    """`Mã đầu chuỗi: 1286-7F3A-…`."""
    return f"Mã đầu chuỗi: {head.chain or 'chưa có (sổ trống)'}"


def _next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)
