"""What signing pages electronically asks of keys and of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from counter_app.domain.digital_signature import SheetSignature, SignedPdf, SigningKey
    from counter_app.domain.logbook import SheetId


class Signer(Protocol):
    """Signs finished pages with a certificate."""

    def sign(self, pdf: bytes, key: SigningKey, at: datetime, *, visible: bool) -> SignedPdf:
        """The PDF with a signature dated `at` behind its own bytes; with `visible` a line on its last page says so.

        Raises CertificateMissing, CertificateUnreadable, WrongPassphrase, CertificateExpired, CertificateNotYetValid,
        CertificateNotForSigning, PageNotSigned.
        """
        ...


class SignatureShelf(Protocol):
    """Signed pages, each beside the page it was made from, for good."""

    def add(self, signature: SheetSignature) -> None:
        """Keep a signed page; raises UnknownLetter, SignedAlready."""
        ...

    def get(self, id_: SheetId) -> SheetSignature | None:
        """The signed page of a sheet, None for an unsigned one; raises DatabaseBroken when it was changed."""
        ...
