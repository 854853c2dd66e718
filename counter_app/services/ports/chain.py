"""The chain of the log, the heads proved of it, and the place beside the register where outside heads are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from counter_app.domain.chain import Head, Proof, ProvedHead, Tampering
    from counter_app.domain.chain_walk import RawRow, Walked
    from counter_app.domain.errors.keeping import LogTampered


class ChainShelf(Protocol):
    """The chain as the register keeps it, and its proved heads."""

    def piece(self, after: Head, limit: int = ...) -> Walked:
        """Follow the chain through the next entries; behind the last it looks at the row of the head as well.

        A piece without rows is the end of the log. Raises LogTampered at the first entry that does not agree.
        """
        ...

    def counted(self, last: Head) -> None:
        """Count the entries: none has the number of another one; raises LogTampered."""
        ...

    def last(self) -> Head:
        """The last entry's place in the chain, as it is written in its row; START for an empty log."""
        ...

    def standing(self, seqs: Collection[int]) -> Mapping[int, Head]:
        """The heads the chain had behind these entries, as their rows say; one that is not there is left out."""
        ...

    def proved(self, how: Proof | None = None, *, whole: bool = False) -> ProvedHead | None:
        """The proved head that was kept last: any, one of a kind, or one for which the whole log was read."""
        ...

    def proofs(self) -> tuple[ProvedHead, ...]:
        """Every proved head, oldest first."""
        ...

    def keep(self, proved: ProvedHead) -> None:
        """Keep a proved head for good."""
        ...

    def tampered(self, seq: int, reason: Tampering, against: ProvedHead | None = None) -> LogTampered:
        """What is wrong with an entry, with the sheet it was about where that can still be told."""
        ...

    def exported(self, after: int, limit: int) -> Iterator[tuple[RawRow, bool]]:
        """Entries behind number `after` as they are written, and whether the details of each may leave the register.

        Those about somebody who asked not to be named may not.
        """
        ...


class OutsideHeads(Protocol):
    """Heads kept where who swaps the database does not reach them."""

    def all(self) -> tuple[ProvedHead, ...]:
        """Every head kept there of this register, oldest first; what cannot be read is left out."""
        ...

    def add(self, proved: ProvedHead) -> None:
        """Keep one more, behind the others and for good; raises CannotWrite."""
        ...
