"""The register of the office: one unit of work after another on its database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from .contributions import SqlContributions
from .counters import SqlNumbers, SqlStock
from .database import Database, open_database
from .desk import SqlDesk
from .dossiers import SqlDossiers
from .failures import told
from .jobs import SqlJobs
from .log import SqlLog
from .sheets import SqlSheets
from .tables import turn
from .templates import SqlTemplates

if TYPE_CHECKING:
    from .ceremonies import SqlCeremonies
    from .chain import SqlChain
    from .commitments import SqlCommitments
    from .greetings import SqlGreetings
    from .letter_book import SqlLetterBook
    from .numbering import SqlNumbering
    from .reports import SqlReports
    from .reviews import SqlReviews
    from .signatures import SqlSignatures
    from .slots import SqlSlots
    from .surveys import SqlSurveys
    from .visits import SqlVisits


class SqlUnit:
    """One transaction on the register: everything in it becomes true together, or nothing does."""

    def __init__(self, connection: Connection, place: str) -> None:
        self.dossiers = SqlDossiers(connection)
        self.contributions = SqlContributions(connection)
        self.sheets = SqlSheets(connection, place)
        self.jobs = SqlJobs(connection)
        self.numbers = SqlNumbers(connection)
        self.log = SqlLog(connection)
        self.stock = SqlStock(connection)
        self.desk = SqlDesk(connection)
        self.templates = SqlTemplates(connection, place)
        self._connection = connection
        self._place = place

    # The nouns below stand in files of their own with their tables: no scan waits for them.

    @cached_property
    def ceremonies(self) -> SqlCeremonies:
        """Ceremonies."""
        from .ceremonies import SqlCeremonies  # noqa: PLC0415

        return SqlCeremonies(self._connection)

    @cached_property
    def chain(self) -> SqlChain:
        """The chain of the log and its proved heads."""
        from .chain import SqlChain  # noqa: PLC0415

        return SqlChain(self._connection)

    @cached_property
    def commitments(self) -> SqlCommitments:
        """The officers' commitment."""
        from .commitments import SqlCommitments  # noqa: PLC0415

        return SqlCommitments(self._connection)

    @cached_property
    def greetings(self) -> SqlGreetings:
        """Letters of the commune's own accord."""
        from .greetings import SqlGreetings  # noqa: PLC0415

        return SqlGreetings(self._connection)

    @cached_property
    def reviews(self) -> SqlReviews:
        """What the chief made of sheets, and the log as he reads it."""
        from .reviews import SqlReviews  # noqa: PLC0415

        return SqlReviews(self._connection)

    @cached_property
    def numbering(self) -> SqlNumbering:
        """Which numbers stand on sheets."""
        from .numbering import SqlNumbering  # noqa: PLC0415

        return SqlNumbering(self._connection)

    @cached_property
    def letter_book(self) -> SqlLetterBook:
        """The letter log as a book."""
        from .letter_book import SqlLetterBook  # noqa: PLC0415

        return SqlLetterBook(self._connection)

    @cached_property
    def reports(self) -> SqlReports:
        """What reports count."""
        from .reports import SqlReports  # noqa: PLC0415

        return SqlReports(self._connection)

    @cached_property
    def signatures(self) -> SqlSignatures:
        """Signed pages."""
        from .signatures import SqlSignatures  # noqa: PLC0415

        return SqlSignatures(self._connection, self._place)

    @cached_property
    def slots(self) -> SqlSlots:
        """Hours arranged for results."""
        from .slots import SqlSlots  # noqa: PLC0415

        return SqlSlots(self._connection)

    @cached_property
    def surveys(self) -> SqlSurveys:
        """Questionnaires and answers."""
        from .surveys import SqlSurveys  # noqa: PLC0415

        return SqlSurveys(self._connection)

    @cached_property
    def visits(self) -> SqlVisits:
        """Visits to bereaved families."""
        from .visits import SqlVisits  # noqa: PLC0415

        return SqlVisits(self._connection)


class SqlRegister:
    """The register; units may be opened from any thread, each on a connection of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._open = threading.local()

    @property
    def place(self) -> str:
        """Where it is kept, in words for people: a path, or a URL without its password."""
        return self._database.place

    @contextmanager
    def reading(self) -> Iterator[SqlUnit]:
        """A unit that only reads, and sees one state of the register however long it lasts.

        Raises DatabaseUnreachable, DatabaseBroken; ReadingOnly, a fault of the program, when it writes.
        """
        with self._unit(writing=False) as connection:
            yield SqlUnit(connection, self.place)

    @contextmanager
    def writing(self) -> Iterator[SqlUnit]:
        """A unit that commits at the end of the block and rolls back when it raises.

        Writers follow one another; raises CannotWrite when the disk is full or read-only, or the writer before does
        not come to an end, DatabaseUnreachable and DatabaseBroken.
        """
        with self._unit(writing=True) as connection:
            connection.execute(update(turn).values(number=turn.c.number + 1))
            yield SqlUnit(connection, self.place)

    def changes(self) -> int:
        """A number that moves whenever any counter has written; cheap to ask again and again."""
        with told(self.place, writing=False), self._database.engine.connect() as connection:
            return int(connection.execute(select(turn.c.number)).scalar_one())

    def check(self) -> None:
        """Read the whole database through; raises DatabaseBroken when a page, an index or a reference is damaged."""
        self._database.check()

    def close(self) -> None:
        """Close every connection; the register is not used after it."""
        self._database.close()

    @contextmanager
    def _unit(self, *, writing: bool) -> Iterator[Connection]:
        # A writer would wait for its own reader until its patience ends: better to fall over the fault at once.
        outer: bool | None = getattr(self._open, "writing", None)
        if outer or (outer is not None and writing):
            raise RuntimeError("a unit of work is open in this thread already")
        self._open.writing = writing
        options: dict[str, Any] = {"writing": writing}
        engine = self._database.engine
        try:
            with told(self.place, writing=writing), engine.connect() as idle:
                if engine.dialect.name == "postgresql" and not writing:
                    options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
                connection = idle.execution_options(**options)
                with connection.begin():
                    yield connection
        finally:
            self._open.writing = outer


def open_register(url: str) -> SqlRegister:
    """The register at `sqlite:///path` or `postgresql+psycopg://…`, made or upgraded first when need be.

    Raises InvalidValue for another kind of URL, NetworkShare, CannotWrite, DatabaseTooNew, DatabaseBroken or
    DatabaseUnreachable.
    """
    return SqlRegister(open_database(url))
