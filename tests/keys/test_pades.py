"""A signed page is the page that was there, and another program than ours vouches for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A5, landscape
from reportlab.pdfgen.canvas import Canvas

from counter_app.domain.digital_signature import SigningKey
from counter_app.domain.errors.signatures import (
    CertificateExpired,
    CertificateMissing,
    CertificateNotForSigning,
    CertificateNotYetValid,
    CertificateUnreadable,
    PageNotSigned,
    WrongPassphrase,
)
from counter_app.domain.instants import HANOI
from counter_app.keys.pades import PadesSigner
from counter_app.sentences.digital_signing import signature_line
from tests.certificates import PASSPHRASE, SINCE, SUBJECT, UNTIL, Authority

NOW = datetime(2026, 11, 23, 10, 20, tzinfo=HANOI)
FONT = Path(__file__).parents[2] / "resources" / "fonts" / "NotoSans-Regular.ttf"
Verdict = Callable[[Path], str]


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.make()


@pytest.fixture(scope="module")
def certificate(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return authority.issue(tmp_path_factory.mktemp("keys") / "chủ tịch.p12")


@pytest.fixture
def signer() -> PadesSigner:
    return PadesSigner(signature_line, FONT)


def key(path: Path, passphrase: str = PASSPHRASE) -> SigningKey:
    return SigningKey(str(path), passphrase)


def page(pages: int = 1) -> bytes:
    """Some pages of our own drawing, uncompressed, so that a word of them can be changed."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=landscape(A5), pageCompression=0)
    for number in range(1, pages + 1):
        canvas.drawString(72, 200, f"Thu so {number}: ba con la nguoi cua xa")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def seen(pdf: bytes) -> list[tuple[str, bytes]]:
    """Text and picture of every page."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    try:
        return [
            (
                one.get_textpage().get_text_bounded(),
                one.render(scale=2, may_draw_forms=True).to_pil().tobytes(),
            )
            for one in document
        ]
    finally:
        document.close()


@pytest.mark.servers
def test_another_program_finds_the_signature_valid_and_one_changed_letter_not(
    signer: PadesSigner, certificate: Path, tmp_path: Path, pdfsig: Verdict
) -> None:
    signed = signer.sign(page(), key(certificate), NOW, visible=False)
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed.pdf)
    said = pdfsig(path)
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert SUBJECT in said

    assert signed.pdf.count(b"nguoi") == 1
    path.write_bytes(signed.pdf.replace(b"nguoi", b"nguoy"))
    said = pdfsig(path)
    assert "Signature is Valid." not in said
    assert "Digest Mismatch" in said


def test_the_page_looks_and_reads_as_before(signer: PadesSigner, certificate: Path) -> None:
    pdf = page(pages=2)
    signed = signer.sign(pdf, key(certificate), NOW, visible=False)
    assert signed.pdf.startswith(pdf), "what was there stays there, byte by byte"
    assert seen(signed.pdf) == seen(pdf)
    assert (signed.subject, len(signed.serial) % 2) == (SUBJECT, 0)
    assert int(signed.serial, 16) > 0


@pytest.mark.servers
def test_a_line_that_is_asked_for_stands_on_the_last_page_only(
    signer: PadesSigner, certificate: Path, tmp_path: Path, pdfsig: Verdict
) -> None:
    pdf = page(pages=2)
    signed = signer.sign(pdf, key(certificate), NOW, visible=True)
    (first, last), (first_now, last_now) = seen(pdf), seen(signed.pdf)
    assert first_now == first
    assert last_now[1] != last[1]
    high = len(last[1]) // 10 * 9
    assert last_now[1][:high] == last[1][:high], "above the lower edge nothing moves"
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed.pdf)
    assert "Signature is Valid." in pdfsig(path)


def test_the_instant_is_the_offices_own(signer: PadesSigner, certificate: Path) -> None:
    signed = signer.sign(page(), key(certificate), NOW, visible=False)
    assert b"20261123102000" in signed.pdf


def test_two_signatures_of_one_page_are_two(signer: PadesSigner, certificate: Path) -> None:
    once = signer.sign(page(), key(certificate), NOW, visible=False)
    with pytest.raises(PageNotSigned):
        signer.sign(once.pdf, key(certificate), NOW, visible=False)


def test_a_wrong_passphrase_is_told_from_a_wrong_file(
    signer: PadesSigner, certificate: Path, tmp_path: Path
) -> None:
    for wrong in ("mật khẩu khác", ""):
        with pytest.raises(WrongPassphrase):
            signer.sign(page(), key(certificate, wrong), NOW, visible=False)
    other = tmp_path / "ảnh.p12"
    for content in (b"", b"no certificate", certificate.read_bytes()[:200]):
        other.write_bytes(content)
        with pytest.raises(CertificateUnreadable):
            signer.sign(page(), key(other), NOW, visible=False)
    for gone in (tmp_path / "nowhere.p12", tmp_path):
        with pytest.raises(CertificateMissing):
            signer.sign(page(), key(gone), NOW, visible=False)


def test_a_file_without_a_key_is_no_certificate_file(
    signer: PadesSigner, authority: Authority, tmp_path: Path
) -> None:
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    path = tmp_path / "only.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"x", None, authority.certificate, None, BestAvailableEncryption(PASSPHRASE.encode())
        )
    )
    with pytest.raises(CertificateUnreadable):
        signer.sign(page(), key(path), NOW, visible=False)


def test_a_certificate_signs_only_while_it_is_valid(signer: PadesSigner, certificate: Path) -> None:
    for at in (SINCE, UNTIL):
        assert signer.sign(page(), key(certificate), at, visible=False).pdf
    with pytest.raises(CertificateNotYetValid) as early:
        signer.sign(page(), key(certificate), SINCE - timedelta(seconds=1), visible=False)
    assert early.value.since == SINCE.date()
    with pytest.raises(CertificateExpired) as late:
        signer.sign(page(), key(certificate), UNTIL + timedelta(seconds=1), visible=False)
    assert (late.value.until, late.value.subject) == (UNTIL.date(), SUBJECT)


def test_a_certificate_for_something_else_signs_nothing(
    signer: PadesSigner, authority: Authority, tmp_path: Path
) -> None:
    path = authority.issue(tmp_path / "mail.p12", signs=False)
    with pytest.raises(CertificateNotForSigning):
        signer.sign(page(), key(path), NOW, visible=False)


def test_what_is_no_pdf_is_named_as_such(signer: PadesSigner, certificate: Path) -> None:
    for content in (b"", b"%PDF-1.7 broken", b"Kinh gui"):
        with pytest.raises(PageNotSigned):
            signer.sign(content, key(certificate), NOW, visible=False)


def test_a_passphrase_is_not_shown_by_accident() -> None:
    assert PASSPHRASE not in repr(key(Path("a.p12")))


def test_the_act_and_the_grammar_load_no_library_of_signatures() -> None:
    code = """
import sys
import counter_app.services.acts.digital_signing, counter_app.bootstrap.signing_means
import counter_app.cli.signature_commands, counter_app.bootstrap.letter_work
print([name for name in ("pyhanko", "cryptography", "asn1crypto", "aiohttp") if name in sys.modules])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"
