"""*Cam kết*: the officers with their signatures on Mẫu 1, and the slogans in the commune's own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.commitment import Commitment, Officer, Slogan
from counter_app.sentences.commitments import share, signed_words, unsaid
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.progress import ProgressBar
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Cell, GuardKind, GuardValue, RowValue, Tone
from counter_app.wording import _

ADD, SIGN, UNSIGN, PRINT, PRINT_ALL, REMOVE = "add", "sign", "unsign", "print", "print all", "remove"
SLOGAN = "slogan:"


class CommitmentPanel(QWidget):
    """The officers at the left, the slogans at the right.

    `acted` names a button, for a slogan `slogan:` and its title.
    """

    acted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.commitment: Commitment | None = None
        self.share = Words(theme, "", Role.PANEL, weight=600)
        self.bar = ProgressBar(theme)
        columns = (Column("name", _("Họ và tên"), 190, stretch=1), Column("signed", _("Đã ký"), 170))
        self.table = RowTable(theme, columns)
        self.table.view.setAccessibleName(_("Cán bộ ký cam kết"))
        self.table.view.chosen.connect(lambda _key: self._show_buttons())
        self.table.view.opened.connect(lambda _key: self.acted.emit(SIGN))
        self.buttons = {
            ADD: ActionButton(theme, _("Thêm cán bộ…"), Rank.PLAIN, icon=Icon.PLUS),
            SIGN: ActionButton(theme, _("Ghi đã ký hôm nay"), Rank.FILLED, icon=Icon.SIGNATURE),
            UNSIGN: ActionButton(theme, _("Ghi lại là chưa ký"), Rank.PLAIN, icon=Icon.UNDO),
            PRINT: ActionButton(theme, _("In tờ này"), Rank.PLAIN, icon=Icon.PRINTER),
            PRINT_ALL: ActionButton(theme, _("In mọi tờ"), Rank.PLAIN, icon=Icon.PRINTER),
            REMOVE: ActionButton(theme, _("Bỏ tên"), Rank.LINK),
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        self.missing = GuardList(theme)
        self._slogans = QVBoxLayout()
        self._slogans.setSpacing(10)
        self._made: list[QWidget] = []
        self._build()

    @property
    def officer(self) -> Officer | None:
        """The officer in front."""
        key = self.table.view.current_key()
        officers = self.commitment.officers if self.commitment is not None else ()
        return next((one for one in officers if one.name == key), None)

    def show_commitment(self, one: Commitment) -> None:
        """Show others; the officer in front stays in front."""
        self.commitment = one
        self.share.set_words(share(one))
        self.bar.show_progress(one.signed, max(1, len(one.officers)))
        before, view = self.table.view.current_key(), self.table.view
        self.table.show_rows([_row(who) for who in one.officers])
        if before and self.table.model.find(before) >= 0:
            view.take(before)
        elif one.officers:
            view.take_first()
        self.missing.show_values([GuardValue(GuardKind.WARNING, unsaid(slogan)) for slogan in one.unsaid])
        for widget in self._made:
            widget.deleteLater()
        self._made = [self._slogan(slogan) for slogan in one.slogans]
        for widget in self._made:
            self._slogans.addWidget(widget)
        self._show_buttons()

    def _show_buttons(self) -> None:
        who = self.officer
        signed = who is not None and who.signed is not None
        self.buttons[SIGN].setVisible(not signed)
        self.buttons[UNSIGN].setVisible(signed)
        for name in (SIGN, PRINT, PRINT_ALL, REMOVE):
            self.buttons[name].setEnabled(who is not None)

    def _slogan(self, slogan: Slogan) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Words(self.theme, slogan.title, Role.BODY, Ink.TEXT, weight=700))
        items = "; ".join(slogan.items) if slogan.items else _("chưa có nội dung, xã tự gõ")
        ink = Ink.TEXT if slogan.items else Ink.TEXT3
        column.addWidget(Words(self.theme, items, Role.SMALL, ink, wrap=True))
        row.addLayout(column, 1)
        edit = ActionButton(self.theme, _("Sửa"), Rank.LINK, icon=Icon.PEN)
        edit.setAccessibleDescription(slogan.title)
        edit.clicked.connect(lambda _on=False, title=slogan.title: self.acted.emit(f"{SLOGAN}{title}"))
        row.addWidget(edit)
        return holder

    def _build(self) -> None:
        left, right = Card(self.theme), Card(self.theme)
        left.body.setSpacing(12)
        left.body.addWidget(self.share)
        left.body.addWidget(self.bar)
        left.body.addWidget(self.table, 1)
        first = QHBoxLayout()
        first.setSpacing(12)
        for name in (SIGN, UNSIGN, PRINT, PRINT_ALL):
            first.addWidget(self.buttons[name])
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(12)
        for name in (ADD, REMOVE):
            second.addWidget(self.buttons[name])
        second.addStretch(1)
        left.body.addLayout(first)
        left.body.addLayout(second)
        area = Scroller(self.theme)
        area.body.setSpacing(10)
        area.body.setContentsMargins(0, 0, 8, 0)
        area.body.addWidget(SectionTitle(self.theme, _("Khẩu hiệu trên bản cam kết")))
        area.body.addWidget(self.missing)
        area.body.addLayout(self._slogans)
        area.body.addStretch(1)
        right.body.addWidget(area, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addWidget(left, 1)
        across.addWidget(right, 1)


def _row(who: Officer) -> RowValue:
    about = ", ".join(part for part in (who.title, who.unit) if part)
    signed = signed_words(who)
    tone = Tone.OK if who.signed is not None else Tone.SOON
    cells = (Cell(who.name, second=about, strong=True), Cell(signed[:1].upper() + signed[1:], tone=tone))
    return RowValue(who.name, cells, ", ".join(part for part in (who.name, about, signed) if part))
