"""Lines are fitted before layout, and what is decided stands in the document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from counter_app.domain.errors.paper import MissingFont
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import Letter, LetterKind
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.catalogue import names, required, template_name
from counter_app.paper.context import words_of
from counter_app.paper.fit import CARES, FLOOR, MOST_SHRINKING, Care, fitted
from counter_app.paper.measure import FontRuler
from counter_app.paper.word import fill, load
from counter_app.paper.wordml import Look, W, look_of, room, shape_of, shapes, style_id, text_runs, text_width
from counter_app.paper.wrapping import Piece, wrap
from tests.paper.golden import ROOT, TEMPLATES
from tests.paper.samples import GIRL, HARD, LONG, OFFICE, SAMPLES, birth
from tests.paper.test_names import template_of

RULER = FontRuler(ROOT / "resources" / "fonts")
GARAMOND = Look("EB Garamond", 12)


def made(letter: Letter, paper: PaperSize, shrinking: int = 0) -> dict[str, bytes]:
    """The fitted parts of a letter."""
    return fitted(fill(template_of(letter, paper), dict(words_of(letter, OFFICE).fields)), RULER, shrinking)


def styled(parts: dict[str, bytes], style: str) -> etree._Element:
    """The first paragraph of a style."""
    root = etree.fromstring(parts["word/document.xml"])
    return next(node for node in root.iter(f"{W}p") if style_id(node) == style)


def sizes(parts: dict[str, bytes], style: str) -> list[float]:
    """The sizes of the runs of the first paragraph of a style, in points."""
    known, node = shapes(parts["word/styles.xml"]), styled(parts, style)
    return [look_of(run.find(f"{W}rPr"), shape_of(node, known).look).size for run in text_runs(node)]


def test_a_short_name_keeps_the_size_of_its_style() -> None:
    assert sizes(made(SAMPLES["7_two_parents"][0], PaperSize.A5), "LetterName") == [23]
    assert sizes(made(SAMPLES["7_two_parents"][0], PaperSize.A4), "LetterName") == [31]


def test_a_longer_name_grows_smaller_in_half_points_on_one_line() -> None:
    name = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Quỳnh"
    parts = made(birth(replace(GIRL, name=name), mother="Lò Thị Mai"), PaperSize.A5)
    (size,) = sizes(parts, "LetterName")
    assert FLOOR <= size < 23
    assert size * 2 == int(size * 2)
    assert styled(parts, "LetterName").find(f"{W}pPr/{W}ind") is None


@pytest.mark.parametrize("paper", PaperSize)
def test_a_name_of_ninety_letters_wraps_balanced_and_stays_above_the_floor(paper: PaperSize) -> None:
    parts = made(birth(replace(GIRL, name=LONG), mother="Lò Thị Mai"), paper)
    (size,) = sizes(parts, "LetterName")
    assert size >= FLOOR
    node, known = styled(parts, "LetterName"), shapes(parts["word/styles.xml"])
    shape = shape_of(node, known)
    wide = room(node, shape, text_width(etree.fromstring(parts["word/document.xml"])))
    text = "".join(leaf.text or "" for leaf in node.iter(f"{W}t"))
    lines = wrap([Piece(text, replace(shape.look, size=size))], wide, RULER)
    assert len(lines) == (2 if paper is PaperSize.A5 else 3)
    assert min(lines) > 0.7 * max(lines)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", sorted(HARD))
def test_shrinking_never_goes_below_the_floor(kind: str, paper: PaperSize) -> None:
    parts = made(HARD[kind][0], paper, MOST_SHRINKING)
    known = shapes(parts["word/styles.xml"])
    for node in etree.fromstring(parts["word/document.xml"]).iter(f"{W}p"):
        if style_id(node) in CARES:
            look = shape_of(node, known).look
            assert all(look_of(run.find(f"{W}rPr"), look).size >= FLOOR for run in text_runs(node))


def test_no_line_care_line_is_wider_than_its_room() -> None:
    for kind, (letter, _office) in HARD.items():
        for paper in PaperSize:
            parts = made(letter, paper)
            known, root = shapes(parts["word/styles.xml"]), etree.fromstring(parts["word/document.xml"])
            for node in root.iter(f"{W}p"):
                if CARES.get(style_id(node)) is not Care.LINE:
                    continue
                shape = shape_of(node, known)
                wide = room(node, shape, text_width(root))
                looks = [look_of(run.find(f"{W}rPr"), shape.look) for run in text_runs(node)]
                texts = ["".join(leaf.text or "" for leaf in run.iter(f"{W}t")) for run in text_runs(node)]
                pieces = [Piece(text, look) for text, look in zip(texts, looks, strict=True)]
                assert all(line <= wide for line in wrap(pieces, wide, RULER)), (kind, paper, texts)


@given(st.lists(st.text(alphabet="aừbcưdễ", min_size=1, max_size=9), min_size=1, max_size=30))
def test_wrapping_uses_every_word_once(words: list[str]) -> None:
    one = wrap([Piece(" ".join(words), GARAMOND)], 1e6, RULER)
    many = wrap([Piece(" ".join(words), GARAMOND)], 120, RULER)
    space = RULER.width(" ", GARAMOND.family, GARAMOND.size)
    assert len(one) == 1
    assert sum(many) + (len(many) - 1) * space == pytest.approx(one[0])


def test_an_unknown_font_is_named() -> None:
    with pytest.raises(MissingFont) as caught:
        RULER.width("x", "Comic Sans MS", 12)
    assert caught.value.font == "Comic Sans MS"


def test_times_is_measured_with_its_metric_twin() -> None:
    assert RULER.width("Ủy ban", "Times New Roman", 14, bold=True) == RULER.width(
        "Ủy ban", "Liberation Serif", 14, bold=True
    )


def test_the_names_of_several_children_give_way_before_the_words_do() -> None:
    letter = SAMPLES["7_triplets"][0]
    assert sizes(made(letter, PaperSize.A5), "LetterName") == [23]
    easier = made(letter, PaperSize.A5, 1)
    assert sizes(easier, "LetterName") == [16.5]
    assert sizes(easier, "LetterWish") == [12.5]
    assert sizes(made(SAMPLES["7_two_parents"][0], PaperSize.A5, 1), "LetterName") == [23]


def test_each_sentence_of_a_wish_begins_a_line_where_there_is_room() -> None:
    parts = made(SAMPLES["7_two_parents"][0], PaperSize.A4)
    wish = styled(parts, "LetterWish")
    assert [node.text for node in wish.iter(f"{W}t")][-1].startswith("Kính chúc gia")
    assert sum(1 for _node in wish.iter(f"{W}br")) == 1
    full = styled(made(SAMPLES["7_guardian"][0], PaperSize.A4, 12), "LetterWish")
    assert full.find(f".//{W}br") is not None, "no line more was needed"


def test_words_in_italics_that_fit_one_line_hold_no_hard_space() -> None:
    # Some programs draw a hard space in italics half as wide again.
    parts = made(SAMPLES["7_two_parents"][0], PaperSize.A4)
    assert "\u00a0" not in "".join(styled(parts, "LetterPlaceDate").itertext())
    assert "\u00a0" in "".join(styled(parts, "LetterLead").itertext())


def test_names_in_the_size_of_the_text_are_not_made_smaller_than_it() -> None:
    letter, office = SAMPLES["7_triplets"]
    name = template_name(LetterKind.BIRTH, PaperSize.A5, LetterFamily.ADMINISTRATIVE)
    template = load(TEMPLATES / name, names(LetterKind.BIRTH), required(LetterKind.BIRTH))
    parts = fitted(fill(template, dict(words_of(letter, office).fields)), RULER, 1)
    assert sizes(parts, "LetterName") == [12]


def body_of(sample: str) -> str:
    """The first paragraph of the text of a sample's administrative letter, no-break spaces shown as "·"."""
    parts = made(SAMPLES[sample][0], PaperSize.A4)
    return "".join(styled(parts, "LetterBody").itertext()).replace("\u00a0", "·")


def test_a_line_that_would_be_torn_apart_may_end_before_the_name_of_the_place() -> None:
    assert "qua Zalo, Ủy·ban nhân·dân xã Lâm·Hòa đã" in body_of("5_by_order")


def test_elsewhere_a_place_stays_with_its_rank() -> None:
    assert "Ủy·ban nhân·dân xã·Lâm·Hòa đã" in body_of("5_titled")
