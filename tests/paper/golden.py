"""Every sample letter and form as text; `python -m tests.paper.golden` writes what the words are now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counter_app.almanac.questionnaires import ShippedSurveys
from counter_app.demo.cases import OFFICE
from counter_app.demo.counter_forms import COUNTER_FORMS
from counter_app.demo.forms import FORMS as SLIPS
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.commitment import Officer, first_commitment
from counter_app.domain.letter import SheetKind
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey import Questionnaire
from counter_app.domain.survey_rules import SurveyForm
from counter_app.paper.catalogue import names, required, template_name
from counter_app.paper.ceremonies.sheets import sheet_words
from counter_app.paper.ceremony_papers import ceremony_file, ceremony_names, ceremony_required
from counter_app.paper.commitment_names import COMMITMENT_FILE, COMMITMENT_PLACEHOLDERS
from counter_app.paper.commitment_sheet import commitment_words
from counter_app.paper.context import Words, words_of
from counter_app.paper.context.forms import words_of_form
from counter_app.paper.survey_sheet import survey_template_name, survey_words
from counter_app.paper.word import document_text, fill, load
from tests.paper.ceremony_samples import CEREMONIES, DAY
from tests.paper.letter_books import write_books
from tests.paper.own_letters import OWN_SAMPLES, own_text
from tests.paper.report_golden import write_reports
from tests.paper.samples import SAMPLES
from tests.paper.visit_golden import write_visits

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "letter_templates"
FOLDER = ROOT / "tests" / "golden"
COMMITMENT = FOLDER / "commitment.txt"
OFFICER = Officer("Lê Thu Hà", "Công chức tư pháp – hộ tịch", "Bộ phận Tiếp nhận và Trả kết quả")
FORMS = {**SLIPS, **COUNTER_FORMS}


def letter_text(sample: str, paper: PaperSize = PaperSize.A4) -> str:
    """A sample as it reads on paper, and the rows for proof-reading below; no-break spaces are shown as "·"."""
    letter, office = SAMPLES[sample]
    return _told(letter.kind, words_of(letter, office), paper)


def form_text(name: str) -> str:
    """A form as it reads on paper, told as `letter_text` tells a letter."""
    form, office = FORMS[name]
    return _told(form.kind, words_of_form(form, office), PaperSize.A4)


def ceremony_text(name: str, paper: CeremonyPaper) -> str:
    """A paper of a sample ceremony as it reads, told as `letter_text` tells a letter."""
    ceremony, office = CEREMONIES[name]
    file = TEMPLATES / ceremony_file(paper, ceremony.about)
    template = load(file, ceremony_names(paper), ceremony_required(paper))
    text = document_text(fill(template, sheet_words(paper, ceremony, office, DAY)))
    page = "\n".join(line.strip(" ") for line in text.splitlines() if line.strip())
    return f"{page}\n".replace("\u00a0", "·")


def _told(kind: SheetKind, words: Words, paper: PaperSize) -> str:
    template = load(TEMPLATES / template_name(kind, paper), names(kind), required(kind))
    text = document_text(fill(template, dict(words.fields)))
    page = "\n".join(line.strip(" ") for line in text.splitlines() if line.strip())
    rows = "\n".join(f"{label}: {value}" for label, value in words.shown)
    return f"{page}\n\n--- {words.addressee}\n{rows}\n".replace("\u00a0", "·")


def commitment_text() -> str:
    """The officers' commitment as it reads on paper."""
    known = frozenset(one.name for one in COMMITMENT_PLACEHOLDERS)
    template = load(TEMPLATES / COMMITMENT_FILE, known, frozenset({"officer"}))
    words = commitment_words(OFFICER, first_commitment(), OFFICE, date(2026, 11, 23))
    lines = document_text(fill(template, words)).splitlines()
    return "\n".join(line.strip(" ") for line in lines if line.strip()).replace("\u00a0", "·") + "\n"


def survey_text(questionnaire: Questionnaire) -> str:
    """A questionnaire as it reads on its sheet."""
    words = survey_words(questionnaire, OFFICE, with_dossier=questionnaire.form is SurveyForm.FORM_3)
    template = load(TEMPLATES / survey_template_name(PaperSize.A4), frozenset(words), frozenset())
    text = document_text(fill(template, words))
    return (
        "\n".join(line.strip(" ") for line in text.splitlines() if line.strip()).replace("\u00a0", "·") + "\n"
    )


def golden_file(sample: str) -> Path:
    """Where the agreed words of a sample stand."""
    return FOLDER / f"letter_{sample}.txt"


def main() -> None:
    """Write the words of all samples; read the difference before committing it."""
    for old in FOLDER.glob("letter_*.txt"):
        old.unlink()
    for sample in SAMPLES:
        golden_file(sample).write_text(letter_text(sample), encoding="utf-8")
    COMMITMENT.write_text(commitment_text(), encoding="utf-8")
    for old in FOLDER.glob("form_*.txt"):
        old.unlink()
    for name in FORMS:
        (FOLDER / f"form_{name}.txt").write_text(form_text(name), encoding="utf-8")
    for one in ShippedSurveys(ROOT / "data" / "questionnaires.csv").questionnaires():
        (FOLDER / f"survey_{one.form.value}.txt").write_text(survey_text(one), encoding="utf-8")
    for old in FOLDER.glob("ceremony_*.txt"):
        old.unlink()
    for name in CEREMONIES:
        for paper in CeremonyPaper:
            file = FOLDER / f"ceremony_{name}_{paper.value}.txt"
            file.write_text(ceremony_text(name, paper), encoding="utf-8")
    write_visits(FOLDER)
    write_reports(FOLDER)
    write_books(FOLDER)
    for old in FOLDER.glob("own_*.txt"):
        old.unlink()
    for own in OWN_SAMPLES:
        (FOLDER / f"own_{own}.txt").write_text(own_text(own), encoding="utf-8")


if __name__ == "__main__":
    main()
