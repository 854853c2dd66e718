"""The days by which the commune's reports run: every one of them the commune's own to set."""

from __future__ import annotations

from dataclasses import dataclass

LAST_SAFE_DAY = 28
"""Every month has it: a later day would fall out of February."""
MOST_REMIND_DAYS = 60
"""Working days: a report spoken of for longer is not listened to."""


@dataclass(frozen=True, slots=True)
class ReportRules:
    """Days and months of the periodic reports, as the plan of one commune gives them; plans differ, so all may be set.

    A report "before the 14th" runs up to and with the 13th and is due on it; the next begins on the 14th, so that no
    day counts twice. `quarter_merged` and `year_merged` are the months whose own report is left out because the
    report of the quarter, of the year takes its place. `remind_days` is how many working days before its last day a
    report is spoken of. What no plan says (the first day of the model's year, the window of a report of the mass
    mobilisation work over six months) is set here or asked for as a range of days.
    """

    month_day: int = 14
    quarter_merged: int = 9
    year_merged: int = 12
    quarter_day: int = 19
    year_month: int = 11
    year_day: int = 14
    half_month: int = 6
    half_day: int = 14
    model_month: int = 12
    model_day: int = 15
    model_first_month: int = 1
    model_first_day: int = 1
    remind_days: int = 3

    @staticmethod
    def allows(name: str, value: int) -> bool:
        """Whether a field of this name may hold the value: days every month has, months of the year, 0 for none."""
        if name == "remind_days":
            return 0 <= value <= MOST_REMIND_DAYS
        if name.endswith("_merged"):
            return 0 <= value <= 12
        return 1 <= value <= (12 if name.endswith("_month") else LAST_SAFE_DAY)
