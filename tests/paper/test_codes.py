"""The code of a dossier as pictures, read back by a program that knows nothing of ours."""

from __future__ import annotations

import io

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from counter_app.demo.counter_forms import COUNTER_FORMS
from counter_app.domain.letter import Wording
from counter_app.domain.office import Settings
from counter_app.paper.codes import BARS_NAME, QR_NAME, art, barred, bars, with_codes
from counter_app.paper.press.vector import unknown_parts
from counter_app.paper.word import read_parts
from counter_app.paper.writer import PaperWriter
from tests.paper.golden import ROOT, TEMPLATES
from tests.servers.office import ReferenceOffice

CODES = ("H99.41.07-261120-0031", "000.00.01.H55-230621-0001", "G15.22-261120-0000001", "A", "1234", "12345A")


def read(picture: bytes) -> tuple[str, str]:
    """What a scanner makes of a picture: which kind of code, and its text."""
    image = Image.open(io.BytesIO(picture)).convert("L")
    if image.height < 40:
        image = image.resize((image.width, 80))
    (found,) = zxingcpp.read_barcodes(image)
    return found.format.name, found.text


@pytest.mark.parametrize("code", CODES)
def test_a_scanner_reads_either_picture_of_a_code(code: str) -> None:
    assert read(art(QR_NAME, code).png) == ("QRCode", code)
    assert read(art(BARS_NAME, code).png) == ("Code128", code)


@given(st.text("0123456789ABCXYZ.-", min_size=1, max_size=24))
def test_any_code_of_digits_and_capitals_is_read_back_from_its_bars(code: str) -> None:
    assert read(art(BARS_NAME, code).png) == ("Code128", code)


@pytest.mark.parametrize("code", ["HĐ-12", "h99-1", "A B", "A/1", "", "٣٤"])
def test_a_code_with_other_signs_gets_no_bars(code: str) -> None:
    assert bars(code) is None
    assert not barred(code, 100)


def test_a_code_of_other_signs_still_gets_its_qr() -> None:
    assert read(art(QR_NAME, "HĐ-12/2026").png) == ("QRCode", "HĐ-12/2026")


def test_digits_are_packed_so_that_the_bars_of_a_code_fit_a_sheet() -> None:
    widths = bars("H99.41.07-261120-0031")
    assert widths is not None
    # Start, ten signs, a switch and three pairs, back for the hyphen, a switch and two pairs, check: 11 modules each.
    assert sum(widths) == 21 * 11 + 13
    assert barred("H99.41.07-261120-0031", 75)
    assert not barred("H99.41.07-261120-0031", 40)


@pytest.mark.parametrize("name", [QR_NAME, BARS_NAME])
def test_the_press_draws_all_of_a_picture(name: str) -> None:
    assert unknown_parts(art(name, CODES[0]).svg) == ()


def on_page(pdf: bytes) -> set[tuple[str, str]]:
    """Every code a scanner finds on the first page of a PDF, held as a phone or a hand scanner sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=300 / 72).to_pil().convert("L")
    finally:
        document.close()
    return {(one.format.name, one.text) for one in zxingcpp.read_barcodes(picture)}


def receipt(name: str) -> tuple[PaperWriter, Wording]:
    """A receipt on its sheet."""
    writer = PaperWriter(TEMPLATES, ROOT / "resources" / "fonts")
    form, office = COUNTER_FORMS[name]
    return writer, writer.laid(writer.form(form, office), Settings().kind(form.kind))


def test_the_code_is_read_from_the_page_of_a_receipt() -> None:
    writer, wording = receipt("01_person")
    code = "H99.41.07-261120-0012"
    assert on_page(writer.draw(wording).pdf) == {("QRCode", code), ("Code128", code)}


def test_a_code_with_other_signs_stands_on_the_receipt_as_its_qr_alone() -> None:
    writer, wording = receipt("01_organisation")
    assert on_page(writer.draw(wording).pdf) == {("QRCode", "HĐ-2026/17")}


def test_both_twins_of_a_picture_are_replaced_in_the_word_file() -> None:
    writer, wording = receipt("01_person")
    parts = dict(read_parts(writer.docx(wording)))
    for name in (QR_NAME, BARS_NAME):
        drawn = art(name, "H99.41.07-261120-0012")
        assert parts[f"word/media/{name}.svg"] == drawn.svg
        assert parts[f"word/media/{name}.png"] == drawn.png


@pytest.mark.slow
@pytest.mark.servers
def test_the_reference_shows_the_same_codes(libreoffice: ReferenceOffice) -> None:
    writer, wording = receipt("01_person")
    code = "H99.41.07-261120-0012"
    assert on_page(libreoffice.pdf(writer.docx(wording))) == {("QRCode", code), ("Code128", code)}


def test_pictures_that_word_named_anew_are_found_by_the_name_of_their_place() -> None:
    shipped = (TEMPLATES / "bieu_01_giay_tiep_nhan_a4.docx").read_bytes()
    renamed = {
        name.replace(f"media/{QR_NAME}", "media/image7"): data.replace(
            f"media/{QR_NAME}".encode(), b"media/image7"
        )
        for name, data in read_parts(shipped)
    }
    made = with_codes(renamed, "H99.41.07-261120-0012")
    assert made["word/media/image7.svg"] == art(QR_NAME, "H99.41.07-261120-0012").svg
    assert set(made) == set(renamed)
