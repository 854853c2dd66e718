"""Ordinary dossiers to start from: everything in order, so that a test changes the one thing it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from counter_app.domain.choice import Choice, choose
from counter_app.domain.contribution import Contribution, ContributionId, Recipient, RecipientType
from counter_app.domain.dossier import Certificate, Dossier, DossierCode
from counter_app.domain.event import (
    BirthEvent,
    Child,
    DeathEvent,
    Deceased,
    Event,
    MarriageEvent,
    Parent,
    Spouse,
)
from counter_app.domain.guards import History
from counter_app.domain.instants import at
from counter_app.domain.letter import LateFacts
from counter_app.domain.office import GuardLimits
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import (
    EventKind,
    LetterDefault,
    Limit,
    LimitUnit,
    Nature,
    Procedure,
    ProcedureCode,
)


def day(text: str) -> PartialDate:
    """A date as a paper has it, in full or in part."""
    return PartialDate.parse(text)


def moment(text: str) -> datetime:
    """An instant on the office's clock: `2026-11-23 10:20`."""
    stamp, clock = text.split()
    return at(date.fromisoformat(stamp), time.fromisoformat(clock))


def procedure(event: EventKind | None = EventKind.BIRTH, **changes: Any) -> Procedure:
    """A procedure that registers an event for the first time and has its letter."""
    forms = {EventKind.BIRTH: 7, EventKind.MARRIAGE: 8, EventKind.DEATH: 9}
    names = {
        EventKind.BIRTH: "Đăng ký khai sinh",
        EventKind.MARRIAGE: "Đăng ký kết hôn",
        EventKind.DEATH: "Khai tử",
    }
    plain = Procedure(
        code=ProcedureCode("1.001193"),
        name="Chứng thực" if event is None else names[event],
        field="Hộ tịch",
        limit=Limit(1, LimitUnit.SAME_DAY, cutoff_15h=True),
        event=event,
        nature=Nature.OTHER if event is None else Nature.FIRST,
        letter_form=None if event is None else forms[event],
        letter_default=None if event is None else LetterDefault.PROPOSE,
    )
    return replace(plain, **changes)


def child(name: str = "Lường Lò Bảo An", born: str = "2026-11-02", **changes: Any) -> Child:
    """A girl of three weeks."""
    return replace(Child(name, Sex.FEMALE, day(born)), **changes)


def birth(*children: Child, **changes: Any) -> BirthEvent:
    """A birth with both parents."""
    plain = BirthEvent(children or (child(),), father=Parent("Lường Văn Thiệp"), mother=Parent("Lò Thị Mai"))
    return replace(plain, **changes)


def marriage(**changes: Any) -> MarriageEvent:
    """A marriage of two people of the commune."""
    plain = MarriageEvent(
        Spouse("Hà Văn Nam", day("1998-03-04")), Spouse("Lò Thị Hoa", day("2000-06-07")), day("2026-11-20")
    )
    return replace(plain, **changes)


def death(died: str = "2026-11-16", **changes: Any) -> DeathEvent:
    """The death of an old woman, brought by her son."""
    plain = Deceased("Nông Thị Viện", Sex.FEMALE, day("1938"), day(died), honorific="cụ")
    return DeathEvent(replace(plain, **changes), relation="con trai")


def dossier(event: Event | None = None, received: str = "2026-11-20 08:50", **changes: Any) -> Dossier:
    """A dossier promised for the same afternoon, its certificate in accord with its event."""
    came = moment(received)
    plain = Dossier(
        code=DossierCode("H99.41.07-261120-0031"),
        procedure=ProcedureCode("1.001193"),
        branch="",
        applicant=Applicant("Lò Thị Mai", address="bản Nà Lốm, xã Lâm Hòa"),
        received=came,
        appointment=came.replace(hour=17, minute=30),
        limit=Limit(1, LimitUnit.SAME_DAY, cutoff_15h=True),
        event=event,
    )
    return replace(plain, **changes)


def certificate(*names: str, registered: str | None = None) -> Certificate:
    """A certificate with these names on it."""
    return Certificate("31/2026", names, None if registered is None else day(registered))


def late(**changes: Any) -> LateFacts:
    """Ready three working days after the promise."""
    plain = LateFacts(
        moment("2026-11-13 09:15"), moment("2026-11-18 09:15"), moment("2026-11-23 11:20"), working_days=3
    )
    return replace(plain, **changes)


def contribution(**changes: Any) -> Contribution:
    """A villager's good idea."""
    plain = Contribution(
        id=ContributionId("GN-2026-0001"),
        recipient=Recipient(RecipientType.PERSON, "Hà Văn Thoại", "bản Nà Lốm"),
        content="việc sửa mương bản Nà Lốm",
        received=date(2026, 11, 20),
        channel="hòm thư góp ý",
    )
    return replace(plain, **changes)


def chosen(
    case: Dossier | Contribution,
    rules: Procedure | None = None,
    history: History | None = None,
    facts: LateFacts | None = None,
) -> Choice:
    """What the rules say of a case under the commune's default settings."""
    if rules is None and isinstance(case, Dossier) and case.event is not None:
        rules = procedure(case.event.kind)
    return choose(case, rules, history or History(), GuardLimits(), facts)
