"""The office's year on the screen: walked with keys, changed, proposed, read from a file, and what a change moves."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.office_year import Mark
from counter_app.domain.workdays import SpecialDay, SpecialKind, YearStanding
from counter_app.ui.background import Background
from counter_app.ui.pages.settings.day_cells import samples
from counter_app.ui.pages.settings.days_form import ANNOUNCE, MOVED
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler
from tests.ui.test_settings_page import open_page

STORM = date(2026, 11, 26)
HOLIDAY = date(2026, 11, 24)


@dataclass
class NamedFiles:
    """A desktop on which every question for a file is answered with the same path."""

    path: str = ""
    suggested: list[str] = field(default_factory=list)

    def ask_which(self, over: QWidget, then: Callable[[str], None]) -> None:
        then(self.path)

    def ask_where(self, over: QWidget, suggested: str, then: Callable[[str], None]) -> None:
        self.suggested.append(suggested)
        then(self.path)


@pytest.fixture
def files() -> NamedFiles:
    return NamedFiles()


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


@pytest.fixture
def page(
    filled: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    files: NamedFiles,
) -> Iterator[SettingsPage]:
    """The year of the demo's commune, on Monday 23 November 2026."""
    window, made = open_page(filled, theme, background, unhandled, files)
    made.activated()
    settle()
    made.show_section(Section.DAYS)
    made.days.grid.setFocus()
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def enter(page: SettingsPage, day: date, kind: SpecialKind, reason: str, settle: Settle) -> None:
    """Enter a day in its small form."""
    page.days.grid.take(day)
    panel = page.days.panel
    panel.kind.take(kind.value)
    panel.reason.setText(reason)
    panel.write.click()
    settle()


def own(page: SettingsPage) -> list[tuple[date, SpecialKind]]:
    """The office's own days as they are typed."""
    assert page.draft is not None
    return [(one.day, one.kind) for one in page.draft.days]


def press(page: SettingsPage, *keys: Qt.Key) -> date | None:
    """Press keys on the year and say where they lead."""
    for key in keys:
        QTest.keyClick(page.days.grid, key)
    return page.days.grid.day


def test_the_keys_walk_by_days_weeks_and_months_and_stay_within_the_year(page: SettingsPage) -> None:
    assert page.days.grid.day == date(2026, 11, 23)
    assert press(page, Qt.Key.Key_Right) == HOLIDAY
    assert press(page, Qt.Key.Key_Down, Qt.Key.Key_Left) == date(2026, 11, 30)
    assert press(page, Qt.Key.Key_PageDown) == date(2026, 12, 28)
    assert press(page, Qt.Key.Key_PageDown) == date(2026, 12, 28)
    assert press(page, Qt.Key.Key_End) == date(2026, 12, 31)
    assert press(page, Qt.Key.Key_Right) == date(2026, 12, 31)
    assert press(page, Qt.Key.Key_Home, Qt.Key.Key_Up) == date(2026, 11, 24)


def test_a_day_is_told_in_words_with_its_lunar_day_and_document(page: SettingsPage) -> None:
    page.days.grid.take(HOLIDAY)
    told = page.days.grid.accessibleDescription()
    assert "Thứ Ba 24/11/2026" in told
    assert "Rằm tháng 10 âm lịch" not in told
    assert "Mùng" not in told
    assert "tháng 10 âm lịch, năm Bính Ngọ" in told
    assert "Nghỉ cả ngày: Ngày Văn hóa Việt Nam" in told
    assert "Nghị quyết 28/2026/QH16" in told
    page.days.grid.take(date(2026, 2, 17))
    assert "Mùng 1 tháng 1 âm lịch, năm Bính Ngọ (Tết Nguyên đán)" in page.days.grid.accessibleDescription()
    assert page.days.panel.title.words == "Thứ Ba 17/02/2026"


def test_every_mark_of_a_day_stands_in_the_legend_with_its_own_words() -> None:
    words = [words for _cell, words in samples()]
    assert {cell.mark for cell, _words in samples()} == set(Mark)
    assert len(set(words)) == len(words)
    assert len({cell for cell, _words in samples()}) == len(words)


def test_enter_leads_into_the_form_and_a_click_does_too(page: SettingsPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert page.days.panel.kind.hasFocus()
    grid = page.days.grid
    middle = grid.cell(STORM).center()
    QTest.mouseClick(
        grid,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(int(middle.x()), int(middle.y())),
    )
    settle()
    assert grid.day == STORM
    assert page.days.panel.title.words == "Thứ Năm 26/11/2026"
    assert page.days.panel.kind.hasFocus()


def test_escape_leads_back_to_the_year_from_a_form_and_from_a_list(
    page: SettingsPage, settle: Settle
) -> None:
    press(page, Qt.Key.Key_Return)
    page.days.panel.reason.setText("bão")
    assert page.escape()
    assert page.days.grid.hasFocus()
    assert page.days.panel.reason.text() == "bão"
    assert not page.escape()
    page.days.show_year(2028)
    page.days.propose.click()
    settle()
    assert page.escape()
    assert page.state is SettingsState.DAYS_EXPECTED


def test_a_day_is_entered_with_its_document_and_remark_saved_and_taken_back(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    panel = page.days.panel
    page.days.grid.take(STORM)
    panel.document.setText("Công văn 12/UBND")
    panel.remark.setText("Cả xã sơ tán")
    enter(page, STORM, SpecialKind.OFF, "phòng chống bão", settle)
    assert page.state is SettingsState.CHANGED
    page.save()
    settle()
    kept = SpecialDay(
        STORM, SpecialKind.OFF, "phòng chống bão", "Công văn 12/UBND", announced=True, remark="Cả xã sơ tán"
    )
    assert filled.app.settling.special_days() == (kept,)
    assert "Cơ quan ghi" in panel.now.words
    page.days.grid.setFocus()
    press(page, Qt.Key.Key_Delete)
    assert own(page) == []
    page.save()
    settle()
    assert filled.app.settling.special_days() == ()


def test_a_holiday_is_made_an_ordinary_day_and_taken_back_again(page: SettingsPage, settle: Settle) -> None:
    enter(page, HOLIDAY, SpecialKind.ORDINARY, "", settle)
    assert own(page) == [(HOLIDAY, SpecialKind.ORDINARY)]
    assert page.days.calendar.is_working(HOLIDAY)
    page.days.panel.drop.click()
    assert own(page) == []


def test_what_cannot_be_is_said_under_its_field_and_not_entered(page: SettingsPage, settle: Settle) -> None:
    panel = page.days.panel
    enter(page, STORM, SpecialKind.MAKE_UP, "bù", settle)
    assert "Trở lại ngày thường" in panel.kind_field.error
    enter(page, STORM, SpecialKind.OFF, " ", settle)
    assert panel.reason_field.error
    assert not panel.kind_field.error
    enter(page, STORM, SpecialKind.ORDINARY, "", settle)
    assert "vốn là ngày thường" in panel.kind_field.error
    assert own(page) == []


def test_before_saving_the_dossiers_that_would_move_are_listed_and_their_promise_stays(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    enter(page, STORM, SpecialKind.OFF, "phòng chống bão", settle)
    (note,) = (one for one in page.days.notes.banners if one.value.key == MOVED)
    expected = filled.app.calendar.moved(page.draft.days if page.draft else ())
    assert expected
    assert str(len(expected)) in note.accessibleName()
    page.days.notes.acted.emit(MOVED, MOVED)
    settle()
    assert page.state is SettingsState.DAYS_MOVED
    rows = page.days.moved.table.model.rows
    assert [row.key for row in rows] == [one.code for one in expected]
    assert "ngày đã hẹn với người dân giữ nguyên" in page.days.moved.title.words
    before = {one.code: one.promise for one in expected}
    page.save()
    settle()
    assert {one.code: one.promise for one in filled.app.calendar.moved()} == before
    assert not [one for one in page.days.notes.banners if one.value.key == MOVED]


def test_a_change_taken_back_moves_nobody(page: SettingsPage, settle: Settle) -> None:
    enter(page, STORM, SpecialKind.OFF, "phòng chống bão", settle)
    page.days.panel.drop.click()
    settle()
    assert not [one for one in page.days.notes.banners if one.value.key == MOVED]


def test_the_next_year_is_warned_of_and_published_under_its_document(
    page: SettingsPage, filled: Opened, settle: Settle
) -> None:
    assert "Lịch năm 2027 chưa công bố" in page.days.notes.banners[0].value.lead
    page.days.show_year(2027)
    settle()
    assert page.state is SettingsState.DAYS_EXPECTED
    page.days.notes.acted.emit("year", ANNOUNCE)
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.why is not None
    overlay.why.setText("Thông báo 5/TB-BNV")
    overlay.act.click()
    settle()
    assert page.days.calendar.year_standing(2027) is YearStanding.ANNOUNCED
    page.save()
    settle()
    assert filled.app.calendar.unready() == ()
    assert page.days.notes.banners == ()


def test_a_proposed_year_is_taken_row_by_row(page: SettingsPage, settle: Settle) -> None:
    page.days.show_year(2028)
    page.days.propose.click()
    settle()
    assert page.state is SettingsState.DAYS_PROPOSED
    rows = page.days.rows
    total = len(rows.taken)
    QTest.keyClick(rows.table.view, Qt.Key.Key_Space)
    assert len(rows.taken) == total - 1
    left = rows.table.model.rows[0]
    assert "không chọn" in left.spoken
    rows.accept.click()
    settle()
    assert page.draft is not None
    assert len(page.draft.days) == total - 1
    assert left.key not in {one.day.isoformat() for one in page.draft.days}
    assert not any(one.announced for one in page.draft.days)
    assert page.days.year == 2028


def test_a_proposal_with_nothing_new_says_so(page: SettingsPage, settle: Settle) -> None:
    page.days.propose.click()
    settle()
    assert any("không có gì khác" in one.value.rest for one in page.days.notes.banners)


def test_days_go_out_to_a_file_and_come_in_again(
    page: SettingsPage, files: NamedFiles, settle: Settle, tmp_path: Path
) -> None:
    files.path = str(tmp_path / "lich.csv")
    enter(page, STORM, SpecialKind.OFF, "phòng chống bão", settle)
    page.days.write.click()
    settle()
    assert files.suggested == ["lich-co-quan.csv"]
    page.days.panel.drop.click()
    page.days.read.click()
    settle()
    page.days.rows.accept.click()
    assert own(page) == [(STORM, SpecialKind.OFF)]


def test_a_file_that_disagrees_is_not_chosen_by_itself(
    page: SettingsPage, files: NamedFiles, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "lich.csv"
    path.write_text("day,kind,reason,source,announced\n2026-08-22,off,nghỉ,,yes\n", encoding="utf-8")
    files.path = str(path)
    page.days.read.click()
    settle()
    assert page.days.rows.taken == frozenset()
    assert "1 ngày hai bên ghi khác nhau" in page.days.rows.words.words
    assert not page.days.rows.accept.isEnabled()
    page.days.rows.back.click()
    assert page.state is SettingsState.DAYS


def test_a_file_that_cannot_be_read_is_said_and_nothing_changes(
    page: SettingsPage, files: NamedFiles, settle: Settle, tmp_path: Path
) -> None:
    files.path = str(tmp_path / "none.csv")
    page.days.read.click()
    settle()
    assert "none.csv" in page.banners.banners[0].value.lead
    assert own(page) == []


@pytest.mark.parametrize("size", [(1282, 640), (876, 412), (1840, 900), (600, 700)])
def test_no_day_lies_on_another_and_none_outside_at_any_size(
    size: tuple[int, int], page: SettingsPage, theme: Theme, settle: Settle
) -> None:
    theme.set_client_width(size[0] + 84)
    page.window().resize(*size)
    settle()
    grid = page.days.grid
    cells = [
        grid.cell(date.fromordinal(n))
        for n in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal())
    ]
    assert len({(cell.x(), cell.y()) for cell in cells}) == 365
    assert not any(one.intersects(other) for one, other in itertools.pairwise(cells))
    assert all(grid.rect().toRectF().contains(cell) for cell in cells)
