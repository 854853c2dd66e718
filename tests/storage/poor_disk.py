"""A counter on a poor disk: `python poor_disk.py read-only|full PATH`, in a process of its own; says what went wrong.

`read-only` gives up root's rights first, which would overrule the file's; `full` lets no file grow any more.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from contextlib import closing
from importlib import import_module
from pathlib import Path

from counter_app.domain.errors.keeping import CannotWrite
from counter_app.storage.register import open_register
from tests.storage.many import dossiers
from tests.storage.writer import START

NOBODY = 65534


def main(what: str, path: Path) -> None:
    """Try to write, print the known error that came of it, then what can still be read."""
    with tempfile.TemporaryDirectory() as folder:
        open_register(f"sqlite:///{folder}/warm.sqlite").close()  # Imports what nobody may read later.
    import_module("asyncio")  # The library asks for it when a statement fails.
    if what == "read-only" and os.geteuid() == 0:
        os.setuid(NOBODY)
    if what == "full":
        size = path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))
    with closing(open_register(f"sqlite:///{path}")) as register:
        try:
            with register.writing() as unit:
                unit.dossiers.add_many(dossiers(3000, 1, START))
        except CannotWrite as error:
            print(type(error).__name__, error.path, error.reason, sep="|")
        with register.reading() as unit:
            print(unit.log.verify(), len(unit.dossiers.find("nguyen", 10)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
