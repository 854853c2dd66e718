"""The settings at work: they read what is in force, hold what is typed, and save it in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal

from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import DrawnLetter, LetterKind
from counter_app.domain.office import Settings
from counter_app.domain.workdays import SpecialDay
from counter_app.sentences import reasons
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import form_and_paper, letter_name
from counter_app.sentences.printing import queue_name
from counter_app.sentences.stationery import gauge, sent
from counter_app.services.ports.printers import PrinterQueue, QueueOffers
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.settings.acts import SettingsActs
from counter_app.ui.pages.settings.calendar_files import CalendarFiles, QtCalendarFiles
from counter_app.ui.pages.settings.calendar_work import CalendarWork
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.sections import Section, missing, section_of
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.pages.settings.view import SettingsView
from counter_app.ui.pages.settings.words import fault_words
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _, n_

SETTLE_MS = 250


@dataclass(frozen=True, slots=True)
class InForce:
    """Everything the page shows, read in one go."""

    settings: Settings
    days: tuple[SpecialDay, ...]
    shipped: tuple[SpecialDay, ...]
    stock: Mapping[LetterKind, int | None]
    queues: tuple[PrinterQueue, ...]
    offers: Mapping[str, QueueOffers]
    today: date
    ceremonies: CeremonyRules


class SettingsPage(SettingsView):
    """The commune's settings; `saved` follows every change that was kept, so that the window takes it over."""

    saved = Signal()

    def __init__(
        self,
        theme: Theme,
        acts: SettingsActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
        files: CalendarFiles | None = None,
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self.draft: Draft | None = None
        self._queues: tuple[PrinterQueue, ...] = ()
        self._offers: Mapping[str, QueueOffers] = {}
        self._said_faults = False
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.calendar_work = CalendarWork(
            self.days, acts.calendar, self._errands, ask, files or QtCalendarFiles(), self._days_entered
        )
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.draw_sample)
        self._listen()
        self.show_loading()

    @property
    def state(self) -> SettingsState:
        """What the page shows."""
        draft = self.draft
        if draft is None:
            return SettingsState.ERROR if self.shows_error else SettingsState.LOADING
        if self._said_faults and draft.faults():
            return SettingsState.FAULTY
        if self.section is Section.DAYS and self.days.shows_rows is not None:
            return self.days.shows_rows
        if draft.changes:
            return SettingsState.CHANGED
        if not draft.saved.office.is_complete:
            return SettingsState.FIRST_RUN
        if any(banner.value.key == "done" for banner in self.banners.banners):
            return SettingsState.SAVED
        if self.section is Section.DAYS and self.days.shows_expected:
            return SettingsState.DAYS_EXPECTED
        if self.section is Section.LETTERS and self.letters.shows_block:
            return SettingsState.NUMBERS
        return SettingsState(self.section.value)

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read what is in force; what was typed and not saved stays typed."""
        self._errands.run(self._read, self._filled, self._unread, latest="settings")

    def deactivated(self) -> None:
        """Draw no sample any more; what was typed waits."""
        self._settle.stop()
        self.ask.leave()

    def escape(self) -> bool:
        """From a list or a day's form back to the year; nothing typed is lost."""
        return self.section is Section.DAYS and self.days.step_back()

    def open(self, what: str) -> None:
        """Bring a section to the front by its name; another word changes nothing."""
        section = next((one for one in Section if one == what), None)
        if section is not None:
            self.show_section(section)

    def show_section(self, section: Section) -> None:
        """Bring a section to the front, and what is still missing where it is entered."""
        super().show_section(section)
        self._show_needs()

    def save(self) -> None:
        """Keep everything typed, or say under each field what cannot be kept."""
        draft = self.draft
        if draft is None or not draft.changes:
            return
        faults = draft.faults()
        self._said_faults = bool(faults)
        self._show_faults()
        if faults:
            first = next(iter(faults))
            self.show_field(first, section_of(first))
            return
        named, days, settling = draft.changed, draft.day_changes, self._acts.settling
        self._errands.run(
            lambda: (settling.change(named, days), settling.special_days(), settling.ceremonies()), self._kept
        )

    def draw_sample(self) -> None:
        """Draw a sample letter of the settings as they are typed, when there is room for it."""
        if self.draft is None or not self.shows_sample:
            return
        kind = self.letters.kind if self.section is Section.LETTERS else LetterKind.APOLOGY
        settings = self.draft.settings()
        self._errands.run(
            lambda: self._acts.sampling.draw(kind, settings),
            lambda drawn: self._show_sample(kind, settings, drawn),
            lambda error: self.sample.show_failure(letter_name(kind), explain(error)),
            latest="sample",
        )

    # What the officer does -----------------------------------------------------------------------------------

    def _listen(self) -> None:
        for form in self.forms.values():
            form.typed.connect(self.put)
        self.days.added.connect(lambda day: self._days_entered([day]))
        self.days.accepted.connect(self._days_entered)
        self.days.removed.connect(self._day_removed)
        self.letters.stock_changed.connect(self._stock_wanted)
        self.letters.kind_shown.connect(self.draw_sample)
        self.letters.gauge.connect(lambda kind: self._print_gauge(LetterKind(kind)))
        self.printers.tried.connect(self._try_printer)
        self.printers.again.connect(self.activated)
        self.save_bar.save.clicked.connect(self.save)
        self.save_bar.discard.clicked.connect(self._ask_to_discard)
        self.sample_wanted.connect(self.draw_sample)
        self.acted.connect(lambda _name: self.activated())
        bind(self, Key.SAVE, self.save)
        bind(self, Key.REFRESH, self.activated)

    def put(self, name: str, text: str) -> None:
        """Type a setting: it waits until it is saved."""
        if self.draft is None:
            return
        self.draft.put(name, text)
        self.banners.clear("done")
        self._changed(section_of(name))

    def _days_entered(self, days: Sequence[SpecialDay]) -> None:
        if self.draft is not None:
            for day in days:
                self.draft.add_day(day)
            self._changed(Section.DAYS)

    def _day_removed(self, day: date) -> None:
        if self.draft is not None:
            self.draft.remove_day(day)
            self._changed(Section.DAYS)

    def _changed(self, section: Section) -> None:
        if self.draft is None:
            return
        self.forms[section].show_draft(self.draft)
        if section is Section.DAYS:
            self.calendar_work.follow(self.draft)
        self._show_faults()
        self._show_needs()
        if self.shows_sample:
            self._settle.start()

    def _ask_to_discard(self) -> None:
        if self.draft is None:
            return
        n = self.draft.changes
        question = Question(
            title=n_("Bỏ {n} thay đổi chưa lưu?", "Bỏ {n} thay đổi chưa lưu?", n).format(n=n),
            words=_("Các ô trở lại như đang lưu trong sổ."),
            act=_("Bỏ thay đổi"),
            stay=_("Giữ lại để sửa tiếp"),
        )
        self.ask.ask(question, self._discard)

    def _discard(self, _answer: Answer) -> None:
        if self.draft is not None:
            self.draft.discard()
            self._said_faults = False
            self._show_all()

    def _try_printer(self) -> None:
        if self.draft is None:
            return
        settings = self.draft.settings()
        self._errands.run(
            lambda: self._acts.sampling.try_printer(settings.printer, settings),
            lambda name: self._say(
                _("Máy in {name} đã nhận lệnh in tờ thử.").format(name=queue_name(name)),
                _("Xem tờ in ra có đủ khung không."),
            ),
        )

    def _print_gauge(self, kind: LetterKind) -> None:
        if self.draft is None:
            return
        settings, papers = self.draft.settings(), self._acts.stationery
        queue, paper = settings.kind(kind).printer or settings.printer, settings.kind(kind).layout(kind).paper
        self._errands.run(
            lambda: papers.print_out(papers.test_sheet(kind, settings), paper, gauge(kind), queue),
            lambda name: self._say(sent(gauge(kind), queue_name(name))),
        )

    def _stock_wanted(self, kind: int, by: int) -> None:
        letter = LetterKind(kind)
        if by > 0:
            self._change_stock(letter, by, "")
            return
        question = Question(
            title=n_("Bỏ {n} tờ phôi hỏng?", "Bỏ {n} tờ phôi hỏng?", -by).format(n=-by),
            words=_("Số phôi đã ký trong ngăn giảm đi chừng ấy; lý do được ghi vào sổ."),
            act=n_("Bỏ {n} tờ", "Bỏ {n} tờ", -by).format(n=-by),
            stay=_("Giữ lại"),
            why=_("Lý do"),
            suggested=reasons.offered(reasons.STOCK),
        )
        self.ask.ask(question, lambda answer: self._change_stock(letter, by, answer.why))

    def _change_stock(self, kind: LetterKind, by: int, why: str) -> None:
        def counted(left: int) -> None:
            words = n_("{letter}: còn {n} tờ phôi đã ký.", "{letter}: còn {n} tờ phôi đã ký.", left)
            self._say(words.format(letter=letter_name(kind), n=left))
            self.activated()

        self._errands.run(lambda: self._acts.settling.change_stock(kind, by, why), counted)

    # What comes back -----------------------------------------------------------------------------------------

    def _read(self) -> InForce:
        settling = self._acts.settling
        queues = settling.printers()
        return InForce(
            settling.settings(),
            settling.special_days(),
            settling.shipped_days(),
            dict(settling.stock()),
            queues,
            {queue.name: settling.offers(queue.name) for queue in queues},
            settling.today(),
            settling.ceremonies(),
        )

    def _filled(self, read: InForce) -> None:
        first = self.draft is None
        if self.draft is None:
            self.draft = Draft(read.settings, read.days, read.ceremonies)
        else:
            self.draft.rebase(read.settings, read.days, read.ceremonies)
        self._queues, self._offers = read.queues, read.offers
        self.letters.show_stock(read.stock)
        self.letters.show_year(read.today.year)
        self.records.show_today(read.today)
        self.days.show_days(read.shipped, read.today)
        self._show_all()
        self.show_forms()
        if first:
            self.show_section(self.section)
            self.nav.buttons[self.section].setFocus()
        else:
            self.draw_sample()

    def _kept(self, kept: tuple[Settings, tuple[SpecialDay, ...], CeremonyRules]) -> None:
        if self.draft is None:
            return
        self.draft.rebase(*kept)
        self._said_faults = False
        self._show_all()
        self._say(_("Đã lưu cài đặt."), _("Thư và ngày hẹn từ giờ theo cài đặt này; việc đã làm giữ nguyên."))
        self.saved.emit()

    def _show_all(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self.printers.show_printers(self._queues, self._offers, draft.text("printer"))
        chosen = {kind: draft.text(f"kinds.{int(kind)}.printer") for kind in LetterKind}
        self.letters.show_printers(self._queues, chosen)
        for form in self.forms.values():
            form.show_draft(draft)
        self.calendar_work.follow(draft)
        self._show_faults()
        self._show_needs()

    def _show_faults(self) -> None:
        """Faults are said once saving was tried, and go as soon as they are mended."""
        if self.draft is None:
            return
        found = self.draft.faults() if self._said_faults else {}
        told = {name: fault_words(name, error) for name, error in found.items()}
        for form in self.forms.values():
            form.show_faults(told)
        self.nav.mark(self.draft.sections, {section_of(name) for name in found})
        self.save_bar.show_changes(self.draft.changes)
        if not told:
            self.banners.clear("faults")
            return
        lead = n_("Còn {n} ô chưa ghi được.", "Còn {n} ô chưa ghi được.", len(told)).format(n=len(told))
        rest = _("Chưa lưu gì cả; mọi chữ đã gõ vẫn còn. Sửa các ô đánh dấu rồi lưu lại.")
        self.banners.show_banner(BannerValue(BannerKind.ERROR, lead, rest, key="faults"))

    def _show_needs(self) -> None:
        if self.draft is None:
            return
        named = self.draft.saved.office.is_complete
        self.first_run_wanted = not named and self.section in (Section.OFFICE, Section.SIGNATORY)
        self.arrange()
        self.first_run.show_missing(missing(self.draft.settings().office))

    def _show_sample(self, kind: LetterKind, settings: Settings, drawn: DrawnLetter) -> None:
        form = form_and_paper(kind, settings.kind(kind).layout(kind).paper)
        self.sample.show_sheet(drawn.pdf, letter_name(kind), _("Tờ mẫu, {form}").format(form=form))

    def _say(self, lead: str, rest: str = "") -> None:
        self.banners.clear("error")
        self.banners.show_banner(BannerValue(BannerKind.FINE, lead, rest, key="done", closable=True))

    def _unread(self, error: CounterError) -> None:
        if self.draft is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.clear("done")
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))
