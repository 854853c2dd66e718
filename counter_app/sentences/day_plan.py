"""The plan of the day as it is told above the board: ceremonies and visits, never in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.domain.ceremony import Ceremony
from counter_app.domain.instants import local
from counter_app.domain.visit import Visit
from counter_app.wording import _, clock_time, n_

from .ceremonies import title

_SHOWN = 3


def ceremonies_of_day(ceremonies: tuple[Ceremony, ...]) -> tuple[str, str]:
    """How many ceremonies there are today; each with its hour and place."""
    n = len(ceremonies)
    lead = n_("Hôm nay có {n} lễ trao.", "Hôm nay có {n} lễ trao.", n).format(n=n)
    told = (
        _("{time} {what}, {place}").format(
            time=clock_time(local(one.starts)), what=title(one), place=one.place
        )
        for one in ceremonies
    )
    return lead, _told(told, n)


def visits_of_day(visits: tuple[Visit, ...]) -> tuple[str, str]:
    """How many families are to be visited; each with its hour, or that none is planned yet."""
    n = len(visits)
    lead = n_("Còn {n} gia đình phải đến viếng.", "Còn {n} gia đình phải đến viếng.", n).format(n=n)
    return lead, _told((_visit(one) for one in visits), n)


def _visit(one: Visit) -> str:
    if one.plan is None:
        return _("{name} (chưa lên lịch)").format(name=one.deceased.name)
    when = local(one.plan.at)
    return _("{name} ({time} ngày {day})").format(
        name=one.deceased.name, time=clock_time(when), day=f"{when:%d/%m}"
    )


def _told(parts: Iterable[str], n: int) -> str:
    shown = "; ".join(list(parts)[:_SHOWN])
    return f"{shown}…" if n > _SHOWN else f"{shown}."
