"""The numbers of a year, laid over the log: what is missing with a field for the reason, and what was given up."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.log_numbers import MissingNumber, YearNumbers
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import Field, LineField
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters import desk_words as words
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _

MOST_RUNS = 40
"""So many gaps are shown at once; the next ones come when these have their reason."""


class NumbersOverlay(TallOverlay):
    """Shows the numbers of one year. `explained` gives pairs of numbers and reason, `wanted_year` another year."""

    explained = Signal(list)
    wanted_year = Signal(int)

    def __init__(self, theme: Theme, window: QWidget, found: YearNumbers, this_year: int) -> None:
        super().__init__(theme, window, words.numbers_line(found), words.numbers_words(found), width=720)
        self.found = found
        self.setAccessibleName(words.numbers_line(found))
        self.reasons: list[tuple[tuple[MissingNumber, ...], LineField]] = []
        runs = words.missing_runs(found)
        bare = [run for run in runs if run[0].reason is None]
        if bare:
            self._head(_("Số khuyết, chưa có lý do"), Ink.LATE)
            for run in bare[:MOST_RUNS]:
                self._ask(run)
        self._lines(
            _("Số khuyết, có lý do"), [words.run_words(run) for run in runs if run[0].reason is not None]
        )
        self._lines(_("Số bỏ"), words.void_lines(found))
        self.save = ActionButton(theme, _("Ghi lý do"), Rank.FILLED, icon=Icon.SAVE)
        self.save.clicked.connect(self._save)
        self.save.setEnabled(False)
        other = this_year if found.year != this_year else this_year - 1
        self.other = ActionButton(theme, _("Năm {year}").format(year=other), Rank.SIDE, icon=Icon.HISTORY)
        self.other.clicked.connect(lambda: self.wanted_year.emit(other))
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self.stay.clicked.connect(self.leave)
        if bare:
            self.buttons.addWidget(self.save)
        else:
            self.save.setParent(self)
            self.save.hide()
        self.buttons.addWidget(self.other)
        self.buttons.addWidget(self.stay)

    def first(self) -> QWidget:
        """Where the focus belongs: the first reason to write, else the way back."""
        return self.reasons[0][1] if self.reasons else self.stay

    def _head(self, said: str, ink: Ink = Ink.TEXT) -> None:
        self.middle.body.addWidget(Words(self.theme, said, Role.STRONG, ink, weight=600))

    def _lines(self, head: str, lines: Iterable[str]) -> None:
        for place, line in enumerate(lines):
            if not place:
                self._head(head)
            self.middle.body.addWidget(Words(self.theme, line, Role.BODY, wrap=True))

    def _ask(self, run: tuple[MissingNumber, ...]) -> None:
        editor = LineField(self.theme, _("vì sao không có tờ thư mang số này"))
        editor.setMaxLength(300)
        editor.textChanged.connect(lambda _text: self._typed())
        editor.returnPressed.connect(self._save)
        self.reasons.append((run, editor))
        self.middle.body.addWidget(Field(self.theme, words.run_words(run), editor))

    def _typed(self) -> None:
        self.save.setEnabled(any(editor.text().strip() for _run, editor in self.reasons))

    def _save(self) -> None:
        told = [
            ([one.number for one in run], editor.text().strip())
            for run, editor in self.reasons
            if editor.text().strip()
        ]
        if told:
            self.explained.emit(told)
