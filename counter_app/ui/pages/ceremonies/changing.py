"""Changing a ceremony that is planned, laid over the window: another hour or place, who presides, a remark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_app.domain.ceremony import Ceremony
from counter_app.domain.ceremony_order import CeremonyChange
from counter_app.domain.errors.ceremonies import CeremonyUnusual
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.office import Signatory
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import signatory_title
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.combo import ComboField
from counter_app.ui.components.fields import CheckField, Field, LineField, MomentField
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.pages.ceremonies.planning import beside
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.wording import _


class ChangeOverlay(TallOverlay):
    """Begins with what holds now; `change` is called with what is to be otherwise."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        one: Ceremony,
        presiders: Sequence[Signatory],
        change: Callable[[CeremonyChange], None],
    ) -> None:
        super().__init__(theme, window, _("Sửa lễ trao"), width=640)
        self._change = change
        self.starts = MomentField(theme)
        self.place = LineField(theme)
        self.why = LineField(theme)
        self.remark = LineField(theme)
        known = {
            who.name: who for who in (*presiders, one.presides, *((one.stand_in,) if one.stand_in else ()))
        }
        people = [Choice(name, words.presider(name, signatory_title(who))) for name, who in known.items()]
        self.presides = ComboField(theme, people)
        self.stand_in = ComboField(theme, [*people, Choice("", _("không có"))])
        self.stood_in = CheckField(theme, _("Người thay đứng ra trao"))
        self.told = BannerArea(theme)
        self.act = ActionButton(theme, _("Lưu"), Rank.FILLED)
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self._starts_field = Field(theme, _("Giờ làm lễ"), self.starts)
        self._why_field = Field(theme, _("Lý do làm lễ vào giờ này"), self.why)
        self._build()
        self._begin(one)

    def refused(self, error: CounterError) -> None:
        """Say what stands in the way; what was filled in stays."""
        self.told.show_banner(BannerValue(BannerKind.ERROR, "", explain(error), key="refused"))
        if isinstance(error, CeremonyUnusual):
            self._why_field.show()
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _begin(self, one: Ceremony) -> None:
        self.starts.set_moment(local(one.starts))
        self.place.setText(one.place)
        self.why.setText(one.why)
        self._why_field.setVisible(bool(one.why))
        self.remark.setText(one.remark)
        self.presides.take(one.presides.name)
        self.stand_in.take(one.stand_in.name if one.stand_in is not None else "")
        self.stood_in.setChecked(one.stood_in)
        self.stood_in.setEnabled(one.stand_in is not None)

    def _answer(self) -> None:
        starts = self.starts.moment()
        if starts is None:
            self._starts_field.set_error(_("Ghi giờ và ngày, ví dụ 08:30 25/11/2026."))
            self.starts.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fit()
            return
        self._starts_field.set_error("")
        self.told.clear()
        stand_in = self.stand_in.key() if self.stand_in.key() != self.presides.key() else ""
        self._change(
            CeremonyChange(
                starts=starts,
                place=self.place.text(),
                presides=self.presides.key(),
                stand_in=stand_in,
                stood_in=self.stood_in.isChecked() and bool(stand_in),
                why=self.why.text(),
                remark=self.remark.text(),
            )
        )

    def _build(self) -> None:
        body = self.middle.body
        body.addWidget(beside(self._starts_field, Field(self.theme, _("Nơi làm lễ"), self.place)))
        body.addWidget(self._why_field)
        body.addWidget(
            beside(
                Field(self.theme, _("Người trao"), self.presides),
                Field(self.theme, _("Người thay khi vắng"), self.stand_in),
            )
        )
        body.addWidget(self.stood_in)
        body.addWidget(Field(self.theme, _("Ghi chú của lễ"), self.remark))
        body.addWidget(self.told)
        self.stand_in.chosen.connect(lambda name: self.stood_in.setEnabled(bool(name)))
        self.act.clicked.connect(self._answer)
        self.stay.clicked.connect(self.leave)
        self.buttons.addWidget(self.act)
        self.buttons.addWidget(self.stay)
