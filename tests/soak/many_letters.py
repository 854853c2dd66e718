"""Letters of all kinds one after the other, weighed: `python -m tests.soak.many_letters HOME COUNT`."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.letter import LetterKind
from counter_app.printing.folder import FolderPrinter
from tests.benchmarks.probe import resident_megabytes
from tests.services.desk import MONDAY, birth, instant

EARLY = 50


def a_birth(number: int) -> dict[str, object]:
    return birth(code(number), f"Lường Lò Bảo {number}")


def a_marriage(number: int) -> dict[str, object]:
    couple = {
        "kind": "marriage",
        "husband": {"name": f"Hà Văn {number}"},
        "wife": {"name": f"Lò Thị {number}"},
        "registered": "2026-11-20",
    }
    return birth(code(number), procedure="1.000894", event=couple, certificate=None)


def a_death(number: int) -> dict[str, object]:
    dead = {"name": f"Lường Văn {number}", "sex": "male", "birth_year": 1941, "death_date": "2026-11-18"}
    event = {"kind": "death", "deceased": dead, "relation": "con"}
    return birth(code(number), procedure="1.000656", event=event, certificate=None)


KINDS: tuple[Callable[[int], dict[str, object]], ...] = (a_birth, a_marriage, a_death)


def code(number: int) -> str:
    return f"H99.41.07-261120-{number:04d}"


def weighed() -> dict[str, float]:
    """What this process holds."""
    return {
        "memory": resident_megabytes(),
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "threads": threading.active_count(),
    }


def one(app: App, number: int) -> int:
    """Take in, word, draw, store, spool, hand over; gives the number of the letter."""
    file = {key: value for key, value in KINDS[number % len(KINDS)](number).items() if value is not None}
    taken = app.intake.take_in(file).dossier.code
    app.counter.draft(taken)
    receipt = app.handover.hand_over(HandoverOrder((taken,), "Lò Thị Mai"))
    assert receipt.done
    assert [LetterKind(int(sheet.kind)) for sheet in receipt.sheets]
    return receipt.sheets[0].number


def main(home: Path, count: int) -> None:
    """Weigh early and at the end."""
    early: dict[str, float] = {}
    numbers: set[int] = set()
    printer = FolderPrinter(home / "printed")
    with closing(open_app(load_config(home), FixedClock(instant(MONDAY)), printer=printer)) as app:
        for number in range(count):
            numbers.add(one(app, number))
            if number + 1 == EARLY:
                early = weighed()
        checked = app.review.verify()
        told = {
            "early": early,
            "last": weighed(),
            "numbers": len(numbers),
            "highest": max(numbers),
            "entries": checked.entries,
        }
        print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
