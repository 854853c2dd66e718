"""Which calendar file is meant: the questions the desktop asks, answered with a path or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from counter_app.wording import _


class CalendarFiles(Protocol):
    """Asks for calendar files; the questions never wait, they call back with a path or not at all."""

    def ask_which(self, over: QWidget, then: Callable[[str], None]) -> None:
        """Ask for a file that is there."""
        ...

    def ask_where(self, over: QWidget, suggested: str, then: Callable[[str], None]) -> None:
        """Ask under which name a file is to be kept."""
        ...


class QtCalendarFiles:
    """The file dialogs of the system; fulfils CalendarFiles."""

    def ask_which(self, over: QWidget, then: Callable[[str], None]) -> None:
        """Ask for a file that is there."""
        dialog = self._dialog(over, _("Nhập các ngày từ tệp"), then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def ask_where(self, over: QWidget, suggested: str, then: Callable[[str], None]) -> None:
        """Ask under which name a file is to be kept."""
        dialog = self._dialog(over, _("Xuất các ngày cơ quan ghi"), then)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(suggested)
        dialog.open()

    def _dialog(self, over: QWidget, title: str, then: Callable[[str], None]) -> QFileDialog:
        dialog = QFileDialog(over.window(), title)
        dialog.setNameFilter(_("Tệp bảng tính CSV (*.csv)"))
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        return dialog
