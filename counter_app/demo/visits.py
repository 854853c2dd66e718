"""Visits of the demo's commune, and every variant of their papers: faith, age, how much is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from counter_app.domain.event import Deceased
from counter_app.domain.instants import at, local
from counter_app.domain.lunar import LunarDate
from counter_app.domain.office import Office
from counter_app.domain.person import PartialDate, Sex
from counter_app.domain.visit import (
    Delegate,
    Funeral,
    Outcome,
    Reporter,
    Tribute,
    Visit,
    VisitPlan,
    visit_id,
)
from counter_app.domain.visit_plan import PlanOrder, registration
from counter_app.domain.visit_rules import VisitRules
from counter_app.services.acts.visits import Visits
from counter_app.services.ports.visits import VisitSheet

from .cases import OFFICE

NOW = at(date(2026, 11, 23), time(8))
_LUNAR = LunarDate(14, 10, leap=False, year_name="Bính Ngọ")


def play_visits(visits: Visits, script: Mapping[str, Any]) -> None:
    """What was told, planned and made until the demo's present, through the services."""
    for one in script.get("visits", ()):
        id_ = visits.report(one["file"]).id
        if plan := one.get("plan"):
            names = {str(body): str(name) for body, name in plan.get("names", {}).items()}
            proposal = visits.show(id_).proposal
            members = proposal.members if proposal is not None else ()
            named = tuple(replace(who, name=names.get(who.body, "")) for who in members)
            hour = local(datetime.fromisoformat(plan["at"]))
            visits.plan(id_, PlanOrder(at=hour, members=named, car=plan["car"], money=plan["money"]))
        if made := one.get("outcome"):
            hour = local(datetime.fromisoformat(made["at"]))
            buried = date.fromisoformat(made["buried"])
            visits.record(id_, Outcome(hour, tuple(made["went"]), made["wishes"]), buried=buried)


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return at(date(2026, 11, day), time(hour, minute))


OLD = Visit(
    id=visit_id(2026, 1),
    deceased=Deceased(
        "Nông Thị Viện",
        Sex.FEMALE,
        PartialDate(1938),
        PartialDate(2026, 11, 22),
        address="bản Huổi Mí, xã Lâm Hòa",
        religion="Phật giáo",
        memberships=("NCT", "Hội Phụ nữ"),
        age=89,
    ),
    reporter=Reporter("Ông Lò Văn Pâng, trưởng bản Huổi Mí", _at(23, 7, 10)),
    contact="anh Nông Văn Pảo, con trai",
    phone="0912 000 111",
    funeral=Funeral("nhà riêng, bản Huổi Mí", _at(23, 9), _at(23, 10), _at(24, 6), _at(24, 7, 30)),
    plan=VisitPlan(
        _at(23, 14),
        "Đinh Trọng Khải",
        (
            Delegate("Ủy ban Mặt trận Tổ quốc", "bà Cầm Thị Nhung"),
            Delegate("Trưởng thôn nơi gia đình ở", "ông Lò Văn Pâng"),
            Delegate("Chủ tịch Hội Người cao tuổi"),
            Delegate("Chủ tịch Hội Liên hiệp Phụ nữ"),
        ),
        money="quỹ thăm viếng của xã",
        car="xe cơ quan",
    ),
)


_UNTOLD = {"religion": "", "memberships": ()}


def _gone(**more: object) -> Visit:
    return replace(OLD, deceased=replace(OLD.deceased, **more))  # type: ignore[arg-type]


def _sheet(visit: Visit, lunar: LunarDate | None = _LUNAR, letter: str = "") -> VisitSheet:
    return VisitSheet(visit, VisitRules(), registration(visit, 15, NOW), lunar, letter)


_PLAN = OLD.plan or VisitPlan(_at(23, 14), "")
#: Every variant of the papers: the sheet and the office that sends the delegation.
SHEETS: Mapping[str, tuple[VisitSheet, Office]] = {
    "old": (_sheet(OLD), OFFICE),
    "catholic": (_sheet(_gone(religion="Công giáo", age=0)), OFFICE),
    "protestant_incense": (
        _sheet(
            replace(
                _gone(religion="Tin Lành", without_lunar=True), plan=replace(_PLAN, tribute=Tribute.INCENSE)
            ),
            None,
        ),
        OFFICE,
    ),
    "ancestors": (_sheet(_gone(religion="không", name="Hà Văn Thoại", sex=Sex.MALE)), OFFICE),
    "child": (
        _sheet(
            replace(
                _gone(
                    name="Giàng A Ín",
                    sex=Sex.MALE,
                    birth=PartialDate(2019, 3, 2),
                    age=0,
                    religion="",
                    memberships=(),
                ),
                plan=replace(_PLAN, members=_PLAN.members[:2]),
            )
        ),
        OFFICE,
    ),
    "monk": (
        _sheet(_gone(name="Thích Thanh Tĩnh", honorific="Thượng tọa", sex=Sex.MALE, memberships=())),
        OFFICE,
    ),
    "bare": (
        _sheet(
            Visit(
                visit_id(2026, 2),
                Deceased("K’Brửi", Sex.UNKNOWN, None, PartialDate(2026, 11)),
                Reporter("", _at(23, 7, 10)),
            ),
            None,
        ),
        Office(),
    ),
    "own_words": (
        _sheet(
            replace(
                OLD,
                plan=replace(
                    _PLAN,
                    band="KÍNH VIẾNG / ĐẢNG ỦY – HĐND – UBND – UBMTTQ / XÃ LÂM HÒA",
                    lines=("Kính viếng cụ Nông Thị Viện.", "Xã Lâm Hòa mãi nhớ công lao của cụ."),
                ),
            )
        ),
        OFFICE,
    ),
    "made_and_joined": (
        _sheet(
            replace(
                OLD,
                dossier="H99.41.07-261127-0042",
                outcome=Outcome(
                    _at(23, 14, 20), ("ông Đinh Trọng Khải", "bà Cầm Thị Nhung"), "nhờ hướng dẫn mai táng phí"
                ),
            ),
            letter="46/2026",
        ),
        OFFICE,
    ),
}
