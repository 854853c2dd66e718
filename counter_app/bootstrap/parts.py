"""Puts the parts together: register, paper, printer and clock into crafts, crafts into acts."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

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
from counter_app.services.acts.stationery import Stationery
from counter_app.services.acts.templates import Templates
from counter_app.services.acts.undoing import Undoing
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing
from counter_app.services.crafts.office_templates import OfficeTemplates
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports import (
    Clock,
    LetterWriter,
    Milestones,
    Printer,
    Register,
    Stationer,
    Step,
    TemplateBench,
    TemplateSource,
    Workshop,
)

from .deferred import (
    ClosableRegister,
    DeferredBench,
    DeferredRegister,
    DeferredStationer,
    DeferredWriter,
    LunarCalendar,
    ShippedTables,
)

if TYPE_CHECKING:
    from counter_app.paper.writer import PaperWriter

ACTOR = "officer"
#: The folder in the home in which templates lie while they are edited.
WORKSHOP = "mau_thu"


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
    stationery: Stationery
    templates: Templates

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
    templates = OfficeTemplates(shelf)
    penman = (
        _on(writer, templates) if writer is not None else DeferredWriter(lambda: _writer(paths, templates))
    )
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
        stationery=Stationery(
            shelf,
            clock,
            penman,
            DeferredStationer(lambda: _stationer(paths, penman)),
            press,
            calendars,
            choosing,
        ),
        templates=Templates(
            shelf,
            clock,
            penman,
            DeferredBench(lambda: _bench(paths, penman)),
            _workshop(paths),
            actor,
        ),
    )


def _register(url: str) -> ClosableRegister:
    from counter_app.storage.register import open_register

    return open_register(url)


def _writer(paths: Paths, templates: TemplateSource) -> LetterWriter:
    from counter_app.paper.writer import PaperWriter

    return PaperWriter(paths.templates, paths.fonts, templates)


def _on(writer: LetterWriter, templates: TemplateSource) -> LetterWriter:
    """The writer given, with the templates of this register where it takes any."""
    return writer.on(templates) if isinstance(writer, DeferredWriter) else writer


def _bench(paths: Paths, writer: LetterWriter) -> TemplateBench:
    from counter_app.paper.bench import PaperBench

    return PaperBench(paths.templates, _penman(paths, writer))


def _penman(paths: Paths, writer: LetterWriter) -> PaperWriter:
    """The writer of this program where it is a real one, else one of its own."""
    from counter_app.paper.writer import PaperWriter

    made = writer.made() if isinstance(writer, DeferredWriter) else writer
    return made if isinstance(made, PaperWriter) else PaperWriter(paths.templates, paths.fonts)


def _stationer(paths: Paths, writer: LetterWriter) -> Stationer:
    from counter_app.paper.stationer import PaperStationer

    return PaperStationer(paths.templates, paths.fonts, _penman(paths, writer))


def _workshop(paths: Paths) -> Workshop:
    from counter_app.paper.workshop import FolderWorkshop

    return FolderWorkshop(paths.home / WORKSHOP)


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


def picture_of(pdf: bytes, target: Path, width: int = 1200) -> None:
    """The first page of a PDF as PNG, `width` pixels wide; raises OSError."""
    from counter_app.ui.components.pdf_page import rasterise

    if not rasterise(pdf, width).save(str(target), "PNG"):  # type: ignore[call-overload]
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def with_printers(config: Config, folder: Path) -> Config:
    """The same installation printing into a folder."""
    return replace(config, printers=str(folder))
