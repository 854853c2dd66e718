"""The pages of the window: which there are, what each is given, and how they lead to one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.domain.office import Office, Settings
from counter_app.domain.printing import Hindrance
from counter_app.sentences.printing import hindrance_words, printer_name
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, QtDesktop
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.letters.names import PRINT_ALL
from counter_app.ui.scanner import EnterGate
from counter_app.ui.shell import Shell
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Action, BannerKind, BannerValue, StatusValue
from counter_app.wording import _

from .page_acts import Acts
from .parts import App

if TYPE_CHECKING:
    from counter_app.domain.survey_rules import SurveyForm, SurveyUse
    from counter_app.ui.pages.apologies.page import ApologiesPage
    from counter_app.ui.pages.ceremonies.page import CeremoniesPage
    from counter_app.ui.pages.contributions.page import ContributionsPage
    from counter_app.ui.pages.counter.page import CounterPage
    from counter_app.ui.pages.dossiers.page import DossiersPage
    from counter_app.ui.pages.greetings.page import GreetingsPage
    from counter_app.ui.pages.intake.page import IntakePage
    from counter_app.ui.pages.letters.page import LettersPage
    from counter_app.ui.pages.reports.page import ReportsPage
    from counter_app.ui.pages.settings.page import SettingsPage
    from counter_app.ui.pages.surveys.page import SurveysPage
    from counter_app.ui.pages.templates.page import TemplatesPage
    from counter_app.ui.pages.today.page import TodayPage
    from counter_app.ui.pages.visits.page import VisitsPage

    from .public_desk import PublicDesk


@dataclass(frozen=True, slots=True)
class Fittings:
    """What every page is fitted with: the acts, the look, the threads, where errors go, when to look again."""

    app: App
    shell: Shell
    theme: Theme
    background: Background
    gate: EnterGate
    crashed: Callable[[BaseException], None]
    mark: Callable[[], Hashable]
    desktop: Desktop = field(default_factory=QtDesktop)


class Pages:
    """Every page of the window, each made when it is first asked for."""

    def __init__(self, fittings: Fittings, settings_saved: Callable[[], None]) -> None:
        #: What is to be done when a report was handed in: nobody is reminded of it any more.
        self.reports_moved: Callable[[], None] = lambda: None
        self._fit = fittings
        self._acts = Acts(fittings.app, fittings.mark)
        self._saved = settings_saved

    @cached_property
    def counter(self) -> CounterPage:
        """*Quầy*."""
        from counter_app.ui.pages.counter.page import CounterPage

        fit = self._fit
        made = CounterPage(
            fit.theme,
            self._acts.counter,
            fit.background,
            fit.gate,
            fit.crashed,
            fit.desktop,
            parent=fit.shell.stack,
        )
        fit.shell.scan_wanted.connect(made.focus_scan)
        fit.shell.undo_wanted.connect(made.undo)
        made.open_requested.connect(self.open)
        return made

    @cached_property
    def today(self) -> TodayPage:
        """*Hôm nay*."""
        from counter_app.ui.pages.today.page import TodayPage

        fit = self._fit
        made = TodayPage(fit.theme, self._acts.today, fit.background, fit.shell.ask, fit.crashed)
        made.open_requested.connect(self.open)
        made.to_do.connect(lambda count: fit.shell.set_count("today", count))
        fit.shell.closing.connect(made.batch.stop)
        return made

    @cached_property
    def apologies(self) -> ApologiesPage:
        """*Xin lỗi – hẹn lại*."""
        from counter_app.ui.pages.apologies.page import ApologiesPage

        fit = self._fit
        made = ApologiesPage(
            fit.theme, self._acts.apologies, fit.background, fit.shell.ask, fit.gate, fit.crashed
        )
        made.open_requested.connect(self.open)
        made.owed_now.connect(lambda count: fit.shell.set_count("apologies", count))
        return made

    @cached_property
    def ceremonies(self) -> CeremoniesPage:
        """*Lễ trao*."""
        from counter_app.ui.pages.ceremonies.page import CeremoniesPage

        fit = self._fit
        made = CeremoniesPage(fit.theme, self._acts.ceremonies, fit.background, fit.shell.ask, fit.crashed)
        made.open_requested.connect(self.open)
        return made

    @cached_property
    def dossiers(self) -> DossiersPage:
        """*Hồ sơ*."""
        from counter_app.ui.pages.dossiers.page import DossiersPage

        fit = self._fit
        made = DossiersPage(
            fit.theme, self._acts.dossiers, fit.background, fit.shell.ask, fit.crashed, fit.desktop
        )
        made.open_requested.connect(self.open)
        return made

    @cached_property
    def intake(self) -> IntakePage:
        """*Thêm hồ sơ*."""
        from counter_app.ui.pages.intake.page import IntakePage

        fit = self._fit
        made = IntakePage(fit.theme, self._acts.intake, fit.background, fit.shell.ask, fit.crashed)
        made.open_requested.connect(self.open)
        return made

    @cached_property
    def letters(self) -> LettersPage:
        """*Sổ thư*."""
        from counter_app.ui.pages.letters.page import LettersPage

        fit = self._fit
        made = LettersPage(
            fit.theme, self._acts.letters, fit.background, fit.shell.ask, fit.crashed, fit.desktop
        )
        made.open_requested.connect(self.open)
        return made

    @cached_property
    def surveys(self) -> SurveysPage:
        """*Khảo sát*."""
        from counter_app.ui.pages.surveys.page import SurveysPage

        fit = self._fit
        made = SurveysPage(fit.theme, self._acts.surveys, fit.background, fit.shell.ask, fit.crashed)
        made.invited.connect(self.invite_public)
        return made

    @cached_property
    def reports(self) -> ReportsPage:
        """*Báo cáo*."""
        from counter_app.ui.pages.reports.page import ReportsPage

        fit = self._fit
        made = ReportsPage(
            fit.theme, self._acts.reports, fit.background, fit.shell.ask, fit.desktop, fit.crashed
        )
        made.open_requested.connect(self.open)
        made.handed_in.connect(self.reports_moved)
        return made

    @cached_property
    def templates(self) -> TemplatesPage:
        """*Mẫu thư*."""
        from counter_app.ui.pages.templates.page import TemplatesPage

        fit = self._fit
        made = TemplatesPage(
            fit.theme, self._acts.templates, fit.background, fit.shell.ask, fit.desktop, fit.crashed
        )
        made.kind_wanted.connect(lambda: self.open("greetings", "new"))
        return made

    @cached_property
    def greetings(self) -> GreetingsPage:
        """*Thư khác*."""
        from counter_app.ui.pages.greetings.page import GreetingsPage

        fit = self._fit
        made = GreetingsPage(
            fit.theme, self._acts.greetings, fit.background, fit.shell.ask, fit.desktop, fit.crashed
        )
        made.open_requested.connect(self.open)
        fit.shell.closing.connect(made.stop)
        return made

    @cached_property
    def visits(self) -> VisitsPage:
        """*Thăm viếng*."""
        from counter_app.ui.dialogs import Ask
        from counter_app.ui.pages.visits.page import VisitsPage

        fit = self._fit
        made = VisitsPage(
            fit.theme, self._acts.visits, fit.background, lambda theme: Ask(theme, fit.shell), fit.crashed
        )
        made.due_now.connect(lambda count: fit.shell.set_count("visits", count))
        return made

    @cached_property
    def contributions(self) -> ContributionsPage:
        """*Đóng góp*."""
        from counter_app.ui.pages.contributions.page import ContributionsPage

        fit = self._fit
        made = ContributionsPage(
            fit.theme, self._acts.contributions, fit.background, fit.shell.ask, fit.crashed
        )
        made.open_requested.connect(self.open)
        made.letter_wanted.connect(self._to_letter)
        return made

    @cached_property
    def settings(self) -> SettingsPage:
        """*Cài đặt*."""
        from counter_app.ui.pages.settings.page import SettingsPage

        fit = self._fit
        made = SettingsPage(fit.theme, self._acts.settings, fit.background, fit.shell.ask, fit.crashed)
        made.saved.connect(self._saved)
        return made

    @cached_property
    def public(self) -> PublicDesk:
        """Who leads the second screen; loaded with the first F11."""
        from .public_desk import PublicDesk

        fit = self._fit
        return PublicDesk(fit.app, fit.shell, fit.background, fit.crashed, self.counter)

    @property
    def made(self) -> tuple[Page, ...]:
        """Those asked for until now."""
        return tuple(page for page in vars(self).values() if isinstance(page, Page))

    def open(self, key: str, what: str = "") -> None:
        """Bring a page to the front and have it open a case, a list, or nothing in particular."""
        self._fit.shell.show_page(key)
        if not what:
            return
        openers: dict[str, Callable[[], Callable[[str], object]]] = {
            "counter": lambda: self.counter.scanned,
            "apologies": lambda: self.apologies.open,
            "ceremonies": lambda: self.ceremonies.open,
            "contributions": lambda: self.contributions.open,
            "dossiers": lambda: self.dossiers.open,
            "intake": lambda: self.intake.scanned,
            "letters": lambda: self.letters.open,
            "greetings": lambda: self.greetings.open,
            "reports": lambda: self.reports.open,
            "settings": lambda: self.settings.open,
            "visits": lambda: self.visits.open,
        }
        if key in openers:
            openers[key]()(what)

    def _to_letter(self, code: str, why: str) -> None:
        """The letter to a contributor at the counter; with a reason it is the apology for a late answer."""
        self.open("counter", "" if why else code)
        if why:
            self.counter.apologise(code, why)

    def lead_public(self) -> None:
        """F11: lead the second screen."""
        self.public.key()

    def invite_public(self, form: SurveyForm, use: SurveyUse) -> None:
        """Offer a questionnaire on the second screen."""
        self.public.invite(form, use)

    def leave_public(self) -> bool:
        """Esc: names and welcome on the second screen are taken down first; whether they were there."""
        return "public" in vars(self) and self.public.leave()

    def print_waiting(self) -> None:
        """Bring *Chờ in* to the front and print all that waits."""
        self.open("letters", PRINT_ALL)

    def banner_acted(self, _banner: str, name: str) -> None:
        """Do what the button of a banner over the pages names: print what waits, or open a page."""
        if name == PRINT_ALL:
            self.print_waiting()
        else:
            self.open(name)


def add_pages(fittings: Fittings, settings_saved: Callable[[], None]) -> Pages:
    """Give the shell every page on the acts of the program; a page is made when it first comes to the front."""
    pages, shell = Pages(fittings, settings_saved), fittings.shell
    shell.add_page("counter", _("Quầy"), Icon.SCAN, lambda: pages.counter, "Ctrl+1")
    shell.add_page("today", _("Hôm nay"), Icon.SUN, lambda: pages.today, "Ctrl+2")
    shell.add_page(
        "apologies",
        _("Xin lỗi"),
        Icon.MAIL,
        lambda: pages.apologies,
        "Ctrl+3",
        long_title=_("Xin lỗi – hẹn lại"),
    )
    shell.add_page("dossiers", _("Hồ sơ"), Icon.FOLDER, lambda: pages.dossiers, "Ctrl+4")
    shell.add_page("intake", _("Thêm hồ sơ"), Icon.FILE_PLUS, lambda: pages.intake, "Ctrl+5")
    shell.add_page("letters", _("Sổ thư"), Icon.BOOK, lambda: pages.letters, "Ctrl+6")
    shell.add_page("ceremonies", _("Lễ trao"), Icon.CALENDAR, lambda: pages.ceremonies, "Ctrl+9")
    shell.add_page("visits", _("Thăm viếng"), Icon.GRIEF, lambda: pages.visits, "Ctrl+0")
    shell.add_page("contributions", _("Đóng góp"), Icon.HANDSHAKE, lambda: pages.contributions)
    shell.add_page("greetings", _("Thư khác"), Icon.PEN, lambda: pages.greetings)
    shell.add_page("surveys", _("Khảo sát"), Icon.LIST_CHECKS, lambda: pages.surveys)
    shell.add_page("reports", _("Báo cáo"), Icon.CHART, lambda: pages.reports)
    shell.add_page("templates", _("Mẫu thư"), Icon.FILE, lambda: pages.templates, "Ctrl+7")
    shell.add_page("settings", _("Cài đặt"), Icon.SETTINGS, lambda: pages.settings, "Ctrl+8", at_foot=True)
    shell.banners.acted.connect(pages.banner_acted)
    bind(shell, Key.PRINT_ALL, pages.print_waiting, whole_window=True)
    bind(shell, Key.SECOND_SCREEN, pages.lead_public, whole_window=True)
    shell.escape_first = pages.leave_public
    return pages


def office_title(office: Office) -> str:
    """`UBND xã Lâm Hòa`, or nothing while the office is not named."""
    if not office.commune:
        return ""
    return _("UBND {unit} {commune}").format(unit=office.unit, commune=office.commune)


def office_banner(office: Office) -> BannerValue | None:
    """What is missing before letters can be signed and handed over; None when all is named."""
    if office.is_complete:
        return None
    return BannerValue(
        BannerKind.WARNING,
        _("Chưa khai báo tên xã và người ký."),
        _("Thư in ra sẽ để dòng chấm ở những chỗ ấy."),
        Action("settings", _("Mở Cài đặt"), Icon.SETTINGS),
        key="office",
    )


def status_values(
    settings: Settings, queues: tuple[PrinterQueue, ...]
) -> tuple[tuple[StatusValue, ...], str]:
    """The plates of the status bar and who works here; a printer only ever "takes orders", nothing proves paper."""
    named = next((queue for queue in queues if queue.name == settings.printer), None)
    queue = named or next((queue for queue in queues if queue.is_default), queues[0] if queues else None)
    if settings.printer and named is None:
        # Letters wait for the printer that was chosen and are never sent elsewhere unasked.
        missing = hindrance_words(Hindrance.NO_PRINTER, settings.printer)
        printer = StatusValue(Icon.PRINTER, missing, Tone.SOON)
    elif queue is None:
        printer = StatusValue(Icon.PRINTER, _("Chưa có máy in"), Tone.SOON)
    elif queue.accepts:
        printer = StatusValue(
            Icon.PRINTER, _("{printer}: nhận lệnh được").format(printer=printer_name(queue.name))
        )
    else:
        printer = StatusValue(
            Icon.PRINTER, _("{printer}: chưa nhận lệnh").format(printer=printer_name(queue.name)), Tone.SOON
        )
    scanner = StatusValue(Icon.SCAN, _("Máy quét: cắm là dùng được"))
    office = settings.office
    person = " · ".join(part for part in (office.officer, office.officer_title) if part)
    return (printer, scanner), person
