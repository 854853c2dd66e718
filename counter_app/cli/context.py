"""What a command works with: the program put together once, only if the command needs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.config import CONFIG_FILE, Config, load_config

if TYPE_CHECKING:
    from counter_app.bootstrap import App


@dataclass(frozen=True)
class Context:
    """The global options and, on demand, the program on that home folder."""

    home: Path | None
    today: datetime | None
    database: str | None

    @cached_property
    def config(self) -> Config:
        """The configuration of the home folder; raises CannotWrite without one, UnreadableFile for a broken file."""
        try:
            return load_config(self.home, self.database)
        except OSError as error:
            from counter_app.domain.errors.keeping import CannotWrite

            raise CannotWrite(path=str(error.filename), reason=error.strerror or "") from error
        except ValueError as error:
            from counter_app.domain.errors.entry import UnreadableFile

            raise UnreadableFile(path=CONFIG_FILE, reason=str(error)) from error

    @cached_property
    def app(self) -> App:
        """The program, started: earlier days closed, what a crash left undrawn drawn."""
        from counter_app.bootstrap import clock_from, open_app

        app = open_app(self.config, clock_from(self.today))
        app.start()
        return app

    def close(self) -> None:
        """Let go of what was opened."""
        if "app" in self.__dict__:
            self.app.close()
