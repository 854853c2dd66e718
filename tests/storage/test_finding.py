"""A name is found without its accents, in any order, and the likeliest dossier stands first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.domain.dossier import Channel, Dossier, State, closed_as, handed_over, marked_ready
from counter_app.domain.event import BirthEvent, Child, DeathEvent, Deceased, MarriageEvent, Parent, Spouse
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.services.ports.lists import Bucket, DossierFilter, Moments
from counter_app.storage.finding import WINDOW
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .many import dossiers
from .test_dossiers import dossier

MOMENTS = Moments(NOW, NOW + timedelta(days=1), NOW + timedelta(days=2), NOW + timedelta(days=3))


def found(register: SqlRegister, text: str, limit: int = 20) -> list[str]:
    """The codes found, in order."""
    with register.reading() as unit:
        return [row.code for row in unit.dossiers.find(text, limit)]


def keep(register: SqlRegister, *dossiers_: Dossier) -> None:
    """Keep some dossiers."""
    with register.writing() as unit:
        for one in dossiers_:
            unit.dossiers.add(one)


def given_out(code: str, name: str, days_ago: int) -> Dossier:
    """A dossier received and handed over long ago."""
    day = NOW - timedelta(days=days_ago)
    return handed_over(dossier(code, name, received=day, appointment=day), day, "", Channel.POST, None)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Đặng Thị Hồng Đào", "dang"),
        ("Đặng Thị Hồng Đào", "ĐẶNG"),
        ("Đặng Thị Hồng Đào", "dao hong dang"),
        ("Đặng Thị Hồng Đào", "da"),
        ("Đặng Thị Hồng Đào", "Đa\u0323\u0306ng"),
        ("H'Bơ Niê", "hbo"),
        ("H’Bơ Niê", "h'bo nie"),
        ("Nguyễn Thị Hòa", "hoà"),
        ("Y Bhăm Êban", "eban"),
        ("Hoa", "hoa"),
        ("Công ty A & B", "a b"),
        ("<Trần> Thị C", "tran"),
        ("Nguyễn " + "Bảo " * 20 + "An", "nguyen an"),
        ("X" * 3000, "x" * 3000),
    ],
)
def test_a_name_is_found_as_people_type_it(register: SqlRegister, name: str, typed: str) -> None:
    keep(register, dossier("one", name=name), dossier("other", name="Lê Văn Minh"))
    assert found(register, typed) == ["one"]


@pytest.mark.parametrize(
    "typed", ["", "  ", "-", "'", '"', "%", "_", "*", "zzz", "\0", "\ud800", "a:*|b", "NOT"]
)
def test_what_is_no_name_finds_nobody(register: SqlRegister, typed: str) -> None:
    keep(register, dossier("one", name="Đặng Thị Đào"))
    assert found(register, typed) == []


def test_a_word_inside_another_does_not_count(register: SqlRegister) -> None:
    keep(register, dossier("one", name="Trần Hoàng Anh"))
    assert found(register, "oang") == []
    assert found(register, "hoang a") == ["one"]
    assert found(register, "hoang b") == []


def test_everyone_the_event_names_is_found(register: SqlRegister) -> None:
    born, died = PartialDate(2026, 11, 2), PartialDate(2026, 11, 20)
    birth = BirthEvent(
        (Child("Bùi Gia Khôi", Sex.MALE, born),), Parent("Bùi Sơn"), Parent("Võ Uyên"), Parent("Ngô Tú")
    )
    keep(
        register,
        dossier("birth", event=birth),
        dossier("marriage", event=MarriageEvent(Spouse("Phan Dũng"), Spouse("Đỗ Quỳnh"))),
        dossier("death", event=DeathEvent(Deceased("Hồ Bảy", Sex.MALE, None, died))),
    )
    for text in ("gia khoi", "bui son", "vo uyen", "ngo tu"):
        assert found(register, text) == ["birth"]
    assert [found(register, text) for text in ("phan dung", "quynh do", "ho bay")] == [
        ["marriage"],
        ["marriage"],
        ["death"],
    ]


def test_codes_and_personal_numbers_are_found_whole_and_by_their_parts(register: SqlRegister) -> None:
    person = Applicant("Trần Thị Hà", personal_number="054195001234")
    keep(
        register,
        dossier("H26.26-261123-0001", applicant=person),
        dossier("H26.26-261123-00012", name="Lê Văn Minh"),
    )
    assert found(register, "h26.26-261123-0001") == ["H26.26-261123-0001", "H26.26-261123-00012"]
    assert found(register, "261123-0001") == ["H26.26-261123-0001", "H26.26-261123-00012"]
    assert found(register, "054195001234") == ["H26.26-261123-0001"]
    assert found(register, "0541950") == ["H26.26-261123-0001"]


def test_the_exact_code_stands_first_even_when_closed(register: SqlRegister) -> None:
    keep(
        register,
        dossier("A-1-2"),
        handed_over(dossier("A-1"), NOW, "", Channel.COUNTER, None),
    )
    assert found(register, "A-1") == ["A-1", "A-1-2"]
    assert found(register, "a-1", 1) == ["A-1"]


def test_open_ones_stand_first_then_exact_marks_then_the_nearest_promise(register: SqlRegister) -> None:
    def due(code: str, name: str, days: int) -> Dossier:
        return dossier(code, name=name, appointment=NOW + timedelta(days=days))

    keep(
        register,
        closed_as(due("closed, exact", "Lê Đức", 1), State.WITHDRAWN, NOW + timedelta(days=1)),
        closed_as(due("closed later, exact", "Lê Đức", 1), State.WITHDRAWN, NOW + timedelta(days=2)),
        closed_as(due("closed, folded", "Lê Dực", 1), State.WITHDRAWN, NOW + timedelta(days=3)),
        due("open, folded, first", "Lê Dực", 1),
        due("open, exact, later", "Lê Đức", 3),
        marked_ready(due("waiting, exact, first", "Lê Đức", 2), NOW),
        dossier("open, exact, no promise", name="Lê Đức", appointment=None),
    )
    assert found(register, "lê đức") == [
        "waiting, exact, first",
        "open, exact, later",
        "open, exact, no promise",
        "open, folded, first",
        "closed later, exact",
        "closed, exact",
        "closed, folded",
    ]
    assert found(register, "le duc", 1) == ["open, folded, first"]


def test_an_apostrophe_of_any_make_is_exact_enough(register: SqlRegister) -> None:
    sooner = NOW + timedelta(days=1)
    keep(
        register,
        dossier("written so", name="H’Bơ Niê"),
        dossier("without marks", name="Hbo Nie", appointment=sooner),
    )
    assert found(register, "h'bơ niê") == ["written so", "without marks"]
    assert found(register, "hbo nie") == ["without marks", "written so"]


@pytest.mark.slow
def test_rare_names_are_found_behind_a_whole_window_of_others(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add_many(dossiers(WINDOW + 500, seed=7, now=NOW, open_share=1.0))
        unit.dossiers.add(given_out("old", "Đoàn Ỷma", days_ago=9000))
        unit.dossiers.add(given_out("older", "Nguyễn Ỷma", days_ago=9900))
    assert found(register, "doan yma") == ["old"]
    assert found(register, "Ỷma") == ["old", "older"]
    assert found(register, "nguyen ym") == ["older"]
    assert len(found(register, "nguyen", 50)) == 50
    with register.reading() as unit:
        everyone = DossierFilter(Bucket.ALL, MOMENTS, text="yma")
        first = unit.dossiers.page(everyone, None, 1)
        assert [row.code for row in first.rows] == ["old"]
        assert [row.code for row in unit.dossiers.page(everyone, first.next, 5).rows] == ["older"]
        assert unit.dossiers.page(DossierFilter(Bucket.OPEN, MOMENTS, text="yma"), None, 5).rows == ()
