"""Stories of ceremonies through the window: three couples, one of them absent, and a birth at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import MovableClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.ceremony import COUNTER, Consent, Mode, Role
from counter_app.domain.ceremony_party import CeremonyStanding, PartyStanding
from counter_app.domain.dossier import Channel, State
from counter_app.domain.logbook import LogKind
from counter_app.domain.procedure import EventKind
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.pages.ceremonies.changing import ChangeOverlay
from counter_app.ui.pages.ceremonies.family import FamilyView
from counter_app.ui.pages.ceremonies.overview import Overview
from counter_app.ui.pages.ceremonies.page import CeremoniesPage
from counter_app.ui.pages.ceremonies.states import CeremoniesState
from tests.services.ceremonies import CODES, COUPLES, marriage
from tests.services.desk import birth, instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(instant("2026-11-23T10:20"))


@pytest.fixture
def app(tmp_path: Path, folder: Path, clock: MovableClock) -> Iterator[App]:
    """Three couples and a child, their results ready."""
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(folder))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    for couple in COUPLES:
        opened.intake.take_in(marriage(*couple))
    opened.intake.take_in(birth())
    yield opened
    opened.close()


@pytest.fixture
def page(window: Window) -> CeremoniesPage:
    """The page in front, everything read."""
    window.shell.show_page("ceremonies")
    settle(window)
    return window.pages.ceremonies


def plan(window: Window, at: str, *codes: str, why: str = "") -> None:
    """Plan a ceremony for couples through the overlay."""
    page = window.pages.ceremonies
    page.begin_planning(Mode.GROUP)
    settle(window)
    assert page.planner is not None
    page.planner.starts.set_moment(instant(at))
    for code in codes:
        page.planner.families[code].setChecked(True)
    page.planner.why.setText(why)
    page.planner.act.click()
    settle(window)


def tick_everything(window: Window) -> None:
    """Both came, both signed both papers."""
    family = window.pages.ceremonies.family
    for box in (*family.roles.values(), *family.papers.values()):
        if box.isEnabled() and not box.isChecked():
            box.click()
            settle(window)


def state_of(page: CeremoniesPage) -> CeremoniesState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def open_form(page: CeremoniesPage) -> ChangeOverlay | None:
    """The form of changes that lies over the page now."""
    return page.over.changer


def banners(page: CeremoniesPage) -> str:
    shown = (*page.banners.banners, *page.family.banners.banners)
    return " ".join(one.accessibleName() for one in shown)


def test_three_couples_from_picking_to_the_last_handover_one_of_them_absent(
    app: App, window: Window, page: CeremoniesPage, clock: MovableClock, folder: Path, qtbot: QtBot
) -> None:
    assert state_of(page) is CeremoniesState.EMPTY
    plan(window, "2026-11-25T08:30", *CODES)
    assert page.planner is None
    assert state_of(page) is CeremoniesState.CHOSEN
    assert page.overview.title.words.replace("\u00a0", " ") == "Trao Giấy chứng nhận kết hôn, 3 đôi"
    assert [row.view.party.code for row in page.overview.rows] == list(CODES)
    assert "Không chụp, không chiếu" in page.overview.rows[0].accessibleName(), "nobody was asked yet"
    id_ = page.chosen

    page.overview.rows[0].click()
    page.family.say.setText("Mỷ đọc như Mỉ")
    page.family.say.editingFinished.emit()
    page.family.guests.setText("sáu")
    page.family.guests.editingFinished.emit()
    assert page.family.guests_field.error
    page.family.guests.setText("6")
    page.family.guests.editingFinished.emit()
    settle(window)
    assert app.ceremonies.reading.look(id_).party(CODES[0]).party.guests == 6
    settle(window)
    page.family.consents[Consent.PHOTO].click()
    settle(window)
    assert page.current is not None
    assert page.current.party(CODES[0]).party.say == "Mỷ đọc như Mỉ"
    assert page.current.party(CODES[0]).party.consents == (Consent.PHOTO,)

    clock.move(instant("2026-11-25T08:45"))
    page.family.confer.click()
    settle(window)
    assert state_of(page) is CeremoniesState.REFUSED
    assert "vợ chưa ký Sổ" in banners(page)
    assert app.counter.look(CODES[0]).sheets == ()

    tick_everything(window)
    assert state_of(page) is CeremoniesState.FAMILY_SIGNED
    page.family.confer.click()
    settle(window)
    assert "Đã trao cho Vàng Seo Páo và Giàng Thị Mỷ." in banners(page)
    assert page.code == CODES[1], "the next couple is called"

    tick_everything(window)
    page.family.confer.click()
    settle(window)
    assert page.code == CODES[2]
    page.family.button(FamilyView.ABSENT).click()
    settle(window)
    assert page.current.party(CODES[2]).standing is PartyStanding.ABSENT
    assert page.current.standing is CeremonyStanding.DONE

    page.family.button(FamilyView.MOVE).click()
    settle(window)
    overlay = window.shell.ask.overlay
    assert overlay is not None
    assert overlay.choices is not None
    overlay.choices.take(COUNTER)
    overlay.act.click()
    settle(window)
    view = app.ceremonies.reading.look(id_)
    assert [one.standing for one in view.parties] == [
        PartyStanding.CONFERRED,
        PartyStanding.CONFERRED,
        PartyStanding.MOVED,
    ]
    assert len(list(folder.glob("*.pdf"))) == 2
    first = view.parties[0]
    assert (first.dossier.state, first.dossier.channel) == (State.HANDED_OVER, Channel.CEREMONY)
    assert first.dossier.collector == "Vàng Seo Páo, Giàng Thị Mỷ"
    assert view.parties[2].dossier.state is State.READY, "the absent couple is served at the counter"
    kinds = [details.get("what") for entry, details in _ceremony_log(app) if entry is LogKind.CEREMONY]
    assert kinds.count("conferred") == 2
    assert kinds[-1] == "moved"


def _ceremony_log(app: App) -> list[tuple[LogKind, dict[str, object]]]:
    return [(entry.kind, dict(details or {})) for entry, details in app.review.entries()]


def test_a_birth_is_conferred_at_the_desk_with_five_presses(
    app: App, window: Window, page: CeremoniesPage, folder: Path
) -> None:
    code = str(birth()["code"])
    page.at_once.click()
    settle(window)
    assert page.planner is not None
    assert EventKind(page.planner.about.key()) is EventKind.BIRTH
    page.planner.families[code].click()
    page.planner.act.click()
    settle(window)
    assert page.code == code, "its family is in front at once"
    page.family.roles[Role.FAMILY].click()
    settle(window)
    page.family.confer.click()
    settle(window)
    assert app.counter.look(code).case.state is State.HANDED_OVER  # type: ignore[union-attr]
    assert len(list(folder.glob("*.pdf"))) == 1
    assert page.current is not None
    assert page.current.ceremony.minutes == 15


def test_a_day_off_a_saturday_and_a_couple_expected_elsewhere_are_each_told_in_one_sentence(
    app: App, window: Window, page: CeremoniesPage
) -> None:
    plan(window, "2026-11-24T08:30", CODES[0])
    assert state_of(page) is CeremoniesState.PLANNING_REFUSED
    assert page.planner is not None
    assert "Xin chọn ngày khác" in page.planner.told.banners[0].accessibleName()
    assert page.planner.families[CODES[0]].isChecked(), "nothing is lost"
    page.planner.starts.set_moment(instant("2026-11-28T08:00"))
    page.planner.asked.setChecked(True)
    page.planner.act.click()
    settle(window)
    assert "không phải ngày làm việc" in page.planner.told.banners[0].accessibleName()
    assert page.planner.why_field.isVisible()
    page.planner.why.setText("công nhân chỉ nghỉ sáng thứ Bảy")
    page.planner.act.click()
    settle(window)
    assert state_of(page) is CeremoniesState.CHOSEN
    saturday = page.chosen
    page.begin_planning(Mode.GROUP)
    settle(window)
    assert page.planner is not None
    assert CODES[0] not in page.planner.families, "who is expected elsewhere is not offered"
    page.planner.leave()
    app.ceremonies.planning.cancel(saturday, "mưa lũ")
    page.refresh()
    settle(window)
    assert CODES[0] in {one.row.code for one in app.ceremonies.planning.candidates()}


def test_everything_comes_out_in_one_go(app: App, window: Window, page: CeremoniesPage, folder: Path) -> None:
    plan(window, "2026-11-25T08:30", *CODES)
    page.overview.button(Overview.PRINT).click()
    settle(window)
    assert "Đã gửi lệnh in" in banners(page)
    assert len(list(folder.glob("*.pdf"))) == 4 + 3
    page.overview.acted.emit(Overview.SCRIPT)
    settle(window)
    assert state_of(page) is CeremoniesState.SCRIPT
    assert page.over.reader is not None
    page.over.reader.leave()


def test_the_day_the_chairman_signed_is_recorded_where_a_foreign_element_gives_it_a_limit(
    app: App, window: Window, page: CeremoniesPage
) -> None:
    code = "H99.41.07-261120-0109"
    app.intake.take_in(marriage(code, "Lường Văn Hặc", "Anna Müller", foreign=True))
    plan(window, "2026-11-25T08:30", CODES[0], code)
    page.overview.rows[0].click()
    settle(window)
    assert not page.family.chairman.isVisibleTo(page.family), "a domestic marriage has no such limit"
    page.family.back.click()
    page.overview.rows[1].click()
    settle(window)
    family = page.family
    assert family.chairman.isVisibleTo(family)
    assert not family.longer.isEnabled()

    family.chairman.setText("24/11/2026")
    family.chairman.editingFinished.emit()
    settle(window)
    assert state_of(page) is CeremoniesState.REFUSED, "tomorrow nobody has signed yet"

    family.chairman.setText("20/11/2026")
    family.chairman.editingFinished.emit()
    settle(window)
    assert page.current is not None
    party = page.current.party(code).party
    assert party.chairman_signed is not None
    assert (party.chairman_signed.isoformat(), party.asked_longer) == ("2026-11-20", False)
    assert "trao chậm nhất ngày 26/11/2026" in banners(page) + family.below.words

    family.longer.click()
    settle(window)
    assert page.current.party(code).party.asked_longer
    assert "trao chậm nhất ngày 19/01/2027" in banners(page) + family.below.words


def test_a_planned_ceremony_is_put_off_and_its_stand_in_presides(
    app: App, window: Window, page: CeremoniesPage
) -> None:
    plan(window, "2026-11-25T08:30", *CODES[:2])
    page.overview.button(Overview.CHANGE).click()
    settle(window)
    changer = page.over.changer
    assert changer is not None
    assert state_of(page) is CeremoniesState.CHANGING
    assert changer.place.text() == "Hội trường Ủy ban nhân dân"

    changer.starts.set_moment(instant("2026-11-24T08:30"))
    changer.act.click()
    settle(window)
    assert "24/11/2026" in changer.told.banners[0].accessibleName(), "a public holiday"
    assert open_form(page) is changer, "what was filled in stays"

    changer.starts.set_moment(instant("2026-11-25T14:00"))
    changer.place.setText("Nhà văn hóa bản Huổi Mí")
    changer.remark.setText("mời trưởng bản")
    changer.act.click()
    settle(window)
    assert open_form(page) is None
    assert page.current is not None
    one = page.current.ceremony
    assert (one.starts, one.place) == (instant("2026-11-25T14:00"), "Nhà văn hóa bản Huổi Mí")
    assert one.remark == "mời trưởng bản"
    assert "14:00" in page.overview.when.words


def test_who_stands_in_may_preside_after_all(app: App, window: Window, page: CeremoniesPage) -> None:
    app.settling.change({"office.stand_ins": "Lê Hữu Đạt; deputy; 2026-11-23; 2026-12-01"})
    plan(window, "2026-11-25T08:30", CODES[0])
    page.overview.button(Overview.CHANGE).click()
    settle(window)
    changer = page.over.changer
    assert changer is not None
    assert changer.stand_in.key()
    assert changer.stood_in.isEnabled()
    changer.stood_in.click()
    changer.act.click()
    settle(window)
    assert page.current is not None
    assert page.current.ceremony.leader == page.current.ceremony.stand_in
    assert page.current.ceremony.leader != page.current.ceremony.presides
