"""The page of templates on real services: looking, checking, putting to use, going back, and the way through Word."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.errors.paper import NoEarlierTemplate
from counter_app.domain.letter import LetterKind
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import TemplateInForce, TemplateSlot
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.paper import LetterWriter
from counter_app.ui.background import Background
from counter_app.ui.components.states import EmptyState
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.templates import gallery, present
from counter_app.ui.pages.templates.acts import TemplateActs
from counter_app.ui.pages.templates.deeds import Deed
from counter_app.ui.pages.templates.page import TemplatesPage
from counter_app.ui.pages.templates.reading import Source, overview
from counter_app.ui.pages.templates.states import TemplatesState
from counter_app.ui.theme import Theme
from counter_app.ui.values import GuardKind, RowKind
from tests.services.desk import MONDAY, instant
from tests.ui.desks import FakeDesktop
from tests.ui.settling import Settle, settler

CARD = gallery.BIRTH


@pytest.fixture(scope="module")
def pen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LetterWriter]:
    """The real pen, warm."""
    opened = open_app(load_config(tmp_path_factory.mktemp("pen")), FixedClock(instant(MONDAY)))
    yield opened.writer
    opened.close()


@pytest.fixture
def app(tmp_path: Path, pen: LetterWriter) -> Iterator[App]:
    """The program with its real pen on an empty register."""
    home = tmp_path / "home"
    printer = FolderPrinter(home / "printed")
    opened = open_app(load_config(home), FixedClock(instant(MONDAY)), writer=pen, printer=printer)
    yield opened
    opened.close()


@pytest.fixture
def acts(app: App) -> TemplateActs:
    """What the page asks."""
    return TemplateActs(app.templates, app.settling, app.clock.now, app.register.changes)


@pytest.fixture
def desk() -> FakeDesktop:
    """The desktop of the test."""
    return FakeDesktop()


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    """Wait until everything in the background has come home."""
    return settler(background, qapp)


@pytest.fixture
def page(
    acts: TemplateActs,
    desk: FakeDesktop,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
) -> Iterator[TemplatesPage]:
    """The page with the birth card in front."""
    window = QWidget()
    made = TemplatesPage(theme, acts, background, Ask(theme, window), desk, unhandled.append)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    theme.set_client_width(1366)
    window.resize(1282, 640)
    window.show()
    window.activateWindow()
    made.activated()
    settle()
    made.take(CARD)
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


@pytest.fixture
def slot(app: App) -> TemplateSlot:
    """The birth card."""
    return app.templates.slot(CARD)


def bring(page: TemplatesPage, desk: FakeDesktop, path: Path, content: bytes, settle: Settle) -> None:
    """Check a file as the officer does: Ctrl+O, choose it."""
    path.write_bytes(content)
    desk.answer = str(path)
    QTest.keyClick(page.table.view, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    settle()


def agree(page: TemplatesPage, settle: Settle) -> None:
    """Press the button that names the act."""
    overlay = page.ask.overlay
    assert overlay is not None
    overlay.act.click()
    settle()


def use(page: TemplatesPage, settle: Settle) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    agree(page, settle)


def shows(page: TemplatesPage, state: TemplatesState) -> bool:
    return page.state is state


def said(page: TemplatesPage) -> str:
    return " ".join(one.accessibleName() for one in page.banners.banners)


def found(page: TemplatesPage) -> str:
    return " ".join(one.accessibleName() for one in page.card.side.checked.lines)


# The list ------------------------------------------------------------------------------------------------


def test_every_template_stands_under_its_letter_and_the_printed_one_says_so(acts: TemplateActs) -> None:
    rows = present.rows(overview(acts))
    assert [row.spoken for row in rows if row.kind is RowKind.HEAD][:2] == [
        "Thư cảm ơn · Mẫu 5",
        "Thư xin lỗi · Mẫu 6",
    ]
    printed = [row.key for row in rows if "đang in theo mẫu này" in row.spoken]
    assert len(printed) == 5
    assert CARD in printed


def test_an_own_template_is_told_from_the_programs_with_its_hash_and_day(
    acts: TemplateActs, slot: TemplateSlot
) -> None:
    content = gallery.own(acts.templates.content(slot))
    acts.templates.add(content, slot, "xa.docx")
    row = next(one for one in present.rows(overview(acts)) if one.key == CARD)
    code = hashlib.sha256(content).hexdigest()[:8].upper()
    assert row.cells[1].words == "Mẫu riêng"
    assert row.cells[1].second == f"{code[:4]}-{code[4:]}, từ 23/11/2026"


# Looking -------------------------------------------------------------------------------------------------


def test_the_page_opens_on_the_template_in_force_drawn_and_checked(page: TemplatesPage) -> None:
    assert shows(page, TemplatesState.BUILT_IN)
    assert page.card.view.pdf is not None
    assert "Không có chỗ nào cần sửa" in found(page)
    assert not page.card.buttons[Deed.USE].isVisible()
    assert not page.card.buttons[Deed.BACK].isVisible()


def test_the_arrows_go_through_the_templates(page: TemplatesPage, settle: Settle) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_Down)
    settle()
    assert page.looked is not None
    assert page.looked.slot.name != CARD
    assert "thiệp gấp, A4" in page.card.title.words


def test_f3_gives_the_page_all_the_room_and_esc_takes_it_back(page: TemplatesPage) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_F3)
    assert shows(page, TemplatesState.LARGE)
    assert not page.table.isVisible()
    assert page.escape()
    assert shows(page, TemplatesState.BUILT_IN)


def test_a_template_that_cannot_be_read_says_why_in_its_place(
    page: TemplatesPage, acts: TemplateActs, settle: Settle
) -> None:
    slot = TemplateSlot("khong_co.docx", LetterKind.BIRTH, PaperSize.A5)
    strange = replace(overview(acts), templates=(TemplateInForce(slot, ""),))
    page.show_overview(strange)
    settle()
    assert "khong_co.docx" in page.card.findChildren(EmptyState)[0].accessibleName()
    assert not page.card.buttons[Deed.EDIT].isVisible()


def test_a_narrow_window_keeps_the_list_and_what_is_said(page: TemplatesPage, qapp: QApplication) -> None:
    page.window().resize(800, 640)
    qapp.processEvents()
    assert page.table.isVisible()
    assert not page.card.isVisible()
    assert page.table.width() > 700
    QTest.keyClick(page.table.view, Qt.Key.Key_F3)
    assert page.card.isVisible()


# Checking and putting to use -------------------------------------------------------------------------------


def test_a_clean_file_is_put_to_use_after_one_question(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    content = gallery.own(app.templates.content(slot))
    bring(page, desk, tmp_path / "mau moi.docx", content, settle)
    assert shows(page, TemplatesState.CLEAN)
    assert app.templates.content(slot) != content
    use(page, settle)
    assert app.templates.content(slot) == content
    assert shows(page, TemplatesState.PUT_TO_USE)
    assert "từ nay dùng bản" in said(page)
    assert page.card.side.badge.accessibleName() == "Đang dùng mẫu riêng của xã"


def test_going_back_from_the_question_uses_nothing(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    content = gallery.own(app.templates.content(slot))
    bring(page, desk, tmp_path / "mau moi.docx", content, settle)
    page.do(Deed.USE)
    assert shows(page, TemplatesState.ASKED_USE)
    page.ask.leave()
    settle()
    assert shows(page, TemplatesState.CLEAN)
    assert app.templates.content(slot) != content


def test_a_misspelt_name_is_said_with_its_place_and_the_right_one_and_is_not_used(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    spoiled = gallery.changed(app.templates.content(slot), "{{ children }}", "{{ chidren }}")
    bring(page, desk, tmp_path / "mau moi.docx", spoiled, settle)
    assert shows(page, TemplatesState.FINDINGS)
    assert "không có ô chữ nào tên “chidren”" in found(page)
    assert "Xin sửa thành {{ children }}." in found(page)
    assert not page.card.buttons[Deed.USE].isVisible()
    page.do(Deed.USE)
    assert page.ask.overlay is None
    assert page.escape()
    settle()
    assert shows(page, TemplatesState.BUILT_IN)


def test_a_file_that_is_no_word_file_says_so(
    page: TemplatesPage, desk: FakeDesktop, tmp_path: Path, settle: Settle
) -> None:
    bring(page, desk, tmp_path / "mau.docx", b"%PDF-1.7", settle)
    assert shows(page, TemplatesState.UNREADABLE)
    assert "Xin mở bằng Word, lưu lại dạng .docx" in found(page)
    assert page.card.view.pdf is None


def test_a_file_that_is_gone_is_said_above_and_the_template_in_force_stays(
    page: TemplatesPage, desk: FakeDesktop, tmp_path: Path, settle: Settle
) -> None:
    desk.answer = str(tmp_path / "khong co.docx")
    page.do(Deed.CHECK)
    settle()
    assert "khong co.docx" in said(page)
    assert shows(page, TemplatesState.BUILT_IN)


def test_a_word_file_dragged_onto_the_page_is_checked_and_nothing_else_is_taken(
    page: TemplatesPage, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    def let_go(path: Path) -> bool:
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        page.dropEvent(event)
        settle()
        return event.isAccepted()

    assert not let_go(tmp_path / "anh.png")
    assert shows(page, TemplatesState.BUILT_IN)
    path = tmp_path / "Mẫu mới.DOCX"
    path.write_bytes(gallery.own(app.templates.content(slot)))
    assert let_go(path)
    assert shows(page, TemplatesState.CLEAN)


def test_work_that_word_bars_for_the_moment_hides_nothing(
    page: TemplatesPage, app: App, slot: TemplateSlot, settle: Settle
) -> None:
    Path(app.templates.place(slot)).mkdir(parents=True)
    page.activated()
    settle()
    assert shows(page, TemplatesState.BUILT_IN)
    page.card.side.news.click()
    settle()
    assert CARD in said(page)
    assert shows(page, TemplatesState.BUILT_IN)


def test_a_file_made_for_another_letter_is_pointed_out(
    page: TemplatesPage, desk: FakeDesktop, app: App, tmp_path: Path, settle: Settle
) -> None:
    other = app.templates.content(app.templates.slot("mau_9_chia_buon_a5.docx"))
    bring(page, desk, tmp_path / "moi.docx", gallery.own(other), settle)
    assert shows(page, TemplatesState.FINDINGS)
    assert "Tệp này giống Thư chia buồn hơn" in found(page)


def test_one_click_goes_back_and_ctrl_z_forward_again(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    shipped = app.templates.content(slot)
    own = gallery.own(shipped)
    bring(page, desk, tmp_path / "mau moi.docx", own, settle)
    use(page, settle)
    page.card.buttons[Deed.BACK].click()
    settle()
    assert app.templates.content(slot) == shipped
    assert "đã trở lại bản" in said(page)
    assert page.undo()
    settle()
    assert app.templates.content(slot) == own
    assert not page.undo()


def test_ctrl_z_takes_back_what_was_just_put_to_use(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    shipped = app.templates.content(slot)
    bring(page, desk, tmp_path / "mau moi.docx", gallery.own(shipped), settle)
    use(page, settle)
    assert page.undo()
    settle()
    assert app.templates.content(slot) == shipped
    with pytest.raises(NoEarlierTemplate):
        app.templates.back(slot)


def test_an_earlier_version_is_looked_at_before_it_is_taken_again(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    shipped = app.templates.content(slot)
    bring(page, desk, tmp_path / "mau moi.docx", gallery.own(shipped), settle)
    use(page, settle)
    page.card.side.versions.buttons[""].click()
    settle()
    assert shows(page, TemplatesState.EARLIER)
    assert app.templates.content(slot) != shipped
    use(page, settle)
    assert app.templates.content(slot) == shipped
    assert len(page.card.side.versions.buttons) == 1


def test_the_template_in_front_is_kept_as_a_word_file(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    target = tmp_path / "ra.docx"
    desk.answer = str(target)
    QTest.keyClick(page.table.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert target.read_bytes() == app.templates.content(slot)
    assert desk.asked[-1].startswith("mau_7_chuc_mung_khai_sinh_a5_")
    assert "Đã ghi tệp Word" in said(page)


def test_a_folder_that_takes_no_file_is_said(
    page: TemplatesPage, desk: FakeDesktop, tmp_path: Path, settle: Settle
) -> None:
    desk.answer = str(tmp_path / "khong co" / "ra.docx")
    page.do(Deed.EXPORT)
    settle()
    assert str(tmp_path / "khong co" / "ra.docx") in said(page)


# Through Word ----------------------------------------------------------------------------------------------


def test_word_gets_a_working_copy_and_the_page_waits(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, settle: Settle
) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_F9)
    settle()
    assert desk.opened == [app.templates.place(slot)]
    assert shows(page, TemplatesState.WAITING)
    assert page.card.side.badge.accessibleName() == "Đang mở trong Word, chờ lưu"
    assert page.escape()
    settle()
    assert shows(page, TemplatesState.BUILT_IN)


@pytest.mark.parametrize("by_rename", [False, True], ids=["written over", "names swapped, as Word saves"])
def test_each_save_is_checked_and_shown_by_itself(
    page: TemplatesPage,
    desk: FakeDesktop,
    app: App,
    slot: TemplateSlot,
    qtbot: QtBot,
    settle: Settle,
    by_rename: bool,
) -> None:
    page.do(Deed.EDIT)
    settle()
    place = Path(desk.opened[0])
    shipped = place.read_bytes()

    def save(content: bytes) -> None:
        if not by_rename:
            place.write_bytes(content)
            return
        beside = place.with_name("~WRD0001.tmp")
        beside.write_bytes(content)
        place.rename(place.with_name("~WRL0002.tmp"))
        beside.replace(place)

    save(gallery.changed(shipped, "{{ children }}", "{{ chidren }}"))
    qtbot.waitUntil(lambda: page.state is TemplatesState.FINDINGS, timeout=10_000)
    assert "chidren" in found(page)
    save(gallery.own(shipped))
    qtbot.waitUntil(lambda: page.state is TemplatesState.EDITED, timeout=10_000)
    use(page, settle)
    assert app.templates.content(slot) == gallery.own(shipped)


def test_what_was_saved_while_another_page_was_in_front_is_seen_with_the_next_visit(
    page: TemplatesPage, desk: FakeDesktop, settle: Settle
) -> None:
    page.do(Deed.EDIT)
    settle()
    page.deactivated()
    place = Path(desk.opened[0])
    place.write_bytes(gallery.own(place.read_bytes()))
    page.activated()
    settle()
    assert shows(page, TemplatesState.EDITED)


def test_a_save_of_another_template_is_told_and_shown_on_demand(
    page: TemplatesPage, desk: FakeDesktop, qtbot: QtBot, settle: Settle
) -> None:
    page.do(Deed.EDIT)
    settle()
    page.take(gallery.APOLOGY)
    settle()
    place = Path(desk.opened[0])
    place.write_bytes(gallery.own(place.read_bytes()))
    qtbot.waitUntil(lambda: "vừa lưu trong Word" in said(page), timeout=10_000)
    assert page.looked is not None
    assert page.looked.source is Source.IN_FORCE
    page.banners.banners[-1].button.click()
    settle()
    assert shows(page, TemplatesState.EDITED)
    assert page.table.view.current_key() == CARD


def test_unfinished_work_is_offered_again_and_can_be_given_up(
    page: TemplatesPage, app: App, slot: TemplateSlot, settle: Settle
) -> None:
    place = Path(app.templates.edit(slot))
    place.write_bytes(gallery.own(place.read_bytes()))
    page.activated()
    settle()
    assert page.card.side.news.isVisible()
    page.card.side.news.click()
    settle()
    assert shows(page, TemplatesState.EDITED)
    page.do(Deed.DROP)
    agree(page, settle)
    assert shows(page, TemplatesState.BUILT_IN)
    assert not page.card.side.news.isVisible()
    assert app.templates.edited(slot) is None


def test_a_machine_without_word_says_where_the_file_lies_and_goes_on_watching(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, settle: Settle
) -> None:
    desk.opens = False
    page.do(Deed.EDIT)
    settle()
    assert app.templates.place(slot) in said(page)
    assert shows(page, TemplatesState.WAITING)


def test_somebodys_own_file_is_edited_where_it_lies(
    page: TemplatesPage,
    desk: FakeDesktop,
    app: App,
    slot: TemplateSlot,
    tmp_path: Path,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    path = tmp_path / "mau moi.docx"
    good = gallery.own(app.templates.content(slot))
    bring(page, desk, path, gallery.changed(good, "{{ children }}", "{{ chidren }}"), settle)
    page.do(Deed.EDIT)
    settle()
    assert desk.opened == [str(path)]
    path.write_bytes(good)
    qtbot.waitUntil(lambda: page.state is TemplatesState.CLEAN, timeout=10_000)


# States ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", TemplatesState)
def test_every_state_can_be_reached(
    page: TemplatesPage,
    acts: TemplateActs,
    background: Background,
    settle: Settle,
    tmp_path: Path,
    unhandled: list[Exception],
    state: TemplatesState,
) -> None:
    if state in (TemplatesState.LOADING, TemplatesState.ERROR):
        fresh = TemplatesPage(page.theme, acts, background, page.ask, FakeDesktop(), unhandled.append)
        gallery.states()[state](gallery.Stage(fresh, acts, tmp_path, settle))
        assert fresh.state is state
        fresh.deleteLater()
        return
    gallery.states()[state](gallery.Stage(page, acts, tmp_path, settle))
    assert page.state is state


def test_what_stands_for_a_finding_is_a_hold_and_a_clean_check_is_clear(
    page: TemplatesPage, desk: FakeDesktop, app: App, slot: TemplateSlot, tmp_path: Path, settle: Settle
) -> None:
    spoiled = gallery.changed(app.templates.content(slot), "{{ children }}", "{{ chidren }}")
    bring(page, desk, tmp_path / "mau.docx", spoiled, settle)
    assert {one.value.kind for one in page.card.side.checked.lines} == {GuardKind.HOLD}
