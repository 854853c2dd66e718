"""One letter over several dossiers at the window: the second scan asks, one key joins, a stranger takes the place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.domain.dossier import State
from counter_app.domain.letter import LetterKind
from counter_app.ui.pages.counter import gallery_files as files
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.theme import Theme
from tests.counter_window import CounterWindow, open_window
from tests.fakes import BasketPrinter
from tests.services.desk import death
from tests.sketch import SketchWriter

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = ("Lường Lò Bảo An", "Lường Lò Gia Huy")
DIED = {
    "kind": "death",
    "deceased": {"name": BOTH[1], "sex": "male", "birth_date": "2026-11-02", "death_date": "2026-11-19"},
    "relation": "cha",
}


@pytest.fixture
def printer() -> BasketPrinter:
    return BasketPrinter()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path, printer: BasketPrinter) -> Iterator[CounterWindow]:
    opened = open_window(qtbot, theme, tmp_path, writer=SketchWriter(), printer=printer)
    yield opened
    opened.close()


def two(window: CounterWindow) -> tuple[str, str]:
    return window.take_in(files.birth()), window.take_in(files.twin())


def open_both(window: CounterWindow) -> tuple[str, str]:
    """Scan one twin, then the other."""
    first, second = two(window)
    window.scan(first)
    window.scan(second)
    return first, second


def test_the_scan_of_the_twin_asks_and_one_key_makes_one_letter_for_both(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    first, second = open_both(window)
    window.stands(CounterState.ASKED_JOIN)
    assert "Gộp vào một thư?" in window.words()
    window.enter()
    window.stands(CounterState.JOINED)
    assert all(name in window.words() for name in BOTH)
    assert "một thư cho 2 hồ sơ" in window.words()
    assert printer.basket == []
    window.enter()
    assert len(printer.basket) == 1
    (sheet,) = window.sheets(first)
    assert (sheet.codes, window.sheets(second)) == ((first, second), (sheet,))
    assert window.dossier(first).state is window.dossier(second).state is State.HANDED_OVER


def test_the_enter_that_joins_is_not_the_enter_that_prints(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    open_both(window)
    window.enter()
    window.enter(after_ms=200)
    assert printer.basket == []


def test_undo_takes_both_back_and_brings_them_to_the_screen_together(window: CounterWindow) -> None:
    first, second = open_both(window)
    window.enter()
    window.enter()
    window.press(Qt.Key.Key_Z, CONTROL)
    window.stands(CounterState.ASKED_UNDO)
    assert "Lần trao này gộp 2 hồ sơ" in window.words()
    window.page.view.question.text.setText("nhầm")
    window.enter()
    window.stands(CounterState.JOINED)
    assert window.dossier(first).state is window.dossier(second).state is State.READY
    assert all(sheet.withdrawn is not None for sheet in window.sheets(second))


def test_without_a_letter_undo_takes_both_back_too(window: CounterWindow) -> None:
    first, second = open_both(window)
    window.enter()
    window.press(Qt.Key.Key_F6)
    window.page.view.question.text.setText("Gia đình không muốn nhận thư")
    window.enter()
    window.enter()
    assert window.dossier(second).state is State.HANDED_OVER
    window.press(Qt.Key.Key_Z, CONTROL)
    window.page.view.question.text.setText("nhầm")
    window.enter()
    assert window.dossier(first).state is window.dossier(second).state is State.READY


def test_apart_opens_the_scanned_dossier_in_the_place_of_the_first(window: CounterWindow) -> None:
    _first, second = open_both(window)
    window.press(Qt.Key.Key_Down)
    window.enter()
    assert window.page.session.card is not None
    assert window.page.session.card.codes == (second,)


def test_back_from_the_question_leaves_the_first_card_alone(window: CounterWindow) -> None:
    first, _second = open_both(window)
    window.press(Qt.Key.Key_Escape)
    window.stands(CounterState.SIBLING_READY)
    assert window.page.session.card is not None
    assert window.page.session.card.codes == (first,)


def test_a_stranger_takes_the_place_of_the_card(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth()))
    stranger = window.take_in(files.marriage())
    window.scan(stranger)
    assert window.page.session.card is not None
    assert window.page.session.card.codes == (stranger,)


def test_a_stranger_takes_the_place_of_two_that_were_joined_and_both_wait(window: CounterWindow) -> None:
    first, second = open_both(window)
    window.enter()
    stranger = window.take_in(files.marriage())
    window.scan(stranger)
    window.enter()
    assert window.dossier(stranger).state is State.HANDED_OVER
    assert window.dossier(first).state is window.dossier(second).state is State.READY
    window.scan(first)
    window.stands(CounterState.JOINED)


def test_the_card_offers_the_ready_twin_and_a_key_takes_it_in_and_lets_it_go(window: CounterWindow) -> None:
    first, second = two(window)
    window.scan(first)
    window.stands(CounterState.SIBLING_READY)
    assert f"Hồ sơ {second} ({BOTH[1]}) cùng lần sinh" in window.words()
    window.press(Qt.Key.Key_G, CONTROL)
    window.stands(CounterState.JOINED)
    window.press(Qt.Key.Key_G, CONTROL)
    window.stands(CounterState.SIBLING_READY)


def test_the_button_on_the_letter_line_does_what_the_key_does(window: CounterWindow) -> None:
    first, second = two(window)
    window.scan(first)
    (line,) = window.page.view.card.letter_lines
    line.acted.emit("join")
    window.settle()
    window.stands(CounterState.JOINED)
    assert window.page.session.card is not None
    assert window.page.session.card.codes == (first, second)


def test_the_third_of_three_joins_the_two(window: CounterWindow, printer: BasketPrinter) -> None:
    third_child = {"name": "Lường Lò Bảo Ngọc", "sex": "female", "birth_date": "2026-11-02"}
    event = dict(files.birth()["event"])  # type: ignore[call-overload]
    third = files.birth(
        code="H99.41.07-261120-0033", certificate=None, event={**event, "children": [third_child]}
    )
    codes = [*open_both(window)]
    window.enter()
    codes.append(window.take_in(third))
    window.scan(codes[-1])
    window.stands(CounterState.ASKED_JOIN)
    window.enter()
    window.enter()
    assert len(printer.basket) == 1
    assert [sheet.codes for sheet in window.sheets(codes[0])] == [tuple(codes)]


def test_scanning_one_of_the_joined_again_changes_nothing(window: CounterWindow) -> None:
    first, second = open_both(window)
    window.enter()
    window.scan(second)
    window.stands(CounterState.JOINED)
    assert window.page.session.card is not None
    assert set(window.page.session.card.codes) == {first, second}


def test_what_was_decided_about_the_first_stays_when_the_second_joins(window: CounterWindow) -> None:
    first, second = two(window)
    window.scan(first)
    row = window.page.view.card.collector
    row.who.options[1].click()
    row.name.setFocus()
    window.type("Luong Van Thiep")
    window.scan(second)
    window.enter()
    window.enter()
    assert {window.dossier(code).collector for code in (first, second)} == {"Luong Van Thiep"}


def test_a_twin_whose_letter_is_held_is_not_joined(window: CounterWindow) -> None:
    first, second = two(window)
    window.take_in(death(event=DIED))
    window.scan(first)
    window.scan(second)
    assert window.page.session.card is not None
    assert window.page.session.card.codes == (second,)
    assert window.page.session.card.choice.held == (LetterKind.BIRTH,)


def test_a_typed_sibling_leaves_no_words_in_the_scan_box(window: CounterWindow) -> None:
    first, second = two(window)
    window.scan(first)
    window.press(Qt.Key.Key_F2)
    window.type(second)
    window.enter()
    window.stands(CounterState.ASKED_JOIN)
    assert window.page.view.scan_box.line.text() == ""
