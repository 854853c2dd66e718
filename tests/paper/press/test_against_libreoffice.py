"""The press held against the reference renderer: the same words on the same lines, glyph beside glyph."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.office import KindSettings
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.press import FontShelf, press
from counter_app.paper.writer import PaperWriter
from tests.paper.samples import SAMPLES
from tests.servers.office import ReferenceOffice

from .comparing import compared
from .specimens import SPECIMENS

pytestmark = [pytest.mark.servers, pytest.mark.slow]
ROOT = Path(__file__).parents[3]
MOST_ON_AVERAGE = 0.2
MOST_ANYWHERE = 0.6
#: What the shipped letters keep to.
LETTER_ON_AVERAGE = 0.1
SHEETS = (
    (LetterFamily.ADMINISTRATIVE, PaperSize.A4),
    (LetterFamily.ADMINISTRATIVE, PaperSize.A5),
    (LetterFamily.CARD, PaperSize.A4),
    (LetterFamily.CARD, PaperSize.A5),
    (LetterFamily.FOLDED, PaperSize.A4),
)


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_of_each_construct_is_set_as_the_reference_sets_it(
    name: str, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    found = compared(press(SPECIMENS[name], shelf).pdf, libreoffice.pdf(SPECIMENS[name]))
    assert found.alike, found
    assert found.mean <= MOST_ON_AVERAGE, found
    assert found.worst <= MOST_ANYWHERE, found


@pytest.mark.parametrize(("family", "paper"), SHEETS)
@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_stands_line_by_line_as_the_reference_draws_it(
    kind: LetterKind, family: LetterFamily, paper: PaperSize, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    letters = [(letter, office) for letter, office in SAMPLES.values() if letter.kind is kind]
    for letter, office in letters[:3]:
        rules = KindSettings(SigningMode.STOCK, paper, family=family)
        docx = writer.docx(writer.laid(writer.word(letter, office, paper), rules))
        found = compared(press(docx, shelf).pdf, libreoffice.pdf(docx))
        assert found.alike, found
        assert found.mean <= LETTER_ON_AVERAGE, found
        assert found.worst <= MOST_ANYWHERE, found
