"""What the program works with, made as its configuration says: register, paper, printer, workshop."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.config import Config, Paths
from counter_app.services.ports.paper import (
    BookWriter,
    LetterWriter,
    SigningListWriter,
    Stationer,
    TemplateBench,
    TemplateSource,
    Workshop,
)
from counter_app.services.ports.printers import Printer

from .deferred import ClosableRegister, DeferredWriter

if TYPE_CHECKING:
    from counter_app.paper.writer import PaperWriter
    from counter_app.services.ports.commitments import CommitmentWriter
    from counter_app.services.ports.reports import ReportWriter
    from counter_app.services.ports.slots import RouteWriter

#: The folder in the home in which templates lie while they are edited.
WORKSHOP = "mau_thu"


def register_at(url: str) -> ClosableRegister:
    """The register at an address, opened; raises a KeepingError."""
    from counter_app.storage.register import open_register

    return open_register(url)


def writer_of(paths: Paths, templates: TemplateSource) -> LetterWriter:
    """The writer of letters with the office's own templates."""
    from counter_app.paper.writer import PaperWriter

    return PaperWriter(paths.templates, paths.fonts, templates)


def on_register(writer: LetterWriter, templates: TemplateSource) -> LetterWriter:
    """The writer given, with the templates of this register where it takes any."""
    return writer.on(templates) if isinstance(writer, DeferredWriter) else writer


def bench_of(paths: Paths, writer: LetterWriter) -> TemplateBench:
    """The bench on which templates are checked."""
    from counter_app.paper.bench import PaperBench

    return PaperBench(paths.templates, penman(paths, writer))


def penman(paths: Paths, writer: LetterWriter) -> PaperWriter:
    """The writer of this program where it is a real one, else one of its own."""
    from counter_app.paper.writer import PaperWriter

    made = writer.made() if isinstance(writer, DeferredWriter) else writer
    return made if isinstance(made, PaperWriter) else PaperWriter(paths.templates, paths.fonts)


def stationer_of(paths: Paths, writer: LetterWriter) -> Stationer:
    """Who draws envelopes, covers and stock."""
    from counter_app.paper.stationer import PaperStationer

    return PaperStationer(paths.templates, paths.fonts, penman(paths, writer))


def books_of(paths: Paths) -> BookWriter:
    """Who writes the register over a period."""
    from counter_app.paper.follow_up import PaperBookWriter

    return PaperBookWriter(paths.fonts)


def reports_of(paths: Paths) -> ReportWriter:
    """Who writes periodic reports."""
    from counter_app.paper.reports.writer import PaperReportWriter

    return PaperReportWriter(paths.templates, paths.fonts)


def signing_lists_of(paths: Paths) -> SigningListWriter:
    """Who draws the lists from which slips are signed."""
    from counter_app.paper.signing_list import PaperSigningLists

    return PaperSigningLists(paths.fonts)


def commitments_of(paths: Paths) -> CommitmentWriter:
    """Who draws the officers' commitment."""
    from counter_app.paper.commitment_sheet import PaperCommitments

    return PaperCommitments(paths.templates, paths.fonts)


def routes_of(paths: Paths) -> RouteWriter:
    """Who draws the lists of returns at home."""
    from counter_app.paper.route_list import PaperRoutes

    return PaperRoutes(paths.fonts)


def workshop_of(paths: Paths) -> Workshop:
    """Where templates lie while they are edited."""
    from counter_app.paper.workshop import FolderWorkshop

    return FolderWorkshop(paths.home / WORKSHOP)


def printer_of(config: Config) -> Printer:
    """The printers the configuration names."""
    if config.printers != "system":
        from counter_app.printing.folder import FolderPrinter

        folder = Path(config.printers)
        return FolderPrinter(folder if folder.is_absolute() else config.paths.home / folder)
    if sys.platform == "win32":
        from counter_app.printing.windows import QtPrinter

        return QtPrinter()
    from counter_app.printing.cups import CupsPrinter

    return CupsPrinter()
