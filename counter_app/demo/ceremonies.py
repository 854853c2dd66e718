"""Ceremonies for the demo: one that was held, a birth conferred at the desk, three couples expected on Wednesday."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from counter_app.domain.ceremony import BOTH, Consent, Mode, Role
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.instants import local
from counter_app.services.acts.ceremonies import Conferring, Planning
from counter_app.services.acts.intake import Intake

HELD, BORN = "H99.41.07-261119-0901", "H99.41.07-261123-0902"
COUPLES = (
    ("H99.41.07-261120-0911", "Vàng Seo Páo", "Giàng Thị Mỷ", "“Mỷ” đọc như “Mỉ”", 8, (Consent.PHOTO,)),
    (
        "H99.41.07-261120-0912",
        "Lò Văn Hặc",
        "Cà Thị Ngoan",
        "“Hặc” giọng nặng",
        10,
        (Consent.PHOTO, Consent.SCREEN),
    ),
    ("H99.41.07-261120-0913", "Tòng Văn Inh", "Quàng Thị Pánh", "", 6, ()),
)


@dataclass(frozen=True, slots=True)
class CeremonyStage:
    """What the ceremonies of the demo are played on."""

    intake: Intake
    planning: Planning
    conferring: Conferring


def moments(stage: CeremonyStage) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """What happens when, to be played among everything else in the order of time."""
    yield (
        _at("2026-11-19T08:10"),
        lambda: stage.intake.take_in(_marriage(HELD, "Mùa A Tủa", "Sùng Thị Chở", 19)),
    )
    yield _at("2026-11-19T14:00"), lambda: _plan(stage, (HELD,), "2026-11-20T15:00", Mode.WEEKLY)
    yield _at("2026-11-20T15:10"), lambda: _hold(stage)
    for couple in COUPLES:
        file = _marriage(couple[0], couple[1], couple[2], 20)
        yield _at("2026-11-20T08:55"), _taking_in(stage, file)
    yield _at("2026-11-20T16:40"), lambda: _expect(stage)
    yield _at("2026-11-23T09:05"), lambda: stage.intake.take_in(_birth())
    yield _at("2026-11-23T09:30"), lambda: _at_the_desk(stage)


def _taking_in(stage: CeremonyStage, file: dict[str, Any]) -> Callable[[], object]:
    return lambda: stage.intake.take_in(file)


def _plan(stage: CeremonyStage, codes: tuple[str, ...], starts: str, mode: Mode = Mode.GROUP) -> str:
    return str(stage.planning.plan(CeremonyOrder(codes, mode, starts=_at(starts))).ceremony.id)


def _hold(stage: CeremonyStage) -> None:
    id_ = "LT-2026-0001"
    stage.conferring.consent(id_, HELD, (Consent.PHOTO, Consent.SCREEN))
    stage.conferring.present(id_, HELD, BOTH)
    stage.conferring.sign(id_, HELD, BOTH)
    stage.conferring.confer(id_, HELD)


def _expect(stage: CeremonyStage) -> None:
    id_ = _plan(stage, tuple(couple[0] for couple in COUPLES), "2026-11-25T08:30")
    for code, _him, _her, say, guests, agreed in COUPLES:
        stage.conferring.note(id_, code, say, guests)
        stage.conferring.consent(id_, code, agreed)
    for place in (0, 1, 2, 4, 5):
        stage.conferring.tick(id_, place, done=True)


def _at_the_desk(stage: CeremonyStage) -> None:
    view = stage.planning.plan(CeremonyOrder((BORN,), Mode.AT_ONCE))
    stage.conferring.present(view.ceremony.id, BORN, (Role.FAMILY,))
    stage.conferring.confer(view.ceremony.id, BORN)


def _marriage(code: str, him: str, her: str, day: int) -> dict[str, Any]:
    received = date(2026, 11, day)
    return {
        "code": code,
        "procedure": "1.000894",
        "received": f"{received}T08:{50 if day == 20 else 10}",
        "ready": f"{received}T{'08:55' if day == 20 else '08:10'}",
        "appointment": "2026-11-25T17:00",
        "applicant": {"name": him, "sex": "male", "address": "bản Huổi Mí, xã Suối Lành"},
        "certificate": {"names": [him, her], "registered": str(received)},
        "event": {
            "kind": "marriage",
            "husband": {"name": him, "birth_date": "1999-02-11"},
            "wife": {"name": her, "birth_date": "2001-08-30"},
            "registered": str(received),
        },
    }


def _birth() -> dict[str, Any]:
    child = "Lường Gia Hân"
    return {
        "code": BORN,
        "procedure": "1.001193",
        "received": "2026-11-23T08:40",
        "ready": "2026-11-23T09:05",
        "applicant": {"name": "Lường Văn Muôn", "sex": "male", "address": "bản Nà Sự, xã Suối Lành"},
        "certificate": {"names": [child], "registered": "2026-11-23"},
        "event": {
            "kind": "birth",
            "children": [{"name": child, "sex": "female", "birth_date": "2026-11-09"}],
            "father": {"name": "Lường Văn Muôn"},
            "mother": {"name": "Vì Thị Lả"},
        },
    }


def _at(text: str) -> datetime:
    return local(datetime.fromisoformat(text))
