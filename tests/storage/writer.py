"""A second counter: appends entries and takes numbers in a process of its own, `python writer.py URL NAME COUNT`."""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import datetime, timedelta

from counter_app.domain.instants import HANOI
from counter_app.domain.logbook import LogKind
from counter_app.storage.register import SqlRegister, open_register

START = datetime(2026, 11, 23, 10, 20, tzinfo=HANOI)


def write(register: SqlRegister, name: str, count: int) -> list[int]:
    """Take so many numbers, log each, and return them."""
    taken = []
    for turn in range(count):
        with register.writing() as unit:
            number = unit.numbers.take("letters", 2026)
            unit.log.append(LogKind.INTENDED, START + timedelta(seconds=turn), name, {"number": number})
        taken.append(number)
    return taken


if __name__ == "__main__":
    with closing(open_register(sys.argv[1])) as opened:
        print(*write(opened, sys.argv[2], int(sys.argv[3])))
