"""One handover in a process of its own that kills itself, with SIGKILL, when a named point is reached.

Run as `python -m tests.stories.handover_process HOME DATABASE_URL STEP CODE`; an empty STEP lets it live to the end.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import date, time
from pathlib import Path

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.instants import at
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.milestones import Step

NOW = at(date(2026, 11, 23), time(10, 20))


class Deadly:
    """Milestones that end the process the hard way at one of them."""

    def __init__(self, step: str) -> None:
        self._step = step

    def reached(self, step: Step) -> None:
        if step == self._step:
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    home, database, step, code = sys.argv[1:5]
    config = load_config(Path(home), database)
    printer = FolderPrinter(Path(home) / "printed")
    app = open_app(config, FixedClock(NOW), printer=printer, milestones=Deadly(step))
    app.start()
    app.handover.hand_over(HandoverOrder(codes=(code,), collector="Lò Thị Mai"))
    app.close()


if __name__ == "__main__":
    main()
