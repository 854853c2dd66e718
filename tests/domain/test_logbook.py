"""The chain of the log: the same events give the same hashes for ever, and no two different ones agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import GENESIS, LogKind, Sheet, SheetId, Stage, details_digest, link
from tests.domain.making import moment

AT = moment("2026-11-23 15:09")
DIGEST = details_digest(b"salt", b'{"codes":["H99.41.07-261113-0012"]}')
instants = st.datetimes(timezones=st.just(UTC))
links = st.tuples(
    st.text(max_size=8),
    st.integers(1, 10**6),
    instants,
    st.sampled_from(LogKind),
    st.text(max_size=8),
    st.text(max_size=8),
    st.text(max_size=8),
)


def test_a_chain_written_today_verifies_in_ten_years() -> None:
    first = link(GENESIS, 1, AT, LogKind.INTENDED, "sheet-1", "Lê Thu Hà", DIGEST)
    second = link(first, 2, AT, LogKind.DRAWN, "sheet-1", "Lê Thu Hà", DIGEST)
    assert DIGEST == "4626ea6dfe9e97eaff3cc8efbcb1e8748e1685ac5a33f151e23b850d74291d81"
    assert first == "2abc350e7f789e8017105308684c722037c4da69c40983f757498bf1fd8cc6a8"
    assert second == "7e078c915bd7bb7253b9835203c509ee036351beeb4b2b5201134e3c1fb3c720"


def test_the_same_instant_read_back_on_another_clock_gives_the_same_hash() -> None:
    told = [link(GENESIS, 1, at, LogKind.READY, "", "", DIGEST) for at in (AT, AT.astimezone(UTC))]
    assert told[0] == told[1]


@given(links, links)
def test_no_two_entries_share_a_hash(
    left: tuple[str, int, datetime, LogKind, str, str, str],
    right: tuple[str, int, datetime, LogKind, str, str, str],
) -> None:
    assert (link(*left) == link(*right)) == (left == right)


@given(st.text(max_size=6), st.text(max_size=6), st.integers(0, 6))
def test_letters_cannot_move_from_one_field_to_the_next_unseen(sheet: str, actor: str, shift: int) -> None:
    whole = sheet + actor
    moved = whole[:shift], whole[shift:]
    assume(moved != (sheet, actor))
    honest = link(GENESIS, 1, AT, LogKind.SIGNED, sheet, actor, DIGEST)
    assert link(GENESIS, 1, AT, LogKind.SIGNED, *moved, DIGEST) != honest


@given(st.binary(max_size=6), st.binary(max_size=6), st.integers(0, 6))
def test_salt_and_details_cannot_be_told_apart_otherwise(salt: bytes, details: bytes, shift: int) -> None:
    whole = salt + details
    moved = whole[:shift], whole[shift:]
    assume(moved != (salt, details))
    assert details_digest(*moved) != details_digest(salt, details)


SHEET = Sheet(
    id=SheetId("s"),
    kind=LetterKind.APOLOGY,
    year=2026,
    number=1046,
    document_number="1046/TXL-UBND",
    codes=("H99.41.07-261113-0012",),
    addressee="Ông Giàng A Sính",
    signing=SigningMode.ON_THE_SPOT,
    day=date(2026, 11, 23),
    intended=AT,
)


@pytest.mark.parametrize(
    ("met", "stage", "is_open"),
    [
        ({}, Stage.INTENDED, True),
        ({"drawn": AT}, Stage.DRAWN, True),
        ({"drawn": AT, "spooled": AT}, Stage.PRINTED, True),
        ({"drawn": AT, "spooled": AT, "signed": AT}, Stage.SIGNED, True),
        ({"drawn": AT, "spooled": AT, "signed": AT, "handed_over": AT}, Stage.HANDED_OVER, False),
        ({"handed_over": AT, "withdrawn": AT}, Stage.WITHDRAWN, False),
        ({"withdrawn": AT}, Stage.WITHDRAWN, False),
    ],
)
def test_a_sheet_is_as_far_as_the_furthest_thing_it_met(
    met: dict[str, datetime], stage: Stage, is_open: bool
) -> None:
    sheet = replace(SHEET, **met)  # type: ignore[arg-type]
    assert (sheet.stage, sheet.is_open) == (stage, is_open)
