"""Families for the tests of ceremonies: couples and a birth whose results are ready, and a ceremony of theirs."""

from __future__ import annotations

from counter_app.domain.ceremony import BOTH
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.services.acts.ceremonies import CeremonyView
from tests.services.desk import Desk, instant

COUPLES = (
    ("H99.41.07-261120-0101", "Vàng Seo Páo", "Giàng Thị Mỷ"),
    ("H99.41.07-261120-0102", "Lò Văn Hặc", "Cà Thị Ngoan"),
    ("H99.41.07-261120-0103", "Tòng Văn Inh", "Quàng Thị Pánh"),
)
CODES = tuple(code for code, _him, _her in COUPLES)
WEDNESDAY = "2026-11-25T08:30"


def marriage(
    code: str = CODES[0], him: str = COUPLES[0][1], her: str = COUPLES[0][2], **more: object
) -> dict[str, object]:
    """A marriage whose certificate is ready and signed by the Chairman; the couple is promised it on Wednesday."""
    return {
        "code": code,
        "procedure": "1.000894",
        "received": "2026-11-20T08:50",
        "ready": "2026-11-20T16:10",
        "appointment": "2026-11-25T17:00",
        "applicant": {"name": him, "sex": "male"},
        "certificate": {"names": [him, her], "registered": "2026-11-20"},
        "event": {
            "kind": "marriage",
            "husband": {"name": him, "birth_date": "1998-03-05"},
            "wife": {"name": her, "birth_date": "2000-07-19"},
            "registered": "2026-11-20",
        },
        **more,
    }


def three_couples(desk: Desk) -> tuple[str, ...]:
    """Three couples taken in, their results ready."""
    return tuple(desk.take_in(marriage(*couple)) for couple in COUPLES)


def planned(desk: Desk, *codes: str, at: str = WEDNESDAY, **wishes: object) -> CeremonyView:
    """A group ceremony on Wednesday morning."""
    order = CeremonyOrder(codes=codes, starts=instant(at), **wishes)  # type: ignore[arg-type]
    return desk.app.ceremonies.planning.plan(order)


def come_and_signed(desk: Desk, id_: str, code: str) -> None:
    """Both came and signed the book and the certificate."""
    desk.app.ceremonies.conferring.present(id_, code, BOTH)
    desk.app.ceremonies.conferring.sign(id_, code, BOTH)
