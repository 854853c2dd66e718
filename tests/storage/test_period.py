"""The dossiers received in a period: all of them, in order, none twice, however many."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from counter_app.domain.dossier import Dossier, DossierCode
from counter_app.domain.person import Applicant
from counter_app.domain.procedure import ProcedureCode
from counter_app.storage.register import SqlRegister

from .conftest import NOW

ONE = Dossier(DossierCode("A"), ProcedureCode("1.004873"), "", Applicant("Giàng A Sính"), NOW, None, None)


def test_a_period_begins_with_its_first_instant_and_ends_before_its_last(register: SqlRegister) -> None:
    with register.writing() as unit:
        for place, hours in enumerate((-1, 0, 5, 10)):
            received = NOW + timedelta(hours=hours)
            unit.dossiers.add(replace(ONE, code=DossierCode(f"H-{place}"), received=received))
    with register.reading() as unit:
        found = unit.dossiers.received_between(NOW, NOW + timedelta(hours=10))
        assert [one.code for one in found] == ["H-1", "H-2"]


def test_a_long_period_comes_whole_and_in_order(register: SqlRegister) -> None:
    minutes = random.Random(7).sample(range(5000), 1203)
    with register.writing() as unit:
        unit.dossiers.add_many(
            replace(ONE, code=DossierCode(f"H-{minute:04d}"), received=NOW + timedelta(minutes=minute))
            for minute in minutes
        )
    with register.reading() as unit:
        found = [one.code for one in unit.dossiers.received_between(NOW, NOW + timedelta(days=9))]
    assert found == [f"H-{minute:04d}" for minute in sorted(minutes)]
