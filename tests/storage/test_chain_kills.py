"""A power cut between an entry and the head that names it leaves neither: the log goes on where it was."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing

from counter_app.domain.logbook import LogKind
from counter_app.storage.register import SqlRegister, open_register

from .conftest import NOW
from .test_log import write

KILLED = 9
SCRIPT = f"""
import os, sys
from sqlalchemy import event
from counter_app.domain.logbook import LogKind
from counter_app.storage.register import open_register
from tests.storage.conftest import NOW

register = open_register(sys.argv[1])

@event.listens_for(register._database.engine, "before_cursor_execute")
def cut(_connection, _cursor, statement, *_rest):
    if statement.startswith("UPDATE log_head"):
        os._exit({KILLED})

with register.writing() as unit:
    unit.log.append(LogKind.READY, NOW, "me", {{"code": "A"}})
"""


def test_a_cut_between_an_entry_and_its_head_leaves_a_log_that_agrees(
    register: SqlRegister, register_url: str
) -> None:
    write(register, 2)
    register.close()
    ran = subprocess.run([sys.executable, "-c", SCRIPT, register_url], check=False, timeout=60)
    assert ran.returncode == KILLED
    with closing(open_register(register_url)) as again:
        with again.reading() as unit:
            assert unit.log.verify() == 2
        with again.writing() as unit:
            unit.log.append(LogKind.READY, NOW, "me", {"code": "B"})
        with again.reading() as unit:
            assert unit.log.verify() == 3
