"""The agendas of the ceremonies: four of them, each a step with its minutes, those for each family, and its words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.domain.ceremony_rules import AgendaItem, AgendaStep
from counter_app.domain.ceremony_settings import AGENDA, AGENDAS, agenda_text, read_agenda
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.procedure import EventKind
from counter_app.sentences.ceremonies import step_name
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import LineField
from counter_app.ui.components.words import Words
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

_OF_BIRTH = frozenset({AgendaStep.READ, AgendaStep.GUIDANCE})
_OF_MARRIAGE = frozenset({AgendaStep.SIGN, AgendaStep.DUTIES})
"""Steps that only the handing over of a birth certificate has, and only that of a marriage."""


class AgendaPart(QWidget):
    """One agenda at a time; `typed` gives the name of its setting and its text."""

    typed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts: dict[str, str] = {}
        self._faults: Mapping[str, str] = {}
        self.which = SegmentedChoice(theme, _choices(), _("Chương trình nào"))
        self.which.chosen.connect(lambda _key: self._show())
        self.steps: dict[AgendaStep, StepRow] = {step: StepRow(theme, step, self) for step in AgendaStep}
        self._below = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.which)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        heads = (_("Việc, theo thứ tự"), _("Phút"), _("Thêm mỗi nhà"))
        for place, words in enumerate(heads):
            grid.addWidget(Words(theme, words, Role.SMALL, Ink.TEXT2), 0, place)
        for line, row in enumerate(self.steps.values(), start=1):
            for place, editor in enumerate((row.words, row.minutes, row.each)):
                grid.addWidget(editor, line, place)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addWidget(self._below)

    @property
    def name(self) -> str:
        """The setting in front."""
        return f"{AGENDA}{self.which.key()}"

    def show_draft(self, draft: Draft) -> None:
        """Show what is typed or in force."""
        self._texts = {f"{AGENDA}{name}": draft.text(f"{AGENDA}{name}") for name in AGENDAS}
        self._show()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say below the agenda in front what is wrong with it."""
        self._faults = {name: words for name, words in faults.items() if name in self._texts}
        self._show_below()

    def focus_on(self, name: str) -> None:
        """Bring an agenda to the front, the keyboard in its first minutes."""
        self.which.take(name.removeprefix(AGENDA))
        self._show()
        next(iter(self.steps.values())).minutes.setFocus()

    def tell(self) -> None:
        """Tell the agenda in front as it is typed."""
        self._texts[self.name] = text = self._text()
        self.typed.emit(self.name, text)

    def _text(self) -> str:
        parts = [row.text() for row in self.steps.values()]
        return " | ".join(part for part in parts if part)

    def _show(self) -> None:
        text = self._texts.get(self.name, "")
        about = AGENDAS[self.which.key()]
        for step, row in self.steps.items():
            row.words.setPlaceholderText(step_name(AgendaItem(step, 0), about))
        if text != self._text():
            try:
                items = {one.step: one for one in read_agenda(self.name, text)}
            except CounterError:
                items = {}
            for step, row in self.steps.items():
                row.show_item(items.get(step))
        never = _OF_BIRTH if about is EventKind.MARRIAGE else _OF_MARRIAGE
        for step, row in self.steps.items():
            # One that the office wrote in nevertheless stays in sight, or nobody could take it out.
            row.set_offered(step not in never or bool(row.text()))
        self._show_below()

    def _show_below(self) -> None:
        fault = self._faults.get(self.name, "")
        self._below.set_words(fault or self._length())
        self._below.set_ink(Ink.LATE if fault else Ink.TEXT2)
        for row in self.steps.values():
            row.set_faulty(bool(fault))

    def _length(self) -> str:
        """How long it takes, with what it takes more for each family."""
        try:
            items = read_agenda(self.name, self._text())
        except CounterError:
            return ""
        once, each = sum(one.minutes for one in items), sum(one.each for one in items)
        told = _("Cả lễ {once} phút, thêm {each} phút mỗi gia đình: ba gia đình hết {three} phút.")
        return told.format(once=once, each=each, three=once + 3 * each)


class StepRow:
    """The three fields of one step; a step without minutes is not in the agenda."""

    def __init__(self, theme: Theme, step: AgendaStep, part: AgendaPart) -> None:
        self._step = step
        self.words, self.minutes, self.each = LineField(theme), LineField(theme, "–"), LineField(theme, "–")
        name = step_name(AgendaItem(step, 0))
        self.words.setAccessibleName(_("Chữ của việc: {name}").format(name=name))
        self.minutes.setAccessibleName(_("Số phút: {name}").format(name=name))
        self.each.setAccessibleName(_("Số phút mỗi gia đình: {name}").format(name=name))
        for editor in (self.minutes, self.each):
            editor.setFixedWidth(theme.px(92))
            editor.setMaxLength(3)
        self.words.setMaxLength(160)
        for editor in (self.words, self.minutes, self.each):
            editor.textEdited.connect(lambda _text: part.tell())

    def show_item(self, item: AgendaItem | None) -> None:
        """Show a step, or that it is left out."""
        self.words.setText(item.words if item is not None else "")
        self.minutes.setText(str(item.minutes) if item is not None and item.minutes else "")
        self.each.setText(str(item.each) if item is not None and item.each else "")

    def text(self) -> str:
        """The step as its setting writes it, as far as it is typed; empty without minutes."""
        once, each = self.minutes.text().strip(), self.each.text().strip()
        if not once and not each:
            return ""
        # A number with its leading noughts would be another text for the same minutes.
        numbers = [str(int(one)) if one.isascii() and one.isdigit() else one for one in (once or "0", each)]
        words = " ".join(self.words.text().replace("|", "/").split())
        if all(one == "" or (one.isascii() and one.isdigit()) for one in numbers):
            return agenda_text([AgendaItem(self._step, int(numbers[0]), int(numbers[1] or 0), words)])
        return " ".join(
            part for part in (self._step.value, "+".join(one for one in numbers if one), words) if part
        )

    def set_offered(self, offered: bool) -> None:
        """Offer the step, or leave it out of the form where it never applies."""
        for editor in (self.words, self.minutes, self.each):
            editor.setVisible(offered)

    def set_faulty(self, faulty: bool) -> None:
        """Draw the borders of the minutes in the colour of a fault, or no longer."""
        self.minutes.set_faulty(faulty)
        self.each.set_faulty(faulty)


def _choices() -> tuple[Choice, ...]:
    names = {
        "group_marriage": _("Kết hôn, theo nhóm"),
        "group_birth": _("Khai sinh, theo nhóm"),
        "desk_marriage": _("Kết hôn, tại quầy"),
        "desk_birth": _("Khai sinh, tại quầy"),
    }
    return tuple(Choice(name, names[name]) for name in AGENDAS)
