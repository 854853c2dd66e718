"""What an officer asks for when a form of the one-stop counter is to be made, and which forms are signed at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .dossier import Channel
from .letter import FormKind

#: The forms about one dossier that one act issues; the slip has an act of its own, the register is no sheet.
ISSUED = (FormKind.RECEIPT, FormKind.SUPPLEMENT, FormKind.REFUSAL, FormKind.STOP, FormKind.CONTROL)
#: Those that the officer signs at the counter while the citizen waits: printed, they are given.
SIGNED_AT_ONCE = frozenset({FormKind.RECEIPT, FormKind.SUPPLEMENT, FormKind.REFUSAL, FormKind.CONTROL})
#: Those that may end the work on a dossier, or let its clock stand still.
WITH_EFFECT = frozenset({FormKind.SUPPLEMENT, FormKind.REFUSAL, FormKind.STOP})


@dataclass(frozen=True, slots=True)
class FormOrder:
    """One form of a dossier to be made: what the officer typed for it, and what it is to do to the dossier.

    `takes_effect` pauses the clock with a request for supplement, and closes the dossier with a refusal or a notice
    of its end; without it the form is paper only. `again` says that another one is wanted although one was given.
    """

    code: str
    kind: FormKind
    papers: tuple[str, ...] = ()
    sets: int = 1
    channel: Channel | None = None
    reason: str = ""
    until: datetime | None = None
    takes_effect: bool = False
    again: bool = False
