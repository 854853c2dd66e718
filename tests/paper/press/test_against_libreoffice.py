"""The press held against the reference renderer: the same words on the same lines, glyph beside glyph."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.domain.letter import LetterKind
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
# The reference widens no-break spaces and line ends in italics; a date in italics is that far off, on the same line.
MOST_IN_ITALICS = 1.6


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_of_each_construct_is_set_as_the_reference_sets_it(
    name: str, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    found = compared(press(SPECIMENS[name], shelf).pdf, libreoffice.pdf(SPECIMENS[name]))
    assert found.alike, found
    assert found.mean <= MOST_ON_AVERAGE, found
    assert found.worst <= MOST_ANYWHERE, found


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_stands_line_by_line_as_the_reference_draws_it(
    kind: LetterKind, paper: PaperSize, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    letters = [(letter, office) for letter, office in SAMPLES.values() if letter.kind is kind]
    for letter, office in letters[:3]:
        docx = writer.docx(writer.word(letter, office, paper))
        found = compared(press(docx, shelf).pdf, libreoffice.pdf(docx))
        assert found.alike, found
        assert found.mean <= MOST_ON_AVERAGE * 1.5, found
        assert found.worst <= MOST_IN_ITALICS, found
