"""Words about electronic signatures."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.digital_signature import SheetSignature
from counter_app.domain.instants import local
from counter_app.wording import _, full_date, paper_date, paper_time


def signature_line(subject: str, serial: str, at: datetime) -> str:
    """What a page says of its signature, where the office wants it said; Vietnamese whatever the screen speaks."""
    when = local(at)
    return f"Ký số: {subject}. Chứng thư số {serial}. Lúc {paper_time(when)}, {paper_date(when.date())}."


def signed_words(number: int, signature: SheetSignature) -> str:
    """`Thư số 12 đã ký số ngày 23/11/2026: Vàng A Chứ, chứng thư số 3F2A.`"""
    return _("Thư số {number} đã ký số ngày {day}: {subject}, chứng thư số {serial}.").format(
        number=number,
        day=full_date(local(signature.at).date()),
        subject=signature.signed.subject,
        serial=signature.signed.serial,
    )


def ask_passphrase() -> str:
    """What stands before the place where the passphrase is typed."""
    return _("Mật khẩu của tệp chứng thư số (không hiện khi gõ): ")
