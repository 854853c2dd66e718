"""The register of contributions, and that nobody who asked not to be named is named anywhere."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from counter_app.domain.contribution import ContributionStanding, HandlingStep, Purpose
from counter_app.domain.errors.contributions import (
    AnsweredWithoutResult,
    ContributionKindUnknown,
    HandlingOutOfTime,
    ReceivedAhead,
)
from counter_app.domain.errors.entry import InvalidValue, MissingField
from counter_app.domain.errors.letters import DecisionNeeded
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.services.ports.contributions import ContributionFilter
from tests.services.desk import Desk, Json, open_desk, thanks

EVERYTHING = ContributionFilter()
SECRET_NAME, SECRET_PLACE, SECRET_WORDS = "Quàng Thị Khuyết", "bản Vắng Bóng", "cán bộ nhận phong bì"


def unnamed(name: str = SECRET_NAME, **more: object) -> dict[str, object]:
    return {
        "recipient": {"type": "person", "name": name, "address": SECRET_PLACE},
        "content": SECRET_WORDS,
        "received": "2026-11-16",
        "channel": "hòm thư góp ý",
        "kind": "Thông tin, phản ánh kịp thời",
        "anonymous": True,
        **more,
    }


def step(day: int = 20, **more: object) -> HandlingStep:
    return HandlingStep(date(2026, 11, day), **{"what": "đã khơi cống", **more})  # type: ignore[arg-type]


def ids(desk: Desk, question: ContributionFilter = EVERYTHING) -> list[str]:
    return [row.id for row in desk.app.contributions.list(question).page.rows]


def test_the_newest_receipt_comes_first_page_by_page(desk: Desk) -> None:
    for day in (12, 18, 12, 15):
        desk.app.intake.contribute({**thanks(), "received": f"2026-11-{day}"})
    found, seen, after = desk.app.contributions, [], None
    while True:
        page = found.list(EVERYTHING, after, limit=1).page
        seen += [row.id for row in page.rows]
        if page.next is None:
            break
        after = page.next
    assert seen == ["GN-2026-0002", "GN-2026-0004", "GN-2026-0003", "GN-2026-0001"]


def test_a_contribution_goes_from_new_to_thanked_by_what_is_done_about_it(desk: Desk) -> None:
    acts, one = desk.app.contributions, desk.app.intake.contribute(thanks())
    told = [one.standing, acts.handle(one.id, step()).standing]
    told.append(acts.handle(one.id, step(21, answered=True, result="đã thông")).standing)
    desk.hand_over(one.id)
    told.append(acts.open(one.id).contribution.standing)
    desk.app.undoing.undo(one.id, "in nhầm")
    told.append(acts.open(one.id).contribution.standing)
    assert [one.value for one in told] == ["new", "under_way", "answered", "thanked", "answered"]
    counts = acts.list(EVERYTHING).counts
    assert counts[ContributionStanding.ANSWERED] == 1
    assert counts[ContributionStanding.NEW] == 0


def test_words_without_accents_find_name_place_and_content(desk: Desk) -> None:
    desk.app.intake.contribute(thanks())
    desk.app.intake.contribute({**thanks(), "content": "đèn đường bản Nà Lốm"})

    def by(text: str) -> list[str]:
        return ids(desk, ContributionFilter(text=text))

    assert by("ha van thoai") == ["GN-2026-0002", "GN-2026-0001"]
    assert (by("cong thoat"), by("GN-2026-0002"), by("khong ai")) == (["GN-2026-0001"], ["GN-2026-0002"], [])


def test_a_kind_of_the_communes_own_list_is_kept_with_what_it_was_for(desk: Desk) -> None:
    desk.app.settling.change({"contributions.kinds": "Hiến kế: opinion | Hiến đất: gift"})
    given = desk.app.intake.contribute({**thanks(), "kind": "hiến ĐẤT"})
    assert (given.kind, given.purpose) == ("Hiến đất", Purpose.GIFT)
    desk.app.settling.change({"contributions.kinds": "Hiến kế: opinion"})
    again = desk.app.contributions.change(given.id, {**thanks(), "kind": "Hiến đất", "content": "đất"})
    assert (again.kind, again.purpose, again.content) == ("Hiến đất", Purpose.GIFT, "đất")
    with pytest.raises(ContributionKindUnknown) as unknown:
        desk.app.intake.contribute({**thanks(), "kind": "Hiến máu"})
    assert unknown.value.known == ("Hiến kế",)
    assert ids(desk) == [given.id], "nothing was kept, and no id was spent on it"


@pytest.mark.parametrize("text", ["", "Hiến kế", "Hiến kế: nothing", "A: gift | a: opinion", ": gift"])
def test_a_list_of_kinds_that_nobody_could_choose_from_is_refused(desk: Desk, text: str) -> None:
    before = desk.app.settling.settings()
    with pytest.raises(InvalidValue):
        desk.app.settling.change({"contributions.kinds": text})
    assert desk.app.settling.settings() == before


def test_what_was_done_lies_between_the_receipt_and_today(desk: Desk) -> None:
    acts, one = desk.app.contributions, desk.app.intake.contribute(thanks())
    for day in (11, 24):
        with pytest.raises(HandlingOutOfTime):
            acts.handle(one.id, step(day))
    with pytest.raises(MissingField):
        acts.handle(one.id, step(20, what=" . "))
    with pytest.raises(AnsweredWithoutResult):
        acts.handle(one.id, step(20, answered=True))
    assert acts.open(one.id).contribution.handling == ()
    with pytest.raises(ReceivedAhead):
        desk.app.intake.contribute({**thanks(), "received": "2026-11-24"})


def test_steps_stand_in_the_order_of_their_days(desk: Desk) -> None:
    acts, one = desk.app.contributions, desk.app.intake.contribute(thanks())
    for day in (20, 13, 20):
        acts.handle(one.id, step(day, what=f"ngày {day}"))
    assert [made.day.day for made in acts.open(one.id).contribution.handling] == [13, 20, 20]


def test_a_change_keeps_what_was_done_and_an_unchanged_one_leaves_no_trace(desk: Desk) -> None:
    acts, one = desk.app.contributions, desk.app.intake.contribute(thanks())
    acts.handle(one.id, step())
    acts.change(one.id, thanks())
    assert desk.log(LogKind.CONTRIBUTION_CHANGED) == []
    after = acts.change(one.id, {**thanks(), "channel": "Zalo"})
    assert (after.channel, len(after.handling)) == ("Zalo", 1)
    assert desk.log(LogKind.CONTRIBUTION_CHANGED) == [{"codes": [one.id]}]


# Who asked not to be named ------------------------------------------------------------------------------------


def projections(desk: Desk, file: Json) -> str:
    """Everything the services show about a contribution to somebody who did not open that very one."""
    app = desk.app
    one = app.intake.contribute(file)
    app.contributions.handle(one.id, step(20, what=str(file["content"]), by=SECRET_NAME))
    with pytest.raises(DecisionNeeded):
        desk.hand_over(one.id, collector=SECRET_NAME)
    with pytest.raises(DecisionNeeded):
        app.counter.draft(one.id)
    assert app.board.today(1000).to_thank == ()
    desk.hand_over(one.id, collector=SECRET_NAME, letters=(LetterKind.THANKS,))
    shown: list[object] = [
        app.contributions.list(EVERYTHING),
        app.contributions.open(one.id).contribution,
        app.recent.last(),
        app.board.today(1000),
        list(app.review.entries()),
    ]
    for sheet in app.review.page().rows:
        shown.append({name: value for name, value in asdict(sheet).items() if name != "wording"})
    return repr(shown)


def test_nobody_who_asked_not_to_be_named_is_named_anywhere(desk: Desk) -> None:
    told = projections(desk, unnamed())
    for secret in (SECRET_NAME, SECRET_PLACE, SECRET_WORDS):
        assert secret not in told
    for word in ("quang thi khuyet", "bong", "phong bi"):
        assert ids(desk, ContributionFilter(text=word)) == []
        assert desk.app.review.page(text=word).rows == ()
    assert ids(desk, ContributionFilter(text="GN-2026-0001")) == ["GN-2026-0001"]


def test_the_one_officer_who_opens_it_reads_it(desk: Desk) -> None:
    one = desk.app.intake.contribute(unnamed())
    opened = desk.app.contributions.open(one.id, told=True)
    assert opened.contribution.recipient.name == SECRET_NAME
    assert opened.told
    assert not desk.app.contributions.open(one.id).told


def test_asking_later_not_to_be_named_takes_the_name_out_of_every_list(desk: Desk) -> None:
    named = desk.app.intake.contribute(unnamed(anonymous=False))
    assert ids(desk, ContributionFilter(text="khuyet")) == [named.id]
    desk.app.contributions.change(named.id, unnamed())
    assert ids(desk, ContributionFilter(text="khuyet")) == []
    assert SECRET_NAME not in repr(desk.app.contributions.list(EVERYTHING))


letters = st.text("ăâđêôơưáàảãạ bcdghklmnpqrstvx", min_size=6, max_size=24).filter(
    lambda text: len(text.strip()) > 5
)


@settings(max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(name=letters, content=letters)
def test_no_projection_carries_a_name_whatever_it_is(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: str
) -> None:
    desk = open_desk(tmp_path_factory.mktemp("unnamed"))
    try:
        name, content = f"Z{name.strip()}Z", f"Y{content.strip()}Y"
        told = projections(desk, unnamed(name, content=content))
        assert name not in told
        assert content not in told
    finally:
        desk.app.close()
