"""What the forms at the counter share: who hands in, written line by line, with dots where nobody told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from counter_app.domain.errors.letters import WordsMissing
from counter_app.domain.form import Form
from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.paper.codes import BARS_ROOM, barred
from counter_app.paper.context.addressing import recipient
from counter_app.paper.context.phrases import LONG_DOTS, NBSP, bound, day_in_words, unbound
from counter_app.wording import _

_DOTS = "……"


def person_lines(form: Form) -> dict[str, str]:
    """The lines about who hands in and what for, every form's own after them; dots to be filled in by hand."""
    applicant = form.dossier.applicant
    return {
        "code": form.dossier.code,
        "applicant": recipient(applicant),
        "personal_number": clean(applicant.personal_number) or LONG_DOTS,
        "address": bound(clean(applicant.address)) or LONG_DOTS,
        "phone": clean(applicant.phone).replace(" ", NBSP) or LONG_DOTS,
        "request": bound(clean(form.procedure_name)) or LONG_DOTS,
    }


def code_pictures(form: Form) -> dict[str, str]:
    """Whether there are bars beside the QR code: the code again, or nothing where bars could not be read."""
    code = form.dossier.code
    return {"bars": code if barred(code, BARS_ROOM) else ""}


def person_rows(form: Form) -> tuple[tuple[str, str], ...]:
    """The rows to proof-read that go with `person_lines`."""
    applicant = form.dossier.applicant
    return (
        (_("Gửi"), unbound(recipient(applicant))),
        (_("Địa chỉ"), clean(applicant.address)),
        (_("Mã hồ sơ"), form.dossier.code),
        (_("Thủ tục"), clean(form.procedure_name)),
    )


def wanted(form: Form, *asked: tuple[str, object]) -> None:
    """Raises WordsMissing for every field that is empty, the applicant's name among them."""
    every = (("applicant.name", clean(form.dossier.applicant.name)), *asked)
    gaps = tuple(name for name, value in every if not value)
    if gaps:
        raise WordsMissing(code=form.dossier.code, kind=form.kind, fields=gaps)


def numbered_list(items: Iterable[str]) -> str:
    """`1. Tờ khai;` … one to a line, closed with a full stop."""
    told = [bound(clean(item).rstrip(" .;")) for item in items]
    last = len(told)
    return "\n".join(
        f"{place}.{NBSP}{item}{'.' if place == last else ';'}" for place, item in enumerate(told, 1)
    )


def hour_and_day(when: datetime | None) -> str:
    """`08 giờ 50 phút, ngày 20 tháng 11 năm 2026` with its minutes always, as the forms print it; or its dots."""
    if when is None:
        return bound(
            f"{_DOTS}{NBSP}giờ {_DOTS}{NBSP}phút, ngày{NBSP}{_DOTS} tháng{NBSP}{_DOTS} năm{NBSP}{_DOTS}"
        )
    here = local(when)
    return bound(f"{here:%H} giờ {here:%M} phút, {day_in_words(here.date())}")


def limit_in_words(limit: Limit | None) -> str:
    """`03 ngày làm việc`: what the procedure allows, always in Vietnamese."""
    if limit is None:
        return LONG_DOTS
    match limit.unit:
        case LimitUnit.WORKING_DAY:
            return bound(f"{limit.number:02} ngày làm{NBSP}việc")
        case LimitUnit.HOUR:
            return bound(f"{limit.number:02} giờ làm{NBSP}việc")
        case LimitUnit.DAY:
            return bound(f"{limit.number:02} ngày")
        case LimitUnit.SAME_DAY:
            return "trong ngày làm việc"
        case _:
            assert_never(limit.unit)
