"""Documents by lot: Hypothesis draws WordprocessingML in the press's subset, and now and then a little outside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from .making import docx, para, style_sheet, text
from .outside import OUTSIDE
from .specimens import (
    BREAK,
    LIST,
    PAGE,
    PICTURES,
    TAB,
    anchor,
    cell,
    graphic,
    inline,
    offset,
    row,
    ruled,
    sides,
    spacing,
    table,
)

VOCABULARY = (
    "Ủy ban nhân dân xã Lâm Hòa, đã tiếp nhận hồ sơ của ông về việc cấp Giấy xác nhận tình trạng hôn nhân; ngày"
    " 05/11/2026 tháng 1046/TXL-UBND (hai) “hoa” – một… 50% H'Bơ Điểu: xin lỗi! chúng tôi mong ông/bà thông cảm?"
    " Nghiêng nghiêu khúc khuỷu ngày\u00a023\u00a0tháng\u00a011 Ủy\u00a0ban AVATAR Tý fi ffl H99.41.07-261113-0012"
    " A&B <C> [d]"
    " đ Đ ỵ Ẫ tư pháp – hộ tịch một-cửa 1.234,56 là a, ở y"
).split(" ")
SIZES = (18, 20, 22, 24, 25, 26, 27, 28, 30, 32)
FAMILIES = ("Times New Roman", "EB Garamond", "Arial")
RUN_LOOKS = (
    "<w:b/>", "<w:i/>", '<w:u w:val="single"/>', '<w:u w:val="double"/>', '<w:u w:val="thick"/>',
    '<w:u w:val="single" w:color="B5493F"/>', "<w:strike/>", "<w:dstrike/>", "<w:caps/>", "<w:smallCaps/>",
    '<w:color w:val="B5493F"/>', '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>',
    '<w:spacing w:val="20"/>', '<w:spacing w:val="-6"/>', '<w:highlight w:val="yellow"/>', '<w:position w:val="6"/>',
    '<w:position w:val="-4"/>', '<w:kern w:val="2"/>', '<w:w w:val="80"/>', '<w:w w:val="120"/>',
    '<w:sz w:val="16"/>', '<w:sz w:val="36"/>', '<w:shd w:val="clear" w:fill="E8F1EC"/>',
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', '<w:lang w:val="vi-VN"/>',
)  # fmt: skip
HARD_HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"
PAPERS = (
    (11906, 16838), (8391, 11906), (11906, 8391), (16838, 11906), (12240, 15840),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A document, and what the press must call the construct outside its subset that stands in it, if any does."""

    content: bytes
    outside: str = ""


def sometimes(draw: DrawFn, one_in: int) -> bool:
    """Yes once in so many times; shrinks to no."""
    return draw(st.integers(0, one_in - 1)) == one_in - 1


def words(draw: DrawFn, least: int = 1, most: int = 40) -> str:
    """Some words of the vocabulary."""
    return " ".join(draw(st.lists(st.sampled_from(VOCABULARY), min_size=least, max_size=most)))


def _runs(draw: DrawFn, garamond: bool, tabs: bool, in_cell: bool) -> str:
    found = ""
    runs, most = (2, 8) if in_cell else (4, 25)
    breaks = (BREAK, TAB, HARD_HYPHEN) if tabs else (BREAK, HARD_HYPHEN)
    for _ in range(draw(st.integers(1, runs))):
        looks = draw(st.lists(st.sampled_from(RUN_LOOKS), max_size=2, unique=True))
        if garamond and "<w:b/>" in looks and "<w:i/>" in looks:
            looks = looks[:1]
        found += text(words(draw, 1, most) + " ", _ordered(looks))
        if sometimes(draw, 12):
            found += draw(st.sampled_from(breaks))
    return found


_RUN_ORDER = (
    "rFonts",
    "b/",
    "i/",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "vanish",
    "color",
    "spacing",
    "w w:",
    "kern",
    "position",
    "sz",
    "highlight",
    "u w:",
    "shd",
    "vertAlign",
    "lang",
)

_APART = (
    {"caps", "smallCaps"}, {"strike", "dstrike"}, {"position", "vertAlign"}, {"highlight", "shd"},
    {"smallCaps", "w w:"}, {"smallCaps", "position"}, {"smallCaps", "vertAlign"},
)  # fmt: skip


def _ordered(looks: list[str]) -> str:
    """Run properties in the schema's order, each once."""
    kinds: dict[str, str] = {}
    for look in looks:
        name = next(name for name in _RUN_ORDER if look.startswith(f"<w:{name}"))
        if not any({name, other} in _APART for other in kinds):
            kinds.setdefault(name, look)
    return "".join(kinds[name] for name in _RUN_ORDER if name in kinds)


def _shape(draw: DrawFn, in_cell: bool) -> str:
    """Paragraph properties in the schema's order."""
    parts: list[str] = []
    if not in_cell and sometimes(draw, 12):
        parts.append(
            draw(st.sampled_from(("<w:keepNext/>", "<w:keepLines/>", "<w:keepNext/><w:keepLines/>")))
        )
    if not in_cell and sometimes(draw, 25):
        parts.append("<w:pageBreakBefore/>")
    if sometimes(draw, 12):
        parts.append('<w:widowControl w:val="0"/>')
    if not in_cell and sometimes(draw, 10):
        level = draw(st.integers(0, 2))
        parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')
    if sometimes(draw, 10):
        names = draw(st.sampled_from(("top left bottom right", "bottom", "top", "top bottom", "left")))
        kind = draw(st.sampled_from(("single", "double", "dotted", "dashed", "thick")))
        parts.append(
            f"<w:pBdr>{sides(draw(st.sampled_from((4, 8, 18))), draw(st.integers(0, 8)), names, kind)}</w:pBdr>"
        )
    if sometimes(draw, 12):
        parts.append('<w:shd w:val="clear" w:color="auto" w:fill="E8F1EC"/>')
    if not in_cell and sometimes(draw, 12):
        leader = draw(
            st.sampled_from(("", ' w:leader="dot"', ' w:leader="hyphen"', ' w:leader="underscore"'))
        )
        kind = draw(st.sampled_from(("left", "center", "right", "decimal")))
        at = draw(st.integers(10, 60)) * 100
        parts.append(f'<w:tabs><w:tab w:val="{kind}"{leader} w:pos="{at}"/></w:tabs>')
    rule, line = draw(
        st.sampled_from((("auto", 240), ("auto", 276), ("auto", 360), ("auto", 324), ("auto", 220), ("exact", 300),
                         ("exact", 400), ("atLeast", 200), ("atLeast", 440)))
    )  # fmt: skip
    parts.append(spacing(draw(st.integers(0, 12)) * 20, draw(st.integers(0, 12)) * 20, line, rule))
    left, right = draw(st.integers(0, 6)) * 100, draw(st.integers(0, 4)) * 100
    first = draw(st.sampled_from(("", ' w:firstLine="567"', ' w:hanging="300"')))
    if in_cell:
        left, right, first = left // 6, right // 4, ""
    if left or right or first:
        parts.append(f'<w:ind w:left="{left}" w:right="{right}"{first}/>')
    if sometimes(draw, 12):
        parts.append("<w:contextualSpacing/>")
    parts.append(f'<w:jc w:val="{draw(st.sampled_from(("left", "center", "right", "both", "both")))}"/>')
    return "".join(parts)


def _paragraph(draw: DrawFn, garamond: bool, in_cell: bool = False) -> str:
    if sometimes(draw, 8):
        return para("", _shape(draw, in_cell))
    shape = _shape(draw, in_cell)
    tabs = not in_cell and 'w:jc w:val="left"' in shape
    return para(_runs(draw, garamond, tabs, in_cell), shape)


def _cell(draw: DrawFn, garamond: bool, width: int, more: str = "") -> str:
    inner = "".join(_paragraph(draw, garamond, in_cell=True) for _ in range(draw(st.integers(1, 2))))
    align = draw(st.sampled_from(("center", "bottom"))) if sometimes(draw, 6) else "top"
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2E6D0"/>' if sometimes(draw, 8) else ""
    return cell(inner, width, f'{more}{shade}<w:vAlign w:val="{align}"/>')


def _table(draw: DrawFn, garamond: bool, column: int) -> str:
    shares = draw(st.sampled_from(((5, 5), (4, 6), (3, 3, 4) if column > 8000 else (6, 4))))
    grid = tuple(share * (column - 400) // 10 for share in shares)
    rows: list[str] = []
    merged = sometimes(draw, 3)
    for index in range(draw(st.integers(1, 3))):
        properties = ""
        if sometimes(draw, 6):
            properties += "<w:cantSplit/>"
        if sometimes(draw, 4):
            rule, least = draw(st.sampled_from((("atLeast", 3), ("atLeast", 3), ("exact", 30))))
            properties += (
                f'<w:trHeight w:val="{least * 100 + draw(st.integers(0, 9)) * 100}" w:hRule="{rule}"/>'
            )
        if sometimes(draw, 5):
            cells = [_cell(draw, garamond, sum(grid), f'<w:gridSpan w:val="{len(grid)}"/>')]
            merged = False
        else:
            merge = f'<w:vMerge w:val="{"restart" if index == 0 else "continue"}"/>' if merged else ""
            cells = [
                _cell(draw, garamond, width, merge if column == 0 else "")
                for column, width in enumerate(grid)
            ]
            if merged and index:
                cells[0] = cell(para(""), grid[0], merge)
        rows.append(row(*cells, properties=properties))
    more = draw(st.sampled_from(("", "", '<w:jc w:val="center"/>', '<w:tblInd w:w="300" w:type="dxa"/>')))
    return table(*rows, grid=grid, border=draw(st.sampled_from((0, 4, 8, 24))), more=more)


def _picture(draw: DrawFn) -> str:
    size = (draw(st.integers(1, 8)) * 180000, draw(st.integers(1, 5)) * 180000)
    raster, vector = draw(st.sampled_from((("rIdPng", ""), ("rIdJpeg", ""), ("rIdPng", "rIdSvg"))))
    if sometimes(draw, 2):
        picture = inline(*size, raster, vector)
    else:
        across = draw(st.sampled_from(("page", "margin", "column")))
        down = draw(st.sampled_from(("page", "margin", "paragraph")))
        place = draw(
            st.sampled_from((offset(360000), "<wp:align>center</wp:align>", "<wp:align>right</wp:align>"))
        )
        inside = (f"{across}|{place}", f"{down}|{offset(draw(st.integers(0, 10)) * 90000)}")
        if sometimes(draw, 3):
            picture = ruled((size[0], 0), *inside)
        else:
            hung = anchor(graphic(*size, raster, vector), size, *inside, behind=sometimes(draw, 2))
            picture = f"<w:r><w:drawing>{hung}</w:drawing></w:r>"
    return para(picture + text(words(draw)), _shape(draw, in_cell=False))


def _block(draw: DrawFn, garamond: bool, column: int) -> str:
    kinds: tuple[Callable[[], str], ...] = (
        lambda: _paragraph(draw, garamond),
        lambda: _table(draw, garamond, column) + _paragraph(draw, garamond),
        lambda: _picture(draw),
    )
    return kinds[draw(st.sampled_from((0, 0, 0, 0, 0, 0, 1, 2)))]()


def _section(draw: DrawFn) -> tuple[str, dict[str, tuple[str, str]], int]:
    """A section's properties, its parts, and the width of its column in twips."""
    width, height = draw(st.sampled_from(PAPERS))
    top, right, bottom, left = (draw(st.integers(4, 20)) * 100 for _ in range(4))
    references, parts = "", {"rIdNumbering": ("numbering", LIST)}
    for kind in ("header", "footer"):
        if sometimes(draw, 3):
            content = draw(
                st.sampled_from((para("Đầu trang"), para(PAGE, '<w:jc w:val="center"/>'), 3 * para("x y")))
            )
            parts[f"rId{kind}"] = (kind, content)
            references += f'<w:{kind}Reference w:type="default" r:id="rId{kind}"/>'
    border = ""
    if sometimes(draw, 6):
        origin = draw(st.sampled_from(("page", "text")))
        border = f'<w:pgBorders w:offsetFrom="{origin}">{sides(12, draw(st.integers(1, 24)))}</w:pgBorders>'
    margins = (
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="400" w:footer="400"'
        f' w:gutter="{draw(st.sampled_from((0, 0, 0, 284)))}"/>'
    )
    column = width - left - right - 284
    return f'{references}<w:pgSz w:w="{width}" w:h="{height}"/>{margins}{border}', parts, column


@st.composite
def drafts(draw: DrawFn, outside_one_in: int = 40) -> Draft:
    """A document; one in so many holds one construct outside the subset."""
    family, size = draw(st.sampled_from(FAMILIES)), draw(st.sampled_from(SIZES))
    garamond = family == "EB Garamond"
    section, parts, column = _section(draw)
    blocks = [_block(draw, garamond, column) for _ in range(draw(st.integers(1, 6)))]
    foreign = ""
    if sometimes(draw, outside_one_in):
        strange = OUTSIDE[draw(st.sampled_from(sorted(OUTSIDE)))]
        foreign = strange.code
        blocks.insert(draw(st.integers(0, len(blocks))), strange.body)
    content = docx(
        "".join(blocks),
        section=section,
        styles=style_sheet(family, size),
        parts=parts,
        files=PICTURES,
    )
    return Draft(content, foreign)
