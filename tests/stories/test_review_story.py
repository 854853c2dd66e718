"""The chief's morning on the letter log, and the officer's answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import FixedClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.logbook import Looked, SheetId
from counter_app.domain.reviewing import Verdict
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.pages.counter.sent_back import SENT_BACK
from counter_app.ui.pages.letters.page import LettersPage
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.pages.today import banners
from tests.services.desk import MONDAY, birth, death, instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
BIRTH, OTHER = "H99.41.07-261120-0031", "H99.41.07-261120-0077"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=FolderPrinter(tmp_path / "printed")
    )
    opened.settling.change({"office.officer": "Lê Thu Hà", "review.chief": "Trần Quốc Bảo"})
    for file in (birth(), birth(OTHER, "Cà Gia Hân"), death()):
        code = opened.intake.take_in(file).dossier.code
        opened.handover.hand_over(HandoverOrder(codes=(code,), collector="Lò Thị Mai"))
    yield opened
    opened.close()


def press(window: Window, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard stands."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, keys)
    settle(window)


def open_log(window: Window) -> LettersPage:
    window.pages.open("letters")
    settle(window)
    return window.pages.letters


def state(page: LettersPage) -> LettersState:
    return page.state


def looked(app: App, page: LettersPage) -> list[Looked]:
    return [app.reviewing.of(SheetId(one.id)).looked for one in page.found_sheets]


def test_the_chief_walks_the_unseen_letters_with_the_space_key(app: App, window: Window) -> None:
    page = open_log(window)
    assert [one.number for one in page.found_sheets] == [3, 2, 1]
    assert page.table.view.hasFocus()
    numbers = []
    for _letter in page.found_sheets:
        assert page.sheet is not None
        numbers.append(page.sheet.number)
        press(window, Qt.Key.Key_Space)
    assert numbers == [3, 2, 1]
    assert looked(app, page) == [Looked.SEEN] * 3
    assert page.filters.wanted.pick is None
    assert {one.choice.key: one.choice.count for one in page.kinds.options}["unseen"] == 0
    assert "Đã xem hết" in next(one.value.lead for one in page.banners.banners if one.value.key == "done")
    # Nothing is taken back by one press too many.
    press(window, Qt.Key.Key_Space)
    assert looked(app, page) == [Looked.SEEN] * 3


def test_a_remark_is_kept_with_the_letter_it_was_written_for(app: App, window: Window) -> None:
    page = open_log(window)
    third = page.sheet
    assert third is not None
    press(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert page.card.bar.remark.hasFocus()
    page.card.bar.remark.setPlainText("Lý do đã rõ.")
    page.table.view.step(1)
    settle(window)
    assert page.sheet is not None
    assert page.sheet.number == 2
    kept = app.reviewing.of(SheetId(third.id))
    assert (kept.remark, kept.remarked_by) == ("Lý do đã rõ.", "Trần Quốc Bảo")
    assert page.card.bar.remark.toPlainText() == ""


def test_a_letter_sent_back_meets_the_officer_and_is_answered(app: App, window: Window) -> None:
    page, ask = open_log(window), window.shell.ask
    page.table.view.take(next(one.id for one in page.found_sheets if BIRTH in one.codes))
    settle(window)
    page.card.bar.back_button.click()
    assert state(page) is LettersState.ASKED_BACK
    overlay = ask.overlay
    assert overlay is not None
    assert overlay.choices is not None
    assert overlay.why is not None
    overlay.choices.take(Verdict.REPRINT.value)
    overlay.why.setText("sai tên đệm")
    overlay.act.click()
    settle(window)
    assert state(page) is LettersState.SENT_BACK
    assert app.reviewing.to_redo() == 1

    window.remind()
    settle(window)
    window.pages.open("today")
    settle(window)
    shown = [one for one in window.pages.today.banners.banners if one.value.key == banners.SENT_BACK]
    assert [one.value.lead for one in shown] == ["1 thư bị trả lại."]
    window.pages.open("counter", BIRTH)
    settle(window)
    over = window.pages.counter.view.banners.banners
    assert ["sai tên đệm" in one.value.rest for one in over if one.value.key == SENT_BACK] == [True]

    window.pages.open("letters", "to_redo")
    settle(window)
    assert [one.codes for one in page.found_sheets] == [(BIRTH,)]
    page.card.bar.answer_button.click()
    overlay = ask.overlay
    assert overlay is not None
    assert overlay.why is not None
    overlay.why.setText("đã in lại và trao")
    overlay.act.click()
    settle(window)
    assert app.reviewing.to_redo() == 0
    assert state(page) in (LettersState.NOTHING_FITS, LettersState.TO_REDO)
    assert app.review.verify().entries
