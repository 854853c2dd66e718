"""The letter log of a month on paper: printed for the chief to sign, or kept as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.sentences.letter_book import book_printed
from counter_app.sentences.printing import printer_name
from counter_app.services.acts.letter_book import LetterBook
from counter_app.ui.desktop import Desktop, write_file
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.values import Action, BannerKind, BannerValue, Choice
from counter_app.wording import _

PRINT, PDF, XLSX = "print", "pdf", "xlsx"
OPEN_FILE = "open file"


def book_act() -> str:
    """The deed the question leads to."""
    return _("Lập sổ")


def asked(first: date) -> Question:
    """What becomes of the book of a month."""
    month = f"{first.month}/{first.year}"
    return Question(
        title=_("Sổ theo dõi thư tháng {month}").format(month=month),
        words=_(
            "Cuối sổ có chỗ ký và mã đầu chuỗi. Mã ấy được ghi lại là đã in, để về sau đối chiếu sổ với tờ giấy đã ký."
        ),
        act=book_act(),
        choices=(
            Choice(PRINT, _("In ra máy in thường dùng, A4 ngang")),
            Choice(PDF, _("Ghi ra tệp PDF")),
            Choice(XLSX, _("Ghi ra tệp Excel")),
        ),
        chosen=PRINT,
    )


class BookDesk(QObject):
    """Asks what becomes of the book and makes it; `said` carries what is to be told, `moved` that a head was kept."""

    said = Signal(object)
    moved = Signal()

    def __init__(self, act: LetterBook, errands: Errands, ask: Ask, desktop: Desktop, over: QWidget) -> None:
        super().__init__(over)
        self._act = act
        self._errands = errands
        self._ask = ask
        self._desktop = desktop
        self._over = over
        self._file = ""

    def ask(self, first: date) -> None:
        """Ask about the book of the month that begins on `first`."""
        month = first.replace(day=1)
        self._ask.ask(asked(month), lambda answer: self._make(month, answer))

    def open_file(self) -> None:
        """Open the file written last."""
        if self._file:
            self._desktop.open(self._file)

    def _make(self, first: date, answer: Answer) -> None:
        end = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        match answer.choice:
            case "pdf":
                self._keep(first, PDF, lambda: self._act.pdf(first, end))
            case "xlsx":
                self._keep(first, XLSX, lambda: self._act.xlsx(first, end))
            case _:
                self._errands.run(lambda: self._act.print(first, end), self._printed, latest="book")

    def _printed(self, made: tuple[bytes, str]) -> None:
        self.said.emit(
            BannerValue(
                BannerKind.FINE,
                book_printed(printer_name(made[1])),
                icon=Icon.PRINTER,
                key="done",
                closable=True,
            )
        )
        self.moved.emit()

    def _keep(self, first: date, ending: str, made: Callable[[], bytes]) -> None:
        name = f"So-thu-{first:%Y-%m}.{ending}"
        self._desktop.ask_where(
            self._over,
            _("Ghi sổ theo dõi thư ra tệp"),
            name,
            lambda path: self._errands.run(
                lambda: write_file(path, made()), lambda _none: self._kept(path), latest="book"
            ),
        )

    def _kept(self, path: str) -> None:
        self._file = path
        open_it = Action(OPEN_FILE, _("Mở"), Icon.FOLDER)
        self.said.emit(
            BannerValue(
                BannerKind.FINE,
                _("Đã ghi sổ theo dõi thư."),
                path,
                open_it,
                Icon.DOWNLOAD,
                "done",
                closable=True,
            )
        )
        self.moved.emit()
