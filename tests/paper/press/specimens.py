"""Documents for the press, one per construct it draws, each of which the reference renderer draws as well."""

from __future__ import annotations

import io

from PIL import Image

from .making import A4, docx, para, style_sheet, text

WORDS = (
    "Ủy ban nhân dân xã Lâm Hòa đã tiếp nhận hồ sơ của ông về việc cấp Giấy xác nhận tình trạng hôn nhân (mã hồ sơ"
    " H99.41.07-261113-0012) ngày 13 tháng 11 năm 2026, hẹn trả kết quả ngày 18 tháng 11 năm 2026. Sự chậm trễ này"
    " làm ông phải đi lại thêm, tốn kém thời gian và công sức; chúng tôi thành thật xin lỗi và mong ông thông cảm!"
)
GARAMOND = style_sheet("EB Garamond", 25)
SERIF = style_sheet("Times New Roman", 28)
SANS = style_sheet("Arial", 22)
CARD = (
    '<w:pgSz w:w="11906" w:h="8391" w:orient="landscape"/><w:pgMar w:top="794" w:right="1247" w:bottom="737"'
    ' w:left="1247" w:header="567" w:footer="567" w:gutter="0"/>'
)
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
LIST = (
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="2160" w:hanging="720"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
WP = 'distT="0" distB="0" distL="0" distR="0"'
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm" viewBox="0 0 40 20">'
    b'<rect x="1" y="1" width="38" height="18" rx="3" fill="#E8F1EC" stroke="#3F7A5C" stroke-width="0.5"/>'
    b'<g transform="translate(10 10) rotate(15)"><circle cx="0" cy="0" r="5" fill="#B5493F"/></g>'
    b'<path d="M20 5L35 5L35 15Z" fill="none" stroke="#A97B1E" stroke-width="0.6" stroke-linejoin="round"/></svg>'
)


def spacing(before: int = 0, after: int = 0, line: int = 240, rule: str = "auto") -> str:
    """A spacing element in twips."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def sides(size: int = 8, space: int = 4, names: str = "top left bottom right", kind: str = "single") -> str:
    """Border elements."""
    return "".join(
        f'<w:{name} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="3F7A5C"/>'
        for name in names.split()
    )


FRAMED = (
    f'<w:pBdr>{sides()}</w:pBdr><w:shd w:val="clear" w:fill="E8F1EC"/><w:ind w:left="400" w:right="400"/>'
)
RULED = (
    f'<w:pBdr>{sides(6, 0, "top")}</w:pBdr>{spacing(40, 0, 40, "exact")}<w:ind w:left="3000" w:right="3000"/>'
)


def cell(content: str, width: int = 3000, properties: str = "") -> str:
    """A table cell; plain words become one paragraph."""
    inner = content if content.startswith("<") else para(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    """A table row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, grid: tuple[int, ...] = (3000, 4000), border: int = 0, more: str = "") -> str:
    """A fixed table."""
    lines = sides(border, 0, "top left bottom right insideH insideV") if border else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/>{more}<w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def graphic(width: int, height: int, raster: str, vector: str = "") -> str:
    """A picture's inside, its size in English Metric Units."""
    original = (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<asvg:svgBlip r:embed="{vector}"/></a:ext></a:extLst>'
        if vector
        else ""
    )
    return (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{raster}">{original}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )


def inline(width: int, height: int, raster: str, vector: str = "") -> str:
    """A run with a picture in the line."""
    return (
        f'<w:r><w:drawing><wp:inline {WP}><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="p"/>'
        f"<wp:cNvGraphicFramePr/>{graphic(width, height, raster, vector)}</wp:inline></w:drawing></w:r>"
    )


def anchor(inside: str, size: tuple[int, int], across: str, down: str, behind: bool = False) -> str:
    """A `wp:anchor`; `across` and `down` are the insides of positionH and positionV with their origin before a |."""
    (origin_h, _, h), (origin_v, _, v) = across.partition("|"), down.partition("|")
    return (
        f'<wp:anchor {WP} simplePos="0" relativeHeight="2" behindDoc="{int(behind)}" locked="0" layoutInCell="1"'
        f' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="{origin_h}">{h}</wp:positionH>'
        f'<wp:positionV relativeFrom="{origin_v}">{v}</wp:positionV><wp:extent cx="{size[0]}" cy="{size[1]}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="2" name="x"/><wp:cNvGraphicFramePr/>'
        f"{inside}</wp:anchor>"
    )


def offset(value: int) -> str:
    """A position offset."""
    return f"<wp:posOffset>{value}</wp:posOffset>"


def ruled(size: tuple[int, int], across: str, down: str, shape: str = "line", more: str = "") -> str:
    """A run with an anchored straight line, as Word writes it."""
    inside = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm{more}><a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm>'
        f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
        "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"{anchor(inside, size, across, down)}</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def png(colour: tuple[int, ...] = (63, 122, 92, 128), size: tuple[int, int] = (40, 20)) -> bytes:
    """A small PNG of one colour, see-through where the colour says so."""
    target = io.BytesIO()
    Image.new("RGBA", size, colour).save(target, "PNG")
    return target.getvalue()


def jpeg() -> bytes:
    """A small JPEG."""
    target = io.BytesIO()
    Image.new("RGB", (40, 20), (181, 73, 63)).save(target, "JPEG")
    return target.getvalue()


def _paragraphs() -> str:
    body = ""
    for align in ("left", "center", "right", "both"):
        body += para(WORDS, f'{spacing(60, 60)}<w:ind w:firstLine="567"/><w:jc w:val="{align}"/>')
    body += para(WORDS, f'{spacing(line=360)}<w:ind w:left="720" w:right="720" w:hanging="360"/>')
    body += para(WORDS, f'{spacing(120, 0, 300, "exact")}<w:jc w:val="both"/>')
    return body + para(WORDS, spacing(0, 0, 400, "atLeast"))


def _runs(both: str = "<w:b/><w:i/>") -> str:
    bits = [
        ("Đậm ", "<w:b/>"), ("nghiêng ", "<w:i/>"), ("cả hai ", both), ("gạch chân ", '<w:u w:val="single"/>'),
        ("bỏ ", "<w:strike/>"), ("nhỏ ", '<w:sz w:val="16"/>'), ("to ", '<w:sz w:val="44"/>'), ("hoa ", "<w:caps/>"),
        ("Hoa nhỏ ", "<w:smallCaps/>"), ("đỏ ", '<w:color w:val="B5493F"/>'), ("m", ""),
        ("2", '<w:vertAlign w:val="superscript"/>'), (" H", ""), ("2", '<w:vertAlign w:val="subscript"/>'), ("O ", ""),
        ("giãn chữ ", '<w:spacing w:val="20"/>'), ("tô nền ", '<w:highlight w:val="yellow"/>'),
        ("nâng ", '<w:position w:val="6"/>'), ("AVAToTý ", '<w:kern w:val="2"/>'), ("hẹp lại ", '<w:w w:val="80"/>'),
    ]  # fmt: skip
    line = "".join(text(words, properties) for words, properties in bits)
    return para(line) + para(line, '<w:jc w:val="both"/>') + para("sau")


def _tabs() -> str:
    stops = (
        '<w:tabs><w:tab w:val="left" w:pos="1500"/><w:tab w:val="center" w:pos="4500"/>'
        '<w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    )
    line = text("Họ tên:") + TAB + text("trái") + TAB + text("giữa") + TAB + text("phải")
    comma = '<w:tabs><w:tab w:val="decimal" w:pos="3000"/></w:tabs>'
    return (
        para(line, stops)
        + para(text("Mặc định") + TAB + text("một") + TAB + text("hai"))
        + para(text("-") + TAB + text(WORDS), '<w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/>')
        + para(TAB + text("1.234,56"), comma)
        + para(TAB + text("7,8"), comma)
    )


def _tables() -> str:
    a5 = '<w:vAlign w:val="center"/>'
    head = table(
        row(
            cell(para("ỦY BAN NHÂN DÂN", '<w:jc w:val="center"/>')),
            cell(para("CỘNG HÒA", '<w:jc w:val="center"/>'), 4000),
        ),
        row(
            cell("Số: 1046/TXL-UBND"), cell(para("ngày 23 tháng 11 năm 2026", '<w:jc w:val="right"/>'), 4000)
        ),
    )
    merged = table(
        row(cell(para("Gộp dọc") + para("ba dòng") + para("cao"), 3000, f'<w:vMerge w:val="restart"/>{a5}'),
            cell(WORDS[:80], 4000)),
        row(cell(para(""), 3000, "<w:vMerge/>"), cell("dưới", 4000, '<w:vAlign w:val="bottom"/>')),
        row(cell("gộp ngang", 7000, '<w:gridSpan w:val="2"/>')),
        row(cell("cao"), cell("giữa", 4000, a5), properties='<w:trHeight w:val="1200" w:hRule="atLeast"/>'),
        row(cell("đúng"), cell("đáy", 4000, '<w:vAlign w:val="bottom"/>'),
            properties='<w:trHeight w:val="700" w:hRule="exact"/>'),
        border=8,
    )  # fmt: skip
    wide = table(
        row(cell(para("x", spacing(120, 120))), cell("y", 4000)), border=24, more='<w:jc w:val="center"/>'
    )
    return head + para("giữa", spacing(60, 60)) + merged + para("nữa") + wide + para("sau")


def _borders() -> str:
    return (
        para("trên")
        + para(
            WORDS,
            FRAMED,
        )
        + para("giữa", spacing(200, 200) + f"<w:pBdr>{sides(24, 1, 'bottom')}</w:pBdr>")
        + 2 * para("chung khung", f"<w:pBdr>{sides()}</w:pBdr>")
        + para(
            "",
            RULED,
        )
        + para("dưới")
    )


def _lists() -> str:
    levels = [(0, "một"), (0, WORDS), (1, "a"), (1, "b"), (2, "sâu"), (0, "ba"), (1, "lại a")]
    return "".join(
        para(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')
        for level, words in levels
    )


def _styled() -> str:
    return (
        para("Tiêu đề", '<w:pStyle w:val="Title"/>')
        + para(WORDS, '<w:pStyle w:val="Body"/>') * 2
        + para(
            text("Chữ ") + text("mạnh", '<w:rStyle w:val="Strong"/>'),
            '<w:pStyle w:val="Body"/><w:spacing w:after="0"/>',
        )
    )


STYLED = style_sheet(
    "EB Garamond",
    25,
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:spacing w:after="120" w:line="276"'
    ' w:lineRule="auto"/><w:contextualSpacing/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:basedOn w:val="Base"/><w:pPr>'
    '<w:ind w:firstLine="500"/><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="T"/><w:basedOn w:val="Base"/>'
    '<w:pPr><w:jc w:val="center"/>'
    '</w:pPr><w:rPr><w:i/><w:sz w:val="60"/><w:color w:val="3F7A5C"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="S"/><w:rPr><w:b/></w:rPr></w:style>',
)
HEAD = (
    '<w:headerReference w:type="default" r:id="rIdHead"/><w:headerReference w:type="first" r:id="rIdFirst"/>'
    '<w:footerReference w:type="default" r:id="rIdFoot"/>'
)
PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
RUNNING = {
    "rIdHead": ("header", para(PAGE, '<w:jc w:val="center"/>')),
    "rIdFirst": ("header", para("")),
    "rIdFoot": ("footer", para("In lại lần 1", '<w:jc w:val="right"/>')),
}


def _long() -> str:
    rows = [row(cell(f"{n}"), cell(WORDS[: 40 + n * 7 % 200], 5000)) for n in range(40)]
    head = row(cell("Số"), cell("Việc", 5000), properties="<w:tblHeader/>")
    return "".join(para(WORDS, spacing(60, 60) + '<w:jc w:val="both"/>') for _ in range(14)) + table(
        head, *rows, grid=(3000, 5000), border=4
    )


def _kept() -> str:
    body = "".join(para(f"{n} {WORDS}", spacing(120, 0)) for n in range(5))
    keep = para("Đi cùng đoạn sau", "<w:keepNext/>" + spacing(400, 0)) + para(WORDS * 3, "<w:keepLines/>")
    new = para("Trang mới", "<w:pageBreakBefore/>" + spacing(240, 0))
    forced = para(text("ngắt") + '<w:r><w:br w:type="page"/></w:r>' + text("trang"))
    return body + keep + body + para(WORDS * 2) + new + forced + para("cuối", spacing(240, 0))


def _pictures() -> str:
    framed = anchor(
        graphic(1440000, 720000, "rIdPng", "rIdSvg"), (1440000, 720000), f"page|{offset(360000)}",
        f"page|{offset(360000)}", behind=True,
    )  # fmt: skip
    right = anchor(
        graphic(720000, 360000, "rIdPng"), (720000, 360000), "margin|<wp:align>right</wp:align>",
        f"paragraph|{offset(180000)}",
    )  # fmt: skip
    return (
        para(f"<w:r><w:drawing>{framed}</w:drawing></w:r>" + text("neo sau chữ"))
        + para(
            text("trong dòng ")
            + inline(720000, 360000, "rIdPng")
            + text(" rồi ")
            + inline(360000, 540000, "rIdJpeg")
        )
        + para(f"<w:r><w:drawing>{right}</w:drawing></w:r>" + text(WORDS), spacing(240, 0))
        + para(
            ruled((1800000, 0), "column|<wp:align>center</wp:align>", f"paragraph|{offset(254000)}")
            + text("Độc lập")
        )
        + para("hết", spacing(240, 0))
        + table(
            row(
                cell("trái"),
                cell(
                    para(
                        ruled(
                            (720000, 0), "column|<wp:align>center</wp:align>", f"paragraph|{offset(254000)}"
                        )
                        + text("ô")
                    ),
                    4000,
                ),
            )
        )
    )


PICTURES = {"rIdPng#a.png": png(), "rIdJpeg#b.jpeg": jpeg(), "rIdSvg#c.svg": SVG}
PAGE_BORDER = f'<w:pgBorders w:offsetFrom="page">{sides(12, 24)}</w:pgBorders>'
NUMBERED = {"rIdNumbering": ("numbering", LIST)}

SPECIMENS: dict[str, bytes] = {
    "paragraphs_serif": docx(_paragraphs()),
    "paragraphs_garamond": docx(_paragraphs(), styles=GARAMOND),
    "paragraphs_sans": docx(_paragraphs(), styles=SANS),
    "runs_serif": docx(_runs()),
    "runs_garamond": docx(_runs("<w:i/>"), styles=GARAMOND),
    "tabs": docx(_tabs()),
    "tables": docx(_tables()),
    "borders": docx(_borders()),
    "lists": docx(_lists(), parts=NUMBERED),
    "styles": docx(_styled(), styles=STYLED, section=CARD),
    "long": docx(_long(), section=HEAD + A4 + "<w:titlePg/>", parts=RUNNING),
    "kept": docx(_kept()),
    "pictures": docx(_pictures(), files=PICTURES),
    "page_border": docx(para(WORDS), section=A4 + PAGE_BORDER),
}
