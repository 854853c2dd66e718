"""Every sample letter and form as text; `python -m tests.paper.golden` writes what the words are now."""

from __future__ import annotations

from pathlib import Path

from counter_app.demo.counter_forms import COUNTER_FORMS
from counter_app.demo.forms import FORMS as SLIPS
from counter_app.domain.letter import SheetKind
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.catalogue import names, required, template_name
from counter_app.paper.context import Words, words_of
from counter_app.paper.context.forms import words_of_form
from counter_app.paper.word import document_text, fill, load
from tests.paper.own_letters import OWN_SAMPLES, own_text
from tests.paper.samples import SAMPLES

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "letter_templates"
FOLDER = ROOT / "tests" / "golden"
FORMS = {**SLIPS, **COUNTER_FORMS}


def letter_text(sample: str, paper: PaperSize = PaperSize.A4) -> str:
    """A sample as it reads on paper, and the rows for proof-reading below; no-break spaces are shown as "·"."""
    letter, office = SAMPLES[sample]
    return _told(letter.kind, words_of(letter, office), paper)


def form_text(name: str) -> str:
    """A form as it reads on paper, told as `letter_text` tells a letter."""
    form, office = FORMS[name]
    return _told(form.kind, words_of_form(form, office), PaperSize.A4)


def _told(kind: SheetKind, words: Words, paper: PaperSize) -> str:
    template = load(TEMPLATES / template_name(kind, paper), names(kind), required(kind))
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
    for old in FOLDER.glob("form_*.txt"):
        old.unlink()
    for name in FORMS:
        (FOLDER / f"form_{name}.txt").write_text(form_text(name), encoding="utf-8")
    for old in FOLDER.glob("own_*.txt"):
        old.unlink()
    for own in OWN_SAMPLES:
        (FOLDER / f"own_{own}.txt").write_text(own_text(own), encoding="utf-8")


if __name__ == "__main__":
    main()
