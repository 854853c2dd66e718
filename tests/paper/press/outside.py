"""Constructs a little outside the press's subset, each beside the same words without it."""

from __future__ import annotations

from dataclasses import dataclass

from .making import para, text
from .specimens import anchor, cell, graphic, inline, offset, row, ruled, sides, table

SIZE = (1080000, 540000)
AT = (f"page|{offset(2160000)}", f"page|{offset(2160000)}")
PLAIN = para("gần ngoài phạm vi")
BOX = (
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="540000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r>'
    "</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
)
WRAPPED = anchor(graphic(*SIZE, "rIdPng"), SIZE, *AT).replace(
    "<wp:wrapNone/>", '<wp:wrapSquare wrapText="bothSides"/>'
)
VML = '<w:r><w:pict><v:rect style="width:72pt;height:36pt" fillcolor="#3F7A5C" stroked="t"/></w:pict></w:r>'
INSERTED = '<w:ins w:id="1" w:author="a" w:date="2026-11-23T00:00:00Z"><w:r><w:t>mới</w:t></w:r></w:ins>'
BOUND = "<w:pBdr>" + sides(12, 4).replace("single", "wave") + "</w:pBdr>"


@dataclass(frozen=True, slots=True)
class Outside:
    """A construct: what the press calls it, a body that has it and the body without it."""

    code: str
    body: str
    without: str = PLAIN


def _words(properties: str, code: str) -> Outside:
    return Outside(code, para(text("gần ngoài phạm vi", properties)))


OUTSIDE: dict[str, Outside] = {
    "wavy underline": _words('<w:u w:val="wave"/>', "property:w:u=wave"),
    "words underlined": _words('<w:u w:val="words"/>', "property:w:u=words"),
    "embossed": _words("<w:emboss/>", "element:w:emboss"),
    "engraved": _words("<w:imprint/>", "element:w:imprint"),
    "outlined": _words("<w:outline/>", "element:w:outline"),
    "shadowed": _words("<w:shadow/>", "element:w:shadow"),
    "emphasis mark": _words('<w:em w:val="dot"/>', "element:w:em"),
    "boxed words": _words('<w:bdr w:val="single" w:sz="8" w:space="0" w:color="auto"/>', "element:w:bdr"),
    "narrow small capitals": Outside(
        "crowded-small-caps",
        para(text("gần ngoài phạm vi", '<w:smallCaps/><w:w w:val="80"/>')),
        para(text("gần ngoài phạm vi", "<w:smallCaps/>")),
    ),
    "patterned shading": _words(
        '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', "property:w:shd=pct50"
    ),
    "text frame": Outside(
        "element:w:framePr",
        para("gần ngoài phạm vi", '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="text"'
             ' w:hAnchor="page" w:x="6000" w:y="1"/>') + para("sau"),
        PLAIN + para("sau"),
    ),
    "wavy border": Outside("property:w:top=wave", para("gần ngoài phạm vi", BOUND)),
    "nested table": Outside(
        "nested-table",
        table(row(cell(table(row(cell("trong")), border=4) + para("gần ngoài phạm vi"), 4000)), grid=(4000,)),
        table(row(cell(para("trong") + PLAIN, 4000)), grid=(4000,)),
    ),
    "floating table": Outside(
        "element:w:tblpPr",
        table(row(cell("gần")), more='<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="5000"/>'),
        table(row(cell("gần"))),
    ),
    "turned cell": Outside(
        "element:w:textDirection",
        table(row(cell("gần ngoài", 3000, '<w:textDirection w:val="btLr"/>'), properties='<w:trHeight w:val="2000"/>')),
        table(row(cell("gần ngoài", 3000), properties='<w:trHeight w:val="2000"/>')),
    ),
    "tracked insertion": Outside("element:w:ins", para(INSERTED), para("mới")),
    "text box": Outside(
        "element:w:txbxContent",
        para(f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{anchor(BOX, SIZE, *AT)}</w:drawing>'
             "</mc:Choice></mc:AlternateContent></w:r>" + text("gần ngoài phạm vi")),
    ),
    "old drawing": Outside("element:w:pict", para(VML + text("gần ngoài phạm vi"))),
    "text round a picture": Outside(
        "wrapped-picture", para(f"<w:r><w:drawing>{WRAPPED}</w:drawing></w:r>" + text("gần ngoài phạm vi"))
    ),
    "turned picture": Outside(
        "turned-picture",
        para(inline(*SIZE, "rIdPng").replace("<a:xfrm>", '<a:xfrm rot="5400000">')),
        para(inline(*SIZE, "rIdPng")),
    ),
    "star": Outside("shape", para(ruled(SIZE, *AT, shape="star5") + text("gần ngoài phạm vi"))),
    "symbol font": Outside(
        "element:w:sym",
        para('<w:r><w:sym w:font="Arial" w:char="0041"/></w:r>' + text("gần ngoài phạm vi")),
    ),
    "date field": Outside(
        "field:DATE",
        para('<w:fldSimple w:instr=" DATE "><w:r><w:t>1/1/2026</w:t></w:r></w:fldSimple>' + text("gần")),
        para("gần"),
    ),
    "right to left": Outside("element:w:bidi", para("gần ngoài phạm vi", "<w:bidi/>")),
}  # fmt: skip
