"""The press: a .docx becomes a page model and the page model a PDF, or what cannot be drawn is named."""

from __future__ import annotations

from .fonts import FontShelf
from .pressing import Pressed, press, warm

__all__ = ["FontShelf", "Pressed", "press", "warm"]
