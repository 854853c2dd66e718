"""The papers of a ceremony: run sheet, words for the one who leads, place cards, invitation."""

from .writer import PaperCeremonies

__all__ = ["PaperCeremonies"]
