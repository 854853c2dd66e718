"""Who takes the result, and how it reaches them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.dossier import Channel
from counter_app.sentences.dossiers import channel_name
from counter_app.ui.components.base import text_width
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.words import Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

APPLICANT, OTHER = "applicant", "other"


class CollectorRow(QWidget):
    """The applicant or someone else by name; at the counter, at home, by post or at a ceremony. `edited` follows."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._person = ""
        self._addressed = False
        self._label = Words(theme, _("Người nhận"), Role.SMALL, Ink.TEXT2, weight=500)
        self._place = Words(theme, _("Trao"), Role.SMALL, Ink.TEXT2, weight=500)
        self.who = SegmentedChoice(theme, (), _("Người nhận"))
        self.name = LineField(theme, _("Họ và tên người nhận"))
        self.name.setAccessibleName(_("Họ và tên người nhận"))
        self.name.setMaxLength(200)
        self.name.setMinimumWidth(theme.px(120))
        self.channel = ComboField(theme, [Choice(one.value, channel_name(one)) for one in Channel])
        self.channel.setAccessibleName(_("Trao"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for widget, stretch in (
            (self._label, 0),
            (self.who, 0),
            (self.name, 1),
            (self._place, 0),
            (self.channel, 0),
        ):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        row.insertSpacing(3, theme.px(8))
        row.addStretch(0)
        self._row = row
        self.who.chosen.connect(self._who_chosen)
        self.name.textEdited.connect(lambda _words: self.edited.emit())
        self.channel.chosen.connect(lambda _key: self.edited.emit())
        theme.changed.connect(self._offer)
        self.name.hide()

    @property
    def collector(self) -> str:
        """The name of someone else, or an empty string for the applicant."""
        return self.name.text().strip() if self.who.key() == OTHER else ""

    @property
    def way(self) -> Channel:
        """How the result reaches them."""
        return Channel(self.channel.key() or Channel.COUNTER.value)

    def show_person(self, person: str, collector: str, channel: Channel, *, addressed: bool = False) -> None:
        """Show whose dossier it is, or to whom a letter is `addressed`, and what was chosen for it before."""
        self._person, self._addressed = person, addressed
        self._offer()
        self.name.setText(collector)
        self.who.take(OTHER if collector else APPLICANT)
        self.channel.take(channel.value)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._offer()

    def _offer(self) -> None:
        """Name the applicant where the row has room for it."""
        other = self.who.key() == OTHER
        words = _("{name} (đúng người nhận)") if self._addressed else _("{name} (người nộp)")
        long = words.format(name=self._person)
        short = _("Đúng người nhận") if self._addressed else _("Người nộp")
        font = self._theme.font_px(13, 600)
        needed = text_width(font, long) - text_width(font, short) + self._theme.px(524)
        said = short if other or needed > self.width() else long
        self.who.set_choices((Choice(APPLICANT, said, tip=self._person), Choice(OTHER, _("Người khác"))))
        self._label.setVisible(not (other and self.width() < self._theme.px(640)))

    def _who_chosen(self) -> None:
        self._fit()
        if self.who.key() == OTHER:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _fit(self) -> None:
        other = self.who.key() == OTHER
        self.name.setVisible(other)
        self._row.setStretch(self._row.count() - 1, 0 if other else 1)
        self._offer()
