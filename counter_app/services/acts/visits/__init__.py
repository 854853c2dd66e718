"""Visits to bereaved families: recorded when told, planned, made, joined with the dossier that comes later, printed."""

from .joining import Joining, Offer
from .keeping import VisitBoard, Visits, VisitView
from .papers import VisitPapers

__all__ = ["Joining", "Offer", "VisitBoard", "VisitPapers", "VisitView", "Visits"]
