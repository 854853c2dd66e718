"""Mẫu 6: the commune apologises for a result that came late or was wrong, in the layout of Decree 30/2020."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Cause, Dossier, Mistake
from counter_app.domain.instants import local
from counter_app.domain.letter import LateFacts, Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.slip import as_clause
from counter_app.wording import _

from .addressing import NUMBER_TO_COME, again_sorry, contact_line, ended, instant, recipient
from .frame import Words, framed, missing, not_possible
from .late_answer import late_answer
from .phrases import (
    NBSP,
    applicant_word,
    bound,
    closed,
    committee,
    day_in_words,
    name_of,
    sentence_case,
)
from .voice import short_committee, voice

_QUOTED = re.compile("“([^”]+)”")


def apology(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 6 for a late result, for an error on a result where one is recorded, or for a late answer.

    Raises LetterNotPossible without a case, WordsMissing without the facts of its lateness and of an error.
    """
    given = next((case for case in letter.cases if isinstance(case, Contribution)), None)
    if given is not None:
        return late_answer(letter, given, office)
    dossier = next((case for case in letter.cases if isinstance(case, Dossier)), None)
    if dossier is None:
        raise not_possible(letter)
    if not clean(dossier.applicant.name):
        raise missing(letter, "applicant.name")
    you = applicant_word(dossier.applicant)
    if dossier.mistake is not None:
        told = _of_mistake(letter, dossier, dossier.mistake, office, you)
    elif letter.late is not None:
        told = _of_delay(letter, dossier, letter.late, office, you)
    else:
        raise missing(letter, "late")
    who, address, contact = (
        recipient(dossier.applicant),
        clean(dossier.applicant.address),
        contact_line(office, you),
    )
    before, strong, after = told.facts
    fields = {
        "number_line": f"Số: {letter.document_number or NUMBER_TO_COME}",
        "subject": told.subject,
        "recipient": bound(", ".join(part for part in (who, address) if part)),
        "receipt": closed(told.receipt),
        "delay_before": bound(before),
        "delay_days": bound(strong),
        "delay_after": bound(after) if told.reason else closed(after),
        "reason": closed(told.reason),
        "apology": ended(closed(_sorry(told, letter.nth, office, you)), last=not contact),
        "contact": ended(closed(contact), last=bool(contact)),
    }
    shown = (
        (_("Gửi"), who),
        (_("Địa chỉ"), address),
        (_("Mã hồ sơ"), dossier.code),
        (_("Thủ tục"), clean(letter.procedure_name)),
        *told.shown,
    )
    return framed(letter, office, who, fields, shown)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is apologised for: the subject line, the paragraphs before the apology, its own words, rows to check.

    `facts` are the sentence around the words that stand in bold type, `harm` what it may have cost people.
    """

    subject: str
    receipt: str
    facts: tuple[str, str, str]
    reason: str
    harm: str
    hope: str
    shown: tuple[tuple[str, str], ...]


def _sorry(told: _Told, nth: int, office: Office, you: str) -> str:
    who = voice(office)
    # Who was put off before needs not be told what that may cost.
    harm = again_sorry(nth, office, you, "hồ sơ này") if nth > 1 else told.harm
    hope = f" và thẳng thắn góp ý để {told.hope}" if told.hope else ""
    return (
        f"{harm} {sentence_case(who.first)} nhận trách nhiệm và thành thật xin lỗi {you}; "
        f"mong {you} thông cảm{hope}."
    )


def _of_delay(letter: Letter, dossier: Dossier, late: LateFacts, office: Office, you: str) -> _Told:
    if late.pending and late.again is None:
        raise missing(letter, "late.again")
    facts = _delay(late, office)
    return _Told(
        subject="Về việc trả kết quả không đúng hẹn",
        receipt=_receipt(letter, dossier, late, office, you),
        facts=facts,
        reason=_reason(late, office),
        harm=f"Việc không giữ đúng hẹn có thể gây phiền hà cho {you}.",
        # Who was put off twice is not asked for advice.
        hope="" if dossier.slip is not None or letter.nth > 1 else "lần sau việc được làm đúng hẹn",
        shown=(
            (_("Hẹn trả"), instant(late.promise)),
            (_("Phiếu xin lỗi"), dossier.slip.slip if dossier.slip is not None else ""),
            (_("Có kết quả"), "" if late.pending else instant(late.ready)),
            (_("Hẹn lại"), instant(late.again) if late.again is not None else ""),
            (_("Chậm"), facts[1].removeprefix("chậm").strip() or _("dưới một ngày làm việc")),
            (_("Lý do"), clean(late.cause_words)),
        ),
    )


def _of_mistake(letter: Letter, dossier: Dossier, mistake: Mistake, office: Office, you: str) -> _Told:
    """A result that was wrong: what stood on it and what becomes of it, no more than is recorded."""
    # What stood on the paper and what should have are names as a rule, held together like any other.
    what = _QUOTED.sub(lambda found: f"“{name_of(found[1])}”", clean(mistake.what).rstrip(" ."))
    given = dossier.handed_over or dossier.ready or mistake.noticed
    done = "trả kết quả" if dossier.handed_over is not None else "giải quyết xong"
    day = day_in_words(local(given).date())
    return _Told(
        subject="Về việc sai sót trong kết quả giải quyết hồ sơ",
        receipt=(
            f"Hồ sơ mã số {dossier.code} của {you}{_about(letter)} được {committee(office)} {done} {day}."
        ),
        facts=("Kết quả ấy có chỗ sai:", f"{what}.", _put_right(mistake, office, you)),
        reason="",
        harm=f"Sai sót này có thể gây phiền hà, làm tốn thêm thời gian, công sức của {you}.",
        hope="lần sau việc được làm đúng ngay từ đầu",
        shown=(
            (_("Trả kết quả"), instant(dossier.handed_over) if dossier.handed_over else ""),
            (_("Sai sót"), what),
            (_("Nhận ra"), instant(mistake.noticed)),
            (_("Đã sửa"), instant(mistake.corrected) if mistake.corrected else ""),
            (_("Hẹn trao bản đúng"), instant(mistake.promise) if mistake.promise else ""),
        ),
    )


def _put_right(mistake: Mistake, office: Office, you: str) -> str:
    if mistake.corrected is not None:
        return "Bản đã sửa được trao cùng thư này."
    if mistake.promise is not None:
        return f"Bản đã sửa sẽ được trao lúc {instant(mistake.promise)}."
    return f"Việc sửa lại đang được làm; có bản đúng, {short_committee(office)} sẽ báo ngay cho {you}."


def _about(letter: Letter) -> str:
    name = clean(letter.procedure_name)
    return f" về thủ tục “{name}”" if name else ""


def _receipt(letter: Letter, dossier: Dossier, late: LateFacts, office: Office, you: str) -> str:
    """What was taken in and promised; the slip that promised anew is cited where one is on record."""
    day = day_in_words(local(late.received).date())
    slip = dossier.slip
    promise = dossier.appointment if slip is not None and dossier.appointment is not None else late.promise
    told = (
        f"Hồ sơ mã số {dossier.code} của {you}{_about(letter)} được {committee(office)} tiếp nhận {day}, "
        f"hẹn trả kết quả lúc {instant(promise)}."
    )
    if slip is None:
        return told
    decided = day_in_words(local(slip.decided).date())
    return (
        f"{told} Theo phiếu xin lỗi số {slip.slip} {decided}, kết quả được hẹn lại "
        f"lúc {instant(late.promise)}."
    )


def _delay(late: LateFacts, office: Office) -> tuple[str, str, str]:
    """The sentence of the delay around the words that stand in bold type: with the result, or ahead of it."""
    when, first = instant(late.ready), " ban đầu" if late.kept_anew else ""
    if late.pending and late.again is not None:
        before = f"Đến {when}, hồ sơ vẫn chưa có kết quả,"
        after = f"{short_committee(office)} sẽ trả kết quả lúc {instant(late.again)}."
    else:
        kept = (
            "hồ sơ có kết quả, trong thời hạn đã hẹn lại nhưng" if late.kept_anew else "hồ sơ mới có kết quả,"
        )
        before, after = f"Đến {when}, {kept}", "kết quả được trao cùng thư này."
    if late.working_days < 1:
        return before, "chậm", f"so với giờ hẹn{first}; {after}"
    return before, f"chậm {late.working_days:02d} ngày làm{NBSP}việc", f"so với lịch hẹn{first}; {after}"


def _reason(late: LateFacts, office: Office) -> str:
    """The reason as it was recorded, nothing else."""
    if words := as_clause(late.cause_words):
        return f"Lý do: {words}."
    match late.cause:
        case Cause.OFFICE:
            return f"Sự chậm trễ này là từ phía {short_committee(office)}."
        case Cause.OTHER_AGENCY:
            return "Lý do: hồ sơ phải chờ kết quả từ cơ quan phối hợp giải quyết."
        case Cause.VERIFICATION:
            return "Lý do: hồ sơ phải chờ kết quả xác minh."
        case Cause.CITIZEN | None:
            return ""
