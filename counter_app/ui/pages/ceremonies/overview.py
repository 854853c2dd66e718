"""One ceremony beside the calendar: the gate of the law, its families, agenda, checklist, and the words to be said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.ceremony_party import CeremonyStanding
from counter_app.sentences import ceremonies as say
from counter_app.services.acts.ceremonies import CeremonyView
from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.banner import Banner
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.fields import CheckField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.pages.ceremonies.party_rows import PartyRow
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _

_RING = 5


class Overview(QWidget):
    """Shows a ceremony; `opened` gives the code of a family, `ticked` a line and its mark, `acted` names a button."""

    ADD, PRINT, SCRIPT = "add", "print", "script"
    FINISH, CHANGE, CANCEL = "finish", "change", "cancel"

    opened = Signal(str)
    ticked = Signal(int, bool)
    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view: CeremonyView | None = None
        self.title = Words(theme, "", Role.LETTER, weight=600, wrap=True)
        self.badge = StandingBadge(theme, height=26)
        self.when = Words(theme, "", Role.BODY, weight=600, wrap=True)
        self.who = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.middle = Scroller(theme)
        self._made: list[QWidget] = []
        self.rows: list[PartyRow] = []
        self.checks: list[CheckField] = []
        self._buttons = {
            self.PRINT: ActionButton(theme, _("In một lượt"), Rank.FILLED, icon=Icon.PRINTER, key="Ctrl+P"),
            self.ADD: ActionButton(theme, _("Thêm hồ sơ"), Rank.SIDE, icon=Icon.PLUS),
            self.FINISH: ActionButton(theme, _("Kết thúc lễ"), Rank.SIDE),
            self.CHANGE: ActionButton(theme, _("Sửa lễ…"), Rank.SIDE),
            self.CANCEL: ActionButton(theme, _("Hủy lễ"), Rank.SIDE),
        }
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        self._build()

    def button(self, name: str) -> ActionButton:
        """One of the buttons at the foot."""
        return self._buttons[name]

    def show_view(self, view: CeremonyView, script: Sequence[str]) -> None:
        """Show a ceremony; `script` are the words to be said, empty while nobody is in it."""
        self.view = view
        one = view.ceremony
        self.title.set_words(say.title(one))
        self.badge.show_value(words.standing_badge(view))
        self.when.set_words(words.place_and_hour(one))
        self.who.set_words(say.presiding(one))
        focused = next((row.view.party.code for row in self.rows if row.hasFocus()), "")
        self._clear()
        self._banners(view)
        self._people(view)
        self._agenda(view)
        self._checks(view)
        self._script(script)
        self.middle.body.addStretch(1)
        over = view.standing in (CeremonyStanding.DONE, CeremonyStanding.CANCELLED)
        self._buttons[self.PRINT].setVisible(bool(one.here) and one.is_open)
        self._buttons[self.ADD].setVisible(not over)
        self._buttons[self.CHANGE].setVisible(not over)
        begun = view.standing in (CeremonyStanding.UNDER_WAY, CeremonyStanding.UNFINISHED)
        self._buttons[self.FINISH].setVisible(begun and bool(view.waiting))
        self._buttons[self.CANCEL].setVisible(view.standing is CeremonyStanding.PLANNED)
        for row in self.rows:
            if row.view.party.code == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _banners(self, view: CeremonyView) -> None:
        self._add(Banner(self.theme, words.legal_banner(view)))
        overlap = words.overlap_banner(view)
        if overlap is not None:
            self._add(Banner(self.theme, overlap))

    def _people(self, view: CeremonyView) -> None:
        self._head(_("Danh sách"), say.how_many(view.ceremony.about, len(view.ceremony.here)))
        for place, party in enumerate(view.parties, start=1):
            row = PartyRow(self.theme, place, party, last=party is view.parties[-1])
            row.clicked.connect(lambda _on=False, code=party.party.code: self.opened.emit(code))
            self.rows.append(row)
            self._add(row)
        if not view.parties:
            self._add(Words(self.theme, _("Chưa có gia đình nào."), Role.BODY, Ink.TEXT2))

    def _agenda(self, view: CeremonyView) -> None:
        one = view.ceremony
        self._head(_("Chương trình"), _("{n} phút").format(n=one.minutes))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (hour, step) in enumerate(words.agenda(one)):
            grid.addWidget(Words(self.theme, hour, Role.BODY, weight=600), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(self.theme, step, Role.BODY, wrap=True), row, 1)
        self._add(holder)

    def _checks(self, view: CeremonyView) -> None:
        one = view.ceremony
        if not one.checklist:
            return
        self._head(_("Việc cần làm"), words.open_checks(one))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        half = (len(one.checklist) + 1) // 2
        for place, item in enumerate(one.checklist):
            box = CheckField(self.theme, say.check_words(item, one), strong_when_open=True)
            box.setChecked(item.done)
            box.setEnabled(one.is_open)
            box.toggled.connect(lambda on, place=place: self.ticked.emit(place, on))
            grid.addWidget(box, place % half, place // half, Qt.AlignmentFlag.AlignLeft)
            self.checks.append(box)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._add(holder)

    def _script(self, script: Sequence[str]) -> None:
        if not script:
            return
        head = self._head(_("Lời dẫn (MC)"), "")
        link = ActionButton(self.theme, _("Xem cả bài"), Rank.LINK)
        link.clicked.connect(lambda: self.acted.emit(self.SCRIPT))
        head.addWidget(link)
        spoken = [line for line in script if not line.startswith(("#", ">"))]
        card = Card(self.theme, fill="sunken")
        told = Words(self.theme, f"“{' '.join(spoken[:2])}”", Role.STRONG, weight=400, wrap=True)
        card.body.addWidget(told)
        self._add(card)

    def _head(self, title: str, beside: str) -> QHBoxLayout:
        self._add(Divider(self.theme))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(SectionTitle(self.theme, title))
        row.addStretch(1)
        if beside:
            row.addWidget(Words(self.theme, beside, Role.SMALL, Ink.TEXT2))
        self._add(holder)
        return row

    def _add(self, widget: QWidget) -> None:
        self._made.append(widget)
        self.middle.body.addWidget(widget)

    def _clear(self) -> None:
        for widget in self._made:
            self.middle.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made, self.rows, self.checks = [], [], []
        while self.middle.body.count():
            self.middle.body.takeAt(0)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setSpacing(3)
        above.addLayout(head)
        above.addWidget(self.when)
        above.addWidget(self.who)
        above.setContentsMargins(_RING, 0, _RING, 4)
        self.middle.body.setContentsMargins(_RING, 2, _RING, 4)
        self.middle.body.setSpacing(5)
        foot = QWidget()
        row = FlowLayout(foot, gap=10)
        row.setContentsMargins(_RING, 6, _RING, 0)
        for button in self._buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(self.middle, 1)
        column.addWidget(foot)
