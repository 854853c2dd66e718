"""A card's faces travel inside its Word file: a machine that has never seen them shows the page as it is printed."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
import pytest

from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import SigningMode
from counter_app.domain.office import KindSettings
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.press import FontShelf, press
from counter_app.paper.writer import PaperWriter
from letter_templates.builder.embedding import veiled
from tests.paper.samples import SAMPLES
from tests.servers.office import ReferenceOffice

from .comparing import compared
from .measuring import ROOT

CARDS = {
    "5_person": LetterFamily.CARD,
    "7_two_parents": LetterFamily.CARD,
    "8_young": LetterFamily.FOLDED,
    "9_old": LetterFamily.CARD,
}
FONTS = ROOT / "resources" / "fonts"


def card(name: str) -> bytes:
    """A sample card as the Word file that is exported."""
    writer = PaperWriter(ROOT / "letter_templates", FONTS)
    letter, told = SAMPLES[name]
    paper = PaperSize.A5 if CARDS[name] is LetterFamily.CARD else PaperSize.A4
    rules = KindSettings(SigningMode.STOCK, paper, family=CARDS[name])
    return writer.docx(writer.laid(writer.word(letter, told, paper), rules))


def fonts_in(pdf: bytes) -> set[str]:
    """The faces a PDF is set in, without the marks of their subsets."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        return {str(font.BaseFont).lstrip("/").partition("+")[2] for font in fonts}


def without_faces(docx: bytes) -> bytes:
    """The same Word file, the faces inside taken out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/fontTable.xml":
                data = re.sub(rb"<w:embed[^>]*/>", b"", data)
            if not name.endswith(".odttf"):
                target.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize("name", CARDS)
def test_a_card_holds_the_faces_it_is_set_in_veiled_as_word_veils_them(name: str, shelf: FontShelf) -> None:
    docx = card(name)
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        table = archive.read("word/fontTable.xml").decode()
        links = archive.read("word/_rels/fontTable.xml.rels").decode()
        assert "<w:embedTrueTypeFonts/>" in archive.read("word/settings.xml").decode()
        targets = dict(re.findall(r'Id="([\w-]+)"[^>]*Target="([^"]+)"', links))
        embedded = re.findall(r'<w:embed\w+ r:id="([\w-]+)" w:fontKey="([^"]+)"', table)
        for link, key in embedded:
            assert veiled(archive.read(f"word/{targets[link]}"), key)[:4] == b"\x00\x01\x00\x00"
    drawn = fonts_in(press(docx, shelf, one_page=True).pdf)
    assert "EBGaramond-Regular" in drawn
    assert {face for face in drawn if face.startswith("EBGaramond")} <= {link for link, _key in embedded}


@pytest.mark.slow
def test_a_machine_without_the_faces_shows_the_card_as_it_is_printed(
    bare_libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    # First of all: a program that has once met the faces keeps them until it ends.
    bare = fonts_in(bare_libreoffice.pdf(without_faces(card("7_two_parents"))))
    assert not any(face.startswith("EBGaramond") for face in bare)
    for name in CARDS:
        docx = card(name)
        ours, theirs = press(docx, shelf, one_page=True).pdf, bare_libreoffice.pdf(docx)
        assert fonts_in(theirs) == fonts_in(ours)
        found = compared(ours, theirs)
        assert found.alike, (name, found)
        assert found.worst <= 0.6, (name, found)
