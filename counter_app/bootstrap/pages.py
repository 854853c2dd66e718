"""The pages of the window: which there are, what each is given, and how they lead to one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from counter_app.domain.office import Office, Settings
from counter_app.services.ports import PrinterQueue
from counter_app.ui.background import Background
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.pages.counter.page import CounterPage
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.pages.intake.acts import IntakeActs
from counter_app.ui.pages.intake.page import IntakePage
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.page import LettersPage
from counter_app.ui.pages.settings.acts import SettingsActs
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.today.acts import TodayActs
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.scanner import EnterGate
from counter_app.ui.shell import Shell
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Action, BannerKind, BannerValue, StatusValue
from counter_app.wording import _

from .parts import App


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


@dataclass(frozen=True, slots=True)
class Pages:
    """Every page of the window."""

    counter: CounterPage
    today: TodayPage
    dossiers: DossiersPage
    intake: IntakePage
    letters: LettersPage
    settings: SettingsPage

    @property
    def all(self) -> tuple[Page, ...]:
        """All of them, in the order of the rail."""
        return (self.counter, self.today, self.dossiers, self.intake, self.letters, self.settings)


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of every page."""

    counter: CounterActs
    today: TodayActs
    dossiers: DossierActs
    intake: IntakeActs
    letters: LetterActs
    settings: SettingsActs


def acts_of(app: App, mark: Callable[[], Hashable]) -> Acts:
    """The acts each page asks; `mark` is another value whenever the register or the minute has moved."""
    counter = CounterActs(
        app.counter,
        app.handover,
        app.undoing,
        app.review,
        app.following,
        app.signing,
        app.settling,
        app.recent,
        app.registry,
    )
    return Acts(
        counter=counter,
        today=TodayActs(app.board, app.registry, app.following, app.signing, app.undoing, mark),
        dossiers=DossierActs(app.registry, app.following, app.clock, mark),
        intake=IntakeActs(app.intake, app.registry, app.clock),
        letters=LetterActs(app.review, app.signing, app.undoing, app.clock.now, mark),
        settings=SettingsActs(app.settling, app.sampling),
    )


def add_pages(fittings: Fittings) -> Pages:
    """Make every page on the acts of the program and put it into the shell."""
    app, shell, theme, background = fittings.app, fittings.shell, fittings.theme, fittings.background
    crashed, ask, mark = fittings.crashed, shell.ask, fittings.mark
    acts = acts_of(app, mark)
    pages = Pages(
        counter=CounterPage(theme, acts.counter, background, fittings.gate, crashed),
        today=TodayPage(theme, acts.today, background, ask, crashed),
        dossiers=DossiersPage(theme, acts.dossiers, background, ask, crashed),
        intake=IntakePage(theme, acts.intake, background, ask, crashed),
        letters=LettersPage(theme, acts.letters, background, ask, crashed),
        settings=SettingsPage(theme, acts.settings, background, ask, crashed),
    )
    shell.add_page("counter", _("Quầy"), Icon.SCAN, pages.counter, "Ctrl+1")
    shell.add_page("today", _("Hôm nay"), Icon.SUN, pages.today, "Ctrl+2")
    shell.add_page("dossiers", _("Hồ sơ"), Icon.FOLDER, pages.dossiers, "Ctrl+3")
    shell.add_page("intake", _("Thêm hồ sơ"), Icon.FILE_PLUS, pages.intake, "Ctrl+4")
    shell.add_page("letters", _("Sổ thư"), Icon.BOOK, pages.letters, "Ctrl+5")
    shell.add_page("settings", _("Cài đặt"), Icon.SETTINGS, pages.settings, "Ctrl+6", at_foot=True)
    return pages


def connect_pages(pages: Pages, shell: Shell, settings_saved: Callable[[], None]) -> None:
    """Let every page lead to the others by name, and the shell's own keys to where they belong."""
    for page in (pages.counter, pages.today, pages.dossiers, pages.intake, pages.letters):
        page.open_requested.connect(lambda key, what: open_page(pages, shell, key, what))
    pages.today.to_do.connect(lambda count: shell.set_counts({"today": count}))
    pages.settings.saved.connect(settings_saved)
    shell.scan_wanted.connect(pages.counter.focus_scan)
    shell.undo_wanted.connect(pages.counter.undo)
    shell.banners.acted.connect(lambda name: open_page(pages, shell, name, ""))


def open_page(pages: Pages, shell: Shell, key: str, what: str) -> None:
    """Bring a page to the front and have it open a case, a list, or nothing in particular."""
    shell.show_page(key)
    if not what:
        return
    match key:
        case "counter":
            pages.counter.scanned(what)
        case "dossiers":
            pages.dossiers.open(what)


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
    if queue is None:
        printer = StatusValue(Icon.PRINTER, _("Chưa có máy in"), Tone.SOON)
    elif queue.accepts:
        printer = StatusValue(Icon.PRINTER, _("Máy in {name}: nhận lệnh được").format(name=queue.name))
    else:
        printer = StatusValue(
            Icon.PRINTER, _("Máy in {name}: chưa nhận lệnh").format(name=queue.name), Tone.SOON
        )
    scanner = StatusValue(Icon.SCAN, _("Máy quét: cắm là dùng được"))
    office = settings.office
    person = " · ".join(part for part in (office.officer, office.officer_title) if part)
    return (printer, scanner), person
