"""The pictures of every card: its lotus, its frame, the small rule under the office's name."""

from __future__ import annotations

from .drawing import Drawing, Ink, Point, cubic, polyline
from .gauges import GAUGES, gauge_art
from .lotus import Palette, bloom, bud, furled, leaf, stem, water
from .reports import sample_plots
from .sample_codes import sample_codes

GREEN, ROSE, RED, GOLD, BLUE, BLACK, GREY = (
    "#3F7A5C",
    "#B0524B",
    "#9C1F2B",
    "#A97B1E",
    "#1D4F7C",
    "#1C1C1C",
    "#8A8A8A",
)
SHEETS = {"a5": (210.0, 148.0, 8.0), "a4": (210.0, 297.0, 11.0), "a5_dung": (148.5, 210.0, 8.0)}

BIRTH = Palette(ROSE, "#FBE9E4", "#F5D5CE", GREEN, "#DDEBE2", GREEN)
MARRIAGE = Palette(RED, "#FBE7E6", "#F4CFCE", GOLD, "#F8EFD9", GOLD)
CONDOLENCE = Palette("#7C7C7C", "#FFFFFF", "#FFFFFF", "#7C7C7C", "#FFFFFF", GREY, line=0.22, fine=0.16)
THANKS = Palette(BLUE, "#E6EFF7", "#D3E3F0", BLUE, "#E9F1F7", BLUE)


def lotus_birth() -> Drawing:
    """A bud about to open, a leaf, a young leaf still furled."""
    art = Drawing(50, 46, "Nụ sen và lá non")
    stem(art, (13.5, 41.7), (9.8, 30.5), -0.8, GREEN)
    stem(art, (36.5, 41.8), (39.8, 31.8), 1.6, GREEN)
    stem(art, (29, 41.6), (29.6, 22.6), 1.4, GREEN, 0.4)
    leaf(art, (39.6, 30.2), 9.2, 3.2, 7, BIRTH)
    leaf(art, (9.6, 29.6), 7.4, 2.6, -9, BIRTH)
    furled(art, (29.6, 22.8), 11, 9, BIRTH)
    stem(art, (23, 41.8), (20.8, 20.4), -2.6, GREEN, 0.55)
    bud(art, (20.8, 20.8), 18.5, BIRTH, lean=-4, opening=0.25)
    water(art, ((3, 47, 41.8), (0.8, 20, 43.6), (24, 45, 43.4), (14, 31, 45)), BIRTH)
    return art


def lotus_marriage() -> Drawing:
    """Two blooms side by side, one a little above the other."""
    art = Drawing(56, 42, "Đôi sen")
    stem(art, (24, 37.4), (20.5, 20.6), -1.6, GOLD, 0.5)
    stem(art, (31, 37.4), (37.6, 26.4), 2.4, GOLD, 0.5)
    stem(art, (12.6, 37.4), (9.8, 33), -0.6, GOLD, 0.4)
    leaf(art, (9.4, 31), 8.2, 2.6, -6, MARRIAGE)
    bloom(art, (37.8, 26.6), 14.6, MARRIAGE, lean=7)
    bloom(art, (20.4, 20.8), 17.6, MARRIAGE, lean=-4)
    water(art, ((4, 52, 37.6), (0.8, 21, 39.4), (27, 49, 39.2), (17, 34, 40.8)), MARRIAGE)
    return art


def lotus_pair_low() -> Drawing:
    """Two blooms lying on the water, for a sheet with little height."""
    art = Drawing(56, 23, "Đôi sen trên mặt nước")
    bloom(art, (36.4, 18), 12.6, MARRIAGE, lean=5)
    bloom(art, (19.4, 18), 14.8, MARRIAGE, lean=-4)
    water(art, ((3, 53, 18.9), (0.8, 22, 20.5), (28, 50, 20.4), (17, 36, 21.8)), MARRIAGE)
    return art


def lotus_thanks() -> Drawing:
    """One open bloom above its leaf."""
    art = Drawing(52, 44, "Sen nở")
    stem(art, (31.5, 39.4), (37.4, 31.4), 2.2, BLUE)
    leaf(art, (37.2, 29.4), 9.4, 3.3, 6, THANKS)
    stem(art, (22.4, 39.6), (20.6, 22.4), -1.8, BLUE, 0.55)
    bloom(art, (20.6, 22.8), 19, THANKS, lean=-3)
    water(art, ((3, 49, 39.6), (0.8, 20, 41.3), (25, 46, 41.2), (15, 32, 42.8)), THANKS)
    return art


def lotus_condolence() -> Drawing:
    """A closed bud and one leaf, grey lines only, over still water."""
    art = Drawing(42, 38, "Nụ sen khép")
    stem(art, (17, 35.5), (14.6, 18.4), -2.2, CONDOLENCE.green, 0.32)
    bud(art, (14.6, 18.8), 16, CONDOLENCE, lean=-5)
    stem(art, (22, 35.5), (29.4, 28.2), 1.4, CONDOLENCE.green, 0.3)
    leaf(art, (29.6, 26.4), 8.6, 2.9, 8, CONDOLENCE)
    art.add(polyline([(1, 35.6), (41, 35.6)]), Ink(GREY, 0.18))
    return art


def _box(inset: float, size: tuple[float, float], radius: float = 0.0) -> str:
    width, height = size
    left, top, right, bottom = inset, inset, width - inset, height - inset
    if not radius:
        return polyline([(left, top), (right, top), (right, bottom), (left, bottom)], closed=True)
    handle = radius * 0.4477  # what a quarter circle leaves of its radius
    corners: list[tuple[Point, Point, Point, Point]] = [
        ((right - radius, top), (right - handle, top), (right, top + handle), (right, top + radius)),
        (
            (right, bottom - radius),
            (right, bottom - handle),
            (right - handle, bottom),
            (right - radius, bottom),
        ),
        ((left + radius, bottom), (left + handle, bottom), (left, bottom - handle), (left, bottom - radius)),
        ((left, top + radius), (left, top + handle), (left + handle, top), (left + radius, top)),
    ]
    path = "".join(
        cubic(*corner).replace("M", "L" if index else "M", 1) for index, corner in enumerate(corners)
    )
    return path + "Z"


def _notched(inset: float, notch: float, size: tuple[float, float]) -> str:
    width, height = size
    a, b, c, d = inset, inset + notch, width - inset - notch, width - inset
    p, q, r, s = inset, inset + notch, height - inset - notch, height - inset
    return polyline(
        [(b, p), (c, p), (c, q), (d, q), (d, r), (c, r), (c, s), (b, s), (b, r), (a, r), (a, q), (b, q)],
        closed=True,
    )


def _corners(size: tuple[float, float]) -> tuple[tuple[float, float, int, int], ...]:
    """Each corner with the signs that turn inward from it."""
    width, height = size
    return ((0, 0, 1, 1), (width, 0, -1, 1), (width, height, -1, -1), (0, height, 1, -1))


def frame_birth(sheet: str) -> Drawing:
    """A double hairline with round corners."""
    width, height, inset = SHEETS[sheet]
    art = Drawing(width, height, "Khung thư chúc mừng khai sinh")
    art.add(_box(inset, (width, height), 4.2), Ink(GREEN, 0.45))
    art.add(_box(inset + 1.6, (width, height), 2.8), Ink(GREEN, 0.16))
    return art


def frame_marriage(sheet: str) -> Drawing:
    """A gold line, a fine one within, square spirals (hồi văn) in the corners."""
    width, height, inset = SHEETS[sheet]
    art = Drawing(width, height, "Khung thư chúc mừng kết hôn")
    notch = 9.0 if sheet == "a4" else 7.4
    art.add(_box(inset, (width, height)), Ink(GOLD, 0.6), cap="square")
    art.add(_notched(inset + 2.0, notch, (width, height)), Ink(GOLD, 0.22), cap="square")
    unit = (notch - 1.3) / 5
    turns = ((0, 5), (0, 0), (5, 0), (5, 4), (1.4, 4), (1.4, 1.5), (3.5, 1.5), (3.5, 2.7), (2.7, 2.7))
    for x, y, across, down in _corners((width, height)):
        near_x, near_y = x + across * (inset + 2.0), y + down * (inset + 2.0)
        spiral = [(near_x + across * unit * u, near_y + down * unit * v) for u, v in turns]
        art.add(polyline(spiral), Ink(GOLD, 0.42), cap="square")
    return art


def frame_condolence(sheet: str) -> Drawing:
    """A black line and a grey hairline."""
    width, height, inset = SHEETS[sheet]
    art = Drawing(width, height, "Khung thư chia buồn")
    art.add(_box(inset, (width, height)), Ink(BLACK, 0.55), cap="square")
    art.add(_box(inset + 2.1, (width, height)), Ink(GREY, 0.16), cap="square")
    return art


def frame_thanks(sheet: str) -> Drawing:
    """A blue line, a fine one notched around a diamond in each corner."""
    width, height, inset = SHEETS[sheet]
    art = Drawing(width, height, "Khung thư cảm ơn")
    notch = 5.4 if sheet == "a4" else 4.4
    art.add(_box(inset, (width, height)), Ink(BLUE, 0.55), cap="square")
    art.add(_notched(inset + 1.9, notch, (width, height)), Ink(BLUE, 0.2), cap="square")
    half = notch * 0.32
    for x, y, across, down in _corners((width, height)):
        cx, cy = x + across * (inset + 1.9 + notch * 0.42), y + down * (inset + 1.9 + notch * 0.42)
        diamond = [(cx, cy - half), (cx + half, cy), (cx, cy + half), (cx - half, cy)]
        art.add(polyline(diamond, closed=True), Ink(BLUE, 0.16, BLUE), cap="square")
    return art


def rule(colour: str, half: float = 17.0) -> Drawing:
    """A short rule broken by a small open diamond."""
    art = Drawing(2 * half, 2.4, "Nét gạch")
    middle = 1.2
    art.add(polyline([(0.2, middle), (half - 2.2, middle)]), Ink(colour, 0.2), cap="butt")
    art.add(polyline([(half + 2.2, middle), (2 * half - 0.2, middle)]), Ink(colour, 0.2), cap="butt")
    art.add(
        polyline([(half, 0.25), (half + 1.15, middle), (half, 2.15), (half - 1.15, middle)], closed=True),
        Ink(colour, 0.2),
    )
    return art


def plain_rule(colour: str, half: float = 10.0) -> Drawing:
    """A short plain rule."""
    art = Drawing(2 * half, 1.0, "Nét gạch")
    art.add(polyline([(0, 0.5), (2 * half, 0.5)]), Ink(colour, 0.18), cap="butt")
    return art


def double_happiness() -> Drawing:
    """Song hỷ, built of straight strokes."""
    art = Drawing(14, 14, "Song hỷ")
    heavy = Ink(RED, 0.85)
    for middle in (4.05, 9.95):
        top = polyline([(middle, 0.6), (middle, 3.6)])
        art.add(top, heavy, cap="butt")
        art.add(polyline([(middle - 1.7, 3.4), (middle + 1.7, 3.4)]), heavy, cap="butt")
        for upper, lower in ((4.7, 6.7), (10.6, 13.1)):
            box = [
                (middle - 1.75, upper),
                (middle + 1.75, upper),
                (middle + 1.75, lower),
                (middle - 1.75, lower),
            ]
            art.add(polyline(box, closed=True), heavy, cap="square")
        for leg in (-0.85, 0.85):
            art.add(polyline([(middle + leg, 7.1), (middle + leg, 8.9)]), Ink(RED, 0.75), cap="butt")
    art.add(polyline([(0.9, 1.85), (13.1, 1.85)]), heavy, cap="butt")
    art.add(polyline([(0.3, 8.95), (13.7, 8.95)]), heavy, cap="butt")
    return art


def all_ornaments() -> dict[str, Drawing]:
    """Every picture by its file name without extension."""
    art = {
        "lotus_birth": lotus_birth(),
        "lotus_marriage": lotus_marriage(),
        "lotus_pair_low": lotus_pair_low(),
        "lotus_thanks": lotus_thanks(),
        "lotus_condolence": lotus_condolence(),
        "rule_green": rule(GREEN),
        "rule_gold": rule(GOLD),
        "rule_blue": rule(BLUE),
        "rule_grey": plain_rule(GREY),
        "song_hy": double_happiness(),
    }
    art |= {gauge.art: gauge_art(gauge) for gauge in GAUGES}
    art |= sample_codes()
    art |= sample_plots()
    for sheet in SHEETS:
        art[f"frame_birth_{sheet}"] = frame_birth(sheet)
        art[f"frame_marriage_{sheet}"] = frame_marriage(sheet)
        art[f"frame_condolence_{sheet}"] = frame_condolence(sheet)
        art[f"frame_thanks_{sheet}"] = frame_thanks(sheet)
    return art
