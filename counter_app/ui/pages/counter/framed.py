"""A bare state on the white plate of a card."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.ui.components.card import Card
from counter_app.ui.theme import Theme


class Framed(Card):
    """A card that holds one widget and nothing else."""

    def __init__(self, theme: Theme, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.body.addWidget(inner)
