"""The application object and how the window looked last time: what is known before anything else is loaded."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from counter_app.config import Paths
from counter_app.ui.theme import Look, Theme, make_theme
from counter_app.ui.tokens import TextSize
from counter_app.wording import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from counter_app.domain.office import Settings

LOOK_FILE = "look.json"


@dataclass(frozen=True, slots=True)
class RememberedLook:
    """How the window looked when it was last closed: known before the register is opened."""

    language: str = SOURCE_LANGUAGE
    text_size: int = 100
    dark: bool = False

    @classmethod
    def of(cls, settings: Settings) -> RememberedLook:
        """The look that the settings ask for."""
        return cls(settings.language, settings.text_size, settings.dark)

    @classmethod
    def read(cls, home: Path) -> RememberedLook:
        """The look of last time; the plain one when there is none or the file is damaged."""
        try:
            found = json.loads((home / LOOK_FILE).read_text(encoding="utf-8"))
            return cls(str(found["language"]), int(found["text_size"]), bool(found["dark"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def keep(self, home: Path) -> None:
        """Remember it; a disk that cannot be written costs no more than the memory of a look."""
        told = {"language": self.language, "text_size": self.text_size, "dark": self.dark}
        try:
            (home / LOOK_FILE).write_text(json.dumps(told), encoding="utf-8")
        except OSError:
            return


def application() -> QApplication:
    """The one application object, made if there is none."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def text_size_of(percent: int) -> TextSize:
    """The letter size of a setting; the plain one for a figure that is none."""
    return next((size for size in TextSize if size.value == str(percent)), TextSize.NORMAL)


def theme_of(paths: Paths, look: RememberedLook) -> Theme:
    """A theme with the bundled faces and icons; the whole application is dressed in it."""
    kind = Look.DARK if look.dark else Look.LIGHT
    return make_theme(application(), paths.resources, look=kind, text_size=text_size_of(look.text_size))
