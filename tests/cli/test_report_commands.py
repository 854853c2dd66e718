"""Reports at the command line: figures, rows, files, and the record of what was handed in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from counter_app.domain.report import Measure, PeriodKind
from tests.cli.terminal import Terminal
from tests.services.desk import birth
from tests.services.schema import Schema

CODE = "H99.41.07-261120-0031"
WEEK = ("--period", "week:2026-48")


@pytest.fixture
def given(terminal: Terminal) -> Terminal:
    """A birth whose result and letter were handed over on Monday at a quarter past eleven."""
    terminal.today = "2026-11-23T08:10"
    terminal.json("dossier", "add", terminal.file(birth(CODE, received="2026-11-23T08:05", ready=None)))
    terminal.today = "2026-11-23T11:00"
    terminal.json("dossier", "ready", CODE)
    terminal.today = "2026-11-23T11:15"
    terminal.json("handover", CODE, "--collector", "Lò Thị Mai")
    return terminal


def test_the_json_is_what_its_schema_says_and_counts_what_happened(given: Terminal) -> None:
    told = given.json("report", *WEEK)
    warnings = told.pop("warnings")
    assert warnings == []
    assert Schema("report.schema.json").accepts(told)
    figures = told["figures"]
    assert set(figures) == {one.value for one in Measure}
    assert figures["letters_handed_over"] == {"": 1, "7": 1}
    assert figures["letters_by_channel"] == {"": 1, "7/counter": 1}
    assert figures["letters_minutes"] == {"": 15, "7": 15}
    assert figures["dossiers_received"] == {"": 1, "Hộ tịch": 1}
    assert figures["children_by_sex"] == {"": 1, "female": 1}
    assert told["estimated_from"] == "2026-11-23"
    assert told["period"]["days"] == "từ ngày 23/11/2026 đến hết ngày 29/11/2026"
    kinds = Schema("report.schema.json").root["$defs"]["period"]["properties"]["kind"]["enum"]
    assert kinds == [one.value for one in PeriodKind]


def test_the_rows_behind_a_figure_are_listed_with_their_sum(given: Terminal) -> None:
    rows = given.json("report", *WEEK, "--rows", "letters_handed_over/7")
    assert (rows["value"], len(rows["rows"])) == (1, 1)
    (received,) = given.json("report", *WEEK, "--rows", "dossiers_received/Hộ tịch")["rows"]
    assert received["key"] == CODE
    assert "Cộng: 1" in given.run("report", *WEEK, "--rows", "dossiers_received").out
    wrong = given.run("report", *WEEK, "--rows", "thư")
    assert wrong.status != 0
    assert "letters_handed_over" in wrong.err
    assert given.run("report", *WEEK, "--rows", "survey_mean").status != 0


@pytest.mark.parametrize(
    ("kind", "begins"), [("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF"), ("json", b"{")]
)
def test_a_report_is_written_to_a_file(given: Terminal, tmp_path: Path, kind: str, begins: bytes) -> None:
    out = tmp_path / "new folder" / f"report.{kind}"
    assert given.run("report", *WEEK, "--format", kind, "--out", str(out)).status == 0
    assert out.read_bytes().startswith(begins)
    if kind == "json":
        told: dict[str, Any] = json.loads(out.read_text("utf-8"))
        assert Schema("report.schema.json").accepts(told)


def test_a_file_needs_a_place(given: Terminal) -> None:
    said = given.run("report", *WEEK, "--format", "pdf")
    assert said.status != 0
    assert said.out == ""


def test_figures_are_kept_as_they_were_handed_in_and_later_changes_are_told(given: Terminal) -> None:
    sent = given.json("report-sent", *WEEK, "--by", "Lò Văn Pó", "--words", "nộp Đảng ủy")
    assert sent["handed_in"]["figures"]["dossiers_received"][""] == 1
    given.json(
        "dossier", "add", given.file(birth("H99.41.07-261123-0032", received="2026-11-23T09:00", ready=None))
    )
    told = given.json("report", *WEEK)
    assert told["handed_in"]["by"] == "Lò Văn Pó"
    found = {(one["measure"], one["part"]): (one["then"], one["now"]) for one in told["differs"]}
    assert found["dossiers_received", ""] == (1, 2)
    said = given.run("report", *WEEK).out
    assert "Đã nộp ngày 23/11/2026" in said
    assert "lúc nộp 1, nay khác: 2" in said


def test_a_merged_month_and_a_wrong_name_are_told_with_the_way_out(terminal: Terminal) -> None:
    merged = terminal.run("report", "--period", "danvan/month:2026-09")
    assert merged.status != 0
    assert "danvan/quarter:2026-3" in merged.err
    assert "danvan/month:2026-11" in terminal.run("report", "--period", "thang 11").err


def test_what_is_due_is_told_in_office_hours_only(terminal: Terminal) -> None:
    terminal.today = "2026-12-16T10:00"
    due = terminal.json("report-due")["reports"]
    assert [(one["period"], one["working_days_left"]) for one in due] == [
        ("mohinh/year:2026", -2),
        ("danvan/quarter:2026-4", 2),
    ]
    terminal.today = "2026-12-16T20:00"
    assert terminal.json("report-due")["reports"] == []
