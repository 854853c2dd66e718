"""What the shell asks of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint


class Page(QWidget):
    """A page of the window; pages never know each other, they only speak through signals that bootstrap connects."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def activated(self) -> None:
        """The page has come to the front: read what it shows, take the focus."""

    def deactivated(self) -> None:
        """Another page has come to the front."""

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """The window has another width class, or the page another height, in drawn pixels at letter size 100 %."""

    def escape(self) -> bool:
        """Esc was pressed and no overlay is open; True when the page went one step back."""
        return False

    def undo(self) -> bool:
        """Ctrl+Z was pressed outside a text field; True when the page took it."""
        return False
