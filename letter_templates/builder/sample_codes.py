"""What stands in the places of a code's pictures while a template is edited: a QR and bars that no scanner needs."""

from __future__ import annotations

from counter_app.paper.codes import BARS_NAME, QR_NAME, bars

from .drawing import Drawing, Ink, polyline

_INK = Ink("none", 0.2, "#000000")
_SAMPLE = "H00.00.00-000000-0000"


def sample_codes() -> dict[str, Drawing]:
    """Both pictures by the names their places bear."""
    return {QR_NAME: _qr(), BARS_NAME: _bars()}


def _box(art: Drawing, x: float, y: float, wide: float, tall: float, ink: Ink = _INK) -> None:
    art.add(
        polyline([(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)], closed=True), ink, cap="butt"
    )


def _qr() -> Drawing:
    """The three eyes of a QR code, and a few modules between them."""
    art = Drawing(27, 27, "Chỗ của mã QR")
    for x, y in ((3, 3), (17, 3), (3, 17)):
        _box(art, x + 0.5, y + 0.5, 6, 6, Ink("#000000", 1))
        _box(art, x + 2, y + 2, 3, 3)
    for x, y in (
        (12, 3),
        (14, 6),
        (12, 12),
        (15, 12),
        (18, 14),
        (21, 12),
        (12, 17),
        (15, 20),
        (19, 18),
        (22, 22),
    ):
        _box(art, x, y, 1.5, 1.5)
    return art


def _bars() -> Drawing:
    """The bars of a code that no dossier has."""
    art = Drawing(84, 11, "Chỗ của mã vạch")
    widths = bars(_SAMPLE) or ()
    module, x = 84 / (sum(widths) + 20), 0.0
    x = 10 * module
    for place, width in enumerate(widths):
        if place % 2 == 0:
            _box(art, x, 0, width * module, 11)
        x += width * module
    return art
