"""Names of every make arrive on paper as they were given."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.event import Spouse
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean, fold
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.catalogue import names, required, template_name
from counter_app.paper.context import words_of
from counter_app.paper.context.phrases import NBSP, capitals, name_of, unbound
from counter_app.paper.fit import fitted
from counter_app.paper.measure import FontRuler
from counter_app.paper.word import WordTemplate, check, document_text, fill, load, squeezed
from tests.paper.golden import ROOT, TEMPLATES
from tests.paper.samples import (
    GIRL,
    LATE,
    OFFICE,
    SINH,
    THOAI,
    VIEN,
    apology,
    birth,
    condolence,
    marriage,
    thanks,
)

LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYáàảãạấầẩẫậắằẳẵặéèẻẽẹếề"
    "ểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữựíìỉĩịýỳỷỹỵẪỔỂ"
)
WORDS = st.text(alphabet=LETTERS + "'’ʼ&<>-.{}%", min_size=1, max_size=14)
NAMES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join).map(lambda text: text[:90]).filter(fold)
FORMS = st.sampled_from(["NFC", "NFD"])
RULER = FontRuler(ROOT / "resources" / "fonts")
LOADED: dict[str, WordTemplate] = {}


def template_of(letter: Letter, paper: PaperSize) -> WordTemplate:
    """The shipped template of a letter, read once."""
    name = template_name(letter.kind, paper)
    if name not in LOADED:
        LOADED[name] = load(TEMPLATES / name, names(letter.kind), required(letter.kind))
    return LOADED[name]


def on_paper(letter: Letter, paper: PaperSize = PaperSize.A5) -> str:
    """The text of the finished document, white space squeezed."""
    template = template_of(letter, paper)
    fields = dict(words_of(letter, OFFICE).fields)
    parts = fitted(fill(template, fields), RULER)
    check(parts, fields, required(letter.kind) | template.used)
    return squeezed(document_text(parts))


def letters_about(name: str) -> tuple[tuple[Letter, bool], ...]:
    """One letter of each kind with the name in it, and whether it stands there in capitals."""
    return (
        (thanks(replace(THOAI, name=name), "việc chung"), False),
        (apology(replace(SINH, name=name), LATE), False),
        (birth(replace(GIRL, name=name), mother=name), True),
        (marriage(Spouse(name), Spouse("Lò Thị Mai")), True),
        (condolence(replace(VIEN, name=name)), False),
    )


@settings(max_examples=40)
@given(NAMES, FORMS)
def test_a_name_stands_in_every_letter_as_it_was_given(name: str, form: str) -> None:
    typed = unicodedata.normalize("NFD" if form == "NFD" else "NFC", name)
    for letter, large in letters_about(typed):
        expected = squeezed(capitals(clean(name)) if large else clean(name))
        assert expected in on_paper(letter)


@pytest.mark.parametrize(
    "name",
    [
        "A & B",
        "<Trần> C",
        "Điểu",
        "H'Bơ",
        "Y’Thanh Niê",
        "HʼSinh",
        "Ka",
        "Ỷ",
        "ẪỔỂ Ễ",
        "{{ organ }}",
        "x" * 90,
    ],
)
def test_hard_names_survive_on_both_papers(name: str) -> None:
    for letter, large in letters_about(name):
        for paper in PaperSize:
            assert squeezed(capitals(name) if large else name) in on_paper(letter, paper)


def test_tone_placement_and_case_stay_as_on_the_certificate() -> None:
    for name in ("Hoà Thuý", "Hòa Thúy", "ksor h’bơ", "H'sinh niê"):
        assert unbound(name_of(name)) == name


def test_a_usual_name_is_held_on_one_line_and_a_very_long_one_may_break() -> None:
    assert name_of("Nguyễn Thị Minh Khai") == f"Nguyễn{NBSP}Thị{NBSP}Minh{NBSP}Khai"
    assert NBSP not in name_of("Nguyễn " * 8)


@given(st.text(alphabet=LETTERS + "'’ʼß ", max_size=40))
def test_capitals_keep_the_number_of_letters_and_what_they_are(name: str) -> None:
    assert len(capitals(name)) == len(name)
    assert capitals(name).lower() == name.lower()
