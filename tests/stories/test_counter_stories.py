"""Whole stories through the real window: real register, real paper, a printer that is a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import LogKind
from counter_app.ui.icons import IconBox
from counter_app.ui.pages.counter import gallery_files as files
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.theme import Theme, make_theme
from tests.counter_window import CounterWindow, open_window
from tests.services.desk import instant

RESOURCES = Path(__file__).parents[2] / "resources"
CHEERFUL = ("chúc mừng", "chung vui", "vui mừng", "hoan hỉ")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application as it is worn."""
    return make_theme(qapp, RESOURCES)


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[CounterWindow]:
    opened = open_window(qtbot, Theme(IconBox(RESOURCES / "icons"), parent=dressed), tmp_path)
    yield opened
    opened.close()


def text_of(paper: Path) -> str:
    """The words on a printed sheet, blanks made single."""
    with pdfium.PdfDocument(paper) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def test_a_birth_with_its_certificate_brings_the_letter_in_one_scan_and_one_key(
    window: CounterWindow,
) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    assert "tên khớp Giấy khai sinh" in window.words()
    assert "Đọc lại tên cháu với gia đình trước khi in: Lường Lò Bảo An." in window.words()
    window.enter()
    (paper,) = window.papers
    assert "LƯỜNG LÒ BẢO AN" in text_of(paper)
    (sheet,) = window.sheets(code)
    assert paper.read_bytes() == window.app.review.pdf(sheet.id), "what was printed is what is kept"
    assert sheet.handed_over is not None
    window.app.review.verify()


def test_a_birth_without_certificate_claims_nothing_about_names(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth(certificate=None)))
    window.stands(CounterState.LETTER)
    assert "Chưa đối chiếu Giấy khai sinh" in window.words()
    assert "tên khớp" not in window.words()


def test_the_sheet_on_the_screen_is_the_sheet_that_is_printed(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth()))
    shown = window.page.view.side.sheet.view.pdf
    window.enter()
    assert shown == window.papers[0].read_bytes()


def test_a_late_dossier_brings_an_apology_signed_on_the_spot(window: CounterWindow) -> None:
    code = window.take_in(files.late_paper())
    window.scan(code)
    assert "Thư xin lỗi" in window.words()
    window.enter()
    (paper,) = window.papers
    assert "THƯ XIN LỖI" in text_of(paper).upper()
    assert window.sheets(code)[0].handed_over is None, "no letter is handed over unsigned"
    window.enter()
    assert window.papers == [paper]
    assert window.sheets(code)[0].signed is not None
    assert window.sheets(code)[0].handed_over is not None


def test_ready_on_time_but_fetched_late_brings_no_apology(window: CounterWindow) -> None:
    file = files.late_paper(ready="2026-11-18T09:00")
    code = window.take_in(file)
    window.scan(code)
    window.stands(CounterState.NO_LETTER)
    assert "Xong đúng hẹn, không phải xin lỗi" in window.words()
    window.enter()
    assert window.papers == []
    assert window.sheets(code) == ()
    assert window.dossier(code).handed_over is not None


def test_a_late_birth_brings_both_letters_each_to_be_seen(window: CounterWindow) -> None:
    code = window.take_in(files.late_birth())
    window.scan(code)
    window.stands(CounterState.TWO_LETTERS)
    first = window.page.view.side.sheet.view.pdf
    window.page.view.side.next_sheet()
    second = window.page.view.side.sheet.view.pdf
    window.enter()
    window.enter()
    kinds = {sheet.kind: sheet for sheet in window.sheets(code)}
    assert set(kinds) == {LetterKind.BIRTH, LetterKind.APOLOGY}
    assert all(sheet.handed_over for sheet in kinds.values())
    assert first != second
    assert len(window.papers) == 2


def test_a_marriage_brings_its_letter(window: CounterWindow) -> None:
    code = window.take_in(files.marriage())
    window.scan(code)
    assert "Đọc lại tên hai vợ chồng trước khi in" in window.words()
    window.enter()
    words = text_of(window.papers[0]).upper()
    assert "VÀNG SEO PÁO" in words
    assert "GIÀNG THỊ MỶ" in words
    assert window.sheets(code)[0].kind is LetterKind.MARRIAGE


def test_a_death_takes_two_looks_in_a_quiet_room(window: CounterWindow) -> None:
    window.scan(window.take_in(files.birth()))
    window.enter()
    code = window.take_in(files.death())
    window.scan(code)
    window.stands(CounterState.QUIET)
    assert window.page.theme.is_quiet
    assert not window.page.view.undo_bar.isVisible(), "nothing of the citizen before them"
    assert "Lò Thị Mai" not in window.words()
    assert not [word for word in CHEERFUL if word in window.words().lower()]
    before = len(window.papers)
    window.enter()
    window.stands(CounterState.SECOND_LOOK)
    assert len(window.papers) == before, "the first Enter only looks again"
    window.enter(after_ms=200)
    assert len(window.papers) == before
    window.enter()
    assert len(window.papers) == before + 1
    (sheet,) = window.sheets(code)
    assert sheet.kind is LetterKind.CONDOLENCE
    assert sheet.handed_over is not None
    assert window.page.theme.is_quiet, "the family still stands there"
    assert not [word for word in CHEERFUL if word in window.words().lower()]
    window.scan(window.take_in(files.late_paper()))
    assert not window.page.theme.is_quiet


def test_out_of_the_second_look_esc_leads_back_and_the_next_enter_looks_again(window: CounterWindow) -> None:
    window.scan(window.take_in(files.death()))
    window.enter()
    window.press(Qt.Key.Key_Escape)
    window.stands(CounterState.QUIET)
    window.enter()
    window.stands(CounterState.SECOND_LOOK)
    assert window.papers == []


def test_a_registration_done_again_brings_no_letter_and_the_reason_is_logged(window: CounterWindow) -> None:
    code = window.take_in(files.again())
    window.scan(code)
    window.stands(CounterState.NO_LETTER)
    assert "đăng ký lại" in window.words().lower()
    window.enter()
    assert window.papers == []
    (entry,) = window.log(LogKind.NO_LETTER)
    assert "re_registration" in str(entry["held"])


def test_undone_the_letter_is_withdrawn_and_the_next_takes_another_number(window: CounterWindow) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.enter()
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.type("Sai ten me")
    window.enter()
    assert window.dossier(code).handed_over is None
    window.enter()
    first, second = window.sheets(code)
    assert (first.number, first.withdrawn_why) == (1, "Sai ten me")
    assert (second.number, second.withdrawn) == (2, None)
    assert second.handed_over is not None
    window.app.review.verify()


def test_a_day_that_is_closed_is_not_undone(window: CounterWindow) -> None:
    code = window.take_in(files.birth())
    window.scan(code)
    window.enter()
    window.app.undoing.close_day()
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.type("Sai ten")
    window.enter()
    assert window.sheets(code)[0].withdrawn is None
    assert len(window.page.view.banners.banners) == 1


def test_a_letter_prepared_ahead_waits_for_its_signature(window: CounterWindow) -> None:
    settings = window.app.settling.settings()
    ahead = settings.kind(LetterKind.BIRTH)
    window.app.settling.save(settings.with_kind(LetterKind.BIRTH, replace(ahead, signing=SigningMode.AHEAD)))
    code = window.take_in(files.birth())
    window.app.signing.prepare(code)
    window.scan(code)
    window.stands(CounterState.UNSIGNED)
    window.enter()
    assert window.sheets(code)[0].handed_over is None
    (banner,) = window.page.view.banners.banners
    banner.acted.emit("signed")
    window.settle()
    window.stands(CounterState.PREPARED)
    assert window.page.view.deeds.main_button.words == "Trao kết quả"
    window.enter()
    assert len(window.papers) == 1, "printed once, when it was prepared"
    assert window.sheets(code)[0].handed_over == instant(files.NOW)


def test_before_parents_whose_child_has_died_the_room_is_quiet_too(window: CounterWindow) -> None:
    window.scan(window.take_in(files.marriage()))
    window.enter()
    event = {
        "kind": "birth",
        "children": [
            {
                "name": "Lường Lò Bảo An",
                "sex": "female",
                "birth_date": "2026-11-02",
                "death_date": "2026-11-10",
            }
        ],
        "mother": {"name": "Lò Thị Mai"},
    }
    window.scan(window.take_in(files.birth(event=event)))
    window.stands(CounterState.NO_LETTER)
    assert window.page.theme.is_quiet
    assert not [word for word in CHEERFUL if word in window.words().lower()]
    assert "Vẫn muốn gửi thư" not in window.words()
    assert "Vàng Seo Páo" not in window.words()
