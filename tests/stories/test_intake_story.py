"""One dossier before the counter: taken in by hand, seen on the board, marked ready, sent to the counter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.dossier import State
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Stage
from counter_app.services.ports.lists import Bucket
from counter_app.ui.background import Background
from counter_app.ui.form_desk import EFFECT
from counter_app.ui.icons import Icon, IconBox
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.deeds import FORM
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.pages.intake.acts import IntakeActs
from counter_app.ui.pages.intake.page import IntakePage
from counter_app.ui.pages.today.acts import TodayActs
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.shell import Shell
from counter_app.ui.theme import Theme, make_theme
from tests.ui.demo_register import Opened, open_at
from tests.ui.settling import settler

RESOURCES = Path(__file__).parents[2] / "resources"
CODE = "H99.41.07-261123-0917"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application as it is worn."""
    return make_theme(qapp, RESOURCES)


class Office:
    """The window with the three pages, as the composition root connects them, on one register."""

    def __init__(self, opened: Opened, theme: Theme, app: QApplication) -> None:
        self.opened = opened
        self.crashes: list[Exception] = []
        self.background = Background(self.crashes.append)
        self.settle = settler(self.background, app)
        self.shell = Shell(theme, "UBND xã Suối Lành", scan_page="intake")
        acts, crashed, ask = opened.app, self.crashes.append, self.shell.ask

        def mark() -> tuple[int, datetime]:
            return acts.register.changes(), opened.clock.now()

        today = TodayActs(
            acts.board,
            acts.registry,
            acts.following,
            acts.signing,
            acts.undoing,
            acts.batches,
            acts.day_plans,
            mark,
        )
        self.intake = IntakePage(
            theme,
            IntakeActs(acts.intake, acts.registry, acts.forms, opened.clock),
            self.background,
            ask,
            crashed,
        )
        self.today = TodayPage(theme, today, self.background, ask, crashed)
        self.register = DossiersPage(
            theme,
            DossierActs(
                acts.registry, acts.following, acts.forms, acts.follow_up, opened.clock, mark, acts.slots
            ),
            self.background,
            ask,
            crashed,
        )
        self.shell.add_page("today", "Hôm nay", Icon.SUN, self.today)
        self.shell.add_page("dossiers", "Hồ sơ", Icon.FOLDER, self.register)
        self.shell.add_page("intake", "Thêm hồ sơ", Icon.FILE_PLUS, self.intake)
        self.today.open_requested.connect(self._go)
        self.shell.resize(1366, 697)
        self.shell.show()

    def show(self, page: str) -> None:
        self.shell.show_page(page)
        self.settle()

    def close(self) -> None:
        self.today.deactivated()
        self.register.deactivated()
        self.settle()
        self.background.close()
        self.shell.close()
        self.opened.app.close()
        assert self.crashes == []

    def _go(self, page: str, what: str) -> None:
        if page == "dossiers":
            self.shell.show_page(page)
            self.register.open(what)


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Office]:
    made = Office(open_at(tmp_path / "home"), Theme(IconBox(RESOURCES / "icons"), parent=dressed), qapp)
    yield made
    made.close()


def test_a_dossier_goes_from_the_form_to_the_board_and_on_to_the_counter(
    office: Office, qtbot: QtBot
) -> None:
    office.show("intake")
    form = office.intake.dossier
    QTest.keyClicks(form.receipt.editor("code"), CODE)
    QTest.keyClick(form.receipt.editor("code"), Qt.Key.Key_Return)
    QTest.keyClicks(form.procedure, "dang ky khai sinh")
    QTest.keyClick(form.procedure, Qt.Key.Key_Return)
    office.settle()
    form.fill(
        {
            "applicant.name": "Lò Thị Mai",
            "event.children[0].name": "Lường Lò Bảo An",
            "event.children[0].birth_date": "2026-11-02",
            "event.mother.name": "Lò Thị Mai",
        }
    )
    QTest.keyClick(form.procedure, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    office.settle()
    assert office.opened.app.registry.story(CODE).dossier.state is State.IN_PROGRESS

    office.show("today")
    (row,) = office.today.panels[0].rows
    assert row.accessibleName().startswith("Lò Thị Mai, Còn 7 giờ 10 phút")

    QTest.keyClick(row, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    office.settle()
    assert office.opened.app.registry.story(CODE).dossier.state is State.READY
    assert office.today.panels[0].rows == ()

    office.today.panels[3].buttons[-1].click()
    office.settle()
    assert office.shell.current == "dossiers"
    assert office.register.asked.bucket is Bucket.WAITING
    with qtbot.waitSignal(office.register.open_requested) as asked:
        QTest.keyClick(office.register.table.view, Qt.Key.Key_Return)
    assert asked.args == ["counter", CODE]


def answer(office: Office, choice: str = "", several: str = "", why: str = "") -> None:
    """Answer the question on the screen."""
    asked = office.shell.ask.overlay
    assert asked is not None
    if choice and asked.choices is not None:
        asked.choices.take(choice)
    if several and asked.several is not None:
        asked.several.setPlainText(several)
    if why and asked.why is not None:
        asked.why.setText(why)
    asked.act.click()
    office.settle()


def test_a_dossier_gets_its_receipt_and_is_asked_for_what_it_lacks(office: Office, tmp_path: Path) -> None:
    office.show("intake")
    office.intake.dossier.fill({"code": CODE, "applicant.name": "Lò Thị Mai"})
    office.intake.dossier.procedure.take("1.004873|")
    office.intake.dossier.procedure.chosen.emit("1.004873|")
    office.settle()
    office.intake.keep()
    office.settle()
    office.intake.banners.banners[-1].button.click()
    office.settle()
    answer(office, several="Tờ khai; Bản sao trích lục ghi chú ly hôn")

    office.show("dossiers")
    office.register.open(CODE)
    office.settle()
    office.register.detail.button(detail.MORE).click()
    answer(office, FORM)
    answer(office, str(int(FormKind.SUPPLEMENT)))
    answer(office, EFFECT, several="Bản chính giấy tờ tùy thân", why="chưa xuất trình giấy tờ tùy thân")

    story = office.opened.app.registry.story(CODE)
    assert story.dossier.state is State.SUPPLEMENT_ASKED
    assert [(one.kind, one.document_number, one.stage) for one in story.sheets] == [
        (FormKind.RECEIPT, "", Stage.HANDED_OVER),
        (FormKind.SUPPLEMENT, "01/PBS", Stage.HANDED_OVER),
    ]
    assert len(list((tmp_path / "home" / "printed").glob("*.pdf"))) == 2
