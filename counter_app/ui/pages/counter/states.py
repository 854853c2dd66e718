"""Every state the counter page can be seen in."""

from __future__ import annotations

from enum import StrEnum

from counter_app.ui.pages.counter.deciding import MainAct, is_closed
from counter_app.ui.pages.counter.phase import Phase
from counter_app.ui.pages.counter.questions import Asked
from counter_app.ui.pages.counter.session import CounterSession


class CounterState(StrEnum):
    """What an officer would say the page is doing; a state without a picture fails the gallery."""

    EMPTY = "empty"
    READING = "reading"
    SEVERAL = "several"
    NOT_FOUND = "not_found"
    LETTER = "letter"
    TWO_LETTERS = "two_letters"
    TO_PRINT_AND_SIGN = "to_print_and_sign"
    SIGNED_BY_HAND = "signed_by_hand"
    PREPARED = "prepared"
    UNSIGNED = "unsigned"
    NO_LETTER = "no_letter"
    TO_DECIDE = "to_decide"
    STUCK = "stuck"
    QUIET = "quiet"
    SECOND_LOOK = "second_look"
    ENLARGED = "enlarged"
    WORKING = "working"
    CLOSED = "closed"
    ASKED_READY = "asked_ready"
    ASKED_LETTERS = "asked_letters"
    ASKED_NO_LETTER = "asked_no_letter"
    ASKED_CAUSE = "asked_cause"
    ASKED_UNDO = "asked_undo"
    ASKED_NUMBER = "asked_number"
    ASKED_JOIN = "asked_join"
    ASKED_WORDS = "asked_words"
    SIBLING_READY = "sibling_ready"
    JOINED = "joined"
    RECENTS = "recents"


class Looking(StrEnum):
    """Whether the sheet fills the page, and why."""

    NOT = "not"
    LARGE = "large"
    SECOND = "second"


_PHASES = {
    Phase.EMPTY: CounterState.EMPTY,
    Phase.READING: CounterState.READING,
    Phase.SEVERAL: CounterState.SEVERAL,
    Phase.NOT_FOUND: CounterState.NOT_FOUND,
}
_ACTS = {
    MainAct.PRINT_AND_GIVE: CounterState.LETTER,
    MainAct.PRINT_TO_SIGN: CounterState.TO_PRINT_AND_SIGN,
    MainAct.SIGNED_AND_GIVE: CounterState.SIGNED_BY_HAND,
    MainAct.GIVE_PREPARED: CounterState.PREPARED,
    MainAct.GIVE_WITHOUT: CounterState.NO_LETTER,
    MainAct.LOOK_AGAIN: CounterState.QUIET,
    MainAct.DECIDE: CounterState.TO_DECIDE,
    MainAct.ANSWER_READY: CounterState.TO_DECIDE,
    MainAct.WAIT_SIGNATURE: CounterState.UNSIGNED,
    MainAct.STUCK: CounterState.STUCK,
    MainAct.CLOSED: CounterState.CLOSED,
}


def state_of(
    session: CounterSession, asked: Asked | None, looking: Looking, *, recents: bool
) -> CounterState:
    """The state of the page from what goes on in it."""
    if session.working:
        return CounterState.WORKING
    if asked is not None:
        return CounterState(f"asked_{asked.value}")
    if recents:
        return CounterState.RECENTS
    if looking is not Looking.NOT:
        return CounterState.SECOND_LOOK if looking is Looking.SECOND else CounterState.ENLARGED
    card, act = session.card, session.act
    if card is None or act is None:
        return _PHASES.get(session.phase, CounterState.EMPTY)
    if not is_closed(card) and session.previews is not None and len(session.previews) > 1:
        return CounterState.TWO_LETTERS
    if act is MainAct.PRINT_AND_GIVE and (card.others or card.siblings):
        return CounterState.JOINED if card.others else CounterState.SIBLING_READY
    return _ACTS[act]
