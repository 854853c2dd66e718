"""Form 03: the counter does not take a dossier in, and says why."""

from __future__ import annotations

from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.form import Form
from counter_app.domain.form_details import RefusalDetails
from counter_app.domain.office import Office
from counter_app.domain.slip import as_clause
from counter_app.paper.context.frame import Words, framed_form
from counter_app.paper.context.phrases import applicant_word, bound, closed, committee, sentence_case, unbound
from counter_app.wording import _

from .lines import person_lines, person_rows, wanted


def refusal(form: Form, office: Office) -> Words:
    """The words of a refusal (Circular 03/2025/TT-VPCP, Annex I, form 03).

    Raises LetterNotPossible without its own details, WordsMissing without an applicant or the reason.
    """
    details = form.details
    if not isinstance(details, RefusalDetails):
        raise LetterNotPossible(code=form.dossier.code, kind=form.kind)
    reason = as_clause(details.reason)
    wanted(form, ("reason", reason))
    you = applicant_word(form.dossier.applicant)
    lines = person_lines(form)
    fields = {
        **lines,
        "notice": closed(
            f"{office.one_stop}, {committee(office)} thông báo từ chối tiếp nhận, giải quyết hồ sơ nêu trên "
            "với lý do cụ thể như sau:"
        ),
        "reason": bound(f"{sentence_case(reason)}."),
        "closing": closed(f"Xin thông báo để {you} được biết./."),
    }
    shown = (*person_rows(form), (_("Lý do"), unbound(reason)))
    return framed_form(form, office, lines["applicant"], fields, shown, "NGƯỜI TIẾP NHẬN HỒ SƠ")
