"""Orders to print, in the order they were given: those that wait with us, those on their way, those that have ended."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.logbook import SheetId
from counter_app.domain.printing import PrintJob

from .codec import from_json, to_json
from .tables import print_job, sheet


class Lane(IntEnum):
    """What a job wants of us: to be sent, to be asked after, nothing more."""

    WITH_US = 0
    ON_ITS_WAY = 1
    ENDED = 2


class SqlJobs:
    """Print jobs, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, job: PrintJob) -> PrintJob:
        """Keep a new job and return it with the id it got; raises UnknownLetter when its sheet was never added."""
        row = self._connection.scalar(select(sheet.c.row).where(sheet.c.id == job.sheet))
        if row is None:
            raise UnknownLetter(number=str(job.sheet))
        key = self._connection.execute(
            insert(print_job).values(sheet=row, **_columns(job))
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - an insert of one row has a key
        return replace(job, id=int(key[0]))

    def replace(self, job: PrintJob) -> None:
        """Keep a job that came further."""
        self._connection.execute(update(print_job).where(print_job.c.id == job.id).values(_columns(job)))

    def get(self, id_: int) -> PrintJob:
        """The job; raises UnknownLetter."""
        found = self._jobs(print_job.c.id == id_)
        if not found:
            raise UnknownLetter(number=str(id_))
        return found[0]

    def of_sheet(self, id_: SheetId) -> tuple[PrintJob, ...]:
        """Every order ever given for a sheet, oldest first."""
        row = select(sheet.c.row).where(sheet.c.id == id_).scalar_subquery()
        return self._jobs(print_job.c.sheet == row)

    def with_us(self) -> tuple[PrintJob, ...]:
        """Jobs no printing system has confirmed yet, oldest first."""
        return self._jobs(print_job.c.lane == int(Lane.WITH_US))

    def on_their_way(self, station: str) -> tuple[PrintJob, ...]:
        """Jobs a machine's printing system took and has not ended, oldest first."""
        return self._jobs(print_job.c.lane == int(Lane.ON_ITS_WAY), print_job.c.station == station)

    def _jobs(self, *conditions: ColumnElement[bool]) -> tuple[PrintJob, ...]:
        found = self._connection.execute(
            select(print_job.c.id, print_job.c.body).where(*conditions).order_by(print_job.c.id)
        )
        return tuple(replace(from_json(PrintJob, row.body), id=row.id) for row in found)


def _columns(job: PrintJob) -> dict[str, Any]:
    lane = Lane.ENDED if job.state.has_ended else Lane.WITH_US if job.state.with_us else Lane.ON_ITS_WAY
    return {"lane": int(lane), "station": job.station, "body": to_json(PrintJob, replace(job, id=0))}
