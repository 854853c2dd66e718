"""Form 06: through whose hands a dossier goes, each handing with its hour and how the giver kept its time."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.control import Desk, Handing, Unit
from counter_app.domain.dossier import Pause
from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.errors.paper import DoesNotFit
from counter_app.domain.form import Form
from counter_app.domain.form_details import ControlDetails
from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.steps import StepOutcome
from counter_app.paper.context.frame import Words, framed_form
from counter_app.paper.context.phrases import NBSP, bound, committee, sentence_case, unbound
from counter_app.paper.placeholder import MOST_ROWS
from counter_app.wording import _, clock_time, full_date

from .lines import hour_and_day, person_rows, wanted

#: Least height of a row with its two signatures, in millimetres.
_ROW_MM = 17.0


def control(form: Form, office: Office) -> Words:
    """The words of the control sheet (Circular 03/2025/TT-VPCP, Annex I, form 06).

    Raises LetterNotPossible without its own details, WordsMissing without an applicant, DoesNotFit for more handings
    than a sheet has rows.
    """
    details, dossier = form.details, form.dossier
    if not isinstance(details, ControlDetails):
        raise LetterNotPossible(code=dossier.code, kind=form.kind)
    wanted(form)
    rows = details.handings
    if len(rows) > MOST_ROWS:
        raise DoesNotFit(overflow_mm=(len(rows) - MOST_ROWS) * _ROW_MM)
    partners = dict.fromkeys(
        name for row in rows for name in (row.giver, row.receiver) if isinstance(name, str)
    )
    fields = {
        "code": dossier.code,
        "agency": committee(office),
        "partners": "; ".join(bound(clean(name)) for name in partners) or "không",
        "received": hour_and_day(dossier.received),
        "promise": hour_and_day(dossier.promise),
    }
    for place in range(1, MOST_ROWS + 1):
        fields |= _row(place, rows[place - 1] if place <= len(rows) else None, office)
    shown = (
        *person_rows(form),
        (_("Nhận hồ sơ"), unbound(fields["received"])),
        (_("Hẹn trả"), unbound(fields["promise"]) if dossier.promise is not None else ""),
        *((_("Giao, nhận"), unbound(_told(row, office))) for row in rows),
    )
    return framed_form(form, office, dossier.applicant.name, fields, shown, "NGƯỜI LẬP PHIẾU")


def _row(place: int, row: Handing | None, office: Office) -> dict[str, str]:
    if row is None:
        return {f"{name}_{place}": "" for name in ("giver", "receiver", "at", "kept", "note")}
    return {
        f"giver_{place}": _unit(row.giver, office),
        f"receiver_{place}": _unit(row.receiver, office),
        f"at_{place}": hour_and_day(row.at).replace("phút, ", "phút,\n"),
        f"kept_{place}": _kept(row.kept),
        f"note_{place}": "\n".join(_paused(pause) for pause in row.pauses),
    }


def _unit(unit: Unit, office: Office) -> str:
    match unit:
        case Desk.COUNTER:
            return sentence_case(office.one_stop)
        case Desk.OFFICE:
            return committee(office)
        case str():
            return bound(clean(unit))
        case _:
            assert_never(unit)


def _kept(kept: StepOutcome | None) -> str:
    match kept:
        case StepOutcome.EARLY:
            return f"Trước{NBSP}hạn"
        case StepOutcome.ON_TIME:
            return f"Đúng{NBSP}hạn"
        case StepOutcome.LATE:
            return f"Quá{NBSP}hạn"
        case StepOutcome.RUNNING | None:
            return ""
        case _:
            assert_never(kept)


def _paused(pause: Pause) -> str:
    """`Tạm dừng từ 09:10 21/11/2026 đến 14:00 24/11/2026: chờ bổ sung`."""
    since, until = local(pause.since), None if pause.until is None else local(pause.until)
    ended = f" đến {clock_time(until)} {full_date(until.date())}" if until is not None else ""
    why = f": {clean(pause.reason)}" if clean(pause.reason) else ""
    return f"Tạm dừng từ {clock_time(since)} {full_date(since.date())}{ended}{why}"


def _told(row: Handing, office: Office) -> str:
    told = f"{_unit(row.giver, office)} → {_unit(row.receiver, office)}"
    return f"{told}, {hour_and_day(row.at)}" if row.at is not None else told
