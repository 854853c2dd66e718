"""What comes apart where programs follow rules of their own is named, and what only looks odd is drawn."""

from __future__ import annotations

import io
import zipfile

import pytest

from counter_app.domain.errors.paper import CannotDraw
from counter_app.paper.press import FontShelf, press
from counter_app.sentences.constructs import construct_name

from .comparing import words_of
from .making import docx, para, style_sheet, text
from .specimens import BREAK, CARD, NUMBERED, TAB, WORDS, cell, row, spacing, table

LEADER = '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="3000"/></w:tabs>'
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
HIGH = "".join(para(f"dòng {n}", spacing(60, 60)) for n in range(14))
CUT = table(row(cell(para(WORDS, spacing(60, 60)) * 3)), grid=(3000,)) + para("")
MERGED = table(
    row(cell("a", 3000, '<w:vMerge w:val="restart"/>'), cell(para("b") * 3, 4000)),
    row(cell(para(""), 3000, '<w:vMerge w:val="continue"/>'), cell(para("c") * 9, 4000)),
)
NAMED = {
    "cut-row": HIGH + CUT,
    "table-off-sheet": table(row(cell("xa", 16000)), grid=(16000,)),
    "word-too-wide": table(row(cell(para(text("dài" * 12) + text("dài" * 12, "<w:b/>")), 1500)), grid=(1500,)),
    "tab-at-line-end": para(text("Họ và tên người nhận") + TAB + text("một\u00a0hai\u00a0ba\u00a0bốn\u00a0năm"),
                            '<w:ind w:right="5200"/>'),
    "stop-after-number": para("một", LISTED + LEADER + '<w:ind w:left="0" w:firstLine="567"/>'),
    "adjacent-tables": table(row(cell("a"))) + table(row(cell("b"))),
    "empty-cell": table(row('<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr></w:tc>')),
    "property:w:vMerge=continue": table(row(cell("a", 3000, '<w:vMerge w:val="continue"/>'))),
    "crowded-small-caps": para(text("hoa nhỏ", '<w:smallCaps/><w:position w:val="6"/>')),
}  # fmt: skip


def codes(body: str, shelf: FontShelf) -> list[str]:
    """What the press says of a document on a card."""
    with pytest.raises(CannotDraw) as refused:
        press(docx(body, section=CARD, parts=NUMBERED), shelf)
    return [problem.construct for problem in refused.value.problems]


@pytest.mark.parametrize("code", NAMED)
def test_what_programs_lay_out_by_rules_of_their_own_is_named(code: str, shelf: FontShelf) -> None:
    assert set(codes(NAMED[code], shelf)) == {code}
    assert construct_name(code) != code


def test_rows_that_share_a_cell_are_named_when_a_page_ends_among_them(shelf: FontShelf) -> None:
    assert "cut-row" in codes(HIGH + MERGED + para(""), shelf)


def test_a_letter_that_is_fitted_to_its_sheet_is_drawn_whatever_would_come_apart(shelf: FontShelf) -> None:
    pressed = press(docx(HIGH + CUT, section=CARD), shelf, one_page=True)
    assert pressed.pages > 1
    assert pressed.overflow_mm > 0


@pytest.mark.parametrize("body", [para(BREAK), para(""), table() + para("x"), para(text(" ") + BREAK)])
def test_a_document_of_almost_nothing_is_one_page(body: str, shelf: FontShelf) -> None:
    assert press(docx(body), shelf).pages == 1


def test_a_document_is_the_same_packed_or_in_parts(shelf: FontShelf) -> None:
    content = docx(para(WORDS), styles=style_sheet("EB Garamond"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert press(parts, shelf, "Thư") == press(content, shelf, "Thư")


def test_a_word_that_fits_by_a_hair_is_told(shelf: FontShelf) -> None:
    (first, second) = words_of(press(docx(para("một hai")), shelf).pdf)
    end = second.x - first.x
    found: dict[str, bool] = {}
    for indent in range(8300, 8700):
        pressed = press(docx(para("một hai", f'<w:ind w:right="{indent}"/>')), shelf)
        room = (9354 - indent) / 20
        if pressed.tight:
            found[f"{room:.2f}"] = len(pressed.text[0].splitlines()) == 1
    # Six twips about the width of both words, some of them too narrow and some wide enough.
    assert 4 <= len(found) <= 7
    assert set(found.values()) == {True, False}
    assert all(float(room) > end for room in found)


def test_a_break_behind_blanks_that_hang_over_the_line_has_a_line_of_its_own(shelf: FontShelf) -> None:
    def second_line(indent: int) -> float:
        body = para(text("một hai ") + BREAK + text("ba"), f'<w:ind w:right="{indent}"/>')
        words = words_of(press(docx(body), shelf).pdf)
        return words[2].y - words[0].y

    (_first, hai) = words_of(press(docx(para("một hai")), shelf).pdf)
    room = round((hai.x - 85.05 + 20.3) * 20)
    assert (
        second_line(9354 - room - 200)
        < second_line(9354 - room)
        == pytest.approx(2 * second_line(0), abs=0.1)
    )
