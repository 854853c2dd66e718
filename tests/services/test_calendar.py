"""The office's year at work, on both databases: changed, compared, published, logged, and whose date it moves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counter_app.domain.errors.calendar import MakeUpOnWeekday, YearOutOfRange
from counter_app.domain.errors.keeping import CannotWrite
from counter_app.domain.errors.tables import BrokenTable, TableProblem, UnreadableTable
from counter_app.domain.logbook import LogKind
from counter_app.domain.office_year import DayChanges, Mark
from counter_app.domain.workdays import SpecialDay, SpecialKind, YearStanding
from tests.services.desk import Desk, instant, paper

STORM = SpecialDay(date(2026, 11, 25), SpecialKind.OFF, "phòng chống bão", "12/UBND", remark="cả xã")


def waiting(desk: Desk) -> str:
    """A dossier taken in on Monday for three working days: due on Friday, because Tuesday is a holiday."""
    return desk.take_in(paper(received="2026-11-23T10:00"))


def test_a_day_is_kept_with_its_document_and_remark_and_the_log_names_it(desk: Desk) -> None:
    kept = desk.app.calendar.put([STORM])
    assert kept.changes.written == (STORM,)
    assert desk.app.settling.special_days() == (STORM,)
    assert not desk.app.settling.calendar().is_working(STORM.day)
    assert desk.log(LogKind.SETTINGS)[-1] == {
        "what": "calendar",
        "days": ["2026-11-25 off"],
        "dropped": [],
    }
    assert not desk.app.calendar.put([STORM]).changes
    assert len(desk.log(LogKind.SETTINGS)) == 1
    assert desk.app.calendar.drop([STORM.day]).changes.dropped == (STORM.day,)
    assert desk.app.settling.special_days() == ()


def test_a_change_touches_only_the_days_it_names(desk: Desk) -> None:
    elsewhere = SpecialDay(date(2026, 12, 4), SpecialKind.OFF, "bão")
    dropped = SpecialDay(date(2026, 12, 7), SpecialKind.OFF, "bão")
    desk.app.calendar.put([elsewhere, dropped])
    desk.app.settling.change({}, DayChanges((STORM,), (dropped.day,)))
    assert desk.app.settling.special_days() == (STORM, elsewhere)


def test_a_change_tells_whose_reckoned_date_it_moves_before_and_after_it_is_kept(desk: Desk) -> None:
    code = waiting(desk)
    (before,) = desk.app.calendar.moved([STORM])
    assert (before.code, before.promise) == (code, instant("2026-11-27T10:00"))
    assert (before.before, before.after) == (instant("2026-11-27T10:00"), instant("2026-11-30T10:00"))
    assert desk.app.settling.special_days() == ()
    assert desk.app.calendar.put([STORM]).moved == (before,)
    assert desk.app.calendar.moved() == (before,)
    assert desk.dossier(code).promise == instant("2026-11-27T10:00")
    assert desk.app.calendar.moved([STORM]) == ()


def test_a_result_that_is_there_or_gone_is_not_asked(desk: Desk) -> None:
    code = waiting(desk)
    desk.app.following.ready(code)
    assert desk.app.calendar.moved([STORM]) == ()


def test_a_holiday_made_ordinary_brings_the_reckoned_date_forward(desk: Desk) -> None:
    waiting(desk)
    (found,) = desk.app.calendar.put([SpecialDay(date(2026, 11, 24), SpecialKind.ORDINARY, "")]).moved
    assert found.after == instant("2026-11-26T10:00")
    year = {one.day: one for one in desk.app.calendar.year(2026).days}
    assert year[date(2026, 11, 24)].mark is Mark.WORKED


def test_a_day_that_cannot_be_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    wrong = SpecialDay(date(2026, 12, 2), SpecialKind.MAKE_UP, "bù")
    for keep in (
        lambda: desk.app.calendar.put([STORM, wrong]),
        lambda: desk.app.settling.change({}, DayChanges((wrong,))),
    ):
        with pytest.raises(MakeUpOnWeekday):
            keep()
    assert desk.app.settling.special_days() == ()
    assert desk.log(LogKind.SETTINGS) == []


def test_a_year_goes_from_missing_over_proposed_to_published(desk: Desk) -> None:
    calendar = desk.app.calendar
    assert calendar.year(2028).standing is YearStanding.MISSING
    rows = calendar.proposal(2028)
    assert all(not one.entry.announced for one in rows)
    calendar.put([one.entry for one in rows])
    assert calendar.year(2028).standing is YearStanding.UNANNOUNCED
    assert calendar.proposal(2028) == ()
    calendar.put(calendar.announced(2028, "Thông báo 5/TB-BNV"))
    assert calendar.year(2028).standing is YearStanding.ANNOUNCED
    assert {one.source for one in desk.app.settling.special_days()} == {"Thông báo 5/TB-BNV"}


def test_the_next_year_is_warned_of_until_it_is_published(desk: Desk) -> None:
    assert [one.year for one in desk.app.calendar.unready()] == [2027]
    desk.at("2026-10-30T08:00")
    assert desk.app.calendar.unready() == ()
    desk.at("2026-12-30T08:00")
    desk.app.calendar.put(desk.app.calendar.announced(2027, "Thông báo 5/TB-BNV"))
    assert desk.app.calendar.unready() == ()


def test_a_year_the_law_says_nothing_of_is_refused(desk: Desk) -> None:
    with pytest.raises(YearOutOfRange):
        desk.app.calendar.proposal(2226)
    with pytest.raises(YearOutOfRange):
        desk.app.calendar.lunar(0)


def test_what_is_written_to_a_file_is_read_again_without_loss(desk: Desk, tmp_path: Path) -> None:
    path = str(tmp_path / "lich.csv")
    odd = SpecialDay(date(2026, 12, 5), SpecialKind.MAKE_UP, '=bù, "hai"', "", announced=False)
    desk.app.calendar.put([STORM, odd, SpecialDay(date(2026, 11, 24), SpecialKind.ORDINARY, "")])
    kept = desk.app.settling.special_days()
    assert desk.app.calendar.export(path) == 3
    assert "'=bù" in Path(path).read_text(encoding="utf-8-sig")
    desk.app.calendar.drop([one.day for one in kept])
    desk.app.calendar.put([one.entry for one in desk.app.calendar.file_changes(path)])
    assert desk.app.settling.special_days() == kept


def test_a_file_that_went_through_a_spreadsheet_is_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "lich.csv"
    head = "day;kind;reason;source;announced;remark\r\n"
    path.write_bytes(
        f"{head}25/11/2026;off;phòng chống bão;12/UBND;yes;cả xã\r\n;;;;;\r\n".encode("utf-8-sig")
    )
    assert [one.entry for one in desk.app.calendar.file_changes(str(path))] == [STORM]
    path.write_text(f"{head}31/02/2026;off;bão;;yes;\n", encoding="utf-8")
    with pytest.raises(BrokenTable) as broken:
        desk.app.calendar.file_changes(str(path))
    assert (broken.value.line, broken.value.problem) == (2, TableProblem.BAD_DATE)


def test_a_file_that_is_not_there_or_cannot_be_written_is_one_known_error(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UnreadableTable):
        desk.app.calendar.file_changes(str(tmp_path / "none.csv"))
    with pytest.raises(CannotWrite):
        desk.app.calendar.export(str(tmp_path / "none" / "lich.csv"))


def test_every_day_of_a_year_has_its_lunar_day(desk: Desk) -> None:
    lunar = desk.app.calendar.lunar(2026)
    assert len(lunar) == 365
    assert (lunar[date(2026, 2, 17)].day, lunar[date(2026, 2, 17)].month) == (1, 1)
