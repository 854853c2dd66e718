"""Follows one file while another program edits it, however that program saves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

SETTLE_MS = 300
AGAIN_MS = 1000


class FileWatch(QObject):
    """Says `saved` once the file it watches has come to rest with other contents.

    Word writes a new file beside the old one and swaps their names, LibreOffice writes over it: so the folder is
    watched too, and the file is taken up again whenever it is back.
    """

    saved = Signal(str)

    def __init__(self, parent: QObject | None = None, *, settle_ms: int = SETTLE_MS) -> None:
        super().__init__(parent)
        self._path = ""
        self._seen: tuple[int, int] | None = None
        self._settle_ms = settle_ms
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._moved)
        self._watcher.directoryChanged.connect(self._moved)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._settled)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Some shares tell nobody of a change: whoever comes back from Word has us look anyway.
            app.applicationStateChanged.connect(self._moved)

    @property
    def path(self) -> str:
        """The file that is watched, or an empty string."""
        return self._path

    def watch(self, path: str) -> None:
        """Watch this file from now on, and no other; what lies there now counts as seen."""
        self.leave()
        self._path = path
        self._seen = _stamp(path)
        self._follow()

    def look(self) -> None:
        """Look whether it was saved meanwhile."""
        self._moved()

    def again(self) -> None:
        """It could not be read, another program bars it: say so again in a while."""
        self._seen = None
        self._timer.start(AGAIN_MS)

    def leave(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        self._path = ""
        for path in (*self._watcher.files(), *self._watcher.directories()):
            self._watcher.removePath(path)

    def _moved(self, *_what: object) -> None:
        if self._path:
            self._timer.start(self._settle_ms)

    def _settled(self) -> None:
        stamp = _stamp(self._path) if self._path else None
        if stamp is None:
            return
        self._follow()
        if stamp != self._seen:
            self._seen = stamp
            self.saved.emit(self._path)

    def _follow(self) -> None:
        folder = str(Path(self._path).parent)
        if folder not in self._watcher.directories():
            self._watcher.addPath(folder)
        if self._path not in self._watcher.files() and _stamp(self._path) is not None:
            self._watcher.addPath(self._path)


def _stamp(path: str) -> tuple[int, int] | None:
    """When the file was last written and how long it is; None while it is not there."""
    try:
        told = Path(path).stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size
