"""One family of a ceremony: who came, who signed what, what they agreed to, and the act of conferring."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.ceremony import Consent, Party, Role
from counter_app.domain.ceremony_party import PartyStanding
from counter_app.domain.procedure import EventKind
from counter_app.sentences import ceremonies as say
from counter_app.services.acts.ceremonies import CeremonyView, PartyView
from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Divider, Scroller
from counter_app.ui.components.dates import DateParts
from counter_app.ui.components.fields import CheckField, DateField, Field, LineField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink
from counter_app.ui.tokens import Role as Type
from counter_app.wording import _

_RING = 5


class FamilyView(QWidget):
    """Shows one family; each signal carries what the officer recorded, `acted` names a button.

    `signed_above` gives the day the Chairman signed a foreign-element certificate, and whether longer was asked for.
    """

    CONFER, ABSENT, MOVE, REMOVE, BACK = "confer", "absent", "move", "remove", "back"

    came = Signal(object)
    signed = Signal(str, object)
    agreed = Signal(object)
    said = Signal(str)
    guests_told = Signal(int)
    signed_above = Signal(object, bool)
    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.code = ""
        self._about: EventKind | None = None
        self.names = Words(theme, "", Type.LETTER, weight=600, wrap=True)
        self.below = Words(theme, "", Type.SMALL, Ink.TEXT2, wrap=True)
        self.badge = StandingBadge(theme, height=26)
        self.back = ActionButton(theme, _("Danh sách"), Rank.LINK, icon=Icon.ARROW_LEFT, key="Esc")
        self.banners = BannerArea(theme)
        self.middle = Scroller(theme)
        self.roles: dict[Role, CheckField] = {}
        self.papers: dict[tuple[str, Role], CheckField] = {}
        self.consents: dict[Consent, CheckField] = {}
        self.say = LineField(theme)
        self.guests = LineField(theme, "0")
        self.guests.setFixedWidth(theme.px(92))
        self.guests.setMaxLength(3)
        self.chairman = DateField(theme, whole_only=True)
        self.longer = CheckField(theme, _("Hai bên đề nghị bằng văn bản lùi ngày trao"))
        self._shown_above: tuple[date | None, bool] = (None, False)
        self.confer = ActionButton(theme, "", Rank.MAIN, icon=Icon.CHECK_CIRCLE)
        self._others = {
            self.ABSENT: ActionButton(theme, _("Vắng"), Rank.SIDE),
            self.MOVE: ActionButton(theme, _("Chuyển…"), Rank.SIDE),
            self.REMOVE: ActionButton(theme, _("Bỏ khỏi lễ"), Rank.SIDE),
        }
        self.back.clicked.connect(lambda: self.acted.emit(self.BACK))
        self.confer.clicked.connect(lambda: self.acted.emit(self.CONFER))
        for name, button in self._others.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        self.say.editingFinished.connect(self._told)
        self.guests.editingFinished.connect(self._told_guests)
        self.chairman.editingFinished.connect(self._told_above)
        self.longer.toggled.connect(lambda _on: self._told_above())
        self._shown_say = ""
        self._shown_guests = 0
        self._build()

    def button(self, name: str) -> ActionButton:
        """One of the buttons at the foot."""
        return self.confer if name == self.CONFER else self._others[name]

    def show_party(self, ceremony: CeremonyView, view: PartyView) -> None:
        """Show a family of a ceremony; what is being typed stays."""
        party, about = view.party, ceremony.ceremony.about
        if about is not self._about:
            self._about = about
            self._make_ticks(about)
        if party.code != self.code:
            self.code = party.code
            self.banners.clear()
        self.names.set_words(say.names(party))
        told = (words.below_names(view), say.wait_sentence(party))
        self.below.set_words(" ".join(one for one in told if one))
        self.badge.show_value(words.party_badge(view))
        live = view.standing in (PartyStanding.WAITING, PartyStanding.ABSENT) and ceremony.ceremony.is_open
        for role, box in self.roles.items():
            _put(box, role in party.present, enabled=live)
        for (paper, role), box in self.papers.items():
            done = role in (party.book if paper == "book" else party.certificate)
            # A signature stands on paper for good: what was recorded is not unticked.
            _put(box, done, enabled=live and not done)
        for consent, box in self.consents.items():
            _put(box, consent in party.consents, enabled=live)
        if not self.say.hasFocus():
            self._shown_say = party.say
            self.say.setText(party.say)
        self.say.setEnabled(live)
        self._show_guests(party, live=live)
        self._show_above(party, live=live)
        self.confer.set_words(words.confer_words(ceremony), _("Trao và in thư"))
        self.confer.setVisible(live)
        for name, button in self._others.items():
            button.setVisible(live and not (name == self.ABSENT and view.standing is PartyStanding.ABSENT))
        self.banners.clear("gates")
        refused = any(one.value.key == "refused" for one in self.banners.banners)
        if live and not refused:
            self.banners.show_banner(words.gates_banner(view))

    def take_focus(self) -> None:
        """Put the keyboard on the first tick."""
        for box in (*self.roles.values(), *self.papers.values()):
            if box.isEnabled() and not box.isChecked():
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        (self.confer if self.confer.isVisible() else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a tick goes on to the next thing to do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self.confer.hasFocus():
                self.confer.click()
            else:
                self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def _make_ticks(self, about: EventKind) -> None:
        for box in (*self.roles.values(), *self.papers.values()):
            box.hide()
            box.deleteLater()
        self.roles = {role: CheckField(self.theme, said) for role, said in words.presence(about)}
        self.papers = {}
        for place, box in enumerate(self.roles.values()):
            box.toggled.connect(lambda _on: self.came.emit(self._present()))
            self._came.addWidget(box, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        marriage = about is EventKind.MARRIAGE
        self._signing.setVisible(marriage)
        if marriage:
            for place, (paper, role, said) in enumerate(words.signatures()):
                box = CheckField(self.theme, said)
                box.toggled.connect(
                    lambda on, paper=paper, role=role: self.signed.emit(paper, role) if on else None
                )
                self.papers[paper, role] = box
                self._signed.addWidget(box, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)

    def _present(self) -> tuple[Role, ...]:
        return tuple(role for role, box in self.roles.items() if box.isChecked())

    def _consented(self) -> tuple[Consent, ...]:
        return tuple(one for one, box in self.consents.items() if box.isChecked())

    def _show_above(self, party: Party, *, live: bool) -> None:
        """Only a foreign-element certificate has days that run from the Chairman's signature."""
        self._above.setVisible(party.foreign)
        day = party.chairman_signed
        self._shown_above = (day, party.asked_longer)
        if not self.chairman.hasFocus():
            self.chairman.set_parts(DateParts(day.year, day.month, day.day) if day is not None else None)
        self.chairman.setEnabled(live)
        _put(self.longer, party.asked_longer, enabled=live and day is not None)

    def _told_above(self) -> None:
        parts = self.chairman.parts()
        told = (parts.whole if parts is not None else None, self.longer.isChecked())
        if told[0] is not None and told != self._shown_above:
            self._shown_above = told
            self.signed_above.emit(*told)

    def _told(self) -> None:
        if self.say.text().strip() != self._shown_say:
            self._shown_say = self.say.text().strip()
            self.said.emit(self._shown_say)

    def _show_guests(self, party: Party, *, live: bool) -> None:
        if not self.guests.hasFocus():
            self._shown_guests = party.guests
            self.guests.setText(str(party.guests) if party.guests else "")
            self.guests_field.set_error("")
        self.guests.setEnabled(live)

    def _told_guests(self) -> None:
        typed = self.guests.text().strip() or "0"
        if not (typed.isascii() and typed.isdigit()):
            self.guests_field.set_error(_("Ghi một số, ví dụ 6."))
            return
        self.guests_field.set_error("")
        if int(typed) != self._shown_guests:
            self._shown_guests = int(typed)
            self.guests_told.emit(self._shown_guests)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.names, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setSpacing(3)
        above.setContentsMargins(_RING, 0, _RING, 2)
        above.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        above.addLayout(head)
        above.addWidget(self.below)
        above.addWidget(self.banners)
        body = self.middle.body
        body.setContentsMargins(_RING, 2, _RING, 4)
        body.setSpacing(6)
        body.addWidget(SectionTitle(self.theme, _("Ai đã đến")))
        self._came = _grid(body)
        self._signing = QWidget()
        column = QVBoxLayout(self._signing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Divider(self.theme))
        column.addWidget(SectionTitle(self.theme, _("Tự ký, không ai ký thay")))
        self._signed = _grid(column)
        body.addWidget(self._signing)
        self._above = QWidget()
        above_it = QVBoxLayout(self._above)
        above_it.setContentsMargins(0, 0, 0, 0)
        above_it.setSpacing(6)
        above_it.addWidget(Divider(self.theme))
        hours = _("Từ ngày này tính hạn trao Giấy chứng nhận có yếu tố nước ngoài.")
        above_it.addWidget(Field(self.theme, _("Chủ tịch ký Giấy ngày"), self.chairman, hint=hours))
        above_it.addWidget(self.longer)
        body.addWidget(self._above)
        body.addWidget(Divider(self.theme))
        body.addWidget(SectionTitle(self.theme, _("Gia đình đồng ý")))
        agreed = _grid(body)
        for place, (consent, said) in enumerate(words.consents()):
            box = CheckField(self.theme, said)
            box.toggled.connect(lambda _on: self.agreed.emit(self._consented()))
            self.consents[consent] = box
            agreed.addWidget(box, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(Divider(self.theme))
        hint = _("Ví dụ: “Mỷ” đọc như “Mỉ”.")
        self.guests_field = Field(self.theme, _("Người nhà cùng dự"), self.guests)
        self.guests_field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        noted = QHBoxLayout()
        noted.setSpacing(16)
        noted.addWidget(Field(self.theme, _("Cách đọc tên"), self.say, hint=hint), 1)
        noted.addWidget(self.guests_field)
        body.addLayout(noted)
        body.addStretch(1)
        foot = QWidget()
        row = FlowLayout(foot, gap=10)
        row.setContentsMargins(_RING, 4, _RING, 0)
        for button in self._others.values():
            row.addWidget(button)
        main = QHBoxLayout()
        main.setContentsMargins(_RING, 6, _RING, 0)
        main.addWidget(self.confer)
        main.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(above)
        whole.addWidget(self.middle, 1)
        whole.addLayout(main)
        whole.addWidget(foot)


def _grid(column: QVBoxLayout) -> QGridLayout:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    column.addWidget(holder)
    return grid


def _put(box: CheckField, on: bool, *, enabled: bool) -> None:
    """Show a mark without recording it again."""
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)
    box.setEnabled(enabled)
    box.update()
