"""Letters spread over everything a letter can vary in: kinds, variants, families, sheets, signatures, switches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, cycle, product
from random import Random

from counter_app.domain.layout import LetterFamily, Presence
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.office import KindSettings, Office, Signatory, SignatureForm
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.writer import PaperWriter
from tests.paper.samples import HARD, SAMPLES

SHEETS: tuple[tuple[LetterFamily, PaperSize], ...] = (
    (LetterFamily.ADMINISTRATIVE, PaperSize.A4),
    (LetterFamily.ADMINISTRATIVE, PaperSize.A5),
    (LetterFamily.CARD, PaperSize.A4),
    (LetterFamily.CARD, PaperSize.A5),
    (LetterFamily.FOLDED, PaperSize.A4),
)
SWITCHES = (Presence.SHOWN, Presence.LEFT_OUT)
#: What varies besides the letter itself: sheet, signature, country's name, seal, copies, ornament, number, reissue.
FACTORS: tuple[tuple[object, ...], ...] = (
    SHEETS, tuple(SignatureForm), SWITCHES, SWITCHES, SWITCHES, SWITCHES, ("", "07/TXL-UBND"), (0, 2),
)  # fmt: skip
LETTERS = {**SAMPLES, **{f"{form}_hard": letter for form, letter in HARD.items()}}
PER_KIND = 40


@dataclass(frozen=True, slots=True)
class Case:
    """One letter: a sample's name, and the choice of every factor."""

    sample: str
    choice: tuple[object, ...]

    @property
    def name(self) -> str:
        """A name for files."""
        family, paper = self.sheet
        return f"{self.sample}-{family.value}-{paper.value}-" + "".join(
            str(values.index(chosen)) for values, chosen in zip(FACTORS[1:], self.choice[1:], strict=True)
        )

    @property
    def sheet(self) -> tuple[LetterFamily, PaperSize]:
        """Family and sheet."""
        return next(sheet for sheet in SHEETS if sheet == self.choice[0])

    def docx(self, writer: PaperWriter) -> bytes:
        """The letter as a Word document; raises a PaperError."""
        _sheet, form, nation, seal, copies, ornament, number, reissue = self.choice
        family, paper = self.sheet
        letter, office = LETTERS[self.sample]
        rules = KindSettings(
            SigningMode.STOCK, paper, family=family, nation=Presence(str(nation)), seal=Presence(str(seal)),
            copies=Presence(str(copies)), ornament=Presence(str(ornament)),
        )  # fmt: skip
        wording = writer.laid(writer.word(letter, signed(office, SignatureForm(str(form))), paper), rules)
        wording = writer.numbered(wording, str(number))
        return writer.docx(writer.reissued(wording, int(str(reissue))) if reissue else wording)


def signed(office: Office, form: SignatureForm) -> Office:
    """The office with its signatory signing in another form."""
    name = office.signatory.name or "Đinh Trọng Khải"
    return replace(office, signatory=Signatory(name, form), stand_ins=())


def pairwise() -> Iterator[Case]:
    """Forty letters of each kind, two hundred in all: every pair of values of two factors in each kind, every sample
    several times."""
    for kind in LetterKind:
        samples = cycle(sorted(name for name, (letter, _office) in LETTERS.items() if letter.kind is kind))
        for choice in _covering(Random(kind.value)):
            yield Case(next(samples), choice)


def _covering(random: Random) -> list[tuple[object, ...]]:
    """Rows in which every two values of two factors meet, filled up with random ones to `PER_KIND`."""
    open_pairs = {
        (i, a, j, b)
        for (i, first), (j, second) in combinations(enumerate(FACTORS), 2)
        for a in range(len(first))
        for b in range(len(second))
    }
    rows: list[tuple[int, ...]] = []
    while open_pairs or len(rows) < PER_KIND:
        tries = [tuple(random.randrange(len(values)) for values in FACTORS) for _ in range(60)]
        best = max(tries, key=lambda row: len(_pairs(row) & open_pairs))
        open_pairs -= _pairs(best)
        rows.append(best)
    return [tuple(values[at] for values, at in zip(FACTORS, row, strict=True)) for row in rows]


def _pairs(row: tuple[int, ...]) -> set[tuple[int, int, int, int]]:
    return {(i, a, j, b) for (i, a), (j, b) in combinations(enumerate(row), 2)}


def full() -> Iterator[Case]:
    """Every sample on every sheet under every signature, all switches on and all off, numbered and reissued by
    turns."""
    for sample, sheet, form, shown in product(LETTERS, SHEETS, SignatureForm, SWITCHES):
        extra = ("", 0) if shown is Presence.SHOWN else ("07/TXL-UBND", 2)
        yield Case(sample, (sheet, form, shown, shown, shown, shown, *extra))
