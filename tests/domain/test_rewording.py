"""One letter's own words: only where wishes stand, only words the kind may carry, stored as papers store them."""

from __future__ import annotations

import unicodedata

import pytest

from counter_app.domain.errors.letters import ForbiddenWords, NotAFreeParagraph, ParagraphTooLong
from counter_app.domain.forbidden import ALWAYS, Taboo, forbidden_in
from counter_app.domain.letter import LetterKind, Wording
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.rewording import FREE, LONGEST, free_paragraphs, reworded, tidy

FIELDS = (
    ("salutation", "Kính gửi gia đình cụ Nông Thị Viện"),
    ("comfort", "Mong gia đình vững lòng."),
    ("help", ""),
)
WORDING = Wording(LetterKind.CONDOLENCE, PaperSize.A5, "t.docx", "gia đình cụ Viện", FIELDS)


def test_only_paragraphs_the_letter_has_are_free() -> None:
    assert [one.field for one, _words in free_paragraphs(WORDING)] == ["comfort", "help"]


def test_the_officers_words_take_the_place_of_the_programs_and_are_named() -> None:
    made = reworded(WORDING, (("comfort", "  Cụ là người\nhiền lành. "),))
    assert dict(made.fields)["comfort"] == "Cụ là người hiền lành."
    assert made.reworded == ("comfort",)
    assert made.addressee == WORDING.addressee


def test_an_empty_or_equal_text_leaves_the_programs_own_words() -> None:
    assert reworded(WORDING, (("comfort", "  "), ("help", ""))) is WORDING
    assert reworded(WORDING, (("comfort", dict(FIELDS)["comfort"]),)).reworded == ()


def test_words_typed_with_loose_accents_are_composed() -> None:
    made = reworded(WORDING, (("help", unicodedata.normalize("NFD", "Xin cứ gọi chúng tôi.")),))
    assert dict(made.fields)["help"] == "Xin cứ gọi chúng tôi."
    assert unicodedata.is_normalized("NFC", dict(made.fields)["help"])


def test_what_the_dossier_tells_is_not_written_anew_on_the_letter() -> None:
    with pytest.raises(NotAFreeParagraph) as caught:
        reworded(WORDING, (("salutation", "Kính gửi cụ"),))
    assert caught.value.free == ("comfort", "help")


@pytest.mark.parametrize("words", ["Chúc mừng gia đình", "Cụ mất vì ung thư", "Thương tiếc!", "CHÚC  mừng"])
def test_no_condolence_carries_joy_or_a_cause_of_death(words: str) -> None:
    with pytest.raises(ForbiddenWords):
        reworded(WORDING, (("comfort", words),))


def test_words_of_a_faith_may_stand_in_one_letter_but_never_in_a_template() -> None:
    words = "Mong hương hồn cụ an nghỉ."
    assert reworded(WORDING, (("comfort", words),)).reworded
    assert [one.taboo for one in forbidden_in(words, LetterKind.CONDOLENCE, template=True)] == [
        Taboo.RELIGION
    ]


def test_an_apology_goes_on_apologising() -> None:
    apology = Wording(LetterKind.APOLOGY, PaperSize.A4, "t.docx", "ông A", (("apology", "Xin lỗi ông."),))
    with pytest.raises(ForbiddenWords) as caught:
        reworded(apology, (("apology", "Mong ông thông cảm."),))
    assert caught.value.absent == ("xin lỗi",)
    assert reworded(apology, (("apology", "Chúng tôi thành thật xin lỗi ông."),)).reworded == ("apology",)


def test_a_paragraph_is_not_a_second_letter() -> None:
    with pytest.raises(ParagraphTooLong):
        reworded(WORDING, (("comfort", "a " * LONGEST),))


def test_a_name_that_holds_a_forbidden_syllable_is_no_forbidden_word() -> None:
    assert forbidden_in("cháu Trúc và bà Phúc", LetterKind.CONDOLENCE) == ()
    assert forbidden_in("hai cháu khỏe", LetterKind.BIRTH) == ()
    assert forbidden_in("Hai  CON", LetterKind.BIRTH)[0].word == "hai con"


def test_a_longer_word_hides_the_shorter_one_inside_it() -> None:
    assert [one.word for one in forbidden_in("Xin chúc mừng", LetterKind.CONDOLENCE)] == ["chúc mừng"]


def test_every_forbidden_word_is_written_as_it_is_compared() -> None:
    for kind, words in ALWAYS.items():
        for word in words:
            assert forbidden_in(word, kind), (kind, word)
            assert unicodedata.is_normalized("NFC", word)


def test_every_kind_has_a_free_paragraph_and_a_bound_name_keeps_its_space() -> None:
    assert all(FREE[kind] for kind in LetterKind)
    assert tidy("anh\u00a0An \t và\n chị") == "anh\u00a0An và chị"
