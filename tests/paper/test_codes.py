"""The code of a dossier as pictures, read back by a program that knows nothing of ours."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from counter_app.paper.codes import BARS_NAME, QR_NAME, art, barred, bars
from counter_app.paper.press.vector import unknown_parts

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
