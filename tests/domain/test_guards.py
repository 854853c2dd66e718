"""Each guard stops one dossier that it alone stops, and lets its near miss through."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date
from unicodedata import normalize

import pytest

from counter_app.domain.choice import Stand
from counter_app.domain.dossier import Dossier
from counter_app.domain.event import Event
from counter_app.domain.guards import (
    Finding,
    GivenLetter,
    Guard,
    History,
    KnownDeath,
    KnownVisit,
    Verdict,
    is_death,
    months_after,
)
from counter_app.domain.letter import LetterKind
from counter_app.domain.procedure import EventKind, LetterDefault, Nature, Procedure
from tests.domain.making import birth, certificate, child, chosen, day, death, dossier, marriage, procedure


def _findings(
    one: Dossier, rules: Procedure | None = None, history: History | None = None
) -> tuple[Finding, ...]:
    return chosen(one, rules, history).proposals[0].findings


def _stopped_by(
    one: Dossier, rules: Procedure | None = None, history: History | None = None
) -> dict[Guard, Verdict]:
    return {
        found.guard: found.verdict
        for found in _findings(one, rules, history)
        if found.verdict in (Verdict.ASKS, Verdict.HOLDS)
    }


def _born(born: str, registered: str) -> Dossier:
    return dossier(birth(child(born=born)), received=f"{registered} 08:50")


def _died(died: str, registered: str) -> Dossier:
    return dossier(death(died), received=f"{registered} 08:50")


@pytest.mark.parametrize("event", [birth(), marriage(), death()])
def test_an_ordinary_dossier_passes_every_guard(event: Event) -> None:
    assert (
        _stopped_by(
            dossier(
                event, certificate=certificate("Lường Lò Bảo An", "Hà Văn Nam", "Lò Thị Hoa", "Nông Thị Viện")
            )
        )
        == {}
    )


@pytest.mark.parametrize("nature", [Nature.AGAIN, Nature.HAS_PAPERS])
@pytest.mark.parametrize("event", [birth(), marriage(), death()])
def test_registering_again_brings_no_letter(nature: Nature, event: Event) -> None:
    again = procedure(event.kind, nature=nature)
    assert _stopped_by(dossier(event), again) == {Guard.RE_REGISTRATION: Verdict.HOLDS}
    assert _stopped_by(dossier(event), procedure(event.kind)) == {}


def test_a_copy_brings_no_letter() -> None:
    assert _stopped_by(dossier(birth()), procedure(nature=Nature.COPY)) == {Guard.COPY_ONLY: Verdict.HOLDS}


def test_noting_a_divorce_brings_no_letter_and_noting_a_marriage_asks() -> None:
    kind = EventKind.MARRIAGE
    assert _stopped_by(dossier(marriage()), procedure(kind, nature=Nature.DIVORCE)) == {
        Guard.DIVORCE: Verdict.HOLDS
    }
    assert _stopped_by(dossier(marriage()), procedure(kind, nature=Nature.NOTED)) == {
        Guard.NOTED_ABROAD: Verdict.ASKS
    }


def test_a_procedure_whose_letter_is_not_a_matter_of_course_asks() -> None:
    asks = procedure(EventKind.DEATH, nature=Nature.OTHER, letter_default=LetterDefault.ASK)
    assert _stopped_by(dossier(death()), asks) == {Guard.NOT_BY_ITSELF: Verdict.ASKS}
    proposes = procedure(EventKind.DEATH, nature=Nature.OTHER)
    assert _stopped_by(dossier(death()), proposes) == {}


LONG_AFTER_BIRTH = [
    ("2026-09-21", "2026-11-20", None),  # 60 days
    ("2026-09-20", "2026-11-20", Verdict.ASKS),  # 61 days
    ("2025-11-21", "2026-11-20", Verdict.ASKS),  # 364 days
    ("2025-11-20", "2026-11-20", Verdict.HOLDS),  # a year to the day
    ("2025-11-19", "2026-11-20", Verdict.HOLDS),
    ("2024-02-29", "2025-02-27", Verdict.ASKS),  # 364 days
    ("2024-02-29", "2025-02-28", Verdict.HOLDS),  # 365 days, a year for a child of a leap day
    ("2023-03-01", "2024-02-29", Verdict.ASKS),  # 365 days in a leap year are no year yet
    ("2023-03-01", "2024-03-01", Verdict.HOLDS),
    ("2026-11-20", "2026-11-20", None),  # the very day
    ("2026-11-25", "2026-11-20", None),  # a slip of the pen, warned of elsewhere
    ("2026-10", "2026-11-20", None),  # at most 50 days
    ("2026-09", "2026-11-20", Verdict.ASKS),  # at most 80 days
    ("2026", "2026-11-20", Verdict.ASKS),
    ("2025", "2026-11-20", Verdict.ASKS),  # may have been December: nobody can claim the year is full
    ("2025-11", "2026-11-20", Verdict.ASKS),
    ("2025-10", "2026-11-20", Verdict.HOLDS),
    ("2024", "2026-11-20", Verdict.HOLDS),
]


@pytest.mark.parametrize(("born", "registered", "verdict"), LONG_AFTER_BIRTH)
def test_a_birth_registered_late_asks_after_60_days_and_holds_from_a_year(
    born: str, registered: str, verdict: Verdict | None
) -> None:
    assert _stopped_by(_born(born, registered)) == ({Guard.LONG_AFTER: verdict} if verdict else {})


LONG_AFTER_DEATH = [
    ("2026-11-05", "2026-11-20", None),  # 15 days
    ("2026-11-04", "2026-11-20", Verdict.ASKS),  # 16 days
    ("2025-11-20", "2026-11-20", Verdict.ASKS),  # exactly a year
    ("2025-11-19", "2026-11-20", Verdict.HOLDS),  # a year and a day
    ("2024-02-29", "2025-02-28", Verdict.ASKS),
    ("2024-02-29", "2025-03-01", Verdict.HOLDS),
    ("2026-11", "2026-11-15", None),
    ("2026-11", "2026-11-17", Verdict.ASKS),
    ("2025", "2026-11-20", Verdict.ASKS),
    ("2024", "2026-11-20", Verdict.HOLDS),
]


@pytest.mark.parametrize(("died", "registered", "verdict"), LONG_AFTER_DEATH)
def test_a_death_registered_late_asks_after_15_days_and_holds_beyond_a_year(
    died: str, registered: str, verdict: Verdict | None
) -> None:
    assert _stopped_by(_died(died, registered)) == ({Guard.LONG_AFTER: verdict} if verdict else {})


def test_the_day_of_registration_counts_before_the_day_of_receipt() -> None:
    born = birth(child(born="2026-09-21"))
    names = ("Lường Lò Bảo An",)
    assert _stopped_by(dossier(born, certificate=certificate(*names, registered="2026-11-20"))) == {}
    late = dossier(born, certificate=certificate(*names, registered="2026-11-21"))
    assert _stopped_by(late) == {Guard.LONG_AFTER: Verdict.ASKS}


def test_a_receipt_kept_in_another_time_zone_still_falls_on_its_day_in_the_office() -> None:
    early = _born("2026-09-20", "2026-11-19")
    assert _stopped_by(early) == {}
    assert _stopped_by(dossier(early.event, received="2026-11-20 05:00")) == {Guard.LONG_AFTER: Verdict.ASKS}
    in_utc = dossier(early.event, received="2026-11-20 05:00")
    moved = replace(in_utc, received=in_utc.received.astimezone(UTC))
    assert moved.received.date() == date(2026, 11, 19)
    assert _stopped_by(moved) == {Guard.LONG_AFTER: Verdict.ASKS}


def test_a_marriage_has_no_deadline() -> None:
    assert _stopped_by(dossier(marriage(registered=day("1980")))) == {}


def test_a_child_that_died_gets_no_congratulation() -> None:
    gone = birth(child(death_date=day("2026-11-10")))
    assert _stopped_by(dossier(gone)) == {Guard.CHILD_DIED: Verdict.HOLDS}


KNOWN_DEATHS = [
    (KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X", day("2026-11-02")), Verdict.HOLDS),
    (KnownDeath("LƯỜNG LÒ BẢO AN", day("2026-11-10"), "X", day("2026-11-02")), Verdict.HOLDS),
    (KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X", day("2026-11-03")), None),  # another child
    (KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X", day("2025")), None),
    (KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X", day("2026")), Verdict.ASKS),  # perhaps this child
    (KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X"), Verdict.ASKS),
    (
        KnownDeath("Lường Lò Bảo Ân", day("2026-11-10"), "X", day("2026-11-02")),
        Verdict.ASKS,
    ),  # perhaps a slip
    (KnownDeath("Lường Lò Bảo Anh", day("2026-11-10"), "X", day("2026-11-02")), None),  # the twin
]


@pytest.mark.parametrize(("known", "verdict"), KNOWN_DEATHS)
def test_a_death_in_the_register_stops_the_letter_of_the_same_child_only(
    known: KnownDeath, verdict: Verdict | None
) -> None:
    history = History(deaths=(known,))
    assert _stopped_by(dossier(birth()), history=history) == ({Guard.CHILD_DIED: verdict} if verdict else {})


def test_a_certain_death_counts_before_a_possible_one() -> None:
    possible = KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X", day("2026"))
    certain = KnownDeath("Lường Lò Bảo An", day("2026-11-11"), "Y", day("2026-11-02"))
    found = next(
        one
        for one in _findings(dossier(birth()), history=History(deaths=(possible, certain)))
        if one.guard is Guard.CHILD_DIED
    )
    assert (found.verdict, found.code) == (Verdict.HOLDS, "Y")


def test_an_abandoned_child_asks() -> None:
    assert _stopped_by(dossier(birth(child(abandoned=True)))) == {Guard.ABANDONED: Verdict.ASKS}


GIVEN = [
    (GivenLetter(LetterKind.BIRTH, 12, "H99.41.07-261119-0007", date(2026, 11, 19)), True),
    (
        GivenLetter(LetterKind.BIRTH, 12, "H99.41.07-261120-0031", date(2026, 11, 20)),
        False,
    ),  # this very dossier
    (
        GivenLetter(LetterKind.APOLOGY, 12, "H99.41.07-261119-0007", date(2026, 11, 19)),
        False,
    ),  # another letter
]


@pytest.mark.parametrize(("letter", "stops"), GIVEN)
def test_one_event_and_person_gets_one_letter(letter: GivenLetter, stops: bool) -> None:
    expected = {Guard.ALREADY_GIVEN: Verdict.HOLDS} if stops else {}
    assert _stopped_by(dossier(birth()), history=History(given=(letter,))) == expected


CERTIFICATES = [
    (("LƯỜNG LÒ BẢO AN",), None),  # capitals are only capitals
    (("Lường Lò  Bảo An",), None),
    ((normalize("NFD", "Lường Lò Bảo An"),), None),
    (("Lường Lò Bảo Ân",), "Lường Lò Bảo Ân"),
    (("Lường Lo Bảo An",), "Lường Lo Bảo An"),
    (("Lò Thị Mai", "Lường Lò Bảo Ấn"), "Lường Lò Bảo Ấn"),
    (("Lò Thị Mai", "Lường Văn Thiệp"), "Lò Thị Mai, Lường Văn Thiệp"),
    (("Lò Thị Mai", "Lường Lò Bảo An"), None),  # the mother's name stands there too
]


@pytest.mark.parametrize(("names", "other"), CERTIFICATES)
def test_a_name_must_be_the_certificates_letter_for_letter(names: tuple[str, ...], other: str | None) -> None:
    one = dossier(birth(), certificate=certificate(*names))
    found = next(found for found in _findings(one) if found.guard is Guard.CERTIFICATE_NAMES)
    assert found.verdict is (Verdict.PASSED if other is None else Verdict.HOLDS)
    assert _stopped_by(one) == ({} if other is None else {Guard.CERTIFICATE_NAMES: Verdict.HOLDS})
    assert other is None or (found.name, found.other_name) == ("Lường Lò Bảo An", other)


def test_the_place_of_a_tone_is_part_of_the_name() -> None:
    event = birth(child("Lò Thị Hòa"))
    assert _stopped_by(dossier(event, certificate=certificate("Lò Thị Hoà"))) == {
        Guard.CERTIFICATE_NAMES: Verdict.HOLDS
    }
    assert _stopped_by(dossier(event, certificate=certificate("Lò Thị Hòa"))) == {}


def test_both_of_a_couple_and_both_twins_are_compared() -> None:
    assert _stopped_by(dossier(marriage(), certificate=certificate("Hà Văn Nam", "Lò Thị Hoà"))) == {
        Guard.CERTIFICATE_NAMES: Verdict.HOLDS
    }
    twins = birth(child("An"), child("Anh"))
    assert _stopped_by(dossier(twins, certificate=certificate("An"))) == {
        Guard.CERTIFICATE_NAMES: Verdict.HOLDS
    }
    assert _stopped_by(dossier(twins, certificate=certificate("An", "Anh"))) == {}


@pytest.mark.parametrize("one", [None, certificate()])
def test_without_names_on_a_certificate_nothing_is_claimed_and_nothing_stopped(one: object) -> None:
    findings = _findings(dossier(birth(), certificate=one))
    assert [found.verdict for found in findings if found.guard is Guard.CERTIFICATE_NAMES] == [
        Verdict.NOT_COMPARED
    ]
    assert chosen(dossier(birth(), certificate=one)).proposals[0].stand is Stand.PROPOSED


@pytest.mark.parametrize(
    ("joined", "declined", "verdict"),
    [
        (True, date(2026, 11, 18), Verdict.HOLDS),
        (False, date(2026, 11, 18), Verdict.ASKS),
        (False, None, Verdict.NOT_COMPARED),
    ],
)
def test_a_family_that_wants_no_visit_is_written_no_letter_unasked(
    joined: bool, declined: date | None, verdict: Verdict
) -> None:
    visit = KnownVisit("TV-2026-0001", "Nông Thị Viện", joined=joined, declined=declined)
    found = _findings(dossier(death()), history=History(visits=(visit,)))
    (one,) = (finding for finding in found if finding.guard is Guard.FAMILY_DECLINED)
    assert (one.verdict, one.code, one.day) == (verdict, visit.id, declined)


def test_a_visit_that_was_welcome_says_nothing_of_the_letter() -> None:
    visit = KnownVisit("TV-2026-0001", "Nông Thị Viện", joined=True)
    found = _findings(dossier(death()), history=History(visits=(visit,)))
    assert Guard.FAMILY_DECLINED not in {one.guard for one in found}


def test_every_guard_is_seen_to_stop_a_dossier() -> None:
    known = KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "X", day("2026-11-02"))
    given = GivenLetter(LetterKind.BIRTH, 12, "X", date(2026, 11, 19))
    alone = KnownVisit("TV-2026-0001", "Nông Thị Viện", joined=True, declined=date(2026, 11, 18))
    married = EventKind.MARRIAGE
    seen = [
        _stopped_by(dossier(birth()), procedure(nature=Nature.AGAIN)),
        _stopped_by(dossier(birth()), procedure(nature=Nature.COPY)),
        _stopped_by(dossier(marriage()), procedure(married, nature=Nature.DIVORCE)),
        _stopped_by(dossier(marriage()), procedure(married, nature=Nature.NOTED)),
        _stopped_by(dossier(birth()), procedure(letter_default=LetterDefault.ASK)),
        _stopped_by(_born("2020-01-01", "2026-11-20")),
        _stopped_by(dossier(birth()), history=History(deaths=(known,))),
        _stopped_by(dossier(birth(child(abandoned=True)))),
        _stopped_by(dossier(birth()), history=History(given=(given,))),
        _stopped_by(dossier(birth(), certificate=certificate("An"))),
        _stopped_by(dossier(death()), history=History(visits=(alone,))),
    ]
    assert all(len(one) == 1 for one in seen), "each dossier is stopped by one guard alone"
    assert {guard for one in seen for guard in one} == set(Guard)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_months_after_a_day_end_on_its_like_or_the_last_of_the_month(
    start: date, months: int, end: date
) -> None:
    assert months_after(start, months) == end


def test_only_a_death_makes_the_screen_quiet() -> None:
    assert is_death(death())
    assert not any(map(is_death, (birth(), marriage(), None)))
