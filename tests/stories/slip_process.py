"""One apology slip issued in a process of its own that kills itself, with SIGKILL, when a named point is reached.

Run as `python -m tests.stories.slip_process HOME DATABASE_URL STEP CODE`.
"""

from __future__ import annotations

import sys
from datetime import date, time
from pathlib import Path

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.instants import at
from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.printing.folder import FolderPrinter
from tests.stories.handover_process import Deadly

NOW = at(date(2026, 11, 17), time(15, 0))
AGAIN = at(date(2026, 11, 20), time(10, 0))


def main() -> None:
    home, database, step, code = sys.argv[1:5]
    printer = FolderPrinter(Path(home) / "printed")
    config = load_config(Path(home), database)
    app = open_app(config, FixedClock(NOW), printer=printer, milestones=Deadly(step))
    app.start()
    app.apologies.issue(SlipOrder(code, SlipReason.RESIDENCE_CHECK, AGAIN))
    app.close()


if __name__ == "__main__":
    main()
