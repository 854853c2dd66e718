"""The numbers of a form: two figures named side by side, what they are counted from, and the third by question."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.survey import Tally
from counter_app.sentences import surveys as say
from counter_app.ui.components.card import Card
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.words import Words
from counter_app.ui.pages.surveys import present
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


def columns() -> tuple[Column, ...]:
    """The columns of the third number."""
    return (
        Column("question", _("Từng câu hỏi"), 220, stretch=1),
        Column("satisfied", _("Hài lòng trở lên"), 118),
        Column("mean", _("Điểm 0–100"), 92),
        Column("spread", _("Số người chọn mức 1–5"), 176, drop_when_compact=True),
        Column("n", "n", 44),
        Column("apart", _("Không áp dụng"), 106),
        Column("empty", _("Để trống"), 74, drop_when_compact=True),
    )


class _Number(Card):
    """One number with its name above it and what it is counted from below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name = Words(theme, "", Role.SMALL, Ink.TEXT2, weight=600)
        self.number = Words(theme, "", Role.NUMBER)
        self.base = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.body.setSpacing(2)
        for part in (self.name, self.number, self.base):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_number(self, name: str, number: str, base: str) -> None:
        """Show another number."""
        for part, words in ((self.name, name), (self.number, number), (self.base, base)):
            part.set_words(words)
        self.setAccessibleName(f"{name}: {number}. {base}")


class ResultsView(QWidget):
    """The tally of one version and use at a time; `chosen` names another one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.which = ChipRow(theme, (), _("Bản và đợt khảo sát"))
        self.which.chosen.connect(self.chosen)
        self.satisfied = _Number(theme)
        self.mean = _Number(theme)
        self.table = RowTable(theme, columns(), "log_row")
        self.table.view.setAccessibleName(_("Từng câu hỏi"))
        self.note = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._figures = QHBoxLayout()
        self._figures.addWidget(self.satisfied, 1)
        self._figures.addWidget(self.mean, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.which)
        self._column.addLayout(self._figures)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.note)
        self.note.set_words(
            _(
                "Không áp dụng và ô để trống không tính vào con số nào. Các mẫu, các bản, các đợt khảo sát đếm riêng, "
                "không gộp."
            )
        )
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tally(self, tallies: tuple[Tally, ...], key: str) -> Tally:
        """Show the tally of this key, or the newest version's where there is none."""
        choices = present.tally_choices(tallies)
        known = {present.tally_key(one): one for one in tallies}
        shown = known.get(key) or known[choices[0].key]
        self.which.set_choices(choices)
        self.which.take(present.tally_key(shown))
        self.which.setVisible(len(tallies) > 1)
        satisfied, mean = say.share_words(shown.whole)
        base = say.base_words(shown.whole, shown.sheets)
        told = f"{base}; {say.period_words(shown.period)}"
        self.satisfied.show_number(say.satisfied_label(), satisfied, told)
        self.mean.show_number(say.mean_label(), mean, told)
        self.table.show_rows(present.question_rows(shown))
        return shown

    def take_focus(self) -> None:
        """The keyboard stands in the table."""
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        gap = self.theme.px(self.theme.metrics.card_gap)
        self._figures.setSpacing(gap)
        self._column.setSpacing(self.theme.px(10))
