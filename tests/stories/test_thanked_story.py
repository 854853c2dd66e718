"""A thanked organisation, from what it gave to the letter in its hands, all through the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.dossier import Channel
from counter_app.domain.letter import LetterKind
from counter_app.printing.folder import FolderPrinter
from counter_app.services.ports.contributions import ContributionFilter
from counter_app.ui.components.rows import RowModel
from counter_app.ui.pages.contributions import commitment_panel as panel
from counter_app.ui.pages.contributions import detail
from counter_app.ui.pages.contributions.page import ContributionsPage
from counter_app.ui.pages.contributions.states import ContributionsState
from counter_app.ui.pages.contributions.view import PROMISED
from counter_app.ui.pages.counter.deciding import possible_kinds
from counter_app.ui.pages.counter.states import CounterState
from tests.services.desk import MONDAY, instant, thanks
from tests.services.test_contributions import SECRET_NAME, SECRET_PLACE, SECRET_WORDS, unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
COMPANY: dict[str, str | bool] = {
    "recipient.type": "business",
    "recipient.name": "Công ty TNHH A & B",
    "recipient.address": "phường Nà Sa",
    "kind": "Đóng góp xây dựng cộng đồng",
    "content": "lắp đèn đường bản Huổi Mí",
    "received": "2026-11-20",
}


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=FolderPrinter(tmp_path / "printed")
    )
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    yield opened
    opened.close()


def stand(app: App, id_: str) -> str:
    return app.contributions.open(id_).contribution.standing.value


def shows(page: ContributionsPage, state: ContributionsState) -> bool:
    return page.state is state


def told(window: Window) -> str:
    """Every word that the page in front says, to the eye or to a screen reader."""
    page = window.shell.page(window.shell.current)
    shown = [one for one in page.findChildren(QWidget) if one.isVisible()]
    names = [f"{one.accessibleName()} {one.accessibleDescription()} {one.toolTip()}" for one in shown]
    models = [view.model() for view in page.findChildren(QAbstractItemView)]
    rows = [
        repr(model.row_at(at))
        for model in models
        if isinstance(model, RowModel)
        for at in range(model.rowCount())
    ]
    return " ".join((*names, *rows))


def test_a_company_that_gave_street_lamps_is_heard_answered_and_thanked(
    app: App, window: Window, tmp_path: Path
) -> None:
    page = window.pages.contributions
    window.shell.show_page("contributions")
    settle(window)
    assert shows(page, ContributionsState.EMPTY)
    page.add()
    settle(window)
    page.form.form.fill(COMPANY)
    page.form.type.chosen.emit("business")
    page.form.form.fill(
        {"recipient.representative": "ông Lò Văn Pó", "recipient.representative_title": "Giám đốc"}
    )
    page.form.channel.take("đối thoại")
    page.save()
    settle(window)
    assert shows(page, ContributionsState.KEPT)
    (row,) = app.contributions.list(ContributionFilter()).page.rows
    assert (row.name, row.kind, row.channel) == (COMPANY["recipient.name"], COMPANY["kind"], "đối thoại")

    page.detail.button(detail.HANDLE).click()
    page.handling.form.fill({"handling.what": "nghiệm thu 12 bóng đèn", "handling.by": "ông Vì Văn Sơn"})
    page.save()
    settle(window)
    assert stand(app, row.id) == "under_way"

    page.detail.button(detail.THANK).click()
    settle(window)
    counter = window.pages.counter
    assert window.shell.current == "counter"
    assert counter.state is CounterState.LETTER
    way = counter.view.card.collector.channel
    way.take(Channel.HOME.value)
    way.chosen.emit(Channel.HOME.value)
    counter.moves.main()
    settle(window)
    assert stand(app, row.id) == "thanked"
    (sheet,) = app.contributions.open(row.id).thanks
    assert sheet.addressee == "ông Lò Văn Pó, Giám đốc Công ty TNHH A & B"
    assert sheet.channel is Channel.HOME
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 1
    window.shell.show_page("contributions")
    settle(window)
    assert page.detail.value is not None
    assert page.detail.value.thanked


def test_nobody_who_asked_not_to_be_named_can_be_read_off_the_screen(app: App, window: Window) -> None:
    one = app.intake.contribute(unnamed())
    app.intake.contribute(thanks())
    page, secrets = window.pages.contributions, (SECRET_NAME, SECRET_PLACE, SECRET_WORDS)
    window.shell.show_page("contributions")
    settle(window)
    page.table.view.take(one.id)
    settle(window)
    assert shows(page, ContributionsState.VEILED)
    for key in ("today", "contributions"):
        window.shell.show_page(key)
        settle(window)
        assert not [secret for secret in secrets if secret in told(window)], key
    page.detail.button(detail.THANK).click()
    assert shows(page, ContributionsState.ASKED_LETTER)
    assert page.ask.overlay is not None
    page.ask.overlay.act.click()
    settle(window)
    assert window.shell.current == "counter"
    assert window.pages.counter.state is CounterState.TO_DECIDE
    assert not [secret for secret in secrets if secret in told(window)]


def test_what_somebody_unnamed_told_is_open_until_the_page_is_left(app: App, window: Window) -> None:
    one = app.intake.contribute(unnamed())
    page = window.pages.contributions
    window.shell.show_page("contributions")
    settle(window)
    page.detail.button(detail.REVEAL).click()
    settle(window)
    assert shows(page, ContributionsState.OPENED)
    assert SECRET_WORDS in told(window)
    window.shell.show_page("counter")
    window.shell.show_page("contributions")
    settle(window)
    assert shows(page, ContributionsState.VEILED)
    assert SECRET_NAME not in told(window), one.id


def test_what_was_typed_survives_a_fault_a_visit_elsewhere_and_an_escape(app: App, window: Window) -> None:
    page = window.pages.contributions
    window.shell.show_page("contributions")
    settle(window)
    page.add()
    settle(window)
    page.form.form.fill({**COMPANY, "received": "2027-01-01"})
    page.form.touched = True
    page.save()
    settle(window)
    assert shows(page, ContributionsState.FAULT)
    window.shell.show_page("counter")
    window.shell.show_page("contributions")
    settle(window)
    assert page.escape()
    assert shows(page, ContributionsState.ASKED_LEAVING)
    assert page.ask.overlay is not None
    page.ask.overlay.stay.click()
    typed = page.form.values()
    assert (typed["recipient.name"], typed["content"]) == (COMPANY["recipient.name"], COMPANY["content"])
    assert app.contributions.list(ContributionFilter()).page.rows == ()


def test_an_answer_that_came_late_is_apologised_for_at_the_counter(app: App, window: Window) -> None:
    one = app.intake.contribute(thanks())
    page = window.pages.contributions
    window.shell.show_page("contributions")
    settle(window)
    page.detail.button(detail.LATE).click()
    assert page.ask.overlay is not None
    assert page.ask.overlay.why is not None
    page.ask.overlay.act.click()
    assert page.ask.overlay is not None, "a reason is wanted"
    page.ask.overlay.why.setText("trả lời chậm hai tuần")
    page.ask.overlay.act.click()
    settle(window)
    assert window.shell.current == "counter"
    card = app.counter.look(one.id)
    assert possible_kinds(card) == (LetterKind.THANKS, LetterKind.APOLOGY)
    session = window.pages.counter.session
    assert session.decision.letters == (LetterKind.APOLOGY,)
    assert session.decision.why == "trả lời chậm hai tuần"
    assert [sheet.kind for sheet in session.previews or ()] == [LetterKind.APOLOGY]


def test_officers_sign_their_commitment_beside_the_contributions(
    app: App, window: Window, tmp_path: Path
) -> None:
    page = window.pages.contributions
    window.shell.show_page("contributions")
    settle(window)
    page.mode.take(PROMISED)
    page.mode.chosen.emit(PROMISED)
    settle(window)
    shown = page.commitment
    for typed in ("Lê Thu Hà; Công chức tư pháp – hộ tịch", "Cầm Thị Nhung; Phó Chủ tịch; Văn phòng"):
        shown.buttons[panel.ADD].click()
        assert page.ask.overlay is not None
        assert page.ask.overlay.why is not None
        page.ask.overlay.why.setText(typed)
        page.ask.overlay.act.click()
        settle(window)
    shown.table.view.take("Cầm Thị Nhung")
    shown.acted.emit(panel.SIGN)
    settle(window)
    shown.acted.emit(panel.SIGN)
    settle(window)
    found = app.commitments.commitment()
    assert (found.share, found.officers[1].signed) == (50, instant(MONDAY).date())
    shown.acted.emit(f"{panel.SLOGAN}3 không")
    assert page.ask.overlay is not None
    assert page.ask.overlay.several is not None
    page.ask.overlay.several.setPlainText("không gây phiền hà; không để dân chờ")
    page.ask.overlay.act.click()
    settle(window)
    assert app.commitments.commitment().unsaid == ()
    shown.buttons[panel.PRINT_ALL].click()
    settle(window)
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 2
