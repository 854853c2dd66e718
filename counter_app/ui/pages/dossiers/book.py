"""The register over a period (form 07): which days, as sheets to print or as a table, and where the file goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.errors.entry import PeriodBackwards
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.services.acts.follow_up import FollowUp
from counter_app.services.ports.almanac import Clock
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.dates import DateParts
from counter_app.ui.components.fields import DateField, Field
from counter_app.ui.desktop import Desktop, write_file
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action, BannerKind, BannerValue, Choice
from counter_app.wording import _, full_date

OPEN_FILE = "open file:"


class Period(StrEnum):
    """The days that are ready to take."""

    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"


class Kind(StrEnum):
    """What the register is written as, by the end of its file's name."""

    PDF = "pdf"
    XLSX = "xlsx"


def bounds(period: Period, today: date) -> tuple[date, date]:
    """The first and the last day of a period; one that is not over ends with its whole length."""
    this_month = today.replace(day=1)
    match period:
        case Period.MONTH:
            return this_month, _months_after(this_month, 1) - timedelta(days=1)
        case Period.LAST_MONTH:
            last = this_month - timedelta(days=1)
            return last.replace(day=1), last
        case Period.QUARTER:
            first = this_month.replace(month=(today.month - 1) // 3 * 3 + 1)
            return first, _months_after(first, 3) - timedelta(days=1)
        case Period.YEAR:
            return date(today.year, 1, 1), date(today.year, 12, 31)


def file_name(first: date, last: date, kind: Kind) -> str:
    """`So-theo-doi-ho-so-20261101-20261130.pdf`: plain letters, in the order of time."""
    return f"So-theo-doi-ho-so-{first:%Y%m%d}-{last:%Y%m%d}.{kind}"


class BookOverlay(TallOverlay):
    """Asks for the days; `wanted` gives the first, the last and what is to be written."""

    wanted = Signal(object, object, object)

    def __init__(self, theme: Theme, window: QWidget, today: date) -> None:
        words = _("Gồm các hồ sơ nhận từ ngày đầu đến hết ngày cuối, theo thứ tự nhận.")
        super().__init__(theme, window, _("Sổ theo dõi hồ sơ (mẫu 07)"), words, width=640)
        self._today = today
        self.periods = ChipRow(theme, _choices(), _("Chọn nhanh kỳ"))
        self.first_day, self.last_day = (DateField(theme, whole_only=True) for _number in range(2))
        self._first = Field(theme, _("Từ ngày"), self.first_day)
        self._last = Field(theme, _("Đến hết ngày"), self.last_day)
        days = QWidget()
        across = QHBoxLayout(days)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addWidget(self._first)
        across.addWidget(self._last)
        self.middle.body.addWidget(self.periods)
        self.middle.body.addWidget(days)
        self.pdf = ActionButton(theme, _("Lưu bản in (PDF)…"), Rank.FILLED, icon=Icon.DOWNLOAD)
        self.xlsx = ActionButton(theme, _("Lưu bảng tính (Excel)…"), Rank.SIDE, icon=Icon.SHEET)
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        for button in (self.pdf, self.xlsx, self.stay):
            self.buttons.addWidget(button)
        self.pdf.clicked.connect(lambda: self._want(Kind.PDF))
        self.xlsx.clicked.connect(lambda: self._want(Kind.XLSX))
        self.stay.clicked.connect(self.leave)
        self.periods.chosen.connect(lambda key: self.take(Period(key)))
        self.take(Period.MONTH)

    def take(self, period: Period) -> None:
        """Put a period's days into the fields."""
        self.periods.take(period.value)
        for field, day in zip((self.first_day, self.last_day), bounds(period, self._today), strict=True):
            field.set_parts(DateParts(day.year, day.month, day.day))
        self._say_faults("", "")

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the days."""
        self._say_faults("", sentence)
        self.last_day.setFocus()

    def _want(self, kind: Kind) -> None:
        first, last = _whole(self.first_day), _whole(self.last_day)
        wrong = _("Ghi đủ ngày, tháng, năm, ví dụ 23/11/2026.")
        self._say_faults("" if first else wrong, "" if last else wrong)
        if first is not None and last is not None:
            self.wanted.emit(first, last, kind)
        else:
            (self.first_day if first is None else self.last_day).setFocus()

    def _say_faults(self, first: str, last: str) -> None:
        self._first.set_error(first)
        self._last.set_error(last)
        if self.isVisible():
            self.fit()


class BookDesk(QObject):
    """Asks, writes in the background, and tells by `said` where the file is; a known error goes to `failed`."""

    said = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        act: FollowUp,
        clock: Clock,
        errands: Errands,
        desktop: Desktop,
        over: Callable[[], QWidget],
    ) -> None:
        super().__init__(errands)
        self._theme, self._act, self._clock = theme, act, clock
        self._errands, self._desktop, self._over = errands, desktop, over
        self.overlay: BookOverlay | None = None

    def ask(self) -> None:
        """Ask which days are wanted."""
        if self.overlay is not None:
            return
        overlay = BookOverlay(self._theme, self._over(), local(self._clock.now()).date())
        overlay.wanted.connect(self._ask_where)
        overlay.left.connect(self._left)
        self.overlay = overlay
        overlay.open(overlay.pdf)

    def step_aside(self) -> None:
        """The page is left: so is the question."""
        self._dismiss()

    def act(self, name: str) -> bool:
        """Open the file a banner speaks of; False when it is another's button."""
        path = name.removeprefix(OPEN_FILE)
        if path == name:
            return False
        if not self._desktop.open(path):
            lead = _("Máy này chưa có chương trình mở loại tệp ấy.")
            self.said.emit(BannerValue(BannerKind.WARNING, lead, path, key="book", closable=True))
        return True

    def _ask_where(self, first: date, last: date, kind: Kind) -> None:
        end = last + timedelta(days=1)
        if end <= first:
            if self.overlay is not None:
                self.overlay.show_fault(explain(PeriodBackwards(first=first, end=end)))
            return
        write = self._act.pdf if kind is Kind.PDF else self._act.xlsx

        def chosen(path: str) -> None:
            self._dismiss()
            self._errands.run(
                lambda: write_file(path, write(first, end)),
                lambda _none: self._written(path, first, last),
                self._broken,
            )

        name = file_name(first, last, kind)
        self._desktop.ask_where(self._over(), _("Lưu sổ theo dõi hồ sơ"), name, chosen)

    def _written(self, path: str, first: date, last: date) -> None:
        lead = _("Đã ghi sổ theo dõi hồ sơ từ {first} đến hết {last}.").format(
            first=full_date(first), last=full_date(last)
        )
        action = Action(f"{OPEN_FILE}{path}", _("Mở tệp"))
        self.said.emit(BannerValue(BannerKind.FINE, lead, path, action, Icon.DOWNLOAD, "book", closable=True))

    def _broken(self, error: CounterError) -> None:
        self.failed.emit(error)

    def _left(self) -> None:
        self.overlay = None

    def _dismiss(self) -> None:
        if self.overlay is not None:
            overlay, self.overlay = self.overlay, None
            overlay.dismiss()


def _choices() -> tuple[Choice, ...]:
    return (
        Choice(Period.MONTH, _("Tháng này")),
        Choice(Period.LAST_MONTH, _("Tháng trước")),
        Choice(Period.QUARTER, _("Quý này")),
        Choice(Period.YEAR, _("Năm nay")),
    )


def _whole(field: DateField) -> date | None:
    parts = field.parts()
    return parts.whole if parts is not None else None


def _months_after(first: date, months: int) -> date:
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
