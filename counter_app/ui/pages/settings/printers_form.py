"""Which printer takes what: the common one, one for each paper, and tray, sides and sheets for each kind of letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counter_app.domain.letter import LetterKind
from counter_app.domain.printing import MOST_COPIES, Sides
from counter_app.sentences.printing import queue_name, sides_name, tray_name
from counter_app.services.crafts.sending import chosen_queue
from counter_app.services.ports.printers import PrinterQueue, QueueOffers
from counter_app.ui.components.banner import Banner
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.fields import ComboField
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import YES, Form, show_text
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.words import kind_choices, printer_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.wording import _, n_

_PAPERS = ("printers.a4", "printers.a5", "printers.envelope")
_ONTO, _MARKS = "printers.a5_on_a4", "printers.cut_marks"


class PrintersForm(Form):
    """Which printer the letters go to; `tried` asks for a trial sheet, `again` to look for printers anew."""

    tried = Signal()
    again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.PRINTERS)
        self._queues: tuple[PrinterQueue, ...] = ()
        self._offers: Mapping[str, QueueOffers] = {}
        self._draft: Draft | None = None
        self._holder = QVBoxLayout()
        self.column.addLayout(self._holder)
        self._choice: ChoiceList | None = None
        self._none = Banner(
            theme,
            BannerValue(
                BannerKind.WARNING,
                _("Máy này chưa có máy in nào."),
                _("Cài máy in trong hệ điều hành rồi bấm “Tìm lại”."),
            ),
        )
        self.column.addWidget(self._none)
        self.column.addLayout(self._buttons())
        self._papers()
        self._habits()
        note = _(
            "Máy in chỉ báo đã nhận lệnh; tờ giấy ra hay chưa thì xem tận nơi. Tờ thử không có số và không vào sổ. "
            "Máy in tắt hay kẹt thì thư nằm ở Chờ in, giữ nguyên số."
        )
        self.column.addWidget(Words(theme, note, Role.SMALL, Ink.TEXT2, wrap=True))
        self.show_printers((), {})

    @property
    def kind(self) -> LetterKind:
        """The kind whose tray, sides and sheets are in front."""
        return LetterKind(int(self.kinds.key()))

    def show_printers(
        self, queues: tuple[PrinterQueue, ...], offers: Mapping[str, QueueOffers], chosen: str = ""
    ) -> None:
        """Offer the printers there are; one that was chosen and is gone stays offered, and says so."""
        self._queues, self._offers = queues, offers
        if self._choice is not None:
            self._holder.removeWidget(self._choice)
            self._choice.hide()
            self._choice.deleteLater()
        choices = _with(printer_choices(queues), chosen, _("không thấy trên máy này"))
        self._choice = ChoiceList(self.theme, choices, _("Máy in chung"))
        self._choice.chosen.connect(lambda key: self.typed.emit("printer", key))
        self._choice.take(chosen)
        self.editors["printer"] = self._choice
        self._holder.addWidget(self._choice)
        self._choice.show()
        self._none.setVisible(not queues)
        self.try_button.setEnabled(bool(queues))

    def show_draft(self, draft: Draft) -> None:
        """Show what is typed; a tray or a side is offered where the printer of the kind in front reports it."""
        self._draft = draft
        for name in _PAPERS:
            self._offer(name, printer_choices(self._queues, own=True), draft.text(name))
        super().show_draft(draft)
        marks = self.editors[_MARKS]
        marks.setVisible(draft.text(_ONTO) == YES)
        self._show_kind()

    def focus_on(self, name: str = "") -> None:
        """Bring the kind of a setting to the front and put the keyboard into its field."""
        parts = name.split(".")
        if parts[0] == "kinds":
            self.kinds.take(parts[1])
            self._show_kind()
            self._habit_editors[parts[-1]].setFocus()
        else:
            super().focus_on(name)

    # Building ------------------------------------------------------------------------------------------------

    def _buttons(self) -> QHBoxLayout:
        self.try_button = ActionButton(self.theme, _("In tờ thử"), Rank.SIDE, icon=Icon.PRINTER)
        self.try_button.clicked.connect(self.tried)
        self.again_button = ActionButton(self.theme, _("Tìm lại"), Rank.SIDE, icon=Icon.REFRESH, key="F5")
        self.again_button.clicked.connect(self.again)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        row.addWidget(self.try_button)
        row.addWidget(self.again_button)
        row.addStretch(1)
        return row

    def _papers(self) -> None:
        self.column.addWidget(Words(self.theme, _("Máy in theo khổ giấy"), Role.BODY, weight=600))
        labels = (_("Giấy A4"), _("Giấy A5"), _("Phong bì"))
        first = printer_choices((), own=True)
        self.row(*(self.combo(name, label, first) for name, label in zip(_PAPERS, labels, strict=True)))
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        ticks.addWidget(self.tick(_ONTO, _("In thư A5 trên giấy A4, đúng cỡ, ở nửa trên tờ giấy")))
        ticks.addWidget(self.tick(_MARKS, _("In vạch ngắn ở mép giấy để biết chỗ cắt")))
        self.column.addLayout(ticks)

    def _habits(self) -> None:
        """Tray, sides and sheets of the kind in front; the editors are shared by all kinds."""
        self.column.addWidget(Words(self.theme, _("Cách in từng loại thư"), Role.BODY, weight=600))
        self.kinds = ChipRow(self.theme, kind_choices(), _("Loại thư"))
        self.kinds.take(str(int(LetterKind.BIRTH)))
        self.kinds.chosen.connect(lambda _key: self._show_kind())
        self.column.addWidget(self.kinds)
        self._habit_editors: dict[str, ComboField] = {}
        labels = {"tray": _("Khay giấy"), "sides": _("Mặt in"), "sheets": _("Mỗi lần in")}
        fields = []
        for leaf, label in labels.items():
            field = self.combo(leaf, label, ())
            editor = self.editors.pop(leaf)
            del self.fields[leaf]
            if isinstance(editor, ComboField):
                editor.chosen.disconnect()
                editor.chosen.connect(lambda key, leaf=leaf: self.typed.emit(self._name(leaf), key))
                self._habit_editors[leaf] = editor
            fields.append(field)
        self.row(*fields, stretches=(3, 3, 2))

    # Showing -------------------------------------------------------------------------------------------------

    def _name(self, leaf: str) -> str:
        return f"kinds.{int(self.kind)}.printing.{leaf}"

    def _show_kind(self) -> None:
        if self._draft is None:
            return
        settings, kind = self._draft.settings(), self.kind
        queue = chosen_queue(settings, kind, settings.kind(kind).layout(kind).paper, self._queues)
        told = self._offers.get(queue, QueueOffers())
        name = queue_name(queue)
        sheets = [Choice(str(n), n_("{n} tờ", "{n} tờ", n).format(n=n)) for n in range(1, MOST_COPIES + 1)]
        choices = {
            "tray": [Choice("", tray_name("")), *(Choice(one, tray_name(one)) for one in told.trays)],
            "sides": [Choice(one.value, sides_name(one)) for one in told.sides or (Sides.ONE,)],
            "sheets": sheets,
        }
        for leaf, editor in self._habit_editors.items():
            typed = self._draft.text(self._name(leaf))
            words = sides_name(Sides(typed)) if leaf == "sides" else tray_name(typed)
            gone = _("{words}, máy in không báo có").format(words=words)
            editor.set_choices(_with(choices[leaf], typed, words=gone))
            show_text(editor, typed)
            editor.setToolTip(_("Theo những gì máy in {name} báo có").format(name=name) if name else "")

    def _offer(self, name: str, choices: Sequence[Choice], chosen: str) -> None:
        editor = self.editors[name]
        if isinstance(editor, ComboField):
            editor.set_choices(_with(choices, chosen, _("không thấy trên máy này")))


def _with(choices: Sequence[Choice], chosen: str, tip: str = "", words: str = "") -> list[Choice]:
    """The choices, and the one made before that is offered no longer."""
    made = list(choices)
    if chosen not in [one.key for one in made]:
        made.append(Choice(chosen, words or queue_name(chosen), tip=tip))
    return made
