"""Small .docx files for the press, written as the WordprocessingML they are about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "v": "urn:schemas-microsoft-com:vml",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"'
    ' w:header="567" w:footer="567" w:gutter="0"/>'
)
TYPES = {
    "styles": f"{RELATIONS}/styles",
    "settings": f"{RELATIONS}/settings",
    "numbering": f"{RELATIONS}/numbering",
    "header": f"{RELATIONS}/header",
    "footer": f"{RELATIONS}/footer",
    "image": f"{RELATIONS}/image",
}
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def text(words: str, properties: str = "") -> str:
    """One run of text."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escaped}</w:t></w:r>'


def para(content: str, properties: str = "", run: str = "") -> str:
    """One paragraph; plain words become one run."""
    inner = content if content.startswith("<") or not content else text(content, run)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def style_sheet(family: str = "Times New Roman", half_points: int = 28, more: str = "") -> str:
    """Document defaults of one family and size, and further styles."""
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:cs="{family}"'
        f' w:eastAsia="{family}"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + more
    )


def docx(
    body: str,
    *,
    section: str = A4,
    styles: str = "",
    settings: str = "",
    parts: Mapping[str, tuple[str, str]] | None = None,
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """A .docx of this body.

    `parts`: relationship id -> (kind, inner XML) for header, footer and numbering; `files`: relationship id#name
    -> bytes of a picture.
    """
    related = {
        "rIdStyles": ("styles", styles or style_sheet()),
        "rIdSettings": ("settings", _settings(settings)),
    }
    related |= dict(parts or {})
    written: dict[str, bytes] = {
        "word/document.xml": _xml("document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>")
    }
    kinds = {"header": "hdr", "footer": "ftr"}
    relations = ""
    overrides = _override("/word/document.xml", "document.main")
    for name, (kind, inner) in related.items():
        path = f"{name}.xml"
        written[f"word/{path}"] = _xml(kinds.get(kind, kind), inner)
        relations += f'<Relationship Id="{name}" Type="{TYPES[kind]}" Target="{path}"/>'
        overrides += _override(f"/word/{path}", kind)
    pictures = ""
    for entry, content in (files or {}).items():
        name, _, file = entry.partition("#")
        written[f"word/media/{file}"] = content
        pictures += f'<Relationship Id="{name}" Type="{TYPES["image"]}" Target="media/{file}"/>'
    links = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}{pictures}</Relationships>'.encode()
    )
    written["word/_rels/document.xml.rels"] = links
    for name, (kind, _inner) in related.items():
        if kind in kinds and pictures:
            written[f"word/_rels/{name}.xml.rels"] = (
                f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{pictures}</Relationships>'.encode()
            )
    written["_rels/.rels"] = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
    ).encode()
    written["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        '"application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType='
        '"image/jpeg"/><Default Extension="svg" ContentType="image/svg+xml"/>'
        f"{overrides}</Types>"
    ).encode()
    return packed(written)


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files, the content types first."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files, key=lambda name: name != "[Content_Types].xml"):
            archive.writestr(name, files[name])
    return target.getvalue()


def _settings(inner: str) -> str:
    return (
        '<w:defaultTabStop w:val="720"/>' + inner + '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )


def _xml(tag: str, inner: str) -> bytes:
    return f"{HEAD}<w:{tag} {NAMESPACES}>{inner}</w:{tag}>".encode()


def _override(part: str, kind: str) -> str:
    return f'<Override PartName="{part}" ContentType="{MAIN}.{kind}+xml"/>'
