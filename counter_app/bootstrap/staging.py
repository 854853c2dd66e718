"""The stage the demo plays on: the acts of one program, on a clock that can be moved."""

from __future__ import annotations

from counter_app.demo import Stage

from .parts import App
from .time import MovableClock


def stage_of(app: App, clock: MovableClock) -> Stage:
    """What the demo plays on, from a program on a movable clock."""
    return Stage(
        intake=app.intake,
        following=app.following,
        handover=app.handover,
        undoing=app.undoing,
        settling=app.settling,
        move_clock=clock.move,
        surveys=app.surveys,
        contributions=app.contributions,
    )
