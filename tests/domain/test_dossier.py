"""A dossier may only live forward: its acts in every order, and what they never do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counter_app.domain import dossier as life
from counter_app.domain.dossier import CODE_PATTERN, OPEN_STATES, Channel, Dossier, State, checked
from counter_app.domain.errors.dossiers import (
    ActTooEarly,
    DossierClosed,
    DossierError,
    PromisePassed,
    WrongState,
)
from counter_app.domain.errors.entry import AppointmentBeforeReceipt, PromiseNotLater
from counter_app.domain.steps import Step
from tests.domain.making import birth, dossier, moment

RECEIVED = moment("2026-11-20 08:50")
CLOSING = (State.WITHDRAWN, State.NOT_ACCEPTED, State.STOPPED)
shifts = st.integers(-3, 40).map(lambda hours: RECEIVED + timedelta(hours=hours))


class DossierLife(RuleBasedStateMachine):
    """Every act at every time, in every order; an act that is refused must change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.dossier = dossier(birth())
        self.ready: datetime | None = None
        self.closed_as: Dossier | None = None
        self.promises = [self.dossier.promise]

    def act(self, changed: Dossier | None) -> None:
        """Keep what an act led to, and what may never change afterwards."""
        if changed is None:
            return
        self.dossier = changed
        if self.ready is None:
            self.ready = changed.ready
        if self.closed_as is None and not changed.is_open:
            self.closed_as = changed
        if changed.promise != self.promises[-1]:
            self.promises.append(changed.promise)

    @rule(at=shifts)
    def becomes_ready(self, at: datetime) -> None:
        self.act(_tried(lambda: life.marked_ready(self.dossier, at)))

    @rule(at=shifts)
    def is_paused(self, at: datetime) -> None:
        self.act(_tried(lambda: life.paused(self.dossier, at, "chờ bổ sung")))

    @rule(at=shifts)
    def goes_on(self, at: datetime) -> None:
        self.act(_tried(lambda: life.resumed(self.dossier, at)))

    @rule(at=shifts, promise=shifts)
    def is_promised_anew(self, at: datetime, promise: datetime) -> None:
        self.act(_tried(lambda: life.extended(self.dossier, at, promise, "chờ xác minh")))

    @rule(at=shifts)
    def goes_to_another_agency(self, at: datetime) -> None:
        self.act(_tried(lambda: life.handed_on(self.dossier, Step("Công an xã", None, at))))

    @rule(at=shifts)
    def its_step_is_done(self, at: datetime) -> None:
        self.act(_tried(lambda: life.step_ended(self.dossier, at)))

    @rule(at=shifts, state=st.sampled_from(CLOSING))
    def ends_without_a_result(self, at: datetime, state: State) -> None:
        self.act(_tried(lambda: life.closed_as(self.dossier, state, at)))

    @rule(at=shifts, ready=st.none() | shifts)
    def is_handed_over(self, at: datetime, ready: datetime | None) -> None:
        self.act(_tried(lambda: life.handed_over(self.dossier, at, "Lò Thị Mai", Channel.COUNTER, ready)))

    @invariant()
    def steps_follow_one_another_and_end_with_the_work(self) -> None:
        end = self.dossier.received
        for place, step in enumerate(self.dossier.steps):
            assert step.since >= end
            if step.done is None:
                assert place == len(self.dossier.steps) - 1
                assert self.dossier.is_open
                assert self.dossier.ready is None
            else:
                assert step.done >= step.since
                end = step.done

    @precondition(lambda self: self.closed_as is not None)
    @invariant()
    def a_closed_dossier_accepts_nothing(self) -> None:
        assert self.dossier == self.closed_as

    @invariant()
    def ready_never_changes_once_it_is_known(self) -> None:
        assert self.ready is None or self.dossier.ready == self.ready

    @invariant()
    def the_result_being_ready_is_not_its_being_handed_over(self) -> None:
        one = self.dossier
        assert (one.state is State.READY) == (one.ready is not None and one.closed is None)
        assert (one.state is State.HANDED_OVER) == (one.handed_over is not None)
        assert one.handed_over is None or one.ready is not None

    @invariant()
    def receipt_ready_and_handover_follow_one_another(self) -> None:
        one = self.dossier
        known = [instant for instant in (one.received, one.ready, one.handed_over) if instant is not None]
        assert known == sorted(known)

    @invariant()
    def pauses_never_overlap_and_lie_between_receipt_and_result(self) -> None:
        end = self.dossier.received
        for place, pause in enumerate(self.dossier.pauses):
            assert pause.since >= end
            if pause.until is None:
                assert place == len(self.dossier.pauses) - 1
                assert self.dossier.state is State.SUPPLEMENT_ASKED
            else:
                assert pause.until >= pause.since
                end = pause.until
        if self.dossier.ready is not None:
            assert end <= self.dossier.ready
            assert self.dossier.paused_since is None

    @invariant()
    def a_promise_only_moves_later_and_the_first_stays_on_record(self) -> None:
        known = [promise for promise in self.promises if promise is not None]
        assert known == sorted(set(known))
        assert self.dossier.appointment == self.promises[0]

    @invariant()
    def open_means_open(self) -> None:
        assert self.dossier.is_open == (self.dossier.state in OPEN_STATES)
        assert self.dossier.is_open == (self.dossier.closed is None)


def _tried(act: Callable[[], Dossier]) -> Dossier | None:
    try:
        return act()
    except (DossierError, AppointmentBeforeReceipt, PromisePassed):
        return None


TestDossierLife = DossierLife.TestCase


def _ready() -> Dossier:
    return life.marked_ready(dossier(birth()), moment("2026-11-20 16:10"))


def test_ready_is_state_nine_and_handed_over_is_state_ten() -> None:
    ready = _ready()
    given = life.handed_over(ready, moment("2026-11-23 15:12"), "Lò Thị Mai", Channel.COUNTER, None)
    assert (ready.state, given.state) == (State(9), State(10))
    assert given.ready == ready.ready == moment("2026-11-20 16:10")
    assert given.handed_over == given.closed == moment("2026-11-23 15:12")


def test_what_was_never_marked_ready_was_ready_when_the_officer_says() -> None:
    told = moment("2026-11-20 17:00")
    given = life.handed_over(dossier(), moment("2026-11-23 15:12"), "Mai", Channel.COUNTER, told)
    assert given.ready == told
    at_once = life.handed_over(dossier(), moment("2026-11-20 15:12"), "Mai", Channel.COUNTER, None)
    assert at_once.ready == at_once.handed_over


def test_what_was_marked_ready_is_not_told_otherwise_at_the_handover() -> None:
    given = life.handed_over(
        _ready(), moment("2026-11-23 15:12"), "Mai", Channel.POST, moment("2026-11-23 15:00")
    )
    assert given.ready == moment("2026-11-20 16:10")


def test_nothing_is_ready_before_it_came_in_or_while_it_waited() -> None:
    with pytest.raises(ActTooEarly) as refused:
        life.marked_ready(dossier(), moment("2026-11-20 08:49"))
    assert refused.value.earliest == RECEIVED
    waiting = life.paused(dossier(), moment("2026-11-20 10:00"), "thiếu giấy chứng sinh")
    with pytest.raises(ActTooEarly):
        life.marked_ready(waiting, moment("2026-11-20 09:59"))
    assert life.marked_ready(waiting, moment("2026-11-20 10:00")).paused_since is None


def test_nothing_is_handed_over_before_it_was_ready() -> None:
    with pytest.raises(ActTooEarly):
        life.handed_over(_ready(), moment("2026-11-20 16:09"), "Mai", Channel.COUNTER, None)
    with pytest.raises(ActTooEarly):
        life.handed_over(
            dossier(), moment("2026-11-20 10:00"), "Mai", Channel.COUNTER, moment("2026-11-20 11:00")
        )


def test_a_pause_ends_when_the_result_was_ready_not_when_it_was_fetched() -> None:
    waiting = life.paused(dossier(), moment("2026-11-20 10:00"), "thiếu giấy chứng sinh")
    told = moment("2026-11-20 16:00")
    given = life.handed_over(waiting, moment("2026-11-23 15:12"), "Mai", Channel.COUNTER, told)
    assert [pause.until for pause in given.pauses] == [told]


def test_a_pause_may_begin_where_the_last_ended_and_not_a_minute_before() -> None:
    first = life.paused(dossier(), moment("2026-11-20 10:00"), "a")
    again = life.resumed(first, moment("2026-11-20 14:00"))
    with pytest.raises(ActTooEarly):
        life.paused(again, moment("2026-11-20 13:59"), "b")
    second = life.paused(again, moment("2026-11-20 14:00"), "b")
    assert [pause.reason for pause in second.pauses] == ["a", "b"]
    assert second.paused_since == moment("2026-11-20 14:00")


def test_the_clock_cannot_be_stopped_twice_nor_started_when_it_runs() -> None:
    waiting = life.paused(dossier(), moment("2026-11-20 10:00"), "a")
    with pytest.raises(WrongState):
        life.paused(waiting, moment("2026-11-20 11:00"), "b")
    with pytest.raises(WrongState):
        life.resumed(dossier(), moment("2026-11-20 11:00"))


def test_a_ready_result_is_neither_paused_nor_promised_anew_nor_refused() -> None:
    later = moment("2026-11-24 10:00")
    with pytest.raises(WrongState):
        life.paused(_ready(), later, "a")
    with pytest.raises(WrongState):
        life.extended(_ready(), later, later + timedelta(days=1), "a")
    with pytest.raises(WrongState):
        life.closed_as(_ready(), State.NOT_ACCEPTED, later)
    with pytest.raises(WrongState):
        life.marked_ready(_ready(), later)
    assert life.closed_as(_ready(), State.WITHDRAWN, later).state is State.WITHDRAWN


def test_a_new_promise_must_be_later_than_the_old_one() -> None:
    one = dossier()
    assert one.promise is not None
    with pytest.raises(PromiseNotLater):
        life.extended(one, RECEIVED, one.promise, "chờ xác minh")
    moved = life.extended(one, RECEIVED, one.promise + timedelta(minutes=1), "chờ xác minh")
    assert moved.appointment == one.appointment
    assert moved.promise == one.promise + timedelta(minutes=1)


@pytest.mark.parametrize("state", CLOSING)
def test_a_dossier_closed_without_a_result_stays_closed(state: State) -> None:
    shut = life.closed_as(dossier(), state, moment("2026-11-20 10:00"))
    assert not shut.is_open
    with pytest.raises(DossierClosed):
        life.handed_over(shut, moment("2026-11-20 11:00"), "Mai", Channel.COUNTER, None)


def test_only_three_states_close_a_dossier_without_a_result() -> None:
    for state in set(State) - set(CLOSING):
        with pytest.raises(ValueError, match="does not close"):
            life.closed_as(dossier(), state, moment("2026-11-20 10:00"))


def test_an_appointment_before_the_receipt_is_refused_and_one_at_the_receipt_is_not() -> None:
    assert checked(dossier(appointment=RECEIVED)).promise == RECEIVED
    with pytest.raises(AppointmentBeforeReceipt):
        checked(dossier(appointment=RECEIVED - timedelta(minutes=1)))


@pytest.mark.parametrize(
    "code",
    [
        "000.00.01.H55-230621-0001",
        "H15.50.05.13-261008-0975",
        "H99.41.07-261120-0031",
        "G15.09-261008-1509751",
    ],
)
def test_codes_of_both_generations_are_known(code: str) -> None:
    assert CODE_PATTERN.match(code)


@pytest.mark.parametrize(
    "code", ["", "H15", "h99.41.07-261120-0031", "H99.41.07-261120-031", "H99.41.07-2611200031"]
)
def test_other_codes_are_not_of_the_known_form(code: str) -> None:
    assert CODE_PATTERN.match(code) is None
