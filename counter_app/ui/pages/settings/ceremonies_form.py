"""How the commune holds its ceremonies: the weekly hour, places, agendas with minutes, checklists, foreign terms."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain import ceremony_settings as names
from counter_app.ui.components.fields import ComboField, Field, LineField
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.pages.settings.agenda_part import AgendaPart
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.hours_form import tidy_clock
from counter_app.ui.pages.settings.lists import CHECKS_OF, TERMS_OF, tidy_date, weekday_choices
from counter_app.ui.pages.settings.rows_part import ColumnOf, RowsPart
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class CeremoniesForm(Form):
    """The customs of the ceremonies; what is planned already keeps the agenda it was planned with."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.CEREMONIES)
        self.weekly = WeeklyPart(theme)
        self.weekly.day.chosen.connect(lambda _key: self._tell_weekly())
        self.weekly.clock.textEdited.connect(lambda _text: self._tell_weekly())
        self.fields[names.WEEKLY] = Field(theme, _("Giờ trao hằng tuần"), self.weekly)
        minutes = self.line(names.AT_ONCE, _("Trao ngay tại quầy mất (phút)"))
        self.row(self.fields[names.WEEKLY], minutes)
        self.row(
            self.line(names.HALL, _("Nơi trao theo nhóm")),
            self.line(names.DESK, _("Nơi trao tại quầy")),
        )
        hint = _("Ghi vào hồ sơ khi cả hai bên đề nghị chờ ký tại lễ; ngày hẹn dời theo, không tính là trễ.")
        self.row(self.line(names.WAIT_REASON, _("Lý do chờ ký tại lễ trao"), hint=hint))
        self._section(
            _("Chương trình và số phút"),
            _("Việc không ghi phút thì không có trong chương trình. Ô chữ để trống thì in chữ mờ đang thấy."),
        )
        self.agendas = AgendaPart(theme)
        self.agendas.typed.connect(self.typed)
        self.column.addWidget(self.agendas)
        self._section(_("Những thứ phải có sẵn"), _("Mỗi lễ mới bắt đầu với danh sách này."))
        self.lists = {
            names.CHECKLIST: self._checks(theme),
            names.DESK_CHECKLIST: self._checks(theme),
            names.FOREIGN: RowsPart(theme, _term_columns(), TERMS_OF, _("Thêm một lần đổi quy định"), most=8),
        }
        self._list(names.CHECKLIST, _("Trao theo nhóm"))
        self._list(names.DESK_CHECKLIST, _("Trao tại quầy"))
        self._section(
            _("Kết hôn có yếu tố nước ngoài"),
            _(
                "Từ ngày Chủ tịch ký, Giấy chứng nhận phải được trao trong thời hạn này. Mỗi dòng áp dụng đến khi dòng "
                "sau bắt đầu. Xin đối chiếu với văn bản trước khi dùng."
            ),
        )
        self._list(names.FOREIGN, _("Thời hạn, theo ngày bắt đầu áp dụng"))

    def show_draft(self, draft: Draft) -> None:
        """Show the fields, the agendas and the lists; what says so already keeps its cursor."""
        super().show_draft(draft)
        self.weekly.show_text(draft.text(names.WEEKLY))
        self.agendas.show_draft(draft)
        for name, part in self.lists.items():
            part.show_text(draft.text(name))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say under each field, list and agenda what is wrong."""
        super().show_faults(faults)
        self.agendas.show_faults(faults)
        self.weekly.clock.set_faulty(names.WEEKLY in faults)
        for name, part in self.lists.items():
            part.set_faulty(name in faults)

    def part(self, name: str) -> QWidget | None:
        """What of the form a setting is entered in; the four agendas share one."""
        return self.agendas if name.startswith(names.AGENDA) else super().part(name)

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into a field, a list or an agenda."""
        if name.startswith(names.AGENDA):
            self.agendas.focus_on(name)
        elif name in self.lists:
            self.lists[name].focus()
        elif name in ("", names.WEEKLY):
            self.weekly.clock.setFocus()
        else:
            super().focus_on(name)

    def _tell_weekly(self) -> None:
        self.typed.emit(names.WEEKLY, self.weekly.text())

    @staticmethod
    def _checks(theme: Theme) -> RowsPart:
        return RowsPart(
            theme, (ColumnOf(_("Thứ phải có"), 420),), CHECKS_OF, _("Thêm một dòng"), headed=False, most=20
        )

    def _list(self, name: str, label: str) -> None:
        part = self.lists[name]
        part.typed.connect(lambda text: self.typed.emit(name, text))
        self.fields[name] = Field(self.theme, label, part)
        self.column.addWidget(self.fields[name])

    def _section(self, title: str, words: str) -> None:
        self.column.addSpacing(self.theme.px(6))
        head = QVBoxLayout()
        head.setSpacing(self.theme.px(2))
        head.addWidget(SectionTitle(self.theme, title))
        head.addWidget(Words(self.theme, words, Role.SMALL, Ink.TEXT2, wrap=True))
        self.column.addLayout(head)


class WeeklyPart(QWidget):
    """The weekday and the hour of the weekly ceremony."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.day = ComboField(theme, weekday_choices())
        self.day.setAccessibleName(_("Thứ trong tuần"))
        self.clock = LineField(theme, "15:00")
        self.clock.setAccessibleName(_("Giờ trao hằng tuần"))
        self.clock.setFixedWidth(theme.px(92))
        self.clock.setMaxLength(8)
        self.clock.editingFinished.connect(lambda: self.clock.setText(tidy_clock(self.clock.text())))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(10))
        across.addWidget(self.day, 1)
        across.addWidget(self.clock)

    def text(self) -> str:
        """`fri 15:00`."""
        return f"{self.day.key()} {tidy_clock(self.clock.text())}".strip()

    def show_text(self, text: str) -> None:
        """Show an hour; one that says so already keeps its cursor."""
        if text != self.text():
            day, _space, clock = text.partition(" ")
            self.day.take(day)
            self.clock.setText(clock)


def _term_columns() -> tuple[ColumnOf, ...]:
    return (
        ColumnOf(_("Ký từ ngày"), 116, sample="01/01/2016", tidy=tidy_date),
        ColumnOf(_("Số ngày làm việc"), 84, sample="3"),
        ColumnOf(_("Ngày, khi có đề nghị"), 84, sample="60"),
        ColumnOf(_("Căn cứ"), sample=_("Nghị định, điều")),
    )
