"""A desktop that does as the test says: it remembers what was opened and answers with the path laid ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget


@dataclass
class FakeDesktop:
    """Fulfils Desktop; without an answer every question is left."""

    answer: str = ""
    opens: bool = True
    opened: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, path: str) -> bool:
        self.opened.append(path)
        return self.opens

    def ask_which(self, over: QWidget, title: str, then: Callable[[str], None]) -> None:
        self.asked.append(title)
        if self.answer:
            then(self.answer)

    def ask_where(self, over: QWidget, title: str, suggested: str, then: Callable[[str], None]) -> None:
        self.asked.append(suggested)
        if self.answer:
            then(self.answer)
