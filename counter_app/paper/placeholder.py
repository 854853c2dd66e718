"""One placeholder of a template."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder: its ASCII name, what it becomes, and whether a template without it would be no such letter."""

    name: str
    meaning: str
    required: bool = False
