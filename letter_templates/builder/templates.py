"""Every shipped template as a .docx package."""

from __future__ import annotations

from collections.abc import Mapping

from . import apology, cards, embedding
from .drawing import Drawing
from .ooxml import (
    PACKAGE_RELATIONS,
    PageSetup,
    Picture,
    behind,
    content_types,
    core_properties,
    optional,
    package,
    paragraph,
    part,
    pictures_of,
    relations,
    settings,
    styles,
)

_TINY = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'


def all_templates(
    art: Mapping[str, Drawing], rasters: Mapping[str, bytes], fonts: Mapping[str, bytes]
) -> dict[str, bytes]:
    """File name to .docx; `rasters` are the PNG twins of the drawings, `fonts` the faces the cards carry."""
    made: dict[str, bytes] = {}
    for key in ("a4", "a5"):
        for card in cards.CARDS:
            made[f"{card.file}_{key}.docx"] = _card(card, key, art, rasters, fonts)
        sheet = apology.SHEETS[key]
        made[f"{apology.FILE}_{key}.docx"] = _package(
            "Thư xin lỗi",
            styles(apology.TIMES, sheet.body, apology.apology_styles(sheet)),
            sheet.page,
            apology.apology_body(sheet),
            {},
            {},
            "",
            {},
        )
    return dict(sorted(made.items()))


def _card(
    card: cards.Card,
    key: str,
    art: Mapping[str, Drawing],
    rasters: Mapping[str, bytes],
    fonts: Mapping[str, bytes],
) -> bytes:
    sheet = cards.SHEETS[key]
    placed: dict[int, Picture] = {}
    runs = ""
    for number, (name, x, y, scale) in enumerate(cards.header_places(card, key), start=1):
        placed[number] = _picture(name, art, scale)
        runs += behind(placed[number], number, x, y)
    inside: dict[int, Picture] = {}
    if card is not cards.MARRIAGE or sheet.roomy:
        inside[3] = _picture(card.rule, art, 1.25 if sheet.roomy else 1.0)
    if card is cards.MARRIAGE:
        inside[4] = _picture("song_hy", art, 1.0 if sheet.roomy else 0.66)
    media = dict(fonts)
    for picture in (*placed.values(), *inside.values()):
        media[f"word/media/{picture.name}.png"] = rasters[picture.name]
        media[f"word/media/{picture.name}.svg"] = art[picture.name].svg().encode()
    look = styles(cards.GARAMOND, sheet.body, cards.card_styles(card, sheet))
    return _package(
        card.title,
        look,
        sheet.page,
        cards.card_body(card, sheet, inside),
        inside,
        placed,
        runs,
        media,
        cards.footer_line(card, sheet),
    )


def _picture(name: str, art: Mapping[str, Drawing], scale: float) -> Picture:
    drawing = art[name]
    return Picture(name, drawing.width * scale, drawing.height * scale, drawing.title)


def _package(
    title: str,
    look: str,
    page: PageSetup,
    body: str,
    inside: Mapping[int, Picture],
    placed: Mapping[int, Picture],
    runs: str,
    media: Mapping[str, bytes],
    foot: str = "",
) -> bytes:
    header = part("hdr", paragraph("Normal", *([runs] if runs else []), properties=_TINY))
    footer = part(
        "ftr",
        foot
        + optional("reissue", paragraph("LetterReissue", "{{ reissue }}"))
        + paragraph("Normal", properties=_TINY),
    )
    links = [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
        *pictures_of(inside),
    ]
    texts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": PACKAGE_RELATIONS,
        "docProps/core.xml": core_properties(title),
        "word/document.xml": part("document", f"<w:body>{body}{page.section()}</w:body>"),
        "word/_rels/document.xml.rels": relations(links),
        "word/styles.xml": look,
        "word/settings.xml": settings(embeds=bool(media)),
        "word/header1.xml": header,
        "word/footer1.xml": footer,
    }
    if media:
        texts["word/fontTable.xml"] = part("fonts", embedding.table())
        texts["word/_rels/fontTable.xml.rels"] = relations(embedding.links())
        texts["word/_rels/document.xml.rels"] = relations(
            [*links, ("rIdFonts", "fontTable", "fontTable.xml")]
        )
        texts["[Content_Types].xml"] = content_types(embeds=True)
    if placed:
        texts["word/_rels/header1.xml.rels"] = relations(pictures_of(placed))
    return package({**{name: text.encode() for name, text in texts.items()}, **media})
