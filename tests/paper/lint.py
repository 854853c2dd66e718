"""A reader of proofs: what no text of ours may contain, on a template or in a finished letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NBSP = "\u00a0"

#: Slips that a hurried hand makes, and what was meant.
MISSPELT = {
    "bổ xung": "bổ sung",
    "chân trọng": "trân trọng",
    "chăm năm": "trăm năm",
    "chậm chễ": "chậm trễ",
    "chậm trể": "chậm trễ",
    "chia xẻ": "chia sẻ",
    "chuẩn đoán": "chẩn đoán",
    "dồi giào": "dồi dào",
    "giải quyêt": "giải quyết",
    "giử": "giữ",
    "gởi": "gửi",
    "gữi": "gửi",
    "hạnh phút": "hạnh phúc",
    "khai xinh": "khai sinh",
    "khoẽ": "khỏe",
    "lổi": "lỗi",
    "nghành": "ngành",
    "nguổi ngoai": "nguôi ngoai",
    "nhân nhân": "nhân dân",
    "phiền hả": "phiền hà",
    "sãn lòng": "sẵn lòng",
    "sẳn": "sẵn",
    "sâu xắc": "sâu sắc",
    "sơ xuất": "sơ suất",
    "sử lý": "xử lý",
    "tham mưa": "tham mưu",
    "thân quyễn": "thân quyến",
    "thành thât": "thành thật",
    "tình thuơng": "tình thương",
    "trân trong": "trân trọng",
    "trể hẹn": "trễ hẹn",
    "uỷ bản": "ủy ban",
    "vui lồng": "vui lòng",
    "vướng mắt": "vướng mắc",
    "xãy ra": "xảy ra",
    "xin lổi": "xin lỗi",
    "xuất xắc": "xuất sắc",
    "xữ lý": "xử lý",
    "yêu thuơng": "yêu thương",
}
# The tone stands on the first of two open vowels (hòa, khỏe, thủy), as the constitution of every older typewriter and
# most papers of state have it; "quý" is no exception, its u belongs to the q.
_TONE = re.compile(r"o[àáảãạèéẻẽẹ](?!\w)|(?<!q)u[ỳýỷỹỵ](?!\w)", re.IGNORECASE)
# Decree 30/2020/NĐ-CP, Annex II: names of authorities, of papers of state, and the People are written with capitals.
_CAPITALS = re.compile(
    r"\bủy[ \u00a0]ban\b|\bgiấy[ \u00a0](?:khai|chứng)\b|(?<!ban[ \u00a0])\bnhân[ \u00a0]dân\b"
)
_BREAKABLE = re.compile(
    r"(?:ngày|tháng|năm) \d|\d (?:giờ|phút)\b|\bQuý (?:đơn|đoàn|doanh)\b|\bỦy ban\b|\bỦY BAN\b"
)
# Words that Vietnamese says twice.
_TWICE = frozenset(("luôn", "ngày", "mãi", "xa", "người", "ai", "đời", "nhà", "dần", "chan", "đó"))
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("two spaces", re.compile(r"[ \u00a0]{2}")),
    ("straight quotes", re.compile(r"\"|(?<!\w)'|'(?!\w)")),
    ("space before punctuation", re.compile(r"[ \u00a0][,.;:!?)”](?!/)")),
    ("space after an opening", re.compile(r"[(“][ \u00a0]")),
    ("no space after punctuation", re.compile(r"(?<!\d)[,;](?=\w)|[,;!?](?=[^\W\d])")),
    ("three dots", re.compile(r"\.\.\.?")),
    ("two marks", re.compile(r"[,;:.!?][ \u00a0]?[,;:]")),
    ("tone placement", _TONE),
    ("small letter", _CAPITALS),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the rule and the words around it."""

    rule: str
    where: str


def faults(text: str) -> tuple[Fault, ...]:
    """The faults of a text, line by line."""
    return tuple(fault for line in text.split("\n") for fault in _of_line(line))


def _of_line(line: str) -> Iterator[Fault]:
    if not unicodedata.is_normalized("NFC", line):
        yield Fault("decomposed letters", line[:40])
    if line != line.strip():
        yield Fault("space at the edge", line[:40])
    for rule, pattern in _RULES:
        yield from (Fault(rule, _around(line, found)) for found in pattern.finditer(line))
    for before, after in ("“”", "()"):
        if line.count(before) != line.count(after):
            yield Fault("unpaired", f"{before}{after} {line[:40]}")
    plain = line.replace(NBSP, " ").casefold()
    for wrong in MISSPELT:
        if re.search(rf"(?<!\w){wrong}(?!\w)", plain):
            yield Fault("spelling", wrong)
    for found in re.finditer(r"(?<!\w)(\w+) \1(?!\w)", plain):
        if found[1] not in _TWICE and not found[1].isdigit():
            yield Fault("a word twice", found[0])


def breakable(text: str) -> tuple[Fault, ...]:
    """Places where a line could end inside "ngày 25", "17 giờ" or "Ủy ban"."""
    return tuple(Fault("breakable", _around(text, found)) for found in _BREAKABLE.finditer(text))


def torn_names(text: str, names: Iterable[str], longest: int) -> tuple[Fault, ...]:
    """Names short enough for one line that stand in the text with an ordinary space in them."""
    return tuple(
        Fault("torn name", name)
        for name in names
        if " " in name and len(name) <= longest and (name in text or name.upper() in text)
    )


def orphans(page: str, paragraphs: Iterable[str]) -> tuple[Fault, ...]:
    """Paragraphs whose last line on the drawn page is a single short word; `page` is its text, line by line."""
    lines = [line.replace(NBSP, " ").strip() for line in page.split("\n")]
    found = []
    for paragraph in paragraphs:
        words = paragraph.replace(NBSP, " ").strip()
        for line in lines:
            if (
                line
                and line != words
                and words.endswith(f" {line}")
                and len(line.split()) < 2
                and len(line) < 12
            ):
                found.append(Fault("orphan", f"…{words[-30:]}"))
    return tuple(found)


def _around(line: str, found: re.Match[str]) -> str:
    return line[max(0, found.start() - 12) : found.end() + 12]
