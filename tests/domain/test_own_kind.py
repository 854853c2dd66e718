"""A kind of the commune's own: known by its number, called by the name of its day, spoken in its tone."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.choice import Ground, Stand, choose
from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.errors.own_kinds import UnknownKind
from counter_app.domain.forbidden import Taboo, forbidden_in
from counter_app.domain.greeting import Greeting, GreetingId, greeting_id, is_greeting_id
from counter_app.domain.guards import History
from counter_app.domain.letter import FormKind, LetterKind, SigningMode, is_quiet, sheet_kind
from counter_app.domain.logbook import told_kind
from counter_app.domain.office import GuardLimits, KindSettings, OwnLetter, Settings
from counter_app.domain.own_kind import OwnField, OwnKind, Tone, label_of
from counter_app.domain.paper_size import PaperSize

TET = OwnKind(201, "Thư chúc Tết", Tone.FESTIVE)
FLOOD = OwnKind(202, "Thư thăm hỏi", Tone.QUIET)
RULES = KindSettings(SigningMode.AHEAD, PaperSize.A5)


def test_a_kind_is_its_number_whatever_it_is_called() -> None:
    assert OwnKind(201, "Thư mừng xuân", Tone.PLAIN) == TET
    assert len({TET, OwnKind(201), FLOOD}) == 2
    assert int(TET) == 201


@pytest.mark.parametrize("kind", [*LetterKind, *FormKind, OwnKind(201), OwnKind(999)])
def test_every_kind_is_found_again_by_its_number(kind: LetterKind | FormKind | OwnKind) -> None:
    assert sheet_kind(int(kind)) == kind


def test_an_event_tells_the_name_of_its_day() -> None:
    told = told_kind({"letter": 201, "called": "Thư chúc Tết"})
    assert isinstance(told, OwnKind)
    assert told.name == "Thư chúc Tết"
    assert told_kind({"letter": 7}) is LetterKind.BIRTH
    assert (told_kind({"letter": 11}), told_kind({"letter": True}), told_kind({})) == (None, None, None)


def test_a_quiet_kind_speaks_as_a_condolence_and_a_festive_one_never_mourns() -> None:
    assert [one.taboo for one in forbidden_in("chúc mừng năm mới", FLOOD)] == [Taboo.JOY]
    assert [one.taboo for one in forbidden_in("xin chia buồn", TET)] == [Taboo.GRIEF]
    assert forbidden_in("chúc mừng, chia buồn", OwnKind(203, "Thư ngỏ")) == ()
    assert (is_quiet(FLOOD), is_quiet(TET), is_quiet(LetterKind.CONDOLENCE)) == (True, False, True)


def test_a_letter_is_proposed_until_it_is_given() -> None:
    who = Recipient(RecipientType.PERSON, "Ông An")
    one = Greeting(GreetingId("TK-2026-0001"), TET, who, date(2027, 2, 6))
    (found,) = choose(one, None, History(), GuardLimits(), None).proposals
    assert (found.kind, found.stand, found.ground) == (TET, Stand.PROPOSED, Ground.GREETING)
    given = Greeting(one.id, TET, who, one.day, given=True)
    (again,) = choose(given, None, History(), GuardLimits(), None).proposals
    assert (again.stand, again.ground) == (Stand.ASKED, Ground.ALREADY_GREETED)


def test_settings_hold_each_kind_once_and_know_no_other() -> None:
    settings = Settings().with_own(OwnLetter(FLOOD, RULES)).with_own(OwnLetter(TET, RULES))
    assert [int(one.kind) for one in settings.own] == [201, 202]
    renamed = settings.with_own(OwnLetter(OwnKind(201, "Thư mừng xuân"), RULES))
    assert [one.kind.name for one in renamed.own] == ["Thư mừng xuân", "Thư thăm hỏi"]
    with pytest.raises(UnknownKind):
        settings.kind(OwnKind(203))
    numbered = settings.with_kind(TET, KindSettings(SigningMode.STOCK, PaperSize.A4))
    assert numbered.kind(TET).paper is PaperSize.A4
    assert numbered.kind(FLOOD) == RULES


def test_only_the_fields_of_the_template_in_force_are_asked_for() -> None:
    own = OwnLetter(TET, RULES, (OwnField("nam_moi", "Năm mới"), OwnField("qua", "Quà", idle=True)))
    assert [one.name for one in own.asked] == ["nam_moi"]


@pytest.mark.parametrize(
    ("name", "label"), [("mon_qua", "Món quà"), ("an_ninh", "An ninh"), ("ghi__chu", "Ghi chu")]
)
def test_a_label_is_proposed(name: str, label: str) -> None:
    assert label_of(name) == label


def test_ids_are_no_dossier_codes() -> None:
    assert greeting_id(2026, 7) == "TK-2026-0007"
    assert is_greeting_id(" tk-2026-0007")
    assert not is_greeting_id("GN-2026-0007")
