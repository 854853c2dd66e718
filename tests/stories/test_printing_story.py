"""A printer that stops and starts again, seen from the window: a letter waits under its number and comes out once."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier, State
from counter_app.domain.logbook import LogKind, SheetId, Stage
from counter_app.domain.printing import Hindrance
from counter_app.printing.cups import CupsPrinter
from counter_app.ui.pages.letters.deeds import Deed
from counter_app.ui.pages.letters.page import LettersPage
from counter_app.ui.pages.letters.present import ANY_KIND
from counter_app.ui.pages.letters.states import LettersState
from tests.printing.ink import page_picture, stray_ink
from tests.servers.cups import CupsQueue
from tests.services.desk import MONDAY, birth, instant

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]
CODE = "H99.41.07-261120-0031"
OFFICE = {
    "office.commune": "Lâm Hòa",
    "office.province": "tỉnh Sơn Bình",
    "office.place": "Lâm Hòa",
    "office.signatory.name": "Đinh Trọng Khải",
}


@pytest.fixture
def app(tmp_path: Path, cups_queue: CupsQueue) -> Iterator[App]:
    """The program printing on the real queue."""
    cups_queue.rest()
    opened = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=CupsPrinter(cups_queue.server)
    )
    opened.settling.change(OFFICE)
    yield opened
    opened.close()


@pytest.fixture
def before(cups_queue: CupsQueue) -> tuple[str, ...]:
    """The jobs the queue has had until now."""
    return cups_queue.jobs()


def hand_over(window: Window, code: str = CODE) -> None:
    """A scan, then the main button."""
    window.scanned(code)
    settle(window)
    window.pages.counter.view.deeds.main_button.click()
    settle(window)


def look(window: Window) -> None:
    """What the window does by itself every few seconds."""
    window.printers.look()
    settle(window)


def counted(window: Window) -> int:
    """The count the rail shows on *Sổ thư*."""
    return next(button.item.count for button in window.shell.rail.buttons if button.item.key == "letters")


def state_of(letters: LettersPage) -> LettersState:
    return letters.state


def banners(window: Window) -> list[str]:
    return [one.accessibleName() for one in window.shell.banners.banners]


def new_jobs(queue: CupsQueue, before: tuple[str, ...]) -> list[str]:
    return [job for job in queue.jobs() if job not in before]


def test_a_letter_waits_for_a_paused_printer_and_comes_out_once_when_it_is_back(
    app: App, window: Window, cups_queue: CupsQueue, before: tuple[str, ...]
) -> None:
    app.intake.take_in(birth())
    counter, letters = window.pages.counter, window.pages.letters
    with cups_queue.paused():
        hand_over(window)
        (banner,) = counter.view.banners.banners
        assert "tạm dừng" in banner.accessibleName()
        assert "Thư số 1 nằm ở Chờ in" in banner.accessibleName()
        look(window)
        assert counted(window) == 1
        assert "Máy in OFFICE: chưa nhận lệnh" in window.shell.status.words

        counter.view.banners.acted.emit(
            banner.value.key, banner.value.action.name if banner.value.action else ""
        )
        settle(window)
        assert window.shell.current == "letters"
        assert state_of(letters) is LettersState.WAITING
        (row,) = letters.table.model.rows
        assert (row.cells[0].words, row.cells[3].words) == ("1", "Máy in OFFICE đang tạm dừng")
        assert "Đúng tờ sẽ in" in letters.card.facts.spoken
        assert new_jobs(cups_queue, before) == []

    look(window)
    assert state_of(letters) is LettersState.PRINTER_BACK
    assert counter.view.banners.banners == ()
    window.shell.show_page("today")
    settle(window)
    assert banners(window) == ["Máy in OFFICE nhận lệnh lại rồi. 1 thư đang chờ in."]
    QTest.keyClick(
        window.shell, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(window)
    assert window.shell.current == "letters"
    assert state_of(letters) is LettersState.NOTHING_WAITS
    (job,) = new_jobs(cups_queue, before)
    came_out = cups_queue.printed(job)
    (sheet,) = app.counter.look(CODE).sheets
    assert (sheet.number, sheet.prints, sheet.stage) == (1, 1, Stage.SIGNED)
    assert stray_ink(app.review.pdf(SheetId(sheet.id)), on_its_side(came_out), within_mm=0.6) == 0.0

    look(window)
    assert counted(window) == 0
    assert banners(window) == []
    letters.kinds.take(ANY_KIND)
    letters.refresh()
    settle(window)
    assert "Lệnh in: Máy in OFFICE: máy in báo đã in xong" in letters.card.facts.spoken

    hand_over(window)
    case = app.counter.look(CODE).case
    assert isinstance(case, Dossier)
    assert case.state is State.HANDED_OVER
    assert new_jobs(cups_queue, before) == [job], "handing over prints nothing a second time"


def test_a_job_that_the_printing_system_holds_is_said_until_it_has_come_out(
    app: App, window: Window, cups_queue: CupsQueue, before: tuple[str, ...]
) -> None:
    app.intake.take_in(birth())
    cups_queue.hold(on=True)
    try:
        hand_over(window)
    finally:
        cups_queue.hold(on=False)
    (job,) = new_jobs(cups_queue, before)
    window.shell.show_page("letters")
    look(window)
    facts = window.pages.letters.card.facts
    assert "Lệnh in: Máy in OFFICE: máy in giữ lại, chưa in" in facts.spoken
    cups_queue.release(job)
    cups_queue.printed(job)
    look(window)
    window.pages.letters.refresh()
    settle(window)
    assert "Lệnh in: Máy in OFFICE: máy in báo đã in xong" in facts.spoken
    ended = [told for entry, told in app.review.entries() if entry.kind is LogKind.PRINT_ENDED]
    assert [told and told["state"] for told in ended] == ["completed"]


def test_a_copy_waits_like_any_letter_and_comes_out_with_its_foot(
    app: App, window: Window, cups_queue: CupsQueue, before: tuple[str, ...]
) -> None:
    app.intake.take_in(birth())
    hand_over(window)
    letters = window.pages.letters
    window.shell.show_page("letters")
    settle(window)
    with cups_queue.paused():
        letters.card.buttons[Deed.COPY].click()
        settle(window)
        letters.open("waiting")
        settle(window)
        (row,) = letters.table.model.rows
        assert row.cells[1].second == "Thư chúc mừng khai sinh · cấp lại lần 1"
    letters.card.buttons[Deed.PRINT_NOW].click()
    settle(window)
    first, copy = new_jobs(cups_queue, before)
    (sheet,) = app.counter.look(CODE).sheets
    with app.register.reading() as unit:
        kept = unit.sheets.pdf(sheet.id, 1)
    assert "In lại lần 1" in words_of(kept)
    assert stray_ink(kept, on_its_side(cups_queue.printed(copy)), within_mm=0.6) == 0.0
    # The foot is small and grey, so it is looked for apart: it is all that tells the two sheets apart.
    one, other = (page_picture(on_its_side(cups_queue.printed(job))) for job in (first, copy))
    differs = ImageChops.difference(one, other).point(lambda grey: 255 if grey > 64 else 0).getbbox()
    assert differs is not None
    assert differs[1] > 0.85 * one.height
    assert (sheet.prints, sheet.copies) == (1, 1)


def test_a_batch_that_a_printer_stops_goes_on_where_it_stopped(
    app: App, window: Window, cups_queue: CupsQueue, before: tuple[str, ...]
) -> None:
    codes = [
        app.intake.take_in(birth(f"H99.41.07-261120-010{number}", name)).dossier.code
        for number, name in enumerate(("Vi Gia Bảo", "Hà Minh Anh", "Điêu Chính Vui"))
    ]

    def out_of_paper(printed: int, _all: int) -> None:
        if printed == 1:
            cups_queue.ask("cupsdisable", cups_queue.name)

    try:
        done = app.batches.print(codes, progress=out_of_paper)
        assert [sheet.number for sheet in done.sent] == [1]
        assert [sheet.number for sheet, _error in done.waiting] == [2, 3]
        assert {one.hindrance for one in app.printing.waiting()} == {Hindrance.PAUSED}
    finally:
        cups_queue.resume()
    look(window)
    window.shell.banners.acted.emit("printer", "print_all")
    settle(window)
    again = app.batches.print(codes)
    assert [sheet.number for sheet in again.before] == [1, 2, 3]
    assert again.sent == ()
    jobs = new_jobs(cups_queue, before)
    assert len(jobs) == 3
    assert all(cups_queue.printed(job) for job in jobs)


def on_its_side(pdf: bytes) -> bytes:
    """A card as its reader turns it: the sheet goes through a printer on its short side."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        left, bottom, right, top = (float(edge) for edge in document.pages[0].mediabox)
        if top - bottom > right - left:
            document.pages[0].rotate(90, relative=True)
        turned = io.BytesIO()
        document.save(turned)
    return turned.getvalue()


def words_of(pdf: bytes) -> str:
    """The words on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text: str = document[0].get_textpage().get_text_range()
        return text
    finally:
        document.close()
