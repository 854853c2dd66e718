"""Random documents in the subset and a little outside: drawn as the reference draws them, or refused by name."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from counter_app.domain.errors.paper import CannotDraw
from counter_app.paper.press import FontShelf, press
from tests.servers.office import ReferenceOffice

from .making import docx
from .outside import OUTSIDE
from .specimens import PICTURES
from .trying import document_of, held, tried

SAME_LINE, DRAWN, IN_PLACE = 0.999, 0.9, 0.98


@pytest.mark.slow
def test_random_documents_are_drawn_as_the_reference_draws_them_or_refused_by_name(
    libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    tally = tried(range(24), 5, libreoffice, shelf)
    print("\n" + tally.report)
    assert not tally.faults, tally.report
    assert tally.made >= 90
    assert tally.drawn >= DRAWN * tally.made, tally.report
    assert tally.same_line >= SAME_LINE * tally.words, tally.report
    assert len(tally.moved) <= (1 - IN_PLACE) * tally.drawn, tally.report


def picture(pdf: bytes) -> bytes:
    """The first page as pixels."""
    document = pdfium.PdfDocument(pdf)
    pixels: bytes = document[0].render(scale=1).to_pil().tobytes()
    document.close()
    return pixels


@pytest.mark.slow
@pytest.mark.parametrize("name", OUTSIDE)
def test_what_is_refused_is_something_the_reference_draws(
    name: str, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    strange, plain = (docx(body, files=PICTURES) for body in (OUTSIDE[name].body, OUTSIDE[name].without))
    with pytest.raises(CannotDraw) as refused:
        press(strange, shelf)
    codes = [problem.construct for problem in refused.value.problems]
    assert OUTSIDE[name].code in codes
    assert all(held(code, document_of(strange)) for code in codes)
    assert press(plain, shelf).pages == 1
    assert picture(libreoffice.pdf(strange)) != picture(libreoffice.pdf(plain))
