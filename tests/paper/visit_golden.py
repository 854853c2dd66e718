"""The papers of every sample visit as text, as they read before they are drawn."""

from __future__ import annotations

from pathlib import Path

from counter_app.demo.visits import NOW, SHEETS
from counter_app.paper.context.visit import book_fields, sheet_fields
from counter_app.paper.visit_papers import BOOK, SHEET
from counter_app.paper.word import document_text, fill, load

TEMPLATES = Path(__file__).parents[2] / "letter_templates"


def visit_text(name: str) -> str:
    """Both sheets of a sample; no-break spaces are shown as "·"."""
    sheet, office = SHEETS[name]
    pages = []
    for file, fields in ((SHEET, sheet_fields(sheet, office, NOW)), (BOOK, book_fields(sheet, office))):
        template = load(TEMPLATES / file, frozenset(fields), frozenset())
        text = document_text(fill(template, fields))
        pages.append("\n".join(line.strip(" ") for line in text.splitlines() if line.strip()))
    return "\n\n---\n".join(pages).replace("\u00a0", "·") + "\n"


def write_visits(folder: Path) -> None:
    """Write the words of all samples."""
    for old in folder.glob("visit_*.txt"):
        old.unlink()
    for name in SHEETS:
        (folder / f"visit_{name}.txt").write_text(visit_text(name), encoding="utf-8")
