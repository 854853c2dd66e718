"""The page of other letters: what is asked of a kind, what a list becomes, and what is said when something is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.look import RememberedLook, theme_of
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.errors.own_kinds import PatternWrong
from counter_app.domain.letter import SigningMode
from counter_app.domain.office import NumberSource
from counter_app.domain.own_kind import Tone
from counter_app.printing.folder import FolderPrinter
from counter_app.services.acts.own_kinds import KindOrder
from counter_app.services.crafts.dossier_file import read_greetings
from counter_app.ui.pages.greetings import present
from counter_app.ui.pages.greetings.page import GreetingsPage
from counter_app.ui.pages.greetings.states import GreetingsState
from tests.services.desk import MONDAY, instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
TET, FLOOD = "loai_thu_chuc_tet_a5.docx", "loai_thu_tham_hoi_thien_tai_a5.docx"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=FolderPrinter(tmp_path / "printed")
    )
    yield opened
    opened.close()


@pytest.fixture
def window(app: App, qapp: QApplication) -> Iterator[Window]:
    made = Window(app, theme_of(app.config.paths, RememberedLook()))
    made.shell.resize(1366, 697)
    made.shell.show_page("greetings")
    made.shell.show()
    made.begin()
    settle(made)
    yield made
    made.shell.close()
    made.close()
    made.shell.deleteLater()


@pytest.fixture
def page(window: Window) -> GreetingsPage:
    return window.pages.greetings


def state(page: GreetingsPage) -> GreetingsState:
    return page.state


def make(app: App, name: str = "Thư chúc Tết", tone: Tone = Tone.FESTIVE, sample: str = TET) -> int:
    return int(app.own_kinds.make(KindOrder(name, tone, app.own_kinds.proposal(sample), {})).kind)


def again(window: Window, page: GreetingsPage) -> None:
    """The page in front anew, the year filled in where it is asked for."""
    page.activated()
    settle(window)
    page.write.own.fill({"nam_moi": "Đinh Mùi"})


def test_without_a_kind_the_page_says_what_one_is_and_offers_to_make_it(
    window: Window, page: GreetingsPage
) -> None:
    assert state(page) is GreetingsState.NO_KIND
    page.acted.emit(present.NEW)
    assert state(page) is GreetingsState.KINDS
    assert not page.kinds.use.isEnabled()


def test_each_kind_asks_for_its_own_fields_and_keeps_what_was_typed_under_the_same_name(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app)
    flood = make(app, "Thư thăm hỏi", Tone.QUIET, FLOOD)
    again(window, page)
    assert list(page.write.own.paths) == ["nam_moi"]
    page.write.own.fill({"nam_moi": "Đinh Mùi"})
    page.write.take_kind(flood)
    assert list(page.write.own.paths) == ["thien_tai", "viec_dang_lam"]


def test_forbidden_words_show_instead_of_the_page_and_print_nothing(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app, "Thư thăm hỏi", Tone.QUIET, FLOOD)
    again(window, page)
    page.write.own.fill({"thien_tai": "chúc mừng", "viec_dang_lam": "dựng lại nhà"})
    page.write.people.setPlainText("Ông Giàng A Sính; bản Huổi Luông")
    page.write.draw_now()
    settle(window)
    assert page.write.view.pdf is None
    assert "chúc mừng" in page.write.view.accessibleName()
    page.print_list()
    settle(window)
    assert any("chúc mừng" in one.value.lead for one in page.banners.banners)
    assert page.write.people.toPlainText()
    assert app.greetings.waiting() == ()


def test_letters_written_down_elsewhere_wait_to_be_printed(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app)
    two = {"kind": 201, "day": "2027-02-06", "recipients": ["Ông An", "Bà Mai"]}
    app.greetings.add(read_greetings({**two, "fields": {"Năm mới": "Đinh Mùi"}}))
    again(window, page)
    assert page.write.rest.isVisible()
    page.write.rest.click()
    settle(window)
    settle(window)
    assert state(page) is GreetingsState.PRINTED
    assert not page.write.rest.isVisible()
    assert [one.number for one in app.review.page().rows] == [2, 1]


def test_a_list_can_be_stopped_and_the_rest_waits(app: App, window: Window, page: GreetingsPage) -> None:
    make(app)
    again(window, page)
    page.write.people.setPlainText("Ông An\nBà Mai\nÔng Tư")
    page.print_list()
    page.stop()
    settle(window)
    settle(window)
    assert len(app.review.page().rows) < 3
    assert len(app.greetings.waiting()) == 3
    assert page.write.rest.isVisible()


def test_an_empty_list_and_a_missing_day_are_said_where_they_belong(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app)
    again(window, page)
    page.print_list()
    settle(window)
    assert any("Chưa có người nhận nào" in one.value.lead for one in page.banners.banners)
    page.write.day.setText("32/13")
    page.print_list()
    field = page.write.form.field("day")
    assert field is not None
    assert field.error


def test_a_field_left_empty_is_named_and_prints_nothing(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app)
    again(window, page)
    page.write.own.fill({"nam_moi": " "})
    page.write.people.setPlainText("Ông An")
    page.print_list()
    settle(window)
    assert any("còn trống ô: Năm mới" in one.value.lead for one in page.banners.banners)
    assert app.greetings.waiting() == ()


def test_a_retired_kind_is_not_offered_and_can_be_taken_up_again(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app)
    again(window, page)
    page.open(present.KINDS)
    page.kinds.retire_button.click()
    settle(window)
    page.open(present.WRITE)
    assert state(page) is GreetingsState.NO_KIND
    page.open(present.KINDS)
    page.kinds.retire_button.click()
    settle(window)
    page.open(present.WRITE)
    assert state(page) is GreetingsState.WRITING


def test_a_kind_is_renamed_by_a_question(app: App, window: Window, page: GreetingsPage) -> None:
    make(app)
    again(window, page)
    page.open(present.KINDS)
    page.kinds.name_button.click()
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.why is not None
    overlay.why.setText("Thư mừng xuân")
    overlay.act.click()
    settle(window)
    settle(window)
    assert page.kinds.table.model.rows[0].cells[0].words == "Thư mừng xuân"


def test_a_name_taken_already_keeps_the_file_in_hand(
    app: App, window: Window, page: GreetingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    make(app)
    again(window, page)
    page.open(present.NEW)
    path = tmp_path / "Thư chúc Tết.docx"
    path.write_bytes(app.own_kinds.proposal(TET))
    page.desk.bring(str(path))
    settle(window)
    settle(window)
    page.desk.make()
    settle(window)
    assert any("Đã có loại thư tên" in one.value.lead for one in page.banners.banners)
    assert state(page) is GreetingsState.CHECKED
    assert page.kinds.content
    reached = [one for one in page.findChildren(QWidget) if one.focusPolicy() and one.isVisible()]
    unnamed = [one for one in reached if not one.accessibleName()]
    assert not [one for one in unnamed if type(one).__name__ in ("LineField", "ActionButton", "ComboField")]


def test_another_template_is_put_to_use_and_the_one_before_comes_back(
    app: App, window: Window, page: GreetingsPage, tmp_path: Path
) -> None:
    make(app)
    again(window, page)
    page.open(present.KINDS)
    assert not page.kinds.back_button.isVisible()
    path = tmp_path / "ban_hai.docx"
    path.write_bytes(app.own_kinds.proposal(FLOOD))
    page.desk.renew("201", str(path))
    settle(window)
    settle(window)
    assert [one.name for one in app.own_kinds.find("201").asked] == ["thien_tai", "viec_dang_lam"]
    page.kinds.back_button.click()
    settle(window)
    settle(window)
    assert [one.name for one in app.own_kinds.find("201").asked] == ["nam_moi"]


def test_a_template_with_faults_is_laid_before_the_officer_and_changes_nothing(
    app: App, window: Window, page: GreetingsPage, tmp_path: Path
) -> None:
    make(app, "Thư thăm hỏi", Tone.QUIET, FLOOD)
    again(window, page)
    page.open(present.KINDS)
    page.kinds.tone.take(Tone.QUIET.value)
    path = tmp_path / "ban_hai.docx"
    path.write_bytes(app.own_kinds.proposal(TET))
    page.desk.renew("201", str(path))
    settle(window)
    settle(window)
    settle(window)
    assert state(page) is GreetingsState.FINDINGS
    assert [one.name for one in app.own_kinds.find("201").asked] == ["thien_tai", "viec_dang_lam"]


def test_one_letter_of_a_list_says_something_of_its_own(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app, "Thư thăm hỏi", Tone.QUIET, FLOOD)
    page.activated()
    settle(window)
    page.write.own.fill({"thien_tai": "trận lũ", "viec_dang_lam": "dựng lại nhà"})
    page.write.people.setPlainText("Ông Giàng A Sính; bản Huổi Luông\nBà Lò Thị Mai; bản Nà Lốm")
    settle(window)
    page.write.table.view.take("2")
    page.write.own_button.click()
    overlay = page.ask.overlay
    assert overlay is not None
    assert "Lò Thị Mai" in overlay.question.title
    overlay.lines["viec_dang_lam"].setText("chữa bệnh cho con")
    overlay.act.click()
    settle(window)
    order = page.write.order()
    assert order is not None
    assert [one.fields for one in order.letters] == [(), (("viec_dang_lam", "chữa bệnh cho con"),)]
    assert any("chữ riêng" in row.spoken for row in page.write.table.model.rows)
    page.print_list()
    settle(window)
    settle(window)
    texts = [dict(row.greeting.fields)["viec_dang_lam"] for row in app.greetings.waiting()]
    assert texts == ["dựng lại nhà", "chữa bệnh cho con"]
    assert page.write.own_texts == {}, "the next list begins empty"


def test_a_letter_without_a_number_is_crossed_off_the_list(
    app: App, window: Window, page: GreetingsPage
) -> None:
    number = make(app)
    two = {"kind": number, "day": "2027-02-06", "recipients": ["Ông An; thôn Đông", "Bà Mai; thôn Tây"]}
    first, second = app.greetings.add(read_greetings({**two, "fields": {"nam_moi": "Đinh Mùi"}}))
    again(window, page)
    assert page.write.drop.isVisible()
    page.write.drop.click()
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.choices is not None
    overlay.choices.take(str(first.id))
    overlay.act.click()
    settle(window)
    settle(window)
    assert [row.greeting.id for row in app.greetings.waiting()] == [second.id]
    assert page.write.rest.accessibleName() == "In 1 thư còn chờ"


def test_how_a_kind_that_stands_is_signed_and_numbered_is_changed_on_its_row(
    app: App, window: Window, page: GreetingsPage
) -> None:
    make(app)
    page.open(present.KINDS)
    page.activated()
    settle(window)
    page.kinds.rules_button.click()
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.choices is not None
    overlay.choices.take(SigningMode.ON_THE_SPOT.value)
    overlay.lines["suffix"].setText("TCM-UBND")
    overlay.act.click()
    settle(window)
    settle(window)
    (state_now,) = app.own_kinds.overview()
    rules = state_now.own.rules
    assert (rules.signing, rules.number_source, rules.number_pattern) == (
        SigningMode.ON_THE_SPOT,
        NumberSource.OWN_SERIES,
        "{n:02}/TCM-UBND",
    )
    page.kinds.rules_button.click()
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.lines["suffix"].text() == "TCM-UBND"
    overlay.lines["suffix"].setText("")
    overlay.act.click()
    settle(window)
    settle(window)
    assert app.own_kinds.overview()[0].own.rules.number_source is NumberSource.NONE


def test_a_pattern_with_no_place_for_the_number_is_told_and_changes_nothing(app: App) -> None:
    number = make(app)
    with pytest.raises(PatternWrong):
        app.own_kinds.regulate(str(number), SigningMode.STOCK, "TCM-UBND")
    assert app.own_kinds.overview()[0].own.rules.signing is SigningMode.AHEAD
