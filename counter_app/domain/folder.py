"""The folder that goes to the head: every printed sheet that waits for his signature, those of the grieving apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from .letter import FormKind, SigningMode, is_quiet
from .logbook import Sheet
from .office import Signatory

SIGNED_FORMS = (FormKind.SLIP, FormKind.STOP)
"""The forms only the head signs; the others are signed at the counter (Circular 03/2025/TT-VPCP, Annex I)."""


def needs_signature(sheet: Sheet) -> bool:
    """Whether a sheet that is drawn still wants the head's signature before it may be given."""
    if not sheet.is_open or sheet.drawn is None or sheet.signed is not None:
        return False
    if isinstance(sheet.kind, FormKind):
        return sheet.kind in SIGNED_FORMS
    return sheet.signing is not SigningMode.STOCK


@dataclass(frozen=True, slots=True)
class Folder:
    """What waits for a signature, oldest first: `plain`, `quiet` of its own, and what came `back` unsigned."""

    plain: tuple[Sheet, ...] = ()
    quiet: tuple[Sheet, ...] = ()
    back: tuple[Sheet, ...] = ()

    @property
    def waiting(self) -> tuple[Sheet, ...]:
        """All that goes to the head, the quiet ones last."""
        return (*self.plain, *self.quiet)


def folder_of(sheets: Iterable[Sheet]) -> Folder:
    """The folder made of the open sheets of the register."""
    wanted = [one for one in sheets if needs_signature(one)]
    going = [one for one in wanted if one.sent_back is None]
    return Folder(
        tuple(one for one in going if not is_quiet(one.kind)),
        tuple(one for one in going if is_quiet(one.kind)),
        tuple(one for one in wanted if one.sent_back is not None),
    )


@dataclass(frozen=True, slots=True)
class FolderList:
    """The sheet that lies on top: what is in the folder, in the order in which it lies there, and who signs."""

    at: datetime
    sheets: tuple[Sheet, ...]
    signatory: Signatory
    quiet: bool = False
