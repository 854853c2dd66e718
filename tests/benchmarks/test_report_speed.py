"""The yearly report of a register of a million rows: letters, dossiers and log of six busy years."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Channel, Dossier, DossierCode, State
from counter_app.domain.event import BirthEvent, Child
from counter_app.domain.instants import local
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import ProcedureCode
from counter_app.storage.codec import to_json
from counter_app.storage.columns import micros
from counter_app.storage.register import open_register
from tests.benchmarks.timing import median_seconds, milliseconds, report
from tests.services.desk import Desk, open_desk

pytestmark = pytest.mark.bench

ROWS = int(os.environ.get("REPORT_BENCH_ROWS", "1000000"))
CEILING = 2.0
LATE = 200
"""One dossier in so many is late, as one commune counted 11 of 1,968."""
NOW = local(datetime(2026, 11, 23, 10, 20))
FIRST = local(datetime(2020, 11, 14, 7, 30))
HOUR = 3_600_000_000
EACH = ROWS // 4

DOSSIERS = """
INSERT INTO dossier (id, code, version, lane, urgency, procedure, branch, applicant, personal_number, address,
 event_kind, cause, state, received, promise, receipt_promise, ready, handed_over, paused_since, done, ending,
 folded, marked, body)
SELECT i, 'H26.26-201114-' || (1000000 + i), 1, 9, 0, '1.' || (1193 + i % 40), '', 'Người ' || i, '',
 'thôn ' || (i % 12), 'birth', '', 10,
 at, at + 48 * {hour}, at + 48 * {hour}, at + done, at + done, NULL, at + done, ending,
 '', '', {body}
FROM (SELECT i, {first} + CAST(i AS BIGINT) * {step} AS at,
  CASE WHEN i % {late} = 0 THEN 60 * {hour} ELSE 20 * {hour} END AS done,
  CASE WHEN i % {late} = 0 THEN 'late' WHEN i % 3 = 0 THEN 'early' ELSE 'on_time' END AS ending
  FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n) AS s) AS t
"""
FACTS = """
INSERT INTO dossier_fact (dossier, place, measure, part, at, weight)
SELECT id, 0, 'children_by_sex', procedure || '/' || CASE WHEN id % 2 = 0 THEN 'male' ELSE 'female' END, ready, 1
FROM dossier
"""
SHEETS = """
INSERT INTO sheet (id, kind, year, number, document_number, day, intended, handed_over, withdrawn, spooled, signed,
 given, channel, waited, hamlet, folded, body, wording)
SELECT 'sheet-' || id, 5 + id % 5, 2020, id, '', {day}, handed_over, handed_over, NULL, handed_over, handed_over,
 handed_over, CASE WHEN id % 4 = 0 THEN 'post' ELSE 'counter' END, id % 7919, address, '', '{sheet}', NULL
FROM dossier
"""
CASES = "INSERT INTO sheet_case (sheet, code) SELECT row, 'H26.26-201114-' || (1000000 + number) FROM sheet"
LOG = """
INSERT INTO log_entry (seq, at, kind, sheet, actor, digest, previous, hash)
SELECT i, {first} + CAST(i AS BIGINT) * {step} / 2,
 CASE WHEN i % 50 = 0 THEN 'reissued' ELSE 'drawn' END, 'sheet-' || (1 + i / 2),
 'me', '', 'p' || i, 'h' || i
FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count} * 2 - 2) SELECT i FROM n) AS s
"""


def fill(connection: Connection) -> None:
    """A quarter each of dossiers and letters, the other half entries of the log."""
    span = micros(NOW) - micros(FIRST)
    dossier = Dossier(
        DossierCode("CODE"),
        ProcedureCode("1.001193"),
        "",
        Applicant("Người", address="thôn 1"),
        FIRST,
        FIRST + timedelta(hours=48),
        None,
        State.HANDED_OVER,
        FIRST + timedelta(hours=60),
        FIRST + timedelta(hours=60),
        FIRST + timedelta(hours=60),
        event=BirthEvent((Child("Cháu", Sex.MALE, PartialDate(2020)),)),
    )
    before, _code, behind = to_json(Dossier, dossier).partition("CODE")
    moved = behind.replace(f"{FIRST + timedelta(hours=48):%Y}", "2020")
    sheet = Sheet(
        SheetId("sheet"),
        LetterKind.BIRTH,
        2020,
        1,
        "",
        ("CODE",),
        "Người",
        SigningMode.STOCK,
        FIRST.date(),
        FIRST,
        channel=Channel.COUNTER,
    )
    sqlite = connection.dialect.name == "sqlite"
    told = {
        "count": EACH,
        "first": micros(FIRST),
        "step": span // (EACH + 100),
        "hour": HOUR,
        "late": LATE,
        "body": f"'{before}H26.26-201114-' || (1000000 + i) || '{moved}'",
        "sheet": to_json(Sheet, replace(sheet)),
        "day": "'2020-11-14'" if sqlite else "DATE '2020-11-14'",
    }
    for statement in (DOSSIERS, FACTS, SHEETS, CASES, LOG):
        written = statement.format(**told)
        # The driver of the server takes a single % for a place of its own.
        connection.exec_driver_sql(written if sqlite else written.replace("%", "%%"))
    connection.execute(text("ANALYZE"))


@pytest.fixture
def full(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A register of six years."""
    with closing(open_register(database_url)) as register:
        engine = register._database.engine
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            fill(connection)
        if engine.dialect.name == "postgresql":
            # The server does so by itself before long; a quarter of a million rows a second are no office's pace.
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM ANALYZE")
    desk = open_desk(tmp_path, database_url, NOW.isoformat())
    yield desk
    desk.app.close()


def test_the_yearly_report_is_there_in_two_seconds(full: Desk, database_url: str) -> None:
    reports = full.app.reports
    year, month = reports.period("mohinh/year:2026"), reports.period("danvan/month:2026-11")
    whole = median_seconds(lambda: reports.report(year), 5)
    rows = [
        ("the year, the year before and six years of it", milliseconds(whole)),
        ("the month of the same", milliseconds(median_seconds(lambda: reports.report(month), 3))),
    ]
    report(f"{ROWS:,} rows in {database_url.partition(':')[0]}", rows)
    assert whole <= CEILING
