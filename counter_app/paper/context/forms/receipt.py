"""Form 01: what was handed in, when it was taken in, and when the result will be there."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.form import Form
from counter_app.domain.form_details import ReceiptDetails
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.paper.context.frame import Words, framed_form
from counter_app.paper.context.phrases import LONG_DOTS, bound, committee, sentence_case, unbound
from counter_app.wording import _

from .lines import (
    code_pictures,
    hour_and_day,
    limit_in_words,
    numbered_list,
    person_lines,
    person_rows,
    wanted,
)


def receipt(form: Form, office: Office) -> Words:
    """The words of the receipt with the appointment (Circular 03/2025/TT-VPCP, Annex I, form 01).

    Raises LetterNotPossible without its own details, WordsMissing without an applicant, an appointment, the papers
    handed in or how many sets there are.
    """
    details, dossier = form.details, form.dossier
    if not isinstance(details, ReceiptDetails):
        raise LetterNotPossible(code=dossier.code, kind=form.kind)
    wanted(form, ("appointment", dossier.appointment), ("papers", details.papers), ("sets", details.sets > 0))
    lines = person_lines(form)
    fields = {
        **lines,
        **code_pictures(form),
        "unit": f"{office.one_stop}, {committee(office)}",
        "proxy": bound(clean(details.proxy)),
        "papers": numbered_list(details.papers),
        "sets": f"{details.sets:02}",
        "limit": limit_in_words(dossier.limit),
        "received": hour_and_day(dossier.received),
        "promise": hour_and_day(dossier.appointment),
        "channel": channel_in_words(details.channel, office),
    }
    shown = (
        *person_rows(form),
        (_("Nộp thay"), clean(details.proxy)),
        (_("Thành phần hồ sơ"), "; ".join(details.papers)),
        (_("Thời gian giải quyết"), unbound(fields["limit"]) if dossier.limit is not None else ""),
        (_("Nhận hồ sơ"), unbound(fields["received"])),
        (_("Hẹn trả"), unbound(fields["promise"])),
        (_("Nhận kết quả tại"), unbound(fields["channel"]) if details.channel is not None else ""),
    )
    return framed_form(form, office, lines["applicant"], fields, shown, "NGƯỜI TIẾP NHẬN HỒ SƠ")


def channel_in_words(channel: Channel | None, office: Office) -> str:
    """Where the result is to be fetched, always in Vietnamese; dots while nobody chose."""
    match channel:
        case None:
            return LONG_DOTS
        case Channel.COUNTER:
            return sentence_case(office.one_stop)
        case Channel.HOME:
            return "Nhà của người nộp hồ sơ"
        case Channel.POST:
            return "Địa chỉ trên, qua dịch vụ bưu chính công ích"
        case Channel.CEREMONY:
            return "Lễ trao kết quả của Ủy ban nhân dân"
        case _:
            assert_never(channel)
