"""The settings page on a real register: reading, typing, saving, and every state it can show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.errors.paper import MissingTemplate
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import LogKind
from counter_app.domain.office import NumberSource, SignatureForm
from counter_app.domain.paper_size import PaperSize
from counter_app.ui.background import Background
from counter_app.ui.components.fields import LineField
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.settings import gallery
from counter_app.ui.pages.settings.acts import SettingsActs
from counter_app.ui.pages.settings.calendar_files import CalendarFiles
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler


def open_page(
    opened: Opened,
    theme: Theme,
    background: Background,
    crashes: list[Exception],
    files: CalendarFiles | None = None,
) -> tuple[QWidget, SettingsPage]:
    """A window with the settings in it; whoever opens it keeps the window."""
    window = QWidget()
    app = opened.app
    acts = SettingsActs(app.settling, app.sampling, app.stationery, app.calendar)
    page = SettingsPage(theme, acts, background, Ask(theme, window), crashes.append, files)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    theme.set_client_width(1366)
    window.resize(1282, 640)
    window.show()
    window.activateWindow()
    return window, page


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    """Wait until everything in the background has come home."""
    return settler(background, qapp)


@pytest.fixture
def page(
    filled: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> Iterator[SettingsPage]:
    """The settings of the demo's commune."""
    window, made = open_page(filled, theme, background, unhandled)
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def type_into(page: SettingsPage, name: str, text: str) -> LineField:
    """Type a line over what stands in its field: keys for what has one, the input method for marked letters."""
    section = next(section for section, form in page.forms.items() if name in form.editors)
    page.show_section(section)
    editor = page.forms[section].editors[name]
    assert isinstance(editor, LineField)
    editor.setFocus()
    editor.selectAll()
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(editor, letter)
            continue
        # Qt's own keys stop at ASCII and end the process there; people write “â” through an input method anyway.
        marked = QInputMethodEvent()
        marked.setCommitString(letter)
        QApplication.sendEvent(editor, marked)
    return editor


def save(page: SettingsPage, settle: Settle) -> None:
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_the_fields_show_what_is_in_force(page: SettingsPage) -> None:
    commune = page.office.editors["office.commune"]
    assert isinstance(commune, LineField)
    assert commune.text() == "Suối Lành"
    assert not page.save_bar.isVisible()


def test_the_save_bar_appears_with_the_first_change_and_goes_with_the_last(page: SettingsPage) -> None:
    type_into(page, "office.commune", "La Hoa")
    assert page.save_bar.isVisible()
    assert page.save_bar.words.words == "1 thay đổi chưa lưu"
    type_into(page, "office.commune", "x")
    page.put("office.commune", "Suối Lành")
    assert not page.save_bar.isVisible()


def test_ctrl_s_keeps_everything_typed_and_tells_the_window(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    told: list[bool] = []
    page.saved.connect(lambda: told.append(True))
    type_into(page, "office.phone", "0215 000 111")
    type_into(page, "guards.birth_ask_days", "45")
    save(page, settle)
    settings = filled.app.settling.settings()
    assert settings.office.phone == "0215 000 111"
    assert settings.guards.birth_ask_days == 45
    assert told == [True]
    assert page.state is SettingsState.SAVED
    assert not page.save_bar.isVisible()


def test_a_change_is_logged_with_its_names_and_not_its_words(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    type_into(page, "office.phone", "0215 000 111")
    save(page, settle)
    logged = [details for entry, details in filled.app.review.entries() if entry.kind is LogKind.SETTINGS]
    assert logged[-1] == {"what": "settings", "names": ["office.phone"]}


def test_a_fault_is_said_under_its_field_and_nothing_is_saved_or_lost(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    before = filled.app.settling.settings()
    type_into(page, "office.phone", "0215 000 111")
    editor = type_into(page, "kinds.6.number_pattern", "TXL")
    page.show_section(Section.OFFICE)
    save(page, settle)
    assert filled.app.settling.settings() == before
    assert page.state is SettingsState.FAULTY
    assert page.section is Section.LETTERS
    assert page.letters.kind is LetterKind.APOLOGY
    assert editor.hasFocus()
    assert "{n" in page.letters.fields["kinds.6.number_pattern"].error
    assert page.draft is not None
    assert page.draft.text("office.phone") == "0215 000 111"


def test_a_mended_fault_goes_by_itself_and_the_rest_is_saved(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    type_into(page, "kinds.6.number_pattern", "TXL")
    save(page, settle)
    type_into(page, "kinds.6.number_pattern", "{n:02}/TXL")
    assert page.letters.fields["kinds.6.number_pattern"].error == ""
    assert page.banners.banners == ()
    save(page, settle)
    assert filled.app.settling.settings().kind(LetterKind.APOLOGY).number_pattern == "{n:02}/TXL"


def test_hours_upside_down_are_told_below_the_spans(page: SettingsPage, settle: Settle) -> None:
    page.show_section(Section.HOURS)
    first = page.hours.spans[0]
    first.opens.setFocus()
    first.opens.selectAll()
    QTest.keyClicks(first.opens, "11h45")
    save(page, settle)
    assert "11:45-11:30" in page.hours.below.words
    first.opens.selectAll()
    QTest.keyClicks(first.opens, "8h")
    assert page.hours.below.words == "Một ngày làm việc dài 7 giờ 30 phút."


def test_a_third_span_can_be_added_and_taken_away(page: SettingsPage, filled: Opened, settle: Settle) -> None:
    page.show_section(Section.HOURS)
    page.hours.add_button.click()
    QTest.keyClicks(page.hours.spans[2].opens, "18h")
    QTest.keyClicks(page.hours.spans[2].closes, "19h")
    save(page, settle)
    assert str(filled.app.settling.settings().hours.spans[-1]) == "18:00-19:00"
    page.hours.spans[2].remove.click()
    save(page, settle)
    assert len(filled.app.settling.settings().hours.spans) == 2


def test_a_number_another_counter_used_meanwhile_is_not_given_back(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    settling = filled.app.settling
    settling.change({"kinds.6.number_source": "reserved", "kinds.6.reserved": "41, 42, 43"})
    page.activated()
    settle()
    settling.change({"kinds.6.reserved": "42, 43"})
    type_into(page, "office.phone", "0215 000 111")
    save(page, settle)
    rules = settling.settings().kind(LetterKind.APOLOGY)
    assert rules.number_source is NumberSource.RESERVED
    assert rules.reserved == (42, 43)


def test_a_run_of_reserved_numbers_is_kept_number_by_number(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    page.put("kinds.6.number_source", "reserved")
    type_into(page, "kinds.6.reserved", "41-44")
    save(page, settle)
    assert filled.app.settling.settings().kind(LetterKind.APOLOGY).reserved == (41, 42, 43, 44)


def test_the_next_number_is_shown_beside_its_pattern_and_a_block_tells_what_is_left(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    page.show_section(Section.LETTERS)
    page.letters.show_kind(LetterKind.APOLOGY)
    type_into(page, "kinds.6.number_pattern", "{n:03}/{year}/TXL")
    rows = page.letters.kinds[LetterKind.APOLOGY].numbers
    below = rows.fields["kinds.6.number_pattern"].editor
    assert below.accessibleDescription() == "Ví dụ: 001/2026/TXL"
    page.put("kinds.6.number_source", "reserved")
    type_into(page, "kinds.6.reserved", "58-60")
    assert below.accessibleDescription() == "Ví dụ: 058/2026/TXL"
    left = rows.fields["kinds.6.reserved"].editor.accessibleDescription()
    assert left == "Còn 3 số: 58–60. Sắp hết, xin văn thư cấp thêm."
    type_into(page, "kinds.6.numbers.few", "2")
    assert rows.fields["kinds.6.reserved"].editor.accessibleDescription() == "Còn 3 số: 58–60"


def test_the_decision_behind_an_own_series_is_kept_with_its_day(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    page.show_section(Section.LETTERS)
    type_into(page, "kinds.6.numbers.decision", "Quyết định số 12/QĐ-UBND")
    type_into(page, "kinds.6.numbers.decided", "31/2/2026")
    save(page, settle)
    assert page.state is SettingsState.FAULTY
    type_into(page, "kinds.6.numbers.decided", "5/1/2026")
    save(page, settle)
    numbers = filled.app.settling.settings().kind(LetterKind.APOLOGY).numbers
    assert (numbers.decision, numbers.decided) == ("Quyết định số 12/QĐ-UBND", date(2026, 1, 5))


def test_the_way_of_signing_is_chosen_with_its_meaning(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    page.show_section(Section.LETTERS)
    page.letters.show_kind(LetterKind.BIRTH)
    assert page.letters.kinds[LetterKind.BIRTH].put_in.isVisible()
    page.put("kinds.7.signing", SigningMode.AHEAD.value)
    assert not page.letters.kinds[LetterKind.BIRTH].put_in.isVisible()
    save(page, settle)
    assert filled.app.settling.settings().kind(LetterKind.BIRTH).signing is SigningMode.AHEAD


def test_sheets_put_in_the_drawer_are_counted_at_once(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    before = dict(filled.app.settling.stock())[LetterKind.BIRTH]
    assert before is not None
    page.show_section(Section.LETTERS)
    part = page.letters.kinds[LetterKind.BIRTH]
    QTest.keyClicks(part.sheets, "20")
    part.put_in.click()
    settle()
    assert dict(filled.app.settling.stock())[LetterKind.BIRTH] == before + 20
    assert str(before + 20) in part.stock.words


def test_spoiled_sheets_need_a_reason_and_never_more_than_there_are(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    before = dict(filled.app.settling.stock())[LetterKind.BIRTH]
    part = page.letters.kinds[LetterKind.BIRTH]
    part.sheets.setText("9000")
    part.spoil.click()
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.why is not None
    overlay.why.setText("in hỏng")
    overlay.act.click()
    settle()
    assert dict(filled.app.settling.stock())[LetterKind.BIRTH] == before
    assert [banner.value.key for banner in page.banners.banners] == ["error"]


def test_discarding_asks_first_and_then_shows_what_is_in_force(page: SettingsPage, settle: Settle) -> None:
    editor = type_into(page, "office.commune", "La Hoa")
    page.save_bar.discard.click()
    assert page.ask.overlay is not None
    page.ask.overlay.act.click()
    settle()
    assert editor.text() == "Suối Lành"
    assert not page.save_bar.isVisible()


def test_what_is_typed_waits_while_another_page_is_in_front(page: SettingsPage, settle: Settle) -> None:
    editor = type_into(page, "office.commune", "La Hoa")
    page.deactivated()
    page.activated()
    settle()
    assert editor.text() == "La Hoa"
    assert page.save_bar.isVisible()


def test_the_sample_is_drawn_with_what_is_typed(page: SettingsPage, filled: Opened, settle: Settle) -> None:
    type_into(page, "office.commune", "La Hoa")
    page.draw_sample()
    settle()
    words = dict(filled.writer.drawn[-1].fields)
    assert words["organ_2"].replace("\u00a0", " ") == "XÃ LA HOA"
    page.show_section(Section.LETTERS)
    page.letters.show_kind(LetterKind.BIRTH)
    page.put("kinds.7.paper", PaperSize.A4.value)
    page.draw_sample()
    settle()
    assert filled.writer.drawn[-1].paper is PaperSize.A4
    assert page.sample.view.pdf is not None


@pytest.mark.parametrize("form", list(SignatureForm))
def test_the_block_on_the_screen_says_what_the_sheet_will_say(
    form: SignatureForm, page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    page.show_section(Section.SIGNATORY)
    page.put("office.signatory.form", form.value)
    page.draw_sample()
    settle()
    words = dict(filled.writer.drawn[-1].fields)
    printed = (words[name].replace("\u00a0", " ") for name in ("sign_1", "sign_2") if words[name])
    lines = [line for name in printed for line in name.split("\n")]
    assert page.signatory.block.accessibleName() == ", ".join(
        [*lines, words["signatory"].replace("\u00a0", " ")]
    )


def test_a_stand_in_is_entered_shown_saved_and_taken_away(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    page.show_section(Section.SIGNATORY)
    part = page.signatory.stand_ins
    part.name.setText("Cầm Thị Nhung")
    part.since.setText("20/11/2026")
    part.last.setText("19/11/2026")
    part.add_button.click()
    assert part.last_field.error
    part.last.setText("30/11/2026")
    part.add_button.click()
    assert not part.last_field.error
    assert [row.cells[0].words for row in part.table.model.rows] == ["Cầm Thị Nhung"]
    page.save()
    settle()
    (saved,) = filled.app.settling.settings().office.stand_ins
    assert (saved.signatory.name, saved.signatory.form) == ("Cầm Thị Nhung", SignatureForm.DEPUTY)
    assert (saved.since, saved.until) == (date(2026, 11, 20), date(2026, 12, 1))
    part.table.view.take(part.table.model.rows[0].key)
    part.remove_button.click()
    assert part.table.model.rows == ()
    page.save()
    settle()
    assert filled.app.settling.settings().office.stand_ins == ()


def test_a_stand_in_without_name_or_day_is_not_added(page: SettingsPage) -> None:
    page.show_section(Section.SIGNATORY)
    part = page.signatory.stand_ins
    part.add_button.click()
    assert part.name_field.error
    assert part.since_field.error
    assert part.last_field.error
    assert part.table.model.rows == ()


def test_the_title_by_order_is_asked_only_of_who_signs_by_order(page: SettingsPage) -> None:
    page.show_section(Section.SIGNATORY)
    assert page.signatory.title.isHidden()
    page.put("office.signatory.form", SignatureForm.BY_ORDER.value)
    assert not page.signatory.title.isHidden()
    assert "CHÁNH VĂN PHÒNG" in page.signatory.block.accessibleName()
    page.put("office.signatory.title", "Trưởng phòng Văn hóa - Xã hội")
    assert "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI" in page.signatory.block.accessibleName()


def test_a_sample_that_cannot_be_drawn_says_why(page: SettingsPage, filled: Opened, settle: Settle) -> None:
    filled.writer.broken = MissingTemplate(path="6.docx")
    page.draw_sample()
    settle()
    assert page.sample.view.pdf is None
    assert page.state is SettingsState.OFFICE


def test_a_trial_sheet_goes_to_the_printer_and_leaves_no_trace_in_the_log(
    page: SettingsPage, filled: Opened, settle: Settle, tmp_path: Path
) -> None:
    printed = len(list((tmp_path / "home" / "printed").glob("*.pdf")))
    before = filled.app.review.verify()
    page.printers.try_button.click()
    settle()
    assert len(list((tmp_path / "home" / "printed").glob("*.pdf"))) == printed + 1
    assert filled.app.review.verify() == before
    assert "nhận lệnh" in page.banners.banners[0].value.lead


def test_arrows_go_through_the_sections_and_right_goes_into_one(page: SettingsPage, settle: Settle) -> None:
    page.nav.buttons[Section.OFFICE].setFocus()
    QTest.keyClick(page.nav.buttons[Section.OFFICE], Qt.Key.Key_Down)
    settle()
    assert page.section is Section.SIGNATORY
    assert page.nav.buttons[Section.SIGNATORY].hasFocus()
    QTest.keyClick(page.nav.buttons[Section.SIGNATORY], Qt.Key.Key_Right)
    settle()
    assert page.signatory.editors["office.signatory.name"].hasFocus()


def test_a_narrow_window_keeps_the_form_and_a_list_of_sections_above_it(
    page: SettingsPage, settle: Settle
) -> None:
    page.theme.set_client_width(960)
    page.window().resize(876, 400)
    settle()
    assert page.nav.isVisible()
    assert not page.sample.isVisible()
    page.window().resize(700, 400)
    settle()
    assert not page.nav.isVisible()
    assert page.picker.isVisible()


def test_on_the_first_day_the_page_says_what_letters_still_need(
    empty: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> None:
    window, page = open_page(empty, theme, background, unhandled)
    page.activated()
    settle()
    assert page.state is SettingsState.FIRST_RUN
    assert page.first_run.isVisible()
    page.put("office.commune", "Lâm Hòa")
    page.put("office.signatory.name", "Đinh Trọng Khải")
    page.save()
    settle()
    assert not page.first_run.isVisible()
    assert empty.app.settling.settings().office.is_complete
    page.deactivated()
    settle()
    window.close()


@pytest.mark.parametrize("state", list(SettingsState))
def test_every_state_of_the_settings_can_be_shown(
    state: SettingsState,
    empty: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
) -> None:
    window, page = open_page(empty, theme, background, unhandled)
    app = empty.app
    acts = SettingsActs(app.settling, app.sampling, app.stationery, app.calendar)
    gallery.states()[state](gallery.Stage(page, acts, settle))
    assert page.state is state
    page.deactivated()
    settle()
    window.close()
    assert unhandled == []


def test_the_keyboard_goes_along_when_another_section_comes_to_the_front(
    page: SettingsPage, settle: Settle
) -> None:
    assert QApplication.focusWidget() is page.nav.buttons[Section.OFFICE]
    page.show_section(Section.DAYS)
    settle()
    assert QApplication.focusWidget() is page.nav.buttons[Section.DAYS]


def test_what_is_typed_keeps_the_keyboard_when_the_section_stays(page: SettingsPage) -> None:
    editor = type_into(page, "office.commune", "Lâm Hòa")
    page.show_section(Section.OFFICE)
    assert QApplication.focusWidget() is editor
    assert editor.text() == "Lâm Hòa"
