"""One form of the one-stop counter to be worded: its kind and name of the day, its dossier, what it says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .dossier import Dossier
from .form_details import ControlDetails, ReceiptDetails, RefusalDetails, StopDetails, SupplementDetails
from .instants import local
from .letter import FormKind
from .office import FormNaming
from .slip import SlipReason


@dataclass(frozen=True, slots=True)
class SlipDetails:
    """What an apology slip says beyond its dossier (Circular 03/2025/TT-VPCP, form 04): why, and until when.

    `words` make the reason concrete. `decision` is the number of the Chairman's decision that allows a second
    re-appointment, with `decision_why`; both are empty for the first.
    """

    reason: SlipReason
    appointment: datetime
    words: str = ""
    decision: str = ""
    decision_why: str = ""


FormDetails = SlipDetails | ReceiptDetails | SupplementDetails | RefusalDetails | StopDetails | ControlDetails


@dataclass(frozen=True, slots=True)
class Form:
    """One form to be worded about a dossier as it stands before the form: `at` is the instant it is issued.

    `details` is what its kind alone says; None for a kind that says nothing of its own.
    """

    kind: FormKind
    naming: FormNaming
    dossier: Dossier
    at: datetime
    procedure_name: str = ""
    details: FormDetails | None = None
    document_number: str = ""

    @property
    def day(self) -> date:
        """The day it bears."""
        return local(self.at).date()
