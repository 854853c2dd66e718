"""The settings brought into each of their states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.letter import LetterKind
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.errors import explain
from counter_app.services.crafts.setting_names import STAND_INS
from counter_app.ui.pages.settings.acts import SettingsActs
from counter_app.ui.pages.settings.days_form import MOVED
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.states import SettingsState

OFFICE = {
    "office.commune": "Lâm Hòa",
    "office.province": "tỉnh Điện Biên",
    "office.place": "Lâm Hòa",
    "office.phone": "0000 000 000",
    "office.officer": "Lê Thu Hà",
    "office.signatory.name": "Đinh Trọng Khải",
}
"""An invented commune, for a register on which nobody has named the office yet."""

STORM = SpecialDay(
    date(2026, 11, 26), SpecialKind.OFF, "phòng chống bão số 9", "Công văn 12/UBND", remark="Cả xã sơ tán"
)
HALF = SpecialDay(date(2026, 12, 22), SpecialKind.AFTERNOON_OFF, "họp mặt 22/12", announced=False)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: SettingsPage
    acts: SettingsActs
    settle: Callable[[], None]

    def read(self, section: Section = Section.OFFICE, *, named: bool = True) -> None:
        """Open the page on a section, the office named or not."""
        if named:
            self.acts.settling.change(OFFICE)
            self.acts.settling.change_stock(LetterKind.BIRTH, 46)
        self.page.activated()
        self.settle()
        self.page.show_section(section)
        self.settle()

    def type_in(self, name: str, text: str) -> None:
        """Type a setting."""
        self.page.put(name, text)
        self.page.draw_sample()
        self.settle()

    def save(self) -> None:
        """Save, and wait for what comes of it."""
        self.page.save()
        self.settle()


def states() -> Mapping[SettingsState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        SettingsState.LOADING: lambda stage: stage.page.show_loading(),
        SettingsState.FIRST_RUN: lambda stage: stage.read(named=False),
        SettingsState.OFFICE: lambda stage: stage.read(Section.OFFICE),
        SettingsState.SIGNATORY: _signatory,
        SettingsState.LETTERS: lambda stage: stage.read(Section.LETTERS),
        SettingsState.NUMBERS: _numbers,
        SettingsState.HOURS: lambda stage: stage.read(Section.HOURS),
        SettingsState.DAYS: _days,
        SettingsState.DAYS_EXPECTED: _days_expected,
        SettingsState.DAYS_PROPOSED: _days_proposed,
        SettingsState.DAYS_MOVED: _days_moved,
        SettingsState.GUARDS: lambda stage: stage.read(Section.GUARDS),
        SettingsState.CEREMONIES: _ceremonies,
        SettingsState.VISITS: lambda stage: stage.read(Section.VISITS),
        SettingsState.RECORDS: _records,
        SettingsState.PRINTERS: lambda stage: stage.read(Section.PRINTERS),
        SettingsState.PUBLIC: _public,
        SettingsState.SCREEN: lambda stage: stage.read(Section.SCREEN),
        SettingsState.CHANGED: _changed,
        SettingsState.FAULTY: _faulty,
        SettingsState.SAVED: _saved,
        SettingsState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _signatory(stage: Stage) -> None:
    """A Chairman who goes away for ten days."""
    stage.acts.settling.change({"office.stand_ins": "Cầm Thị Nhung; deputy; 2026-11-30; 2026-12-09"})
    stage.read(Section.SIGNATORY)
    stage.page.show_field(STAND_INS, Section.SIGNATORY)
    stage.settle()


def _ceremonies(stage: Stage) -> None:
    """The agendas in sight, one step in the office's own words."""
    agenda = "welcome 10 | opening 5 | sign 2+6 | confer 0+4 | wishes 3 Lời chúc của Chủ tịch | families 0+2"
    stage.acts.settling.change({"ceremonies.agenda.group_marriage": agenda})
    stage.read(Section.CEREMONIES)


def _records(stage: Stage) -> None:
    """A chief with a name, and a plan that wants the month's report earlier."""
    stage.acts.settling.change({"review.chief": "Trần Quốc Bảo", "reports.month_day": "10"})
    stage.read(Section.RECORDS)


def _public(stage: Stage) -> None:
    """An office that gives results on Saturday mornings too."""
    stage.acts.settling.change({"returns.out_of_hours": "sat 07:30-11:00 | wed 17:30-19:00"})
    stage.read(Section.PUBLIC)


def _numbers(stage: Stage) -> None:
    """A block of the registry that is nearly used up, in a series that two kinds share."""
    block = {
        "number_source": "reserved",
        "reserved": "58, 59, 60",
        "number_pattern": "{n:02}/{year}/TXL-UBND",
    }
    stage.acts.settling.change({f"kinds.6.{name}": text for name, text in block.items()})
    stage.acts.settling.change({"kinds.6.numbers.series": "công văn chung"})
    stage.read(Section.LETTERS)
    stage.page.letters.show_kind(LetterKind.APOLOGY)
    stage.page.show_field("kinds.6.reserved", Section.LETTERS)
    stage.settle()


def _days(stage: Stage) -> None:
    """A year with days of the office's own, the keys on one of them."""
    stage.acts.calendar.put([STORM, HALF])
    stage.read(Section.DAYS)
    stage.page.days.grid.take(STORM.day)


def _days_expected(stage: Stage) -> None:
    """The next year, which nobody has published yet."""
    stage.read(Section.DAYS)
    stage.page.days.show_year(2027)
    stage.settle()
    stage.page.days.grid.take(date(2027, 2, 8))


def _days_proposed(stage: Stage) -> None:
    """A year that is not on record, as the law would have it."""
    stage.read(Section.DAYS)
    stage.page.days.show_year(2028)
    stage.settle()
    stage.page.days.propose.click()
    stage.settle()


def _days_moved(stage: Stage) -> None:
    """A day off that moves open dossiers, before it is saved."""
    stage.read(Section.DAYS)
    stage.page.days.added.emit(STORM)
    stage.settle()
    stage.page.days.notes.acted.emit(MOVED, MOVED)
    stage.settle()


def _changed(stage: Stage) -> None:
    stage.read(Section.SIGNATORY)
    stage.type_in("office.signatory.form", "deputy")
    stage.type_in("office.signatory.name", "Cầm Thị Nhung")


def _faulty(stage: Stage) -> None:
    stage.read(Section.LETTERS)
    stage.page.letters.show_kind(LetterKind.APOLOGY)
    stage.type_in("kinds.6.number_pattern", "TXL-UBND")
    stage.type_in("hours", "11:00-07:30, 13:30-17:30")
    stage.save()


def _saved(stage: Stage) -> None:
    _changed(stage)
    stage.save()
