"""Templates stay as they were kept, each once, and every slot remembers what was in force when."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.errors.keeping import DatabaseBroken
from counter_app.domain.errors.paper import UnknownTemplate
from counter_app.storage.register import SqlRegister

from .conftest import Tamper
from .writer import START

SLOT = "mau_9_chia_buon_a5.docx"


def test_a_template_is_kept_once_under_its_hash(register: SqlRegister) -> None:
    with register.writing() as unit:
        first, again = unit.templates.keep(b"one"), unit.templates.keep(b"one")
        other = unit.templates.keep(b"two")
    assert first == again != other
    with register.reading() as unit:
        assert unit.templates.content(first) == b"one"
        assert unit.templates.has(other)
        assert not unit.templates.has("0" * 64)


def test_a_template_nobody_kept_is_unknown(register: SqlRegister) -> None:
    with register.reading() as unit, pytest.raises(UnknownTemplate):
        unit.templates.content("0" * 64)


def test_a_slot_nobody_changed_has_no_use(register: SqlRegister) -> None:
    with register.reading() as unit:
        assert unit.templates.in_force(SLOT) is None
        assert unit.templates.uses(SLOT) == ()


def test_the_last_use_of_a_slot_is_the_one_in_force(register: SqlRegister) -> None:
    with register.writing() as unit:
        sha = unit.templates.keep(b"one")
        first = unit.templates.use(SLOT, sha, START, "me", "thư của xã.docx", 0)
        unit.templates.use("another.docx", sha, START, "me", "", 0)
        back = unit.templates.use(SLOT, "", START + timedelta(days=1), "me", "", 0)
    with register.reading() as unit:
        assert unit.templates.in_force(SLOT) == back
        assert unit.templates.uses(SLOT) == (back, first)
        assert first.source == "thư của xã.docx"
        assert first.at == START


def test_bytes_that_are_no_longer_what_was_kept_are_never_drawn_from(
    register: SqlRegister, tamper: Tamper
) -> None:
    with register.writing() as unit:
        sha = unit.templates.keep(b"one")
        other = unit.templates.keep(b"two")
    tamper(f"UPDATE template SET content = (SELECT content FROM template WHERE sha256 = '{other}')")
    with register.reading() as unit, pytest.raises(DatabaseBroken):
        unit.templates.content(sha)
