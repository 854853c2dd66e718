"""Printers that do not take a page."""

from __future__ import annotations

from .tree import CounterError


class PrintingError(CounterError):
    """Paper cannot be sent to a printer; `waiting` are the numbers of the sheets that wait for one, with us."""

    waiting: tuple[int, ...] = ()


class NoPrinter(PrintingError):
    """No printer is set up, or the named one does not exist."""

    name: str = ""


class PrinterPaused(PrintingError):
    """The printer was stopped by a person or by a fault and prints nothing until it is started again."""

    name: str
    reason: str


class PrinterRejects(PrintingError):
    """The printer takes no jobs at present."""

    name: str
    reason: str


class PrinterRefused(PrintingError):
    """The printing system did not take the job."""

    name: str
    reason: str
