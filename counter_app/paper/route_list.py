"""The list that goes along when results are brought home: hours, names, addresses, and a line to sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Spacer, Table

from counter_app.domain.instants import local
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.office import Office
from counter_app.domain.slot import Route, RouteStop
from counter_app.wording import clock_time, paper_date

from .context.frame import committee_in_capitals
from .list_sheet import FACES, drawn_list, table, words

_TEXT = ParagraphStyle("route", fontName=FACES.plain, fontSize=11, leading=14)
_MIDDLE = ParagraphStyle("route middle", parent=_TEXT, alignment=TA_CENTER)
_HEAD = ParagraphStyle("route head", parent=_MIDDLE, fontName=FACES.bold)
_TITLE = ParagraphStyle("route title", parent=_HEAD, fontSize=13.5, leading=18)
_COLUMNS = (10, 16, 42, 50, 54, 28, 32, 30)
_NAMES = ("TT", "Giờ", "Người nhận", "Mã hồ sơ", "Nơi ở", "Điện thoại", "Người đi, ghi chú", "Ký nhận")


class PaperRoutes:
    """Draws round lists with the fonts of a folder; fulfils the port RouteWriter."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def route(self, route: Route, office: Office) -> DrawnLetter:
        """The round of a day on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        day = paper_date(route.day)

        def story() -> list[Any]:
            return [
                _words(committee_in_capitals(office), _HEAD),
                Spacer(1, 3 * mm),
                _words("DANH SÁCH TRẢ KẾT QUẢ TẠI NHÀ", _TITLE),
                _words(day, _MIDDLE),
                Spacer(1, 4 * mm),
                _table(route.stops) if route.stops else _words("Không có hồ sơ hẹn trả tại nhà.", _MIDDLE),
            ]

        said = [office.commune, *(text for stop in route.stops for text in _told(stop))]
        return drawn_list(self._fonts, f"Danh sách trả tại nhà – {day}", story, said)


def _told(stop: RouteStop) -> tuple[str, ...]:
    rest = "; ".join(part for part in (stop.who, stop.note) if part)
    return (clock_time(local(stop.at)), stop.name, stop.code, stop.address, stop.phone, rest)


def _table(stops: tuple[RouteStop, ...]) -> Table:
    rows: list[list[Any]] = [[_words(name, _HEAD) for name in _NAMES]]
    for number, stop in enumerate(stops, 1):
        rows.append([_words(str(number), _MIDDLE), *(_words(text) for text in _told(stop)), _words("")])
    return table(rows, _COLUMNS)


def _words(text: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return words(text, style)
