"""The office's settings, its calendar and its signed stock, each change logged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from counter_app.domain.ceremony_settings import CEREMONIES, with_ceremony_setting
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.office import Settings
from counter_app.domain.workdays import SpecialDay, WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.setting_names import with_setting
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.printers import Printer, PrinterQueue, QueueOffers
from counter_app.services.ports.register import Register, Unit

if TYPE_CHECKING:
    from counter_app.domain.ceremony_rules import CeremonyRules
    from counter_app.domain.office_year import DayChanges


class Settling:
    """Reads and keeps what the commune has set."""

    def __init__(
        self, register: Register, clock: Clock, printer: Printer, calendars: Calendars, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._printer = printer
        self._calendars = calendars
        self._actor = actor

    def settings(self) -> Settings:
        """The settings in force."""
        with self._register.reading() as unit:
            return unit.desk.settings()

    def save(self, settings: Settings) -> None:
        """Keep changed settings; unchanged ones leave no trace."""
        with self._register.writing() as unit:
            if settings == unit.desk.settings():
                return
            unit.desk.save_settings(settings)
            unit.log.append(LogKind.SETTINGS, self._clock.now(), self._actor, {"what": "settings"})

    def change(self, named: Mapping[str, str], days: DayChanges | None = None) -> Settings:
        """Change settings by their dotted names, and days of the calendar where given, all of them or none.

        Only what is named is touched, on what stands there now: another counter may have changed other things, or
        used a reserved number. Raises SettingUnknown, InvalidValue, InvalidOpeningHours, or a CalendarError for days
        that cannot be.
        """
        with self._register.writing() as unit:
            before = settings = unit.desk.settings()
            of_ceremonies = {name: text for name, text in named.items() if name.startswith(CEREMONIES)}
            for name, text in named.items():
                if name not in of_ceremonies:
                    settings = with_setting(settings, name, text)
            other_rules = bool(of_ceremonies) and _save_ceremonies(unit, of_ceremonies)
            if settings != before:
                unit.desk.save_settings(settings)
            if settings != before or other_rules:
                told = {"what": "settings", "names": sorted(named)}
                unit.log.append(LogKind.SETTINGS, self._clock.now(), self._actor, told)
            if days and (changes := self._calendars.keep(unit, days.on(unit.desk.special_days()))):
                unit.log.append(LogKind.SETTINGS, self._clock.now(), self._actor, changes.told())
        return settings

    def ceremonies(self) -> CeremonyRules:
        """What the office has set for its ceremonies; they are kept beside the other settings."""
        with self._register.reading() as unit:
            return unit.ceremonies.rules()

    def calendar(self) -> WorkingCalendar:
        """The working calendar in force."""
        with self._register.reading() as unit:
            return self._calendars.of(unit)

    def shipped_days(self) -> tuple[SpecialDay, ...]:
        """The public calendar as shipped; raises BrokenTable."""
        return self._calendars.shipped()

    def today(self) -> date:
        """The day on the office's clock."""
        return self._clock.now().date()

    def special_days(self) -> tuple[SpecialDay, ...]:
        """The days the office edited."""
        with self._register.reading() as unit:
            return unit.desk.special_days()

    def stock(self) -> tuple[tuple[LetterKind, int | None], ...]:
        """Signed sheets left in the drawer by kind; None where they are not counted yet."""
        with self._register.reading() as unit:
            return tuple((kind, unit.stock.left(kind)) for kind in LetterKind)

    def change_stock(self, kind: LetterKind, by: int, why: str = "") -> int:
        """Signed sheets put in the drawer, or spoiled (negative); raises StockEmpty."""
        with self._register.writing() as unit:
            left = unit.stock.change(kind, by)
            told = {"letter": int(kind), "by": by, "left": left, "why": why}
            unit.log.append(LogKind.STOCK_CHANGED, self._clock.now(), self._actor, told)
        return left

    def printers(self) -> tuple[PrinterQueue, ...]:
        """The printers of this machine."""
        return self._printer.queues()

    def offers(self, queue: str) -> QueueOffers:
        """What a printer reports it can do; nothing where it reports nothing."""
        return self._printer.offers(queue)


def _save_ceremonies(unit: Unit, named: Mapping[str, str]) -> bool:
    """Keep changed settings of the ceremonies; whether anything changed. Raises SettingUnknown, InvalidValue."""
    before = rules = unit.ceremonies.rules()
    for name, text in named.items():
        rules = with_ceremony_setting(rules, name, text)
    if rules != before:
        unit.ceremonies.save_rules(rules)
    return rules != before
