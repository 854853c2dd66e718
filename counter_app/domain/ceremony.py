"""A ceremony at which certificates are conferred: when, where, by whom, on which families, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from .ceremony_rules import AgendaItem, CheckItem
from .errors.ceremonies import CeremonyCancelled, PartyNotThere
from .office import Signatory
from .person import Sex
from .procedure import EventKind

CeremonyId = NewType("CeremonyId", str)
COUNTER = "counter"
"""Where a family that was absent may be sent instead of another ceremony."""


def ceremony_id(year: int, number: int) -> CeremonyId:
    """`LT-2026-0007`."""
    return CeremonyId(f"LT-{year}-{number:04d}")


class Mode(StrEnum):
    """How a ceremony comes about: at once at the desk, in the weekly slot, or for a group from time to time."""

    AT_ONCE = "at_once"
    WEEKLY = "weekly"
    GROUP = "group"


class Role(StrEnum):
    """Who of a family is meant: husband and wife at a marriage, the family at a birth."""

    HUSBAND = "husband"
    WIFE = "wife"
    FAMILY = "family"


BOTH = (Role.HUSBAND, Role.WIFE)


class Consent(StrEnum):
    """What a family has agreed to; nothing unless it was asked and said yes (Law 91/2025/QH15)."""

    PHOTO = "photo"
    SCREEN = "screen"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class WaitRequest:
    """Both parties asked on a day that signing wait for the ceremony; `before` is the promise until then."""

    asked: date
    before: datetime | None


@dataclass(frozen=True, slots=True)
class Party:
    """One family of a ceremony, by its dossier; `titles` are those a couple wishes, `elder` those of older people.

    `keys` tell whether another dossier is about the same people.

    `signed_on` is the day both had signed (ngày ký), `conferred` when the certificate was conferred in due form
    (ngày trao trang trọng): two facts, both kept. `say` is how the names are said, `moved_to` another ceremony or
    `counter`. A foreign element (`foreign`) sets a limit from the day the Chairman signed.
    """

    code: str
    names: tuple[str, ...]
    titles: tuple[str, ...] = ()
    elder: bool = False
    parents: tuple[str, ...] = ()
    sexes: tuple[Sex, ...] = ()
    keys: tuple[str, ...] = ()
    say: str = ""
    guests: int = 0
    consents: tuple[Consent, ...] = ()
    foreign: bool = False
    chairman_signed: date | None = None
    asked_longer: bool = False
    wait: WaitRequest | None = None
    present: tuple[Role, ...] = ()
    book: tuple[Role, ...] = ()
    certificate: tuple[Role, ...] = ()
    signed_on: date | None = None
    originals: tuple[Role, ...] = ()
    conferred: datetime | None = None
    absent: datetime | None = None
    moved_to: str = ""

    @property
    def is_here(self) -> bool:
        """Whether the ceremony still has to do with them."""
        return not self.moved_to

    @property
    def both_signed(self) -> bool:
        """Whether husband and wife have each signed the book and the certificate."""
        return set(BOTH) <= set(self.book) and set(BOTH) <= set(self.certificate)


@dataclass(frozen=True, slots=True)
class Ceremony:
    """One ceremony; `least` is how many minutes it takes even when its agenda is shorter.

    `why` is the officer's reason for an unusual day or hour. `stood_in`: the stand-in presides. Whether a result
    is in its citizen's hands is asked of the dossier, never kept here a second time.
    """

    id: CeremonyId
    about: EventKind
    mode: Mode
    starts: datetime
    place: str
    presides: Signatory
    stand_in: Signatory | None = None
    stood_in: bool = False
    parties: tuple[Party, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    checklist: tuple[CheckItem, ...] = ()
    least: int = 0
    why: str = ""
    remark: str = ""
    cancelled: datetime | None = None
    cancelled_why: str = ""
    version: int = 0

    @property
    def here(self) -> tuple[Party, ...]:
        """The families that were not moved elsewhere."""
        return tuple(party for party in self.parties if party.is_here)

    @property
    def minutes(self) -> int:
        """How long it takes."""
        count = max(1, len(self.here))
        return max(self.least, sum(item.minutes + item.each * count for item in self.agenda))

    @property
    def ends(self) -> datetime:
        """When it is over, by its agenda."""
        return self.starts + timedelta(minutes=self.minutes)

    @property
    def leader(self) -> Signatory:
        """Who presides after all."""
        return self.stand_in if self.stood_in and self.stand_in is not None else self.presides

    @property
    def is_open(self) -> bool:
        """Whether it was not called off."""
        return self.cancelled is None

    def party(self, code: str) -> Party:
        """The family of a dossier that is still here; raises PartyNotThere."""
        found = next((party for party in self.here if party.code == code), None)
        if found is None:
            raise PartyNotThere(code=code, ceremony=self.id)
        return found

    def with_party(self, changed: Party) -> Ceremony:
        """The ceremony with one family's record replaced, or added behind the others."""
        if not any(party.code == changed.code and party.is_here for party in self.parties):
            return replace(self, parties=(*self.parties, changed))
        return replace(
            self,
            parties=tuple(
                changed if party.code == changed.code and party.is_here else party for party in self.parties
            ),
        )

    def without(self, code: str) -> Ceremony:
        """The ceremony without a family that was only pencilled in; raises PartyNotThere."""
        gone = self.party(code)
        return replace(self, parties=tuple(party for party in self.parties if party is not gone))

    def times(self) -> tuple[tuple[datetime, AgendaItem], ...]:
        """Each step of the agenda with the instant it begins."""
        count, at, told = max(1, len(self.here)), self.starts, []
        for item in self.agenda:
            told.append((at, item))
            at += timedelta(minutes=item.minutes + item.each * count)
        return tuple(told)


def must_be_open(ceremony: Ceremony) -> None:
    """Raises CeremonyCancelled when it was called off."""
    if ceremony.cancelled is not None:
        raise CeremonyCancelled(ceremony=ceremony.id, at=ceremony.cancelled)


def signed(party: Party, roles: tuple[Role, ...], *, book: bool, certificate: bool, day: date) -> Party:
    """The family with these signatures on record; `signed_on` once both stand on both papers.

    Law on Civil Status 60/2014/QH13, Art. 18: husband and wife sign the book and the certificate themselves.
    """
    changed = replace(
        party,
        book=_ordered((*party.book, *roles)) if book else party.book,
        certificate=_ordered((*party.certificate, *roles)) if certificate else party.certificate,
    )
    if changed.both_signed and changed.signed_on is None:
        changed = replace(changed, signed_on=day)
    return changed


def came(party: Party, roles: tuple[Role, ...]) -> Party:
    """The family with who of it has come; an absence noted before is no more."""
    return replace(party, present=_ordered(roles), absent=None if roles else party.absent)


def _ordered(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    return tuple(role for role in Role if role in roles)
