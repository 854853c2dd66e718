"""What keeps a stored page from being signed electronically."""

from __future__ import annotations

from datetime import date

from .tree import CounterError


class SignatureError(CounterError):
    """A page cannot be signed electronically as asked."""


class NoCertificate(SignatureError):
    """The office has set no certificate file."""


class CertificateMissing(SignatureError):
    """The certificate file is not where it should be, or may not be read."""

    path: str


class CertificateUnreadable(SignatureError):
    """The file is no certificate file, or holds no key to sign with."""

    path: str


class CertificateNotForSigning(SignatureError):
    """The certificate was issued for something else than signing."""

    subject: str


class WrongPassphrase(SignatureError):
    """The passphrase does not open the certificate file."""

    path: str


class NoPassphrase(SignatureError):
    """There is no terminal on which the passphrase could be typed, and no file that holds it."""


class CertificateExpired(SignatureError):
    """The certificate was valid until a day that is over."""

    subject: str
    until: date


class CertificateNotYetValid(SignatureError):
    """The certificate is valid from a day that is still to come."""

    subject: str
    since: date


class NothingToSignOn(SignatureError):
    """The sheet has no page yet, or its number was given up."""

    number: int


class SignedAlready(SignatureError):
    """The sheet bears an electronic signature."""

    number: int


class NotSigned(SignatureError):
    """The sheet bears no electronic signature."""

    number: int


class PageNotSigned(SignatureError):
    """The page could not be signed; `reason` is what the signing library said."""

    reason: str
