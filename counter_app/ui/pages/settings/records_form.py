"""The section about looking back: who reviews the letter log and how soon, and the days the reports run by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.errors.reports import PeriodFarAway
from counter_app.domain.report import PeriodKind
from counter_app.domain.report_rules import ReportRules
from counter_app.sentences.report_days import example, merged
from counter_app.ui.components.fields import Field
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

_REPORTS = "reports."
_NUMBER, _MONTH, _BETWEEN = 124, 164, 16


@dataclass(frozen=True, slots=True)
class Example:
    """Where the periods of some kinds are told, by which settings they run, and the month merged into the last kind."""

    words: Words
    names: tuple[str, ...]
    kinds: tuple[PeriodKind, ...]
    merged: str = ""

    def told(self, today: date, rules: ReportRules) -> str:
        """Each period on a line of its own; nothing where no calendar reaches."""
        try:
            lines = [example(kind, today, rules) for kind in self.kinds]
            if self.merged:
                month = int(getattr(rules, self.merged.removeprefix(_REPORTS)))
                lines.append(merged(month, self.kinds[0], today, rules))
        except PeriodFarAway:
            return ""
        return "\n".join(f"{line}." for line in lines if line)


class RecordsForm(Form):
    """The chief's review and the days of the reports; each report tells the period it comes to beside its fields."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.RECORDS)
        self._today: date | None = None
        self.examples: list[Example] = []
        self._part(_("Xem lại sổ thư"), _("Bộ lọc của sổ thư thì lưu và bỏ ngay ở trang Sổ thư."))
        chief = self.line("review.chief", _("Họ và tên người xem"), sample=_("ví dụ: Trần Quốc Bảo"))
        self.row(chief, self.line("review.chief_title", _("Chức vụ")))
        late = _("Thư nào chờ lâu hơn thì đầu trang Sổ thư báo đỏ.")
        self.row(self.line("review.days", _("Xem trong mấy ngày làm việc"), width=_NUMBER, hint=late))
        self._part(
            _("Ngày báo cáo"),
            _("Chép theo kế hoạch của xã. Chữ bên phải là kỳ đang làm hôm nay, tính theo các ô bên trái."),
        )
        self._month_and_quarter()
        self._years()
        hint = _("Ngày làm việc; 0 là chỉ nhắc đúng ngày cuối. Nhắc trong giờ làm việc, bản thảo có sẵn.")
        self.row(self.line("reports.remind_days", _("Nhắc nộp trước mấy ngày"), width=_NUMBER, hint=hint))

    def show_today(self, today: date) -> None:
        """Tell the examples as of a day."""
        self._today = today

    def show_draft(self, draft: Draft) -> None:
        """Show the fields, and what the reports come to with them; days that cannot be read come to nothing."""
        super().show_draft(draft)
        if self._today is None:
            return
        wrong, rules = draft.faults(), draft.settings().reports
        for one in self.examples:
            told = "" if any(name in wrong for name in one.names) else one.told(self._today, rules)
            one.words.set_words(told)

    def _month_and_quarter(self) -> None:
        month = self._day("month_day", _("Chốt trước ngày"))
        self._report(_("Báo cáo tháng"), ((month,),), (PeriodKind.DANVAN_MONTH,))
        quarter = self._day("quarter_day", _("Nộp trước ngày"))
        without = self._months("quarter_merged", _("Tháng gộp vào quý"), none=True)
        self._report(
            _("Báo cáo quý, vào tháng cuối quý"),
            ((quarter, without),),
            (PeriodKind.DANVAN_QUARTER,),
            f"{_REPORTS}quarter_merged",
        )

    def _years(self) -> None:
        half = (self._day("half_day", _("Chốt trước ngày")), self._months("half_month", _("Của tháng")))
        self._report(_("Báo cáo 6 tháng"), (half,), (PeriodKind.DANCHU_HALF,))
        year = (self._day("year_day", _("Chốt trước ngày")), self._months("year_month", _("Của tháng")))
        without = self._months("year_merged", _("Tháng gộp vào năm"), none=True)
        self._report(
            _("Báo cáo năm"), (year, (without,)), (PeriodKind.DANVAN_YEAR,), f"{_REPORTS}year_merged"
        )
        due = (self._day("model_day", _("Nộp trước ngày")), self._months("model_month", _("Của tháng")))
        first = (
            self._day("model_first_day", _("Tính từ ngày")),
            self._months("model_first_month", _("Của tháng")),
        )
        self._report(_("Báo cáo mô hình"), (due, first), (PeriodKind.MODEL_YEAR,))

    # Building ------------------------------------------------------------------------------------------------

    def _day(self, name: str, label: str) -> Field:
        return self.line(f"{_REPORTS}{name}", label, width=_NUMBER)

    def _months(self, name: str, label: str, *, none: bool = False) -> Field:
        months = tuple(Choice(str(month), _("tháng {month}").format(month=month)) for month in range(1, 13))
        nothing = (Choice("0", _("không gộp")),) if none else ()
        made = self.combo(f"{_REPORTS}{name}", label, (*nothing, *months))
        made.editor.setFixedWidth(self.theme.px(_MONTH))
        return made

    def _report(
        self,
        title: str,
        rows: tuple[tuple[Field, ...], ...],
        kinds: tuple[PeriodKind, ...],
        merged_name: str = "",
    ) -> None:
        """A kind of report: its fields at the left, what they come to at the right."""
        px, entered = self.theme.px, QWidget()
        entered.setFixedWidth(px(_NUMBER + _BETWEEN + _MONTH))
        head = QVBoxLayout(entered)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(6))
        head.addWidget(Words(self.theme, title, Role.BODY, weight=600))
        for fields in rows:
            line = QHBoxLayout()
            line.setSpacing(px(_BETWEEN))
            for one in fields:
                line.addWidget(one)
            line.addStretch(1)
            head.addLayout(line)
        words = Words(self.theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        across = QHBoxLayout()
        across.setSpacing(px(20))
        across.addWidget(entered)
        across.addWidget(words, 1)
        self.column.addLayout(across)
        names = {name for name, made in self.fields.items() for fields in rows if made in fields}
        self.examples.append(Example(words, tuple(sorted(names)), kinds, merged_name))

    def _part(self, title: str, words: str) -> None:
        self.column.addSpacing(self.theme.px(6))
        head = QVBoxLayout()
        head.setSpacing(self.theme.px(2))
        head.addWidget(SectionTitle(self.theme, title))
        head.addWidget(Words(self.theme, words, Role.SMALL, Ink.TEXT2, wrap=True))
        self.column.addLayout(head)
