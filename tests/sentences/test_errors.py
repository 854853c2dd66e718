"""No known error is mute: each says what is the case and what to do, without blame."""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata

import pytest

from counter_app.domain import errors
from counter_app.domain.errors.calendar import HoursProblem, InvalidOpeningHours
from counter_app.domain.errors.dossiers import ActTooEarly, DossierError, WrongState
from counter_app.domain.errors.entry import Expected, InvalidValue, MissingField, UnknownField
from counter_app.domain.errors.letters import WordsMissing
from counter_app.domain.errors.paper import CannotDraw, Problem
from counter_app.domain.errors.tables import BrokenTable, TableProblem
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import LetterKind
from counter_app.sentences.errors import explain, sentences
from tests.domain.making import moment
from tests.sentences.samples import classes, example

# A sentence is read only when it is wanted, so a class of errors may be there or not: here all of them are.
ROOMS = [
    importlib.import_module(f"{errors.__name__}.{file.name}")
    for file in pkgutil.iter_modules(errors.__path__)
]
EVERY = sorted(set(classes()), key=lambda kind: kind.__name__)
BLAME = ("lỗi của", "bạn ", "sai rồi", "không hợp lệ", "thất bại", "error", "exception", "!")


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_class_of_error_has_words_of_its_own(kind: type[CounterError]) -> None:
    assert kind in sentences()
    sentence = explain(example(kind))
    assert "{" not in sentence.replace("{ }", "")
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert unicodedata.is_normalized("NFC", sentence)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_sentence_names_the_way_out_and_blames_nobody(kind: type[CounterError]) -> None:
    sentence = explain(example(kind))
    assert any(word in sentence for word in ("Xin ", "xin ", "Có phải là", "Muốn ", "Cần ", "thì dùng"))
    assert not [word for word in BLAME if word in sentence.lower()]


def test_every_class_of_the_tree_has_its_sentence() -> None:
    drawn = [getattr(module, name) for module in ROOMS for name in vars(module)]
    kinds = {one for one in drawn if isinstance(one, type) and issubclass(one, CounterError)}
    assert len(kinds) > 80
    assert kinds <= set(EVERY)
    assert all(kind in sentences() for kind in kinds)


@pytest.mark.parametrize("kind", [kind for kind in EVERY if kind.tells()], ids=lambda kind: kind.__name__)
def test_a_sentence_tells_something_of_the_case(kind: type[CounterError]) -> None:
    bare = {word for group in classes() if not group.tells() for word in [explain(example(group))]}
    assert explain(example(kind)) not in bare


@pytest.mark.parametrize("expected", list(Expected))
def test_every_kind_of_field_says_how_it_is_written(expected: Expected) -> None:
    sentence = explain(InvalidValue(field="received", value="x", expected=expected, choices=("a", "b")))
    assert "thời điểm nhận" in sentence
    assert "{" not in sentence.replace("{ }", "")


def test_an_empty_field_is_called_empty() -> None:
    assert explain(InvalidValue(field="applicant.name", value="  ", expected=Expected.NAME)) == (
        "Ô tên người nộp đang trống. Xin ghi tên có ít nhất một chữ, đúng như trên giấy tờ."
    )


def test_a_wrong_field_is_led_to_the_right_one() -> None:
    unknown = UnknownField(field="event.childs", value="childs", near="event.children")
    assert explain(unknown) == "Trong tệp có mục “event.childs” không dùng đến. Có phải là “event.children”?"
    nowhere = UnknownField(field="x", value="x", choices=("code", "event"))
    assert explain(nowhere).endswith("dùng một trong: code, event.")


def test_fields_are_called_as_the_officer_calls_them() -> None:
    second = MissingField(field="event.children[1].name")
    assert "tên cháu thứ 2" in explain(second)
    assert "tên cháu (" in explain(MissingField(field="event.children[0].name"))
    assert explain(MissingField(field="--at")) == "Còn thiếu mục “--at”. Xin điền thêm rồi làm lại."


@pytest.mark.parametrize("problem", list(HoursProblem))
def test_every_problem_of_opening_hours_has_words(problem: HoursProblem) -> None:
    assert "Xin " in explain(InvalidOpeningHours(problem=problem, span="07:30-11:30"))


@pytest.mark.parametrize("problem", list(TableProblem))
def test_every_problem_of_a_table_has_words(problem: TableProblem) -> None:
    said = explain(BrokenTable(table="calendar.csv", line=7, column="day", problem=problem, value="31/2"))
    assert "calendar.csv, dòng 7" in said
    assert "{" not in said


@pytest.mark.parametrize(
    "act", ["ready", "pause", "resume", "extend", "withdraw", "refuse", "stop", "handover"]
)
def test_every_act_has_a_name(act: str) -> None:
    said = explain(
        ActTooEarly(code="H", act=act, at=moment("2026-11-20 08:00"), earliest=moment("2026-11-20 09:00"))
    )
    assert act not in said
    assert "làm việc này" not in said


def test_a_sheet_is_not_called_a_dossier() -> None:
    assert explain(WrongState(code="1046", state=0, act="sign")).startswith("Thư số 1046 không còn ở bước")


def test_a_long_list_of_problems_is_cut_with_its_count() -> None:
    many = tuple(Problem(f"hình {n}", n) for n in range(1, 9))
    assert "còn 3 chỗ nữa" in explain(CannotDraw(problems=many))


def test_the_letter_is_named_in_its_errors() -> None:
    said = explain(WordsMissing(code="H", kind=LetterKind.BIRTH, fields=("event.mother", "applicant.name")))
    assert said.startswith(
        "Thư chúc mừng khai sinh của hồ sơ H còn thiếu tên mẹ, cha hoặc người giám hộ, tên người nộp."
    )


def test_a_class_nobody_has_worded_yet_falls_back_on_its_group() -> None:
    class Later(DossierError):
        """A kind of error from tomorrow."""

    assert explain(Later()) == explain(DossierError())
