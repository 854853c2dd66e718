"""Procedure, outcome and lateness lead to the right letter, each with its ground."""

from __future__ import annotations

import pytest

from counter_app.domain.choice import Choice, Ground, Stand
from counter_app.domain.dossier import Cause, State
from counter_app.domain.event import Event
from counter_app.domain.letter import LetterKind
from counter_app.domain.procedure import Nature
from tests.domain.making import (
    birth,
    child,
    chosen,
    contribution,
    death,
    dossier,
    late,
    marriage,
    moment,
    procedure,
)

READY = moment("2026-11-20 16:10")


@pytest.mark.parametrize(
    ("event", "kind"),
    [(birth(), LetterKind.BIRTH), (marriage(), LetterKind.MARRIAGE), (death(), LetterKind.CONDOLENCE)],
)
def test_each_event_has_its_letter(event: Event, kind: LetterKind) -> None:
    choice = chosen(dossier(event, ready=READY))
    assert choice.proposed == (kind,)
    assert [one.ground for one in choice.proposals] == [Ground.EVENT]


def test_a_contribution_is_thanked_once_of_its_own_accord() -> None:
    assert chosen(contribution()).proposed == (LetterKind.THANKS,)
    again = chosen(contribution(thanked=True))
    assert (again.proposed, again.asked) == ((), (LetterKind.THANKS,))
    assert again.proposals[0].ground is Ground.ALREADY_THANKED


def test_a_contribution_without_content_cannot_be_worded() -> None:
    assert chosen(contribution(content="")).proposals[0].missing == ("content",)
    assert chosen(contribution()).proposals[0].missing == ()


def test_a_result_without_an_event_has_no_letter() -> None:
    assert chosen(dossier(ready=READY), procedure(None)) == Choice()
    assert chosen(dossier(ready=READY), procedure()) == Choice()


def test_ready_on_time_but_fetched_late_brings_no_apology() -> None:
    fetched_late = dossier(birth(), ready=READY)
    choice = chosen(fetched_late, facts=None)
    assert choice.proposed == (LetterKind.BIRTH,)
    assert choice.about(LetterKind.APOLOGY) is None


@pytest.mark.parametrize(
    ("cause", "stand", "ground"),
    [
        (Cause.OFFICE, Stand.PROPOSED, Ground.LATE_OFFICE),
        (None, Stand.PROPOSED, Ground.LATE_CAUSE_UNKNOWN),
        (Cause.VERIFICATION, Stand.ASKED, Ground.LATE_VERIFICATION),
        (Cause.OTHER_AGENCY, Stand.ASKED, Ground.LATE_OTHER_AGENCY),
    ],
)
def test_who_answers_for_a_delay_decides_how_the_apology_stands(
    cause: Cause | None, stand: Stand, ground: Ground
) -> None:
    facts = late(cause=cause)
    proposal = chosen(dossier(ready=facts.ready, cause=cause), procedure(None), facts=facts).about(
        LetterKind.APOLOGY
    )
    assert proposal is not None
    assert (proposal.stand, proposal.ground, proposal.late) == (stand, ground, facts)


def test_nobody_apologises_for_a_delay_of_the_citizen() -> None:
    facts = late(cause=Cause.CITIZEN)
    assert chosen(dossier(ready=facts.ready, cause=Cause.CITIZEN), procedure(None), facts=facts) == Choice()


def test_an_apology_stands_beside_the_letter_of_the_event() -> None:
    facts = late(cause=Cause.OFFICE)
    choice = chosen(dossier(birth(), ready=facts.ready, cause=Cause.OFFICE), facts=facts)
    assert choice.proposed == (LetterKind.BIRTH, LetterKind.APOLOGY)


def test_a_guard_against_the_letter_of_the_event_leaves_the_apology() -> None:
    facts = late(cause=Cause.OFFICE)
    again = procedure(nature=Nature.AGAIN)
    choice = chosen(dossier(birth(), ready=facts.ready, cause=Cause.OFFICE), again, facts=facts)
    assert (choice.held, choice.proposed) == ((LetterKind.BIRTH,), (LetterKind.APOLOGY,))


def test_a_guard_that_holds_counts_before_one_that_asks() -> None:
    both = dossier(birth(child(abandoned=True)))
    choice = chosen(both, procedure(nature=Nature.AGAIN))
    assert (choice.held, choice.asked, choice.proposed) == ((LetterKind.BIRTH,), (), ())


def test_late_and_never_marked_ready_asks_when_the_result_was_ready() -> None:
    assert chosen(dossier(birth()), facts=late()).needs_ready
    assert not chosen(dossier(birth(), ready=READY), facts=late()).needs_ready
    assert not chosen(dossier(birth())).needs_ready


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.NOT_ACCEPTED, State.STOPPED])
def test_a_dossier_without_a_result_brings_no_letter_of_its_event(state: State) -> None:
    assert chosen(dossier(birth(), state=state)) == Choice()


def test_a_birth_without_anyone_to_write_to_names_what_is_missing() -> None:
    alone = birth(father=None, mother=None)
    assert chosen(dossier(alone)).proposals[0].missing == ("event.mother",)
    assert chosen(dossier(birth(father=None))).proposals[0].missing == ()
