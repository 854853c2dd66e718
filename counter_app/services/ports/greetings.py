"""Letters of the commune's own accord, as the services keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from counter_app.domain.greeting import Greeting, GreetingId


class GreetingShelf(Protocol):
    """Letters of our own accord, each to one recipient."""

    def next_id(self, year: int) -> GreetingId:
        """An id not used before, taken inside the saving transaction."""
        ...

    def add(self, greeting_: Greeting) -> None:
        """Keep a new one."""
        ...

    def replace(self, greeting_: Greeting) -> None:
        """Keep a changed one; raises UnknownCase when it was never added."""
        ...

    def get(self, id_: str) -> Greeting:
        """The one of this id; raises UnknownCase."""
        ...

    def remove(self, id_: str) -> None:
        """Forget one that never became a sheet; its id is given to no other."""
        ...

    def waiting(self, limit: int) -> tuple[Greeting, ...]:
        """Those not given yet, in the order they were written down."""
        ...

    def recent(self, limit: int) -> tuple[Greeting, ...]:
        """The last ones written down, given or not, newest first."""
        ...

    def of_kind(self, number: int) -> int:
        """How many were ever written down of a kind."""
        ...
