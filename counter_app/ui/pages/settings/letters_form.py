"""Each kind of letter: how it is signed, on which paper, where its number comes from, how much stock is left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form, show_text
from counter_app.ui.pages.settings.layout_rows import LayoutRows
from counter_app.ui.pages.settings.number_rows import NumberRows
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.words import (
    kind_choices,
    paper_choices,
    printer_choices,
    signing_choices,
    stock_words,
)
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role
from counter_app.ui.values import Choice
from counter_app.wording import _


class LettersForm(Form):
    """The five kinds behind chips; `stock_changed` gives a kind and by how many sheets, `kind_shown` the kind."""

    stock_changed = Signal(int, int)
    kind_shown = Signal()
    gauge = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.LETTERS)
        self.chips = ChipRow(theme, kind_choices(), _("Loại thư"))
        self.column.addWidget(self.chips)
        self._stack = QStackedWidget()
        self.kinds = {kind: KindPart(theme, kind) for kind in LetterKind}
        for part in self.kinds.values():
            part.typed.connect(self.typed)
            part.stock_changed.connect(self.stock_changed)
            part.gauge.connect(self.gauge)
            self._stack.addWidget(part)
            self.editors |= part.editors
            self.fields |= part.fields
        self.column.addWidget(self._stack)
        self.chips.chosen.connect(lambda key: self.show_kind(LetterKind(int(key))))
        self.show_kind(LetterKind.BIRTH)

    @property
    def kind(self) -> LetterKind:
        """The kind in front."""
        return LetterKind(int(self.chips.key()))

    @property
    def shows_block(self) -> bool:
        """Whether the kind in front takes its numbers from a block."""
        return self.kinds[self.kind].numbers.takes_block

    def show_kind(self, kind: LetterKind) -> None:
        """Bring a kind to the front."""
        self.chips.take(str(int(kind)))
        for one, part in self.kinds.items():
            # Kinds behind ask for no room: one with more fields would make the one in front scroll.
            high = QSizePolicy.Policy.Preferred if one is kind else QSizePolicy.Policy.Ignored
            part.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self._stack.setCurrentWidget(self.kinds[kind])
        self.kind_shown.emit()

    def show_draft(self, draft: Draft) -> None:
        """Show every kind as it is typed."""
        for part in self.kinds.values():
            part.show_draft(draft)

    def show_printers(self, queues: tuple[PrinterQueue, ...], chosen: Mapping[LetterKind, str]) -> None:
        """Offer the printers there are to every kind."""
        for kind, part in self.kinds.items():
            part.show_printers(queues, chosen.get(kind, ""))

    def show_year(self, year: int) -> None:
        """The year in which examples of numbers are written."""
        for part in self.kinds.values():
            part.numbers.show_year(year)

    def show_stock(self, stock: Mapping[LetterKind, int | None]) -> None:
        """Show how many signed sheets are left of every kind."""
        for kind, part in self.kinds.items():
            part.stock.set_words(stock_words(stock.get(kind)))
            part.spoil.setEnabled(bool(stock.get(kind)))

    def focus_on(self, name: str = "") -> None:
        """Bring the kind of a setting to the front and put the keyboard into its field."""
        if name.startswith("kinds."):
            self.show_kind(LetterKind(int(name.split(".")[1])))
        if name:
            super().focus_on(name)
        else:
            self.chips.options[0].setFocus()


class KindPart(Form):
    """The settings of one kind."""

    stock_changed = Signal(int, int)
    gauge = Signal(int)

    def __init__(self, theme: Theme, kind: LetterKind) -> None:
        super().__init__(theme, Section.LETTERS, headed=False)
        self.kind = kind
        self._name = f"kinds.{int(kind)}"
        name = self._name
        self.column.addWidget(self.lines_of_choice(f"{name}.signing", _("Cách ký"), signing_choices()))
        self.column.addLayout(self._stock_row())
        paper = self.segments(f"{name}.paper", _("Khổ giấy"), paper_choices())
        printer = self.combo(f"{name}.printer", _("Máy in riêng"), printer_choices((), own=True))
        self.row(paper, printer, stretches=(0, 1))
        self.numbers = NumberRows(theme, name)
        self.numbers.typed.connect(self.typed)
        self.editors |= self.numbers.editors
        self.fields |= self.numbers.fields
        self.column.addWidget(self.numbers)
        self._layout = LayoutRows(theme, name)
        self._layout.typed.connect(self.typed)
        self._layout.gauge.connect(lambda: self.gauge.emit(int(kind)))
        self.editors |= self._layout.editors
        self.fields |= self._layout.fields
        self.column.addWidget(self._layout)
        self.column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Show the kind, and only the fields its way of signing and numbering needs."""
        for name, editor in self.editors.items():
            if name not in self.numbers.editors:
                show_text(editor, draft.text(name))
        self._layout.show_draft(draft)
        self.numbers.show_draft(draft)
        self._stock.setVisible(draft.text(f"{self._name}.signing") == SigningMode.STOCK)

    def show_printers(self, queues: tuple[PrinterQueue, ...], chosen: str) -> None:
        """Offer the printers there are; one that is gone stays offered."""
        editor = self.editors[f"{self._name}.printer"]
        if isinstance(editor, ComboField):
            choices = list(printer_choices(queues, own=True))
            if chosen and chosen not in [one.key for one in choices]:
                choices.append(Choice(chosen, chosen))
            editor.set_choices(choices)
            editor.take(chosen)

    def _stock_row(self) -> QHBoxLayout:
        """The drawer with signed sheets: put some in, or take a spoiled one out; each is logged at once."""
        self._stock = QWidget()
        down = QVBoxLayout(self._stock)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self.theme.px(6))
        self.stock = Words(self.theme, "", Role.BODY, weight=600)
        self.sheets = LineField(self.theme)
        self.sheets.setFixedWidth(self.theme.px(76))
        self.sheets.setValidator(QIntValidator(1, 9999, self.sheets))
        self.sheets.setAccessibleName(_("Số tờ"))
        self.sheets.setPlaceholderText(_("số tờ"))
        self.put_in = ActionButton(self.theme, _("Thêm vào"), Rank.SMALL, icon=Icon.PLUS)
        self.spoil = ActionButton(self.theme, _("Bỏ tờ hỏng"), Rank.SMALL, icon=Icon.MINUS)
        self.put_in.clicked.connect(lambda: self._change(1))
        self.spoil.clicked.connect(lambda: self._change(-1))
        self.sheets.returnPressed.connect(lambda: self._change(1))
        down.addWidget(self.stock)
        across = QHBoxLayout()
        across.setSpacing(self.theme.px(10))
        down.addLayout(across)
        for part in (self.sheets, self.put_in, self.spoil):
            across.addWidget(part)
        across.addStretch(1)
        holder = QHBoxLayout()
        holder.addWidget(self._stock)
        return holder

    def _change(self, sign: int) -> None:
        typed = self.sheets.text().strip()
        if typed.isdigit() and int(typed):
            self.sheets.clear()
            self.stock_changed.emit(int(self.kind), sign * int(typed))
        else:
            self.sheets.setFocus()
