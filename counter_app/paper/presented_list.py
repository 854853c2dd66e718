"""What stands above and below a list put before the head of the office: who, where, when, two places to sign."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office, Signatory
from counter_app.sentences.letters import signature_lines
from counter_app.wording import paper_date

from .list_sheet import FACES, words

TEXT = ParagraphStyle("text", fontName=FACES.plain, fontSize=10.5, leading=13)
SMALL = ParagraphStyle("code", parent=TEXT, fontSize=9, leading=11)
MIDDLE = ParagraphStyle("middle", parent=TEXT, alignment=TA_CENTER)
HEAD = ParagraphStyle("head", parent=MIDDLE, fontName=FACES.bold)
_ORGAN = ParagraphStyle("organ", parent=MIDDLE, fontSize=12, leading=15)
_STRONG = ParagraphStyle("strong", parent=_ORGAN, fontName=FACES.bold)
_TITLE = ParagraphStyle("title", parent=_STRONG, fontSize=13.5, leading=17)
_DATED = ParagraphStyle("dated", parent=_ORGAN, fontName=FACES.italic)
_TOP = [("VALIGN", (0, 0), (-1, -1), "TOP")]
_ROOM_TO_SIGN = 22 * mm


def presented_head(office: Office, at: datetime, title: str, under: str) -> list[Any]:
    """The unit on the left, the country on the right, place and date, and what the list is."""
    organ = " ".join(
        part for part in ("ỦY BAN NHÂN DÂN", office.unit.upper(), office.commune.upper()) if part
    )
    place = clean(office.place or office.commune) or "…………"
    left = [words(organ, _ORGAN), words(office.one_stop.upper(), _STRONG)]
    right = [
        words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _STRONG),
        words("Độc lập - Tự do - Hạnh phúc", _STRONG),
        words(f"{place}, {paper_date(local(at).date())}", _DATED),
    ]
    head = Table([[left, right]], colWidths=[118 * mm, 144 * mm], style=_TOP)
    return [head, Spacer(1, 4 * mm), words(title, _TITLE), words(under, _STRONG), Spacer(1, 4 * mm)]


def presented_foot(office: Office, signatory: Signatory) -> KeepTogether:
    """Where the officer signs who presents the list, and the head who signs what is on it."""
    presented = [*_signing(["NGƯỜI TRÌNH"]), words(office.officer, _STRONG)]
    signed = [*_signing(signature_lines(signatory)), words(signatory.name, _STRONG)]
    return KeepTogether(Table([[presented, signed]], colWidths=[131 * mm, 131 * mm], style=_TOP))


def cell(said: str, style: ParagraphStyle = TEXT) -> Paragraph:
    """The words of one cell."""
    return words(said, style)


def _signing(above: Iterable[str]) -> list[Any]:
    return [*(words(line, _STRONG) for line in above), Spacer(1, _ROOM_TO_SIGN)]
