"""The command line on a poor disk, a process of its own: `python -m tests.stories.poor_home HOW HOME WORDS…`.

`as-is` changes nothing; `read-only` gives up root's rights, which overrule a file's; `full` lets no file grow.
`full` lets no file of the home grow.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from counter_app.cli import main as program
from counter_app.config import load_config
from tests.services.desk import MONDAY, birth, instant

NOBODY = 65534


def warm_up() -> None:
    """Load everything a handover needs: without root's rights the libraries may lie out of reach."""
    from counter_app.bootstrap import FixedClock, open_app
    from counter_app.cli import parser  # noqa: F401
    from counter_app.domain.handover import HandoverOrder
    from counter_app.printing.folder import FolderPrinter
    from counter_app.sentences import errors  # noqa: F401

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        app = open_app(load_config(home), FixedClock(instant(MONDAY)), printer=FolderPrinter(home / "out"))
        code = app.intake.take_in(birth()).dossier.code
        assert app.handover.hand_over(HandoverOrder((code,), "Lò Thị Mai")).done
        app.close()
    import_module("asyncio")  # The database's library asks for it when a statement fails.


def main(how: str, home: Path, words: list[str]) -> int:
    """Run one command of the program under poor circumstances."""
    warm_up()
    if how == "read-only" and os.geteuid() == 0:
        os.setuid(NOBODY)
    if how == "full":
        largest = max(path.stat().st_size for path in home.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    return program(["--home", str(home), "--today", MONDAY, *words])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
