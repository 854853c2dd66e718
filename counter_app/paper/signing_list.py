"""The list from which the head signs the slips of a batch: a table on as many sheets of A4 as it needs."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import black, lightgrey
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.signing_list import SigningList, SigningRow
from counter_app.sentences.letters import signature_lines
from counter_app.wording import nfc, paper_date

_SERIF, _BOLD, _ITALIC = "ListSerif", "ListSerifBold", "ListSerifItalic"
_FILES = {
    _SERIF: "LiberationSerif-Regular.ttf",
    _BOLD: "LiberationSerif-Bold.ttf",
    _ITALIC: "LiberationSerif-Italic.ttf",
}
_TEXT = ParagraphStyle("text", fontName=_SERIF, fontSize=10.5, leading=13)
_MIDDLE = ParagraphStyle("middle", parent=_TEXT, alignment=TA_CENTER)
_HEAD = ParagraphStyle("head", parent=_MIDDLE, fontName=_BOLD)
_ORGAN = ParagraphStyle("organ", parent=_MIDDLE, fontSize=12, leading=15)
_STRONG = ParagraphStyle("strong", parent=_ORGAN, fontName=_BOLD)
_TITLE = ParagraphStyle("title", parent=_STRONG, fontSize=13.5, leading=17)
_DATED = ParagraphStyle("dated", parent=_ORGAN, fontName=_ITALIC)
_COLUMNS = (10, 22, 46, 50, 25, 25, 56, 28)
_NAMES = ("TT", "Số phiếu", "Người nộp, mã hồ sơ", "Thủ tục", "Hẹn trả", "Hẹn lại", "Lý do", "Ký")


class PaperSigningLists:
    """Draws signing lists with the fonts of a folder; fulfils the port SigningListWriter."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    @cached_property
    def _glyphs(self) -> frozenset[int]:
        known = set(pdfmetrics.getRegisteredFontNames())
        for name, file in _FILES.items():
            if name not in known:
                pdfmetrics.registerFont(TTFont(name, str(self._fonts / file)))
        face: Any = pdfmetrics.getFont(_SERIF).face
        return frozenset(face.charToGlyph)

    def signing_list(self, one: SigningList, office: Office) -> DrawnLetter:
        """The list on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        self._check(one, office)
        target = io.BytesIO()
        title = f"Danh sách trình ký – {paper_date(one.at.date())}"
        document = SimpleDocTemplate(
            target,
            pagesize=landscape(A4),
            leftMargin=20 * mm,
            rightMargin=15 * mm,
            topMargin=15 * mm,
            bottomMargin=15 * mm,
            title=title,
            lang="vi-VN",
            invariant=1,
        )
        pages: list[int] = []

        def numbered(canvas: Canvas, _document: SimpleDocTemplate) -> None:
            pages.append(canvas.getPageNumber())
            canvas.setFont(_SERIF, 10)
            canvas.drawCentredString(landscape(A4)[0] / 2, 8 * mm, f"Trang {canvas.getPageNumber()}")

        story = [*_head(one, office), _table(one.rows), Spacer(1, 5 * mm), _foot(one, office)]
        document.build(story, onFirstPage=numbered, onLaterPages=numbered)
        pdf = target.getvalue()
        return DrawnLetter(pdf, len(pages), "", hashlib.sha256(pdf).hexdigest())

    def _check(self, one: SigningList, office: Office) -> None:
        said = [one.naming.title, office.commune, office.one_stop, office.officer]
        for row in one.rows:
            said += [row.number, row.name, row.code, row.procedure_name, row.reason]
        for place, text in enumerate(said, 1):
            for char in clean(nfc(text)):
                if ord(char) not in self._glyphs:
                    raise MissingGlyph(character=char, font="Liberation Serif", paragraph=place)


def _text(words: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return Paragraph(escape(nfc(words)), style)


def _head(one: SigningList, office: Office) -> list[Any]:
    organ = " ".join(
        part for part in ("ỦY BAN NHÂN DÂN", office.unit.upper(), office.commune.upper()) if part
    )
    left = [_text(organ, _ORGAN), _text(office.one_stop.upper(), _STRONG)]
    place = clean(office.place or office.commune) or "…………"
    dated = f"{place}, {paper_date(local(one.at).date())}"
    right = [
        _text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _STRONG),
        _text("Độc lập - Tự do - Hạnh phúc", _STRONG),
        _text(dated, _DATED),
    ]
    head = Table([[left, right]], colWidths=[118 * mm, 144 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    title = [
        _text("DANH SÁCH TRÌNH KÝ", _TITLE),
        _text(f"{one.naming.title} ({len(one.rows):02d} phiếu)", _STRONG),
    ]
    return [head, Spacer(1, 4 * mm), *title, Spacer(1, 4 * mm)]


def _table(rows: Iterable[SigningRow]) -> Table:
    cells: list[list[Any]] = [[_text(name, _HEAD) for name in _NAMES]]
    cells += [_cells(place, row) for place, row in enumerate(rows, 1)]
    look = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("BACKGROUND", (0, 0), (-1, 0), lightgrey),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ]
    )
    # Room to sign in: a signature is written, not squeezed.
    return Table(
        cells,
        colWidths=[width * mm for width in _COLUMNS],
        style=look,
        repeatRows=1,
        minRowHeights=[0, *([13 * mm] * (len(cells) - 1))],
    )


def _cells(place: int, row: SigningRow) -> list[Any]:
    return [
        _text(str(place), _MIDDLE),
        _text(row.number, _MIDDLE),
        [_text(row.name), _text(row.code, ParagraphStyle("code", parent=_TEXT, fontSize=9, leading=11))],
        _text(row.procedure_name),
        _text(f"{local(row.before):%H:%M}\u00a0 {local(row.before):%d/%m/%Y}", _MIDDLE),
        _text(f"{local(row.appointment):%H:%M}\u00a0 {local(row.appointment):%d/%m/%Y}", _MIDDLE),
        _text(f"{row.reason[:1].upper()}{row.reason[1:]}"),
        "",
    ]


def _foot(one: SigningList, office: Office) -> KeepTogether:
    signatory = one.naming.signatory or office.signing_on(local(one.at).date())
    presented = [_text("NGƯỜI TRÌNH", _STRONG), Spacer(1, 22 * mm), _text(office.officer or "", _STRONG)]
    signed = [*(_text(line, _STRONG) for line in signature_lines(signatory)), Spacer(1, 22 * mm)]
    signed.append(_text(signatory.name, _STRONG))
    return KeepTogether(
        Table(
            [[presented, signed]],
            colWidths=[131 * mm, 131 * mm],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
        )
    )
