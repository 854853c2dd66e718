"""The services the counter page asks, handed to it as one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from counter_app.services.acts.counter import Counter
    from counter_app.services.acts.following import Following
    from counter_app.services.acts.handover import Handover
    from counter_app.services.acts.recent import Recent
    from counter_app.services.acts.registry import Registry
    from counter_app.services.acts.review import Review
    from counter_app.services.acts.reviewing import Reviewing
    from counter_app.services.acts.settling import Settling
    from counter_app.services.acts.signing import Signing
    from counter_app.services.acts.slots import Slots
    from counter_app.services.acts.undoing import Undoing


class CounterActs(Protocol):
    """Every act of the counter; nothing else is reached from its page. Each is loaded when it is first asked."""

    @property
    def counter(self) -> Counter:
        """The act of that name."""

    @property
    def handover(self) -> Handover:
        """The act of that name."""

    @property
    def undoing(self) -> Undoing:
        """The act of that name."""

    @property
    def review(self) -> Review:
        """The act of that name."""

    @property
    def reviewing(self) -> Reviewing:
        """The act of that name."""

    @property
    def following(self) -> Following:
        """The act of that name."""

    @property
    def signing(self) -> Signing:
        """The act of that name."""

    @property
    def settling(self) -> Settling:
        """The act of that name."""

    @property
    def recent(self) -> Recent:
        """The act of that name."""

    @property
    def registry(self) -> Registry:
        """The act of that name."""

    @property
    def slots(self) -> Slots:
        """The act of that name."""
