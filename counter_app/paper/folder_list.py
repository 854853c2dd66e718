"""The list that lies on top of the folder for the head: every sheet in it, with room for his signature."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer, Table

from counter_app.domain.folder import FolderList
from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import Sheet
from counter_app.domain.office import Office
from counter_app.sentences.letters import letter_name
from counter_app.wording import full_date, paper_date

from .list_sheet import drawn_list, table
from .presented_list import HEAD, MIDDLE, SMALL, cell, presented_foot, presented_head

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
            what = "thư chia buồn" if one.quiet else "thư và phiếu"
            head = presented_head(office, one.at, "TẬP TRÌNH KÝ", f"{len(one.sheets):02d} {what}")
            return [*head, _table(one.sheets), Spacer(1, 5 * mm), presented_foot(office, one.signatory)]

        return drawn_list(self._fonts, f"Tập trình ký – {paper_date(local(one.at).date())}", story, said)


def _table(sheets: Iterable[Sheet]) -> Table:
    cells: list[list[Any]] = [[cell(name, HEAD) for name in _NAMES]]
    cells += [_cells(place, one) for place, one in enumerate(sheets, 1)]
    return table(cells, _COLUMNS)


def _cells(place: int, one: Sheet) -> list[Any]:
    who = one.addressee[:1].upper() + one.addressee[1:]
    return [
        cell(str(place), MIDDLE),
        cell(str(one.number), MIDDLE),
        cell(one.document_number, MIDDLE),
        cell(letter_name(one.kind)),
        [cell(who), cell(", ".join(one.codes), SMALL)],
        cell(full_date(one.day), MIDDLE),
        "",
        "",
    ]
