"""Lists and searches in a register of 100,000 dossiers, against reading all of it through once, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import pytest
import sqlalchemy

from counter_app.services.ports.lists import Bucket, DossierFilter, Moments
from counter_app.storage.register import SqlRegister, SqlUnit, open_register
from counter_app.storage.tables import dossier
from tests.benchmarks.timing import median_seconds, milliseconds, report
from tests.storage.many import dossiers
from tests.storage.writer import START

pytestmark = pytest.mark.bench

COUNT = 100_000
FIND_RATIO = 1.0
PAGE_RATIO = 0.2
MOMENTS = Moments(START, *(START.replace(hour=0, minute=0) + timedelta(days=days) for days in (1, 3, 4)))
COMMON = ("nguyen", "Nguyễn", "nguyen van", "van t", "n", "h26")
RARE = ("Huỳnh Kim Oanh", "ho gia uyen", "zzz", "nguyen van zzz", "054195001234")


@pytest.fixture
def full(database_url: str) -> Iterator[SqlRegister]:
    """A register of twenty years, once in SQLite and once in PostgreSQL."""
    with closing(open_register(database_url)) as register:
        with register.writing() as unit:
            unit.dossiers.add_many(dossiers(COUNT, 1, START))
        yield register


def searching(text: str) -> Callable[[SqlUnit], object]:
    """The question for dossiers by a text."""
    return lambda unit: unit.dossiers.find(text, 20)


def turning(bucket: Bucket) -> Callable[[SqlUnit], object]:
    """The question for the first page of a bucket."""
    return lambda unit: unit.dossiers.page(DossierFilter(bucket, MOMENTS), None, 100)


def test_no_search_and_no_page_costs_what_reading_the_register_through_costs(
    full: SqlRegister, database_url: str
) -> None:
    def asked(question: Callable[[SqlUnit], object]) -> float:
        def ask() -> None:
            with full.reading() as unit:
                question(unit)

        return median_seconds(ask, 15, warm=2)

    engine = sqlalchemy.create_engine(database_url)
    walk = sqlalchemy.select(sqlalchemy.func.count()).where(dossier.c.folded.like("%qqq%"))
    with engine.connect() as connection:
        whole = median_seconds(lambda: connection.execute(walk).scalar_one(), 7, warm=2)
    engine.dispose()
    finds = {text: asked(searching(text)) for text in (*COMMON, *RARE)}
    pages = {bucket: asked(turning(bucket)) for bucket in Bucket}
    slowest_find, slowest_page = max(finds, key=finds.__getitem__), max(pages, key=pages.__getitem__)
    rows = [
        ("reading all of it through once", milliseconds(whole)),
        (f"slowest search ({slowest_find!r})", milliseconds(finds[slowest_find])),
        (f"slowest page of 100 ({slowest_page})", milliseconds(pages[slowest_page])),
        ("how many in each bucket", milliseconds(asked(lambda unit: unit.dossiers.counts(MOMENTS)))),
        ("has anything changed?", milliseconds(median_seconds(full.changes, 30, warm=2))),
        ("ratio search / whole", f"{finds[slowest_find] / whole:.2f} (ceiling {FIND_RATIO:g})"),
        ("ratio page / whole", f"{pages[slowest_page] / whole:.2f} (ceiling {PAGE_RATIO:g})"),
    ]
    report(f"{COUNT:,} dossiers in {database_url.partition(':')[0]}", rows)
    assert finds[slowest_find] <= FIND_RATIO * whole
    assert pages[slowest_page] <= PAGE_RATIO * whole
