"""Certificates of a test's own authority, as files that open with a passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from counter_app.domain.instants import HANOI

PASSPHRASE = "mật khẩu của xã"
SUBJECT = "Vàng A Chứ"
SINCE = datetime(2026, 1, 1, tzinfo=HANOI)
UNTIL = datetime(2027, 1, 1, tzinfo=HANOI)


@dataclass(frozen=True)
class Authority:
    """Issues certificates."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @staticmethod
    def make() -> Authority:
        """A new one, valid for ten years."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name("CA thử nghiệm")
        made = (
            _builder(name, name, SINCE, SINCE + timedelta(days=3650))
            .public_key(key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(_usage(signs=False, issues=True), critical=True)
        )
        return Authority(key, made.sign(key, hashes.SHA256()))

    def issue(
        self,
        path: Path,
        *,
        since: datetime = SINCE,
        until: datetime = UNTIL,
        signs: bool = True,
        passphrase: str = PASSPHRASE,
    ) -> Path:
        """A certificate file for the Chairman."""
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        made = (
            _builder(_name(SUBJECT), self.certificate.subject, since, until)
            .public_key(key.public_key())
            .add_extension(_usage(signs=signs, issues=False), critical=True)
        )
        content = pkcs12.serialize_key_and_certificates(
            b"signing",
            key,
            made.sign(self.key, hashes.SHA256()),
            [self.certificate],
            BestAvailableEncryption(passphrase.encode()),
        )
        path.write_bytes(content)
        return path


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Ủy ban nhân dân xã thử nghiệm"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, since: datetime, until: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
    )


def _usage(*, signs: bool, issues: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=not signs and not issues,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )
