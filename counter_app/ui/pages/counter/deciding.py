"""What the officer has decided so far about a card, and what the next Enter would therefore do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from counter_app.domain.choice import Ground, Stand
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Channel, Dossier
from counter_app.domain.guards import Guard, Verdict
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.joint import one_event
from counter_app.domain.letter import AnyLetter, Case, LetterKind, SheetKind, SigningMode
from counter_app.domain.logbook import Sheet
from counter_app.domain.rewording import Reworded
from counter_app.domain.standing import Closed, Late, Standing, Waiting
from counter_app.services.acts.counter import Card


@dataclass(frozen=True, slots=True)
class Decision:
    """The officer's own words about one case; `letters` None leaves the choice to the rules.

    `ready` answers when the result of a dossier never marked ready was ready; `looked` says that a condolence was
    read a second time; an empty `collector` is the applicant; `also` are codes handed over with it by one letter;
    `reworded` are free paragraphs written for these letters alone. `channel` None leaves it to what is arranged, else
    the counter.
    """

    letters: tuple[AnyLetter, ...] | None = None
    why: str = ""
    ready: datetime | None = None
    channel: Channel | None = None
    collector: str = ""
    typed: tuple[tuple[AnyLetter, str], ...] = ()
    looked: bool = False
    also: tuple[str, ...] = ()
    reworded: tuple[tuple[SheetKind, Reworded], ...] = ()


class MainAct(StrEnum):
    """What Enter does on the card that is shown."""

    PRINT_AND_GIVE = "print_and_give"
    PRINT_TO_SIGN = "print_to_sign"
    SIGNED_AND_GIVE = "signed_and_give"
    GIVE_PREPARED = "give_prepared"
    GIVE_WITHOUT = "give_without"
    LOOK_AGAIN = "look_again"
    DECIDE = "decide"
    ANSWER_READY = "answer_ready"
    WAIT_SIGNATURE = "wait_signature"
    STUCK = "stuck"
    CLOSED = "closed"

    @property
    def hands_over(self) -> bool:
        """Whether it goes to the handover service."""
        return self in _HANDOVERS

    @property
    def is_idle(self) -> bool:
        """Whether Enter does nothing at all."""
        return self in (MainAct.WAIT_SIGNATURE, MainAct.STUCK, MainAct.CLOSED)


_HANDOVERS = frozenset(
    {
        MainAct.PRINT_AND_GIVE,
        MainAct.PRINT_TO_SIGN,
        MainAct.SIGNED_AND_GIVE,
        MainAct.GIVE_PREPARED,
        MainAct.GIVE_WITHOUT,
    }
)


class _Need(StrEnum):
    """What one letter still wants before it can be handed over; the most demanding names the act."""

    AWAIT = "await"
    PRINT_SIGN = "print_sign"
    HAND_SIGN = "hand_sign"
    PRINT = "print"
    NOTHING = "nothing"


_DEMANDING = (_Need.AWAIT, _Need.PRINT_SIGN, _Need.HAND_SIGN, _Need.PRINT, _Need.NOTHING)


def is_closed(card: Card) -> bool:
    """Whether nothing can be handed over any more; a contribution can always be thanked."""
    return isinstance(card.case, Dossier) and not card.case.is_open


def mourns(card: Card) -> bool:
    """Whether a family in mourning stands at the counter: a death is registered, or the child has died."""
    found = (finding for proposal in card.choice.proposals for finding in proposal.findings)
    return card.quiet or any(one.guard is Guard.CHILD_DIED and one.verdict is Verdict.HOLDS for one in found)


def chosen(card: Card, decision: Decision) -> tuple[AnyLetter, ...]:
    """The letters that Enter would give: the officer's own, else those the rules propose."""
    return card.choice.proposed if decision.letters is None else decision.letters


def shown(card: Card, decision: Decision) -> tuple[AnyLetter, ...]:
    """The letters whose sheets are worth showing: those to be given, else the one the officer is asked about."""
    kinds = chosen(card, decision)
    if card.choice.needs_ready:
        return ()
    if kinds or decision.letters is not None or is_closed(card) or is_veiled(card):
        # The letter to somebody unnamed lies open on the screen only once the officer has said that it is to be sent.
        return kinds
    return card.choice.asked[:1]


def must_decide(card: Card, decision: Decision) -> bool:
    """Whether a guard asks the officer, or a name is not the certificate's, and no answer was given yet."""
    return decision.letters is None and (bool(card.choice.asked) or card.choice.differing is not None)


def open_sheet(card: Card, kind: AnyLetter) -> Sheet | None:
    """The sheet of this kind that is numbered already and waits, if any."""
    return card.open_sheet(kind)


def belongs_with(card: Card, other: Card) -> bool:
    """Whether another card may be joined to this one: both open, of one event, and its letter held back by neither."""
    if is_closed(card) or is_closed(other) or not one_event(card.case, other.case):
        return False
    return all(_event_stand(one) not in (None, Stand.HELD) for one in (card, other))


def _event_stand(card: Card) -> Stand | None:
    """How the letter of the card's event stands, None where none came up."""
    return next((one.stand for one in card.choice.proposals if one.ground is Ground.EVENT), None)


def missing_words(card: Card, kinds: tuple[AnyLetter, ...]) -> tuple[str, ...]:
    """Fields without which one of the letters cannot be worded; a sheet already numbered has its words."""
    fields: list[str] = []
    for kind in kinds:
        proposal = card.choice.about(kind)
        if proposal is not None and open_sheet(card, kind) is None:
            fields += proposal.missing
    return tuple(dict.fromkeys(fields))


def main_act(card: Card, decision: Decision, *, drawable: bool = True) -> MainAct:
    """What Enter does now; `drawable` is False when a sheet cannot be shown, so it cannot be printed either."""
    if is_closed(card):
        return MainAct.CLOSED
    if card.choice.needs_ready:
        return MainAct.ANSWER_READY
    if must_decide(card, decision):
        return MainAct.DECIDE
    kinds = chosen(card, decision)
    if not kinds:
        return MainAct.GIVE_WITHOUT
    if missing_words(card, kinds) or not drawable:
        return MainAct.STUCK
    needs = (_need(card, kind, about) for kind in kinds for about in card.about(kind))
    act = _act_of(min(needs, key=_DEMANDING.index))
    # A sheet that was just printed to be signed has been read before it was printed.
    fresh = act in (MainAct.PRINT_AND_GIVE, MainAct.PRINT_TO_SIGN, MainAct.GIVE_PREPARED)
    return MainAct.LOOK_AGAIN if card.quiet and fresh and not decision.looked else act


def order(card: Card, decision: Decision) -> HandoverOrder:
    """The order for the handover service."""
    return HandoverOrder(
        codes=card.codes,
        collector=decision.collector or ("" if is_veiled(card) else applicant_name(card)),
        letters=decision.letters,
        why=decision.why,
        channel=decision.channel or Channel.COUNTER,
        ready=decision.ready,
        typed=decision.typed,
        reworded=decision.reworded,
    )


def applicant_name(card: Card) -> str:
    """Who filed the dossier, or whom a contribution came from, where they may be named."""
    case = card.case
    if isinstance(case, Contribution):
        from counter_app.sentences.contributions import contributor  # noqa: PLC0415 - no dossier asks for it

        return contributor(case)
    return case.applicant.name if isinstance(case, Dossier) else case.recipient.name


def is_veiled(card: Card) -> bool:
    """Whether the card is about somebody who asked not to be named."""
    return isinstance(card.case, Contribution) and card.case.anonymous


def possible_kinds(card: Card) -> tuple[AnyLetter, ...]:
    """Every kind that can be worded for the case, held ones included; an apology wherever the result came late."""
    kinds = [proposal.kind for proposal in card.choice.proposals]
    # That an answer to a contribution came late no date tells: the officer knows.
    late = was_late(card.standing) or isinstance(card.case, Contribution)
    if late and LetterKind.APOLOGY not in kinds:
        kinds.append(LetterKind.APOLOGY)
    return tuple(kinds)


def was_late(standing: Standing | None) -> bool:
    """Whether the office's own work came after its promise."""
    match standing:
        case Late():
            return True
        case Waiting(was_late=late) | Closed(was_late=late):
            return late is not None
        case _:
            return False


def _need(card: Card, kind: AnyLetter, about: tuple[Case, ...]) -> _Need:
    sheet = card.open_sheet(kind, about)
    if sheet is None or sheet.spooled is None:
        mode = card.signing(kind).signing if sheet is None else sheet.signing
        return _Need.PRINT if mode is SigningMode.STOCK else _Need.PRINT_SIGN
    if sheet.signed is not None:
        return _Need.NOTHING
    return _Need.HAND_SIGN if sheet.signing is SigningMode.ON_THE_SPOT else _Need.AWAIT


def _act_of(need: _Need) -> MainAct:
    match need:
        case _Need.AWAIT:
            return MainAct.WAIT_SIGNATURE
        case _Need.PRINT_SIGN:
            return MainAct.PRINT_TO_SIGN
        case _Need.HAND_SIGN:
            return MainAct.SIGNED_AND_GIVE
        case _Need.PRINT:
            return MainAct.PRINT_AND_GIVE
        case _Need.NOTHING:
            return MainAct.GIVE_PREPARED
        case never:
            assert_never(never)
