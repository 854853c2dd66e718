"""The almanac as the office uses it: years proposed from the law, and its own days as a file a clerk can open."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from counter_app.domain.errors.calendar import YearOutOfRange
from counter_app.domain.errors.keeping import CannotWrite
from counter_app.domain.office_year import YEARS
from counter_app.domain.workdays import SpecialDay

from .calendar import COLUMNS, REMARK, load_days
from .proposal import proposed_days
from .table import guarded


class OfficeAlmanac:
    """Proposes years and keeps calendar files; fulfils Almanac."""

    def proposed(self, year: int) -> tuple[SpecialDay, ...]:
        """The year's days off as computed from the law, none marked announced; raises YearOutOfRange."""
        if year not in YEARS:
            raise YearOutOfRange(year=year, first=YEARS[0], last=YEARS[-1])
        return proposed_days(year)

    def read(self, path: str) -> tuple[SpecialDay, ...]:
        """The days of a calendar file, as this program or a spreadsheet wrote it.

        Raises BrokenTable or UnreadableTable.
        """
        return load_days(Path(path), by_hand=True)

    def write(self, path: str, days: Sequence[SpecialDay]) -> None:
        """Write a calendar file with the columns of the shipped one and a remark; raises CannotWrite.

        It begins with a byte order mark, without which Excel takes Vietnamese for another alphabet.
        """
        text = io.StringIO(newline="")
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow((*COLUMNS, REMARK))
        for one in days:
            words = (guarded(words) for words in (one.reason, one.source))
            known = "yes" if one.announced else "no"
            rows.writerow((one.day.isoformat(), one.kind.value, *words, known, guarded(one.remark)))
        try:
            Path(path).write_bytes(text.getvalue().encode("utf-8-sig"))
        except OSError as error:
            raise CannotWrite(path=path, reason=error.strerror or str(error)) from error
