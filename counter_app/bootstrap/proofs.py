"""What proves the log: where its outside heads lie, and the check at the first start of each day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from counter_app.config import Config
    from counter_app.services.ports.chain import OutsideHeads

_SQLITE = "sqlite:///"


def outside_heads(config: Config) -> OutsideHeads:
    """The file of outside heads in the home folder."""
    from counter_app.storage.outside_heads import HeadsFile

    return HeadsFile(config.paths.home, register_name(config.database, config.paths.home))


def register_name(database: str, home: Path) -> str:
    """What the file calls the register at an address: its place in the home, else the address without user and key.

    So a home that is moved with its register goes on, and a file put in the register's place is compared with it.
    """
    if not database.startswith(_SQLITE):
        parts = urlsplit(database)
        return f"{parts.scheme.partition('+')[0]}://{parts.hostname}:{parts.port or ''}{parts.path}"
    path = Path(database.removeprefix(_SQLITE)).absolute()
    return path.relative_to(home).as_posix() if path.is_relative_to(home) else path.as_posix()
