"""Apology slips on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.services.desk import paper

CODE = "H99.41.07-261113-0012"


@pytest.fixture
def counter(terminal: Terminal) -> Terminal:
    """A terminal on the day before a promise."""
    terminal.today = "2026-11-13T09:40"
    terminal.json("dossier", "add", terminal.file(paper()))
    terminal.today = "2026-11-17T15:00"
    return terminal


def test_a_slip_is_issued_signed_told_and_sent(counter: Terminal, tmp_path: Path) -> None:
    asked = ("apology", "issue", CODE, "--reason", "residence_check", "--new", "2026-11-20T10:00")
    issued = counter.json(*asked, "--channel", "post")
    assert (issued["document_number"], issued["due"]) == ("01/PXL", "2026-11-20T10:00+07:00")
    assert issued["stage"] == "printed"
    assert list((counter.home / "printed").glob("*.pdf"))
    counter.json("apology", "sign", CODE)
    told = counter.json("apology", "text", CODE, "--channel", "sms")
    assert "01/PXL" in told["text"]
    sent = counter.json("apology", "sent", CODE, "--channel", "sms")
    assert (sent["slips"][0]["stage"], sent["slips"][0]["channel"]) == ("handed_over", "sms")
    counter.today = "2026-11-19T10:00"
    refused = counter.run("apology", "issue", CODE, "--reason", "system_down")
    assert refused.status != 0
    assert "01/PXL" in refused.err
    assert "quyết định" in refused.err


def test_a_draft_leaves_no_trace_and_tells_its_doubts(counter: Terminal, tmp_path: Path) -> None:
    pdf, docx = tmp_path / "slip.pdf", tmp_path / "slip.docx"
    asked = ("apology", "draft", CODE, "--reason", "many_dossiers", "--new", "2026-11-21T10:00")
    made = counter.json(*asked, "--pdf", str(pdf), "--docx", str(docx))
    assert made["doubts"] == ["hollow_reason", "day_off"]
    assert len(made["warnings"]) == 2
    assert pdf.read_bytes().startswith(b"%PDF")
    assert docx.read_bytes().startswith(b"PK")
    assert counter.json("dossier", "show", CODE)["sheets"] == []


def test_a_slip_is_taken_back_and_the_old_promise_holds(counter: Terminal) -> None:
    counter.json(
        "apology", "issue", CODE, "--reason", "system_down", "--new", "2026-11-20T10:00", "--no-print"
    )
    counter.json("apology", "back", CODE, "--why", "nhầm hồ sơ")
    shown = counter.json("dossier", "show", CODE)
    assert shown["due"] == "2026-11-18T09:40+07:00"
    assert shown["sheets"][0]["stage"] == "withdrawn"


def test_the_proof_of_coverage_says_who_had_no_apology_and_fails_until_everybody_had(
    counter: Terminal,
) -> None:
    counter.today = "2026-11-19T08:00"
    said = counter.run("apologies", "--json")
    assert said.status == 1
    assert [one["code"] for one in said.data["uncovered"]] == [CODE]
    assert said.data["timeliness"]["never"] == 1
    counter.json("apology", "issue", CODE, "--reason", "officer_away", "--new", "2026-11-20T10:00")
    counter.json("apology", "sign", CODE)
    counter.json("apology", "sent", CODE)
    proof = counter.json("apologies", "--first", "2026-11-01", "--end", "2026-12-01")
    assert (proof["uncovered"], proof["late"]) == ([], 1)
    (late,) = proof["dossiers"]
    assert (late["timeliness"], late["receipt"]["late"], late["legal"]["late"]) == ("after", True, False)
    shown = counter.json("dossier", "show", CODE)["late_against"]
    assert shown["receipt"] == {"promise": "2026-11-18T09:40+07:00", "late": True, "working_days": 1}
    assert shown["accepted"] == {"promise": "2026-11-20T10:00+07:00", "late": False, "working_days": 0}
    (procedure,) = proof["procedures"]
    assert (procedure["name"], procedure["late"]) == ("Cấp Giấy xác nhận tình trạng hôn nhân", 1)


def test_a_batch_lists_what_is_due_and_issues_it_with_a_list_to_sign(
    counter: Terminal, tmp_path: Path
) -> None:
    listed = counter.json("apology", "batch")
    assert [one["code"] for one in listed["due"]] == [CODE]
    done = counter.json(
        "apology", "batch", "--reason", "officer_away", "--days", "2", "--list", str(tmp_path / "list.pdf")
    )
    assert [one["document_number"] for one in done["issued"]] == ["01/PXL"]
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    again = counter.json("apology", "batch", "--reason", "officer_away")
    assert (again["due"], again["issued"]) == ([], []), "its new promise is not due yet"
