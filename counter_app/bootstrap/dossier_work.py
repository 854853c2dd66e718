"""The acts on dossiers, each loaded and put together when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .deferred import DeferredBooks, DeferredLists, DeferredRoutes, Once
from .foundations import Foundations
from .means import books_of, routes_of, signing_lists_of

if TYPE_CHECKING:
    from counter_app.services.acts.apologies import Apologies, Covering, SlipBatches
    from counter_app.services.acts.board import BoardReader
    from counter_app.services.acts.counter import Counter
    from counter_app.services.acts.follow_up import FollowUp
    from counter_app.services.acts.following import Following
    from counter_app.services.acts.forms import Forms
    from counter_app.services.acts.handover import Handover
    from counter_app.services.acts.intake import Intake
    from counter_app.services.acts.owing import Owing
    from counter_app.services.acts.recent import Recent
    from counter_app.services.acts.registry import Registry
    from counter_app.services.acts.slots import Slots


class DossierWork(Foundations):
    """What is done with dossiers from their receipt to their handover."""

    @Once
    def intake(self) -> Intake:
        """Taking a dossier in."""
        from counter_app.services.acts.intake import Intake

        return Intake(self.register, self.clock, self._tables, self._calendars, self._actor)

    @Once
    def following(self) -> Following:
        """What happens to a dossier while it is being worked on."""
        from counter_app.services.acts.following import Following

        return Following(self.register, self.clock, self._calendars, self._actor)

    @Once
    def counter(self) -> Counter:
        """Finding a case and showing what it would get."""
        from counter_app.services.acts.counter import Counter

        return Counter(self.register, self.clock, self.writer, self._calendars, self._choosing)

    @Once
    def handover(self) -> Handover:
        """Handing results over, with their letters."""
        from counter_app.services.acts.handover import Handover

        return Handover(
            self.register,
            self.clock,
            self.writer,
            self._calendars,
            self._choosing,
            self._issuing,
            self._sending,
            self._milestones,
            self._actor,
        )

    @Once
    def apologies(self) -> Apologies:
        """Apology slips."""
        from counter_app.services.acts.apologies import Apologies

        return Apologies(
            self.register,
            self.clock,
            self.writer,
            self._calendars,
            self._choosing,
            self._slips,
            self._issuing,
            self._sending,
            self._milestones,
            self._actor,
        )

    @Once
    def owing(self) -> Owing:
        """Apology slips that must go out today, and those that are missing."""
        from counter_app.services.acts.owing import Owing

        return Owing(self.register, self.clock, self._calendars)

    @Once
    def slip_batches(self) -> SlipBatches:
        """All slips that are due, in one go."""
        from counter_app.services.acts.apologies import SlipBatches

        return SlipBatches(
            self.register,
            self.clock,
            DeferredLists(lambda: signing_lists_of(self.config.paths)),
            self._calendars,
            self._choosing,
            self._sending,
            self.apologies,
        )

    @Once
    def covering(self) -> Covering:
        """Proof that every late dossier had its apology."""
        from counter_app.services.acts.apologies import Covering

        return Covering(self.register, self.clock, self._calendars, self._choosing)

    @Once
    def board(self) -> BoardReader:
        """What is to be done today."""
        from counter_app.services.acts.board import BoardReader

        return BoardReader(self.register, self.clock, self._calendars)

    @Once
    def registry(self) -> Registry:
        """The list of dossiers and the catalogue of procedures."""
        from counter_app.services.acts.registry import Registry

        return Registry(self.register, self.clock, self._tables, self._calendars)

    @Once
    def forms(self) -> Forms:
        """The forms of the one-stop counter."""
        from counter_app.services.acts.forms import Forms

        return Forms(
            self.register,
            self.clock,
            self.writer,
            self._calendars,
            self._choosing,
            self._issuing,
            self._sending,
            self._milestones,
            self._actor,
        )

    @Once
    def follow_up(self) -> FollowUp:
        """The register over a period, as a book and as a table."""
        from counter_app.services.acts.follow_up import FollowUp

        books = DeferredBooks(lambda: books_of(self.config.paths))
        return FollowUp(self.register, self.clock, self._tables, books)

    @Once
    def recent(self) -> Recent:
        """The last handovers."""
        from counter_app.services.acts.recent import Recent

        return Recent(self.register, self.clock, self._choosing)

    @Once
    def slots(self) -> Slots:
        """Results given at an arranged hour."""
        from counter_app.services.acts.slots import Slots

        writer = DeferredRoutes(lambda: routes_of(self.config.paths))
        return Slots(self.register, self.clock, self._calendars, writer, self._actor)
