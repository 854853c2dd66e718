"""The intake page: from what is typed to the dossier file, faults at their field, cards, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.domain.citizen_card import read_card
from counter_app.domain.errors.dossiers import DuplicateDossier
from counter_app.domain.errors.entry import AppointmentBeforeReceipt, Expected, InvalidValue, MissingField
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.errors.procedures import UnknownProcedure
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.event import BirthEvent, DeathEvent, MarriageEvent
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Stage
from counter_app.domain.person import ApplicantType, PartialDate, Sex
from counter_app.domain.procedure import EventKind, Limit, LimitUnit
from counter_app.sentences.forms import form_fault
from counter_app.ui.background import Background
from counter_app.ui.components.base import text_width
from counter_app.ui.components.fields import LineField
from counter_app.ui.components.form import Form
from counter_app.ui.dialogs import Ask, AskOverlay
from counter_app.ui.pages.intake import gallery
from counter_app.ui.pages.intake.acts import IntakeActs
from counter_app.ui.pages.intake.event_forms import BirthForm, MarriageForm
from counter_app.ui.pages.intake.page import IntakePage
from counter_app.ui.pages.intake.present import (
    card_typed,
    code_oddity,
    contribution_file,
    dossier_file,
    fault_path,
    number_oddity,
)
from counter_app.ui.pages.intake.states import IntakeState
from counter_app.ui.pages.intake.view import CONTRIBUTION
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, TextSize
from counter_app.ui.values import BannerKind
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler

CODE = "H99.41.07-261123-0917"
TOLD_OTHERWISE = {
    IntakeState.TWINS,
    IntakeState.ORGANISATION,
    IntakeState.ELSEWHERE,
    IntakeState.SEVERAL_STEPS,
    IntakeState.OTHER_APPOINTMENT,
    IntakeState.CARD_SCANNED,
    IntakeState.CARD_MANGLED,
    IntakeState.RECEIPT_ASKED,
}
"""States that show the same form as another, differently filled."""


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


def acts_of(opened: Opened) -> IntakeActs:
    return IntakeActs(opened.app.intake, opened.app.registry, opened.app.forms, opened.clock)


def state_of(page: IntakePage) -> IntakeState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def open_page(opened: Opened, theme: Theme, background: Background, crashes: list[Exception]) -> IntakePage:
    window = QWidget()
    ask = Ask(theme, window)
    page = IntakePage(theme, acts_of(opened), background, ask, crashes.append)
    page.setProperty("kept", (window, ask))
    page.setParent(window)
    window.resize(1282, 669)
    page.resize(window.size())
    page.resized(Breakpoint.NORMAL, 669)
    window.show()
    return page


@pytest.fixture
def page(
    empty: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> Iterator[IntakePage]:
    """A blank form on an empty register, Mon 23/11/2026 10:20."""
    made = open_page(empty, theme, background, unhandled)
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    assert unhandled == []
    made.window().close()


def pick(page: IntakePage, procedure: str, settle: Settle) -> None:
    page.dossier.procedure.take(procedure)
    page.dossier.procedure.chosen.emit(procedure)
    settle()


def fill(page: IntakePage, settle: Settle, procedure: str = "1.001022|", **typed: str) -> None:
    pick(page, procedure, settle)
    page.dossier.fill({"code": CODE, "applicant.name": "Lò Thị Mai"})
    page.dossier.fill({path.replace("__", "."): value for path, value in typed.items()})


def keep(page: IntakePage, settle: Settle) -> None:
    page.keep()
    settle()


def fault(page: IntakePage, path: str) -> str:
    field = page.dossier.receipt.field(path) or page.dossier.applicant.field(path)
    assert field is not None
    return field.error


# From what is typed to the file -------------------------------------------------------------------------------


def test_what_is_empty_is_left_out_of_the_file() -> None:
    made = dossier_file({"code": CODE, "procedure": "1.001193|", "foreign": False, "applicant.phone": ""})
    assert made == {"code": CODE, "procedure": "1.001193", "applicant": {}}


def test_a_branch_travels_with_its_procedure() -> None:
    made = dossier_file({"procedure": "1.004859|nhánh bổ sung thông tin"})
    assert (made["procedure"], made["branch"]) == ("1.004859", "nhánh bổ sung thông tin")


def test_an_event_of_which_nothing_was_typed_is_left_out_as_a_whole() -> None:
    untouched: dict[str, str | bool] = {
        "event.kind": "marriage",
        "event.husband.nationality": "Việt Nam",
        "event.wife.nationality": "Việt Nam",
        "event.children[0].sex": "unknown",
        "event.children[0].abandoned": False,
    }
    assert "event" not in dossier_file(untouched)
    told = dossier_file({**untouched, "event.husband.name": "Vàng Seo Páo"})
    assert told["event"] == {
        "kind": "marriage",
        "husband": {"nationality": "Việt Nam", "name": "Vàng Seo Páo"},
        "wife": {"nationality": "Việt Nam"},
        "children": [{"sex": "unknown"}],
    }


def test_children_stand_in_a_list_in_their_places() -> None:
    made = dossier_file({"event.children[1].name": "H'Bơ Niê", "event.children[0].name": "Y Bin Niê"})
    assert made["event"] == {"children": [{"name": "Y Bin Niê"}, {"name": "H'Bơ Niê"}]}


@pytest.mark.parametrize("typed", ["An, Bình", "An;Bình", "An\nBình ", " An ,  Bình,"])
def test_several_names_in_one_line_become_a_list(typed: str) -> None:
    assert dossier_file({"certificate.names": typed})["certificate"] == {"names": ["An", "Bình"]}


def test_a_contribution_file_has_its_recipient_even_when_nothing_was_typed() -> None:
    assert contribution_file({"content": ""}) == {"recipient": {}}


@pytest.mark.parametrize(
    ("error", "path"),
    [
        (MissingField(field="applicant.name"), "applicant.name"),
        (MissingField(field="event.children"), "event.children[0].name"),
        (MissingField(field="event.mother"), "event.mother.name"),
        (InvalidValue(field="certificate.names[1]", value="?"), "certificate.names"),
        (InvalidValue(field="event.deceased.birth_year", value="x"), "event.deceased.name"),
        (DuplicateDossier(code=CODE), "code"),
        (UnknownProcedure(code="9"), "procedure"),
        (NoPrinter(), ""),
    ],
)
def test_a_fault_finds_its_field_or_the_nearest_one(error: CounterError, path: str) -> None:
    known = (
        "code",
        "procedure",
        "received",
        "applicant.name",
        "event.children[0].name",
        "event.mother.name",
        "event.deceased.name",
        "certificate.names",
    )
    assert fault_path(error, known) == path


def test_an_appointment_before_receipt_points_at_the_one_that_can_be_typed() -> None:
    moment = local(datetime.fromisoformat("2026-11-23T10:20"))
    error = AppointmentBeforeReceipt(received=moment, appointment=moment)
    assert fault_path(error, ("received", "appointment")) == "appointment"
    assert fault_path(error, ("received",)) == "received"


@pytest.mark.parametrize("expected", list(Expected))
def test_no_fault_on_the_form_speaks_of_files(expected: Expected) -> None:
    said = form_fault(InvalidValue(field="applicant.birth_date", value="x", expected=expected))
    if expected in (Expected.DATE, Expected.DAY, Expected.INSTANT, Expected.HOUR):
        assert "2026-11" not in said
        assert "23/11/2026" in said
    assert "applicant" not in said
    assert "mục “" not in form_fault(MissingField(field="applicant.name"))


def test_odd_codes_and_numbers_are_pointed_out_and_right_ones_are_not() -> None:
    assert code_oddity(CODE, PartialDate(2026, 11, 23)) == ""
    assert "ngày 23/11/26" in code_oddity(CODE, PartialDate(2026, 11, 20))
    assert "không theo dạng thường gặp" in code_oddity("ABC", None)
    assert code_oddity("", None) == ""
    assert number_oddity("012199004567", "female", "1999-11-02") == ""
    assert "năm sinh là 1999" in number_oddity("012199004567", "female", "1998")
    assert "giới tính là nữ" in number_oddity("012199004567", "male", "")
    assert number_oddity("012199004567", "female", "31/02") == ""


def test_a_card_never_writes_over_an_address_that_was_typed() -> None:
    card = read_card(gallery.CARD)
    assert card is not None
    assert card_typed(card, "")["applicant.address"] == card.address
    assert "applicant.address" not in card_typed(card, "bản Nà Lốm, xã mới")


# The page -----------------------------------------------------------------------------------------------------


def test_the_form_opens_in_its_first_field_with_the_present_instant(page: IntakePage) -> None:
    assert state_of(page) is IntakeState.BLANK
    assert QApplication.focusWidget() is page.dossier.procedure
    assert page.dossier.received.text() == "10:20 23/11/2026"


def test_on_a_low_screen_the_form_is_scrolled_never_crushed(page: IntakePage, settle: Settle) -> None:
    page.resize(840, 400)
    settle()

    form = page.dossier
    assert form.height() >= form.minimumSizeHint().height() > 0
    assert all(field.height() >= field.minimumSizeHint().height() for field in form.findChildren(LineField))


def test_a_procedure_is_found_without_accents_and_taken_with_enter(page: IntakePage, settle: Settle) -> None:
    field = page.dossier.procedure
    field.setFocus()
    QTest.keyClicks(field, "sinh khai")
    assert field.offered[0] == "1.001193|"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert field.key() == "1.003583|"
    assert not field.is_open
    assert page.dossier.event_kind is EventKind.BIRTH


def test_typing_on_takes_the_procedure_away_again(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.001193|", settle)
    field = page.dossier.procedure
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " x")
    assert field.key() == ""
    assert dossier_file(page.dossier.values()).get("procedure") is None


def test_the_appointment_is_reckoned_while_typing_with_its_sentence(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.001022|", settle)
    assert page.dossier.appointment.text() == "10:20 27/11/2026"
    assert "trừ Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam" in page.dossier.due_words.words
    assert not page.dossier.appointment.isEnabled()
    page.dossier.received.setText("09:00 16/11/2026")
    page.dossier.received.textEdited.emit("09:00 16/11/2026")
    settle()
    assert page.dossier.appointment.text() == "09:00 19/11/2026"


def test_another_appointment_printed_on_the_receipt_is_kept(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.other_appointment.setChecked(True)
    page.dossier.appointment.setText("16:00 30/11/2026")
    keep(page, settle)
    dossier = empty.app.registry.story(CODE).dossier
    assert dossier.appointment == local(datetime.fromisoformat("2026-11-30T16:00"))


def test_an_appointment_before_receipt_is_said_under_its_field(page: IntakePage, settle: Settle) -> None:
    fill(page, settle)
    page.dossier.other_appointment.setChecked(True)
    page.dossier.appointment.setText("16:00 20/11/2026")
    keep(page, settle)
    assert state_of(page) is IntakeState.FAULT
    assert "trước giờ nhận hồ sơ" in fault(page, "appointment")


def test_a_fault_is_said_at_its_field_and_nothing_typed_is_lost(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle, applicant__birth_date="31/02/1990", applicant__address="bản Nà Lốm")
    before = page.dossier.values()
    keep(page, settle)
    assert state_of(page) is IntakeState.FAULT
    assert fault(page, "applicant.birth_date") == "Ghi ngày có thật, ví dụ 23/11/2026, 11/2026 hoặc 2026."
    assert QApplication.focusWidget() is page.dossier.applicant.editor("applicant.birth_date")
    assert page.dossier.values() == before
    assert empty.app.registry.find(CODE) == ()
    page.dossier.fill({"applicant.birth_date": "1990"})
    keep(page, settle)
    assert state_of(page) is IntakeState.SAVED
    assert fault(page, "applicant.birth_date") == ""


@pytest.mark.parametrize(
    ("path", "value"),
    [("code", ""), ("applicant.name", ""), ("applicant.name", "…"), ("received", "hôm qua")],
)
def test_what_every_dossier_needs_is_asked_for_at_its_field(
    path: str, value: str, page: IntakePage, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.fill({path: value})
    keep(page, settle)
    assert fault(page, path) != ""


@pytest.mark.parametrize(
    "name",
    ["A & B", "<Trần> C", "H'Bơ", "Mai", "Nguyễn " + "Thị " * 20 + "Hoa", "Le\u0302\u0300 Thu\u0309y"],
)
def test_unusual_names_are_kept_as_typed(name: str, page: IntakePage, empty: Opened, settle: Settle) -> None:
    fill(page, settle, applicant__name=name)
    keep(page, settle)
    assert state_of(page) is IntakeState.SAVED
    kept = empty.app.registry.story(CODE).dossier.applicant.name
    assert kept == {"Le\u0302\u0300 Thu\u0309y": "Lề Thủy"}.get(name, name)


def test_the_same_code_is_not_taken_in_twice(page: IntakePage, settle: Settle) -> None:
    fill(page, settle)
    keep(page, settle)
    fill(page, settle)
    keep(page, settle)
    assert state_of(page) is IntakeState.FAULT
    assert CODE in fault(page, "code")
    assert page.dossier.values()["applicant.name"] == "Lò Thị Mai"


def test_oddities_are_shown_once_before_anything_is_kept(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle, code="H99.41.07-261120-0917")
    keep(page, settle)
    assert state_of(page) is IntakeState.ODD
    assert page.banners.banners[-1].value.kind is BannerKind.WARNING
    assert empty.app.registry.find("H99.41.07-261120-0917") == ()
    keep(page, settle)
    assert state_of(page) is IntakeState.SAVED
    assert len(empty.app.registry.find("H99.41.07-261120-0917")) == 1


def question(page: IntakePage) -> AskOverlay:
    (found,) = [one for one in page.window().findChildren(AskOverlay) if one.isVisible()]
    return found


def test_after_keeping_the_form_is_blank_and_the_receipt_one_press_away(
    page: IntakePage, empty: Opened, settle: Settle, qtbot: QtBot
) -> None:
    fill(page, settle)
    with qtbot.waitSignal(page.taken_in) as taken:
        keep(page, settle)
    assert taken.args == [CODE]
    assert page.dossier.values()["code"] == ""
    assert page.dossier.event_kind is None
    banner = page.banners.banners[-1]
    assert f"Đã ghi hồ sơ {CODE} của Lò Thị Mai." in banner.accessibleName()
    banner.button.click()
    settle()
    asked = question(page)
    asked.act.click()
    assert asked.isVisible(), "without a paper there is nothing to put on the receipt"
    assert asked.several is not None
    asked.several.setPlainText("Tờ khai; Giấy chứng sinh")
    asked.act.click()
    settle()
    (sheet,) = empty.app.counter.look(CODE).forms
    assert (sheet.kind, sheet.stage) == (FormKind.RECEIPT, Stage.HANDED_OVER)
    printed = page.banners.banners[-1]
    assert "Đã gửi lệnh in giấy tiếp nhận và hẹn trả của Lò Thị Mai." in printed.accessibleName()
    with qtbot.waitSignal(page.open_requested) as led:
        printed.button.click()
    assert led.args == ["counter", CODE]


def test_twins_share_their_day_of_birth_and_stand_in_one_dossier(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle, procedure="1.001193|")
    part = page.dossier.event_part
    assert isinstance(part, BirthForm)
    part.children_forms[0].fill({"name": "Y Bin Niê", "sex": "male", "birth_date": "2026-10-30"})
    QTest.mouseClick(part.add_button, Qt.MouseButton.LeftButton)
    second = part.children_forms[1]
    assert second.values()["birth_date"] == "2026-10-30"
    second.fill({"name": "H'Bơ Niê", "sex": "female"})
    part.parents.fill({"event.mother.name": "H'Sinh Niê"})
    keep(page, settle)
    event = empty.app.registry.story(CODE).dossier.event
    assert isinstance(event, BirthEvent)
    assert [child.name for child in event.children] == ["Y Bin Niê", "H'Bơ Niê"]
    assert event.mother is not None
    assert event.father is None


def test_tab_goes_from_the_applicant_through_the_event_to_the_certificate(
    page: IntakePage, settle: Settle
) -> None:
    pick(page, "1.001193|", settle)
    part = page.dossier.event_part
    assert isinstance(part, BirthForm)
    QTest.mouseClick(part.add_button, Qt.MouseButton.LeftButton)
    first, second = part.children_forms
    page.dossier.applicant.editor("applicant.phone").setFocus()
    for expected in (first.editor("name"), first.editor("sex"), first.editor("birth_date")):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    first.remove.setFocus()
    QTest.keyClick(first.remove, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second.editor("name")
    part.parents.editor("event.guardian.name").setFocus()
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.dossier.certificate.editor("certificate.number")


def test_a_child_taken_off_the_form_leaves_the_others_in_order(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.001193|", settle)
    part = page.dossier.event_part
    assert isinstance(part, BirthForm)
    for name in ("An", "Bình", "Cường"):
        (part.children_forms[0] if name == "An" else part.add_child()).fill({"name": name})
    part.children_forms[1].remove.click()
    names = [value for path, value in part.values().items() if path.endswith("].name")]
    assert names == ["An", "Cường"]
    assert "event.children[1].name" in part.paths
    assert "event.children[2].name" not in part.paths


def test_a_fault_about_a_child_is_said_at_that_child(page: IntakePage, settle: Settle) -> None:
    fill(page, settle, procedure="1.001193|")
    part = page.dossier.event_part
    assert isinstance(part, BirthForm)
    part.children_forms[0].fill({"name": "An", "birth_date": "2026-10-30"})
    part.add_child().fill({"birth_date": "30/02/2026"})
    part.children_forms[1].fill({"name": "Bình"})
    keep(page, settle)
    field = part.children_forms[1].field("birth_date")
    assert field is not None
    assert field.error


def test_a_marriage_is_taken_in_with_its_day_of_registration(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(
        page,
        settle,
        procedure="1.000894|",
        event__husband__name="Vàng Seo Páo",
        event__wife__name="Giàng Thị Mỷ",
        event__wife__birth_date="2002",
        event__registered="2026-11-23",
        certificate__names="Vàng Seo Páo, Giàng Thị Mỷ",
    )
    keep(page, settle)
    dossier = empty.app.registry.story(CODE).dossier
    assert isinstance(dossier.event, MarriageEvent)
    assert dossier.event.husband.nationality == "Việt Nam"
    assert dossier.event.registered is not None
    assert dossier.event.registered.exact == date(2026, 11, 23)
    assert dossier.certificate is not None
    assert dossier.certificate.names == ("Vàng Seo Páo", "Giàng Thị Mỷ")


def test_a_death_is_taken_in_as_the_family_calls_the_deceased(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(
        page,
        settle,
        procedure="1.000656|",
        event__deceased__honorific="cụ",
        event__deceased__name="Quàng Văn Ính",
        event__deceased__birth_date="1938",
        event__deceased__death_date="2026-11-21",
        event__deceased__memberships="Hội Người cao tuổi, Hội Cựu chiến binh",
        event__relation="con",
    )
    page.dossier.fill({"event.deceased.buried": True})
    keep(page, settle)
    event = empty.app.registry.story(CODE).dossier.event
    assert isinstance(event, DeathEvent)
    assert (event.deceased.honorific, event.relation, event.deceased.buried) == ("cụ", "con", True)
    assert event.deceased.memberships == ("Hội Người cao tuổi", "Hội Cựu chiến binh")
    assert event.deceased.birth is not None
    assert str(event.deceased.birth) == "1938"


def test_an_organisation_is_asked_for_no_sex_and_no_birth(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle)
    organisation = next(one for one in page.dossier.kind.options if one.choice.key == "organisation")
    QTest.mouseClick(organisation, Qt.MouseButton.LeftButton)
    assert "applicant.birth_date" not in page.dossier.paths
    keep(page, settle)
    assert empty.app.registry.story(CODE).dossier.applicant.type is ApplicantType.ORGANISATION


def test_the_scan_of_a_card_fills_who_files_the_dossier(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle, applicant__name="")
    assert page.scanned(gallery.CARD)
    keep(page, settle)
    one = empty.app.registry.story(CODE).dossier.applicant
    assert (one.name, one.sex, one.personal_number) == ("Lường Thị Ước", Sex.FEMALE, "012199004567")
    assert str(one.birth_date) == "1999-11-02"


def test_letters_lost_by_the_scanner_are_asked_for_again(page: IntakePage) -> None:
    assert page.scanned(gallery.CARD.encode().decode("cp1252", errors="replace"))
    typed = page.dossier.values()
    assert typed["applicant.personal_number"] == "012199004567"
    assert typed["applicant.name"] == ""
    assert "Gõ lại họ tên" in fault(page, "applicant.name")
    assert page.banners.banners[-1].value.kind is BannerKind.WARNING


def test_a_scanned_code_goes_into_its_field_and_other_scans_go_elsewhere(page: IntakePage) -> None:
    assert page.scanned(CODE)
    assert page.dossier.values()["code"] == CODE
    assert not page.scanned("8934563138165")


def test_a_contribution_is_kept_and_waits_to_be_thanked(
    page: IntakePage, empty: Opened, settle: Settle, qtbot: QtBot
) -> None:
    page.open(CONTRIBUTION)
    assert state_of(page) is IntakeState.CONTRIBUTION
    page.contribution.fill(
        {"recipient.name": "Hà Văn Thoại", "content": "việc sửa cống thoát nước", "channel": "tại quầy"}
    )
    with qtbot.waitSignal(page.taken_in) as taken:
        keep(page, settle)
    (waiting,) = empty.app.board.today().to_thank
    assert [waiting.id] == taken.args
    assert (waiting.content, waiting.received) == ("việc sửa cống thoát nước", date(2026, 11, 23))


def test_a_contribution_without_its_content_says_so_at_the_field(page: IntakePage, settle: Settle) -> None:
    page.open(CONTRIBUTION)
    page.contribution.fill({"recipient.name": "Hà Văn Thoại", "channel": "tại quầy"})
    keep(page, settle)
    field = page.contribution.form.field("content")
    assert field is not None
    assert field.error == "Cần điền nội dung đóng góp."
    assert page.contribution.values()["recipient.name"] == "Hà Văn Thoại"


def test_clearing_asks_first_and_the_other_form_keeps_its_words(page: IntakePage, settle: Settle) -> None:
    fill(page, settle)
    page.dossier.changed.emit("code")
    page.contribution.fill({"recipient.name": "Hà Văn Thoại"})
    page.clear.click()
    (asked,) = [one for one in page.window().findChildren(AskOverlay) if one.isVisible()]
    assert page.dossier.values()["code"] == CODE
    asked.act.click()
    settle()
    assert page.dossier.values()["code"] == ""
    assert page.contribution.values()["recipient.name"] == "Hà Văn Thoại"


def test_enter_goes_on_to_the_next_field_and_keeps_nothing(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.procedure.setFocus()
    QTest.keyClick(page.dossier.procedure, Qt.Key.Key_Return)
    settle()
    assert QApplication.focusWidget() is page.dossier.receipt.editor("code")
    assert empty.app.registry.find(CODE) == ()


@pytest.mark.parametrize("width", [1636, 1282, 876, 660])
def test_no_field_is_squeezed_at_any_width(
    width: int, page: IntakePage, theme: Theme, settle: Settle
) -> None:
    theme.set_client_width(width + 228 if width > 1500 else width + 84)
    page.window().resize(width, 640)
    page.resize(width, 640)
    page.resized(theme.breakpoint, 640)
    fill(page, settle, procedure="1.001193|")
    settle()
    for path in ("code", "procedure", "received"):
        assert page.dossier.receipt.editor(path).height() >= theme.px(34)
    assert page.dossier.width() <= width


@pytest.mark.parametrize("state", list(IntakeState))
def test_every_state_of_intake_can_be_brought_to_the_screen(
    state: IntakeState,
    empty: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
) -> None:
    made = open_page(empty, theme, background, unhandled)
    gallery.states()[state](gallery.Stage(made, acts_of(empty), settle))
    settle()
    if state not in TOLD_OTHERWISE:
        assert made.state is state
    made.deactivated()
    settle()
    made.window().close()
    assert unhandled == []


def lowest(page: IntakePage, form: Form | BirthForm, path: str) -> int:
    """Where a field ends, in the page's coordinates."""
    editor = (form.parents if isinstance(form, BirthForm) else form).editor(path)
    return editor.mapTo(page, QPoint(0, editor.height())).y()


def test_on_a_small_screen_all_that_is_needed_stands_above_the_fold(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.001193|", settle)
    fold = page.save.mapTo(page, QPoint(0, 0)).y()
    birth = page.dossier.event_part
    assert isinstance(birth, BirthForm)
    assert lowest(page, page.dossier.receipt, "foreign") < fold
    assert lowest(page, page.dossier.applicant, "applicant.phone") < fold
    assert lowest(page, birth, "event.guardian.name") < fold


def test_code_and_instants_share_a_row_and_can_be_read_whole(page: IntakePage, settle: Settle) -> None:
    fill(page, settle)
    receipt = page.dossier.receipt
    row = [receipt.editor(path) for path in ("code", "received", "appointment")]
    assert len({one.mapTo(page, QPoint(0, 0)).y() for one in row}) == 1
    for one in row:
        assert isinstance(one, LineField)
        assert text_width(one.font(), one.text()) + 2 * one.theme.px(10) <= one.width()


@pytest.mark.parametrize("width", [1636, 1282])
def test_code_and_instants_can_be_read_whole_at_any_width(
    width: int, page: IntakePage, theme: Theme, settle: Settle
) -> None:
    theme.set_client_width(width + 228 if width > 1500 else width + 84)
    page.window().resize(width, 900)
    page.resize(width, 900)
    fill(page, settle)
    for path in ("code", "received", "appointment"):
        one = page.dossier.receipt.editor(path)
        assert isinstance(one, LineField)
        assert text_width(one.font(), one.text()) + 2 * one.theme.px(10) <= one.width()


def test_the_columns_of_a_form_are_of_one_width(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.000894|", settle)
    form = page.dossier.event_part
    assert isinstance(form, MarriageForm)
    settle()
    left, right = (form.editor(f"event.husband.{one}") for one in ("name", "birth_date"))
    assert abs(left.width() - right.width()) <= 2


def test_a_tick_beside_fields_stands_on_their_height(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.000894|", settle)
    form = page.dossier.event_part
    assert isinstance(form, MarriageForm)
    field, tick = (form.editor(f"event.husband.{one}") for one in ("nationality", "previously_married"))
    middles = [one.mapTo(page, one.rect().center()).y() for one in (field, tick)]
    assert abs(middles[0] - middles[1]) <= 2


def test_the_words_about_a_fault_are_in_sight(page: IntakePage, settle: Settle) -> None:
    page.window().resize(1282, 480)
    page.resize(1282, 480)
    fill(page, settle)
    page.dossier.fill({"applicant.birth_date": "31/02/1990"})
    page.keep()
    settle()
    field = page.dossier.applicant.field("applicant.birth_date")
    assert field is not None
    assert field.error
    assert field.mapTo(page, QPoint(0, field.height())).y() <= page.save.mapTo(page, QPoint(0, 0)).y()


def test_an_organisation_has_a_seat_and_a_person_lives_somewhere(page: IntakePage) -> None:
    field = page.dossier.applicant.field("applicant.address")
    assert field is not None
    assert field.label.words == "Nơi ở"
    page.dossier.fill({"applicant.type": "organisation"})
    assert field.label.words == "Trụ sở"


def test_with_large_letters_the_code_has_a_row_of_its_own(
    page: IntakePage, theme: Theme, settle: Settle
) -> None:
    fill(page, settle)
    code, received = (page.dossier.receipt.editor(path) for path in ("code", "received"))
    assert code.mapTo(page, QPoint(0, 0)).y() == received.mapTo(page, QPoint(0, 0)).y()
    theme.set_text_size(TextSize.LARGER)
    settle()
    assert code.mapTo(page, QPoint(0, 0)).y() < received.mapTo(page, QPoint(0, 0)).y()
    assert isinstance(code, LineField)
    assert text_width(code.font(), code.text()) <= code.width()


# Handed in elsewhere, and through several agencies -------------------------------------------------------------


def way_shown(page: IntakePage) -> bool:
    """Whether the card about other places and steps is on the form."""
    return page.dossier.way.isVisibleTo(page)


def type_moment(page: IntakePage, words: str, settle: Settle) -> None:
    page.dossier.way.arrived.setText(words)
    page.dossier.way.arrived.textEdited.emit(words)
    settle()


def test_the_way_is_asked_for_by_linked_procedures_alone_or_when_the_officer_opens_it(
    page: IntakePage, settle: Settle
) -> None:
    pick(page, "1.001022|", settle)
    assert not way_shown(page)
    pick(page, "2.000986|", settle)
    assert way_shown(page)
    pick(page, "1.001022|", settle)
    assert not way_shown(page)
    page.dossier.several.setChecked(True)
    assert way_shown(page)


def test_opening_the_way_by_hand_leads_into_it(page: IntakePage, settle: Settle) -> None:
    pick(page, "1.000894|", settle)
    QTest.mouseClick(page.dossier.several, Qt.MouseButton.LeftButton)
    settle()
    arrived = page.dossier.way.arrived
    assert QApplication.focusWidget() is arrived
    assert arrived.mapTo(page, QPoint(0, arrived.height())).y() < page.save.mapTo(page, QPoint(0, 0)).y()


def test_what_was_typed_about_the_way_outlives_another_choice_of_procedure(
    page: IntakePage, settle: Settle
) -> None:
    pick(page, "2.000986|", settle)
    page.dossier.way.fill({"steps[0].agency": "Công an xã"})
    pick(page, "1.001022|", settle)
    assert way_shown(page)
    assert page.dossier.values()["steps[0].agency"] == "Công an xã"


def test_the_count_starts_at_the_competent_agency_s_receipt(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.received.setText("15:30 20/11/2026")
    page.dossier.several.setChecked(True)
    type_moment(page, "08:00 23/11/2026", settle)
    assert page.dossier.appointment.text() == "08:00 27/11/2026"
    # The code names another day than the receipt: pointed out first, kept at the second press.
    keep(page, settle)
    keep(page, settle)
    dossier = empty.app.registry.story(CODE).dossier
    assert dossier.arrived == local(datetime.fromisoformat("2026-11-23T08:00"))
    assert dossier.received == local(datetime.fromisoformat("2026-11-20T15:30"))
    assert dossier.appointment == local(datetime.fromisoformat("2026-11-27T08:00"))


def test_an_arrival_before_the_receipt_is_said_under_its_field(page: IntakePage, settle: Settle) -> None:
    fill(page, settle)
    page.dossier.several.setChecked(True)
    type_moment(page, "08:00 20/11/2026", settle)
    keep(page, settle)
    field = page.dossier.way.start.field("arrived")
    assert field is not None
    assert field.error == "Thời điểm này không thể trước lúc nhận hồ sơ; xin xem lại hai mốc."


def test_a_closed_card_says_nothing_whatever_was_typed_there(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.several.setChecked(True)
    type_moment(page, "14:00 23/11/2026", settle)
    page.dossier.several.setChecked(False)
    settle()
    assert page.dossier.appointment.text() == "10:20 27/11/2026"
    keep(page, settle)
    assert empty.app.registry.story(CODE).dossier.arrived is None


def test_each_step_has_its_agency_and_limit_and_ends_where_the_next_begins(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle, procedure="2.000986|")
    page.dossier.received.setText("08:00 20/11/2026")
    way = page.dossier.way
    way.fill({"steps[0].agency": "UBND xã Suối Lành", "steps[0].own": True, "steps[0].limit.number": "1"})
    QTest.mouseClick(way.add_button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is way.steps[1].editor("agency")
    way.fill(
        {
            "steps[1].agency": "Công an xã",
            "steps[1].limit.number": "16",
            "steps[1].limit.unit": "hour",
            "steps[1].since": "09:00 23/11/2026",
        }
    )
    page.dossier.fill(
        {"event.children[0].name": "Lò Thị Bảo An", "event.children[0].birth_date": "2026-11-18"}
    )
    keep(page, settle)
    keep(page, settle)
    first, second = empty.app.registry.story(CODE).dossier.steps
    assert (first.agency, first.own, first.limit) == (
        "UBND xã Suối Lành",
        True,
        Limit(1, LimitUnit.WORKING_DAY),
    )
    assert first.since == local(datetime.fromisoformat("2026-11-20T08:00"))
    assert first.done == second.since == local(datetime.fromisoformat("2026-11-23T09:00"))
    assert (second.agency, second.limit, second.done) == ("Công an xã", Limit(16, LimitUnit.HOUR), None)
    assert [form.editor("agency").property("text") for form in way.steps] == [""]
    assert not page.dossier.several.isChecked()


def test_steps_of_which_nothing_was_typed_are_left_out(
    page: IntakePage, empty: Opened, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.several.setChecked(True)
    page.dossier.way.add_button.click()
    keep(page, settle)
    assert empty.app.registry.story(CODE).dossier.steps == ()


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ({"steps[0].limit.number": "3"}, "agency"),
        ({"steps[0].agency": "Công an xã", "steps[0].limit.number": "ba"}, "limit.number"),
        ({"steps[0].agency": "Công an xã", "steps[0].since": "sáng thứ Hai"}, "since"),
    ],
)
def test_a_fault_about_a_step_is_said_at_that_step(
    typed: dict[str, str | bool], path: str, page: IntakePage, settle: Settle
) -> None:
    fill(page, settle)
    page.dossier.several.setChecked(True)
    page.dossier.way.fill(typed)
    keep(page, settle)
    field = page.dossier.way.steps[0].field(path)
    assert field is not None
    assert field.error


def test_a_step_taken_off_leaves_the_others_in_order(page: IntakePage) -> None:
    page.dossier.several.setChecked(True)
    way = page.dossier.way
    for place, agency in enumerate(("UBND xã", "Công an xã", "BHXH")):
        if place:
            way.add_step()
        way.fill({f"steps[{place}].agency": agency})
    way.steps[1].remove.click()
    agencies = [value for path, value in way.values().items() if path.endswith("].agency")]
    assert agencies == ["UBND xã", "BHXH"]
    assert "steps[2].agency" not in way.paths


def test_tab_goes_from_the_applicant_through_the_steps_to_what_happened(
    page: IntakePage, settle: Settle
) -> None:
    pick(page, "2.000986|", settle)
    page.dossier.applicant.editor("applicant.phone").setFocus()
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.dossier.way.arrived
    page.dossier.way.add_button.setFocus()
    QTest.keyClick(page.dossier.way.add_button, Qt.Key.Key_Tab)
    part = page.dossier.event_part
    assert isinstance(part, BirthForm)
    assert QApplication.focusWidget() is part.children_forms[0].editor("name")
