"""What goes with the letters: envelopes, covers of folded cards, stock for the printing house, calibration sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.errors.paper import DoesNotFit
from counter_app.domain.layout import Carries, EnvelopeSize, Preprinted
from counter_app.domain.letter import DrawnLetter, LetterKind, Wording
from counter_app.domain.names import clean
from counter_app.domain.office import KindSettings, Office
from counter_app.wording import nfc

from .catalogue import TITLES, cover_name, envelope_name, gauge_name
from .context.phrases import capitals, commune, name_of, sentence_case
from .fit import MOST_SHRINKING, fitted
from .measure import FontRuler
from .press import FontShelf, press
from .stock import shifted
from .word import WordTemplate, fill, load, pack
from .writer import PaperWriter

_NBSP = "\u00a0"
_ORGAN = f"ỦY{_NBSP}BAN NHÂN{_NBSP}DÂN"


class PaperStationer:
    """Draws what goes with the letters by the same press; fulfils the port Stationer."""

    def __init__(self, templates: Path, fonts: Path, writer: PaperWriter) -> None:
        self._folder = templates
        self._writer = writer
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)

    def envelope(self, wording: Wording, office: Office, size: EnvelopeSize) -> DrawnLetter:
        """The envelope of a letter: the commune as sender, the letter's addressee; raises a PaperError."""
        words = dict(wording.fields)
        known = {
            "organ": f"{_ORGAN} {capitals(commune(office))}",
            "sender_place": _place(office),
            "sender_phone": f"Điện thoại: {office.phone.replace(' ', _NBSP)}" if office.phone else "",
            "number_line": words.get("number_line", ""),
            "addressee": sentence_case(_addressee(wording)),
            "address": _address(wording),
            "ornament": words.get("ornament", "có"),
        }
        template = load(
            self._path(envelope_name(wording.kind, size)), frozenset(known), frozenset({"addressee"})
        )
        return self._drawn(template, known, f"{TITLES[wording.kind]} – {wording.addressee}")

    def cover(self, kind: LetterKind, office: Office) -> DrawnLetter:
        """The outer face of a folded card, to be printed ahead; raises LetterNotPossible for an apology."""
        if kind is LetterKind.APOLOGY:
            raise LetterNotPossible(code="", kind=kind)
        known = {"organ": f"{_ORGAN} {capitals(commune(office))}", "ornament": "có"}
        template = load(self._path(cover_name(kind)), frozenset(known), frozenset({"organ"}))
        return self._drawn(template, known, TITLES[kind])

    def gauge(self, kind: LetterKind, rules: KindSettings) -> DrawnLetter:
        """The calibration sheet for the stock of a kind, moved as its letters are; raises a PaperError."""
        layout = rules.layout(kind)
        known = {
            "letter": TITLES[kind],
            "right": _millimetres(rules.shift_right),
            "down": _millimetres(rules.shift_down),
        }
        name = gauge_name(layout.family, layout.paper)
        template = load(self._path(name), frozenset(known), frozenset())
        moved = Preprinted(Carries.NOTHING, rules.shift_right, rules.shift_down)
        return self._drawn(template, known, "Tờ cân chỉnh phôi", moved)

    def stock(self, wording: Wording) -> DrawnLetter:
        """What a printing house sets for a kind: frame, ornament and fixed words, and nothing of one letter."""
        return self._writer.without_its_words(wording)

    def _path(self, name: str) -> Path:
        return self._folder / name

    def _drawn(
        self, template: WordTemplate, words: Mapping[str, str], title: str, stock: Preprinted | None = None
    ) -> DrawnLetter:
        """A sheet in the largest type at which it is one page; raises a PaperError."""
        return drawn_on_one_page(template, words, title, self._ruler, self._shelf, stock)


def drawn_on_one_page(
    template: WordTemplate,
    words: Mapping[str, str],
    title: str,
    ruler: FontRuler,
    shelf: FontShelf,
    stock: Preprinted | None = None,
) -> DrawnLetter:
    """A filled template in the largest type at which it is one page; raises a PaperError."""
    parts = fill(template, {name: nfc(text) for name, text in words.items()})
    if stock is not None:
        parts = shifted(parts, stock)
    order = tuple(name for name, _data in template.parts)
    overflow = 0.0
    for shrinking in range(MOST_SHRINKING + 1):
        pressed = press(
            pack(fitted(parts, ruler, shrinking), order),
            shelf,
            title=title,
            one_page=True,
            only_when_one=True,
        )
        if pressed.pages == 1:
            sha256 = hashlib.sha256(pressed.pdf).hexdigest()
            return DrawnLetter(pressed.pdf, 1, template.version, sha256, pressed.text)
        overflow = pressed.overflow_mm
    raise DoesNotFit(overflow_mm=overflow)


def _place(office: Office) -> str:
    """`xã Lâm Hòa, tỉnh Điện Biên`: the organ's own name stands above, so only the province is told."""
    province = clean(office.province)
    if not province:
        return ""
    ranked = province.lower().startswith(("tỉnh ", "thành phố ", "tp "))
    return name_of(province) if ranked else f"tỉnh{_NBSP}{name_of(province)}"


def _addressee(wording: Wording) -> str:
    """The addressee with names held together as in the letter; a couple on two lines."""
    plain = wording.addressee
    if wording.kind is LetterKind.MARRIAGE:
        return "\nvà ".join(name_of(one) for one in plain.split(" và "))
    for _name, text in wording.fields:
        place = text.replace(_NBSP, " ").find(plain)
        if place >= 0 and _NBSP in text:
            return text[place : place + len(plain)]
    return plain


def _address(wording: Wording) -> str:
    """Where the addressee lives: an apology tells it behind the name, the other letters apart."""
    words = dict(wording.fields)
    told = words.get("recipient", "").replace(_NBSP, " ")
    behind = told.partition(",")[2].strip() if told.startswith(sentence_case(wording.addressee)) else ""
    return words.get("address", "") or behind


def _millimetres(tenths: int) -> str:
    """`1,5` and `−0,4`, as Vietnamese papers write a decimal."""
    sign = "−" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10},{abs(tenths) % 10}"
