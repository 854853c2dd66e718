"""The proof of coverage in words: how many were late, who had no apology, and when the apologies came."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.coverage import Agency, Coverage, LateDossier, Timeliness
from counter_app.domain.instants import local
from counter_app.wording import _, clock_time, count, full_date, n_


def coverage_sentence(found: Coverage) -> str:
    """`3 hồ sơ quá hạn, hồ sơ nào cũng đã có phiếu hoặc thư xin lỗi.`"""
    if not found.late:
        return _("Không có hồ sơ nào quá hạn.")
    late = n_("{n} hồ sơ quá hạn", "{n} hồ sơ quá hạn", len(found.late)).format(n=count(len(found.late)))
    if not found.uncovered:
        return _("{late}, hồ sơ nào cần xin lỗi cũng đã có phiếu hoặc thư xin lỗi.").format(late=late)
    return _(
        "{late}, {n} hồ sơ chưa có phiếu, thư xin lỗi. Xin lập phiếu hoặc gửi thư cho các hồ sơ ấy."
    ).format(late=late, n=count(len(found.uncovered)))


def uncovered_line(one: LateDossier) -> str:
    """A late dossier that nobody apologised for, in one line."""
    promise = one.against.receipt_promise
    when = f"{clock_time(local(promise))} {full_date(local(promise).date())}" if promise is not None else ""
    told = _("{code}  {name}: quá hẹn {when}").format(code=one.code, name=one.applicant, when=when)
    if one.unsent:
        return _("{dossier}; phiếu số {slip} đã lập, chưa gửi").format(dossier=told, slip=one.unsent)
    return told


def timeliness_name(timeliness: Timeliness) -> str:
    """`Xin lỗi trước ít nhất một ngày`: when people were told."""
    match timeliness:
        case Timeliness.DAY_BEFORE:
            return _("Xin lỗi trước ít nhất một ngày")
        case Timeliness.BEFORE_DUE:
            return _("Xin lỗi trong ngày, trước giờ hẹn")
        case Timeliness.AFTER:
            return _("Xin lỗi sau giờ hẹn")
        case Timeliness.NEVER:
            return _("Chưa xin lỗi")
        case _:
            assert_never(timeliness)


def agency_name(agency: Agency) -> str:
    """`Cơ quan phối hợp`: whose step was late."""
    match agency:
        case Agency.OFFICE:
            return _("Ủy ban nhân dân xã, phường")
        case Agency.OTHER:
            return _("Cơ quan phối hợp")
        case _:
            assert_never(agency)
