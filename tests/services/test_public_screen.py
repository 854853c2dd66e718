"""What the public may see: names the family agreed to, counts of joy only, and never anything of a death."""

from __future__ import annotations

import pytest

from counter_app.domain.celebration import CelebrationKind
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.errors.second_screen import NothingToCelebrate
from counter_app.domain.logbook import LogKind
from tests.services.desk import Desk, birth, death, paper, thanks


def marriage(code: str = "H99.41.07-261123-0006") -> dict[str, object]:
    return {
        "code": code,
        "procedure": "1.000894",
        "received": "2026-11-23T08:30",
        "ready": "2026-11-23T09:30",
        "applicant": {"name": "Vàng Seo Páo", "sex": "male", "personal_number": "010099001234"},
        "certificate": {"names": ["Vàng Seo Páo", "Giàng Thị Mỷ"], "registered": "2026-11-23"},
        "event": {
            "kind": "marriage",
            "husband": {"name": "Vàng Seo Páo", "birth_date": "1999", "nationality": "Việt Nam"},
            "wife": {"name": "Giàng Thị Mỷ", "birth_date": "2001", "nationality": "Việt Nam"},
            "registered": "2026-11-23",
        },
    }


def test_a_celebration_names_the_family_and_is_not_agreed_to_by_itself(desk: Desk) -> None:
    screen = desk.app.public_screen
    couple = screen.celebration(desk.take_in(marriage()))
    assert (couple.kind, couple.names) == (CelebrationKind.MARRIAGE, ("Vàng Seo Páo", "Giàng Thị Mỷ"))
    child = screen.celebration(desk.take_in(birth()))
    assert (child.kind, child.names) == (CelebrationKind.BIRTH, ("Lường Lò Bảo An",))
    assert not couple.consented
    assert not child.consented


def test_that_a_family_agreed_is_logged_without_its_names(desk: Desk) -> None:
    code = desk.take_in(birth())
    shown = desk.app.public_screen.agreed(desk.app.public_screen.celebration(code), code)
    assert shown.consented
    assert desk.log(LogKind.SHOWN_IN_PUBLIC) == [{"codes": [code], "kind": "birth"}]


def test_neither_a_death_nor_a_paper_nor_a_gift_is_celebrated(desk: Desk) -> None:
    gift = desk.app.intake.contribute(thanks()).id
    for code in (desk.take_in(death()), desk.take_in(paper()), gift):
        with pytest.raises(NothingToCelebrate):
            desk.app.public_screen.celebration(code)
    with pytest.raises(UnknownCase):
        desk.app.public_screen.celebration("H00")


@pytest.mark.parametrize("sorrow", [{"abandoned": True}, {"death_date": "2026-11-03"}])
def test_a_child_found_or_lost_is_never_shown(desk: Desk, sorrow: dict[str, object]) -> None:
    file = birth()
    event = file["event"]
    assert isinstance(event, dict)
    changed = {**event, "children": [{**event["children"][0], **sorrow}]}
    if "abandoned" in sorrow:
        changed = {name: value for name, value in changed.items() if name not in ("father", "mother")}
    with pytest.raises(NothingToCelebrate):
        desk.app.public_screen.celebration(desk.take_in({**file, "event": changed}))


def test_today_counts_letters_of_joy_and_no_other(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    desk.hand_over(desk.take_in(death()))
    given = desk.app.public_screen.today()
    assert (given.births, given.marriages) == (1, 0)
