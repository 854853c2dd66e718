"""The counter page at the keyboard: what Enter may do, what it may not, and what is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.ui.pages.counter import gallery_files as files
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.theme import Theme
from tests.counter_window import CounterWindow, open_window
from tests.fakes import BasketPrinter
from tests.services.desk import instant
from tests.sketch import SketchWriter

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer() -> SketchWriter:
    return SketchWriter()


@pytest.fixture
def printer() -> BasketPrinter:
    return BasketPrinter()


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, tmp_path: Path, writer: SketchWriter, printer: BasketPrinter
) -> Iterator[CounterWindow]:
    opened = open_window(qtbot, theme, tmp_path, writer=writer, printer=printer)
    yield opened
    opened.close()


def test_the_enter_of_a_scanner_opens_the_card_and_never_prints(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    window.scan(window.take_in(files.birth()))
    window.stands(CounterState.LETTER)
    assert printer.basket == []


def test_one_scan_and_one_enter_print_the_letter_and_hand_the_result_over(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.enter()
    assert len(printer.basket) == 1
    window.stands(CounterState.EMPTY)
    (sheet,) = window.sheets(code)
    assert sheet.handed_over is not None
    assert sheet.collector == "Lò Thị Mai"
    assert "Đã gửi lệnh in Thư chúc mừng khai sinh số 1" in window.words()
    assert "Giấy đã ra chưa?" in window.words()


def test_an_enter_sooner_than_300_ms_after_the_card_does_nothing(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    window.scan(window.take_in(files.birth()))
    window.enter(after_ms=299)
    assert printer.basket == []
    window.enter(after_ms=1)
    assert len(printer.basket) == 1


def test_a_key_that_repeats_itself_never_prints(window: CounterWindow, printer: BasketPrinter) -> None:
    window.scan(window.take_in(files.birth()))
    window.times.at += 2_000
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(window.focus, held)
    window.settle()
    assert printer.basket == []


def test_a_second_enter_while_the_handover_runs_does_nothing(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.times.at += 900
    QTest.keyClick(window.focus, Qt.Key.Key_Return)
    window.stands(CounterState.WORKING)
    for _again in range(3):
        window.times.at += 900
        QTest.keyClick(window.focus, Qt.Key.Key_Return)
    window.settle()
    assert len(printer.basket) == 1
    assert len(window.sheets(code)) == 1


def test_where_the_sheet_has_no_room_the_way_to_it_stands_beside_the_main_deed(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth()))
    look = window.page.view.deeds.look_button
    assert look.isHidden(), "the sheet itself is seen"

    window.shell.resize(960, 505)
    window.settle()
    assert look.isVisible()
    look.click()
    window.stands(CounterState.ENLARGED)


def test_six_letters_without_marks_find_the_person(window: CounterWindow) -> None:
    window.take_in(files.birth())
    window.page.focus_scan()
    window.type("lo thi")
    window.enter()
    window.stands(CounterState.LETTER)
    assert "Lò Thị Mai" in window.words()


def test_several_hits_are_rows_and_enter_opens_the_one_in_focus(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    window.take_in(files.birth())
    window.take_in(files.mai_again())
    window.page.focus_scan()
    window.type("lo thi mai")
    window.enter()
    window.stands(CounterState.SEVERAL)
    assert len(window.page.view.hits.rows) == 2
    chosen = window.focus.accessibleName()
    window.enter()
    card = window.page.view.card.value
    assert card is not None
    assert card.name in chosen
    assert printer.basket == []


def test_an_unknown_code_stays_in_the_box_with_a_sentence_under_it(window: CounterWindow) -> None:
    window.page.focus_scan()
    window.type("H99.41.07-261120-9999")
    window.enter()
    window.stands(CounterState.NOT_FOUND)
    assert window.page.view.scan_box.line.text() == "H99.41.07-261120-9999"
    assert "H99.41.07-261120-9999" in window.page.view.scan_box.sentence


def test_a_new_scan_takes_the_place_of_the_card(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth()))
    window.scan(window.take_in(files.late_paper()))
    assert "Giàng A Sính" in window.words()
    assert "Lò Thị Mai" not in window.words()


def test_a_scan_during_a_handover_waits_for_its_end(window: CounterWindow, printer: BasketPrinter) -> None:
    first, second = window.take_in(files.birth()), window.take_in(files.late_paper())
    window.scan(first)
    window.times.at += 900
    QTest.keyClick(window.focus, Qt.Key.Key_Return)
    window.page.scanned(second)
    window.settle()
    assert len(printer.basket) == 1
    assert window.page.session.card is not None
    assert window.page.session.card.code == second


def test_no_letter_asks_why_and_logs_the_reason(window: CounterWindow, printer: BasketPrinter) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.press(Qt.Key.Key_F6)
    window.stands(CounterState.ASKED_NO_LETTER)
    window.enter()
    window.stands(CounterState.ASKED_NO_LETTER)
    assert window.page.view.question.fault
    window.type("Gia dinh xin khong nhan")
    window.enter()
    window.stands(CounterState.NO_LETTER)
    window.enter()
    assert printer.basket == []
    assert window.log(LogKind.NO_LETTER) == [{"codes": [code], "why": "Gia dinh xin khong nhan", "held": []}]


def test_another_letter_offers_every_set_and_wants_a_reason_only_against_the_rules(
    window: CounterWindow,
) -> None:
    window.scan(window.take_in(files.late_birth()))
    window.stands(CounterState.TWO_LETTERS)
    window.press(Qt.Key.Key_F4)
    panel = window.page.view.question
    assert panel.choices is not None
    assert [line.choice.key for line in panel.choices.lines] == ["7+6", "7", "6", "-"]
    panel.take("7")
    window.enter()
    assert panel.fault
    panel.reasons[0].click()
    window.enter()
    window.stands(CounterState.LETTER)
    assert window.page.session.decision.letters == (LetterKind.BIRTH,)


def test_f6_is_not_offered_where_the_rules_give_no_letter(window: CounterWindow) -> None:
    window.scan(window.take_in(files.again()))
    window.stands(CounterState.NO_LETTER)
    assert window.page.view.deeds.main_button.words == "Trao kết quả, không thư"
    assert not window.page.view.deeds.none_button.isVisible()
    window.press(Qt.Key.Key_F6)
    window.stands(CounterState.NO_LETTER)


def test_a_letter_the_rules_ask_about_is_never_printed_before_the_answer(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    window.scan(window.take_in(files.verified_late()))
    window.stands(CounterState.TO_DECIDE)
    window.enter()
    window.stands(CounterState.ASKED_LETTERS)
    window.page.view.question.take("-")
    window.enter()
    window.enter()
    assert printer.basket == []
    assert window.page.session.card is None


def test_a_late_dossier_never_marked_ready_is_asked_about_before_anything_else(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    code = window.take_in(files.never_marked())
    window.scan(code)
    window.stands(CounterState.ASKED_READY)
    panel = window.page.view.question
    panel.moment.setFocus()
    window.type("16:00 17/11/2026")
    window.enter()
    window.stands(CounterState.NO_LETTER)
    window.enter()
    assert window.dossier(code).ready == instant("2026-11-17T16:00")
    assert printer.basket == []


def test_a_result_ready_only_now_brings_the_apology(window: CounterWindow) -> None:
    window.scan(window.take_in(files.never_marked()))
    window.enter()
    window.stands(CounterState.TO_PRINT_AND_SIGN)
    assert "Thư xin lỗi" in window.words()


def test_an_instant_that_has_not_come_yet_is_no_answer(window: CounterWindow) -> None:
    window.scan(window.take_in(files.never_marked()))
    window.page.view.question.moment.setFocus()
    window.type("16:00 25/11/2026")
    window.enter()
    window.stands(CounterState.ASKED_READY)
    assert "chưa tới" in window.page.view.question.fault


def test_signing_on_the_spot_takes_two_enters(window: CounterWindow, printer: BasketPrinter) -> None:
    code = window.take_in(files.late_paper())
    window.scan(code)
    assert window.page.view.deeds.main_button.words == "In thư để ký"
    window.enter()
    window.stands(CounterState.SIGNED_BY_HAND)
    assert window.page.view.deeds.main_button.words == "Đã ký, trao kết quả"
    assert window.sheets(code)[0].handed_over is None
    window.enter()
    assert len(printer.basket) == 1
    assert window.sheets(code)[0].signed is not None
    assert window.sheets(code)[0].handed_over is not None


def test_someone_else_collects_only_by_name(window: CounterWindow, printer: BasketPrinter) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    row = window.page.view.card.collector
    row.who.options[1].click()
    window.page.view.deeds.main_button.setFocus()
    window.enter()
    assert printer.basket == []
    assert "Chưa ghi tên người nhận" in window.words()
    window.type("Luong Van Thiep")
    row.channel.take("home")
    row.channel.chosen.emit("home")
    window.enter()
    (sheet,) = window.sheets(code)
    assert (sheet.collector, sheet.channel) == ("Luong Van Thiep", Channel.HOME)


def test_put_aside_nothing_decided_is_lost(window: CounterWindow) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.press(Qt.Key.Key_F6)
    window.type("Xin thoi")
    window.enter()
    window.press(Qt.Key.Key_F8)
    window.stands(CounterState.EMPTY)
    window.scan(code)
    window.stands(CounterState.NO_LETTER)
    assert window.page.session.decision.why == "Xin thoi"


def test_a_printer_that_refuses_is_a_banner_and_the_number_is_taken_up_again(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    printer.refusing = True
    window.enter()
    assert window.page.session.card is not None
    assert len(window.page.view.banners.banners) == 1
    printer.refusing = False
    window.enter()
    assert [sheet.number for sheet in window.sheets(code)] == [1]
    assert window.sheets(code)[0].handed_over is not None


def test_a_sheet_that_cannot_be_drawn_blocks_enter_and_says_why(
    window: CounterWindow, writer: SketchWriter, printer: BasketPrinter
) -> None:
    code = window.take_in(files.birth())
    writer.broken = MissingGlyph(character="𠀀", font="EB Garamond", paragraph=3)
    window.scan(code)
    window.stands(CounterState.STUCK)
    assert len(window.page.view.banners.banners) == 1
    window.enter()
    assert printer.basket == []
    assert window.sheets(code) == ()


def test_missing_words_block_the_letter_and_lead_to_the_dossier(window: CounterWindow, qtbot: QtBot) -> None:
    code = window.take_in(files.wordless())
    window.scan(code)
    window.stands(CounterState.STUCK)
    (line,) = window.page.view.card.letter_lines
    with qtbot.waitSignal(window.page.open_requested) as asked:
        line.acted.emit("open")
    assert asked.args == ["dossiers", code]


def test_print_again_is_the_same_sheet_counted(window: CounterWindow, printer: BasketPrinter) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.enter()
    window.page.view.undo_bar.buttons[0].click()
    window.settle()
    assert printer.basket[0] == printer.basket[1]
    assert window.sheets(code)[0].prints == 2


def test_undo_asks_why_and_the_result_waits_again(window: CounterWindow) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.enter()
    window.press(Qt.Key.Key_Z, CONTROL)
    window.stands(CounterState.ASKED_UNDO)
    window.page.view.question.reasons[1].click()
    window.enter()
    assert window.sheets(code)[0].withdrawn_why == "Sai chữ trên thư"
    window.stands(CounterState.LETTER)


def test_with_nothing_handed_over_undo_says_so(window: CounterWindow) -> None:
    window.press(Qt.Key.Key_Z, CONTROL)
    assert len(window.page.view.banners.banners) == 1
    window.stands(CounterState.EMPTY)


def test_a_case_handed_over_can_be_given_a_copy(window: CounterWindow, printer: BasketPrinter) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.enter()
    window.scan(code)
    window.stands(CounterState.CLOSED)
    window.enter()
    assert len(printer.basket) == 1, "Enter gives no copy"
    window.page.view.deeds.main_button.click()
    window.settle()
    assert len(printer.basket) == 2
    assert window.sheets(code)[0].copies == 1


def test_the_last_five_stand_below_newest_first(window: CounterWindow) -> None:
    for file in files.just_handed_over():
        window.scan(window.take_in(file))
        window.enter()
    window.scan(window.take_in(files.birth()))
    window.enter()
    names = [item.value.name for item in window.page.view.recents.items]
    assert names == ["Lò Thị Mai", "Lường Văn Ín", "Cầm Thị Nhung", "Vi Văn Thành", "Lô Thị Quế"]
    window.press(Qt.Key.Key_F7)
    window.enter()
    window.stands(CounterState.CLOSED)


def test_the_words_of_the_lateness_are_edited_on_the_page(window: CounterWindow) -> None:
    code = window.take_in(files.late_paper())
    window.scan(code)
    window.press(Qt.Key.Key_F9)
    window.stands(CounterState.ASKED_CAUSE)
    window.page.view.question.text.setFocus()
    window.type("cho noi cu tru cu xac minh")
    window.enter()
    assert "cho noi cu tru cu xac minh" in window.words()
    assert window.dossier(code).cause_words == "cho noi cu tru cu xac minh"


def test_esc_goes_back_step_by_step_and_loses_nothing(window: CounterWindow) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    row = window.page.view.card.collector
    row.who.options[1].click()
    row.name.setFocus()
    window.type("Luong Van Thiep")
    window.press(Qt.Key.Key_F4)
    window.press(Qt.Key.Key_Escape)
    window.stands(CounterState.LETTER)
    window.press(Qt.Key.Key_F3)
    window.stands(CounterState.ENLARGED)
    window.press(Qt.Key.Key_Escape)
    window.stands(CounterState.LETTER)
    window.press(Qt.Key.Key_Escape)
    window.stands(CounterState.EMPTY)
    window.scan(code)
    window.stands(CounterState.LETTER)
    assert row.collector == "Luong Van Thiep"


def test_an_enter_over_the_enlarged_sheet_still_prints_that_sheet(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    window.scan(window.take_in(files.birth()))
    window.press(Qt.Key.Key_F3)
    window.press(Qt.Key.Key_Escape)
    window.enter(after_ms=100)
    assert printer.basket == [], "the card has just come back to the screen"
    window.enter()
    assert len(printer.basket) == 1


def test_ctrl_z_on_another_page_brings_the_question_to_the_front(window: CounterWindow) -> None:
    window.page.open_requested.connect(lambda key, _what: window.shell.show_page(key))
    window.scan(window.take_in(files.birth()))
    window.enter()
    window.shell.show_page("today")
    window.settle()
    QTest.keyClick(window.shell, Qt.Key.Key_Z, CONTROL)
    window.settle()
    assert window.shell.current == "counter"
    window.stands(CounterState.ASKED_UNDO)


def test_a_printer_that_refuses_a_condolence_leads_back_to_the_two_looks(
    window: CounterWindow, printer: BasketPrinter
) -> None:
    window.scan(window.take_in(files.death()))
    printer.refusing = True
    window.enter()
    window.enter()
    printer.refusing = False
    window.stands(CounterState.QUIET)
    window.enter()
    window.stands(CounterState.SECOND_LOOK)
    assert printer.basket == []


def test_a_bug_while_drawing_leaves_the_page_usable(
    window: CounterWindow, writer: SketchWriter, printer: BasketPrinter
) -> None:
    code = window.take_in(files.birth())
    window.crash_expected = True
    writer.draw = None  # type: ignore[method-assign,assignment]
    window.scan(code)
    window.stands(CounterState.STUCK)
    assert [type(one) for one in window.crashes] == [TypeError]
    window.enter()
    window.press(Qt.Key.Key_F6)
    window.type("Khong soan duoc thu")
    window.enter()
    window.enter()
    assert printer.basket == []
    assert window.dossier(code).handed_over is not None
