"""The services the page of reports asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.domain.report import Report
from counter_app.services.acts.reports import Reports


class Written(StrEnum):
    """What a report is written as, by the end of its file's name."""

    WORD = "docx"
    EXCEL = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ReportActs:
    """Every act of the page.

    `write` makes a file of a report, `kinds` are the names of the commune's own letter kinds by their numbers,
    `procedures` those of the procedures by their codes, `officer` is who works here, `now` the clock.
    """

    reports: Reports
    write: Callable[[Report, Written], bytes]
    kinds: Callable[[], Mapping[int, str]]
    procedures: Callable[[], Mapping[str, str]]
    officer: Callable[[], str]
    now: Callable[[], datetime]
