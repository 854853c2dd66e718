"""What a command answers: data for programs, lines for people, warnings for both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of a command; with `--json` the data and the warnings, else the lines and then the warnings.

    `status` is 1 for a check that found something: it did what it was asked, and the answer is no.
    """

    data: Mapping[str, object] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    status: int = 0

    def print(self, out: TextIO, *, as_json: bool) -> None:
        """Write it; JSON is one object in UTF-8, Vietnamese letters as they are."""
        if as_json:
            told = {**self.data, "warnings": list(self.warnings)}
            out.write(json.dumps(told, ensure_ascii=False, indent=2, default=plain) + "\n")
            return
        told_lines = (*self.lines, *(f"! {warning}" for warning in self.warnings))
        out.writelines(f"{line}\n" for line in told_lines)


def plain(value: object) -> object:
    """What JSON shows of a value: instants to the minute with their offset, days as ISO dates, members as values."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset | set | tuple):
        return list(value)
    return str(value)
