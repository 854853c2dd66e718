"""Families, switches and stock, measured on the drawn page in millimetres and points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.layout import Carries, EnvelopeSize, LetterFamily, Presence
from counter_app.domain.letter import LetterKind, SigningMode, Wording
from counter_app.domain.office import KindSettings, Settings
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.stationer import PaperStationer
from counter_app.paper.writer import PaperWriter
from tests.paper.golden import ROOT, TEMPLATES
from tests.paper.ink import Ink, Letter, ink_of
from tests.paper.samples import HARD, OFFICE, SAMPLES

FONTS = ROOT / "resources" / "fonts"
WRITER = PaperWriter(TEMPLATES, FONTS)
STATIONER = PaperStationer(TEMPLATES, FONTS, WRITER)
ONE_OF_EACH = ("5_person", "6_reason", "7_two_parents", "8_young", "9_old")
CARDS = tuple(name for name in ONE_OF_EACH if name[0] != "6")
RULES = KindSettings(SigningMode.STOCK, PaperSize.A4)
ADMINISTRATIVE = replace(RULES, family=LetterFamily.ADMINISTRATIVE)
CARD = replace(RULES, family=LetterFamily.CARD, paper=PaperSize.A5)
FOLDED = replace(RULES, family=LetterFamily.FOLDED)
SHOWN, LEFT_OUT = Presence.SHOWN, Presence.LEFT_OUT
#: Bounds of a line reach out by the width of its pen, at most 0.6 mm.
PEN = 0.62


def laid(name: str, rules: KindSettings, number: str = "") -> Wording:
    """A sample's words on the sheet of these settings."""
    letter, office = SAMPLES[name]
    wording = WRITER.laid(WRITER.word(letter, office, rules.paper), rules)
    return WRITER.numbered(wording, number) if number else wording


def drawn(name: str, rules: KindSettings, number: str = "") -> Ink:
    """A sample's page."""
    return ink_of(WRITER.draw(laid(name, rules, number)).pdf)


def sizes(letters: tuple[Letter, ...]) -> set[float]:
    """The sizes of letters in points."""
    return {round(letter.size, 1) for letter in letters}


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_an_administrative_letter_keeps_the_margins_of_the_decree(name: str) -> None:
    page = drawn(name, ADMINISTRATIVE, "07/TCO-UBND")
    assert (round(page.width), round(page.height)) == (210, 297)
    assert min(letter.x for letter in page.letters) == pytest.approx(30, abs=0.4)
    assert max(letter.right for letter in page.letters) <= 192.1
    flush = [letter.right for letter in page.letters if letter.right > 191]
    assert flush, "no line of the text reaches the right margin"
    top = min(letter.y - letter.size * 25.4 / 72 for letter in page.letters)
    assert 19 <= top <= 25
    assert max(letter.y for letter in page.letters) <= 297 - 20


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_the_parts_of_an_administrative_letter_have_the_sizes_of_the_decree(name: str) -> None:
    page = drawn(name, ADMINISTRATIVE, "07/TCO-UBND")
    ranges = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": (12, 13),
        "Độc lập - Tự do - Hạnh phúc": (13, 14),
        "XÃ LÂM HÒA": (12, 13),
        "Số: 07/TCO-UBND": (13, 13),
        "Lâm Hòa, ngày 23 tháng 11 năm 2026": (13, 14),
        "THƯ": (13, 14),
        "CHỦ TỊCH": (13, 14),
        "Đinh Trọng Khải": (13, 14),
        "Nơi nhận:": (12, 12),
        "- Như trên;": (11, 11),
    }
    for words, (least, most) in ranges.items():
        assert all(least <= size <= most for size in sizes(page.line(words))), words
    assert page.line("Số:")[0].y == pytest.approx(page.line("Lâm Hòa, ngày")[0].y, abs=0.1)


@pytest.mark.parametrize("name", ["6_reason", "5_business"])
def test_the_rules_under_motto_and_office_are_as_long_as_the_decree_asks(name: str) -> None:
    page = drawn(name, ADMINISTRATIVE)
    motto = page.line("Độc lập - Tự do - Hạnh phúc")
    below = [box for box in page.paths if box.bottom - box.top < 0.6 and box.right - box.left > 5]
    under_motto, under_organ = (
        below[1] if below[0].left < 90 else below[0],
        min(below, key=lambda box: box.left),
    )
    assert under_motto.left == pytest.approx(motto[0].x, abs=0.5)
    assert under_motto.right == pytest.approx(motto[-1].right, abs=0.7)
    organ = page.line("XÃ LÂM HÒA" if name == "6_reason" else "PHƯỜNG NÀ SA")
    part = (under_organ.right - under_organ.left) / (organ[-1].right - organ[0].x)
    assert 1 / 3 <= part <= 1 / 2


def test_a_rule_grows_with_the_name_of_the_office() -> None:
    letter, office = SAMPLES["6_reason"]
    long = replace(office, commune="Nghĩa Thượng Sơn Đông")
    page = ink_of(WRITER.draw(WRITER.word(letter, long, PaperSize.A4)).pdf)
    organ = page.line("XÃ NGHĨA THƯỢNG SƠN ĐÔNG")
    rule = min((b for b in page.paths if b.right - b.left > 5), key=lambda box: box.left)
    assert 1 / 3 <= (rule.right - rule.left) / (organ[-1].right - organ[0].x) <= 1 / 2


@pytest.mark.parametrize("name", CARDS)
def test_a_card_stands_in_its_frame(name: str) -> None:
    page = drawn(name, CARD)
    assert (round(page.width), round(page.height)) == (210, 148)
    frame = max(page.paths, key=lambda box: (box.right - box.left) * (box.bottom - box.top))
    assert (frame.left, frame.top) == pytest.approx((8, 8), abs=PEN)
    assert (frame.right, frame.bottom) == pytest.approx((202, 140), abs=PEN)
    assert all(letter.x > 14 and letter.right < 196 and 12 < letter.y < 138 for letter in page.letters)


@pytest.mark.parametrize("name", CARDS)
def test_a_folded_card_is_one_sheet_with_its_words_right_of_the_fold(name: str) -> None:
    page = drawn(name, FOLDED)
    assert (round(page.width), round(page.height)) == (297, 210)
    assert all(letter.x > 148.5 + 12 and letter.right < 297 - 12 for letter in page.letters)
    flowers = [box for box in page.paths if box.right < 148.5]
    assert flowers
    frame = max(page.paths, key=lambda box: (box.right - box.left) * (box.bottom - box.top))
    assert (frame.left, frame.right) == pytest.approx((156.5, 289), abs=PEN)


def test_the_apology_is_plain_in_every_family() -> None:
    for rules in (CARD, FOLDED):
        page = drawn("6_reason", rules)
        assert page.paths == page.pictures == ()


PARTS: dict[str, Callable[[Ink], bool]] = {
    "nation": lambda page: "CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM" in page.text,
    "seal": lambda page: "(đóngdấu)" in page.text,
    "copies": lambda page: "Nơinhận:" in page.text,
    "ornament": lambda page: bool(page.paths),
}


def switched(rules: KindSettings, part: str, one: Presence) -> KindSettings:
    """The rules with one part of the sheet shown or left out."""
    match part:
        case "nation":
            return replace(rules, nation=one)
        case "seal":
            return replace(rules, seal=one)
        case "copies":
            return replace(rules, copies=one)
        case "ornament":
            return replace(rules, ornament=one)
    raise KeyError(part)


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize(
    "rules", [CARD, replace(CARD, paper=PaperSize.A4), FOLDED], ids=["a5", "a4", "folded"]
)
@pytest.mark.parametrize("switch", sorted(PARTS))
def test_each_switch_shows_its_part_and_no_other(name: str, rules: KindSettings, switch: str) -> None:
    shown, hidden = (drawn(name, switched(rules, switch, one)) for one in (SHOWN, LEFT_OUT))
    assert PARTS[switch](shown)
    assert not PARTS[switch](hidden)
    for other in PARTS.keys() - {switch}:
        assert PARTS[other](shown) == PARTS[other](hidden)


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("switch", ["nation", "seal", "copies"])
def test_each_switch_of_an_administrative_letter_shows_its_part(name: str, switch: str) -> None:
    shown, hidden = (drawn(name, switched(ADMINISTRATIVE, switch, one)) for one in (SHOWN, LEFT_OUT))
    assert PARTS[switch](shown)
    assert not PARTS[switch](hidden)


def test_the_seal_has_room_left_of_the_signature() -> None:
    page = drawn("5_person", replace(CARD, seal=SHOWN))
    mark, title, name = (page.line(words) for words in ("(đóng dấu)", "CHỦ TỊCH", "Đinh Trọng Khải"))
    assert title[0].y < mark[0].y < name[0].y
    assert (mark[0].x + mark[-1].right) / 2 < (name[0].x + name[-1].right) / 2 - 5
    assert name[0].y - title[0].y > 19


def test_by_custom_an_apology_is_administrative_and_the_others_are_cards() -> None:
    for kind in LetterKind:
        layout = Settings().kind(kind).layout(kind)
        formal = kind is LetterKind.APOLOGY
        assert layout.family is (LetterFamily.ADMINISTRATIVE if formal else LetterFamily.CARD)
        assert (layout.nation, layout.copies, layout.seal, layout.ornament) == (formal, formal, False, True)


def test_a_folded_card_is_printed_on_a4_whatever_paper_is_set() -> None:
    wording = laid("7_two_parents", replace(FOLDED, paper=PaperSize.A5))
    assert wording.paper is PaperSize.A4
    assert wording.template == "mau_7_chuc_mung_khai_sinh_thiep_gap_a4.docx"


FIXED_WORDS = ("ỦYBANNHÂNDÂNXÃ", "Thưchúcmừng", "Thưcảmơn", "Thưchiabuồn")


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize(
    "rules", [CARD, replace(CARD, paper=PaperSize.A4), FOLDED], ids=["a5", "a4", "folded"]
)
@pytest.mark.parametrize(("right", "down"), [(0, 0), (15, -4), (-23, 31)])
def test_on_stock_only_the_letters_own_words_are_printed_and_moved_by_exactly_the_shift(
    name: str, rules: KindSettings, right: int, down: int
) -> None:
    whole = drawn(name, rules)
    page = drawn(name, replace(rules, stock=Carries.FIXED, shift_right=right, shift_down=down))
    assert page.paths == page.pictures == ()
    assert not any(words in page.text for words in FIXED_WORDS)
    assert 60 < len(page.letters) < len(whole.letters)
    left_over = list(whole.letters)
    for letter in page.letters:
        match = next(
            one
            for one in left_over
            if one.text == letter.text
            and abs(letter.x - one.x - right / 10) < 0.03
            and abs(letter.y - one.y - down / 10) < 0.03
        )
        left_over.remove(match)
        assert match.size == pytest.approx(letter.size)


@pytest.mark.parametrize("name", CARDS)
def test_signed_stock_carries_the_signature_lines_too(name: str) -> None:
    fixed, signed = (drawn(name, replace(CARD, stock=one)) for one in (Carries.FIXED, Carries.SIGNED))
    assert "ĐinhTrọngKhải" in fixed.text
    assert "ĐinhTrọngKhải" not in signed.text
    assert "CHỦTỊCH" not in signed.text


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("rules", [CARD, FOLDED], ids=["a5", "folded"])
def test_stock_for_the_printing_house_and_the_letters_own_words_make_the_whole_sheet(
    name: str, rules: KindSettings
) -> None:
    whole = drawn(name, rules)
    blank = ink_of(STATIONER.stock(laid(name, rules)).pdf)
    own = drawn(name, replace(rules, stock=Carries.FIXED))
    assert len(blank.paths) == len(whole.paths)
    together = sorted((one.text, round(one.x, 1), round(one.y, 1)) for one in (*blank.letters, *own.letters))
    assert len(together) == len(whole.letters)
    for ours, theirs in zip(
        together, sorted((o.text, round(o.x, 1), round(o.y, 1)) for o in whole.letters), strict=True
    ):
        assert ours[0] == theirs[0]
        assert ours[1:] == pytest.approx(theirs[1:], abs=0.11)


@pytest.mark.parametrize("rules", [CARD, FOLDED], ids=["a5", "folded"])
def test_words_between_the_names_of_a_couple_are_printed_with_the_names(rules: KindSettings) -> None:
    page = drawn("8_young", replace(rules, stock=Carries.FIXED))
    assert "anhVÀNGSEOPÁOvàchịGIÀNGTHỊMỶ" in page.text


def test_the_wish_of_a_couple_is_its_own_on_stock() -> None:
    # An elderly couple is wished something else than a young one: no stock can say it beforehand.
    for rules in (CARD, FOLDED):
        page = drawn("8_elders", replace(rules, stock=Carries.FIXED))
        assert "Hạnhphúcbềnlâu" in page.text
        assert "Trămnăm" not in ink_of(STATIONER.stock(laid("8_young", rules)).pdf).text


def test_a_letter_named_otherwise_than_its_stock_is_drawn_whole_and_asks_for_blank_paper() -> None:
    stocked = replace(CARD, stock=Carries.FIXED)
    wording = laid("7_abandoned", stocked)
    assert wording.stock is None
    assert wording.shown[-1] == ("Giấy in", "giấy trắng, cần chữ ký, vì phôi in sẵn ghi tên thư khác")
    by_hand = laid("7_abandoned", replace(stocked, signing=SigningMode.ON_THE_SPOT))
    assert by_hand.shown[-1] == ("Giấy in", "giấy trắng, vì phôi in sẵn ghi tên thư khác")
    page = ink_of(WRITER.draw(wording).pdf)
    assert "ThưtraoGiấykhaisinh" in page.text
    assert page.paths
    assert laid("7_mother_only", stocked).stock is not None


def test_the_calibration_sheet_moves_its_crosses_by_exactly_the_shift() -> None:
    still, moved = (
        ink_of(STATIONER.gauge(LetterKind.BIRTH, replace(CARD, shift_right=one, shift_down=-one)).pdf)
        for one in (0, 27)
    )
    assert len(still.paths) == len(moved.paths) > 100
    for before, after in zip(still.paths, moved.paths, strict=True):
        assert after.left - before.left == pytest.approx(2.7, abs=0.02)
        assert after.top - before.top == pytest.approx(-2.7, abs=0.02)
    assert "sangphải2,7mm,xuốngdưới−2,7mm" in moved.text
    cross = min(still.paths, key=lambda box: abs(box.left - 3) + abs(box.top - 8))
    assert (cross.left, cross.right) == pytest.approx((3, 13), abs=0.4)


@pytest.mark.parametrize("size", EnvelopeSize)
@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_an_envelope_has_its_size_its_sender_and_its_addressee(name: str, size: EnvelopeSize) -> None:
    wording = laid(name, RULES)
    page = ink_of(STATIONER.envelope(wording, OFFICE, size).pdf)
    short, long = size.millimetres
    assert (round(page.width), round(page.height)) == (long, short)
    assert page.line("ỦY BAN NHÂN DÂN XÃ LÂM HÒA")[0].y < short * 0.2
    to = page.line("Kính gửi:")
    assert to[0].x > long * 0.35
    assert "".join(wording.addressee.split())[1:] in page.text
    assert all(letter.right < long - 8 and letter.y < short - 6 for letter in page.letters)
    assert bool(page.paths) == (name[0] != "6")


@pytest.mark.parametrize("size", EnvelopeSize)
@pytest.mark.parametrize("kind", sorted(HARD))
def test_the_hardest_addressee_still_fits_its_envelope(kind: str, size: EnvelopeSize) -> None:
    letter, office = HARD[kind]
    wording = WRITER.word(letter, office, PaperSize.A4)
    page = ink_of(STATIONER.envelope(wording, office, size).pdf)
    assert "".join(wording.addressee.split())[1:] in page.text


def test_a_folded_card_has_a_cover_and_an_apology_has_none() -> None:
    page = ink_of(STATIONER.cover(LetterKind.MARRIAGE, OFFICE).pdf)
    assert (round(page.width), round(page.height)) == (297, 210)
    assert all(letter.x > 148.5 for letter in page.letters)
    assert "Thưchúcmừng" in page.text
    with pytest.raises(LetterNotPossible):
        STATIONER.cover(LetterKind.APOLOGY, OFFICE)


@pytest.mark.parametrize("kind", sorted(HARD))
@pytest.mark.parametrize("rules", [ADMINISTRATIVE, CARD, replace(CARD, paper=PaperSize.A4), FOLDED])
def test_the_hardest_data_make_one_page_in_every_family(kind: str, rules: KindSettings) -> None:
    letter, office = HARD[kind]
    wording = WRITER.numbered(WRITER.laid(WRITER.word(letter, office, rules.paper), rules), "1046/T-UBND")
    assert WRITER.draw(wording).pages == 1


def test_an_old_wording_without_switches_is_drawn_as_it_was() -> None:
    for name in ONE_OF_EACH:
        wording = laid(name, RULES)
        old = replace(
            wording, fields=tuple(pair for pair in wording.fields if pair[0] not in PARTS and pair[1] != "có")
        )
        assert WRITER.draw(old).sha256 == WRITER.draw(wording).sha256
