"""Puts the parts together: a register, a writer, a printer and a clock become the program."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

from counter_app.config import Config, Paths
from counter_app.services.crafts.office_templates import OfficeTemplates
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register

from .acts import App, NoMilestones
from .deferred import DeferredPrinter, DeferredRegister, DeferredWriter
from .means import on_register, printer_of, register_at, writer_of

ACTOR = "officer"

__all__ = ["ACTOR", "App", "NoMilestones", "open_app", "picture_of", "press_file", "with_printers"]


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
    shelf = register or DeferredRegister(lambda: register_at(config.database))
    templates = OfficeTemplates(shelf)
    penman = (
        on_register(writer, templates)
        if writer is not None
        else DeferredWriter(lambda: writer_of(paths, templates))
    )
    queues = printer or DeferredPrinter(lambda: printer_of(config))
    return App(config, clock, shelf, penman, queues, milestones or NoMilestones(), actor)


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
