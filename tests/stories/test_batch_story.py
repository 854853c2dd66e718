"""The letters of all results that are ready, printed from the morning board into a real folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import REGISTER_FILE, load_config
from counter_app.domain.layout import AnyPaper
from counter_app.domain.logbook import LogKind
from counter_app.domain.printing import Making
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.batch_overlay import BatchOverlay
from counter_app.ui.pages.today.present import PRINT
from tests.services.desk import MONDAY, birth, death, instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CHEERFUL = ("chúc mừng", "chung vui", "vui mừng")
NAMES = ("Vi Gia Bảo", "Hà Minh Anh", "Lò Văn Pâng")


@dataclass(frozen=True, slots=True)
class GatedFolder(FolderPrinter):
    """A folder that takes each job only when the tester lets it."""

    let: threading.Semaphore = field(default_factory=threading.Semaphore)

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        assert self.let.acquire(timeout=30)
        return FolderPrinter.submit(self, pdf, queue=queue, title=title, paper=paper, making=making)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed"


@pytest.fixture
def gate() -> threading.Semaphore:
    """Open for as many jobs as a test may have, unless it takes them away."""
    return threading.Semaphore(50)


@pytest.fixture
def app(tmp_path: Path, folder: Path, gate: threading.Semaphore) -> Iterator[App]:
    """The program on a fresh register, printing into a folder."""
    opened = open_app(load_config(tmp_path), FixedClock(instant(MONDAY)), printer=GatedFolder(folder, gate))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    yield opened
    opened.close()


def take_in_births(app: App) -> list[str]:
    """Ready births of different families."""
    codes = []
    for number, name in enumerate(NAMES):
        child = {"name": name, "sex": "male", "birth_date": f"2026-10-{10 + number}"}
        event = {"kind": "birth", "children": [child], "mother": {"name": f"Mẹ {name}"}}
        code = f"H99.41.07-261120-01{number:02}"
        codes.append(str(app.intake.take_in(birth(code, name, event=event)).dossier.code))
    return codes


def open_list(window: Window) -> BatchOverlay:
    """Today in front, its button pressed, the list read."""
    window.shell.show_page("today")
    settle(window)
    (button,) = (one for panel in window.pages.today.panels for one in panel.buttons if "In thư" in one.words)
    button.click()
    settle(window)
    return overlay_of(window)


def overlay_of(window: Window) -> BatchOverlay:
    overlay = window.pages.today.batch.overlay
    assert overlay is not None
    return overlay


def lines(overlay: BatchOverlay) -> str:
    """Everything the list says, one line each."""
    value = overlay.value
    parts = [value.title, value.words]
    for section in value.sections:
        parts += [section.head, section.beside, *section.lines]
    return "\n".join(parts)


def deeds(overlay: BatchOverlay) -> list[str]:
    return [button.words for button in overlay.deeds]


def press(window: Window, words: str) -> None:
    (button,) = (one for one in overlay_of(window).deeds if one.words == words)
    button.click()


def papers(folder: Path) -> list[str]:
    """The words of every printed sheet, in order."""
    said = []
    for path in sorted(folder.glob("*.pdf")):
        with pdfium.PdfDocument(path) as document:
            said.append(" ".join(page.get_textpage().get_text_range() for page in document))
    return said


def banners(window: Window) -> list[str]:
    return [one.accessibleName() for one in window.pages.today.banners.banners]


def test_the_list_is_shown_first_and_condolences_are_printed_in_a_run_of_their_own(
    app: App, window: Window, folder: Path
) -> None:
    mourned = str(app.intake.take_in(death()).dossier.code)
    codes = take_in_births(app)
    overlay = open_list(window)
    said = lines(overlay)
    assert "Thư chúc mừng khai sinh · 3 thư" in said
    assert all(f"Mẹ {name}" in said for name in NAMES)
    assert "in thành một lượt riêng" in said
    assert deeds(overlay) == ["In 3 thư", "In riêng 1 thư chia buồn"]
    assert papers(folder) == [], "nothing is printed by looking"
    assert overlay.stay.hasFocus(), "the safe way has the focus"

    press(window, "In 3 thư")
    settle(window)
    cheerful = papers(folder)
    assert len(cheerful) == 3
    assert "Chia buồn" not in " ".join(cheerful)
    assert "Đã gửi lệnh in 3 thư" in lines(overlay_of(window))
    assert "số 1, 2 và 3" in lines(overlay_of(window))
    assert deeds(overlay_of(window)) == ["In riêng 1 thư chia buồn"]

    press(window, "In riêng 1 thư chia buồn")
    settle(window)
    (sorrow,) = papers(folder)[3:]
    assert not any(word in sorrow.lower() for word in CHEERFUL)
    overlay_of(window).stay.click()
    settle(window)
    assert [app.counter.look(code).sheets[0].number for code in (*codes, mourned)] == [1, 2, 3, 4]

    window.scanned(codes[0])
    settle(window)
    window.pages.counter.view.deeds.main_button.click()
    settle(window)
    assert app.counter.look(codes[0]).sheets[0].handed_over is not None
    assert len(papers(folder)) == 4, "at the counter nothing is printed again"
    app.review.verify()


def test_what_is_left_out_is_named_with_its_reason(app: App, window: Window) -> None:
    app.settling.change({"kinds.9.signing": "on_the_spot"})
    app.intake.take_in(death())
    again = birth("H99.41.07-261120-0050", "Tòng Văn Lả")
    app.intake.take_in(birth() | {"certificate": {"names": ["Lường Lò Bảo Ân"], "registered": "2026-11-20"}})
    app.intake.take_in(again)
    app.intake.take_in(again | {"code": "H99.41.07-261120-0051"})
    overlay = open_list(window)
    (out,) = (section for section in overlay.value.sections if section.head == "Không in lần này")
    told = "\n".join(out.lines)
    assert len(out.lines) == 3
    assert "ký tại chỗ" in told
    assert "Cùng một việc với hồ sơ H99.41.07-261120-0050" in told
    assert "Lường Lò Bảo Ân" in told, "the name that differs is named"
    assert deeds(overlay) == ["In 1 thư"]


def test_a_run_that_is_stopped_goes_on_where_it_stopped(
    app: App, window: Window, folder: Path, gate: threading.Semaphore, qtbot: QtBot
) -> None:
    take_in_births(app)
    open_list(window)
    while gate.acquire(blocking=False):
        pass
    press(window, "In 3 thư")
    gate.release()
    qtbot.waitUntil(lambda: "xong 1 trên 3" in overlay_of(window).value.title, timeout=30_000)
    QTest.keyClick(overlay_of(window), Qt.Key.Key_Escape)
    assert "Đang dừng" in overlay_of(window).value.words
    gate.release()
    settle(window)
    overlay = overlay_of(window)
    assert overlay.value.title == "Đã gửi lệnh in 2 thư, rồi dừng"
    assert deeds(overlay) == ["In tiếp 1 thư"]
    assert len(papers(folder)) == 2
    gate.release(5)
    press(window, "In tiếp 1 thư")
    settle(window)
    assert len(papers(folder)) == 3
    intended = [entry for entry, _told in app.review.entries() if entry.kind is LogKind.INTENDED]
    assert len(intended) == 3
    assert deeds(overlay_of(window)) == []


def test_a_citizen_is_served_while_a_run_goes_on_and_the_board_tells_what_came_of_it(
    app: App, window: Window, gate: threading.Semaphore, folder: Path
) -> None:
    codes = take_in_births(app)
    app.intake.take_in(death())
    open_list(window)
    while gate.acquire(blocking=False):
        pass
    press(window, "In 3 thư")
    window.scanned(codes[2])
    assert window.shell.current == "counter"
    assert window.pages.today.batch.overlay is None
    gate.release(20)
    settle(window)
    assert len(papers(folder)) == 3
    window.shell.show_page("today")
    settle(window)
    assert any(said.startswith("Đã gửi lệnh in 3 thư.") for said in banners(window))


def test_letters_no_printer_takes_keep_their_numbers_and_wait(app: App, window: Window, folder: Path) -> None:
    take_in_births(app)
    folder.write_text("a file lies where the folder should be")
    open_list(window)
    press(window, "In 3 thư")
    settle(window)
    said = lines(overlay_of(window))
    assert "Chưa in được thư nào" in said
    assert "Đã có số, đang chờ máy in" in said
    press(window, "Mở Chờ in")
    settle(window)
    assert window.shell.current == "letters"
    assert len(window.pages.letters.table.model.rows) == 3
    folder.unlink()
    overlay = open_list(window)
    assert "(đã có số 1, chờ in)" in lines(overlay)
    press(window, "In 3 thư")
    settle(window)
    assert len(papers(folder)) == 3
    assert app.printing.waiting() == ()


def test_an_error_of_the_register_is_told_in_a_banner(app: App, window: Window) -> None:
    take_in_births(app)
    window.shell.show_page("today")
    settle(window)
    # A letter that waited on the disk has gone bad: what SQLite cannot read it says.
    register = app.config.paths.home / REGISTER_FILE
    kept = register.read_bytes()
    register.write_bytes(b"not a register any more" + bytes(len(kept) - 23))
    window.pages.today.acted.emit(PRINT)
    settle(window)
    assert window.pages.today.batch.overlay is None
    assert banners(window) != []
    register.write_bytes(kept)
