"""What is decided at a handover, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .dossier import Channel
from .letter import AnyLetter, SheetKind
from .logbook import Sheet
from .rewording import Reworded


@dataclass(frozen=True, slots=True)
class HandoverOrder:
    """What the officer decides at the counter.

    `letters` None takes what the rules propose; an empty tuple means no letter. `ready` answers when the result of a
    dossier never marked ready was ready. `typed` are records-office numbers by kind, `reworded` free paragraphs in the
    officer's own words.
    """

    codes: tuple[str, ...]
    collector: str
    letters: tuple[AnyLetter, ...] | None = None
    why: str = ""
    channel: Channel = Channel.COUNTER
    printer: str = ""
    ready: datetime | None = None
    typed: tuple[tuple[AnyLetter, str], ...] = ()
    reworded: tuple[tuple[SheetKind, Reworded], ...] = ()


@dataclass(frozen=True, slots=True)
class HandoverReceipt:
    """What came of it: the sheets, whether the result is handed over, or which sheets still want a signature."""

    codes: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    done: bool
    unsigned: tuple[Sheet, ...] = ()
    held: tuple[AnyLetter, ...] = ()
