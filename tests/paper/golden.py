"""Every sample letter as text; `python -m tests.paper.golden` writes what the words are now."""

from __future__ import annotations

from pathlib import Path

from counter_app.domain.paper_size import PaperSize
from counter_app.paper.catalogue import names, required, template_name
from counter_app.paper.context import words_of
from counter_app.paper.word import document_text, fill, load
from tests.paper.samples import SAMPLES

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "letter_templates"
FOLDER = ROOT / "tests" / "golden"


def letter_text(sample: str, paper: PaperSize = PaperSize.A4) -> str:
    """A sample as it reads on paper, and the rows for proof-reading below; no-break spaces are shown as "·"."""
    letter, office = SAMPLES[sample]
    words = words_of(letter, office)
    template = load(TEMPLATES / template_name(letter.kind, paper), names(letter.kind), required(letter.kind))
    text = document_text(fill(template, dict(words.fields)))
    page = "\n".join(line.strip(" ") for line in text.splitlines() if line.strip())
    rows = "\n".join(f"{label}: {value}" for label, value in words.shown)
    return f"{page}\n\n--- {words.addressee}\n{rows}\n".replace("\u00a0", "·")


def golden_file(sample: str) -> Path:
    """Where the agreed words of a sample stand."""
    return FOLDER / f"letter_{sample}.txt"


def main() -> None:
    """Write the words of all samples; read the difference before committing it."""
    for old in FOLDER.glob("letter_*.txt"):
        old.unlink()
    for sample in SAMPLES:
        golden_file(sample).write_text(letter_text(sample), encoding="utf-8")


if __name__ == "__main__":
    main()
