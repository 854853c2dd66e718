"""Windows: pdfium draws the stored pages, QPrinter carries the dots to the driver.

Windows has no way to take a PDF as it is. Drawing works on any QPrinter, so the drawing is tested everywhere; the
Windows spooler itself was never run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QMarginsF, QRectF, QSysInfo
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.layout import AnyPaper, EnvelopeSize
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import JobReport, Making, Sides
from counter_app.services.ports.printers import PrinterQueue, QueueOffers

from . import winspool
from .placing import placed
from .titles import plain_title

FEWEST_DPI = 300
MOST_DPI = 600
BAND_PIXELS = 600
"""Height of one strip: a whole A4 page at 600 dpi would take 139 MB at once."""

_SIZES = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.A5: QPageSize.PageSizeId.A5}
_ENVELOPES = {
    EnvelopeSize.DL: QPageSize.PageSizeId.EnvelopeDL,
    EnvelopeSize.C6: QPageSize.PageSizeId.EnvelopeC6,
    EnvelopeSize.C5: QPageSize.PageSizeId.EnvelopeC5,
}
_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}
_STATES = {
    QPrinter.PrinterState.Idle: "idle",
    QPrinter.PrinterState.Active: "printing",
    QPrinter.PrinterState.Aborted: "aborted",
    QPrinter.PrinterState.Error: "error",
}


@dataclass(frozen=True, slots=True)
class QtPrinter:
    """A `Printer` over the system's own printers as Qt sees them; needs a running QGuiApplication."""

    def queues(self) -> tuple[PrinterQueue, ...]:
        """The printers Qt lists."""
        default = QPrinterInfo.defaultPrinterName()
        return tuple(
            PrinterQueue(
                name=info.printerName(),
                is_default=info.printerName() == default,
                accepts=info.state() is not QPrinter.PrinterState.Error,
                state=_STATES[info.state()],
            )
            for info in QPrinterInfo.availablePrinters()
        )

    @property
    def station(self) -> str:
        """This machine's name."""
        return QSysInfo.machineHostName()

    def offers(self, queue: str) -> QueueOffers:
        """Papers and sides the driver reports; Qt tells nothing of its trays."""
        info = QPrinterInfo.printerInfo(queue)
        if info.isNull():
            return QueueOffers()
        known = {size.id() for size in info.supportedPageSizes()}
        modes = info.supportedDuplexModes()
        return QueueOffers(
            papers=tuple(size for size, qt in _SIZES.items() if qt in known),
            sides=tuple(sides for sides, mode in _DUPLEX.items() if mode in modes),
        )

    def find(self, queue: str, title: str) -> str:
        """The id of the job of this title, as long as Windows keeps it in the queue; empty otherwise."""
        return winspool.job_of_title(queue, plain_title(title))

    def report(self, job: str) -> JobReport | None:
        """How the spooler says a job stands; a job that left the queue is unknown, printed or not."""
        return winspool.report(job)

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        """Draw the pages on the printer named `queue` (empty: the default one) and return the job's id.

        Where the job has left the queue before it could be asked for, its title. Raises NoPrinter or PrinterRefused.
        """
        how = making or Making()
        info = QPrinterInfo.printerInfo(queue) if queue else QPrinterInfo.defaultPrinter()
        if info.isNull():
            raise NoPrinter(name=queue)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(plain_title(title))
        printer.setCopyCount(how.copies)
        draw(
            placed(pdf, how.onto, cut_marks=how.cut_marks) if how.onto else pdf,
            printer,
            how.onto or paper,
            how.sides,
        )
        return self.find(info.printerName(), title) or printer.docName()


def draw(pdf: bytes, printer: QPrinter, paper: AnyPaper, sides: Sides = Sides.ONE) -> None:
    """Draw every page 1:1 on a sheet of `paper`, each the way round it lies in the PDF.

    Raises PrinterRefused when the printer does not begin or breaks off.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number] for number in range(len(document))]
        _lay(printer, paper, pages[0], sides)
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterRefused(name=printer.printerName(), reason="QPainter.begin")
        try:
            for number, page in enumerate(pages):
                if number:
                    _lay(printer, paper, page, sides)
                    if not printer.newPage():
                        raise PrinterRefused(name=printer.printerName(), reason="QPrinter.newPage")
                _draw_page(page, painter, printer)
        finally:
            painter.end()
    finally:
        document.close()


def _lay(printer: QPrinter, paper: AnyPaper, page: pypdfium2.PdfPage, sides: Sides) -> None:
    # Before every page, because a driver puts its own paper back: the layout is named anew, margins and all.
    width, height = page.get_size()
    lies = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(_id(paper)), lies, QMarginsF(0, 0, 0, 0)))
    printer.setDuplex(_DUPLEX[sides])


def _draw_page(page: pypdfium2.PdfPage, painter: QPainter, printer: QPrinter) -> None:
    # Only now: a Windows driver changes its resolution when painting begins.
    device = printer.resolution()
    dpi = min(max(device, FEWEST_DPI), MOST_DPI)
    grow = device / dpi
    left, top = _paper_corner(printer)
    for offset, strip in _strips(page, dpi):
        target = QRectF(left, top + offset * grow, strip.width() * grow, strip.height() * grow)
        painter.drawImage(target, strip, QRectF(strip.rect()))


def _id(paper: AnyPaper) -> QPageSize.PageSizeId:
    return _ENVELOPES[paper] if isinstance(paper, EnvelopeSize) else _SIZES[paper]


def _paper_corner(printer: QPrinter) -> tuple[float, float]:
    """Where the paper's own corner lies for the painter; drivers that refuse full pages start at their margin."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    return sheet.left(), sheet.top()


def _strips(page: pypdfium2.PdfPage, dpi: int) -> Iterator[tuple[int, QImage]]:
    """The page as opaque strips from top to bottom, each with the pixel row it starts at."""
    scale = dpi / 72
    whole = pypdfium2.PdfBitmap.new_native
    height = -int(-(page.get_height() * scale) // 1)
    for top in range(0, height, BAND_PIXELS):
        rows = min(BAND_PIXELS, height - top)
        # pdfium rounds a crop up to whole pixels; half a pixel less keeps it on the row that is meant.
        crop = (0, max(0.0, (height - top - rows - 0.5) / scale), 0, max(0.0, (top - 0.5) / scale))
        bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=True, bitmap_maker=whole)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        )
        yield top, image.copy()
