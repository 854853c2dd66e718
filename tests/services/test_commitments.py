"""The officers' commitment: who signed, in whose words, and what keeps a sheet from being printed."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.commitment import MOST_SLOGANS, Officer
from counter_app.domain.errors.commitments import (
    NothingToSign,
    OfficerTwice,
    OfficerUnknown,
    SignedAhead,
    SloganUnknown,
    TooManySlogans,
)
from counter_app.domain.errors.entry import MissingField
from counter_app.domain.logbook import LogKind
from tests.services.desk import Desk


def test_the_bar_reaches_a_hundred_only_when_everybody_signed(desk: Desk) -> None:
    acts = desk.app.commitments
    assert acts.commitment().share == 0
    for name in ("Lê Thu Hà", "Cầm Thị Nhung", "Vì Văn Sơn"):
        acts.add(Officer(name))
    shares = [acts.sign("le thu ha").share, acts.sign("Cầm Thị Nhung", date(2026, 11, 17)).share]
    shares += [
        acts.sign("Vì Văn Sơn").share,
        acts.unsign("Vì Văn Sơn").share,
        acts.remove("Vì Văn Sơn").share,
    ]
    assert shares == [33, 66, 100, 66, 100]
    assert [one.signed for one in acts.commitment().officers] == [date(2026, 11, 23), date(2026, 11, 17)]
    assert len(desk.log(LogKind.COMMITMENT)) == 8


def test_three_no_comes_without_words_since_no_source_was_found(desk: Desk) -> None:
    acts = desk.app.commitments
    assert [one.title for one in acts.commitment().unsaid] == ["3 không"]
    after = acts.word("3 KHÔNG", ("không gây phiền hà", " ", "không để chờ"))
    assert after.unsaid == ()
    assert after.slogans[1].items == ("không gây phiền hà", "không để chờ")


def test_a_slogan_more_than_the_sheet_holds_is_refused_and_one_can_be_dropped(desk: Desk) -> None:
    acts = desk.app.commitments
    known = len(acts.commitment().slogans)
    for number in range(known, MOST_SLOGANS):
        acts.word(f"điều {number}", ("a",))
    with pytest.raises(TooManySlogans):
        acts.word("thêm nữa", ("a",))
    assert len(acts.drop("4 xin").slogans) == MOST_SLOGANS - 1
    with pytest.raises(SloganUnknown):
        acts.drop("4 xin")


def test_what_does_not_fit_the_list_is_refused_and_changes_nothing(desk: Desk) -> None:
    acts = desk.app.commitments
    acts.add(Officer("Lê Thu Hà"))
    before = acts.commitment()
    with pytest.raises(OfficerTwice):
        acts.add(Officer(" lê thu hà "))
    with pytest.raises(MissingField):
        acts.add(Officer("."))
    with pytest.raises(OfficerUnknown):
        acts.sign("Nguyễn Văn Không")
    with pytest.raises(SignedAhead):
        acts.sign("Lê Thu Hà", date(2026, 11, 24))
    assert acts.commitment() == before


def test_nothing_is_printed_without_an_officer_or_without_words(desk: Desk) -> None:
    acts = desk.app.commitments
    with pytest.raises(NothingToSign):
        acts.sheets()
    acts.add(Officer("Lê Thu Hà"))
    assert [sheet.officer.name for sheet in acts.sheets()] == ["Lê Thu Hà"]
    for slogan in acts.commitment().slogans:
        acts.word(slogan.title, ())
    with pytest.raises(NothingToSign):
        acts.sheets()


def test_a_sheet_for_each_officer_goes_to_the_printer_under_a_title_without_names(desk: Desk) -> None:
    acts = desk.app.commitments
    for name in ("Lê Thu Hà", "Cầm Thị Nhung"):
        acts.add(Officer(name))
    assert acts.print_out()[0] == 2
    assert acts.print_out(("lê thu hà",))[0] == 1
