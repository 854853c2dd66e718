"""PAdES signatures (ETSI EN 319 142, level B-B) laid behind the bytes of a finished PDF, without any network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from pyhanko.pdf_utils.font.api import FontEngineFactory
from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.text import TextBoxStyle
from pyhanko.sign.ades.api import CAdESSignedAttrSpec
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import TextStampStyle

from counter_app.domain.digital_signature import SignedPdf, SigningKey
from counter_app.domain.errors.signatures import PageNotSigned

from .certificates import checked, opened, serial_of, subject_of

Line = Callable[[str, str, datetime], str]
"""Subject, serial number and instant as the line that a page may bear."""

_FIELD = "Signature1"
# Points from the lower edge and the sides: within the margin of every sheet the program draws.
_LEFT, _LOW, _HIGH = 30, 6, 20
_SIZE = 7


class PadesSigner:
    """Signs with a certificate file; fulfils the port Signer."""

    def __init__(self, line: Line, font: Path) -> None:
        self._line = line
        self._font = font

    def sign(self, pdf: bytes, key: SigningKey, at: datetime, *, visible: bool) -> SignedPdf:
        """The PDF with a signature dated `at` behind its own bytes; with `visible` a line on its last page says so.

        Raises CertificateMissing, CertificateUnreadable, WrongPassphrase, CertificateExpired, CertificateNotYetValid,
        CertificateNotForSigning, PageNotSigned.
        """
        means = opened(key)
        certificate = means.signing_cert
        checked(certificate, at)
        subject, serial = subject_of(certificate), serial_of(certificate)
        try:
            writer = IncrementalPdfFileWriter(BytesIO(pdf))
            field, style = _unseen(), None
            if visible:
                field = _seen(writer)
                style = _style(self._font, self._line(subject, serial, at))
            signer = PdfSigner(_about(), means, stamp_style=style, new_field_spec=field)
            signed = asyncio.run(_signed(signer, writer, at))
        except (PdfError, SigningError, ValueError) as failed:
            raise PageNotSigned(reason=str(failed)) from failed
        return SignedPdf(signed, subject, serial)


def _about() -> Any:
    return PdfSignatureMetadata(
        field_name=_FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        cades_signed_attr_spec=CAdESSignedAttrSpec(),
    )


async def _signed(signer: Any, writer: Any, at: datetime) -> bytes:
    """The steps of pyHanko's own `sign_pdf`, with the office's clock instead of the machine's."""
    session = signer.init_signing_session(writer)
    session.system_time = at
    checked_before = await session.perform_presign_validation(writer)
    room = await session.estimate_signature_container_size(checked_before)
    document = session.prepare_tbs_document(validation_info=checked_before, bytes_reserved=room)
    digest, output = document.digest_tbs_document()
    done = await document.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(
            signing_time=at, cades_signed_attrs=CAdESSignedAttrSpec()
        ),
    )
    await done.post_signature_processing(output)
    return bytes(output.getvalue())


def _unseen() -> Any:
    return SigFieldSpec(_FIELD, on_page=-1)


def _seen(writer: Any) -> Any:
    """A place for the line along the lower edge of the last page."""
    pages = int(writer.root["/Pages"]["/Count"])
    page, _resources = writer.find_page_for_modification(pages - 1)
    holder = page.get_object()
    while "/MediaBox" not in holder:
        holder = holder["/Parent"]
    left, low, right, _high = (float(edge) for edge in holder["/MediaBox"])
    box = (int(left) + _LEFT, int(low) + _LOW, int(right) - _LEFT, int(low) + _HIGH)
    return SigFieldSpec(_FIELD, on_page=-1, box=box)


class _Face(FontEngineFactory):
    """A font file that is closed as soon as it is read, which pyHanko's own factory leaves to chance."""

    def __init__(self, font: Path) -> None:
        self._font = font

    def create_font_engine(self, writer: Any, obj_stream: Any = None) -> Any:
        """The letters that are wanted of it, gathered in a PDF."""
        return GlyphAccumulator(writer, BytesIO(self._font.read_bytes()), _SIZE, obj_stream=obj_stream)


def _style(font: Path, line: str) -> Any:
    face = _Face(font)
    at_left = SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MIN,
        y_align=AxisAlignment.ALIGN_MID,
        margins=Margins(0, 0, 0, 0),
        inner_content_scaling=InnerScaling.SHRINK_TO_FIT,
    )
    return TextStampStyle(
        border_width=0,
        background=None,
        stamp_text=line.replace("%", "%%"),
        text_box_style=TextBoxStyle(font=face, font_size=_SIZE, border_width=0, box_layout_rule=at_left),
        inner_content_layout=at_left,
    )
