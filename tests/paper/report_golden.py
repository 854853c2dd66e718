"""Every report made by hand as text, as it reads on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counter_app.demo.cases import OFFICE
from counter_app.domain.report import PeriodKind
from counter_app.paper.report_papers import REPORT_PLACEHOLDERS
from counter_app.paper.reports.document import template_of
from counter_app.paper.reports.words import report_words
from counter_app.paper.word import document_text, fill, load
from counter_app.services.ports.reports import ReportTold
from tests.domain.made_reports import all_late, empty, estimated, of_kind, own_kinds, rich

TEMPLATES = Path(__file__).parents[2] / "letter_templates"
TOLD = ReportTold(
    office=OFFICE,
    place="Lâm Hòa",
    made=date(2026, 11, 23),
    signatory=OFFICE.signatory,
    model_name=OFFICE.model_name,
    kinds={7: "Thư chúc mừng khai sinh", 201: "Thư chúc Tết"},
)
REPORTS = {
    "rich": rich(),
    "empty": empty(),
    "all_late": all_late(),
    "estimated": estimated(),
    "own_kinds": own_kinds(),
    **{kind.value.replace("/", "_"): of_kind(kind) for kind in PeriodKind},
}


def report_text(name: str) -> str:
    """A report as it reads; no-break spaces are shown as "·"."""
    report = REPORTS[name]
    file = template_of(report)
    known = frozenset(one.name for one in REPORT_PLACEHOLDERS[file])
    template = load(TEMPLATES / file, known, frozenset())
    text = document_text(fill(template, report_words(report, TOLD)))
    page = "\n".join(line.strip(" ") for line in text.splitlines() if line.strip())
    return f"{page}\n".replace("\u00a0", "·")


def write_reports(folder: Path) -> None:
    """Write the words of all samples."""
    for old in folder.glob("report_*.txt"):
        old.unlink()
    for name in REPORTS:
        (folder / f"report_{name}.txt").write_text(report_text(name), encoding="utf-8")
