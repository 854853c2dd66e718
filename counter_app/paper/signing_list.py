"""The list from which the head signs the slips of a batch: a table on as many sheets of A4 as it needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Spacer, Table

from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.office import Office
from counter_app.domain.signing_list import SigningList, SigningRow
from counter_app.wording import paper_date

from .list_sheet import drawn_list, table
from .presented_list import HEAD, MIDDLE, SMALL, cell, presented_foot, presented_head

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
            under = f"{one.naming.title} ({len(one.rows):02d} phiếu)"
            signatory = one.naming.signatory or office.signing_on(local(one.at).date())
            head = presented_head(office, one.at, "DANH SÁCH TRÌNH KÝ", under)
            return [*head, _table(one.rows), Spacer(1, 5 * mm), presented_foot(office, signatory)]

        return drawn_list(self._fonts, f"Danh sách trình ký – {paper_date(one.at.date())}", story, said)


def _table(rows: Iterable[SigningRow]) -> Table:
    cells: list[list[Any]] = [[cell(name, HEAD) for name in _NAMES]]
    cells += [_cells(place, row) for place, row in enumerate(rows, 1)]
    return table(cells, _COLUMNS)


def _cells(place: int, row: SigningRow) -> list[Any]:
    return [
        cell(str(place), MIDDLE),
        cell(row.number, MIDDLE),
        [cell(row.name), cell(row.code, SMALL)],
        cell(row.procedure_name),
        cell(f"{local(row.before):%H:%M}\u00a0 {local(row.before):%d/%m/%Y}", MIDDLE),
        cell(f"{local(row.appointment):%H:%M}\u00a0 {local(row.appointment):%d/%m/%Y}", MIDDLE),
        cell(f"{row.reason[:1].upper()}{row.reason[1:]}"),
        "",
    ]
