"""What reports count by in an older register is told as the program tells it for new rows."""

from __future__ import annotations

import shutil
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.storage.register import SqlRegister, open_register
from tests.servers import postgres
from tests.services.report_registers import Filled, registers
from tests.services.test_reports import fill

from .conftest import make
from .test_upgrade import set_back

ASKED = (
    "SELECT code, done, ending FROM dossier ORDER BY code",
    "SELECT id, spooled, signed, given, channel, waited, hamlet FROM sheet ORDER BY id",
    "SELECT dossier, place, measure, part, at, weight FROM dossier_fact ORDER BY dossier, place",
    "SELECT seq, place, at, kind, reason, code FROM declined_letter ORDER BY seq, place",
)
FEW = settings(
    max_examples=12,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
NUMBERS = count()


def told(register: SqlRegister) -> list[list[tuple[object, ...]]]:
    """Everything that reports count by."""
    with register._database.engine.connect() as connection:
        return [[tuple(row) for row in connection.exec_driver_sql(asked)] for asked in ASKED]


def check(url: str, filled: Filled) -> None:
    """Take from a filled register what reports count by, and let the upgrade tell it anew."""
    with closing(open_register(url)) as today:
        fill(today, filled)
        written = told(today)
        set_back(today._database, revision="0010")
    with closing(open_register(url)) as upgraded:
        assert told(upgraded) == written


@FEW
@given(filled=registers())
def test_an_older_register_is_counted_as_a_new_one(
    empty_register: Path, tmp_path: Path, filled: Filled
) -> None:
    path = tmp_path / f"{next(NUMBERS)}.sqlite"
    shutil.copyfile(empty_register, path)
    check(f"sqlite:///{path}", filled)


@pytest.mark.servers
@settings(parent=FEW, max_examples=3)
@given(filled=registers())
def test_an_older_register_on_the_server_is_counted_as_a_new_one(
    postgres_cluster: postgres.Cluster, filled: Filled
) -> None:
    name = postgres_cluster.create(postgres_cluster.template("register", make))
    check(postgres_cluster.url(name), filled)
    postgres_cluster.drop(name)


def test_what_was_counted_of_a_letter_not_given_outlives_the_details_of_the_log(
    register: SqlRegister,
) -> None:
    from datetime import timedelta

    from counter_app.domain.logbook import LogKind
    from counter_app.domain.report import Measure

    from .conftest import NOW

    with register.writing() as unit:
        held = [{"letter": 8, "guards": "divorce"}]
        unit.log.append(LogKind.NO_LETTER, NOW, "me", {"codes": ["A"], "why": "", "held": held})
    with register._database.engine.connect().execution_options(writing=True) as raw, raw.begin():
        raw.exec_driver_sql("DELETE FROM log_details")
    with register.reading() as unit:
        days = NOW - timedelta(days=1), NOW + timedelta(days=1)
        assert unit.reports.count(Measure.LETTERS_NOT_SENT_WHY, *days) == {"8/divorce": 1}
