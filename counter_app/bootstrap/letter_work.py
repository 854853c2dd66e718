"""The acts on letters, each loaded and put together when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .deferred import DeferredBench, DeferredStationer, Once
from .foundations import Foundations
from .means import bench_of, stationer_of, workshop_of

if TYPE_CHECKING:
    from counter_app.services.acts.batches import Batches
    from counter_app.services.acts.comparing import Comparing
    from counter_app.services.acts.digital_signing import DigitalSigning
    from counter_app.services.acts.folder import SigningFolder
    from counter_app.services.acts.greetings import Greetings
    from counter_app.services.acts.letter_book import LetterBook
    from counter_app.services.acts.lingering import Lingerers
    from counter_app.services.acts.numbering import Numbering
    from counter_app.services.acts.own_kinds import OwnKinds
    from counter_app.services.acts.printing import Printing
    from counter_app.services.acts.proving import Proving
    from counter_app.services.acts.review import Review
    from counter_app.services.acts.reviewing import Reviewing
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
    def reviewing(self) -> Reviewing:
        """What the chief makes of the letters, and what the officer answers."""
        from counter_app.services.acts.reviewing import Reviewing

        return Reviewing(self.register, self.clock, self._calendars, self._actor)

    @Once
    def comparing(self) -> Comparing:
        """A stored sheet beside what its case would say today."""
        from counter_app.services.acts.comparing import Comparing

        bench = DeferredBench(lambda: bench_of(self.config.paths, self.writer))
        return Comparing(self.register, self._calendars, self._choosing, bench)

    @Once
    def lingering(self) -> Lingerers:
        """Dossiers that lie longer than usual."""
        from counter_app.services.acts.lingering import Lingerers

        return Lingerers(self.register, self.clock, self._calendars)

    @Once
    def numbering(self) -> Numbering:
        """The numbers of sheets."""
        from counter_app.services.acts.numbering import Numbering

        return Numbering(self.register, self.clock, self._actor)

    @Once
    def folder(self) -> SigningFolder:
        """What waits for the head's signature."""
        from counter_app.services.acts.folder import SigningFolder

        from .folder_means import DeferredBinder, DeferredFolders, folder_lists_of

        lists = DeferredFolders(lambda: folder_lists_of(self.config.paths))
        return SigningFolder(
            self.register, self.clock, self._issuing, self._sending, lists, DeferredBinder(), self._actor
        )

    @Once
    def digital_signing(self) -> DigitalSigning:
        """Electronic signatures of stored pages."""
        from counter_app.services.acts.digital_signing import DigitalSigning

        from .signing_means import DeferredSigner

        return DigitalSigning(self.register, self.clock, DeferredSigner(self.config.paths), self._actor)

    @Once
    def proving(self) -> Proving:
        """The chain of the log, and the heads that vouch for it."""
        from counter_app.services.acts.proving import Proving

        from .proofs import outside_heads

        return Proving(self.register, self.clock, outside_heads(self.config))

    @Once
    def letter_book(self) -> LetterBook:
        """The letter log of a month as a book."""
        from counter_app.services.acts.letter_book import LetterBook

        from .letter_book import DeferredLetterBooks, ExplainedGaps, PrintedHeads

        books, heads = DeferredLetterBooks(self.config.paths), PrintedHeads(self.proving)
        gaps = ExplainedGaps(self.numbering)
        return LetterBook(self.register, self.clock, books, heads, gaps, self.printer)

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
