"""The section about what the public is asked and shown: which form for what, and the second screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication

from counter_app.domain.list_settings import CHANNELS, KINDS, OUT_OF_HOURS
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.sentences.surveys import form_name, use_name
from counter_app.ui.components.fields import ComboField, Field
from counter_app.ui.components.words import Words
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.hours_form import tidy_clock
from counter_app.ui.pages.settings.lists import (
    HOURS_OF,
    KINDS_OF,
    LINES,
    purpose_choices,
    weekday_choices,
)
from counter_app.ui.pages.settings.rows_part import ColumnOf, RowsPart
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

MONITOR = "screen.monitor"


class PublicForm(Form):
    """Which questionnaire is handed out when, and how the second screen is set up."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.PUBLIC)
        self.lists = {
            KINDS: RowsPart(theme, _kind_columns(), KINDS_OF, _("Thêm một loại đóng góp")),
            CHANNELS: RowsPart(theme, (ColumnOf(_("Kênh"), 420),), LINES, _("Thêm một kênh"), headed=False),
            OUT_OF_HOURS: RowsPart(theme, _hour_columns(), HOURS_OF, _("Thêm một khoảng giờ")),
        }
        self.column.addWidget(Words(theme, _("Góp ý, đóng góp"), Role.BODY, weight=600))
        self._list(KINDS, _("Loại đóng góp"), _("Việc được cảm ơn quyết định lời của thư cảm ơn."))
        self._list(CHANNELS, _("Đến bằng đường nào"), "")
        hours = _("Để trống thì chỉ hẹn trả trong giờ làm việc. Ngày lễ thì không hẹn.")
        self.column.addWidget(Words(theme, _("Trả kết quả ngoài giờ"), Role.BODY, weight=600))
        self._list(OUT_OF_HOURS, _("Ngày và giờ có người trả"), hours)
        self.column.addWidget(Words(theme, _("Mẫu phiếu dùng khi nào"), Role.BODY, weight=600))
        forms = tuple(Choice(form.value, form_name(form)) for form in SurveyForm)
        self.row(*(self.combo(f"surveys.{use.value}", use_name(use), forms) for use in SurveyUse))
        note = _(
            "Các kế hoạch ghi khác nhau về mẫu nào dùng lúc nào nên xã tự chọn; một mẫu có thể dùng hai việc."
        )
        self.column.addWidget(Words(theme, note, Role.SMALL, Ink.TEXT2, wrap=True))
        self.column.addWidget(Words(theme, _("Màn hình thứ hai"), Role.BODY, weight=600))
        self.column.addWidget(self.combo(MONITOR, _("Chiếu lên màn hình"), self._monitors("")))
        dark = self.line(
            "screen.black_after", _("Tắt tên và lời chào sau (phút, 0 là không tự tắt)"), width=120
        )
        wait = self.line(
            "screen.survey_seconds", _("Bỏ phiếu trả lời dở khi không ai chạm (giây)"), width=120
        )
        self.row(dark, wait)
        last = _(
            "F11 để chiếu hay tắt. Tên chỉ hiện khi gia đình vừa đồng ý; có gia đình tang ở quầy thì màn hình tối "
            "ngay."
        )
        self.column.addWidget(Words(theme, last, Role.SMALL, Ink.TEXT2, wrap=True))

    def show_draft(self, draft: Draft) -> None:
        """Show the fields; a monitor that is not plugged in now stays chosen."""
        editor = self.editors[MONITOR]
        if isinstance(editor, ComboField):
            editor.set_choices(self._monitors(draft.text(MONITOR)))
        super().show_draft(draft)
        for name, part in self.lists.items():
            part.show_text(draft.text(name))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say under each field and list what is wrong."""
        super().show_faults(faults)
        for name, part in self.lists.items():
            part.set_faulty(name in faults)

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into a field or a list; the first list when none is named."""
        if name in self.lists or not name:
            self.lists[name or KINDS].focus()
        else:
            super().focus_on(name)

    def _list(self, name: str, label: str, hint: str) -> None:
        part = self.lists[name]
        part.typed.connect(lambda text: self.typed.emit(name, text))
        self.fields[name] = Field(self.theme, label, part, hint=hint)
        self.column.addWidget(self.fields[name])

    @staticmethod
    def _monitors(chosen: str) -> tuple[Choice, ...]:
        names = [screen.name() for screen in QGuiApplication.screens() if screen.name()]
        if chosen and chosen not in names:
            names.append(chosen)
        return (
            Choice("", _("Màn hình nào không có cửa sổ này")),
            *(Choice(name, name) for name in names),
        )


def _kind_columns() -> tuple[ColumnOf, ...]:
    return (ColumnOf(_("Tên loại")), ColumnOf(_("Cảm ơn vì"), 200, purpose_choices()))


def _hour_columns() -> tuple[ColumnOf, ...]:
    return (
        ColumnOf(_("Ngày"), 140, weekday_choices()),
        ColumnOf(_("Từ"), 92, sample="07:30", tidy=tidy_clock),
        ColumnOf(_("Đến"), 92, sample="11:00", tidy=tidy_clock),
    )
