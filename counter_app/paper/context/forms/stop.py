"""Form 05: the work on a dossier ends without a result, with the reason.

The layout the Ministry gave it was not at hand: it is worded as its sisters are, and a template of the office's own
may say it otherwise.
"""

from __future__ import annotations

from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.form import Form
from counter_app.domain.form_details import StopDetails
from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import ApplicantType
from counter_app.domain.slip import as_clause
from counter_app.paper.context.addressing import contact_line, ended, recipient
from counter_app.paper.context.frame import Words, framed_form
from counter_app.paper.context.phrases import (
    applicant_word,
    bound,
    closed,
    committee,
    day_in_words,
    sentence_case,
    unbound,
)
from counter_app.paper.context.voice import short_committee
from counter_app.wording import _

from .lines import person_rows, wanted


def stop(form: Form, office: Office) -> Words:
    """The words of the notice that a dossier is no longer worked on (Circular 03/2025/TT-VPCP, Annex I, form 05).

    Raises LetterNotPossible without its own details, WordsMissing without an applicant or the reason.
    """
    details, dossier = form.details, form.dossier
    if not isinstance(details, StopDetails):
        raise LetterNotPossible(code=dossier.code, kind=form.kind)
    reason = as_clause(details.reason)
    wanted(form, ("reason", reason))
    you = applicant_word(dossier.applicant)
    who, address = recipient(dossier.applicant), clean(dossier.applicant.address)
    contact = contact_line(office, you)
    fields = {
        "recipient": bound(", ".join(part for part in (who, address) if part)),
        "receipt": closed(_receipt(form, office, you)),
        "notice": closed(
            f"{short_committee(office)} thông báo dừng giải quyết hồ sơ nêu trên từ {day_in_words(form.day)}."
        ),
        "reason": closed(f"Lý do: {reason}."),
        "again": ended(
            closed(f"Nếu vẫn có nhu cầu, đề nghị {you} nộp hồ sơ mới tại {office.one_stop}."),
            last=not contact,
        ),
        "contact": ended(closed(contact), last=bool(contact)),
    }
    shown = (*person_rows(form), (_("Lý do"), unbound(reason)))
    return framed_form(form, office, who, fields, shown)


def _receipt(form: Form, office: Office, you: str) -> str:
    """What was taken in, when, from whom, under which code."""
    dossier = form.dossier
    name = clean(form.procedure_name)
    what = f"đề nghị giải quyết thủ tục “{name}” " if name else ""
    number = clean(dossier.applicant.personal_number)
    kind = "mã số" if dossier.applicant.type is ApplicantType.ORGANISATION else "số định danh cá nhân"
    whose = f"{you} ({kind} {number})" if number else you
    day = sentence_case(day_in_words(local(dossier.received).date()))
    return f"{day}, {committee(office)} tiếp nhận hồ sơ {what}của {whose}; mã số hồ sơ {dossier.code}."
