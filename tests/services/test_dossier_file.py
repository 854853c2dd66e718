"""The dossier file: what it holds, what it refuses, what it only remarks upon."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from typing import Any

import pytest

from counter_app.domain.contribution import ContributionId, RecipientType
from counter_app.domain.dossier import Cause, Dossier, State
from counter_app.domain.errors.entry import (
    AppointmentBeforeReceipt,
    EventDoesNotFit,
    Expected,
    InputError,
    InvalidValue,
    MissingField,
    UnknownField,
    UnreadableFile,
)
from counter_app.domain.errors.procedures import AmbiguousBranch, UnknownBranch, UnknownProcedure
from counter_app.domain.event import BirthEvent, DeathEvent, MarriageEvent
from counter_app.domain.instants import HANOI
from counter_app.domain.person import ApplicantType, PartialDate, Sex
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.warnings import WarningKind
from counter_app.services.crafts.dossier_file import (
    CONTRIBUTION_KEYS,
    DOSSIER_KEYS,
    REGISTER_KEYS,
    DossierDraft,
    dump_contribution,
    dump_dossier,
    parse,
    read_contribution,
    read_dossier,
)
from tests.domain.making import contribution, moment
from tests.services.files import (
    ABSENT,
    BIRTH,
    CONTRIBUTION,
    DEATH,
    GOOD,
    LINKED,
    MARRIAGE,
    PLAIN,
    PROCEDURES,
    spoiled,
)
from tests.services.schema import Schema

BY_KIND = GOOD


def _read(data: dict[str, Any]) -> DossierDraft:
    return read_dossier(data, PROCEDURES)


def _taken_in(draft: DossierDraft, **more: Any) -> Dossier:
    return Dossier(
        code=draft.code,
        procedure=draft.procedure.code,
        branch=draft.branch,
        applicant=draft.applicant,
        received=draft.received,
        appointment=draft.appointment,
        limit=draft.procedure.limit,
        state=State.READY if draft.ready else State.IN_PROGRESS,
        ready=draft.ready,
        cause=draft.cause,
        pauses=draft.pauses,
        foreign=draft.foreign,
        certificate=draft.certificate,
        event=draft.event,
        steps=draft.steps,
        arrived=draft.arrived,
        **more,
    )


def test_a_birth_is_read_whole() -> None:
    draft = _read(BIRTH)
    assert draft.received == moment("2026-11-20 08:50")
    assert draft.applicant.sex is Sex.FEMALE
    assert draft.applicant.birth_date == PartialDate(1998, 3, 4)
    assert draft.certificate is not None
    assert draft.certificate.names == ("Lường Lò Bảo An",)
    assert isinstance(draft.event, BirthEvent)
    assert draft.event.children[0].birth_place == "Trạm Y tế"
    assert draft.event.guardian is None
    assert draft.procedure.name == "Đăng ký khai sinh"
    assert draft.warnings == ()


def test_a_marriage_and_a_death_are_read_whole() -> None:
    wedding, mourning = _read(MARRIAGE), _read(DEATH)
    assert isinstance(wedding.event, MarriageEvent)
    assert wedding.event.wife.previously_married
    assert wedding.event.wife.birth_date == PartialDate(2000)
    assert wedding.foreign
    assert isinstance(mourning.event, DeathEvent)
    assert mourning.event.deceased.birth == PartialDate(1938)
    assert mourning.event.deceased.memberships == ("Hội Người cao tuổi",)
    assert (mourning.cause, mourning.ready) == (Cause.OFFICE, moment("2026-11-23 14:40"))
    assert mourning.pauses[0].reason == "thiếu giấy báo tử"
    assert wedding.warnings == mourning.warnings == ()


def test_a_dossier_of_an_organisation_needs_nothing_but_a_name() -> None:
    draft = _read(PLAIN)
    assert draft.applicant.type is ApplicantType.ORGANISATION
    assert draft.applicant.name == "Hợp tác xã A & B"
    assert (draft.event, draft.certificate, draft.warnings) == (None, None, ())


@pytest.mark.parametrize(
    "written", ["2026-11-20T08:50+07:00", "2026-11-20T01:50Z", "2026-11-20T08:50:00", "2026-11-20 08:50"]
)
def test_an_instant_may_carry_its_offset_and_is_kept_on_the_offices_clock(written: str) -> None:
    received = _read(spoiled(BIRTH, "received", written)).received
    assert received == moment("2026-11-20 08:50")
    assert received.tzinfo is HANOI
    assert received.hour == 8


@pytest.mark.parametrize(
    "name", ["An", "H'Bơ", "H’Bơ Niê", "A & B", "<Trần> C", "Nguyễn Thị " * 9 + "Mai", "{{ x }}"]
)
def test_people_are_called_what_they_are_called(name: str) -> None:
    assert _read(spoiled(BIRTH, "applicant.name", name)).applicant.name == name
    assert len("Nguyễn Thị " * 9 + "Mai") > 90


def test_a_decomposed_name_is_composed_and_otherwise_left_alone() -> None:
    typed = unicodedata.normalize("NFD", "Lường  Lò Bảo Hoà")
    event = _read(spoiled(BIRTH, "event.children.0.name", typed)).event
    assert isinstance(event, BirthEvent)
    assert event.children[0].name == "Lường Lò Bảo Hoà"


@pytest.mark.parametrize("written", ["2026", "2026-11", "2026-11-02", "2024-02-29"])
def test_a_date_may_be_known_in_part(written: str) -> None:
    event = _read(spoiled(BIRTH, "event.children.0.birth_date", written)).event
    assert isinstance(event, BirthEvent)
    assert str(event.children[0].birth_date) == written


def test_a_year_of_birth_stands_in_for_the_date_and_may_stand_beside_it() -> None:
    both = spoiled(DEATH, "event.deceased.birth_date", "1938-05-06")
    event = _read(both).event
    assert isinstance(event, DeathEvent)
    assert event.deceased.birth == PartialDate(1938, 5, 6)
    unknown = _read(spoiled(DEATH, "event.deceased.birth_year")).event
    assert isinstance(unknown, DeathEvent)
    assert unknown.deceased.birth is None


MISSING = [
    (kind, path)
    for kind, paths in {
        "birth": (
            "code", "procedure", "received", "applicant", "applicant.name", "event.kind", "event.children",
            "event.children.0.name", "event.children.0.birth_date", "event.mother.name",
        ),
        "marriage": ("event.husband", "event.wife", "event.wife.name"),
        "death": ("event.deceased", "event.deceased.name", "event.deceased.death_date", "pauses.0.since"),
    }.items()
    for path in paths
]  # fmt: skip


@pytest.mark.parametrize(("kind", "path"), MISSING)
@pytest.mark.parametrize("absent", [ABSENT, None])
def test_what_is_missing_is_named_by_its_path(kind: str, path: str, absent: object) -> None:
    data = spoiled(BY_KIND[kind], path, absent)
    with pytest.raises(MissingField) as refused:
        _read(data)
    assert refused.value.field == path.replace(".0", "[0]")
    assert absent is None or not Schema("dossier.schema.json").accepts(data)


WRONG = [
    ("birth", "received", "2026-11-20", Expected.HOUR, "received"),
    ("birth", "received", "hôm qua", Expected.INSTANT, "received"),
    ("birth", "received", "9999-12-31T23:00-07:00", Expected.INSTANT, "received"),
    ("birth", "received", 20261120, Expected.INSTANT, "received"),
    ("birth", "code", 7, Expected.TEXT, "code"),
    ("birth", "foreign", "no", Expected.YES_NO, "foreign"),
    ("birth", "cause", "weather", Expected.CHOICE, "cause"),
    ("birth", "ready", "2026-11-20T08:49", Expected.NOT_BEFORE_RECEIPT, "ready"),
    ("birth", "applicant", "Lò Thị Mai", Expected.OBJECT, "applicant"),
    ("birth", "applicant.name", "", Expected.NAME, "applicant.name"),
    ("birth", "applicant.name", " \u200b ", Expected.NAME, "applicant.name"),
    ("birth", "applicant.name", ["Mai"], Expected.TEXT, "applicant.name"),
    ("birth", "applicant.sex", "nữ", Expected.CHOICE, "applicant.sex"),
    ("birth", "applicant.personal_number", 11198001234, Expected.TEXT, "applicant.personal_number"),
    ("birth", "applicant.address", "Nà\x07Lốm", Expected.READABLE, "applicant.address"),
    ("birth", "certificate.names", "Lường Lò Bảo An", Expected.LIST, "certificate.names"),
    ("birth", "certificate.names", ["An", ""], Expected.NAME, "certificate.names[1]"),
    ("birth", "event", [], Expected.OBJECT, "event"),
    ("birth", "event.kind", "wedding", Expected.CHOICE, "event.kind"),
    ("birth", "event.children", {}, Expected.LIST, "event.children"),
    ("birth", "event.children", ["An"], Expected.OBJECT, "event.children[0]"),
    ("birth", "event.children.0.birth_date", "2026-02-29", Expected.DATE, "event.children[0].birth_date"),
    ("birth", "event.children.0.birth_date", 2026, Expected.DATE, "event.children[0].birth_date"),
    (
        "birth",
        "event.children.0.death_date",
        "2026-11-01",
        Expected.NOT_BEFORE_BIRTH,
        "event.children[0].death_date",
    ),
    ("death", "event.deceased.death_date", "1937", Expected.NOT_BEFORE_BIRTH, "event.deceased.death_date"),
    ("death", "event.deceased.birth_year", 38, Expected.YEAR, "event.deceased.birth_year"),
    ("death", "event.deceased.birth_year", True, Expected.YEAR, "event.deceased.birth_year"),
    ("death", "event.deceased.birth_date", "1939-05-06", Expected.SAME_YEAR, "event.deceased.birth_year"),
    ("death", "pauses.0.since", "2026-11-23T08:19", Expected.NOT_BEFORE_RECEIPT, "pauses[0].since"),
    ("death", "pauses.0.until", "2026-11-23T08:59", Expected.IN_ORDER, "pauses[0].until"),
    ("death", "ready", "2026-11-23T09:59", Expected.IN_ORDER, "ready"),
    ("death", "pauses", {}, Expected.LIST, "pauses"),
    ("linked", "arrived", "2026-11-19T15:29", Expected.NOT_BEFORE_RECEIPT, "arrived"),
    ("linked", "steps", {}, Expected.LIST, "steps"),
    ("linked", "steps.0.since", "2026-11-19T15:29", Expected.NOT_BEFORE_RECEIPT, "steps[0].since"),
    ("linked", "steps.0.done", "2026-11-20T08:09", Expected.IN_ORDER, "steps[0].done"),
    ("linked", "steps.1.given", "2026-11-20T09:59", Expected.IN_ORDER, "steps[1].given"),
    ("linked", "steps.1.since", "2026-11-20T09:59", Expected.IN_ORDER, "steps[1].given"),
    ("linked", "steps.0.done", None, Expected.IN_ORDER, "steps[1].given"),
    ("linked", "steps.0.own", "yes", Expected.YES_NO, "steps[0].own"),
    ("linked", "steps.0.limit.number", "x", Expected.NUMBER, "steps[0].limit.number"),
    ("linked", "steps.0.limit.number", True, Expected.NUMBER, "steps[0].limit.number"),
    ("linked", "steps.0.limit.unit", "week", Expected.CHOICE, "steps[0].limit.unit"),
]


@pytest.mark.parametrize(("kind", "path", "value", "expected", "where"), WRONG)
def test_what_cannot_be_read_is_named_with_what_was_expected(
    kind: str, path: str, value: object, expected: Expected, where: str
) -> None:
    with pytest.raises(InvalidValue) as refused:
        _read(spoiled(BY_KIND[kind], path, value))
    assert (refused.value.field, refused.value.expected) == (where, expected)


UNKNOWN = [
    ("recieved", "received"),
    ("event.childs", "event.children"),
    ("event.children.0.nam", "event.children[0].name"),
    ("applicant.personal_no", "applicant.personal_number"),
    ("event.husband", ""),
    ("xyz", ""),
]


@pytest.mark.parametrize(("path", "near"), UNKNOWN)
def test_a_field_nobody_reads_is_refused_with_the_nearest_right_one(path: str, near: str) -> None:
    data = spoiled(BIRTH, path, "x")
    with pytest.raises(UnknownField) as refused:
        _read(data)
    assert refused.value.near == near
    assert refused.value.field == path.replace(".0", "[0]")
    assert not Schema("dossier.schema.json").accepts(data)


def test_pauses_must_follow_one_another_and_only_the_last_may_run() -> None:
    first = {"since": "2026-11-20T09:00", "until": "2026-11-20T10:00"}
    assert len(_read(spoiled(BIRTH, "pauses", [first, {"since": "2026-11-20T10:00"}])).pauses) == 2
    for second in ({"since": "2026-11-20T09:59"}, {"since": "2026-11-20T08:55", "until": "2026-11-20T09:00"}):
        with pytest.raises(InvalidValue) as refused:
            _read(spoiled(BIRTH, "pauses", [first, second]))
        assert refused.value.field == "pauses[1].since"
    with pytest.raises(InvalidValue):
        _read(spoiled(BIRTH, "pauses", [{"since": "2026-11-20T09:00"}, {"since": "2026-11-20T11:00"}]))


def test_the_steps_of_a_linked_dossier_are_read_in_order() -> None:
    draft = _read(LINKED)
    assert [(one.agency, one.own) for one in draft.steps] == [
        ("UBND xã Lâm Hòa", True),
        ("Bảo hiểm xã hội cơ sở Lâm Hòa", False),
    ]
    assert draft.steps[1].limit == Limit(2, LimitUnit.WORKING_DAY)
    assert (draft.steps[1].given, draft.steps[1].done) == (moment("2026-11-20 10:00"), None)
    assert draft.arrived == moment("2026-11-20 08:10")


def test_an_appointment_before_the_receipt_is_refused() -> None:
    with pytest.raises(AppointmentBeforeReceipt):
        _read(spoiled(BIRTH, "appointment", "2026-11-20T08:49"))
    assert _read(spoiled(BIRTH, "appointment", "2026-11-20T08:50")).appointment == moment("2026-11-20 08:50")


def test_an_event_of_another_kind_than_the_procedures_is_refused() -> None:
    with pytest.raises(EventDoesNotFit) as refused:
        _read(spoiled(BIRTH, "event", DEATH["event"]))
    assert (refused.value.expected, refused.value.given) == ("birth", "death")
    assert _read(spoiled(PLAIN, "event", BIRTH["event"])).event is not None


def test_the_procedure_must_be_known_and_its_branch_named() -> None:
    with pytest.raises(UnknownProcedure):
        _read(spoiled(BIRTH, "procedure", "1.001139"))
    branched = spoiled(PLAIN, "procedure", "1.004859")
    with pytest.raises(AmbiguousBranch):
        _read(branched)
    with pytest.raises(UnknownBranch):
        _read(spoiled(branched, "branch", "nhánh"))
    assert _read(spoiled(branched, "branch", "bo sung")).branch == "nhánh bổ sung thông tin"


ODD = [
    ("birth", "code", "31", {WarningKind.CODE_FORM}),
    ("birth", "code", "H99.41.07-261119-0031", {WarningKind.CODE_DAY}),
    ("birth", "applicant.personal_number", "0111980012", {WarningKind.PERSONAL_NUMBER_FORM}),
    ("birth", "applicant.personal_number", "01119800123a", {WarningKind.PERSONAL_NUMBER_FORM}),
    ("birth", "applicant.personal_number", "011098001234", {WarningKind.PERSONAL_NUMBER_SEX}),
    ("birth", "applicant.personal_number", "011199001234", {WarningKind.PERSONAL_NUMBER_YEAR}),
    (
        "birth", "applicant.personal_number", "011298001234",
        {WarningKind.PERSONAL_NUMBER_SEX, WarningKind.PERSONAL_NUMBER_YEAR},
    ),
    ("birth", "applicant.personal_number", "012345678", set()),
    ("birth", "applicant.personal_number", "011 198 001234", set()),
    ("birth", "event", None, {WarningKind.EVENT_MISSING}),
    (
        "birth", "event.children.0.birth_date", "2026-11-21",
        {WarningKind.BIRTH_AFTER_RECEIPT, WarningKind.REGISTERED_BEFORE_EVENT},
    ),
    ("birth", "event.children.0.birth_date", "2026", set()),
    ("birth", "certificate.registered", "2026-11-01", {WarningKind.REGISTERED_BEFORE_EVENT}),
    ("death", "event.deceased.death_date", "2026-11-24", {WarningKind.DEATH_AFTER_RECEIPT}),
    ("plain", "applicant.personal_number", "0101234567-001", set()),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "value", "kinds"), ODD)
def test_what_looks_odd_is_taken_in_with_a_warning(
    kind: str, path: str, value: object, kinds: set[WarningKind]
) -> None:
    assert {one.kind for one in _read(spoiled(BY_KIND[kind], path, value)).warnings} == kinds


def test_a_birth_without_anyone_to_write_to_is_remarked_upon() -> None:
    alone = spoiled(spoiled(BIRTH, "event.father"), "event.mother")
    assert [one.kind for one in _read(alone).warnings] == [WarningKind.PARENTS_MISSING]


@pytest.mark.parametrize("kind", BY_KIND)
def test_what_was_taken_in_is_written_back_so_that_it_reads_the_same(kind: str) -> None:
    draft = _read(BY_KIND[kind])
    dumped = dump_dossier(_taken_in(draft))
    assert _read(dumped) == draft
    assert json.loads(json.dumps(dumped)) == dumped
    assert Schema("dossier.schema.json").accepts(dumped)


def test_instants_are_written_with_the_offset_of_the_office() -> None:
    dumped = dump_dossier(_taken_in(_read(DEATH)))
    assert dumped["appointment"] == "2026-11-23T17:30+07:00"
    assert dumped["promise"] == "2026-11-23T17:30+07:00"
    assert dumped["state"] == 9
    assert set(dumped) <= set(DOSSIER_KEYS) | set(REGISTER_KEYS)


@pytest.mark.parametrize("kind", BY_KIND)
def test_the_shipped_schema_accepts_what_the_reader_accepts(kind: str) -> None:
    assert Schema("dossier.schema.json").accepts(BY_KIND[kind])


def test_the_shipped_schemas_name_every_field_the_reader_knows() -> None:
    root = Schema("dossier.schema.json").root
    assert set(root["properties"]) == {*DOSSIER_KEYS, *REGISTER_KEYS}
    added = {name for name, rule in root["properties"].items() if rule.get("readOnly")}
    assert added == set(REGISTER_KEYS)
    given = Schema("contribution.schema.json").root["properties"]
    assert {name for name, rule in given.items() if not rule.get("readOnly")} == set(CONTRIBUTION_KEYS)


BOTH_REFUSE = [
    ("birth", "received", "2026-11-20"),
    ("birth", "cause", "weather"),
    ("birth", "code", 7),
    ("birth", "foreign", "no"),
    ("birth", "applicant.sex", "nữ"),
    ("birth", "applicant.type", "robot"),
    ("birth", "applicant.personal_number", 11198001234),
    ("birth", "event.kind", "wedding"),
    ("birth", "event.children", []),
    ("birth", "event.children.0.birth_date", "02/11/2026"),
    ("birth", "certificate.names", "An"),
    ("death", "event.deceased.birth_year", 38),
    ("death", "event.deceased.memberships", [7]),
    ("marriage", "event.husband", "Nam"),
]


@pytest.mark.parametrize(("kind", "path", "value"), BOTH_REFUSE)
def test_the_shipped_schema_and_the_reader_refuse_alike(kind: str, path: str, value: object) -> None:
    data = spoiled(BY_KIND[kind], path, value)
    assert not Schema("dossier.schema.json").accepts(data)
    with pytest.raises(InputError):
        _read(data)


def test_a_contribution_is_read_and_written_back() -> None:
    draft = read_contribution(CONTRIBUTION)
    assert draft.recipient.type is RecipientType.HOUSEHOLD
    assert (draft.received, draft.anonymous) == (date(2026, 11, 20), False)
    assert Schema("contribution.schema.json").accepts(CONTRIBUTION)
    kept = contribution(
        id=ContributionId("GN-2026-0002"),
        recipient=draft.recipient,
        content=draft.content,
        received=draft.received,
        channel=draft.channel,
    )
    dumped = dump_contribution(kept)
    assert read_contribution(dumped) == draft
    assert Schema("contribution.schema.json").accepts(dumped)
    assert dumped["id"] == "GN-2026-0002"


def test_the_day_of_a_contribution_may_come_with_its_hour() -> None:
    assert read_contribution(spoiled(CONTRIBUTION, "received", "2026-11-20T23:30Z")).received == date(
        2026, 11, 21
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("recipient", ABSENT),
        ("recipient.name", ABSENT),
        ("recipient.type", "ward"),
        ("recipient.name", "  "),
        ("content", ABSENT),
        ("content", " "),
        ("received", "2026-11"),
        ("channel", ABSENT),
        ("anonymous", "yes"),
        ("contents", "x"),
    ],
)
def test_a_contribution_lacking_something_is_refused(path: str, value: object) -> None:
    with pytest.raises(InputError):
        read_contribution(spoiled(CONTRIBUTION, path, value))


def test_a_file_is_a_json_object_and_says_everything_once() -> None:
    assert parse('\ufeff{"code": "H"}', "a.json") == {"code": "H"}
    for text in ("", "[]", "7", '{"code": }', '{"x": NaN}', "[" * 100_000):
        with pytest.raises(UnreadableFile) as unreadable:
            parse(text, "a.json")
        assert unreadable.value.path == "a.json"
    with pytest.raises(InvalidValue) as twice:
        parse('{"applicant": {"name": "A", "name": "B"}}', "a.json")
    assert (twice.value.field, twice.value.expected) == ("name", Expected.ONCE)
