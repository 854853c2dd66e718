"""The file of letters of the commune's own kinds: reader and shipped schema accept and refuse alike."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.errors.entry import InputError
from counter_app.domain.errors.own_kinds import OwnKindError
from counter_app.domain.greeting import Greeting, greeting_id
from counter_app.domain.own_kind import OwnKind, Tone
from counter_app.services.crafts.dossier_file import GREETING_KEYS, dump_greeting, read_greetings
from tests.services.schema import Schema

SCHEMA = Schema("greeting.schema.json")
AN = {"type": "person", "name": "Ông Nguyễn Văn An", "address": "bản Ẳng"}
MANY: dict[str, Any] = {
    "kind": "Thư chúc Tết",
    "day": "2027-02-06",
    "fields": {"nam_moi": "Đinh Mùi"},
    "recipients": [{**AN, "fields": {"mon_qua": "một suất quà"}}, "Bà Lò Thị Mai, bản Huổi Mí"],
}


def test_the_schema_accepts_what_the_reader_reads() -> None:
    assert SCHEMA.accepts(MANY)
    order = read_greetings(MANY)
    assert (order.kind, order.day, order.fields) == (
        "Thư chúc Tết",
        date(2027, 2, 6),
        (("nam_moi", "Đinh Mùi"),),
    )
    assert [one.fields for one in order.letters] == [(("mon_qua", "một suất quà"),), ()]
    single = {"kind": 201, "day": "2027-02-06", "recipient": AN}
    assert SCHEMA.accepts(single)
    assert read_greetings(single).kind == "201"


def test_the_schema_names_every_field_the_reader_knows() -> None:
    given = SCHEMA.root["properties"]
    assert {name for name, rule in given.items() if not rule.get("readOnly")} == set(GREETING_KEYS)


def test_a_letter_the_register_tells_of_is_read_in_again() -> None:
    kind = OwnKind(201, "Thư chúc Tết", Tone.FESTIVE)
    who = Recipient(RecipientType.PERSON, "Ông Nguyễn Văn An", "bản Ẳng")
    told = dump_greeting(
        Greeting(greeting_id(2026, 1), kind, who, date(2027, 2, 6), (("nam_moi", "Đinh Mùi"),))
    )
    assert SCHEMA.accepts(told)
    again = read_greetings(told)
    assert (again.kind, again.letters[0].recipient) == ("201", who)


@pytest.mark.parametrize(
    "change",
    [
        {"day": "06/02/2027"},
        {"day": 7},
        {"kind": True},
        {"recipients": [{"type": "robot", "name": "An"}]},
        {"recipients": [{"type": "person"}]},
        {"recipients": [{**AN, "phone": "1"}]},
        {"recipients": [7]},
        {"fields": "Đinh Mùi"},
        {"note": "x"},
    ],
)
def test_the_schema_and_the_reader_refuse_alike(change: dict[str, object]) -> None:
    data = {**MANY, **change}
    assert not SCHEMA.accepts(data)
    with pytest.raises((InputError, OwnKindError)):
        read_greetings(data)
