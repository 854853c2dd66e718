"""One letter's own words at the counter: written beside the sheet, checked as they are typed, printed as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.domain.errors.paper import DoesNotFit
from counter_app.domain.letter import LetterKind
from counter_app.domain.rewording import LONGEST
from counter_app.ui.components.text_area import TextArea
from counter_app.ui.pages.counter import gallery_files as files
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.theme import Theme
from tests.counter_window import CounterWindow, open_window
from tests.sketch import SketchWriter

WISH = "Chúc cháu lớn lên giữa tiếng khèn và nắng núi."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer() -> SketchWriter:
    return SketchWriter()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path, writer: SketchWriter) -> Iterator[CounterWindow]:
    made = open_window(qtbot, theme, tmp_path, writer=writer)
    yield made
    made.close()


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def area(window: CounterWindow, name: str) -> TextArea:
    return window.page.view.words.fields[name].editor


def begin(window: CounterWindow, file: files.File) -> str:
    """Scan a dossier and ask for its letter's own words."""
    code = window.take_in(file)
    window.scan(code)
    window.press(Qt.Key.Key_L, CONTROL)
    window.stands(CounterState.ASKED_WORDS)
    return code


def write(window: CounterWindow, name: str, words: str) -> None:
    """Write over what stands in a paragraph, and let the typing rest."""
    area(window, name).setPlainText(words)
    window.page.view.words.typed.emit()
    window.settle()


def shown(window: CounterWindow) -> str:
    pdf = window.page.view.side.sheet.view.pdf
    assert pdf is not None
    return text_of(pdf)


def test_words_written_for_one_family_stand_on_the_sheet_and_only_there(window: CounterWindow) -> None:
    code = begin(window, files.birth())
    write(window, "wish", WISH)
    assert "nắng núi" in shown(window)
    window.enter()
    window.stands(CounterState.LETTER)
    assert "lời soạn riêng" in window.words()
    window.enter()
    (sheet,) = window.sheets(code)
    assert sheet.wording is not None
    assert sheet.wording.reworded == ("wish",)
    assert "nắng núi" in text_of(window.papers[0].read_bytes())
    window.scan(window.take_in(files.marriage()))
    assert "nắng núi" not in shown(window)


def test_a_letter_taken_back_keeps_its_own_words_for_the_one_that_takes_its_place(
    window: CounterWindow,
) -> None:
    begin(window, files.birth())
    write(window, "wish", WISH)
    window.enter()
    window.enter()
    window.press(Qt.Key.Key_Z, CONTROL)
    window.stands(CounterState.ASKED_UNDO)
    window.page.view.question.reasons[0].click()
    window.enter()
    window.stands(CounterState.LETTER)
    assert "nắng núi" in shown(window)
    assert "lời soạn riêng" in window.words()


def test_the_sheet_follows_the_typing_by_itself(window: CounterWindow) -> None:
    begin(window, files.birth())
    area(window, "wish").selectAll()
    window.type("Mong be ngoan")
    window.qtbot.waitUntil(lambda: "Mong be ngoan" in shown(window), timeout=5_000)


def test_esc_gives_the_letter_its_words_back_and_keeps_what_was_written_for_the_next_time(
    window: CounterWindow,
) -> None:
    begin(window, files.birth())
    write(window, "wish", WISH)
    window.press(Qt.Key.Key_Escape)
    window.stands(CounterState.LETTER)
    assert "nắng núi" not in shown(window)
    assert "lời soạn riêng" not in window.words()
    window.press(Qt.Key.Key_L, CONTROL)
    assert area(window, "wish").toPlainText() == WISH


def test_one_press_goes_back_to_the_words_of_the_template(window: CounterWindow) -> None:
    begin(window, files.birth())
    before = area(window, "wish").document().toRawText()
    field = window.page.view.words.fields["wish"]
    assert not field.back.isVisible()
    write(window, "wish", WISH)
    assert field.back.isVisible()
    field.back.click()
    assert area(window, "wish").document().toRawText() == before
    window.enter()
    window.stands(CounterState.LETTER)
    assert window.page.session.decision.reworded == ()


def test_a_forbidden_word_is_said_under_its_paragraph_and_nothing_is_taken(window: CounterWindow) -> None:
    begin(window, files.birth())
    write(window, "wish", "Chúc gia đình dừng lại ở hai con.")
    window.enter()
    window.stands(CounterState.ASKED_WORDS)
    assert "“hai con”" in window.words()
    assert area(window, "wish").hasFocus()
    assert window.page.session.decision.reworded == ()


def test_the_length_is_counted_in_letters_and_too_long_is_too_long(window: CounterWindow) -> None:
    begin(window, files.birth())
    field = window.page.view.words.fields["wish"]
    write(window, "wish", "Ổ" * 12)
    assert field.length.words == f"12/{LONGEST} ký tự"
    write(window, "wish", "a " * LONGEST)
    window.enter()
    window.stands(CounterState.ASKED_WORDS)
    assert field.fault


def test_an_apology_says_which_word_must_stay(window: CounterWindow) -> None:
    begin(window, files.late_paper())
    assert "Cần giữ chữ “xin lỗi”." in window.words()
    write(window, "apology", "Mong ông thông cảm cho chúng tôi.")
    window.enter()
    window.stands(CounterState.ASKED_WORDS)
    write(window, "apology", "Chúng tôi thành thật xin lỗi ông.")
    window.enter()
    window.stands(CounterState.TO_PRINT_AND_SIGN)
    assert "Chúng tôi thành thật xin lỗi ông." in shown(window)


def test_a_scan_never_lands_in_the_paragraph_and_leaves_the_first_letter_as_it_was(
    window: CounterWindow,
) -> None:
    other = window.take_in(files.marriage())
    first = begin(window, files.birth())
    write(window, "wish", WISH)
    area(window, "wish").setFocus()
    window.scan(other)
    assert area(window, "wish").toPlainText() == WISH
    assert window.page.session.card is not None
    assert window.page.session.card.code == other
    window.stands(CounterState.LETTER)
    window.scan(first)
    assert "nắng núi" not in shown(window)
    window.press(Qt.Key.Key_L, CONTROL)
    assert area(window, "wish").toPlainText() == WISH


def test_a_condolence_with_other_words_is_read_again_before_it_is_printed(window: CounterWindow) -> None:
    code = begin(window, files.death())
    write(window, "comfort", "Mong gia đình vững lòng, bản ta ở bên.")
    window.enter()
    window.stands(CounterState.QUIET)
    window.enter()
    window.stands(CounterState.SECOND_LOOK)
    window.enter()
    assert "bản ta ở bên" in text_of(window.papers[0].read_bytes())
    assert window.sheets(code)[0].kind is LetterKind.CONDOLENCE


def test_words_that_do_not_fit_on_the_sheet_stay_in_the_box_until_they_do(
    window: CounterWindow, writer: SketchWriter
) -> None:
    begin(window, files.birth())
    writer.broken = DoesNotFit(overflow_mm=4.0)
    write(window, "wish", WISH)
    window.enter()
    window.settle()
    window.stands(CounterState.ASKED_WORDS)
    assert window.page.view.words.fault.isVisible()
    writer.broken = None
    write(window, "wish", "Chúc cháu ngoan.")
    window.enter()
    window.settle()
    window.stands(CounterState.LETTER)


def test_a_sheet_that_has_its_number_is_not_written_anew(window: CounterWindow) -> None:
    code = window.take_in(files.late_paper())
    window.scan(code)
    window.enter()
    window.stands(CounterState.SIGNED_BY_HAND)
    assert not window.page.view.side.reword_link.isVisible()
    window.press(Qt.Key.Key_L, CONTROL)
    window.stands(CounterState.SIGNED_BY_HAND)


def test_f9_leads_to_the_words_where_there_is_no_lateness_to_explain(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth()))
    window.press(Qt.Key.Key_F9)
    window.stands(CounterState.ASKED_WORDS)
    assert area(window, "wish").hasFocus()
    window.press(Qt.Key.Key_Tab)
    assert not area(window, "wish").hasFocus()
