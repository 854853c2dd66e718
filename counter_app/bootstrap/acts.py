"""The acts of the program, each loaded and put together when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.config import Config
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones, Step
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register

from .deferred import (
    DeferredBench,
    DeferredBooks,
    DeferredCommitments,
    DeferredLists,
    DeferredStationer,
    LunarCalendar,
    Once,
    ShippedTables,
)
from .means import bench_of, books_of, commitments_of, signing_lists_of, stationer_of, workshop_of
from .visit_acts import VisitActs

if TYPE_CHECKING:
    from counter_app.services.acts.apologies import Apologies, Covering, SlipBatches
    from counter_app.services.acts.batches import Batches
    from counter_app.services.acts.board import BoardReader
    from counter_app.services.acts.calendar import CalendarKeeping
    from counter_app.services.acts.commitments import Commitments
    from counter_app.services.acts.contributions import Contributions
    from counter_app.services.acts.counter import Counter
    from counter_app.services.acts.follow_up import FollowUp
    from counter_app.services.acts.following import Following
    from counter_app.services.acts.forms import Forms
    from counter_app.services.acts.greetings import Greetings
    from counter_app.services.acts.handover import Handover
    from counter_app.services.acts.intake import Intake
    from counter_app.services.acts.owing import Owing
    from counter_app.services.acts.own_kinds import OwnKinds
    from counter_app.services.acts.printing import Printing
    from counter_app.services.acts.public_screen import PublicScreen
    from counter_app.services.acts.recent import Recent
    from counter_app.services.acts.registry import Registry
    from counter_app.services.acts.review import Review
    from counter_app.services.acts.sampling import Sampling
    from counter_app.services.acts.settling import Settling
    from counter_app.services.acts.signing import Signing
    from counter_app.services.acts.stationery import Stationery
    from counter_app.services.acts.surveys import Surveys
    from counter_app.services.acts.templates import Templates
    from counter_app.services.acts.undoing import Undoing
    from counter_app.services.crafts.calendars import Calendars
    from counter_app.services.crafts.choosing import Choosing
    from counter_app.services.crafts.issuing import Issuing
    from counter_app.services.crafts.sending import Sending
    from counter_app.services.crafts.slips import Slips

    from .ceremonies import CeremonyRoom


class NoMilestones:
    """The milestones of real life: nobody is watching."""

    def reached(self, step: Step) -> None:
        """Nothing happens."""


class App(VisitActs):
    """The program put together: one act for each thing a person does, loaded when it is first wanted."""

    def __init__(
        self,
        config: Config,
        clock: Clock,
        register: Register,
        writer: LetterWriter,
        printer: Printer,
        milestones: Milestones,
        actor: str,
    ) -> None:
        self.config = config
        self.clock = clock
        self.register = register
        self.writer = writer
        self.printer = printer
        self._milestones = milestones
        self._actor = actor
        self._tables = ShippedTables(config.paths)

    # What people do ------------------------------------------------------------------------------------------

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
    def review(self) -> Review:
        """The letter log."""
        from counter_app.services.acts.review import Review

        return Review(self.register)

    @Once
    def contributions(self) -> Contributions:
        """The register of contributions."""
        from counter_app.services.acts.contributions import Contributions

        return Contributions(self.register, self.clock, self._actor)

    @Once
    def commitments(self) -> Commitments:
        """The officers' commitment."""
        from counter_app.services.acts.commitments import Commitments

        writer = DeferredCommitments(lambda: commitments_of(self.config.paths))
        return Commitments(self.register, self.clock, writer, self.printer, self._actor)

    @Once
    def settling(self) -> Settling:
        """The office's settings."""
        from counter_app.services.acts.settling import Settling

        return Settling(self.register, self.clock, self.printer, self._calendars, self._actor)

    @Once
    def calendar(self) -> CalendarKeeping:
        """The days on which the office differs from the week."""
        from counter_app.almanac.office import OfficeAlmanac
        from counter_app.services.acts.calendar import CalendarKeeping

        return CalendarKeeping(
            self.register, self.clock, self._calendars, OfficeAlmanac(), LunarCalendar(), self._actor
        )

    @Once
    def ceremonies(self) -> CeremonyRoom:
        """Ceremonies, in planning, at work and on paper."""
        from .ceremonies import room_of

        calendars, paths = self._calendars, self.config.paths
        return room_of(self.register, self.clock, paths, calendars, self.handover, self._actor)

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
    def surveys(self) -> Surveys:
        """The citizen's verdict."""
        from counter_app.almanac.questionnaires import ShippedSurveys
        from counter_app.services.acts.surveys import Surveys

        from .survey_means import DeferredSurveySheets

        shipped = ShippedSurveys(self.config.paths.data / "questionnaires.csv")
        paper = DeferredSurveySheets(self.config.paths)
        return Surveys(self.register, self.clock, self._tables, shipped, paper, self.printer, self._actor)

    @Once
    def public_screen(self) -> PublicScreen:
        """What the second screen may tell."""
        from counter_app.services.acts.public_screen import PublicScreen

        return PublicScreen(self.register, self.clock, self._actor)

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

    # What they share -----------------------------------------------------------------------------------------

    @Once
    def _calendars(self) -> Calendars:
        """Working calendars."""
        from counter_app.services.crafts.calendars import Calendars

        return Calendars(self._tables)

    @Once
    def _choosing(self) -> Choosing:
        """Which letter a case gets."""
        from counter_app.services.crafts.choosing import Choosing

        return Choosing(self._tables, LunarCalendar(), self.writer)

    @Once
    def _slips(self) -> Slips:
        """The rules and the words of a slip."""
        from counter_app.services.crafts.slips import Slips

        return Slips(self.writer)

    @Once
    def _issuing(self) -> Issuing:
        """Sheets with their numbers."""
        from counter_app.services.crafts.issuing import Issuing

        return Issuing(self.register, self.clock, self.writer, self._milestones, self._actor)

    @Once
    def _sending(self) -> Sending:
        """Sheets on their way to a printer."""
        from counter_app.services.crafts.sending import Sending

        return Sending(self.register, self.clock, self.printer, self._milestones, self._actor)

    # The program itself --------------------------------------------------------------------------------------

    def start(self) -> None:
        """What every start does: close earlier days, and draw what was numbered but not drawn before a crash."""
        self.undoing.close_earlier_days()
        self.signing.finish_drawing()

    def warm(self) -> None:
        """Load what the first letter and the first handover need, so that they are as quick as the next."""
        warming = getattr(self.writer, "warm", None)
        if warming is not None:
            warming()
        _ = self.handover

    def close(self) -> None:
        """Let go of the register."""
        closing = getattr(self.register, "close", None)
        if closing is not None:
            closing()
