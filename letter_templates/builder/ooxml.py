# ruff: noqa: E501  (XML reads better unbroken)
"""Word's own XML for what the letters are made of: styles, paragraphs, pictures, fixed tables, the package."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
#: Half of an A4 sheet lying on its side, in millimetres: where a folded card is folded.
FOLD = 148.5
_TIME = (1980, 1, 1, 0, 0, 0)


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def emu(millimetres: float) -> int:
    """Millimetres in English metric units."""
    return round(millimetres * 36000)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its id and Vietnamese name, font, size in points, and spacing in points."""

    id: str
    name: str
    font: str
    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "1E2422"
    align: str = "center"
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    first: float = 0.0
    left: float = 0.0
    right: float = 0.0
    kerned: bool = False

    def xml(self) -> str:
        """The style as styles.xml holds it."""
        indent = f'<w:ind w:left="{round(self.left * 20)}" w:right="{round(self.right * 20)}" w:firstLine="{round(self.first * 20)}"/>'
        kern = '<w:kern w:val="2"/>' if self.kerned else ""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{self.id}"><w:name w:val="{escape(self.name)}"/>'
            f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="{round(self.before * 20)}" '
            f'w:after="{round(self.after * 20)}" w:line="{round(self.line * 240)}" w:lineRule="auto"/>{indent}'
            f'<w:jc w:val="{self.align}"/></w:pPr><w:rPr>{fonts(self.font)}{"<w:b/><w:bCs/>" if self.bold else ""}'
            f'{"<w:i/><w:iCs/>" if self.italic else ""}<w:color w:val="{self.colour}"/>'
            f'{kern}<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/></w:rPr></w:style>'
        )


def fonts(family: str) -> str:
    """A font for every script."""
    return f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:eastAsia="{family}" w:cs="{family}"/>'


def run(text: str, properties: str = "") -> str:
    """A run of text, with direct properties if any."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def run_between_lines(text: str, properties: str) -> str:
    """A run of text on a line of its own."""
    return (
        f'<w:r><w:rPr>{properties}</w:rPr><w:br/><w:t xml:space="preserve">{escape(text)}</w:t><w:br/></w:r>'
    )


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """A paragraph of a style; a plain string that is no XML becomes a run."""
    body = "".join(one if one.startswith("<w:") else run(one) for one in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{body}</w:p>'


def optional(name: str, *inside: str) -> str:
    """Paragraphs that stand only when a placeholder has text, as docxtpl writes it."""
    return paragraph("Normal", f"{{%p if {name} %}}") + "".join(inside) + paragraph("Normal", "{%p endif %}")


def otherwise(name: str, inside: str, instead: str) -> str:
    """Paragraphs that stand when a placeholder has text, and those that stand when it has none."""
    begin, turn, end = (f"{{%p {words} %}}" for words in (f"if {name}", "else", "endif"))
    return "".join(
        (paragraph("Normal", begin), inside, paragraph("Normal", turn), instead, paragraph("Normal", end))
    )


def hairline(length: float, width: float, eighths: int = 6, style: str = "Normal") -> str:
    """A tiny paragraph whose upper border is a rule of a length, centred in a width, both in points."""
    side = round((width - length) / 2 * 20)
    return paragraph(
        style,
        properties=(
            f'<w:pBdr><w:top w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/></w:pBdr>'
            f'<w:spacing w:before="40" w:after="0" w:line="40" w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/>'
            '<w:rPr><w:sz w:val="4"/></w:rPr>'
        ),
    )


def page_number(style: str) -> str:
    """A paragraph with the number of its page, as Word counts it."""
    marks = ('<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
             '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>')  # fmt: skip
    return paragraph(style, *(f"<w:r>{mark}</w:r>" for mark in marks))


END = paragraph(
    "Normal",
    properties='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>',
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the document: name of its files, size in millimetres, what it shows."""

    name: str
    width: float
    height: float
    says: str


def _graphic(picture: Picture, number: int) -> str:
    size = f'cx="{emu(picture.width)}" cy="{emu(picture.height)}"'
    return (
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{picture.name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="rIdPng{number}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="rIdSvg{number}"/></a:ext></a:extLst></a:blip>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def _docpr(picture: Picture, number: int) -> str:
    return f'<wp:docPr id="{number}" name="{picture.name}" descr="{escape(picture.says)}"/><wp:cNvGraphicFramePr/>'


def inline(picture: Picture, number: int) -> str:
    """A run with a picture standing in the line."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{emu(picture.width)}" '
        f'cy="{emu(picture.height)}"/>{_docpr(picture, number)}{_graphic(picture, number)}</wp:inline></w:drawing></w:r>'
    )


def behind(picture: Picture, number: int, x: float, y: float, origin: str = "page") -> str:
    """A run with a picture behind the text, at millimetres from the corner of the page or of its margin."""
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{origin}"><wp:posOffset>{emu(x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{origin}"><wp:posOffset>{emu(y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu(picture.width)}" cy="{emu(picture.height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f"<wp:wrapNone/>{_docpr(picture, number)}{_graphic(picture, number)}</wp:anchor></w:drawing></w:r>"
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its paragraphs, width in twips, columns it spans, and where its text stands (top, center, bottom)."""

    content: str
    width: int
    span: int = 1
    valign: str = "top"

    def xml(self) -> str:
        """The cell as Word writes it."""
        span = f'<w:gridSpan w:val="{self.span}"/>' if self.span > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self.width}" w:type="dxa"/>{span}<w:vAlign w:val="{self.valign}"/></w:tcPr>'
            f"{self.content}</w:tc>"
        )


def table(columns: tuple[int, ...], rows: Iterable[tuple[float, tuple[Cell, ...]]]) -> str:
    """A fixed table without borders and cell margins; each row with its least height in millimetres."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    body = "".join(
        (
            f'<w:tr><w:trPr><w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/></w:trPr>'
            if height
            else "<w:tr>"
        )
        + "".join(cell.xml() for cell in cells)
        + "</w:tr>"
        for height, cells in rows
    )
    zero = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{zero}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


@dataclass(frozen=True, slots=True)
class PageSetup:
    """The page in millimetres; `landscape` tells the printer which way it lies."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    footer: float
    landscape: bool

    @property
    def text(self) -> int:
        """The width of the text in twips."""
        return twips(self.width) - twips(self.left) - twips(self.right)

    def section(self, *, numbered: bool = False) -> str:
        """The closing section properties of the document; with `numbered` its first page has neither head nor foot."""
        first = "<w:titlePg/>" if numbered else ""
        orient = ' w:orient="landscape"' if self.landscape else ""
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>'
            f'<w:pgSz w:w="{twips(self.width)}" w:h="{twips(self.height)}"{orient}/>'
            f'<w:pgMar w:top="{twips(self.top)}" w:right="{twips(self.right)}" w:bottom="{twips(self.bottom)}" '
            f'w:left="{twips(self.left)}" w:header="{twips(3)}" w:footer="{twips(self.footer)}" w:gutter="0"/>{first}</w:sectPr>'
        )


def styles(font: str, size: float, own: Iterable[Style]) -> str:
    """styles.xml: Vietnamese text in one font, and the letter's own styles."""
    return (
        f'{_HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(font)}<w:sz w:val="{round(size * 2)}"/>'
        f'<w:szCs w:val="{round(size * 2)}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        + "".join(style.xml() for style in own)
        + "</w:styles>"
    )


def part(tag: str, content: str) -> str:
    """A document, header or footer part."""
    return f"{_HEAD}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def relations(targets: Iterable[tuple[str, str, str]]) -> str:
    """A relationships part: id, kind, target."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def pictures_of(numbered: Mapping[int, Picture]) -> list[tuple[str, str, str]]:
    """The relations of numbered pictures, PNG and SVG."""
    return [
        row
        for number, picture in numbered.items()
        for row in (
            (f"rIdPng{number}", "image", f"media/{picture.name}.png"),
            (f"rIdSvg{number}", "image", f"media/{picture.name}.svg"),
        )
    ]


def content_types(*, embeds: bool = False) -> str:
    """[Content_Types].xml of every template."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("settings", "settings"),
            ("header1", "header"),
            ("footer1", "footer"),
            *((("fontTable", "fontTable"),) if embeds else ()),
        )
    )
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("svg", "image/svg+xml"),
            ("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
        )
    )
    core = '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}{core}</Types>'


def core_properties(title: str) -> str:
    """The document's own title."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def settings(*, embeds: bool = False) -> str:
    """settings.xml; with `embeds` Word keeps the embedded faces when the file is saved."""
    keep = "<w:embedTrueTypeFonts/><w:saveSubsetFonts/>" if embeds else ""
    compatible = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    return f'{_HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{keep}<w:defaultTabStop w:val="720"/>{compatible}</w:settings>'


def package(parts: Mapping[str, bytes]) -> bytes:
    """The .docx file, the same bytes for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


PACKAGE_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
)
