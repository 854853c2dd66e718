"""The list from which the head signs the slips of a batch: a table on as many sheets of A4 as it needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.signing_list import SigningList, SigningRow
from counter_app.sentences.letters import signature_lines
from counter_app.wording import paper_date

from .list_sheet import FACES, drawn_list, table, words

_TEXT = ParagraphStyle("text", fontName=FACES.plain, fontSize=10.5, leading=13)
_MIDDLE = ParagraphStyle("middle", parent=_TEXT, alignment=TA_CENTER)
_HEAD = ParagraphStyle("head", parent=_MIDDLE, fontName=FACES.bold)
_ORGAN = ParagraphStyle("organ", parent=_MIDDLE, fontSize=12, leading=15)
_STRONG = ParagraphStyle("strong", parent=_ORGAN, fontName=FACES.bold)
_TITLE = ParagraphStyle("title", parent=_STRONG, fontSize=13.5, leading=17)
_DATED = ParagraphStyle("dated", parent=_ORGAN, fontName=FACES.italic)
_COLUMNS = (10, 22, 46, 50, 25, 25, 56, 28)
_NAMES = ("TT", "Số phiếu", "Người nộp, mã hồ sơ", "Thủ tục", "Hẹn trả", "Hẹn lại", "Lý do", "Ký")


class PaperSigningLists:
    """Draws signing lists with the fonts of a folder; fulfils the port SigningListWriter."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def signing_list(self, one: SigningList, office: Office) -> DrawnLetter:
        """The list on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        said = [one.naming.title, office.commune, office.one_stop, office.officer]
        for row in one.rows:
            said += [row.number, row.name, row.code, row.procedure_name, row.reason]

        def story() -> list[Any]:
            return [*_head(one, office), _table(one.rows), Spacer(1, 5 * mm), _foot(one, office)]

        return drawn_list(self._fonts, f"Danh sách trình ký – {paper_date(one.at.date())}", story, said)


def _text(said: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return words(said, style)


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
    return table(cells, _COLUMNS)


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
