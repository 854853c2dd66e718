"""One conferral in a process of its own that kills itself, with SIGKILL, when a named point is reached.

Run as `python -m tests.stories.ceremony_process HOME DATABASE_URL STEP CEREMONY CODE`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from tests.services.desk import instant
from tests.stories.handover_process import Deadly

NOW = instant("2026-11-25T08:45")


def main() -> None:
    home, database, step, ceremony, code = sys.argv[1:6]
    printer = FolderPrinter(Path(home) / "printed")
    config = load_config(Path(home), database)
    app = open_app(config, FixedClock(NOW), printer=printer, milestones=Deadly(step))
    app.start()
    app.ceremonies.conferring.confer(ceremony, code)
    app.close()


if __name__ == "__main__":
    main()
