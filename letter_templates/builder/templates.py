"""Every shipped template as a .docx package: the letters in their families, covers, envelopes, calibration sheets."""

from __future__ import annotations

from collections.abc import Mapping

from . import (
    administrative,
    cards,
    ceremonies,
    commitment,
    counter_forms,
    covers,
    embedding,
    envelopes,
    forms,
    gauges,
    own_kinds,
    reports,
    surveys,
    visit_sheets,
)
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
    page_number,
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
    press = Maker(art, rasters, fonts)
    made = {**_letters(press), **_forms(press), **_other_papers(press)}
    return dict(sorted(made.items()))


def _letters(press: Maker) -> dict[str, bytes]:
    """Every letter in its families, with covers and envelopes, and what a letter of the commune's own begins from."""
    made: dict[str, bytes] = {}
    for key in cards.SHEETS:
        for card in cards.CARDS:
            made[f"{card_file(card, key)}.docx"] = press.card(card, key)
    for key in administrative.SHEETS:
        for text in administrative.TEXTS.values():
            made[f"{text_file(text, key)}.docx"] = press.text(text, administrative.sheet_for(text, key))
    for cover in covers.COVERS:
        made[f"{cover.file}_bia_a4.docx"] = press.cover(cover)
    for envelope in envelopes.ENVELOPES:
        for size in envelopes.SIZES:
            made[f"{envelope.file}_phong_bi_{size}.docx"] = press.envelope(envelope, size)
    for own in own_kinds.OWN_CARDS:
        made[f"{own.file}.docx"] = press.own_card(own)
    blank = own_kinds.BLANK_TEXT
    made[f"{blank.file}_a4.docx"] = press.text(blank, administrative.sheet_for(blank, "a4"))
    return made


def _forms(press: Maker) -> dict[str, bytes]:
    """The forms of the one-stop counter."""
    every = (*forms.FORMS.values(), *counter_forms.COUNTER_FORMS.values())
    return {f"{form.file}_a4.docx": press.form(form) for form in every}


def _other_papers(press: Maker) -> dict[str, bytes]:
    """What is no letter: papers of ceremonies and visits, surveys, the commitment, calibration sheets."""
    made = {f"{paper.file}.docx": press.ceremony(paper) for paper in ceremonies.CEREMONY_SHEETS.values()}
    made |= {surveys.file_name(key): press.survey(sheet) for key, sheet in surveys.SHEETS.items()}
    made |= {f"{gauge.file}.docx": press.gauge(gauge) for gauge in gauges.GAUGES}
    made[f"{commitment.FILE}.docx"] = press.commitment()
    made |= {f"{report.file}.docx": press.report(report) for report in reports.REPORTS}
    made[f"{visit_sheets.SHEET_FILE}.docx"] = press.visit_sheet()
    made[f"{visit_sheets.BOOK_FILE}.docx"] = press.visit_book()
    return made


def card_file(card: cards.Card, key: str) -> str:
    """The file of a card: the apology is named for what it is, since its plain name is the administrative one."""
    if key == "gap_a4":
        return f"{card.file}_thiep_gap_a4"
    return f"{card.file}_thiep_{key}" if card is cards.APOLOGY else f"{card.file}_{key}"


def text_file(text: administrative.Text, key: str) -> str:
    """The file of an administrative text, the apology's without a further word."""
    return f"{text.file}_{key}" if text.file == cards.APOLOGY.file else f"{text.file}_hanh_chinh_{key}"


class Maker:
    """Makes packages from drawings, their PNG twins and the faces that cards carry."""

    def __init__(
        self, art: Mapping[str, Drawing], rasters: Mapping[str, bytes], fonts: Mapping[str, bytes]
    ) -> None:
        self._art = art
        self._rasters = rasters
        self._fonts = fonts

    def card(self, card: cards.Card, key: str) -> bytes:
        """A card on one paper."""
        sheet = cards.sheet_for(card, key)
        inside: dict[int, Picture] = {}
        if card.rule and (card is not cards.MARRIAGE or sheet.roomy):
            inside[3] = self._picture(card.rule, sheet.rule)
        if card is cards.MARRIAGE and key != "gap_a4":
            inside[4] = self._picture("song_hy", sheet.symbol)
        return self._package(
            card.title,
            styles(cards.GARAMOND, sheet.body, cards.card_styles(card, sheet)),
            sheet.page,
            cards.card_body(card, sheet, inside),
            inside,
            cards.header_places(card, key),
            cards.footer_line(card, sheet),
            embeds=True,
        )

    def own_card(self, one: own_kinds.OwnCard) -> bytes:
        """A card to begin a kind of the commune's own with."""
        card, sheet = one.card, own_kinds.own_sheet(one)
        inside = {3: self._picture(card.rule, sheet.rule)} if card.rule else {}
        return self._package(
            card.title,
            styles(cards.GARAMOND, sheet.body, cards.card_styles(card, sheet)),
            sheet.page,
            cards.card_body(card, sheet, inside, own_kinds.own_words(one, sheet)),
            inside,
            cards.header_places(card, "a5"),
            cards.footer_line(card, sheet),
            embeds=True,
        )

    def text(self, text: administrative.Text, sheet: administrative.Sheet) -> bytes:
        """An administrative text on one paper."""
        look = styles(administrative.TIMES, sheet.body, administrative.sheet_styles(sheet))
        return self._package(text.title, look, sheet.page, administrative.sheet_body(text, sheet))

    def form(self, form: forms.FormText) -> bytes:
        """A form of the one-stop counter."""
        sheet = forms.SHEET
        of_counter = counter_forms.counter_styles(sheet) if form.file in counter_forms.COUNTER_FORMS else ()
        look = styles(administrative.TIMES, sheet.body, (*forms.form_styles(sheet), *of_counter))
        body = forms.form_body(form, sheet)
        inside = counter_forms.PICTURES if "<w:drawing>" in body else {}
        return self._package(form.title, look, sheet.page, body, inside)

    def commitment(self) -> bytes:
        """The officers' commitment."""
        sheet = commitment.SHEET
        look = styles(administrative.TIMES, sheet.body, commitment.commitment_styles(sheet))
        body = commitment.commitment_body(sheet)
        return self._package(commitment.TITLE, look, sheet.page, body, reissued=False, switched=False)

    def ceremony(self, sheet: ceremonies.CeremonySheet) -> bytes:
        """A paper of a ceremony."""
        return self._package(
            sheet.title,
            styles(sheet.font, sheet.size, sheet.styles),
            sheet.page,
            sheet.body(sheet),
            {},
            sheet.places,
            embeds=sheet.font != administrative.TIMES,
            reissued=False,
            switched=False,
        )

    def cover(self, card: cards.Card) -> bytes:
        """The outer face of a folded card."""
        inside = {3: self._picture(card.rule, 1.2)} if card.rule else {}
        return self._package(
            f"Bìa {card.title[:1].lower()}{card.title[1:]}",
            styles(cards.GARAMOND, 14, covers.cover_styles(card)),
            covers.PAGE,
            covers.cover_body(card, inside),
            inside,
            covers.cover_places(card),
            embeds=True,
            reissued=False,
        )

    def envelope(self, card: cards.Card, size: str) -> bytes:
        """The envelope of a letter."""
        return self._package(
            f"Phong bì {card.title[:1].lower()}{card.title[1:]}",
            styles(envelopes.font(card), 12, envelopes.envelope_styles(card, size)),
            envelopes.page(size),
            envelopes.envelope_body(size),
            {},
            envelopes.envelope_places(card, size),
            embeds=card is not cards.APOLOGY,
            reissued=False,
        )

    def survey(self, sheet: surveys.SurveySheet) -> bytes:
        """The sheet of a survey on one paper."""
        look = styles(administrative.TIMES, sheet.body, surveys.survey_styles(sheet))
        body = surveys.survey_body(sheet)
        return self._package("Phiếu khảo sát", look, sheet.page, body, reissued=False, switched=False)

    def gauge(self, gauge: gauges.Gauge) -> bytes:
        """A sheet of crosses and rulers, which moves with its margins."""
        return self._package(
            "Tờ cân chỉnh phôi",
            styles(gauges.SANS, 10, gauges.gauge_styles()),
            gauge.page,
            gauges.gauge_body(gauge),
            {},
            ((gauge.art, -gauge.page.left, -gauge.page.top, 1.0),),
            reissued=False,
            switched=False,
            origin="margin",
        )

    def report(self, report: reports.ReportText) -> bytes:
        """A periodic report."""
        look = styles(administrative.TIMES, report.sheet.body, reports.report_styles(report))
        inside = reports.PICTURES if report.plots else {}
        body = reports.report_body(report)
        return self._package(
            report.title, look, report.sheet.page, body, inside, reissued=False, numbered=report.plots
        )

    def visit_sheet(self) -> bytes:
        """The sheet by which a delegation visits a family."""
        look = styles(administrative.TIMES, 12, visit_sheets.sheet_styles())
        return self._package(
            "Phiếu thăm viếng", look, visit_sheets.SHEET_PAGE, visit_sheets.sheet_body(), reissued=False
        )

    def visit_book(self) -> bytes:
        """The words a delegation copies."""
        look = styles(administrative.TIMES, 22, visit_sheets.book_styles())
        return self._package(
            "Lời ghi sổ tang", look, visit_sheets.BOOK_PAGE, visit_sheets.book_body(), reissued=False
        )

    def _picture(self, name: str, scale: float) -> Picture:
        drawing = self._art[name]
        return Picture(name, drawing.width * scale, drawing.height * scale, drawing.title)

    def _package(
        self,
        title: str,
        look: str,
        page: PageSetup,
        body: str,
        inside: Mapping[int, Picture] | None = None,
        places: tuple[tuple[str, float, float, float], ...] = (),
        foot: str = "",
        *,
        embeds: bool = False,
        reissued: bool = True,
        switched: bool = True,
        origin: str = "page",
        numbered: bool = False,
    ) -> bytes:
        placed = {n: self._picture(name, scale) for n, (name, _x, _y, scale) in _numbered(places)}
        runs = [behind(placed[n], n, x, y, origin) for n, (_name, x, y, _scale) in _numbered(places)]
        hung = paragraph("Normal", *runs, properties=_TINY)
        if runs and switched:
            hung = optional("ornament", hung) + paragraph("Normal", properties=_TINY)
        hung = page_number("ReportPage") if numbered else hung
        again = optional("reissue", paragraph("LetterReissue", "{{ reissue }}")) if reissued else ""
        footer = foot + again + paragraph("Normal", properties=_TINY)
        media = {
            **(self._fonts if embeds else {}),
            **self._media((*placed.values(), *(inside or {}).values())),
        }
        texts = _texts(
            title, look, f"{body}{page.section(numbered=numbered)}", part("hdr", hung), part("ftr", footer)
        )
        links = [*_LINKS, *pictures_of(inside or {})]
        texts["word/_rels/document.xml.rels"] = relations(links)
        if embeds:
            texts["word/fontTable.xml"] = part("fonts", embedding.table())
            texts["word/_rels/fontTable.xml.rels"] = relations(embedding.links())
            texts["word/_rels/document.xml.rels"] = relations(
                [*links, ("rIdFonts", "fontTable", "fontTable.xml")]
            )
            texts["word/settings.xml"] = settings(embeds=True)
            texts["[Content_Types].xml"] = content_types(embeds=True)
        if placed:
            texts["word/_rels/header1.xml.rels"] = relations(pictures_of(placed))
        return package({**{name: text.encode() for name, text in texts.items()}, **media})

    def _media(self, pictures: tuple[Picture, ...]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for picture in pictures:
            found[f"word/media/{picture.name}.png"] = self._rasters[picture.name]
            found[f"word/media/{picture.name}.svg"] = self._art[picture.name].svg().encode()
        return found


def _numbered(
    places: tuple[tuple[str, float, float, float], ...],
) -> list[tuple[int, tuple[str, float, float, float]]]:
    """Pictures of the header with their numbers; 3 and 4 are those within the text."""
    return list(zip((1, 2, 5, 6, 7), places, strict=False))


_LINKS = (
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdHeader", "header", "header1.xml"),
    ("rIdFooter", "footer", "footer1.xml"),
)


def _texts(title: str, look: str, body: str, header: str, footer: str) -> dict[str, str]:
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": PACKAGE_RELATIONS,
        "docProps/core.xml": core_properties(title),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": "",
        "word/styles.xml": look,
        "word/settings.xml": settings(),
        "word/header1.xml": header,
        "word/footer1.xml": footer,
    }
