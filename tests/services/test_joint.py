"""One letter over several dossiers of one event: who is found, what is shown, what is handed over and taken back."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier import State
from counter_app.domain.errors.letters import NamesDiffer
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import Stage
from tests.services.desk import Desk, birth, death

FIRST, SECOND = "H99.41.07-261120-0031", "H99.41.07-261120-0032"
DROWNED = {
    "kind": "death",
    "deceased": {"name": "H'Bơ", "sex": "female", "birth_date": "2026-11-02", "death_date": "2026-11-19"},
}


def twins(desk: Desk, **second: object) -> tuple[str, str]:
    return desk.take_in(birth(FIRST, "Y Bin")), desk.take_in(birth(SECOND, "H'Bơ", **second))


def signed_ahead(desk: Desk) -> None:
    from dataclasses import replace

    settings = desk.app.settling.settings()
    rules = replace(settings.kind(LetterKind.BIRTH), signing=SigningMode.AHEAD)
    desk.app.settling.save(settings.with_kind(LetterKind.BIRTH, rules))


def test_the_card_of_one_twin_names_the_other_whose_result_is_ready(desk: Desk) -> None:
    first, second = twins(desk)
    (sibling,) = desk.app.counter.look(first).siblings
    assert (sibling.code, sibling.names) == (second, ("H'Bơ",))


def test_a_twin_whose_result_is_not_there_yet_is_not_offered(desk: Desk) -> None:
    first, _second = twins(desk, ready=None)
    assert desk.app.counter.look(first).siblings == ()


def test_an_older_child_of_the_same_mother_is_no_sibling_of_the_letter(desk: Desk) -> None:
    elder = birth(SECOND, "H'Bơ")
    event = elder["event"]
    assert isinstance(event, dict)
    elder["event"] = event | {"children": [{"name": "H'Bơ", "sex": "female", "birth_date": "2026-10-01"}]}
    first = desk.take_in(birth(FIRST, "Y Bin"))
    desk.take_in(elder)
    assert desk.app.counter.look(first).siblings == ()


def test_the_joint_card_speaks_for_both_and_draws_one_letter(desk: Desk) -> None:
    first, second = twins(desk)
    card = desk.app.counter.look(first, also=(second,))
    assert (card.codes, card.names, card.siblings) == ((first, second), ("Y Bin", "H'Bơ"), ())
    assert card.choice.proposed == (LetterKind.BIRTH,)
    wording = desk.app.counter.wording(first, LetterKind.BIRTH, also=(second,))
    assert "Y Bin" in str(wording.shown)
    assert "H'Bơ" in str(wording.shown)


def test_a_stranger_is_never_taken_into_the_letter(desk: Desk) -> None:
    first = desk.take_in(birth(FIRST))
    other = desk.take_in(death())
    assert desk.app.counter.look(first, also=(other,)).codes == (first,)


def test_the_child_who_died_stands_on_no_letter_of_its_twin(desk: Desk) -> None:
    first, second = twins(desk)
    desk.take_in(death(event=DROWNED))
    assert desk.app.counter.look(first, also=(second,)).choice.held == (LetterKind.BIRTH,)
    receipt = desk.hand_over(first, second)
    assert (receipt.sheets, receipt.held) == ((), (LetterKind.BIRTH,))


def test_a_name_that_is_not_the_certificates_stops_the_joint_handover_too(desk: Desk) -> None:
    first = desk.take_in(birth(FIRST, "Y Bin", certificate={"names": ["Y Bil"]}))
    second = desk.take_in(birth(SECOND, "H'Bơ", certificate={"names": ["H'Bô"]}))
    assert desk.app.counter.look(first, also=(second,)).choice.differing is not None
    with pytest.raises(NamesDiffer):
        desk.hand_over(first, second)


def test_only_the_late_one_of_two_gets_an_apology(desk: Desk) -> None:
    first, second = twins(
        desk,
        received="2026-11-13T08:50",
        appointment="2026-11-13T17:00",
        ready="2026-11-17T10:05",
        cause="office",
    )
    card = desk.app.counter.look(first, also=(second,))
    assert [case.code for (case,) in card.about(LetterKind.APOLOGY)] == [second]  # type: ignore[union-attr]
    receipt = desk.hand_over(first, second)
    assert {(one.kind, one.codes) for one in receipt.sheets} == {
        (LetterKind.BIRTH, (first, second)),
        (LetterKind.APOLOGY, (second,)),
    }


def test_a_sheet_numbered_for_both_brings_both_however_it_is_asked_for(desk: Desk) -> None:
    signed_ahead(desk)
    first, second = twins(desk)
    printed = desk.hand_over(first, second)
    assert not printed.done
    assert desk.app.counter.look(second).codes == (second, first)
    desk.app.signing.sign([printed.sheets[0].id])
    receipt = desk.hand_over(second)
    assert receipt.done
    assert set(receipt.codes) == {first, second}
    assert desk.dossier(first).state is desk.dossier(second).state is State.HANDED_OVER


def test_a_sheet_numbered_for_one_twin_gives_way_to_the_one_that_names_both(desk: Desk) -> None:
    signed_ahead(desk)
    first, second = twins(desk)
    alone = desk.app.signing.prepare(first)
    both = desk.hand_over(first, second).sheets[0]
    assert both.codes == (first, second)
    desk.app.signing.sign([both.id])
    desk.hand_over(first, second)
    stages = {sheet.id: sheet.stage for sheet in desk.sheets(first)}
    assert (stages[alone.id], stages[both.id]) == (Stage.WITHDRAWN, Stage.HANDED_OVER)


def test_a_sheet_numbered_for_the_same_child_serves_its_linked_dossier_too(desk: Desk) -> None:
    signed_ahead(desk)
    first = desk.take_in(birth())
    linked = desk.take_in(birth("H99.41.07-261120-0077", procedure="2.000986"))
    sheet = desk.app.signing.prepare(first)
    desk.app.signing.sign([sheet.id])
    receipt = desk.hand_over(first, linked)
    assert [one.id for one in receipt.sheets] == [sheet.id]


def test_without_a_letter_both_are_taken_back_when_both_are_named(desk: Desk) -> None:
    first, second = twins(desk)
    desk.hand_over(first, second, letters=(), why="gia đình không nhận thư")
    desk.app.undoing.undo(first, "nhầm", (second,))
    assert desk.dossier(first).state is desk.dossier(second).state is State.READY
