"""The code of a dossier as pictures: a QR code, and a Code 128 where its signs allow one.

A template keeps their places: a picture named `ma_qr` or `ma_vach`, drawn anew for every sheet as SVG with its PNG
twin, so that Word, LibreOffice and the press show the same bars.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from PIL import Image

from .wordml import PARSER

#: The names by which a template marks the places, as Word keeps them (`wp:docPr`).
QR_NAME, BARS_NAME = "ma_qr", "ma_vach"
#: How wide the place of the bars is in the templates, in millimetres.
BARS_ROOM = 84.0
#: What every scanner of bars reads, and what the codes of dossiers are made of.
_BARRED = re.compile(r"[0-9A-Z.\-]+")
_DIGITS = re.compile(r"[0-9]+")
#: Light modules around a code: ISO/IEC 18004 wants four, ISO/IEC 15417 ten on either side.
_QR_QUIET, _BARS_QUIET = 4, 10
#: The narrowest bar, in millimetres, that a laser printer and a hand scanner agree upon, and the widest we draw.
NARROWEST, WIDEST = 0.19, 0.33
_EMU = 36000
#: Pixels per module of the PNG twin.
_FINE = 6
_START_B, _START_C, _TO_C, _TO_B, _STOP = 104, 105, 99, 100, 106

# Widths of bar, space, bar … of every symbol (ISO/IEC 15417, table 1); the last is the stop.
_WIDTHS = tuple(
    """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
    113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
    212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131
    113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
    314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211
    241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
    214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214
    211232 2331112
    """.split()
)

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_DOCUMENT = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"


def bars(code: str) -> tuple[int, ...] | None:
    """The widths of a Code 128, dark and light by turns, in modules; None for a code with signs that it does not get.

    Digits are packed in pairs (code set C) where that makes the bars fewer.
    """
    if not _BARRED.fullmatch(code):
        return None
    symbols = list(_symbols(code))
    check = (symbols[0] + sum(place * symbol for place, symbol in enumerate(symbols))) % 103
    return tuple(int(width) for symbol in (*symbols, check, _STOP) for width in _WIDTHS[symbol])


def barred(code: str, room: float) -> bool:
    """Whether a code can stand as bars in so many millimetres."""
    widths = bars(code)
    return widths is not None and room / (sum(widths) + 2 * _BARS_QUIET) >= NARROWEST


def _symbols(code: str) -> Iterator[int]:
    """The symbol values of a code with start and switches, without check and stop."""
    paired = dict(_pairs(code))
    packed = 0 in paired
    yield _START_C if packed else _START_B
    at = 0
    while at < len(code):
        end = paired.get(at)
        if end is None:
            if packed:
                yield _TO_B
                packed = False
            yield ord(code[at]) - 32
            at += 1
            continue
        if not packed:
            yield _TO_C
            packed = True
        yield from (int(code[pair : pair + 2]) for pair in range(at, end, 2))
        at = end


def _pairs(code: str) -> Iterator[tuple[int, int]]:
    """The stretches of digits worth a switch: four at either end of a code, six within; each of an even length."""
    for found in _DIGITS.finditer(code):
        first, end = found.span()
        outermost = first == 0 or end == len(code)
        if end - first >= (4 if outermost else 6):
            yield (first, end - 1) if (end - first) % 2 and first == 0 else (first + (end - first) % 2, end)


def _rows_of_qr(code: str) -> tuple[tuple[bool, ...], ...]:
    import segno  # noqa: PLC0415 - no letter bears a code, and the first letter of the day is waited for

    made = segno.make(code, error="m", micro=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The dark stretches of a row: where each begins and how long it is."""
    start = None
    for at, dark in enumerate((*row, False)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None


@dataclass(frozen=True, slots=True)
class Art:
    """One of the pictures of a code, and how many modules it is wide, its light edge included."""

    svg: bytes
    png: bytes
    modules: int


@lru_cache(maxsize=32)
def art(name: str, code: str) -> Art:
    """The picture of a code: its QR, or its bars where it has any."""
    if name == QR_NAME:
        rows, quiet = _rows_of_qr(code), _QR_QUIET
        tall = len(rows) + 2 * quiet
    else:
        widths = bars(code) or (1,)
        line = tuple(not index % 2 for index, width in enumerate(widths) for _module in range(width))
        rows, quiet, tall = (line,), _BARS_QUIET, 1
    wide = len(rows[0]) + 2 * quiet
    top = quiet if name == QR_NAME else 0
    return Art(_svg(rows, quiet, top, wide, tall), _png(rows, quiet, top, wide, tall), wide)


def _svg(rows: tuple[tuple[bool, ...], ...], left: int, top: int, wide: int, tall: int) -> bytes:
    drawn = "".join(
        f"M{left + at} {top + number}h{length}v1h-{length}z"
        for number, row in enumerate(rows)
        for at, length in _runs(row)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}">'
        f'<path d="{drawn}" fill="#000000"/></svg>'
    ).encode()


def _png(rows: tuple[tuple[bool, ...], ...], left: int, top: int, wide: int, tall: int) -> bytes:
    image = Image.new("1", (wide, tall), 1)
    for number, row in enumerate(rows):
        for at, dark in enumerate(row):
            if dark:
                image.putpixel((left + at, top + number), 0)
    large = image.resize((wide * _FINE, tall * _FINE), Image.Resampling.NEAREST)
    out = io.BytesIO()
    large.save(out, "PNG", dpi=(600, 600))
    return out.getvalue()


def with_codes(parts: Mapping[str, bytes], code: str) -> dict[str, bytes]:
    """The parts of a document with the pictures of a code in the places kept for them; unchanged without places.

    Bars are as wide as their modules ask for, no wider than the place; a QR code fills its place.
    """
    made = dict(parts)
    if not code or not any(f'name="{name}"'.encode() in parts[_DOCUMENT] for name in (QR_NAME, BARS_NAME)):
        return made
    root = etree.fromstring(parts[_DOCUMENT], PARSER)
    targets = _targets(parts)
    for placed in root.iter(f"{_WP}inline", f"{_WP}anchor"):
        properties = placed.find(f"{_WP}docPr")
        name = "" if properties is None else properties.get("name", "")
        if properties is None or name not in (QR_NAME, BARS_NAME):
            continue
        if name == BARS_NAME and bars(code) is None:
            continue
        drawn = art(name, code)
        properties.set("descr", code)
        for blip in placed.iter(f"{_A}blip"):
            made[targets.get(blip.get(f"{_R}embed", ""), "")] = drawn.png
        for blip in placed.iter(_SVG_BLIP):
            made[targets.get(blip.get(f"{_R}embed", ""), "")] = drawn.svg
        if name == BARS_NAME:
            _narrow(placed, drawn.modules)
    made.pop("", None)
    made[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _targets(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Relationship id -> part of the pictures of the document."""
    relations = etree.fromstring(parts.get(_RELATIONS, b"<none/>"), PARSER)
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("word", one.get("Target", ""))).lstrip("/")
        for one in relations
        if isinstance(one.tag, str) and one.get("TargetMode") != "External"
    }


def _narrow(placed: etree._Element, modules: int) -> None:
    for extent in (*placed.iter(f"{_WP}extent"), *placed.iter(f"{_A}ext")):
        room = extent.get("cx")
        if room is not None:
            extent.set("cx", str(min(int(room), round(modules * WIDEST * _EMU))))
