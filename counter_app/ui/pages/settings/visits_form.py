"""How the commune visits bereaved families: whom a membership brings along, who leads, what stands on the band."""

from __future__ import annotations

from counter_app.ui.components.fields import Field, TextField
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.theme import Theme
from counter_app.wording import _

TABLE = "visits.invitations"


class VisitsForm(Form):
    """The customs of visiting; the table has a line for each membership."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.VISITS)
        self._filling = False
        head = self.line("visits.head", _("Trưởng đoàn"), hint=_("Để trống thì là người ký thư của ngày ấy."))
        band = self.line("visits.band", _("Dòng đầu trên băng viếng"))
        self.row(head, band)
        always = self.line("visits.always", _("Luôn mời cùng đi"), hint=_("Cách nhau bằng dấu chấm phẩy."))
        self.row(always)
        self.table = TextField(theme, lines=8)
        self.table.textChanged.connect(self._typed)
        hint = _(
            "Mỗi hội, đoàn một dòng: các tên gọi, cách nhau dấu phẩy, rồi dấu = và người được mời. "
            "Ví dụ: Hội Cựu chiến binh, CCB = Chủ tịch Hội Cựu chiến binh."
        )
        self.fields[TABLE] = Field(
            theme, _("Người mất thuộc hội, đoàn nào thì mời ai"), self.table, hint=hint
        )
        self.column.addWidget(self.fields[TABLE])
        money = self.line("visits.money", _("Nguồn tiền viếng thường dùng"))
        car = self.line("visits.car", _("Xe thường dùng"))
        self.row(money, car)

    def show_draft(self, draft: Draft) -> None:
        """Show what is typed or in force; a table that says so already keeps its cursor."""
        super().show_draft(draft)
        text = draft.text(TABLE)
        if _joined(self.table.toPlainText()) != text:
            self._filling = True
            self.table.setPlainText("\n".join(part.strip() for part in text.split("|")))
            self._filling = False

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into a field; the table is no line."""
        if name == TABLE:
            self.table.setFocus()
        else:
            super().focus_on(name)

    def _typed(self) -> None:
        if not self._filling:
            self.typed.emit(TABLE, _joined(self.table.toPlainText()))


def _joined(text: str) -> str:
    """The lines of the table as the setting keeps them."""
    return " | ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
