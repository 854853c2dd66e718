"""Real letters through a real CUPS queue: how many pages arrive, how large, and every stroke where it was."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import SigningMode
from counter_app.domain.office import KindSettings
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Making
from counter_app.paper.writer import PaperWriter
from counter_app.printing.cups import CupsPrinter
from counter_app.printing.placing import placed
from tests.paper.samples import SAMPLES
from tests.printing.ink import ink_box_mm, stray_ink
from tests.servers.cups import CupsQueue

ROOT = Path(__file__).parents[2]
A4_UPRIGHT, A4_ON_ITS_SIDE, A5_ON_ITS_SIDE = (210, 297), (297, 210), (210, 148)
#: Sample, family, sheet of the letter, sheet in the tray where it is another, and what comes out.
LETTERS = {
    "an administrative letter": ("6_reason", LetterFamily.ADMINISTRATIVE, PaperSize.A4, None, A4_UPRIGHT),
    "a card": ("7_two_parents", LetterFamily.CARD, PaperSize.A5, None, A5_ON_ITS_SIDE),
    "a card on A4": ("9_old", LetterFamily.CARD, PaperSize.A5, PaperSize.A4, A4_UPRIGHT),
    "a folded card": ("8_young", LetterFamily.FOLDED, PaperSize.A4, None, A4_ON_ITS_SIDE),
}


def letter(sample: str, family: LetterFamily, paper: PaperSize) -> bytes:
    """The stored PDF of a sample."""
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    told, office = SAMPLES[sample]
    rules = KindSettings(SigningMode.STOCK, paper, family=family)
    return writer.draw(writer.laid(writer.word(told, office, paper), rules)).pdf


def upright(pdf: bytes, size: tuple[int, int]) -> bytes:
    """The pages as they are read: the driver lays a page that is wider than high on an upright sheet, a quarter turned,
    unless its letters tell it otherwise."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page, (width, height) in zip(opened.pages, sizes_mm(pdf), strict=True):
            if (width < height) != (size[0] < size[1]):
                page.rotate(90, relative=True)
        opened.save(made)
    return made.getvalue()


def sizes_mm(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every page."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_size() for page in document]
    document.close()
    return [(round(width * 25.4 / 72), round(height * 25.4 / 72)) for width, height in found]


@pytest.mark.slow
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_arrives_on_its_sheet_with_every_stroke_in_its_place(
    cups_queue: CupsQueue, name: str
) -> None:
    sample, family, paper, onto, size = LETTERS[name]
    stored = letter(sample, family, paper)
    job = CupsPrinter(cups_queue.server).submit(
        stored, queue=cups_queue.name, title=name, paper=paper, making=Making(onto=onto)
    )
    came_out = upright(cups_queue.printed(job), size)
    expected = placed(stored, onto) if onto is not None else stored
    (arrived,) = sizes_mm(came_out)
    assert arrived == pytest.approx(size, abs=1)
    # The driver's page list counts in whole points, half a millimetre at most on the long side.
    assert stray_ink(expected, came_out, within_mm=0.6) == 0.0
    assert ink_box_mm(came_out) == pytest.approx(ink_box_mm(expected), abs=0.5)
    # A page laid on a larger sheet keeps its own size: its ink stands where it stood.
    assert ink_box_mm(came_out)[:2] == pytest.approx(ink_box_mm(stored)[:2], abs=0.6)
