"""The hours arranged for results, on *Hồ sơ*: one list for two weeks, and the sheet for the round of a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.dossier import Channel
from counter_app.domain.instants import at
from counter_app.domain.slot import Slot
from counter_app.ui.background import Background
from counter_app.ui.components.words import Words
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.pages.dossiers.rounds import RoundsOverlay, file_name
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind
from tests.ui.demo_register import Opened
from tests.ui.desks import FakeDesktop
from tests.ui.register_page import register_page
from tests.ui.settling import Settle, settler

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


@pytest.fixture
def desktop(tmp_path: Path) -> FakeDesktop:
    return FakeDesktop(answer=str(tmp_path / "danh-sach.pdf"))


@pytest.fixture
def page(
    filled: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    desktop: FakeDesktop,
) -> Iterator[DossiersPage]:
    """The register of the fortnight, Mon 23/11/2026 10:20."""
    yield from register_page(filled, theme, background, unhandled, settle, desktop)


def codes(page: DossiersPage) -> list[str]:
    """The dossiers of the list that can still be arranged for."""
    answered = page.session.answered
    assert answered is not None
    return [one.row.code for one in answered.rows if one.row.is_open]


def when(hour: int) -> datetime:
    return at(WEDNESDAY, time(hour))


def shown(page: DossiersPage, settle: Settle) -> RoundsOverlay:
    QTest.mouseClick(page.rounds_button, Qt.MouseButton.LeftButton)
    settle()
    assert page.rounds.overlay is not None
    return page.rounds.overlay


def said(overlay: RoundsOverlay) -> str:
    return "\n".join(words.words for words in overlay.findChildren(Words))


def test_without_any_hour_the_list_says_so(page: DossiersPage, settle: Settle) -> None:
    overlay = shown(page, settle)
    assert "Không có giờ hẹn trả nào trong những ngày này." in said(overlay)
    assert overlay.links == overlay.rounds == []


def test_hours_stand_under_their_day_in_the_order_of_time(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    first, second = codes(page)[:2]
    filled.app.slots.arrange(Slot(second, when(15), Channel.HOME, "bản Huổi Mí", "0912 000 345", "ông Pó"))
    filled.app.slots.arrange(Slot(first, when(9)))
    overlay = shown(page, settle)
    assert [link.words for link in overlay.links] == [first, second]
    told = said(overlay)
    assert told.index("Thứ Tư 25/11/2026") < told.index("09:00") < told.index("15:00")
    assert "tại nhà: bản Huổi Mí, 0912 000 345, ông Pó đi" in told


def test_only_a_day_on_which_somebody_goes_has_a_list_for_the_round(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    filled.app.slots.arrange(Slot(codes(page)[0], when(9)))
    assert shown(page, settle).rounds == []


def test_the_list_of_a_round_is_written_where_the_officer_says(
    page: DossiersPage, filled: Opened, desktop: FakeDesktop, settle: Settle
) -> None:
    code = codes(page)[0]
    filled.app.slots.arrange(Slot(code, when(15), Channel.HOME, "bản Huổi Mí", "0912 000 345", "ông Pó"))
    shown(page, settle).rounds[0].click()
    settle()
    assert desktop.asked == [file_name(WEDNESDAY)] == ["Danh-sach-di-tra-20261125.pdf"]
    document = pypdfium2.PdfDocument(desktop.answer)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "bản Huổi Mí" in text
    assert page.rounds.overlay is None
    banner = page.banners.banners[-1]
    assert "Đã ghi danh sách đi trả kết quả ngày 25/11/2026." in banner.accessibleName()
    banner.button.click()
    assert desktop.opened == [desktop.answer]


def test_a_file_that_cannot_be_written_is_told(
    page: DossiersPage, filled: Opened, desktop: FakeDesktop, settle: Settle, tmp_path: Path
) -> None:
    filled.app.slots.arrange(Slot(codes(page)[0], when(15), Channel.HOME, "bản Huổi Mí", "0912 000 345"))
    desktop.answer = str(tmp_path / "không có thư mục này" / "danh-sach.pdf")
    shown(page, settle).rounds[0].click()
    settle()
    assert page.banners.banners[-1].value.kind is BannerKind.ERROR


def test_a_code_in_the_list_opens_its_dossier(page: DossiersPage, filled: Opened, settle: Settle) -> None:
    code = codes(page)[1]
    filled.app.slots.arrange(Slot(code, when(9)))
    shown(page, settle).links[0].click()
    settle()
    assert page.rounds.overlay is None
    assert page.detail.value is not None
    assert page.detail.value.code == code


def test_esc_leaves_the_list(page: DossiersPage, settle: Settle) -> None:
    QTest.keyClick(shown(page, settle), Qt.Key.Key_Escape)
    assert page.rounds.overlay is None
