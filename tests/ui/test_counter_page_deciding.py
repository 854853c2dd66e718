"""What Enter would do, what the card says and what is asked: pure values, no window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.domain.errors.letters import StockEmpty
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.letter import AnyLetter, LetterKind, SigningMode
from counter_app.services.acts.counter import Card
from counter_app.ui.pages.counter import gallery_files as files
from counter_app.ui.pages.counter.deciding import Decision, MainAct, chosen, main_act, order, possible_kinds
from counter_app.ui.pages.counter.errors import banner_of, halves
from counter_app.ui.pages.counter.present import card_value
from counter_app.ui.pages.counter.questions import (
    Answer,
    Asked,
    ask_letters,
    ask_ready,
    fault_of,
    kinds_of,
    letters_key,
    needs_why,
)
from counter_app.ui.values import GuardKind, LetterState, PointState, Tone
from tests.services.desk import Desk, instant, open_desk

NAMES: dict[AnyLetter, str] = {kind: kind.name.lower() for kind in LetterKind}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path, now=files.NOW)
    yield opened
    opened.app.close()


def card_of(desk: Desk, file: files.File) -> Card:
    return desk.app.counter.look(desk.take_in(file))


def signed_as(card: Card, kind: LetterKind, mode: SigningMode) -> Card:
    return replace(card, settings=card.settings.with_kind(kind, replace(card.signing(kind), signing=mode)))


@pytest.mark.parametrize(
    ("mode", "act"),
    [
        (SigningMode.STOCK, MainAct.PRINT_AND_GIVE),
        (SigningMode.ON_THE_SPOT, MainAct.PRINT_TO_SIGN),
        (SigningMode.AHEAD, MainAct.PRINT_TO_SIGN),
    ],
)
def test_the_way_of_signing_names_the_act(desk: Desk, mode: SigningMode, act: MainAct) -> None:
    card = signed_as(card_of(desk, files.birth()), LetterKind.BIRTH, mode)
    assert main_act(card, Decision()) is act


def test_a_condolence_is_looked_at_twice_before_anything_is_printed(desk: Desk) -> None:
    card = card_of(desk, files.death())
    assert main_act(card, Decision()) is MainAct.LOOK_AGAIN
    assert main_act(card, Decision(looked=True)) is MainAct.PRINT_AND_GIVE
    assert main_act(card, Decision(letters=(), why="gia đình xin thôi")) is MainAct.GIVE_WITHOUT


def test_a_sheet_that_cannot_be_shown_cannot_be_printed(desk: Desk) -> None:
    assert main_act(card_of(desk, files.birth()), Decision(), drawable=False) is MainAct.STUCK


def test_without_a_letter_nothing_need_be_drawn(desk: Desk) -> None:
    assert main_act(card_of(desk, files.again()), Decision(), drawable=False) is MainAct.GIVE_WITHOUT


def test_missing_words_can_still_be_passed_over_by_giving_no_letter(desk: Desk) -> None:
    card = card_of(desk, files.wordless())
    assert main_act(card, Decision()) is MainAct.STUCK
    assert main_act(card, Decision(letters=(), why="chưa rõ tên mẹ")) is MainAct.GIVE_WITHOUT


def test_an_asked_letter_is_decided_first_and_then_printed_or_not(desk: Desk) -> None:
    card = card_of(desk, files.verified_late())
    assert main_act(card, Decision()) is MainAct.DECIDE
    assert main_act(card, Decision(letters=(LetterKind.APOLOGY,))) is MainAct.PRINT_TO_SIGN
    assert main_act(card, Decision(letters=())) is MainAct.GIVE_WITHOUT
    assert not needs_why(card, ())
    assert not needs_why(card, (LetterKind.APOLOGY,))


def test_a_held_letter_may_be_given_with_a_reason(desk: Desk) -> None:
    card = card_of(desk, files.again())
    assert chosen(card, Decision()) == ()
    assert possible_kinds(card) == (LetterKind.BIRTH,)
    assert needs_why(card, (LetterKind.BIRTH,))
    question = ask_letters(card, Decision(), NAMES)
    assert [option.key for option in question.options] == ["7", "-"]
    assert fault_of(question, Answer(Asked.LETTERS, "7", "  "))
    assert not fault_of(question, Answer(Asked.LETTERS, "7", "gia đình đề nghị"))
    assert not fault_of(question, Answer(Asked.LETTERS, "-", ""))


def test_an_apology_may_be_chosen_wherever_the_result_came_late(desk: Desk) -> None:
    card = card_of(desk, files.late_paper(cause="citizen"))
    assert card.choice.proposals == ()
    assert possible_kinds(card) == (LetterKind.APOLOGY,)


@pytest.mark.parametrize("kinds", [(), (LetterKind.BIRTH,), (LetterKind.BIRTH, LetterKind.APOLOGY)])
def test_the_key_of_an_option_says_its_letters(kinds: tuple[LetterKind, ...]) -> None:
    assert kinds_of(letters_key(kinds)) == kinds


def test_the_order_names_the_applicant_unless_someone_else_collects(desk: Desk) -> None:
    card = card_of(desk, files.birth())
    assert order(card, Decision()).collector == "Lò Thị Mai"
    assert order(card, Decision(collector="Lường Văn Thiệp")).collector == "Lường Văn Thiệp"
    assert order(card, Decision()).letters is None, "what the rules propose is left to the service"


def test_the_instant_a_result_was_ready_lies_between_receipt_and_now(desk: Desk) -> None:
    question = ask_ready(card_of(desk, files.never_marked()))

    def fault(moment: str | None) -> str:
        return fault_of(question, Answer(Asked.READY, "earlier", "", instant(moment) if moment else None))

    assert not fault("2026-11-17T16:00")
    assert fault("2026-11-12T16:00") != fault("2026-11-25T16:00") != fault(None) != ""
    assert not fault_of(question, Answer(Asked.READY, "now", ""))


def test_the_card_reads_the_names_aloud_before_everything_that_was_checked(desk: Desk) -> None:
    value = card_value(card_of(desk, files.birth()), Decision())
    first, last = value.guards[0], value.guards[-1]
    assert first.words == "Đọc lại tên cháu với gia đình trước khi in: **Lường Lò Bảo An**."
    assert last.kind is GuardKind.CLEAR
    assert value.badge is not None
    assert value.badge.tone is Tone.READY, "done by the office is never red"


def test_only_the_stretch_after_a_broken_promise_is_red(desk: Desk) -> None:
    track = card_value(card_of(desk, files.late_paper()), Decision()).track
    assert [point.label for point in track] == ["Nhận", "Hẹn trả", "Xong", "Hôm nay"]
    assert [point.late_stretch for point in track] == [False, False, True, False]
    kept = card_value(card_of(desk, files.birth()), Decision()).track
    assert not any(point.late_stretch or point.state is PointState.LATE for point in kept)


def test_a_name_that_differs_from_the_certificate_blocks_the_letter_with_both_spellings(desk: Desk) -> None:
    file = files.birth(certificate={"names": ["Lường Lò Bảo Ân"]})
    (line,) = card_value(card_of(desk, file), Decision()).lines
    assert line.state is LetterState.BLOCKED
    assert "Lường Lò Bảo An" in line.why
    assert "Lường Lò Bảo Ân" in line.why


def test_a_contribution_has_a_letter_but_no_dates(desk: Desk) -> None:
    given = desk.app.intake.contribute(
        {
            "recipient": {"type": "person", "name": "Hà Văn Thoại", "address": "bản Huổi Mí"},
            "content": "cống thoát nước bị tắc",
            "received": "2026-11-12",
            "channel": "hòm thư góp ý",
        }
    )
    card = desk.app.counter.look(given.id)
    value = card_value(card, Decision())
    assert value.name == "Hà Văn Thoại"
    assert value.track == ()
    assert value.badge is None
    assert main_act(card, Decision()) is MainAct.PRINT_AND_GIVE


def test_every_banner_has_a_bold_lead_and_a_way_out() -> None:
    value = banner_of(NoPrinter(name="HP"))
    assert value.lead
    assert value.action is not None
    assert banner_of(StockEmpty(kind=7)).action is not None
    assert halves("Một câu. Câu sau.") == ("Một câu.", "Câu sau.")
    assert halves("Chỉ một câu.") == ("Chỉ một câu.", "")
