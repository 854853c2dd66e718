"""The right letter, and why: procedure × outcome × lateness, each proposal with the reasons for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .contribution import Contribution
from .dossier import Cause, Dossier, State
from .event import BirthEvent, DeathEvent, MarriageEvent
from .greeting import Greeting
from .guards import Finding, Guard, History, Verdict, findings
from .letter import KIND_OF_EVENT, AnyLetter, Case, LateFacts, LetterKind
from .office import GuardLimits
from .procedure import Procedure


class Stand(StrEnum):
    """Whether a letter is given of its own accord, only if the officer says so, or held back."""

    PROPOSED = "proposed"
    ASKED = "asked"
    HELD = "held"


class Ground(StrEnum):
    """The ground on which a kind came up at all."""

    EVENT = "event"
    LATE_OFFICE = "late_office"
    LATE_CAUSE_UNKNOWN = "late_cause_unknown"
    LATE_VERIFICATION = "late_verification"
    LATE_OTHER_AGENCY = "late_other_agency"
    KEPT_ANEW = "kept_anew"
    CONTRIBUTION = "contribution"
    ALREADY_THANKED = "already_thanked"
    ANONYMOUS = "anonymous"
    GREETING = "greeting"
    ALREADY_GREETED = "already_greeted"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One kind of letter for one case, how it stands, the ground it came up on, and what the guards found."""

    kind: AnyLetter
    stand: Stand
    ground: Ground
    findings: tuple[Finding, ...] = ()
    late: LateFacts | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """All that the rules say about the letters of one case; empty proposals mean that no letter belongs to it."""

    proposals: tuple[Proposal, ...] = ()
    needs_ready: bool = False

    @property
    def proposed(self) -> tuple[AnyLetter, ...]:
        """The kinds that are given unless the officer chooses otherwise."""
        return tuple(one.kind for one in self.proposals if one.stand is Stand.PROPOSED)

    @property
    def asked(self) -> tuple[AnyLetter, ...]:
        """The kinds about which the officer must decide before the handover."""
        return tuple(one.kind for one in self.proposals if one.stand is Stand.ASKED)

    @property
    def held(self) -> tuple[AnyLetter, ...]:
        """The kinds that a guard holds back."""
        return tuple(one.kind for one in self.proposals if one.stand is Stand.HELD)

    @property
    def differing(self) -> Finding | None:
        """The name that is not the certificate's, where nothing else holds the letter: one of the two is wrong."""
        for proposal in self.proposals:
            holding = [finding for finding in proposal.findings if finding.verdict is Verdict.HOLDS]
            if {finding.guard for finding in holding} == {Guard.CERTIFICATE_NAMES}:
                return holding[0]
        return None

    def about(self, kind: AnyLetter) -> Proposal | None:
        """The proposal of one kind, if it came up."""
        return next((one for one in self.proposals if one.kind == kind), None)


def choose(
    case: Case,
    procedure: Procedure | None,
    history: History,
    limits: GuardLimits,
    late: LateFacts | None,
) -> Choice:
    """The letters of a case with their reasons; `late` holds the facts when its result came after the promise.

    A dossier past its promise that was never marked ready sets `needs_ready`: only the officer knows when it was.
    """
    if isinstance(case, Greeting):
        given, first = (Stand.ASKED, Ground.ALREADY_GREETED), (Stand.PROPOSED, Ground.GREETING)
        return Choice((Proposal(case.kind, *(given if case.given else first)),))
    if isinstance(case, Contribution):
        if case.thanked:
            return Choice((Proposal(LetterKind.THANKS, Stand.ASKED, Ground.ALREADY_THANKED),))
        if case.anonymous:
            missing = _thanks_gaps(case)
            return Choice((Proposal(LetterKind.THANKS, Stand.ASKED, Ground.ANONYMOUS, missing=missing),))
        return Choice(
            (Proposal(LetterKind.THANKS, Stand.PROPOSED, Ground.CONTRIBUTION, missing=_thanks_gaps(case)),)
        )
    proposals = [
        one for one in (_for_event(case, procedure, history, limits), _for_lateness(case, late)) if one
    ]
    # Within the promise of its slip it is late against the receipt whenever the result was ready.
    asks = late is not None and not late.kept_anew and case.ready is None
    return Choice(tuple(proposals), needs_ready=asks)


def _for_event(
    dossier: Dossier, procedure: Procedure | None, history: History, limits: GuardLimits
) -> Proposal | None:
    event = dossier.event
    if event is None or procedure is None:
        return None
    if dossier.state in (State.WITHDRAWN, State.NOT_ACCEPTED, State.STOPPED):
        return None
    kind = KIND_OF_EVENT[event.kind]
    found = findings(dossier, event, kind, procedure, history, limits)
    verdicts = {finding.verdict for finding in found}
    stand = (
        Stand.HELD
        if Verdict.HOLDS in verdicts
        else Stand.ASKED
        if Verdict.ASKS in verdicts
        else Stand.PROPOSED
    )
    return Proposal(kind, stand, Ground.EVENT, found, missing=_event_gaps(dossier))


def _for_lateness(dossier: Dossier, late: LateFacts | None) -> Proposal | None:
    """Mẫu 6 stands beside the other letter only when the office was late; never when the result was ready on time.

    Where the promise that an apology slip made anew was kept, people have had their apology: the officer is asked.
    """
    if late is None:
        return None
    cause = dossier.cause or late.cause
    if late.kept_anew and cause is not Cause.CITIZEN:
        return Proposal(LetterKind.APOLOGY, Stand.ASKED, Ground.KEPT_ANEW, late=late)
    match cause:
        case Cause.CITIZEN:
            return None
        case Cause.OFFICE:
            return Proposal(LetterKind.APOLOGY, Stand.PROPOSED, Ground.LATE_OFFICE, late=late)
        case None:
            return Proposal(LetterKind.APOLOGY, Stand.PROPOSED, Ground.LATE_CAUSE_UNKNOWN, late=late)
        case Cause.VERIFICATION:
            return Proposal(LetterKind.APOLOGY, Stand.ASKED, Ground.LATE_VERIFICATION, late=late)
        case Cause.OTHER_AGENCY:
            return Proposal(LetterKind.APOLOGY, Stand.ASKED, Ground.LATE_OTHER_AGENCY, late=late)


def _event_gaps(dossier: Dossier) -> tuple[str, ...]:
    """Fields without which the letter of the event cannot be worded."""
    match dossier.event:
        case BirthEvent() as birth:
            parents = [
                one for one in (birth.father, birth.mother, birth.guardian) if one is not None and one.name
            ]
            return () if parents else ("event.mother",)
        case MarriageEvent() | DeathEvent() | None:
            return ()


def _thanks_gaps(contribution: Contribution) -> tuple[str, ...]:
    return () if contribution.content else ("content",)
