"""Many believable dossiers, quickly and the same every time, in every state a dossier can be in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from counter_app.domain.dossier import (
    Cause,
    Channel,
    Dossier,
    DossierCode,
    State,
    closed_as,
    extended,
    handed_over,
    marked_ready,
    paused,
    resumed,
)
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
from counter_app.domain.instants import at
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import Limit, LimitUnit, ProcedureCode

FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
)
WEIGHTS = (38, 12, 10, 7, 5, 5, 5, 4, 3, 3, 2, 2, 2, 1, 1)
MIDDLE = (
    "Văn",
    "Thị",
    "Đức",
    "Ngọc",
    "Minh",
    "Hữu",
    "Thị Thu",
    "Quang",
    "Thanh",
    "Bảo",
    "Gia",
    "Kim",
    "Xuân",
)
_GIVEN = """
    An Anh Ánh Bình Bích Châu Chi Cường Dung Dũng Duy Đạt Đức Giang Hà Hải Hạnh Hằng Hiếu Hoa Hòa Hùng Hương Huy
    Khang Khánh Khôi Lan Linh Loan Long Ly Mai Mạnh My Nam Nga Ngân Nhi Nhung Oanh Phát Phong Phúc Phương Quân Quyên
    Quỳnh Sơn Tâm Thảo Thắng Thịnh Thủy Trang Trinh Trung Tú Tuấn Uyên Vân Việt Vy Yến
"""
GIVEN = _GIVEN.split()
PROCEDURES = ("1.001193", "1.000894", "1.000656", "2.000815", "1.004884", "1.001669")


def name(chance: random.Random) -> str:
    """A name in the proportions in which one meets them."""
    return f"{chance.choices(FAMILY, WEIGHTS)[0]} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"


def dossiers(count: int, seed: int, now: datetime, open_share: float = 0.004) -> Iterator[Dossier]:
    """So many dossiers received over the years before `now`, the last share of them not yet handed over."""
    chance = random.Random(seed)
    for number in range(count):
        still_open = number >= count * (1 - open_share)
        age = chance.uniform(0, 12) if still_open else 10 + (count - number) / 20
        received = (now - timedelta(days=age, minutes=chance.randrange(480))).replace(second=0, microsecond=0)
        one = _taken_in(number, received, chance)
        yield _somewhere(one, chance, now) if still_open else _finished(one, chance, now)


def _taken_in(number: int, received: datetime, chance: random.Random) -> Dossier:
    promise = at(
        received.date() + timedelta(days=chance.randrange(1, 16)), time(chance.choice((8, 10, 15, 17)), 30)
    )
    return Dossier(
        code=DossierCode(f"H26.{number % 30:02d}-{received:%y%m%d}-{number:06d}"),
        procedure=ProcedureCode(chance.choice(PROCEDURES)),
        branch="",
        applicant=Applicant(
            name=name(chance),
            sex=chance.choice(tuple(Sex)),
            birth_date=PartialDate(chance.randrange(1940, 2006)),
            personal_number=f"{chance.randrange(10**11, 10**12)}",
            address=f"Thôn {chance.randrange(1, 12)}, xã Lâm Hòa",
        ),
        received=received,
        appointment=promise if chance.random() < 0.97 else None,
        limit=Limit(chance.randrange(1, 8), LimitUnit.WORKING_DAY),
        event=event(chance, received.date()),
    )


def event(chance: random.Random, day: date) -> Event | None:
    """A birth, a marriage, a death or none."""
    happened = PartialDate.of(day - timedelta(days=chance.randrange(40)))
    match chance.randrange(4):
        case 0:
            child = Child(name(chance), Sex.FEMALE, happened, "Trạm y tế xã")
            return BirthEvent((child,), Parent(name(chance)), Parent(name(chance)))
        case 1:
            return MarriageEvent(Spouse(name(chance)), Spouse(name(chance)), happened)
        case 2:
            return DeathEvent(Deceased(name(chance), Sex.MALE, PartialDate(1940), happened), "con")
        case _:
            return None


def _finished(one: Dossier, chance: random.Random, now: datetime) -> Dossier:
    ready = min(one.received + timedelta(days=chance.uniform(0.2, 9)), now)
    if chance.random() < 0.03:
        return closed_as(one, chance.choice((State.WITHDRAWN, State.NOT_ACCEPTED, State.STOPPED)), ready)
    return handed_over(marked_ready(one, ready), ready, "", Channel.COUNTER, None)


def _somewhere(one: Dossier, chance: random.Random, now: datetime) -> Dossier:
    passed = one.received + max((now - one.received) * chance.random(), timedelta(minutes=3))
    if one.promise is not None and chance.random() < 0.2:
        one = extended(one, one.received, one.promise + timedelta(days=chance.randrange(1, 8)), "xác minh")
    if chance.random() < 0.2:
        asked = one.received + timedelta(minutes=1)
        window = asked + timedelta(days=9) if chance.random() < 0.5 else None
        one = paused(one, asked, "bổ sung giấy tờ", window)
        if chance.random() < 0.5:
            one = resumed(one, one.received + timedelta(minutes=2))
    match chance.randrange(6):
        case 0:
            return marked_ready(one, passed)
        case 1:
            return handed_over(one, passed, "người nhận", Channel.COUNTER, None)
        case 2 if chance.random() < 0.3:
            return closed_as(one, State.WITHDRAWN, passed)
        case _:
            return Dossier(**{**_fields(one), "cause": chance.choice((None, *Cause))})


def _fields(one: Dossier) -> dict[str, object]:
    return {field: getattr(one, field) for field in one.__slots__}
