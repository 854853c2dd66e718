"""The list that lies on top of the folder for the head: every sheet in it, with room for his signature."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from counter_app.domain.folder import FolderList
from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import Sheet
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.sentences.letters import letter_name, signature_lines
from counter_app.wording import full_date, paper_date

from .list_sheet import FACES, drawn_list, table, words

_TEXT = ParagraphStyle("text", fontName=FACES.plain, fontSize=10.5, leading=13)
_SMALL = ParagraphStyle("code", parent=_TEXT, fontSize=9, leading=11)
_MIDDLE = ParagraphStyle("middle", parent=_TEXT, alignment=TA_CENTER)
_HEAD = ParagraphStyle("head", parent=_MIDDLE, fontName=FACES.bold)
_ORGAN = ParagraphStyle("organ", parent=_MIDDLE, fontSize=12, leading=15)
_STRONG = ParagraphStyle("strong", parent=_ORGAN, fontName=FACES.bold)
_TITLE = ParagraphStyle("title", parent=_STRONG, fontSize=13.5, leading=17)
_DATED = ParagraphStyle("dated", parent=_ORGAN, fontName=FACES.italic)
_COLUMNS = (10, 18, 34, 52, 70, 24, 28, 26)
_NAMES = ("TT", "Số sổ", "Số văn bản", "Loại", "Gửi ai, mã hồ sơ", "Ngày lập", "Ký", "Trả lại")


class PaperFolderLists:
    """Draws the lists with the fonts of a folder; fulfils the port FolderWriter."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def folder_list(self, one: FolderList, office: Office) -> DrawnLetter:
        """The list on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        said = [office.commune, office.one_stop, office.officer, one.signatory.name]
        for sheet in one.sheets:
            said += [sheet.document_number, sheet.addressee, letter_name(sheet.kind), *sheet.codes]

        def story() -> list[Any]:
            return [*_head(one, office), _table(one.sheets), Spacer(1, 5 * mm), _foot(one, office)]

        return drawn_list(self._fonts, f"Tập trình ký – {paper_date(local(one.at).date())}", story, said)


def _text(said: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return words(said, style)


def _head(one: FolderList, office: Office) -> list[Any]:
    organ = " ".join(
        part for part in ("ỦY BAN NHÂN DÂN", office.unit.upper(), office.commune.upper()) if part
    )
    place = clean(office.place or office.commune) or "…………"
    left = [_text(organ, _ORGAN), _text(office.one_stop.upper(), _STRONG)]
    right = [
        _text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _STRONG),
        _text("Độc lập - Tự do - Hạnh phúc", _STRONG),
        _text(f"{place}, {paper_date(local(one.at).date())}", _DATED),
    ]
    head = Table([[left, right]], colWidths=[118 * mm, 144 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    what = "thư chia buồn" if one.quiet else "thư và phiếu"
    title = [_text("TẬP TRÌNH KÝ", _TITLE), _text(f"{len(one.sheets):02d} {what}", _STRONG)]
    return [head, Spacer(1, 4 * mm), *title, Spacer(1, 4 * mm)]


def _table(sheets: Iterable[Sheet]) -> Table:
    cells: list[list[Any]] = [[_text(name, _HEAD) for name in _NAMES]]
    cells += [_cells(place, one) for place, one in enumerate(sheets, 1)]
    return table(cells, _COLUMNS)


def _cells(place: int, one: Sheet) -> list[Any]:
    who = one.addressee[:1].upper() + one.addressee[1:]
    return [
        _text(str(place), _MIDDLE),
        _text(str(one.number), _MIDDLE),
        _text(one.document_number, _MIDDLE),
        _text(letter_name(one.kind)),
        [_text(who), _text(", ".join(one.codes), _SMALL)],
        _text(full_date(one.day), _MIDDLE),
        "",
        "",
    ]


def _foot(one: FolderList, office: Office) -> KeepTogether:
    presented = [_text("NGƯỜI TRÌNH", _STRONG), Spacer(1, 22 * mm), _text(office.officer, _STRONG)]
    signed = [*(_text(line, _STRONG) for line in signature_lines(one.signatory)), Spacer(1, 22 * mm)]
    signed.append(_text(one.signatory.name, _STRONG))
    return KeepTogether(
        Table(
            [[presented, signed]],
            colWidths=[131 * mm, 131 * mm],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
        )
    )
