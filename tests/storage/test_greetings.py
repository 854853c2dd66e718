"""Letters of the commune's own accord in the register: their ids, their order, their way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.greeting import Greeting, GreetingId
from counter_app.domain.own_kind import OwnKind, Tone
from counter_app.storage.register import SqlRegister

TET = OwnKind(201, "Thư chúc Tết", Tone.FESTIVE)


def greeting(id_: GreetingId, name: str = "Ông Nguyễn Văn An") -> Greeting:
    who = Recipient(RecipientType.PERSON, name, "thôn Đông")
    return Greeting(id_, TET, who, date(2027, 2, 6), (("nam_moi", "Đinh Mùi"),))


def test_a_letter_comes_back_as_it_was_written_down_its_name_of_the_day_too(register: SqlRegister) -> None:
    with register.writing() as unit:
        id_ = unit.greetings.next_id(2026)
        unit.greetings.add(greeting(id_))
    with register.reading() as unit:
        found = unit.greetings.get(id_)
    assert found == greeting(id_)
    assert (found.kind.name, found.kind.tone) == ("Thư chúc Tết", Tone.FESTIVE)


def test_letters_wait_in_the_order_they_were_written_down_even_past_the_ten_thousandth(
    register: SqlRegister,
) -> None:
    ids = [GreetingId(f"TK-2026-{number}") for number in ("0002", "9999", "10000", "10001")]
    with register.writing() as unit:
        for id_ in reversed(ids):
            unit.greetings.add(greeting(id_))
        unit.greetings.replace(replace(greeting(ids[1]), given=True))
    with register.reading() as unit:
        assert [one.id for one in unit.greetings.waiting(10)] == [ids[0], ids[2], ids[3]]
        assert [one.id for one in unit.greetings.recent(2)] == [ids[3], ids[2]]
        assert unit.greetings.of_kind(201) == 4


def test_an_id_is_never_given_twice_and_one_nobody_has_is_unknown(register: SqlRegister) -> None:
    with register.writing() as unit:
        first = unit.greetings.next_id(2026)
        unit.greetings.add(greeting(first))
        unit.greetings.remove(first)
        second = unit.greetings.next_id(2026)
        assert (first, second) == ("TK-2026-0001", "TK-2026-0002")
        with pytest.raises(UnknownCase):
            unit.greetings.get(first)
        with pytest.raises(UnknownCase):
            unit.greetings.replace(greeting(first))
