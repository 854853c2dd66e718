"""Papers of ceremonies, visits, surveys and the commitment from the office's own templates, and back again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.time import MovableClock
from counter_app.config import load_config
from counter_app.domain.ceremony import Mode
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.commitment import Officer
from counter_app.domain.errors.paper import NoEarlierTemplate, TemplateHasFaults
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey_rules import SurveyForm
from counter_app.domain.working_paper import WorkingPaper
from counter_app.printing.folder import FolderPrinter
from tests.paper.spoiling import with_paragraphs
from tests.services.ceremonies import CODES, COUPLES, marriage
from tests.services.desk import instant
from tests.services.test_visits import TOLD

OWN = "Giấy của xã Lâm Hòa"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """A ceremony for one couple, an officer who is to sign."""
    clock = MovableClock(instant("2026-11-23T10:20"))
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(tmp_path / "printed"))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    opened.intake.take_in(marriage(*COUPLES[0]))
    opened.ceremonies.planning.plan(CeremonyOrder(CODES[:1], Mode.GROUP, starts=instant("2026-11-25T08:30")))
    opened.commitments.add(Officer("Lê Thu Hà"))
    opened.visits.report(TOLD)
    yield opened
    opened.close()


def cards(app: App) -> DrawnLetter:
    return app.ceremonies.reading.paper("LT-2026-0001", CeremonyPaper.PLACE_CARDS)


def survey(app: App) -> DrawnLetter:
    return app.surveys.drawn(SurveyForm.FORM_3, PaperSize.A4)


def promise(app: App) -> DrawnLetter:
    return app.commitments.sheets()[0].drawn


def book(app: App) -> DrawnLetter:
    return app.visit_papers.draw("TV-2026-0001")[1]


DRAWN: dict[WorkingPaper, Callable[[App], DrawnLetter]] = {
    WorkingPaper.PLACE_CARDS: cards,
    WorkingPaper.VISIT_BOOK: book,
    WorkingPaper.SURVEY: survey,
    WorkingPaper.COMMITMENT: promise,
}


@pytest.mark.parametrize("kind", DRAWN)
def test_a_paper_is_drawn_from_the_office_s_own_template_until_it_is_taken_back(
    app: App, kind: WorkingPaper
) -> None:
    slot = next(one.slot for one in app.templates.overview() if one.slot.kind is kind)
    before = DRAWN[kind](app)
    assert OWN not in " ".join(before.text)
    use = app.templates.add(with_paragraphs(app.templates.content(slot), OWN), slot, "của xã.docx")
    drawn = DRAWN[kind](app)
    assert OWN in " ".join(drawn.text)
    assert drawn.template_version == use.sha256
    app.templates.back(slot)
    assert DRAWN[kind](app).template_version == before.template_version
    with pytest.raises(NoEarlierTemplate):
        app.templates.back(slot)


def test_a_paper_that_lost_what_it_is_for_is_not_put_to_use(app: App) -> None:
    slot = next(one.slot for one in app.templates.overview() if one.slot.kind is WorkingPaper.VISIT_BOOK)
    with pytest.raises(TemplateHasFaults):
        app.templates.add(with_paragraphs(app.templates.content(slot), "chúc mừng"), slot)
    assert "chúc mừng" not in " ".join(book(app).text)
