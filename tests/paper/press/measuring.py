"""Shipped letters measured against the reference renderer: a report, and the worst pages beside each other."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops

from counter_app.paper.press import FontShelf, press
from counter_app.paper.writer import PaperWriter
from tests.servers.office import ReferenceOffice

from .comparing import Comparison, compared
from .spread import Case

ROOT = Path(__file__).parents[3]
KEPT = ROOT / "out" / "press_letters"
WORST = 3
_SCALE = 150 / 72


@dataclass(frozen=True, slots=True)
class Measured:
    """One letter drawn twice; `tight` are its words that fit or miss by less than 0.05 mm."""

    case: Case
    found: Comparison
    tight: tuple[str, ...]
    ours: bytes = field(repr=False)
    theirs: bytes = field(repr=False)

    @property
    def told(self) -> str:
        """One line."""
        found = self.found
        return (
            f"{self.case.name}: mean {found.mean:.3f} mm, worst {found.worst:.2f} mm, {found.words} words,"
            f" {found.words - found.same_line} breaks apart, pages {found.pages}, tight {' '.join(self.tight) or '-'}"
        )

    @property
    def faulty(self) -> bool:
        """Whether a line breaks elsewhere although no word fits or misses by a hair, or the pages differ."""
        return self.found.pages != (1, 1) or (not self.found.alike and not self.tight)


@dataclass(slots=True)
class Measures:
    """All letters of one run."""

    letters: list[Measured] = field(default_factory=list)

    @property
    def mean(self) -> float:
        """The average over the letters of how far words stand apart, in millimetres."""
        return statistics.fmean(one.found.mean for one in self.letters)

    @property
    def worst(self) -> float:
        """The farthest any word stands apart in letters whose lines break alike, in millimetres."""
        return max(one.found.worst for one in self.letters if one.found.alike)

    @property
    def report(self) -> str:
        """Everything in some lines, the worst letters first."""
        ranked = sorted(self.letters, key=lambda one: (one.found.alike, -one.found.worst))
        words = sum(one.found.words for one in self.letters)
        lines = [
            f"{len(self.letters)} letters, {words} words, mean {self.mean:.3f} mm, worst {self.worst:.2f} mm",
            *(f"FAULT {one.told}" for one in ranked if one.faulty),
            *(f"by a hair {one.told}" for one in ranked if not one.found.alike and not one.faulty),
            *(one.told for one in ranked[:20]),
            f"the worst pages are kept under {KEPT}",
        ]
        return "\n".join(lines)


def measured(
    cases: Iterable[Case], name: str, writer: PaperWriter, office: ReferenceOffice, shelf: FontShelf
) -> Measures:
    """Every case drawn twice and held together; the report and the worst pages are kept under that name."""
    found = Measures()
    for case in cases:
        docx = case.docx(writer)
        pressed = press(docx, shelf, one_page=True)
        theirs = office.pdf(docx)
        found.letters.append(
            Measured(case, compared(pressed.pdf, theirs), pressed.tight, pressed.pdf, theirs)
        )
        if len(found.letters) > 4 * WORST:
            _forget(found.letters)
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{name}.txt").write_text(found.report + "\n", encoding="utf-8")
    for place, one in enumerate(_ranked(found.letters)[:WORST], 1):
        side_by_side(one.ours, one.theirs).save(KEPT / f"{name}-{place}.png")
    return found


def _ranked(letters: list[Measured]) -> list[Measured]:
    return sorted((one for one in letters if one.ours), key=lambda one: (one.found.alike, -one.found.worst))


def _forget(letters: list[Measured]) -> None:
    """Let go of the pages of all but the worst."""
    worst = {id(one) for one in _ranked(letters)[:WORST]}
    for index, one in enumerate(letters):
        if one.ours and id(one) not in worst:
            letters[index] = Measured(one.case, one.found, one.tight, b"", b"")


def side_by_side(ours: bytes, theirs: bytes) -> Image.Image:
    """Our page, the reference's, and both on one another: what only one of them has is coloured."""
    left, right = _page(ours), _page(theirs).resize(_page(ours).size)
    both = Image.merge("RGB", (right, left, ImageChops.darker(left, right)))
    sheet = Image.new("RGB", (left.width * 3, left.height), "white")
    for place, image in enumerate((left, right, both)):
        sheet.paste(image.convert("RGB"), (place * left.width, 0))
    return sheet


def _page(pdf: bytes) -> Image.Image:
    document = pdfium.PdfDocument(pdf)
    image: Image.Image = document[0].render(scale=_SCALE).to_pil().convert("L")
    document.close()
    return image
