"""Puts the parts together: register, paper, printer and clock into crafts, crafts into acts."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from counter_app.config import Config, Paths
from counter_app.services.acts.batches import Batches
from counter_app.services.acts.board import BoardReader
from counter_app.services.acts.counter import Counter
from counter_app.services.acts.following import Following
from counter_app.services.acts.handover import Handover
from counter_app.services.acts.intake import Intake
from counter_app.services.acts.printing import Printing
from counter_app.services.acts.recent import Recent
from counter_app.services.acts.registry import Registry
from counter_app.services.acts.review import Review
from counter_app.services.acts.sampling import Sampling
from counter_app.services.acts.settling import Settling
from counter_app.services.acts.signing import Signing
from counter_app.services.acts.undoing import Undoing
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports import Clock, LetterWriter, Milestones, Printer, Register, Step

from .deferred import ClosableRegister, DeferredRegister, DeferredWriter, LunarCalendar, ShippedTables

ACTOR = "officer"


class NoMilestones:
    """The milestones of real life: nobody is watching."""

    def reached(self, step: Step) -> None:
        """Nothing happens."""


@dataclass(frozen=True, slots=True)
class App:
    """The program put together: one act for each thing a person does."""

    config: Config
    clock: Clock
    register: Register
    writer: LetterWriter
    printer: Printer
    intake: Intake
    following: Following
    counter: Counter
    handover: Handover
    signing: Signing
    undoing: Undoing
    printing: Printing
    batches: Batches
    board: BoardReader
    registry: Registry
    recent: Recent
    review: Review
    settling: Settling
    sampling: Sampling

    def start(self) -> None:
        """What every start does: close earlier days, and draw what was numbered but not drawn before a crash."""
        self.undoing.close_earlier_days()
        self.signing.finish_drawing()

    def warm(self) -> None:
        """Load what the first letter needs, so that it is as quick as the next."""
        warming = getattr(self.writer, "warm", None)
        if warming is not None:
            warming()

    def close(self) -> None:
        """Let go of the register."""
        closing = getattr(self.register, "close", None)
        if closing is not None:
            closing()


def open_app(
    config: Config,
    clock: Clock,
    *,
    register: Register | None = None,
    writer: LetterWriter | None = None,
    printer: Printer | None = None,
    milestones: Milestones | None = None,
    actor: str = ACTOR,
) -> App:
    """The program on a home folder; every part may be given from outside. Raises a KeepingError."""
    paths = config.paths
    shelf = register or DeferredRegister(lambda: _register(config.database))
    penman = writer or DeferredWriter(lambda: _writer(paths))
    press = printer or _printer(config)
    marks = milestones or NoMilestones()
    tables = ShippedTables(paths)
    calendars = Calendars(tables)
    choosing = Choosing(tables, LunarCalendar(), penman)
    issuing = Issuing(shelf, clock, penman, marks, actor)
    sending = Sending(shelf, clock, press, marks, actor)
    return App(
        config=config,
        clock=clock,
        register=shelf,
        writer=penman,
        printer=press,
        intake=Intake(shelf, clock, tables, calendars, actor),
        following=Following(shelf, clock, calendars, actor),
        counter=Counter(shelf, clock, penman, calendars, choosing),
        handover=Handover(shelf, clock, penman, calendars, choosing, issuing, sending, marks, actor),
        signing=Signing(shelf, clock, calendars, choosing, issuing, sending),
        undoing=Undoing(shelf, clock, choosing, issuing, sending, actor),
        printing=Printing(shelf, clock, press, issuing, sending, actor),
        batches=Batches(shelf, clock, penman, calendars, choosing, issuing, sending),
        board=BoardReader(shelf, clock, calendars),
        registry=Registry(shelf, clock, tables, calendars),
        recent=Recent(shelf, clock, choosing),
        review=Review(shelf),
        settling=Settling(shelf, clock, press, calendars, actor),
        sampling=Sampling(penman, press, clock),
    )


def _register(url: str) -> ClosableRegister:
    from counter_app.storage.register import open_register

    return open_register(url)


def _writer(paths: Paths) -> LetterWriter:
    from counter_app.paper.writer import PaperWriter

    return PaperWriter(paths.templates, paths.fonts)


def _printer(config: Config) -> Printer:
    if config.printers != "system":
        from counter_app.printing.folder import FolderPrinter

        folder = Path(config.printers)
        return FolderPrinter(folder if folder.is_absolute() else config.paths.home / folder)
    if sys.platform == "win32":
        from counter_app.printing.windows import QtPrinter

        return QtPrinter()
    from counter_app.printing.cups import CupsPrinter

    return CupsPrinter()


def press_file(paths: Paths, source: Path, target: Path) -> None:
    """Draw any .docx as PDF; raises a PaperError that names what cannot be drawn, or OSError."""
    from counter_app.paper.press import FontShelf, press

    drawn = press(source.read_bytes(), FontShelf.from_folder(paths.fonts), title=source.stem)
    target.write_bytes(drawn.pdf)


def with_printers(config: Config, folder: Path) -> Config:
    """The same installation printing into a folder."""
    return replace(config, printers=str(folder))
