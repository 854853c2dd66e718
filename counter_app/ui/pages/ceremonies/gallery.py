"""The page of ceremonies brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.ceremony import BOTH, Consent, Mode, Role
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.services.acts.intake import Intake
from counter_app.services.ports.almanac import Clock
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.pages.ceremonies.acts import CeremonyActs
from counter_app.ui.pages.ceremonies.family import FamilyView
from counter_app.ui.pages.ceremonies.overview import Overview
from counter_app.ui.pages.ceremonies.page import CeremoniesPage
from counter_app.ui.pages.ceremonies.states import CeremoniesState

_COUPLES = (
    ("H99.41.07-261120-0911", "Vàng Seo Páo", "Giàng Thị Mỷ"),
    ("H99.41.07-261120-0912", "Lò Văn Hặc", "Cà Thị Ngoan"),
    ("H99.41.07-261120-0913", "Tòng Văn Inh", "Quàng Thị Pánh"),
    ("H99.41.07-261120-0914", "Mùa A Tủa", "Sùng Thị Chở"),
    ("H99.41.07-261120-0915", "Nguyễn Hữu Trường Giang", "Đèo Thị Phương Thảo"),
)
_BIRTHS = (
    ("H99.41.07-261120-0921", "Lường Gia Hân", "Lường Văn Muôn", "Vì Thị Lả"),
    ("H99.41.07-261120-0922", "Giàng Minh Khôi", "Giàng A Chứ", "Thào Thị Súa"),
)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: CeremoniesPage
    acts: CeremonyActs
    intake: Intake
    clock: Clock
    settle: Callable[[], None]

    def furnish(self) -> str:
        """A week of ceremonies; the name of the one with three couples."""
        for code, him, her in _COUPLES:
            self.intake.take_in(_marriage(code, him, her))
        for birth in _BIRTHS:
            self.intake.take_in(_birth(*birth))
        plan = self.acts.planning.plan
        plan(CeremonyOrder((_BIRTHS[0][0],), starts=_at("2026-11-23T14:00")))
        group = plan(CeremonyOrder(tuple(one[0] for one in _COUPLES[:3]), starts=_at("2026-11-25T08:30")))
        plan(CeremonyOrder((_BIRTHS[1][0],), starts=_at("2026-11-26T14:00"), place="Nhà văn hóa bản Huổi Mí"))
        plan(CeremonyOrder((_COUPLES[3][0],), Mode.WEEKLY))
        saturday = CeremonyOrder(
            (_COUPLES[4][0],), starts=_at("2026-11-28T08:00"), why="công nhân chỉ nghỉ sáng thứ Bảy"
        )
        plan(saturday)
        self._prepare(str(group.ceremony.id))
        return str(group.ceremony.id)

    def _prepare(self, id_: str) -> None:
        conferring = self.acts.conferring
        conferring.note(id_, _COUPLES[0][0], "“Mỷ” đọc như “Mỉ”")
        conferring.note(id_, _COUPLES[1][0], "“Hặc” giọng nặng")
        conferring.note(id_, _COUPLES[2][0], guests=6)
        conferring.consent(id_, _COUPLES[0][0], (Consent.PHOTO,))
        conferring.consent(id_, _COUPLES[1][0], (Consent.PHOTO, Consent.SCREEN))
        for place in (0, 1, 2, 3, 4, 5):
            conferring.tick(id_, place, done=True)

    def read(self) -> None:
        """Bring the page to the front."""
        self.page.activated()
        self.settle()

    def choose(self, id_: str) -> None:
        """Choose a ceremony."""
        self.page.open(id_)
        self.settle()

    def family(self, id_: str) -> str:
        """Open the first family of a ceremony."""
        self.choose(id_)
        code = _COUPLES[0][0]
        self.page.overview.opened.emit(code)
        self.settle()
        return code


def states() -> Mapping[CeremoniesState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        CeremoniesState.LOADING: lambda stage: stage.page.show_loading(),
        CeremoniesState.EMPTY: lambda stage: stage.read(),
        CeremoniesState.WEEK: _week,
        CeremoniesState.CHOSEN: _chosen,
        CeremoniesState.BIRTH: _birth_chosen,
        CeremoniesState.DONE: _done,
        CeremoniesState.FAMILY: _family,
        CeremoniesState.FAMILY_SIGNED: _family_signed,
        CeremoniesState.REFUSED: _refused,
        CeremoniesState.MONTH: _month,
        CeremoniesState.PLANNING: _planning,
        CeremoniesState.PLANNING_REFUSED: _planning_refused,
        CeremoniesState.CHANGING: _changing,
        CeremoniesState.SCRIPT: _script,
        CeremoniesState.ERROR: _error,
    }


def _week(stage: Stage) -> None:
    stage.furnish()
    stage.read()


def _chosen(stage: Stage) -> None:
    id_ = stage.furnish()
    stage.read()
    stage.choose(id_)


def _changing(stage: Stage) -> None:
    _chosen(stage)
    stage.page.overview.button(Overview.CHANGE).click()
    stage.settle()


def _birth_chosen(stage: Stage) -> None:
    stage.furnish()
    stage.read()
    stage.choose("LT-2026-0001")


def _done(stage: Stage) -> None:
    id_ = stage.furnish()
    conferring = stage.acts.conferring
    for code, _him, _her in _COUPLES[:2]:
        conferring.present(id_, code, BOTH)
        conferring.sign(id_, code, BOTH)
        conferring.confer(id_, code)
    conferring.finish(id_)
    stage.read()
    stage.choose(id_)


def _family(stage: Stage) -> None:
    id_ = stage.furnish()
    stage.acts.conferring.present(id_, _COUPLES[0][0], (Role.WIFE,))
    stage.read()
    stage.family(id_)


def _family_signed(stage: Stage) -> None:
    id_ = stage.furnish()
    stage.acts.conferring.present(id_, _COUPLES[0][0], BOTH)
    stage.acts.conferring.sign(id_, _COUPLES[0][0], BOTH)
    stage.read()
    stage.family(id_)


def _refused(stage: Stage) -> None:
    _family(stage)
    stage.page.family.acted.emit(FamilyView.CONFER)
    stage.settle()


def _month(stage: Stage) -> None:
    stage.furnish()
    stage.read()
    stage.page.ways.take(words.MONTH)
    stage.page.refresh()
    stage.settle()


def _planning(stage: Stage) -> None:
    for one in _COUPLES[:3]:
        stage.intake.take_in(_marriage(*one))
    stage.read()
    stage.page.begin_planning(Mode.GROUP, starts=_at("2026-11-25T08:30"))
    stage.settle()


def _planning_refused(stage: Stage) -> None:
    _planning(stage)
    planner = stage.page.planner
    if planner is not None:
        planner.starts.set_moment(_at("2026-11-28T08:00"))
        planner.act.click()
    stage.settle()


def _script(stage: Stage) -> None:
    _chosen(stage)
    stage.page.overview.acted.emit(Overview.SCRIPT)
    stage.settle()


def _error(stage: Stage) -> None:
    stage.page.show_error(explain(DatabaseUnreachable(reason="timeout")))


def _marriage(code: str, him: str, her: str) -> dict[str, object]:
    return {
        "code": code,
        "procedure": "1.000894",
        "received": "2026-11-20T08:50",
        "ready": "2026-11-20T16:10",
        "appointment": "2026-12-01T17:00",
        "applicant": {"name": him, "sex": "male"},
        "certificate": {"names": [him, her], "registered": "2026-11-20"},
        "event": {
            "kind": "marriage",
            "husband": {"name": him, "birth_date": "1999-02-11"},
            "wife": {"name": her, "birth_date": "2001-08-30"},
            "registered": "2026-11-20",
        },
    }


def _birth(code: str, child: str, father: str, mother: str) -> dict[str, object]:
    return {
        "code": code,
        "procedure": "1.001193",
        "received": "2026-11-20T08:50",
        "ready": "2026-11-20T16:10",
        "applicant": {"name": mother, "sex": "female"},
        "certificate": {"names": [child], "registered": "2026-11-20"},
        "event": {
            "kind": "birth",
            "children": [{"name": child, "sex": "female", "birth_date": "2026-11-02"}],
            "father": {"name": father},
            "mother": {"name": mother},
        },
    }


def _at(text: str) -> datetime:
    return local(datetime.fromisoformat(text))
