"""The letter log of a million sheets: opened within 200 ms, filtered within 100, on both databases."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, time, timedelta

import pytest
from sqlalchemy import insert, text

from counter_app.domain.instants import at
from counter_app.domain.letter import FormKind, LetterKind, SheetKind, SigningMode
from counter_app.domain.logbook import Looked, Sheet, SheetId, first_look
from counter_app.services.ports.reviews import LogQuestion
from counter_app.storage.codec import to_json
from counter_app.storage.finding import folded_words
from counter_app.storage.register import SqlRegister, SqlUnit, open_register
from counter_app.storage.tables import sheet
from tests.benchmarks.timing import median_seconds, milliseconds, report
from tests.storage.many import FAMILY

pytestmark = pytest.mark.bench

COUNT = int(os.environ.get("LOG_SHEETS", "1000000"))
OPEN_MS, FILTER_MS = 200.0, 100.0
LAST = date(2026, 11, 23)
YEARS = 20
KINDS: tuple[SheetKind, ...] = (*LetterKind, FormKind.RECEIPT, FormKind.SLIP)
GIVEN = ("Sính", "Mai", "Thành", "Yêu", "Pâng", "Thoại", "Cầu", "Ính", "Lử", "Loan", "Chớ", "Sua")
_CHUNK = 5000


def _row(number: int) -> dict[str, object]:
    """A sheet given years ago, seen; the last few hundred are not."""
    day = LAST - timedelta(days=(COUNT - number) * 365 * YEARS // COUNT)
    kind = KINDS[number % len(KINDS)]
    name = f"{FAMILY[number % len(FAMILY)]} {GIVEN[number % 11]} {GIVEN[number % 7]}"
    code = f"H26.{day:%y%m%d}-{number % 10000:04}"
    intended = at(day, time(8)) + timedelta(seconds=number % 30000)
    one = Sheet(
        id=SheetId(f"s{number}"),
        kind=kind,
        year=day.year,
        number=number,
        document_number="",
        codes=(code,),
        addressee=f"ông {name}",
        signing=SigningMode.STOCK,
        day=day,
        intended=intended,
        drawn=intended,
        spooled=intended,
        signed=intended,
        handed_over=intended,
        sha256="ab" * 32,
        prints=1,
    )
    unseen = number > COUNT - 300
    words = folded_words(f"{number} {code} {one.addressee}")
    return {
        "id": one.id,
        "kind": int(kind),
        "year": one.year,
        "number": number,
        "document_number": "",
        "day": day,
        "intended": intended,
        "handed_over": intended,
        "withdrawn": None,
        "folded": "".join(f" {word}" for word in words),
        "body": to_json(Sheet, one),
        "wording": None,
        "looked": int(first_look(kind) if unseen else Looked.SEEN),
    }


@pytest.fixture
def full(database_url: str) -> Iterator[SqlRegister]:
    """A log of twenty years."""
    with closing(open_register(database_url)) as register:
        engine = register._database.engine
        for begin in range(1, COUNT + 1, _CHUNK):
            with engine.connect().execution_options(writing=True) as connection, connection.begin():
                rows = [_row(number) for number in range(begin, min(begin + _CHUNK, COUNT + 1))]
                connection.execute(insert(sheet), rows)
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            connection.execute(text("ANALYZE"))
        yield register


def opening(unit: SqlUnit) -> object:
    """What the page asks when it opens on a month."""
    page = unit.reviews.page(LogQuestion(LAST - timedelta(days=29), LAST + timedelta(days=1)), None, 100)
    ids = [one.id for one in page.rows]
    return (
        unit.reviews.kinds(LAST - timedelta(days=29), LAST + timedelta(days=1)),
        unit.reviews.count(Looked.UNSEEN, None, LAST - timedelta(days=3)),
        unit.sheets.open(),
        unit.reviews.of(ids),
        unit.reviews.events(ids),
    )


def asking(question: LogQuestion) -> Callable[[SqlUnit], object]:
    """The first page of a question."""
    return lambda unit: unit.reviews.page(question, None, 100)


QUESTIONS: dict[str, Callable[[SqlUnit], object]] = {
    "all days": asking(LogQuestion()),
    "one kind, all days": asking(LogQuestion(kinds=(LetterKind.CONDOLENCE,))),
    "forms, all days": asking(LogQuestion(kinds=tuple(FormKind))),
    "a kind nobody has": asking(LogQuestion(kinds=(FormKind.STOP,))),
    "unseen": asking(LogQuestion(looked=(Looked.UNSEEN,))),
    "sent back, none": asking(LogQuestion(looked=(Looked.SENT_BACK,))),
    "how many unseen": lambda unit: unit.reviews.count(Looked.UNSEEN),
    "how many seen, cut off": lambda unit: unit.reviews.count(Looked.SEEN),
    "a year's kinds": lambda unit: unit.reviews.kinds(LAST - timedelta(days=365), LAST),
    "a common name": asking(LogQuestion(text="nguyen")),
    "a rare number": asking(LogQuestion(text=str(COUNT // 3))),
    "two common words": asking(LogQuestion(text="nguyen sinh")),
    "nobody": asking(LogQuestion(text="zzz")),
    "a code of long ago": asking(LogQuestion(text="H26.0703")),
    "a name among one kind": asking(LogQuestion(kinds=(LetterKind.THANKS,), text="le mai")),
}


def test_a_log_of_a_million_sheets_opens_and_is_filtered_at_once(
    full: SqlRegister, database_url: str
) -> None:
    def taken(question: Callable[[SqlUnit], object]) -> float:
        def ask() -> None:
            with full.reading() as unit:
                question(unit)

        return median_seconds(ask, 7, warm=2)

    opened = taken(opening)
    filters = {name: taken(question) for name, question in QUESTIONS.items()}
    rows = [("opening", f"{milliseconds(opened)} (ceiling {OPEN_MS:g})")]
    rows += [(name, milliseconds(seconds)) for name, seconds in filters.items()]
    report(f"{COUNT:,} sheets in {database_url.partition(':')[0]} (filter ceiling {FILTER_MS:g} ms)", rows)
    assert opened * 1000 <= OPEN_MS
    assert max(filters.values()) * 1000 <= FILTER_MS
