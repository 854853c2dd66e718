"""What the letters say, and what they never say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.dossier import Cause
from counter_app.domain.errors.letters import LetterNotPossible, WordsMissing
from counter_app.domain.event import Child, Deceased, Spouse
from counter_app.domain.letter import Letter, LetterKind
from counter_app.domain.mourning import honorific
from counter_app.domain.office import Office
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.person import Applicant, Sex
from counter_app.paper.context import Words, words_of
from counter_app.paper.context.phrases import capitals, unbound
from counter_app.paper.dress import SWITCHES
from tests.paper.golden import FOLDER, golden_file, letter_text
from tests.paper.samples import (
    BOY,
    DAY,
    FEMALE,
    GIRL,
    LATE,
    LUNAR,
    MALE,
    MOTHER,
    OFFICE,
    SAMPLES,
    SINH,
    UNKNOWN,
    VIEN,
    apology,
    birth,
    condolence,
    dossier,
    marriage,
    thanks,
    ymd,
)

#: What stands around every letter and is no part of what it says.
AROUND = frozenset((*SWITCHES, "organ", "organ_1", "organ_2", "number_line", "place_date", "reissue")) | {
    "sign_1",
    "sign_2",
    "signatory",
}
OF_KIND = {kind: [name for name in SAMPLES if name.startswith(str(kind.value))] for kind in LetterKind}


def said(words: Words) -> str:
    """All words of the letter itself, as read aloud."""
    return unbound(" ".join(text for _name, text in words.fields if text))


def field(letter: Letter, name: str, office: Office = OFFICE) -> str:
    """One field of a letter, with ordinary spaces."""
    return unbound(dict(words_of(letter, office).fields)[name])


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_every_letter_says_what_was_agreed(sample: str) -> None:
    expected = golden_file(sample).read_text(encoding="utf-8")
    assert letter_text(sample) == expected, (
        "run `python -m tests.paper.golden`, read the difference, commit it"
    )


def test_no_agreed_words_outlive_their_letter() -> None:
    assert {path.name for path in FOLDER.glob("letter_*.txt")} == {golden_file(name).name for name in SAMPLES}


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_a_letter_says_the_same_on_a5_as_on_a4(sample: str) -> None:
    large, small = (letter_text(sample, paper).split("\n\n---")[0].split() for paper in PaperSize)
    without_advice = [word for word in large if word not in small]
    assert not set(small) - set(large)
    assert not without_advice or sample.startswith("7")


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_no_letter_shouts_or_repeats_old_slogans(sample: str) -> None:
    text = said(words_of(*SAMPLES[sample]))
    for never in ("!", "hai con", "bản làng", "tần tảo", "None", "  ", "kế hoạch hóa"):
        assert never not in text


@pytest.mark.parametrize("sample", OF_KIND[LetterKind.CONDOLENCE])
def test_a_condolence_never_congratulates_reckons_or_preaches(sample: str) -> None:
    letter, office = SAMPLES[sample]
    assert letter.death is not None
    words = words_of(letter, office)
    # What the officer wrote about a life is the officer's own.
    text = said(words).replace(unbound(dict(words.fields)["praise"]), "").casefold()
    forbidden = (
        "chúc", "vui", "hạnh phúc", "khảo sát", "hương hồn", "vong linh", "anh linh", "cõi phật", "nước chúa",
        "thiên đàng", "suối vàng", "nguyên nhân", "do bệnh", "tai nạn", "tần tảo", "tấm gương",
        *(() if letter.death.deceased.age else ("hưởng dương", "hưởng thọ", "tuổi")),
    )  # fmt: skip
    assert [word for word in forbidden if word in text] == []


def test_after_the_burial_nothing_is_said_of_the_funeral() -> None:
    after = said(words_of(condolence(replace(VIEN, buried=True)), OFFICE))
    assert "tang lễ" not in after
    assert "tang lễ" in said(words_of(condolence(VIEN), OFFICE))


@pytest.mark.parametrize(
    ("sex", "birth_date", "word"),
    [
        (FEMALE, "1938", "cụ"),
        (UNKNOWN, "1938", "cụ"),
        (MALE, "1946-11-16", "cụ"),
        (MALE, "1946-11-17", "ông"),
        (FEMALE, "1946", "cụ"),
        (FEMALE, "1970-05-05", "bà"),
        (UNKNOWN, "1970-05-05", ""),
        (MALE, "1976-11-17", "anh"),
        (FEMALE, "2008-11-16", "chị"),
        (MALE, "2008-11-17", "em"),
        (MALE, "2008", ""),
        (MALE, "2010-11-16", "em"),
        (FEMALE, "2010-11-17", "cháu"),
        (UNKNOWN, "2020", "cháu"),
        (MALE, "2027", ""),
    ],
)
def test_the_dead_are_called_by_their_age_and_sex(sex: Sex, birth_date: str, word: str) -> None:
    assert honorific(Deceased("A", sex, ymd(birth_date), ymd("2026-11-16"))) == word


def test_a_word_given_by_the_family_wins() -> None:
    assert honorific(replace(VIEN, honorific="Linh mục")) == "Linh mục"


def test_without_birth_date_no_honorific_is_guessed() -> None:
    letter = condolence(replace(VIEN, birth=None))
    assert "người thân của gia đình là Nông Thị Viện" in field(letter, "news")
    assert "sinh năm" not in field(letter, "news")


def test_the_lunar_date_stands_only_beside_an_exact_day() -> None:
    assert "(tức ngày 08 tháng 10 năm Bính Ngọ)" in field(condolence(VIEN, lunar=LUNAR), "news")
    partial = condolence(replace(VIEN, death_date=ymd("2026-11")), lunar=LUNAR)
    assert "tức" not in field(partial, "news")
    assert "vào tháng 11 năm 2026" in field(partial, "news")


def test_a_neighbour_who_reports_a_death_is_not_called_kin() -> None:
    assert field(condolence(VIEN, "hàng xóm"), "salutation") == "Kính gửi gia đình cụ Nông Thị Viện"
    assert "con gái của cụ" in field(condolence(VIEN, "Con gái"), "salutation")


def test_a_father_is_never_invented() -> None:
    text = said(words_of(birth(BOY, mother="Lò Thị Mai"), OFFICE))
    assert "anh" not in text.split()
    assert "cha" not in text.split()


@pytest.mark.parametrize(
    ("children", "word"),
    [
        ((GIRL,), "cháu gái"),
        ((BOY,), "cháu trai"),
        ((replace(GIRL, sex=UNKNOWN),), "cháu"),
        ((GIRL, replace(GIRL, name="B")), "hai cháu gái"),
        ((GIRL, BOY), "hai cháu"),
        ((BOY, replace(BOY, name="B"), replace(BOY, name="C")), "ba cháu trai"),
        (tuple(replace(BOY, name=name) for name in "ABCDEF"), "các cháu trai"),
    ],
)
def test_children_are_called_by_what_the_dossier_says(children: tuple[Child, ...], word: str) -> None:
    assert field(birth(*children, mother="Lò Thị Mai"), "lead").endswith(f"của {word}")


def test_one_letter_names_twins_from_two_dossiers_once_each() -> None:
    first, second = (birth(child, mother="Lò Thị Mai").cases[0] for child in (GIRL, BOY))
    both = Letter(LetterKind.BIRTH, (first, second, first), DAY)
    assert field(both, "children") == "LƯỜNG LÒ BẢO AN\nLƯỜNG GIA BẢO"


def test_a_child_that_died_is_not_congratulated_on() -> None:
    gone = replace(GIRL, death_date=ymd("2026-11-05"))
    assert field(birth(gone, BOY, mother="Lò Thị Mai"), "children") == "LƯỜNG GIA BẢO"
    with pytest.raises(WordsMissing):
        words_of(birth(gone, mother="Lò Thị Mai"), OFFICE)


def test_an_abandoned_child_letter_speaks_of_no_family() -> None:
    text = said(
        words_of(birth(replace(GIRL, abandoned=True), applicant=Applicant("Lò Văn Inh", sex=MALE)), OFFICE)
    )
    assert "Kính gửi ông Lò Văn Inh" in text
    for never in ("gia đình", "bố", "mẹ", "thân yêu", "bị bỏ rơi"):
        assert never not in text


def test_a_guardian_is_not_spoken_to_as_a_happy_parent() -> None:
    text = said(words_of(birth(BOY, guardian="Lò Thị Ón"), OFFICE))
    assert "gửi tới ông/bà lời chúc tốt lành" in text
    for never in ("chung vui", "là một ngày vui", "bố", "mẹ", "cha"):
        assert never not in text


def test_an_address_is_printed_only_when_it_is_of_someone_named() -> None:
    assert field(birth(GIRL, mother="Lò Thị Mai"), "address") == MOTHER.address
    assert (
        field(birth(GIRL, mother="Lò Thị Mai", applicant=replace(MOTHER, name="Lò Thị Na")), "address") == ""
    )


@pytest.mark.parametrize(
    ("husband", "wife", "words"),
    [
        (Spouse("A", ymd("1990")), Spouse("B", ymd("1995")), ("anh A", "chị B")),
        (Spouse("A", ymd("1976-11-23")), Spouse("B"), ("ông A", "bà B")),
        (Spouse("A", ymd("1976-11-24")), Spouse("B"), ("anh A", "chị B")),
        (Spouse("A", ymd("1976")), Spouse("B"), ("anh A", "chị B")),
        (Spouse("A"), Spouse("B", previously_married=True), ("ông A", "bà B")),
    ],
)
def test_a_couple_is_addressed_by_age_and_earlier_marriage(
    husband: Spouse, wife: Spouse, words: tuple[str, str]
) -> None:
    letter = marriage(husband, wife)
    assert (field(letter, "husband"), field(letter, "wife")) == words


def test_an_apology_tells_promise_hour_delay_and_code() -> None:
    letter = apology(SINH, LATE)
    assert "lúc 17 giờ ngày 18 tháng 11 năm 2026" in field(letter, "receipt")
    assert "H99.41.07-261113-0012" in field(letter, "receipt")
    assert field(letter, "delay_days") == "chậm 03 ngày làm việc"
    assert field(letter, "contact").endswith("gọi số 0000 000 000./.")


def test_a_delay_within_the_day_is_not_counted_in_days() -> None:
    assert field(apology(SINH, replace(LATE, working_days=0)), "delay_days") == "chậm"


@pytest.mark.parametrize("cause", [None, Cause.CITIZEN])
def test_no_reason_is_given_that_nobody_recorded(cause: Cause | None) -> None:
    letter = apology(SINH, replace(LATE, cause=cause, cause_words=""))
    assert field(letter, "reason") == ""
    assert "Lý do" not in said(words_of(letter, OFFICE))


def test_the_last_paragraph_of_an_apology_ends_the_paper() -> None:
    silent = replace(OFFICE, phone="", officer="")
    assert field(apology(SINH, LATE), "apology").endswith("đúng hẹn.")
    assert field(apology(SINH, LATE), "contact", silent) == ""
    assert field(apology(SINH, LATE), "apology", silent).endswith("đúng hẹn./.")


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_an_empty_office_leaves_dots_and_invents_no_name(sample: str) -> None:
    words = dict(words_of(SAMPLES[sample][0], Office(unit="")).fields)
    assert "…" in words["organ"]
    assert "…" in words["place_date"]
    assert set(words["signatory"]) == {"…"}


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_a_line_never_ends_between_a_date_word_and_its_number(sample: str) -> None:
    text = " ".join(text for _name, text in words_of(*SAMPLES[sample]).fields)
    assert re.findall(r"(?:ngày|tháng|năm) \d|Ủy ban|\d giờ", text) == []


@pytest.mark.parametrize(
    ("given", "large"),
    [
        ("H'Bơ", "H'BƠ"),
        ("K’Sor", "K’SOR"),
        ("Hʼbia", "HʼBIA"),
        ("Weiß", "WEIß"),
        ("Nguyễn ứng", "NGUYỄN ỨNG"),
    ],
)
def test_capitals_change_no_letter_into_others(given: str, large: str) -> None:
    assert capitals(given) == large


def test_a_kind_that_the_case_is_not_about_is_refused() -> None:
    wrong = dossier(None, MOTHER)
    for kind in (LetterKind.BIRTH, LetterKind.MARRIAGE, LetterKind.CONDOLENCE, LetterKind.THANKS):
        with pytest.raises(LetterNotPossible):
            words_of(Letter(kind, (wrong,), DAY), OFFICE)
    with pytest.raises(WordsMissing) as caught:
        words_of(Letter(LetterKind.APOLOGY, (wrong,), DAY), OFFICE)
    assert caught.value.fields == ("late",)


def test_a_birth_without_anyone_to_address_names_what_is_missing() -> None:
    with pytest.raises(WordsMissing) as caught:
        words_of(birth(GIRL), OFFICE)
    assert caught.value.fields == ("event.mother",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            "đèn đường bản Nà Lốm bị hỏng",
            "đã nhận được ý kiến đóng góp của ông về đèn đường bản Nà Lốm bị hỏng.",
        ),
        ("về việc phản ánh bãi rác", "đã nhận được ý kiến đóng góp của ông về việc phản ánh bãi rác."),
        ("góp ý về giờ mở cửa", "đã nhận được ý kiến đóng góp của ông về giờ mở cửa."),
        ("việc đóng góp ý kiến cho quy ước bản", "đã nhận được ý kiến đóng góp của ông về quy ước bản."),
        ("ủng hộ 50 suất quà", "đã ghi nhận đóng góp của ông trong việc ủng hộ 50 suất quà."),
        ("về việc hiến đất mở đường", "đã ghi nhận đóng góp của ông trong việc hiến đất mở đường."),
    ],
)
def test_thanks_tell_an_opinion_from_a_gift(content: str, words: str) -> None:
    letter = thanks(Recipient(RecipientType.PERSON, "ông Hà Văn Thoại"), content, "")
    assert field(letter, "news").endswith(words)


def test_a_family_addressed_in_condolence_is_broken_at_commas_alone() -> None:
    salutation = dict(words_of(condolence(VIEN), OFFICE).fields)["salutation"]
    assert salutation.split(" ")[1:] == [
        "ông·Lò·Văn·Nam,".replace("·", "\u00a0"),
        "con·của·cụ·Nông·Thị·Viện,".replace("·", "\u00a0"),
        "cùng·toàn·thể·gia·đình".replace("·", "\u00a0"),
    ]


@pytest.mark.parametrize(
    ("name", "salutation"),
    [
        ("Hà Văn Thoại", "Kính gửi ông/bà Hà Văn Thoại"),
        ("ông Hà Văn Thoại", "Kính gửi ông Hà Văn Thoại"),
        ("Ông Hà Văn Thoại", "Kính gửi ông Hà Văn Thoại"),
        ("Bà Lò Thị Quế", "Kính gửi bà Lò Thị Quế"),
        ("Ông Ích Khiêm", "Kính gửi ông/bà Ông Ích Khiêm"),
        ("ông Ông Ích Khiêm", "Kính gửi ông Ông Ích Khiêm"),
        ("Anh", "Kính gửi ông/bà Anh"),
        ("Đồng chí Lò Văn Nam", "Kính gửi đồng chí Lò Văn Nam"),
        ("linh mục Trần Văn Phước", "Kính gửi Linh mục Trần Văn Phước"),
        ("cụ Nông Thị Viện, hội viên cao tuổi", "Kính gửi cụ Nông Thị Viện, hội viên cao tuổi"),
    ],
)
def test_a_form_of_address_typed_with_a_name_is_kept_and_none_is_guessed(name: str, salutation: str) -> None:
    assert field(thanks(Recipient(RecipientType.PERSON, name), "đèn đường"), "salutation") == salutation


#: Words of a letter of each kind, as communes write them: fewer would be curt, more would not be read.
MEASURE = {
    LetterKind.THANKS: (100, 160),
    LetterKind.APOLOGY: (110, 180),
    LetterKind.BIRTH: (80, 130),
    LetterKind.MARRIAGE: (80, 130),
    LetterKind.CONDOLENCE: (70, 110),
}
HEADING = ("title", "subject", "recipient", "salutation", "address")


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_a_letter_is_neither_curt_nor_long(sample: str) -> None:
    letter, office = SAMPLES[sample]
    fields = dict(words_of(letter, office).fields)
    # What the officer writes of a life is the officer's own measure.
    own = {name: unbound(fields[name]) for name in fields.keys() - AROUND - {"praise"}}
    least, most = MEASURE[LetterKind(int(letter.kind))]
    # What a slip told before must be cited, with both of its dates.
    most += 15 if "phiếu xin lỗi số" in own.get("receipt", "") else 0
    assert sum(len(text.split()) for text in own.values()) >= least
    assert sum(len(text.split()) for name, text in own.items() if name not in HEADING) <= most
