"""Pictures of letters and forms: every variant on every sheet, and what goes with them, as they leave the press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from counter_app.config import Paths
from counter_app.demo.book import BOOK, book_lines
from counter_app.demo.cases import OFFICE
from counter_app.demo.counter_forms import COUNTER_FORMS
from counter_app.demo.forms import FORMS
from counter_app.demo.variants import VARIANTS
from counter_app.domain.layout import Carries, EnvelopeSize, LetterFamily, Presence
from counter_app.domain.letter import AnyLetter, LetterKind, SigningMode, Wording
from counter_app.domain.office import KindSettings, NumberSource, Settings
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.follow_up import PaperBookWriter
from counter_app.paper.stationer import PaperStationer
from counter_app.paper.writer import PaperWriter
from counter_app.ui.components.pdf_page import page_size, rasterise

#: Dots per millimetre: fine enough to read the smallest words on a screen.
DOTS = 4
_A4 = KindSettings(SigningMode.STOCK, PaperSize.A4)
#: Every sheet a letter may be laid out on, by the words its pictures carry.
SHEETS = {
    "hanh_chinh_a4": replace(_A4, family=LetterFamily.ADMINISTRATIVE),
    "hanh_chinh_a5": replace(_A4, family=LetterFamily.ADMINISTRATIVE, paper=PaperSize.A5),
    "thiep_a4": replace(_A4, family=LetterFamily.CARD),
    "thiep_a5": replace(_A4, family=LetterFamily.CARD, paper=PaperSize.A5),
    "thiep_gap_a4": replace(_A4, family=LetterFamily.FOLDED),
}
#: The first variant of each kind stands for it on stock, in its envelope, with all its switches on.
ORDINARY = {
    LetterKind.THANKS: "5_titled",
    LetterKind.APOLOGY: "6_reason",
    LetterKind.BIRTH: "7_two_parents",
    LetterKind.MARRIAGE: "8_young",
    LetterKind.CONDOLENCE: "9_old",
}
_NUMBERS: dict[AnyLetter, str] = {
    LetterKind.THANKS: "07/TCO-UBND",
    LetterKind.APOLOGY: "12/TXL-UBND",
    LetterKind.BIRTH: "33/TCM-UBND",
    LetterKind.MARRIAGE: "34/TCM-UBND",
    LetterKind.CONDOLENCE: "35/TCB-UBND",
}


def picture_letters(paths: Paths, folder: Path) -> tuple[Path, ...]:
    """One PNG for each letter, form, cover, envelope, stock and calibration sheet; raises a PaperError as it draws."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for name, pdf in _sheets(paths):
        path = folder / f"{name}.png"
        rasterise(pdf, round(page_size(pdf).width * DOTS)).save(str(path))
        made.append(path)
    return tuple(made)


def _sheets(paths: Paths) -> Iterator[tuple[str, bytes]]:
    """Every sheet by its name; the words are of an invented commune."""
    writer = PaperWriter(paths.templates, paths.fonts)
    stationer = PaperStationer(paths.templates, paths.fonts, writer)
    yield from _letters(writer)
    yield from _switched(writer)
    yield from _stock(writer, stationer)
    yield from _around(writer, stationer)
    yield from _one_stop(writer)
    yield "bieu_07", PaperBookWriter(paths.fonts).pdf(BOOK, book_lines())


def _worded(writer: PaperWriter, variant: str, rules: KindSettings) -> Wording:
    """A variant's words on a sheet, numbered where such a sheet bears a number."""
    letter, office = VARIANTS[variant]
    wording = writer.laid(writer.word(letter, office, rules.paper), rules)
    bears = Settings().kind(letter.kind).number_source is not NumberSource.NONE
    formal = rules.family is LetterFamily.ADMINISTRATIVE
    return writer.numbered(wording, _NUMBERS[letter.kind]) if bears or formal else wording


def _letters(writer: PaperWriter) -> Iterator[tuple[str, bytes]]:
    for variant in VARIANTS:
        for sheet, rules in SHEETS.items():
            yield f"{variant}_{sheet}", writer.draw(_worded(writer, variant, rules)).pdf


def _switched(writer: PaperWriter) -> Iterator[tuple[str, bytes]]:
    """Each kind with every part that can be switched: all shown, and all left out."""
    for words, one in (("du_phan", Presence.SHOWN), ("bo_het", Presence.LEFT_OUT)):
        for variant in ORDINARY.values():
            for sheet, rules in SHEETS.items():
                turned = replace(rules, nation=one, seal=one, copies=one, ornament=one)
                yield f"{variant}_{sheet}_{words}", writer.draw(_worded(writer, variant, turned)).pdf


def _stock(writer: PaperWriter, stationer: PaperStationer) -> Iterator[tuple[str, bytes]]:
    """Cards on pre-printed stock: the stock itself, the words of one letter, and the sheet that sets them straight."""
    for sheet, rules in SHEETS.items():
        if rules.family is LetterFamily.ADMINISTRATIVE:
            continue
        for kind, variant in ORDINARY.items():
            yield f"phoi_{kind.value}_{sheet}", stationer.stock(_worded(writer, variant, rules)).pdf
            stocked = replace(rules, stock=Carries.FIXED)
            yield f"phoi_{kind.value}_{sheet}_chu_rieng", writer.draw(_worded(writer, variant, stocked)).pdf
        yield f"can_phoi_{sheet}", stationer.gauge(LetterKind.BIRTH, rules).pdf


def _around(writer: PaperWriter, stationer: PaperStationer) -> Iterator[tuple[str, bytes]]:
    """Covers of folded cards, and envelopes."""
    for kind, variant in ORDINARY.items():
        if kind is not LetterKind.APOLOGY:
            yield f"bia_{kind.value}", stationer.cover(kind, OFFICE).pdf
        wording = _worded(writer, variant, SHEETS["thiep_a5"])
        for size in EnvelopeSize:
            name = f"phong_bi_{kind.value}_{size.value.lower()}"
            yield name, stationer.envelope(wording, OFFICE, size).pdf


def _one_stop(writer: PaperWriter) -> Iterator[tuple[str, bytes]]:
    """The forms of the one-stop counter, each numbered as its series would."""
    for name, (form, office) in {**FORMS, **COUNTER_FORMS}.items():
        rules = Settings().kind(form.kind)
        wording = writer.laid(writer.form(form, office), rules)
        number = rules.number_pattern.format(n=7) if rules.number_pattern else ""
        yield f"bieu_{name}", writer.draw(writer.numbered(wording, number)).pdf
