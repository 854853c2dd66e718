"""What each form of the one-stop counter says beyond its dossier: typed by the officer, never guessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .control import Handing
from .dossier import Channel


@dataclass(frozen=True, slots=True)
class ReceiptDetails:
    """Form 01: the papers handed in, how many sets of them, where the result is to be fetched."""

    papers: tuple[str, ...]
    sets: int = 1
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class SupplementDetails:
    """Form 02: what is asked for, once and completely (Decree 309/2026/NĐ-CP, Art. 17.2a), why, and until when."""

    papers: tuple[str, ...]
    reason: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RefusalDetails:
    """Form 03: why the dossier is not taken in."""

    reason: str


@dataclass(frozen=True, slots=True)
class StopDetails:
    """Form 05: why the work on the dossier ends without a result."""

    reason: str


@dataclass(frozen=True, slots=True)
class ControlDetails:
    """Form 06: through whose hands the dossier went, in their order."""

    handings: tuple[Handing, ...]


def papers_of(text: str) -> tuple[str, ...]:
    """The papers of a list as people type it: one to a line, or with semicolons between them."""
    parts = (" ".join(part.split()) for line in text.splitlines() for part in line.split(";"))
    return tuple(part for part in parts if part)
