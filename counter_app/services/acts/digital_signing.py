"""Electronic signatures: the stored page of a sheet is signed with the office's certificate, once."""

from __future__ import annotations

import hashlib

from counter_app.domain.digital_signature import SheetSignature, SigningKey
from counter_app.domain.errors.signatures import NoCertificate, NothingToSignOn, NotSigned, SignedAlready
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.domain.signature_rules import SignatureRules
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register, Unit
from counter_app.services.ports.signatures import Signer


class DigitalSigning:
    """Signs what was stored when the sheet was drawn; that page stays as it is, beside the signed one."""

    def __init__(self, register: Register, clock: Clock, signer: Signer, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._signer = signer
        self._actor = actor

    def check(self, id_: SheetId) -> Sheet:
        """The sheet, if nothing but the passphrase is wanting; raises NoCertificate, NothingToSignOn, SignedAlready."""
        with self._register.reading() as unit:
            self._rules(unit)
            return self._signable(unit, id_)

    def sign(self, id_: SheetId, passphrase: str) -> SheetSignature:
        """Sign the stored page; the log tells whose certificate it was, and no passphrase is kept.

        Raises what `check` and `Signer.sign` raise, before anything is written.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            rules = self._rules(unit)
            self._signable(unit, id_)
            pdf = unit.sheets.pdf(id_)
        key = SigningKey(rules.certificate, passphrase)
        signature = SheetSignature(
            id_, now, self._actor, self._signer.sign(pdf, key, now, visible=rules.visible)
        )
        with self._register.writing() as unit:
            sheet = self._signable(unit, id_)
            unit.signatures.add(signature)
            told = {
                "subject": signature.signed.subject,
                "serial": signature.signed.serial,
                "sha256": hashlib.sha256(signature.signed.pdf).hexdigest(),
            }
            unit.log.append(LogKind.SIGNED_DIGITALLY, now, self._actor, sheet.told | told, id_)
        return signature

    def signed(self, id_: SheetId) -> SheetSignature:
        """The signed page as it was kept; raises UnknownLetter, NotSigned."""
        with self._register.reading() as unit:
            sheet, found = unit.sheets.get(id_), unit.signatures.get(id_)
        if found is None:
            raise NotSigned(number=sheet.number)
        return found

    @staticmethod
    def _rules(unit: Unit) -> SignatureRules:
        rules = unit.desk.settings().signatures
        if not rules.certificate:
            raise NoCertificate
        return rules

    @staticmethod
    def _signable(unit: Unit, id_: SheetId) -> Sheet:
        sheet = unit.sheets.get(id_)
        if sheet.drawn is None or sheet.withdrawn is not None:
            raise NothingToSignOn(number=sheet.number)
        if unit.signatures.get(id_) is not None:
            raise SignedAlready(number=sheet.number)
        return sheet
