"""Mẫu 6: the commune apologises for a result that came after its promise, in the layout of Decree 30/2020."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.instants import local
from counter_app.domain.letter import LateFacts, Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType
from counter_app.wording import _, paper_time

from .frame import Words, framed, missing, not_possible
from .phrases import (
    NBSP,
    applicant_word,
    bound,
    called,
    closed,
    committee,
    day_in_words,
    name_of,
    sentence_case,
    sir,
)

#: Mẫu 6 is an administrative paper with a number line of its own; dots wait for the records office.
NUMBER_TO_COME = "……/TXL-UBND"


def apology(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 6: dossier, promise, delay, the recorded reason, apology, whom to ask.

    Raises LetterNotPossible without a dossier, WordsMissing without the facts of its lateness.
    """
    dossier = next((case for case in letter.cases if isinstance(case, Dossier)), None)
    if dossier is None:
        raise not_possible(letter)
    if letter.late is None or not clean(dossier.applicant.name):
        raise missing(letter, "late" if letter.late is None else "applicant.name")
    late, you = letter.late, applicant_word(dossier.applicant)
    who = _recipient(dossier.applicant)
    before, by, after = _delay(late)
    contact = _contact(office, you)
    sorry = (
        f"Đã hẹn mà không giữ đúng hẹn, {committee(office)} nhận trách nhiệm và thành thật xin lỗi {you}. "
        f"Chúng tôi mong {you} thông cảm và thẳng thắn góp ý để lần sau việc được làm đúng hẹn."
    )
    fields = {
        "number_line": f"Số: {letter.document_number or NUMBER_TO_COME}",
        "recipient": bound(", ".join(part for part in (who, clean(dossier.applicant.address)) if part)),
        "receipt": closed(_receipt(letter, dossier, late, office, you)),
        "delay_before": bound(before),
        "delay_days": bound(by),
        "delay_after": bound(after),
        "reason": closed(_reason(late, office)),
        "apology": _ended(closed(sorry), last=not contact),
        "contact": _ended(closed(contact), last=bool(contact)),
    }
    shown = (
        (_("Gửi"), who),
        (_("Địa chỉ"), clean(dossier.applicant.address)),
        (_("Mã hồ sơ"), dossier.code),
        (_("Thủ tục"), clean(letter.procedure_name)),
        (_("Hẹn trả"), _instant(late.promise)),
        (_("Có kết quả"), _instant(late.ready)),
        (_("Chậm"), by.removeprefix("chậm").strip() or _("dưới một ngày làm việc")),
        (_("Lý do"), clean(late.cause_words)),
    )
    return framed(letter, office, who, fields, shown)


def _ended(text: str, *, last: bool) -> str:
    """The text, with the mark "./." that ends an administrative paper when it is the last."""
    return f"{text.rstrip('.')}./." if last else text


def _recipient(applicant: Applicant) -> str:
    if applicant.type is ApplicantType.ORGANISATION:
        return name_of(applicant.name)
    title = "/".join(sentence_case(word) for word in sir(applicant.sex).split("/"))
    return called(title, applicant.name)


def _instant(instant: datetime) -> str:
    here = local(instant)
    return bound(f"{paper_time(here)} {day_in_words(here.date())}")


def _receipt(letter: Letter, dossier: Dossier, late: LateFacts, office: Office, you: str) -> str:
    day = day_in_words(local(late.received).date())
    name = clean(letter.procedure_name)
    about = f" về thủ tục “{name}”" if name else ""
    return (
        f"N{day[1:]}, {committee(office)} tiếp nhận hồ sơ mã số {dossier.code} của {you}{about} và hẹn trả kết quả "
        f"lúc {_instant(late.promise)}."
    )


def _delay(late: LateFacts) -> tuple[str, str, str]:
    """The sentence of the delay around the words that stand in bold type."""
    before = f"Đến {_instant(late.ready)}, hồ sơ mới có kết quả,"
    after = "kết quả được trao cùng thư này."
    if late.working_days < 1:
        return before, "chậm", f"so với giờ hẹn; {after}"
    return before, f"chậm {late.working_days:02d} ngày làm{NBSP}việc", f"so với lịch hẹn; {after}"


def _reason(late: LateFacts, office: Office) -> str:
    """The reason as it was recorded, nothing else."""
    if words := clean(late.cause_words).rstrip(" ."):
        return f"Lý do: {words[:1].lower() + words[1:] if words[:2] != words[:2].upper() else words}."
    match late.cause:
        case Cause.OFFICE:
            return f"Sự chậm trễ này là từ phía Ủy ban nhân dân {office.unit}."
        case Cause.OTHER_AGENCY:
            return "Lý do: hồ sơ phải chờ kết quả từ cơ quan phối hợp giải quyết."
        case Cause.VERIFICATION:
            return "Lý do: hồ sơ phải chờ kết quả xác minh."
        case Cause.CITIZEN | None:
            return ""


def _contact(office: Office, you: str) -> str:
    officer, phone = clean(office.officer), clean(office.phone).replace(" ", NBSP)
    person = f"{clean(office.officer_title).lower()} {name_of(officer)}".strip() if officer else ""
    if person and phone:
        return f"Mọi điều cần trao đổi, xin {you} gặp {person} hoặc gọi số {phone}."
    if person:
        return f"Mọi điều cần trao đổi, xin {you} gặp {person}."
    return f"Mọi điều cần trao đổi, xin {you} gọi số {phone}." if phone else ""
