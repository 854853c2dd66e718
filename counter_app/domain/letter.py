"""The five letters, what each is about, and the finished words that stand on one sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum

from .contribution import Contribution
from .dossier import Cause, Dossier
from .event import BirthEvent, Child, DeathEvent, Event, MarriageEvent
from .greeting import Greeting
from .layout import Preprinted
from .lunar import LunarDate
from .own_kind import FIRST_OWN, OwnField, OwnKind
from .paper_size import PaperSize
from .person import person_key
from .procedure import EventKind


class LetterKind(IntEnum):
    """The letters of the model "Chính quyền thân thiện", by the number of their form (Mẫu)."""

    THANKS = 5
    APOLOGY = 6
    BIRTH = 7
    MARRIAGE = 8
    CONDOLENCE = 9


class FormKind(IntEnum):
    """The forms a dossier lives by at the one-stop counter (Circular 03/2025/TT-VPCP, Annex I).

    Each value is the form's number and a hundred, so that form 05 is never taken for letter 5.
    """

    RECEIPT = 101
    SUPPLEMENT = 102
    REFUSAL = 103
    SLIP = 104
    STOP = 105
    CONTROL = 106
    FOLLOW_UP = 107

    @property
    def form(self) -> int:
        """Its number in the Annex, 1 to 7."""
        return int(self) - 100


#: What a handover may give: a letter of the model, or of a kind the commune made for itself.
AnyLetter = LetterKind | OwnKind
SheetKind = LetterKind | FormKind | OwnKind


def sheet_kind(value: int, name: str = "") -> SheetKind:
    """The letter or form that a stored number stands for; raises ValueError for any other number.

    `name` is what a kind of the commune's own was called when the number was stored.
    """
    if value >= FIRST_OWN:
        return OwnKind(value, name)
    return FormKind(value) if value > 100 else LetterKind(value)


def any_letter(value: int, name: str = "") -> AnyLetter:
    """The letter that a stored number stands for; raises ValueError for a form's and any other number."""
    return OwnKind(value, name) if value >= FIRST_OWN else LetterKind(value)


def is_quiet(kind: SheetKind) -> bool:
    """Whether a letter of this kind goes to people who grieve: it never lies among happy ones."""
    return kind.is_quiet if isinstance(kind, OwnKind) else kind is LetterKind.CONDOLENCE


KIND_OF_EVENT = {
    EventKind.BIRTH: LetterKind.BIRTH,
    EventKind.MARRIAGE: LetterKind.MARRIAGE,
    EventKind.DEATH: LetterKind.CONDOLENCE,
}


class SigningMode(StrEnum):
    """When the Chairman signs: ahead of the handover, as stock signed beforehand, or on the spot."""

    AHEAD = "ahead"
    STOCK = "stock"
    ON_THE_SPOT = "on_the_spot"


Case = Dossier | Contribution | Greeting


def case_code(case: Case) -> str:
    """The code by which people name the case: dossier code, contribution id or that of a letter of our own accord."""
    return case.code if isinstance(case, Dossier) else case.id


@dataclass(frozen=True, slots=True)
class LateFacts:
    """What an apology says of one late dossier: the promise, when the result was ready, and why it was late.

    `kept_anew`: the promise of an apology slip, which stands in `promise`, was kept; the working days are then those
    after the receipt's. `pending`: there is no result yet, `ready` is now, and `again` the instant promised instead.
    """

    received: datetime
    promise: datetime
    ready: datetime
    working_days: int
    cause: Cause | None = None
    cause_words: str = ""
    kept_anew: bool = False
    pending: bool = False
    again: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to be worded: its kind, the case or cases it is about, and the day it is given.

    `nth` counts the apologies of its case, this one included, from 1. Several cases only ever stand together for one
    event (twins in two dossiers, a birth and its linked procedure). `own_fields` are the placeholders that only its
    kind has.
    """

    kind: AnyLetter
    cases: tuple[Case, ...]
    day: date
    procedure_name: str = ""
    late: LateFacts | None = None
    lunar_death: LunarDate | None = None
    document_number: str = ""
    nth: int = 1
    own_fields: tuple[OwnField, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its cases, in order."""
        return tuple(case_code(case) for case in self.cases)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of its dossiers, in order."""
        return tuple(
            case.event for case in self.cases if isinstance(case, Dossier) and case.event is not None
        )

    @property
    def children(self) -> tuple[Child, ...]:
        """All children of a birth, each once, the first-born dossier first."""
        seen: dict[str, Child] = {}
        for event in self.events:
            if isinstance(event, BirthEvent):
                for child in event.children:
                    seen.setdefault(person_key(child.name, child.birth_date), child)
        return tuple(seen.values())

    @property
    def birth(self) -> BirthEvent | None:
        """The birth it congratulates on, parents taken from the first dossier."""
        return next((event for event in self.events if isinstance(event, BirthEvent)), None)

    @property
    def marriage(self) -> MarriageEvent | None:
        """The marriage it congratulates on."""
        return next((event for event in self.events if isinstance(event, MarriageEvent)), None)

    @property
    def death(self) -> DeathEvent | None:
        """The death it condoles on."""
        return next((event for event in self.events if isinstance(event, DeathEvent)), None)


@dataclass(frozen=True, slots=True)
class Wording:
    """The finished words of one sheet: enough to draw it again, letter for letter, whatever changes later.

    `fields` are the template's placeholders with their text; `shown` are label and words for proof-reading on
    screen, in reading order; `reworded` names the fields that the officer wrote for this letter alone;
    `stock` is set when the paper carries the fixed parts already. `listed` is how every list names the addressee where
    it must not tell who that is.
    """

    kind: SheetKind
    paper: PaperSize
    template: str
    addressee: str
    fields: tuple[tuple[str, str], ...]
    shown: tuple[tuple[str, str], ...] = ()
    reworded: tuple[str, ...] = ()
    stock: Preprinted | None = None
    listed: str = ""

    @property
    def addressee_listed(self) -> str:
        """Whom lists say it is addressed to."""
        return self.listed or self.addressee


@dataclass(frozen=True, slots=True)
class DrawnLetter:
    """A sheet as PDF bytes, with the version (hash) of the template it was drawn from and its own SHA-256.

    `template` are the bytes of that template, to be kept beside the sheet.
    """

    pdf: bytes
    pages: int
    template_version: str
    sha256: str
    text: tuple[str, ...] = field(default=())
    template: bytes = field(default=b"", repr=False)
