"""Electronic signatures of stored pages, and what they are made with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from .logbook import SheetId


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A certificate file and the passphrase that opens it; the passphrase is shown and kept nowhere."""

    path: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedPdf:
    """A PDF with its signature, and whose certificate it bears; `serial` is hexadecimal, as certificates show it."""

    pdf: bytes = field(repr=False)
    subject: str
    serial: str


@dataclass(frozen=True, slots=True)
class SheetSignature:
    """The signed page of a sheet, kept beside the page that was printed."""

    sheet: SheetId
    at: datetime
    actor: str
    signed: SignedPdf
