"""The folder in which templates lie while somebody edits them in Word."""

from __future__ import annotations

from pathlib import Path

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.keeping import CannotWrite


class FolderWorkshop:
    """Files of one folder under their own names; fulfils the port Workshop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def place(self, name: str) -> str:
        """The path of a template being edited, whether it is there or not."""
        return str(self._folder / Path(name).name)

    def read(self, name: str) -> bytes | None:
        """Its bytes, None when it is not there; raises UnreadableFile while another program bars it."""
        path = Path(self.place(name))
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as broken:
            raise UnreadableFile(path=str(path), reason=broken.strerror or str(broken)) from broken

    def put(self, name: str, content: bytes) -> str:
        """Lay a template there to be edited and return its path; raises CannotWrite."""
        path = Path(self.place(name))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as broken:
            raise CannotWrite(path=str(path), reason=broken.strerror or str(broken)) from broken
        return str(path)

    def drop(self, name: str) -> None:
        """Take it away; raises CannotWrite when somebody holds it open."""
        path = Path(self.place(name))
        try:
            path.unlink(missing_ok=True)
        except OSError as broken:
            raise CannotWrite(path=str(path), reason=broken.strerror or str(broken)) from broken
