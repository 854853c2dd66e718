"""The letter log: its rows and plates, and the page on the demo's fortnight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.chain import Head, code_of
from counter_app.domain.errors.paper import MissingTemplate
from counter_app.domain.instants import at, local
from counter_app.domain.letter import LetterKind, SigningMode, Wording
from counter_app.domain.logbook import Sheet, SheetId, Stage
from counter_app.domain.paper_size import PaperSize
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.letters import gallery, gallery_stage, log_rows, present
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.deeds import Deed, deeds_of
from counter_app.ui.pages.letters.page import LettersPage
from counter_app.ui.pages.letters.reading import Period, Stored, Wanted, bounds, first_page
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Tone
from counter_app.ui.values import RowKind
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler

MONDAY = date(2026, 11, 23)


def moment(hour: int, minute: int = 0, day: int = 23) -> datetime:
    return at(date(2026, 11, day), datetime(2026, 11, day, hour, minute, tzinfo=UTC).time())


def sheet(number: int = 46, **more: object) -> Sheet:
    """A sheet printed on Monday and waiting to be signed."""
    made = Sheet(
        id=SheetId(f"sheet-{number}"),
        kind=LetterKind.APOLOGY,
        year=2026,
        number=number,
        document_number="02/TXL-UBND",
        codes=("H99.41.07-261112-0007",),
        addressee="ông Khoàng Văn Tỉnh",
        signing=SigningMode.ON_THE_SPOT,
        day=MONDAY,
        intended=moment(9, 58),
        drawn=moment(9, 58),
        spooled=moment(9, 58),
        sha256="ab" * 32,
        prints=1,
    )
    return replace(made, **more)  # type: ignore[arg-type]


# The rows --------------------------------------------------------------------------------------------------


def test_each_day_has_a_head_with_its_total_and_what_waits_for_a_signature() -> None:
    signed = sheet(45, signed=moment(9))
    friday = sheet(44, day=date(2026, 11, 20))
    rows = log_rows.rows([sheet(), signed, friday], MONDAY)
    heads = [row for row in rows if row.kind is RowKind.HEAD]
    assert [cell.words for cell in heads[0].cells] == ["Hôm nay, Thứ Hai 23/11", "2 mục · 1 chờ ký"]
    assert [cell.words for cell in heads[1].cells] == ["Thứ Sáu 20/11", "1 mục · 1 chờ ký"]


def test_a_day_that_goes_on_in_the_next_page_gets_no_second_head_and_no_wrong_total() -> None:
    first = log_rows.rows([sheet(46)], MONDAY, more=True)
    further = log_rows.rows([sheet(45)], MONDAY, before=MONDAY)
    assert len(first[0].cells) == 1
    assert [row.kind for row in further] == [RowKind.ROW]


def test_a_spent_number_is_struck_and_says_why() -> None:
    gone = log_rows.row(sheet(withdrawn=moment(10, 5), withdrawn_why="sai tên đệm"))
    assert gone.kind is RowKind.VOID
    assert gone.cells[0].struck
    assert gone.cells[1].words == "Số bỏ: sai tên đệm"
    assert gone.cells[3].words == "Bỏ lúc 10:05"


def test_a_letter_in_its_own_words_says_which() -> None:
    fields = (("comfort", "Mong gia đình vững lòng."),)
    words = Wording(LetterKind.CONDOLENCE, PaperSize.A5, "t.docx", "gia đình", fields, reworded=("comfort",))
    told = {one.label: one.words for one in present.facts(sheet(kind=LetterKind.CONDOLENCE, wording=words))}
    assert told["Lời thư"] == "soạn riêng: lời động viên"
    assert "Lời thư" not in {one.label for one in present.facts(sheet())}


def test_stock_signed_before_never_waits_for_a_signature() -> None:
    stock = sheet(signing=SigningMode.STOCK)
    assert present.badge(stock).words == "Đã in, chờ trao"
    assert Deed.SIGNED not in deeds_of(stock)
    assert Deed.SIGNED in deeds_of(sheet())


def test_the_addressee_begins_with_a_large_letter_and_shows_where_the_search_hit() -> None:
    cell = log_rows.row(sheet(), "khoang").cells[1]
    assert cell.words == "Ông Khoàng Văn Tỉnh"
    assert cell.hit is not None
    assert cell.words[cell.hit[0] : cell.hit[1]] == "Khoàng"


def test_bytes_that_do_not_agree_with_the_log_are_never_called_the_sheet_that_was_printed() -> None:
    told = present.sheet_value(sheet(), Stored(b"%PDF", agrees=False))
    assert told.agrees.tone is Tone.LATE
    assert "Không khớp" in told.agrees.words
    assert present.sheet_value(sheet(), Stored(b"%PDF", agrees=True)).agrees.tone is Tone.OK


def test_a_week_is_today_and_the_six_days_before() -> None:
    assert bounds(Period.WEEK, MONDAY) == (date(2026, 11, 17), date(2026, 11, 24))
    assert bounds(Period.ALL, MONDAY) == (None, None)


# The page ----------------------------------------------------------------------------------------------------


def open_page(
    opened: Opened, theme: Theme, background: Background, crashes: list[Exception]
) -> tuple[QWidget, LettersPage]:
    """A window with the log in it; whoever opens it keeps the window."""
    app, window = opened.app, QWidget()
    acts = LetterActs(
        app.review,
        app.signing,
        app.undoing,
        app.printing,
        opened.clock.now,
        app.register.changes,
        app.stationery,
        app.proving,
        app.folder,
        app.numbering,
        app.letter_book,
        app.reviewing,
        app.comparing,
        app.lingering,
        app.registry,
    )
    page = LettersPage(theme, acts, background, Ask(theme, window), crashes.append)
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
) -> Iterator[LettersPage]:
    """The log of the fortnight, all its days."""
    window, made = open_page(filled, theme, background, unhandled)
    settle()
    made.period.take(Period.ALL.value)
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def press(page: LettersPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)


def front(page: LettersPage) -> Sheet:
    assert page.sheet is not None
    return page.sheet


def test_the_newest_sheet_stands_in_front_with_its_stored_page(page: LettersPage) -> None:
    assert front(page).number == max(s.number for s in page.found_sheets)
    assert page.card.view.pdf is not None
    assert page.card.view.pdf.startswith(b"%PDF")
    assert page.card.facts.agrees.accessibleName() == "Khớp đúng tờ đã in"


def test_the_chain_is_checked_when_the_page_opens(page: LettersPage) -> None:
    assert page.chain.isVisible()
    assert "Sổ nguyên vẹn" in page.chain.accessibleName()


def test_the_plate_leads_to_the_whole_check_which_says_what_came_of_it(
    page: LettersPage, settle: Settle
) -> None:
    page.chain.click()
    settle()
    panel = page.chain_desk.panel
    assert panel is not None
    assert panel.typed.hasFocus()
    panel.whole.click()
    assert panel.is_running
    settle()
    assert "không mục nào bị sửa" in panel.answer.words
    assert "Đọc lại toàn bộ lần cuối" in panel.said_words.words
    assert page.state is LettersState.CHAIN
    panel.leave()
    assert page.chain_desk.panel is None


def test_a_check_under_way_is_stopped_by_esc_and_the_panel_stays(page: LettersPage, settle: Settle) -> None:
    page.chain.click()
    settle()
    panel = page.chain_desk.panel
    assert panel is not None
    panel.whole.click()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert page.chain_desk._stopped
    settle()
    assert page.chain_desk.panel is panel
    assert not panel.is_running


def test_a_code_from_paper_is_compared_and_a_wrong_one_told_apart_from_a_mistyped_one(
    filled: Opened, page: LettersPage, settle: Settle
) -> None:
    code = filled.app.proving.code()
    page.chain.click()
    settle()
    panel = page.chain_desk.panel
    assert panel is not None
    for typed in ("", code[:-1]):
        panel.typed.setText(typed)
        panel.compare.click()
        settle()
        assert page.state is LettersState.CHAIN_MISTYPED
        assert panel.answer.isHidden()
    panel.typed.setText(code.lower())
    panel.compare.click()
    settle()
    assert "Mã khớp" in panel.answer.words
    other = code_of(Head(3, "ab" * 32))
    panel.typed.setText(other)
    panel.compare.click()
    settle()
    assert "Mã gõ đúng" in panel.answer.words
    assert page.banners.banners


def test_arrows_go_from_sheet_to_sheet_over_the_day_heads(page: LettersPage, settle: Settle) -> None:
    seen = [front(page).number]
    for _step in range(4):
        press(page, Qt.Key.Key_Down)
        settle()
        seen.append(front(page).number)
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 5
    assert front(page).number in [int(part) for part in page.card.title.words.split() if part.isdigit()]


def test_home_stands_on_a_sheet_and_not_on_a_head(page: LettersPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_End)
    settle()
    assert front(page).number == 1
    press(page, Qt.Key.Key_Home)
    settle()
    assert page.table.view.current_key() == front(page).id
    assert front(page).number == max(s.number for s in page.found_sheets)


def test_f3_gives_the_sheet_the_page_and_esc_gives_it_back(page: LettersPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_F3)
    settle()
    assert page.state is LettersState.LARGE
    assert not page.table.isVisible()
    before = front(page).number
    press(page, Qt.Key.Key_Down)
    settle()
    assert front(page).number < before
    assert page.escape()
    settle()
    assert page.table.isVisible()
    assert page.table.view.hasFocus()


def test_a_search_without_marks_finds_people_and_esc_takes_it_away(page: LettersPage, settle: Settle) -> None:
    everything = len(page.found_sheets)
    page.search.setText("thuy")
    page.refresh()
    settle()
    assert 0 < len(page.found_sheets) < everything
    assert all("Thùy" in sheet.addressee for sheet in page.found_sheets)
    assert page.escape()
    page.refresh()
    settle()
    assert len(page.found_sheets) == everything


def test_the_chips_count_every_kind_and_filter_by_it(page: LettersPage, settle: Settle) -> None:
    counts = {option.choice.key: option.choice.count for option in page.kinds.options}
    assert counts[present.ANY_KIND] == len(page.found_sheets)
    page.kinds.take(str(int(LetterKind.CONDOLENCE)))
    page.refresh()
    settle()
    assert {sheet.kind for sheet in page.found_sheets} == {LetterKind.CONDOLENCE}
    assert len(page.found_sheets) == counts[str(int(LetterKind.CONDOLENCE))]
    assert {o.choice.key: o.choice.count for o in page.kinds.options} == counts


def test_recording_a_signature_moves_the_sheet_on(page: LettersPage, settle: Settle) -> None:
    unsigned = front(page)
    assert page.state is LettersState.UNSIGNED
    page.card.buttons[Deed.SIGNED].click()
    settle()
    assert front(page).id == unsigned.id
    assert front(page).stage is Stage.SIGNED
    assert not page.card.buttons[Deed.SIGNED].isVisible()


def test_a_number_is_given_up_only_with_a_reason(page: LettersPage, settle: Settle) -> None:
    given_up = front(page)
    page.card.buttons[Deed.WITHDRAW].click()
    overlay = page.ask.overlay
    assert overlay is not None
    overlay.act.click()
    settle()
    assert page.ask.overlay is overlay
    assert overlay.why is not None
    overlay.why.setText("in hỏng")
    overlay.act.click()
    settle()
    assert front(page).id == given_up.id
    assert front(page).withdrawn_why == "in hỏng"
    assert page.state is LettersState.WITHDRAWN


def test_a_copy_of_a_letter_given_before_is_counted(page: LettersPage, settle: Settle) -> None:
    given = next(one for one in page.found_sheets if one.stage is Stage.HANDED_OVER)
    page.table.view.take(given.id)
    settle()
    page.card.buttons[Deed.COPY].click()
    settle()
    assert front(page).copies == 1
    assert "cấp lại 1 lần" in present.prints(front(page))


def test_a_page_that_cannot_be_drawn_is_said_in_a_banner(
    page: LettersPage, filled: Opened, settle: Settle
) -> None:
    given = next(one for one in page.found_sheets if one.stage is Stage.HANDED_OVER)
    page.table.view.take(given.id)
    settle()
    filled.writer.broken = MissingTemplate(path="7.docx")
    page.card.buttons[Deed.COPY].click()
    settle()
    assert "error" in [banner.value.key for banner in page.banners.banners]
    assert front(page).copies == 0


def test_enter_opens_the_dossier_of_the_sheet_at_the_counter(page: LettersPage) -> None:
    asked: list[tuple[str, str]] = []
    page.open_requested.connect(lambda where, what: asked.append((where, what)))
    press(page, Qt.Key.Key_Return)
    assert asked == [("counter", front(page).codes[0])]


def test_a_narrow_window_keeps_the_list_and_f3_shows_the_sheet(page: LettersPage, settle: Settle) -> None:
    page.theme.set_client_width(960)
    page.window().resize(876, 400)
    settle()
    page.resized(page.theme.breakpoint, 400)
    settle()
    assert not page.card.isVisible()
    press(page, Qt.Key.Key_F3)
    settle()
    assert page.card.isVisible()
    assert not page.table.isVisible()


def test_every_row_is_one_sentence_with_name_and_standing(page: LettersPage) -> None:
    rows = [row for row in page.table.model.rows if row.kind is RowKind.ROW]
    assert rows
    for row in rows:
        assert row.cells[1].words in row.spoken
        assert row.cells[3].words in row.spoken


def test_everything_of_the_period_is_read_in_one_go(filled: Opened) -> None:
    today = local(filled.clock.now()).date()
    found = first_page(filled.app.reviewing, filled.app.printing, Wanted(Period.ALL), today)
    assert found.next is None
    assert found.counts.kinds is not None
    assert sum(found.counts.kinds.values()) == len(found.sheets)


@pytest.mark.parametrize("state", list(LettersState))
def test_every_state_of_the_log_can_be_shown(
    state: LettersState,
    request: pytest.FixtureRequest,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
) -> None:
    opened: Opened = request.getfixturevalue("empty" if state in gallery.ON_EMPTY_REGISTER else "filled")
    window, page = open_page(opened, theme, background, unhandled)
    app = opened.app
    acts = LetterActs(
        app.review,
        app.signing,
        app.undoing,
        app.printing,
        opened.clock.now,
        app.register.changes,
        app.stationery,
        app.proving,
        app.folder,
        app.numbering,
        app.letter_book,
        app.reviewing,
        app.comparing,
        app.lingering,
        app.registry,
    )
    gallery.states()[state](gallery_stage.Stage(page, acts, app.settling, app.batches, settle))
    assert page.state is state
    page.deactivated()
    settle()
    window.close()
    assert unhandled == []


# An empty list ---------------------------------------------------------------------------------------------


def test_in_an_empty_log_the_keyboard_stands_on_the_one_next_step(
    empty: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> None:
    window, page = open_page(empty, theme, background, unhandled)
    page.activated()
    settle()
    assert page.state is LettersState.EMPTY
    assert QApplication.focusWidget() is page.empty.button
    assert page.empty.button.words == "Xem mọi ngày"
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    settle()
    assert page.wanted.period is Period.ALL
    asked: list[tuple[str, str]] = []
    page.open_requested.connect(lambda where, what: asked.append((where, what)))
    assert QApplication.focusWidget() is page.empty.button
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    assert asked == [("counter", "")]
    page.deactivated()
    settle()
    window.close()
    assert unhandled == []


def test_a_filter_that_nothing_fits_is_taken_away_by_one_button(page: LettersPage, settle: Settle) -> None:
    page.search.setText("không có ai tên này")
    page.refresh()
    settle()
    assert page.state is LettersState.NOTHING_FITS
    page.empty.button.click()
    settle()
    assert page.search.text() == ""
    assert QApplication.focusWidget() is page.table.view


def test_while_words_are_typed_the_keyboard_stays_in_the_search(page: LettersPage, settle: Settle) -> None:
    page.search.setFocus()
    page.search.setText("không có ai tên này")
    page.refresh()
    settle()
    assert QApplication.focusWidget() is page.search


def test_one_sheet_asked_for_by_its_key_comes_to_the_front_whatever_the_filters(
    page: LettersPage, settle: Settle
) -> None:
    oldest = page.found_sheets[-1]
    page.period.take(Period.TODAY.value)
    page.activated()
    settle()
    page.open(f"sheet:{oldest.id}")
    settle()
    assert page.sheet == oldest
    assert page.table.view.current_key() == oldest.id
