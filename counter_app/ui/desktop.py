"""The desktop beside the window: the program that opens a kind of file, and the questions which file is meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.keeping import CannotWrite
from counter_app.wording import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

WORD_SUFFIX = ".docx"


class Desktop(Protocol):
    """What the program asks of the desktop; the questions never wait, they call back with a path or not at all."""

    def open(self, path: str) -> bool:
        """Open a file in whatever opens its kind; False when nothing does."""
        ...

    def ask_which(self, over: QWidget, title: str, then: Callable[[str], None]) -> None:
        """Ask for a Word file that is there."""
        ...

    def ask_where(self, over: QWidget, title: str, suggested: str, then: Callable[[str], None]) -> None:
        """Ask under which name a file is to be kept; its kind is that of the name suggested."""
        ...


class QtDesktop:
    """The desktop as the system knows it; fulfils Desktop."""

    def open(self, path: str) -> bool:
        """Open a file in whatever opens its kind; False when nothing does."""
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - nobody opens a file while the program starts
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

        return QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def ask_which(self, over: QWidget, title: str, then: Callable[[str], None]) -> None:
        """Ask for a Word file that is there."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        dialog = self._dialog(over, title, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def ask_where(self, over: QWidget, title: str, suggested: str, then: Callable[[str], None]) -> None:
        """Ask under which name a file is to be kept; its kind is that of the name suggested."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        suffix = Path(suggested).suffix or WORD_SUFFIX
        dialog = self._dialog(over, title, then, suffix)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(suggested)
        dialog.open()

    def _dialog(
        self, over: QWidget, title: str, then: Callable[[str], None], suffix: str = WORD_SUFFIX
    ) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        dialog = QFileDialog(over.window(), title)
        dialog.setNameFilter(_filter(suffix))
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _filter(suffix: str) -> str:
    """What a dialog says of a kind of file, and which names it lists."""
    match suffix:
        case ".pdf":
            return _("Tệp PDF (*.pdf)")
        case ".svg":
            return _("Hình vẽ SVG (*.svg)")
        case ".xlsx":
            return _("Bảng tính Excel (*.xlsx)")
        case _:
            return _("Tệp Word (*.docx)")


def read_file(path: str) -> bytes:
    """What a file holds; raises UnreadableFile."""
    try:
        return Path(path).read_bytes()
    except OSError as broken:
        raise UnreadableFile(path=path, reason=broken.strerror or str(broken)) from broken


def write_file(path: str, content: bytes) -> None:
    """Write a file; raises CannotWrite."""
    try:
        Path(path).write_bytes(content)
    except OSError as broken:
        raise CannotWrite(path=path, reason=broken.strerror or str(broken)) from broken
