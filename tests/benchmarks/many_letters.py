"""One letter after the other through the services, weighed: `python -m tests.benchmarks.many_letters HOME COUNT`."""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from pathlib import Path

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.handover import HandoverOrder
from counter_app.printing.folder import FolderPrinter
from tests.benchmarks.probe import resident_megabytes
from tests.services.desk import MONDAY, birth, instant


def main(home: Path, count: int) -> None:
    """Take in, word, draw, store, spool and hand over, so many times."""
    first = 0.0
    with closing(
        open_app(load_config(home), FixedClock(instant(MONDAY)), printer=FolderPrinter(home / "out"))
    ) as app:
        start = time.monotonic()
        for number in range(count):
            code = app.intake.take_in(
                birth(f"H99.41.07-261120-{number:04d}", f"Lường Bảo {number}")
            ).dossier.code
            app.counter.draft(code)
            assert app.handover.hand_over(HandoverOrder((code,), "Lò Thị Mai")).done
            first = first or resident_megabytes()
        seconds = (time.monotonic() - start) / count
        print(json.dumps({"first": first, "last": resident_megabytes(), "seconds": seconds}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
