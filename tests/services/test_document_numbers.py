"""One document number never stands on two letters, whoever gives it and at however many counters."""

from __future__ import annotations

import itertools
import re
import threading
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from counter_app.domain.document_number import NumberRules
from counter_app.domain.errors.letters import DocumentNumberNeeded, DocumentNumberTaken
from counter_app.domain.letter import LetterKind, Wording
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.domain.office import KindSettings, NumberSource
from counter_app.domain.paper_size import PaperSize
from counter_app.services.crafts.issuing import Planned
from tests.services.desk import Desk, birth, instant, open_desk

KINDS = (LetterKind.THANKS, LetterKind.APOLOGY, LetterKind.BIRTH)
PATTERNS = ("{n:02}/TXL", "{n}/TCO", "{n:03}/TXL", "{n}/{year}/TXL")
SPELLINGS = (
    str,
    str.lower,
    lambda text: text.replace("/", " / "),
    lambda text: "0" + text,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: f"\u200b{text}\u00a0",
)
_years = itertools.count(2030, 8)


def plan(kind: LetterKind, typed: str = "") -> Planned:
    words = (("number", "…"),)
    return Planned(kind, (), Wording(kind, PaperSize.A5, "x.docx", "ai đó", words, words), typed=typed)


def number(desk: Desk, kind: LetterKind, typed: str = "") -> Sheet:
    with desk.app.register.writing() as unit:
        return desk.app._issuing.intend(unit, plan(kind, typed), desk.clock.now())


def put(desk: Desk, kind: LetterKind, **wishes: object) -> None:
    old = desk.app.settling.settings()
    rules: KindSettings = replace(old.kind(kind), **wishes)  # type: ignore[arg-type]
    desk.app.settling.save(old.with_kind(kind, rules))


class Counters(RuleBasedStateMachine):
    """Two counters on one register; what was given is read from the paper, by rules of the test's own."""

    def __init__(self, desks: tuple[Desk, Desk]) -> None:
        super().__init__()
        self.desks = desks
        self.year = next(_years)
        self.given: list[tuple[int, str, str]] = []
        self.move_to(self.year)
        for kind in KINDS:
            shared = NumberRules("" if kind is LetterKind.BIRTH else "chung")
            put(desks[0], kind, number_source=NumberSource.OWN_SERIES, number_pattern="{n:02}/TXL",
                reserved=(), numbers=shared)  # fmt: skip

    def move_to(self, year: int) -> None:
        for desk in self.desks:
            desk.clock.instant = instant(f"{year}-03-05T09:00")

    @rule(at=st.integers(0, 1), kind=st.sampled_from(KINDS))
    def take(self, at: int, kind: LetterKind) -> None:
        try:
            self.keep(kind, number(self.desks[at], kind))
        except DocumentNumberNeeded:
            rules = self.desks[at].app.settling.settings().kind(kind)
            assert rules.number_source in (NumberSource.TYPED, NumberSource.RESERVED)

    @rule(
        at=st.integers(0, 1),
        kind=st.sampled_from(KINDS),
        n=st.integers(1, 8),
        sign=st.sampled_from(["TXL", "TCO", "QĐ"]),
        spelling=st.sampled_from(SPELLINGS),
    )
    def type_in(self, at: int, kind: LetterKind, n: int, sign: str, spelling: object) -> None:
        put(self.desks[0], kind, number_source=NumberSource.TYPED)
        assert callable(spelling)
        try:
            self.keep(kind, number(self.desks[at], kind, spelling(f"{n}/{sign}")))
        except DocumentNumberTaken:
            series = self.desks[0].app.settling.settings().kind(kind).numbers.series
            told = [(text, shared) for year, text, shared in self.given if year == self.year]
            same = (f"{n}/{sign}" in [text for text, _s in told]) or (
                bool(series) and f"{series}:{n}" in [shared for _t, shared in told]
            )
            assert same, f"{n}/{sign} was refused and stands nowhere"

    @rule(
        kind=st.sampled_from(KINDS), pattern=st.sampled_from(PATTERNS), series=st.sampled_from(["", "chung"])
    )
    def own_series(self, kind: LetterKind, pattern: str, series: str) -> None:
        put(self.desks[0], kind, number_source=NumberSource.OWN_SERIES, number_pattern=pattern,
            numbers=NumberRules(series))  # fmt: skip

    @rule(
        kind=st.sampled_from(KINDS),
        first=st.integers(1, 6),
        many=st.integers(1, 3),
        series=st.sampled_from(["", "chung"]),
    )
    def set_aside(self, kind: LetterKind, first: int, many: int, series: str) -> None:
        put(self.desks[0], kind, number_source=NumberSource.RESERVED, reserved=tuple(range(first, first + many)),
            numbers=NumberRules(series))  # fmt: skip

    @rule(at=st.integers(0, 1))
    def withdraw_the_last(self, at: int) -> None:
        """A number spent by a withdrawal is spent."""
        with self.desks[at].app.register.writing() as unit:
            standing = [one for one in unit.sheets.open() if one.year == self.year]
            if standing:
                self.desks[at].app._issuing.withdraw(
                    unit, standing[-1], self.desks[at].clock.now(), "in lệch"
                )

    @rule()
    def new_year(self) -> None:
        if self.year % 8 != 5:
            self.year += 1
            self.move_to(self.year)

    @invariant()
    def no_number_stands_twice(self) -> None:
        texts = [(year, text) for year, text, _shared in self.given]
        places = [(year, shared) for year, _text, shared in self.given if shared]
        assert len(set(texts)) == len(texts)
        assert len(set(places)) == len(places)

    def keep(self, kind: LetterKind, sheet: Sheet) -> None:
        """Read the number off the paper: its digits, its sign, and its place where the kind shares a series."""
        plain = unicodedata.normalize("NFC", sheet.document_number).upper()
        found = re.search(r"0*(\d+)\s*/\s*(?:(\d{4})/)?(\w+)", plain)
        assert found is not None, sheet.document_number
        year = f"{found[2]}/" if found[2] else ""
        series = self.desks[0].app.settling.settings().kind(kind).numbers.series
        shared = f"{series}:{found[1]}" if series else ""
        self.given.append((sheet.year, f"{found[1]}/{year}{found[3]}", shared))


@pytest.mark.slow
def test_however_numbers_are_given_none_stands_on_two_letters(tmp_path: Path, database_url: str) -> None:
    desks = open_desk(tmp_path / "1", database_url), open_desk(tmp_path / "2", database_url)
    try:
        run_state_machine_as_test(
            lambda: Counters(desks),  # type: ignore[arg-type]
            settings=settings(
                max_examples=40,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                database=None,
            ),
        )
    finally:
        for desk in desks:
            desk.app.close()


@pytest.mark.slow
def test_two_counters_that_number_at_the_same_moment_share_a_series_without_a_double(
    tmp_path: Path, database_url: str
) -> None:
    desks = open_desk(tmp_path / "1", database_url), open_desk(tmp_path / "2", database_url)
    for kind in (LetterKind.APOLOGY, LetterKind.THANKS):
        put(desks[0], kind, number_source=NumberSource.RESERVED, reserved=tuple(range(1, 9)),
            numbers=NumberRules("chung"))  # fmt: skip
    given: list[Sheet] = []
    short: list[DocumentNumberNeeded] = []

    def busy(desk: Desk, kind: LetterKind) -> None:
        for _turn in range(6):
            try:
                given.append(number(desk, kind))
            except DocumentNumberNeeded as error:
                short.append(error)

    threads = [
        threading.Thread(target=busy, args=(desks[0], LetterKind.APOLOGY)),
        threading.Thread(target=busy, args=(desks[1], LetterKind.THANKS)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(one.document_number.partition("/")[0]) for one in given) == list(range(1, 9))
    assert len(short) == 4
    for desk in desks:
        desk.app.close()


def test_a_block_that_runs_out_in_the_middle_of_a_run_leaves_the_rest_without_a_number(desk: Desk) -> None:
    put(desk, LetterKind.BIRTH, number_source=NumberSource.RESERVED, number_pattern="{n}/TCM", reserved=(7,))
    codes = [
        desk.take_in(birth()),
        desk.take_in(birth("H99.41.07-261120-0088", "Vi Gia Bảo", event=_other())),
    ]
    done = desk.app.batches.print(codes)
    assert [one.document_number for one in done.sent] == ["7/TCM"]
    ((code, error),) = done.failed
    assert (code, type(error)) == (codes[1], DocumentNumberNeeded)
    assert desk.app.numbering.year().missing == ()


def _other() -> dict[str, object]:
    child = {"name": "Vi Gia Bảo", "sex": "male", "birth_date": "2026-10-20"}
    return {"kind": "birth", "children": [child], "mother": {"name": "Hà Thị Quế"}}


def test_kinds_that_share_a_series_never_bear_the_same_number_under_another_sign(desk: Desk) -> None:
    for kind in (LetterKind.APOLOGY, LetterKind.THANKS):
        put(desk, kind, number_source=NumberSource.TYPED, numbers=NumberRules("Chung"))
    number(desk, LetterKind.APOLOGY, "3/TXL")
    with pytest.raises(DocumentNumberTaken):
        number(desk, LetterKind.THANKS, "03/TCO")
    put(desk, LetterKind.THANKS, numbers=NumberRules())
    assert number(desk, LetterKind.THANKS, "03/TCO").document_number == "03/TCO"


def test_the_block_is_listed_with_what_is_left_and_who_shares_it(desk: Desk) -> None:
    for kind, block in ((LetterKind.APOLOGY, (41, 42)), (LetterKind.THANKS, (42, 43))):
        put(
            desk,
            kind,
            number_source=NumberSource.RESERVED,
            reserved=block,
            numbers=NumberRules("chung", few=2),
        )
    found = {one.kind: one for one in desk.app.numbering.documents()}
    assert found[LetterKind.APOLOGY].left == (41, 42, 43)
    assert found[LetterKind.APOLOGY].shared == (LetterKind.THANKS,)
    assert not found[LetterKind.APOLOGY].runs_low
    number(desk, LetterKind.APOLOGY)
    after = {one.kind: one for one in desk.app.numbering.documents()}[LetterKind.THANKS]
    assert after.left == (42, 43)
    assert after.runs_low


def test_a_letter_printed_with_dots_gets_its_number_afterwards(desk: Desk) -> None:
    put(desk, LetterKind.BIRTH, number_source=NumberSource.TYPED, number_pattern="{n:02}/TCM",
        numbers=NumberRules(later=True))  # fmt: skip
    (sheet,) = desk.hand_over(desk.take_in(birth())).sheets
    assert sheet.document_number == ""
    assert '"……/TCM"' in desk.printer.basket[0].decode()


def test_a_number_typed_later_may_stand_on_no_other_letter_and_stays(desk: Desk) -> None:
    put(desk, LetterKind.BIRTH, number_source=NumberSource.TYPED, number_pattern="{n:02}/TCM",
        numbers=NumberRules(later=True))  # fmt: skip
    first, second = number(desk, LetterKind.BIRTH), number(desk, LetterKind.BIRTH)
    assert desk.app.numbering.untyped() == (first, second)
    typed = desk.app.numbering.type_in(first.year, first.number, "5")
    assert typed.document_number == "05/TCM"
    with pytest.raises(DocumentNumberTaken):
        desk.app.numbering.type_in(second.year, second.number, "5 / tcm")
    assert [one.number for one in desk.app.numbering.untyped()] == [second.number]
    assert [one["document_number"] for one in desk.log(LogKind.NUMBER_TYPED)] == ["05/TCM"]
