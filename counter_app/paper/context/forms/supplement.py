"""Form 02: what the dossier still needs, all of it at once, and why."""

from __future__ import annotations

from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.form import Form
from counter_app.domain.form_details import SupplementDetails
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.slip import as_clause
from counter_app.paper.context.frame import Words, framed_form
from counter_app.paper.context.phrases import (
    NBSP,
    applicant_word,
    bound,
    closed,
    name_of,
    unbound,
)
from counter_app.wording import _

from .lines import hour_and_day, numbered_list, person_lines, person_rows, wanted


def supplement(form: Form, office: Office) -> Words:
    """The words of the request to complete a dossier (Circular 03/2025/TT-VPCP, Annex I, form 02).

    Raises LetterNotPossible without its own details, WordsMissing without an applicant, the papers asked for or the
    reason.
    """
    details = form.details
    if not isinstance(details, SupplementDetails):
        raise LetterNotPossible(code=form.dossier.code, kind=form.kind)
    reason = as_clause(details.reason)
    wanted(form, ("papers", details.papers), ("reason", reason))
    you = applicant_word(form.dossier.applicant)
    lines = person_lines(form)
    until = hour_and_day(details.until) if details.until is not None else ""
    fields = {
        **lines,
        "papers": numbered_list(details.papers),
        "reason": closed(f"{reason}."),
        "until": closed(f"Đề nghị {you} bổ sung, hoàn thiện hồ sơ trước {until}.") if until else "",
        "contact": closed(_contact(office, you)),
    }
    shown = (
        *person_rows(form),
        (_("Yêu cầu bổ sung"), "; ".join(details.papers)),
        (_("Lý do"), unbound(reason)),
        (_("Bổ sung trước"), unbound(until)),
    )
    return framed_form(form, office, lines["applicant"], fields, shown, "NGƯỜI HƯỚNG DẪN")


def _contact(office: Office, you: str) -> str:
    """Whom to ask while completing the dossier; the one-stop unit where the office named no officer."""
    officer, phone = clean(office.officer), clean(office.phone).replace(" ", NBSP)
    who = f"{clean(office.officer_title).lower()} {name_of(officer)}" if officer else office.one_stop
    call = f", số điện thoại{NBSP}{phone}," if phone else ""
    return bound(
        f"Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, {you} liên hệ với {who}{call} để được hướng dẫn./."
    )
