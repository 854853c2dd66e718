"""A stored page is signed once, whatever else happens meanwhile, and the log says by whom."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from counter_app.domain.digital_signature import SignedPdf, SigningKey
from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.errors.signatures import (
    NoCertificate,
    NothingToSignOn,
    NotSigned,
    SignedAlready,
    WrongPassphrase,
)
from counter_app.domain.logbook import LogKind, SheetId
from counter_app.services.acts.digital_signing import DigitalSigning
from tests.services.desk import Desk, birth

RIGHT = "đúng"


def nothing() -> None:
    """What happens meanwhile, usually."""


@dataclass
class Notary:
    """Signs by writing its name behind the page; something else can be made to happen meanwhile."""

    meanwhile: Callable[[], object] = nothing
    asked: list[tuple[str, datetime, bool]] = field(default_factory=list)

    def sign(self, pdf: bytes, key: SigningKey, at: datetime, *, visible: bool) -> SignedPdf:
        """As a signer does; raises WrongPassphrase."""
        self.asked.append((key.path, at, visible))
        if key.passphrase != RIGHT:
            raise WrongPassphrase(path=key.path)
        self.meanwhile()
        return SignedPdf(pdf + b"\nsigned", "Vàng A Chứ", "3F2A")


def signing(desk: Desk, notary: Notary) -> DigitalSigning:
    return DigitalSigning(desk.app.register, desk.clock, notary, "Lê Thu Hà")


def letter(desk: Desk) -> SheetId:
    """A letter that was handed over."""
    code = desk.take_in(birth())
    desk.hand_over(code)
    return SheetId(desk.sheets(code)[0].id)


def test_the_signed_page_stands_beside_the_printed_one_and_the_log_names_the_certificate(desk: Desk) -> None:
    id_, notary = letter(desk), Notary()
    desk.app.settling.change({"signatures.certificate": "/media/usb/chủ tịch.p12"})
    act = signing(desk, notary)
    sheet = act.check(id_)
    before = desk.app.review.pdf(id_)
    signature = act.sign(id_, RIGHT)
    assert signature.signed.pdf == before + b"\nsigned"
    assert (desk.app.review.pdf(id_), act.signed(id_)) == (before, signature)
    assert notary.asked == [("/media/usb/chủ tịch.p12", desk.clock.now(), False)]
    (told,) = desk.log(LogKind.SIGNED_DIGITALLY)
    assert told == sheet.told | {
        "subject": "Vàng A Chứ",
        "serial": "3F2A",
        "sha256": hashlib.sha256(signature.signed.pdf).hexdigest(),
    }
    assert desk.app.review.verify().entries == len(desk.app.review.entries()), "the chain agrees"


def test_nothing_is_signed_until_a_certificate_is_set(desk: Desk) -> None:
    id_, notary = letter(desk), Notary()
    for ask in (lambda: signing(desk, notary).check(id_), lambda: signing(desk, notary).sign(id_, RIGHT)):
        with pytest.raises(NoCertificate):
            ask()
    assert not notary.asked
    assert not desk.log(LogKind.SIGNED_DIGITALLY)


def test_a_wrong_passphrase_leaves_no_trace(desk: Desk) -> None:
    id_ = letter(desk)
    desk.app.settling.change({"signatures.certificate": "a.p12", "signatures.visible": "yes"})
    act = signing(desk, notary := Notary())
    with pytest.raises(WrongPassphrase):
        act.sign(id_, "sai")
    assert notary.asked[0][2], "the line was asked for"
    with pytest.raises(NotSigned):
        act.signed(id_)
    assert not desk.log(LogKind.SIGNED_DIGITALLY)
    signature = act.sign(id_, RIGHT)
    assert act.signed(id_) == signature


def test_whoever_signs_second_is_told_so_however_close_they_are(desk: Desk) -> None:
    id_ = letter(desk)
    desk.app.settling.change({"signatures.certificate": "a.p12"})
    first = signing(desk, Notary())
    with pytest.raises(SignedAlready):
        signing(desk, Notary(lambda: first.sign(id_, RIGHT))).sign(id_, RIGHT)
    with pytest.raises(SignedAlready):
        first.check(id_)
    assert len(desk.log(LogKind.SIGNED_DIGITALLY)) == 1


def test_a_number_given_up_while_its_page_is_signed_gets_no_signature(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    id_ = SheetId(desk.sheets(code)[0].id)
    desk.app.settling.change({"signatures.certificate": "a.p12"})
    act = signing(desk, Notary(lambda: desk.app.undoing.undo(code, "in lệch giấy")))
    with pytest.raises(NothingToSignOn):
        act.sign(id_, RIGHT)
    with pytest.raises(NotSigned):
        act.signed(id_)
    with pytest.raises(UnknownLetter):
        act.check(SheetId("nowhere"))
