"""A report's figures are what an independent count finds, and the rows behind each add up to it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from fractions import Fraction
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.domain.errors.reports import NotCounted, ReportStopped
from counter_app.domain.logbook import LogKind
from counter_app.domain.report import Measure
from counter_app.domain.report_counting import median
from counter_app.services.ports.register import Register
from counter_app.storage.register import open_register
from tests.servers import postgres
from tests.services.desk import Desk, open_desk
from tests.services.naive_report import Naive
from tests.services.report_registers import END, FIRST, FORM, NOW, Filled, registers

NAME = "danvan/month:2026-11"
Fresh = Callable[[], AbstractContextManager[tuple[Desk, str]]]
FEW = settings(
    max_examples=25,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@pytest.fixture
def fresh(tmp_path: Path) -> Fresh:
    """A desk on a fresh register in SQLite, as often as asked."""
    empty, numbers = tmp_path / "empty.sqlite", count()
    open_register(f"sqlite:///{empty}").close()

    @contextmanager
    def opened() -> Iterator[tuple[Desk, str]]:
        path = tmp_path / f"{next(numbers)}.sqlite"
        shutil.copyfile(empty, path)
        desk = open_desk(tmp_path, f"sqlite:///{path}", NOW.isoformat())
        yield desk, f"sqlite:///{path}"
        desk.app.close()
        path.unlink()

    return opened


@pytest.fixture
def fresh_server(tmp_path: Path, postgres_cluster: postgres.Cluster) -> Fresh:
    """The same in PostgreSQL."""

    def make(url: str) -> None:
        open_register(url).close()

    @contextmanager
    def opened() -> Iterator[tuple[Desk, str]]:
        name = postgres_cluster.create(postgres_cluster.template("reports", make))
        url = postgres_cluster.url(name)
        desk = open_desk(tmp_path, url, NOW.isoformat())
        yield desk, url
        desk.app.close()
        postgres_cluster.drop(name)

    return opened


def fill(register: Register, filled: Filled) -> None:
    """Keep everything, dossiers last, so that sheets learn of them afterwards."""
    with register.writing() as unit:
        for one in filled.sheets:
            unit.sheets.add(one)
        unit.dossiers.add_many(filled.dossiers)
        for dossier in filled.dossiers:
            unit.dossiers.replace(dossier)
        for id_, moment in filled.reissued:
            unit.log.append(LogKind.REISSUED, moment, "me", {"copy": 1}, id_)
        for told, moment in filled.declined:
            unit.log.append(LogKind.NO_LETTER, moment, "me", told)
        for ceremony in filled.ceremonies:
            unit.ceremonies.add(ceremony)
        for visit in filled.visits:
            unit.visits.add(visit)
        for contribution in filled.contributions:
            unit.contributions.add(contribution)
        if filled.answers:
            unit.surveys.keep(FORM, NOW)
        for sheet in filled.answers:
            unit.surveys.add(sheet)


def naive(desk: Desk, url: str, ask: Callable[[Naive], object]) -> object:
    """What the independent count says."""
    rows = tuple(desk.app.reports._tables.procedures())
    fields = {str(row.code): row.field for row in rows}
    copies = {str(row.code) for row in rows if row.nature.value not in ("first", "again", "has_papers")}
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        found = ask(Naive(connection, FIRST.isoformat(), END.isoformat(), NOW.isoformat(), fields, copies))
    engine.dispose()
    return found


def prove(fresh: Fresh, filled: Filled) -> None:
    """Every figure by itself, then every figure by its rows, the pages small."""
    with fresh() as (desk, url):
        fill(desk.app.register, filled)
        reports = desk.app.reports
        period = reports.period(NAME)
        figures = reports.report(period).figures
        counted = {
            (measure.value, part): value
            for (measure, part), value in figures.values.items()
            if measure.counts and value
        }
        assert counted == naive(desk, url, Naive.count)
        minutes = naive(desk, url, Naive.minutes)
        assert isinstance(minutes, list)
        middle = [minutes[(len(minutes) - 1) // 2], minutes[len(minutes) // 2]] if minutes else []
        assert figures.get(Measure.LETTERS_MINUTES) == (Fraction(sum(middle), 2) if middle else None)
        for (measure, part), value in figures.values.items():
            if not measure.counts:
                continue
            rows, after = [], None
            while True:
                page = reports.rows(period, measure, part, after, 2)
                rows += page.rows
                after = page.next
                if after is None:
                    break
            assert sum(row.weight for row in rows) == value, (measure, part)
            assert [row.at for row in rows] == sorted(row.at for row in rows)
        unnamed = {one.id for one in filled.contributions if one.anonymous}
        for row in reports.all_rows(period, Measure.CONTRIBUTIONS):
            assert (row.name == "") is (row.key in unnamed)


@FEW
@given(filled=registers())
def test_every_figure_is_what_an_independent_count_finds_and_its_rows_add_up(
    fresh: Fresh, filled: Filled
) -> None:
    prove(fresh, filled)


@pytest.mark.servers
@settings(parent=FEW, max_examples=6)
@given(filled=registers())
def test_the_server_counts_the_same(fresh_server: Fresh, filled: Filled) -> None:
    prove(fresh_server, filled)


@given(st.lists(st.integers(0, 30), min_size=1))
def test_the_median_of_counted_values_is_that_of_the_values(values: list[int]) -> None:
    import statistics

    assert median({value: values.count(value) for value in values}) == Fraction(statistics.median(values))


def test_a_report_tells_its_progress_and_can_be_stopped(fresh: Fresh) -> None:
    with fresh() as (desk, _url):
        steps: list[tuple[int, int]] = []
        period = desk.app.reports.period("mohinh/year:2026")
        report = desk.app.reports.report(period, lambda done, total: steps.append((done, total)))
        assert [done for done, _total in steps] == list(range(1, steps[-1][1] + 1))
        assert [one.period.year for one in report.run] == [2021, 2022, 2023, 2024, 2025, 2026]
        assert report.year_before is report.run[-2]
        assert report.estimated_from == NOW.date()
        seen = len(steps)
        with pytest.raises(ReportStopped):
            desk.app.reports.report(
                period, lambda done, total: steps.append((done, total)), lambda: len(steps) > seen + 4
            )
        assert len(steps) == seen + 5


def test_no_rows_are_shown_behind_a_mean(fresh: Fresh) -> None:
    with fresh() as (desk, _url), pytest.raises(NotCounted):
        desk.app.reports.rows(desk.app.reports.period(NAME), Measure.SURVEY_MEAN)
