"""Form 04: the commune apologises before a promise runs out, says why, and promises anew."""

from __future__ import annotations

from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.letters import LetterNotPossible, WordsMissing
from counter_app.domain.form import Form, SlipDetails
from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import ApplicantType
from counter_app.domain.slip import reason_clause
from counter_app.paper.context.addressing import contact_line, ended, instant, recipient
from counter_app.paper.context.frame import Words, framed_form
from counter_app.paper.context.phrases import (
    NBSP,
    applicant_word,
    bound,
    closed,
    committee,
    day_in_words,
    sentence_case,
)
from counter_app.paper.context.voice import short_committee
from counter_app.wording import _


def slip(form: Form, office: Office) -> Words:
    """The words of an apology slip (Circular 03/2025/TT-VPCP, Annex I, form 04).

    Raises LetterNotPossible without its own details, WordsMissing without an applicant, a promise or a reason.
    """
    details, dossier = form.details, form.dossier
    if not isinstance(details, SlipDetails):
        raise LetterNotPossible(code=dossier.code, kind=form.kind)
    reason = reason_clause(details.reason, details.words)
    gaps = _gaps(dossier, reason)
    if gaps:
        raise WordsMissing(code=dossier.code, kind=form.kind, fields=gaps)
    you = applicant_word(dossier.applicant)
    who, address = recipient(dossier.applicant), clean(dossier.applicant.address)
    again = instant(details.appointment)
    fields = {
        "recipient": bound(", ".join(part for part in (who, address) if part)),
        "receipt": closed(_receipt(form, office, you)),
        "promise": bound(_promise(dossier)),
        "delay": closed(_delay(form, office)),
        "reason": closed(f"Lý do: {reason}."),
        "apology": closed(_sorry(office, you)),
        "new_before": bound(f"{_new_before(details, office)} {you} lúc"),
        "new_promise": f"{again.replace(f'{NBSP}giờ ', f'{NBSP}giờ{NBSP}')}.",
        "contact": closed(contact_line(office, you)),
        "hope": ended(closed(f"Mong nhận được sự thông cảm của {you}."), last=True),
    }
    shown = (
        (_("Gửi"), who),
        (_("Địa chỉ"), address),
        (_("Mã hồ sơ"), dossier.code),
        (_("Thủ tục"), clean(form.procedure_name)),
        (_("Hẹn trả"), instant(dossier.promise) if dossier.promise else ""),
        (_("Lý do"), reason),
        (_("Hẹn lại"), again),
        (_("Quyết định cho hẹn lại lần nữa"), clean(details.decision)),
    )
    return framed_form(form, office, who, fields, shown)


def _gaps(dossier: Dossier, reason: str) -> tuple[str, ...]:
    asked = (
        ("applicant.name", bool(clean(dossier.applicant.name))),
        ("appointment", dossier.promise is not None),
        ("reason", bool(reason)),
    )
    return tuple(name for name, there in asked if not there)


def _receipt(form: Form, office: Office, you: str) -> str:
    """When what was taken in from whom: procedure, personal number and code, as the form asks."""
    dossier = form.dossier
    name = clean(form.procedure_name)
    what = f"đề nghị giải quyết thủ tục “{name}” " if name else ""
    number = clean(dossier.applicant.personal_number)
    kind = "mã số" if dossier.applicant.type is ApplicantType.ORGANISATION else "số định danh cá nhân"
    whose = f"{you} ({kind} {number})" if number else you
    day = day_in_words(local(dossier.received).date())
    return f"{sentence_case(day)}, {committee(office)} tiếp nhận hồ sơ {what}của {whose}; mã số hồ sơ {dossier.code}."


def _promise(dossier: Dossier) -> str:
    """The promise on the receipt, and every later one with the slip that made it."""
    first = dossier.appointment or dossier.promise
    told = f"Thời gian hẹn trả kết quả: {instant(first)}" if first else ""
    for one in dossier.extensions:
        slip_cited = (
            f" theo phiếu số {one.slip} {day_in_words(local(one.decided).date())}," if one.slip else ""
        )
        told += f";{slip_cited} hẹn lại đến {instant(one.appointment)}"
    return f"{told}."


def _delay(form: Form, office: Office) -> str:
    """That the promise will not be kept, or was not: a slip that goes out in time never says it is late already."""
    dossier = form.dossier
    where = "đã hẹn lại" if dossier.extensions else "ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    if dossier.promise is not None and form.at < dossier.promise:
        return f"Tuy nhiên, {short_committee(office)} không thể trả kết quả đúng thời hạn {where}."
    return f"Tuy nhiên, đến nay {short_committee(office)} chưa trả được kết quả đúng thời hạn {where}."


def _sorry(office: Office, you: str) -> str:
    return (
        f"{short_committee(office)} trân trọng gửi lời xin lỗi tới {you} vì sự chậm trễ "
        "có thể gây phiền hà, tốn kém về chi phí, công sức."
    )


def _new_before(details: SlipDetails, office: Office) -> str:
    decision = clean(details.decision)
    allowed = f"Theo Quyết định số {decision} của Chủ tịch {short_committee(office)}, " if decision else ""
    return f"{allowed}{short_committee(office)} sẽ trả kết quả giải quyết hồ sơ cho"
