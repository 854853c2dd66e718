"""What pages are signed with, loaded when the first one is signed."""

from __future__ import annotations

from datetime import datetime

from counter_app.config import Paths
from counter_app.domain.digital_signature import SignedPdf, SigningKey


class DeferredSigner:
    """A signer that loads its libraries with the first page: a second that nobody else should wait for."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def sign(self, pdf: bytes, key: SigningKey, at: datetime, *, visible: bool) -> SignedPdf:
        """As the real signer does."""
        from counter_app.keys.pades import PadesSigner
        from counter_app.sentences.digital_signing import signature_line

        signer = PadesSigner(signature_line, self._paths.fonts / "NotoSans-Regular.ttf")
        return signer.sign(pdf, key, at, visible=visible)
