"""The list that goes along when results are brought home: hours, names, addresses, and a line to sign."""

from __future__ import annotations

import hashlib
import io
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
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.slot import Route, RouteStop
from counter_app.wording import clock_time, nfc, paper_date

from .context.frame import committee_in_capitals

_SERIF, _BOLD = "RouteSerif", "RouteSerifBold"
_FILES = {_SERIF: "LiberationSerif-Regular.ttf", _BOLD: "LiberationSerif-Bold.ttf"}
_TEXT = ParagraphStyle("route", fontName=_SERIF, fontSize=11, leading=14)
_MIDDLE = ParagraphStyle("route middle", parent=_TEXT, alignment=TA_CENTER)
_HEAD = ParagraphStyle("route head", parent=_MIDDLE, fontName=_BOLD)
_TITLE = ParagraphStyle("route title", parent=_HEAD, fontSize=13.5, leading=18)
_COLUMNS = (10, 16, 42, 50, 54, 28, 32, 30)
_NAMES = ("TT", "Giờ", "Người nhận", "Mã hồ sơ", "Nơi ở", "Điện thoại", "Người đi, ghi chú", "Ký nhận")


class PaperRoutes:
    """Draws round lists with the fonts of a folder; fulfils the port RouteWriter."""

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

    def route(self, route: Route, office: Office) -> DrawnLetter:
        """The round of a day on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        self._check(route, office)
        target, pages = io.BytesIO(), list[int]()
        document = SimpleDocTemplate(
            target,
            pagesize=landscape(A4),
            leftMargin=20 * mm,
            rightMargin=15 * mm,
            topMargin=15 * mm,
            bottomMargin=15 * mm,
            title=f"Danh sách trả tại nhà – {paper_date(route.day)}",
            lang="vi-VN",
            invariant=1,
        )
        story = [
            _words(committee_in_capitals(office), _HEAD),
            Spacer(1, 3 * mm),
            _words("DANH SÁCH TRẢ KẾT QUẢ TẠI NHÀ", _TITLE),
            _words(paper_date(route.day), _MIDDLE),
            Spacer(1, 4 * mm),
            _table(route.stops) if route.stops else _words("Không có hồ sơ hẹn trả tại nhà.", _MIDDLE),
        ]

        def counted(canvas: Any, _document: SimpleDocTemplate) -> None:
            pages.append(canvas.getPageNumber())

        document.build(story, onFirstPage=counted, onLaterPages=counted)
        pdf = target.getvalue()
        return DrawnLetter(pdf, len(pages), "", hashlib.sha256(pdf).hexdigest())

    def _check(self, route: Route, office: Office) -> None:
        said = [office.commune, *(text for stop in route.stops for text in _told(stop))]
        for place, text in enumerate(said, 1):
            for char in clean(nfc(text)):
                if ord(char) not in self._glyphs:
                    raise MissingGlyph(character=char, font="Liberation Serif", paragraph=place)


def _told(stop: RouteStop) -> tuple[str, ...]:
    rest = "; ".join(part for part in (stop.who, stop.note) if part)
    return (clock_time(local(stop.at)), stop.name, stop.code, stop.address, stop.phone, rest)


def _table(stops: tuple[RouteStop, ...]) -> Table:
    rows = [[_words(name, _HEAD) for name in _NAMES]]
    for number, stop in enumerate(stops, 1):
        rows.append([_words(str(number), _MIDDLE), *(_words(text) for text in _told(stop)), _words("")])
    style = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("BACKGROUND", (0, 0), (-1, 0), lightgrey),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ]
    )
    return Table(rows, colWidths=[width * mm for width in _COLUMNS], style=style, repeatRows=1)


def _words(text: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return Paragraph(escape(nfc(text)), style)
