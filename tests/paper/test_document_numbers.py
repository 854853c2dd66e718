"""The number of another document, told within a paragraph, is never broken at the end of a line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.demo.forms import FORMS
from counter_app.domain.form import Form
from counter_app.domain.letter import SigningMode
from counter_app.domain.office import KindSettings
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.context.phrases import HARD_HYPHEN, bound, unbound
from counter_app.paper.press import FontShelf, press
from counter_app.paper.writer import PaperWriter
from tests.paper.golden import ROOT, TEMPLATES
from tests.paper.press.comparing import compared
from tests.paper.test_writer import page_text
from tests.servers.office import ReferenceOffice

FONTS = ROOT / "resources" / "fonts"
RULES = KindSettings(SigningMode.ON_THE_SPOT, PaperSize.A4)
NUMBER = "112/PXL-UBND"


def told_of_an_earlier_slip(reason: str = "") -> Form:
    """A second slip that names the first by a number with the office in it, behind a reason of any length."""
    form, _office = FORMS["04_second"]
    (first,) = form.dossier.extensions
    dossier = replace(form.dossier, extensions=(replace(first, slip=NUMBER, reason=reason),))
    return replace(form, dossier=dossier)


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("phiếu số 112/PXL-UBND ngày", f"112/PXL{HARD_HYPHEN}UBND"),
        ("quyết định 15/QĐ-UBND", f"15/QĐ{HARD_HYPHEN}UBND"),
        ("hồ sơ H99.41.07-261113-0012", "H99.41.07-261113-0012"),
        ("Công an - Tư pháp", "Công an - Tư pháp"),
    ],
)
def test_only_the_numbers_of_documents_are_held_together(text: str, hard: str) -> None:
    assert hard in bound(text)
    assert unbound(bound(text)) == text


@pytest.mark.slow
@pytest.mark.servers
def test_a_number_held_together_is_set_as_the_reference_sets_it(libreoffice: ReferenceOffice) -> None:
    writer = PaperWriter(TEMPLATES, FONTS)
    office = FORMS["04_second"][1]
    wording = writer.numbered(
        writer.laid(writer.form(told_of_an_earlier_slip(), office), RULES), "113/PXL-UBND"
    )
    assert f"112/PXL{HARD_HYPHEN}UBND" in " ".join(text for _name, text in wording.fields)
    docx = writer.docx(wording)
    pressed = press(docx, FontShelf.from_folder(FONTS), one_page=True)
    found = compared(pressed.pdf, libreoffice.pdf(docx))
    assert found.pages == (1, 1)
    assert found.alike or pressed.tight, found
    text = page_text(pressed.pdf)[2].replace("\u2011", "-").replace("\u2010", "-")
    assert NUMBER in text
