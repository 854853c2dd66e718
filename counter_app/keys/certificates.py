"""Certificate files (PKCS #12) opened with their passphrase, and what they may be used for."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from asn1crypto import pkcs12
from pyhanko.sign.signers import SimpleSigner

from counter_app.domain.digital_signature import SigningKey
from counter_app.domain.errors.signatures import (
    CertificateExpired,
    CertificateMissing,
    CertificateNotForSigning,
    CertificateNotYetValid,
    CertificateUnreadable,
    WrongPassphrase,
)
from counter_app.domain.instants import local

_SIGNING = {"digital_signature", "non_repudiation"}


def opened(key: SigningKey) -> Any:
    """The means to sign that a certificate file holds, with the certificates above its own.

    Raises CertificateMissing, CertificateUnreadable, WrongPassphrase.
    """
    try:
        content = Path(key.path).expanduser().read_bytes()
    except OSError as missing:
        raise CertificateMissing(path=key.path) from missing
    try:
        # Whether it is such a file at all is told without the passphrase.
        _format = pkcs12.Pfx.load(content, strict=True).native["version"]
    except (ValueError, TypeError, KeyError) as other:
        raise CertificateUnreadable(path=key.path) from other
    try:
        return SimpleSigner.load_pkcs12_data(content, other_certs=(), passphrase=key.passphrase.encode())
    except ValueError as wrong:
        raise WrongPassphrase(path=key.path) from wrong
    except AttributeError as empty:
        # The file opens, but holds no certificate or no key.
        raise CertificateUnreadable(path=key.path) from empty


def checked(certificate: Any, at: datetime) -> None:
    """Nothing, if the certificate may sign at an instant.

    Raises CertificateExpired, CertificateNotYetValid, CertificateNotForSigning.
    """
    subject = subject_of(certificate)
    since, until = certificate.not_valid_before, certificate.not_valid_after
    if at < since:
        raise CertificateNotYetValid(subject=subject, since=local(since).date())
    if at > until:
        raise CertificateExpired(subject=subject, until=local(until).date())
    uses = certificate.key_usage_value
    if uses is not None and not _SIGNING & set(uses.native):
        raise CertificateNotForSigning(subject=subject)


def subject_of(certificate: Any) -> str:
    """Whose certificate it is: the common name, or all of the name where there is none."""
    name = certificate.subject.native.get("common_name") or certificate.subject.human_friendly
    return name if isinstance(name, str) else ", ".join(name)


def serial_of(certificate: Any) -> str:
    """The serial number in hexadecimal, two digits to the byte, as programs that show certificates write it."""
    digits = f"{certificate.serial_number:X}"
    return digits.rjust(len(digits) + len(digits) % 2, "0")
