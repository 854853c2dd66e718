"""One placeholder of a template, and how many of one kind a table has room for."""

from __future__ import annotations

from dataclasses import dataclass

#: Rows of handings that a control sheet of A4 has room for.
MOST_ROWS = 10


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder: its ASCII name, what it becomes, and whether a template without it would be no such letter."""

    name: str
    meaning: str
    required: bool = False
