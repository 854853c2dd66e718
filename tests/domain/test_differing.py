"""What stands on a sheet beside what would stand on it today."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.differing import Difference, differences, differing
from counter_app.domain.letter import LetterKind, Wording
from counter_app.domain.paper_size import PaperSize

THEN = Wording(
    LetterKind.BIRTH,
    PaperSize.A5,
    "birth.docx",
    "gia đình anh Vi Văn Thành",
    (("child", "VI\u00a0GIA\u00a0BẢO"), ("wish", "Chúc cháu hay ăn."), ("place_date", "Lâm Hòa")),
    (("Cháu", "VI GIA BẢO"),),
)


def test_the_same_words_differ_in_nothing_whatever_keeps_their_lines_together() -> None:
    assert differences(THEN, THEN) == ()
    plain = replace(THEN, fields=tuple((name, words.replace("\u00a0", " ")) for name, words in THEN.fields))
    assert differences(THEN, plain) == ()


def test_a_changed_name_is_told_under_the_label_people_know() -> None:
    now = replace(THEN, fields=(("child", "VI GIA BÁCH"), *THEN.fields[1:]), shown=(("Cháu", "VI GIA BÁCH"),))
    assert differences(THEN, now) == (Difference("child", "VI GIA BẢO", "VI GIA BÁCH", "Cháu"),)


def test_what_the_officer_wrote_for_this_letter_alone_is_no_difference() -> None:
    now = replace(THEN, fields=(THEN.fields[0], ("wish", "Chúc cháu chóng lớn."), THEN.fields[2]))
    assert [one.field for one in differences(THEN, now)] == ["wish"]
    assert differences(replace(THEN, reworded=("wish",)), now) == ()


def test_a_form_is_compared_only_in_what_both_sides_know() -> None:
    then = {"address": "bản Huổi Mí", "phone": "……………", "personal_number": "0110"}
    now = (("address", "bản Nà Lốm"), ("phone", "0912"), ("personal_number", ""))
    assert differing(then, now) == (Difference("address", "bản Huổi Mí", "bản Nà Lốm"),)


@given(st.dictionaries(st.sampled_from("abcde"), st.text(max_size=8), max_size=5))
def test_no_sheet_differs_from_itself(fields: dict[str, str]) -> None:
    one = replace(THEN, fields=tuple(fields.items()))
    assert differences(one, one) == ()
