"""Lists agree with the pure rules, whole or page by page."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from counter_app.domain.dossier import Dossier, State
from counter_app.domain.instants import at
from counter_app.domain.standing import (
    Closed,
    DueSoon,
    DueToday,
    InTime,
    Late,
    NoPromise,
    Paused,
    Standing,
    Waiting,
    radar,
    standing_of,
)
from counter_app.domain.workdays import SpecialDay, SpecialKind, WorkingCalendar
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow, Moments
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .many import dossiers
from .test_dossiers import dossier

CALENDAR = WorkingCalendar((SpecialDay(date(2026, 11, 24), SpecialKind.OFF, "Ngày Văn hóa Việt Nam"),))


def moments_at(now: datetime) -> Moments:
    """The edges of the buckets, from the domain's own."""
    edges = radar(now, CALENDAR)
    return Moments(edges.minute, edges.tomorrow, edges.second, edges.third)


def buckets_of(one: Dossier, standing: Standing) -> set[Bucket]:
    """The buckets a dossier belongs in, by the pure functions alone."""
    found = {Bucket.ALL} | ({Bucket.OPEN} if one.is_open else set())
    match standing:
        case Late():
            return found | {Bucket.IN_PROGRESS, Bucket.LATE}
        case DueToday():
            return found | {Bucket.IN_PROGRESS, Bucket.DUE_TODAY}
        case DueSoon(days=1):
            return found | {Bucket.IN_PROGRESS, Bucket.DUE_NEXT}
        case DueSoon():
            return found | {Bucket.IN_PROGRESS, Bucket.DUE_AFTER_NEXT}
        case InTime() | NoPromise():
            return found | {Bucket.IN_PROGRESS}
        case Waiting():
            return found | {Bucket.WAITING}
        case Paused():
            return found | {Bucket.PAUSED}
        case Closed():
            return found | ({Bucket.HANDED_OVER} if one.state is State.HANDED_OVER else set())


def on_every_edge(moments: Moments) -> list[Dossier]:
    """Dossiers promised for the very first minute of a bucket, and for the minute before it."""
    edges = (moments.now, moments.today_end, moments.next_end, moments.after_next_end)
    promises = [edge - timedelta(minutes=before) for edge in edges for before in (0, 1)]
    return [
        dossier(f"edge {promise}", appointment=promise, received=NOW - timedelta(days=9))
        for promise in promises
    ]


def every_page(register: SqlRegister, question: DossierFilter, limit: int) -> list[DossierRow]:
    """All rows of a question, page after page."""
    rows: list[DossierRow] = []
    after: str | None = None
    while True:
        with register.reading() as unit:
            page = unit.dossiers.page(question, after, limit)
        rows += page.rows
        if page.next is None:
            return rows
        assert len(page.rows) == limit
        after = page.next


@pytest.mark.slow
def test_the_buckets_hold_the_dossiers_that_the_pure_function_puts_there(register: SqlRegister) -> None:
    on_the_edges = on_every_edge(moments_at(NOW))
    kept = [*on_the_edges, *dossiers(10_000 - len(on_the_edges), seed=20261123, now=NOW, open_share=0.9)]
    with register.writing() as unit:
        assert unit.dossiers.add_many(kept) == 10_000
    chance = random.Random(3)
    seen: dict[Bucket, set[str]] = {bucket: set() for bucket in Bucket}
    for now in (NOW, at(date(2026, 11, 24), time(0)), NOW + timedelta(minutes=chance.randrange(20_000))):
        moments = moments_at(now)
        expected: dict[Bucket, set[str]] = {bucket: set() for bucket in Bucket}
        for one in kept:
            for bucket in buckets_of(one, standing_of(one, now, CALENDAR)):
                expected[bucket].add(one.code)
        with register.reading() as unit:
            assert unit.dossiers.counts(moments) == {bucket: len(codes) for bucket, codes in expected.items()}
        for bucket, codes in expected.items():
            rows = every_page(register, DossierFilter(bucket, moments), 900)
            assert len(rows) == len(codes)
            assert {row.code for row in rows} == codes
            seen[bucket] |= codes
    assert all(seen.values()), "a bucket nobody ever stands in proves nothing"


def test_a_row_knows_until_when_its_supplement_may_come(register: SqlRegister) -> None:
    kept = {one.code: one for one in dossiers(300, seed=8, now=NOW, open_share=1.0)}
    with register.writing() as unit:
        unit.dossiers.add_many(kept.values())
    rows = every_page(register, DossierFilter(Bucket.PAUSED, moments_at(NOW)), 1000)
    assert {row.supplement_until is None for row in rows} == {True, False}
    for row in rows:
        assert row.supplement_until == kept[row.code].supplement_until
        assert standing_of(row, NOW, CALENDAR) == standing_of(kept[row.code], NOW, CALENDAR)
    with register.reading() as unit:
        (found,) = unit.dossiers.find(rows[0].code, 1)
    assert found.supplement_until == rows[0].supplement_until


def test_pages_follow_one_another_without_gap_or_repetition(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add_many(dossiers(300, seed=5, now=NOW, open_share=0.6))
    moments = moments_at(NOW)
    for bucket in (Bucket.ALL, Bucket.OPEN, Bucket.LATE, Bucket.HANDED_OVER):
        whole = every_page(register, DossierFilter(bucket, moments), 1000)
        assert every_page(register, DossierFilter(bucket, moments), 7) == whole
        named = [row for row in whole if row.procedure == "1.001193"]
        assert every_page(register, DossierFilter(bucket, moments, procedure="1.001193"), 3) == named
        found = every_page(register, DossierFilter(bucket, moments, text="nguyen"), 1000)
        assert every_page(register, DossierFilter(bucket, moments, text="nguyen"), 4) == found
        assert 0 < len(found) <= len(whole)


def test_dossiers_promised_for_the_same_minute_are_all_listed(register: SqlRegister) -> None:
    same = [replace(one, appointment=NOW + timedelta(days=40)) for one in dossiers(30, 9, NOW, 0.0)]
    with register.writing() as unit:
        unit.dossiers.add_many(replace(one, state=State.IN_PROGRESS, extensions=()) for one in same)
    rows = every_page(register, DossierFilter(Bucket.OPEN, moments_at(NOW)), 4)
    assert [row.code for row in rows] == [one.code for one in same]


def test_open_dossiers_stand_before_closed_ones_and_the_most_urgent_first(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add_many(dossiers(300, seed=6, now=NOW, open_share=0.6))
    rows = every_page(register, DossierFilter(Bucket.ALL, moments_at(NOW)), 1000)
    is_open = [row.state in {State.IN_PROGRESS, State.SUPPLEMENT_ASKED, State.READY} for row in rows]
    assert is_open == sorted(is_open, reverse=True)
    promises = [row.promise for row, still in zip(rows, is_open, strict=True) if still]
    assert promises == sorted(promises, key=lambda promise: (promise is None, promise))
    ended = [row.handed_over for row in rows if row.handed_over is not None]
    assert ended == sorted(ended, reverse=True)


def test_an_empty_register_has_nothing_in_every_bucket(register: SqlRegister) -> None:
    with register.reading() as unit:
        assert unit.dossiers.counts(moments_at(NOW)) == dict.fromkeys(Bucket, 0)
        assert unit.dossiers.page(DossierFilter(Bucket.ALL, moments_at(NOW)), None, 10).next is None
