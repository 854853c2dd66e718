"""Dossier files in good order, to spoil in one place."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from counter_app.domain.procedure import EventKind, Procedures
from tests.domain.making import procedure

PROCEDURES = Procedures(
    (
        procedure(),
        procedure(EventKind.MARRIAGE, code="1.000894"),
        procedure(EventKind.DEATH, code="1.000656"),
        procedure(None, code="2.000815"),
        replace(procedure(None, code="1.004859"), branch="nhánh thay đổi, cải chính"),
        replace(procedure(None, code="1.004859"), branch="nhánh bổ sung thông tin"),
    )
)
BIRTH: dict[str, Any] = {
    "code": "H99.41.07-261120-0031",
    "procedure": "1.001193",
    "received": "2026-11-20T08:50",
    "applicant": {
        "name": "Lò Thị Mai",
        "sex": "female",
        "birth_date": "1998-03-04",
        "personal_number": "011198001234",
        "address": "bản Nà Lốm, xã Lâm Hòa",
        "phone": "0912 345 678",
    },
    "certificate": {"number": "31/2026", "names": ["Lường Lò Bảo An"], "registered": "2026-11-20"},
    "event": {
        "kind": "birth",
        "children": [
            {
                "name": "Lường Lò Bảo An",
                "sex": "female",
                "birth_date": "2026-11-02",
                "birth_place": "Trạm Y tế",
            }
        ],
        "father": {"name": "Lường Văn Thiệp"},
        "mother": {"name": "Lò Thị Mai"},
    },
}
MARRIAGE: dict[str, Any] = {
    "code": "H99.41.07-261120-0032",
    "procedure": "1.000894",
    "received": "2026-11-20T08:50",
    "appointment": "2026-11-20T17:30+07:00",
    "foreign": True,
    "applicant": {"name": "Hà Văn Nam"},
    "event": {
        "kind": "marriage",
        "husband": {"name": "Hà Văn Nam", "birth_date": "1998-03-04", "nationality": "Việt Nam"},
        "wife": {
            "name": "Anna Müller",
            "birth_date": "2000",
            "nationality": "Đức",
            "previously_married": True,
        },
        "registered": "2026-11-20",
    },
}
DEATH: dict[str, Any] = {
    "code": "H99.41.07-261123-0007",
    "procedure": "1.000656",
    "received": "2026-11-23T08:20",
    "appointment": "2026-11-23T17:30",
    "ready": "2026-11-23T14:40",
    "cause": "office",
    "pauses": [{"since": "2026-11-23T09:00", "until": "2026-11-23T10:00", "reason": "thiếu giấy báo tử"}],
    "applicant": {"name": "Nông Văn Thuận", "type": "person"},
    "event": {
        "kind": "death",
        "deceased": {
            "name": "Nông Thị Viện",
            "sex": "female",
            "birth_year": 1938,
            "death_date": "2026-11-16",
            "address": "bản Pá Khoang",
            "honorific": "cụ",
            "religion": "",
            "buried": True,
            "memberships": ["Hội Người cao tuổi"],
        },
        "relation": "con trai",
    },
}
PLAIN: dict[str, Any] = {
    "code": "H99.41.07-261120-0033",
    "procedure": "2.000815",
    "received": "2026-11-20 08:50",
    "applicant": {"name": "Hợp tác xã A & B", "type": "organisation"},
}
LINKED: dict[str, Any] = {
    "code": "H99.41.07-261120-0034",
    "procedure": "1.001193",
    "received": "2026-11-19T15:30",
    "arrived": "2026-11-20T08:10",
    "applicant": {"name": "Lò Thị Mai"},
    "event": BIRTH["event"],
    "steps": [
        {
            "agency": "UBND xã Lâm Hòa",
            "own": True,
            "limit": {"number": 1, "unit": "same_day", "cutoff_15h": True},
            "since": "2026-11-20T08:10",
            "done": "2026-11-20T10:00",
        },
        {
            "agency": "Bảo hiểm xã hội cơ sở Lâm Hòa",
            "limit": {"number": 2, "unit": "working_day"},
            "given": "2026-11-20T10:00",
            "since": "2026-11-20T10:30",
        },
    ],
}
CONTRIBUTION: dict[str, Any] = {
    "recipient": {"type": "household", "name": "gia đình ông Hà Văn Thoại", "address": "bản Nà Lốm"},
    "content": "việc sửa mương bản Nà Lốm",
    "received": "2026-11-20",
    "channel": "hòm thư góp ý",
}
GOOD = {"birth": BIRTH, "marriage": MARRIAGE, "death": DEATH, "plain": PLAIN, "linked": LINKED}
ABSENT = object()


def spoiled(good: dict[str, Any], path: str, value: object = ABSENT) -> dict[str, Any]:
    """A copy with one field, named by its path, set to a value or taken away."""
    data = copy.deepcopy(good)
    *way, last = path.split(".")
    place: Any = data
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    if value is ABSENT:
        del place[last]
    else:
        place[last] = value
    return data
