"""The code of a head: read out, typed again, and told apart from one that was mistyped."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.chain import START, Head, HeadCode, code_of, read_code
from counter_app.domain.chain_walk import is_sound, walk
from counter_app.domain.logbook import GENESIS, LogKind, details_digest, link

HEAD = Head(1286, "7f3a91c204be55d0a17c" + "0" * 44)
CODE = "1286-7F3A-91C2-04BE-55D0-A17C-09"

heads = st.builds(Head, st.integers(1, 9_999_999), st.text("0123456789abcdef", min_size=64, max_size=64))


def test_the_code_on_last_years_paper_is_still_the_code_of_that_head() -> None:
    assert code_of(HEAD) == CODE


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        f"  {CODE.lower()}\n",
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("-", "–"),
        CODE.replace("1286", "1.286"),
        CODE.replace("0", "O").replace("1", "l"),
    ],
)
def test_a_code_is_read_however_its_groups_are_typed(typed: str) -> None:
    named = read_code(typed)
    assert named == HeadCode(1286, "7F3A91C204BE55D0A17C")
    assert named.names(HEAD)


@given(heads)
def test_every_code_names_its_own_head_and_no_other(head: Head) -> None:
    named = read_code(code_of(head))
    assert named is not None
    assert named.names(head)
    assert not named.names(Head(head.seq + 1, head.hash))
    assert not named.names(Head(head.seq, ("0" if head.hash[0] != "0" else "1") + head.hash[1:]))


@given(heads, st.integers(0, 40), st.sampled_from("0123456789ABCDEF"))
def test_one_wrong_sign_is_a_mistyped_code_and_not_another_head(head: Head, place: int, sign: str) -> None:
    signs = code_of(head).replace("-", "")
    at = place % len(signs)
    wrong = signs[:at] + sign + signs[at + 1 :]
    if wrong != signs:
        assert read_code(wrong) is None


@given(heads, st.integers(0, 40))
def test_two_signs_that_changed_places_are_a_mistyped_code(head: Head, place: int) -> None:
    signs = code_of(head).replace("-", "")
    at = place % (len(signs) - 1)
    wrong = signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :]
    if wrong != signs:
        assert read_code(wrong) is None


@pytest.mark.parametrize(
    "typed", ["", "1286", "abc", "1286-7F3A", CODE + "1", CODE[1:], "٣" + CODE, "²" + CODE]
)
def test_what_is_no_code_is_told_as_mistyped(typed: str) -> None:
    assert read_code(typed) is None


@given(
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(LogKind),
    st.text(max_size=2000),
    st.text(max_size=8),
    st.binary(max_size=20),
    st.text(max_size=40),
)
def test_the_fast_walk_makes_the_very_hash_that_appending_made(
    at: datetime, kind: LogKind, sheet: str, actor: str, salt: bytes, body: str
) -> None:
    digest = details_digest(salt, body.encode())
    hash_ = link(GENESIS, 1, at, kind, sheet, actor, digest)
    moment = (at - datetime(1970, 1, 1, tzinfo=UTC)) // datetime.resolution
    row = (1, moment, kind.value, sheet, actor, digest, GENESIS, hash_, salt, body)
    assert is_sound(row, 1)
    assert walk([row], START).head == Head(1, hash_)
    assert walk([(*row[:9], body + "x")], START).details
    assert not is_sound(row, 2)


@pytest.mark.parametrize("place", range(8))
@pytest.mark.parametrize("value", [None, b"\xff", 3.5, "", 10**30])
def test_a_row_of_anything_at_all_is_a_fault_and_never_a_crash(place: int, value: object) -> None:
    digest = details_digest(b"s", b"{}")
    at = datetime(2026, 11, 23, tzinfo=UTC)
    hash_ = link(GENESIS, 1, at, LogKind.READY, "", "me", digest)
    moment = int(at.timestamp() * 10**6)
    row: list[object] = [1, moment, "ready", "", "me", digest, GENESIS, hash_, b"s", "{}"]
    if row[place] == value:
        return
    row[place] = value
    assert walk([tuple(row)], START).fault is not None
