"""What an office sets for electronic signatures of its letters; without a certificate there are none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignatureRules:
    """The certificate file (.p12, .pfx) letters are signed with, and whether a line on the page says so."""

    certificate: str = ""
    visible: bool = False
