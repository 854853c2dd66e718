"""Document numbers, as the registry clerk gives them: how they are written, and when two are the same number."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from .names import clean, fold

# One place for the running number, plain or with leading zeros; the year as often as once; nothing else that
# formatting would act upon.
PATTERN = re.compile(r"(?!(.*\{year\}){2})([^{}]|\{year\})*\{n(:0[2-6])?\}([^{}]|\{year\})*")
_PLACE = re.compile(r"\{n[^}]*\}")
_DIGITS = re.compile(r"[0-9]+")
_LEADING = re.compile(r"([0-9]+)(?![^\W_])")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
# A run of digits longer than this is no running number.
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class NumberRules:
    """What is settled about the numbers of a kind beside where they come from.

    `series` names the one it shares with other kinds, empty for its own. `later`: a letter may be printed with dots
    and get its typed number afterwards. `decision` and `decided`: the document that set up an own series. From `few`
    numbers left of a block on the officer is told.
    """

    series: str = ""
    later: bool = False
    decision: str = ""
    decided: date | None = None
    few: int = 5


def is_pattern(text: str) -> bool:
    """Whether a number can be written by this pattern: `{n}` or `{n:02}` once, `{year}` at most once."""
    return PATTERN.fullmatch(text) is not None


def written(pattern: str, n: int, year: int) -> str:
    """The number as it stands on paper: `05/TXL-UBND`; the bare number where the kind has no pattern."""
    return pattern.format(n=n, year=year) if pattern else str(n)


def drafted(pattern: str, year: int | None = None) -> str:
    """What stands for a number not given yet: `……/TXL-UBND`, its year still dots where none is known."""
    dots = _PLACE.sub("……", pattern) if pattern else "……"
    return dots.replace("{year}", "……" if year is None else str(year))


def same(text: str) -> str:
    """What two spellings of one number have in common: `01/TXL`, `1/txl` and `01 / TXL` are one number.

    Case, spaces, invisible characters, leading zeros, the kind of dash and the composition of marked letters do not
    tell numbers apart; marks do.
    """
    letters = unicodedata.normalize("NFKC", clean(text)).casefold().translate(_DASHES)
    plain = clean("".join(unicodedata.normalize("NFKC", letters).split()))
    return _DIGITS.sub(lambda run: run[0].lstrip("0") or "0", plain)


def as_typed(text: str, pattern: str, year: int) -> str:
    """What the officer typed, as it will stand: a bare `5` is written by the pattern, anything else stays."""
    words = clean(text)
    bare = words.isascii() and words.isdigit() and len(words) <= _MOST_DIGITS
    return written(pattern, int(words), year) if bare and pattern else words


def running(text: str, pattern: str, year: int) -> int | None:
    """The running number in a document number, read by the pattern or from its head; None where none is told."""
    asked = same(text)
    if pattern:
        before, after = (
            same(part.replace("{year}", str(year))) for part in _PLACE.split(pattern, maxsplit=1)
        )
        if len(asked) > len(before) + len(after) and asked.startswith(before) and asked.endswith(after):
            found = _short(asked[len(before) : len(asked) - len(after)])
            if found is not None:
                return found
    head = _LEADING.match(asked)
    return _short(head[1]) if head is not None else None


def in_series(rules: NumberRules, text: str, pattern: str, year: int) -> str:
    """The place of a number in the series its kind shares: `chung: 5`; empty for a kind that shares none."""
    if not rules.series or not text:
        return ""
    n = running(text, pattern, year)
    return f"{fold(rules.series)}: {n if n is not None else same(text)}"


def counter_of(rules: NumberRules, pattern: str) -> str:
    """Under which name an own series is counted: the shared one's, else the pattern's."""
    return f"series:{fold(rules.series)}" if rules.series else pattern


def marks(text: str, series_number: str) -> tuple[str, ...]:
    """Everything by which a number of a year may stand on one sheet only."""
    if not text:
        return ()
    return (f"text {same(text)}", *((f"series {series_number}",) if series_number else ()))


def _short(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None
