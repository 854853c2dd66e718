"""The check of templates of ceremonies, visits, surveys and the commitment: clean as shipped, each fault told once."""

from __future__ import annotations

import pytest

from counter_app.domain.template import Fault, TemplateSlot
from counter_app.domain.working_paper import PaperGroup, WorkingPaper
from counter_app.paper.bench import PaperBench
from counter_app.paper.working_bench import working_names, working_slots
from counter_app.paper.writer import PaperWriter
from counter_app.sentences.templates import finding_words, group_name, slot_name
from tests.paper.spoiling import ROOT, TEMPLATES, shipped, spoiled, with_paragraphs

SLOTS = {slot.name: slot for slot in working_slots()}


@pytest.fixture(scope="module")
def bench() -> PaperBench:
    """The bench of the program."""
    return PaperBench(TEMPLATES, PaperWriter(TEMPLATES, ROOT / "resources" / "fonts"))


def of(kind: WorkingPaper) -> TemplateSlot:
    return next(slot for slot in SLOTS.values() if slot.kind is kind)


@pytest.mark.parametrize("name", sorted(SLOTS))
def test_every_shipped_paper_passes_with_an_ordinary_and_a_long_case(bench: PaperBench, name: str) -> None:
    slot = SLOTS[name]
    assert slot in bench.slots()
    report = bench.check(shipped(name), slot, ())
    assert [finding_words(one, slot.kind) for one in report.findings] == []
    assert report.pdf.startswith(b"%PDF")


def test_every_paper_stands_under_the_head_of_what_it_is_about() -> None:
    assert {slot.kind.group for slot in SLOTS.values() if isinstance(slot.kind, WorkingPaper)} == set(
        PaperGroup
    )
    assert {slot.kind for slot in SLOTS.values()} == set(WorkingPaper)
    assert len({slot_name(slot) for slot in SLOTS.values()}) == len(SLOTS)
    assert len({group_name(slot.kind) for slot in SLOTS.values()}) == len(PaperGroup)


@pytest.mark.parametrize("kind", WorkingPaper)
def test_a_paper_without_what_it_is_for_is_told_what_is_missing(
    bench: PaperBench, kind: WorkingPaper
) -> None:
    slot, (_known, required) = of(kind), working_names(kind)
    lost = min(required)
    report = bench.check(spoiled(shipped(slot.name), (lost, "organ")), slot, ())
    assert (Fault.MISSING, lost) in [(one.fault, one.what) for one in report.findings]
    assert not report.is_clean


def test_a_misspelt_placeholder_of_an_invitation_is_told_the_right_one(bench: PaperBench) -> None:
    slot = of(WorkingPaper.MARRIAGE_INVITATION)
    report = bench.check(with_paragraphs(shipped(slot.name), "{{ wheer }}"), slot, ())
    (found,) = report.findings
    assert (found.fault, found.what, found.near) == (Fault.UNKNOWN, "wheer", "where")
    assert "giấy mời lễ trao kết hôn không có ô chữ nào tên" in finding_words(found, slot.kind)


def test_a_cheerful_word_is_refused_on_the_papers_of_a_visit_and_of_no_ceremony(bench: PaperBench) -> None:
    quiet, glad = of(WorkingPaper.VISIT_BOOK), of(WorkingPaper.MARRIAGE_INVITATION)
    report = bench.check(with_paragraphs(shipped(quiet.name), "chúc mừng"), quiet, ())
    assert [(one.fault, one.what) for one in report.findings] == [(Fault.FORBIDDEN, "chúc mừng")]
    assert bench.check(with_paragraphs(shipped(glad.name), "chúc mừng"), glad, ()).is_clean


def test_a_template_of_another_size_is_refused(bench: PaperBench) -> None:
    slot = of(WorkingPaper.PLACE_CARDS)
    report = bench.check(shipped(of(WorkingPaper.MARRIAGE_INVITATION).name), slot, ())
    assert Fault.PAPER in {one.fault for one in report.findings}


def test_what_is_no_word_file_is_said_to_be_none(bench: PaperBench) -> None:
    slot = of(WorkingPaper.SURVEY)
    assert [one.fault for one in bench.check(b"%PDF", slot, ()).findings] == [Fault.UNREADABLE]
