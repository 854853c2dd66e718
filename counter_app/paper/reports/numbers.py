"""Numbers as a Vietnamese report writes them, whatever language the screen is in."""

from __future__ import annotations

from fractions import Fraction

from counter_app.paper.context.phrases import NBSP

Value = int | Fraction | None


def count(number: int) -> str:
    """`1.046`."""
    return f"{number:,}".replace(",", ".")


def decimal(number: Fraction | int) -> str:
    """`8,5`, `91,7`; a whole number without a decimal, halves rounded up."""
    tenths = rounded(number, 10)
    whole, tenth = divmod(tenths, 10)
    return f"{count(whole)},{tenth}" if tenth else count(whole)


def percent(share: Fraction | int) -> str:
    """A share from 0 to 1 as `98,9 %`, its sign held to the number."""
    return f"{decimal(share * 100)}{NBSP}%"


def ratio(part: int, whole: int) -> str:
    """How much `part` is of `whole`, as `98,9 %`; empty where there is no whole."""
    return percent(Fraction(part, whole)) if whole else ""


def two(number: int) -> str:
    """A count in running words, below ten with a leading zero as papers of state write it: `07`, `12`, `1.046`."""
    return f"{number:02}" if 0 < number < 10 else count(number)


def compared(now: int, before: int | None, unit: str) -> str:
    """`nhiều hơn 8 thư`, `ít hơn 2 thư`, `bằng kỳ trước`; empty where there is nothing to compare with."""
    if before is None:
        return ""
    difference = now - before
    if not difference:
        return "bằng cùng kỳ năm trước"
    more = "nhiều hơn" if difference > 0 else "ít hơn"
    return f"{more} cùng kỳ năm trước {count(abs(difference))}{NBSP}{unit}"


def rounded(number: Fraction | int, parts: int) -> int:
    """A number that is not below nought in whole parts, halves upwards."""
    scaled = Fraction(number) * parts
    return (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
