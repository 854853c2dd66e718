"""Errors that reach the top: a known one becomes a banner, anything else the crash window, and nothing is lost."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counter_app.domain.errors.tree import CounterError
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class CrashWindow(QWidget):
    """A plain window with the traceback, *Copy* and *Go on*; it never closes the program by itself."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.report = report
        self.setWindowTitle(_("Chương trình gặp lỗi"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setProperty("boxed", True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(_("Nội dung lỗi"))
        self.copy = ActionButton(theme, _("Chép"), Rank.FILLED, icon=Icon.COPY)
        self.copy.clicked.connect(self._copy)
        self.go_on = ActionButton(theme, _("Đóng, làm tiếp"))
        self.go_on.clicked.connect(self.close)
        said = _("Sổ không mất gì: việc chưa ghi xong sẽ được làm lại hoặc bỏ trọn vẹn.")
        ask = _("Bấm Chép, rồi dán gửi cho người phụ trách kỹ thuật.")
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(self.go_on)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(PageTitle(theme, _("Chương trình gặp lỗi chưa lường trước")))
        column.addWidget(Words(theme, said, Role.BODY, wrap=True))
        column.addWidget(Words(theme, ask, Role.BODY, Ink.TEXT2, wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.resize(720, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy.set_words(_("Đã chép"))


class ErrorDesk(QObject):
    """Takes every error that nobody else took, from any thread, and shows it on the screen's thread.

    `sentence_of` turns a known error into its sentence, `show_banner` shows it. Install `hook` as sys.excepthook
    and `thread_hook` as threading.excepthook.
    """

    _came = Signal(object)

    def __init__(
        self,
        theme: Theme,
        sentence_of: Callable[[CounterError], str],
        show_banner: Callable[[str], None],
        log: Callable[[str], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence_of = sentence_of
        self._show_banner = show_banner
        self._log = log
        self.window: CrashWindow | None = None
        self._came.connect(self.take)

    def take(self, error: BaseException) -> None:
        """Show an error; must be called on the screen's thread (see `hook` for the others)."""
        if isinstance(error, CounterError):
            self._show_banner(self._sentence_of(error))
            return
        report = "".join(traceback.format_exception(error))
        if self._log is not None:
            self._log(report)
        # A second bug while the window is open is added to it: windows must not pile up.
        if self.window is not None:
            self.window.report += "\n" + report
            self.window.text.appendPlainText(report)
        else:
            self.window = CrashWindow(self._theme, report)
            self.window.destroyed.connect(self._closed)
        self.window.show()
        self.window.raise_()

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            raise error
        self._came.emit(error.with_traceback(trace))

    def thread_hook(self, details: object) -> None:
        """threading.excepthook: its argument carries the error as `exc_value`."""
        error = getattr(details, "exc_value", None)
        if isinstance(error, BaseException):
            self._came.emit(error)

    def _closed(self) -> None:
        self.window = None
