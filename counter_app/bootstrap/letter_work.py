"""The acts on letters, each loaded and put together when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .deferred import DeferredBench, DeferredStationer, Once
from .foundations import Foundations
from .means import bench_of, stationer_of, workshop_of

if TYPE_CHECKING:
    from counter_app.services.acts.batches import Batches
    from counter_app.services.acts.greetings import Greetings
    from counter_app.services.acts.letter_book import LetterBook
    from counter_app.services.acts.own_kinds import OwnKinds
    from counter_app.services.acts.printing import Printing
    from counter_app.services.acts.review import Review
    from counter_app.services.acts.sampling import Sampling
    from counter_app.services.acts.signing import Signing
    from counter_app.services.acts.stationery import Stationery
    from counter_app.services.acts.templates import Templates
    from counter_app.services.acts.undoing import Undoing


class LetterWork(Foundations):
    """What is done with letters: signing, printing, undoing, reviewing, and what they are made from."""

    @Once
    def signing(self) -> Signing:
        """Letters printed ahead for the Chairman's signature."""
        from counter_app.services.acts.signing import Signing

        return Signing(
            self.register, self.clock, self._calendars, self._choosing, self._issuing, self._sending
        )

    @Once
    def undoing(self) -> Undoing:
        """Taking back, printing again, marked copies, closing a day."""
        from counter_app.services.acts.undoing import Undoing

        return Undoing(self.register, self.clock, self._choosing, self._issuing, self._sending, self._actor)

    @Once
    def printing(self) -> Printing:
        """Letters that wait for a printer, and what became of a job."""
        from counter_app.services.acts.printing import Printing

        return Printing(self.register, self.clock, self.printer, self._issuing, self._sending, self._actor)

    @Once
    def batches(self) -> Batches:
        """Many letters in one go."""
        from counter_app.services.acts.batches import Batches

        return Batches(
            self.register,
            self.clock,
            self.writer,
            self._calendars,
            self._choosing,
            self._issuing,
            self._sending,
        )

    @Once
    def review(self) -> Review:
        """The letter log."""
        from counter_app.services.acts.review import Review

        return Review(self.register)

    @Once
    def letter_book(self) -> LetterBook:
        """The letter log of a month as a book."""
        from counter_app.services.acts.letter_book import LetterBook

        from .letter_book import DeferredLetterBooks, LogHeads, NoReasons

        books, heads = DeferredLetterBooks(self.config.paths), LogHeads(self.register)
        return LetterBook(self.register, self.clock, books, heads, NoReasons(), self.printer)

    @Once
    def sampling(self) -> Sampling:
        """Sample letters of any kind."""
        from counter_app.services.acts.sampling import Sampling

        return Sampling(self.writer, self.printer, self.clock)

    @Once
    def stationery(self) -> Stationery:
        """Envelopes, covers, stock and calibration sheets."""
        from counter_app.services.acts.stationery import Stationery

        return Stationery(
            self.register,
            self.clock,
            self.writer,
            DeferredStationer(lambda: stationer_of(self.config.paths, self.writer)),
            self.printer,
            self._calendars,
            self._choosing,
        )

    @Once
    def templates(self) -> Templates:
        """The office's own letter templates."""
        from counter_app.services.acts.templates import Templates

        return Templates(
            self.register,
            self.clock,
            self.writer,
            DeferredBench(lambda: bench_of(self.config.paths, self.writer)),
            workshop_of(self.config.paths),
            self._actor,
        )

    @Once
    def own_kinds(self) -> OwnKinds:
        """Kinds of letters the commune makes for itself."""
        from counter_app.services.acts.own_kinds import OwnKinds

        from .kinds import DeferredKindBench, kind_bench_of

        bench = DeferredKindBench(lambda: kind_bench_of(self.config.paths, self.writer))
        return OwnKinds(self.register, self.clock, self.writer, bench, self._actor)

    @Once
    def greetings(self) -> Greetings:
        """Letters of those kinds, each to one recipient."""
        from counter_app.services.acts.greetings import Greetings

        return Greetings(self.register, self.clock, self.writer, self._calendars, self._choosing, self._actor)
