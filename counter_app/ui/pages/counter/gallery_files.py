"""Invented dossiers for the pictures of the counter page, as files the intake reads; today is Mon 23/11/2026, 15:12."""

from __future__ import annotations

from collections.abc import Mapping

File = Mapping[str, object]

NOW = "2026-11-23T15:12"


def birth(**more: object) -> File:
    """A birth, ready in time, fetched one working day later."""
    return {
        "code": "H99.41.07-261120-0031",
        "procedure": "1.001193",
        "received": "2026-11-20T08:50",
        "ready": "2026-11-20T16:10",
        "applicant": {"name": "Lò Thị Mai", "sex": "female", "address": "bản Nà Lốm, xã Lâm Hòa"},
        "certificate": {"number": "214/2026", "names": ["Lường Lò Bảo An"], "registered": "2026-11-20"},
        "event": {
            "kind": "birth",
            "children": [{"name": "Lường Lò Bảo An", "sex": "female", "birth_date": "2026-11-02"}],
            "father": {"name": "Lường Văn Thiệp"},
            "mother": {"name": "Lò Thị Mai"},
        },
        **more,
    }


def twin(**more: object) -> File:
    """The second child of the same birth, in a dossier of its own."""
    second = {
        "code": "H99.41.07-261120-0032",
        "certificate": {"number": "215/2026", "names": ["Lường Lò Gia Huy"], "registered": "2026-11-20"},
        "event": {
            "kind": "birth",
            "children": [{"name": "Lường Lò Gia Huy", "sex": "male", "birth_date": "2026-11-02"}],
            "father": {"name": "Lường Văn Thiệp"},
            "mother": {"name": "Lò Thị Mai"},
        },
    }
    return birth(**{**second, **more})


def late_birth(**more: object) -> File:
    """A birth whose result came after the promise: two letters."""
    return birth(
        code="H99.41.07-261113-0019",
        received="2026-11-13T08:50",
        appointment="2026-11-13T17:00",
        ready="2026-11-17T10:05",
        cause="office",
        **more,
    )


def late_paper(**more: object) -> File:
    """A paper with a limit of three working days, three working days late."""
    return {
        "code": "H99.41.07-261113-0012",
        "procedure": "1.004873",
        "received": "2026-11-13T09:15",
        "appointment": "2026-11-18T09:15",
        "ready": "2026-11-23T11:20",
        "cause": "office",
        "applicant": {"name": "Giàng A Sính", "sex": "male", "address": "bản Huổi Mí, xã Lâm Hòa"},
        **more,
    }


def never_marked() -> File:
    """A late paper that nobody marked ready."""
    return {
        key: value
        for key, value in late_paper(code="H99.41.07-261113-0014").items()
        if key not in ("ready", "cause")
    }


def verified_late() -> File:
    """A paper late because another place had to verify: the officer is asked."""
    return late_paper(code="H99.41.07-261113-0015", cause="verification")


def again() -> File:
    """A re-registration: no letter."""
    return {
        "code": "H99.41.07-261116-0004",
        "procedure": "1.004884",
        "received": "2026-11-16T09:40",
        "ready": "2026-11-23T08:35",
        "applicant": {"name": "Hà Văn Quyết", "birth_date": "1979", "address": "bản Nà Lốm, xã Lâm Hòa"},
        "event": {
            "kind": "birth",
            "children": [{"name": "Hà Văn Quyết", "sex": "male", "birth_date": "1979"}],
            "mother": {"name": "Hà Thị Ón"},
        },
    }


def marriage() -> File:
    """A marriage registered this morning."""
    return {
        "code": "H99.41.07-261123-0006",
        "procedure": "1.000894",
        "received": "2026-11-23T08:20",
        "ready": "2026-11-23T09:30",
        "applicant": {"name": "Vàng Seo Páo", "sex": "male", "address": "thôn Sín Chải, xã Lâm Hòa"},
        "certificate": {
            "number": "87/2026",
            "names": ["Vàng Seo Páo", "Giàng Thị Mỷ"],
            "registered": "2026-11-23",
        },
        "event": {
            "kind": "marriage",
            "husband": {"name": "Vàng Seo Páo", "birth_date": "1998-07-19", "nationality": "Việt Nam"},
            "wife": {"name": "Giàng Thị Mỷ", "birth_date": "2002-02-03", "nationality": "Việt Nam"},
            "registered": "2026-11-23",
        },
    }


def death() -> File:
    """A death registered in time."""
    return {
        "code": "H99.41.07-261123-0007",
        "procedure": "1.000656",
        "received": "2026-11-23T08:20",
        "ready": "2026-11-23T14:40",
        "applicant": {"name": "Nông Văn Thuận", "sex": "male", "address": "bản Pá Khoang, xã Lâm Hòa"},
        "certificate": {"number": "31/2026", "names": ["Nông Thị Viện"], "registered": "2026-11-23"},
        "event": {
            "kind": "death",
            "deceased": {
                "name": "Nông Thị Viện",
                "sex": "female",
                "birth_year": 1938,
                "death_date": "2026-11-16",
                "address": "bản Pá Khoang, xã Lâm Hòa",
                "honorific": "cụ",
            },
            "relation": "con trai",
        },
    }


def wordless() -> File:
    """A birth without parents or guardian: the letter has nobody to address."""
    return {
        **birth(code="H99.41.07-261120-0035"),
        "event": {
            "kind": "birth",
            "children": [{"name": "Lường Lò Bảo An", "sex": "female", "birth_date": "2026-11-02"}],
        },
    }


def mai_again() -> File:
    """Another dossier of a person with the same name."""
    return late_paper(
        code="H99.41.07-261119-0027",
        applicant={"name": "Lò Thị Mai Anh", "address": "bản Co Muông, xã Lâm Hòa"},
    )


def just_handed_over() -> tuple[File, ...]:
    """Five cases that were handed over before."""
    people = ("Hà Văn Thoại", "Lô Thị Quế", "Vi Văn Thành", "Cầm Thị Nhung", "Lường Văn Ín")
    return tuple(
        {
            "code": f"H99.41.07-261123-01{number:02d}",
            "procedure": "2.000815",
            "received": "2026-11-23T07:50",
            "ready": "2026-11-23T08:30",
            "applicant": {"name": name},
        }
        for number, name in enumerate(people)
    )
