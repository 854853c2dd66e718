"""Calibration sheets for pre-printed stock: crosses, and rulers in millimetres from the edges of the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .drawing import Drawing, Ink, polyline
from .ooxml import FOLD, PageSetup, Style, paragraph, twips

SANS = "Times New Roman"
_FINE, _BOLD = Ink("#000000", 0.16), Ink("#000000", 0.3)


@dataclass(frozen=True, slots=True)
class Gauge:
    """A calibration sheet: its file, its page, and the part of the page that the stock frames."""

    file: str
    art: str
    page: PageSetup
    frame: tuple[float, float, float, float]


GAUGES = (
    Gauge(
        "can_phoi_a5", "gauge_a5", PageSetup(210, 148, 40, 40, 36, 20, 10, landscape=True), (8, 8, 202, 140)
    ),
    Gauge(
        "can_phoi_a4",
        "gauge_a4",
        PageSetup(210, 297, 40, 40, 60, 20, 10, landscape=False),
        (11, 11, 199, 286),
    ),
    Gauge(
        "can_phoi_gap_a4",
        "gauge_gap_a4",
        PageSetup(297, 210, FOLD + 26, 26, 48, 20, 10, landscape=True),
        (156.5, 8, 289, 202),
    ),
)


def gauge_styles() -> tuple[Style, ...]:
    """The styles of a calibration sheet."""
    base = Style("LetterBody", "Thư – Nội dung", SANS, 11, colour="000000", align="left", before=4, line=1.05)
    return (
        replace(base),
        replace(base, id="LetterTitle", name="Thư – Tên thư", size=15, bold=True, before=0),
    )


def gauge_body(_gauge: Gauge) -> str:
    """What to do with the sheet, and the shift it was printed with."""
    return (
        paragraph("LetterTitle", "Tờ cân chỉnh phôi in sẵn")
        + paragraph("LetterBody", "{{ letter }}")
        + paragraph("LetterBody", "Đang dịch: sang phải {{ right }} mm, xuống dưới {{ down }} mm.")
        + paragraph(
            "LetterBody",
            "1. In tờ này lên một tờ phôi thật, cùng khay và cùng chiều như khi in thư.",
            properties=f'<w:spacing w:before="{twips(4)}"/>',
        )
        + paragraph(
            "LetterBody",
            "2. Bốn dấu cộng phải trùng bốn góc khung in sẵn. Các vạch nhỏ cạnh dấu cộng cách nhau 1 mm.",
        )
        + paragraph(
            "LetterBody",
            "3. Góc khung nằm bên phải dấu cộng bao nhiêu mm thì thêm bấy nhiêu vào “sang phải”; nằm dưới "
            "bao nhiêu thì thêm vào “xuống dưới”. Nằm bên trái hoặc phía trên thì bớt đi.",
        )
        + paragraph("LetterBody", "4. Lưu rồi in lại tờ này để kiểm tra.")
    )


def gauge_art(gauge: Gauge) -> Drawing:
    """Four crosses with ticks of a millimetre, and rulers that count from the paper's upper and left edge."""
    width, height = gauge.page.width, gauge.page.height
    art = Drawing(width, height, "Dấu cộng và thước milimét")
    left, top, right, bottom = gauge.frame
    for x in (left, right):
        for y in (top, bottom):
            _cross(art, x, y)
    start = 0 if left < 20 else round(left) - 8
    _ruler(art, start, width, across=True)
    _ruler(art, 0, height, across=False)
    return art


def _cross(art: Drawing, x: float, y: float) -> None:
    art.add(polyline([(x - 5, y), (x + 5, y)]), _BOLD, cap="butt")
    art.add(polyline([(x, y - 5), (x, y + 5)]), _BOLD, cap="butt")
    for step in range(-5, 6):
        if step:
            art.add(polyline([(x + step, y - 0.8), (x + step, y + 0.8)]), _FINE, cap="butt")
            art.add(polyline([(x - 0.8, y + step), (x + 0.8, y + step)]), _FINE, cap="butt")


def _ruler(art: Drawing, start: float, length: float, *, across: bool) -> None:
    """A ruler from one edge to the other: a longer tick every 5 mm, a long one every 10."""
    line = 22.0
    for step in range(int(start), int(length)):
        reach = 4.0 if step % 10 == 0 else 2.6 if step % 5 == 0 else 1.4
        near, far = (float(step), line), (float(step), line + reach)
        points = [near, far] if across else [(near[1], near[0]), (far[1], far[0])]
        if step >= start + 5 and step <= length - 5:
            art.add(polyline(points), _FINE, cap="butt")
