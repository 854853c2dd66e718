"""The register of dossiers over a period (form 07): what one line says of a dossier, and what heads the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .dossier import Channel, Dossier, State
from .instants import DayRange, local
from .office import FormNaming, Office


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One dossier in the book, in the columns of form 07 (Circular 03/2025/TT-VPCP, Annex I).

    `given` is when the result was handed over, `closed` when the dossier ended without one in the state `ended`.
    """

    place: int
    code: str
    procedure: str
    applicant: str
    address: str
    phone: str
    received: datetime
    promise: datetime | None
    given: datetime | None
    closed: datetime | None
    ended: State | None
    channel: Channel | None
    collector: str


@dataclass(frozen=True, slots=True)
class FollowUpHead:
    """What stands above the lines: whose book it is, its name of the day, the days it covers, the day it is made."""

    office: Office
    naming: FormNaming
    days: DayRange
    made: date
    number: str = ""


def line_of(place: int, dossier: Dossier, procedure: str) -> FollowUpLine:
    """The line of a dossier at a place of the book, counted from 1."""
    unfinished = dossier.closed if dossier.handed_over is None else None
    return FollowUpLine(
        place=place,
        code=dossier.code,
        procedure=procedure,
        applicant=dossier.applicant.name,
        address=dossier.applicant.address,
        phone=dossier.applicant.phone,
        received=local(dossier.received),
        promise=None if dossier.promise is None else local(dossier.promise),
        given=None if dossier.handed_over is None else local(dossier.handed_over),
        closed=None if unfinished is None else local(unfinished),
        ended=dossier.state if unfinished is not None else None,
        channel=dossier.channel,
        collector=dossier.collector,
    )
