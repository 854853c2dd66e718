"""A death told before it is registered: visit, papers, outcome, then the dossier and its letter, through the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QWidget

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import MovableClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.forbidden import forbidden_in
from counter_app.domain.letter import LetterKind
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.components.buttons import ActionButton
from counter_app.ui.pages.visits.page import VisitsPage
from counter_app.ui.pages.visits.states import VisitsState
from tests.services.desk import instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODE = "H99.41.07-261127-0042"
TOLD = {
    "deceased.name": "Nông Thị Viện",
    "deceased.sex": "female",
    "deceased.birth_date": "1938",
    "deceased.death_date": "2026-11-22",
    "deceased.address": "bản Huổi Mí",
    "deceased.religion": "Công giáo",
    "deceased.memberships": "NCT, Hội Phụ nữ",
    "reported_by": "Ông Lò Văn Pâng, trưởng bản Huổi Mí",
    "contact": "anh Nông Văn Pảo, con trai",
    "funeral.place": "nhà riêng, bản Huổi Mí",
    "funeral.since": "10:00 23/11/2026",
    "funeral.procession": "07:30 24/11/2026",
}
DOSSIER = {
    "code": CODE,
    "procedure": "1.000656",
    "received": "2026-11-27T08:10",
    "ready": "2026-11-27T08:40",
    "applicant": {"name": "Nông Văn Pảo", "sex": "male"},
    "event": {
        "kind": "death",
        "deceased": {
            "name": "Nông Thị Viện",
            "sex": "female",
            "birth_year": 1938,
            "death_date": "2026-11-22",
        },
        "relation": "con",
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(instant("2026-11-23T07:20"))


@pytest.fixture
def app(tmp_path: Path, folder: Path, clock: MovableClock) -> Iterator[App]:
    """An office with its name, on a Monday morning, printing into a folder."""
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(folder))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    yield opened
    opened.close()


@pytest.fixture
def page(window: Window) -> VisitsPage:
    """The page of visits in front, everything read."""
    window.shell.show_page("visits")
    settle(window)
    return window.pages.visits


def press(window: Window, words: str) -> None:
    """Press the one button that says so."""
    (button,) = (
        one
        for one in window.pages.visits.findChildren(ActionButton)
        if one.words.startswith(words) and one.isVisible()
    )
    button.click()
    settle(window)


def tell(window: Window, page: VisitsPage, **more: str) -> None:
    """Fill in what was told, and keep it."""
    if page.form is None:
        press(window, "Ghi tin báo")
    page.tell.fill({**TOLD, **more})
    page.save.click()
    settle(window)


def said(page: VisitsPage) -> list[str]:
    """The sentences of the banners."""
    return [one.value.lead for one in page.banners.banners]


def shown(page: VisitsPage) -> VisitsState:
    """What the page shows now."""
    return page.state


def fault(page: VisitsPage, path: str) -> str:
    """What is said under a field of the form in front."""
    assert page.form is not None
    field = page.form.field(path)
    assert field is not None
    return field.error


def papers(folder: Path) -> list[str]:
    """The words of every printed sheet, in order."""
    words = []
    for path in sorted(folder.glob("*.pdf")):
        with pdfium.PdfDocument(path) as document:
            words.append(" ".join(one.get_textpage().get_text_range() for one in document))
    return [" ".join(text.split()) for text in words]


def every_word(widget: QWidget) -> str:
    """Everything a page says to a screen reader and to the eye."""
    words = [child.accessibleName() for child in widget.findChildren(QWidget)]
    words += [str(one.property("text") or "") for one in widget.findChildren(QWidget)]
    return "\n".join(words)


def test_a_death_told_by_the_head_of_a_hamlet_is_visited_and_its_letter_comes_after_the_burial(
    window: Window, page: VisitsPage, app: App, clock: MovableClock, folder: Path
) -> None:
    assert shown(page) is VisitsState.EMPTY
    tell(window, page)
    assert shown(page) is VisitsState.REPORTED
    assert said(page) == ["Đã ghi phiếu viếng TV-2026-0001: cụ Nông Thị Viện."]
    assert page.detail.registration.words == "Chưa đăng ký khai tử, còn 14 ngày (đến hết 07/12/2026)."

    press(window, "Xếp lịch đi viếng")
    assert page.plan.members.toPlainText().splitlines()[-2:] == [
        "Chủ tịch Hội Người cao tuổi",
        "Chủ tịch Hội Liên hiệp Phụ nữ",
    ]
    assert page.plan.lines.toPlainText().startswith("Kính viếng cụ Nông Thị Viện.")
    page.plan.at.setText("14:00 23/11/2026")
    page.save.click()
    settle(window)
    assert shown(page) is VisitsState.PLANNED

    press(window, "In phiếu và sổ tang")
    assert shown(page) is VisitsState.SENT
    sheet, book = papers(folder)
    assert "PHIẾU THĂM VIẾNG" in sheet
    assert "14 giờ ngày 23/11/2026" in sheet
    assert "chưa đăng ký, hạn đến hết ngày 07/12/2026" in sheet
    assert "KÍNH VIẾNG" in book
    assert "hương hồn" not in book + sheet
    assert not forbidden_in(sheet + book, LetterKind.CONDOLENCE)

    clock.move(instant("2026-11-23T16:30"))
    press(window, "Ghi kết quả")
    page.record.at.setText("14:20 23/11/2026")
    page.record.went.setPlainText("ông Đinh Trọng Khải\nbà Lê Thu Hà")
    page.save.click()
    settle(window)
    assert shown(page) is VisitsState.DONE

    clock.move(instant("2026-11-27T09:00"))
    app.intake.take_in(DOSSIER)
    page.refresh()
    settle(window)
    assert shown(page) is VisitsState.OFFERED
    assert app.visits.show("TV-2026-0001").visit.dossier == ""
    # Not joined yet: the letter does not know that the funeral is over.
    assert "Việc tang đã qua" not in " ".join(app.counter.draft(CODE).drawn.text)
    press(window, f"Nối với hồ sơ {CODE}")
    assert page.detail.registration.words == f"Đã nối với hồ sơ khai tử {CODE}."
    letter = app.counter.draft(CODE)
    assert letter.kind is LetterKind.CONDOLENCE
    text = " ".join(" ".join(letter.drawn.text).split())
    assert "Việc tang đã qua" in text
    assert "qua đời" in text


def test_each_wrong_thing_gets_one_sentence_and_nothing_typed_is_lost(
    window: Window, page: VisitsPage
) -> None:
    tell(window, page, **{"deceased.name": "  "})
    assert fault(page, "deceased.name") == "Còn thiếu tên người đã mất. Xin ghi thêm."
    tell(window, page, **{"deceased.name": "..."})
    assert fault(page, "deceased.name").endswith("Xin ghi tên có ít nhất một chữ, đúng như trên giấy tờ.")
    later = {"funeral.since": "", "funeral.procession": ""}
    tell(window, page, **{"deceased.death_date": "2026-11-24", **later})
    assert "còn ở phía trước" in fault(page, "deceased.death_date")
    tell(window, page, **{"deceased.memberships": "Hội Làm vườn"})
    assert "chưa có “Hội Làm vườn”" in fault(page, "deceased.memberships")
    assert shown(page) is VisitsState.TELLING_FAULT
    tell(window, page, contact="con trai, báo bà mất do tai nạn")
    assert "không ghi vì sao người ấy mất" in " ".join(said(page)) + fault(page, "contact")
    tell(window, page)
    assert shown(page) is VisitsState.REPORTED
    press(window, "Xếp lịch đi viếng")
    for hour, words in (
        ("06:00 23/11/2026", "đã qua"),
        ("14:00 21/11/2026", "trước ngày mất"),
        ("mai", "Ghi giờ"),
    ):
        page.plan.at.setText(hour)
        page.plan.car.setText("xe cơ quan")
        page.save.click()
        settle(window)
        assert words in fault(page, "plan.at")
        assert page.plan.car.text() == "xe cơ quan"
    page.plan.at.setText("14:00 23/11/2026")
    page.plan.lines.setPlainText("Kính viếng hương hồn cụ Nông Thị Viện.")
    page.save.click()
    settle(window)
    assert "hương hồn" in fault(page, "plan.lines")


def test_a_second_visit_for_one_person_is_asked_about_before_it_is_kept(
    window: Window, page: VisitsPage, app: App
) -> None:
    tell(window, page)
    tell(window, page)
    overlay = page.question
    assert overlay is not None
    assert "TV-2026-0001" in overlay.question.title
    overlay.leave()
    assert len(app.visits.board().open) == 1
    page.save.click()
    settle(window)
    overlay = page.question
    assert overlay is not None
    overlay.act.click()
    settle(window)
    assert len(app.visits.board().open) == 2


def test_a_family_that_asks_to_be_left_alone_is_not_planned_for(
    window: Window, page: VisitsPage, app: App
) -> None:
    tell(window, page)
    press(window, "Gia đình xin miễn viếng")
    overlay = page.question
    assert overlay is not None
    overlay.act.click()
    settle(window)
    assert shown(page) is VisitsState.DECLINED
    assert not [
        one.words for one in page.detail.buttons if "In phiếu" in one.words or "Xếp lịch" in one.words
    ]
    press(window, "Gia đình lại nhận viếng")
    assert shown(page) is VisitsState.REPORTED


def test_no_cheerful_word_and_no_colour_of_joy_stands_on_the_page(window: Window, page: VisitsPage) -> None:
    tell(window, page)
    words = every_word(page)
    assert "Nông Thị Viện" in words
    assert not forbidden_in(words, LetterKind.CONDOLENCE)
    assert page.theme.is_quiet
    assert not window.pages.counter.theme.is_quiet


def test_a_form_left_with_escape_comes_back_as_it_was(window: Window, page: VisitsPage) -> None:
    press(window, "Ghi tin báo")
    name = page.tell.editor("deceased.name")
    page.tell.fill({"deceased.name": "Nông Thị Viện"})
    page.tell.changed.emit("deceased.name")
    assert page.escape()
    assert page.form is None
    page.begin()
    assert name.property("text") == "Nông Thị Viện"


def test_what_was_told_can_be_put_right_and_nothing_else_of_it_is_lost(
    window: Window, page: VisitsPage, app: App
) -> None:
    tell(window, page)
    press(window, "Sửa tin báo")
    assert page.tell.editor("funeral.procession").property("text") == "07:30 24/11/2026"
    page.tell.fill({"deceased.name": "Nông Thị Viễn"})
    page.tell.without_lunar.setChecked(True)
    page.save.click()
    settle(window)
    (view,) = app.visits.board().open
    assert view.visit.deceased.name == "Nông Thị Viễn"
    assert view.visit.deceased.memberships == ("NCT", "Hội Phụ nữ")
    assert view.visit.funeral.procession == instant("2026-11-24T07:30")
    assert view.lunar is None
    assert view.visit.reporter.at == instant("2026-11-23T07:20")


def test_a_printer_that_is_not_there_is_named_and_the_visit_stays(
    window: Window, page: VisitsPage, app: App
) -> None:
    tell(window, page)
    app.settling.change({"printer": "Máy in ở tầng hai"})
    press(window, "In phiếu và sổ tang")
    assert "Máy in ở tầng hai" in " ".join(said(page))
    assert shown(page) is VisitsState.REPORTED
