"""Values come back from JSON exactly, and nothing else passes for one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.ceremony import Ceremony
from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Cause, Dossier, DossierCode, State
from counter_app.domain.event import BirthEvent, Child, Parent
from counter_app.domain.instants import HANOI, at
from counter_app.domain.letter import Wording
from counter_app.domain.logbook import Sheet
from counter_app.domain.office import Settings
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import Limit, LimitUnit, ProcedureCode
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.storage.codec import Undecodable, canonical, from_json, parts_from_json, plain, to_json

from .values import any_of, instants

KEPT: tuple[type[Any], ...] = (
    Dossier,
    Sheet,
    Wording,
    Contribution,
    Settings,
    SpecialDay,
    Ceremony,
    CeremonyRules,
)

SAMPLE = Dossier(
    code=DossierCode("H26.26-261123-0001"),
    procedure=ProcedureCode("1.001193"),
    branch="",
    applicant=Applicant("Trần Thị Hà", sex=Sex.FEMALE, birth_date=PartialDate(1995, 3)),
    received=at(date(2026, 11, 23), time(10, 20)),
    appointment=at(date(2026, 11, 25), time(10, 20)),
    limit=Limit(1, LimitUnit.WORKING_DAY),
    event=BirthEvent(
        (Child("Nguyễn Gia An", Sex.MALE, PartialDate(2026, 11, 2)),), mother=Parent("Trần Thị Hà")
    ),
)


@pytest.mark.parametrize("kind", KEPT, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_value_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(any_of(kind))
    text = to_json(kind, value)
    assert from_json(kind, text) == value
    assert to_json(kind, from_json(kind, text)) == text
    assert "\0" not in text
    text.encode()


@given(instants)
def test_an_instant_is_the_same_instant_whatever_clock_it_was_read_on(instant: datetime) -> None:
    elsewhere = replace(SAMPLE, received=instant.astimezone(UTC))
    here = replace(SAMPLE, received=instant)
    assert to_json(Dossier, elsewhere) == to_json(Dossier, here)
    assert from_json(Dossier, to_json(Dossier, elsewhere)).received.tzinfo is HANOI


OLDER = (
    '{"applicant":{"address":"","birth_date":{"day":null,"month":3,"year":1995},"name":"Trần Thị Hà",'
    '"personal_number":"","phone":"","sex":"female","type":"person"},"appointment":"2026-11-25T10:20:00+07:00",'
    '"branch":"","cause":null,"cause_words":"","certificate":null,"channel":null,"closed":null,'
    '"code":"H26.26-261123-0001","collector":"","event":{"$":"BirthEvent","children":[{"abandoned":false,'
    '"birth_date":{"day":2,"month":11,"year":2026},"birth_place":"","death_date":null,"name":"Nguyễn Gia An",'
    '"sex":"male"}],"father":null,"guardian":null,"mother":{"name":"Trần Thị Hà"}},"extensions":[],'
    '"foreign":false,"handed_over":null,"limit":{"cutoff_15h":false,"number":1,"unit":"working_day"},"pauses":[],'
    '"procedure":"1.001193","ready":null,"received":"2026-11-23T10:20:00+07:00","state":4,"version":0}'
)


CAME_LATER: dict[str, Any] = {"mistake": None, "steps": [], "arrived": None}


def test_the_stored_form_of_a_dossier_changes_only_by_fields_that_came_later() -> None:
    assert to_json(Dossier, SAMPLE) == canonical(json.loads(OLDER) | CAME_LATER)


def test_a_dossier_of_an_older_register_is_read_as_it_was_meant() -> None:
    assert from_json(Dossier, OLDER) == SAMPLE


def test_a_field_that_an_older_register_lacks_takes_its_default() -> None:
    stored = json.loads(to_json(Dossier, SAMPLE))
    for added_later in ("cause_words", "pauses", "collector"):
        del stored[added_later]
    assert from_json(Dossier, json.dumps(stored)) == SAMPLE


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("unheard_of", "x"),
        ("state", True),
        ("state", 11),
        ("state", "4"),
        ("foreign", 0),
        ("code", None),
        ("code", 7),
        ("received", "2026-11-23T10:20:00"),
        ("received", "yesterday"),
        ("received", 0),
        ("pauses", {}),
        ("cause", "weather"),
        ("event", {"$": "Sheet"}),
        ("event", {"children": []}),
        ("limit", {"number": 1}),
        ("applicant", ["Trần Thị Hà"]),
    ],
)
def test_anything_else_is_refused(field: str, value: object) -> None:
    stored = json.loads(to_json(Dossier, SAMPLE)) | {field: value}
    with pytest.raises(Undecodable):
        from_json(Dossier, json.dumps(stored))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"code": "x"}'])
def test_text_that_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(Undecodable):
        from_json(Dossier, text)


def test_details_of_an_event_are_plain_json() -> None:
    details = {
        "state": State.READY,
        "cause": Cause.OFFICE,
        "at": datetime(2026, 11, 23, 3, 20, tzinfo=UTC),
        "day": date(2026, 11, 23),
        "codes": ("b", "a"),
        "kinds": frozenset({"y", "x"}),
        "born": PartialDate(1995, 3),
        "nothing": None,
    }
    assert plain(details) == {
        "state": 9,
        "cause": "office",
        "at": "2026-11-23T10:20:00+07:00",
        "day": "2026-11-23",
        "codes": ["b", "a"],
        "kinds": ["x", "y"],
        "born": {"year": 1995, "month": 3, "day": None},
        "nothing": None,
    }
    assert canonical(plain({"b": 1, "a": "đ"})) == '{"a":"đ","b":1}'


@pytest.mark.parametrize("value", [1.5, timedelta(1), object(), b"bytes"])
def test_details_that_json_cannot_say_exactly_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        plain({"value": value})


def test_some_fields_are_read_as_the_whole_value_would_read_them() -> None:
    names = ("limit", "pauses", "mistake")
    assert parts_from_json(Dossier, OLDER, names) == (SAMPLE.limit, SAMPLE.pauses, None)
    for broken in ("[]", "{", OLDER.replace("working_day", "fortnight")):
        with pytest.raises(Undecodable):
            parts_from_json(Dossier, broken, names)


def test_a_day_kept_before_it_could_have_a_remark_is_read() -> None:
    older = '{"announced":true,"day":"2026-12-04","kind":"off","reason":"bão","source":"12/UBND"}'
    assert from_json(SpecialDay, older) == SpecialDay(date(2026, 12, 4), SpecialKind.OFF, "bão", "12/UBND")
