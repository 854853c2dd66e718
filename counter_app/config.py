"""Where this installation keeps its things, and the few choices a machine makes for itself."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

PROGRAM = "counter-app"
CONFIG_FILE = "config.toml"
REGISTER_FILE = "register.sqlite3"


def shipped_root() -> Path:
    """The folder of data/, resources/ and letter_templates/: beside the package, or inside the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of an installation; only `home` is written to."""

    home: Path
    data: Path
    resources: Path
    templates: Path

    @property
    def fonts(self) -> Path:
        """The bundled fonts."""
        return self.resources / "fonts"

    @property
    def locale(self) -> Path:
        """The message catalogues."""
        return self.resources / "locale"


@dataclass(frozen=True, slots=True)
class Config:
    """This machine's choices; `printers` names where jobs go: `system`, or a folder for trials and the demo."""

    paths: Paths
    database: str
    printers: str = "system"


def load_config(home: Path | None = None, database: str | None = None) -> Config:
    """The configuration of a home folder, made if it is not there; `database` overrules config.toml.

    Raises tomllib.TOMLDecodeError for a broken config.toml and OSError when the folder cannot be made.
    """
    folder = (home or user_data_path(PROGRAM, appauthor=False)).expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True)
    root = shipped_root()
    paths = Paths(folder, root / "data", root / "resources", root / "letter_templates")
    chosen: dict[str, object] = {}
    file = folder / CONFIG_FILE
    if file.exists():
        chosen = tomllib.loads(file.read_text(encoding="utf-8"))
    url = database or str(chosen.get("database", "")) or f"sqlite:///{(folder / REGISTER_FILE).as_posix()}"
    return Config(paths, url, str(chosen.get("printers", "system")))
