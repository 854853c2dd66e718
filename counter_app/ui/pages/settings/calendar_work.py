"""What the year asks of the services: lunar days, proposals, files, an announcement, and whose date a change moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from counter_app.domain.moved_dates import MovedDate
from counter_app.domain.workdays import SpecialDay
from counter_app.sentences import calendars as say
from counter_app.services.acts.calendar import CalendarKeeping
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.settings.calendar_files import CalendarFiles
from counter_app.ui.pages.settings.days_form import DaysForm
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _

Entered = Callable[[Sequence[SpecialDay]], None]


class CalendarWork(QObject):
    """Runs the errands of the year in the background; `entered` puts entries into the draft."""

    def __init__(
        self,
        form: DaysForm,
        calendar: CalendarKeeping,
        errands: Errands,
        ask: Ask,
        files: CalendarFiles,
        entered: Entered,
    ) -> None:
        super().__init__(form)
        self._form = form
        self._calendar = calendar
        self._errands = errands
        self._ask = ask
        self._files = files
        self._entered = entered
        self._own: tuple[SpecialDay, ...] = ()
        self._asked: tuple[SpecialDay, ...] | None = None
        form.year_shown.connect(self._read_lunar)
        form.proposal_wanted.connect(self._propose)
        form.announce_wanted.connect(self._ask_document)
        form.import_wanted.connect(lambda: self._files.ask_which(form, self.read_file))
        form.export_wanted.connect(lambda: self._files.ask_where(form, "lich-co-quan.csv", self.write_file))

    def follow(self, draft: Draft) -> None:
        """Take the days as they are typed, and find out whose reckoned date they would move."""
        self._own = draft.days
        if not draft.days_changed:
            self._asked = None
            self._errands.forget("moved")
            self._form.show_moved(None)
            return
        days = draft.days
        if days == self._asked:
            return
        self._asked = days

        def found(moved: tuple[MovedDate, ...]) -> None:
            self._form.show_moved(moved)

        self._errands.run(lambda: self._calendar.moved(days), found, latest="moved")

    def read_file(self, path: str) -> None:
        """Show what a calendar file would change."""
        own, name = self._own, Path(path).name
        title = _("Tệp {name} so với lịch đang dùng").format(name=name)
        self._errands.run(
            lambda: self._calendar.file_changes(path, own),
            lambda rows: self._form.show_differences(title, rows),
            latest="compare",
        )

    def write_file(self, path: str) -> None:
        """Write the office's own days to a file."""
        own, name = self._own, Path(path).name

        def written(number: int) -> None:
            words = say.exported(number, name)
            self._form.say(BannerValue(BannerKind.FINE, words, key="asked", closable=True))

        self._errands.run(lambda: self._calendar.export(path, own), written)

    def _read_lunar(self, year: int) -> None:
        self._errands.run(lambda: self._calendar.lunar(year), self._form.show_lunar, latest="lunar")

    def _propose(self, year: int) -> None:
        own = self._own
        title = _("Đề xuất lịch năm {year}, tính theo luật, chưa công bố").format(year=year)
        self._errands.run(
            lambda: self._calendar.proposal(year, own),
            lambda rows: self._form.show_differences(title, rows),
            latest="compare",
        )

    def _ask_document(self, year: int) -> None:
        question = Question(
            title=_("Lịch năm {year} đã được công bố?").format(year=year),
            words=_("Mọi ngày còn là dự kiến của năm ấy thành ngày đã công bố, theo văn bản này."),
            act=_("Ghi đã công bố"),
            stay=_("Chưa"),
            why=_("Số văn bản công bố"),
        )
        self._ask.ask(question, lambda answer: self._announce(year, answer))

    def _announce(self, year: int, answer: Answer) -> None:
        own, document = self._own, answer.why
        self._errands.run(lambda: self._calendar.announced(year, document, own), self._entered)
