"""The page of visits brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.visit import Outcome
from counter_app.domain.visit_plan import PlanOrder
from counter_app.sentences.errors import explain
from counter_app.services.acts.intake import Intake
from counter_app.ui.pages.visits import present
from counter_app.ui.pages.visits.acts import VisitPageActs
from counter_app.ui.pages.visits.page import VisitsPage
from counter_app.ui.pages.visits.states import VisitsState

ON_EMPTY_REGISTER = frozenset(VisitsState)
"""Every state is played on a register without a dossier."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: VisitsPage
    acts: VisitPageActs
    intake: Intake
    settle: Callable[[], None]

    def told(self, *, others: bool = True) -> str:
        """A death told this morning, and others before it; returns its number."""
        now = self.acts.now()
        if others:
            old = self.acts.visits.report(
                _file("Hà Văn Thoại", "male", 1951, 9, now, "bản Nà Sản", "Hội CCB")
            )
            before = now - timedelta(days=8)
            went = ("ông Lò Văn Hặc", "bà Cầm Thị Nhung", "ông Giàng A Sính")
            self.acts.visits.record(
                old.id, Outcome(before, went, "nhờ xã hướng dẫn thủ tục mai táng phí"), buried=before.date()
            )
            away = self.acts.visits.report(_file("Lò Thị Ín", "female", 1989, 3, now, "bản Pá Hộc", ""))
            self.acts.visits.decline(away.id, "gia đình lo tang lễ trong nội tộc")
        return str(
            self.acts.visits.report(_file("Nông Thị Viện", "female", 1938, 1, now, "bản Huổi Mí", "NCT")).id
        )

    def planned(self) -> str:
        """The same, with the delegation planned for the afternoon."""
        id_, now = self.told(), self.acts.now()
        at = now.replace(hour=14, minute=0) if now.hour < 14 else now + timedelta(hours=1)
        self.acts.visits.plan(id_, PlanOrder(at=at, car="xe cơ quan", money="quỹ thăm viếng của xã"))
        return id_

    def show(self, id_: str) -> None:
        """Bring a visit to the front."""
        self.page.activated()
        self.settle()
        self.page.open(id_)
        self.settle()
        if self.page.floats:
            self.page.open_detail(True)


def _file(
    name: str, sex: str, year: int, days: int, now: datetime, village: str, membership: str
) -> dict[str, object]:
    died = now - timedelta(days=days)
    funeral: dict[str, object] = {"place": f"nhà riêng, {village}"}
    if days == 1:
        funeral |= {
            "coffin": now.replace(hour=9, minute=0).isoformat(),
            "since": now.replace(hour=10, minute=0).isoformat(),
            "until": (now + timedelta(days=1)).replace(hour=6, minute=0).isoformat(),
            "procession": (now + timedelta(days=1)).replace(hour=7, minute=30).isoformat(),
        }
    return {
        "deceased": {
            "name": name,
            "sex": sex,
            "birth_year": year,
            "death_date": died.date().isoformat(),
            "address": village,
            "religion": "Phật giáo" if days == 1 else "",
            "memberships": [membership] if membership else [],
        },
        "reported_by": f"Ông Lò Văn Pâng, trưởng {village}",
        "reported": (died + timedelta(hours=20)).isoformat() if days > 1 else now.isoformat(),
        "contact": "anh Nông Văn Pảo, con trai",
        "phone": "0912 000 111",
        "funeral": funeral,
    }


def states() -> Mapping[VisitsState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        VisitsState.LOADING: lambda stage: stage.page.show_loading(),
        VisitsState.EMPTY: _empty,
        VisitsState.REPORTED: lambda stage: stage.show(stage.told()),
        VisitsState.PLANNED: lambda stage: stage.show(stage.planned()),
        VisitsState.OFFERED: _offered,
        VisitsState.DONE: _done,
        VisitsState.DECLINED: _declined,
        VisitsState.TELLING: _telling,
        VisitsState.TELLING_FAULT: _fault,
        VisitsState.PLANNING: _planning,
        VisitsState.RECORDING: _recording,
        VisitsState.ASKED_TWICE: _twice,
        VisitsState.SENT: _sent,
        VisitsState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _empty(stage: Stage) -> None:
    stage.page.activated()
    stage.settle()


def _offered(stage: Stage) -> None:
    """The family came to register the death."""
    id_, now = stage.told(), stage.acts.now()
    died = (now - timedelta(days=1)).date()
    stage.intake.take_in(
        {
            "code": f"H99.41.07-{now:%y%m%d}-0042",
            "procedure": "1.000656",
            "received": now.isoformat(),
            "applicant": {"name": "Nông Văn Pảo", "sex": "male"},
            "event": {
                "kind": "death",
                "deceased": {
                    "name": "Nông Thị Viện",
                    "sex": "female",
                    "birth_year": 1938,
                    "death_date": died.isoformat(),
                },
                "relation": "con",
            },
        }
    )
    stage.show(id_)


def _done(stage: Stage) -> None:
    id_, now = stage.told(), stage.acts.now()
    went = ("ông Lò Văn Hặc", "bà Cầm Thị Nhung")
    stage.acts.visits.record(id_, Outcome(now, went, "nhờ xã hướng dẫn thủ tục mai táng phí"))
    stage.show(id_)


def _declined(stage: Stage) -> None:
    id_ = stage.told(others=False)
    stage.acts.visits.decline(id_, "gia đình xin được yên tĩnh")
    stage.show(id_)


def _telling(stage: Stage) -> None:
    stage.show(stage.told())
    stage.page.begin()
    stage.settle()


def _fill(stage: Stage, name: str, died: str) -> None:
    stage.page.tell.fill(
        {
            "deceased.name": name,
            "deceased.birth_date": "1938",
            "deceased.death_date": died,
            "deceased.address": "bản Huổi Mí",
            "deceased.memberships": "Hội Làm vườn",
            "reported_by": "Ông Lò Văn Pâng, trưởng bản Huổi Mí",
        }
    )


def _fault(stage: Stage) -> None:
    """A membership that the office's table does not have."""
    _telling(stage)
    _fill(stage, "Nông Thị Viện", (stage.acts.now() - timedelta(days=1)).date().isoformat())
    stage.page.save_form()
    stage.settle()


def _planning(stage: Stage) -> None:
    stage.show(stage.told())
    stage.page.act(present.PLAN)
    stage.settle()


def _recording(stage: Stage) -> None:
    stage.show(stage.planned())
    stage.page.act(present.RECORD)
    stage.settle()


def _twice(stage: Stage) -> None:
    """Somebody else told of the same death."""
    _telling(stage)
    _fill(stage, "Nông Thị Viện", (stage.acts.now() - timedelta(days=1)).date().isoformat())
    stage.page.tell.fill({"deceased.memberships": ""})
    stage.page.save_form()
    stage.settle()


def _sent(stage: Stage) -> None:
    stage.show(stage.planned())
    stage.page.print_out()
    stage.settle()
