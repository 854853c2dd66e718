"""Planning a ceremony, laid over the window: how, when and where, who presides, and which families."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.ceremony import BOTH, Mode
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.errors.ceremonies import CeremonyUnusual, SigningWouldWait
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.office import Signatory
from counter_app.domain.procedure import EventKind
from counter_app.sentences import ceremonies as say
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import signatory_title
from counter_app.services.acts.ceremonies import Candidate
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.combo import ComboField
from counter_app.ui.components.fields import CheckField, Field, LineField, MomentField
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink
from counter_app.ui.tokens import Role as Type
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.wording import _, clock_time, joined, short_date


@dataclass(frozen=True, slots=True)
class Offer:
    """What planning begins with: the families there are, who may preside, the weekly hour and now."""

    candidates: tuple[Candidate, ...]
    presiders: tuple[Signatory, ...]
    slot: datetime
    now: datetime
    hall: str
    desk: str


class PlanOverlay(TallOverlay):
    """Asks for a ceremony; `plan` is called with the order, and whoever plans it calls `refused` or `dismiss`."""

    def __init__(
        self, theme: Theme, window: QWidget, offer: Offer, plan: Callable[[CeremonyOrder], None]
    ) -> None:
        super().__init__(theme, window, _("Lập lễ trao"), width=640)
        self._offer, self._plan = offer, plan
        self.mode = SegmentedChoice(
            theme, [Choice(one.value, say.mode_name(one)) for one in Mode], _("Cách trao")
        )
        self.about = SegmentedChoice(
            theme,
            [Choice(one.value, say.short_title(one)) for one in (EventKind.MARRIAGE, EventKind.BIRTH)],
            _("Trao giấy gì"),
        )
        self.starts = MomentField(theme)
        self.place = LineField(theme)
        people = [Choice(one.name, words.presider(one.name, signatory_title(one))) for one in offer.presiders]
        self.presides = ComboField(theme, people)
        nobody = Choice("", _("không có"))
        self.stand_in = ComboField(theme, [*people, nobody])
        self.asked = CheckField(theme, _("Cả hai bên đề nghị ký tại lễ"))
        self.why = LineField(theme)
        self.why_field = Field(theme, _("Lý do làm lễ vào giờ này"), self.why)
        self.told = BannerArea(theme)
        self.families: dict[str, CheckField] = {}
        self.act = ActionButton(theme, _("Lập lễ"), Rank.FILLED)
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self._build(people)
        self._mode_taken(self.mode.key())

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.mode.options[0] if self.mode.options else self.act

    def begin(self, mode: Mode, about: EventKind, starts: datetime | None = None) -> None:
        """Begin with a mode, a kind and an hour."""
        self.mode.take(mode.value)
        self.about.take(about.value)
        self._mode_taken(mode.value)
        self._about_taken(about.value)
        if starts is not None:
            self.starts.set_moment(starts)

    def refused(self, error: CounterError) -> None:
        """Say what stands in the way; what was filled in stays."""
        self.told.show_banner(BannerValue(BannerKind.ERROR, "", explain(error), key="refused"))
        if isinstance(error, CeremonyUnusual):
            self.why_field.show()
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, SigningWouldWait):
            self.asked.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def order(self) -> CeremonyOrder:
        """What was filled in."""
        mode = Mode(self.mode.key())
        chosen = [code for code, box in self.families.items() if box.isChecked() and not box.isHidden()]
        stand_in = self.stand_in.key()
        return CeremonyOrder(
            codes=tuple(chosen),
            mode=mode,
            about=EventKind(self.about.key()),
            starts=None if mode is Mode.AT_ONCE else self.starts.moment(),
            place=self.place.text(),
            presides=self.presides.key(),
            stand_in=stand_in if stand_in != self.presides.key() else "",
            why=self.why.text(),
            asked=BOTH if self.asked.isChecked() else (),
        )

    def _answer(self) -> None:
        mode = Mode(self.mode.key())
        if mode is not Mode.AT_ONCE and self.starts.moment() is None:
            self._starts_field.set_error(_("Ghi giờ và ngày, ví dụ 08:30 25/11/2026."))
            self.starts.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fit()
            return
        self._starts_field.set_error("")
        self.told.clear()
        self._plan(self.order())

    def _mode_taken(self, key: str) -> None:
        mode = Mode(key)
        self._starts_field.setVisible(mode is not Mode.AT_ONCE)
        if mode is Mode.WEEKLY:
            self.starts.set_moment(local(self._offer.slot))
        self.place.setText(self._offer.desk if mode is Mode.AT_ONCE else self._offer.hall)
        self.act.set_words(_("Bắt đầu trao") if mode is Mode.AT_ONCE else _("Lập lễ"))
        if self.isVisible():
            self.fit()

    def _about_taken(self, key: str) -> None:
        about = EventKind(key)
        shown = 0
        for one in self._offer.candidates:
            box = self.families[str(one.row.code)]
            box.setVisible(one.about is about)
            shown += one.about is about
        self._nobody.setVisible(not shown)
        self.asked.setVisible(about is EventKind.MARRIAGE)
        if self.isVisible():
            self.fit()

    def _build(self, people: Sequence[Choice]) -> None:
        body = self.middle.body
        body.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        self._starts_field = Field(self.theme, _("Giờ làm lễ"), self.starts)
        body.addWidget(beside(self._starts_field, Field(self.theme, _("Nơi làm lễ"), self.place)))
        body.addWidget(self.why_field)
        self.why_field.hide()
        if len(people) > 1:
            self.stand_in.take(people[1].key)
        else:
            self.stand_in.take("")
        body.addWidget(
            beside(
                Field(self.theme, _("Người trao"), self.presides),
                Field(self.theme, _("Người thay khi vắng"), self.stand_in),
            )
        )
        body.addWidget(SectionTitle(self.theme, _("Gia đình")))
        self._nobody = Words(
            self.theme,
            _("Chưa có hồ sơ nào đã có kết quả; có thể lập lễ trước, thêm hồ sơ sau."),
            Type.SMALL,
            Ink.TEXT2,
            wrap=True,
        )
        body.addWidget(self._nobody)
        for one in self._offer.candidates:
            box = CheckField(self.theme, _candidate(one))
            self.families[str(one.row.code)] = box
            body.addWidget(box)
        body.addWidget(self.asked)
        body.addWidget(self.told)
        self.mode.chosen.connect(self._mode_taken)
        self.about.chosen.connect(self._about_taken)
        self.act.clicked.connect(self._answer)
        self.stay.clicked.connect(self.leave)
        self.buttons.addWidget(self.act)
        self.buttons.addWidget(self.stay)


def _candidate(one: Candidate) -> str:
    """`Vàng Seo Páo và Giàng Thị Mỷ · hẹn 17:00 25/11`, and whether its result is still to come."""
    told = [joined(one.names)]
    if one.row.promise is not None:
        promise = local(one.row.promise)
        told.append(_("hẹn {time} {date}").format(time=clock_time(promise), date=short_date(promise.date())))
    if not one.ready:
        told.append(_("chưa có kết quả"))
    return " · ".join(told)


def beside(*fields: QWidget) -> QWidget:
    """Fields that share one line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for one in fields:
        row.addWidget(one, 1)
    return holder


class ScriptOverlay(TallOverlay):
    """The words of a ceremony in a size that is read standing."""

    def __init__(self, theme: Theme, window: QWidget, title: str, script: Sequence[str]) -> None:
        super().__init__(theme, window, title, width=760)
        self.close_button = ActionButton(theme, _("Đóng"), Rank.SIDE, key="Esc")
        self.close_button.clicked.connect(self.leave)
        self.buttons.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setSpacing(8)
        for line in script:
            column.addWidget(_spoken(theme, line))
        self.middle.body.addLayout(column)


def _spoken(theme: Theme, line: str) -> Words:
    if line.startswith("#"):
        return Words(theme, line[2:], Type.PANEL, Ink.BRASS, weight=600, wrap=True)
    if line.startswith(">"):
        return Words(theme, line[2:], Type.SMALL, Ink.TEXT2, wrap=True)
    return Words(theme, line, Type.LETTER, weight=400, wrap=True)
