"""Ceremonies: planned for families whose results are ready, conferred step by step, shown and put on paper."""

from .conferring import Conferral, Conferring
from .planning import Candidate, Planning
from .reading import Ceremonies, CeremonyView, PartyView

__all__ = [
    "Candidate",
    "Ceremonies",
    "CeremonyView",
    "Conferral",
    "Conferring",
    "PartyView",
    "Planning",
]
