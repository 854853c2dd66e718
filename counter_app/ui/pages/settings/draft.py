"""What was typed into the settings and is not saved yet; pure values, no widget and no service."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.ceremony_settings import CEREMONIES, ceremony_texts, with_ceremony_setting
from counter_app.domain.errors.entry import InvalidValue
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.names import clean
from counter_app.domain.office import NumberSource, Settings
from counter_app.domain.office_year import DayChanges, changes_between
from counter_app.domain.workdays import SpecialDay
from counter_app.services.crafts.setting_names import by_name, with_setting
from counter_app.ui.pages.settings.sections import Section, section_of

DAYS = "days"
_NUMBERED = (NumberSource.OWN_SERIES, NumberSource.RESERVED)


class Draft:
    """The settings as read, with what was typed over them by dotted name, and the office's own days off."""

    def __init__(
        self,
        settings: Settings,
        days: tuple[SpecialDay, ...] = (),
        ceremonies: CeremonyRules | None = None,
    ) -> None:
        self._saved = settings
        self._ceremonies = ceremonies or CeremonyRules()
        self._named = _named(settings, self._ceremonies)
        self._saved_days = days
        self._typed: dict[str, str] = {}
        self._days = days

    @property
    def saved(self) -> Settings:
        """The settings in force."""
        return self._saved

    @property
    def names(self) -> tuple[str, ...]:
        """The dotted names of all settings."""
        return tuple(self._named)

    @property
    def changed(self) -> Mapping[str, str]:
        """What was typed, by name, where it is not what is in force."""
        return dict(self._typed)

    @property
    def days(self) -> tuple[SpecialDay, ...]:
        """The office's own days, in order."""
        return self._days

    @property
    def days_changed(self) -> bool:
        """Whether a day was added or taken away."""
        return self._days != self._saved_days

    @property
    def day_changes(self) -> DayChanges:
        """Which days were entered and which taken away."""
        return changes_between(self._saved_days, self._days)

    @property
    def changes(self) -> int:
        """How many things wait to be saved."""
        days = self.day_changes
        return len(self._typed) + len(days.written) + len(days.dropped)

    @property
    def sections(self) -> frozenset[Section]:
        """The sections in which something waits to be saved."""
        return frozenset([section_of(name) for name in self._typed] + [Section.DAYS] * self.days_changed)

    def text(self, name: str) -> str:
        """A setting as it is typed, or as it is in force."""
        return self._typed.get(name, self._named[name])

    def put(self, name: str, text: str) -> None:
        """Type a setting; typing what is in force takes the change back."""
        if clean(text) == self._named[name]:
            self._typed.pop(name, None)
        else:
            self._typed[name] = text

    def add_day(self, day: SpecialDay) -> None:
        """Enter a day of the office's own; another entry of the same day gives way."""
        others = [one for one in self._days if one.day != day.day]
        self._days = tuple(sorted([*others, day], key=lambda one: one.day))

    def remove_day(self, day: date) -> None:
        """Take a day of the office's own away."""
        self._days = tuple(one for one in self._days if one.day != day)

    def faults(self) -> Mapping[str, CounterError]:
        """What cannot be saved as it is typed, by name."""
        found: dict[str, CounterError] = {}
        for name, text in self._typed.items():
            try:
                if name.startswith(CEREMONIES):
                    with_ceremony_setting(self._ceremonies, name, text)
                else:
                    with_setting(self._saved, name, text)
            except CounterError as error:
                found[name] = error
        settings = self.settings()
        for kind, rules in settings.kinds:
            name = f"kinds.{int(kind)}.number_pattern"
            if name not in found and rules.number_source in _NUMBERED and not rules.number_pattern:
                found[name] = InvalidValue(field=name, value="")
        return found

    def settings(self) -> Settings:
        """The settings with everything typed that can be read."""
        settings = self._saved
        for name, text in self._typed.items():
            try:
                settings = with_setting(settings, name, text)
            except CounterError:
                continue
        return settings

    def discard(self) -> None:
        """Forget what was typed."""
        self._typed.clear()
        self._days = self._saved_days

    def rebase(
        self, settings: Settings, days: tuple[SpecialDay, ...], ceremonies: CeremonyRules | None = None
    ) -> None:
        """Take what is in force now; what was typed and is not in force yet stays typed."""
        typed, self._typed = self._typed, {}
        kept_days = self.day_changes.on(days)
        self._ceremonies = ceremonies or self._ceremonies
        self._saved, self._named = settings, _named(settings, self._ceremonies)
        self._saved_days, self._days = days, kept_days
        for name, text in typed.items():
            self.put(name, text)


def _named(settings: Settings, ceremonies: CeremonyRules) -> Mapping[str, str]:
    return {**by_name(settings), **ceremony_texts(ceremonies)}
